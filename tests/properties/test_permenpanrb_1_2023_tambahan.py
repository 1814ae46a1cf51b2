"""PermenPANRB 1/2023 with Peraturan BKN 3/2023: credit beside the yearly conversion."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, half_up, numbers, refusals

from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permenpanrb_1_2023 import (
    ANGKA_KREDIT_DASAR,
    INTEGRASI,
    KONVERSI,
    KONVERSI_SETAHUN,
    PANGKAT_TIDAK_SESUAI,
    PERPINDAHAN,
    TAMBAHAN_IJAZAH,
    Golongan,
    Jenjang,
    PangkatTidakSesuai,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

DIPLOMA = dict(zip(Jenjang, ("3.75", "5", "12.5", "25", "12.5", "25", "37.5", "50"), strict=True))
BASE = {"AHLI_PERTAMA": 100, "AHLI_MUDA": 200, "AHLI_MADYA": 400, "AHLI_UTAMA": 850}
BASIC = {"II/c": 20, "II/d": 40, "III/b": 50, "III/d": 100, "IV/b": 150, "IV/c": 300, "IV/e": 200}
#: The first and the last rank of each level.
SPAN = {
    Jenjang.PEMULA: ("II/a", "II/a"),
    Jenjang.TERAMPIL: ("II/b", "II/d"),
    Jenjang.MAHIR: ("III/a", "III/b"),
    Jenjang.PENYELIA: ("III/c", "III/d"),
    Jenjang.AHLI_PERTAMA: ("III/a", "III/b"),
    Jenjang.AHLI_MUDA: ("III/c", "III/d"),
    Jenjang.AHLI_MADYA: ("IV/a", "IV/c"),
    Jenjang.AHLI_UTAMA: ("IV/d", "IV/e"),
}
PERCENT = dict(zip(Predikat, (150, 100, 75, 50, 25), strict=True))
PARTS = st.lists(
    st.fixed_dictionaries(
        {
            "jenjang": st.sampled_from(Jenjang),
            "predikat": st.sampled_from(Predikat),
            "bulan": st.integers(1, 4),
        }
    ),
    min_size=1,
    max_size=3,
)


def exact(part: Facts) -> Fraction:
    year = Fraction(DIPLOMA[part["jenjang"]])
    return Fraction(part["bulan"], 12) * Fraction(PERCENT[part["predikat"]], 100) * year


class TestPasal14:
    """A higher diploma adds a quarter of the credit of a rank, once, with at least Baik."""

    @pytest.mark.parametrize("jenjang, predikat", list(product(Jenjang, Predikat)))
    def test_every_level_and_predicate(self, jenjang: Jenjang, predikat: Predikat) -> None:
        good = predikat in {Predikat.SANGAT_BAIK, Predikat.BAIK}

        credit = TAMBAHAN_IJAZAH.evaluate(jenjang=jenjang, predikat=predikat)["angka_kredit"]

        assert (Decimal(DIPLOMA[jenjang]) if good else 0) == credit


class TestPasal13DalamSetahun:
    """A year in parts: each by its own level and predicate, added, rounded once."""

    @given(PARTS)
    def test_the_parts_are_added_before_rounding(self, parts: list[Facts]) -> None:
        total = sum((exact(part) for part in parts), Fraction(0))

        outcome = KONVERSI_SETAHUN.evaluate(bagian=parts)

        assert half_up(total, 2) == outcome["angka_kredit"]

    @given(st.sampled_from(Jenjang), st.sampled_from(Predikat), st.integers(1, 12))
    def test_one_part_is_the_conversion(self, jenjang: Jenjang, predikat: Predikat, n: int) -> None:
        part = {"jenjang": jenjang, "predikat": predikat, "bulan": n}

        whole = KONVERSI_SETAHUN.evaluate(bagian=[part])["angka_kredit"]

        assert KONVERSI.evaluate(part)["angka_kredit"] == whole

    def test_the_last_predicate_does_not_stand_for_the_year(self) -> None:
        """Ten months, nine of them Sangat Baik, are not ten months of Baik."""
        part = {"jenjang": "Ahli Pertama", "predikat": "Sangat Baik", "bulan": 9}
        last = {**part, "predikat": "Baik", "bulan": 1}

        credit = KONVERSI_SETAHUN.evaluate(bagian=[part, last])["angka_kredit"]

        assert credit == Decimal("15.10")

    @pytest.mark.parametrize("months, refused", [((6, 6), False), ((6, 7), True)])
    def test_a_year_has_twelve_months(self, months: tuple[int, int], *, refused: bool) -> None:
        parts = [{"jenjang": "Mahir", "predikat": "Baik", "bulan": each} for each in months]
        found: list[tuple[str, str]] = []
        try:
            KONVERSI_SETAHUN.evaluate(bagian=parts)
        except InvalidFactsError as error:
            found = refusals(error)

        assert ([("fact.together", "bagian[].bulan")] if refused else []) == found


class TestIntegrasi:
    """Credit by the former rules, less the base of the level."""

    @given(st.sampled_from(sorted(BASE)), numbers(850, 2000, 3))
    def test_the_base_is_taken_off(self, jenjang: str, credit: Decimal) -> None:
        outcome = INTEGRASI.evaluate(jenjang=Jenjang[jenjang], angka_kredit_konvensional=credit)

        assert credit - BASE[jenjang] == outcome["angka_kredit_integrasi"]

    @pytest.mark.parametrize("jenjang", sorted(BASE))
    def test_both_sides_of_the_base(self, jenjang: str) -> None:
        at, under = (
            INTEGRASI.evaluate(jenjang=Jenjang[jenjang], angka_kredit_konvensional=credit)
            for credit in (BASE[jenjang], BASE[jenjang] - Decimal("0.001"))
        )

        assert at["angka_kredit_integrasi"] == 0
        assert under.missing[0].reason is not None

    @pytest.mark.parametrize("jenjang", list(Jenjang)[:4])
    def test_skilled_levels_are_left_undecided(self, jenjang: Jenjang) -> None:
        (left,) = INTEGRASI.evaluate(jenjang=jenjang, angka_kredit_konvensional=500).missing

        assert left.reason is not None

    def test_its_table_was_not_seen(self) -> None:
        assert {cite.standing for cite in INTEGRASI.citations} == {Standing.SECONDARY}


class TestAngkaKreditDasar:
    """Who enters above the lowest rank of a level starts with the credit of those below."""

    @pytest.mark.parametrize("jenjang, golongan", list(product(Jenjang, Golongan)))
    def test_every_rank_of_every_level(self, jenjang: Jenjang, golongan: Golongan) -> None:
        ranks = [str(each) for each in Golongan]
        first, last = (ranks.index(each) for each in SPAN[jenjang])
        fits = first <= ranks.index(golongan) <= last

        outcome = ANGKA_KREDIT_DASAR.evaluate(jenjang=jenjang, golongan=golongan)

        assert fits is outcome.is_complete
        assert (BASIC.get(golongan, 0) if fits else None) == outcome.get("angka_kredit_dasar")

    @pytest.mark.parametrize(
        "name, standing",
        [
            ("dasar_iii_d", Standing.OFFICIAL),
            ("dasar_iv_c", Standing.SECONDARY),
            ("dasar_ii_c", Standing.ASSUMPTION),
        ],
    )
    def test_each_figure_says_how_sure_we_are(self, name: str, standing: Standing) -> None:
        cite = ANGKA_KREDIT_DASAR.settings[name].cite

        assert cite is not None
        assert standing is cite.standing


class TestPasal6:
    """Who moves in: each year in the rank, by the coefficient of the level moved to."""

    @given(
        st.sampled_from(Jenjang),
        st.lists(st.sampled_from(Predikat), min_size=1, max_size=6),
        numbers(0, 300, 3),
    )
    def test_years_and_basic_credit(
        self, jenjang: Jenjang, years: list[Predikat], basic: Decimal
    ) -> None:
        shares = Fraction(sum(PERCENT[each] for each in years), 100)

        outcome = PERPINDAHAN.evaluate(
            jenjang=jenjang,
            tahun=[{"predikat": each} for each in years],
            angka_kredit_dasar=basic,
            pangkat_puncak=False,
        )

        assert half_up(shares * Fraction(DIPLOMA[jenjang]), 2) + basic == outcome["angka_kredit"]

    @pytest.mark.parametrize("years, refused", [(3, False), (4, True)])
    def test_at_the_highest_rank_three_years_count(self, years: int, *, refused: bool) -> None:
        facts = {
            "jenjang": "Ahli Muda",
            "tahun": [{"predikat": "Baik"}] * years,
            "angka_kredit_dasar": 0,
        }
        found: list[str] = []
        try:
            PERPINDAHAN.evaluate(facts, pangkat_puncak=True)
        except InvalidFactsError as error:
            found = [code for code, _ in refusals(error)]

        assert (["fact.together"] if refused else []) == found
        assert PERPINDAHAN.evaluate(facts, pangkat_puncak=False).is_complete


class TestSeBkn9Tahun2024:
    """A rank that does not fit the level: a fixed credit for the cases that were seen."""

    @pytest.mark.parametrize(
        "case, credit",
        [*zip(PangkatTidakSesuai, (100, 40, 60, 15, 150, 100, 50), strict=True)],
    )
    def test_the_tables(self, case: PangkatTidakSesuai, credit: int) -> None:
        outcome = PANGKAT_TIDAK_SESUAI.evaluate(pangkat_tidak_sesuai=case)

        assert credit == outcome["angka_kredit"]
