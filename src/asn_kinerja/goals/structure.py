"""What holds the parts of a cascade together, and what keeps it from being one.

Knows ids, what stands under a name, and which links cannot be. Knows nothing of the order
of a plan, nor of what a sound plan has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.grouping import once
from asn_kinerja.labels import nearest_of_many

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = [
    "UNKNOWN",
    "Part",
    "once_each",
    "parts_of",
    "same_ids",
    "unknown",
    "wrong_links",
]

#: The place of what is at no place.
UNKNOWN = -1

#: What has an id in a cascade.
Part: TypeAlias = Need | Goal | Indicator


def once_each(found: Mapping[int, tuple[int, ...]], size: int) -> tuple[tuple[int, ...], ...]:
    """What stands at each place, nothing twice."""
    return tuple(once(found.get(place, ())) for place in range(size))


def parts_of(cascade: Cascade) -> Iterator[Part]:
    """Every need, goal and indicator, in the order of the plan."""
    yield from cascade.needs
    for goal in cascade.goals:
        yield goal
        yield from goal.indicators


def same_ids(cascade: Cascade) -> Iterator[PlanError]:
    """The ids that two parts have."""
    ids = [part.id for part in parts_of(cascade)]
    if len(set(ids)) < len(ids):
        twice = Counter(ids).items()
        yield from (PlanError("plan.same_id", id=each) for each, count in twice if count > 1)


def wrong_links(
    cascade: Cascade, lower: Sequence[int], higher: Sequence[int]
) -> Iterator[PlanError]:
    """The links that name no part, stand twice, or join what their relation cannot join."""
    seen: set[tuple[Relation, str, str]] = set()
    loose: list[tuple[str, str]] = []
    for place in _doubtful(cascade, lower, higher):
        link, child, parent = cascade.links[place], lower[place], higher[place]
        if child == UNKNOWN:
            loose.append((f"links[{place}].child", link.child))
        if parent == UNKNOWN:
            loose.append((f"links[{place}].parent", link.parent))
        if (ends := (link.relation, link.child, link.parent)) in seen:
            yield PlanError("plan.link_twice", path=f"links[{place}]")
        seen.add(ends)
        inside = child == parent or UNKNOWN < child < len(cascade.needs)
        if UNKNOWN not in {child, parent} and (inside or not _joins(cascade, link)):
            facts = {"path": f"links[{place}]", "relation": link.relation.value}
            yield PlanError("plan.link_kind", **facts)
    yield from (unknown(path, part, cascade.goal_of, len(loose)) for path, part in loose)


def _doubtful(cascade: Cascade, lower: Sequence[int], higher: Sequence[int]) -> list[int]:
    """The links at which one must look closer: of a million almost none."""
    needs = len(cascade.needs)
    several = {child for child, count in Counter(lower).items() if count > 1}
    return [
        place
        for place, (link, child, parent) in enumerate(
            zip(cascade.links, lower, higher, strict=True)
        )
        if not needs <= child != parent > UNKNOWN
        or not link.relation.carries_work
        or child in several
    ]


def _joins(cascade: Cascade, link: Link) -> bool:
    """Whether the relation of a link may join parts of these kinds."""
    if link.relation.carries_work or link.relation is Relation.REFERENCE:
        return True
    ends = (cascade.parts[link.child], cascade.parts[link.parent])
    return all(isinstance(each, Indicator) for each in ends)


def unknown(path: str, part: str, known: Collection[str], wrong: int) -> PlanError:
    """Say that a name stands for no part, with the nearest that does."""
    close = nearest_of_many(part, known, wrong=wrong)
    code = "plan.unknown" if close is None else "plan.unknown_near"
    return PlanError(code, path=path, id=part, nearest=close)
