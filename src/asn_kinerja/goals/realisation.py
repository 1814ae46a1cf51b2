"""What was realised, and whether a plan can take it.

Knows one reported value with its period and its evidence, and why a report is refused.
Knows nothing of what is computed from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, cast

from attrs import field, frozen

from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.exact import RefusedNumberError, exactly
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.components import fed_by, indicators_of
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.naming import is_a, says_something, says_something_if_stated
from asn_kinerja.goals.structure import unknown
from asn_kinerja.goals.target import Amount, TargetError
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.text import Text

__all__ = ["Admission", "Realisation", "admit"]

#: What the plan and the value say themselves; a fact of that name would say it again.
_SAID = {"realisasi", "target", "target_bawah", "target_atas", "nilai", "bobot"}


def _value(given: object) -> Amount:
    """An exact number, a day, or words; a float means what its shortest `repr` says."""
    if isinstance(given, str) and given.strip():
        return given
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    try:
        return exactly(given)
    except RefusedNumberError as refused:
        raise PlanError("realisation.amount", given=given) from refused


def _pairs(
    given: Mapping[str, Any] | Iterable[tuple[str, Any]] | None,
) -> tuple[tuple[str, Any], ...]:
    pairs: dict[str, Any] = {} if given is None else dict(given)
    return tuple(sorted(pairs.items()))


def _is_over(_row: object, _attribute: object, period: Period) -> None:
    if period.end is None:
        raise PeriodError("period.open", start=period.start)


def _is_unsaid(_row: object, _attribute: object, given: tuple[tuple[str, Any], ...]) -> None:
    if said := ", ".join(name for name, _ in given if name in _SAID):
        raise PlanError("realisation.said", names=said)


@frozen
class Realisation:
    """What an indicator reached in one period.

    Args:
        indicator: The id of the indicator.
        value: A number, a day, a label of the target's scale, or words where the target
            itself is in words.
        period: The days that it is of.
        evidence: Where the evidence is kept: a reference, not the evidence.
        by: Who reported it: an id, no name.
        facts: What a formula or a roll-up asks besides the value, by name, e.g.
            `pembilang` and `penyebut`.

    Raises:
        PlanError: If a text is empty, the value no exact number, day or text, the period
            no `Period`, or if a fact
            has the name of what the value and the plan say already.
        PeriodError: If the period has no end.

    Examples:
        >>> row = Realisation("iki-1", 84, period=Period.quarter(2024, 1), evidence="bukti/17")
        >>> row.value
        Decimal('84')
    """

    indicator: str = field(validator=says_something)
    value: Amount = field(converter=_value)
    period: Period = field(validator=[is_a(Period), _is_over], kw_only=True)
    evidence: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    by: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    given: tuple[tuple[str, Any], ...] = field(
        default=None, alias="facts", converter=_pairs, validator=_is_unsaid, kw_only=True
    )

    @property
    def facts(self) -> Mapping[str, Any]:
        """What came with the value, by name."""
        return MappingProxyType(dict(self.given))


@frozen
class Admission:
    """Reports, sorted into those that a plan can take and those that it refuses.

    Args:
        accepted: The reports that can be measured, in the order given.
        refused: Why each of the others is refused; `facts["place"]` is its place among
            those given.

    Examples:
        >>> Admission((), ()).refused
        ()
    """

    accepted: tuple[Realisation, ...]
    refused: tuple[PlanError, ...]


def admit(cascade: Cascade, realisations: Iterable[Realisation]) -> Admission:
    """Sort reports into those that a plan can take and those that it refuses.

    A bad report costs no good one beside it. Where two reports of one indicator claim the
    same days, both are refused: which of them holds is not ours to say.

    Args:
        cascade: The plan.
        realisations: The reports.

    Returns:
        The accepted ones, and for each other the reason: its indicator is not in the plan
        or is computed from components, its value is of another kind than the target, or
        its days are claimed by another report.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal
        >>> from asn_kinerja.goals.target import Target
        >>> goal = Goal(
        ...     "so", "Layanan baik", "Sasaran",
        ...     indicators=[Indicator("iki-1", "Ibu hamil terlayani", Target.up(85))],
        ... )
        >>> year = Period.year(2024)
        >>> rows = [Realisation("iki-1", 84, period=year), Realisation("iki-7", 3, period=year)]
        >>> found = admit(Cascade([goal]), rows)
        >>> len(found.accepted), [error.message("en") for error in found.refused]
        (1, ["realisations[1].indicator: there is no part 'iki-7'; did you mean 'iki-1'"])
    """
    rows = tuple(realisations)
    refused = _misnamed(cascade, rows)
    computed = fed_by(cascade)
    claims: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if place in refused:
            continue
        indicator = cascade.parts[row.indicator]
        error = _unfit(cast("Indicator", indicator), row, place, computed)
        if error is None:
            claims.setdefault(row.indicator, []).append(place)
        else:
            refused[place] = error
    for places in claims.values():
        refused.update(_clashes(rows, places))
    accepted = tuple(row for place, row in enumerate(rows) if place not in refused)
    return Admission(accepted, tuple(refused[place] for place in sorted(refused)))


def _misnamed(cascade: Cascade, rows: Sequence[Realisation]) -> dict[int, PlanError]:
    parts = cascade.parts
    wrong = [
        place
        for place, row in enumerate(rows)
        if not isinstance(parts.get(row.indicator), Indicator)
    ]
    if not wrong:
        return {}
    known = [each.id for each in indicators_of(cascade)]
    return {place: _nameless(rows[place], place, parts, known, len(wrong)) for place in wrong}


def _nameless(
    row: Realisation, place: int, parts: Mapping[str, object], known: list[str], wrong: int
) -> PlanError:
    path = f"realisations[{place}].indicator"
    if row.indicator in parts:
        return PlanError("realisation.indicator", path=path, id=row.indicator, place=place)
    return unknown(path, row.indicator, known, wrong, place=place)


def _unfit(
    indicator: Indicator, row: Realisation, place: int, computed: Mapping[str, object]
) -> PlanError | None:
    facts = {"id": indicator.id, "place": place}
    if indicator.roll_up is not None and indicator.id in computed:
        return PlanError("realisation.computed", path=f"realisations[{place}]", **facts)
    targets = [indicator.target, *(target for _, target in indicator.trajectory)]
    first = next((target for target in targets if target is not None), None)
    if first is None:
        return None
    path = f"realisations[{place}].value"
    if isinstance(row.value, str) and not first.scale:
        return PlanError("realisation.text", path=path, given=row.value, **facts)
    try:
        first.compare(row.value)
    except (TargetError, UnknownLabelError) as error:
        why = Text(error.message("id"), error.message("en"))
        return PlanError("realisation.value", path=path, why=why, **facts)
    return None


def _clashes(rows: Sequence[Realisation], places: list[int]) -> Mapping[int, PlanError]:
    """Those of the reports of one indicator that share a day with another of them."""
    if len(places) == 1:
        return {}
    found: dict[int, PlanError] = {}
    last, *others = sorted(places, key=lambda place: rows[place].period.start)
    for place in others:
        if rows[place].period.overlaps(rows[last].period):
            found.setdefault(last, _clash(rows, last, place))
            found[place] = _clash(rows, place, last)
        if _end(rows[place]) > _end(rows[last]):
            last = place
    return found


def _clash(rows: Sequence[Realisation], place: int, other: int) -> PlanError:
    path, with_ = (f"realisations[{each}]" for each in (place, other))
    facts = {"id": rows[place].indicator, "place": place}
    return PlanError("realisation.clash", path=f"{path}.period", other=with_, **facts)


def _end(row: Realisation) -> date:
    return row.period.end or date.max
