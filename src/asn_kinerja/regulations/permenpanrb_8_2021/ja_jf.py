"""Result plans and behaviour of the other officials by PermenPANRB 8/2021.

The pages were never seen: these policies rest on independent implementations and say so.
"""

from __future__ import annotations

from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import fact, label, undecided
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Kategori
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    angka,
    penerapan,
)
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = ["KATEGORI_RENCANA_KINERJA", "NILAI_PERILAKU_ASPEK"]

_SB, _B, _C, _K, _SK = Kategori
_DUA_PENERAPAN = penerapan(
    "dua penerapan yang berdiri sendiri sepakat atas 35 gabungan",
    "two independent implementations agree on all 35 combinations",
)
_aspek = [label(f"kategori_{name}", Kategori) for name in ("kuantitas", "kualitas", "waktu")]


def _banyaknya(kategori: Kategori) -> Expr:
    kuantitas, kualitas, waktu = (
        when(aspek.is_(kategori)).then(1).otherwise(0) for aspek in _aspek
    )
    return kuantitas + kualitas + waktu


_kategori_rencana = (
    when(_banyaknya(_SK) >= 2)  # noqa: PLR2004 - of three aspects
    .then(_SK)
    .when(_banyaknya(_SK).is_(1) | (_banyaknya(_K) >= 2))  # noqa: PLR2004
    .then(_K)
    .when(_banyaknya(_K).is_(1) | (_banyaknya(_C) >= 2))  # noqa: PLR2004
    .then(_C)
    .when((_banyaknya(_SB) >= 2) & _banyaknya(_C).is_(0))  # noqa: PLR2004
    .then(_SB)
    .otherwise(_B)
    .named("kategori", cite=_DUA_PENERAPAN)
)

KATEGORI_RENCANA_KINERJA = Policy(
    "permenpanrb_8_2021.KATEGORI_RENCANA_KINERJA",
    title=Text(
        "PermenPANRB 8/2021: kategori rencana kinerja JA/JF",
        "PermenPANRB 8/2021: category of a result plan",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": _kategori_rencana,
        "nilai": table(
            _kategori_rencana,
            {
                kategori: angka(f"nilai_{kategori.name.lower()}", value, _DUA_PENERAPAN)
                for kategori, value in zip(Kategori, (120, 100, 80, 60, 25), strict=True)
            },
        ).named("nilai", cite=_DUA_PENERAPAN),
    },
)


_PERILAKU = penerapan(
    "kemiringan 19 dan 11 serta titik 90, 109, 120 sama pada dua penerapan",
    "slopes and anchor points agree in two implementations",
)
_tingkat = fact("tingkat", places=2, low=1, high=7)
_standar_bawah = fact("standar_bawah", low=1, high=7)
_standar_atas = fact("standar_atas", low=1, high=7)
_nilai_bawah = angka("nilai_standar_bawah", 90, _PERILAKU)
_nilai_atas = angka("nilai_standar_atas", 109, _PERILAKU, low=_nilai_bawah)
_nilai_tertinggi = angka("nilai_tertinggi", 120, _PERILAKU, low=_nilai_atas)
_lebar = _standar_atas - _standar_bawah
_TIDAK_MUNGKIN = undecided(
    Text("standar_bawah harus di bawah standar_atas", "standar_bawah must be below standar_atas")
)


def _di_atas(start: Expr, end: Expr, dari: Expr) -> Expr:
    slope = (end - start) * (_tingkat - dari) / _lebar
    return start + slope.round(DESIMAL, on_zero=_TIDAK_MUNGKIN)


NILAI_PERILAKU_ASPEK = Policy(
    "permenpanrb_8_2021.NILAI_PERILAKU_ASPEK",
    title=Text("PermenPANRB 8/2021: nilai satu aspek perilaku", "PermenPANRB 8/2021: one aspect"),
    in_force=IN_FORCE,
    outputs={
        "nilai": when(_tingkat < _standar_bawah)
        .then((_nilai_bawah * _tingkat / _standar_bawah).round(DESIMAL))
        .when(_tingkat <= _standar_atas)
        .then(_di_atas(_nilai_bawah, _nilai_atas, _standar_bawah))
        .otherwise(_di_atas(_nilai_atas, _nilai_tertinggi, _standar_atas))
        .clip(high=_nilai_tertinggi)
        .named("nilai", cite=_PERILAKU),
    },
    requires=(
        (_standar_bawah < _standar_atas).named("rentang_standar", meaning=_TIDAK_MUNGKIN.reason),
    ),
)
