"""Responses sorted into cells: who of which group answered what on which aspect and when.

Knows responses, and which of them cannot stand together. Knows nothing of what may be published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError
from asn_kinerja.feedback.figure import place_of
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.period import Period
from asn_kinerja.sentences import sentence

__all__ = ["AnswerCell", "Cells", "Voices", "in_cells"]

#: The codes that each rater gave, by the id of the rater. A response without an id has the
#: place where it stands instead: nothing ties it to any other.
Voices: TypeAlias = Mapping[str | int, tuple[int, ...]]


@frozen(cache_hash=True)
class AnswerCell:
    """What one group answers on one aspect in one period.

    Args:
        periode: The period; `None` where all time is one.
        aspek: The aspect.
        sumber: The group.
    """

    periode: Period | None
    aspek: str
    sumber: SumberUmpanBalik


@frozen(kw_only=True)
class Cells:
    """The values of responses about one subject, in cells.

    Args:
        tentang: Whom or what they are about.
        skala: The scale of each aspect in each period.
        suara: Who gave which codes in each cell, in the order of periods, aspects and groups.
        luar: How many values lie in none of the periods, or have no day.
    """

    tentang: str
    skala: Mapping[tuple[Period | None, str], Scale]
    suara: Mapping[AnswerCell, Voices]
    luar: int


def in_cells(rows: Iterable[Tanggapan], periods: Sequence[Period]) -> Cells:
    """Sort responses into cells.

    Args:
        rows: The responses; those without a value are in no cell.
        periods: The periods in order; none if all time is one.

    Returns:
        The cells that have a value.

    Raises:
        InvalidFeedbackError: If there is no value, they are about several subjects, one aspect
            has two scales in a period, or two periods have a day in common.
    """
    valued = [row for row in rows if row.kode is not None]
    placed = list(_placed(valued, periods))
    problems = [*_overlaps(periods), *_subjects(valued), *_scales(placed)]
    if problems:
        raise InvalidFeedbackError(sentence("published.refused").said("en"), problems)
    found: dict[AnswerCell, dict[str | int, list[int]]] = {}
    for place, (cell, row, code) in enumerate(placed):
        rater = place if row.oleh is None else row.oleh
        found.setdefault(cell, {}).setdefault(rater, []).append(code)
    return Cells(
        tentang=valued[0].tentang,
        skala={(cell.periode, cell.aspek): scale for cell, scale in _scaled(placed)},
        suara={
            cell: {rater: tuple(codes) for rater, codes in found[cell].items()}
            for cell in sorted(found, key=lambda each: _in_order(each, periods))
        },
        luar=len(valued) - len(placed),
    )


_Placed: TypeAlias = tuple[AnswerCell, Tanggapan, int]


def _placed(rows: Iterable[Tanggapan], periods: Sequence[Period]) -> Iterator[_Placed]:
    for row in rows:
        for period in periods or (None,):
            is_in = period is None or (row.pada is not None and row.pada in period)
            if is_in and row.kode is not None:
                yield AnswerCell(period, row.aspek, row.sumber), row, row.kode


def _scaled(placed: Iterable[_Placed]) -> Iterator[tuple[AnswerCell, Scale]]:
    return ((cell, row.skala) for cell, row, _ in placed if row.skala is not None)


def _in_order(cell: AnswerCell, periods: Sequence[Period]) -> tuple[int, str, int]:
    place = 0 if cell.periode is None else periods.index(cell.periode)
    return place, cell.aspek, place_of(cell.sumber)


def _overlaps(periods: Sequence[Period]) -> Iterator[FeedbackError]:
    for one, other in pairwise(periods):
        if one.overlaps(other):
            yield FeedbackError("published.overlap", one=one.said("id"), other=other.said("id"))


def _subjects(rows: Iterable[Tanggapan]) -> Iterator[FeedbackError]:
    found = tuple(dict.fromkeys(row.tentang for row in rows))
    if not found:
        yield FeedbackError("published.nothing")
    if len(found) > 1:
        yield FeedbackError("published.subjects", given=", ".join(found))


def _scales(placed: Iterable[_Placed]) -> Iterator[FeedbackError]:
    found: dict[tuple[Period | None, str], dict[Scale, None]] = {}
    for cell, scale in _scaled(placed):
        found.setdefault((cell.periode, cell.aspek), {})[scale] = None
    for (_, aspect), scales in found.items():
        if len(scales) > 1:
            names = ", ".join(scale.id for scale in scales)
            yield FeedbackError("published.scales", aspek=aspect, given=names)
