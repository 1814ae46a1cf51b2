"""What published sums give away about those who answered: exact linear algebra.

Knows unknown answers, how many raters gave each, and sums of them. Knows nothing of feedback.

Rule 1: raters who stand in the same sums are one class, because no sum tells them apart.
Rule 2: what can be worked out from sums is their row space; it is kept fully reduced.
Rule 3: a sum that tells too much at its place is never taken in, and what is taken in later
cannot make it tell less.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

__all__ = ["NOTHING", "Row", "Space", "Unknown", "beyond", "isolates", "taken", "within"]


@frozen(cache_hash=True)
class Unknown:
    """What each rater of one class answered to one thing: nobody outside knows it.

    Args:
        who: The place of the class.
        what: To what they answered.
    """

    who: int
    what: Hashable


Row: TypeAlias = Mapping[Unknown, Fraction]
Space: TypeAlias = Mapping[Unknown, Row]

NOTHING: Space = {}
"""What is known before anything is published."""


def beyond(sums: Mapping[Unknown, int | Fraction], known: Space) -> Row:
    """What a sum says that was not known.

    Args:
        sums: How often each unknown stands in it.
        known: What can be worked out already.

    Returns:
        What is left of it; nothing if it could be worked out.

    Examples:
        >>> a, b = Unknown(0, "x"), Unknown(1, "x")
        >>> known = taken(beyond({a: 1}, NOTHING), a, NOTHING)
        >>> beyond({a: 1, b: 1}, known) == {b: 1}, beyond({a: 2}, known)
        (True, {})
    """
    left = {unknown: Fraction(times) for unknown, times in sums.items() if times}
    # No row of the space holds the pivot of another, so that one pass is enough.
    for pivot in [unknown for unknown in left if unknown in known]:
        left = _less(left, left[pivot], known[pivot])
    return left


def taken(row: Row, pivot: Unknown, known: Space) -> Space:
    """Take in what a sum says.

    Args:
        row: What it says beyond what is known.
        pivot: The unknown that it is solved for: one of the row.
        known: What can be worked out already.

    Returns:
        What can be worked out then.

    Examples:
        >>> a, b = Unknown(0, "x"), Unknown(1, "x")
        >>> both = taken(beyond({a: 1, b: 1}, NOTHING), a, NOTHING)
        >>> either = taken(beyond({b: 1}, both), b, both)
        >>> either[a] == {a: 1}
        True
    """
    solved = {unknown: times / row[pivot] for unknown, times in row.items()}
    others = {
        each: _less(old, old[pivot], solved) if pivot in old else old for each, old in known.items()
    }
    return {**others, pivot: solved}


def within(allowed: Callable[[Unknown], bool], pivot: Unknown, known: Space) -> bool:
    """Whether something that rests on a pivot can be worked out about some unknowns alone.

    Args:
        allowed: Which unknowns those are; the pivot is one of them.
        pivot: The pivot of a row.
        known: What can be worked out.

    Returns:
        Whether a combination of rows that uses the row of the pivot holds no other unknown.

    Examples:
        >>> a, b = Unknown(0, "x"), Unknown(1, "x")
        >>> known = taken(beyond({a: 1, b: 1}, NOTHING), a, NOTHING)
        >>> within(lambda unknown: unknown == a, a, known), within(lambda unknown: True, a, known)
        (False, True)
    """

    def outside(row: Row) -> Row:
        return {unknown: times for unknown, times in row.items() if not allowed(unknown)}

    # A combination without other unknowns uses no row whose pivot is one of them.
    space = NOTHING
    for each, row in known.items():
        if each != pivot and allowed(each):
            left = beyond(outside(row), space)
            space = taken(left, next(iter(left)), space) if left else space
    return not beyond(outside(known[pivot]), space)


def isolates(pivot: Unknown, known: Space, sizes: Sequence[int], least: int) -> bool:
    """Whether something that rests on a pivot is about too few raters.

    Args:
        pivot: The pivot of a row.
        known: What can be worked out.
        sizes: How many raters each class has.
        least: How many raters are enough.

    Returns:
        Whether a combination of rows that uses the row of the pivot is about fewer.

    Examples:
        >>> a, b = Unknown(0, "x"), Unknown(1, "x")
        >>> known = taken(beyond({a: 1, b: 1}, NOTHING), a, NOTHING)
        >>> isolates(a, known, (2, 1), 4), isolates(a, known, (2, 1), 3)
        (True, False)
    """
    room = least - 1 - sizes[pivot.who]
    if room < 0:
        return False
    others = sorted({unknown.who for row in known.values() for unknown in row} - {pivot.who})

    def about(few: tuple[int, ...]) -> bool:
        return within(lambda unknown: unknown.who in few, pivot, known)

    return any(map(about, _together((pivot.who,), others, sizes, room)))


def _together(
    chosen: tuple[int, ...], others: Sequence[int], sizes: Sequence[int], room: int
) -> Iterator[tuple[int, ...]]:
    """Every choice of classes that fits in, beginning with those chosen."""
    yield chosen
    for place, each in enumerate(others):
        if sizes[each] <= room:
            rest = others[place + 1 :]
            yield from _together((*chosen, each), rest, sizes, room - sizes[each])


def _less(row: Row, times: Fraction, other: Row) -> dict[Unknown, Fraction]:
    left = dict(row)
    for unknown, number in other.items():
        found = left.get(unknown, 0) - times * number
        if found:
            left[unknown] = found
        else:
            del left[unknown]
    return left
