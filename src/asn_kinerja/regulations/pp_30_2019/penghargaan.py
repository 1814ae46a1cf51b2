"""Rewards by the predicates of two years.

Rules with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.consequences import Rule, RuleBook
from asn_kinerja.formula.build import flag, label, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.regulations.pp_30_2019.labels import BERLAKU, PP, Predikat
from asn_kinerja.text import Text

__all__ = ["PENGHARGAAN"]

_tahun_1 = label(
    "predikat_tahun_1",
    Predikat,
    meaning=Text("Predikat tahun pertama dari dua tahun berturut-turut", "The year before"),
)
_tahun_2 = label(
    "predikat_tahun_2",
    Predikat,
    meaning=Text("Predikat tahun kedua dari dua tahun berturut-turut", "The year after it"),
)
_laporan = flag(
    "laporan_disampaikan",
    meaning=Text(
        "Laporan dokumen penilaian kinerja sudah disampaikan (Pasal 51)",
        "The document of appraisal has been reported (Pasal 51)",
    ),
)
_lain = flag(
    "penghargaan_lain_diputuskan",
    meaning=Text(
        "PPK memutuskan penghargaan lain menurut ketentuannya sendiri",
        "The PPK has decided on another award by its own rules",
    ),
)
_campuran = setting(
    "baik_dan_sangat_baik_berturut_turut",
    value=False,
    cite=Citation(
        PP,
        pasal=53,
        ayat=2,
        standing=Standing.ASSUMPTION,
        note=Text(
            "teks hanya menyebut Baik dua tahun; satu tahun Sangat Baik dan satu tahun Baik tidak "
            "disebut, dan kami baca menurut bunyinya",
            "the text only names Baik twice; one year of each is not named, and we read it "
            "literally",
        ),
    ),
    meaning=Text(
        "Apakah satu tahun Baik dan satu tahun Sangat Baik termasuk",
        "Whether one year of Baik and one of Sangat Baik count",
    ),
)


def _keduanya(predikat: Predikat) -> Expr:
    return _tahun_1.is_(predikat) & _tahun_2.is_(predikat)


_bercampur = (_tahun_1.is_(Predikat.BAIK) & _tahun_2.is_(Predikat.SANGAT_BAIK)) | (
    _tahun_1.is_(Predikat.SANGAT_BAIK) & _tahun_2.is_(Predikat.BAIK)
)

PENGHARGAAN: RuleBook = RuleBook(
    "pp_30_2019.PENGHARGAAN",
    [
        Rule(
            "rencana_suksesi",
            _keduanya(Predikat.SANGAT_BAIK),
            Text(
                "Prioritas untuk program kelompok rencana suksesi (talent pool)",
                "Priority for the succession-plan group (talent pool)",
            ),
            Citation(PP, pasal=53, ayat=1),
            force=Force.MAY,
            title=Text("Sangat Baik dua tahun berturut-turut", "Sangat Baik two years in a row"),
        ),
        Rule(
            "pengembangan_kompetensi",
            _keduanya(Predikat.BAIK) | (_campuran & _bercampur),
            Text(
                "Prioritas untuk pengembangan kompetensi lebih lanjut",
                "Priority for further competence development",
            ),
            Citation(PP, pasal=53, ayat=2),
            force=Force.MAY,
            title=Text("Baik dua tahun berturut-turut", "Baik two years in a row"),
        ),
        Rule(
            "dasar_tunjangan_kinerja",
            _laporan,
            Text("Dasar pembayaran tunjangan kinerja", "Basis of the performance allowance"),
            Citation(PP, pasal=54, ayat=1),
            force=Force.MAY,
            title=Text("Laporan dokumen penilaian", "The reported document of appraisal"),
        ),
        Rule(
            "penghargaan_lain",
            _lain,
            Text("Penghargaan lain dari PPK", "Another award of the PPK"),
            Citation(PP, pasal=55, ayat=1),
            force=Force.MAY,
            title=Text("Misalnya plakat penghargaan", "For example a plaque"),
        ),
    ],
    in_force=BERLAKU,
    title=Text("PP 30/2019: penghargaan kinerja", "PP 30/2019: rewards"),
)
"""What reward may be given, by the predicates of two consecutive years.

Dasar hukum:
    PP 30/2019 Pasal 53-55 with Penjelasan Pasal 55. One year of Baik and one of Sangat Baik is
    the setting `baik_dan_sangat_baik_berturut_turut`, our reading of a silent text.
"""
