"""The organisation: units, positions and assignments as one immutable whole.

Knows who stands where on a day, and who stands above whom. Knows nothing of plans, and of a
person no more than an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.grouping import gathered
from asn_kinerja.people.chart import chart
from asn_kinerja.people.errors import OrganisationError, PeopleError
from asn_kinerja.people.records import Assignment, Kedudukan, OwnerKind, Position, Unit
from asn_kinerja.people.seats import ORDER, Seat, Superior, standing, upward, way_up
from asn_kinerja.people.structure import assignments, positions, problems, stranger, units
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Organisation"]


@frozen(repr=False)
class Organisation:
    """Units, positions, and who stands where.

    An employee is known by the assignments that name the id. Every id stands for one thing
    only: a unit, a position or an employee.

    Args:
        units: The units.
        positions: The positions, each in a unit.
        assignments: Who stands where, and during which days.

    Raises:
        OrganisationError: If an id stands for two things or for nothing, units or superiors
            go in a circle, a position has two definitive holders on a day, or an employee
            two definitive positions; every problem is in the group.

    Examples:
        >>> from asn_kinerja import Period
        >>> organisation = Organisation(
        ...     units=[Unit("dinkes")],
        ...     positions=[Position("kadinkes", "dinkes")],
        ...     assignments=[Assignment("pegawai-1", "kadinkes", Period.year(2024))],
        ... )
        >>> organisation.unit_of("pegawai-1", date(2024, 8, 17))
        'dinkes'
    """

    units: tuple[Unit, ...] = field(converter=units)
    positions: tuple[Position, ...] = field(default=(), converter=positions)
    assignments: tuple[Assignment, ...] = field(default=(), converter=assignments)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be held as one organisation."""
        found = list(problems(self))
        if found:
            raise OrganisationError(sentence("people.organisation").said("en"), found)

    @cached_property
    def kinds(self) -> Mapping[str, OwnerKind]:
        """What each id stands for."""
        found = dict.fromkeys((each.id for each in self.units), OwnerKind.UNIT)
        found.update(dict.fromkeys((each.id for each in self.positions), OwnerKind.POSITION))
        employees = (each.employee for each in self.assignments)
        found.update(dict.fromkeys(employees, OwnerKind.EMPLOYEE))
        return MappingProxyType(found)

    def kind_of(self, owner: str) -> OwnerKind:
        """Tell what an id stands for.

        Args:
            owner: The id.

        Returns:
            A unit, a position or an employee.

        Raises:
            PeopleError: If it stands for none of them.

        Examples:
            >>> Organisation([Unit("dinkes")]).kind_of("dinkes").name
            'UNIT'
        """
        return self.kinds[self.known(owner, *OwnerKind)]

    def ids_of(self, kind: OwnerKind) -> tuple[str, ...]:
        """Every id that stands for a unit, for a position, or for an employee.

        Args:
            kind: Which of them.

        Returns:
            The ids, in the order of the records.

        Examples:
            >>> Organisation([Unit("dinkes")]).ids_of(OwnerKind.UNIT)
            ('dinkes',)
        """
        return self._ids.get(kind, ())

    def known(self, owner: str, *wanted: OwnerKind) -> str:
        """Refuse an id that stands for nothing here, or for what is not wanted.

        Args:
            owner: The id.
            *wanted: What it may stand for.

        Returns:
            The id.

        Raises:
            PeopleError: If it stands for something else; the error names the nearest id.

        Examples:
            >>> Organisation([Unit("dinkes")]).known("dinkes", OwnerKind.UNIT)
            'dinkes'
        """
        if self.kinds.get(owner) not in wanted:
            raise stranger("id", owner, self, wanted, 1)
        return owner

    def unit_of(self, owner: str, on: date) -> str | None:
        """Tell to which unit somebody belongs on a day.

        Args:
            owner: The id of a unit, a position or an employee.
            on: The day.

        Returns:
            The unit itself, that of the position, or that of the definitive position of the
            employee; `None` where the employee has none on that day. Where somebody is
            assigned besides is told by `assignments_of`.

        Raises:
            PeopleError: If there is no such id.

        Examples:
            >>> Organisation([Unit("dinkes")]).unit_of("dinkes", date(2024, 8, 17))
            'dinkes'
        """
        kind = self.kind_of(owner)
        if kind is OwnerKind.UNIT:
            return owner
        position = owner if kind is OwnerKind.POSITION else self._definitive(owner, on)
        return None if position is None else self._unit[position]

    def assignments_of(self, employee: str, on: date) -> tuple[Assignment, ...]:
        """Tell where an employee stands on a day, and how.

        Args:
            employee: The id of the employee.
            on: The day.

        Returns:
            The assignments of that day, the definitive one first.

        Raises:
            PeopleError: If there is no such employee.

        Examples:
            >>> from asn_kinerja import Period
            >>> plt = Assignment("pegawai-1", "kabid", Period.year(2024), kind="Plt.")
            >>> organisation = Organisation([Unit("gizi")], [Position("kabid", "gizi")], [plt])
            >>> organisation.assignments_of("pegawai-1", date(2024, 8, 17)) == (plt,)
            True
        """
        every = self._of_employee[self.known(employee, OwnerKind.EMPLOYEE)]
        return tuple(sorted(standing(every, on), key=lambda each: ORDER[each.kind]))

    def positions_of(self, employee: str, on: date) -> tuple[str, ...]:
        """Tell which positions an employee holds on a day.

        Args:
            employee: The id of the employee.
            on: The day.

        Returns:
            The definitive position first, then those held as Plt. and as Plh.

        Raises:
            PeopleError: If there is no such employee.

        Examples:
            >>> from asn_kinerja import Period
            >>> plt = Assignment("pegawai-1", "kabid", Period.year(2024), kind="Plt.")
            >>> organisation = Organisation([Unit("gizi")], [Position("kabid", "gizi")], [plt])
            >>> organisation.positions_of("pegawai-1", date(2024, 8, 17))
            ('kabid',)
        """
        here = self.assignments_of(employee, on)
        return tuple(dict.fromkeys(each.place for each in here if each.kind.holds_a_position))

    def holder_of(self, position: str, on: date) -> Seat:
        """Tell who stands in a position on a day.

        Args:
            position: The id of the position.
            on: The day.

        Returns:
            The seat with its definitive holder and whoever acts as Plt. or Plh.; its
            `holder` is the one who counts, if it can be told.

        Raises:
            PeopleError: If there is no such position.

        Examples:
            >>> organisation = Organisation([Unit("gizi")], [Position("kabid", "gizi")])
            >>> organisation.holder_of("kabid", date(2024, 8, 17)).is_vacant
            True
        """
        every = self._at.get(self.known(position, OwnerKind.POSITION), ())
        here = standing(every, on)
        definitive = (each.employee for each in here if each.kind is Kedudukan.DEFINITIF)
        acting = sorted((e for e in here if e.kind.is_acting), key=lambda e: ORDER[e.kind])
        return Seat(position, next(definitive, None), tuple(acting))

    def staff_of(self, unit: str, on: date, *, below: bool = False) -> tuple[str, ...]:
        """Tell who works in a unit on a day.

        Args:
            unit: The id of the unit.
            on: The day.
            below: Whether those of its sub-units count too.

        Returns:
            The ids of the employees: those who hold a position of it, then those from
            other units and agencies who are assigned to it; each once.

        Raises:
            PeopleError: If there is no such unit.

        Dasar hukum:
            PermenPANRB 6/2022 Lampiran II.A Tahap 5 huruf j hlm. 47: those from elsewhere
            stand in the matrix of the unit where they are assigned.

        Examples:
            >>> from asn_kinerja import Period
            >>> tim = Assignment("pegawai-9", "gizi", Period.year(2024), kind="Penugasan")
            >>> Organisation([Unit("gizi")], [], [tim]).staff_of("gizi", date(2024, 8, 17))
            ('pegawai-9',)
        """
        units = (unit, *self.below(unit)) if below else (self.known(unit, OwnerKind.UNIT),)
        places = [place for each in units for place in (*self._seats.get(each, ()), each)]
        here = [one for place in places for one in standing(self._at.get(place, ()), on)]
        here.sort(key=lambda each: not each.kind.holds_a_position)
        return tuple(dict.fromkeys(each.employee for each in here))

    def superior_of(self, owner: str, on: date) -> Superior:
        """Tell who stands above a position or an employee on a day.

        Args:
            owner: The id of a position, or of an employee for the definitive position; who
                evaluates the work as Plt. is asked with that position.
            on: The day.

        Returns:
            The way up to the first position with a definitive holder. Nobody is the
            superior of oneself.

        Raises:
            PeopleError: If there is no such position or employee, or the employee has no
                definitive position on that day.

        Dasar hukum:
            PermenPANRB 6/2022 Lampiran IV.A angka 2, 3 dan 5 hlm. 89.

        Examples:
            >>> organisation = Organisation([Unit("gizi")], [Position("kabid", "gizi")])
            >>> organisation.superior_of("kabid", date(2024, 8, 17)).direct is None
            True
        """
        position: str | None = self.known(owner, OwnerKind.POSITION, OwnerKind.EMPLOYEE)
        if self.kinds[owner] is OwnerKind.EMPLOYEE:
            position = self._definitive(owner, on)
        if position is None:
            raise PeopleError("people.no_position", id=owner, on=on)
        own = self.holder_of(position, on).holder
        higher = upward(position, self._superior)
        return way_up((self.holder_of(each, on) for each in higher), own)

    def above(self, unit: str) -> tuple[str, ...]:
        """Tell to which units a unit belongs.

        Args:
            unit: The id of the unit.

        Returns:
            The unit that it belongs to, then the one above that, up to the top.

        Raises:
            PeopleError: If there is no such unit.

        Examples:
            >>> Organisation([Unit("dinkes"), Unit("gizi", "dinkes")]).above("gizi")
            ('dinkes',)
        """
        return tuple(upward(self.known(unit, OwnerKind.UNIT), self._parent))

    def below(self, unit: str) -> tuple[str, ...]:
        """Tell which units belong to a unit.

        Args:
            unit: The id of the unit.

        Returns:
            Its sub-units at every depth, nearest first.

        Raises:
            PeopleError: If there is no such unit.

        Examples:
            >>> Organisation([Unit("dinkes"), Unit("gizi", "dinkes")]).below("dinkes")
            ('gizi',)
        """
        found = list(self._parts.get(self.known(unit, OwnerKind.UNIT), ()))
        for each in found:
            found.extend(self._parts.get(each, ()))
        return tuple(found)

    def said(self, lang: Language = "id") -> str:
        """Write it as a tree of lines: units, positions, and who stands there when.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The lines.

        Examples:
            >>> print(Organisation([Unit("gizi")], [Position("kabid", "gizi")]).said("en"))
            Organisation: 1 unit, 1 position, 0 assignments
            └─ gizi
               └─ kabid: nobody
        """
        return drawn(chart(self, lang))

    def __str__(self) -> str:
        """Write it as a tree of lines in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        return collapsible(chart(self), depth=3)

    def __repr__(self) -> str:
        """Count the parts."""
        sizes = f"units={len(self.units)}, positions={len(self.positions)}"
        return f"<Organisation: {sizes}, assignments={len(self.assignments)}>"

    def _definitive(self, employee: str, on: date) -> str | None:
        here = standing(self._of_employee[employee], on)
        return next((each.place for each in here if each.kind is Kedudukan.DEFINITIF), None)

    @cached_property
    def _ids(self) -> dict[OwnerKind, tuple[str, ...]]:
        return gathered(self.kinds.values(), self.kinds)

    @cached_property
    def _unit(self) -> dict[str, str]:
        """The unit of each position."""
        return {each.id: each.unit for each in self.positions}

    @cached_property
    def _superior(self) -> dict[str, str | None]:
        return {each.id: each.superior for each in self.positions}

    @cached_property
    def _parent(self) -> dict[str, str | None]:
        return {each.id: each.parent for each in self.units}

    @cached_property
    def _parts(self) -> dict[str | None, tuple[str, ...]]:
        """The sub-units of each unit."""
        return gathered((each.parent for each in self.units), (each.id for each in self.units))

    @cached_property
    def _seats(self) -> dict[str, tuple[str, ...]]:
        """The positions of each unit."""
        return gathered((e.unit for e in self.positions), (e.id for e in self.positions))

    @cached_property
    def _of_employee(self) -> dict[str, tuple[Assignment, ...]]:
        return gathered((each.employee for each in self.assignments), self.assignments)

    @cached_property
    def _at(self) -> dict[str, tuple[Assignment, ...]]:
        """Who was ever assigned to each position and unit."""
        return gathered((each.place for each in self.assignments), self.assignments)
