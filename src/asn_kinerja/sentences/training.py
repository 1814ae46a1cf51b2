"""The sentences of training.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["TRAINING"]

TRAINING: Mapping[str, Text] = {
    "training.empty": Text("{path} harus berisi teks", "{path} must say something"),
    "training.one_text": Text(
        "{path!r} satu teks; yang diterima: daftar",
        "{path!r} is one text; accepted: a list",
    ),
    "training.level": Text(
        "{path}: {given!r} bukan tingkat; yang diterima: 1 sampai 5, dan tidak diisi bila "
        "belum dinilai",
        "{path}: {given!r} is no level; accepted: 1 to 5, left out where it was not assessed",
    ),
    "training.count": Text(
        "{path}: {given!r}; yang diterima: bilangan bulat mulai dari 0",
        "{path}: {given!r}; accepted: a whole number from 0",
    ),
    "training.positive": Text(
        "{path}: {given!r}; yang diterima: bilangan bulat mulai dari 1",
        "{path}: {given!r}; accepted: a whole number from 1",
    ),
    "training.own_prerequisite": Text(
        "{path}: pelatihan tidak dapat menjadi prasyarat dirinya sendiri",
        "{path}: a training cannot come before itself",
    ),
    "training.gap": Text(
        "{path}: {given!r} bukan hasil kebijakan dengan keluaran 'ada_kesenjangan'",
        "{path}: {given!r} is no outcome of a policy with the output 'ada_kesenjangan'",
    ),
    "training.half_cause": Text(
        "{path}: kompetensi dan tingkatnya disebut bersama, atau keduanya belum",
        "{path}: a competence and its level are stated together, or neither is yet",
    ),
    "training.hours_rule": Text(
        "{path}: bukan kebijakan jam pelajaran; keluaran yang diterima: {accepted}",
        "{path}: is no policy of hours; accepted outputs: {accepted}",
    ),
    "training.hours_missing": Text(
        "{path}: batas jam pelajarannya menunggu fakta: {names}",
        "{path}: the limit of hours waits for the facts: {names}",
    ),
    "training.analysis": Text("kebutuhan tidak dapat ditelaah", "the needs cannot be compared"),
    "training.round": Text(
        "putaran pelatihan tidak dapat dibangun", "the training round cannot be built"
    ),
    "training.twice": Text("{path}: {id!r} ada lebih dari satu", "{path}: {id!r} stands twice"),
    "training.unknown": Text("{path}: {id!r} tidak dikenal", "{path}: {id!r} is not known"),
    "training.unknown_near": Text(
        "{path}: {id!r} tidak dikenal; mungkin maksudnya {nearest!r}",
        "{path}: {id!r} is not known; did you mean {nearest!r}",
    ),
    "training.no_goal": Text(
        "{path}: tidak disebut apa yang terbaik; yang diterima: {accepted}",
        "{path}: nothing says what is best; accepted: {accepted}",
    ),
    "training.held": Text(
        "{path}: tingkatnya sudah dimiliki: {need}", "{path}: the level is held already: {need}"
    ),
    "training.broken": Text(
        "jawaban melanggar batas putaran pelatihan",
        "the answer breaks limits of the training round",
    ),
    "training.budget": Text(
        "{path}: biaya {given} melebihi {most}", "{path}: the cost {given} exceeds {most}"
    ),
    "training.seats": Text(
        "{path}: {given} peserta melebihi {most} kursi",
        "{path}: {given} take part on {most} {most:seat|seats}",
    ),
    "training.hours": Text(
        "{path}: {given} JP melebihi batas {most} JP",
        "{path}: {given} {given:hour exceeds|hours exceed} the limit of {most}",
    ),
    "training.few_hours": Text(
        "{path}: {given} JP masih kurang {short} JP",
        "{path}: {given} {given:hour is|hours are} {short} too few",
    ),
    "training.prerequisite": Text(
        "{path}: {id!r} tanpa prasyaratnya", "{path}: {id!r} without what it builds on"
    ),
    "training.again": Text("{path}: {id!r} lebih dari sekali", "{path}: {id!r} more than once"),
    "training.not_found": Text(
        "cara ini tidak menemukan rencana yang memenuhi jam minimal",
        "this way finds no plan that reaches the fewest hours",
    ),
    "training.no_plan": Text("tidak ada rencana", "there is no plan"),
    "training.impossible": Text(
        "{path}: terbukti tidak ada rencana yang memenuhinya",
        "{path}: it is proven that no plan keeps to it",
    ),
    "training.limit": Text(
        "{path}: batas pencarian tercapai sebelum ada rencana yang memenuhinya",
        "{path}: the limit of the search was reached before a plan kept to it",
    ),
    "training.too_large": Text(
        "{path}: jumlahnya terlalu besar bagi pemecah ini",
        "{path}: the sums are too large for this solver",
    ),
    "training.needs": Text(
        "KEBUTUHAN PELATIHAN: {n} ditemukan, {belum} belum dapat diputuskan, dari {semua} telaah",
        "NEEDS OF TRAINING: {n} found, {belum} cannot be decided yet, of {semua} compared",
    ),
    "training.missing": Text("belum ada: {names}", "missing: {names}"),
    "training.no_cause": Text(
        "kompetensi penyebabnya belum disebut",
        "no competence is named as its cause",
    ),
    "training.plan": Text(
        "RENCANA PELATIHAN: {met} dari {n} kebutuhan terpenuhi, {cost} dari {budget}",
        "PLAN OF TRAINING: {met} of {n} needs met, {cost} of {budget}",
    ),
    "training.goals_head": Text("Tujuan|Nilai", "Goal|Worth"),
    "training.optimal": Text(
        "Terbukti tidak ada rencana yang lebih baik", "It is proven that no plan is better"
    ),
    "training.not_optimal": Text(
        "Tidak terbukti sebagai rencana terbaik", "It is not proven that no plan is better"
    ),
    "training.places": Text("Yang dilatih", "Who is trained"),
    "training.places_head": Text(
        "Pegawai|Jam pelajaran setahun|Pelatihan|JP|Biaya|Memenuhi",
        "Employee|Hours of the year|Training|Hours|Cost|Meets",
    ),
    "training.classes": Text("Pelatihan yang dibuka", "Trainings that are held"),
    "training.classes_head": Text("Pelatihan|Kursi|Bentuk|Biaya", "Training|Seats|Form|Cost"),
    "training.left_out": Text("Belum terpenuhi, dan sebabnya", "Left out, and why"),
    "training.left_out_head": Text(
        "Kebutuhan|Pelatihan yang memenuhi|Yang kurang",
        "Need|Training that would meet it|What is wanting",
    ),
    "training.short": Text("Jam pelajaran kurang", "Short of hours"),
    "training.short_head": Text("Pegawai", "Employee"),
    "training.undecided": Text("Belum dapat diputuskan", "Cannot be decided yet"),
    "training.undecided_head": Text("Telaah", "Comparison"),
    "training.jp": Text("{n} JP", "{n} {n:hour|hours}"),
    "training.least": Text("paling sedikit {n}", "at least {n}"),
    "training.most": Text("paling lama {n}", "at most {n}"),
    "training.seats_used": Text(
        "{taken} dari {seats} kursi", "{taken} of {seats} {seats:seat|seats}"
    ),
    "training.short_by": Text(
        "{pegawai}: {n} JP, seharusnya paling sedikit {least}",
        "{pegawai}: {n} {n:hour|hours} where at least {least} are due",
    ),
    "training.meets": Text("memenuhi {need}", "meets {need}"),
    "training.weighed": Text("{need}, bobot {bobot}", "{need}, weight {bobot}"),
    "training.wants_first": Text("prasyarat tidak tersedia: {names}", "nothing leads to: {names}"),
    "training.wants_seats": Text("kurang {n} kursi di {id}", "{n} {n:seat|seats} short in {id}"),
    "training.wants_money": Text("kurang {amount}", "{amount} short"),
    "training.wants_hours": Text("{n} JP di atas batas", "{n} {n:hour|hours} above the limit"),
    "training.not_chosen": Text(
        "masih mungkin; tujuan putaran tidak memilihnya",
        "still possible; the goals of the round speak against it",
    ),
    "training.no_verdict": Text(
        "{path}: kebijakan tanpa keluaran {accepted!r}",
        "{path}: a policy without the output {accepted!r}",
    ),
    "training.given": Text(
        "MANFAAT PELATIHAN: {n} dari {semua} pelatihan perlu direvisi",
        "WHAT TRAINING GAVE: {n} of {semua} {semua:training|trainings} to revise",
    ),
    "training.given_head": Text("Pelatihan|Simpulan", "Training|Conclusion"),
    "training.revise": Text("perlu direvisi", "to be revised"),
    "training.good": Text("tidak perlu direvisi", "need not be revised"),
    "training.open": Text("belum dapat disimpulkan", "nothing can be concluded yet"),
    "training.not_reached": Text("tidak tercapai: {names}", "not reached: {names}"),
    "training.not_measured": Text("belum diukur: {names}", "not measured: {names}"),
    "training.difference": Text(
        "Yang berbeda dalam rencana baru: {n} tempat bertambah, {lepas} dilepas",
        "What the new plan does otherwise: {n} {n:place|places} more, {lepas} given up",
    ),
    "training.more_places": Text("Tempat yang bertambah", "Places that came"),
    "training.given_up": Text("Tempat yang dilepas", "Places that were given up"),
    "training.now_met": Text("Kini terpenuhi", "Met now"),
    "training.no_longer_met": Text("Tidak lagi terpenuhi", "Met no longer"),
    "training.cost": Text("Biaya Rp{was} → Rp{now}", "Cost Rp{was} → Rp{now}"),
    "training.money": Text("Anggaran Rp{was} → Rp{now}", "Budget Rp{was} → Rp{now}"),
}
