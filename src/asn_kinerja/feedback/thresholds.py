"""From when on a figure may be shown, a gap means something, and a change does.

Knows thresholds only, each a setting; no text states one, so all are ours. Knows no response.
"""

from __future__ import annotations

from asn_kinerja.feedback.choice import our_choice
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["ANONIMITAS", "KESENJANGAN", "TREN", "ArahTren", "Bacaan"]


class Bacaan(Label):
    """What the gap between self and others may mean; a question to talk about, no verdict.

    Dasar hukum:
        None: no text compares self with others. Ours.

    Examples:
        >>> Bacaan.parse("titik buta")
        <Bacaan.TITIK_BUTA: 'Titik buta'>
    """

    TITIK_BUTA = "Titik buta"
    SEJALAN = "Sejalan"
    KEKUATAN_TERSEMBUNYI = "Kekuatan tersembunyi"


class ArahTren(Label):
    """Where feedback goes from one period to the next.

    Dasar hukum:
        None: no text compares periods of feedback. Ours.

    Examples:
        >>> ArahTren.parse("naik")
        <ArahTren.NAIK: 'Naik'>
    """

    NAIK = "Naik"
    TETAP = "Tetap"
    TURUN = "Turun"


ANONIMITAS: Policy = Policy(
    "feedback.ANONIMITAS",
    title=Text(
        "Umpan balik: penilai paling sedikit di balik setiap angka",
        "Feedback: the fewest raters behind any figure",
    ),
    outputs={
        "cukup": (
            fact(
                "jumlah_penilai",
                low=0,
                meaning=Text("Penilai yang harus dilindungi", "Raters who have to be protected"),
            )
            >= setting(
                "penilai_minimum",
                3,
                low=2,
                cite=our_choice(
                    "jumlah penilai paling sedikit tidak disebut teks nasional; bukan norma",
                    "no national text states the fewest raters; not a norm",
                ),
            )
        ).named(
            "cukup",
            cite=our_choice(
                "anonimitas penilai tidak diatur", "the anonymity of raters is not regulated"
            ),
            meaning=Text("Penilai cukup banyak", "There are enough raters"),
        )
    },
)


def _batas(name: str) -> Setting:
    cite = our_choice(
        "besar beda yang bermakna tidak disebut; bagian dari rentang skala",
        "from which difference on it means something is not stated; a share of the scale's range",
    )
    return setting(name, "12.5%", low="0.1%", high=1, cite=cite)


_BANDING = our_choice(
    "perbandingan diri dan yang lain tidak diatur",
    "comparing oneself with others is not regulated",
)
_ANTARMASA = our_choice("perbandingan antarmasa tidak diatur", "comparing periods is not regulated")

_diri = fact("diri", places=6, meaning=Text("Nilai diri sendiri", "Value given by oneself"))
_lain = fact("lain", places=6, meaning=Text("Nilai dari yang lain", "Value given by others"))
_rentang = fact(
    "rentang", places=6, positive=True, meaning=Text("Rentang skala", "Range of the scale")
)
_selisih = (_diri - _lain).named(
    "selisih",
    cite=_BANDING,
    meaning=Text("Diri dikurangi yang lain", "Self less others"),
)

KESENJANGAN: Policy = Policy(
    "feedback.KESENJANGAN",
    title=Text(
        "Umpan balik: kesenjangan antara diri dan yang lain",
        "Feedback: the gap between self and others",
    ),
    outputs={
        "selisih": _selisih,
        "bacaan": when(_selisih >= _rentang * _batas("batas_titik_buta"))
        .then(Bacaan.TITIK_BUTA)
        .when(_lain - _diri >= _rentang * _batas("batas_kekuatan_tersembunyi"))
        .then(Bacaan.KEKUATAN_TERSEMBUNYI)
        .otherwise(Bacaan.SEJALAN)
        .named("bacaan", cite=_BANDING, meaning=Text("Bacaan", "Reading")),
    },
)

_sebelum = fact("sebelum", places=6, meaning=Text("Nilai masa sebelumnya", "Value before"))
_sesudah = fact("sesudah", places=6, meaning=Text("Nilai masa ini", "Value of this period"))
_perubahan = (_sesudah - _sebelum).named(
    "perubahan",
    cite=_ANTARMASA,
    meaning=Text("Perubahan dari masa sebelumnya", "Change from the period before"),
)
_berarti = _rentang * _batas("batas_perubahan")

TREN: Policy = Policy(
    "feedback.TREN",
    title=Text(
        "Umpan balik: perubahan antara dua masa", "Feedback: the change between two periods"
    ),
    outputs={
        "perubahan": _perubahan,
        "arah": when(_perubahan >= _berarti)
        .then(ArahTren.NAIK)
        .when(_sebelum - _sesudah >= _berarti)
        .then(ArahTren.TURUN)
        .otherwise(ArahTren.TETAP)
        .named("arah", cite=_ANTARMASA, meaning=Text("Arah", "Direction")),
    },
)
