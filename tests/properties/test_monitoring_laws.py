"""Laws of series and of what is watched: exact, robust, and honest about holes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from statistics import median as plain_median
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from asn_kinerja import Period
from asn_kinerja.monitoring import (
    AMBANG,
    KEMIRINGAN,
    TURUN_BERTURUT,
    Series,
    falls,
    history,
    theil_sen,
    watch,
)
from asn_kinerja.policy import Policy

MONTHS = [month for year in (2024, 2025, 2026) for month in Period.year(year).split(1)]
NUMBERS = st.integers(-9_999, 9_999).map(lambda units: Decimal(units).scaleb(-2))
HOLED = st.lists(NUMBERS | st.none(), min_size=1, max_size=12).filter(
    lambda values: any(value is not None for value in values)
)
WAYS = st.sampled_from(["naik", "turun"])
STRATEGIES = st.sampled_from([AMBANG, TURUN_BERTURUT, KEMIRINGAN])


def series(values: list[Any], direction: str = "naik") -> Series:
    return Series.of("s", zip(MONTHS, values, strict=False), direction=direction)


def other(direction: str) -> str:
    return "turun" if direction == "naik" else "naik"


def answer(one: Series, strategy: Policy) -> bool | None:
    found = watch([one], [strategy])
    return True if found.raised else None if found.undecided else False


class TestTheilSen:
    @given(HOLED)
    def test_is_the_median_of_the_slopes_of_every_pair(self, values: list[Decimal | None]) -> None:
        """Computed once more in the plainest way, by the library of Python."""
        known = [(x, Fraction(y)) for x, y in enumerate(values) if y is not None]
        slopes = [(d - c) / (b - a) for (a, c), (b, d) in combinations(known, 2)]

        assert theil_sen(series(values)) == (plain_median(slopes) if slopes else None)

    @given(st.lists(st.booleans(), min_size=2, max_size=12), NUMBERS, NUMBERS)
    def test_of_a_line_it_is_the_slope_whatever_is_missing(
        self, there: list[bool], start: Decimal, step: Decimal
    ) -> None:
        assume(sum(there) > 1)
        line = [start + step * place if here else None for place, here in enumerate(there)]

        assert theil_sen(series(line)) == Fraction(step)

    @given(st.lists(NUMBERS, min_size=7, max_size=7), NUMBERS)
    def test_one_wild_value_among_seven_of_a_line_does_not_turn_it(
        self, wild: list[Decimal], step: Decimal
    ) -> None:
        for place, value in enumerate(wild):
            line = [step * at for at in range(7)]
            line[place] = value

            assert theil_sen(series(line)) == Fraction(step)

    @given(HOLED, NUMBERS)
    def test_moving_everything_changes_no_slope_and_no_fall(
        self, values: list[Decimal | None], by: Decimal
    ) -> None:
        moved = [None if value is None else value + by for value in values]

        assert theil_sen(series(values)) == theil_sen(series(moved))
        assert falls(series(values)) == falls(series(moved))


class TestDirection:
    @given(HOLED, WAYS, st.sampled_from([TURUN_BERTURUT, KEMIRINGAN]))
    def test_what_is_mirrored_in_value_and_direction_is_the_same(
        self, values: list[Decimal | None], direction: str, strategy: Policy
    ) -> None:
        mirrored = [None if value is None else -value for value in values]

        one, two = series(values, direction), series(mirrored, other(direction))

        assert answer(one, strategy) is answer(two, strategy)


class TestHoles:
    @given(HOLED, WAYS)
    def test_a_last_month_without_a_report_is_never_an_answer_of_no(
        self, values: list[Decimal | None], direction: str
    ) -> None:
        late = series([*values, None], direction)

        assert answer(late, AMBANG) is None
        assert answer(late, TURUN_BERTURUT) is None

    @given(HOLED, st.integers(0, 11), WAYS)
    def test_losing_a_report_never_turns_a_fall_in_a_row_into_a_quiet_one(
        self, values: list[Decimal | None], lost: int, direction: str
    ) -> None:
        assume(sum(value is not None for value in values) > 1)
        fewer = [None if place == lost else value for place, value in enumerate(values)]
        assume(any(value is not None for value in fewer))

        if answer(series(values, direction), TURUN_BERTURUT) is True:
            assert answer(series(fewer, direction), TURUN_BERTURUT) is not False

    @given(HOLED, WAYS, STRATEGIES)
    def test_a_month_that_nobody_gave_is_the_same_as_one_given_as_missing(
        self, values: list[Decimal | None], direction: str, strategy: Policy
    ) -> None:
        there = {month: v for month, v in zip(MONTHS, values, strict=False) if v is not None}
        first = min(there, key=lambda month: month.start)
        whole = {m: v for m, v in zip(MONTHS, values, strict=False) if m.start >= first.start}
        while whole[max(whole, key=lambda month: month.start)] is None:
            del whole[max(whole, key=lambda month: month.start)]

        sparse = Series.of("s", there, direction=direction)
        full = Series.of("s", whole, direction=direction)

        assert sparse == full
        assert dict(history(sparse)) == dict(history(full))
        assert answer(sparse, strategy) is answer(full, strategy)
