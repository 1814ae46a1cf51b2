"""Krippendorff's alpha, exact: how far raters agree beyond what chance would give.

Knows how often each value was given to each subject. Knows nobody who gave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias

__all__ = ["DISTANCES", "alpha"]

#: The squared distance of two places among the values, given all totals in order.
_Distance: TypeAlias = Callable[[int, int, Sequence[tuple[int, int]]], Fraction]


def alpha(units: Iterable[Mapping[int, int]], distance: _Distance) -> Fraction | None:
    """Compare the disagreement that is seen with that expected by chance.

    Args:
        units: For each subject how often each value was given.
        distance: One of `DISTANCES`.

    Returns:
        One for full agreement, zero for that of chance; `None` where no two values differ, so
        that nothing could have disagreed.

    Examples:
        >>> alpha([{1: 2}, {2: 1, 3: 1}, {3: 2}], DISTANCES["nominal"])
        Fraction(6, 11)
    """
    paired = [unit for unit in units if sum(unit.values()) > 1]
    totals: dict[int, int] = {}
    for unit in paired:
        for value, number in unit.items():
            totals[value] = totals.get(value, 0) + number
    ordered = sorted(totals.items())
    place = {value: at for at, (value, _) in enumerate(ordered)}
    pairs = {(a, b): distance(a, b, ordered) for a, b in combinations(range(len(ordered)), 2)}
    expected = sum(
        (far * ordered[a][1] * ordered[b][1] for (a, b), far in pairs.items()), Fraction()
    )
    if not expected:
        return None
    seen = Fraction()
    for unit in paired:
        places = sorted((place[value], number) for value, number in unit.items())
        found = sum((pairs[a, b] * m * n for (a, m), (b, n) in combinations(places, 2)), Fraction())
        seen += found / (sum(unit.values()) - 1)
    return 1 - seen * (sum(totals.values()) - 1) / expected


def _nominal(_a: int, _b: int, _totals: Sequence[tuple[int, int]]) -> Fraction:
    return Fraction(1)


def _ordinal(a: int, b: int, totals: Sequence[tuple[int, int]]) -> Fraction:
    between = sum(number for _, number in totals[a : b + 1])
    return (between - Fraction(totals[a][1] + totals[b][1], 2)) ** 2


def _interval(a: int, b: int, totals: Sequence[tuple[int, int]]) -> Fraction:
    return Fraction(totals[b][0] - totals[a][0]) ** 2


DISTANCES: Mapping[str, _Distance] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
}
"""How far two different values are from each other, by the level of measurement."""
