"""What PermenPANRB 14/2017 asks the public: nine elements, four answers, four grades.

Knows names and bounds with their sources. Knows nothing of computing an index.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Literal
from asn_kinerja.formula.branches import at_least, bands, below, between
from asn_kinerja.formula.build import setting
from asn_kinerja.formula.choices import Bands
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Setting
from asn_kinerja.text import Text

__all__ = [
    "BEBERAPA_SUMBER",
    "IN_FORCE",
    "PEMBULATAN",
    "PENGALI",
    "UNSUR",
    "Mutu",
    "angka",
    "desimal",
    "mutu_dari",
    "sumber",
]

# The day of its gazette was not seen: its life is counted from the year of its number.
IN_FORCE = Period(date(2017, 1, 1))


def sumber(id_: str, en: str, standing: Standing = Standing.SECONDARY) -> Citation:
    """Cite the regulation, whose text was not seen, and say how we know it."""
    return Citation("PermenPANRB 14/2017", standing=standing, note=Text(id_, en))


BEBERAPA_SUMBER = sumber(
    "teks tidak terlihat; beberapa sumber sepakat", "text not seen; several sources agree"
)
PEMBULATAN = sumber(
    "tabel mutu tercetak dua desimal, jadi nilai dibulatkan dulu, baru digolongkan",
    "the table of grades is printed in two decimals, so a value is rounded, then classified",
)


def angka(name: str, value: Literal, cite: Citation, meaning: Text | None = None) -> Setting:
    """A number of the survey that is not negative."""
    return setting(name, value, cite=cite, meaning=meaning, low=0)


def desimal(name: str, value: int, cite: Citation) -> Setting:
    """How many decimals a result keeps."""
    return setting(name, value, cite=cite, low=0, high=6)


class Mutu(Label):
    """The grades of a service, best first.

    Examples:
        >>> Mutu.parse("Kurang Baik")
        <Mutu.C: 'C'>

    Dasar hukum:
        PermenPANRB 14/2017 (text not seen; several sources agree).
    """

    A = "A", "Sangat Baik", "A (Sangat Baik)"
    B = "B", "Baik", "B (Baik)"
    C = "C", "Kurang Baik", "C (Kurang Baik)"
    D = "D", "Tidak Baik", "D (Tidak Baik)"


UNSUR: Mapping[str, Text] = MappingProxyType(
    {
        "u1": Text("Persyaratan", "Requirements"),
        "u2": Text("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
        "u3": Text("Waktu penyelesaian", "Time to completion"),
        "u4": Text("Biaya/tarif", "Cost or tariff"),
        "u5": Text("Produk spesifikasi jenis pelayanan", "Product as specified for the service"),
        "u6": Text("Kompetensi pelaksana", "Competence of the staff"),
        "u7": Text("Perilaku pelaksana", "Behaviour of the staff"),
        "u8": Text(
            "Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"
        ),
        "u9": Text("Sarana dan prasarana", "Facilities"),
    }
)
"""The nine elements, by the name of the fact that holds the answer."""

PENGALI = angka(
    "pengali", 25, BEBERAPA_SUMBER, Text("Dari skala 1-4 ke 25-100", "From 1-4 to 25-100")
)
"""What turns the scale of answers into that of the index."""

_a, _b, _c = (
    angka(f"batas_{mutu}", batas, BEBERAPA_SUMBER)
    for mutu, batas in (("a", "88.31"), ("b", "76.61"), ("c", "65"))
)


def mutu_dari(nilai: Expr) -> Bands:
    """The grade of a value of 25 to 100 that is rounded already."""
    return bands(
        nilai,
        {
            at_least(_a): Mutu.A,
            between(_b, _a): Mutu.B,
            between(_c, _b): Mutu.C,
            below(_c): Mutu.D,
        },
    )
