"""PermenPANRB 8/2021: the system behind PP 30/2019, second half of 2021.

Part of the text was never seen: those policies rest on independent implementations and
say so.
"""

from __future__ import annotations

from asn_kinerja.regulations.permenpanrb_8_2021.iki import CAPAIAN_IKI, NILAI_IKI_JPT
from asn_kinerja.regulations.permenpanrb_8_2021.ja_jf import (
    KATEGORI_RENCANA_KINERJA,
    NILAI_PERILAKU_ASPEK,
)
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Arah, Celah, JenisKinerja, Kategori
from asn_kinerja.regulations.permenpanrb_8_2021.skp_jpt import (
    NILAI_KINERJA_TAMBAHAN,
    NILAI_SKP_JPT,
)
from asn_kinerja.regulations.permenpanrb_8_2021.transisi import KONVERSI_NILAI_PP_46

__all__ = [
    "CAPAIAN_IKI",
    "KATEGORI_RENCANA_KINERJA",
    "KONVERSI_NILAI_PP_46",
    "NILAI_IKI_JPT",
    "NILAI_KINERJA_TAMBAHAN",
    "NILAI_PERILAKU_ASPEK",
    "NILAI_SKP_JPT",
    "POLICIES",
    "Arah",
    "Celah",
    "JenisKinerja",
    "Kategori",
]

POLICIES = (
    CAPAIAN_IKI,
    NILAI_IKI_JPT,
    NILAI_KINERJA_TAMBAHAN,
    KATEGORI_RENCANA_KINERJA,
    NILAI_PERILAKU_ASPEK,
    KONVERSI_NILAI_PP_46,
    NILAI_SKP_JPT,
)
