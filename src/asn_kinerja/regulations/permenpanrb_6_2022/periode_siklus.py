"""How often performance is evaluated and documented; the agency chooses among these.

Knows the two lists. Knows no date.
"""

from __future__ import annotations

from asn_kinerja.labels import Label

__all__ = ["PeriodeDokumentasi", "PeriodeEvaluasi"]


class PeriodeEvaluasi(Label):
    """How often the short cycle of evaluation runs; no semester is among them.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 24 ayat (2) and (3), p. 14; Lampiran IV.A angka 8, p. 90: the
        agency chooses.

    Examples:
        >>> [each.value for each in PeriodeEvaluasi]
        ['Bulanan', 'Triwulanan']
    """

    BULANAN = "Bulanan"
    TRIWULANAN = "Triwulanan"


class PeriodeDokumentasi(Label):
    """How often performance is documented.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 16 ayat (3) and (4), pp. 10-11: the agency chooses, to fit its
        evaluations.

    Examples:
        >>> PeriodeDokumentasi.parse("semester").value
        'Semesteran'
    """

    HARIAN = "Harian"
    MINGGUAN = "Mingguan"
    BULANAN = "Bulanan"
    TRIWULANAN = "Triwulanan"
    SEMESTERAN = "Semesteran", "Semester"
    TAHUNAN = "Tahunan"
