"""PermenPANRB 6/2022: the guides to behaviour and to grade points, the scale of competence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, missing, numbers, rank, refusals, standing

from asn_kinerja.citation import Force, Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    PANDUAN_IPK,
    PANDUAN_RATING_PERILAKU_KERJA,
    PREDIKAT_KINERJA,
    SKALA_KOMPETENSI,
    Akreditasi,
    JenjangStudi,
    KategoriIpk,
    Lokasi,
    PerilakuDiAtasLevel,
    Predikat,
    Saran,
    SkalaKompetensi,
)

A, B, C, DI_BAWAH_C = Akreditasi
SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG = KategoriIpk
CENT = Decimal("0.01")


def printed_place(policy: Policy, output: str) -> str:
    return str(policy.outputs[output].cite)


class TestPanduanRatingPerilakuKerja:
    """Lampiran IV.B.3.a.2 (c) and b.2 (c), an example of a guide.

    Above: consistently lives the core values personally and guards that they are lived,
    inside or outside the unit. As expected: consistently lives them personally. Below: not
    yet consistently.
    """

    @pytest.mark.parametrize(
        "konsisten, penjaga, wanted",
        [
            (True, True, Saran.DI_ATAS_EKSPEKTASI),
            (True, False, Saran.SESUAI_EKSPEKTASI),
            (False, True, Saran.DI_BAWAH_EKSPEKTASI),
            (False, False, Saran.DI_BAWAH_EKSPEKTASI),
        ],
    )
    def test_the_suggestion(self, konsisten: bool, penjaga: bool, wanted: Saran) -> None:  # noqa: FBT001
        outcome = PANDUAN_RATING_PERILAKU_KERJA.evaluate(
            konsisten_diri=konsisten, menjadi_penjaga=penjaga
        )

        assert wanted is outcome["saran"]

    def test_who_is_not_consistent_need_not_be_asked_about_others(self) -> None:
        outcome = PANDUAN_RATING_PERILAKU_KERJA.evaluate(konsisten_diri=False)

        assert outcome["saran"] is Saran.DI_BAWAH_EKSPEKTASI

    @pytest.mark.parametrize(
        "given_flag, awaited",
        [("konsisten_diri", "menjadi_penjaga"), ("menjadi_penjaga", "konsisten_diri")],
    )
    def test_what_still_decides_is_awaited(self, given_flag: str, awaited: str) -> None:
        outcome = PANDUAN_RATING_PERILAKU_KERJA.evaluate({given_flag: True})

        assert missing(outcome) == {awaited: ("saran",)}

    def test_it_is_a_guide_and_never_a_rating(self) -> None:
        """The appraiser sets the rating; a suggestion is refused in its place."""
        outcome = PANDUAN_RATING_PERILAKU_KERJA.evaluate(konsisten_diri=False)

        assert PANDUAN_RATING_PERILAKU_KERJA.outputs["saran"].force is Force.GUIDE
        with pytest.raises(InvalidFactsError) as caught:
            PREDIKAT_KINERJA.evaluate(rating_perilaku_kerja=outcome["saran"])
        assert refusals(caught.value) == [("label.unknown", "rating_perilaku_kerja")]

    def test_it_stands_in_the_annex(self) -> None:
        place = printed_place(PANDUAN_RATING_PERILAKU_KERJA, "saran")

        assert place == "PermenPANRB 6/2022 Lampiran IV.B.3 hlm. 98, 101-102"
        assert not PANDUAN_RATING_PERILAKU_KERJA.settings


#: The table of p. 63: the lowest grade points of each column, for S-1 and for the rest.
S1_ROWS = {A: ("3.51", "3.01", "2.76"), B: ("3.61", "3.10", "2.76"), C: ("3.71", "3.20", "2.76")}
MORE_ROWS = {A: ("3.51", "3.20", "3.00"), B: ("3.61", "3.25", "3.00"), C: ("3.71", "3.30", "3.00")}
#: Abroad the rows are those of a university A.
ABROAD = {"lokasi": Lokasi.LUAR_NEGERI}
COVERED = [*product((A, B), (A, B, C)), (C, A), (C, B)]
UNCOVERED = [pair for pair in product(Akreditasi, repeat=2) if pair not in COVERED]
IPK = numbers(0, 4, 2)


def at_home(universitas: Akreditasi, prodi: Akreditasi) -> Facts:
    return {
        "lokasi": Lokasi.DALAM_NEGERI,
        "akreditasi_universitas": universitas,
        "akreditasi_prodi": prodi,
    }


def bounds(universitas: Akreditasi, jenjang: JenjangStudi) -> tuple[Decimal, ...]:
    rows = S1_ROWS if jenjang is JenjangStudi.S1 else MORE_ROWS
    return tuple(map(Decimal, rows[universitas]))


def places() -> Iterator[tuple[Akreditasi, Facts]]:
    """Every place of study that the guide covers, with the university whose row it reads."""
    yield A, ABROAD
    yield from ((pair[0], at_home(*pair)) for pair in COVERED)


PLACES = st.sampled_from(list(places()))
LEVELS = st.sampled_from(JenjangStudi)


def kategori(place: Facts, jenjang: JenjangStudi, ipk: Decimal) -> object:
    outcome = PANDUAN_IPK.evaluate({**place, "jenjang": jenjang, "ipk": ipk})
    assert outcome.is_complete
    return outcome["kategori"]


class TestPanduanIpk:
    """Lampiran II.B angka 5 and 6: a guide to the grade points to be expected.

    At home by the accreditation of the university and, at least, of the programme; abroad
    by the level alone. Bounds are inclusive, grade points have two decimals.
    """

    @pytest.mark.parametrize("jenjang", JenjangStudi, ids=lambda each: each.name)
    @pytest.mark.parametrize("column", range(3))
    def test_both_sides_of_every_bound(self, jenjang: JenjangStudi, column: int) -> None:
        for universitas, place in places():
            bound = bounds(universitas, jenjang)[column]

            assert kategori(place, jenjang, bound) is list(KategoriIpk)[column]
            assert kategori(place, jenjang, bound - CENT) is list(KategoriIpk)[column + 1]

    @given(PLACES, LEVELS, IPK)
    def test_the_column(
        self, place: tuple[Akreditasi, Facts], jenjang: JenjangStudi, ipk: Decimal
    ) -> None:
        universitas, facts = place
        reached = sum(ipk >= bound for bound in bounds(universitas, jenjang))

        assert list(KategoriIpk)[3 - reached] is kategori(facts, jenjang, ipk)

    @given(PLACES, LEVELS, IPK, IPK)
    def test_higher_grade_points_are_never_worse(
        self, place: tuple[Akreditasi, Facts], jenjang: JenjangStudi, one: Decimal, other: Decimal
    ) -> None:
        low, high = sorted((one, other))

        better, worse = (kategori(place[1], jenjang, ipk) for ipk in (high, low))

        assert rank(better, KategoriIpk) <= rank(worse, KategoriIpk)

    @pytest.mark.parametrize("wrong", ["-0.01", "4.01"])
    def test_grade_points_end_at_four(self, wrong: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            PANDUAN_IPK.evaluate(ipk=Decimal(wrong))

        assert refusals(caught.value) == [("number.range", "ipk")]

    def test_from_the_lowest_to_the_highest(self) -> None:
        assert kategori(ABROAD, JenjangStudi.S1, Decimal(0)) is KURANG
        assert kategori(ABROAD, JenjangStudi.S1, Decimal(4)) is SANGAT_BAIK

    @pytest.mark.parametrize(
        "universitas, prodi",
        UNCOVERED,
        ids=[f"{one.name}-{other.name}" for one, other in UNCOVERED],
    )
    @given(LEVELS, IPK)
    def test_what_the_guide_does_not_list_is_left_undecided(
        self, universitas: Akreditasi, prodi: Akreditasi, jenjang: JenjangStudi, ipk: Decimal
    ) -> None:
        """A programme below C, below B at a university C, or a university below C."""
        outcome = PANDUAN_IPK.evaluate(
            {**at_home(universitas, prodi), "jenjang": jenjang, "ipk": ipk}
        )

        (left,) = outcome.missing
        assert left.reason is not None
        assert left.blocks == ("kategori",)

    def test_only_studies_at_home_ask_for_accreditations(self) -> None:
        home = PANDUAN_IPK.evaluate(lokasi="dalam negeri", jenjang="S1", ipk=3)
        abroad = PANDUAN_IPK.evaluate(lokasi="luar negeri", jenjang="S1", ipk=3)

        assert set(missing(home)) == {"akreditasi_universitas", "akreditasi_prodi"}
        assert abroad["kategori"] is BUTUH_PERBAIKAN

    @pytest.mark.parametrize("absent", ["lokasi", "jenjang", "ipk"])
    def test_the_rest_is_always_awaited(self, absent: str) -> None:
        facts: Facts = {**at_home(A, A), "jenjang": "S1", "ipk": 3}
        del facts[absent]

        assert missing(PANDUAN_IPK.evaluate(facts)) == {absent: ("kategori",)}

    @pytest.mark.parametrize("name", PANDUAN_IPK.settings)
    def test_every_bound_is_printed(self, name: str) -> None:
        angka = 6 if "luar_negeri" in name else 5

        assert standing(PANDUAN_IPK, name) is Standing.OFFICIAL
        assert str(PANDUAN_IPK.settings[name].cite) == (
            f"PermenPANRB 6/2022 Lampiran II.B angka {angka} hlm. 63"
        )

    def test_it_is_a_guide_and_no_predicate(self) -> None:
        """It has no column Sangat Kurang, and its label is not the predicate's."""
        assert PANDUAN_IPK.outputs["kategori"].force is Force.GUIDE
        assert printed_place(PANDUAN_IPK, "kategori").endswith("Lampiran II.B hlm. 62-63")
        assert set(Predikat) - set(map(str, KategoriIpk)) == {Predikat.SANGAT_KURANG}

    def test_a_reform_moves_one_row_alone(self) -> None:
        reform = PANDUAN_IPK.replace(s1_luar_negeri_sangat_baik="3.60")
        facts = {"jenjang": "S1", "ipk": Decimal("3.59")}

        assert reform.evaluate({**ABROAD, **facts})["kategori"] is BAIK
        assert reform.evaluate({**at_home(A, A), **facts})["kategori"] is SANGAT_BAIK


