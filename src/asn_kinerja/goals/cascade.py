"""The cascade: needs, goals and links as one immutable graph.

Knows who stands above and below whom, and in which order. Whatever cannot be held is an
error; whatever should not be is a finding (`findings`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.goals.errors import CascadeError, PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.goals.outline import outline
from asn_kinerja.labels import nearest
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Cascade", "Part"]

#: How many names a wrong one is compared with.
_COMPARED = 10_000

#: What has an id in a cascade.
Part: TypeAlias = Need | Goal | Indicator


@frozen(repr=False)
class Cascade:
    """Needs, goals and what joins them.

    Args:
        goals: The goals, each with its indicators.
        links: What hangs on what.
        needs: What all of it is for.

    Raises:
        CascadeError: If two parts have one id, a link names no part, joins a part to
            itself, stands twice, or joins what its relation cannot join; every problem is
            in the group.

    Examples:
        >>> from asn_kinerja.goals.goal import Level
        >>> cascade = Cascade(
        ...     needs=[Need("kb", "Ibu hamil terlayani")],
        ...     goals=[Goal("so", "Layanan ibu hamil baik", Level.SASARAN)],
        ...     links=[Link("so", "kb", "direct")],
        ... )
        >>> cascade.above("so"), cascade.below("kb")
        (('kb',), ('so',))
    """

    goals: tuple[Goal, ...] = field(converter=tuple)
    links: tuple[Link, ...] = field(default=(), converter=tuple)
    needs: tuple[Need, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be held as a graph."""
        problems = [*_same_ids(self), *_loose_ends(self)]
        if problems:
            raise CascadeError(sentence("plan.cascade").said("en"), problems)

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Every need, goal and indicator, by id."""
        return MappingProxyType({part.id: part for part in _parts(self)})

    @cached_property
    def goal_of(self) -> Mapping[str, str]:
        """For each need, goal and indicator the need or goal that it belongs to."""
        return MappingProxyType(_owners(self))

    @cached_property
    def goals_by_id(self) -> Mapping[str, Goal]:
        """Every goal, by id."""
        return MappingProxyType({goal.id: goal for goal in self.goals})

    def above(self, part: str) -> tuple[str, ...]:
        """The needs and goals that a goal serves directly.

        Args:
            part: The id of a goal or of its indicator.

        Returns:
            Their ids, each once, in the order of the links.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([]).needs
            ()
        """
        links = self._upward.get(self.known(part), ())
        return tuple(dict.fromkeys(self.goal_of[link.parent] for link in links))

    def below(self, part: str) -> tuple[str, ...]:
        """The goals that serve a need or goal directly.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            Their ids, each once, in the order of the links.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([]).links
            ()
        """
        links = self._downward.get(self.known(part), ())
        return tuple(dict.fromkeys(self.goal_of[link.child] for link in links))

    def links_above(self, goal: str) -> tuple[Link, ...]:
        """The links by which a goal serves what is above it."""
        return tuple(self._upward.get(goal, ()))

    def links_below(self, goal: str) -> tuple[Link, ...]:
        """The links by which a need or goal is served."""
        return tuple(self._downward.get(goal, ()))

    def known(self, part: str) -> str:
        """The need or goal that a part belongs to.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            The id of the need or goal.

        Raises:
            PlanError: If there is no such part.
        """
        if part not in self.goal_of:
            raise _unknown("id", part, self.parts)
        return self.goal_of[part]

    def sound(self, part: str) -> str:
        """The need or goal of a part that stands in no circle.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            The id of the need or goal.

        Raises:
            PlanError: If there is no such part, or its goal stands in a circle or below
                one, so that nothing can be said of what it is for.
        """
        goal = self.known(part)
        if goal not in self.rank:
            raise PlanError("plan.circle", id=part, circle=", ".join(self.circular))
        return goal

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The place of each need and goal in the order from above to below."""
        return MappingProxyType({each: place for place, each in enumerate(self.order)})

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Needs and goals, those above before those below; without what runs in a circle."""
        waiting = {each: len(self.above(each)) for each in self._roots}
        ready = deque(each for each, count in waiting.items() if count == 0)
        found: list[str] = []
        while ready:
            each = ready.popleft()
            found.append(each)
            for lower in self.below(each):
                waiting[lower] -= 1
                if waiting[lower] == 0:
                    ready.append(lower)
        return tuple(found)

    @cached_property
    def circular(self) -> tuple[str, ...]:
        """The goals that stand in a circle, or below one."""
        return tuple(each for each in self._roots if each not in self.rank)

    def said(self, lang: Language = "id") -> str:
        """Write the plan as a tree of lines, from the needs down.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The lines; of a very large plan the first ones, and how many more there are.

        Examples:
            >>> print(Cascade([]).said("en"))
            Plan: 0 goals at all levels
        """
        return drawn(outline(self, lang))

    def __str__(self) -> str:
        """Write the plan as a tree of lines in Indonesian."""
        return self.said()

    def __repr__(self) -> str:
        """Count the parts."""
        sizes = f"{len(self.needs)} needs, {len(self.goals)} goals, {len(self.links)} links"
        return f"<Cascade: {sizes}>"

    def _repr_html_(self) -> str:
        return collapsible(outline(self), depth=3)

    @property
    def _roots(self) -> Iterator[str]:
        yield from (need.id for need in self.needs)
        yield from (goal.id for goal in self.goals)

    @cached_property
    def _upward(self) -> dict[str, list[Link]]:
        return self._by("child")

    @cached_property
    def _downward(self) -> dict[str, list[Link]]:
        return self._by("parent")

    def _by(self, end: str) -> dict[str, list[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.links:
            if link.relation.carries_work:
                found.setdefault(self.goal_of[getattr(link, end)], []).append(link)
        return found


def _parts(cascade: Cascade) -> Iterator[Part]:
    yield from cascade.needs
    for goal in cascade.goals:
        yield goal
        yield from goal.indicators


def _same_ids(cascade: Cascade) -> Iterator[PlanError]:
    seen: set[str] = set()
    for part in _parts(cascade):
        if part.id in seen:
            yield PlanError("plan.same_id", id=part.id)
        seen.add(part.id)


def _loose_ends(cascade: Cascade) -> Iterator[PlanError]:
    parts, owners = {part.id: part for part in _parts(cascade)}, _owners(cascade)
    seen: set[Link] = set()
    for place, link in enumerate(cascade.links):
        path = f"links[{place}]"
        ends = {"child": link.child, "parent": link.parent}
        loose = [(end, part) for end, part in ends.items() if part not in parts]
        yield from (_unknown(f"{path}.{end}", part, parts) for end, part in loose)
        if link in seen:
            yield PlanError("plan.link_twice", path=path)
        seen.add(link)
        inside = not loose and owners[link.child] == owners[link.parent]
        if inside or not (loose or _joinable(link, parts[link.child], parts[link.parent])):
            yield PlanError("plan.link_kind", path=path, relation=link.relation.value)


def _joinable(link: Link, child: Part, parent: Part) -> bool:
    if isinstance(child, Need):
        return False
    if link.relation.carries_work or link.relation is Relation.REFERENCE:
        return True
    return isinstance(child, Indicator) and isinstance(parent, Indicator)


def _owners(cascade: Cascade) -> dict[str, str]:
    owned = {each.id: goal.id for goal in cascade.goals for each in goal.indicators}
    return {part.id: owned.get(part.id, part.id) for part in _parts(cascade)}


def _unknown(path: str, part: str, known: Iterable[str]) -> PlanError:
    names = tuple(known)
    # Comparing with a million names would take longer than finding the mistake by hand.
    close = nearest(part, names) if len(names) <= _COMPARED else None
    code = "plan.unknown" if close is None else "plan.unknown_near"
    return PlanError(code, path=path, id=part, nearest=close)
