"""PermenPANRB 8/2021: extra work (p. 95) and the SKP of a high official (p. 363)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.facts import Facts, decimal, half_up, missing, numbers, standing

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError
from asn_kinerja.regulations.permenpanrb_8_2021 import (
    NILAI_KINERJA_TAMBAHAN,
    NILAI_SKP_JPT,
    JenisKinerja,
    Kategori,
)
from asn_kinerja.text import Text

TASKS = st.lists(
    st.fixed_dictionaries(
        {
            "kategori": st.sampled_from(Kategori),
            "bobot": numbers("0.01", 5, 2),
            "nilai": numbers(0, 120, 2),
        }
    ),
    max_size=5,
)
SHARES = dict(zip(Kategori, (100, 80, 60, 40, 20), strict=True))


def tambahan(tasks: list[Facts]) -> Fraction:
    parts = (
        Fraction(SHARES[task["kategori"]], 100)
        * Fraction(task["bobot"])
        * Fraction(task["nilai"])
        / 100
        for task in tasks
    )
    return sum(parts, Fraction(0))


class TestHalaman95:
    """Extra work: k/100 × scope weight × value/100, with k 100, 80, 60, 40, 20; at most 10."""

    @given(TASKS)
    def test_the_sum_is_capped(self, tasks: list[Facts]) -> None:
        outcome = NILAI_KINERJA_TAMBAHAN.evaluate(tugas=tasks)

        wanted = min(half_up(tambahan(tasks), 4), Decimal(10))

        assert wanted == outcome["nilai_kinerja_tambahan"]
        assert outcome.is_complete

    @given(TASKS)
    def test_the_order_of_the_tasks_changes_nothing(self, tasks: list[Facts]) -> None:
        one, other = (
            NILAI_KINERJA_TAMBAHAN.evaluate(tugas=each)["nilai_kinerja_tambahan"]
            for each in (tasks, tasks[::-1])
        )

        assert one == other

    @pytest.mark.parametrize(
        "bobot, value",
        [("8.33", "9.9960"), ("8.34", "10.0000"), ("9.99", "10.0000")],
    )
    def test_either_side_of_the_cap(self, bobot: str, value: str) -> None:
        task = {"kategori": "SANGAT_BAIK", "bobot": Decimal(bobot), "nilai": 120}

        outcome = NILAI_KINERJA_TAMBAHAN.evaluate(tugas=[task])

        assert Decimal(value) == outcome["nilai_kinerja_tambahan"]

    @given(TASKS, st.integers(0, 200), st.integers(0, 20))
    def test_shares_and_cap_are_settings(
        self, tasks: list[Facts], share: int, highest: int
    ) -> None:
        shares = {f"persen_{each.name.lower()}": f"{share}%" for each in Kategori}
        reform = NILAI_KINERJA_TAMBAHAN.replace(**shares, paling_tinggi=highest)
        same = sum(
            (
                Fraction(share, 100) * Fraction(t["bobot"]) * Fraction(t["nilai"]) / 100
                for t in tasks
            ),
            Fraction(0),
        )

        wanted = min(half_up(same, 4), Decimal(highest))

        assert wanted == reform.evaluate(tugas=tasks)["nilai_kinerja_tambahan"]

    @pytest.mark.parametrize("change", [{"persen_baik": "-1%"}, {"paling_tinggi": -1}])
    def test_refused_settings(self, change: dict[str, int | str]) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_KINERJA_TAMBAHAN.replace(**change)

        assert caught.value.code == "setting.range"

    def test_no_extra_work_is_zero_but_not_knowing_is_not(self) -> None:
        assert NILAI_KINERJA_TAMBAHAN.evaluate(tugas=[])["nilai_kinerja_tambahan"] == 0
        assert missing(NILAI_KINERJA_TAMBAHAN.evaluate()) == {"tugas": ("nilai_kinerja_tambahan",)}

    @pytest.mark.parametrize("absent", ["kategori", "bobot", "nilai"])
    def test_the_row_that_lacks_a_fact_is_named(self, absent: str) -> None:
        task = {"kategori": "BAIK", "bobot": 2, "nilai": 100}
        lacking = {name: value for name, value in task.items() if name != absent}

        outcome = NILAI_KINERJA_TAMBAHAN.evaluate(tugas=[task, lacking])

        assert missing(outcome) == {f"tugas[1].{absent}": ("nilai_kinerja_tambahan",)}

    def test_the_shares_and_the_cap_are_official(self) -> None:
        names = [f"persen_{each.name.lower()}" for each in Kategori]
        cites = {NILAI_KINERJA_TAMBAHAN.settings[n].cite for n in (*names, "paling_tinggi")}

        assert cites == {Citation("PermenPANRB 8/2021", page=95)}


MAIN = st.lists(
    st.fixed_dictionaries({"jenis": st.sampled_from(JenisKinerja), "nilai": numbers(0, 120, 2)}),
    min_size=1,
    max_size=6,
)
EXTRA = numbers(0, 10, 4)


def of_kind(rows: list[Facts], kind: JenisKinerja) -> list[Fraction]:
    return [Fraction(row["nilai"]) for row in rows if row["jenis"] is kind]


def utama(rows: list[Facts], share: Fraction) -> Fraction | None:
    first, second = (of_kind(rows, kind) for kind in JenisKinerja)
    if not first:
        return None
    mean = sum(first, Fraction(0)) / len(first)
    if not second:
        return mean
    return share * mean + (1 - share) * sum(second, Fraction(0)) / len(second)


class TestHalaman363:
    """The SKP of a high official.

    60 percent of the mean of the agreement and 40 percent of that of the action plans,
    inferred from the printed example 102.8; extra work is added; at most 120.
    """

    @given(MAIN, EXTRA)
    def test_the_value(self, rows: list[Facts], extra: Decimal) -> None:
        wanted = utama(rows, Fraction(60, 100))
        outcome = NILAI_SKP_JPT.evaluate(kinerja_utama=rows, nilai_kinerja_tambahan=extra)

        if wanted is None:
            assert {each.blocks for each in outcome.missing} == {
                ("nilai_kinerja_utama", "nilai_skp")
            }
        else:
            main = half_up(wanted, 2)
            assert main == outcome["nilai_kinerja_utama"]
            total = min(Fraction(main) + Fraction(extra), Fraction(120))
            assert half_up(total, 2) == outcome["nilai_skp"]

    def test_without_a_row_of_the_agreement_the_rule_refuses_and_says_why(self) -> None:
        row = {"jenis": "RENCANA_AKSI", "nilai": 100}
        outcome = NILAI_SKP_JPT.evaluate(kinerja_utama=[row], nilai_kinerja_tambahan=0)

        (reason,) = {each.reason for each in outcome.missing}

        assert reason is not None
        assert reason.en == "no row of the performance agreement"

    @given(MAIN, st.integers(0, 100))
    def test_the_weights_are_settings(self, rows: list[Facts], percent: int) -> None:
        assume(of_kind(rows, JenisKinerja.PERJANJIAN_KINERJA))
        reform = NILAI_SKP_JPT.replace(
            bobot_perjanjian_kinerja=f"{percent}%", bobot_rencana_aksi=f"{100 - percent}%"
        )
        wanted = utama(rows, Fraction(percent, 100))
        assert wanted is not None

        value = reform.evaluate(kinerja_utama=rows)["nilai_kinerja_utama"]

        assert half_up(wanted, 2) == value

    @pytest.mark.parametrize("name", ["bobot_perjanjian_kinerja", "bobot_rencana_aksi"])
    def test_the_weights_are_inferred(self, name: str) -> None:
        assert standing(NILAI_SKP_JPT, name) is Standing.ASSUMPTION

    @pytest.mark.parametrize("wrong", ["59%", "61%"])
    def test_weights_that_do_not_sum_to_one_are_refused(self, wrong: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_SKP_JPT.replace(bobot_rencana_aksi=wrong)

        assert caught.value.code == "formula.weights"

    @pytest.mark.parametrize(
        "extra, total",
        [("9.9949", "119.99"), ("9.9950", "120.00"), ("10", "120.00")],
    )
    def test_either_side_of_the_cap(self, extra: str, total: str) -> None:
        row = {"jenis": "PERJANJIAN_KINERJA", "nilai": 110}
        outcome = NILAI_SKP_JPT.evaluate(kinerja_utama=[row], nilai_kinerja_tambahan=Decimal(extra))

        assert Decimal(total) == outcome["nilai_skp"]

    def test_the_cap_is_a_setting(self) -> None:
        rows = [{"jenis": "PERJANJIAN_KINERJA", "nilai": 119}]
        reform = NILAI_SKP_JPT.replace(paling_tinggi=100)

        assert reform.evaluate(kinerja_utama=rows, nilai_kinerja_tambahan=5)["nilai_skp"] == 100
        assert reform.settings["paling_tinggi"].changed

    def test_that_it_caps_the_total_is_our_reading(self) -> None:
        """PP 30/2019 Pasal 29 ayat (6) caps achievement at 120."""
        assert NILAI_SKP_JPT.settings["paling_tinggi"].cite == Citation(
            "PP 30/2019",
            pasal=29,
            ayat=6,
            standing=Standing.ASSUMPTION,
            note=Text(
                "pasal membatasi capaian; batas atas jumlahnya adalah bacaan kami",
                "the article caps achievement; the cap on the total is our reading",
            ),
        )

    def test_missing_extra_work_blocks_the_total_only(self) -> None:
        rows = [{"jenis": "PERJANJIAN_KINERJA", "nilai": decimal(9050, 2)}]
        outcome = NILAI_SKP_JPT.evaluate(kinerja_utama=rows)

        assert missing(outcome) == {"nilai_kinerja_tambahan": ("nilai_skp",)}
        assert outcome["nilai_kinerja_utama"] == Decimal("90.50")
