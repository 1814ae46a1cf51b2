"""The cascade: needs, goals and links as one immutable graph.

Knows who stands above and below whom, and in which order. Whatever cannot be held is an
error; whatever should not be is a finding (`findings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.goals.change import PlanChange, Revision
from asn_kinerja.goals.errors import CascadeError, PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.outline import outline
from asn_kinerja.goals.revision import lineage, replayed, require_followed, revised
from asn_kinerja.goals.structure import Graph, Part, parts_of, same_ids, wrong_kinds, wrong_links
from asn_kinerja.period import require_date
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
        since: The first day of this plan; `None` where it counts from ever.
        previous: The plan that this one revises; `revise` sets it, with *revision*.
        revision: What was changed in it, and why.

    Raises:
        CascadeError: If what stands as a goal, link or need is none, two parts have one id, a
            link names no part, joins a goal to itself or its own indicator, joins what its
            relation cannot join, or if one relation joins the same two parts twice; every
            problem is in the group.
        PlanError: If this is not what *revision* makes of *previous*: a plan with a past
            changes by `revise` only.

    Examples:
        >>> cascade = Cascade(
        ...     needs=[Need("kb", "Ibu hamil terlayani")],
        ...     goals=[Goal("so", "Layanan ibu hamil baik", "Sasaran")],
        ...     links=[Link("so", "kb", "direct")],
        ... )
        >>> cascade.above("so"), cascade.below("kb")
        (('kb',), ('so',))
    """

    goals: tuple[Goal, ...] = field(converter=_goals)
    links: tuple[Link, ...] = field(default=(), converter=_links)
    needs: tuple[Need, ...] = field(default=(), converter=_needs)
    since: date | None = field(default=None, kw_only=True)
    previous: Cascade | None = field(default=None, eq=lineage, kw_only=True)
    revision: Revision | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be held as a graph."""
        problems = list(wrong_kinds(self))
        if not problems:
            problems += [*same_ids(self), *wrong_links(self, *self._graph.ends)]
        if problems:
            raise CascadeError(sentence("plan.cascade").said("en"), problems)
        require_followed(self)

    def revise(
        self, changes: Iterable[PlanChange], *, on: date, reason: str, by: str | None = None
    ) -> Cascade:
        """Plan anew: a new plan from some day on; this one stays as it is.

        Args:
            changes: What is added, replaced and withdrawn, in any order. The links of what
                is withdrawn go too, and are recorded in the revision.
            on: The first day of the new plan; not before that of this one.
            reason: Why, for those whose work changes.
            by: Who decided it: an id, no name.

        Returns:
            The new plan, whose `previous` is this one.

        Raises:
            PlanError: If there is no reason or no change.
            CascadeError: If the plan cannot be changed so: every problem, with its change.

        Dasar hukum:
            PermenPANRB 6/2022 Pasal 14 ayat (2), Pasal 20 ayat (3)-(4).

        Examples:
            >>> from asn_kinerja.goals.change import Withdraw
            >>> plan = Cascade([Goal("so", "Loket baik", "Sasaran")])
            >>> plan.revise([Withdraw("so")], on=date(2020, 4, 1), reason="loket ditutup").goals
            ()
        """
        return revised(self, Revision(on=on, reason=reason, by=by, changes=changes))

    @property
    def versions(self) -> tuple[Cascade, ...]:
        """Every plan from the first to this one."""
        found: list[Cascade] = [self]
        while (before := found[-1].previous) is not None:
            found.append(before)
        return tuple(reversed(found))

    @property
    def history(self) -> tuple[Revision, ...]:
        """Every revision that led here, oldest first."""
        return tuple(each.revision for each in self.versions if each.revision is not None)

    def as_of(self, on: date) -> Cascade:
        """The plan in force on a day.

        Args:
            on: The day; that of a revision is the first of the new plan.

        Returns:
            This plan or an earlier one.

        Raises:
            PlanError: If the first plan counts from a later day.

        Examples:
            >>> plan = Cascade([], since=date(2024, 1, 1))
            >>> plan.as_of(date(2024, 8, 17)) is plan
            True
        """
        require_date("on", on)
        for each in reversed(self.versions):
            if each.since is None or each.since <= on:
                return each
        raise PlanError("revision.before", on=on, since=self.versions[0].since)

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Every need, goal and indicator, by id."""
        return MappingProxyType({part.id: part for part in parts_of(self)})

    @cached_property
    def goal_of(self) -> Mapping[str, str]:
        """For each need, goal and indicator the need or goal that it belongs to."""
        return MappingProxyType(self._graph.goal_of)

    @cached_property
    def serving(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that carry work, by the need, goal or indicator that each names."""
        return MappingProxyType(self._graph.serving)

    @cached_property
    def goals_by_id(self) -> Mapping[str, Goal]:
        """Every goal, by id."""
        return MappingProxyType({goal.id: goal for goal in self.goals})

    @cached_property
    def owned(self) -> Mapping[str, tuple[Goal, ...]]:
        """The goals of each owner; those that nobody owns stand under the empty text."""
        return MappingProxyType(self._graph.owned)

    def above(self, part: str) -> tuple[str, ...]:
        """The needs and goals that a goal serves directly.

        Args:
            part: The id of a goal or of its indicator.

        Returns:
            Their ids, each once, in the order of the links.

        Raises:
            PlanError: If there is no such part.

        Examples:
            >>> goals = [Goal("so", "Layanan baik", "Sasaran"), Goal("r", "Dilayani", "RHK")]
            >>> Cascade(goals, [Link("r", "so", "direct")]).above("r")
            ('so',)
        """
        at = self._graph.known(part)
        if part == self._graph.ids[at]:
            return tuple(map(self._graph.ids.__getitem__, self._graph.above[at]))
        higher = (self.known(link.parent) for link in self.links_above(part))
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
            >>> goals = [Goal("so", "Layanan baik", "Sasaran"), Goal("r", "Dilayani", "RHK")]
            >>> Cascade(goals, [Link("r", "so", "direct")]).below("so")
            ('r',)
        """
        at = self._graph.known(part)
        if part == self._graph.ids[at]:
            return tuple(map(self._graph.ids.__getitem__, self._graph.below[at]))
        lower = (self.known(link.child) for link in self.links_below(part))
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
        at = self._graph.known(part)
        goal, links = self._graph.ids[at], self._graph.upward.get(at, ())
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
        at = self._graph.known(part)
        goal, links = self._graph.ids[at], self._graph.downward.get(at, ())
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
        return self._graph.ids[self._graph.known(part)]

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
        return tuple(map(self._graph.ids.__getitem__, self._graph.order))

    @cached_property
    def tops(self) -> tuple[str, ...]:
        """The needs, and the goals that serve nothing."""
        ids = zip(self._graph.ids, self._graph.above, strict=True)
        return tuple(each for each, above in ids if not above)

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
        found = self._graph.reached(map(self._graph.place.__getitem__, self.below(part)))
        # Below a part there are goals only, and before the goals stand the needs.
        return tuple(self.goals[at - len(self.needs)] for at in found)

    @cached_property
    def circular(self) -> tuple[str, ...]:
        """The goals that stand in a circle, or below one."""
        if len(self.order) == len(self._graph.ids):
            return ()
        return tuple(each for each in self._graph.ids if each not in self.rank)

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
        sizes = f"needs={len(self.needs)}, goals={len(self.goals)}, links={len(self.links)}"
        return f"<Cascade: {sizes}>"

    def _repr_html_(self) -> str:
        return collapsible(outline(self), depth=3)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the first plan and the revisions: a chain of plans would nest too deep."""
        first = self.versions[0]
        parts = first.goals, first.links, first.needs
        return replayed, (Cascade, parts, first.since, self.history)

    @cached_property
    def _graph(self) -> Graph:
        return Graph(self.needs, self.goals, self.links)
