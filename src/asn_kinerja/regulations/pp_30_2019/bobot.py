"""Whose word on behaviour weighs how much: the weights of PP 30/2019, and one local split.

Tables with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.weights import Pembobotan
from asn_kinerja.text import Text

__all__ = ["ATASAN", "BERSAMA", "BOBOT_PERILAKU", "BOBOT_PERILAKU_DAIRI"]

ATASAN: str = "60%"
"""Pasal 39 ayat (4): the appraiser."""

BERSAMA: str = "40%"
"""Pasal 39 ayat (5): peers of the same level and direct staff together."""

BOBOT_PERILAKU: Pembobotan = Pembobotan(
    "pp_30_2019.BOBOT_PERILAKU",
    {
        SumberUmpanBalik.ATASAN: ATASAN,
        (SumberUmpanBalik.REKAN, SumberUmpanBalik.BAWAHAN): BERSAMA,
    },
    cite=Citation(
        "PP 30/2019",
        pasal=39,
        note=Text(
            "ayat (4) dan (5); rekan dan bawahan dihitung bersama: pembagiannya tidak disebut",
            "ayat (4) and (5); peers and staff below are counted together, as no split is stated",
        ),
    ),
)
"""The appraiser 60 %, peers of the same level and direct staff together 40 %."""

BOBOT_PERILAKU_DAIRI: Pembobotan = Pembobotan(
    "pp_30_2019.BOBOT_PERILAKU_DAIRI",
    {
        SumberUmpanBalik.ATASAN: ATASAN,
        SumberUmpanBalik.REKAN: "20%",
        SumberUmpanBalik.BAWAHAN: "20%",
    },
    cite=Citation(
        "PP 30/2019",
        pasal=39,
        standing=Standing.LOCAL,
        note=Text(
            "pembagian 20 dan 20 menurut aplikasi Kabupaten Dairi",
            "the split of 20 and 20 is that of an application of Kabupaten Dairi",
        ),
    ),
)
"""One lawful split of the 40 %: that of one regency."""
