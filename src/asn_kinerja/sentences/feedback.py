"""The sentences of feedback.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["FEEDBACK"]

FEEDBACK: Mapping[str, Text] = {
    "feedback.empty": Text("{name} harus berisi teks", "{name} must say something"),
    "feedback.one_value": Text(
        "skala {id!r} harus punya paling sedikit dua nilai, dari yang terendah",
        "the scale {id!r} needs at least two values, the lowest first",
    ),
    "feedback.end": Text("bukan ujung skala: {why}", "no end of a scale: {why}"),
    "feedback.accepted_end": Text(
        "angka tepat dengan paling banyak {places} desimal",
        "an exact number with up to {places} decimals",
    ),
    "feedback.words": Text(
        "{given!r} bukan kata-kata sebuah skala; yang diterima: enum, atau beberapa kata dengan id",
        "{given!r} are no words of a scale; accepted: an enum, or several words with an id",
    ),
    "feedback.number": Text(
        "bukan nilai pada skala {id}: {why}", "no value on the scale {id}: {why}"
    ),
    "feedback.accepted_value": Text(
        "{low} sampai {high}, paling banyak {places} desimal",
        "{low} to {high}, up to {places} decimals",
    ),
    "feedback.no_scale": Text(
        "{given!r} bukan skala; yang diterima: Scale.numbers(...) atau Scale.words(...)",
        "{given!r} is no scale; accepted: Scale.numbers(...) or Scale.words(...)",
    ),
    "feedback.range": Text(
        "{given!r} di luar skala {id}, yang berjalan dari {low} sampai {high}",
        "{given!r} lies outside the scale {id}, which goes from {low} to {high}",
    ),
    "feedback.scale": Text("{id}: {low} sampai {high}", "{id}: {low} to {high}"),
    "feedback.scale_and_value": Text(
        "nilai dan skala harus disebut bersama", "a value and its scale must be stated together"
    ),
    "feedback.nothing": Text(
        "tanggapan harus punya nilai atau isi", "a response needs a value or something said"
    ),
    "feedback.row": Text("{path}: {why}", "{path}: {why}"),
    "feedback.no_row": Text(
        "{given!r} bukan tanggapan; yang diterima: bagian-bagiannya menurut nama",
        "{given!r} is no response; accepted: its parts by name",
    ),
    "feedback.part": Text(
        "{name!r} bukan bagian tanggapan; yang diterima: {accepted}",
        "{name!r} is no part of a response; accepted: {accepted}",
    ),
    "feedback.part_near": Text(
        "{name!r} bukan bagian tanggapan; mungkin maksudnya {nearest!r}; yang diterima: {accepted}",
        "{name!r} is no part of a response; did you mean {nearest!r}; accepted: {accepted}",
    ),
    "feedback.uncounted": Text(
        "umpan balik tidak dapat digabungkan", "the feedback cannot be put together"
    ),
    "feedback.mixed": Text(
        "{path}: aspek {aspek!r} dinilai pada dua skala, {first} dan {second}",
        "{path}: the aspect {aspek!r} is rated on two scales, {first} and {second}",
    ),
    "feedback.no_day": Text(
        "{path}: cara ini menimbang umur, dan harinya belum ada",
        "{path}: this way weighs ages, and the day is missing",
    ),
    "feedback.later": Text("{path}: {given} sesudah {on}", "{path}: {given} is later than {on}"),
    "feedback.no_on": Text(
        "cara ini menimbang umur tanggapan: sebutkan on=",
        "this way weighs the ages of responses: state on=",
    ),
    "feedback.minimum": Text(
        "minimum={given!r}: yang diterima bilangan bulat 1 atau lebih",
        "minimum={given!r}: accepted are whole numbers, 1 and more",
    ),
    "feedback.no_period": Text(
        "{given!r} bukan periode; yang diterima: Period, misalnya Period.year(2025)",
        "{given!r} is no period; accepted: a Period, such as Period.year(2025)",
    ),
    "feedback.strategy": Text(
        "{id} bukan cara menggabungkan; fakta yang ada: {accepted}",
        "{id} is no way to put feedback together; the facts are: {accepted}",
    ),
    "feedback.no_strategy": Text(
        "{given!r} bukan cara menggabungkan; yang diterima: sebuah Policy atau fungsi",
        "{given!r} is no way to put feedback together; accepted: a Policy or a function",
    ),
    "feedback.no_weights": Text(
        "{given!r} bukan bobot kelompok; yang diterima: Pembobotan(...)",
        "{given!r} are no weights of groups; accepted: Pembobotan(...)",
    ),
    "feedback.made": Text(
        "cara menggabungkan memberi {given!r}; yang diterima: Decimal, int, Fraction berdesimal "
        "hingga, atau None",
        "the way to put feedback together gave {given!r}; accepted: a Decimal, an int, a "
        "Fraction with a finite decimal form, or None",
    ),
    "feedback.no_numbers": Text(
        "{id} meminta angka, tetapi skala {scale} berisi kata-kata",
        "{id} asks for numbers, but the scale {scale} has words",
    ),
    "feedback.too_few": Text(
        "{path}: {group} memberi {n} tanggapan, paling sedikit {minimum}",
        "{path}: {group} gave {n} responses, at least {minimum} are asked for",
    ),
    "feedback.weights": Text("bobot tidak dapat dipakai", "the weights cannot be used"),
    "feedback.weight": Text("bobot dari {group}: {why}", "the weight of {group}: {why}"),
    "feedback.accepted_weight": Text(
        'angka tepat dengan paling banyak empat desimal, seperti "40%"',
        'an exact number with up to four decimals, such as "40%"',
    ),
    "feedback.weight_nobody": Text(
        "{path}: bobot {weight} tidak punya kelompok", "{path}: the weight {weight} has no group"
    ),
    "feedback.weight_sum": Text(
        "{path}: bobot berjumlah {total}, bukan 1", "{path}: the weights sum to {total}, not to 1"
    ),
    "feedback.weight_zero": Text(
        "{path}: bobot {weight} tidak di atas nol", "{path}: the weight {weight} is not above zero"
    ),
    "feedback.weight_twice": Text("{path}: ada di dua kelompok", "{path}: stands in two groups"),
    "feedback.heading": Text("Umpan balik", "Feedback"),
    "feedback.head_subject": Text("Tentang", "About"),
    "feedback.head_aspect": Text("Aspek", "Aspect"),
    "feedback.head_value": Text("Nilai", "Value"),
    "feedback.head_count": Text("Tanggapan", "Responses"),
    "feedback.result": Text(
        "{aspek} dari {tentang}: {nilai} pada skala {skala}",
        "{aspek} of {tentang}: {nilai} on the scale {skala}",
    ),
    "feedback.weighted": Text("Bobot kelompok: {id}", "Weights of groups: {id}"),
    "feedback.thin": Text(
        "Kurang dari {minimum} tanggapan: {names} — {rule}",
        "Fewer than {minimum} responses: {names} — {rule}",
    ),
    "feedback.outside": Text("Tanpa bobot, tidak dihitung: {names}", "Without weight: {names}"),
    "feedback.group": Text(
        "{nama}: {nilai} dari {n} tanggapan", "{nama}: {nilai} from {n} responses"
    ),
    "feedback.group_weight": Text(", bobot {bobot}", ", weight {bobot}"),
    "feedback.words_only": Text(
        "skala berisi kata-kata, yang tidak berjarak", "the scale has words, which have no distance"
    ),
    "feedback.anonymous": Text(
        "tidak semua tanggapan menyebut penilainya", "not every response says who rated"
    ),
    "feedback.few_raters": Text(
        "hanya {n} penilai, paling sedikit {minimum}",
        "{n} raters only, at least {minimum} are asked for",
    ),
    "feedback.many_raters": Text(
        "{n} penilai, paling banyak {at_most} dihitung tepat",
        "{n} raters, up to {at_most} are computed exactly",
    ),
    "feedback.apart": Text(
        "yang dinilai terpisah menjadi {n} kelompok tanpa penilai bersama",
        "the subjects fall into {n} sets without a common rater",
    ),
    "feedback.no_rest": Text(
        "terlalu sedikit tanggapan untuk membedakan penilai yang ketat dari kebetulan",
        "too few responses to tell a strict rater from chance",
    ),
    "feedback.none": Text("tidak ada, {why}", "none, {why}"),
    "feedback.adjusted": Text(
        "{aspek}, disesuaikan bagi penilai yang ketat atau longgar",
        "{aspek}, adjusted for strict and lenient raters",
    ),
    "feedback.variances": Text(
        "ragam antarpenilai {penilai}, ragam sisa {sisa}, dari {n} penilai",
        "variance between raters {penilai}, left over {sisa}, from {n} raters",
    ),
    "feedback.adjusted_line": Text(
        "{tentang}: {nilai} (galat baku {galat}); rata-rata biasa {rata_rata} dari {n} tanggapan",
        "{tentang}: {nilai} (standard error {galat}); plain mean {rata_rata} of {n} responses",
    ),
    "feedback.agreement": Text("Kesepakatan atas {aspek}", "Agreement on {aspek}"),
    "feedback.linked": Text(
        "Semua yang dinilai terhubung oleh penilai bersama", "Common raters link all subjects"
    ),
    "feedback.islands": Text(
        "{n} kelompok yang dinilai tanpa penilai bersama: {names}",
        "{n} sets of subjects without a common rater: {names}",
    ),
    "feedback.gaps": Text(
        "tidak setiap penilai menilai setiap subjek tepat satu kali",
        "not every rater rated every subject exactly once",
    ),
    "feedback.all_alike": Text(
        "tidak ada perbedaan yang dapat disepakati", "nothing differs that could be agreed on"
    ),
}
