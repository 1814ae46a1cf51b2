"""The sentences of published feedback, of what is read from it, and of what follows.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["PUBLISHED"]

PUBLISHED: Mapping[str, Text] = {
    "published.refused": Text(
        "umpan balik tidak dapat diumumkan", "the feedback cannot be published"
    ),
    "published.nothing": Text(
        "tidak ada tanggapan yang bernilai", "there is no response with a value"
    ),
    "published.subjects": Text(
        "tanggapan tentang lebih dari satu pihak: {given}; yang diterima: satu",
        "responses about more than one subject: {given}; accepted: one",
    ),
    "published.scales": Text(
        "{aspek}: lebih dari satu skala dalam satu masa: {given}; yang diterima: satu",
        "{aspek}: more than one scale in one period: {given}; accepted: one",
    ),
    "published.overlap": Text(
        "masa {one} dan {other} bertumpang tindih",
        "the periods {one} and {other} have a day in common",
    ),
    "published.rule": Text(
        "{given} bukan aturan anonimitas; yang diterima: ANONIMITAS, juga dengan pengaturan lain",
        "{given} is no rule of anonymity; accepted: ANONIMITAS, with other settings too",
    ),
    "published.way": Text(
        "{given} melihat umur tanggapan, sehingga jawaban satu orang dapat terurai; yang "
        "diterima: cara yang hanya melihat banyaknya tiap nilai",
        "{given} sees how old a response is, which could tell what one person answered; "
        "accepted: a way that sees how many gave each value only",
    ),
    "published.head": Text("UMPAN BALIK TENTANG {tentang}", "FEEDBACK ON {tentang}"),
    "published.ever": Text("Seluruh masa", "All time"),
    "published.all": Text("Semua selain diri", "All but self"),
    "published.value": Text("{value} ({n} penilai)", "{value} (raters: {n})"),
    "published.known": Text(
        "dikenal karena kedudukannya, sehingga tidak anonim: {names}",
        "known by what they are, so not anonymous: {names}",
    ),
    "published.outside": Text(
        "{n} nilai tidak bertanggal atau di luar semua masa",
        "values without a day or outside every period: {n}",
    ),
    "published.terlalu_sedikit": Text(
        "disembunyikan; penilai lebih sedikit daripada yang boleh ditampilkan",
        "hidden; fewer raters than may be shown",
    ),
    "published.dapat_diurai": Text(
        "disembunyikan; bersama angka lain akan terurai apa yang dijawab seseorang",
        "hidden; with other figures it would tell what somebody answered",
    ),
    "published.tidak_diputuskan": Text(
        "tidak ada nilai; cara menghitungnya tidak memutuskan",
        "no value; the way of counting does not decide",
    ),
    "published.silent": Text("tidak ada tanggapan bernilai", "no response with a value"),
    "gap.head": Text(
        "DIRI DAN YANG LAIN: {tentang}, terhadap {lain}",
        "SELF AND OTHERS: {tentang}, beside {lain}",
    ),
    "gap.line": Text("{aspek}: {selisih}, {bacaan}", "{aspek}: {selisih}, {bacaan}"),
    "gap.open": Text(
        "{aspek}: tanpa selisih, ada nilai yang belum ada atau disembunyikan",
        "{aspek}: no gap, a value is missing or hidden",
    ),
    "gap.aspek": Text("Aspek", "Aspect"),
    "gap.diri": Text("Diri", "Self"),
    "gap.lain": Text("Yang lain", "Others"),
    "gap.selisih": Text("Selisih", "Gap"),
    "gap.bacaan": Text("Bacaan", "Reading"),
    "trend.head": Text("TREN UMPAN BALIK: {tentang}", "TREND OF FEEDBACK: {tentang}"),
    "trend.first": Text("awal", "first"),
    "trend.change": Text("{perubahan}, {arah}", "{perubahan}, {arah}"),
    "trend.open": Text(
        "tidak terbandingkan; ada nilai yang belum ada atau disembunyikan",
        "not comparable; a value is missing or hidden",
    ),
    "trend.scale": Text(
        "tidak terbandingkan; skalanya lain", "not comparable; it is another scale"
    ),
    "trend.nobody": Text("tidak ada tanggapan", "no response"),
    "trend.no_periods": Text(
        "tren memerlukan paling sedikit dua masa; berikan periode kepada publish",
        "a trend needs at least two periods; give publish the periods",
    ),
    "progress.head": Text(
        "KEMAJUAN {hasil} pada {pada}: {kemajuan}", "PROGRESS OF {hasil} on {pada}: {kemajuan}"
    ),
    "progress.happened": Text("Yang terjadi", "What happened"),
    "progress.next": Text(
        "Yang dapat dilakukan Pimpinan; keputusannya ada padanya",
        "What the leader may do; it is for the leader to decide",
    ),
    "progress.missed": Text(
        "umpan balik berkala tidak diberikan: {missed}",
        "scheduled feedback was not given: {missed}",
    ),
    "progress.due": Text(
        "umpan balik berkala wajib diberikan: {due}", "scheduled feedback must be given: {due}"
    ),
    "progress.too_soon": Text(
        "diambil alih sebelum ada tindak lanjut yang tetap tanpa kemajuan",
        "taken over before a follow-up had brought no progress",
    ),
    "progress.no_note": Text(
        "diambil alih tanpa catatan bahwa Pegawai tidak dapat menyelesaikannya",
        "taken over without the note that the employee could not complete it",
    ),
    "progress.note": Text(
        "bahan pertimbangan evaluasi: {note}", "to be considered in the evaluation: {note}"
    ),
}
