"""The cascade: needs, goals and links as one immutable graph.

Knows who stands above and below whom, and in which order. Whatever cannot be held is an
error; whatever should not be is a finding (`findings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import compress
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.goals.errors import CascadeError, PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.outline import outline
from asn_kinerja.goals.structure import (
    UNKNOWN,
    Part,
    once_each,
    parts_of,
    same_ids,
    unknown,
    wrong_links,
)
from asn_kinerja.grouping import gathered
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Cascade", "Part"]


def _goals(given: Iterable[Goal]) -> tuple[Goal, ...]:
    return tuple(given)


def _links(given: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(given)


def _needs(given: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(given)


@frozen(repr=False)
class Cascade:
    """Needs, goals and what joins them.

    Args:
        goals: The goals, each with its indicators.
        links: What hangs on what.
        needs: What all of it is for.

    Raises:
        CascadeError: If two parts have one id, a link names no part, joins a goal to
            itself or its own indicator, joins what its relation cannot join, or if one
            relation joins the same two parts twice; every problem is in the group.

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

    goals: tuple[Goal, ...] = field(converter=_goals)
    links: tuple[Link, ...] = field(default=(), converter=_links)
    needs: tuple[Need, ...] = field(default=(), converter=_needs)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be held as a graph."""
        problems = [*same_ids(self), *wrong_links(self, *self._ends)]
        if problems:
            raise CascadeError(sentence("plan.cascade").said("en"), problems)

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Every need, goal and indicator, by id."""
        return MappingProxyType({part.id: part for part in parts_of(self)})

    @cached_property
    def goal_of(self) -> Mapping[str, str]:
        """For each need, goal and indicator the need or goal that it belongs to."""
        return MappingProxyType(
            {
                part: self._ids[at]
                for each in (self._place, self._inside)
                for part, at in each.items()
            }
        )

    @cached_property
    def serving(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that carry work, by the need, goal or indicator that each names."""
        links, _, _ = self._work
        return MappingProxyType(gathered((link.parent for link in links), links))

    @cached_property
    def goals_by_id(self) -> Mapping[str, Goal]:
        """Every goal, by id."""
        return MappingProxyType({goal.id: goal for goal in self.goals})

    @cached_property
    def owned(self) -> Mapping[str, tuple[Goal, ...]]:
        """The goals of each owner; those that nobody owns stand under the empty text."""
        return MappingProxyType(gathered((goal.owner or "" for goal in self.goals), self.goals))

    def above(self, part: str) -> tuple[str, ...]:
        """The needs and goals that a goal serves directly.

        Args:
            part: The id of a goal or of its indicator.

        Returns:
            Their ids, each once, in the order of the links.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> from asn_kinerja.goals.goal import Level
            >>> goals = [Goal("so", "Layanan baik", Level.SASARAN), Goal("r", "Dilayani", "RHK")]
            >>> Cascade(goals, [Link("r", "so", "direct")]).above("r")
            ('so',)
        """
        at = self._known(part)
        if part == self._ids[at]:
            return tuple(map(self._ids.__getitem__, self._above[at]))
        higher = (self._ids[self._find(link.parent)] for link in self.links_above(part))
        return tuple(dict.fromkeys(higher))

    def below(self, part: str) -> tuple[str, ...]:
        """The goals that serve a need or goal directly, or hang on an indicator.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            Their ids, each once, in the order of the links.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> from asn_kinerja.goals.goal import Level
            >>> goals = [Goal("so", "Layanan baik", Level.SASARAN), Goal("r", "Dilayani", "RHK")]
            >>> Cascade(goals, [Link("r", "so", "direct")]).below("so")
            ('r',)
        """
        at = self._known(part)
        if part == self._ids[at]:
            return tuple(map(self._ids.__getitem__, self._below[at]))
        lower = (self._ids[self._find(link.child)] for link in self.links_below(part))
        return tuple(dict.fromkeys(lower))

    def links_above(self, part: str) -> tuple[Link, ...]:
        """The links by which a goal serves what is above it.

        Args:
            part: The id of a goal; of an indicator, for those of it or of its whole goal.

        Returns:
            The links that carry work, in their order.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([Goal("so", "Layanan baik", "Sasaran")]).links_above("so")
            ()
        """
        at = self._known(part)
        goal, links = self._ids[at], self._upward.get(at, ())
        return (
            links if part == goal else tuple(each for each in links if each.child in {part, goal})
        )

    def links_below(self, part: str) -> tuple[Link, ...]:
        """The links by which a need or goal is served.

        Args:
            part: The id of a need or goal; of an indicator, for those to it or to its whole
                goal.

        Returns:
            The links that carry work, in their order.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([Goal("so", "Layanan baik", "Sasaran")]).links_below("so")
            ()
        """
        at = self._known(part)
        goal, links = self._ids[at], self._downward.get(at, ())
        return (
            links if part == goal else tuple(each for each in links if each.parent in {part, goal})
        )

    def known(self, part: str) -> str:
        """The need or goal that a part belongs to.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            The id of the need or goal.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([Goal("so", "Layanan baik", "Sasaran")]).known("so")
            'so'
        """
        return self._ids[self._known(part)]

    def sound(self, part: str) -> str:
        """The need or goal of a part that stands in no circle.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            The id of the need or goal.

        Raises:
            PlanError: If there is no such part, or its goal stands in a circle or below
                one, so that nothing can be said of what it is for.

        Examples:
            >>> Cascade([Goal("so", "Layanan baik", "Sasaran")]).sound("so")
            'so'
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
        waiting = [len(above) for above in self._above]
        found = [at for at, count in enumerate(waiting) if count == 0]
        for each in found:
            for lower in self._below[each]:
                waiting[lower] -= 1
                if waiting[lower] == 0:
                    found.append(lower)
        return tuple(map(self._ids.__getitem__, found))

    @cached_property
    def tops(self) -> tuple[str, ...]:
        """The needs, and the goals that serve nothing."""
        return tuple(each for each, above in zip(self._ids, self._above, strict=True) if not above)

    def reached(self, part: str) -> tuple[Goal, ...]:
        """Every goal below a part, directly or through others.

        Args:
            part: The id of a need, a goal or an indicator.

        Returns:
            The goals, nearest first, each once.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> Cascade([Goal("so", "Layanan baik", "Sasaran")]).reached("so")
            ()
        """
        found = [self._place[each] for each in self.below(part)]
        seen = set(found)
        for each in found:
            fresh = [lower for lower in self._below[each] if lower not in seen]
            seen.update(fresh)
            found.extend(fresh)
        # Below a part there are goals only, and before the goals stand the needs.
        return tuple(self.goals[at - len(self.needs)] for at in found)

    @cached_property
    def circular(self) -> tuple[str, ...]:
        """The goals that stand in a circle, or below one."""
        if len(self.order) == len(self._ids):
            return ()
        return tuple(each for each in self._ids if each not in self.rank)

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

    def _known(self, part: str) -> int:
        at = self._find(part)
        if at == UNKNOWN:
            raise unknown("id", part, self.goal_of, 1)
        return at

    def _find(self, part: str) -> int:
        """The place of the need or goal that a part belongs to."""
        at = self._place.get(part, UNKNOWN)
        return at if at != UNKNOWN else self._inside.get(part, UNKNOWN)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        """The needs and goals; inside, each is its place here: numbers take less time."""
        return (*(need.id for need in self.needs), *(goal.id for goal in self.goals))

    @cached_property
    def _place(self) -> dict[str, int]:
        """The place of each need and goal."""
        return dict(zip(self._ids, range(len(self._ids)), strict=True))

    @cached_property
    def _inside(self) -> dict[str, int]:
        """The place of the goal of each indicator; many plans link goals only."""
        places = enumerate(self.goals, len(self.needs))
        return {each.id: place for place, goal in places for each in goal.indicators}

    @cached_property
    def _ends(self) -> tuple[list[int], list[int]]:
        """The need or goal at the lower and at the higher end of each link."""
        lower = self._found([link.child for link in self.links])
        return lower, self._found([link.parent for link in self.links])

    def _found(self, parts: list[str]) -> list[int]:
        places = [self._place.get(part, UNKNOWN) for part in parts]
        return list(map(self._find, parts)) if UNKNOWN in places else places

    @cached_property
    def _work(self) -> tuple[tuple[Link, ...], tuple[int, ...], tuple[int, ...]]:
        """The links that carry work, and the places at their lower and at their higher ends."""
        carries = [link.relation.carries_work for link in self.links]
        lower, higher = (tuple(compress(ends, carries)) for ends in self._ends)
        return tuple(compress(self.links, carries)), lower, higher

    @cached_property
    def _upward(self) -> dict[int, tuple[Link, ...]]:
        links, lower, _ = self._work
        return gathered(lower, links)

    @cached_property
    def _downward(self) -> dict[int, tuple[Link, ...]]:
        links, _, higher = self._work
        return gathered(higher, links)

    @cached_property
    def _above(self) -> tuple[tuple[int, ...], ...]:
        _, lower, higher = self._work
        return once_each(gathered(lower, higher), len(self._ids))

    @cached_property
    def _below(self) -> tuple[tuple[int, ...], ...]:
        _, lower, higher = self._work
        return once_each(gathered(higher, lower), len(self._ids))
