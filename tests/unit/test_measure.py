from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from tests.unit.plans import goal, indicator, links

from asn_kinerja import Policy, fact, rows
from asn_kinerja.goals import (
    Cascade,
    Comparison,
    Indicator,
    Measured,
    Realisation,
    Target,
    measure,
)
from asn_kinerja.goals.achievement import NAIK, NIHIL, RENTANG, TURUN
from asn_kinerja.goals.roll_up import (
    JUMLAH,
    LANGSUNG,
    RASIO_JUMLAH,
    RATA_RATA,
    RATA_RATA_TERTIMBANG,
    TERAKHIR,
)
from asn_kinerja.period import Period, PeriodError

YEAR = Period.year(2024)
QUARTERS = YEAR.split(3)
Q1, Q2, Q3, Q4 = QUARTERS
HALF = Period.semester(2024, 1)


def row(name: str, value: Any, period: Period = YEAR, **more: Any) -> Realisation:
    return Realisation(name, value, period=period, **more)


def by_quarter(*values: Any) -> list[Realisation]:
    """Reports of one indicator, quarter by quarter; none where the value is `None`."""
    pairs = zip(values, QUARTERS, strict=False)
    return [row("i", value, quarter) for value, quarter in pairs if value is not None]


def one(given: Indicator, reports: Any, period: Period = YEAR) -> Measured:
    return measure(Cascade([goal("a", given)]), reports, period=period)[given.id]


def codes(result: Measured) -> list[str]:
    return [each.code for each in result.refused]


