"""The sentences of SKP sheets: what stands on them, what cannot, and what is amiss.

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
    "skp.empty": Text("SKP {id} tidak memuat hasil kerja", "the SKP of {id} has no result"),
    "skp.no_main": Text(
        "SKP {id} tidak memuat hasil kerja utama", "the SKP of {id} has no main result"
    ),
    "skp.no_perspective": Text(
        "tidak ada hasil kerja pada SKP {id} dengan perspektif {others}",
        "no result in the SKP of {id} has the perspective {others}",
    ),
    "skp.agreement_missing": Text(
        "{id} dari perjanjian kinerja tidak ada pada SKP {others}",
        "{id} of the performance agreement is not in the SKP of {others}",
    ),
    "skp.role_missing": Text(
        "peran hasil {id} pada matriks tidak ada pada SKP {others}",
        "the role {id} of the matrix is not in the SKP of {others}",
    ),
    "skp.no_annex": Text(
        "SKP {id} belum dilengkapi Lampiran SKP", "the SKP of {id} has no annex yet"
    ),
    "skp.no_resources": Text(
        "Lampiran SKP {id} tidak memuat dukungan sumber daya",
        "the annex to the SKP of {id} names no resources",
    ),
    "skp.no_reports": Text(
        "Lampiran SKP {id} tidak memuat skema pertanggungjawaban",
        "the annex to the SKP of {id} does not say how progress is reported",
    ),
    "skp.no_consequences": Text(
        "Lampiran SKP {id} tidak memuat konsekuensi",
        "the annex to the SKP of {id} names no consequences",
    ),
    "skp.late": Text(
        "SKP {id} ditetapkan sesudah akhir Januari",
        "the SKP of {id} was set after the end of January",
    ),
    "result.unmeasured": Text(
        "hasil kerja {id} tidak punya indikator kinerja individu",
        "the result {id} has no individual indicator",
    ),
    "indicator.no_target": Text(
        "indikator {id} ({others}) tidak punya target terukur; pendekatan kuantitatif "
        "menuliskannya terpisah dari indikator",
        "the indicator {id} ({others}) has no measurable target; the quantitative approach "
        "states it apart from the indicator",
    ),
    "indicator.no_narrative": Text(
        "indikator {id} ({others}) tidak menyebut yang diharapkan; pendekatan kualitatif "
        "menuliskan indikator dan target dalam satu narasi",
        "the indicator {id} ({others}) does not say what is expected; the qualitative "
        "approach writes indicator and target in one narrative",
    ),
    "indicator.no_aspect": Text(
        "indikator {id} ({others}) tidak menyebut aspeknya",
        "the indicator {id} ({others}) does not say which aspect it measures",
    ),
    "result.perspective": Text(
        "hasil kerja {id} memakai perspektif; perspektif hanya bagi JPT dan pimpinan unit kerja "
        "mandiri: {others}",
        "the result {id} has a perspective; only high officials and heads of independent units "
        "use one: {others}",
    ),
    "result.acting_extra": Text(
        "hasil kerja {id} dari penugasan Plt., Plh., atau jabatan struktural harus utama",
        "the result {id} comes with an acting or structural post and must be main",
    ),
    "result.agreed_extra": Text(
        "hasil kerja {id} dari perjanjian kinerja harus utama",
        "the result {id} comes from the performance agreement and must be main",
    ),
    "result.no_giver": Text(
        "hasil kerja {id} tidak menyebut jabatan pimpinan atau tim kerja pemberi tugas",
        "the result {id} does not name the post or team that gave the task",
    ),
    "result.no_link": Text(
        "hasil kerja {id} tidak menyebut hasil kerja pimpinan yang diintervensi",
        "the result {id} does not name the leader's result that it supports",
    ),
    "result.no_indicator": Text(
        "hasil kerja {id} mendukung {others} tanpa menuliskan indikatornya",
        "the result {id} supports {others} without writing its indicator",
    ),
    "indicator.absolute": Text(
        "target indikator {id} ({others}) ditulis mutlak, tanpa toleransi",
        "the target of the indicator {id} ({others}) is absolute and leaves no tolerance",
    ),
    "result.control": Text(
        "hasil kerja {id} bukan outcome, outcome antara, atau output kendali rendah",
        "the result {id} is no outcome, intermediate outcome or output of low control",
    ),
    "result.control_least": Text(
        "hasil kerja {id} di bawah tingkat kendali yang sebaiknya paling kurang dicerminkan",
        "the result {id} is below the level of control that it should at least reflect",
    ),
    "result.no_cell": Text(
        "hasil kerja {id} tidak berasal dari matriks pembagian peran dan hasil",
        "the result {id} comes from no cell of the matrix of roles and results",
    ),
    "result.activity": Text(
        "rencana hasil kerja {id} terbaca sebagai aktivitas, bukan pencapaian",
        "the result plan {id} reads as an activity, not as a result",
    ),
    "result.category": Text(
        "rencana hasil kerja {id} terbaca sebagai kategori, bukan pencapaian",
        "the result plan {id} reads as a category, not as a result",
    ),
}
