"""Peraturan BKN 12/2022: the index of norms, standards, procedures and criteria (NSPK).

A table with its article; no machinery.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import Band, bands, between
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["INDEKS_NSPK", "POLICIES", "Kategori"]

_PASAL_20 = Citation("Peraturan BKN 12/2022", pasal=20)


class Kategori(Label):
    """The categories of the index, best first.

    Dasar hukum:
        Peraturan BKN 12/2022 Pasal 20.
    """

    A = "A", "Unggul", "A (Unggul)"
    B = "B", "Baik", "B (Baik)"
    C = "C", "Cukup", "C (Cukup)"
    D = "D", "Kurang", "D (Kurang)"
    E = "E", "Buruk", "E (Buruk)"


def _batas(kategori: str, value: int) -> Setting:
    """What a value must exceed; printed as 85.01, because two decimals are kept."""
    return setting(f"batas_{kategori}", value, cite=_PASAL_20, low=0)


_a, _b, _c, _d = (
    _batas(kategori, value) for kategori, value in (("a", 85), ("b", 70), ("c", 55), ("d", 40))
)

INDEKS_NSPK = Policy(
    "perbkn_12_2022.INDEKS_NSPK",
    title=Text(
        "Kategori indeks penerapan NSPK manajemen ASN",
        "Category of the index of norms, standards, procedures and criteria (NSPK)",
    ),
    # The day of its gazette was not seen: its life is counted from the year of its number.
    in_force=Period(date(2022, 1, 1)),
    outputs={
        "kategori": bands(
            fact("nilai", places=2, low=25, high=100, meaning=Text("Nilai indeks", "The index")),
            {
                Band(_a, None, low_closed=False): Kategori.A,
                between(_b, _a, closed="right"): Kategori.B,
                between(_c, _b, closed="right"): Kategori.C,
                between(_d, _c, closed="right"): Kategori.D,
                Band(None, _d, high_closed=True): Kategori.E,
            },
        ).named("kategori", cite=_PASAL_20)
    },
)

POLICIES: tuple[Policy, ...] = (INDEKS_NSPK,)
"""Every policy of the regulation."""
