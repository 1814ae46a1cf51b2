"""Training: from gaps to needs, from needs to a plan under a budget, and what training gave.

Knows matching as a choice with limits. Knows no regulation, and no solver but the plain one.
"""

from __future__ import annotations

from asn_kinerja.consequences.training.buku import Kekurangan, Penempatan, SebabSisa
from asn_kinerja.consequences.training.errors import InvalidTrainingError, TrainingError
from asn_kinerja.consequences.training.gaps import HasilTelaah, KeputusanTelaah, Telaah, needs
from asn_kinerja.consequences.training.greedy import greedy
from asn_kinerja.consequences.training.kebutuhan import (
    Kebutuhan,
    StandarKompetensi,
    SumberKebutuhan,
    TelaahKinerja,
)
from asn_kinerja.consequences.training.manfaat import ManfaatPelatihan, evaluate_training
from asn_kinerja.consequences.training.pelanggaran import breaches
from asn_kinerja.consequences.training.pelatihan import BentukPelatihan, Pelatihan
from asn_kinerja.consequences.training.perubahan import PerubahanRencana, diff
from asn_kinerja.consequences.training.peserta import Peserta
from asn_kinerja.consequences.training.putaran import TUJUAN, PutaranPelatihan, TujuanRencana
from asn_kinerja.consequences.training.rencana import RencanaPelatihan, plan
from asn_kinerja.consequences.training.sisa import Halangan, TidakTerpenuhi
from asn_kinerja.consequences.training.solver import Jawaban, Solver

__all__ = [
    "TUJUAN",
    "BentukPelatihan",
    "Halangan",
    "HasilTelaah",
    "InvalidTrainingError",
    "Jawaban",
    "Kebutuhan",
    "Kekurangan",
    "KeputusanTelaah",
    "ManfaatPelatihan",
    "Pelatihan",
    "Penempatan",
    "PerubahanRencana",
    "Peserta",
    "PutaranPelatihan",
    "RencanaPelatihan",
    "SebabSisa",
    "Solver",
    "StandarKompetensi",
    "SumberKebutuhan",
    "Telaah",
    "TelaahKinerja",
    "TidakTerpenuhi",
    "TrainingError",
    "TujuanRencana",
    "breaches",
    "diff",
    "evaluate_training",
    "greedy",
    "needs",
    "plan",
]
