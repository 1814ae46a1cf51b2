"""What people say of work and behaviour: records, aggregation, agreement, anonymity, views.

Knows ratings and notes from groups of people. Knows no plan, no SKP and no regulation.
"""

from __future__ import annotations

from asn_kinerja.feedback.aggregation import Agregat, aggregate
from asn_kinerja.feedback.agreement import Kesepakatan, Statistik, agreement
from asn_kinerja.feedback.anonymity import DIKENAL, publish
from asn_kinerja.feedback.counting import Given
from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError
from asn_kinerja.feedback.figure import Alasan, Figure
from asn_kinerja.feedback.kesenjangan import Kesenjangan, Selisih, kesenjangan
from asn_kinerja.feedback.labels import CaraUmpanBalik, JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.feedback.published import Published
from asn_kinerja.feedback.result import AturanGabung, HasilUmpanBalik, NilaiKelompok
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.severity import NilaiTersuai, Penyesuaian, adjusted
from asn_kinerja.feedback.strategies import Seri
from asn_kinerja.feedback.tanggapan import Penerimaan, Tanggapan, terima
from asn_kinerja.feedback.thresholds import ANONIMITAS, KESENJANGAN, TREN, ArahTren, Bacaan
from asn_kinerja.feedback.tren import Deret, Titik, Tren, tren
from asn_kinerja.feedback.weights import KelompokKurang, Pembobotan

__all__ = [
    "ANONIMITAS",
    "DIKENAL",
    "KESENJANGAN",
    "TREN",
    "Agregat",
    "Alasan",
    "ArahTren",
    "AturanGabung",
    "Bacaan",
    "CaraUmpanBalik",
    "Deret",
    "FeedbackError",
    "Figure",
    "Given",
    "HasilUmpanBalik",
    "InvalidFeedbackError",
    "JenisUmpanBalik",
    "KelompokKurang",
    "Kesenjangan",
    "Kesepakatan",
    "NilaiKelompok",
    "NilaiTersuai",
    "Pembobotan",
    "Penerimaan",
    "Penyesuaian",
    "Published",
    "Scale",
    "Selisih",
    "Seri",
    "Statistik",
    "SumberUmpanBalik",
    "Tanggapan",
    "Titik",
    "Tren",
    "adjusted",
    "aggregate",
    "agreement",
    "kesenjangan",
    "publish",
    "terima",
    "tren",
]
