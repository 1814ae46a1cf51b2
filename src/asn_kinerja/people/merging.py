"""Units that become one: what of an organisation moves, and where.

Knows units, positions and assignments. Knows nothing of plans, and abolishes no position.
"""

from __future__ import annotations

from attrs import evolve

from asn_kinerja.people.organisation import Organisation
from asn_kinerja.people.records import OwnerKind, Unit

__all__ = ["united"]


def united(organisation: Organisation, *units: str, into: str) -> Organisation:
    """Make one unit of several.

    Their positions, their sub-units and whoever is assigned to them move to the one that
    stays. Where that stood below one of the others, it moves up to where the highest of them stood.

    Args:
        organisation: The organisation; it stays as it is.
        *units: The ids of the units that are merged.
        into: The id of the unit that stays, whether or not it is among them.

    Returns:
        The new organisation. Every position, every superior and every assignment is
        still there.

    Raises:
        PeopleError: If an id stands for no unit.

    Examples:
        >>> units = [Unit("dinkes"), Unit("gizi", "dinkes"), Unit("kia", "dinkes")]
        >>> [each.id for each in united(Organisation(units), "gizi", "kia", into="gizi").units]
        ['dinkes', 'gizi']
    """
    gone = {organisation.known(each, OwnerKind.UNIT) for each in units}
    gone.discard(organisation.known(into, OwnerKind.UNIT))
    moved = dict.fromkeys(gone, into)
    kept = (each for each in organisation.units if each.id not in gone)
    return Organisation(
        [evolve(each, parent=_parent(organisation, each, into, gone)) for each in kept],
        [evolve(x, unit=into) if x.unit in gone else x for x in organisation.positions],
        [
            evolve(each, place=moved[each.place]) if each.place in gone else each
            for each in organisation.assignments
        ],
    )


def _parent(organisation: Organisation, unit: Unit, into: str, gone: set[str]) -> str | None:
    if unit.id != into:
        return into if unit.parent in gone else unit.parent
    # Above the highest that is gone nothing moves, so no circle can come about.
    ways = (unit.id, *organisation.above(into))
    passed = max(place for place, each in enumerate(ways) if each in {into, *gone})
    return next(iter(ways[passed + 1 :]), None)
