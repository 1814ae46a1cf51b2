"""The index of public satisfaction (IKM) by PermenPANRB 14/2017, and its variants.

Formulas with their sources; no machinery.
"""

from __future__ import annotations

from fractions import Fraction

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import setting, undecided
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_14_2017.unsur import (
    BEBERAPA_SUMBER,
    IN_FORCE,
    PEMBULATAN,
    PENGALI,
    UNSUR,
    desimal,
    mutu_dari,
    sumber,
)
from asn_kinerja.text import Text

__all__ = ["IKM", "IKM_UNSUR_AKTIF", "NILAI_UNSUR"]

_DESIMAL_INDEKS = desimal(
    "desimal_indeks",
    4,
    sumber(
        "tabel mutu mencetak nilai indeks sampai empat desimal",
        "the table of grades prints the index in up to four decimals",
    ),
)
_DESIMAL = desimal("desimal", 2, PEMBULATAN)
_jawaban = rows("jawaban", at_least=1)
_responden = _jawaban.count().named(
    "banyak_responden", cite=BEBERAPA_SUMBER, meaning=Text("Banyak responden", "Respondents")
)
_TANPA_JAWABAN = undecided(Text("tidak ada unsur yang dijawab", "no element was answered"))


def _fakta(unsur: str, *, optional: bool = False) -> Fact:
    """The answer to one element; from 1, not good, to 4, very good."""
    return _jawaban.fact(unsur, low=1, high=4, optional=optional, meaning=UNSUR[unsur])


def _jumlah(unsur: str, jumlah: Aggregate) -> Named:
    """The sum of the answers to one element: what pulls an index down is seen here."""
    return jumlah.named(f"jumlah_{unsur}", cite=BEBERAPA_SUMBER, meaning=UNSUR[unsur])


def _total(terms: list[Named]) -> Expr:
    first, *rest = terms
    return sum(rest, first)


def _indeks(name: str, nilai: Expr, penyebut: Expr, places: Expr, cite: Citation) -> Named:
    """Rounded once, from exact sums."""
    return (nilai / penyebut).round(places, on_zero=_TANPA_JAWABAN).named(name, cite=cite)


_jumlah_jawaban = _total(
    [_jumlah(unsur, _jawaban.sum(_fakta(unsur))) for unsur in UNSUR],
).named("jumlah_jawaban", cite=BEBERAPA_SUMBER)
_tertimbang = _jumlah_jawaban * setting(
    "bobot_unsur",
    Fraction(1, 9),
    cite=sumber(
        "sepersembilan menurut beberapa sumber; sebagian penerapan membulatkannya ke 0,111",
        "one ninth by several sources; some implementations round it to 0.111",
    ),
    meaning=Text("Bobot satu unsur", "Weight of one element"),
    low=0,
    high=1,
)
_ikm = _indeks("ikm", _tertimbang * PENGALI, _responden, _DESIMAL, PEMBULATAN)

IKM = Policy(
    "permenpanrb_14_2017.IKM",
    title=Text("Indeks kepuasan masyarakat (IKM)", "Index of public satisfaction (IKM)"),
    in_force=IN_FORCE,
    outputs={
        "nilai_indeks": _indeks(
            "nilai_indeks", _tertimbang, _responden, _DESIMAL_INDEKS, BEBERAPA_SUMBER
        ),
        "ikm": _ikm,
        "mutu": mutu_dari(_ikm).named("mutu", cite=BEBERAPA_SUMBER),
    },
)

_nilai_jawaban = _jawaban.fact(
    "nilai", low=1, high=4, meaning=Text("Jawaban seorang responden", "Answer of one respondent")
)
_jumlah_nilai = _jawaban.sum(_nilai_jawaban).named("jumlah_nilai", cite=BEBERAPA_SUMBER)
_ikm_unsur = _indeks("ikm", _jumlah_nilai * PENGALI, _responden, _DESIMAL, PEMBULATAN)

NILAI_UNSUR = Policy(
    "permenpanrb_14_2017.NILAI_UNSUR",
    title=Text("Nilai rata-rata satu unsur (NRR)", "Mean value of one element (NRR)"),
    in_force=IN_FORCE,
    outputs={
        "nilai_unsur": _indeks(
            "nilai_unsur", _jumlah_nilai, _responden, _DESIMAL_INDEKS, BEBERAPA_SUMBER
        ),
        "ikm": _ikm_unsur,
        "mutu": mutu_dari(_ikm_unsur).named("mutu", cite=BEBERAPA_SUMBER),
    },
)

_UNSUR_AKTIF = sumber(
    "satu penerapan memberi bobot satu per banyaknya unsur yang ditanyakan",
    "one implementation weighs one by the number of elements asked",
)


def _banyak(unsur: str, *, dijawab: bool) -> Aggregate:
    """How many respondents answered an element, or did not."""
    ada = _fakta(unsur, optional=True).is_present()
    return _jawaban.count(where=ada if dijawab else ~ada)


def _jumlah_aktif(unsur: str) -> Named:
    nilai = _fakta(unsur, optional=True)
    return _jumlah(unsur, _jawaban.sum(nilai, where=nilai.is_present(), on_empty=0))


def _aktif(unsur: str) -> Named:
    counted = when(_banyak(unsur, dijawab=True) > 0).then(1).otherwise(0)
    return counted.named(f"aktif_{unsur}", cite=_UNSUR_AKTIF, meaning=UNSUR[unsur])


def _semua_atau_tidak(unsur: str) -> Named:
    semua, tidak = (_banyak(unsur, dijawab=each).is_(0) for each in (False, True))
    return (semua | tidak).named(
        f"{unsur}_lengkap",
        meaning=Text(
            f"{UNSUR[unsur].id}: dijawab setiap responden, atau tidak ditanyakan sama sekali",
            f"{UNSUR[unsur].en}: answered by every respondent, or not asked about at all",
        ),
    )


_jumlah_dari_aktif = _total([_jumlah_aktif(unsur) for unsur in UNSUR]).named(
    "jumlah_jawaban", cite=BEBERAPA_SUMBER
)
_banyak_aktif = _total([_aktif(unsur) for unsur in UNSUR]).named(
    "banyak_unsur_aktif", cite=_UNSUR_AKTIF
)
_penyebut_aktif = _responden * _banyak_aktif
_ikm_aktif = _indeks("ikm", _jumlah_dari_aktif * PENGALI, _penyebut_aktif, _DESIMAL, PEMBULATAN)

IKM_UNSUR_AKTIF = Policy(
    "permenpanrb_14_2017.IKM_UNSUR_AKTIF",
    title=Text(
        "IKM bila tidak semua unsur ditanyakan", "IKM where not every element was asked about"
    ),
    in_force=IN_FORCE,
    outputs={
        "nilai_indeks": _indeks(
            "nilai_indeks", _jumlah_dari_aktif, _penyebut_aktif, _DESIMAL_INDEKS, _UNSUR_AKTIF
        ),
        "ikm": _ikm_aktif,
        "mutu": mutu_dari(_ikm_aktif).named("mutu", cite=BEBERAPA_SUMBER),
    },
    requires=tuple(map(_semua_atau_tidak, UNSUR)),
)
