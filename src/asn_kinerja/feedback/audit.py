"""Which figures may be published one after the other, without giving an answer away.

Knows cells, and figures that add some of them up. Knows nothing of what a figure says.

An attacker is taken to know who answered what, every figure with all its decimals and the
counts of each value behind it; and, as it suits, to suppose that a rater says the same in every
period, on every aspect, or both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from asn_kinerja.feedback.cells import AnswerCell, Voices
from asn_kinerja.feedback.disclosure import (
    NOTHING,
    Space,
    Unknown,
    beyond,
    isolates,
    taken,
    within,
)

__all__ = ["safe"]

#: What of a cell an attacker may suppose to tell two answers of one rater apart. The boldest
#: stands first, because it is the soonest tried; the last supposes nothing.
_SUPPOSED: tuple[Callable[[AnswerCell], Hashable], ...] = (
    lambda cell: cell.sumber,
    lambda cell: (cell.sumber, cell.periode),
    lambda cell: (cell.sumber, cell.aspek),
    lambda cell: cell,
)


@frozen(kw_only=True)
class _Raters:
    """Raters in classes: those of one class have answered the same number of times everywhere.

    Args:
        sizes: How many raters each class has.
        times: For each cell, which classes answered, and how often each of their raters did.
        alike: For each answer on which a whole class agrees, the code that all gave.
    """

    sizes: Sequence[int]
    times: Mapping[AnswerCell, Mapping[int, int]]
    alike: Mapping[Unknown, int]


def safe(
    figures: Iterable[Sequence[AnswerCell]],
    voices: Mapping[AnswerCell, Voices],
    least: int,
    *,
    guessing: bool,
) -> Iterator[bool]:
    """Tell of each figure whether it may be published beside those that may be before it.

    Args:
        figures: For each figure the cells of protected raters that it adds up.
        voices: Who gave which codes in each cell.
        least: About how many raters at least everything has to be that can be worked out.
        guessing: Whether an attacker may suppose that raters say the same again.

    Returns:
        For each figure, whether nothing can be worked out with it about fewer raters, and no
        sum of answers that are all the same.
    """
    raters = _classes(voices)
    supposals = _SUPPOSED if guessing else _SUPPOSED[-1:]
    known: Sequence[Space] = [NOTHING for _ in supposals]
    for cells in figures:
        then: list[Space] = []
        for supposed, before in zip(supposals, known, strict=True):
            after = _after(cells, supposed, before, raters, least)
            if after is None:
                break
            then.append(after)
        else:
            known = then
        yield known is then


def _after(
    cells: Sequence[AnswerCell],
    supposed: Callable[[AnswerCell], Hashable],
    known: Space,
    raters: _Raters,
    least: int,
) -> Space | None:
    """What can be worked out after a figure is published; `None` if that is too much."""
    sums: Counter[Unknown] = Counter()
    for cell in cells:
        for who, times in raters.times[cell].items():
            sums[Unknown(who, supposed(cell))] += times
    row = beyond(sums, known)
    if not row:
        return known
    # Solved for an answer of many raters who differ, most figures plainly tell nothing.
    pivot = max(row, key=lambda each: (raters.sizes[each.who] >= least, each not in raters.alike))
    then = taken(row, pivot, known)
    # Whatever can be worked out only now rests on a row that is new or was solved further.
    changed = [pivot, *(each for each, old in known.items() if pivot in old)]
    told = any(
        isolates(each, then, raters.sizes, least) or _agreed(each, then, raters) for each in changed
    )
    return None if told else then


def _agreed(pivot: Unknown, known: Space, raters: _Raters) -> bool:
    """Whether something can be worked out about answers that are all the same.

    Only answers in cells are known to agree, so it never holds of what is merely supposed.
    """
    code = raters.alike.get(pivot)
    return code is not None and within(lambda each: raters.alike.get(each) == code, pivot, known)


def _classes(voices: Mapping[AnswerCell, Voices]) -> _Raters:
    answered: dict[str | int, list[tuple[AnswerCell, int]]] = {}
    for cell, said in voices.items():
        for rater, codes in said.items():
            answered.setdefault(rater, []).append((cell, len(codes)))
    names = {rater: tuple(where) for rater, where in answered.items()}
    places = {where: place for place, where in enumerate(dict.fromkeys(names.values()))}
    who = {rater: places[where] for rater, where in names.items()}
    sizes = Counter(who.values())
    return _Raters(
        sizes=[sizes[place] for place in places.values()],
        times={
            cell: {who[rater]: len(codes) for rater, codes in said.items()}
            for cell, said in voices.items()
        },
        alike=dict(_alike(voices, who)),
    )


def _alike(
    voices: Mapping[AnswerCell, Voices], who: Mapping[str | int, int]
) -> Iterator[tuple[Unknown, int]]:
    for cell, said in voices.items():
        given: dict[int, set[int]] = {}
        for rater, codes in said.items():
            given.setdefault(who[rater], set()).update(codes)
        for place, found in given.items():
            if len(found) == 1:
                yield Unknown(place, cell), min(found)
