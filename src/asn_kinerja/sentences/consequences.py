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
}
