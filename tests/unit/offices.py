"""A small health office for tests: units, positions, and who stands where in 2024."""

from __future__ import annotations

from datetime import date

from asn_kinerja.people import Assignment, Organisation, Position, Unit
from asn_kinerja.period import Period

YEAR = Period.year(2024)
ON = date(2024, 8, 17)


def assigned(*stands: str, period: Period = YEAR) -> tuple[Assignment, ...]:
    """Assignments from texts such as `"ani = kadin"`, or `"ani = kabid Plt."` with a kind."""
    found = []
    for each in stands:
        employee, _, place, *kind = each.split(maxsplit=3)
        found.append(Assignment(employee, place, period, **({"kind": kind[0]} if kind else {})))
    return tuple(found)


UNITS = (
    Unit("dinkes"),
    Unit("gizi", "dinkes"),
    Unit("kia", "dinkes"),
    Unit("posyandu", "kia"),
    Unit("dinsos"),
)
POSITIONS = (
    Position("kadin", "dinkes"),
    Position("kabid-gizi", "gizi", superior="kadin"),
    Position("kabid-kia", "kia", superior="kadin"),
    Position("ahli-gizi", "gizi", superior="kabid-gizi"),
    Position("bidan", "posyandu", superior="kabid-kia"),
)
STANDS = assigned(
    "p-kadin = kadin",
    "p-gizi = ahli-gizi",
    "p-gizi = kabid-gizi Plt.",
    "p-kia = kabid-kia",
    "p-bidan = bidan",
    "p-bidan = gizi Penugasan",
    "p-luar = gizi Dipekerjakan",
    "p-belajar = dinsos Tugas Belajar",
)
OFFICE = Organisation(UNITS, POSITIONS, STANDS)
