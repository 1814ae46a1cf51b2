"""Who stands behind a plan on a day: owners that are units, positions and employees.

Knows a plan and an organisation side by side. Knows nothing of how either is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.goals.alignment import Contribution, serves
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.findings import Finding
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.progress import Progress, counted
from asn_kinerja.people import Kedudukan, Organisation, OwnerKind

__all__ = ["posts_of", "serves_of", "staffing", "stated", "units_on"]

_OURS = Citation("PermenPANRB 6/2022", standing=Standing.ASSUMPTION)


def staffing(
    cascade: Cascade,
    organisation: Organisation,
    on: date,
    *,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """Look for goals whose owner is not there.

    Args:
        cascade: The plan.
        organisation: The units, positions and employees.
        on: The day.
        progress: Is told how many goals are done, and how many there are.

    Returns:
        For each such goal, in the order of the plan, a finding with the goal and its owner:
        `owner.unknown` where the organisation has no such id; `owner.absent` where the goal
        is planned for that day, but the position is held by nobody or the employee stands
        nowhere. Goals without an owner are told by `findings`.

    Dasar hukum:
        None asks for it; that an owner must be in place is our reading of PermenPANRB
        6/2022.

    Examples:
        >>> plan = Cascade([Goal("so", "Layanan baik", "Sasaran", owner="kadinkes")])
        >>> for finding in staffing(plan, Organisation([]), date(2024, 8, 17)):
        ...     print(finding.said("en"))
        the organisation does not know the owner of the goal so: kadinkes
    """
    here = _in_place(organisation, on)
    found: list[Finding] = []
    for goal in counted(cascade.goals, progress):
        if goal.owner is None:
            continue
        if goal.owner not in organisation.kinds:
            ids = (goal.id, goal.owner)
            found.append(Finding("owner.unknown", ids, force=Force.MUST, cite=_OURS))
        elif goal.owner not in here and _is_planned(goal, on):
            ids = (goal.id, goal.owner)
            found.append(Finding("owner.absent", ids, force=Force.SHOULD, cite=_OURS))
    return tuple(found)


def _is_planned(goal: Goal, on: date) -> bool:
    return goal.period is None or on in goal.period


def _in_place(organisation: Organisation, on: date) -> set[str]:
    """Every unit, and who stands somewhere on a day with the position that is held."""
    found = {each.id for each in organisation.units}
    for each in organisation.assignments:
        if on in each.period:
            found.update((each.employee, each.place))
    return found


def serves_of(
    cascade: Cascade, organisation: Organisation, employee: str, on: date
) -> Mapping[str, Contribution]:
    """Tell which needs the work of an employee serves on a day, and by how much.

    Args:
        cascade: The plan.
        organisation: Who holds which position.
        employee: The id of the employee.
        on: The day.

    Returns:
        What `serves` tells of every goal that is planned for that day and owned by the
        employee, or by a position held on it, be it definitively, as Plt. or as Plh.

    Raises:
        PeopleError: If there is no such employee.
        PlanError: If one of the goals stands in a circle.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran I.A hlm. 23-25: no employee is without contribution;
        Lampiran II.A hlm. 50: the work as Plt. or Plh. is main work.

    Examples:
        >>> from asn_kinerja import Period
        >>> from asn_kinerja.goals.goal import Need
        >>> from asn_kinerja.goals.link import Link
        >>> from asn_kinerja.people import Assignment, Position, Unit
        >>> plan = Cascade(
        ...     [Goal("so", "Gizi baik", "Sasaran", owner="kabid")],
        ...     [Link("so", "kb", "direct", share="30%")],
        ...     [Need("kb", "Ibu hamil terlayani")],
        ... )
        >>> plt = Assignment("pegawai-1", "kabid", Period.year(2024), kind="Plt.")
        >>> organisation = Organisation([Unit("gizi")], [Position("kabid", "gizi")], [plt])
        >>> print(serves_of(plan, organisation, "pegawai-1", date(2024, 8, 17))["kb"].share)
        3/10
    """
    mine = (employee, *organisation.positions_of(employee, on))
    goals = (goal for owner in mine for goal in cascade.owned.get(owner, ()))
    return serves(cascade, *(goal.id for goal in goals if _is_planned(goal, on)))


def units_on(organisation: Organisation, on: date) -> dict[str, str]:
    """What `Organisation.unit_of` tells of every id, in one pass; who has none is left out."""
    units = {each.id: each.unit for each in organisation.positions}
    units.update(
        (each.employee, units[each.place])
        for each in organisation.assignments
        if each.kind is Kedudukan.DEFINITIF and on in each.period
    )
    units.update((each.id, each.id) for each in organisation.units)
    return units


def posts_of(owners: Iterable[str], organisation: Organisation, on: date) -> tuple[str, ...]:
    """For each owner the position held on a day, the definitive one if there is one.

    A position is its own; a unit, and who is unknown or holds none, has the empty text.
    """
    return tuple(_post(owner, organisation, on) for owner in owners)


def _post(owner: str, organisation: Organisation, on: date) -> str:
    kind = organisation.kinds.get(owner)
    if kind is OwnerKind.EMPLOYEE:
        return next(iter(organisation.positions_of(owner, on)), "")
    return owner if kind is OwnerKind.POSITION else ""


def stated(on: date | None) -> date:
    """Refuse to ask an organisation about no day."""
    if on is None:
        raise PlanError("plan.no_day")
    return on
