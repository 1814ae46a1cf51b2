"""The sentences of SKP sheets: what stands on them, and what cannot.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["SHEETS"]

SHEETS: Mapping[str, Text] = {
    "skp.jenjang": Text(
        "{id}: jenjang {jenjang} hanya bagi jabatan administrasi, bukan {kelompok}",
        "{id}: the step {jenjang} is for administrative posts only, not for {kelompok}",
    ),
    "skp.own_appraiser": Text(
        "{id!r} tidak dapat menjadi penilai bagi dirinya sendiri",
        "{id!r} cannot appraise themselves",
    ),
    "skp.owner": Text(
        "{path}: hasil kerja ini milik {owner!r}, bukan {pegawai!r}",
        "{path}: this result belongs to {owner!r}, not to {pegawai!r}",
    ),
    "skp.draft": Text(
        "SKP {pegawai} belum ditetapkan; draf diubah, bukan diganti edisi baru",
        "the SKP of {pegawai} was never set; a draft is changed, not followed by an edition",
    ),
    "skp.backwards": Text(
        "edisi baru berlaku {on}; yang diterima: sesudah {last}",
        "the new edition counts from {on}; accepted: after {last}",
    ),
    "skp.reason": Text(
        "perubahan SKP {pegawai} harus disertai alasan",
        "a change of the SKP of {pegawai} needs a reason",
    ),
    "skp.unchanged": Text(
        "tidak ada yang berubah pada SKP {pegawai}", "nothing changes in the SKP of {pegawai}"
    ),
    "skp.moved": Text(
        "SKP {pegawai} untuk {jabatan} tidak dapat menjadi SKP pegawai atau jabatan lain; "
        "susun SKP baru",
        "the SKP of {pegawai} for {jabatan} cannot become one of another employee or post; "
        "make a new SKP",
    ),
    "sheet.head": Text(
        "{jabatan} ({kelompok}) · penilai {penilai} · {periode} · {pendekatan}",
        "{jabatan} ({kelompok}) · appraiser {penilai} · {periode} · {pendekatan}",
    ),
    "sheet.edition": Text("edisi {edition}: {reason}", "edition {edition}: {reason}"),
    "sheet.none": Text(
        "dapat ditambahkan pada tahun berjalan", "may be added in the course of the year"
    ),
    "sheet.supports": Text("mendukung: {what}", "supports: {what}"),
}
