"""Guidance and counselling: who may or must do what, and upon what.

Rules with their articles and pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force
from asn_kinerja.consequences import Rule, RuleBook
from asn_kinerja.formula.build import flag
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.umpan_balik import ADA_KEMAJUAN
from asn_kinerja.text import Text

__all__ = ["PEMBINAAN"]

_menghambat = flag(
    "perilaku_menghambat",
    meaning=Text(
        "Perilaku kerja dinilai telah atau berpotensi menghambat kinerja tim atau unit kerja",
        "Behaviour is judged to hinder, or to be able to hinder, the team or the unit",
    ),
)
_disampaikan = flag(
    "masalah_perilaku_disampaikan",
    meaning=Text(
        "Pejabat Penilai Kinerja sudah mengomunikasikannya kepada pegawai",
        "The appraiser has told the employee",
    ),
)
_berubah = flag(
    "perilaku_berubah",
    meaning=Text("Perilaku kerja pegawai berubah", "The employee's behaviour has changed"),
)
_dilaporkan = flag(
    "masalah_perilaku_dilaporkan",
    meaning=Text(
        "Masalah perilaku sudah dilaporkan dengan Format B.1.10",
        "The problem has been reported with Format B.1.10",
    ),
)
_ditetapkan = flag(
    "ditetapkan_untuk_konseling",
    meaning=Text(
        "PyB atau pimpinan unit kepegawaian menetapkan pegawai untuk konseling kinerja",
        "The PyB or the head of the HR unit has chosen the employee for counselling",
    ),
)
_selesai = flag(
    "konseling_selesai",
    meaning=Text("Konseling kinerja selesai dilaksanakan", "Counselling has taken place"),
)


def _konseling(name: str, when: Expr, then: Text, page: str, force: Force | None = None) -> Rule:
    cite = Citation(PERMEN, lampiran="III.D", angka=5, page=page)
    return Rule(name, _menghambat & when, then, cite, force=force)


PEMBINAAN: RuleBook = RuleBook(
    "permenpanrb_6_2022.PEMBINAAN",
    [
        Rule(
            "bimbingan",
            ~ADA_KEMAJUAN,
            Text(
                "Pimpinan melakukan atau mengusulkan bimbingan kinerja: coaching, mentoring, "
                "formal training, informal training",
                "The leader gives or proposes guidance: coaching, mentoring, formal or informal "
                "training",
            ),
            Citation(PERMEN, pasal=20, ayat=3, huruf="c", page=12),
            force=Force.MAY,
            title=Text("Tidak ada kemajuan kinerja", "No progress in performance"),
        ),
        _konseling(
            "sampaikan_masalah_perilaku",
            ~_disampaikan,
            Text(
                "Pejabat Penilai Kinerja mengomunikasikan masalah perilaku kepada pegawai",
                "The appraiser tells the employee of the problem",
            ),
            "86",
            Force.MUST,
        ),
        _konseling(
            "laporkan_masalah_perilaku",
            _disampaikan & ~_berubah & ~_dilaporkan,
            Text(
                "Pejabat Penilai Kinerja melapor kepada pimpinan unit kepegawaian dengan Format "
                "B.1.10 dan bukti umpan balik",
                "The appraiser reports to the head of the HR unit with Format B.1.10 and the "
                "feedback given",
            ),
            "86",
            Force.MUST,
        ),
        _konseling(
            "siapkan_konseling",
            _dilaporkan & ~_ditetapkan,
            Text(
                "PyB atau pimpinan unit kepegawaian mendaftar dan menetapkan pegawai, konselor "
                "independen, jadwal, dan tempat",
                "The PyB or the head of the HR unit lists and chooses employees, the independent "
                "counsellor, the time and the place",
            ),
            "87",
        ),
        _konseling(
            "rekam_konseling",
            _ditetapkan & _selesai,
            Text(
                "Yang memberi konseling menandatangani rekaman dan melaporkannya menurut "
                "PELAPORAN_KONSELING",
                "Who counselled signs the record and reports it as PELAPORAN_KONSELING says",
            ),
            "87-88",
        ),
    ],
    in_force=IN_FORCE,
    title=Text("PermenPANRB 6/2022: pembinaan kinerja", "PermenPANRB 6/2022: guidance"),
)
"""What follows where performance makes no progress or behaviour hinders others.

Dasar hukum:
    PermenPANRB 6/2022 Pasal 20-21, pp. 12-13; Lampiran III.D, pp. 78-88. The text says of the
    appraiser *wajib*, of guidance *dapat*; of the steps of counselling it says neither.
"""
