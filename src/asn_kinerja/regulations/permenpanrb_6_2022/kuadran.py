"""The predicate by PermenPANRB 6/2022: the quadrant, and what overrides it.

Tables with their pages; no machinery. The appraiser judges the two ratings: the
regulation gives no formula from achievement to rating, so neither do we.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels import Predikat, Rating
from asn_kinerja.text import Text

__all__ = [
    "KEGAGALAN_TUGAS_BELAJAR",
    "PREDIKAT_KINERJA",
    "RATING_HASIL_KERJA",
    "RATING_PERILAKU_KERJA",
]

RATING_HASIL_KERJA = label(
    "rating_hasil_kerja",
    Rating,
    meaning=Text("Rating hasil kerja dari pejabat penilai", "Rating of results by the appraiser"),
)
RATING_PERILAKU_KERJA = label(
    "rating_perilaku_kerja",
    Rating,
    meaning=Text(
        "Rating perilaku kerja dari pejabat penilai", "Rating of behaviour by the appraiser"
    ),
)

_ATAS, _SESUAI, _BAWAH = Rating

PREDIKAT_KINERJA = Policy(
    "permenpanrb_6_2022.PREDIKAT_KINERJA",
    title=Text(
        "PermenPANRB 6/2022: kuadran kinerja pegawai",
        "PermenPANRB 6/2022: quadrant of performance",
    ),
    in_force=IN_FORCE,
    outputs={
        "predikat": table(
            (RATING_HASIL_KERJA, RATING_PERILAKU_KERJA),
            {
                (_ATAS, _BAWAH): Predikat.KURANG,
                (_ATAS, _SESUAI): Predikat.BAIK,
                (_ATAS, _ATAS): Predikat.SANGAT_BAIK,
                (_SESUAI, _BAWAH): Predikat.KURANG,
                (_SESUAI, _SESUAI): Predikat.BAIK,
                (_SESUAI, _ATAS): Predikat.BAIK,
                (_BAWAH, _BAWAH): Predikat.SANGAT_KURANG,
                (_BAWAH, _SESUAI): Predikat.BUTUH_PERBAIKAN,
                (_BAWAH, _ATAS): Predikat.BUTUH_PERBAIKAN,
            },
        ).named(
            "predikat",
            cite=Citation(PERMEN, lampiran="IV.B.3", page="99-100, 102-103"),
            meaning=Text("Predikat kinerja pegawai", "Predicate of the employee"),
        )
    },
)

KEGAGALAN_TUGAS_BELAJAR = Policy(
    "permenpanrb_6_2022.KEGAGALAN_TUGAS_BELAJAR",
    title=Text(
        "PermenPANRB 6/2022: predikat bila tugas belajar gagal",
        "PermenPANRB 6/2022: predicate where study leave failed",
    ),
    in_force=IN_FORCE,
    outputs={
        "predikat": table(
            RATING_PERILAKU_KERJA,
            {
                _ATAS: Predikat.KURANG,
                _SESUAI: Predikat.KURANG,
                _BAWAH: Predikat.SANGAT_KURANG,
            },
        ).named(
            "predikat",
            cite=Citation(
                PERMEN,
                lampiran="IV.B.3",
                page="100, 103",
                standing=Standing.ASSUMPTION,
                note=Text(
                    "teks hanya mengizinkan Kurang atau Sangat Kurang dengan mempertimbangkan "
                    "perilaku; pemetaan dari rating adalah asumsi kami",
                    "the text only allows Kurang or Sangat Kurang, considering behaviour; the "
                    "mapping from the rating is our assumption",
                ),
            ),
        )
    },
)
