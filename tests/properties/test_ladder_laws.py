from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.refusing import refusal

from asn_kinerja import bands, fact
from asn_kinerja.exact import to_decimal
from asn_kinerja.formula.branches import Band
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Expr, Like, as_expr

Ladder: TypeAlias = dict[Band | str, Like]

#: Units far enough out to stand for no limit.
FAR = 2000


@st.composite
def edges(draw: DrawFn) -> Band:
    """A band with ends on or off the grid of the subject."""
    ends = st.none() | st.integers(-12, 12).map(lambda n: as_expr(to_decimal(n * 5, 1)))
    low, high = draw(ends), draw(ends)
    closed = draw(st.booleans()), draw(st.booleans())
    return Band(low, high, low_closed=closed[0], high_closed=closed[1])


def holds(band: Band, value: Fraction) -> bool:
    """Whether a value lies in a band, said without any grid."""
    low, high = point(band.low), point(band.high)
    above = low is None or value > low or (band.low_closed and value == low)
    return above and (high is None or value < high or (band.high_closed and value == high))


def point(end: Expr | None) -> Fraction | None:
    if end is None:
        return None
    assert isinstance(end.kind, Number)
    assert end.kind.point is not None
    return Fraction(end.kind.point, 10**end.kind.places)


def runs(units: Sequence[int], low: int | None, high: int | None, places: int) -> str:
    """Units in words: neighbours as one span, open where the domain has no end."""
    said: list[str] = []
    for first in (unit for unit in units if unit - 1 not in units):
        last = next(unit for unit in units if unit >= first and unit + 1 not in units)
        a, b = (str(to_decimal(unit, places)) for unit in (first, last))
        opened, ended = first == -FAR and low is None, last == FAR and high is None
        said.append(
            "…"
            if opened and ended
            else f"≤ {b}"
            if opened
            else f"≥ {a}"
            if ended
            else a
            if first == last
            else f"{a} – {b}"
        )
    return "; ".join(said)


class TestLadders:
    """Every value lies in exactly one band; whoever writes otherwise is told where."""

    @given(
        ladder=st.lists(edges(), min_size=1, max_size=4, unique=True),
        ends=st.tuples(st.none() | st.integers(-70, 70), st.none() | st.integers(-70, 70)),
        places=st.integers(0, 2),
    )
    def test_a_ladder_is_accepted_only_where_it_covers(
        self, ladder: list[Band], ends: tuple[int | None, int | None], places: int
    ) -> None:
        low, high = ends
        assume(low is None or high is None or low <= high)
        subject = fact("n", places=places, low=unit(low, places), high=unit(high, places))
        domain = range(-FAR if low is None else low, (FAR if high is None else high) + 1)
        every = {band: members(band, places) for band in ladder}
        holes = [n for n in domain if not any(n in inside for inside in every.values())]

        def build() -> object:
            return bands(subject, dict.fromkeys(ladder, "x"))

        if not all(every.values()):
            assert refusal(build).code == "formula.band_empty"
        elif sum(map(len, every.values())) > len(set().union(*every.values())):
            assert refusal(build).code == "formula.overlap"
        elif holes:
            error = refusal(build)
            assert error.code == "formula.gap"
            assert {"values": runs(holes, low, high, places)} == error.facts
        else:
            build()

    @given(
        cuts=st.lists(st.integers(-100, 100), min_size=1, max_size=6, unique=True), data=st.data()
    )
    def test_a_ladder_cut_from_one_line_always_covers(
        self, cuts: list[int], data: st.DataObject
    ) -> None:
        cuts.sort()
        lows, highs = [None, *cuts], [*(cut - 1 for cut in cuts), None]
        ladder = [
            Band(whole(low), whole(high), high_closed=True)
            for low, high in zip(lows, highs, strict=True)
        ]
        mixed = data.draw(st.permutations(ladder))

        assert len(cuts) + 1 == len(bands(fact("n"), dict.fromkeys(mixed, 1)).rungs)

    @given(cuts=st.lists(st.integers(-50, 50), min_size=2, max_size=6, unique=True), data=st.data())
    def test_a_band_left_out_is_the_hole_that_is_named(
        self, cuts: list[int], data: st.DataObject
    ) -> None:
        cuts.sort()
        pairs = list(pairwise(cuts))
        gone = data.draw(st.sampled_from(pairs))
        ladder: Ladder = {f"[{a}, {b})": 1 for a, b in pairs if (a, b) != gone}
        error = refusal(lambda: bands(fact("n", low=cuts[0], high=cuts[-1] - 1), ladder))
        first, last = gone[0], gone[1] - 1

        assert error.code == "formula.gap"
        assert {"values": f"{first} – {last}" if first < last else f"{first}"} == error.facts

    @given(a=st.integers(-30, 30), b=st.integers(0, 20), c=st.integers(0, 20), d=st.integers(0, 20))
    def test_an_overlap_is_named_by_the_values_in_both_bands(
        self, a: int, b: int, c: int, d: int
    ) -> None:
        low, start, end, high = a, a + b, a + b + c, a + b + c + d
        assume((low, end) != (start, high))
        ladder: Ladder = {f"[{low}, {end}]": "x", f"[{start}, {high}]": "y"}
        error = refusal(lambda: bands(fact("n", low=low, high=high), ladder))

        assert error.code == "formula.overlap"
        assert {"values": f"{start}" if start == end else f"{start} – {end}"} == error.facts

    @pytest.mark.parametrize(
        "first, second, named",
        [
            ("[-20, 0]", "[-5, 20]", "-5 – 0"),
            ("[-20, -1]", "[-5, 20]", "-5 – -1"),
            ("[-20, 1]", "[-5, 20]", "-5 – 1"),
            ("[-20, 20]", "[-5, 0]", "-5 – 0"),
            (">= 0", "[0, 20]", "0 – 20"),
            (">= 0", ">= 5", "≥ 5"),
            ("<= 0", "< 0", "≤ -1"),
            ("<= 0", ">= 0", "0"),
            ("<= 3", ">= 1", "1 – 3"),
        ],
    )
    def test_overlaps_at_and_around_zero(self, first: str, second: str, named: str) -> None:
        ladders: list[Ladder] = [{first: "x", second: "y"}, {second: "y", first: "x"}]
        for ladder in ladders:
            error = refusal(partial(bands, fact("n"), ladder))

            assert ("formula.overlap", named) == (error.code, error.facts["values"])


def unit(units: int | None, places: int) -> Any:
    return None if units is None else to_decimal(units, places)


def whole(units: int | None) -> Expr | None:
    return None if units is None else as_expr(units)


def members(band: Band, places: int) -> set[int]:
    grid = range(-FAR, FAR + 1)
    return {n for n in grid if holds(band, Fraction(n, 10**places))}
