"""Which of the printed forms is used: for an SKP, an evaluation, the document that reports it.

Tables with their pages; no machinery.
"""

from __future__ import annotations

from attrs import frozen

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.pejabat import KELOMPOK_JABATAN
from asn_kinerja.skp.hasil_kerja import Pendekatan
from asn_kinerja.skp.jabatan import KelompokJabatan
from asn_kinerja.text import Text

__all__ = [
    "FORMAT_DOKUMEN",
    "FORMAT_EVALUASI",
    "FORMAT_SKP",
    "ISI_DOKUMEN_EVALUASI",
    "FormatDokumen",
    "FormatEvaluasi",
    "FormatSkp",
    "IsiDokumen",
    "PenandaTanganDokumen",
]


class FormatSkp(Label):
    """The forms of an SKP.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A, pp. 31-36 and 54-59.
    """

    A_1_1 = "A.1.1"
    A_1_2 = "A.1.2"
    A_1_6 = "A.1.6"
    A_1_7 = "A.1.7"


class FormatEvaluasi(Label):
    """The forms of the result of an evaluation.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3, pp. 100-113.
    """

    C_1_1 = "C.1.1"
    C_1_2 = "C.1.2"
    C_1_3 = "C.1.3"


class FormatDokumen(Label):
    """The forms of the document that reports an evaluation.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran V.A, pp. 115-116; V.B, p. 118.
    """

    D_1_1 = "D.1.1"
    D_1_2 = "D.1.2"
    D_1_3 = "D.1.3"


class PenandaTanganDokumen(Label):
    """Who signs the document besides the employee.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran V.A, pp. 114-116; V.B angka 7, p. 118.
    """

    PENILAI = "Pejabat Penilai Kinerja", "Pejabat Penilai"
    ATASAN_PENILAI = "Atasan Pejabat Penilai Kinerja", "Atasan Pejabat Penilai"
    PENILAI_DAN_ATASAN = "Pejabat Penilai Kinerja dan atasannya sesudah keberatan"


_pendekatan = label(
    "pendekatan",
    Pendekatan,
    meaning=Text("Pendekatan hasil kerja", "Approach to results"),
)
_penanda_tangan = label(
    "penanda_tangan_dokumen",
    PenandaTanganDokumen,
    meaning=Text("Yang menandatangani dokumen selain Pegawai", "Who signs besides the employee"),
)
_KUALITATIF, _KUANTITATIF = Pendekatan


def _menurut_jabatan(
    tinggi: dict[Pendekatan, Label], lainnya: dict[Pendekatan, Label]
) -> dict[tuple[KelompokJabatan, Pendekatan], Label]:
    """One form for high officials and heads of independent units, one for all others."""
    return {
        (kelompok, pendekatan): (tinggi if kelompok.is_pimpinan else lainnya)[pendekatan]
        for kelompok in KelompokJabatan
        for pendekatan in Pendekatan
    }


FORMAT_SKP = Policy(
    "permenpanrb_6_2022.FORMAT_SKP",
    title=Text("PermenPANRB 6/2022: format SKP", "PermenPANRB 6/2022: the form of an SKP"),
    in_force=IN_FORCE,
    outputs={
        "format_skp": table(
            (KELOMPOK_JABATAN, _pendekatan),
            _menurut_jabatan(
                {_KUALITATIF: FormatSkp.A_1_1, _KUANTITATIF: FormatSkp.A_1_2},
                {_KUALITATIF: FormatSkp.A_1_6, _KUANTITATIF: FormatSkp.A_1_7},
            ),
        ).named(
            "format_skp",
            cite=Citation(PERMEN, lampiran="II.A", page="31, 54"),
            meaning=Text("Format SKP", "The form of the SKP"),
        )
    },
)

FORMAT_EVALUASI = Policy(
    "permenpanrb_6_2022.FORMAT_EVALUASI",
    title=Text(
        "PermenPANRB 6/2022: format hasil evaluasi kinerja",
        "PermenPANRB 6/2022: the form of the result of an evaluation",
    ),
    in_force=IN_FORCE,
    outputs={
        "format_evaluasi": table(
            (KELOMPOK_JABATAN, _pendekatan),
            _menurut_jabatan(
                {_KUALITATIF: FormatEvaluasi.C_1_1, _KUANTITATIF: FormatEvaluasi.C_1_2},
                {_KUALITATIF: FormatEvaluasi.C_1_1, _KUANTITATIF: FormatEvaluasi.C_1_3},
            ),
        ).named(
            "format_evaluasi",
            cite=Citation(PERMEN, lampiran="IV.B.3", page="100, 103"),
            meaning=Text("Format hasil evaluasi", "The form of the result"),
        )
    },
)

FORMAT_DOKUMEN = Policy(
    "permenpanrb_6_2022.FORMAT_DOKUMEN",
    title=Text(
        "PermenPANRB 6/2022: format dokumen evaluasi kinerja",
        "PermenPANRB 6/2022: the form of the document of an evaluation",
    ),
    in_force=IN_FORCE,
    outputs={
        "format_dokumen": table(
            _penanda_tangan,
            {
                PenandaTanganDokumen.PENILAI: FormatDokumen.D_1_1,
                PenandaTanganDokumen.ATASAN_PENILAI: FormatDokumen.D_1_2,
                PenandaTanganDokumen.PENILAI_DAN_ATASAN: FormatDokumen.D_1_3,
            },
        ).named(
            "format_dokumen",
            cite=Citation(PERMEN, lampiran="V", page="114-118"),
            meaning=Text("Format dokumen evaluasi", "The form of the document"),
        )
    },
)


@frozen
class IsiDokumen:
    """What a document must at least have.

    Args:
        memuat: What stands in it.
        lampiran: What is attached to it.
        cite: Where that stands.

    Examples:
        >>> len(ISI_DOKUMEN_EVALUASI.memuat)
        2
    """

    memuat: tuple[Text, ...]
    lampiran: tuple[Text, ...]
    cite: Citation


ISI_DOKUMEN_EVALUASI = IsiDokumen(
    (
        Text("predikat kinerja Pegawai", "the predicate of the employee"),
        Text(
            "catatan dan/atau rekomendasi Pejabat Penilai Kinerja",
            "remarks or recommendations of the appraiser",
        ),
    ),
    (
        Text("SKP", "the SKP"),
        Text("hasil evaluasi kinerja", "the result of the evaluation"),
    ),
    Citation(PERMEN, lampiran="V.A", angka=3, page=114),
)
"""What the document of an evaluation must at least have, periodic and annual alike."""
