"""Permen LHK 6/2024: next year's allowance by the predicate of this year."""

from __future__ import annotations

from datetime import date

from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label, setting
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import TANPA_TANGGAL, lokal
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = ["PEMBAYARAN_TAHUN_BERIKUTNYA", "POLICIES"]

_PASAL_19 = lokal(
    "Permen LHK 6/2024",
    "Kementerian LHK",
    TANPA_TANGGAL,
    pasal=19,
)

PEMBAYARAN_TAHUN_BERIKUTNYA = aturan_tunjangan(
    "instansi.menlhk_6_2024.PEMBAYARAN_TAHUN_BERIKUTNYA",
    title=Text(
        "Permen LHK 6/2024: persen tunjangan kinerja tahun berikutnya",
        "Permen LHK 6/2024: percentage of next year's allowance",
    ),
    in_force=Period(date(2024, 1, 1)),
    persen=table(
        label("predikat", Predikat, meaning=Text("Predikat tahun ini", "This year's predicate")),
        {
            Predikat.SANGAT_BAIK: 100,
            Predikat.BAIK: 100,
            Predikat.BUTUH_PERBAIKAN: setting(
                "persen_butuh_perbaikan", 90, cite=_PASAL_19, low=0, high=100
            ),
            Predikat.KURANG: setting("persen_kurang", 85, cite=_PASAL_19, low=0, high=100),
            Predikat.SANGAT_KURANG: setting(
                "persen_sangat_kurang", 80, cite=_PASAL_19, low=0, high=100
            ),
        },
    ),
    cite=_PASAL_19,
    sifat=SifatPersen.DIBAYARKAN,
    peristiwa=Peristiwa.PREDIKAT_KINERJA,
    stated={"dasar_persen": _PASAL_19},
)

POLICIES = (PEMBAYARAN_TAHUN_BERIKUTNYA,)
"""Every policy of the regulation."""
