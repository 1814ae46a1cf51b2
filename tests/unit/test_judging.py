"""Realisations stay judged by the plan of their time."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest
from tests.unit.plans import goal, indicator, plan

from asn_kinerja.goals import (
    LAST_DAY,
    Cascade,
    Comparison,
    PlanError,
    Realisation,
    RealisationError,
    Replace,
    Withdraw,
    judging_plan,
    measure,
    measure_each,
)
from asn_kinerja.period import Period, PeriodError

QUARTERS = Period.year(2020).split(3)
Q1, Q2, Q3, Q4 = QUARTERS
FIRST = Cascade([goal("a", indicator("i", 300)), goal("b", indicator("j", 10))])
SECOND = FIRST.revise(
    [Replace(indicator("i", 50)), Withdraw("b")], on=date(2020, 4, 1), reason="loket ditutup"
)
THIRD = SECOND.revise([Replace(indicator("i", 90))], on=date(2020, 8, 17), reason="daring")


def row(name: str, value: int, period: Period) -> Realisation:
    return Realisation(name, value, period=period)


def refused(*rows: Realisation, periods: Any = QUARTERS) -> list[str]:
    with pytest.raises(RealisationError) as error:
        measure_each(THIRD, rows, periods=periods)
    return [str(each) for each in error.value.exceptions]


class TestJudgingPlan:
    @pytest.mark.parametrize(
        "period, expected",
        [
            (Q1, FIRST),
            (Q2, SECOND),
            (Period.month(2020, 7), SECOND),
            (Period(date(2020, 8, 1), date(2020, 8, 17)), SECOND),
            (Period(date(2020, 8, 1), date(2020, 8, 18)), THIRD),
            (Q3, THIRD),
            (Period.year(2020), THIRD),
        ],
        ids=["before", "from-first-day", "within", "eve", "first-day", "change-inside", "year"],
    )
    def test_the_plan_in_force_on_the_last_day(self, period: Period, expected: Cascade) -> None:
        assert judging_plan(THIRD, period) is expected

    def test_a_period_without_a_last_day_is_judged_by_none(self) -> None:
        with pytest.raises(PeriodError):
            judging_plan(THIRD, Period(date(2020, 4, 1)))

    def test_that_the_last_day_decides_is_an_assumption(self) -> None:
        assert LAST_DAY.standing == "assumption"
        assert LAST_DAY.note


class TestMeasureEach:
    def test_a_year_with_revisions_is_judged_plan_by_plan(self) -> None:
        found = measure_each(THIRD, [row("i", 60, each) for each in QUARTERS], periods=QUARTERS)

        assert list(found) == list(QUARTERS)
        assert [each["i"].comparison for each in found.values()] == [
            Comparison.WORSE,
            Comparison.BETTER,
            Comparison.WORSE,
            Comparison.WORSE,
        ]
        assert [each.cascade for each in found.values()] == [FIRST, SECOND, THIRD, THIRD]

    def test_what_was_withdrawn_later_is_still_measured(self) -> None:
        found = measure_each(THIRD, [row("j", 10, Q1), row("i", 50, Q2)], periods=[Q1, Q2])

        assert found[Q1]["j"].comparison is Comparison.AS_EXPECTED
        assert "j" not in found[Q2]
        assert found[Q1].missing == ("i",)

    def test_without_a_revision_it_is_the_measurement_of_each_period(self) -> None:
        rows = [row("i", 60, Q1), row("i", 400, Q2)]
        found = measure_each(FIRST, rows, periods=[Q1, Q2])

        assert dict(found[Q2]) == dict(measure(FIRST, rows[1:], period=Q2))

    def test_the_measurements_of_a_year_can_be_sent_to_another_process(self) -> None:
        found = measure_each(THIRD, [row("i", 60, Q1)], periods=QUARTERS)

        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes

    def test_a_report_that_the_plan_of_its_time_does_not_know(self) -> None:
        """Its place is that among all reports."""
        assert refused(row("i", 1, Q1), row("j", 1, Q1), row("j", 1, Q2)) == [
            "realisations[2].indicator: there is no part 'j'"
        ]

    def test_two_reports_of_the_same_days(self) -> None:
        month = Period.month(2020, 4)
        found = refused(row("i", 1, Q1), row("i", 1, month), row("j", 1, Q1), row("i", 1, month))

        assert [each.partition(":")[0] for each in found] == [
            "realisations[1].period",
            "realisations[3].period",
        ]
        assert "realisations[3]" in found[0]
        assert "realisations[1]" in found[1]

    def test_a_report_that_lies_in_no_period(self) -> None:
        found = refused(row("i", 1, Period.semester(2020, 1)), row("i", 1, Q1), periods=[Q1, Q2])

        assert found == ["realisations[0].period: no period contains all its days"]

    def test_every_refusal_comes_at_once(self) -> None:
        found = refused(row("x", 1, Q2), row("i", 1, Period.year(2020)), row("y", 1, Q1))

        assert [each.partition(".")[0] for each in found] == [
            "realisations[0]",
            "realisations[1]",
            "realisations[2]",
        ]

    def test_periods_that_share_a_day(self) -> None:
        with pytest.raises(PlanError) as error:
            measure_each(THIRD, [], periods=[Q1, Q2, Period.year(2020)])

        assert (
            error.value.message("en") == "periods[2]: this period shares a day with one before it"
        )

    def test_a_period_before_the_first_plan(self) -> None:
        began = Cascade(plan("a > kb").goals, since=date(2020, 4, 1))

        with pytest.raises(PlanError):
            measure_each(began, [], periods=[Q1])
