"""Intervals of numbers, and whether they cover a scale without hole or overlap.

Knows bounds that are open or closed, on a grid of smallest units. Knows
nothing of what stands in a band.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import field, frozen

from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import decimal_text, power
from asn_kinerja.formula.kinds import Number

__all__ = ["Edges", "Span", "check_cover", "read_band", "span"]

_NUMBER = r"([+-]?\d+(?:\.\d+)?\s*%?)"
_BRACKETS = rf"([\[(])\s*{_NUMBER}\s*[,;]\s*{_NUMBER}\s*([\])])"
_DASH = rf"{_NUMBER}\s*[-–]\s*{_NUMBER}"
_SIGN = rf"(>=|<=|≥|≤|>|<)\s*{_NUMBER}"


@frozen
class Edges:
    """The two ends of a band.

    Args:
        low: The lower bound, a single value, or `None` if there is none.
        high: The upper bound, a single value, or `None`.
        low_closed: Whether the lower bound itself belongs to the band.
        high_closed: Whether the upper bound itself belongs to the band.
    """

    low: Number | None
    high: Number | None
    low_closed: bool = field(default=True, kw_only=True)
    high_closed: bool = field(default=True, kw_only=True)


def read_band(text: str) -> tuple[str | None, str | None, bool, bool]:
    """Read a band written as `[90, 110)`, `76-90`, `>= 91`, `< 50` or `0`.

    Args:
        text: The band in code notation: decimal point, no thousands mark.

    Returns:
        The lower and the upper bound, `None` where there is none, and whether each
        belongs to the band.

    Raises:
        FormulaError: If the text is not written in one of these ways.

    Examples:
        >>> read_band("[90, 110)")
        ('90', '110', True, False)
    """
    text = text.strip()
    if match := re.fullmatch(_BRACKETS, text):
        return match[2], match[3], match[1] == "[", match[4] == "]"
    if match := re.fullmatch(_SIGN, text):
        sign, number = match[1], match[2]
        if sign in {">=", "≥", ">"}:
            return number, None, sign != ">", True
        return None, number, True, sign != "<"
    if match := re.fullmatch(_DASH, text):
        return match[1], match[2], True, True
    if match := re.fullmatch(_NUMBER, text):
        return match[1], match[1], True, True
    raise FormulaError("formula.band_text", given=text)


@frozen
class Span:
    """The whole units of a scale that lie in a band, both ends included.

    Args:
        first: The smallest unit in the band; `None` if it has no lower end.
        last: The largest unit in the band; `None` if it has no upper end.
    """

    first: int | None
    last: int | None

    @property
    def empty(self) -> bool:
        """Whether no unit of the scale lies in the band."""
        return self.first is not None and self.last is not None and self.first > self.last

    def __contains__(self, units: int) -> bool:
        """Whether a unit of the scale lies in the band."""
        return (self.first is None or self.first <= units) and (
            self.last is None or units <= self.last
        )

    def said(self, places: int) -> str:
        """The span in plain numbers."""
        if self.first is None and self.last is None:
            return "…"
        if self.first is None:
            return f"≤ {decimal_text(self.last or 0, places)}"
        if self.last is None:
            return f"≥ {decimal_text(self.first, places)}"
        if self.first == self.last:
            return decimal_text(self.first, places)
        return f"{decimal_text(self.first, places)} – {decimal_text(self.last, places)}"


def span(edges: Edges, places: int) -> Span:
    """Find the units of a scale that lie between two bounds.

    Args:
        edges: The band.
        places: The scale of the subject.

    Returns:
        The first and the last unit.

    Examples:
        >>> span(Edges(Number(0, 9, 9), None, low_closed=False), 1)
        Span(first=91, last=None)
    """
    first = last = None
    if edges.low is not None:
        units, rest = _on_grid(edges.low, places)
        # The next unit above, unless the bound is itself a unit of the band.
        first = units if edges.low_closed and not rest else units + 1
    if edges.high is not None:
        units, rest = _on_grid(edges.high, places)
        last = units if edges.high_closed or rest else units - 1
    return Span(first, last)


def _on_grid(bound: Number, places: int) -> tuple[int, int]:
    value = bound.low or 0
    return divmod(value * power(places), power(bound.places))


def check_cover(spans: Sequence[Span], domain: Number) -> None:
    """Check that every value of a number lies in exactly one band.

    Args:
        spans: The bands, in any order.
        domain: The number with the range it can take.

    Raises:
        FormulaError: `formula.band_empty`, `formula.overlap` or `formula.gap`,
            each naming the values concerned.
    """
    if any(band.empty for band in spans):
        raise FormulaError("formula.band_empty")
    ordered = sorted(spans, key=lambda band: (band.first is not None, band.first or 0))
    clashes = [
        Span(b.first, _first_end(a.last, b.last)).said(domain.places)
        for a, b in pairwise(ordered)
        if a.last is None or b.first is None or b.first <= a.last
    ]
    if clashes:
        raise FormulaError("formula.overlap", values="; ".join(clashes))
    holes = [hole.said(domain.places) for hole in _holes(ordered, domain)]
    if holes:
        raise FormulaError("formula.gap", values="; ".join(holes))


def _first_end(one: int | None, other: int | None) -> int | None:
    """The lower of two upper ends, of which either may be open."""
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


def _holes(ordered: Sequence[Span], domain: Number) -> Iterable[Span]:
    start = domain.low
    for band in ordered:
        if band.first is not None and (start is None or band.first > start):
            end = band.first - 1
            yield Span(start, end if domain.high is None else min(end, domain.high))
        if band.last is None:
            return
        start = band.last + 1 if start is None else max(start, band.last + 1)
        if domain.high is not None and start > domain.high:
            return
    yield Span(start, domain.high)
