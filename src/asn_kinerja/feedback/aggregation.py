"""Many responses put together: one result for each subject and aspect.

Knows how counts become results by a stated strategy, stated weights and a stated rule for
groups that are silent. Knows no rater.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, cast

from attrs import field, frozen

from asn_kinerja.display.html import collapsible, headed, table
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.feedback.agreement import Kesepakatan, agreement
from asn_kinerja.feedback.applying import (
    Applied,
    Pooled,
    Strategy,
    asks_age,
    combined,
    require_strategy,
    valued,
)
from asn_kinerja.feedback.counting import Cell, Counts, Key, Slot, counted, folded, slots
from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError
from asn_kinerja.feedback.result import AturanGabung, HasilUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.severity import Penyesuaian, adjusted
from asn_kinerja.feedback.strategies import RATA_RATA, TERTIMBANG_PERAN
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.feedback.weights import KelompokKurang, Pembobotan
from asn_kinerja.period import require_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Agregat", "aggregate"]


def _plain(results: Mapping[Any, Any]) -> dict[Any, Any]:
    # A read-only view cannot be pickled.
    return dict(results)


@frozen(repr=False, eq=False)
class Agregat(Mapping[tuple[str, str], HasilUmpanBalik]):
    """What feedback comes to: a read-only mapping by subject and aspect.

    Args:
        aturan: How responses were put together.
        results: For each subject and aspect its result, sorted.
        agreement: For each aspect how far raters agree, where that was asked for.
        adjusted: For each aspect the means adjusted for strict and lenient raters, where that
            was asked for; no result is made of them.

    Examples:
        >>> found = aggregate([])
        >>> len(found), found.is_complete
        (0, True)
    """

    aturan: AturanGabung
    _results: Mapping[Key, HasilUmpanBalik] = field(converter=_plain)
    _agreement: Mapping[str, Kesepakatan] = field(factory=dict[str, Kesepakatan], converter=_plain)
    _adjusted: Mapping[str, Penyesuaian] = field(factory=dict[str, Penyesuaian], converter=_plain)

    def __getitem__(self, key: tuple[str, str]) -> HasilUmpanBalik:
        """Give the result of a subject and an aspect."""
        return self._results[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Go over the subjects and their aspects."""
        return iter(self._results)

    def __len__(self) -> int:
        """Count the results."""
        return len(self._results)

    @property
    def agreement(self) -> Mapping[str, Kesepakatan]:
        """How far raters agree, by aspect."""
        return MappingProxyType(self._agreement)

    @property
    def adjusted(self) -> Mapping[str, Penyesuaian]:
        """Means adjusted for strict and lenient raters, by aspect: beside the results."""
        return MappingProxyType(self._adjusted)

    @property
    def is_complete(self) -> bool:
        """Whether every result has a value."""
        return all(each.is_complete for each in self._results.values())

    def explain(self, lang: Language = "id") -> str:
        """Say each result in a line; `explain` of a result says where it comes from.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines; of very many the first, and how many more there are.

        Examples:
            >>> row = Tanggapan(
            ...     tentang="p-1", aspek="Loyal", sumber="rekan", nilai=3, skala=Scale.numbers(1, 4)
            ... )
            >>> print(aggregate([row], beside=False).explain("en"))
            Feedback
            └─ Loyal of p-1: 3.0000 on the scale 1-4: 1 to 4
        """
        shown = list(self._results.values())[:_SHOWN]
        lines = [Branch(each.explanation(lang).text) for each in shown]
        if len(self) > len(shown):
            lines.append(Branch(sentence("outline.more").said(lang, n=len(self) - len(shown))))
        lines += [each.explanation(lang) for each in self._beside()]
        return drawn(Branch(sentence("feedback.heading").said(lang), branches=tuple(lines)))

    def _beside(self) -> Iterator[Kesepakatan | Penyesuaian]:
        yield from self._agreement.values()
        yield from self._adjusted.values()

    def __repr__(self) -> str:
        """Count the results, and those without a value."""
        open_ = sum(not each.is_complete for each in self._results.values())
        return f"<Agregat: {len(self)} results, {open_} without a value>"

    def _repr_html_(self) -> str:
        shown = list(self._results.values())[:_SHOWN]
        body = [_cells(each, "id") for each in shown]
        if len(self) > len(shown):
            body.append((sentence("outline.more").said(n=len(self) - len(shown)), "", "", ""))
        head = [sentence(code).said() for code in _HEAD]
        beside = "".join(collapsible(each.explanation(), depth=0) for each in self._beside())
        return headed(sentence("feedback.heading").said(), table(head, body) + beside)