class TestReports:
    """The value of an indicator from its own reports."""

    def test_a_report_of_the_period_is_its_value(self) -> None:
        found = one(indicator("i", 85), [row("i", 84)])

        assert (found.value, found.comparison) == (Decimal(84), Comparison.WORSE)
        assert (found.is_complete, found.missing, found.rule) == (True, (), None)

    def test_without_a_report_it_has_no_value_and_is_named(self) -> None:
        found = one(indicator("i", 85), [])

        assert (found.value, found.comparison, found.gaps) == (None, None, (YEAR,))
        assert (found.is_complete, found.missing) == (False, ("i",))

    @pytest.mark.parametrize(
        "mode, values, expected",
        [
            ("periodik", (20, 25, 25, 15), 85),
            ("kumulatif", (20, 45, 70, 84), 84),
            ("nilai terakhir", (90, 70, 80, 60), 60),
        ],
        ids=["periodic", "cumulative", "latest"],
    )
    def test_the_mode_says_what_several_reports_make(
        self, mode: str, values: Any, expected: int
    ) -> None:
        found = one(indicator("i", 85, mode=mode), reversed(by_quarter(*values)))

        assert expected == found.value
        assert [each.period for each in found.reports] == list(QUARTERS)

    @pytest.mark.parametrize("mode", ["periodik", "kumulatif", "nilai terakhir"])
    def test_the_last_period_is_never_replaced_by_an_earlier_one(self, mode: str) -> None:
        found = one(indicator("i", 85, mode=mode), by_quarter(20, 25, 25))

        assert (found.value, found.gaps, found.missing) == (None, (Q4,), ("i",))

    @pytest.mark.parametrize(
        "mode, value", [("periodik", None), ("kumulatif", 84), ("nilai terakhir", 84)]
    )
    def test_a_sum_leaves_no_period_out(self, mode: str, value: int | None) -> None:
        found = one(indicator("i", 85, mode=mode), by_quarter(20, None, 70, 84))

        assert (found.value, found.gaps) == (value, (Q2,))

    def test_a_gap_has_exactly_the_days_that_no_report_covers(self) -> None:
        reports = [row("i", 1, Period.month(2024, 3)), row("i", 1, Q3)]

        found = one(indicator("i", 85, mode="periodik"), reports)

        assert found.gaps == (Period(date(2024, 1, 1), date(2024, 3, 1)), Q2, Q4)

    def test_months_may_make_the_quarters_of_the_trajectory(self) -> None:
        steps = [(Q1, Target.up(30)), (Q2, Target.up(30))]
        months = [row("i", 10, each) for each in HALF.split(1)]
        given = indicator("i", 60, mode="periodik", trajectory=steps)

        assert one(given, months).value == 60
        assert one(given, months[:-1]).gaps == (Period.month(2024, 6),)

    def test_only_the_periods_of_the_trajectory_need_a_report(self) -> None:
        given = indicator("i", 60, mode="periodik", trajectory=[(Q1, Target.up(60))])

        assert one(given, [row("i", 50, Q1)]).value == 50
        assert one(given, [row("i", 50, Q1), row("i", 7, Q3)]).value == 57

    def test_a_part_of_the_year_is_made_of_its_own_reports(self) -> None:
        given = indicator("i", 60, mode="periodik")
        reports = [*by_quarter(1, 2, 4, 8), row("i", 99, Period.year(2023))]

        assert one(given, reports, HALF).value == 3
        assert one(given, reports, Q4).value == 8

    def test_what_is_reported_for_longer_is_not_divided(self) -> None:
        found = one(indicator("i", 60, mode="periodik"), [row("i", 60)], Q1)

        assert (found.value, found.gaps) == (None, (Q1,))

    def test_reports_are_due_while_the_goal_is_planned(self) -> None:
        """Work that begins in April owes no report for January to March."""
        given = indicator("i", 85, mode="periodik")
        work = Period(date(2024, 4, 1))

        plan = Cascade([goal("a", given, period=work)])

        assert measure(plan, by_quarter(None, 1, 2, 4), period=YEAR)["i"].value == 7
        assert measure(plan, [row("i", 7)], period=YEAR)["i"].value == 7

    def test_a_step_that_is_due_in_part_lacks_a_report_of_that_part(self) -> None:
        """Work that begins in March owes a report of March, though its quarter began before."""
        steps = [(each, Target.up(25)) for each in QUARTERS]
        given = indicator("i", 100, mode="periodik", trajectory=steps)
        plan = Cascade([goal("a", given, period=Period(date(2024, 3, 1)))])

        found = measure(plan, by_quarter(None, 25, 25, 25), period=YEAR)["i"]

        assert (found.value, found.gaps) == (None, (Period.month(2024, 3),))

    @pytest.mark.parametrize(
        "mode, other", [("kumulatif", False), ("periodik", True), ("nilai terakhir", True)]
    )
    def test_indicators_whose_reports_are_alike_share_one_rule(
        self, mode: str, *, other: bool
    ) -> None:
        """Only a cumulative rule asks which reports are missing; thousands need few rules."""
        names = ("i", "j", "k")
        plan = Cascade([goal("a", *(indicator(each, 85, mode=mode) for each in names))])
        lacking = {"i": Q2, "j": Q2, "k": Q3}
        reports = [row(each, 5, q) for each in names for q in QUARTERS if q != lacking[each]]

        rules = [each.rule for each in measure(plan, reports, period=YEAR).values()]

        i, j, k = (None if each is None else each.policy for each in rules)
        assert i is not None
        assert i is j
        assert (i is k) is other

    @pytest.mark.parametrize("mode", [None, "tahunan"])
    def test_without_a_mode_several_reports_make_no_value(self, mode: str | None) -> None:
        found = one(indicator("i", 85, mode=mode), by_quarter(20, 25, 25, 15))

        assert (found.value, codes(found)) == (None, ["realisation.mode"])
        assert (found.is_complete, found.missing) == (False, ("i",))

    @pytest.mark.parametrize("mode", [None, "tahunan"])
    def test_one_report_of_a_part_only_misses_the_rest(self, mode: str | None) -> None:
        found = one(indicator("i", 85, mode=mode), by_quarter(20))

        assert (found.value, codes(found)) == (None, [])
        assert found.gaps == (Period(date(2024, 4, 1), date(2025, 1, 1)),)

    def test_a_value_too_fine_for_the_rule_is_refused_not_rounded(self) -> None:
        reports = by_quarter(Decimal("0.00001"), 1, 1, 1)

        found = one(indicator("i", 85, mode="kumulatif"), reports)

        assert (found.value, codes(found)) == (None, ["number.places"])

    def test_a_period_without_an_end_is_refused(self) -> None:
        with pytest.raises(PeriodError) as error:
            measure(Cascade([]), [], period=Period(date(2024, 1, 1)))

        assert error.value.code == "period.open"


