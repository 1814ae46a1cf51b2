"""The labels of PP 30/2019, and the days for which its consequences are stated.

Knows their official spelling. Knows nothing of what leads to them.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.labels import Label
from asn_kinerja.period import Period

__all__ = ["BERLAKU", "PP", "Predikat"]

PP = "PP 30/2019"

#: Appraisal runs from 1 July 2021 (Pasal 64 ayat (2)); unlike the predicate, its consequences
#: were not replaced in 2022.
BERLAKU = Period(date(2021, 7, 1))


class Predikat(Label):
    """The predicates of Pasal 41 ayat (5), best first.

    Dasar hukum:
        PP 30/2019 Pasal 41 ayat (5).
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"
    SANGAT_KURANG = "Sangat Kurang", "SK"
