"""Who evaluates whom, and on what, by PermenPANRB 6/2022: the rule and its special cases.

Tables with their pages; no machinery. What the text leaves open stays undecided.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import absent, all_of, any_of, flag, label
from asn_kinerja.formula.nodes import Named
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.text import Text

__all__ = [
    "DAPAT_MENJADI_PENILAI",
    "PENILAI",
    "BahanPertimbangan",
    "KeadaanEvaluasi",
    "PejabatAsal",
    "PenilaiKinerja",
]


class KeadaanEvaluasi(Label):
    """The cases that the text tells apart for who evaluates.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 2 to 6, 11, 15 and 16, pp. 89-92.
    """

    BIASA = "Biasa"
    ATASAN_BERHALANGAN_TETAP = "Atasan langsung berhalangan tetap"
    PLT = "Menjadi pelaksana tugas", "Plt", "Plt."
    PLT_BERAKHIR = "Penugasan pelaksana tugas berakhir", "Plt berakhir"
    DITUGASKAN_PIMPINAN_LAIN = "Ditugaskan pimpinan yang bukan penilai"
    DIPERBANTUKAN = "Diperbantukan/dipekerjakan", "Diperbantukan", "Dipekerjakan"
    TUGAS_BELAJAR = "Tugas belajar"
    PENILAI_TERLAMBAT = "Penilai tidak mengevaluasi sampai batas waktu"


class PenilaiKinerja(Label):
    """Who evaluates.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 2 to 6, 11, 15 and 16, pp. 89-92.
    """

    PENILAI = "Pejabat Penilai Kinerja"
    ATASAN_PENILAI = "Atasan dari Pejabat Penilai Kinerja, berjenjang"
    PIMPINAN_UNIT_PLT = "Pimpinan unit kerja tempat melapor sebagai Plt"
    PENILAI_INSTANSI_INDUK = "Pejabat Penilai Kinerja instansi induk"
    KEDUDUKAN_DEFINITIF = "Pejabat Penilai Kinerja pada kedudukan definitif"
    PLT_PLH = "Plt. atau Plh. yang diberi pendelegasian"
    PEJABAT_LAIN = "Pejabat lain yang ditunjuk"


class BahanPertimbangan(Label):
    """On whose feedback and data an evaluation rests, where the text says more than usual.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 4, 15 and 16, pp. 89, 92.
    """

    PEMBERI_TUGAS = "Umpan balik pemberi tugas kepada Pejabat Penilai Kinerja"
    TEMPAT_BEKERJA = "Umpan balik atau data dukung dari tempat bekerja"
    INSTITUSI_PENDIDIKAN = "Data akademik dan perilaku dari institusi pendidikan"


class PejabatAsal(Label):
    """The posts that the text tells apart for who can be an appraiser.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 1 angka 9, p. 4; Lampiran IV.A angka 7, p. 89.
    """

    PENGAWAS_ATAU_LEBIH_TINGGI = "Pejabat pengawas atau lebih tinggi", "Pejabat pengawas"
    JABATAN_FUNGSIONAL = "Pejabat fungsional", "JF"
    PELAKSANA = "Pelaksana"


_keadaan = label(
    "keadaan_evaluasi",
    KeadaanEvaluasi,
    meaning=Text("Keadaan pegawai atau penilainya", "The case of the employee or the appraiser"),
)
_K, _W, _B = KeadaanEvaluasi, PenilaiKinerja, BahanPertimbangan


def _bila(case: KeadaanEvaluasi, name: str, angka: int, page: int) -> Named:
    """One case with the place that rules it."""
    cite = Citation(PERMEN, lampiran="IV.A", angka=angka, page=page)
    return _keadaan.is_(case).named(name, cite=cite)


_berhalangan = _bila(_K.ATASAN_BERHALANGAN_TETAP, "atasan_berhalangan_tetap", 2, 89)
_plt = _bila(_K.PLT, "sebagai_plt", 5, 89)
_plt_berakhir = _bila(_K.PLT_BERAKHIR, "plt_berakhir", 6, 89)
_ditugaskan = _bila(_K.DITUGASKAN_PIMPINAN_LAIN, "ditugaskan_pimpinan_lain", 4, 89)
_diperbantukan = _bila(_K.DIPERBANTUKAN, "diperbantukan", 15, 92)
_belajar = _bila(_K.TUGAS_BELAJAR, "tugas_belajar", 16, 92)
_terlambat = _bila(_K.PENILAI_TERLAMBAT, "penilai_terlambat", 11, 90)

PENILAI = Policy(
    "permenpanrb_6_2022.PENILAI",
    title=Text("PermenPANRB 6/2022: siapa yang mengevaluasi", "PermenPANRB 6/2022: who evaluates"),
    in_force=IN_FORCE,
    outputs={
        "penilai": when(any_of(_berhalangan, _terlambat))
        .then(_W.ATASAN_PENILAI)
        .when(_plt)
        .then(_W.PIMPINAN_UNIT_PLT)
        .when(any_of(_diperbantukan, _belajar))
        .then(_W.PENILAI_INSTANSI_INDUK)
        .otherwise(_W.PENILAI)
        .named(
            "penilai",
            cite=Citation(PERMEN, lampiran="IV.A", page="89-92"),
            meaning=Text("Yang mengevaluasi", "Who evaluates"),
        ),
        "penilai_alternatif": when(_berhalangan)
        .then(_W.PLT_PLH)
        .when(_plt_berakhir)
        .then(_W.KEDUDUKAN_DEFINITIF)
        .when(_diperbantukan)
        .then(_W.PEJABAT_LAIN)
        .otherwise(absent())
        .named(
            "penilai_alternatif",
            cite=Citation(PERMEN, lampiran="IV.A", page="89-92"),
            meaning=Text("Yang juga dapat mengevaluasi", "Who may evaluate instead"),
        ),
        "bahan_pertimbangan": when(_ditugaskan)
        .then(_B.PEMBERI_TUGAS)
        .when(_diperbantukan)
        .then(_B.TEMPAT_BEKERJA)
        .when(_belajar)
        .then(_B.INSTITUSI_PENDIDIKAN)
        .otherwise(absent())
        .named(
            "bahan_pertimbangan",
            cite=Citation(PERMEN, lampiran="IV.A", page="89, 92"),
            meaning=Text("Yang khusus didengar", "Who is heard in particular"),
        ),
    },
)

_asal = label("pejabat_asal", PejabatAsal, meaning=Text("Jabatannya", "The post"))
_delegasi = flag(
    "diberi_pendelegasian",
    meaning=Text("Diberi pendelegasian kewenangan", "Authority was delegated"),
)
_memimpin = flag(
    "memimpin_unit",
    meaning=Text(
        "Memimpin unit kerja atau unit kerja mandiri", "Leads a unit or an independent unit"
    ),
)
_fungsional = _asal.is_(PejabatAsal.JABATAN_FUNGSIONAL)
_boleh_didelegasi = (
    when(_fungsional)
    .then(_memimpin)
    .otherwise(_asal.is_in(*PejabatAsal))
    .named(
        "dapat_diberi_pendelegasian",
        cite=Citation(PERMEN, lampiran="IV.A", angka=7, page=89),
        meaning=Text("Dapat diberi pendelegasian", "Authority may be delegated to them"),
    )
)

DAPAT_MENJADI_PENILAI = Policy(
    "permenpanrb_6_2022.DAPAT_MENJADI_PENILAI",
    title=Text(
        "PermenPANRB 6/2022: siapa yang dapat menjadi Pejabat Penilai Kinerja",
        "PermenPANRB 6/2022: who can be an appraiser",
    ),
    in_force=IN_FORCE,
    outputs={
        "dapat_diberi_pendelegasian": _boleh_didelegasi,
        "dapat_menjadi_penilai": any_of(
            _asal.is_(PejabatAsal.PENGAWAS_ATAU_LEBIH_TINGGI),
            all_of(_boleh_didelegasi, _delegasi),
        ).named(
            "dapat_menjadi_penilai",
            cite=Citation(PERMEN, pasal=1, angka=9, page=4),
            meaning=Text("Dapat menjadi penilai", "Can be an appraiser"),
        ),
    },
)