class TestLabelsAndDays:
    """Targets in words and days can be compared, and have no number."""

    BB = Target.up("B", scale=("C", "B", "BB"))

    @pytest.mark.parametrize("mode", ["kumulatif", "nilai terakhir"])
    def test_of_several_labels_the_last_counts(self, mode: str) -> None:
        found = one(indicator("i", self.BB, mode=mode), by_quarter("C", "C", "B", "BB"))

        assert (found.value, found.comparison) == ("BB", Comparison.BETTER)
        assert (found.is_complete, found.achievement) == (True, None)

    def test_without_the_last_there_is_none(self) -> None:
        found = one(indicator("i", self.BB, mode="nilai terakhir"), by_quarter("C", "C", "B"))

        assert (found.value, found.missing) == (None, ("i",))

    def test_labels_have_no_sum(self) -> None:
        found = one(indicator("i", self.BB, mode="periodik"), by_quarter("C", "C", "B", "BB"))

        assert (found.value, codes(found)) == (None, ["realisation.mode"])

    def test_a_day_is_compared(self) -> None:
        target = Target.down(date(2024, 6, 30))

        found = one(indicator("i", target), [row("i", date(2024, 7, 1))])

        assert found.comparison is Comparison.WORSE

    def test_words_are_kept_for_the_appraiser(self) -> None:
        given = Indicator("i", "Ukuran", expectation="4-5 bulan setelah NSPK terbit")

        found = one(given, [row("i", "selesai dalam 3 bulan")])

        assert (found.value, found.comparison, found.is_complete) == (
            "selesai dalam 3 bulan",
            None,
            True,
        )


class TestTargets:
    STEPS = tuple(zip(QUARTERS, map(Target.up, (20, 45, 70, 85)), strict=True))

    @pytest.mark.parametrize(
        "period, end",
        [(Q1, 20), (Q4, 85), (YEAR, 80), (HALF, 45), (Period.month(2024, 1), None)],
        ids=["first-step", "last-step", "year", "half", "month"],
    )
    def test_the_step_of_the_period_else_the_whole_if_the_period_is_all_of_it(
        self, period: Period, end: int | None
    ) -> None:
        """For a month nobody said what is to be reached; half a year ends with its last step."""
        given = indicator("i", 80, mode="kumulatif", trajectory=self.STEPS)

        target = one(given, by_quarter(20, 45, 70, 85), period).target

        assert end == (None if target is None else target.end)

    @pytest.mark.parametrize(
        "planned, measured, stated",
        [(None, Q1, True), (YEAR, Q1, False), (YEAR, YEAR, True), (HALF, YEAR, True)],
        ids=["unsaid", "part", "whole", "more"],
    )
    def test_the_target_of_a_goal_is_for_all_its_period(
        self, planned: Period | None, measured: Period, *, stated: bool
    ) -> None:
        plan = Cascade([goal("a", "i", period=planned)])

        found = measure(plan, [row("i", 1, measured)], period=measured)["i"]

        assert stated == (found.target is not None)
        assert stated == (found.comparison is not None)


