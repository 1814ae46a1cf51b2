"""The sentences of evaluations: what an explanation says, and what does not fit together.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["EVALUATIONS"]

EVALUATIONS: Mapping[str, Text] = {
    "evaluation.no_value": Text(
        "penilaian atas {fakta} tidak berisi apa pun", "the judgement of {fakta} says nothing"
    ),
    "evaluation.one_subject": Text(
        "umpan balik {isi!r} harus atas satu hasil kerja atau satu aspek perilaku",
        "the feedback {isi!r} has to be on one result or on one aspect of behaviour",
    ),
    "evaluation.refused": Text(
        "evaluasi {pegawai} tidak dapat disusun", "the evaluation of {pegawai} cannot be made"
    ),
    "evaluation.not_set": Text(
        "SKP {pegawai} belum ditetapkan sampai {on}; tidak ada yang dapat dievaluasi",
        "the SKP of {pegawai} was not set by {on}; there is nothing to evaluate",
    ),
    "evaluation.override": Text(
        "{policy} tidak memberi {output!r}, jadi tidak dapat menggantikan aturan predikat",
        "{policy} does not give {output!r}, so it cannot override the rule of the predicate",
    ),
    "evaluation.life": Text(
        "{given} di luar masa {rule}; yang diterima: {accepted}",
        "{given} is outside the life of {rule}; accepted: {accepted}",
    ),
    "evaluation.outside": Text(
        "{given} di luar masa SKP; yang diterima: di dalam {accepted}",
        "{given} is outside the period of the SKP; accepted: within {accepted}",
    ),
    "evaluation.author": Text(
        "{oleh!r} bukan penilainya; yang diterima: {accepted!r}. Pemberi tugas lain memberi umpan "
        "balik kepada penilai ({cite})",
        "{oleh!r} is not the appraiser; accepted: {accepted!r}. Others who assign work give "
        "feedback to the appraiser ({cite})",
    ),
    "evaluation.superior": Text(
        "{given!r} bukan atasan dari penilai {penilai!r} atas {pegawai!r}; sebutkan orang lain, "
        "atau kosongkan bila penilai sendiri yang mengevaluasi",
        "{given!r} is no superior of the appraiser {penilai!r} of {pegawai!r}; name somebody else, "
        "or leave it out where the appraiser evaluates",
    ),
    "evaluation.unused": Text(
        "tidak memberi satu pun fakta predikat; yang diterima: {accepted}",
        "gives no fact of the predicate; accepted: {accepted}",
    ),
    "evaluation.computed": Text(
        "{fakta} dinilai oleh penilai, tidak dihitung ({cite})",
        "{fakta} is judged by the appraiser, not computed ({cite})",
    ),
    "evaluation.unknown_result": Text(
        "tidak ada hasil kerja {given!r}; yang ada: {accepted}",
        "there is no result {given!r}; there are: {accepted}",
    ),
    "evaluation.unknown_result_near": Text(
        "tidak ada hasil kerja {given!r}; mungkin maksudnya {nearest!r}; yang ada: {accepted}",
        "there is no result {given!r}; did you mean {nearest!r}; there are: {accepted}",
    ),
    "evaluation.because": Text("{why}", "{why}"),
    "evaluation.another": Text(
        "evaluasi sebelumnya milik {pegawai} untuk {periode}, bukan yang ini",
        "the evaluation before is that of {pegawai} for {periode}, not of this",
    ),
    "evaluation.reason": Text(
        "evaluasi ulang harus disertai alasan", "to evaluate again needs a reason"
    ),
    "evaluation.from": Text("{fakta}, dari {dari}", "{fakta}, from {dari}"),
    "evaluation.other_period": Text(
        "capaian organisasi dari masa {given}; yang dinilai masa {accepted}",
        "the achievement of the organisation is of {given}; {accepted} is assessed",
    ),
    "evaluation.regulation": Text(
        "regulation tidak dapat berisi {given}; yang diterima: Regulation, misalnya "
        "in_force(tanggal) atau permenpanrb_6_2022.REGULATION",
        "regulation cannot be {given}; accepted: a Regulation, such as in_force(day) or "
        "permenpanrb_6_2022.REGULATION",
    ),
    "evaluation.early": Text(
        "dinilai {given}, sebelum masa yang dinilai; yang diterima: mulai {accepted}",
        "judged on {given}, before the period assessed; accepted: from {accepted}",
    ),
    "evaluation.guide": Text(
        "{panduan} menyarankan {saran}, {fakta} dinilai {nilai}; penilaian yang berlaku",
        "{panduan} suggests {saran}, {fakta} was judged {nilai}; the judgement counts",
    ),
    "evaluation.document": Text(
        "dokumen menyebut {stated}, menurut aturan {value}",
        "the document states {stated}, by the rule it is {value}",
    ),
    "evaluation.head": Text(
        "{jabatan} ({kelompok}) · penilai {penilai} · {periode} · {rule}",
        "{jabatan} ({kelompok}) · appraiser {penilai} · {periode} · {rule}",
    ),
    "evaluation.escalated": Text(
        "dievaluasi oleh atasan penilai: {atasan}",
        "evaluated by the appraiser's superior: {atasan}",
    ),
    "evaluation.again": Text("evaluasi ke-{n}: {alasan}", "evaluation no. {n}: {alasan}"),
    "evaluation.predicate": Text("Predikat: {value}", "Predicate: {value}"),
    "evaluation.missing": Text("Belum ada: {what}", "Missing: {what}"),
    "evaluation.organisation": Text(
        "unit {unit}, dipimpin {pemimpin} · {periode} · terbit {pada}",
        "unit {unit}, led by {pemimpin} · {periode} · issued {pada}",
    ),
    "evaluation.earlier": Text(
        "INDIKATOR YANG SEJAK ITU BERUBAH, dinilai menurut edisi pada waktunya",
        "INDICATORS THAT HAVE CHANGED SINCE, judged by the edition of their time",
    ),
    "evaluation.edition": Text("edisi {n}", "edition {n}"),
    "evaluation.no_tone": Text("tanpa nada", "without a tone"),
    "evaluation.evidence": Text("bukti {bukti}", "evidence {bukti}"),
    "evaluation.by": Text("oleh {oleh}, {pada}", "by {oleh}, {pada}"),
    "evaluation.overridden": Text(
        "Digantikan; menurut kuadran biasa:", "Overridden; by the ordinary rule:"
    ),
    "evaluation.none": Text("tidak ada satu pun evaluasi", "there is no evaluation"),
    "evaluation.together": Text(
        "evaluasi-evaluasi ini tidak dapat disatukan", "these evaluations do not belong together"
    ),
    "evaluation.several": Text(
        "milik beberapa pegawai: {pegawai}", "of several employees: {pegawai}"
    ),
    "evaluation.overlap": Text(
        "{periode} bertindihan dengan {other}", "{periode} overlaps {other}"
    ),
    "evaluation.combined": Text(
        "GABUNGAN {n} EVALUASI: {pegawai}", "{n} {n:EVALUATION|EVALUATIONS} COMBINED: {pegawai}"
    ),
    "evaluation.mixed": Text("harus satu; yang ada: {given}", "has to be one; there are: {given}"),
    "evaluation.employee_twice": Text("{pegawai} ada dua kali", "{pegawai} stands there twice"),
    "evaluation.uncounted": Text(
        "tidak dihitung oleh {policy}; nyatakan hitungannya dengan fakta=; yang ada: {accepted}",
        "is not counted by {policy}; state its count with fakta=; there are: {accepted}",
    ),
    "evaluation.open": Text("Evaluasi belum lengkap: {names}", "Evaluation incomplete: {names}"),
    "evaluation.unit": Text(
        "DISTRIBUSI PREDIKAT, pegawai dari penilai {penilai}",
        "PREDICATES OF THE STAFF of the appraiser {penilai}",
    ),
    "evaluation.contradicts": Text(
        "evaluasi {pegawai} tidak dapat dicatat", "the evaluation of {pegawai} cannot be recorded"
    ),
    "evaluation.incomplete": Text("belum ada", "is missing"),
    "evaluation.says_otherwise": Text(
        "riwayat mencatat {known}, evaluasi menyebut {given}",
        "the history says {known}, the evaluation {given}",
    ),
}
