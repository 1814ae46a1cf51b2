"""Permendikdasmen 14/2025: the cut for absence within a month."""

from __future__ import annotations

from datetime import date

from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import TANPA_TANGGAL, lokal
from asn_kinerja.text import Text

__all__ = ["POLICIES", "POTONGAN_TIDAK_MASUK"]

_PASAL_19 = lokal(
    "Permendikdasmen 14/2025",
    "Kementerian Dikdasmen",
    TANPA_TANGGAL,
    pasal=19,
)


def _hari(name: str, meaning: Text) -> Fact:
    return fact(name, low=0, high=31, unit="hari", meaning=meaning)


_berturut_turut = _hari(
    "hari_berturut_turut",
    Text(
        "Hari tidak masuk berturut-turut yang terpanjang dalam sebulan",
        "The longest run of absence within the month",
    ),
)
_tidak_masuk = _hari("hari_tidak_masuk", Text("Hari tidak masuk dalam sebulan", "Days absent"))

POTONGAN_TIDAK_MASUK = aturan_tunjangan(
    "instansi.dikdasmen_14_2025.POTONGAN_TIDAK_MASUK",
    title=Text(
        "Permendikdasmen 14/2025: potongan tunjangan karena tidak masuk kerja",
        "Permendikdasmen 14/2025: cut for absence",
    ),
    in_force=Period(date(2025, 1, 1)),
    persen=when(_berturut_turut >= setting("batas_berturut_turut", 10, cite=_PASAL_19, low=1))
    .then(setting("potongan_berturut_turut", 100, cite=_PASAL_19, low=0, high=100))
    .otherwise(_tidak_masuk * setting("potongan_sehari", "2.5", cite=_PASAL_19, low=0, high=100)),
    requires=(
        (_berturut_turut <= _tidak_masuk).named(
            "dalam_sebulan",
            meaning=Text(
                "hari berturut-turut termasuk hari tidak masuk sebulan itu",
                "the days in a row are among the days absent of that month",
            ),
        ),
    ),
    cite=_PASAL_19,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.KEHADIRAN,
)

POLICIES = (POTONGAN_TIDAK_MASUK,)
"""Every policy of the regulation."""
