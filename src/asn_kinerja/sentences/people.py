"""The sentences of units, positions and employees.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["PEOPLE"]

PEOPLE: Mapping[str, Text] = {
    "people.organisation": Text(
        "organisasi tidak dapat dibangun", "the organisation cannot be built"
    ),
    "people.empty": Text("{name} harus berisi teks", "{name} must say something"),
    "people.period": Text(
        "{given!r} bukan masa; yang diterima: Period", "{given!r} is no period; accepted: Period"
    ),
    "people.same_id": Text(
        "identitas {id!r} dipakai oleh lebih dari satu unit, jabatan, atau pegawai",
        "the id {id!r} stands for more than one unit, position or employee",
    ),
    "people.unknown": Text("{path}: {id!r} tidak dikenal", "{path}: {id!r} is not known"),
    "people.unknown_near": Text(
        "{path}: {id!r} tidak dikenal; mungkin maksudnya {nearest!r}",
        "{path}: {id!r} is not known; did you mean {nearest!r}",
    ),
    "people.kind": Text(
        "{path}: {id!r} berjenis {kind}; yang diminta: {wanted}",
        "{path}: {id!r} is of the kind {kind}; wanted: {wanted}",
    ),
    "people.unit_circle": Text(
        "unit saling menaungi dalam lingkaran: {circle}", "the units go in a circle: {circle}"
    ),
    "people.superior_circle": Text(
        "atasan jabatan berputar dalam lingkaran: {circle}",
        "the superiors of positions go in a circle: {circle}",
    ),
    "people.two_holders": Text(
        "{path}: jabatan {id!r} sudah berpejabat definitif pada hari yang sama ({other})",
        "{path}: the position {id!r} has a definitive holder on the same day already ({other})",
    ),
    "people.two_positions": Text(
        "{path}: pegawai {id!r} sudah berjabatan definitif pada hari yang sama ({other})",
        "{path}: the employee {id!r} has a definitive position on the same day already ({other})",
    ),
    "people.no_position": Text(
        "pegawai {id!r} tidak berjabatan definitif pada {on}",
        "the employee {id!r} has no definitive position on {on}",
    ),
    "people.head": Text(
        "Organisasi: {units} unit, {positions} jabatan, {assigned} penempatan",
        "Organisation: {units} {units:unit|units}, {positions} "
        "{positions:position|positions}, {assigned} {assigned:assignment|assignments}",
    ),
    "people.nobody": Text("kosong", "nobody"),
    "people.top": Text("tidak ada jabatan di atasnya", "no position above"),
}
