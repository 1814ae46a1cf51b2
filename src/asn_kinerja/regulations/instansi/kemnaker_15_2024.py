"""Permenaker 15/2024: 70 percent by performance, 30 percent by attendance.

The percentages of attendance are of the component of attendance, not of the whole.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation
from asn_kinerja.consequences.allowance import (
    DasarPersen,
    Peristiwa,
    SifatPersen,
    aturan_tunjangan,
)
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import label, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.period import Period
from asn_kinerja.policy import Setting
from asn_kinerja.regulations.instansi.sumber import HARI, lokal, menit, rekaman, sehari
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = ["PEMBAYARAN_KINERJA", "POLICIES", "POTONGAN_KEHADIRAN"]


def _cite(pasal: int, ayat: int | None = None) -> Citation:
    return lokal(
        "Permenaker 15/2024",
        "Kementerian Ketenagakerjaan",
        Text(
            "dari satu penerapan; tanggal mulai tidak terlihat",
            "from one implementation; the day of its start was not seen",
        ),
        pasal=pasal,
        ayat=ayat,
    )


_PASAL_5, _PASAL_13 = _cite(5, 2), _cite(13)
_IN_FORCE = Period(date(2024, 1, 1))


def _persen(name: str, value: str, cite: Citation) -> Setting:
    return setting(name, value, cite=cite, low=0, high=100)


PEMBAYARAN_KINERJA = aturan_tunjangan(
    "instansi.kemnaker_15_2024.PEMBAYARAN_KINERJA",
    title=Text(
        "Permenaker 15/2024: persen komponen kinerja yang dibayarkan",
        "Permenaker 15/2024: percentage of the performance component that is paid",
    ),
    in_force=_IN_FORCE,
    persen=table(
        label("predikat", Predikat, meaning=Text("Predikat kinerja", "The predicate")),
        {
            each: _persen(f"persen_{each.name.lower()}", value, _PASAL_5)
            for each, value in zip(Predikat, ("100", "100", "85", "60", "60"), strict=True)
        },
    ),
    cite=_PASAL_5,
    sifat=SifatPersen.DIBAYARKAN,
    peristiwa=Peristiwa.PREDIKAT_KINERJA,
    dasar=DasarPersen.KOMPONEN_KINERJA,
    bagian="70%",
    stated={"dasar_persen": _PASAL_5, "bagian_dasar": _PASAL_5},
)

_per_menit = _persen("potongan_semenit", "0.01", _PASAL_13)
_tanpa_rekaman = _persen("potongan_tanpa_rekaman", "1", _PASAL_13)


def _sekali(rekam: Expr, terhitung: Expr) -> Expr:
    """An arrival or a leaving: by its minutes, or, without a record, by itself."""
    return when(rekam).then(terhitung * _per_menit).otherwise(_tanpa_rekaman)


_masuk = _sekali(
    rekaman("rekaman_masuk", Text("Ada rekaman masuk", "The arrival was recorded")),
    menit("menit_terlambat", Text("Menit terlambat", "Minutes late")),
)
_pulang = _sekali(
    rekaman("rekaman_pulang", Text("Ada rekaman pulang", "The leaving was recorded")),
    menit("menit_pulang_cepat", Text("Menit pulang sebelum waktunya", "Minutes left early")),
)

POTONGAN_KEHADIRAN = aturan_tunjangan(
    "instansi.kemnaker_15_2024.POTONGAN_KEHADIRAN",
    title=Text(
        "Permenaker 15/2024: potongan komponen kehadiran",
        "Permenaker 15/2024: cut of the attendance component",
    ),
    in_force=_IN_FORCE,
    persen=HARI.sum(
        sehari(
            tidak_masuk=_persen("potongan_sehari", "3", _PASAL_13),
            masuk=_masuk + _pulang,
        )
    ),
    cite=_PASAL_13,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.KEHADIRAN,
    dasar=DasarPersen.KOMPONEN_KEHADIRAN,
    bagian="30%",
    stated={"dasar_persen": _PASAL_13, "bagian_dasar": _PASAL_5},
)

POLICIES = (PEMBAYARAN_KINERJA, POTONGAN_KEHADIRAN)
"""Every policy of the regulation."""
