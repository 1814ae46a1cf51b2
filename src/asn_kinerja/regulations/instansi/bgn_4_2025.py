"""Peraturan BGN 4/2025: the cut for lateness."""

from __future__ import annotations

from datetime import date

from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.rows import rows
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import TANPA_TANGGAL, berjenjang, lokal
from asn_kinerja.text import Text

__all__ = ["POLICIES", "POTONGAN_TERLAMBAT"]

_PASAL_15 = lokal(
    "Peraturan BGN 4/2025",
    "BGN",
    TANPA_TANGGAL,
    pasal=15,
)
_hari = rows("hari_masuk", at_least=1)

_terlambat, _batas = berjenjang(
    "terlambat",
    _hari.fact(
        "menit_terlambat",
        low=0,
        high=1440,
        unit="menit",
        meaning=Text("Menit terlambat", "Minutes late"),
    ),
    [(1, "0.5", _PASAL_15), (61, "1", _PASAL_15)],
)

POTONGAN_TERLAMBAT = aturan_tunjangan(
    "instansi.bgn_4_2025.POTONGAN_TERLAMBAT",
    title=Text(
        "Peraturan BGN 4/2025: potongan tunjangan karena terlambat",
        "Peraturan BGN 4/2025: cut for lateness",
    ),
    in_force=Period(date(2025, 1, 1)),
    persen=_hari.sum(_terlambat),
    cite=_PASAL_15,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.KEHADIRAN,
)

POLICIES = (POTONGAN_TERLAMBAT,)
"""Every policy of the regulation."""
