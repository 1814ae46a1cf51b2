"""What a piece of work is for: from a person's work up to the needs, and down again.

Knows how shares multiply along the links. Knows nothing of whether the plan is sound, and
nothing of achievement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import frozen

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link

__all__ = ["Contribution", "contributors", "depends_on", "serves"]


@frozen
class Contribution:
    """How much of a need some work carries.

    Args:
        share: The part of the need; `None` where a share on the way was never stated.
        unstated: The links on the way that do not say how much of the higher goal they
            carry.

    Examples:
        >>> Contribution(Fraction(2, 5)).unstated
        ()
    """

    share: Fraction | None
    unstated: tuple[Link, ...] = ()


def serves(cascade: Cascade, *goals: str) -> Mapping[str, Contribution]:
    """Tell which needs some goals serve, and by how much.

    Along a way the shares multiply, and ways to one need add up. What one of the goals
    gets through another of them is not counted twice. A share that nobody stated is not
    guessed: the answer then names the links that lack one. A link to one of several
    indicators carries its share of that indicator's weight; where the indicator has none,
    nobody said how much of the goal it is, and the link is named as well.

    Args:
        cascade: The plan.
        *goals: The ids of the goals, for example all goals of one person.

    Returns:
        For each need that is reached, the contribution; nothing if the goals serve none.

    Raises:
        PlanError: If there is no such goal, or one stands in a circle.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran I.A hlm. 23-25: no employee is without contribution.
        That shares multiply is our reading.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal, Need
        >>> cascade = Cascade(
        ...     needs=[Need("kb", "Ibu hamil terlayani")],
        ...     goals=[Goal("so", "Layanan baik", "Sasaran"), Goal("r", "Dilayani", "RHK")],
        ...     links=[Link("so", "kb", "direct", share=1), Link("r", "so", "direct", share="40%")],
        ... )
        >>> serves(cascade, "r")["kb"].share
        Fraction(2, 5)
    """
    whole = dict.fromkeys(map(cascade.sound, goals), Contribution(Fraction(1)))
    reached: dict[str, list[Contribution]] = {}
    for each in _upward(cascade, whole):
        own = whole.get(each) or _together(reached[each])
        for link in cascade.links_above(each):
            way = _through(cascade, link, own)
            reached.setdefault(cascade.known(link.parent), []).append(way)
    needs = (need.id for need in cascade.needs if need.id in reached)
    return {each: _together(reached[each]) for each in needs}


def _upward(cascade: Cascade, start: Iterable[str]) -> list[str]:
    """Everything above some goals, each after all that lies below it."""
    above = set(start)
    waiting = list(above)
    while waiting:
        for higher in cascade.above(waiting.pop()):
            if higher not in above:
                above.add(higher)
                waiting.append(higher)
    return sorted(above, key=cascade.rank.__getitem__, reverse=True)


def _through(cascade: Cascade, link: Link, below: Contribution) -> Contribution:
    weight = _weight(cascade, link.parent)
    if link.share is None or weight is None:
        return Contribution(None, (*below.unstated, link))
    share = None if below.share is None else below.share * link.share * weight
    return Contribution(share, below.unstated)


def _weight(cascade: Cascade, part: str) -> Fraction | None:
    """How much of its goal a part is; a goal, a need and an only indicator are all of it."""
    found = cascade.parts[part]
    goal = cascade.goals_by_id.get(cascade.known(part))
    only = goal is None or len(goal.indicators) == 1
    return found.weight if isinstance(found, Indicator) and not only else Fraction(1)


def _together(ways: list[Contribution]) -> Contribution:
    unstated = tuple(dict.fromkeys(link for way in ways for link in way.unstated))
    shares = [way.share for way in ways if way.share is not None]
    return Contribution(None if unstated else sum(shares, Fraction()), unstated)


def depends_on(cascade: Cascade, part: str) -> tuple[str, ...]:
    """Tell which goals hang on a part, directly or through others.

    Args:
        cascade: The plan.
        part: The id of a need, a goal or an indicator; on an indicator hangs what is linked
            to it or to its whole goal.

    Returns:
        The ids of the goals below it, nearest first.

    Raises:
        PlanError: If there is no such part.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal
        >>> goals = [Goal("so", "Layanan baik", "Sasaran"), Goal("r", "Dilayani", "RHK")]
        >>> depends_on(Cascade(goals, [Link("r", "so", "direct")]), "so")
        ('r',)
    """
    return tuple(goal.id for goal in cascade.reached(part))


def contributors(cascade: Cascade, indicator: str) -> Mapping[str, tuple[Link, ...]]:
    """Tell who contributes to an indicator, and how.

    Args:
        cascade: The plan.
        indicator: The id of the indicator; of a goal or a need, for all that serves it.

    Returns:
        For each owner of a goal that hangs on the indicator, or on its whole goal, the
        links that say so; goals without an owner stand under the empty text.

    Raises:
        PlanError: If there is no such part.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal
        >>> from asn_kinerja.goals.indicator import Indicator
        >>> goals = [
        ...     Goal("so", "Layanan baik", "Sasaran", indicators=[Indicator("i", "Kepuasan")]),
        ...     Goal("r", "Ibu hamil dilayani", "RHK", owner="bidan-1"),
        ... ]
        >>> list(contributors(Cascade(goals, [Link("r", "i", "direct")]), "i"))
        ['bidan-1']
    """
    found: dict[str, list[Link]] = {}
    for link in cascade.links_below(indicator):
        goal = cascade.goals_by_id[cascade.goal_of[link.child]]
        found.setdefault(goal.owner or "", []).append(link)
    return {owner: tuple(links) for owner, links in found.items()}
