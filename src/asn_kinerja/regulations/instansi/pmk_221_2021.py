"""PMK 221/PMK.01/2021: the cut for lateness, early leave and absence at the ministry of finance."""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.branches import bands, when
from asn_kinerja.formula.build import setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.period import Period
from asn_kinerja.policy import Setting
from asn_kinerja.regulations.instansi.sumber import HARI, lokal, menit, rekaman, sehari
from asn_kinerja.text import Text

__all__ = ["POLICIES", "POTONGAN_KEHADIRAN"]

_PMK = lokal(
    "PMK 221/PMK.01/2021",
    "Kementerian Keuangan",
    Text("dari pemberitaan; pasalnya tidak terlihat", "from the press; the article was not seen"),
)


def _asumsi(indonesian: str, english: str) -> Citation:
    note = Text(indonesian, english)
    return Citation("PMK 221/PMK.01/2021", standing=Standing.ASSUMPTION, note=note)


def _persen(name: str, value: str, cite: Citation = _PMK) -> Setting:
    return setting(name, value, cite=cite, low=0, high=100)


_tidak_masuk = _persen(
    "tidak_masuk", "5", _asumsi("potongan sehari tidak terlihat", "the cut of a day was not seen")
)
_datang = (
    when(rekaman("rekaman_masuk", Text("Ada rekaman masuk", "The arrival was recorded")))
    .then(
        bands(
            menit(
                "menit_terlambat",
                Text("Menit sesudah pukul 09.00", "Minutes after 09:00"),
            ),
            {
                "0": 0,
                "1-30": _persen("terlambat_1", "1"),
                "31-60": _persen("terlambat_2", "1.25"),
                ">= 61": (_terlambat := _persen("terlambat_3", "2.5")),
            },
        )
    )
    .otherwise(_terlambat)
)
_pulang = (
    when(rekaman("rekaman_pulang", Text("Ada rekaman pulang", "The leaving was recorded")))
    .then(
        bands(
            menit(
                "menit_pulang_cepat",
                Text("Menit sebelum waktu pulang", "Minutes before the time of leaving"),
            ),
            {
                "0": 0,
                "1-30": _persen("pulang_cepat_1", "0.5"),
                "31-60": _persen("pulang_cepat_2", "1"),
                "61-90": _persen("pulang_cepat_3", "1.25"),
                ">= 91": (
                    _pulang_cepat := _persen(
                        "pulang_cepat_4",
                        "2.5",
                        _asumsi("baris terakhir terpotong", "the last row was cut off"),
                    )
                ),
            },
        )
    )
    .otherwise(_pulang_cepat)
)
_jumlah: Expr = HARI.sum(sehari(tidak_masuk=_tidak_masuk, masuk=_datang + _pulang))

POTONGAN_KEHADIRAN = aturan_tunjangan(
    "instansi.pmk_221_2021.POTONGAN_KEHADIRAN",
    title=Text(
        "PMK 221/2021: potongan tunjangan menurut kehadiran",
        "PMK 221/2021: cut by attendance",
    ),
    in_force=Period(date(2022, 3, 1)),
    persen=_jumlah,
    cite=_PMK,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.KEHADIRAN,
    stated={"dasar_persen": _PMK},
)

POLICIES = (POTONGAN_KEHADIRAN,)
"""Every policy of the regulation."""
