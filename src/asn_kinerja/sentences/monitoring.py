"""The sentences of monitoring.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["MONITORING"]

MONITORING: Mapping[str, Text] = {
    "series.refused": Text("deret {id} tidak dapat dibuat", "the series {id} cannot be built"),
    "series.no_values": Text("tidak ada satu pun nilai", "there is no value at all"),
    "series.direction": Text(
        "deret membutuhkan arah yang baik; yang diterima: {accepted}",
        "a series needs a direction that is good; accepted: {accepted}",
    ),
    "series.endless": Text(
        "periode sejak {start} tidak punya akhir", "the period since {start} has no end"
    ),
    "series.value": Text(
        "{given!r} bukan angka eksak dengan paling banyak {places} desimal",
        "{given!r} is no exact number of at most {places} decimals",
    ),
    "series.target": Text("target {given} bukan angka", "the target {given} is no number"),
    "series.other_way": Text(
        "arah target ({given}) berlawanan dengan arah deret",
        "the target goes against the direction of the series: {given}",
    ),
    "series.order": Text(
        "periode {period} tidak dimulai tepat sesudah periode sebelumnya",
        "the period {period} does not begin where the one before ends",
    ),
    "series.fact": Text(
        "fakta {path} dihitung dari nilai deret, tidak dapat dinyatakan",
        "the fact {path} is counted from the values of the series and cannot be stated",
    ),
    "watch.refused": Text("pemantauan tidak dapat dijalankan", "nothing can be watched"),
    "watch.same_id": Text(
        "kode {id!r} dipakai lebih dari satu deret", "more than one series has the id {id!r}"
    ),
    "watch.strategy": Text(
        "{given!r} bukan strategi: kebijakan dengan hasil waspada (ya atau tidak), atau fungsi",
        "{given!r} is no strategy: a policy with the flag waspada among its outputs, or a function",
    ),
    "watch.severity": Text("tingkat {severity}", "severity {severity}"),
    "watch.last": Text("{period}: {value}", "{period}: {value}"),
    "watch.missing": Text("Periode tanpa nilai: {periods}", "Periods without a value: {periods}"),
    "watch.uneven": Text(
        "Periode tidak sama panjang: tidak diperbandingkan",
        "Periods are not of one length: they are not compared",
    ),
    "watch.follow": Text("Usulan tindak lanjut", "Suggested follow-up"),
    "watch.head": Text(
        "{raised} peringatan dan {undecided} yang belum dapat ditetapkan pada {series} deret",
        "{raised} {raised:alert|alerts} and {undecided} not decided yet, in {series} series",
    ),
    "watch.undecided": Text("Belum dapat ditetapkan", "Not decided yet"),
    "watch.quiet": Text("Tidak ada peringatan: {series}", "No alert: {series}"),
    "watch.column_series": Text("Deret", "Series"),
    "watch.column_course": Text("Perjalanan", "Course"),
    "watch.column_last": Text("Terakhir", "Last"),
    "watch.column_alerts": Text("Peringatan", "Alerts"),
}
