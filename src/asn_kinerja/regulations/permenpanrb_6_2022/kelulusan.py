"""When an employee on study leave graduates, against the normal time of the programme.

A table with its page; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import fact, flag
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.text import Text

__all__ = ["KETEPATAN_LULUS", "KetepatanLulus"]


class KetepatanLulus(Label):
    """When somebody graduates, the earliest first.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.B angka 7, p. 63.
    """

    LEBIH_CEPAT = "Lebih cepat"
    TEPAT_WAKTU = "Tepat waktu"
    ADANYA_PERPANJANGAN = "Adanya perpanjangan"


_lama = fact(
    "lama_studi",
    low=0,
    unit="hari",
    meaning=Text("Lama studi sampai lulus", "How long the study took until graduation"),
)
_normatif = fact(
    "batas_normatif_studi",
    low=0,
    unit="hari",
    meaning=Text("Batas waktu normatif program studi", "The normal time of the programme"),
)
_perpanjangan = flag(
    "ada_perpanjangan",
    meaning=Text("Jangka waktu tugas belajar diperpanjang", "The study leave was extended"),
)

KETEPATAN_LULUS = Policy(
    "permenpanrb_6_2022.KETEPATAN_LULUS",
    title=Text(
        "PermenPANRB 6/2022: panduan ketepatan waktu kelulusan",
        "PermenPANRB 6/2022: guide to when a study is finished",
    ),
    in_force=IN_FORCE,
    outputs={
        "ketepatan_lulus": when(_perpanjangan)
        .then(KetepatanLulus.ADANYA_PERPANJANGAN)
        .when(_lama > _normatif)
        .then(KetepatanLulus.ADANYA_PERPANJANGAN)
        .when(_lama < _normatif)
        .then(KetepatanLulus.LEBIH_CEPAT)
        .otherwise(KetepatanLulus.TEPAT_WAKTU)
        .named(
            "ketepatan_lulus",
            cite=Citation(PERMEN, lampiran="II.B", angka=7, page=63),
            force=Force.GUIDE,
            meaning=Text("Ketepatan waktu kelulusan", "When the study was finished"),
        )
    },
)
