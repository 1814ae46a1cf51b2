"""What is to be reached in a period that the plan has only steps for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import pytest

from asn_kinerja import Period
from asn_kinerja.goals import Cascade, Goal, Indicator, Realisation, Target, measure
from asn_kinerja.goals.due import due
from asn_kinerja.goals.measured import Measured

YEAR = Period.year(2024)
Q1 = Period.quarter(2024, 1)
MONTHS = YEAR.split(1)
FIRST = MONTHS[:3]


def steps(*targets: Target) -> list[tuple[Period, Target]]:
    return list(zip(MONTHS, targets, strict=False))


def of_quarter(*targets: Target, mode: str | None = "periodik", **more: Any) -> Target | None:
    indicator = Indicator("i", "Ukuran", mode=mode, trajectory=steps(*targets), **more)
    return due(Goal("g", "Hasil", "RHK", indicators=[indicator]), indicator, Q1)


class TestSteps:
    """P. 93 prints a year that is the sum of its quarters; months make quarters alike."""

    def test_periods_that_stand_for_themselves_add_up(self) -> None:
        assert of_quarter(Target.up(10, 12), Target.up(20), Target.up(5)) == (Target.up(35, 37))

    @pytest.mark.parametrize("mode", ["kumulatif", "nilai terakhir"])
    def test_of_values_that_go_on_the_last_one_counts(self, mode: str) -> None:
        assert of_quarter(Target.up(10), Target.up(20), Target.up(30), mode=mode) == Target.up(30)

    @pytest.mark.parametrize("mode", [None, "tahunan"], ids=["unsaid", "annual"])
    def test_without_such_a_mode_nobody_stated_one(self, mode: str | None) -> None:
        assert of_quarter(Target.up(10), Target.up(20), Target.up(30), mode=mode) is None

    def test_the_sum_is_exact_in_any_context(self) -> None:
        large = Target.up(Decimal("12345678901234567890.1"))
        with localcontext() as context:
            context.prec = 3
            found = of_quarter(large, large, Target.up(Decimal("0.05")))

        assert found == Target.up(Decimal("24691357802469135780.25"))

    @pytest.mark.parametrize(
        "third",
        [Target.down(3), Target.read("> 3", "naik")],
        ids=["direction", "strict"],
    )
    def test_targets_of_two_kinds_make_none(self, third: Target) -> None:
        assert of_quarter(Target.up(1), Target.up(2), third) is None

    def test_days_do_not_add_up(self) -> None:
        days = [Target.down(date(2024, 6, n)) for n in (1, 2, 3)]

        assert of_quarter(*days) is None
        assert of_quarter(*days, mode="kumulatif") == days[2]

    def test_a_quarter_that_is_not_filled_has_none(self) -> None:
        assert of_quarter(Target.up(1), Target.up(2)) is None

    def test_a_hole_between_steps_is_no_filling(self) -> None:
        whole = Indicator(
            "i",
            "Ukuran",
            mode="periodik",
            trajectory=[(FIRST[0], Target.up(1)), (FIRST[2], Target.up(1))],
        )

        assert due(Goal("g", "Hasil", "RHK", indicators=[whole]), whole, Q1) is None

    def test_the_stated_target_of_the_whole_comes_first(self) -> None:
        twelve = [Target.up(1)] * 3

        assert of_quarter(*twelve, target=Target.up(100)) == Target.up(100)

    def test_without_one_the_steps_make_that_of_the_whole(self) -> None:
        assert of_quarter(*[Target.up(4)] * 3) == Target.up(12)


class TestExplained:
    def measured(self, period: Period) -> Measured:
        trajectory = [(each, Target.up(10)) for each in MONTHS]
        indicator = Indicator(
            "i", "Kunjungan", Target.up(120), mode="periodik", trajectory=trajectory
        )
        plan = Cascade([Goal("g", "Hasil", "RHK", indicators=[indicator])])
        rows = [Realisation("i", 9, period=each) for each in MONTHS]
        return measure(plan, rows, period=period)["i"]

    def test_a_target_made_of_steps_says_that_it_is_our_reading(self) -> None:
        found = self.measured(Q1)

        assert found.target == Target.up(30)
        assert "made of the steps of its target [PermenPANRB 6/2022" in found.explain("en")
        assert "our assumption" in found.explain("en")

    @pytest.mark.parametrize("period", [FIRST[0], YEAR], ids=["step", "whole"])
    def test_a_target_that_is_stated_does_not(self, period: Period) -> None:
        assert "made of the steps" not in self.measured(period).explain("en")
