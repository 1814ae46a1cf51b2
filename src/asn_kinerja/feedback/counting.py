"""Responses counted in one go: for each subject and aspect, how often each group gave what.

Knows codes, groups and days. Knows no strategy: the counts are all that any of them needs, and
no count says who it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import TypeAlias

from attrs import frozen

from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.sentences import sentence

__all__ = ["Counts", "Given", "Key", "counted", "given", "require_one_scale"]

Key: TypeAlias = tuple[str, str]
#: A code together with its source as one whole number; with the age in days where it counts.
_Slot: TypeAlias = int | tuple[int, int]

_SOURCES = tuple(SumberUmpanBalik)
_PLACE = {source: place for place, source in enumerate(_SOURCES)}
_WHAT = attrgetter("tentang", "aspek", "skala")
_HOW = attrgetter("sumber", "kode")


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
        cells: The slots of each subject and aspect, and how often each was given.
        scales: The scale of each aspect.

    Examples:
        >>> Counts({}, {}).scales
        {}
    """

    cells: Mapping[Key, Mapping[_Slot, int]]
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
        >>> given(counted([row, row]).cells["p-1", "Loyal"])
        (Given(kode=3, hari=0, sumber=<SumberUmpanBalik.REKAN: 'Rekan kerja setingkat'>, banyak=2),)
    """
    slots = _slots(tanggapan) if on is None else _aged(tanggapan, on)
    cells: dict[Key, dict[_Slot, int]] = {}
    scales: dict[str, Scale] = {}
    for (subject, aspect, scale), slot in zip(map(_WHAT, tanggapan), slots, strict=True):
        if slot is None:
            continue
        # Most often it is the very same scale; only else must it be compared.
        if scales.setdefault(aspect, scale) is not scale and scales[aspect] != scale:
            require_one_scale(tanggapan)
        cell = cells.get((subject, aspect))
        if cell is None:
            cells[subject, aspect] = {slot: 1}
        else:
            cell[slot] = cell.get(slot, 0) + 1
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


def given(cell: Mapping[_Slot, int]) -> tuple[Given, ...]:
    """Read the slots of a subject and aspect.

    Args:
        cell: The slots, and how often each was given.

    Returns:
        What each source gave, the lowest first.

    Examples:
        >>> [(each.kode, each.sumber.name) for each in given({18: 1, 25: 2})]
        [(3, 'ATASAN'), (4, 'REKAN')]
    """
    pairs = ((slot if isinstance(slot, tuple) else (slot, 0), n) for slot, n in cell.items())
    read = ((*divmod(slot, len(_SOURCES)), days, n) for (slot, days), n in pairs)
    found = ((code, days, place, n) for code, place, days, n in read)
    return tuple(Given(code, days, _SOURCES[place], n) for code, days, place, n in sorted(found))


_REFUSED = sentence("feedback.uncounted").said("en")


def _slots(rows: Iterable[Tanggapan]) -> Iterator[int | None]:
    width = len(_SOURCES)
    for source, code in map(_HOW, rows):
        yield None if code is None else code * width + _PLACE[source]


def _aged(rows: Sequence[Tanggapan], on: date) -> Iterator[tuple[int, int] | None]:
    wrong = list(_undated(rows, on))
    if wrong:
        raise InvalidFeedbackError(_REFUSED, wrong)
    for row, slot in zip(rows, _slots(rows), strict=True):
        yield None if slot is None or row.pada is None else (slot, (on - row.pada).days)


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
