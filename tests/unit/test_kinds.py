from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import Warna

from asn_kinerja.exact import Rounding, quotient
from asn_kinerja.formula.kinds import FLAG, NOTHING, Flag, Nothing, Number, Ratio, decoded
from asn_kinerja.labels import LabelSet


@st.composite
def ranges(draw: st.DrawFn, *, low: int = -9) -> Number:
    """A number of few possible values, all of which can be tried."""
    first = draw(st.integers(low, 9))
    return Number(draw(st.integers(0, 1)), first, draw(st.integers(first, 9)))


@st.composite
def halves(draw: st.DrawFn) -> Number:
    """A number that has no limit on one side or on both."""
    number = draw(ranges())
    low, high = draw(st.sampled_from([(True, False), (False, True), (False, False)]))
    return Number(number.places, number.low if low else None, number.high if high else None)


def units(number: Number, places: int, far: int = 60) -> list[int]:
    """Every value of a number, in units of a finer scale; *far* stands for no limit."""
    low = -far if number.low is None else number.low
    high = far if number.high is None else number.high
    return [unit * 10 ** (places - number.places) for unit in range(low, high + 1)]


def exactly(places: int, values: list[int]) -> Number:
    return Number(places, min(values), max(values))


Combine = Callable[[int, int], int]
SAME_SCALE: dict[str, tuple[Callable[[Number, Number], Number], Combine]] = {
    "plus": (Number.plus, lambda x, y: x + y),
    "minus": (Number.minus, lambda x, y: x - y),
    "at least": (Number.at_least, max),
    "at most": (Number.at_most, min),
}


class TestExactRanges:
    """The range of a result is neither wider nor narrower than its values."""

    @pytest.mark.parametrize("op", SAME_SCALE)
    @given(a=ranges(), b=ranges())
    def test_sums_and_bounds(self, op: str, a: Number, b: Number) -> None:
        kind, value = SAME_SCALE[op]
        places = max(a.places, b.places)
        values = [value(x, y) for x, y in product(units(a, places), units(b, places))]

        assert exactly(places, values) == kind(a, b)

    @given(a=ranges(), b=ranges())
    def test_products(self, a: Number, b: Number) -> None:
        values = [x * y for x, y in product(units(a, a.places), units(b, b.places))]

        assert exactly(a.places + b.places, values) == a.times(b)

    @given(a=ranges(), b=ranges())
    def test_either_of_two(self, a: Number, b: Number) -> None:
        places = max(a.places, b.places)

        assert exactly(places, units(a, places) + units(b, places)) == a.join(b)

    @given(
        a=ranges(), b=ranges(low=0), places=st.integers(0, 3), rounding=st.sampled_from(Rounding)
    )
    def test_quotients_by_what_is_not_negative(
        self, a: Number, b: Number, places: int, rounding: Rounding
    ) -> None:
        """A divisor of zero is left out: it gives what `on_zero` says."""
        shift = 10 ** (places + b.places)
        divisors = [y for y in units(b, b.places) if y]
        values = [
            quotient(x * shift, y * 10**a.places, rounding)
            for x, y in product(units(a, a.places), divisors)
        ]
        if values:
            assert exactly(places, values) == a.over(b, places, rounding)

    @given(a=ranges(), b=ranges(), places=st.integers(0, 3), rounding=st.sampled_from(Rounding))
    def test_quotients_by_what_may_be_negative_have_no_limit(
        self, a: Number, b: Number, places: int, rounding: Rounding
    ) -> None:
        below = Number(b.places, min(b.low or 0, -1), b.high)

        assert a.over(below, places, rounding) == Number(places)
        assert a.over(Number(1, None, 5), places, rounding) == Number(places)

    @given(a=ranges(), rounding=st.sampled_from(Rounding))
    def test_a_divisor_that_is_always_zero_gives_a_number_all_the_same(
        self, a: Number, rounding: Rounding
    ) -> None:
        assert a.over(Number(0, 0, 0), 2, rounding).places == 2

    @given(a=ranges())
    def test_a_number_joined_with_itself_is_itself(self, a: Number) -> None:
        assert a.join(a) == a
        assert a.at_least(a) == a
        assert a.at_most(a) == a


