"""SKP: what one employee is to achieve, the life cycles it goes through, the days they leave.

Knows sheets, events, actors, states and working days. Knows no regulation: tables and
standards stand in `asn_kinerja.regulations`.
"""

from __future__ import annotations

from asn_kinerja.feedback.labels import JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.skp.aturan_evaluasi import AturanEvaluasi, CapaianOrganisasi, Peraturan
from asn_kinerja.skp.bagian_evaluasi import BelumAda
from asn_kinerja.skp.batas import Batas
from asn_kinerja.skp.capaian_skp import CapaianSKP, ukur
from asn_kinerja.skp.deadlines import Deadline, deadlines, settled
from asn_kinerja.skp.diagram import described, mermaid, rows
from asn_kinerja.skp.distribusi import UNIT_PENILAI, Distribusi, distribusi
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.evaluating import evaluate
from asn_kinerja.skp.gabungan import Gabungan, Strategi, gabungkan
from asn_kinerja.skp.hasil_kerja import (
    AsalHasil,
    HasilKerja,
    Intervensi,
    Pendekatan,
    RisikoMutlak,
    TingkatKendali,
    hasil_kerja_dari,
)
from asn_kinerja.skp.history import Entry, History, LifeCycleError
from asn_kinerja.skp.jabatan import Jabatan, JenjangJabatan, KelompokJabatan
from asn_kinerja.skp.lampiran import (
    ArahKonsekuensi,
    Konsekuensi,
    LampiranSKP,
    Pertanggungjawaban,
)
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.penilaian import Penilaian
from asn_kinerja.skp.perilaku import (
    AspekPerilaku,
    EkspektasiKhusus,
    PerilakuKerja,
    StandarPerilaku,
)
from asn_kinerja.skp.sasaran_kinerja import SKP
from asn_kinerja.skp.transition import Limit, Transition, Window
from asn_kinerja.skp.umpan_balik import (
    NadaUmpanBalik,
    RingkasanUmpanBalik,
    UmpanBalik,
    ringkas,
)
from asn_kinerja.skp.working_days import WorkingDays

__all__ = [
    "SKP",
    "UNIT_PENILAI",
    "ArahKonsekuensi",
    "AsalHasil",
    "AspekPerilaku",
    "AturanEvaluasi",
    "Batas",
    "BelumAda",
    "CapaianOrganisasi",
    "CapaianSKP",
    "Deadline",
    "Distribusi",
    "EkspektasiKhusus",
    "Entry",
    "Evaluasi",
    "Gabungan",
    "HasilKerja",
    "History",
    "Intervensi",
    "Jabatan",
    "JenisUmpanBalik",
    "JenjangJabatan",
    "KelompokJabatan",
    "Konsekuensi",
    "LampiranSKP",
    "LifeCycle",
    "LifeCycleError",
    "Limit",
    "NadaUmpanBalik",
    "Pendekatan",
    "Penilaian",
    "Peraturan",
    "PerilakuKerja",
    "Pertanggungjawaban",
    "RingkasanUmpanBalik",
    "RisikoMutlak",
    "StandarPerilaku",
    "Strategi",
    "SumberUmpanBalik",
    "TingkatKendali",
    "Transition",
    "UmpanBalik",
    "Window",
    "WorkingDays",
    "deadlines",
    "described",
    "distribusi",
    "evaluate",
    "gabungkan",
    "hasil_kerja_dari",
    "mermaid",
    "ringkas",
    "rows",
    "settled",
    "ukur",
]
