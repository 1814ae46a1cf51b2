"""What is said of life cycles, their events and their days.

Knows the wording, in Indonesian and English side by side; callers name it by its code.
"""

from __future__ import annotations

from asn_kinerja.text import Text

__all__ = ["CYCLES"]

CYCLES = {
    "cycle.empty": Text("siklus {id} tidak punya baris", "the life cycle {id} has no rows"),
    "cycle.twice": Text(
        "kejadian “{event}” tertulis dua kali pada status “{state}”",
        "the event “{event}” stands twice in the state “{state}”",
    ),
    "cycle.nobody": Text(
        "tidak ada yang berwenang atas “{event}” pada status “{state}”",
        "nobody may do “{event}” in the state “{state}”",
    ),
    "cycle.sets": Text(
        "satu siklus memakai satu daftar label untuk status, satu untuk kejadian, dan satu "
        "untuk pelaku; yang tercampur: {given}",
        "a life cycle takes its states, its events and its actors from one set each; mixed: "
        "{given}",
    ),
    "cycle.unreachable": Text(
        "tidak ada jalan menuju status: {states}", "no way leads to the states: {states}"
    ),
    "cycle.unknown": Text(
        "{given!r} tidak dikenal; yang dapat terjadi sekarang: {allowed}; semua yang dikenal: "
        "{accepted}",
        "{given!r} is not known; what can happen now: {allowed}; all that are known: {accepted}",
    ),
    "cycle.unknown_near": Text(
        "{given!r} tidak dikenal; mungkin maksudnya {nearest!r}; yang dapat terjadi sekarang: "
        "{allowed}",
        "{given!r} is not known; did you mean {nearest!r}; what can happen now: {allowed}",
    ),
    "cycle.not_now": Text(
        "“{event}” tidak dapat terjadi pada status “{state}”; yang dapat: {allowed}",
        "“{event}” cannot happen in the state “{state}”; what can: {allowed}",
    ),
    "cycle.actor": Text(
        "“{by}” tidak berwenang atas “{event}”; yang berwenang: {actors}; yang dapat terjadi "
        "sekarang: {allowed}",
        "“{by}” may not do “{event}”; who may: {actors}; what can happen now: {allowed}",
    ),
    "cycle.backwards": Text(
        "tanggal {on} mendahului kejadian terakhir pada {last}; yang dapat terjadi sejak itu: "
        "{allowed}",
        "{on} lies before the last event on {last}; what can happen from then on: {allowed}",
    ),
    "cycle.closed": Text(
        "“{event}” tidak dapat terjadi: “{state}” sudah tertutup; yang dapat: {allowed}",
        "“{event}” cannot happen: “{state}” is closed; what can: {allowed}",
    ),
    "cycle.open": Text(
        "hanya yang sudah tertutup dapat disusul dalam siklus yang sama; statusnya “{state}”; "
        "yang dapat terjadi: {allowed}",
        "only what is closed can be followed in the same life cycle; its state is “{state}”; "
        "what can happen: {allowed}",
    ),
    "cycle.too_late": Text(
        "“{event}” pada {on} melewati hari terakhir {until}; yang dapat: {allowed}",
        "“{event}” on {on} is past the last day {until}; what can happen: {allowed}",
    ),
    "cycle.too_early": Text(
        "“{event}” baru dapat terjadi sesudah {until}, bukan pada {on}; yang dapat: {allowed}",
        "“{event}” can only happen after {until}, not on {on}; what can: {allowed}",
    ),
    "cycle.reason": Text(
        "“{event}” perlu alasan: reason=…; yang dapat terjadi sekarang: {allowed}",
        "“{event}” needs a reason: reason=…; what can happen now: {allowed}",
    ),
    "cycle.facts": Text(
        "“{event}” tidak membawa fakta: {names}; yang dapat terjadi sekarang: {allowed}",
        "“{event}” brings no facts: {names}; what can happen now: {allowed}",
    ),
    "cycle.missing": Text(
        "“{event}” belum lengkap; belum ada: {missing}; yang dapat terjadi sekarang: {allowed}",
        "“{event}” is not complete; missing: {missing}; what can happen now: {allowed}",
    ),
    "cycle.refused": Text(
        "“{event}” tidak dapat terjadi karena tidak terpenuhi: {why}; yang dapat terjadi "
        "sekarang: {allowed}",
        "“{event}” cannot happen, because this is not met: {why}; what can happen now: {allowed}",
    ),
    "days.weekend": Text(
        "weekend={given}: hari dari 0 (Senin) sampai 6, dan paling sedikit satu hari kerja",
        "weekend={given}: days from 0 (Monday) to 6, with at least one day left to work",
    ),
    "days.count": Text(
        "jumlah hari kerja {given!r}; yang diterima: bilangan bulat dari 0",
        "{given!r} working days; accepted: whole numbers from 0",
    ),
    "days.end": Text(
        "kalender berakhir sebelum hari kerja berikutnya dari {day}",
        "the calendar ends before the next working day from {day}",
    ),
    "cycle.head": Text(
        "Dari|Kejadian|Oleh|Ke|Batas|Fakta|Syarat|Dasar",
        "From|Event|Who|To|Limit|Facts|Conditions|Where it stands",
    ),
    "cycle.limit": Text(
        "≤ {days} hari kerja sejak {since}", "≤ {days} working {days:day|days} from {since}"
    ),
    "cycle.limit_calendar": Text(
        "≤ {days} hari sejak {since}", "≤ {days} {days:day|days} from {since}"
    ),
    "cycle.limit_day": Text("≤ {since}", "≤ {since}"),
    "cycle.window_until": Text("tidak melewati {last}", "not past {last}"),
    "cycle.window_after": Text("sesudah {last}", "after {last}"),
    "cycle.now": Text("{state}, sejak {since}", "{state}, since {since}"),
    "cycle.span": Text(
        "mulai {begun}; hari terakhir {until}", "begun on {begun}; last day {until}"
    ),
    "cycle.follows": Text(
        "menyusul perkara yang tertutup pada {last}: {reason}",
        "follows the case closed on {last}: {reason}",
    ),
    "cycle.can_happen": Text("Yang dapat terjadi sekarang", "What can happen now"),
    "deadline.due": Text("paling lambat {due}: {action}", "by {due}: {action}"),
    "deadline.done": Text("; terjadi pada {done}", "; done on {done}"),
    "cycle.reasoned": Text("dengan alasan", "with a reason"),
}
