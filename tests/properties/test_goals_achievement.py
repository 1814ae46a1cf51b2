"""The achievement of an indicator: each formula against exact fractions, and its bounds."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.facts import Facts, decimal, half_up, missing, numbers, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.goals.achievement import NAIK, NIHIL, POLICIES, RENTANG, TURUN, TURUN_RASIO
from asn_kinerja.policy import Policy

TARGETS = numbers("0.0001", 1000, 4)
REALISED = numbers(0, 3000, 4)
RANGES = st.tuples(TARGETS, TARGETS).map(sorted)
SINGLE = (NAIK, TURUN, TURUN_RASIO)
RATIOS = (*SINGLE, RENTANG)
LABELLED = {policy: policy.id.rpartition(".")[2] for policy in POLICIES}


def each(*policies: Policy) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("policy", policies, ids=[LABELLED[p] for p in policies])


def capaian(policy: Policy, **facts: Any) -> Fraction:
    """The achievement as the outcome gives it."""
    return Fraction(str(policy.evaluate(facts)["capaian"]))


def single(policy: Policy, target: Decimal, realised: Decimal) -> Fraction:
    return capaian(policy, target=target, realisasi=realised)


def refused(policy: Policy, **facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFactsError) as caught:
        policy.evaluate(facts)
    return refusals(caught.value)


class TestNaik:
    """Higher is better: R / T × 100 (two secondary sources agree)."""

    @given(TARGETS, REALISED)
    def test_the_formula(self, target: Decimal, realised: Decimal) -> None:
        expected = half_up(Fraction(realised) / Fraction(target) * 100, 2)

        assert expected == single(NAIK, target, realised)

    @given(TARGETS, REALISED, REALISED)
    def test_more_is_never_worth_less(self, target: Decimal, one: Decimal, other: Decimal) -> None:
        less, more = sorted((one, other))

        assert single(NAIK, target, less) <= single(NAIK, target, more)

    @pytest.mark.parametrize(
        "target, realised, places, value",
        [
            ("500", "420", 2, "84"),
            ("85", "84", 2, "98.82"),
            ("85", "84", 4, "98.8235"),
            ("9", "25", 2, "277.78"),
            ("8", "0.0004", 2, "0.01"),
            ("8", "0.0003", 2, "0"),
        ],
        ids=["420 of 500", "84 of 85", "with four decimals", "far beyond", "half", "below half"],
    )
    def test_worked(self, target: str, realised: str, places: int, value: str) -> None:
        policy = NAIK.replace(desimal=places)

        assert Fraction(value) == single(policy, Decimal(target), Decimal(realised))


class TestTurun:
    """Lower is better: (2T − R) / T × 100, and never below the floor (one report)."""

    @given(TARGETS, REALISED)
    def test_the_formula(self, target: Decimal, realised: Decimal) -> None:
        exact = (2 - Fraction(realised) / Fraction(target)) * 100

        assert half_up(max(exact, Fraction(0)), 2) == single(TURUN, target, realised)

    @given(TARGETS, REALISED, REALISED)
    def test_less_is_never_worth_less(self, target: Decimal, one: Decimal, other: Decimal) -> None:
        less, more = sorted((one, other))

        assert single(TURUN, target, less) >= single(TURUN, target, more)

    @given(TARGETS, REALISED)
    def test_it_mirrors_higher_is_better_at_100(self, target: Decimal, realised: Decimal) -> None:
        """As far as one lies above 100, the other lies below."""
        exact = Fraction(realised) / Fraction(target) * 100
        assume(exact <= 200)
        # A half goes up on either side of the mirror.
        assume((exact * 200).denominator != 1 or (exact * 100).denominator == 1)

        assert single(NAIK, target, realised) + single(TURUN, target, realised) == 200

    @pytest.mark.parametrize(
        "realised, value",
        [
            ("0", "200"),
            ("8", "120"),
            ("10", "100"),
            ("12", "80"),
            ("19.9995", "0.01"),
            ("19.9996", "0"),
            ("20", "0"),
            ("20.0001", "0"),
            ("25", "0"),
        ],
        ids=lambda text: text,
    )
    def test_either_side_of_the_target_and_of_the_floor(self, realised: str, value: str) -> None:
        assert Fraction(value) == single(TURUN, Decimal(10), Decimal(realised))

    def test_without_the_floor_of_zero_it_is_negative(self) -> None:
        reform = TURUN.replace(batas_bawah=-1000)

        assert single(reform, Decimal(10), Decimal(25)) == -50


class TestTurunRasio:
    """Lower is better, as a ratio: T / R × 100 (one implementation)."""

    @given(TARGETS, TARGETS)
    def test_the_formula(self, target: Decimal, realised: Decimal) -> None:
        expected = half_up(Fraction(target) / Fraction(realised) * 100, 2)

        assert expected == single(TURUN_RASIO, target, realised)

    @given(TARGETS, TARGETS, TARGETS)
    def test_less_is_never_worth_less(self, target: Decimal, one: Decimal, other: Decimal) -> None:
        less, more = sorted((one, other))

        assert single(TURUN_RASIO, target, less) >= single(TURUN_RASIO, target, more)

    @given(TARGETS, TARGETS)
    def test_it_mirrors_higher_is_better_with_target_and_result_exchanged(
        self, target: Decimal, realised: Decimal
    ) -> None:
        assert single(TURUN_RASIO, target, realised) == single(NAIK, realised, target)

    def test_nothing_at_all_has_no_ratio(self) -> None:
        assert refused(TURUN_RASIO, target=10, realisasi=0) == [("number.range", "realisasi")]

    @given(TARGETS, TARGETS)
    def test_it_meets_the_other_formula_at_the_target_only(
        self, target: Decimal, realised: Decimal
    ) -> None:
        """T/R is never below (2T − R)/T, and equal where the target is just met."""
        assert single(TURUN_RASIO, target, realised) >= single(TURUN, target, realised)
        assert single(TURUN_RASIO, target, target) == single(TURUN, target, target) == 100


def in_range(low: Decimal, high: Decimal, realised: Decimal) -> Fraction:
    if low <= realised <= high:
        return Fraction(100)
    return Fraction(realised) / Fraction(high if realised > high else low) * 100


class TestRentang:
    """A range: 100 inside; R / upper end above it; R / lower end below it."""

    @given(RANGES, REALISED)
    def test_the_formula(self, ends: list[Decimal], realised: Decimal) -> None:
        low, high = ends
        found = capaian(RENTANG, target_bawah=low, target_atas=high, realisasi=realised)

        assert half_up(in_range(low, high, realised), 2) == found

    @given(RANGES, REALISED, REALISED)
    def test_more_is_never_worth_less(
        self, ends: list[Decimal], one: Decimal, other: Decimal
    ) -> None:
        low, high = ends
        less, more = (
            capaian(RENTANG, target_bawah=low, target_atas=high, realisasi=realised)
            for realised in sorted((one, other))
        )

        assert less <= more

    @given(TARGETS, REALISED)
    def test_a_range_of_one_value_is_higher_is_better(
        self, target: Decimal, realised: Decimal
    ) -> None:
        found = capaian(RENTANG, target_bawah=target, target_atas=target, realisasi=realised)

        assert single(NAIK, target, realised) == found

    @pytest.mark.parametrize(
        "realised, value",
        [("6.9", "98.57"), ("7", "100"), ("8", "100"), ("8.1", "101.25"), ("0", "0")],
        ids=lambda text: text,
    )
    def test_either_side_of_each_end(self, realised: str, value: str) -> None:
        found = capaian(RENTANG, target_bawah=7, target_atas=8, realisasi=Decimal(realised))

        assert Fraction(value) == found

    @given(RANGES, REALISED)
    def test_a_range_the_wrong_way_round_is_refused(
        self, ends: list[Decimal], realised: Decimal
    ) -> None:
        low, high = ends
        assume(low < high)

        found = refused(RENTANG, target_bawah=high, target_atas=low, realisasi=realised)

        assert found == [("fact.together", "target_bawah, target_atas")]

    def test_inside_the_range_is_our_reading_and_may_be_another(self) -> None:
        reform = RENTANG.replace(capaian_dalam_rentang=110)

        assert standing(RENTANG, "capaian_dalam_rentang") is Standing.ASSUMPTION
        assert capaian(reform, target_bawah=7, target_atas=8, realisasi=8) == 110


class TestNihil:
    """Zero is the target: 100 where nothing occurred, else 0 (our assumption)."""

    @given(REALISED)
    def test_the_formula(self, realised: Decimal) -> None:
        assert capaian(NIHIL, realisasi=realised) == (0 if realised else 100)

    @pytest.mark.parametrize("realised, value", [("0", "100.00"), ("0.0001", "0.00")])
    def test_either_side_of_zero(self, realised: str, value: str) -> None:
        found = NIHIL.evaluate(realisasi=Decimal(realised))["capaian"]

        assert value == str(found)

    def test_both_values_are_our_reading(self) -> None:
        reform = NIHIL.replace(capaian_nihil=120, capaian_terjadi=50)

        assert capaian(reform, realisasi=0) == 120
        assert capaian(reform, realisasi=1) == 50
        assert {cite.standing for cite in NIHIL.citations} == {Standing.ASSUMPTION}


class TestEveryFormula:
    """What the formulas have in common."""

    @each(*SINGLE)
    @given(TARGETS)
    def test_a_target_just_met_is_100(self, policy: Policy, target: Decimal) -> None:
        assert single(policy, target, target) == 100

    @each(*SINGLE)
    @given(st.integers(1, 1000), st.integers(1, 3000))
    def test_the_unit_does_not_matter(self, policy: Policy, target: int, realised: int) -> None:
        """Thousands and units, percent and shares: the achievement is the same."""
        usual, finer = (
            single(policy, decimal(target, places), decimal(realised, places)) for places in (0, 3)
        )

        assert usual == finer

    @each(*SINGLE)
    def test_a_target_of_zero_is_refused_and_not_scored(self, policy: Policy) -> None:
        assert refused(policy, target=0, realisasi=1) == [("number.range", "target")]

    @each(*POLICIES)
    def test_less_than_nothing_is_refused(self, policy: Policy) -> None:
        facts: Facts = dict.fromkeys(policy.inputs, 1)

        assert refused(policy, **{**facts, "realisasi": -1}) == [("number.range", "realisasi")]

    @each(*POLICIES)
    def test_without_a_realisation_there_is_no_achievement(self, policy: Policy) -> None:
        facts: Facts = dict.fromkeys(policy.inputs, 1)
        del facts["realisasi"]

        assert missing(policy.evaluate(facts)) == {"realisasi": ("capaian",)}

    @each(*POLICIES)
    def test_two_decimals_are_our_reading(self, policy: Policy) -> None:
        outcome = policy.evaluate(dict.fromkeys(policy.inputs, 1))

        assert standing(policy, "desimal") is Standing.ASSUMPTION
        assert str(outcome["capaian"]).endswith(".00")


FAR_BEYOND: dict[str, Facts] = {
    NAIK.id: {"target": 25, "realisasi": 80},
    TURUN.id: {"target": 25, "realisasi": 0},
    TURUN_RASIO.id: {"target": 80, "realisasi": 25},
    RENTANG.id: {"target_bawah": 20, "target_atas": 25, "realisasi": 80},
}


def beyond(policy: Policy) -> Fraction:
    """An achievement that every cap in use would cut off."""
    return capaian(policy, **FAR_BEYOND[policy.id])


class TestBounds:
    """No cap unless an agency states one; a floor of zero. A target met is never cut off."""

    @each(*RATIOS)
    def test_there_is_no_cap_unless_one_is_stated(self, policy: Policy) -> None:
        cap = policy.settings["batas_atas"]

        assert (cap.value, standing(policy, "batas_atas")) == (None, Standing.ASSUMPTION)
        assert beyond(policy) == (200 if policy is TURUN else 320)

    @each(*RATIOS)
    @given(st.integers(100, 400))
    def test_a_cap_lowers_what_lies_above_it_and_nothing_else(
        self, policy: Policy, cap: int
    ) -> None:
        assert beyond(policy.replace(batas_atas=cap)) == min(beyond(policy), Fraction(cap))

    @each(*RATIOS)
    def test_a_floor_raises_what_lies_below_it(self, policy: Policy) -> None:
        bad: Facts = dict.fromkeys(policy.inputs, 100) | {"realisasi": 1}
        if policy in {TURUN, TURUN_RASIO}:
            bad["realisasi"] = 1000

        assert capaian(policy, **bad) < 40
        assert capaian(policy.replace(batas_bawah=40), **bad) == 40
        assert standing(policy, "batas_bawah") is Standing.ASSUMPTION

    @pytest.mark.parametrize(
        "change",
        [{"batas_atas": 99}, {"batas_bawah": 101}, {"batas_atas": "120%"}],
        ids=["cap below 100", "floor above 100", "cap as a share"],
    )
    @each(*RATIOS)
    def test_no_bound_may_cut_off_a_target_just_met(
        self, policy: Policy, change: dict[str, Any]
    ) -> None:
        """A cap of "120%" is 1.2, which is no percentage: refused, not applied."""
        with pytest.raises(FormulaError) as caught:
            policy.replace(**change)

        assert caught.value.code == "setting.range"

    @each(*RATIOS)
    def test_a_cap_can_be_lifted_again(self, policy: Policy) -> None:
        assert policy == policy.replace(batas_atas=120).replace(batas_atas=None)


class TestSources:
    """How far each formula is known."""

    @pytest.mark.parametrize(
        "policy, sure, said",
        [
            (NAIK, Standing.SECONDARY, "two secondary sources agree"),
            (TURUN, Standing.SECONDARY, "one report writes it so"),
            (TURUN_RASIO, Standing.SECONDARY, "one implementation"),
            (RENTANG, Standing.ASSUMPTION, "beyond the life and the scope"),
            (NIHIL, Standing.ASSUMPTION, "no implementation seen"),
        ],
        ids=LABELLED.values(),
    )
    def test_none_claims_an_official_text(self, policy: Policy, sure: Standing, said: str) -> None:
        cite = policy.outputs["capaian"].cite

        assert cite is not None
        assert cite.standing is sure
        assert cite.note is not None
        assert said in cite.note.en
