"""Every sentence of the report, in Indonesian and English.

Knows the wording. Knows nothing of where a sentence stands. What comes from the annex
or from a regulation stays Indonesian in both languages.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from asn_kinerja.text import Language, Text

__all__ = ["PHRASES", "Voice"]

PHRASES: Mapping[str, Text] = {
    "title": Text(
        "Satu kementerian, dari sasaran Menteri sampai predikat anggota tim",
        "One ministry, from the Minister's goal to a team member's predicate",
    ),
    "kicker": Text("Replika contoh resmi", "The official example, replayed"),
    "lead": Text(
        "Contoh lengkap dalam lampiran {law} (hlm. {plan} dan {eval}) dijalankan ulang dari "
        "data: angka dan susunan persis seperti tercetak, kalimatnya diringkas. Setiap hasil "
        "membawa pasal dan alasannya.",
        "The full worked example in the annex of {law} (pp. {plan} and {eval}), run again from "
        "data: figures and structure exactly as printed, wordings shortened. Every result "
        "carries its article and its reason.",
    ),
    "page": Text("hlm. {page}", "p. {page}"),
    "given": Text(
        "diberikan contoh (given), bukan dari lampiran",
        "diberikan contoh (given by the example), not from the annex",
    ),
    "none": Text("–", "–"),
    # 1
    "goals.title": Text("Hasil kerja pimpinan", "The results of the leaders"),
    "goals.lead": Text(
        "Pohon hasil dari Menteri sampai tim kerja. Target {target} milik Menteri turun ke "
        "Direktur Jenderal III; tujuh sasaran direktorat lain digambar tetapi tidak diurai.",
        "The tree of results from the Minister down to the team. The Minister's target of "
        "{target} passes to Direktur Jenderal III; the goals of seven other directorates are "
        "drawn but not broken down.",
    ),
    "goals.target": Text("target {targets}", "target {targets}"),
    "goals.baseline": Text("capaian 2019: {value}", "reached in 2019: {value}"),
    "goals.parts": Text("Indikator Menteri tersusun dari", "The Minister's indicator is made of"),
    "pk.title": Text("Perjanjian kinerja", "Performance agreements"),
    "pk.unit": Text("Unit", "Unit"),
    "pk.year": Text("Tahun", "Year"),
    "pk.budget": Text("Anggaran", "Budget"),
    "pk.carried": Text("Target di SKP pejabat", "Target in the leader's SKP"),
    "pk.same": Text("{target}: sama", "{target}: the same"),
    "pk.other": Text("{target}: berbeda", "{target}: different"),
    # 2
    "matrix.title": Text("Matriks pembagian peran dan hasil", "The matrix of roles and results"),
    "matrix.lead": Text(
        "Kolom: hasil pimpinan. Baris: siapa yang mendukungnya, dengan hasil apa.",
        "Columns: the leader's results. Rows: who supports them, with which result.",
    ),
    "matrix.level": Text("Tingkat {n}: hasil {owner}", "Level {n}: results of {owner}"),
    "matrix.role": Text("Peran", "Role"),
    # 3
    "people.title": Text(
        "Setiap pegawai: SKP, realisasi, rating", "Each person: SKP, realisation, ratings"
    ),
    "skp.title": Text("SKP setiap pegawai", "The SKP of each person"),
    "skp.lead": Text(
        "Rencana hasil kerja, indikator, aspek atau perspektif, dan target, seperti tercetak.",
        "Planned results, indicators, aspect or perspective, and targets, as printed.",
    ),
    "skp.result": Text("Rencana hasil kerja", "Planned result"),
    "skp.indicator": Text("Indikator", "Indicator"),
    "skp.aspect": Text("Aspek / perspektif", "Aspect / perspective"),
    "skp.target": Text("Target", "Target"),
    "skp.utama": Text("utama", "main"),
    "skp.tambahan": Text("tambahan", "additional"),
    "skp.serves": Text("mengintervensi: {result}", "serves: {result}"),
    "skp.behaviour": Text("Ekspektasi khusus perilaku", "Special expectations of behaviour"),
    "skp.annex": Text("Lampiran SKP (hlm. {page})", "Annex of the SKP (p. {page})"),
    "skp.support": Text("Dukungan", "Support"),
    "skp.account": Text("Pertanggungjawaban", "Accountability"),
    "skp.consequences": Text("Konsekuensi", "Consequences"),
    "person.appraiser": Text("Penilai: {who}", "Appraiser: {who}"),
    "person.unit": Text("Unit: {unit}", "Unit: {unit}"),
    "person.pages": Text(
        "SKP hlm. {skp} · evaluasi hlm. {eval}", "SKP p. {skp} · evaluation p. {eval}"
    ),
    # 4
    "real.title": Text("Realisasi dan umpan balik", "Realisation and feedback"),
    "real.lead": Text(
        "Posisi dihitung dari angka yang dibaca numerals.parse dan arah indikator. Bila satuan "
        "berbeda, posisinya tidak ditebak.",
        "Positions are computed from the numbers that numerals.parse reads and the direction of "
        "the indicator. Where units differ, no position is guessed.",
    ),
    "real.value": Text("Realisasi", "Realisation"),
    "real.position": Text("Posisi", "Position"),
    "real.feedback": Text("Umpan balik", "Feedback"),
    "real.empty": Text("belum diisi", "not filled in"),
    "real.incomparable": Text("Tidak dapat dibandingkan", "Cannot be compared"),
    "position.lebih_baik": Text("Lebih baik", "Better"),
    "position.sesuai": Text("Sesuai", "Within target"),
    "position.lebih_buruk": Text("Lebih buruk", "Worse"),
    "fb.positif": Text("positif", "positive"),
    "fb.campuran": Text("campuran", "mixed"),
    "fb.negatif": Text("negatif", "negative"),
    "fb.results": Text("Umpan balik atas hasil kerja", "Feedback on results"),
    "fb.behaviour": Text("Umpan balik atas perilaku", "Feedback on behaviour"),
    # 5
    "rating.title": Text("Rating", "Ratings"),
    "rating.lead": Text(
        "Rating ditetapkan pejabat penilai; peraturan tidak memberi rumus. Di sebelahnya: saran "
        "menurut contoh panduan lampiran (hlm. 97–98), hanya bila faktanya cukup.",
        "The appraiser sets the ratings; the regulation gives no formula. Beside them: what the "
        "example guide of the annex (pp. 97–98) would suggest, only where the facts suffice.",
    ),
    "rating.results": Text("Rating hasil kerja", "Rating of results"),
    "rating.behaviour": Text("Rating perilaku kerja", "Rating of behaviour"),
    "rating.by": Text("ditetapkan {who}, hlm. {page}", "set by {who}, p. {page}"),
    "rating.suggestion": Text(
        "Saran panduan (bukan ketetapan)", "Suggestion of the guide (not a decision)"
    ),
    "rating.missing": Text(
        "Tidak ada saran; belum diketahui: {missing}", "No suggestion; not known: {missing}"
    ),
    "rating.depends": Text(
        "Tidak ada saran; bergantung pada cara membaca umpan balik campuran",
        "No suggestion; it depends on how mixed feedback is read",
    ),
    "rating.counts": Text(
        "dibaca per hasil: {above} di atas, {meets} sesuai, {below} di bawah",
        "read by result: {above} above, {meets} as expected, {below} below",
    ),
    "rating.how": Text(
        "Cara baca contoh ini: hasil di bawah bila satu indikatornya lebih buruk dari target, di "
        "atas bila ada yang lebih baik dan tidak ada yang lebih buruk. Umpan balik campuran "
        "dihitung dua kali, sebagai positif dan bukan; saran hanya ditampilkan bila sama. Penilai "
        "boleh menilai sesuai ekspektasi walau realisasi di bawah target (catatan kaki evaluasi).",
        "How this example reads: a result is below if one indicator is worse than its target, "
        "above if one is better and none is worse. Mixed feedback is counted both ways, as "
        "positive and as not; a suggestion is shown only if both agree. The appraiser may rate as "
        "expected although a realisation is below target (footnote of the evaluation).",
    ),
    "rating.result_no": Text("penilaian hasil kerja nomor {n}", "the judgement of result {n}"),
    # 6
    "pred.title": Text("Predikat", "Predicates"),
    "pred.lead": Text(
        "Dihitung dengan matriks {law} dari dua rating tercetak, lalu dibandingkan dengan predikat "
        "yang tercetak.",
        "Computed by the matrix of {law} from the two printed ratings, then compared with the "
        "predicate in print.",
    ),
    "pred.person": Text("Pegawai", "Person"),
    "pred.computed": Text("Menurut matriks", "By the matrix"),
    "pred.printed": Text("Tercetak", "Printed"),
    "pred.check": Text("Cocok?", "Agrees?"),
    "pred.agrees": Text("cocok", "agrees"),
    "pred.differs": Text("BERTENTANGAN", "CONTRADICTS"),
    "pred.explanation": Text("Penjelasan lengkap", "The whole explanation"),
    "pred.corner": Text("Hasil kerja \\ perilaku", "Results \\ behaviour"),
    # contradiction
    "contra.title": Text(
        "Ditemukan: contoh resmi bertentangan dengan matriksnya sendiri",
        "Found: the official example contradicts its own matrix",
    ),
    "contra.none": Text(
        "Tidak ada predikat tercetak yang bertentangan dengan matriks.",
        "No printed predicate contradicts the matrix.",
    ),
    "contra.body": Text(
        "{who}, evaluasi hlm. {pages}: rating hasil kerja {hasil} (hlm. {p1}), rating perilaku "
        "kerja {perilaku} (hlm. {p2}), predikat tercetak {printed} (hlm. {p3}). Sel matriks "
        "hlm. {cells} untuk kedua rating itu berbunyi {computed}.",
        "{who}, evaluation pp. {pages}: results rated {hasil} (p. {p1}), behaviour rated "
        "{perilaku} (p. {p2}), printed predicate {printed} (p. {p3}). The cell of the matrix on "
        "pp. {cells} for these two ratings says {computed}.",
    ),
    "contra.how": Text(
        "Cara ditemukan: predikat setiap orang dihitung dari rating tercetak dan dibandingkan "
        "dengan yang tercetak; {agree} cocok, {differ} tidak.",
        "How it was found: the predicate of each person was computed from the printed ratings "
        "and compared with print; agree: {agree}, do not: {differ}.",
    ),
    "contra.why": Text("Mengapa bukan {printed}?", "Why not {printed}?"),
    "contra.cell": Text("Sel yang berlaku", "The cell that applies"),
    "contra.cell_printed": Text("Sel yang memberi {printed}", "Cells that give {printed}"),
    # 7
    "credit.title": Text("Angka kredit", "Credit points"),
    "credit.lead": Text(
        "{who}: jenjang {level}, {months} bulan, predikat {predicate}.",
        "{who}: level {level}, {months} months, predicate {predicate}.",
    ),
    "credit.value": Text("angka kredit", "credit points"),
    # 8
    "regimes.title": Text("Orang yang sama, tiga peraturan", "The same people, three regulations"),
    "regimes.lead": Text(
        "Andai periodenya jatuh pada masa peraturan lain. PermenPANRB 6/2022 memakai fakta "
        "lampiran saja; dua peraturan lama meminta fakta yang tidak ada di sana.",
        "Had the period fallen under another regulation. PermenPANRB 6/2022 uses facts of the "
        "annex only; the two older ones ask for facts that it does not have.",
    ),
    "regimes.mark": Text("‡ {given}", "‡ {given}"),
    "regimes.moves": Text("{who}: {path}", "{who}: {path}"),
    "regimes.facts": Text("Fakta tambahan", "Additional facts"),
    "regimes.score": Text("nilai {value}", "score {value}"),
    "regimes.no_score": Text("tanpa nilai angka", "no numeric score"),
    "regimes.chart": Text(
        "Tangga predikat menurut urutan; nama dan arti tiap anak tangga berbeda antarperaturan.",
        "The ladder of predicates by rank; names and meanings of the rungs differ by regulation.",
    ),
    "regimes.activity": Text("Kegiatan (PP 46/2011)", "Activity (PP 46/2011)"),
    "regimes.reading": Text(
        "PP 46/2011 tidak mengenal target rentang: dipakai ujung yang paling mudah dipenuhi.",
        "PP 46/2011 knows no target range: the end that is easiest to satisfy stands for it.",
    ),
    "regimes.held_back": Text(
        "{who}, PP 30/2019: nilai {score} ‡ cukup untuk {wanted}, tetapi kurang satu keputusan:",
        "{who}, PP 30/2019: the score {score} ‡ suffices for {wanted}, but one decision lacks:",
    ),
    "regimes.late": Text(
        "PP 46/2011 menilai rendah yang terlalu cepat: {who}, target waktu {target}, realisasi "
        "{reached}, nilai waktu {score} (cabang di atas 24%).",
        "PP 46/2011 scores what is too early low: {who}, time target {target}, realisation "
        "{reached}, time score {score} (the branch above 24%).",
    ),
    "aspect.kuantitas": Text("kuantitas", "quantity"),
    "aspect.kualitas": Text("kualitas", "quality"),
    "aspect.waktu": Text("waktu", "time"),
    # 9
    "dist.title": Text("Pola distribusi", "The pattern of predicates"),
    "dist.lead": Text(
        "Ilustrasi saja: {n} orang ini dinilai {m} penilai, sedangkan pola berlaku bagi pegawai "
        "satu penilai. Capaian organisasi: {org}.",
        "An illustration only: these {n} people have {m} appraisers, while the pattern is for the "
        "staff of one. Achievement of the organisation: {org}.",
    ),
    "dist.ok": Text("Sesuai pola.", "Fits the pattern."),
    "dist.broken": Text("Catatan, bukan kesalahan: {text}", "A remark, not an error: {text}"),
    "written": Text("Laporan HTML: {path}", "HTML report: {path}"),
    "contents": Text("Isi", "Contents"),
    "foot": Text(
        "Tidak ada data orang nyata. Sumber: {law}. Dihitung dengan pustaka asn_kinerja.",
        "No data of real people. Source: {law}. Computed with the library asn_kinerja.",
    ),
}


@frozen
class Voice:
    """Says the phrases in one language."""

    lang: Language

    def __call__(self, name: str, /, **facts: object) -> str:
        """Say one phrase with its facts."""
        return PHRASES[name].said(self.lang, **facts)

    def pick(self, text: Text | None) -> str:
        """Say a sentence that the library made."""
        return "" if text is None else text.said(self.lang)
