"""Allowances: rules of one institution in one form, and what they leave of an amount."""

from __future__ import annotations

from asn_kinerja.consequences.allowance.calculation import PerhitunganTunjangan, hitung_tunjangan
from asn_kinerja.consequences.allowance.component import KomponenTunjangan, LangkahTunjangan
from asn_kinerja.consequences.allowance.rule import (
    DasarPersen,
    Peristiwa,
    SifatPersen,
    aturan_tunjangan,
)

__all__ = [
    "DasarPersen",
    "KomponenTunjangan",
    "LangkahTunjangan",
    "PerhitunganTunjangan",
    "Peristiwa",
    "SifatPersen",
    "aturan_tunjangan",
    "hitung_tunjangan",
]
