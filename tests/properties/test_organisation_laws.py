"""Laws of an organisation, of the work in it, and of merging units."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.plans import goal

from asn_kinerja.goals import (
    Cascade,
    Goal,
    Link,
    Need,
    Relation,
    coverage,
    merged,
    serves,
    serves_of,
    staffing,
)
from asn_kinerja.people import (
    Assignment,
    Kedudukan,
    Organisation,
    OrganisationError,
    OwnerKind,
    Position,
    Unit,
    united,
)
from asn_kinerja.period import Period

UNITS = tuple(f"u{n}" for n in range(5))
POSITIONS = tuple(f"j{n}" for n in range(6))
PEOPLE = tuple(f"p{n}" for n in range(5))
NEEDS = ("k0", "k1")
GOALS = tuple(f"g{n}" for n in range(6))
START = date(2024, 1, 1)
DAYS = st.integers(0, 20).map(lambda days: START + timedelta(days))
SHARES = st.sampled_from([Fraction(n, 12) for n in range(1, 13)])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(DAYS)
    length = draw(st.none() | st.integers(1, 10))
    return Period(start, None if length is None else start + timedelta(length))


@st.composite
def assignments(draw: st.DrawFn) -> Assignment:
    kind = draw(st.sampled_from(Kedudukan))
    place = draw(st.sampled_from(POSITIONS if kind.holds_a_position else UNITS))
    return Assignment(draw(st.sampled_from(PEOPLE)), place, draw(periods()), kind=kind)


def collide(first: Assignment, second: Assignment) -> bool:
    """Whether two definitive assignments share a day and a position or an employee."""
    both = {first.kind, second.kind} == {Kedudukan.DEFINITIF}
    same = first.place == second.place or first.employee == second.employee
    return both and same and first.period.overlaps(second.period)


@st.composite
def organisations(draw: st.DrawFn) -> Organisation:
    """Units and superiors without circles, and assignments that do not collide."""
    units = [
        Unit(each, draw(st.none() | st.sampled_from(UNITS[:n])) if n else None)
        for n, each in enumerate(UNITS)
    ]
    positions = [
        Position(
            each,
            draw(st.sampled_from(UNITS)),
            superior=draw(st.none() | st.sampled_from(POSITIONS[:n])) if n else None,
        )
        for n, each in enumerate(POSITIONS)
    ]
    kept: list[Assignment] = []
    for each in draw(st.lists(assignments(), max_size=10)):
        if not any(collide(each, other) for other in kept):
            kept.append(each)
    return Organisation(units, positions, kept)


@st.composite
def cascades(draw: st.DrawFn) -> Cascade:
    owners = st.none() | st.sampled_from((*UNITS, *POSITIONS, *PEOPLE, "asing"))
    said = st.sampled_from(("Sama", "Lain"))
    goals = [goal(each, owner=draw(owners), statement=draw(said)) for each in GOALS]
    pairs = [
        (child, parent) for place, child in enumerate(GOALS) for parent in (*NEEDS, *GOALS[:place])
    ]
    ends = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12))
    works = st.sampled_from((Relation.DIRECT, Relation.CONTRIBUTION))
    links = [Link(c, p, draw(works), share=draw(st.none() | SHARES)) for c, p in ends]
    return Cascade(goals, links, [Need(each, "Butuh") for each in NEEDS])


class TestAssignments:
    @given(st.lists(assignments(), max_size=6, unique=True))
    def test_exactly_what_collides_is_refused(self, given_: list[Assignment]) -> None:
        """Against a comparison of every two."""
        units, positions = [Unit(each) for each in UNITS], [Position(e, "u0") for e in POSITIONS]
        clash = any(collide(a, b) for n, a in enumerate(given_) for b in given_[:n])
        try:
            Organisation(units, positions, given_)
            refused = False
        except OrganisationError:
            refused = True

        assert clash == refused

    @given(organisations(), DAYS)
    def test_who_holds_a_position_is_told_alike_from_both_sides(
        self, organisation: Organisation, on: date
    ) -> None:
        employees = {each.employee for each in organisation.assignments}
        from_people = {
            (position, employee)
            for employee in employees
            for position in organisation.positions_of(employee, on)
        }
        seats = [organisation.holder_of(each, on) for each in POSITIONS]
        from_seats = {
            (seat.position, employee)
            for seat in seats
            for employee in (seat.definitive, *(each.employee for each in seat.acting))
            if employee is not None
        }

        assert from_people == from_seats

    @given(organisations(), DAYS)
    def test_everybody_who_stands_somewhere_is_staff_of_some_unit(
        self, organisation: Organisation, on: date
    ) -> None:
        staff = {each for unit in UNITS for each in organisation.staff_of(unit, on)}

        assert {e.employee for e in organisation.assignments if on in e.period} == staff
        for unit in UNITS:
            below = set(organisation.staff_of(unit, on, below=True))
            assert set(organisation.staff_of(unit, on)) <= below


class TestSuperior:
    @given(organisations(), DAYS)
    def test_the_way_up_never_turns_back_and_nobody_is_above_oneself(
        self, organisation: Organisation, on: date
    ) -> None:
        for position in POSITIONS:
            found = organisation.superior_of(position, on)
            way = [seat.position for seat in found.seats]

            assert len({position, *way}) == len(way) + 1
            own = organisation.holder_of(position, on).holder
            assert found.evaluator is None or found.evaluator != own
            assert (found.evaluator is None) == all(
                seat.definitive in {None, own} for seat in found.seats
            )


class TestMerging:
    @given(cascades(), organisations(), st.sets(st.sampled_from(UNITS)), DAYS, st.data())
    def test_nothing_is_lost(
        self,
        cascade: Cascade,
        organisation: Organisation,
        units: set[str],
        on: date,
        data: st.DataObject,
    ) -> None:
        """Goals, needs, links with their shares, positions and people are all still there."""
        into = data.draw(st.sampled_from(UNITS))

        told = merged(cascade, organisation, *sorted(units), into=into, on=on)

        assert all(isinstance(each.what, Goal) and each.what.owner == into for each in told.changes)
        assert told.before.goals_of == told.after.goals_of
        assert told.before.levels_of == told.after.levels_of
        after = told.organisation
        assert {each.id for each in after.units} == {*UNITS} - units | {into}
        assert [each.id for each in after.positions] == list(POSITIONS)
        assert len(after.assignments) == len(organisation.assignments)
        assert all(
            a.superior == b.superior
            for a, b in zip(organisation.positions, after.positions, strict=True)
        )

    @given(cascades(), organisations(), st.sets(st.sampled_from(UNITS)), DAYS, st.data())
    def test_only_the_unit_that_stays_gains_work(
        self,
        cascade: Cascade,
        organisation: Organisation,
        units: set[str],
        on: date,
        data: st.DataObject,
    ) -> None:
        into = data.draw(st.sampled_from(UNITS))

        told = merged(cascade, organisation, *sorted(units), into=into, on=on)

        before, after = told.before.work_of, told.after.work_of
        assert set(after[into]) == {*before[into], *(g for u in units for g in before[u])}
        assert set(told.moved) == set(after[into]) - set(before[into])
        assert {after[u] == before[u] for u in after if u != into} <= {True}
        assert set(told.after.needs_of[into]) == {
            need for unit in (into, *units) for need in told.before.needs_of[unit]
        }

    @given(organisations(), st.sampled_from(UNITS), st.sampled_from(UNITS))
    def test_merging_twice_is_merging_once(
        self, organisation: Organisation, first: str, into: str
    ) -> None:
        once = united(organisation, first, into=into)

        assert united(once, into=into) == once


class TestCoverage:
    @given(cascades(), organisations(), DAYS, st.data())
    def test_a_link_or_a_goal_more_covers_no_less(
        self, cascade: Cascade, organisation: Organisation, on: date, data: st.DataObject
    ) -> None:
        have = {(link.child, link.parent) for link in cascade.links}
        free = [(c, p) for n, c in enumerate(GOALS) for p in (*NEEDS, *GOALS[:n])]
        child, parent = data.draw(st.sampled_from([e for e in free if e not in have]))
        new = goal("baru", owner=data.draw(st.sampled_from(UNITS)))
        links = [*cascade.links, Link(child, parent, "direct"), Link("baru", parent, "direct")]
        more = evolve(cascade, goals=[*cascade.goals, new], links=links)

        before, after = coverage(cascade, organisation, on), coverage(more, organisation, on)

        for need in NEEDS:
            assert set(before.goals_of[need]) <= set(after.goals_of[need])
            assert set(before.units_of[need]) <= set(after.units_of[need])
        for unit in UNITS:
            assert set(before.needs_of[unit]) <= set(after.needs_of[unit])
            assert set(before.work_of[unit]) <= set(after.work_of[unit])

    @given(cascades(), organisations(), DAYS)
    def test_units_and_needs_are_told_alike_from_both_sides(
        self, cascade: Cascade, organisation: Organisation, on: date
    ) -> None:
        found = coverage(cascade, organisation, on)

        from_needs = {(need, unit) for need, units in found.units_of.items() for unit in units}
        from_units = {(need, unit) for unit, needs in found.needs_of.items() for need in needs}
        owners = {goal.id: goal.owner for goal in cascade.goals}
        assert all(
            unit == organisation.unit_of(owners[each] or "", on)
            for unit, goals in found.work_of.items()
            for each in goals
        )
        one_by_one = {
            (need, unit)
            for need in NEEDS
            for each in cascade.reached(need)
            for unit in UNITS
            if each.id in found.work_of[unit]
        }

        assert from_needs == from_units == one_by_one

    @given(cascades(), organisations(), DAYS)
    def test_a_goal_has_a_unit_exactly_if_its_owner_has_one(
        self, cascade: Cascade, organisation: Organisation, on: date
    ) -> None:
        found = coverage(cascade, organisation, on)
        placed = {each for goals in found.work_of.values() for each in goals}

        assert placed == {
            goal.id
            for goal in cascade.goals
            if goal.owner in organisation.kinds and organisation.unit_of(goal.owner or "", on)
        }


class TestStaffing:
    @given(cascades(), organisations(), DAYS)
    def test_absent_is_exactly_who_stands_nowhere(
        self, cascade: Cascade, organisation: Organisation, on: date
    ) -> None:
        """Against one question for each owner."""

        def in_place(owner: str) -> bool:
            kind = organisation.kind_of(owner)
            if kind is OwnerKind.POSITION:
                return not organisation.holder_of(owner, on).is_vacant
            return kind is OwnerKind.UNIT or bool(organisation.assignments_of(owner, on))

        owned = [goal for goal in cascade.goals if goal.owner is not None]
        known = [goal for goal in owned if goal.owner in organisation.kinds]
        found = staffing(cascade, organisation, on)

        assert {each.ids[0] for each in found if each.code == "owner.unknown"} == {
            goal.id for goal in owned if goal not in known
        }
        assert {each.ids[0] for each in found if each.code == "owner.absent"} == {
            goal.id for goal in known if not in_place(goal.owner or "")
        }


class TestShares:
    @given(st.lists(SHARES, min_size=1, max_size=5), SHARES)
    def test_where_shares_are_stated_the_employees_together_carry_what_their_unit_carries(
        self, parts: list[Fraction], whole: Fraction
    ) -> None:
        """The shares below the goal of the unit sum to one."""
        organisation = Organisation(
            [Unit("u")],
            [Position(f"j{n}", "u") for n in range(len(parts))],
            [Assignment(f"p{n}", f"j{n}", Period(START)) for n in range(len(parts))],
        )
        owned = [goal(f"g{n}", owner=f"{'pj'[n % 2]}{n}") for n in range(len(parts))]
        shares = [Link("u1", "k0", "direct", share=whole)]
        shares += [
            Link(each.id, "u1", "direct", share=part / sum(parts))
            for each, part in zip(owned, parts, strict=True)
        ]
        goals: list[Goal] = [goal("u1", owner="u"), *owned]
        cascade = Cascade(goals, shares, [Need("k0", "Butuh")])

        carried = [
            serves_of(cascade, organisation, f"p{n}", START)["k0"].share or 0
            for n in range(len(parts))
        ]

        assert serves(cascade, "u1")["k0"].share == sum(carried)
