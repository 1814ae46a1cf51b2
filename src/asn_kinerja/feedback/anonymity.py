"""Results of feedback that may be shown, because nobody's answer can be worked out from them.

Knows which figures are made of responses, in which order they are decided on, and why one is
hidden. Knows no rater by id: no result has one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, cast

from attrs import frozen

from asn_kinerja.feedback.applying import Strategy, applied, asks_age, require_strategy
from asn_kinerja.feedback.audit import safe
from asn_kinerja.feedback.cells import AnswerCell, Cells, in_cells
from asn_kinerja.feedback.counting import Given
from asn_kinerja.feedback.errors import FeedbackError
from asn_kinerja.feedback.figure import Alasan, Figure, place_of
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.published import Published
from asn_kinerja.feedback.strategies import MAYORITAS, RATA_RATA
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.feedback.thresholds import ANONIMITAS
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy

__all__ = ["DIKENAL", "publish"]

DIKENAL: tuple[SumberUmpanBalik, ...] = (SumberUmpanBalik.ATASAN, SumberUmpanBalik.DIRI)
"""The groups whose people are known by what they are: there is one leader, and one self."""


def publish(
    tanggapan: Iterable[Tanggapan],
    *,
    periode: Period | Iterable[Period] = (),
    cara: Strategy | None = None,
    aturan: Policy = ANONIMITAS,
    dikenal: SumberUmpanBalik | str | Iterable[SumberUmpanBalik | str] = DIKENAL,
    kelompok_dulu: bool = False,
    duga_tetap: bool = True,
) -> Published:
    """Make the results of feedback on one subject that may be shown.

    For each aspect in each period there is a figure of each group, and one of all groups but
    `DIRI` together. One after the other is shown, unless it would tell too much together with
    those shown before it: the older period first, in it what all groups say, then each group.
    So what was shown or hidden stays so when a later period comes, and nothing that is hidden
    could be shown in addition. That holds of one survey as it was closed: what is published
    again with a late response, with other periods, or by other rules stands beside what was
    published before, and the difference may tell an answer.

    What is kept secret: whoever knows every figure, who answered what, and the answers of the
    groups that are known anyway, can work out nothing that is about fewer protected raters than
    `penilai_minimum`: no sum or difference of figures tells it. Nor can answers be worked out
    that are all the same, so that the value would tell each of them; a mean at the end of its
    scale is of that kind. A rater who knows their own answer gets down to one rater fewer, and
    so never to one other alone from three on; but where all others said the same, that rater
    may see it: 4 and 5 and 5. A higher `penilai_minimum` makes that rarer, and protects against
    several who tell each other. Notes are not shown at all: words give their writers away.

    What is not: that a group answered, and how many did where a figure is shown. Who knows the
    rule and who answered what may guess why a figure is hidden.

    Args:
        tanggapan: The responses; each rater is known by an id, and a response without an id
            counts as one person's.
        periode: The periods, by which responses are told apart by their day; none for all time.
        cara: How the answers behind a figure become its value; the mean with two decimals on
            numbers and the most frequent on words, unless said.
        aturan: How many raters there have to be: `ANONIMITAS`, also with other settings.
        dikenal: The groups whose people are known by what they are, so that hiding them would
            hide nothing.
        kelompok_dulu: Whether groups are decided on before all groups together.
        duga_tetap: Whether to guard against whoever supposes that a rater says the same in
            every period and on every aspect. Without it much more is shown where raters
            left something out, and one who joined later is known as well as they are guessed.

    Returns:
        The figures, shown and hidden.

    Raises:
        InvalidFeedbackError: If there is no value, they are about several subjects, one aspect
            has two scales in a period, or two periods have a day in common.
        FeedbackError: If *periode* is none, *aturan* is no rule of anonymity, *cara* is no
            strategy or asks how old a response is, or it asks for numbers on a scale of words.
        UnknownLabelError: If a group is none.

    Dasar hukum:
        None states how many raters there have to be; PP 30/2019 and PermenPANRB 6/2022 are
        silent. The number is a setting of `ANONIMITAS` and ours.

    Examples:
        >>> from asn_kinerja.feedback import Scale
        >>> skala = Scale.numbers(1, 5)
        >>> said = {"rekan": (4, 5, 3), "bawahan": (2, 4)}
        >>> rows = [
        ...     Tanggapan(
        ...         tentang="p-1", aspek="Loyal", sumber=group, nilai=nilai, skala=skala,
        ...         oleh=f"{group}-{place}",
        ...     )
        ...     for group, values in said.items()
        ...     for place, nilai in enumerate(values)
        ... ]
        >>> for figure in publish(rows).angka:
        ...     print(figure.said("en"))
        All but self: 3.60 (raters: 5)
        Rekan kerja setingkat: hidden; with other figures it would tell what somebody answered
        Pegawai di bawahnya: hidden; fewer raters than may be shown
    """
    periods = _periods(periode)
    least = _required(aturan)
    _require_counts(cara)
    named = (dikenal,) if isinstance(dikenal, str) else dikenal
    known = tuple(SumberUmpanBalik.parse(each) for each in named)
    cells = in_cells(tanggapan, periods)
    planned = tuple(_planned(cells, groups_first=kelompok_dulu))
    secret = {cell: said for cell, said in cells.suara.items() if cell.sumber not in known}
    parts = [[cell for cell in plan.cells if cell in secret] for plan in planned]
    shown = safe(parts, secret, least, guessing=duga_tetap)
    figures = [
        _shown(cells, plan, cara) if is_safe else _hidden(cells, plan, part, aturan)
        for plan, part, is_safe in zip(planned, parts, shown, strict=True)
    ]
    order = {(each.periode, each.aspek): place for place, each in enumerate(cells.suara)}
    figures.sort(key=lambda each: (order[each.periode, each.aspek], place_of(each.kelompok)))
    return Published(
        tentang=cells.tentang,
        periode=periods or (None,),
        angka=tuple(figures),
        aturan=aturan,
        dikenal=known,
        luar=cells.luar,
    )


def _periods(given: Period | Iterable[Period]) -> tuple[Period, ...]:
    # Whatever the annotations promise, a year or a text may come from outside.
    if isinstance(cast("object", given), str) or not isinstance(given, Iterable):
        found: tuple[Any, ...] = (given,)
    else:
        found = tuple(given)
    for each in found:
        if not isinstance(each, Period):
            raise FeedbackError("feedback.no_period", given=each)
    return tuple(sorted(found, key=_start))


def _start(period: Period) -> date:
    return period.start


#: Two decimals are as fine as a page needs.
_MEAN: Policy = RATA_RATA.replace(desimal=2)


@frozen
class _Plan:
    """A figure to be decided on: a group, or all but self, and the cells that it adds up."""

    kelompok: SumberUmpanBalik | None
    cells: tuple[AnswerCell, ...]


def _required(rule: Policy) -> int:
    """About how many raters everything has to be that can be worked out."""
    least = rule.settings.get("penilai_minimum")
    if rule.inputs.keys() != ANONIMITAS.inputs.keys() or least is None or least.code is None:
        raise FeedbackError("published.rule", given=rule.id)
    return least.code


def _require_counts(way: Strategy | None) -> None:
    """Refuse what would see of a response more than its value: it could not be kept secret."""
    if way is None:
        return
    require_strategy(way)
    if asks_age(way):
        raise FeedbackError("published.way", given=getattr(way, "id", way))


def _planned(cells: Cells, *, groups_first: bool) -> Iterator[_Plan]:
    """The figures in the order in which they are decided on."""
    for _, found in groupby(cells.suara, key=lambda cell: cell.periode):
        here = tuple(found)
        groups = [_Plan(cell.sumber, (cell,)) for cell in here]
        others = [cell for cell in here if cell.sumber is not SumberUmpanBalik.DIRI]
        together = [
            _Plan(None, tuple(each)) for _, each in groupby(others, key=lambda cell: cell.aspek)
        ]
        yield from [*groups, *together] if groups_first else [*together, *groups]


def _hidden(cells: Cells, plan: _Plan, secret: Sequence[AnswerCell], rule: Policy) -> Figure:
    enough = rule.evaluate(jumlah_penilai=len(_raters(cells, secret)))["cukup"]
    why = Alasan.DAPAT_DIURAI if enough else Alasan.TERLALU_SEDIKIT
    return _figure(cells, plan, alasan=why)


def _shown(cells: Cells, plan: _Plan, way: Strategy | None) -> Figure:
    scale = cells.skala[plan.cells[0].periode, plan.cells[0].aspek]
    found = Counter(
        (code, cell.sumber)
        for cell in plan.cells
        for codes in cells.suara[cell].values()
        for code in codes
    )
    counts = [Given(code, 0, group, times) for (code, group), times in found.items()]
    value, _ = applied(way or (_MEAN if scale.is_numeric else MAYORITAS), counts, scale)
    raters = len(_raters(cells, plan.cells))
    if value is None:
        return _figure(cells, plan, penilai=raters, alasan=Alasan.TIDAK_DIPUTUSKAN)
    return _figure(cells, plan, penilai=raters, nilai=value)


def _raters(cells: Cells, within: Iterable[AnswerCell]) -> set[str | int]:
    return {rater for cell in within for rater in cells.suara[cell]}


def _figure(cells: Cells, plan: _Plan, **said: Any) -> Figure:
    first = plan.cells[0]
    return Figure(
        aspek=first.aspek,
        kelompok=plan.kelompok,
        periode=first.periode,
        skala=cells.skala[first.periode, first.aspek],
        **said,
    )
