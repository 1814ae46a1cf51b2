"""Peraturan Bakamla 1/2023: the monthly cut by the predicate."""

from __future__ import annotations

from datetime import date

from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label, setting
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import TANPA_TANGGAL, lokal
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = ["POLICIES", "POTONGAN_PREDIKAT"]

_PASAL_11 = lokal(
    "Peraturan Bakamla 1/2023",
    "Bakamla",
    TANPA_TANGGAL,
    pasal=11,
)

POTONGAN_PREDIKAT = aturan_tunjangan(
    "instansi.bakamla_1_2023.POTONGAN_PREDIKAT",
    title=Text(
        "Peraturan Bakamla 1/2023: potongan tunjangan sebulan menurut predikat",
        "Peraturan Bakamla 1/2023: monthly cut by the predicate",
    ),
    in_force=Period(date(2023, 1, 1)),
    persen=table(
        label("predikat", Predikat, meaning=Text("Predikat kinerja", "The predicate")),
        {
            Predikat.SANGAT_BAIK: 0,
            Predikat.BAIK: 0,
            Predikat.BUTUH_PERBAIKAN: 0,
            Predikat.KURANG: setting("potongan_kurang", 1, cite=_PASAL_11, low=0, high=100),
            Predikat.SANGAT_KURANG: setting(
                "potongan_sangat_kurang", 2, cite=_PASAL_11, low=0, high=100
            ),
        },
    ),
    cite=_PASAL_11,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.PREDIKAT_KINERJA,
)

POLICIES = (POTONGAN_PREDIKAT,)
"""Every policy of the regulation."""
