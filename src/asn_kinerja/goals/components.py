"""Which indicators make the value of which.

Knows the links that may feed a calculation, and in which order values can be computed.
Knows no value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.goals.roll_up import LANGSUNG
from asn_kinerja.grouping import gathered

__all__ = ["fed_by", "in_order", "indicators_of"]


def indicators_of(cascade: Cascade) -> Iterator[Indicator]:
    """Every indicator, in the order of the plan."""
    return (each for goal in cascade.goals for each in goal.indicators)


def fed_by(cascade: Cascade) -> Mapping[str, tuple[Link, ...]]:
    """For each indicator that others may feed, the links from them.

    Components of its formula do. The same indicator at a lower level does only where the
    plan says that its value is taken over as it is.
    """
    fed = _by_parent([link for link in cascade.links if link.relation.feeds_calculation])
    same = [link for link in cascade.links if link.relation is Relation.SAME_INDICATOR]
    taken = [
        link for link in same if link.parent not in fed and _takes_over(cascade.parts[link.parent])
    ]
    return {**fed, **_by_parent(taken)}


def _by_parent(links: list[Link]) -> dict[str, tuple[Link, ...]]:
    return gathered([link.parent for link in links], links)


def _takes_over(part: object) -> bool:
    return isinstance(part, Indicator) and part.roll_up == LANGSUNG


def in_order(
    cascade: Cascade, fed: Mapping[str, tuple[Link, ...]]
) -> tuple[list[str], tuple[str, ...]]:
    """The indicators, each after all that feed it; apart, those in a circle or above one."""
    ids = [each.id for each in indicators_of(cascade)]
    links = [link for several in fed.values() for link in several]
    feeds = gathered([link.child for link in links], [link.parent for link in links])
    waiting = {parent: len(several) for parent, several in fed.items()}
    found = [each for each in ids if each not in waiting]
    for each in found:
        for higher in feeds.get(each, ()):
            waiting[higher] -= 1
            if waiting[higher] == 0:
                found.append(higher)
    return found, tuple(each for each in ids if waiting.get(each))
