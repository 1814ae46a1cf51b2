"""Permendagri 86/2017: the category of an achievement in regional planning.

A table with its source; no machinery. The text was not seen.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import Band, bands, between
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["KATEGORI_CAPAIAN", "POLICIES", "Kategori"]

_PERMENDAGRI = "Permendagri 86/2017"
_SKALA = Citation(
    _PERMENDAGRI,
    standing=Standing.SECONDARY,
    note=Text(
        "teks tidak terlihat; skala dikutip dalam laporan kinerja",
        "text not seen; the scale is quoted in a performance report",
    ),
)
_DESIMAL = Citation(
    _PERMENDAGRI,
    standing=Standing.ASSUMPTION,
    note=Text(
        "angka tercetak utuh; desimal di antaranya masuk kelas di atasnya, dan di atas seratus "
        "persen tetap yang tertinggi",
        "printed in whole numbers; decimals between belong to the class above, and more than "
        "one hundred percent stays the highest",
    ),
)


class Kategori(Label):
    """The classes of achievement, best first.

    Dasar hukum:
        Permendagri 86/2017 (text not seen; quoted in a performance report).
    """

    SANGAT_TINGGI = "Sangat Tinggi"
    TINGGI = "Tinggi"
    SEDANG = "Sedang"
    RENDAH = "Rendah"
    SANGAT_RENDAH = "Sangat Rendah"


def _batas(kategori: str, value: int) -> Setting:
    """What an achievement must exceed."""
    return setting(f"batas_{kategori}", value, cite=_SKALA, low=0)


_sangat_tinggi = _batas("sangat_tinggi", 90)
_tinggi = _batas("tinggi", 75)
_sedang = _batas("sedang", 65)
_rendah = _batas("rendah", 50)

KATEGORI_CAPAIAN = Policy(
    "permendagri_86_2017.KATEGORI_CAPAIAN",
    title=Text("Kategori capaian kinerja daerah", "Category of a regional achievement"),
    # The day of its gazette was not seen: its life is counted from the year of its number.
    in_force=Period(date(2017, 1, 1)),
    outputs={
        "kategori": bands(
            fact("capaian", places=2, low=0, unit="%", meaning=Text("Capaian", "Achievement")),
            {
                Band(_sangat_tinggi, None, low_closed=False): Kategori.SANGAT_TINGGI,
                between(_tinggi, _sangat_tinggi, closed="right"): Kategori.TINGGI,
                between(_sedang, _tinggi, closed="right"): Kategori.SEDANG,
                between(_rendah, _sedang, closed="right"): Kategori.RENDAH,
                Band(None, _rendah, high_closed=True): Kategori.SANGAT_RENDAH,
            },
        ).named("kategori", cite=_DESIMAL)
    },
)

POLICIES: tuple[Policy, ...] = (KATEGORI_CAPAIAN,)
"""Every policy of the regulation."""
