"""Who sets an SKP, and whose evaluation is final, by PermenPANRB 6/2022.

Tables with their pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import all_of, any_of, label, undecided
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.skp.jabatan import KelompokJabatan
from asn_kinerja.text import Text

__all__ = [
    "HASIL_FINAL",
    "KELOMPOK_JABATAN",
    "PENETAP_SKP",
    "Instansi",
    "PejabatPenetap",
    "Pengevaluasi",
]


class Instansi(Label):
    """Whether an agency is of the centre or of a region.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.C angka 2 and 3, p. 65.
    """

    PUSAT = "Instansi Pusat", "Pusat"
    DAERAH = "Instansi Daerah", "Daerah"


class PejabatPenetap(Label):
    """Who approves and sets an SKP.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.C angka 1 to 3, p. 65.
    """

    MENTERI_KOORDINATOR = "Menteri yang mengoordinasikan"
    PIMPINAN_INSTANSI = "Pimpinan Instansi Pemerintah"
    JPT_MADYA = "JPT Madya"
    MENTERI_ATAU_JPT_KOORDINATOR = "Menteri atau JPT yang mengoordinasikan"
    KEPALA_DAERAH = "Kepala Daerah"
    KEPALA_DAERAH_ATAU_PERANGKAT_DAERAH = (
        "Kepala Daerah atau pimpinan perangkat daerah yang mengoordinasikan"
    )
    PEJABAT_PENILAI_KINERJA = "Pejabat Penilai Kinerja"


class Pengevaluasi(Label):
    """Who evaluated, as far as it decides whether the result is final.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 11 and 12, p. 90.
    """

    MENTERI_KOORDINATOR = "Menteri yang mengoordinasikan"
    PIMPINAN_INSTANSI = "Pimpinan Instansi Pemerintah"
    KEPALA_DAERAH = "Kepala Daerah"
    ATASAN_PENILAI = "Atasan Pejabat Penilai Kinerja"
    LAINNYA = "Pejabat Penilai Kinerja lainnya"


KELOMPOK_JABATAN = label(
    "kelompok_jabatan", KelompokJabatan, meaning=Text("Jabatan Pegawai", "Post of the employee")
)
"""The post of the employee, as a fact."""

_kelompok = KELOMPOK_JABATAN
_instansi = label("instansi", Instansi, meaning=Text("Instansi Pegawai", "Agency of the employee"))
_pengevaluasi = label(
    "dievaluasi_oleh", Pengevaluasi, meaning=Text("Siapa yang mengevaluasi", "Who evaluated")
)

_J, _P, _E = KelompokJabatan, PejabatPenetap, Pengevaluasi
_KOSONG = undecided(
    Text(
        "JPT Utama hanya ada di Instansi Pusat",
        "the highest officials exist at the centre only",
    )
)

_oleh_menteri = _pengevaluasi.is_(_E.MENTERI_KOORDINATOR)
_oleh_kepala_daerah = _pengevaluasi.is_(_E.KEPALA_DAERAH)

HASIL_FINAL = Policy(
    "permenpanrb_6_2022.HASIL_FINAL",
    title=Text(
        "PermenPANRB 6/2022: hasil evaluasi yang bersifat final",
        "PermenPANRB 6/2022: results that are final",
    ),
    in_force=IN_FORCE,
    outputs={
        "hasil_final": any_of(
            _pengevaluasi.is_(_E.ATASAN_PENILAI).named(
                "oleh_atasan", cite=Citation(PERMEN, lampiran="IV.A", angka=11, page=90)
            ),
            when(_instansi.is_(Instansi.PUSAT))
            .then(
                any_of(
                    all_of(
                        _kelompok.is_in(_J.JPT_UTAMA, _J.PIMPINAN_UNIT_KERJA_MANDIRI),
                        _oleh_menteri,
                    ),
                    all_of(_kelompok.is_(_J.JPT_MADYA), _pengevaluasi.is_(_E.PIMPINAN_INSTANSI)),
                )
            )
            .otherwise(
                all_of(
                    _kelompok.is_in(_J.JPT_MADYA, _J.JPT_PRATAMA, _J.PIMPINAN_UNIT_KERJA_MANDIRI),
                    _oleh_kepala_daerah,
                )
            )
            .named("oleh_pejabat", cite=Citation(PERMEN, lampiran="IV.A", angka=12, page=90)),
        ).named(
            "hasil_final",
            cite=Citation(PERMEN, lampiran="IV.A", page=90),
            meaning=Text("Hasil evaluasi bersifat final", "The result is final"),
        )
    },
)

PENETAP_SKP = Policy(
    "permenpanrb_6_2022.PENETAP_SKP",
    title=Text(
        "PermenPANRB 6/2022: siapa yang menyetujui dan menetapkan SKP",
        "PermenPANRB 6/2022: who approves and sets an SKP",
    ),
    in_force=IN_FORCE,
    outputs={
        "penetap": table(
            (_instansi, _kelompok),
            {
                (Instansi.PUSAT, _J.JPT_UTAMA): _P.MENTERI_KOORDINATOR,
                (Instansi.PUSAT, _J.JPT_MADYA): _P.PIMPINAN_INSTANSI,
                (Instansi.PUSAT, _J.JPT_PRATAMA): _P.JPT_MADYA,
                (
                    Instansi.PUSAT,
                    _J.PIMPINAN_UNIT_KERJA_MANDIRI,
                ): _P.MENTERI_ATAU_JPT_KOORDINATOR,
                (Instansi.PUSAT, _J.JABATAN_ADMINISTRASI): _P.PEJABAT_PENILAI_KINERJA,
                (Instansi.PUSAT, _J.JABATAN_FUNGSIONAL): _P.PEJABAT_PENILAI_KINERJA,
                (Instansi.DAERAH, _J.JPT_UTAMA): _KOSONG,
                (Instansi.DAERAH, _J.JPT_MADYA): _P.KEPALA_DAERAH,
                (Instansi.DAERAH, _J.JPT_PRATAMA): _P.KEPALA_DAERAH,
                (
                    Instansi.DAERAH,
                    _J.PIMPINAN_UNIT_KERJA_MANDIRI,
                ): _P.KEPALA_DAERAH_ATAU_PERANGKAT_DAERAH,
                (Instansi.DAERAH, _J.JABATAN_ADMINISTRASI): _P.PEJABAT_PENILAI_KINERJA,
                (Instansi.DAERAH, _J.JABATAN_FUNGSIONAL): _P.PEJABAT_PENILAI_KINERJA,
            },
        ).named(
            "penetap",
            cite=Citation(PERMEN, lampiran="II.C", page=65),
            meaning=Text("Yang menyetujui dan menetapkan SKP", "Who approves and sets the SKP"),
        )
    },
)
