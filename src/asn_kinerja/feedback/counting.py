"""Responses counted in one go: for each subject and aspect, how often each group gave what.

Knows codes, groups and days. Knows no strategy: the counts are all that any of them needs, and
no count says who it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from attrs import frozen

from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.sentences import sentence

__all__ = [
    "Cell",
    "Counts",
    "Given",
    "Key",
    "Slot",
    "counted",
    "folded",
    "given",
    "require_one_scale",
    "slots",
]

Key: TypeAlias = tuple[str, str]
#: A code together with its source as one whole number; with the age in days where it counts.
Slot: TypeAlias = int | tuple[int, int]
#: How often each slot was given, the lowest first.
Cell: TypeAlias = tuple[tuple[Slot, int], ...]

_SOURCES = tuple(SumberUmpanBalik)
_PLACE = {source: place for place, source in enumerate(_SOURCES)}


@frozen(order=True)
class Given:
    """What one source gave: a code, how old it is, and how many gave it.

    Args:
        kode: The code on the scale.
        hari: The age in days; 0 where no strategy asks for it.
        sumber: The source.
        banyak: How many gave it.

    Examples:
        >>> Given(3, 0, SumberUmpanBalik.REKAN, 2).banyak
        2
    """

    kode: int
    hari: int
    sumber: SumberUmpanBalik
    banyak: int


@frozen
class Counts:
    """What was counted: for each subject and aspect its slots, for each aspect its scale.

    Args:
        cells: For each subject and aspect the slot of every response.
        scales: The scale of each aspect.

    Examples:
        >>> Counts({}, {}).scales
        {}
    """

    cells: Mapping[Key, list[Slot]]
    scales: Mapping[str, Scale]


def counted(tanggapan: Sequence[Tanggapan], *, on: date | None = None) -> Counts:
    """Count responses; those without a value do not count.

    Args:
        tanggapan: The responses.
        on: The day from which ages are counted; `None` where none asks for them.

    Returns:
        The counts.

    Raises:
        InvalidFeedbackError: If an aspect is rated on two scales, or a day is missing or
            later than *on* where ages are asked for.

    Examples:
        >>> row = Tanggapan(
        ...     tentang="p-1", aspek="Loyal", sumber="rekan", nilai=3, skala=Scale.numbers(1, 4)
        ... )
        >>> given(folded(counted([row, row]).cells["p-1", "Loyal"]))
        (Given(kode=3, hari=0, sumber=<SumberUmpanBalik.REKAN: 'Rekan kerja setingkat'>, banyak=2),)
    """
    if on is not None:
        _require_days(tanggapan, on)
    cells: dict[Key, list[Slot]] = {}
    scales: dict[str, Scale] = {}
    width, places = len(_SOURCES), _PLACE
    for row in tanggapan:
        code, scale = row.kode, row.skala
        if code is None or scale is None:
            continue
        aspect = row.aspek
        # Most often it is the very same scale; only else must it be compared.
        if scales.setdefault(aspect, scale) is not scale and scales[aspect] != scale:
            require_one_scale(tanggapan)
        place = code * width + places[row.sumber]
        slot = place if on is None or row.pada is None else (place, (on - row.pada).days)
        key = row.tentang, aspect
        cell = cells.get(key)
        if cell is None:
            cells[key] = [slot]
        else:
            cell.append(slot)
    return Counts(cells, scales)


def require_one_scale(tanggapan: Iterable[Tanggapan]) -> None:
    """Refuse an aspect that is rated on two scales: they are never mixed silently.

    Args:
        tanggapan: The responses.

    Raises:
        InvalidFeedbackError: If there is one; every response on another scale than the first
            is named, with both scales.
    """
    problems = list(_mixed(tanggapan))
    if problems:
        raise InvalidFeedbackError(_REFUSED, problems)


def folded(slots_given: Iterable[Slot]) -> Cell:
    """Count equal slots.

    Args:
        slots_given: The slots of a subject and aspect.

    Returns:
        Each slot and how often it was given.

    Examples:
        >>> folded([25, 18, 25])
        ((18, 1), (25, 2))
    """
    # All slots of a cell are of one kind: with an age, or without.
    return tuple(sorted(Counter(slots_given).items(), key=_slot))


def _slot(pair: tuple[Slot, int]) -> Any:
    return pair[0]


def given(cell: Cell) -> tuple[Given, ...]:
    """Read the slots of a subject and aspect.

    Args:
        cell: The slots, and how often each was given.

    Returns:
        What each source gave, the lowest first.

    Examples:
        >>> [(each.kode, each.sumber.name) for each in given(((18, 1), (25, 2)))]
        [(3, 'ATASAN'), (4, 'REKAN')]
    """
    # Sources stand in their own order, not in that of their names.
    read = sorted((code, days, _PLACE[source], n) for code, days, source, n in slots(cell))
    return tuple(Given(code, days, _SOURCES[place], n) for code, days, place, n in read)


def slots(
    cell: Cell,
) -> Iterator[tuple[int, int, SumberUmpanBalik, int]]:
    """Take slots apart.

    Args:
        cell: The slots, and how often each was given.

    Yields:
        The code, the age, the source and how often.
    """
    width = len(_SOURCES)
    for slot, number in cell:
        code_and_place, days = slot if isinstance(slot, tuple) else (slot, 0)
        code, place = divmod(code_and_place, width)
        yield code, days, _SOURCES[place], number


_REFUSED = sentence("feedback.uncounted").said("en")


def _require_days(rows: Iterable[Tanggapan], on: date) -> None:
    wrong = list(_undated(rows, on))
    if wrong:
        raise InvalidFeedbackError(_REFUSED, wrong)


def _undated(rows: Iterable[Tanggapan], on: date) -> Iterator[FeedbackError]:
    for place, row in enumerate(rows):
        if row.kode is None:
            continue
        path = f"tanggapan[{place}].pada"
        if row.pada is None:
            yield FeedbackError("feedback.no_day", path=path, place=place)
        elif row.pada > on:
            yield FeedbackError("feedback.later", path=path, on=on, given=row.pada, place=place)


def _mixed(rows: Iterable[Tanggapan]) -> Iterator[FeedbackError]:
    """Every response on another scale than the first of its aspect."""
    first: dict[str, Scale] = {}
    for place, row in enumerate(rows):
        if row.skala is None:
            continue
        known = first.setdefault(row.aspek, row.skala)
        if known != row.skala:
            facts = {"aspek": row.aspek, "first": known.id, "second": row.skala.id}
            path = f"tanggapan[{place}].skala"
            yield FeedbackError("feedback.mixed", path=path, place=place, **facts)
