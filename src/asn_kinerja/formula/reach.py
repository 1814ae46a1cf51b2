"""What a register may hold, known by a range only, and what rows of such values fold to.

Knows whole numbers between two ends, and that a value may be missing. What is said is never
too little and may be too much. Knows nothing of programs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from attrs import frozen

from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.program import Fold
from asn_kinerja.formula.scalar import folded

__all__ = ["NOTHING", "Reach", "RowReach", "as_reach", "fold_reach", "joined", "touch"]


@frozen
class Reach:
    """What a register may hold.

    Args:
        whole: The whole numbers it may hold; `None` if it surely holds none.
        missing: Whether it may hold nothing.
    """

    whole: Number | None
    missing: bool = False

    def may_be(self, code: int) -> bool:
        """Whether the register may hold a whole number."""
        return self.whole is not None and touch(self.whole, Number(0, code, code))


@frozen
class RowReach:
    """The cells of some rows, of which at least one is a reach.

    Args:
        rows: Each row with its cells: whole numbers, `None`, or reaches.
    """

    rows: tuple[tuple[Any, ...], ...]


def touch(a: Number, b: Number) -> bool:
    """Whether two numbers may be equal."""
    over = a.low is not None and b.high is not None and a.low > b.high
    under = a.high is not None and b.low is not None and a.high < b.low
    return not over and not under


def as_reach(held: Any) -> Reach:
    """Take what a register holds as a reach: a whole number, nothing, or a reach already."""
    if isinstance(held, Reach):
        return held
    return NOTHING if held is None else Reach(Number(0, int(held), int(held)))


NOTHING: Reach = Reach(None, missing=True)
"""What surely holds nothing."""


def joined(parts: Iterable[Any], *, missing: bool = False) -> Reach:
    """What may be any of some values."""
    listed = [as_reach(part) for part in parts]
    wholes = [part.whole for part in listed if part.whole is not None]
    whole = reduce(Number.join, wholes) if wholes else None
    return Reach(whole, missing or any(part.missing for part in listed))


def fold_reach(fold: Fold, each: Any, empty: Any) -> Reach:
    """What a fold over rows may be.

    Args:
        fold: How the rows become one value.
        each: The cells of the rows: a `RowReach`, what a run left there, or `None`.
        empty: What is stated for no rows.

    Returns:
        Its reach.
    """
    rows = each.rows if isinstance(each, RowReach) else () if each is None else each[1]
    kept = [_Kept.of(fold, row) for row in rows]
    found: list[Any] = [Reach(whole) for whole in _folded(fold, kept)]
    if not any(row.surely for row in kept):
        found.append(empty)
    return joined(found, missing=each is None or any(row.missing for row in kept))


@frozen
class _Kept:
    """What is known of a row that a fold takes in: its value, its weight, and whether it counts."""

    value: Reach
    weight: Reach
    counts: Reach

    @classmethod
    def of(cls, fold: Fold, cells: Sequence[Any]) -> _Kept:
        value, *more = map(as_reach, cells)
        counts = more.pop(0) if fold.filtered else _ONE
        return cls(value, more.pop(0) if fold.weighted else _ONE, counts)

    @property
    def possible(self) -> bool:
        """Whether the row may count, with something that is there."""
        return self.counts.may_be(1) and None not in (self.value.whole, self.weight.whole)

    @property
    def surely(self) -> bool:
        """Whether the row counts and weighs, whatever its facts are."""
        return self.possible and not self.counts.may_be(0) and not self.weight.may_be(0)

    @property
    def missing(self) -> bool:
        """Whether the row may keep the fold from having a value."""
        open_part = self.value.missing or self.weight.missing
        return self.counts.missing or (self.counts.may_be(1) and open_part)


_ONE = Reach(Number(0, 1, 1))


def _folded(fold: Fold, kept: Sequence[_Kept]) -> list[Number]:
    """What the rows that may count can make, if any does."""
    rows = [row for row in kept if row.possible]
    if not rows:
        return []
    if fold.op in {"sum", "count"}:
        parts = [_part(fold, row) for row in rows]
        return [reduce(Number.plus, parts).times(Number(0, fold.top, fold.top))]
    ends = _ends(rows) if _fixed(rows) else _hull(rows)
    low, high = (None if None in end else _one(fold, end) for end in ends)
    return [Number(0, low, high)]


def _part(fold: Fold, row: _Kept) -> Number:
    """What a row adds to a sum or a count."""
    value = _whole(row.value) if fold.op == "sum" else Number(0, 1, 1)
    return value if not row.counts.may_be(0) else value.join(Number(0, 0, 0))


def _fixed(rows: Sequence[_Kept]) -> bool:
    """Whether it is known which rows count, and how much."""
    weights = [row.weight.whole for row in rows]
    settled = all(weight is not None and weight.point is not None for weight in weights)
    return settled and not any(row.counts.may_be(0) for row in rows)


def _ends(rows: Sequence[_Kept]) -> list[list[Any]]:
    """All values at their smallest, and all at their largest: no fold falls when one rises."""
    wholes = [(_whole(row.value), _whole(row.weight).point) for row in rows]
    return [
        [None if value.low is None else (value.low, weight) for value, weight in wholes],
        [None if value.high is None else (value.high, weight) for value, weight in wholes],
    ]


def _hull(rows: Sequence[_Kept]) -> list[list[Any]]:
    """The smallest and the largest single value: what is folded lies between them."""
    hull = reduce(Number.join, [_whole(row.value) for row in rows])
    return [[None if end is None else (end, 1)] for end in (hull.low, hull.high)]


def _one(fold: Fold, rows: Sequence[tuple[int, int]]) -> int | None:
    return folded(fold, rows) if any(weight for _, weight in rows) else None


def _whole(reach: Reach) -> Number:
    return reach.whole or Number(0)