class TestOpenRanges:
    """Where a number has no limit, its results have none that is not certain."""

    @pytest.mark.parametrize("op", SAME_SCALE)
    @given(a=halves(), b=halves() | ranges())
    def test_sums_and_bounds(self, op: str, a: Number, b: Number) -> None:
        kind, value = SAME_SCALE[op]
        for one, other in ((a, b), (b, a)):
            self.check(kind(one, other), value, one, other)

    def check(self, found: Number, value: Combine, a: Number, b: Number) -> None:
        """An end is open just where it moves with what stands for no limit."""
        places = max(a.places, b.places)
        near, far = (
            [value(x, y) for x, y in product(units(a, places, n), units(b, places, n))]
            for n in (200, 300)
        )
        low = min(near) if min(near) == min(far) else None
        high = max(near) if max(near) == max(far) else None

        assert found == Number(places, low, high)

    @pytest.mark.parametrize(
        "a, b, expected",
        [
            (Number(1, 2, None), Number(0, 3, None), Number(1, 6, None)),
            (Number(1, 2, None), Number(0, -3, 4), Number(1)),
            (Number(0, 0, None), Number(0, 0, None), Number(0, 0, None)),
            (Number(0, None, 0), Number(0, 0, None), Number(0, None, 0)),
            (Number(0, None, -1), Number(0, None, -2), Number(0, 2, None)),
            (Number(0, None, -1), Number(0, 1, 2), Number(0, None, -1)),
            (Number(0), Number(0, 0, 0), Number(0, 0, 0)),
            (Number(0), Number(0, 1, 1), Number(0)),
            (Number(0, 3, None), Number(0, -5, -2), Number(0, None, -6)),
        ],
    )
    def test_products(self, a: Number, b: Number, expected: Number) -> None:
        assert a.times(b) == expected
        assert b.times(a) == expected

    @pytest.mark.parametrize(
        "a, b, expected",
        [
            (Number(0, 10, None), Number(0, 2, 5), Number(0, 2, None)),
            (Number(0, 10, 20), Number(0, 2, None), Number(0, 0, 10)),
            (Number(0, -20, -10), Number(0, 2, None), Number(0, -10, 0)),
            (Number(0, None, -10), Number(0, 2, 5), Number(0, None, -2)),
            (Number(0, None, 10), Number(0, 2, 5), Number(0, None, 5)),
            (Number(0, -10, None), Number(0, 2, 5), Number(0, -5, None)),
            (Number(0), Number(0, 1, 1), Number(0)),
            (Number(0, 0, 0), Number(0, 1, None), Number(0, 0, 0)),
            (Number(0, 6, 6), Number(0, 0, 3), Number(0, 2, 6)),
        ],
    )
    def test_quotients(self, a: Number, b: Number, expected: Number) -> None:
        assert a.over(b, 0, Rounding.HALF_UP) == expected

    @pytest.mark.parametrize("a", [Number(0, None, 5), Number(0, 5, None), Number(0)])
    def test_either_of_two_is_open_where_one_is(self, a: Number) -> None:
        closed = Number(0, 1, 9)
        low = None if a.low is None else 1
        high = None if a.high is None else 9

        assert a.join(closed) == Number(0, low, high)
        assert closed.join(a) == Number(0, low, high)


class TestNumber:
    """A number is a scale and two limits."""

    def test_it_has_no_limits_unless_said(self) -> None:
        assert Number(2) == Number(2, None, None)
        assert Number(2, 1, 5).unbounded() == Number(2)

    @pytest.mark.parametrize(
        "number, point",
        [
            (Number(1, 7, 7), 7),
            (Number(1, 0, 0), 0),
            (Number(1, 7, 8), None),
            (Number(1, 7, None), None),
            (Number(1, None, 7), None),
            (Number(1), None),
        ],
    )
    def test_its_point_is_the_only_value_it_can_have(
        self, number: Number, point: int | None
    ) -> None:
        assert number.point == point

    def test_it_can_be_written_with_more_decimals(self) -> None:
        assert Number(1, -7, 8).at(3) == Number(3, -700, 800)
        assert Number(1, None, 8).at(1) == Number(1, None, 8)
        assert Number(1, 0, None).at(2) == Number(2, 0, None)


class TestDecoded:
    """A whole number of a program becomes the value that a caller sees."""

    @pytest.mark.parametrize(
        "kind, code, value",
        [
            (Number(2), 11620, Decimal("116.20")),
            (Number(0), -3, Decimal(-3)),
            (LabelSet("x", ("a", "b")), 1, "b"),
            (LabelSet.of(Warna), 2, Warna.MERAH),
            (FLAG, 1, True),
            (FLAG, 0, False),
        ],
    )
    def test_every_kind(self, kind: Any, code: int, value: object) -> None:
        assert decoded(kind, code) == value
        assert type(decoded(kind, code)) is type(value)

    def test_kinds_are_values(self) -> None:
        assert Flag() == FLAG
        assert Nothing() == NOTHING
        assert len({FLAG, NOTHING, Number(0), Ratio(Number(0), Number(0))}) == 4
        assert Ratio(Number(0), Number(1)) != Ratio(Number(1), Number(0))
