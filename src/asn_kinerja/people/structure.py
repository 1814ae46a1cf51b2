"""What an organisation is made of, and what keeps its records from being one.

Knows ids, circles and days that two records share. Knows no question about people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from asn_kinerja.grouping import gathered
from asn_kinerja.labels import nearest_of_many
from asn_kinerja.people.errors import PeopleError
from asn_kinerja.people.records import Assignment, Kedudukan, OwnerKind, Position, Unit

if TYPE_CHECKING:
    from asn_kinerja.people.organisation import Organisation

__all__ = ["assignments", "positions", "problems", "stranger", "units"]

#: An id that a record names: where it is named, and what it must stand for.
_Named: TypeAlias = tuple[str, int, str, str, OwnerKind]


def problems(organisation: Organisation) -> Iterator[PeopleError]:
    """Everything that cannot be, each with its path."""
    yield from _same_ids(organisation)
    yield from _strangers(organisation)
    parents = {each.id: each.parent for each in organisation.units}
    superiors = {each.id: each.superior for each in organisation.positions}
    for code, above in (("people.unit_circle", parents), ("people.superior_circle", superiors)):
        yield from (PeopleError(code, circle=", ".join(each)) for each in _circles(above))
    yield from _twice(organisation.assignments)


def _same_ids(organisation: Organisation) -> Iterator[PeopleError]:
    units, positions = organisation.units, organisation.positions
    employees = dict.fromkeys(each.employee for each in organisation.assignments)
    ids = [*(each.id for each in units), *(each.id for each in positions), *employees]
    if len(organisation.kinds) < len(ids):
        twice = Counter(ids).items()
        yield from (PeopleError("people.same_id", id=each) for each, count in twice if count > 1)


def _strangers(organisation: Organisation) -> Iterator[PeopleError]:
    kinds = organisation.kinds
    wrong = [each for each in _named(organisation) if kinds.get(each[3]) is not each[4]]
    for room, place, name, owner, wanted in wrong:
        yield stranger(f"{room}[{place}].{name}", owner, organisation, (wanted,), len(wrong))


def _named(organisation: Organisation) -> Iterator[_Named]:
    for place, unit in enumerate(organisation.units):
        if unit.parent is not None:
            yield "units", place, "parent", unit.parent, OwnerKind.UNIT
    for place, position in enumerate(organisation.positions):
        yield "positions", place, "unit", position.unit, OwnerKind.UNIT
        if position.superior is not None:
            yield "positions", place, "superior", position.superior, OwnerKind.POSITION
    for place, each in enumerate(organisation.assignments):
        wanted = OwnerKind.POSITION if each.kind.holds_a_position else OwnerKind.UNIT
        yield "assignments", place, "place", each.place, wanted


def stranger(
    path: str, owner: str, organisation: Organisation, wanted: Sequence[OwnerKind], wrong: int
) -> PeopleError:
    """Say that an id stands for nothing, or for something else than is wanted."""
    kind = organisation.kinds.get(owner)
    if kind is not None:
        said = " / ".join(wanted)
        return PeopleError("people.kind", path=path, id=owner, kind=kind.value, wanted=said)
    known = organisation.kinds if len(wanted) > 1 else organisation.ids_of(wanted[0])
    close = nearest_of_many(owner, known, wrong=wrong)
    code = "people.unknown" if close is None else "people.unknown_near"
    return PeopleError(code, path=path, id=owner, nearest=close)


def _circles(above: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """The ids that stand above themselves, each circle once."""
    done: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        each: str | None = start
        while each is not None and each in above and each not in done and each not in way:
            way[each] = None
            each = above[each]
        if each in way:
            ids = tuple(way)
            yield ids[ids.index(str(each)) :]
        done.update(way)


def _twice(assignments: Iterable[Assignment]) -> Iterator[PeopleError]:
    definitive = [
        (place, each) for place, each in enumerate(assignments) if each.kind is Kedudukan.DEFINITIF
    ]
    held = gathered((each.place for _, each in definitive), definitive)
    for position, holders in held.items():
        for place, other in _shared(holders):
            facts = {"path": f"assignments[{place}]", "other": f"assignments[{other}]"}
            yield PeopleError("people.two_holders", **facts, id=position)
    people = gathered((each.employee for _, each in definitive), definitive)
    for employee, places in people.items():
        for place, other in _shared(places, apart=True):
            facts = {"path": f"assignments[{place}]", "other": f"assignments[{other}]"}
            yield PeopleError("people.two_positions", **facts, id=employee)


def _shared(
    found: tuple[tuple[int, Assignment], ...], *, apart: bool = False
) -> Iterator[tuple[int, int]]:
    """Each record that begins while an earlier one lasts, with that one.

    Two records of one employee in one position are said once, as two holders of it.
    """
    if len(found) == 1:
        return
    ordered = sorted(found, key=lambda each: (each[1].period.start, each[0]))
    last = ordered[0]
    for each in ordered[1:]:
        same = apart and each[1].place == last[1].place
        if last[1].period.overlaps(each[1].period) and not same:
            yield each[0], last[0]
        last = max(last, each, key=lambda one: one[1].period.end or date.max)


def units(given: Iterable[Unit]) -> tuple[Unit, ...]:
    """Keep the units as they are given."""
    return tuple(given)


def positions(given: Iterable[Position]) -> tuple[Position, ...]:
    """Keep the positions as they are given."""
    return tuple(given)


def assignments(given: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Keep the assignments as they are given."""
    return tuple(given)
