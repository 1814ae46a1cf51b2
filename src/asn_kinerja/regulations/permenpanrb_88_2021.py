"""PermenPANRB 88/2021: the evaluation of an agency's performance accountability (AKIP).

Tables and formulas with their sources; no machinery. The text was not seen.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import Band, bands, between, table, when
from asn_kinerja.formula.build import fact, flag, setting, weighted
from asn_kinerja.formula.fact import Fact
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = [
    "NILAI_AKIP",
    "NILAI_KOMPONEN",
    "NILAI_SUBKOMPONEN",
    "POLICIES",
    "Predikat",
    "PredikatSubkomponen",
]

# Numbered at the end of 2021; the day was not seen, so its life is counted from 2022.
_IN_FORCE = Period(date(2022, 1, 1))


def _sumber(id_: str, en: str) -> Citation:
    return Citation("PermenPANRB 88/2021", standing=Standing.SECONDARY, note=Text(id_, en))


_DUA_SUMBER = _sumber(
    "teks tidak terlihat; dua sumber sepakat, juga bahwa batas atas masuk kelasnya",
    "text not seen; two sources agree, also that an upper bound belongs to its class",
)
_SATU_SUMBER = _sumber("teks tidak terlihat; dari satu sumber", "text not seen; from one source")
_DESIMAL = setting(
    "desimal",
    2,
    cite=_sumber("batas tercetak dua desimal", "the bounds are printed in two decimals"),
    low=0,
    high=6,
)


class Predikat(Label):
    """The predicates of an agency, best first.

    Dasar hukum:
        PermenPANRB 88/2021 (text not seen; two sources agree).
    """

    AA = "AA"
    A = "A"
    BB = "BB"
    B = "B"
    CC = "CC"
    C = "C"
    D = "D"


class PredikatSubkomponen(Label):
    """The grades of a sub-component, best first.

    Dasar hukum:
        PermenPANRB 88/2021 (text not seen; from one source).
    """

    AA = "AA"
    A = "A"
    BB = "BB"
    B = "B"
    CC = "CC"
    C = "C"
    D = "D"
    E = "E"


def _bobot(name: str, value: str) -> Setting:
    return setting(f"bobot_{name}", value, cite=_DUA_SUMBER, low=0, high=1)


def _nilai(name: str, id_: str, en: str) -> Fact:
    return fact(name, places=2, low=0, high=100, meaning=Text(id_, en))


def _batas(predikat: Predikat, value: int) -> Setting:
    """What a score must exceed: the bound itself belongs to the class below."""
    return setting(f"batas_{predikat.name.lower()}", value, cite=_DUA_SUMBER, low=0, high=100)


_aa, _a, _bb, _b, _cc, _c = (
    _batas(predikat, value)
    for predikat, value in zip(Predikat, (90, 80, 70, 60, 50, 30), strict=False)
)
_nilai_akip = (
    weighted(
        (
            _bobot("perencanaan", "30%"),
            _nilai("perencanaan", "Nilai perencanaan kinerja", "Score of planning"),
        ),
        (
            _bobot("pengukuran", "30%"),
            _nilai("pengukuran", "Nilai pengukuran kinerja", "Score of measuring"),
        ),
        (
            _bobot("pelaporan", "15%"),
            _nilai("pelaporan", "Nilai pelaporan kinerja", "Score of reporting"),
        ),
        (
            _bobot("evaluasi_internal", "25%"),
            _nilai(
                "evaluasi_internal",
                "Nilai evaluasi akuntabilitas kinerja internal",
                "Score of the internal evaluation",
            ),
        ),
    )
    .round(_DESIMAL)
    .named("nilai", cite=_DUA_SUMBER)
)

NILAI_AKIP = Policy(
    "permenpanrb_88_2021.NILAI_AKIP",
    title=Text(
        "Nilai dan predikat akuntabilitas kinerja instansi (AKIP)",
        "Score and predicate of an agency's accountability (AKIP)",
    ),
    in_force=_IN_FORCE,
    outputs={
        "nilai": _nilai_akip,
        "predikat": bands(
            _nilai_akip,
            {
                Band(_aa, None, low_closed=False): Predikat.AA,
                between(_a, _aa, closed="right"): Predikat.A,
                between(_bb, _a, closed="right"): Predikat.BB,
                between(_b, _bb, closed="right"): Predikat.B,
                between(_cc, _b, closed="right"): Predikat.CC,
                between(_c, _cc, closed="right"): Predikat.C,
                Band(None, _c, high_closed=True): Predikat.D,
            },
        ).named("predikat", cite=_DUA_SUMBER),
    },
)

NILAI_KOMPONEN = Policy(
    "permenpanrb_88_2021.NILAI_KOMPONEN",
    title=Text("Nilai satu komponen AKIP", "Score of one component of AKIP"),
    in_force=_IN_FORCE,
    outputs={
        "nilai": weighted(
            (_bobot("keberadaan", "20%"), _nilai("keberadaan", "Nilai keberadaan", "Presence")),
            (_bobot("kualitas", "30%"), _nilai("kualitas", "Nilai kualitas", "Quality")),
            (_bobot("pemanfaatan", "50%"), _nilai("pemanfaatan", "Nilai pemanfaatan", "Use")),
        )
        .round(_DESIMAL)
        .named("nilai", cite=_DUA_SUMBER)
    },
)

_terpenuhi = fact(
    "kriteria_terpenuhi",
    low=0,
    unit="kriteria",
    meaning=Text("Banyaknya kriteria yang terpenuhi", "How many criteria are met"),
)
_kriteria = fact(
    "jumlah_kriteria",
    positive=True,
    unit="kriteria",
    meaning=Text("Banyaknya kriteria subkomponen", "How many criteria the sub-component has"),
)
_inovatif = flag(
    "inovatif", meaning=Text("Ada terobosan atau inovasi", "There is an innovation beyond them")
)
_upaya = flag(
    "upaya_lebih", meaning=Text("Ada upaya melebihi kriteria", "There is some effort beyond them")
)


def _bagian(predikat: PredikatSubkomponen, value: str) -> Setting:
    name = f"bagian_{predikat.name.lower()}"
    return setting(name, value, cite=_SATU_SUMBER, low=0, high=1)


_Sub = PredikatSubkomponen
_semua = _terpenuhi.is_(_kriteria)
_grade = (
    when(_semua & _inovatif)
    .then(_Sub.AA)
    .when(_semua & _upaya)
    .then(_Sub.A)
    .when(_semua)
    .then(_Sub.BB)
    .when(_terpenuhi > _kriteria * _bagian(_Sub.B, "75%"))
    .then(_Sub.B)
    .when(_terpenuhi > _kriteria * _bagian(_Sub.CC, "50%"))
    .then(_Sub.CC)
    .when(_terpenuhi > _kriteria * _bagian(_Sub.C, "25%"))
    .then(_Sub.C)
    .when(_terpenuhi > 0)
    .then(_Sub.D)
    .otherwise(_Sub.E)
    .named("predikat", cite=_SATU_SUMBER)
)

NILAI_SUBKOMPONEN = Policy(
    "permenpanrb_88_2021.NILAI_SUBKOMPONEN",
    title=Text("Nilai satu subkomponen AKIP", "Score of one sub-component of AKIP"),
    in_force=_IN_FORCE,
    outputs={
        "predikat": _grade,
        "nilai": table(
            _grade,
            {
                predikat: setting(
                    f"nilai_{predikat.name.lower()}", value, cite=_SATU_SUMBER, low=0, high=100
                )
                for predikat, value in zip(_Sub, (100, 90, 80, 70, 60, 50, 30, 0), strict=True)
            },
        ).named("nilai", cite=_SATU_SUMBER),
    },
    requires=(
        (_terpenuhi <= _kriteria).named(
            "kriteria_cukup",
            meaning=Text(
                "yang terpenuhi tidak melebihi banyaknya kriteria",
                "no more criteria are met than there are",
            ),
        ),
    ),
)

POLICIES: tuple[Policy, ...] = (NILAI_AKIP, NILAI_KOMPONEN, NILAI_SUBKOMPONEN)
"""Every policy of the regulation."""
