"""The words of explanations, formulas and dates.

Knows the wording, in Indonesian and English side by side; callers name it by its code.
"""

from __future__ import annotations

from asn_kinerja.text import Text

__all__ = ["WORDS"]

WORDS = {
    "word.absent": Text("tidak ada", "none"),
    "word.missing": Text("belum ada", "missing"),
    "word.places": Text("{n} desimal", "{n} {n:decimal|decimals}"),
    "word.and": Text("dan", "and"),
    "word.or": Text("atau", "or"),
    "word.not": Text("bukan", "not"),
    "word.case": Text("jika {test} maka {value}", "if {test} then {value}"),
    "word.otherwise": Text("selain itu {value}", "otherwise {value}"),
    "word.floor": Text("paling rendah {n}", "at least {n}"),
    "word.cap": Text("paling tinggi {n}", "at most {n}"),
    "rounding.half_up": Text("setengah ke atas", "half up"),
    "rounding.half_even": Text("setengah ke genap", "half to even"),
    "rounding.down": Text("menuju nol", "towards zero"),
    "rounding.floor": Text("ke bawah", "down"),
    "rounding.ceiling": Text("ke atas", "up"),
    "word.sum": Text("jumlah", "sum"),
    "word.count": Text("banyaknya", "count"),
    "word.min": Text("terkecil", "smallest"),
    "word.max": Text("terbesar", "largest"),
    "word.median": Text("median", "median"),
    "word.mean": Text("rata-rata", "mean"),
    "word.weight": Text("bobot {w}", "weight {w}"),
    "word.where": Text("dengan {test}", "where {test}"),
    "word.present": Text("{fact} ada", "{fact} is present"),
    "standing.official": Text("resmi", "official"),
    "standing.secondary": Text("sumber sekunder", "secondary source"),
    "standing.local": Text("aturan satu instansi", "rule of one institution"),
    "standing.assumption": Text("asumsi kami", "our assumption"),
    "force.must": Text("Pelanggaran", "Breach"),
    "force.should": Text("Peringatan", "Warning"),
    "force.may": Text("Catatan", "Remark"),
    "force.guide": Text("Catatan", "Remark"),
    "force.silent": Text("Catatan", "Remark"),
    "explain.changed": Text(
        "diubah; menurut peraturan {was}", "changed; the regulation says {was}"
    ),
    "explain.above": Text("lihat di atas", "see above"),
    "explain.band": Text("{subject} = {value} ada di {band}", "{subject} = {value} lies in {band}"),
    "explain.missing": Text(
        "Belum ada: {fact} (menahan {blocks})", "Missing: {fact} (blocks {blocks})"
    ),
    "explain.more": Text("… {count} baris semuanya", "… {count} rows in all"),
    "explain.life": Text("berlaku {period}", "in force {period}"),
    "explain.settings": Text("Setelan", "Settings"),
    "explain.facts": Text("Fakta", "Facts"),
    "explain.outputs": Text("Hasil", "Outputs"),
    "explain.optional": Text("boleh tidak ada", "may be absent"),
    "why.already": Text("{output} memang {wanted}.", "{output} is {wanted} already."),
    "why.never": Text(
        "Tidak ada jalan bagi {output} menjadi {wanted}.", "No way leads {output} to {wanted}."
    ),
    "why.not_found": Text(
        "Di antara jalan yang diperiksa tidak ditemukan jalan bagi {output} menjadi {wanted}; "
        "jalannya terlalu banyak untuk diperiksa semua.",
        "No way for {output} to become {wanted} was found among those examined; there are "
        "too many ways to examine all.",
    ),
    "why.head": Text(
        "{output} adalah {actual}, bukan {wanted}. Agar menjadi {wanted}:",
        "{output} is {actual}, not {wanted}. To be {wanted}:",
    ),
    "why.way": Text("Jalan {n}", "Way {n}"),
    "why.holds": Text("terpenuhi: {test} (sekarang {actual})", "met: {test} (now {actual})"),
    "why.fails": Text(
        "belum terpenuhi: {test} (sekarang {actual})", "unmet: {test} (now {actual})"
    ),
    "why.holds_unsaid": Text("terpenuhi: {test}", "met: {test}"),
    "why.fails_unsaid": Text("belum terpenuhi: {test}", "unmet: {test}"),
    "why.missing": Text("belum diketahui: {test} ({actual})", "not known yet: {test} ({actual})"),
    "why.gap": Text(", selisih {gap}", ", {gap} away"),
    "diff.life": Text("masa berlaku", "in force"),
    "part.output": Text("hasil", "output"),
    "part.requirement": Text("syarat fakta", "requirement of the facts"),
    "part.check": Text("norma", "norm"),
    "part.step": Text("langkah", "step"),
    "diff.same": Text("Tidak ada perbedaan.", "There is no difference."),
    "period.day": Text("{start}", "{start}"),
    "period.days": Text("{start} sampai dengan {last}", "{start} to {last}"),
    "period.since": Text("sejak {start}", "since {start}"),
}
