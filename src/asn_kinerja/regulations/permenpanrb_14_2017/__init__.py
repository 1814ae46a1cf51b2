"""PermenPANRB 14/2017: the survey of public satisfaction (SKM) and its index (IKM).

The text was not seen; what stands here is known from several sources, and says so.
"""

from __future__ import annotations

from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_14_2017.ikm import IKM, IKM_UNSUR_AKTIF, NILAI_UNSUR
from asn_kinerja.regulations.permenpanrb_14_2017.jawaban import Answers, admit
from asn_kinerja.regulations.permenpanrb_14_2017.perbaikan import (
    ImprovementOrder,
    RankedElement,
    improve_first,
)
from asn_kinerja.regulations.permenpanrb_14_2017.sampel import JUMLAH_SAMPEL
from asn_kinerja.regulations.permenpanrb_14_2017.unsur import UNSUR, Mutu

__all__ = [
    "IKM",
    "IKM_UNSUR_AKTIF",
    "JUMLAH_SAMPEL",
    "NILAI_UNSUR",
    "POLICIES",
    "UNSUR",
    "Answers",
    "ImprovementOrder",
    "Mutu",
    "RankedElement",
    "admit",
    "improve_first",
]

POLICIES: tuple[Policy, ...] = (IKM, IKM_UNSUR_AKTIF, NILAI_UNSUR, JUMLAH_SAMPEL)
"""Every policy of the regulation."""
