"""The value of one indicator from its own reports.

Knows which reports are of a period, which days none of them covers, and what the mode of
the indicator makes of them. Knows nothing of components, targets and formulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.measured import Measured
from asn_kinerja.goals.periods import ModePeriode, known_rule
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.goals.rules import tried
from asn_kinerja.goals.target import Amount
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy

__all__ = ["Made", "YearRules", "reported"]

_NOTHING: Mapping[str, Any] = {}

#: The modes whose last value is that of the whole.
_LAST = (ModePeriode.KUMULATIF, ModePeriode.NILAI_TERAKHIR)
#: The modes of which several reports can make one value.
_SEVERAL = (ModePeriode.PERIODIK, *_LAST)


@frozen
class Made:
    """How a value was made, of reports or of parts; without a value it could not be yet."""

    value: Amount | None = None
    rule: Outcome | None = None
    reports: tuple[Realisation, ...] = ()
    gaps: tuple[Period, ...] = ()
    parts: tuple[Measured, ...] = ()
    facts: Mapping[str, Any] = _NOTHING
    refused: tuple[AsnKinerjaError, ...] = ()


class YearRules:
    """The rules of the modes, each built once: thousands of indicators share them."""

    def __init__(self) -> None:
        """Begin without any."""
        self._known: dict[tuple[ModePeriode, int, frozenset[str] | None], Policy] = {}

    def of(self, mode: ModePeriode, given: Sequence[object | None]) -> Policy:
        """The rule of so many periods; a cumulative one is told which have no value."""
        names = _names(given)
        pairs = zip(names, given, strict=True)
        known = frozenset(name for name, each in pairs if each is not None)
        key = mode, len(given), known if mode is ModePeriode.KUMULATIF else None
        if key not in self._known:
            self._known[key] = known_rule(mode, names, known)
        return self._known[key]


def reported(
    indicator: Indicator,
    rows: Sequence[Realisation],
    period: Period,
    *,
    due: Period,
    rules: YearRules,
) -> Made:
    """Read the reports of one indicator, in the order of time, as one value of a period.

    Of the period only the days on which reports are due can lack one.
    """
    inside = tuple(row for row in rows if period.covers(row.period))
    # A step that is due in part only lacks those days too.
    steps = [step.common(due) for step, _ in indicator.trajectory]
    lacking = [each for each in steps if each is not None] or [due]
    gaps = tuple(gap for each in lacking for gap in _gaps(each, inside))
    if not inside:
        return Made(gaps=gaps)
    if len(inside) == 1 and not gaps:
        (row,) = inside
        return Made(row.value, reports=inside, facts=_facts(row))
    return _together(indicator, inside, gaps, rules)


def _facts(row: Realisation) -> Mapping[str, Any]:
    return row.facts if row.given else _NOTHING


def _gaps(period: Period, rows: Sequence[Realisation]) -> Iterator[Period]:
    """The days of a period that no report covers."""
    start = period.start
    for row in rows:
        if row.period.overlaps(period):
            if start < row.period.start:
                yield Period(start, row.period.start)
            start = row.period.end or start
    if period.end is not None and start < period.end:
        yield Period(start, period.end)


def _together(
    indicator: Indicator, rows: tuple[Realisation, ...], gaps: tuple[Period, ...], rules: YearRules
) -> Made:
    slots: list[tuple[Period, Realisation | None]] = [(row.period, row) for row in rows]
    slots += [(gap, None) for gap in gaps]
    found = [row for _, row in sorted(slots, key=lambda slot: slot[0].start)]
    made = Made(reports=rows, gaps=gaps)
    mode, last = indicator.mode, found[-1] if indicator.mode in _LAST else None
    if last is not None:
        made = evolve(made, value=last.value, facts=_facts(last))
    numbers = all(isinstance(row.value, Decimal) for row in rows)
    if mode is not None and mode in _SEVERAL and numbers:
        return _by_rule(made, found, rules.of(mode, found))
    if mode in _LAST or len(rows) == 1:
        return made
    return evolve(made, refused=(PlanError("realisation.mode", id=indicator.id, n=len(rows)),))


def _names(given: Sequence[object | None]) -> tuple[str, ...]:
    return tuple(f"masa_{place}" for place in range(1, len(given) + 1))


def _by_rule(made: Made, found: Sequence[Realisation | None], rule: Policy) -> Made:
    known = zip(_names(found), found, strict=True)
    outcome, refused = tried(rule, {name: row.value for name, row in known if row is not None})
    value = None if outcome is None else _decimal(outcome)
    return evolve(made, value=value, rule=outcome, refused=refused)


def _decimal(outcome: Outcome) -> Decimal | None:
    value = outcome.get("nilai")
    return value if isinstance(value, Decimal) else None
