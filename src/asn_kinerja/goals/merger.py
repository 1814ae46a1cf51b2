"""What changes in a plan if units are merged; nothing is applied, everything is told.

Knows a plan and an organisation before and after. Decides nothing that the merger leaves
open: two heads stay two, and double goals stay double.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Replace
from asn_kinerja.goals.coverage import Coverage, coverage
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.goals.naming import wording
from asn_kinerja.goals.owners import units_on
from asn_kinerja.grouping import gathered
from asn_kinerja.people import Organisation, united
from asn_kinerja.period import say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Merger", "merged"]

#: More lines of one kind than anybody reads.
_MOST = 50


@frozen
class Merger:
    """A merger of units, told before it happens.

    Args:
        into: The unit that stays.
        on: The day for which it is told.
        organisation: The organisation afterwards.
        changes: What must be revised in the plan: what a unit owned that is gone, the one
            that stays owns. `Cascade.revise` takes them.
        moved: The ids of the goals whose unit changes.
        internal: The contributions across units whose ends then stand in one unit.
        duplicates: The ids of goals of different units that then stand in one, with the
            same statement below the same goals or needs.
        heads: The positions of the unit whose superior stands in another unit or nowhere.
        without_superior: Those of them above which no position stands.
        before: How far the plan reaches now.
        after: How far it reaches afterwards.

    Examples:
        >>> from asn_kinerja.people import Unit
        >>> units = Organisation([Unit("gizi"), Unit("kia")])
        >>> merged(Cascade([]), units, "kia", into="gizi", on=date(2024, 8, 17)).heads
        ()
    """

    into: str
    on: date
    organisation: Organisation
    changes: tuple[Replace, ...]
    moved: tuple[str, ...]
    internal: tuple[Link, ...]
    duplicates: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    without_superior: tuple[str, ...]
    before: Coverage
    after: Coverage

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of what changes; what does not occur is left out.

        Examples:
            >>> from asn_kinerja.people import Unit
            >>> units = Organisation([Unit("gizi"), Unit("kia")])
            >>> told = merged(Cascade([]), units, "kia", into="gizi", on=date(2024, 8, 17))
            >>> print(told.said("en"))
            Merger into gizi on 17 August 2024: 0 goals change their unit
        """
        return drawn(self._tree(lang))

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        return collapsible(self._tree("id"), depth=2)

    def _tree(self, lang: Language) -> Branch:
        facts = {"into": self.into, "on": say_date(self.on, lang=lang), "n": len(self.moved)}
        branches = (
            Branch(sentence(code).said(lang), branches=tuple(_lines(lines, lang)))
            for code, lines in self._changes()
            if lines
        )
        return Branch(
            one_line(sentence("merger.head").said(lang, **facts)), branches=tuple(branches)
        )

    def _changes(self) -> Iterator[tuple[str, list[str]]]:
        yield "merger.moved", list(self.moved)
        yield "merger.internal", [f"{each.child} → {each.parent}" for each in self.internal]
        yield "merger.duplicates", [", ".join(each) for each in self.duplicates]
        yield "merger.heads", list(self.heads if len(self.heads) > 1 else ())
        yield "merger.without_superior", list(self.without_superior)
        yield (
            "merger.coverage",
            [
                f"{need}: {_listed(units)} → {_listed(self.after.units_of[need])}"
                for need, units in self.before.units_of.items()
                if units != self.after.units_of[need]
            ],
        )


def _lines(lines: list[str], lang: Language) -> Iterator[Branch]:
    yield from (Branch(one_line(each)) for each in lines[:_MOST])
    if len(lines) > _MOST:
        yield Branch(sentence("outline.more").said(lang, n=len(lines) - _MOST))


def _listed(units: Iterable[str]) -> str:
    return ", ".join(units) or "—"


def merged(
    cascade: Cascade, organisation: Organisation, *units: str, into: str, on: date
) -> Merger:
    """Tell what changes if some units are merged.

    Args:
        cascade: The plan; it stays as it is.
        organisation: The organisation; it stays as it is.
        *units: The ids of the units that are merged.
        into: The id of the unit that stays, whether or not it is among them. A new unit is
            first added to the organisation.
        on: The day on which the employees stand where they stand.

    Returns:
        The organisation as it would be, and what changes in it and in the plan.

    Raises:
        PeopleError: If an id stands for no unit.

    Examples:
        >>> from asn_kinerja.people import Position, Unit
        >>> organisation = Organisation(
        ...     [Unit("gizi"), Unit("kia")],
        ...     [Position("kabid-gizi", "gizi"), Position("kabid-kia", "kia")],
        ... )
        >>> plan = Cascade([Goal("so", "Ibu hamil terlayani", "Sasaran", owner="kabid-kia")])
        >>> print(merged(plan, organisation, "kia", into="gizi", on=date(2024, 8, 17)).said("en"))
        Merger into gizi on 17 August 2024: 1 goal changes its unit
        ├─ Goals that change their unit
        │  └─ so
        ├─ More than one position heads the unit
        │  ├─ kabid-gizi
        │  └─ kabid-kia
        └─ Positions without a superior
           ├─ kabid-gizi
           └─ kabid-kia
    """
    after = united(organisation, *units, into=into)
    gone = {each.id for each in organisation.units} - {each.id for each in after.units}
    changes = {g.id: evolve(g, owner=into) for g in cascade.goals if g.owner in gone}
    goals = (changes.get(goal.id, goal) for goal in cascade.goals)
    plan = Cascade(goals, cascade.links, cascade.needs)
    old, new = _units(cascade, organisation, on), _units(plan, after, on)
    heads = _heads(after, into)
    tops = {each.id for each in after.positions if each.superior is None}
    return Merger(
        into,
        on,
        after,
        tuple(map(Replace, changes.values())),
        tuple(each for each, unit in new.items() if old[each] != unit),
        tuple(_internal(cascade, old, new)),
        tuple(_duplicates(cascade, old, new, into)),
        heads,
        tuple(each for each in heads if each in tops),
        coverage(cascade, organisation, on),
        coverage(plan, after, on),
    )


def _units(cascade: Cascade, organisation: Organisation, on: date) -> dict[str, str | None]:
    """The unit of each goal; `None` where its owner stands in none on that day."""
    units = units_on(organisation, on)
    return {goal.id: units.get(goal.owner or "") for goal in cascade.goals}


def _internal(
    cascade: Cascade, old: dict[str, str | None], new: dict[str, str | None]
) -> Iterator[Link]:
    for link in cascade.links:
        if link.relation is Relation.CONTRIBUTION:
            ends = (cascade.goal_of[link.child], cascade.goal_of[link.parent])
            before, after = ([units.get(each) for each in ends] for units in (old, new))
            if None not in after and len(set(before)) > len(set(after)):
                yield link


def _duplicates(
    cascade: Cascade, old: dict[str, str | None], new: dict[str, str | None], into: str
) -> Iterator[tuple[str, ...]]:
    here: list[Goal] = [goal for goal in cascade.goals if new[goal.id] == into]
    keys = ((wording(goal.statement), frozenset(cascade.above(goal.id))) for goal in here)
    for goals in gathered(keys, (goal.id for goal in here)).values():
        if len({old[each] for each in goals}) > 1:
            yield goals


def _heads(organisation: Organisation, unit: str) -> tuple[str, ...]:
    inside = {each.id for each in organisation.positions if each.unit == unit}
    return tuple(
        each.id
        for each in organisation.positions
        if each.id in inside and each.superior not in inside
    )
