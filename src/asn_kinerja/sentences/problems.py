"""What is said of a mistake in a rule, a fact, a text or a document.

Knows the wording, in Indonesian and English side by side; callers name it by its code.
"""

from __future__ import annotations

from asn_kinerja.text import Text

__all__ = ["PROBLEMS"]

PROBLEMS = {
    "number.text": Text(
        '{given!r} berupa teks, dan "1.250" punya dua arti; '
        "pakai numerals.parse untuk membaca tulisan Indonesia; yang diterima: {accepted}",
        '{given!r} is text, and "1.250" means two things; '
        "use numerals.parse to read Indonesian notation; accepted: {accepted}",
    ),
    "number.kind": Text(
        "{given!r} bukan angka; yang diterima: {accepted}",
        "{given!r} is not a number; accepted: {accepted}",
    ),
    "number.finite": Text(
        "{given!r} bukan angka berhingga; yang diterima: {accepted}",
        "{given!r} is not a finite number; accepted: {accepted}",
    ),
    "number.size": Text(
        "angka terlalu besar atau terlalu kecil; yang diterima: {accepted}",
        "the number is too large or too small; accepted: {accepted}",
    ),
    "number.places": Text(
        "{given!r} punya terlalu banyak desimal dan tidak dibulatkan diam-diam; "
        "yang diterima: {accepted}",
        "{given!r} has too many decimals and is never rounded silently; accepted: {accepted}",
    ),
    "number.range": Text(
        "{given!r} di luar rentang; yang diterima: {accepted}",
        "{given!r} is out of range; accepted: {accepted}",
    ),
    "number.literal": Text(
        "{given!r} bukan angka; yang diterima: {accepted}",
        "{given!r} is no number; accepted: {accepted}",
    ),
    "number.float_literal": Text(
        "float {given!r} tidak dipakai di rumus; yang diterima: {accepted}",
        "the float {given!r} has no place in a formula; accepted: {accepted}",
    ),
    "fact.flag": Text(
        "{given!r} bukan ya atau tidak; yang diterima: True, False",
        "{given!r} is neither yes nor no; accepted: True, False",
    ),
    "fact.unknown": Text(
        "tidak dikenal oleh kebijakan ini; yang dikenal: {accepted}",
        "is not a fact of this policy; its facts: {accepted}",
    ),
    "fact.unknown_near": Text(
        "tidak dikenal oleh kebijakan ini; mungkin maksudnya {nearest!r}; yang dikenal: {accepted}",
        "is not a fact of this policy; did you mean {nearest!r}; its facts: {accepted}",
    ),
    "fact.rows": Text(
        "{given!r} bukan kumpulan baris; yang diterima: daftar pemetaan",
        "{given!r} is no collection of rows; accepted: a list of mappings",
    ),
    "fact.row": Text(
        "{given!r} bukan baris; yang diterima: pemetaan nama ke nilai",
        "{given!r} is no row; accepted: a mapping of names to values",
    ),
    "fact.few_rows": Text(
        "hanya {given} baris; yang diterima: paling sedikit {accepted}",
        "only {given} {given:row|rows}; accepted: at least {accepted}",
    ),
    "fact.together": Text("{why}", "{why}"),
    "formula.call": Text(
        "fungsi memberi {given!r}; yang dinyatakan: {accepted}",
        "the function gave {given!r}; declared is: {accepted}",
    ),
    "formula.call_kind": Text(
        "nyatakan places atau labels, bukan keduanya", "state places or labels, not both"
    ),
    "formula.truth": Text(
        "rumus bukan benar atau salah; pakai when, &, |, ~ dan .is_between",
        "a formula is neither true nor false; use when, &, |, ~ and .is_between",
    ),
    "formula.kind": Text(
        "yang diharapkan {expected}, yang diberikan {given}",
        "expected {expected}, given {given}",
    ),
    "formula.mixed": Text("satu nilai tidak dapat berjenis {given}", "one value cannot be {given}"),
    "formula.label_sets": Text(
        "label dari dua daftar tercampur: {given}", "labels of different sets mixed: {given}"
    ),
    "formula.unrounded": Text(
        "hasil bagi harus dibulatkan dengan .round(n), atau hanya dibandingkan",
        "a quotient must state its rounding with .round(n), or only be compared",
    ),
    "formula.rounding": Text(
        "cara pembulatan harus anggota Rounding atau setelan",
        "a rounding must be a member of Rounding or a setting",
    ),
    "formula.places": Text(
        "jumlah desimal harus bilangan bulat tetap dari 0 sampai 12",
        "the number of decimals must be a fixed whole number from 0 to 12",
    ),
    "formula.zero_divisor": Text(
        "pembagi bisa nol: nyatakan positive=True pada faktanya atau on_zero=… pada .round",
        "the divisor may be zero: declare the fact positive=True or state on_zero=… in .round",
    ),
    "formula.weight": Text(
        "bobot harus tetap dan tidak negatif", "a weight must be fixed and not negative"
    ),
    "formula.weights": Text(
        "jumlah bobot {total}, harus tepat 1", "the weights sum to {total}, not to exactly 1"
    ),
    "formula.moving_bound": Text(
        "batas pita harus angka tetap atau setelan",
        "the bound of a band must be a constant or a setting",
    ),
    "formula.band_text": Text(
        "{given!r} bukan pita; tulis [90, 110), 76-90, >= 91, < 50 atau 0",
        "{given!r} is no band; write [90, 110), 76-90, >= 91, < 50 or 0",
    ),
    "formula.band_empty": Text(
        "ada pita yang tidak memuat nilai apa pun; periksa urutan batasnya",
        "a band holds no value at all; check the order of its bounds",
    ),
    "formula.overlap": Text(
        "nilai berikut masuk lebih dari satu pita: {values}",
        "these values lie in more than one band: {values}",
    ),
    "formula.gap": Text(
        "nilai berikut tidak masuk pita mana pun: {values}",
        "these values lie in no band: {values}",
    ),
    "formula.closed": Text(
        "closed={given!r}; yang diterima: left, right, both, neither",
        "closed={given!r}; accepted: left, right, both, neither",
    ),
    "formula.clip": Text("batas bawah di atas batas atas", "the floor lies above the cap"),
    "formula.cells": Text(
        "tabel punya {given} sel, seharusnya {wanted}",
        "the table has {given} {given:cell|cells}, it needs {wanted}",
    ),
    "formula.cell_missing": Text(
        "sel tabel belum diisi atau diisi dua kali: {cells}",
        "cells of the table are missing or given twice: {cells}",
    ),
    "formula.cell_key": Text(
        "{given!r} bukan kunci sel; yang diterima: {wanted}",
        "{given!r} is no key of a cell; accepted: {wanted}",
    ),
    "formula.no_rows": Text(
        "nyatakan on_empty=… : apa hasil {op} bila tidak ada baris",
        "state on_empty=… : what {op} gives where there are no rows",
    ),
    "formula.finer_instead": Text(
        "nilai pengganti tidak boleh punya lebih dari {places} desimal",
        "the value given instead must not have more than {places} {places:decimal|decimals}",
    ),
    "formula.row_scope": Text(
        "{name!r} hanya ada pada baris; pakai di dalam sum, mean, … dari kumpulannya sendiri",
        "{name!r} exists on rows only; use it inside sum, mean, … of its own collection",
    ),
    "formula.fact_range": Text(
        "batas fakta terbalik: {low} > {high}",
        "the bounds of the fact are reversed: {low} > {high}",
    ),
    "formula.fact_places": Text(
        "batas {given} punya lebih dari {places} desimal",
        "the bound {given} has more than {places} {places:decimal|decimals}",
    ),
    "formula.present": Text(
        "hanya fakta optional=True yang dapat ditanya ada atau tidaknya",
        "only a fact with optional=True can be asked whether it is present",
    ),
    "formula.two_meanings": Text(
        "nama {name!r} dipakai untuk dua hal yang berbeda",
        "the name {name!r} is used for two different things",
    ),
    "setting.value": Text(
        "setelan harus satu nilai tetap, bukan {given}",
        "a setting must be one fixed value, not {given}",
    ),
    "formula.op": Text(
        "operasi {given!r} tidak dikenal; yang dikenal: {accepted}",
        "there is no operation {given!r}; there are: {accepted}",
    ),
    "formula.at_least": Text(
        "banyaknya baris paling sedikit {given}: tidak boleh di bawah nol",
        "at least {given} rows: the number must not be below zero",
    ),
    "formula.fixed_test": Text(
        "syarat tidak boleh {given} begitu saja; == membandingkan rumus, tulislah .is_(…)",
        "a test must not be a plain {given}; == compares formulas, write .is_(…)",
    ),
    "formula.name": Text("nama tidak boleh kosong", "a name must not be empty"),
    "formula.one_label": Text(
        "label harus berupa daftar teks, bukan satu teks {given!r}",
        "labels must be a list of texts, not the one text {given!r}",
    ),
    "formula.parts": Text(
        "jumlah bagian tidak sesuai operasi", "the operation takes another number of parts"
    ),
    "serde.kind": Text(
        "{given} tidak dapat disimpan; yang diterima: {accepted}",
        "{given} cannot be stored; accepted: {accepted}",
    ),
    "serde.call": Text(
        "langkah yang berupa fungsi Python tidak dapat disimpan",
        "a step that is a Python function cannot be stored",
    ),
    "serde.invalid": Text(
        "dokumen tidak sah di {path}: {why}", "the document is not valid at {path}: {why}"
    ),
    "serde.format": Text(
        "format {given!r} tidak dikenal; yang diterima: {accepted}",
        "the format {given!r} is not known; accepted: {accepted}",
    ),
    "serde.version": Text(
        "versi yang tersimpan {given!r}, rumusnya versi {expected!r}",
        "the stored version is {given!r}, its formulas are {expected!r}",
    ),
    "serde.values": Text(
        "nilai yang tersimpan tidak sama dengan hitungan ulang: {names}",
        "the stored values differ from what the policy gives: {names}",
    ),
    "setting.range": Text(
        "{name}={given} di luar batas {low} sampai {high}",
        "{name}={given} is outside {low} to {high}",
    ),
    "outcome.unknown": Text(
        "tidak ada hasil {name!r}; yang ada: {accepted}",
        "there is no output {name!r}; there are: {accepted}",
    ),
    "outcome.unknown_near": Text(
        "tidak ada hasil {name!r}; mungkin maksudnya {nearest!r}; yang ada: {accepted}",
        "there is no output {name!r}; did you mean {nearest!r}; there are: {accepted}",
    ),
    "outcome.blocked": Text(
        "{name} belum dapat ditetapkan; belum ada: {missing}",
        "{name} is not decided yet; missing: {missing}",
    ),
    "policy.id": Text("id kebijakan tidak boleh kosong", "the id of a policy must not be empty"),
    "policy.outputs": Text(
        "kebijakan harus punya paling sedikit satu hasil", "a policy needs at least one output"
    ),
    "policy.nothing": Text(
        "hasil {name!r} tidak pernah punya nilai", "the output {name!r} never has a value"
    ),
    "policy.evaluate": Text(
        "fakta untuk {policy} tidak dapat diterima", "the facts for {policy} were refused"
    ),
    "policy.facts": Text(
        "fakta harus berupa pemetaan nama ke nilai",
        "facts must be a mapping of names to values",
    ),
    "policy.fact_twice": Text("diberikan dua kali", "is given twice"),
    "policy.test": Text(
        "{name!r} harus syarat bernama: (…).named(…)",
        "{name!r} must be a named test: (…).named(…)",
    ),
    "periods.names": Text(
        "nama periode harus berupa daftar, paling sedikit satu dan tidak ada yang sama; "
        "yang diberikan {given!r}",
        "the names of periods must be a list of at least one, each different; given {given!r}",
    ),
    "periods.annual": Text(
        "{mode}: hanya ada satu nilai setahun, yang diberikan {given}",
        "{mode}: there is only one value a year, given {given}",
    ),
    "setting.unknown": Text(
        "setelan {name!r} tidak ada; yang ada: {accepted}",
        "there is no setting {name!r}; there are: {accepted}",
    ),
    "setting.unknown_near": Text(
        "setelan {name!r} tidak ada; mungkin maksudnya {nearest!r}; yang ada: {accepted}",
        "there is no setting {name!r}; did you mean {nearest!r}; there are: {accepted}",
    ),
    "setting.kind": Text(
        "{name} harus {expected}, yang diberikan {given!r}",
        "{name} must be {expected}, given {given!r}",
    ),
    "book.none": Text(
        "tidak ada peraturan dalam buku ini yang berlaku pada {on}; yang tercakup: {covered}",
        "no regulation of this book is in force on {on}; covered: {covered}",
    ),
    "book.date": Text("{given!r} bukan tanggal", "{given!r} is not a date"),
    "book.output": Text(
        "{id}: kebijakan predikatnya tidak memberi hasil {name!r}; yang ada: {accepted}",
        "{id}: its policy of the predicate gives no output {name!r}; there are: {accepted}",
    ),
    "book.overlap": Text(
        "{first} dan {second} berlaku pada waktu yang sama",
        "{first} and {second} are in force at the same time",
    ),
    "label.unknown": Text(
        "{given!r} bukan label {labels}; yang diterima: {accepted}",
        "{given!r} is no label of {labels}; accepted: {accepted}",
    ),
    "why.kind": Text(
        "{given!r} bukan nilai hasil ini; yang diterima: {accepted}",
        "{given!r} is no value of this output; accepted: {accepted}",
    ),
    "label.none": Text("{labels} tidak punya label", "{labels} has no labels"),
    "label.same": Text(
        "{given!r} menyebut label {first!r} dan {second!r} sekaligus; huruf besar, spasi, tanda "
        "hubung, garis bawah, garis miring, dan kurung tidak membedakan label",
        "{given!r} names both the label {first!r} and {second!r}; capitals, blanks, hyphens, "
        "underscores, slashes and brackets do not tell labels apart",
    ),
    "label.nearest": Text(
        "{given!r} bukan label {labels}; mungkin maksudnya {nearest!r}; yang diterima: {accepted}",
        "{given!r} is no label of {labels}; did you mean {nearest!r}; accepted: {accepted}",
    ),
    "numerals.ambiguous": Text(
        "{text!r} punya dua arti: {readings[ribuan]} dengan dot='ribuan' (titik memisah "
        "ribuan), {readings[desimal]} dengan dot='desimal'; sebutkan salah satu",
        "{text!r} means two things: {readings[ribuan]} with dot='ribuan' (a dot separates "
        "thousands), {readings[desimal]} with dot='desimal'; say which",
    ),
    "numerals.foreign": Text(
        "{text!r} bukan notasi Indonesia; dengan dot='desimal' artinya {readings[desimal]}",
        "{text!r} is not Indonesian notation; with dot='desimal' it means {readings[desimal]}",
    ),
    "numerals.notation": Text(
        "{text!r} bukan satu bilangan, atau bukan dalam notasi yang disebut: dot={dot!r}; "
        "yang diterima: 'ribuan', 'desimal'",
        "{text!r} is not one number, or not in the stated notation: dot={dot!r}; "
        "accepted: 'ribuan', 'desimal'",
    ),
    "numerals.month": Text(
        "{text!r} punya dua arti: rentang {readings[rentang].low} s.d. {readings[rentang].high}, "
        "atau satu bulan; tulis 's.d.' untuk rentang, baca bulan dengan parse_period",
        "{text!r} means two things: the range {readings[rentang].low} to "
        "{readings[rentang].high}, or a month; write 's.d.' for a range, read a month with "
        "parse_period",
    ),
    "numerals.spelling": Text(
        "bilangan dan hurufnya berbeda: {value} ditulis ({words})",
        "the figures and the words differ: {value} is spelt ({words})",
    ),
    "numerals.range_order": Text(
        "rentang terbalik: {low} di atas {high}",
        "the range runs backwards: {low} is above {high}",
    ),
    "numerals.unread": Text(
        "{text!r} memuat bilangan tetapi tidak terbaca utuh; yang terbaca misalnya "
        "'7,5', '80 – 90% peserta', '≥ 3 dokumen', 'Rp 2,5 miliar'",
        "{text!r} holds a number but cannot be read whole; what can be read: "
        "'7,5', '80 – 90% peserta', '≥ 3 dokumen', 'Rp 2,5 miliar'",
    ),
    "period.no_year": Text(
        "{text!r} tidak menyebut tahun; berikan year=",
        "{text!r} names no year; give year=",
    ),
    "period.not_a_date": Text(
        "{name}={given!r} bukan tanggal tanpa jam (datetime.date)",
        "{name}={given!r} is not a plain datetime.date",
    ),
    "period.open": Text(
        "masa sejak {start} belum berakhir, jadi tidak dapat dihitung atau dibagi",
        "the period since {start} has no end, so it cannot be counted or split",
    ),
    "period.order": Text(
        "akhir {end} tidak sesudah awal {start}",
        "end {end} is not after start {start}",
    ),
    "period.other_year": Text(
        "{text!r} menyebut tahun lain daripada year={year!r}",
        "{text!r} names another year than year={year!r}",
    ),
    "period.part": Text(
        "{name}={given!r}; yang diterima: 1 sampai {highest}",
        "{name}={given!r}; accepted: 1 to {highest}",
    ),
    "period.step": Text(
        "months={given!r}; yang diterima: 1, 3, 6, 12",
        "months={given!r}; accepted: 1, 3, 6, 12",
    ),
    "period.unread": Text(
        "{text!r} tidak terbaca sebagai masa; yang diterima misalnya 'Bulan III Tahun 2024', "
        "'Maret 2024', '03/2024', 'Triwulan II 2024', 'Semester 1 2024', 'Tahun 2024'",
        "{text!r} names no period; accepted are e.g. 'Bulan III Tahun 2024', "
        "'Maret 2024', '03/2024', 'Triwulan II 2024', 'Semester 1 2024', 'Tahun 2024'",
    ),
}
