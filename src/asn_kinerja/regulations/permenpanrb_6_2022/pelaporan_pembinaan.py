"""To whom the records of guidance and of counselling go.

Tables with their pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.text import Text

__all__ = [
    "PELAPORAN_BIMBINGAN",
    "PELAPORAN_KONSELING",
    "PelaporBimbingan",
    "PelaporKonseling",
    "PenerimaLaporan",
]


class PelaporBimbingan(Label):
    """Who hands on what guidance brought.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran III.D, pp. 83 and 85: the employee form B.1.8, whoever
        guided forms B.1.6, B.1.7 and B.1.9.
    """

    PEGAWAI = "Pegawai"
    PEMBIMBING_LAIN = "Pembimbing selain Pejabat Penilai Kinerja"
    PENILAI = "Pejabat Penilai Kinerja", "Pejabat Penilai"


class PelaporKonseling(Label):
    """Who counselled, and reports it; also who reports the problem that calls for it.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran III.D angka 5, pp. 86-88.
    """

    PENILAI_SEBELUM_KONSELING = "Pejabat Penilai Kinerja yang melaporkan permasalahan perilaku"
    PENILAI = "Pejabat Penilai Kinerja", "Pejabat Penilai"
    PEJABAT_KONSELING = "Pejabat yang mempunyai fungsi memberikan konseling"
    KONSELOR_INDEPENDEN = "Konselor independen"


class PenerimaLaporan(Label):
    """Who receives such a record.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran III.D, pp. 83-88.
    """

    ATASAN_PIMPINAN = "Atasan dari Pimpinan"
    PENILAI = "Pejabat Penilai Kinerja"
    ATASAN_PENILAI = "Atasan dari Pejabat Penilai Kinerja"
    PENILAI_DAN_ATASAN = "Pejabat Penilai Kinerja dan atasannya"
    PYB_ATAU_PIMPINAN_KEPEGAWAIAN = "PyB atau pimpinan unit kerja kepegawaian"
    PIMPINAN_KEPEGAWAIAN = "Pimpinan unit kerja kepegawaian"


_pembimbing = label(
    "pelapor_bimbingan",
    PelaporBimbingan,
    meaning=Text("Yang menyerahkan rekaman bimbingan", "Who hands on the record of guidance"),
)
_konselor = label(
    "pelapor_konseling",
    PelaporKonseling,
    meaning=Text("Yang melaporkan konseling", "Who reports counselling"),
)

PELAPORAN_BIMBINGAN = Policy(
    "permenpanrb_6_2022.PELAPORAN_BIMBINGAN",
    title=Text(
        "PermenPANRB 6/2022: kepada siapa rekaman bimbingan diserahkan",
        "PermenPANRB 6/2022: to whom the records of guidance go",
    ),
    in_force=IN_FORCE,
    outputs={
        "penerima_laporan": table(
            _pembimbing,
            {
                PelaporBimbingan.PEGAWAI: PenerimaLaporan.ATASAN_PIMPINAN,
                PelaporBimbingan.PEMBIMBING_LAIN: PenerimaLaporan.PENILAI,
                PelaporBimbingan.PENILAI: PenerimaLaporan.ATASAN_PENILAI,
            },
        ).named(
            "penerima_laporan",
            cite=Citation(PERMEN, lampiran="III.D", page="83, 85"),
            meaning=Text("Penerima laporan", "Who receives the report"),
        )
    },
)

PELAPORAN_KONSELING = Policy(
    "permenpanrb_6_2022.PELAPORAN_KONSELING",
    title=Text(
        "PermenPANRB 6/2022: kepada siapa konseling dilaporkan",
        "PermenPANRB 6/2022: to whom counselling is reported",
    ),
    in_force=IN_FORCE,
    outputs={
        "penerima_laporan": table(
            _konselor,
            {
                PelaporKonseling.PENILAI_SEBELUM_KONSELING: PenerimaLaporan.PIMPINAN_KEPEGAWAIAN,
                PelaporKonseling.PENILAI: PenerimaLaporan.ATASAN_PENILAI,
                PelaporKonseling.PEJABAT_KONSELING: PenerimaLaporan.PENILAI_DAN_ATASAN,
                PelaporKonseling.KONSELOR_INDEPENDEN: PenerimaLaporan.PYB_ATAU_PIMPINAN_KEPEGAWAIAN,
            },
        ).named(
            "penerima_laporan",
            cite=Citation(PERMEN, lampiran="III.D", page="86-88"),
            meaning=Text("Penerima laporan", "Who receives the report"),
        )
    },
)
