"""The transition of 2021: values of PP 46/2011 on the scale of PP 30/2019.

Known from one implementation that names the circular.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import at_least, bands, below, between
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Celah
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    angka,
    asumsi,
    ruas,
    tanpa_celah,
)
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = ["KONVERSI_NILAI_PP_46"]

_SE_2021 = Citation(
    "SE MenPANRB 3/2021",
    lampiran="3-a",
    standing=Standing.SECONDARY,
    note=Text("satu penerapan menyebut surat edaran ini", "one implementation names the circular"),
)
_celah_pp_46 = setting(
    "celah",
    Celah.TOLAK,
    cite=asumsi("50-51, 60-61, 75-76 dan 90-91 tidak tercetak", "the printed bands leave holes"),
)
_buruk_atas = angka("buruk_atas", 50, _SE_2021)
_nilai_buruk_atas = angka("buruk_nilai_atas", 49, _SE_2021)
_dasar = _buruk_atas, _nilai_buruk_atas
_kurang = ruas("kurang", (51, 60), (50, 69), _SE_2021, sesudah=_dasar)
_cukup = ruas("cukup", (61, 75), (70, 89), _SE_2021, sesudah=_kurang.puncak)
_baik = ruas("baik", (76, 90), (90, 109), _SE_2021, sesudah=_cukup.puncak)
_sangat_baik = ruas("sangat_baik", (91, 99), (110, 120), _SE_2021, sesudah=_baik.puncak)

_prestasi = tanpa_celah(
    fact("nilai_prestasi_kerja", places=2, low=0, high=120),
    (
        (_buruk_atas, _kurang.bawah),
        (_kurang.atas, _cukup.bawah),
        (_cukup.atas, _baik.bawah),
        (_baik.atas, _sangat_baik.bawah),
    ),
    _celah_pp_46,
).named("nilai_dibaca", cite=_SE_2021)

KONVERSI_NILAI_PP_46 = Policy(
    "permenpanrb_8_2021.KONVERSI_NILAI_PP_46",
    title=Text("Transisi 2021: nilai PP 46/2011 ke skala 0-120", "2021 transition: PP 46 to 0-120"),
    in_force=IN_FORCE,
    outputs={
        "nilai": bands(
            _prestasi,
            {
                below(_kurang.bawah): (_prestasi * _nilai_buruk_atas / _buruk_atas).round(DESIMAL),
                between(_kurang.bawah, _cukup.bawah): _kurang.nilai(_prestasi),
                between(_cukup.bawah, _baik.bawah): _cukup.nilai(_prestasi),
                between(_baik.bawah, _sangat_baik.bawah): _baik.nilai(_prestasi),
                at_least(_sangat_baik.bawah): _sangat_baik.nilai(_prestasi),
            },
        )
        .clip(high=_sangat_baik.nilai_atas)
        .named("nilai", cite=_SE_2021),
    },
)
