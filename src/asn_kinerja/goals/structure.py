"""What holds the parts of a cascade together, and what keeps it from being one.

Knows ids, what stands under a name, and which links cannot be. Knows nothing of the order
of a plan, nor of what a sound plan has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.grouping import gathered, once
from asn_kinerja.labels import nearest_of_many

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = [
    "Graph",
    "Part",
    "parts_of",
    "same_ids",
    "unknown",
    "wrong_kinds",
    "wrong_links",
]

#: The place of what is at no place.
_UNKNOWN = -1

#: What has an id in a cascade.
Part: TypeAlias = Need | Goal | Indicator


def _once_each(found: Mapping[int, tuple[int, ...]], size: int) -> tuple[tuple[int, ...], ...]:
    """What stands at each place, nothing twice."""
    return tuple(once(found.get(place, ())) for place in range(size))


@frozen(eq=False, repr=False)
class Graph:
    """Who stands above and below whom; each need and goal is its place: numbers take less time.

    Args:
        needs: The needs of a plan, which have the first places.
        goals: Its goals, which have the places after them.
        links: What hangs on what.
    """

    needs: tuple[Need, ...]
    goals: tuple[Goal, ...]
    links: tuple[Link, ...]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The need or goal at each place."""
        return (*(need.id for need in self.needs), *(goal.id for goal in self.goals))

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each need and goal."""
        return dict(zip(self.ids, range(len(self.ids)), strict=True))

    @cached_property
    def inside(self) -> dict[str, int]:
        """The place of the goal of each indicator; many plans link goals only."""
        places = enumerate(self.goals, len(self.needs))
        return {each.id: place for place, goal in places for each in goal.indicators}

    def find(self, part: str) -> int:
        """The place of the need or goal that a part belongs to."""
        at = self.place.get(part, _UNKNOWN)
        return at if at != _UNKNOWN else self.inside.get(part, _UNKNOWN)

    def known(self, part: str) -> int:
        """The same, of a part that there must be."""
        at = self.find(part)
        if at == _UNKNOWN:
            raise unknown("id", part, self.goal_of, 1)
        return at

    @cached_property
    def goal_of(self) -> dict[str, str]:
        """The need or goal that each part belongs to."""
        own = dict(zip(self.ids, self.ids, strict=True))
        return own | {part: self.ids[at] for part, at in self.inside.items()}

    @cached_property
    def owned(self) -> dict[str, tuple[Goal, ...]]:
        """The goals of each owner, or of the empty text."""
        return gathered((goal.owner or "" for goal in self.goals), self.goals)

    @cached_property
    def ends(self) -> tuple[list[int], list[int]]:
        """The place at the lower and at the higher end of each link."""
        lower = self._found([link.child for link in self.links])
        return lower, self._found([link.parent for link in self.links])

    @cached_property
    def work(self) -> tuple[tuple[Link, ...], tuple[int, ...], tuple[int, ...]]:
        """The links that carry work, and the places at their lower and at their higher ends."""
        carries = [link.relation.carries_work for link in self.links]
        lower, higher = (tuple(compress(ends, carries)) for ends in self.ends)
        return tuple(compress(self.links, carries)), lower, higher

    @cached_property
    def serving(self) -> dict[str, tuple[Link, ...]]:
        """The links that carry work, by the part that each names."""
        links, _, _ = self.work
        return gathered((link.parent for link in links), links)

    @cached_property
    def upward(self) -> dict[int, tuple[Link, ...]]:
        """The links by which the goal at each place serves what is above it."""
        links, lower, _ = self.work
        return gathered(lower, links)

    @cached_property
    def downward(self) -> dict[int, tuple[Link, ...]]:
        """The links by which the need or goal at each place is served."""
        links, _, higher = self.work
        return gathered(higher, links)

    @cached_property
    def above(self) -> tuple[tuple[int, ...], ...]:
        """The places above each place."""
        _, lower, higher = self.work
        return _once_each(gathered(lower, higher), len(self.ids))

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """The places below each place."""
        _, lower, higher = self.work
        return _once_each(gathered(higher, lower), len(self.ids))

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The places, those above before those below; without what runs in a circle."""
        waiting = [len(above) for above in self.above]
        found = [at for at, count in enumerate(waiting) if count == 0]
        for each in found:
            for lower in self.below[each]:
                waiting[lower] -= 1
                if waiting[lower] == 0:
                    found.append(lower)
        return tuple(found)

    def reached(self, start: Iterable[int]) -> list[int]:
        """Some places and every place below them, nearest first."""
        found = list(start)
        seen = set(found)
        for each in found:
            fresh = [lower for lower in self.below[each] if lower not in seen]
            seen.update(fresh)
            found.extend(fresh)
        return found

    def _found(self, parts: list[str]) -> list[int]:
        places = [self.place.get(part, _UNKNOWN) for part in parts]
        return list(map(self.find, parts)) if _UNKNOWN in places else places


def parts_of(cascade: Cascade) -> Iterator[Part]:
    """Every need, goal and indicator, in the order of the plan."""
    yield from cascade.needs
    for goal in cascade.goals:
        yield goal
        yield from goal.indicators


def wrong_kinds(cascade: Cascade) -> Iterator[PlanError]:
    """What stands among the goals, links or needs and is none."""
    for name, kind in (("goals", Goal), ("links", Link), ("needs", Need)):
        found: tuple[object, ...] = getattr(cascade, name)
        # Of a million one asks first which kinds there are at all.
        if set(map(type, found)) <= {kind}:
            continue
        for place, each in enumerate(found):
            if not isinstance(each, kind):
                facts = {"given": type(each).__name__, "accepted": kind.__name__}
                yield PlanError("plan.kind", name=f"{name}[{place}]", **facts)


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
        if child == _UNKNOWN:
            loose.append((f"links[{place}].child", link.child))
        if parent == _UNKNOWN:
            loose.append((f"links[{place}].parent", link.parent))
        if (ends := (link.relation, link.child, link.parent)) in seen:
            yield PlanError("plan.link_twice", path=f"links[{place}]")
        seen.add(ends)
        inside = child == parent or _UNKNOWN < child < len(cascade.needs)
        if _UNKNOWN not in {child, parent} and (inside or not _joins(cascade, link)):
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
        if not needs <= child != parent > _UNKNOWN
        or not link.relation.carries_work
        or child in several
    ]


def _joins(cascade: Cascade, link: Link) -> bool:
    """Whether the relation of a link may join parts of these kinds."""
    if link.relation.carries_work or link.relation is Relation.REFERENCE:
        return True
    ends = (cascade.parts[link.child], cascade.parts[link.parent])
    return all(isinstance(each, Indicator) for each in ends)


def unknown(path: str, part: str, known: Collection[str], wrong: int, **facts: object) -> PlanError:
    """Say that a name stands for no part, with the nearest that does."""
    close = nearest_of_many(part, known, wrong=wrong)
    code = "plan.unknown" if close is None else "plan.unknown_near"
    return PlanError(code, path=path, id=part, nearest=close, **facts)
