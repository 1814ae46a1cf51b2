"""What follows low performance, step by step, from the chance to improve to dismissal.

Rules with their articles; no machinery. High officials have a chain of their own: another
trigger, and no dismissal.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.consequences import Process, Rule, RuleBook, Step
from asn_kinerja.formula.build import flag, label, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.regulations.pp_30_2019.labels import BERLAKU, PP, Predikat
from asn_kinerja.text import Text

__all__ = ["KINERJA_RENDAH_JA_JF", "KINERJA_RENDAH_JPT"]

_YBS = Text("pejabat yang bersangkutan", "the official concerned")
_PPK = Text("Pejabat Pembina Kepegawaian", "the PPK")

_predikat = label(
    "predikat", Predikat, meaning=Text("Predikat penilaian kinerja", "Predicate of the appraisal")
)
_membaik = flag(
    "membaik",
    meaning=Text(
        "Menunjukkan perbaikan kinerja sesudah diberi kesempatan",
        "Performance has improved after the chance to do so",
    ),
)
_memenuhi_standar = flag(
    "memenuhi_standar_kompetensi",
    meaning=Text(
        "Hasil uji kompetensi memenuhi standar kompetensi jabatan yang diduduki",
        "The result of the test meets the standard of the post held",
    ),
)
_jabatan_tersedia = flag(
    "jabatan_tersedia",
    meaning=Text(
        "Tersedia jabatan lain sesuai kompetensi atau jabatan lebih rendah yang lowong",
        "Another fitting post or a lower one is vacant",
    ),
)


_HITUNGAN = Text(
    "sejak tanggal apa dan sampai kapan dihitung tidak tertulis; kami hitung dari tanggal kejadian "
    "sampai tanggal yang sama",
    "from which day to which is not written; we count from the day of the event to the same day of "
    "the month",
)


def _bulan(name: str, months: int, pasal: int, ayat: int, meaning: Text) -> Setting:
    return setting(name, months, cite=Citation(PP, pasal=pasal, ayat=ayat), low=1, meaning=meaning)


def _lewat(step: Step, pasal: int, ayat: int) -> Expr:
    cite = Citation(PP, pasal=pasal, ayat=ayat, standing=Standing.ASSUMPTION, note=_HITUNGAN)
    meaning = Text("Hari terakhirnya sudah lewat", "Its last day has passed")
    return step.over.named(f"masa_{step.id}_lewat", cite=cite, meaning=meaning)


def _perbaikan(pasal: int) -> Step:
    return Step(
        id="perbaikan",
        action=Text("Memperbaiki kinerja", "Improve performance"),
        by=_YBS,
        months=_bulan(
            "bulan_perbaikan",
            6,
            pasal,
            1,
            Text("Lama kesempatan memperbaiki kinerja", "How long the chance to improve lasts"),
        ),
        since="penilaian",
    )


_UJI_KOMPETENSI = Step(
    id="uji_kompetensi",
    action=Text("Mengikuti uji kompetensi kembali", "Take the competence test again"),
    by=_YBS,
    after="perbaikan",
)
_PENEMPATAN = Step(
    id="penempatan",
    action=Text(
        "Memindahkan ke jabatan lain yang sesuai dengan kompetensi atau menempatkan pada jabatan "
        "yang lebih rendah",
        "Move to another fitting post or place in a lower one",
    ),
    by=_PPK,
    after="uji_kompetensi",
)
_SEMENTARA = Step(
    id="penempatan_sementara",
    action=Text(
        "Menempatkan sementara pada jabatan tertentu", "Place temporarily in a certain post"
    ),
    by=_PPK,
    months=_bulan(
        "bulan_penempatan_sementara",
        12,
        58,
        4,
        Text("Lama penempatan sementara", "How long the temporary placement may last"),
    ),
    since="penempatan_sementara",
    after="uji_kompetensi",
)
_PEMBERHENTIAN = Step(
    id="pemberhentian",
    action=Text("Memberhentikan dengan hormat", "Dismiss honourably"),
    by=_PPK,
    after="penempatan_sementara",
)


def _langkah(when: Expr, step: Step, force: Force, pasal: int, ayat: int) -> Rule:
    return Rule(step.id, when, step, Citation(PP, pasal=pasal, ayat=ayat), force=force)


def _awal(rendah: Expr, pasal: int, ayat_uji: int) -> tuple[Expr, tuple[Rule, ...]]:
    """The chance to improve and the test, as both chains begin; and what both then lead to."""
    perbaikan = _perbaikan(pasal)
    lewat = _lewat(perbaikan, pasal, 1)
    tidak_membaik = (rendah & lewat & ~_membaik).named(
        "tidak_membaik",
        cite=Citation(PP, pasal=pasal, ayat=ayat_uji),
        meaning=Text("Tidak menunjukkan perbaikan kinerja", "No improvement was shown"),
    )
    tidak_memenuhi = (tidak_membaik & _UJI_KOMPETENSI.done & ~_memenuhi_standar).named(
        "tidak_memenuhi_standar",
        cite=Citation(PP, pasal=pasal, ayat=ayat_uji + 1),
        meaning=Text("Tidak memenuhi standar kompetensi", "The standard is not met"),
    )
    return tidak_memenuhi, (
        _langkah(rendah & ~lewat, perbaikan, Force.MUST, pasal, 1),
        _langkah(
            tidak_membaik & ~_UJI_KOMPETENSI.done, _UJI_KOMPETENSI, Force.MUST, pasal, ayat_uji
        ),
    )


_jpt_rendah = (
    _predikat.is_in(Predikat.CUKUP, Predikat.KURANG, Predikat.SANGAT_KURANG)
    & ~flag(
        "target_setahun_tercapai",
        meaning=Text(
            "Target kinerja yang diperjanjikan selama satu tahun pada jabatan itu terpenuhi",
            "The target agreed for one year in that post was met",
        ),
    )
    & flag(
        "kondisi_normal",
        meaning=Text(
            "Penilaian pada kondisi normal tanpa keadaan kahar (Pasal 57 ayat (2))",
            "Normal conditions without force majeure (Pasal 57 ayat (2))",
        ),
    )
).named(
    "kinerja_rendah",
    cite=Citation(PP, pasal=57, ayat=1),
    meaning=Text("Kinerja rendah pejabat pimpinan tinggi", "Low performance of a high official"),
)
_jpt_gagal, _jpt_awal = _awal(_jpt_rendah, 57, 3)

KINERJA_RENDAH_JPT: Process = Process(
    RuleBook(
        "pp_30_2019.KINERJA_RENDAH_JPT",
        [
            *_jpt_awal,
            _langkah(_jpt_gagal & ~_PENEMPATAN.done, _PENEMPATAN, Force.MAY, 57, 4),
        ],
        in_force=BERLAKU,
        title=Text(
            "PP 30/2019: pejabat pimpinan tinggi berkinerja rendah",
            "PP 30/2019: high officials of low performance",
        ),
    ),
    start="penilaian",
)
"""High officials: a chance to improve, the test again, another or a lower post.

