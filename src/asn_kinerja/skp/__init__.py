"""SKP: what one employee is to achieve, the life cycles it goes through, the days they leave.

Knows sheets, events, actors, states and working days. Knows no regulation: tables and
standards stand in `asn_kinerja.regulations`.
"""

from __future__ import annotations

from asn_kinerja.skp.deadlines import Deadline, deadlines, settled
from asn_kinerja.skp.diagram import described, mermaid, rows
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
from asn_kinerja.skp.perilaku import (
    AspekPerilaku,
    EkspektasiKhusus,
    PerilakuKerja,
    StandarPerilaku,
)
from asn_kinerja.skp.sasaran_kinerja import SKP
from asn_kinerja.skp.transition import Limit, Transition, Window
from asn_kinerja.skp.working_days import WorkingDays

__all__ = [
    "SKP",
    "ArahKonsekuensi",
    "AsalHasil",
    "AspekPerilaku",
    "Deadline",
    "EkspektasiKhusus",
    "Entry",
    "HasilKerja",
    "History",
    "Intervensi",
    "Jabatan",
    "JenjangJabatan",
    "KelompokJabatan",
    "Konsekuensi",
    "LampiranSKP",
    "LifeCycle",
    "LifeCycleError",
    "Limit",
    "Pendekatan",
    "PerilakuKerja",
    "Pertanggungjawaban",
    "RisikoMutlak",
    "StandarPerilaku",
    "TingkatKendali",
    "Transition",
    "Window",
    "WorkingDays",
    "deadlines",
    "described",
    "hasil_kerja_dari",
    "mermaid",
    "rows",
    "settled",
]
