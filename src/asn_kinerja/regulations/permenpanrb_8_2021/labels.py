"""The labels of PermenPANRB 8/2021, and what we call our two readings of its holes.

Knows spellings. Knows no figure of the regulation.
"""

from __future__ import annotations

from asn_kinerja.labels import Label

__all__ = ["Arah", "Celah", "JenisKinerja", "Kategori"]


class Arah(Label):
    """Which way an indicator is better.

    Dasar hukum:
        PermenPANRB 8/2021, pp. 99 and 110.
    """

    NAIK = "Naik"
    TURUN = "Turun"


class Kategori(Label):
    """The categories of achievement, best first.

    Dasar hukum:
        PermenPANRB 8/2021, p. 101.
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"
    SANGAT_KURANG = "Sangat Kurang", "SK"


class JenisKinerja(Label):
    """The two kinds of main performance of a high official.

    Dasar hukum:
        PermenPANRB 8/2021, p. 101.
    """

    PERJANJIAN_KINERJA = "Perjanjian Kinerja"
    RENCANA_AKSI = "Rencana Aksi"


class Celah(Label):
    """What to do with a value that the printed bands leave out.

    Dasar hukum:
        None: the text leaves a hole, and this names our two readings of it.
    """

    BULATKAN = "Bulatkan"
    TOLAK = "Tolak"
