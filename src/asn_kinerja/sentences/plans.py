"""The sentences of plans: goals, targets, links, and what is wrong with them.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["PLANS"]

PLANS: Mapping[str, Text] = {
    "plan.cascade": Text("rencana tidak dapat dibangun", "the cascade cannot be built"),
    "plan.same_id": Text("dua bagian beridentitas {id!r}", "two parts have the id {id!r}"),
    "plan.unknown": Text("{path}: tidak ada bagian {id!r}", "{path}: there is no part {id!r}"),
    "plan.unknown_near": Text(
        "{path}: tidak ada bagian {id!r}; mungkin maksudnya {nearest!r}",
        "{path}: there is no part {id!r}; did you mean {nearest!r}",
    ),
    "plan.owns_nothing": Text(
        "tidak ada sasaran milik {owners}", "no goal of the plan is owned by {owners}"
    ),
    "plan.owns_nothing_near": Text(
        "tidak ada sasaran milik {owners}; mungkin maksudnya {nearest!r}",
        "no goal of the plan is owned by {owners}; did you mean {nearest!r}",
    ),
    "plan.link_twice": Text("{path}: kaitan ini sudah ada", "{path}: this link stands twice"),
    "plan.link_kind": Text(
        "{path}: {relation!r} tidak dapat mengaitkan kedua bagian ini",
        "{path}: {relation!r} cannot join these two parts",
    ),
    "plan.kind": Text(
        "{name} tidak dapat berisi {given}; yang diterima: {accepted}",
        "{name} cannot be {given}; accepted: {accepted}",
    ),
    "plan.one_text": Text(
        "{given!r} satu teks; yang diterima: daftar teks",
        "{given!r} is one text; accepted: a list of texts",
    ),
    "plan.empty": Text("{name} harus berisi teks", "{name} must say something"),
    "plan.priority": Text(
        "prioritas {given!r}; yang diterima: bilangan bulat mulai dari 1",
        "priority {given!r}; accepted: a whole number from 1",
    ),
    "plan.need": Text(
        "{id!r} adalah kebutuhan; yang diminta sasaran", "{id!r} is a need; a goal is wanted"
    ),
    "plan.circle": Text(
        "{id!r} berada dalam lingkaran atau di bawahnya: {circle}",
        "{id!r} stands in a circle or below one: {circle}",
    ),
    "plan.no_day": Text(
        "organisasi ditanya untuk satu hari: on=…", "an organisation is asked about a day: on=…"
    ),
    "plan.share": Text(
        "bagian {given!r}; yang diterima: di atas 0 sampai 1, misalnya '40%'",
        "share {given!r}; accepted: above 0 up to 1, e.g. '40%'",
    ),
    "plan.formula": Text(
        "{given!r} bukan kebijakan dengan keluaran 'capaian'",
        "{given!r} is no policy with the output 'capaian'",
    ),
    "plan.roll_up": Text(
        "{given!r} bukan kebijakan atas baris 'bagian' dengan keluaran 'nilai'",
        "{given!r} is no policy over rows 'bagian' with the output 'nilai'",
    ),
    "plan.trajectory": Text(
        "{id}: masa lintasan target bertindihan atau tidak berurutan",
        "{id}: the periods of the trajectory overlap or are out of order",
    ),
    "target.none": Text(
        "{given!r} bukan target; pakai Target.up, Target.down, Target.within atau Target.read",
        "{given!r} is no target; use Target.up, Target.down, Target.within or Target.read",
    ),
    "target.kinds": Text(
        "{target} dan {value} berbeda jenis: bilangan, tanggal, atau label",
        "{target} and {value} are of different kinds: numbers, days or labels",
    ),
    "target.order": Text(
        "rentang target terbalik: {low} di atas {high}",
        "the range of the target runs backwards: {low} is above {high}",
    ),
    "target.strict": Text(
        "di dalam rentang tidak ada batas yang harus dilampaui; strict hanya bagi naik dan turun",
        "inside a range no end must be passed; strict is for up and down only",
    ),
    "target.amount": Text(
        "{given!r} bukan target; yang diterima: {accepted}, date, atau label skala; "
        "pakai Target.read atau numerals.parse untuk membaca tulisan",
        "{given!r} is no target; accepted: {accepted}, date, or a label of the scale; use "
        "Target.read or numerals.parse to read text",
    ),
    "target.up": Text("{amount}, makin tinggi makin baik", "{amount}, the higher the better"),
    "target.down": Text("{amount}, makin rendah makin baik", "{amount}, the lower the better"),
    "target.within": Text("{amount}, di dalam rentang", "{amount}, inside the range"),
    "target.direction": Text(
        "{text!r} tidak menyebut arahnya; sebutkan salah satu: {accepted}",
        "{text!r} does not say which way is better; say one of: {accepted}",
    ),
    "target.against": Text(
        "{text!r} berlawanan dengan arah {direction!r}",
        "{text!r} goes against the direction {direction!r}",
    ),
    "realisation.refused": Text("realisasi ditolak", "realisations were refused"),
    "realisation.amount": Text(
        "{given!r} bukan realisasi; yang diterima: bilangan, tanggal, atau teks",
        "{given!r} is no realisation; accepted: a number, a day, or text",
    ),
    "realisation.said": Text(
        "fakta {names} sudah dikatakan oleh nilai atau rencana",
        "the facts {names} are said by the value or the plan already",
    ),
    "realisation.indicator": Text(
        "{path}: {id!r} bukan indikator", "{path}: {id!r} is no indicator"
    ),
    "realisation.computed": Text(
        "{path}: {id!r} dihitung dari komponennya; realisasi dilaporkan pada komponen itu",
        "{path}: {id!r} is computed from its components; realisations are reported there",
    ),
    "realisation.text": Text(
        "{path}: {given!r} adalah teks, tetapi targetnya bilangan atau tanggal; "
        "pakai numerals.parse untuk membaca tulisan",
        "{path}: {given!r} is text, but the target a number or a day; "
        "use numerals.parse to read text",
    ),
    "realisation.value": Text("{path}: {why}", "{path}: {why}"),
    "realisation.clash": Text(
        "{path}: {other} juga melaporkan {id!r} untuk hari-hari itu",
        "{path}: {other} reports {id!r} for the same days too",
    ),
    "realisation.mode": Text(
        "{id}: tidak dinyatakan bagaimana {n} laporan menjadi satu nilai",
        "{id}: it is not stated how {n} reports make one value",
    ),
    "component.circle": Text(
        "indikator {id} dihitung dari dirinya sendiri atau dari yang demikian, bersama: {others}",
        "the indicator {id} is computed from itself or from one that is, with: {others}",
    ),
    "measure.no_report": Text("belum ada realisasi", "no report yet"),
    "measure.missing": Text("menunggu nilai: {names}", "waits for the value of: {names}"),
    "measure.gaps": Text("belum dilaporkan: {days}", "not reported: {days}"),
    "measure.to_reach": Text("target: {target}", "target: {target}"),
    "measure.of_steps": Text("dari langkah targetnya", "made of the steps of its target"),
    "measure.no_target": Text(
        "tidak ada target yang dinyatakan untuk masa ini", "no target is stated for this period"
    ),
    "measure.evidence": Text("bukti: {given}", "evidence: {given}"),
    "measure.by": Text("dilaporkan oleh: {given}", "reported by: {given}"),
    "measure.indicator": Text("Indikator", "Indicator"),
    "measure.value": Text("Realisasi", "Realisation"),
    "measure.target": Text("Target", "Target"),
    "measure.unknown": Text("tidak ada indikator {id!r}", "there is no indicator {id!r}"),
    "measure.unknown_near": Text(
        "tidak ada indikator {id!r}; mungkin maksudnya {nearest!r}",
        "there is no indicator {id!r}; did you mean {nearest!r}",
    ),
    "measure.other_period": Text(
        "indikator {id!r} tidak direncanakan bagi masa {period}",
        "the indicator {id!r} is not planned for {period}",
    ),
    "measure.comparison": Text("Dibanding target", "Against the target"),
    "measure.achievement": Text("Capaian (%)", "Achievement (%)"),
    "need.unserved": Text(
        "tidak ada sasaran yang melayani kebutuhan {id}", "no goal serves the need {id}"
    ),
    "goal.orphan": Text(
        "sasaran {id} tidak melayani kebutuhan atau sasaran apa pun",
        "the goal {id} serves no need and no other goal",
    ),
    "goal.ownerless": Text(
        "sasaran {id} tidak punya penanggung jawab", "nobody owns the goal {id}"
    ),
    "goal.unmeasured": Text(
        "hasil utama {id} tidak punya indikator bertarget",
        "the main result {id} has no indicator with a target",
    ),
    "goal.unmeasured_extra": Text(
        "hasil tambahan {id} tidak punya indikator bertarget",
        "the additional result {id} has no indicator with a target",
    ),
    "indicator.untaken": Text(
        "tidak ada yang mengambil peran pada indikator {id} dari {others}",
        "nobody takes up the indicator {id} of {others}",
    ),
    "link.circle": Text(
        "sasaran {id} berada dalam lingkaran atau di bawahnya, bersama: {others}",
        "the goal {id} stands in a circle or below one, with: {others}",
    ),
    "link.shares": Text(
        "bagian dari {id} tidak berjumlah satu: {others}",
        "the shares of {id} do not sum to one: {others}",
    ),
    "link.share_missing": Text(
        "sebagian bagian dari {id} belum disebut: {others}",
        "some shares of {id} are not stated: {others}",
    ),
    "link.shares_twice": Text(
        "bagian dari {id} disebut dua kali: pada sasarannya dan pada indikatornya {others}",
        "the shares of {id} are stated twice: of the goal and of its indicators {others}",
    ),
    "indicator.direction": Text(
        "rumus capaian indikator {id} dari {others} tidak sesuai dengan arah targetnya",
        "the formula of the indicator {id} of {others} does not suit the direction of its target",
    ),
    "indicator.steps": Text(
        "langkah target indikator {id} dari {others} tidak membentuk targetnya",
        "the steps of the indicator {id} of {others} do not make its target",
    ),
    "indicator.weights": Text(
        "bobot indikator {id} tidak berjumlah satu: {others}",
        "the weights of the indicators of {id} do not sum to one: {others}",
    ),
    "indicator.weight_missing": Text(
        "sebagian bobot indikator {id} belum disebut: {others}",
        "some weights of the indicators of {id} are not stated: {others}",
    ),
    "target.split": Text(
        "pembagian target {id} tidak berjumlah sama dengannya: {others}",
        "the parts of the target of {id} do not sum to it: {others}",
    ),
    "goal.period": Text(
        "masa {id} tidak berada di dalam masa {others}",
        "the period of {id} does not lie within that of {others}",
    ),
    "goal.duplicate": Text(
        "sasaran {id} sama bunyinya dengan milik penanggung jawab lain: {others}",
        "the goal {id} reads as one of another owner: {others}",
    ),
    "owner.unknown": Text(
        "organisasi tidak mengenal penanggung jawab sasaran {id}: {others}",
        "the organisation does not know the owner of the goal {id}: {others}",
    ),
    "owner.absent": Text(
        "penanggung jawab sasaran {id} tidak ada di tempat pada hari itu: {others}",
        "the owner of the goal {id} is not in place on that day: {others}",
    ),
    "merger.head": Text(
        "Penggabungan ke dalam {into} pada {on}: {n} sasaran pindah unit",
        "Merger into {into} on {on}: {n} {n:goal changes its|goals change their} unit",
    ),
    "merger.moved": Text("Sasaran yang pindah unit", "Goals that change their unit"),
    "merger.internal": Text(
        "Kontribusi lintas unit yang menjadi urusan satu unit",
        "Contributions across units that become internal",
    ),
    "merger.duplicates": Text(
        "Sasaran yang menjadi ganda dalam satu unit", "Goals that become double in one unit"
    ),
    "merger.heads": Text(
        "Lebih dari satu jabatan memimpin unit ini", "More than one position heads the unit"
    ),
    "merger.without_superior": Text("Jabatan tanpa atasan", "Positions without a superior"),
    "merger.coverage": Text("Unit yang melayani tiap kebutuhan", "Units that serve each need"),
    "matrix.title": Text("MATRIKS PEMBAGIAN PERAN DAN HASIL", "MATRIX OF ROLES AND RESULTS"),
    "matrix.owner": Text("Pegawai", "Employee"),
    "matrix.post": Text("Jabatan", "Post"),
    "matrix.no_role": Text("TIDAK ADA PERAN", "NO ROLE"),
    "outline.head": Text(
        "Rencana: {n} sasaran di semua tingkat", "Plan: {n} {n:goal|goals} at all levels"
    ),
    "coverage.head": Text(
        "Jangkauan rencana: {n} kebutuhan, {unserved} belum terlayani",
        "Coverage: {n} {n:need|needs}, {unserved} unserved",
    ),
    "coverage.idle": Text(
        "unit yang tidak melayani kebutuhan: {names}", "units that serve no need: {names}"
    ),
    "coverage.unserved": Text("belum terlayani", "unserved"),
    "coverage.served": Text(
        "{goals} sasaran, {owners} penanggung jawab",
        "{goals} {goals:goal|goals}, {owners} {owners:owner|owners}",
    ),
    "coverage.levels": Text("tingkat: {names}", "levels: {names}"),
    "coverage.units": Text("unit: {names}", "units: {names}"),
    "outline.above": Text(
        "bagian di bawahnya sudah tertulis di atas", "what is below it stands above"
    ),
    "outline.more": Text("… dan {n} lagi", "… and {n} more"),
}