class TestAchievement:
    @pytest.mark.parametrize(
        "formula, target, value, expected",
        [
            (NAIK, Target.up(80), 84, "105.00"),
            (TURUN, Target.down(14), Decimal("12.5"), "110.71"),
            (RENTANG, Target.within(7, 8), 9, "112.50"),
            (NIHIL, Target.none_at_all(), 0, "100.00"),
        ],
        ids=["up", "down", "within", "none"],
    )
    def test_the_stated_formula_measures_it(
        self, formula: Policy, target: Target, value: Any, expected: str
    ) -> None:
        found = one(indicator("i", target, formula=formula), [row("i", value)])

        assert found.achievement == Decimal(expected)
        assert found.is_complete

    def test_without_a_formula_there_is_none(self) -> None:
        found = one(indicator("i", 80), [row("i", 84)])

        assert (found.outcome, found.achievement, found.is_complete) == (None, None, True)

    def test_without_a_value_it_waits(self) -> None:
        found = one(indicator("i", 80, formula=NAIK), [])

        assert found.outcome is not None
        assert (found.outcome.missing, found.achievement) == (("realisasi",), None)

    def test_without_a_target_it_is_not_complete(self) -> None:
        found = one(indicator("i", None, formula=NAIK), [row("i", 84)])

        assert found.outcome is not None
        assert (found.outcome.missing, found.is_complete) == (("target",), False)
        assert found.missing == ()

    def test_the_report_carries_what_else_a_formula_asks(self) -> None:
        own = Policy("x", outputs={"capaian": fact("realisasi") * fact("mutu")})
        given = indicator("i", 80, formula=own)

        assert one(given, [row("i", 3, facts={"mutu": 5, "lain": 1})]).achievement == 15
        assert not one(given, [row("i", 3)]).is_complete

    def test_of_several_reports_the_facts_of_the_last_are_those_of_the_value(self) -> None:
        own = Policy("x", outputs={"capaian": fact("mutu")})
        reports = [row("i", n, each, facts={"mutu": n}) for n, each in enumerate(QUARTERS)]

        def of(mode: str) -> object:
            return one(indicator("i", 80, formula=own, mode=mode), reports).achievement

        assert (of("kumulatif"), of("periodik")) == (3, None)

    def test_a_formula_that_refuses_the_values_says_so_and_stops_nothing_else(self) -> None:
        plan = Cascade(
            [goal("a", indicator("i", 80, formula=NAIK), indicator("j", 80, formula=NAIK))]
        )

        found = measure(plan, [row("i", -1), row("j", 84)], period=YEAR)

        assert (found["i"].value, found["i"].outcome, codes(found["i"])) == (
            Decimal(-1),
            None,
            ["number.range"],
        )
        assert (found["i"].is_complete, found["j"].is_complete) == (False, True)


def tree(roll_up: Policy, *ends: str, relation: str = "komponen", **more: Any) -> Cascade:
    """An indicator *top*, and others below it by links such as `"a > top 40%"`."""
    found = links(*ends, relation=relation)
    above = dict.fromkeys(each.parent for each in found)
    below = dict.fromkeys(each.child for each in found)
    made = {
        each: indicator(each, None, roll_up=roll_up if each in above else None, **more)
        for each in [*above, *below]
    }
    return Cascade([goal(f"g-{name}", each) for name, each in made.items()], found)


def top(plan: Cascade, **values: Any) -> Measured:
    return measure(plan, [row(name, value) for name, value in values.items()], period=YEAR)["top"]