_HEAD = (
    "feedback.head_subject",
    "feedback.head_aspect",
    "feedback.head_value",
    "feedback.head_count",
)
#: More rows than anybody reads.
_SHOWN = 500


def _cells(result: HasilUmpanBalik, lang: Language) -> tuple[str, ...]:
    return result.tentang, result.aspek, plain(result.nilai, lang), str(result.banyak)


def aggregate(
    tanggapan: Iterable[Tanggapan],
    *,
    by: Strategy = RATA_RATA,
    groups: Pembobotan | None = None,
    combine: Strategy = TERTIMBANG_PERAN,
    empty: KelompokKurang | str = KelompokKurang.TUNGGU,
    minimum: int = 1,
    on: date | None = None,
    beside: bool = True,
) -> Agregat:
    """Put responses together, for each subject and aspect.

    Args:
        tanggapan: The responses; those without a value are left out.
        by: How the responses of a group become one value: one of `strategies`, a policy over
            rows `tanggapan`, or a function of those rows.
        groups: The weights of groups, as an agency or a regulation states them. Without them
            all responses count alike.
        combine: How the values of groups become one: a policy over rows `kelompok` with
            `nilai` and `bobot`, or a function of those rows.
        empty: What a group with too few responses does: it is waited for, its weight is
            divided among the others, or the whole is refused. It is never a zero.
        minimum: From how many responses on a group counts. No regulation states one.
        on: The day from which ages are counted, where *by* weighs them.
        beside: Whether agreement and adjusted means are shown beside the results; they need
            who rated, and change no result.

    Returns:
        The results; each knows its groups, its articles, and whom it waits for.

    Raises:
        InvalidFeedbackError: If an aspect is rated on two scales, a day is missing or later
            than *on*, or *empty* refuses a group; every problem is in the group.
        FeedbackError: If *by* or *combine* is no strategy, asks for numbers where the scale
            has words, or for ages without *on*; or *minimum* is below one.

    Dasar hukum:
        PP 30/2019 Pasal 39 states weights, PermenPANRB 6/2022 no calculation at all: it
        leaves that to agencies (Lampiran III.C.15, p. 70). What a silent group does stands
        nowhere: `KELOMPOK_KURANG`.

    Examples:
        >>> skala = Scale.numbers(1, 4)
        >>> rows = [
        ...     Tanggapan(tentang="p-1", aspek="Loyal", sumber=who, nilai=n, skala=skala)
        ...     for who, n in (("atasan", 4), ("rekan", 2), ("rekan", 3))
        ... ]
        >>> weights = Pembobotan("kota", {"atasan": "60%", "rekan": "20%", "bawahan": "20%"})
        >>> aggregate(rows, groups=weights)["p-1", "Loyal"].missing
        ('Pegawai di bawahnya',)
        >>> aggregate(rows, groups=weights, empty="bagi ulang")["p-1", "Loyal"].nilai
        Decimal('3.63')
    """
    rules = AturanGabung(
        by=by,
        groups=groups,
        combine=combine,
        empty=KelompokKurang.parse(empty),
        minimum=minimum,
        on=on,
    )
    _require(rules)
    rows = tuple(tanggapan)
    counts = counted(rows, on=on if asks_age(by) else None)
    results = _results(counts, rules)
    if rules.empty is KelompokKurang.TOLAK:
        _refuse(results.values())
    if not beside:
        return Agregat(rules, results)
    weighed = {source for sources, _ in rules.kelompok for source in sources}
    counting = [row for row in rows if row.sumber in weighed]
    return Agregat(rules, results, agreement(counting), adjusted(counting))


