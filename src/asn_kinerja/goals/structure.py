"""What holds the parts of a cascade together, and what keeps it from being one.

Knows ids, what stands under a name, and which links cannot be. Knows nothing of the order
of a plan, nor of what a sound plan has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
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
    "once_each",
    "parts_of",
    "same_ids",
    "unknown",
    "wrong_links",
]

#: How many names wrong ones are compared with, all in all.
_COMPARED = 10_000

#: What has an id in a cascade.
Part: TypeAlias = Need | Goal | Indicator

_K = TypeVar("_K")
_T = TypeVar("_T")


def gathered(names: Iterable[_K], values: Iterable[_T]) -> dict[_K, tuple[_T, ...]]:
    """What stands under each name. Most have one: a list for each would take much longer."""
    found: dict[_K, tuple[_T, ...]] = {}
    more: dict[_K, list[_T]] = {}
    for name, value in zip(names, values, strict=True):
        if name in found:
            more.setdefault(name, []).append(value)
        else:
            found[name] = (value,)
    found.update((name, (*found[name], *others)) for name, others in more.items())
    return found


def once_each(found: Mapping[int, tuple[int, ...]], size: int) -> tuple[tuple[int, ...], ...]:
    """What stands at each place, nothing twice."""
    return tuple(_once(found.get(place, ())) for place in range(size))


def _once(places: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(places)) if len(places) > 1 else places


def parts_of(cascade: Cascade) -> Iterator[Part]:
    """Every need, goal and indicator, in the order of the plan."""
    yield from cascade.needs
    for goal in cascade.goals:
        yield goal
        yield from goal.indicators


def same_ids(cascade: Cascade, known: Collection[str]) -> Iterator[PlanError]:
    """The ids that two parts have."""
    ids = [part.id for part in parts_of(cascade)]
    if len(known) < len(ids):
        twice = Counter(ids).items()
        yield from (PlanError("plan.same_id", id=each) for each, count in twice if count > 1)


def wrong_links(cascade: Cascade, places: Mapping[str, int]) -> Iterator[PlanError]:
    """The links that name no part, stand twice, or join what their relation cannot join."""
    seen: dict[Relation, set[tuple[str, str]]] = {each: set() for each in Relation}
    loose: list[tuple[str, str]] = []
    for place, link in enumerate(cascade.links):
        ends = link.child, link.parent
        child, parent = places.get(link.child), places.get(link.parent)
        if child is None:
            loose.append((f"links[{place}].child", link.child))
        if parent is None:
            loose.append((f"links[{place}].parent", link.parent))
        if ends in seen[link.relation]:
            yield PlanError("plan.link_twice", path=f"links[{place}]")
        seen[link.relation].add(ends)
        inside = child == parent or (child is not None and child < len(cascade.needs))
        if None not in {child, parent} and (inside or not _joins(cascade, link)):
            facts = {"path": f"links[{place}]", "relation": link.relation.value}
            yield PlanError("plan.link_kind", **facts)
    yield from (unknown(path, part, places, len(loose)) for path, part in loose)


def _joins(cascade: Cascade, link: Link) -> bool:
    """Whether the relation of a link may join parts of these kinds."""
    if link.relation.carries_work or link.relation is Relation.REFERENCE:
        return True
    ends = (cascade.parts[link.child], cascade.parts[link.parent])
    return all(isinstance(each, Indicator) for each in ends)


def unknown(path: str, part: str, known: Collection[str], wrong: int, **facts: object) -> PlanError:
    """Say that a name stands for no part, with the nearest that does."""
    # Comparing with a million names would take longer than finding the mistake by hand.
    close = nearest(part, known) if len(known) * wrong <= _COMPARED else None
    code = "plan.unknown" if close is None else "plan.unknown_near"
    return PlanError(code, path=path, id=part, nearest=close, **facts)