class TestComponents:
    """The value of an indicator from those of its components, by the stated roll-up."""

    @pytest.mark.parametrize(
        "roll_up, value",
        [(JUMLAH, 174), (RATA_RATA, 87)],
        ids=["sum", "mean"],
    )
    def test_the_stated_roll_up_makes_the_value(self, roll_up: Policy, value: int) -> None:
        found = top(tree(roll_up, "a > top", "b > top"), a=90, b=84)

        assert value == found.value
        assert [part.id for part in found.parts] == ["a", "b"]
        assert (found.is_complete, found.reports, found.gaps) == (True, (), ())

    def test_several_levels(self) -> None:
        found = top(tree(JUMLAH, "a > top", "b > top", "c > b", "d > b"), a=1, c=2, d=4)

        assert found.value == 7

    def test_one_part_of_two_wholes_counts_in_both(self) -> None:
        found = top(tree(JUMLAH, "b > top", "c > top", "d > b", "d > c"), d=4)

        assert found.value == 8

    def test_a_missing_component_is_named_and_lowers_nothing(self) -> None:
        plan = tree(JUMLAH, "a > top", "b > top", "c > b", "d > b")

        found = measure(plan, [row("a", 1), row("c", 2)], period=YEAR)

        assert (found["top"].value, found["top"].rule, found["top"].missing) == (None, None, ("d",))
        assert (found["b"].missing, found["a"].missing) == (("d",), ())
        assert (found.missing, found.is_complete) == (("d",), False)

    def test_a_policy_that_would_do_without_is_not_asked(self) -> None:
        """Whatever it makes of the rest, it would be a number about less."""
        bagian = rows("bagian", at_least=1)
        nilai = bagian.fact("nilai", optional=True)
        lenient = Policy("x", outputs={"nilai": bagian.count(where=nilai.is_present())})

        found = top(tree(lenient, "a > top", "b > top"), a=1)

        assert (found.value, found.missing) == (None, ("b",))

    def test_what_many_wait_for_is_named_once(self) -> None:
        found = top(tree(JUMLAH, "b > top", "c > top", "d > b", "d > c"))

        assert found.missing == ("d",)

    def test_weights_are_the_shares_of_the_links(self) -> None:
        plan = tree(RATA_RATA_TERTIMBANG, "a > top 75%", "b > top 25%")

        assert top(plan, a=100, b=60).value == 90

    def test_a_third_weighs_a_third(self) -> None:
        """It has no decimals; three in the ratio of ones have no need of any."""
        plan = tree(RATA_RATA_TERTIMBANG, "a > top", "b > top")
        ends = [
            *links("a > top", relation="komponen", share=Fraction(1, 3)),
            *links("b > top", relation="komponen", share=Fraction(2, 3)),
        ]

        assert top(Cascade(plan.goals, ends), a=90, b=60).value == 70

    def test_a_weight_that_nobody_stated_leaves_it_open(self) -> None:
        found = top(tree(RATA_RATA_TERTIMBANG, "a > top 75%", "b > top"), a=100, b=60)

        assert found.rule is not None
        assert (found.value, found.rule.missing) == (None, ("bagian[1].bobot",))
        assert found.missing == ("top",)

    def test_a_third_stays_open_beside_one_that_is_not_stated(self) -> None:
        plan = tree(RATA_RATA_TERTIMBANG, "a > top", "b > top")
        ends = [
            *links("a > top", relation="komponen", share=Fraction(1, 3)),
            *links("b > top", relation="komponen"),
        ]

        found = top(Cascade(plan.goals, ends), a=90, b=60)

        assert found.rule is not None
        assert found.rule.missing == ("bagian[1].bobot",)

    def test_the_weight_of_a_policy_that_asks_a_label_is_refused_not_guessed(self) -> None:
        bagian = rows("bagian", at_least=1)
        own = Policy(
            "x",
            outputs={
                "nilai": bagian.sum(bagian.fact("nilai"), where=bagian.flag("bobot"), on_empty=0)
            },
        )

        found = top(tree(own, "a > top 100%"), a=90)

        assert codes(found) == ["fact.flag"]

    def test_a_ratio_is_summed_again_at_every_level(self) -> None:
        """90 of 100 and 1 of 2 are 91 of 102, and with 9 of 98 they are 100 of 200."""
        plan = tree(RASIO_JUMLAH, "a > top", "b > a", "c > a", "d > top")
        told = {"b": (90, 100), "c": (1, 2), "d": (9, 98)}
        reports = [
            row(name, 0, facts={"pembilang": above, "penyebut": below})
            for name, (above, below) in told.items()
        ]

        found = measure(plan, reports, period=YEAR)

        assert (found["a"].value, found["top"].value) == (Decimal("89.22"), Decimal(50))

    def test_a_rule_that_lacks_a_fact_leaves_the_value_open(self) -> None:
        found = top(tree(TERAKHIR, "a > top"), a=90)

        assert found.rule is not None
        assert (found.value, found.rule.missing) == (
            None,
            ("bagian[0].periode", "periode_terakhir"),
        )

    def test_a_roll_up_that_refuses_a_value_says_so(self) -> None:
        found = top(tree(JUMLAH, "a > top"), a="banyak")

        assert (found.value, codes(found), found.missing) == (None, ["number.text"], ("top",))

    def test_a_value_of_another_kind_than_the_target_is_not_compared(self) -> None:
        plan = tree(JUMLAH, "a > top")
        goals = [
            goal("t", indicator("top", date(2024, 6, 30), roll_up=JUMLAH)),
            goal("u", indicator("a", 1)),
        ]

        found = top(Cascade(goals, plan.links), a=5)

        assert (found.value, found.comparison, codes(found)) == (Decimal(5), None, ["target.kinds"])

    def test_without_a_roll_up_components_make_nothing(self) -> None:
        plan = Cascade([goal("t", "top"), goal("u", "a")], links("a > top", relation="komponen"))

        assert top(plan, a=5).value is None
        assert top(plan, a=5, top=7).value == 7

    def test_without_components_an_indicator_has_its_own_reports(self) -> None:
        plan = Cascade([goal("a", indicator("top", None, roll_up=JUMLAH))])

        assert top(plan, top=7).value == 7

    @pytest.mark.parametrize("relation", ["rujukan", "direct", "kontribusi"])
    def test_other_relations_never_feed(self, relation: str) -> None:
        plan = tree(LANGSUNG, "a > top", relation=relation)

        assert top(plan, a=5).value is None

    @pytest.mark.parametrize(
        "roll_up, value", [(LANGSUNG, 5), (JUMLAH, None)], ids=["taken-over", "sum"]
    )
    def test_the_same_indicator_feeds_where_its_value_is_taken_over(
        self, roll_up: Policy, value: int | None
    ) -> None:
        """One indicator at two levels is one number: a sum would count it twice."""
        assert value == top(tree(roll_up, "a > top", relation="indikator yang sama"), a=5).value

    def test_components_come_before_the_same_indicator(self) -> None:
        ends = (
            *links("a > top", relation="komponen"),
            *links("b > top", relation="indikator yang sama"),
        )
        goals = [goal("t", indicator("top", None, roll_up=LANGSUNG)), goal("u", "a", "b")]

        assert top(Cascade(goals, ends), a=5, b=6).value == 5

    def test_a_circle_is_told_and_stops_nothing_else(self) -> None:
        plan = tree(JUMLAH, "b > top", "c > b", "b > c", "e > d", "f > e")

        found = measure(plan, [row("f", 3)], period=YEAR)

        assert found["d"].value == 3
        for name in ("top", "b", "c"):
            assert (found[name].value, codes(found[name])) == (None, ["component.circle"])
        assert found["top"].refused[0].message("en") == (
            "the indicator top is computed from itself or from one that is, with: b, c"
        )
        assert set(found.missing) == {"top", "b", "c"}

    def test_a_chain_of_thousands_is_no_trouble(self) -> None:
        names = ["top", *(f"n{n}" for n in range(3000))]
        chain = [f"{lower} > {upper}" for upper, lower in pairwise(names)]

        found = top(tree(JUMLAH, *chain), n2999=5)

        assert found.value == 5
        assert top(tree(JUMLAH, *chain)).missing == ("n2999",)

    def test_an_undecided_ratio_is_no_value_of_zero(self) -> None:
        plan = tree(RASIO_JUMLAH, "a > top")
        reports = [row("a", 0, facts={"pembilang": 0, "penyebut": 0})]

        found = measure(plan, reports, period=YEAR)["top"]

        assert (found.value, found.is_complete) == (None, False)
