"""Measuring a plan: what each indicator reached in a period.

Knows the order of computing and which facts each rule is given. What is missing makes
incomplete whatever is made of it, and is named; it never lowers a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from asn_kinerja.errors import AsnKinerjaError, UnknownLabelError
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.components import fed_by, in_order
from asn_kinerja.goals.due import due
from asn_kinerja.goals.errors import PlanError, RealisationError
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.measured import Measured
from asn_kinerja.goals.measurement import Measurement
from asn_kinerja.goals.progress import Progress, counted
from asn_kinerja.goals.realisation import Realisation, admit
from asn_kinerja.goals.reported import Made, YearRules, reported
from asn_kinerja.goals.rules import part_rows, tried
from asn_kinerja.goals.target import Amount, Comparison, Target, TargetError
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence

__all__ = ["measure"]


def measure(
    cascade: Cascade,
    realisations: Iterable[Realisation],
    *,
    period: Period,
    progress: Progress | None = None,
) -> Measurement:
    """Measure every indicator of a plan for a period.

    An indicator with a roll-up and components is computed from them; any other has the
    value of its own reports. A report of exactly the period is that value; several are
    read by the mode of the indicator, and days that no report covers are missing. The
    target is the step of the trajectory for the period, else that of the indicator if the
    period is all that it is planned for, else what the steps make that fill the period.

    Args:
        cascade: The plan.
        realisations: The reports; sort them with `admit` where bad ones are to be left out.
        period: The period.
        progress: Is told from time to time how many indicators are done, and of how many.

    Returns:
        For each indicator its result.

    Raises:
        RealisationError: If the plan cannot take one of the reports; all of them are named.
        PeriodError: If the period has no end.

    Dasar hukum:
        PermenPANRB 6/2022 hlm. 93: a trajectory of targets by quarters. How reports and
        components make a value is what the plan states; no regulation seen says it.

    Examples:
        >>> quarters = Period.year(2024).split(3)
        >>> iki = Indicator("iki", "Ibu hamil terlayani", Target.up(100), mode="periodik")
        >>> plan = Cascade([Goal("so", "Layanan baik", "Sasaran", indicators=[iki])])
        >>> rows = [Realisation("iki", 30, period=quarter) for quarter in quarters]
        >>> result = measure(plan, rows, period=Period.year(2024))["iki"]
        >>> result.value, result.comparison
        (Decimal('120.0000'), <Comparison.BETTER: 'Lebih baik'>)
        >>> measure(plan, rows[:3], period=Period.year(2024)).missing
        ('iki',)
    """
    if period.end is None:
        raise PeriodError("period.open", start=period.start)
    admission = admit(cascade, realisations)
    if admission.refused:
        raise RealisationError(sentence("realisation.refused").said("en"), admission.refused)
    found = _Measuring(cascade, period, admission.accepted).all(progress)
    due = (goal for goal in cascade.goals if goal.period is None or goal.period.overlaps(period))
    return Measurement(
        cascade, period, {each.id: found[each.id] for goal in due for each in goal.indicators}
    )


class _Measuring:
    """One measurement in the making: each indicator after all that it is computed from."""

    def __init__(self, cascade: Cascade, period: Period, rows: Sequence[Realisation]) -> None:
        self.cascade = cascade
        self.period = period
        self.fed = fed_by(cascade)
        self.rows: dict[str, list[Realisation]] = {}
        for row in rows:
            self.rows.setdefault(row.indicator, []).append(row)
        self.rules = YearRules()
        self.found: dict[str, Measured] = {}
        self.facts: dict[str, Mapping[str, Any]] = {}

    def all(self, progress: Progress | None) -> Mapping[str, Measured]:
        order, circular = in_order(self.cascade, self.fed)
        owners = {each.id: (goal, each) for goal in self.cascade.goals for each in goal.indicators}
        for name in counted(order, progress):
            goal, indicator = owners[name]
            made = self._made(goal, indicator)
            if made.facts:
                self.facts[name] = made.facts
            self.found[name] = self._judged(goal, indicator, made)
        if circular:
            first, *others = circular
            error = PlanError("component.circle", id=first, others=", ".join(others))
            for name in circular:
                self.found[name] = self._judged(*owners[name], Made(refused=(error,)))
        return self.found

    def _made(self, goal: Goal, indicator: Indicator) -> Made:
        links = self.fed.get(indicator.id)
        if links is not None and indicator.roll_up is not None:
            return self._rolled(indicator.roll_up, links)
        return self._reported(goal, indicator)

    def _reported(self, goal: Goal, indicator: Indicator) -> Made:
        rows = self.rows.get(indicator.id, [])
        rows.sort(key=lambda row: row.period.start)
        due = _days(goal, self.period)
        return reported(indicator, rows, self.period, due=due, rules=self.rules)

    def _rolled(self, roll_up: Policy, links: Sequence[Link]) -> Made:
        parts = tuple(self.found[link.child] for link in links)
        if any(part.value is None for part in parts):
            return Made(parts=parts)
        values = [{**self.facts.get(part.id, {}), "nilai": part.value} for part in parts]
        rows = part_rows(roll_up, values, [link.share for link in links])
        outcome, refused = tried(roll_up, {"bagian": rows})
        if outcome is None:
            return Made(parts=parts, refused=refused)
        facts = dict(outcome)
        value: Any = facts.pop("nilai", None)
        return Made(value, outcome, parts=parts, facts=facts)

    def _judged(self, goal: Goal, indicator: Indicator, made: Made) -> Measured:
        target = due(goal, indicator, self.period)
        comparison, misfit = _compared(target, made.value)
        outcome, more = _achieved(indicator, target, made)
        return Measured(
            indicator=indicator,
            period=self.period,
            value=made.value,
            target=target,
            comparison=comparison,
            outcome=outcome,
            rule=made.rule,
            reports=made.reports,
            gaps=made.gaps,
            parts=made.parts,
            refused=(*made.refused, *misfit, *more),
        )


def _compared(
    target: Target | None, value: Amount | None
) -> tuple[Comparison | None, tuple[AsnKinerjaError, ...]]:
    if target is None or value is None:
        return None, ()
    try:
        return target.compare(value), ()
    except (TargetError, UnknownLabelError) as error:
        return None, (error,)


def _achieved(
    indicator: Indicator, target: Target | None, made: Made
) -> tuple[Outcome | None, tuple[AsnKinerjaError, ...]]:
    formula = indicator.formula
    if formula is None:
        return None, ()
    facts = {**made.facts, **_ends(target), "realisasi": made.value}
    return tried(formula, {name: facts[name] for name in formula.inputs if name in facts})


def _days(goal: Goal, period: Period) -> Period:
    """The days of a period on which a goal is planned; all of it where it is planned on none."""
    planned = None if goal.period is None else goal.period.common(period)
    return planned or period


def _ends(target: Target | None) -> Mapping[str, Any]:
    if target is None:
        return {}
    return {"target": target.end, "target_bawah": target.low, "target_atas": target.high}
