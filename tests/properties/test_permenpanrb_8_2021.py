"""PermenPANRB 8/2021: achievement, value and extra work of an SKP, page by page."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.facts import Facts, half_up, missing, numbers, rank, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.permenpanrb_8_2021 import (
    CAPAIAN_IKI,
    NILAI_IKI_JPT,
    Arah,
    Celah,
    Kategori,
)

TARGETS = numbers("0.0001", 1000, 4)
REALISED = numbers(0, 3000, 4)
RANGES = st.tuples(TARGETS, TARGETS).map(sorted)
HUNDRED = Decimal(100)


def iki(arah: Arah, ends: list[Decimal], realised: Decimal) -> Facts:
    low, high = ends
    return {"arah": arah, "target_bawah": low, "target_atas": high, "realisasi": realised}


def capaian(facts: Facts) -> Fraction:
    low, high, realised = (
        Fraction(facts[name]) for name in ("target_bawah", "target_atas", "realisasi")
    )
    if low <= realised <= high:
        return Fraction(100)
    target = high if realised > high else low
    ratio = realised / target
    return max(Fraction(0), 100 * (ratio if facts["arah"] is Arah.NAIK else 2 - ratio))


class TestHalaman99Dan110:
    """Achievement of an indicator: realisation over target, or 1 + (1 − realisation/target).

    Above a range its upper end is the target, below it the lower end. Inside the range
    the text is silent: read as 100 percent. Below zero: read as zero.
    """

    @given(st.sampled_from(Arah), RANGES, REALISED)
    def test_the_achievement(self, arah: Arah, ends: list[Decimal], realised: Decimal) -> None:
        facts = iki(arah, ends, realised)
        outcome = CAPAIAN_IKI.evaluate(facts)

        assert half_up(capaian(facts), 4) == outcome["capaian"]
        assert outcome.is_complete

    @given(st.sampled_from(Arah), TARGETS)
    def test_a_single_target_met_is_100(self, arah: Arah, target: Decimal) -> None:
        assert CAPAIAN_IKI.evaluate(iki(arah, [target, target], target))["capaian"] == HUNDRED

    @pytest.mark.parametrize(
        "arah, realised, value",
        [
            (Arah.NAIK, "6.9999", "99.9986"),
            (Arah.NAIK, "7", "100"),
            (Arah.NAIK, "8", "100"),
            (Arah.NAIK, "8.0001", "100.0013"),
            (Arah.TURUN, "6.9999", "100.0014"),
            (Arah.TURUN, "7", "100"),
            (Arah.TURUN, "8", "100"),
            (Arah.TURUN, "8.0001", "99.9988"),
            (Arah.TURUN, "0", "200"),
            (Arah.TURUN, "15.9999", "0.0013"),
            (Arah.TURUN, "16", "0"),
            (Arah.TURUN, "16.0001", "0"),
        ],
    )
    def test_either_side_of_the_ends_of_a_range(
        self, arah: Arah, realised: str, value: str
    ) -> None:
        facts = iki(arah, [Decimal(7), Decimal(8)], Decimal(realised))

        assert Decimal(value) == CAPAIAN_IKI.evaluate(facts)["capaian"]

    @given(RANGES, REALISED, REALISED)
    def test_it_rises_or_falls_with_the_realisation(
        self, ends: list[Decimal], one: Decimal, other: Decimal
    ) -> None:
        low, high = sorted((one, other))
        up, down = (
            [
                Fraction(str(CAPAIAN_IKI.evaluate(iki(arah, ends, each))["capaian"]))
                for each in (low, high)
            ]
            for arah in Arah
        )

        assert up == sorted(up)
        assert down == sorted(down, reverse=True)

    @given(RANGES, REALISED)
    def test_a_range_the_wrong_way_round_is_refused(
        self, ends: list[Decimal], realised: Decimal
    ) -> None:
        low, high = ends
        assume(low < high)

        with pytest.raises(InvalidFactsError) as caught:
            CAPAIAN_IKI.evaluate(iki(Arah.NAIK, [high, low], realised))

        assert refusals(caught.value) == [("fact.together", "target_bawah, target_atas")]

    def test_only_the_needed_end_of_the_range_is_awaited(self) -> None:
        above = CAPAIAN_IKI.evaluate(arah=Arah.NAIK, target_atas=8, realisasi=9)
        below = CAPAIAN_IKI.evaluate(arah=Arah.NAIK, target_atas=8, realisasi=7)

        assert above.is_complete
        assert missing(below) == {"target_bawah": ("capaian",)}

    @pytest.mark.parametrize("absent", ["arah", "target_atas", "realisasi"])
    def test_what_is_missing_is_named(self, absent: str) -> None:
        facts = iki(Arah.NAIK, [Decimal(7), Decimal(8)], Decimal(9))
        del facts[absent]

        assert missing(CAPAIAN_IKI.evaluate(facts)) == {absent: ("capaian",)}

    def test_inside_the_range_is_our_reading_and_may_be_another(self) -> None:
        reform = CAPAIAN_IKI.replace(capaian_dalam_rentang=105)

        value = reform.evaluate(iki(Arah.NAIK, [Decimal(7), Decimal(8)], Decimal(8)))["capaian"]

        assert standing(CAPAIAN_IKI, "capaian_dalam_rentang") is Standing.ASSUMPTION
        assert value == 105

    def test_the_floor_of_zero_is_our_reading(self) -> None:
        """No floor was seen in the text, so it must be a setting marked as assumed."""
        assumed = {
            name: setting.value
            for name, setting in CAPAIAN_IKI.settings.items()
            if standing(CAPAIAN_IKI, name) is Standing.ASSUMPTION
        }

        assert Decimal(0) in assumed.values()

    @given(st.sampled_from(Arah), RANGES, REALISED, st.integers(0, 8))
    def test_the_decimals_are_a_setting(
        self, arah: Arah, ends: list[Decimal], realised: Decimal, places: int
    ) -> None:
        facts = iki(arah, ends, realised)

        value = CAPAIAN_IKI.replace(desimal_capaian=places).evaluate(facts)["capaian"]

        assert half_up(capaian(facts), places) == value


ACHIEVED = numbers(0, 140, 4)
JPT_FACTS = st.fixed_dictionaries({"capaian": ACHIEVED, "target_maksimum": st.booleans()})
HOLES = ((59, 60), (79, 80), (99, 100), (100, 101))


def in_hole(value: Decimal) -> bool:
    return any(low < value < high for low, high in HOLES)


def read(value: Decimal) -> Fraction:
    """Inside a hole of the printed bands the whole percent counts."""
    return Fraction(half_up(Fraction(value), 0) if in_hole(value) else value)


def along(x: Fraction, low: int, high: int, start: int, end: int) -> Fraction:
    return start + Fraction(end - start, high - low) * (x - low)


def jpt(value: Decimal, *, maximum: bool) -> tuple[Kategori, Fraction]:
    """The printed bands of page 101, on the value as it is read."""
    x = read(value)
    if x > 110:
        return Kategori.SANGAT_BAIK, Fraction(120)
    if x >= 101:
        return Kategori.SANGAT_BAIK, along(x, 101, 110, 110, 120)
    if x == 100:
        best = (Kategori.SANGAT_BAIK, Fraction(120))
        return best if maximum else (Kategori.BAIK, Fraction(109))
    if x >= 80:
        return Kategori.CUKUP, along(x, 80, 99, 70, 89)
    if x >= 60:
        return Kategori.KURANG, along(x, 60, 79, 50, 69)
    return Kategori.SANGAT_KURANG, x / 59 * 49


class TestHalaman101:
    """Category and value of an indicator of a high official.

    Above 110: 120. 101–110: from 110 to 120. 100: 109, or 120 where the target is the
    highest attainable. 80–99: from 70 to 89. 60–79: from 50 to 69. Up to 59: x/59 × 49.
    """

    @given(JPT_FACTS)
    def test_category_and_value(self, facts: Facts) -> None:
        outcome = NILAI_IKI_JPT.evaluate(facts)

        kategori, nilai = jpt(facts["capaian"], maximum=facts["target_maksimum"])

        assert kategori is outcome["kategori"]
        assert half_up(nilai, 2) == outcome["nilai"]
        assert outcome.is_complete

    @pytest.mark.parametrize(
        "achieved, kategori, nilai",
        [
            ("59", "SANGAT_KURANG", "49"),
            ("59.4999", "SANGAT_KURANG", "49"),
            ("59.5", "KURANG", "50"),
            ("60", "KURANG", "50"),
            ("79", "KURANG", "69"),
            ("79.4999", "KURANG", "69"),
            ("79.5", "CUKUP", "70"),
            ("80", "CUKUP", "70"),
            ("99", "CUKUP", "89"),
            ("99.4999", "CUKUP", "89"),
            ("99.5", "BAIK", "109"),
            ("100", "BAIK", "109"),
            ("100.4999", "BAIK", "109"),
            ("100.5", "SANGAT_BAIK", "110"),
            ("101", "SANGAT_BAIK", "110"),
            ("110", "SANGAT_BAIK", "120"),
            ("110.0001", "SANGAT_BAIK", "120"),
        ],
    )
    def test_either_side_of_each_threshold(self, achieved: str, kategori: str, nilai: str) -> None:
        outcome = NILAI_IKI_JPT.evaluate(capaian=Decimal(achieved), target_maksimum=False)

        assert Kategori[kategori] is outcome["kategori"]
        assert Decimal(nilai) == outcome["nilai"]

    @given(ACHIEVED, ACHIEVED)
    def test_more_achieved_is_never_worth_less(self, one: Decimal, other: Decimal) -> None:
        worse, better = (
            NILAI_IKI_JPT.evaluate(capaian=each, target_maksimum=False)
            for each in sorted((one, other))
        )

        assert Fraction(str(worse["nilai"])) <= Fraction(str(better["nilai"]))
        assert rank(better["kategori"], Kategori) <= rank(worse["kategori"], Kategori)

    @given(ACHIEVED)
    def test_whether_the_target_is_the_highest_matters_at_100_only(self, achieved: Decimal) -> None:
        outcome = NILAI_IKI_JPT.evaluate(capaian=achieved)

        assert outcome.is_complete is (read(achieved) != 100)
        if not outcome.is_complete:
            assert missing(outcome) == {"target_maksimum": ("kategori", "nilai")}

    def test_without_achievement_there_is_neither(self) -> None:
        outcome = NILAI_IKI_JPT.evaluate(target_maksimum=True)

        assert missing(outcome) == {"capaian": ("kategori", "nilai")}

    def test_the_holes_are_read_by_an_assumption(self) -> None:
        assert NILAI_IKI_JPT.settings["celah"].value is Celah.BULATKAN
        assert standing(NILAI_IKI_JPT, "celah") is Standing.ASSUMPTION

    @given(JPT_FACTS)
    def test_where_holes_are_refused_the_outcome_says_why(self, facts: Facts) -> None:
        outcome = NILAI_IKI_JPT.replace(celah=Celah.TOLAK).evaluate(facts)
        refused = in_hole(facts["capaian"])

        said = [(each.reason.en, each.blocks) for each in outcome.missing if each.reason]

        why = ("the value falls between printed bands", ("kategori", "nilai"))
        assert said == [why] * refused
        assert outcome.is_complete is not refused

    @pytest.mark.parametrize("name", ["sangat_baik_bawah", "sangat_baik_nilai_bawah"])
    def test_the_band_101_to_110_was_never_seen_printed(self, name: str) -> None:
        """Page 100 was not seen: the band is known from one code family."""
        assert standing(NILAI_IKI_JPT, name) is Standing.SECONDARY

    def test_the_value_109_stands_in_the_example(self) -> None:
        cite = NILAI_IKI_JPT.settings["baik_nilai"].cite

        assert cite is not None
        assert cite.page == 363

    @pytest.mark.parametrize(
        "change, code",
        [
            ({"kurang_bawah": 80}, "setting.range"),
            ({"cukup_bawah": 101}, "setting.range"),
            ({"baik": 102}, "setting.range"),
            ({"kurang_atas": 50}, "setting.range"),
            ({"cukup_nilai_bawah": 95}, "setting.range"),
            ({"sangat_kurang_nilai_atas": 51}, "setting.range"),
            ({"kurang_atas": 60}, "formula.zero_divisor"),
            ({"sangat_kurang_atas": 0}, "formula.zero_divisor"),
            ({"baik_nilai": -1}, "setting.range"),
            ({"desimal": 13}, "formula.places"),
        ],
    )
    def test_refused_settings(self, change: dict[str, int], code: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_IKI_JPT.replace(**change)

        assert code == caught.value.code

    @pytest.mark.parametrize(
        "change, achieved, nilai",
        [
            ({"sangat_kurang_nilai_atas": 50}, 59, 50),
            ({"sangat_kurang_atas": 49}, 49, 49),
            ({"kurang_nilai_bawah": 55}, 60, 55),
            ({"kurang_nilai_atas": 65}, 79, 65),
            ({"cukup_nilai_bawah": 75}, 80, 75),
            ({"cukup_nilai_atas": 85}, 99, 85),
            ({"baik_nilai": 105}, 100, 105),
            ({"sangat_baik_nilai_bawah": 112}, 101, 112),
            ({"sangat_baik_nilai_atas": 118}, 111, 118),
            ({"sangat_baik_atas": 105}, 106, 120),
            ({"cukup_atas": 98}, 98, 89),
        ],
    )
    def test_a_reform_may_state_other_ends(
        self, change: dict[str, int], achieved: int, nilai: int
    ) -> None:
        reform = NILAI_IKI_JPT.replace(**change)

        assert nilai == reform.evaluate(capaian=achieved, target_maksimum=False)["nilai"]

    def test_the_holes_move_with_the_bounds(self) -> None:
        """Where a reform closes a hole, no value may be read as lying in it."""
        reform = NILAI_IKI_JPT.replace(celah=Celah.TOLAK, kurang_bawah=65, sangat_kurang_atas=64)
        once_a_hole, now_a_hole = (
            reform.evaluate(capaian=Decimal(each), target_maksimum=False)
            for each in ("59.5", "64.5")
        )

        assert once_a_hole["kategori"] is Kategori.SANGAT_KURANG
        assert not now_a_hole.is_complete
