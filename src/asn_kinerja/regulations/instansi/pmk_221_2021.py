"""PMK 221/PMK.01/2021: the cut for lateness, early leave and absence at the ministry of finance."""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.consequences.allowance import Peristiwa, SifatPersen, aturan_tunjangan
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import setting
from asn_kinerja.period import Period
from asn_kinerja.regulations.instansi.sumber import HARI, berjenjang, lokal, menit, rekaman, sehari
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


_terlambat, _tanpa_masuk = berjenjang(
    "terlambat",
    menit("menit_terlambat", Text("Menit sesudah pukul 09.00", "Minutes after 09:00")),
    [(1, "1", _PMK), (31, "1.25", _PMK), (61, "2.5", _PMK)],
)
_pulang_cepat, _tanpa_pulang = berjenjang(
    "pulang_cepat",
    menit(
        "menit_pulang_cepat",
        Text("Menit sebelum waktu pulang", "Minutes before the time of leaving"),
    ),
    [
        (1, "0.5", _PMK),
        (31, "1", _PMK),
        (61, "1.25", _PMK),
        (91, "2.5", _asumsi("baris terakhir terpotong", "the last row was cut off")),
    ],
)
_datang = (
    when(rekaman("rekaman_masuk", Text("Ada rekaman masuk", "The arrival was recorded")))
    .then(_terlambat)
    .otherwise(_tanpa_masuk)
)
_pulang = (
    when(rekaman("rekaman_pulang", Text("Ada rekaman pulang", "The leaving was recorded")))
    .then(_pulang_cepat)
    .otherwise(_tanpa_pulang)
)
_tidak_masuk = setting(
    "tidak_masuk",
    "5",
    cite=_asumsi("potongan sehari tidak terlihat", "the cut of a day was not seen"),
    low=0,
    high=100,
)

POTONGAN_KEHADIRAN = aturan_tunjangan(
    "instansi.pmk_221_2021.POTONGAN_KEHADIRAN",
    title=Text(
        "PMK 221/2021: potongan tunjangan menurut kehadiran",
        "PMK 221/2021: cut by attendance",
    ),
    in_force=Period(date(2022, 3, 1)),
    persen=HARI.sum(sehari(tidak_masuk=_tidak_masuk, masuk=_datang + _pulang)),
    cite=_PMK,
    sifat=SifatPersen.POTONGAN,
    peristiwa=Peristiwa.KEHADIRAN,
    stated={"dasar_persen": _PMK},
)

POLICIES = (POTONGAN_KEHADIRAN,)
"""Every policy of the regulation."""
