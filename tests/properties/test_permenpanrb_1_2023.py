"""PermenPANRB 1/2023 with Peraturan BKN 3/2023: credit from the predicate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, decimal, half_up, missing, rank, refusals, standing

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.exact import Rounding
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.regulations.permenpanrb_1_2023 import KONVERSI, Jenjang
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

PERCENT = dict(zip(Predikat, (150, 100, 75, 50, 25), strict=True))
COEFFICIENT = {
    Jenjang.PEMULA: Fraction(375, 100),
    Jenjang.TERAMPIL: Fraction(5),
    Jenjang.MAHIR: Fraction(125, 10),
    Jenjang.PENYELIA: Fraction(25),
    Jenjang.AHLI_PERTAMA: Fraction(125, 10),
    Jenjang.AHLI_MUDA: Fraction(25),
    Jenjang.AHLI_MADYA: Fraction(375, 10),
    Jenjang.AHLI_UTAMA: Fraction(50),
}
#: The yearly matrix as it is published, best predicate first.
MATRIX = {
    Jenjang.PEMULA: ("5.625", "3.75", "2.8125", "1.875", "0.9375"),
    Jenjang.TERAMPIL: ("7.5", "5", "3.75", "2.5", "1.25"),
    Jenjang.MAHIR: ("18.75", "12.5", "9.375", "6.25", "3.125"),
    Jenjang.PENYELIA: ("37.5", "25", "18.75", "12.5", "6.25"),
    Jenjang.AHLI_PERTAMA: ("18.75", "12.5", "9.375", "6.25", "3.125"),
    Jenjang.AHLI_MUDA: ("37.5", "25", "18.75", "12.5", "6.25"),
    Jenjang.AHLI_MADYA: ("56.25", "37.5", "28.125", "18.75", "9.375"),
    Jenjang.AHLI_UTAMA: ("75", "50", "37.5", "25", "12.5"),
}
FACTS = st.fixed_dictionaries(
    {
        "jenjang": st.sampled_from(Jenjang),
        "predikat": st.sampled_from(Predikat),
        "bulan": st.integers(1, 12),
    }
)
CELLS = list(product(Jenjang, Predikat))


def credit(facts: Facts) -> Fraction:
    share = Fraction(PERCENT[facts["predikat"]], 100)
    return Fraction(facts["bulan"], 12) * share * COEFFICIENT[facts["jenjang"]]


def year(jenjang: Jenjang, predikat: Predikat, bulan: int = 12) -> Facts:
    return {"jenjang": jenjang, "predikat": predikat, "bulan": bulan}


class TestPasal13Ayat3:
    """Peraturan BKN 3/2023: months over 12, times the percentage, times the coefficient."""

    @given(FACTS)
    def test_the_credit_is_rounded_half_up(self, facts: Facts) -> None:
        outcome = KONVERSI.evaluate(facts)

        assert half_up(credit(facts), 2) == outcome["angka_kredit"]
        assert outcome.is_complete

    @pytest.mark.parametrize("jenjang, predikat", CELLS)
    def test_the_whole_yearly_matrix(self, jenjang: Jenjang, predikat: Predikat) -> None:
        printed = Fraction(MATRIX[jenjang][list(Predikat).index(predikat)])

        value = KONVERSI.evaluate(year(jenjang, predikat))["angka_kredit"]

        assert printed == credit(year(jenjang, predikat))
        assert half_up(printed, 2) == value

    @pytest.mark.parametrize("jenjang, predikat", CELLS)
    def test_every_month_of_the_year(self, jenjang: Jenjang, predikat: Predikat) -> None:
        months = [year(jenjang, predikat, bulan) for bulan in range(1, 13)]

        values = [KONVERSI.evaluate(facts)["angka_kredit"] for facts in months]

        assert [half_up(credit(facts), 2) for facts in months] == values

    @pytest.mark.parametrize(
        "jenjang, predikat, bulan, printed",
        [
            ("AHLI_PERTAMA", "BUTUH_PERBAIKAN", 3, "2.34"),
            ("AHLI_PERTAMA", "BAIK", 2, "2.08"),
            ("AHLI_MUDA", "BAIK", 10, "20.83"),
            ("PEMULA", "SANGAT_BAIK", 12, "5.63"),
        ],
    )
    def test_printed_examples(self, jenjang: str, predikat: str, bulan: int, printed: str) -> None:
        facts = year(Jenjang[jenjang], Predikat[predikat], bulan)

        assert Decimal(printed) == KONVERSI.evaluate(facts)["angka_kredit"]

    @pytest.mark.parametrize(
        "former, jenjang",
        [
            ("Pelaksana Pemula", Jenjang.PEMULA),
            ("Pelaksana", Jenjang.TERAMPIL),
            ("Pelaksana Lanjutan", Jenjang.MAHIR),
        ],
    )
    def test_the_former_names_of_the_skilled_levels(self, former: str, jenjang: Jenjang) -> None:
        assert jenjang is Jenjang.parse(former)

    @given(FACTS, st.sampled_from(Predikat))
    def test_a_better_predicate_never_gives_less(self, facts: Facts, other: Predikat) -> None:
        better, worse = sorted((facts["predikat"], other), key=lambda each: rank(each, Predikat))
        more, less = (
            Fraction(str(KONVERSI.evaluate({**facts, "predikat": each})["angka_kredit"]))
            for each in (better, worse)
        )

        assert less <= more

    def test_a_year_is_computed_once_and_not_from_rounded_quarters(self) -> None:
        quarter = KONVERSI.evaluate(year(Jenjang.AHLI_PERTAMA, Predikat.SANGAT_BAIK, 3))
        whole = KONVERSI.evaluate(year(Jenjang.AHLI_PERTAMA, Predikat.SANGAT_BAIK))

        assert 4 * Fraction(str(quarter["angka_kredit"])) == Fraction("18.76")
        assert whole["angka_kredit"] == Decimal("18.75")

    @pytest.mark.parametrize("wrong", [0, 13, Decimal("0.5"), -1])
    def test_months_outside_1_to_12_are_refused(self, wrong: int | Decimal) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            KONVERSI.evaluate(bulan=wrong)

        assert [path for _, path in refusals(caught.value)] == ["bulan"]

    @pytest.mark.parametrize("absent", ["jenjang", "predikat", "bulan"])
    def test_what_is_missing_is_named(self, absent: str) -> None:
        facts = year(Jenjang.MAHIR, Predikat.BAIK)
        del facts[absent]

        assert missing(KONVERSI.evaluate(facts)) == {absent: ("angka_kredit",)}

    def test_a_predicate_of_another_regulation_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            KONVERSI.evaluate(predikat=pp_30_2019.Predikat.BAIK)

        assert refusals(caught.value) == [("label.unknown", "predikat")]


class TestPasal37Ayat1:
    """PermenPANRB 1/2023: 150, 100, 75, 50 and 25 percent by predicate."""

    @pytest.mark.parametrize("predikat", Predikat)
    def test_the_percentage(self, predikat: Predikat) -> None:
        setting = KONVERSI.settings[f"persen_{predikat.name.lower()}"]

        assert decimal(PERCENT[predikat], 2) == setting.value
        assert setting.cite == Citation("PermenPANRB 1/2023", pasal=37, ayat=1)

    @given(FACTS, st.integers(0, 300))
    def test_a_reform_may_state_another(self, facts: Facts, percent: int) -> None:
        name = f"persen_{facts['predikat'].name.lower()}"
        exact = credit(facts) / PERCENT[facts["predikat"]] * percent

        value = KONVERSI.replace(**{name: f"{percent}%"}).evaluate(facts)["angka_kredit"]

        assert half_up(exact, 2) == value


class TestLampiranA:
    """PermenPANRB 1/2023: the yearly coefficient of each level."""

    @pytest.mark.parametrize("jenjang", Jenjang)
    def test_the_coefficient(self, jenjang: Jenjang) -> None:
        setting = KONVERSI.settings[f"koefisien_{jenjang.name.lower()}"]

        assert isinstance(setting.value, Decimal)
        assert COEFFICIENT[jenjang] == Fraction(setting.value)
        assert setting.cite is not None
        assert setting.cite.lampiran == "A"

    @given(FACTS, st.integers(0, 10_000))
    def test_a_reform_may_state_another(self, facts: Facts, hundredths: int) -> None:
        name = f"koefisien_{facts['jenjang'].name.lower()}"
        share = Fraction(PERCENT[facts["predikat"]] * facts["bulan"], 1200)

        reform = KONVERSI.replace(**{name: decimal(hundredths, 2)})

        wanted = half_up(share * Fraction(hundredths, 100), 2)
        assert wanted == reform.evaluate(facts)["angka_kredit"]

    @pytest.mark.parametrize("name", ["koefisien_pemula", "persen_baik"])
    def test_a_negative_figure_is_refused(self, name: str) -> None:
        with pytest.raises(FormulaError) as caught:
            KONVERSI.replace(**{name: -1})

        assert caught.value.code == "setting.range"


class TestPembulatan:
    """No norm of rounding exists; Lampiran I prints 2.34 for 2.34375."""

    @pytest.mark.parametrize("name", ["angka_desimal", "pembulatan"])
    def test_the_rounding_is_ours(self, name: str) -> None:
        cite = KONVERSI.settings[name].cite

        assert cite is not None
        assert str(cite) == "Peraturan BKN 3/2023 Lampiran I angka 5"
        assert cite.standing is Standing.ASSUMPTION is standing(KONVERSI, name)

    @given(FACTS)
    def test_three_decimals_are_the_other_reading(self, facts: Facts) -> None:
        value = KONVERSI.replace(angka_desimal=3).evaluate(facts)["angka_kredit"]

        assert half_up(credit(facts), 3) == value

    @pytest.mark.parametrize("wrong", [0, 1, 4, -1])
    def test_other_decimals_are_refused(self, wrong: int) -> None:
        with pytest.raises(FormulaError) as caught:
            KONVERSI.replace(angka_desimal=wrong)

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize(
        "rounding, value",
        [
            (Rounding.HALF_UP, "5.63"),
            (Rounding.HALF_EVEN, "5.62"),
            (Rounding.DOWN, "5.62"),
            (Rounding.FLOOR, "5.62"),
            (Rounding.CEILING, "5.63"),
        ],
    )
    def test_each_way_of_rounding(self, rounding: Rounding, value: str) -> None:
        reform = KONVERSI.replace(pembulatan=rounding)

        outcome = reform.evaluate(year(Jenjang.PEMULA, Predikat.SANGAT_BAIK))

        assert Decimal(value) == outcome["angka_kredit"]


class TestMasaBerlaku:
    """Credit by conversion counts from January 2023 on."""

    def test_the_first_day(self) -> None:
        first = date(2023, 1, 1)

        assert KONVERSI.in_force is not None
        assert first in KONVERSI.in_force
        assert first - timedelta(days=1) not in KONVERSI.in_force
        assert KONVERSI.in_force.end is None
