"""Angka kredit from the predicate: of one time, and of a year in parts.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.rows import rows
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.permenpanrb_1_2023.dasar import (
    IN_FORCE,
    PERBKN,
    PERMEN,
    PREDIKAT,
    Jenjang,
    jenjang_fakta,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = [
    "KOEFISIEN_TAHUNAN",
    "KONVERSI",
    "KONVERSI_SETAHUN",
    "PASAL_37",
    "PEMBULATAN",
    "koefisien",
    "persentase",
]

PASAL_37: Citation = Citation(PERMEN, pasal=37, ayat=1)
"""Where the percentages stand."""

KOEFISIEN_TAHUNAN: Citation = Citation(
    PERMEN,
    lampiran="A",
    standing=Standing.SECONDARY,
    note=Text(
        "lampiran tidak terlihat; angka sama dalam beberapa paparan",
        "the annex was not seen; several presentations agree on the figures",
    ),
)
"""Where the credit of a year stands."""


def _persen(predikat: Predikat, value: str) -> Setting:
    return setting(f"persen_{predikat.name.lower()}", value, cite=PASAL_37, low=0)


def _koefisien(jenjang: Jenjang, value: str) -> Setting:
    return setting(
        f"koefisien_{jenjang.name.lower()}",
        value,
        cite=KOEFISIEN_TAHUNAN,
        meaning=Text("Koefisien angka kredit setahun", "Credit of one year"),
        low=0,
    )


def persentase(predikat: Expr) -> Expr:
    """The share of a year's credit that a predicate gives."""
    values = ("150%", "100%", "75%", "50%", "25%")
    return table(
        predikat, {p: _persen(p, value) for p, value in zip(Predikat, values, strict=True)}
    )


def koefisien(jenjang: Expr) -> Expr:
    """The credit of a year with the predicate Baik."""
    values = ("3.75", "5", "12.5", "25", "12.5", "25", "37.5", "50")
    return table(
        jenjang, {j: _koefisien(j, value) for j, value in zip(Jenjang, values, strict=True)}
    )


_LAMPIRAN_I = Citation(
    PERBKN,
    lampiran="I",
    angka=5,
    standing=Standing.ASSUMPTION,
    note=Text(
        "tidak ada norma pembulatan; contoh tercetak 2,34 untuk 2,34375",
        "no norm of rounding; the printed example gives 2.34 for 2.34375",
    ),
)

PEMBULATAN: tuple[Setting, Setting] = (
    setting("angka_desimal", 2, cite=_LAMPIRAN_I, low=2, high=3),
    setting("pembulatan", Rounding.HALF_UP, cite=_LAMPIRAN_I),
)
"""How many decimals credit keeps, and what happens to the rest."""

_SETAHUN = 12
_BULAN = Text("Bulan yang dinilai", "Months assessed")
_PASAL_13 = Citation(PERBKN, pasal=13, ayat=3)

KONVERSI = Policy(
    "permenpanrb_1_2023.KONVERSI",
    title=Text(
        "Angka kredit dari predikat kinerja", "Credit of a functional official by predicate"
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit": (
            fact("bulan", low=1, high=_SETAHUN, unit="bulan", meaning=_BULAN)
            * persentase(PREDIKAT).named("persentase", cite=PASAL_37)
            * koefisien(jenjang_fakta).named("koefisien", cite=KOEFISIEN_TAHUNAN)
            / _SETAHUN
        )
        .round(*PEMBULATAN)
        .named(
            "angka_kredit",
            cite=_PASAL_13,
            meaning=Text(
                "Angka kredit: bulan ÷ 12 × persentase × koefisien",
                "Credit: months ÷ 12 × percentage × yearly coefficient",
            ),
        )
    },
)

_BAGIAN = Citation(
    PERBKN,
    pasal=13,
    ayat=3,
    standing=Standing.ASSUMPTION,
    note=Text(
        "setahun dengan lebih dari satu jenjang atau predikat tidak disebut; kami jumlahkan "
        "bagiannya dan bulatkan sekali di akhir",
        "a year with more than one level or predicate is not mentioned; we add its parts and "
        "round once at the end",
    ),
)
_bagian = rows("bagian", at_least=1)
_bulan_bagian = _bagian.fact("bulan", low=1, high=_SETAHUN, unit="bulan", meaning=_BULAN)
_bagian_setahun = _bagian.sum(
    _bulan_bagian
    * persentase(_bagian.label("predikat", Predikat, meaning=PREDIKAT.meaning))
    * koefisien(_bagian.label("jenjang", Jenjang, meaning=jenjang_fakta.meaning))
)

KONVERSI_SETAHUN = Policy(
    "permenpanrb_1_2023.KONVERSI_SETAHUN",
    title=Text(
        "Angka kredit setahun yang terdiri atas beberapa bagian",
        "Credit of a year that consists of parts",
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit": (_bagian_setahun / _SETAHUN)
        .round(*PEMBULATAN)
        .named(
            "angka_kredit",
            cite=_BAGIAN,
            meaning=Text("Jumlah angka kredit bagian-bagiannya", "The credit of all parts"),
        )
    },
    requires=(
        (_bagian.sum(_bulan_bagian) <= _SETAHUN).named(
            "dalam_setahun",
            meaning=Text("jumlah bulan paling banyak setahun", "the months are at most a year"),
        ),
    ),
)
