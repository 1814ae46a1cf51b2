"""Peraturan Bapanas 23/2023: all cuts of a month together."""

from __future__ import annotations

from datetime import date

from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.rows import rows
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import TANPA_TANGGAL, lokal
from asn_kinerja.text import Text

__all__ = ["JUMLAH_POTONGAN", "POLICIES"]

_PASAL_10 = lokal("Peraturan Bapanas 23/2023", "Bapanas", TANPA_TANGGAL, pasal=10, ayat=3)
_potongan = rows("potongan")

JUMLAH_POTONGAN = aturan_tunjangan(
    "instansi.bapanas_23_2023.JUMLAH_POTONGAN",
    title=Text(
        "Peraturan Bapanas 23/2023: jumlah potongan tunjangan sebulan",
        "Peraturan Bapanas 23/2023: the sum of the cuts of a month",
    ),
    in_force=Period(date(2023, 1, 1)),
    persen=_potongan.sum(
        _potongan.fact(
            "persen_potongan",
            places=2,
            low=0,
            high=100,
            unit="%",
            meaning=Text("Persen satu potongan", "The percentage of one cut"),
        ),
        on_empty=0,
    ),
    cite=_PASAL_10,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.SEMUA_POTONGAN,
    stated={"batas_persen": _PASAL_10},
)

POLICIES = (JUMLAH_POTONGAN,)
"""Every policy of the regulation."""
