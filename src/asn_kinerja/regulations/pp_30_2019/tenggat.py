"""The limits of PP 30/2019, from the SKP to the report and the objection.

Figures with their articles. Knows no calendar: the caller gives the working days.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from asn_kinerja.citation import Citation, Force
from asn_kinerja.skp.batas import Batas, hari_kalender
from asn_kinerja.skp.transition import Limit
from asn_kinerja.text import Text

__all__ = ["TENGGAT"]

_PP = "PP 30/2019"
_DITERIMA = Text("dokumen diterima PNS", "the receipt of the document by the employee")

TENGGAT: Mapping[str, Batas] = MappingProxyType(
    {
        "penetapan_skp": Batas(
            tindakan=Text("SKP ditetapkan", "the SKP is set"),
            sejak=Text("akhir Januari tahun kinerja", "the end of January of the year"),
            limit=hari_kalender(0, Citation(_PP, pasal=24, ayat=2)),
        ),
        "penyampaian": Batas(
            tindakan=Text("dokumen disampaikan kepada PNS", "the employee gets the document"),
            sejak=Text("dokumen ditandatangani penilai", "the signature of the appraiser"),
            limit=hari_kalender(14, Citation(_PP, pasal=49, ayat=2)),
        ),
        "pengembalian": Batas(
            tindakan=Text("PNS menandatangani dan mengembalikan", "the employee signs and returns"),
            sejak=_DITERIMA,
            limit=hari_kalender(14, Citation(_PP, pasal=49, ayat=3)),
        ),
        "penetapan_atasan": Batas(
            tindakan=Text(
                "atasan penilai menetapkan dokumen yang tidak ditandatangani",
                "the superior of the appraiser sets a document that was not signed",
            ),
            sejak=Text("batas 14 hari berakhir", "the end of the 14 days"),
            limit=Limit(days=7, cite=Citation(_PP, pasal=50)),
        ),
        "pelaporan": Batas(
            tindakan=Text("dokumen dilaporkan berjenjang", "the document is reported upwards"),
            sejak=Text("akhir Februari tahun berikutnya", "the end of the following February"),
            limit=hari_kalender(0, Citation(_PP, pasal=51, ayat=1)),
        ),
        "keberatan": Batas(
            tindakan=Text("PNS mengajukan keberatan", "the employee objects"),
            sejak=_DITERIMA,
            limit=hari_kalender(14, Citation(_PP, pasal=59, ayat=1), force=Force.MAY),
        ),
    }
)
"""The limits; only that of Pasal 50 is in working days."""
