"""What a piece of work is for: from a person's work up to the needs, and down again.

Knows how shares multiply along the links. Knows nothing of whether the plan is sound, and
nothing of achievement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.goal import Level
from asn_kinerja.goals.link import Link

__all__ = ["Contribution", "Coverage", "contributors", "coverage", "depends_on", "serves"]


@frozen
class Contribution:
    """How much of a need some work carries.

    Args:
        share: The part of the need, between 0 and 1; `None` where a share on the way was
            never stated.
        unstated: The links on the way that state no share.
    """

    share: Fraction | None
    unstated: tuple[Link, ...] = ()


def serves(cascade: Cascade, *goals: str) -> Mapping[str, Contribution]:
    """Tell which needs some goals serve, and by how much.

    Along a way the shares multiply, and ways to one need add up. A share that nobody
    stated is not guessed: the answer then names the links that lack one.

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
    needs = {need.id for need in cascade.needs}
    found: dict[str, list[Contribution]] = {}
    reached = {each: [Contribution(Fraction(1))] for each in map(cascade.sound, goals)}
    for each in _upward(cascade, reached):
        own = _together(reached[each])
        if each in needs:
            found[each] = [own]
        for link in cascade.links_above(each):
            reached.setdefault(cascade.goal_of[link.parent], []).append(_through(link, own))
    order = (need.id for need in cascade.needs if need.id in found)
    return MappingProxyType({each: found[each][0] for each in order})


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


def _through(link: Link, below: Contribution) -> Contribution:
    if link.share is None:
        return Contribution(None, (*below.unstated, link))
    share = None if below.share is None else below.share * link.share
    return Contribution(share, below.unstated)


def _together(ways: list[Contribution]) -> Contribution:
    unstated = tuple(dict.fromkeys(link for way in ways for link in way.unstated))
    shares = [way.share for way in ways if way.share is not None]
    return Contribution(None if unstated else sum(shares, Fraction()), unstated)


def depends_on(cascade: Cascade, part: str) -> tuple[str, ...]:
    """Tell which goals hang on a part, directly or through others.

    Args:
        cascade: The plan.
        part: The id of a need, goal or indicator.

    Returns:
        The ids of the goals below it, nearest first.

    Raises:
        PlanError: If there is no such part.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal
        >>> depends_on(Cascade([Goal("so", "Layanan baik", Level.SASARAN)]), "so")
        ()
    """
    found = dict.fromkeys(cascade.below(part))
    waiting = list(found)
    for each in waiting:
        fresh = [lower for lower in cascade.below(each) if lower not in found]
        found |= dict.fromkeys(fresh)
        waiting.extend(fresh)
    return tuple(found)


def contributors(cascade: Cascade, indicator: str) -> Mapping[str, tuple[Link, ...]]:
    """Tell who contributes to an indicator, and how.

    Args:
        cascade: The plan.
        indicator: The id of the indicator.

    Returns:
        For each owner of a goal that hangs on the indicator the links that say so; goals
        without an owner stand under the empty text.

    Raises:
        PlanError: If there is no such part.

    Examples:
        >>> from asn_kinerja.goals.goal import Goal
        >>> dict(contributors(Cascade([Goal("so", "Layanan baik", Level.SASARAN)]), "so"))
        {}
    """
    found: dict[str, list[Link]] = {}
    for link in cascade.links_below(cascade.known(indicator)):
        if link.parent == indicator:
            goal = cascade.goals_by_id[cascade.goal_of[link.child]]
            found.setdefault(goal.owner or "", []).append(link)
    return MappingProxyType({owner: tuple(links) for owner, links in found.items()})


@frozen
class Coverage:
    """How far a plan reaches.

    Args:
        goals_of: For each need the goals that serve it, directly or through others.
        owners_of: For each need those who own them.
        levels_of: For each need the levels at which it is served.
    """

    goals_of: Mapping[str, tuple[str, ...]]
    owners_of: Mapping[str, tuple[str, ...]]
    levels_of: Mapping[str, tuple[Level, ...]]

    @property
    def unserved(self) -> tuple[str, ...]:
        """The needs that no goal serves."""
        return tuple(need for need, goals in self.goals_of.items() if not goals)


def coverage(cascade: Cascade) -> Coverage:
    """Tell which goals, owners and levels serve each need.

    Args:
        cascade: The plan.

    Returns:
        The coverage, for each need in the order of the cascade.

    Examples:
        >>> coverage(Cascade([])).unserved
        ()
    """
    goals_of = {need.id: depends_on(cascade, need.id) for need in cascade.needs}
    goals = cascade.goals_by_id

    def owners(of: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(owner for each in of if (owner := goals[each].owner)))

    def levels(of: tuple[str, ...]) -> tuple[Level, ...]:
        found = {goals[each].level for each in of}
        return tuple(level for level in Level if level in found)

    return Coverage(
        MappingProxyType(goals_of),
        MappingProxyType({need: owners(of) for need, of in goals_of.items()}),
        MappingProxyType({need: levels(of) for need, of in goals_of.items()}),
    )
