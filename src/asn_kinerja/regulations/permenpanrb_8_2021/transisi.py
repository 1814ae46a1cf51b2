"""The transition of 2021: values of PP 46/2011 on the scale of PP 30/2019.

Known from one implementation that names the circular.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import bands
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Celah
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    asumsi,
    sejajar,
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
_prestasi = tanpa_celah(
    fact("nilai_prestasi_kerja", places=2, low=0, high=120),
    ((50, 51), (60, 61), (75, 76), (90, 91)),
    _celah_pp_46,
).named("nilai_dibaca", cite=_SE_2021)


def _ruas(low: int, high: int, start: int, end: int) -> Expr:
    span = (_prestasi, *map(_konstanta, (low, high, start, end)))
    return sejajar(*span)


def _konstanta(value: int) -> Expr:
    return setting(f"angka_{value}", value, cite=_SE_2021, low=0)


KONVERSI_NILAI_PP_46 = Policy(
    "permenpanrb_8_2021.KONVERSI_NILAI_PP_46",
    title=Text("Transisi 2021: nilai PP 46/2011 ke skala 0-120", "2021 transition: PP 46 to 0-120"),
    in_force=IN_FORCE,
    outputs={
        "nilai": bands(
            _prestasi,
            {
                "< 51": (_prestasi * 49 / 50).round(DESIMAL),
                "[51, 61)": _ruas(51, 60, 50, 69),
                "[61, 76)": _ruas(61, 75, 70, 89),
                "[76, 91)": _ruas(76, 90, 90, 109),
                ">= 91": _ruas(91, 99, 110, 120).clip(high=120),
            },
        )
        .round(DESIMAL)
        .named("nilai", cite=_SE_2021),
    },
)
