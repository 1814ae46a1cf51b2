"""People by id: units, positions, and who stands where on which day.

The names a planner writes with stand here. There is no place for a name, a NIP or any other
thing about a person: nothing in this library needs one.
"""

from __future__ import annotations

from asn_kinerja.people.errors import OrganisationError, PeopleError
from asn_kinerja.people.merging import united
from asn_kinerja.people.organisation import Organisation
from asn_kinerja.people.records import Assignment, Kedudukan, OwnerKind, Position, Unit
from asn_kinerja.people.seats import Seat, Superior

__all__ = [
    "Assignment",
    "Kedudukan",
    "Organisation",
    "OrganisationError",
    "OwnerKind",
    "PeopleError",
    "Position",
    "Seat",
    "Superior",
    "Unit",
    "united",
]