def _results(counts: Counts, rules: AturanGabung) -> dict[Key, HasilUmpanBalik]:
    values = _Valuing(rules)
    # What was given before comes to the same: most results share their value with others.
    known: dict[Scale, dict[tuple[Slot, ...], tuple[Cell, Applied]]] = {}
    results: dict[Key, HasilUmpanBalik] = {}
    for key in sorted(counts.cells):
        pattern, scale = tuple(sorted(counts.cells[key])), counts.scales[key[1]]
        alike = known.setdefault(scale, {})
        found = alike.get(pattern)
        if found is None:
            cell = folded(pattern)
            found = alike[pattern] = cell, values.cell(cell, scale)
        cell, (value, outcome) = found
        results[key] = HasilUmpanBalik(*key, scale, rules, cell, value, outcome)
    return results


def _require(rules: AturanGabung) -> None:
    require_strategy(rules.by)
    require_strategy(rules.combine, of_groups=True)
    if not isinstance(cast("object", rules.groups), Pembobotan | None):
        raise FeedbackError("feedback.no_weights", given=rules.groups)
    if rules.minimum < 1:
        raise FeedbackError("feedback.minimum", given=rules.minimum)
    if rules.on is not None:
        require_date("on", rules.on)
    elif asks_age(rules.by):
        raise FeedbackError("feedback.no_on")


class _Valuing:
    """Values in the making: what a group gave before comes to the same again."""

    def __init__(self, rules: AturanGabung) -> None:
        self.rules = rules
        self.weights = [weight for _, weight in rules.kelompok]
        self.of_groups: dict[object, Applied] = {}
        self.of_wholes: dict[object, Applied] = {}
        self.group_of = {
            source: at for at, (sources, _) in enumerate(rules.kelompok) for source in sources
        }

    def cell(self, cell: Cell, scale: Scale) -> Applied:
        """The value of what all groups gave."""
        counts: list[Pooled] = [{} for _ in self.weights]
        for code, days, source, number in slots(cell):
            at = self.group_of.get(source)
            if at is not None:
                own = counts[at]
                own[code, days] = own.get((code, days), 0) + number
        found = [self.group(each, scale) for each in counts]
        if self.rules.groups is None:
            return found[0] or (None, None)
        return self.whole(found)

    def group(self, counts: Pooled, scale: Scale) -> Applied | None:
        """The value of what one group gave; nothing where that is too little."""
        if sum(counts.values()) < self.rules.minimum:
            return None
        pattern = scale, frozenset(counts.items())
        found = self.of_groups.get(pattern)
        if found is None:
            found = self.of_groups[pattern] = valued(self.rules.by, counts, scale)
        return found

    def whole(self, groups: Sequence[Applied | None]) -> Applied:
        """One value of those of groups; a group that is waited for has a row without one."""
        share = self.rules.empty is KelompokKurang.BAGI_ULANG
        counting = tuple(
            (None if found is None else found[0], weight)
            for found, weight in zip(groups, self.weights, strict=True)
            if not (share and found is None)
        )
        if not counting:
            return None, None
        found = self.of_wholes.get(counting)
        if found is None:
            rows = [{"nilai": value, "bobot": weight} for value, weight in counting]
            found = self.of_wholes[counting] = combined(self.rules.combine, rows)
        return found


def _refuse(results: Iterable[HasilUmpanBalik]) -> None:
    problems = [
        FeedbackError(
            "feedback.too_few",
            path=f"{each.tentang}, {each.aspek}",
            group=group.nama,
            n=group.banyak,
            minimum=each.aturan.minimum,
        )
        for each in results
        for group in each.kurang
    ]
    if problems:
        raise InvalidFeedbackError(sentence("feedback.uncounted").said("en"), problems)