Dasar hukum:
    PP 30/2019 Pasal 57 with its Penjelasan: only Cukup, Kurang or Sangat Kurang under normal
    conditions, and no dismissal. Where the test is passed, the text is silent and nothing
    follows.
"""

_ja_jf_rendah = _predikat.is_in(Predikat.KURANG, Predikat.SANGAT_KURANG).named(
    "kinerja_rendah",
    cite=Citation(PP, pasal=58, ayat=1),
    meaning=Text(
        "Kinerja rendah pejabat administrasi atau fungsional",
        "Low performance of an administrator or functional official",
    ),
)
_ja_jf_gagal, _ja_jf_awal = _awal(_ja_jf_rendah, 58, 2)
_terpaksa = _ja_jf_gagal & ~_PENEMPATAN.done & ~_jabatan_tersedia
_setahun = _SEMENTARA.done & _lewat(_SEMENTARA, 58, 5)

KINERJA_RENDAH_JA_JF: Process = Process(
    RuleBook(
        "pp_30_2019.KINERJA_RENDAH_JA_JF",
        [
            *_ja_jf_awal,
            _langkah(
                _ja_jf_gagal & ~_PENEMPATAN.done & ~_PEMBERHENTIAN.done & _jabatan_tersedia,
                _PENEMPATAN,
                Force.MAY,
                58,
                3,
            ),
            _langkah(_terpaksa & ~_setahun, _SEMENTARA, Force.MUST, 58, 4),
            _langkah(
                _terpaksa & _setahun & ~_PEMBERHENTIAN.done, _PEMBERHENTIAN, Force.MUST, 58, 5
            ),
        ],
        in_force=BERLAKU,
        title=Text(
            "PP 30/2019: pejabat administrasi dan fungsional berkinerja rendah",
            "PP 30/2019: administrators and functional officials of low performance",
        ),
    ),
    start="penilaian",
)
"""Administrators and functional officials: the same, then a year of waiting, then dismissal.

Dasar hukum:
    PP 30/2019 Pasal 58: only Kurang or Sangat Kurang. Where the test is passed, the text is
    silent and nothing follows.
"""
