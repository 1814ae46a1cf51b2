"""The sentences of consequences.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["CONSEQUENCES"]

CONSEQUENCES: Mapping[str, Text] = {
    "allowance.cannot": Text(
        "aturan tunjangan tidak dapat diterapkan", "the allowance rules cannot be applied"
    ),
    "allowance.amount": Text(
        "{given!r} bukan rupiah bulat; yang diterima: bilangan bulat paling kecil 0",
        "{given!r} is no whole amount of rupiah; accepted: a whole number of at least 0",
    ),
    "allowance.none": Text(
        "tidak ada aturan; yang diterima: paling sedikit satu hasil",
        "there is no rule; accepted: at least one outcome",
    ),
    "allowance.no_rule": Text(
        "{policy} bukan aturan tunjangan, tidak memberi: {names}; buat dengan aturan_tunjangan",
        "{policy} is no allowance rule, it does not give: {names}; make it by aturan_tunjangan",
    ),
    "allowance.twice": Text(
        "keduanya menghitung {peristiwa!s}; satu hal dihitung sekali",
        "both charge for {peristiwa!s}; one thing is charged once",
    ),
    "allowance.differ": Text(
        "{name} keduanya berbeda: {one} dan {other}", "they differ in {name}: {one} and {other}"
    ),
    "allowance.kinds": Text(
        "potongan dan pembayaran berurutan sama ({urutan}); nyatakan mana yang lebih dahulu",
        "a cut and a payment have the same order ({urutan}); state which comes first",
    ),
    "allowance.two_paid": Text(
        "dua persen yang dibayarkan berurutan sama ({urutan}); hanya satu yang dapat berlaku",
        "two percentages that are paid have the same order ({urutan}); only one can hold",
    ),
    "allowance.shares": Text(
        "bagian dasar harus berjumlah satu; yang ada: {given}",
        "the shares of the bases must sum to one; given: {given}",
    ),
    "allowance.head": Text(
        "Tunjangan {before}: dibayarkan {after}, tidak dibayarkan {cut}",
        "Allowance {before}: paid {after}, not paid {cut}",
    ),
    "allowance.open": Text(
        "Tunjangan {before}: belum dapat dihitung; belum ada: {missing}",
        "Allowance {before}: cannot be computed yet; missing: {missing}",
    ),
    "allowance.rounded": Text(
        "Dibulatkan sekali di akhir ke rupiah bulat: {mode}",
        "Rounded once at the end, to whole rupiah: {mode}",
    ),
    "allowance.component": Text(
        "{dasar!s} ({bagian}): {before} → {after}", "{dasar!s} ({bagian}): {before} → {after}"
    ),
    "allowance.cut": Text(
        "Urutan {urutan}: dipotong {persen} persen dari {before}, sisa {after}",
        "Order {urutan}: {persen} percent of {before} cut off, {after} left",
    ),
    "allowance.paid": Text(
        "Urutan {urutan}: dibayarkan {persen} persen dari {before}, yaitu {after}",
        "Order {urutan}: {persen} percent of {before} paid, {after}",
    ),
    "allowance.capped": Text(
        "Jumlah {sum} persen melebihi batas", "The sum of {sum} percent exceeds the cap"
    ),
    "rule.refused": Text("aturan {id!r} tidak dapat dibuat", "the rule {id!r} cannot be built"),
    "rule.id": Text(
        "identitas aturan harus berisi teks; yang diberikan {given!r}",
        "the id of a rule must say something; given {given!r}",
    ),
    "rule.then": Text(
        "yang menyusul harus teks, label, atau catatan yang dapat di-hash; yang diberikan {given}",
        "what follows must be a text, a label or a record that can be hashed; given {given}",
    ),
    "rule.cite": Text(
        "{given!r} bukan dasar aturan; yang diterima: Citation",
        "{given!r} does not say where the rule stands; accepted: a Citation",
    ),
    "rules.no_conflict": Text(
        "{given!r} bukan cara memilih di antara aturan; yang diterima: ALL, FIRST, HIGHEST, "
        "EXCLUSIVE, EXCLUSIVE_STRICT, atau sebuah fungsi",
        "{given!r} is no strategy for several rules; accepted: ALL, FIRST, HIGHEST, "
        "EXCLUSIVE, EXCLUSIVE_STRICT, or a function",
    ),
    "rule.priority": Text(
        "prioritas harus bilangan bulat; yang diberikan {given!r}",
        "a priority must be a whole number; given {given!r}",
    ),
    "rules.refused": Text(
        "buku aturan {id!r} tidak dapat dibuat", "the book of rules {id!r} cannot be built"
    ),
    "rules.empty": Text(
        "buku memerlukan paling sedikit satu aturan", "a book needs at least one rule"
    ),
    "rules.same_id": Text(
        "{id!r} sudah menjadi identitas rules[{first}]",
        "{id!r} is the id of rules[{first}] already",
    ),
    "rules.same_priority": Text(
        "prioritas {priority} sudah dipakai rules[{first}]; {conflict} memerlukan urutan tanpa "
        "yang setara",
        "rules[{first}] has the priority {priority} already; {conflict} needs an order without "
        "equals",
    ),
    "rules.formula": Text(
        "syarat-syaratnya tidak dapat menjadi satu kebijakan: {why}",
        "the conditions cannot be one policy: {why}",
    ),
    "rules.unknown": Text(
        "tidak ada aturan {given!r}; yang ada: {accepted}",
        "there is no rule {given!r}; there are: {accepted}",
    ),
    "rules.unknown_near": Text(
        "tidak ada aturan {given!r}; mungkin maksudnya {nearest!r}; yang ada: {accepted}",
        "there is no rule {given!r}; did you mean {nearest!r}; there are: {accepted}",
    ),
    "rules.tied": Text(
        "dua aturan satu kelompok berlaku tanpa urutan",
        "two rules of one group apply without an order",
    ),
    "rules.tie": Text(
        "syaratnya terpenuhi bersama {others} dalam kelompok {group}, dengan prioritas yang sama",
        "holds together with {others} in the group {group}, with the same priority",
    ),
    "rules.unresolved": Text(
        "strategi tidak memberi jawaban yang sah", "the strategy gives no valid answer"
    ),
    "rules.changed": Text(
        "harus mengembalikan setiap aturan sekali, dalam urutannya, dengan syaratnya",
        "must give back every rule once, in its order, with its condition",
    ),
    "rules.verdict": Text(
        "{conflict} memutuskan {verdict}, yang tidak sesuai dengan syaratnya",
        "{conflict} decides {verdict}, which its condition does not allow",
    ),
    "rules.strategy": Text("beberapa aturan: {meaning}", "several rules: {meaning}"),
    "rules.on": Text("menurut aturan pada {on}", "by the rules of {on}"),
    "rules.if": Text("jika {test}", "if {test}"),
    "rules.priority": Text("prioritas {priority}", "priority {priority}"),
    "rules.group": Text("kelompok {group}", "group {group}"),
    "rules.consequence": Text("{action} (prioritas {priority})", "{action} (priority {priority})"),
    "rules.consequence_in_group": Text(
        "{action} (prioritas {priority}, kelompok {group})",
        "{action} (priority {priority}, group {group})",
    ),
    "rules.missing": Text("belum ada: {facts}", "missing: {facts}"),
    "rules.yields": Text("didahului {others}", "{others} goes before it"),
    "rules.waits": Text("menunggu {others}", "waits for {others}"),
    "rules.column_rule": Text("Aturan", "Rule"),
    "rules.column_verdict": Text("Putusan", "Verdict"),
    "rules.column_action": Text("Yang menyusul", "What follows"),
    "rules.column_force": Text("Sifat", "Force"),
    "rules.column_open": Text("Yang ditunggu", "What it waits for"),
    "rules.column_cite": Text("Dasar", "Where it stands"),
    "rules.why": Text("Mengapa", "Why"),
    "rules_force.must": Text("wajib", "must"),
    "rules_force.should": Text("sebaiknya", "should"),
    "rules_force.may": Text("dapat", "may"),
    "rules_force.guide": Text("pedoman", "guide"),
    "rules_force.silent": Text("tidak diatur", "not regulated"),
    "verdict.fired": Text("berlaku", "applies"),
    "verdict.overruled": Text("didahului", "overruled"),
    "verdict.undecided": Text("belum dapat diputuskan", "cannot be decided yet"),
    "verdict.not_fired": Text("tidak berlaku", "does not apply"),
    "step.refused": Text("langkah {id!r} tidak dapat dibuat", "the step {id!r} cannot be built"),
    "step.limit": Text(
        "batas adalah bilangan bulat bulan di atas nol sejak suatu kejadian: months= dan since= "
        "bersama; yang diberikan {months}",
        "a limit is a whole number of months above zero since an event: months= and since= "
        "together; given {months}",
    ),
    "step.endless": Text("langkah ini tanpa batas waktu", "this step has no limit"),
    "step.done_meaning": Text("“{event}” sudah terjadi", "“{event}” has happened"),
    "step.months_meaning": Text(
        "Bulan yang hari terakhirnya sudah lewat sejak “{event}”",
        "Months since “{event}” whose last day has passed",
    ),
    "step.month": Text("bulan", "months"),
    "process.action": Text(
        "yang menyusul dalam proses adalah langkah (Step); yang diberikan {given}",
        "what follows in a process is a Step; given {given}",
    ),
    "process.same_id": Text(
        "{id!r} sudah menjadi nama langkah lain atau kejadian awal",
        "{id!r} is the name of another step or of the start already",
    ),
    "process.since": Text(
        "batas berjalan sejak {given!r}, yang tidak dikenal; yang ada: {accepted}",
        "a limit runs from {given!r}, which is not known; there are: {accepted}",
    ),
    "process.after": Text(
        "langkah ini menyusul {given!r}, yang bukan langkah lain proses ini; yang ada: {accepted}",
        "this step comes after {given!r}, which is no other step of the process; there are: "
        "{accepted}",
    ),
    "process.event": Text(
        "kejadian {given!r} tidak dikenal; yang ada: {accepted}",
        "the event {given!r} is not known; there are: {accepted}",
    ),
    "process.event_near": Text(
        "kejadian {given!r} tidak dikenal; mungkin maksudnya {nearest!r}; yang ada: {accepted}",
        "the event {given!r} is not known; did you mean {nearest!r}; there are: {accepted}",
    ),
    "process.later": Text("{given} sesudah hari {on}", "{given} is after {on}"),
    "process.earlier": Text(
        "{given} mendahului {start} pada {on}", "{given} is before {start} on {on}"
    ),
    "process.too_early": Text(
        "{given} terlalu awal: langkah ini menyusul {after} dan paling cepat terjadi pada {first}",
        "{given} is too early: this step comes after {after} and can happen on {first} at the "
        "earliest",
    ),
    "process.due": Text("paling lambat {due}: {action} {cite}", "by {due}: {action} {cite}"),
    "process.endless": Text(
        "{action}, tanpa batas waktu dalam teks {cite}", "{action}, no limit in the text {cite}"
    ),
    "process.on": Text("dilihat pada {on}", "looked at on {on}"),
    "process.happened": Text("Yang sudah terjadi", "What has happened"),
    "process.next": Text("Yang berikutnya", "What is next"),
    "process.rules": Text("Setiap aturan", "Every rule"),
    "sight.use": Text("{fact}: dilihat oleh {steps}", "{fact}: looked at by {steps}"),
    "sight.use_below": Text(
        "{fact}: dilihat oleh {steps}, untuk {outputs}",
        "{fact}: looked at by {steps}, for {outputs}",
    ),
    "sight.refused": Text(
        "{policy} melihat yang tidak boleh dilihatnya", "{policy} looks at what it may not"
    ),
    "sight.outside": Text(
        "tidak boleh dilihat, tetapi dilihat oleh {steps} ({cites})",
        "may not be looked at, but {steps} does ({cites})",
    ),
    "sight.holds": Text(
        "{policy} tidak melihat selain yang boleh dilihatnya",
        "{policy} looks at nothing but what it may",
    ),
    "sight.fails": Text(
        "{policy} melihat yang tidak boleh dilihatnya: {facts}",
        "{policy} looks at what it may not: {facts}",
    ),
    "sight.may_not": Text("Tidak boleh dilihat", "May not be looked at"),
    "sight.may": Text("Boleh dilihat", "May be looked at"),
    "sight.calls": Text(
        "Fungsi Python: yang terbukti hanya masukannya",
        "Python functions: only their inputs are proven",
    ),
    "takes.refused": Text(
        "pertanyaan tentang {policy} tidak dapat dijawab", "the question about {policy} was refused"
    ),
    "takes.no_goal": Text(
        "tidak ada hasil yang diinginkan; yang ada: {accepted}",
        "no outcome is wanted; there are: {accepted}",
    ),
    "takes.test": Text(
        "{given} bukan syarat atas hasil dan langkah kebijakan ini",
        "{given} is no test of outputs and steps of this policy",
    ),
    "takes.twice": Text("disebut dua kali", "is named twice"),
    "takes.nothing": Text(
        "tidak ada nilai yang memenuhi; yang diterima: {accepted}",
        "no value will do; accepted: {accepted}",
    ),
    "takes.already": Text("Sudah terpenuhi: {goal}.", "It holds already: {goal}."),
    "takes.head": Text(
        "Agar {goal}, {n} fakta harus berubah:", "For {goal}, {n} facts have to change:"
    ),
    "takes.head_one": Text(
        "Agar {goal}, {n} fakta harus berubah:", "For {goal}, {n} fact has to change:"
    ),
    "takes.never": Text(
        "Tidak ada perubahan yang diizinkan yang mencapai {goal}. Yang menghalangi:",
        "No change that is allowed reaches {goal}. In the way:",
    ),
    "takes.not_found": Text(
        "Perubahan yang mencapai {goal} belum ditemukan; kemungkinannya terlalu banyak untuk "
        "diperiksa semua, jadi tidak terbukti bahwa tidak ada.",
        "No change that reaches {goal} was found; there are too many possibilities to examine "
        "all, so it is not proven that there is none.",
    ),
    "takes.unproven": Text(
        "Tidak terbukti yang terkecil: kemungkinannya terlalu banyak untuk diperiksa semua.",
        "Not proven to be the smallest: there are too many possibilities to examine all.",
    ),
    "takes.more": Text(
        "Mungkin ada cara lain yang sama kecilnya.", "There may be other ways that are as small."
    ),
    "takes.way": Text("Cara {n}", "Way {n}"),
    "takes.turns": Text("maka {step}: {was} → {now}", "then {step}: {was} → {now}"),
    "takes.band": Text(
        "{subject} berpindah rentang: {bands}", "{subject} moves to another band: {bands}"
    ),
    "takes.lacking": Text(
        "belum ada dan tidak boleh diberikan: {fact}", "missing and may not be given: {fact}"
    ),
    "takes.broken": Text(
        "melanggar syarat kebijakan sendiri: {test}", "breaks what the policy requires: {test}"
    ),
    "takes.fact": Text("Fakta", "Fact"),
    "takes.now": Text("Sekarang", "Now"),
    "takes.then": Text("Menjadi", "Becomes"),
    "takes.why": Text("Mengapa", "Why"),
}
