"""How many respondents a survey needs: the formula of Krejcie and Morgan.

Formulas with their sources; no machinery.
"""

from __future__ import annotations

from asn_kinerja.exact import Rounding
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_14_2017.unsur import IN_FORCE, sumber
from asn_kinerja.text import Text

__all__ = ["JUMLAH_SAMPEL"]

_KREJCIE_MORGAN = sumber(
    "satu sumber menyebut tabel Krejcie dan Morgan; rumusnya dari satu sumber lain",
    "one source names the table of Krejcie and Morgan; another one has its formula",
)
_PEMBULATAN = sumber(
    "tabel yang terbit cocok dengan pembulatan terdekat: 500 orang, 217 responden, bukan 218",
    "the published table rounds to the nearest: 217 respondents of 500 people, not 218",
)
_chi_kuadrat = setting(
    "chi_kuadrat",
    "3.841",
    cite=_KREJCIE_MORGAN,
    meaning=Text(
        "Khi-kuadrat satu derajat bebas pada taraf kepercayaan 95 persen",
        "Chi-square of one degree of freedom at 95 percent confidence",
    ),
    low="0.001",
)
_proporsi = setting(
    "proporsi",
    "0.5",
    cite=_KREJCIE_MORGAN,
    meaning=Text("Proporsi populasi", "Proportion of the population"),
    low="0.01",
    high="0.99",
)
_galat = setting(
    "galat",
    "0.05",
    cite=_KREJCIE_MORGAN,
    meaning=Text("Galat yang diterima", "Accepted error"),
    low="0.001",
    high=1,
)
_populasi = fact(
    "populasi",
    positive=True,
    unit="orang",
    meaning=Text("Banyaknya pengguna layanan", "How many people use the service"),
)
_ragam = (_chi_kuadrat * _proporsi * (1 - _proporsi)).named("ragam", cite=_KREJCIE_MORGAN)

JUMLAH_SAMPEL = Policy(
    "permenpanrb_14_2017.JUMLAH_SAMPEL",
    title=Text("Jumlah sampel menurut Krejcie dan Morgan", "Sample size by Krejcie and Morgan"),
    in_force=IN_FORCE,
    outputs={
        "jumlah_sampel": (_ragam * _populasi / (_galat * _galat * (_populasi - 1) + _ragam))
        .round(0, setting("pembulatan", Rounding.HALF_UP, cite=_PEMBULATAN))
        .named("jumlah_sampel", cite=_PEMBULATAN)
    },
)
