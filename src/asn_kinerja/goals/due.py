"""What is to be reached in a period: a step on the way, the whole, or what steps make.

Knows targets, steps and the mode in which periods belong together. Knows nothing of what was
realised.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import literal, to_decimal
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.periods import ModePeriode
from asn_kinerja.goals.target import Target
from asn_kinerja.period import Period
from asn_kinerja.text import Text

__all__ = ["STEPS", "due", "is_made", "steps_make"]

STEPS = Citation(
    "PermenPANRB 6/2022",
    page=93,
    standing=Standing.ASSUMPTION,
    note=Text(
        "target masa yang terdiri dari beberapa langkah dibaca menurut mode indikatornya",
        "the target of a period of several steps is read by the mode of its indicator",
    ),
)
"""How the steps inside a period make its target: the printed quarters sum to their year."""


def due(goal: Goal, indicator: Indicator, period: Period) -> Target | None:
    """Tell what is to be reached in a period.

    Args:
        goal: The goal.
        indicator: Its indicator.
        period: The period that is measured.

    Returns:
        The step of exactly that period; the target of the whole, where the period covers
        all that it is planned for; what the steps make that fill the period, by the mode
        of the indicator; `None` where nobody stated one.
    """
    for step, target in indicator.trajectory:
        if step == period:
            return target
    whole = _whole(goal, indicator)
    if indicator.target is not None and (whole is None or period.covers(whole)):
        return indicator.target
    return _made(indicator.mode, _filling(indicator, period))


def steps_make(goal: Goal, indicator: Indicator) -> Target | None:
    """Tell what the steps of an indicator make of all that its goal is planned for.

    Args:
        goal: The goal.
        indicator: Its indicator.

    Returns:
        Their sum, or the last one, by the mode; `None` where they do not fill the period of
        the goal, or the mode says nothing of them.
    """
    whole = _whole(goal, indicator)
    return None if whole is None else _made(indicator.mode, _filling(indicator, whole))


def is_made(indicator: Indicator, target: Target) -> bool:
    """Tell whether a target was made of steps, and stands nowhere in the plan itself."""
    return target not in {indicator.target, *(step for _, step in indicator.trajectory)}


def _whole(goal: Goal, indicator: Indicator) -> Period | None:
    """All that a goal is planned for: its period, or the steps from the first to the last."""
    if goal.period is not None or not indicator.trajectory:
        return goal.period
    return Period(indicator.trajectory[0][0].start, indicator.trajectory[-1][0].end)


def _filling(indicator: Indicator, period: Period) -> Sequence[Target]:
    """The steps that follow each other and together are the period; none if they are not."""
    inside = [(step, target) for step, target in indicator.trajectory if period.covers(step)]
    day = period.start
    for step, _ in inside:
        if step.start != day or step.end is None:
            return ()
        day = step.end
    return [target for _, target in inside] if day == period.end else ()


def _made(mode: ModePeriode | None, steps: Sequence[Target]) -> Target | None:
    if not steps:
        return None
    if mode in {ModePeriode.KUMULATIF, ModePeriode.NILAI_TERAKHIR}:
        return steps[-1]
    lows = [each.low for each in steps if isinstance(each.low, Decimal)]
    highs = [each.high for each in steps if isinstance(each.high, Decimal)]
    kinds = {(each.direction, each.strict) for each in steps}
    if mode is not ModePeriode.PERIODIK or len(kinds) > 1 or len(lows) < len(steps):
        return None
    return evolve(steps[0], low=_sum(lows), high=_sum(highs))


def _sum(values: Sequence[Decimal]) -> Decimal:
    """The exact sum; adding decimals would ask the ambient context."""
    found = [literal(each) for each in values]
    places = max(each for _, each in found)
    return to_decimal(sum(units * 10 ** (places - each) for units, each in found), places)
