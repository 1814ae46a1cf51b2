"""What holds the parts of a cascade together, and what keeps it from being one.

Knows ids, who belongs to whom, and which links cannot be. Knows nothing of the order of a
plan, nor of what a sound plan has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.labels import nearest

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = [
    "Part",
    "gathered",
    "once",
    "once_each",
    "owners_of",
    "parts_of",
    "problems_of",
    "unknown",
]

#: How many names wrong ones are compared with, all in all.
_COMPARED = 10_000

#: What has an id in a cascade.
Part: TypeAlias = Need | Goal | Indicator

_T = TypeVar("_T")


def gathered(
    names: Iterable[str], values: Iterable[_T], known: Iterable[str] = ()
) -> dict[str, tuple[_T, ...]]:
    """What stands under each name. Most have one: a list for each would take much longer."""
    found: dict[str, tuple[_T, ...]] = dict.fromkeys(known, ())
    more: dict[str, list[_T]] = {}
    for name, value in zip(names, values, strict=True):
        if found.get(name):
            more.setdefault(name, []).append(value)
        else:
            found[name] = (value,)
    found.update((name, (*found[name], *others)) for name, others in more.items())
    return found


def once_each(found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same, with each name once in each place."""
    found.update((name, once(ids)) for name, ids in found.items() if len(ids) > 1)
    return found


def once(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Each name once, where it first stands."""
    return tuple(dict.fromkeys(ids))


def parts_of(cascade: Cascade) -> Iterator[Part]:
    """Every need, goal and indicator, in the order of the plan."""
    yield from cascade.needs
    for goal in cascade.goals:
        yield goal
        yield from goal.indicators


def problems_of(cascade: Cascade) -> Iterator[PlanError]:
    """Everything that keeps parts and links from being one graph."""
    yield from _same_ids(cascade)
    yield from _wrong_links(cascade)


def _same_ids(cascade: Cascade) -> Iterator[PlanError]:
    ids = [part.id for part in parts_of(cascade)]
    if len(cascade.goal_of) < len(ids):
        twice = Counter(ids).items()
        yield from (PlanError("plan.same_id", id=each) for each, count in twice if count > 1)


def _wrong_links(cascade: Cascade) -> Iterator[PlanError]:
    of, needs = cascade.goal_of, {need.id for need in cascade.needs}
    seen: dict[Relation, set[tuple[str, str]]] = {each: set() for each in Relation}
    loose: list[tuple[str, str]] = []
    for place, link in enumerate(cascade.links):
        ends = link.child, link.parent
        child, parent = of.get(link.child), of.get(link.parent)
        if child is None:
            loose.append((f"links[{place}].child", link.child))
        if parent is None:
            loose.append((f"links[{place}].parent", link.parent))
        if ends in seen[link.relation]:
            yield PlanError("plan.link_twice", path=f"links[{place}]")
        seen[link.relation].add(ends)
        if child and parent and not (child not in needs and _joins(link, child, parent)):
            facts = {"path": f"links[{place}]", "relation": link.relation.value}
            yield PlanError("plan.link_kind", **facts)
    yield from (unknown(path, part, of, len(loose)) for path, part in loose)


def _joins(link: Link, child: str, parent: str) -> bool:
    """Whether a link may join parts of these two goals."""
    if child == parent:
        return False
    if link.relation.carries_work or link.relation is Relation.REFERENCE:
        return True
    # Only an indicator belongs to something that is not itself.
    return link.child != child and link.parent != parent


def owners_of(cascade: Cascade) -> dict[str, str]:
    """For each part the need or goal that it belongs to."""
    found = {need.id: need.id for need in cascade.needs}
    for goal in cascade.goals:
        found[goal.id] = goal.id
        found.update((each.id, goal.id) for each in goal.indicators)
    return found


def unknown(path: str, part: str, known: Collection[str], wrong: int) -> PlanError:
    """Say that a name stands for no part, with the nearest that does."""
    # Comparing with a million names would take longer than finding the mistake by hand.
    close = nearest(part, known) if len(known) * wrong <= _COMPARED else None
    code = "plan.unknown" if close is None else "plan.unknown_near"
    return PlanError(code, path=path, id=part, nearest=close)
