"""Who must and who may give feedback, and what the leader may do upon it.

Tables with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import flag, label
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.text import Text

__all__ = [
    "ADA_KEMAJUAN",
    "TINDAK_LANJUT_UMPAN_BALIK",
    "UMPAN_BALIK",
    "BentukUmpanBalik",
    "PemberiUmpanBalik",
    "SifatUmpanBalik",
]


class PemberiUmpanBalik(Label):
    """Who gives feedback.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 18, p. 11.
    """

    PIMPINAN = "Pimpinan"
    REKAN_KERJA_SETINGKAT = "Rekan kerja setingkat", "Rekan kerja"
    PEGAWAI_DI_BAWAHNYA = "Pegawai di bawahnya", "Bawahan"
    PIHAK_LAIN = "Pihak lain yang berhubungan dengan kinerja Pegawai", "Pihak lain"


class BentukUmpanBalik(Label):
    """The kinds of feedback.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 19 ayat (1), p. 12.
    """

    BERKALA = "Berkala", "Terjadwal", "Berkala/terjadwal"
    INSIDENTIL = "Insidentil", "Insidental"


class SifatUmpanBalik(Label):
    """Whether feedback is a duty.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 19 ayat (2) to (4), p. 12.
    """

    WAJIB = "Wajib"
    DAPAT = "Dapat"


_pemberi = label(
    "pemberi_umpan_balik",
    PemberiUmpanBalik,
    meaning=Text("Pemberi umpan balik", "Who gives feedback"),
)
_bentuk = label(
    "bentuk_umpan_balik",
    BentukUmpanBalik,
    meaning=Text("Bentuk umpan balik", "The kind of feedback"),
)

UMPAN_BALIK = Policy(
    "permenpanrb_6_2022.UMPAN_BALIK",
    title=Text(
        "PermenPANRB 6/2022: siapa yang wajib atau dapat memberi umpan balik",
        "PermenPANRB 6/2022: who must and who may give feedback",
    ),
    in_force=IN_FORCE,
    outputs={
        "sifat_umpan_balik": table(
            (_pemberi, _bentuk),
            {
                (pemberi, bentuk): SifatUmpanBalik.WAJIB
                if (pemberi, bentuk) == (PemberiUmpanBalik.PIMPINAN, BentukUmpanBalik.BERKALA)
                else SifatUmpanBalik.DAPAT
                for pemberi in PemberiUmpanBalik
                for bentuk in BentukUmpanBalik
            },
        ).named(
            "sifat_umpan_balik",
            cite=Citation(PERMEN, pasal=19, page=12),
            meaning=Text("Wajib atau dapat diberikan", "Whether it must or may be given"),
        )
    },
)

ADA_KEMAJUAN = flag(
    "ada_kemajuan",
    meaning=Text("Pegawai menunjukkan kemajuan kinerja", "The employee makes progress"),
)
_sudah = flag(
    "sudah_ditindaklanjuti",
    meaning=Text(
        "Penyesuaian atau pembinaan sudah dilakukan", "Adjustment or guidance has been tried"
    ),
)


def _dapat(name: str, test: Expr, ayat: int, meaning: Text) -> Named:
    cite = Citation(PERMEN, pasal=20, ayat=ayat, page="12-13")
    return test.named(name, cite=cite, force=Force.MAY, meaning=meaning)


TINDAK_LANJUT_UMPAN_BALIK = Policy(
    "permenpanrb_6_2022.TINDAK_LANJUT_UMPAN_BALIK",
    title=Text(
        "PermenPANRB 6/2022: yang dapat dilakukan Pimpinan sesudah umpan balik",
        "PermenPANRB 6/2022: what the leader may do upon feedback",
    ),
    in_force=IN_FORCE,
    outputs={
        "dapat_diapresiasi_atau_ditugasi": _dapat(
            "dapat_diapresiasi_atau_ditugasi",
            ADA_KEMAJUAN,
            2,
            Text(
                "Apresiasi dan/atau penugasan baru",
                "Appreciation, a new assignment",
            ),
        ),
        "dapat_disesuaikan_atau_dibina": _dapat(
            "dapat_disesuaikan_atau_dibina",
            ~ADA_KEMAJUAN,
            3,
            Text(
                "Penyesuaian ekspektasi, sumber daya, dan/atau pembinaan kinerja",
                "Adjusted expectations or resources, guidance",
            ),
        ),
        "dapat_diambil_alih": _dapat(
            "dapat_diambil_alih",
            ~ADA_KEMAJUAN & _sudah,
            6,
            Text(
                "Pengambilalihan rencana hasil kerja, dengan catatan bagi evaluasi",
                "Taking the result over, with a note for the evaluation",
            ),
        ),
    },
)
