"""What is said of re-planning: changes, what differs between two plans, and whom it concerns.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["REVISIONS"]

REVISIONS: Mapping[str, Text] = {
    "revision.cascade": Text(
        "rencana tidak dapat diubah seperti itu", "the cascade cannot be revised so"
    ),
    "revision.what": Text(
        "{given} tidak dapat menjadi isi perubahan ini; yang diterima: {accepted}",
        "{given} cannot be what this change is about; accepted: {accepted}",
    ),
    "revision.nothing": Text(
        "changes: tidak ada perubahan yang diberikan", "changes: no change is given"
    ),
    "revision.no_change": Text(
        "{path}: {given} bukan perubahan; yang diterima: {accepted}",
        "{path}: {given} is no change; accepted: {accepted}",
    ),
    "revision.no_list": Text(
        "{path}: satu {given} saja; yang diterima: daftar perubahan, yaitu [{given}(…)]",
        "{path}: a single {given}; accepted: a list of changes, here [{given}(…)]",
    ),
    "revision.backwards": Text(
        "on: {on} mendahului rencana yang diubah, yang berlaku sejak {since}",
        "on: {on} lies before the plan that is revised, which counts since {since}",
    ),
    "revision.twice": Text(
        "{path}: {id} sudah diubah oleh {first}", "{path}: {id} is changed by {first} already"
    ),
    "revision.exists": Text(
        "{path}: identitas {id!r} sudah dipakai", "{path}: the id {id!r} is taken already"
    ),
    "revision.no_link": Text("{path}: tidak ada kaitan {link}", "{path}: there is no link {link}"),
    "revision.kind": Text(
        "{path}: {id!r} tidak dapat diganti dengan jenis bagian yang lain",
        "{path}: {id!r} cannot be replaced by another kind of part",
    ),
    "revision.same": Text(
        "{path}: {id} sudah persis seperti itu", "{path}: {id} is exactly so already"
    ),
    "revision.loose": Text(
        "{path}: {id!r} hilang, padahal masih disebut kaitan {link}; cabut atau kaitkan ulang",
        "{path}: {id!r} is lost, but the link {link} still names it; withdraw it or link anew",
    ),
    "revision.edited": Text(
        "isi rencana ini bukan hasil perubahan yang tercatat; ubah rencana dengan revise()",
        "this plan is not what its recorded changes make of the plan before; use revise()",
    ),
    "revision.before": Text(
        "pada {on} belum ada rencana; yang pertama berlaku sejak {since}",
        "there was no plan on {on}; the first counts since {since}",
    ),
    "revision.said": Text("{on}: {reason}", "{on}: {reason}"),
    "revision.said_by": Text("{on}, oleh {by}: {reason}", "{on}, by {by}: {reason}"),
    "judging.overlap": Text(
        "{path}: masa ini bertindihan dengan yang sebelumnya",
        "{path}: this period shares a day with one before it",
    ),
    "judging.no_period": Text(
        "{path}: tidak ada masa yang memuat seluruh harinya",
        "{path}: no period contains all its days",
    ),
    "replan.head": Text(
        "Perbedaan rencana: {added} ditambah, {withdrawn} dicabut, {changed} berubah",
        "What differs: {added} added, {withdrawn} withdrawn, {changed} changed",
    ),
    "replan.added": Text("Ditambah", "Added"),
    "replan.withdrawn": Text("Dicabut", "Withdrawn"),
    "replan.changed": Text("Berubah", "Changed"),
    "replan.direct": Text("pekerjaannya sendiri berubah: {goals}", "own work has changed: {goals}"),
    "replan.through": Text(
        "tempat bergantungnya berubah: {goals}", "what it hangs on has changed: {goals}"
    ),
    "replan.reason": Text("karena: {reason}", "because: {reason}"),
    "field.statement": Text("bunyi", "statement"),
    "field.source": Text("sumber", "source"),
    "field.priority": Text("prioritas", "priority"),
    "field.level": Text("tingkat", "level"),
    "field.owner": Text("penanggung jawab", "owner"),
    "field.period": Text("masa", "period"),
    "field.kind": Text("jenis", "kind"),
    "field.goal": Text("sasaran", "goal"),
    "field.target": Text("target", "target"),
    "field.unit": Text("satuan", "unit"),
    "field.baseline": Text("titik awal", "baseline"),
    "field.trajectory": Text("lintasan target", "trajectory"),
    "field.aspect": Text("aspek", "aspect"),
    "field.perspective": Text("perspektif", "perspective"),
    "field.expectation": Text("ekspektasi", "expectation"),
    "field.formula": Text("rumus capaian", "formula of achievement"),
    "field.mode": Text("mode periode", "mode of periods"),
    "field.roll_up": Text("cara penggabungan", "way of rolling up"),
    "field.weight": Text("bobot", "weight"),
    "field.proposed_by": Text("pengusul", "proposed by"),
    "field.agreed_by": Text("penyetuju", "agreed by"),
    "field.share": Text("bagian", "share"),
    "field.method": Text("cara membagi", "method"),
}