class TestSkalaKompetensi:
    """Lampiran III.D, Format B.1.9: the scale from 1 to 5.

    1: no indicator met. 2: one or two. 3: three. 4: three, and behaviour above the level of
    competence. 5: three, and behaviour far above it.
    """

    @pytest.mark.parametrize(
        "dipenuhi, perilaku, nilai",
        [
            *((0, each, 1) for each in PerilakuDiAtasLevel),
            *((1, each, 2) for each in PerilakuDiAtasLevel),
            *((2, each, 2) for each in PerilakuDiAtasLevel),
            (3, PerilakuDiAtasLevel.TIDAK, 3),
            (3, PerilakuDiAtasLevel.DI_ATAS, 4),
            (3, PerilakuDiAtasLevel.JAUH_DI_ATAS, 5),
        ],
    )
    def test_every_row_of_the_scale(
        self, dipenuhi: int, perilaku: PerilakuDiAtasLevel, nilai: int
    ) -> None:
        outcome = SKALA_KOMPETENSI.evaluate(
            indikator_kompetensi_dipenuhi=dipenuhi, perilaku_di_atas_level=perilaku
        )

        assert (list(SkalaKompetensi)[nilai - 1], nilai) == (outcome["kategori"], outcome["nilai"])

    @pytest.mark.parametrize("dipenuhi", [0, 1, 2])
    def test_behaviour_is_asked_only_where_the_indicators_are_met(self, dipenuhi: int) -> None:
        assert SKALA_KOMPETENSI.evaluate(indikator_kompetensi_dipenuhi=dipenuhi).is_complete

    def test_no_behaviour_is_taken_for_granted(self) -> None:
        outcome = SKALA_KOMPETENSI.evaluate(indikator_kompetensi_dipenuhi=3)

        assert missing(outcome) == {"perilaku_di_atas_level": ("kategori", "nilai")}

    @pytest.mark.parametrize("wrong", [-1, 4])
    def test_a_level_has_three_indicators(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            SKALA_KOMPETENSI.evaluate(indikator_kompetensi_dipenuhi=wrong)

        assert refusals(caught.value) == [("number.range", "indikator_kompetensi_dipenuhi")]

    @pytest.mark.parametrize("name", ["indikator_kurang_memadai", "indikator_memadai"])
    def test_the_form_prints_the_bounds(self, name: str) -> None:
        assert standing(SKALA_KOMPETENSI, name) is Standing.OFFICIAL
        assert printed_place(SKALA_KOMPETENSI, "nilai").endswith("Lampiran III.D hlm. 84-85")
