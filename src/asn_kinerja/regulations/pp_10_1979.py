"""PP 10/1979: the list of appraisal of work (DP3), until the end of 2013.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import at_least, bands, below, between, when
from asn_kinerja.formula.build import fact, flag, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.text import Text

__all__ = ["KEPEMIMPINAN_DINILAI", "NILAI_DP3", "REGULATION", "Sebutan"]

_PP = "PP 10/1979"
# Gazetted on 15 May 1979; from 2014 the work of the year is appraised by PP 46/2011.
_IN_FORCE = Period(date(1979, 5, 15), date(2014, 1, 1))
_UNSUR = Citation(_PP, pasal=4, ayat=2)
_PEMIMPIN = Citation(_PP, pasal=4, ayat=3)
_RATA_RATA = Citation(
    _PP,
    standing=Standing.ASSUMPTION,
    note=Text(
        "PP menilai tiap unsur; nilai rata-rata dan desimalnya dikenal dari formulir DP3",
        "the PP rates each element; the mean and its decimals are known from the form of DP3",
    ),
)


class Sebutan(Label):
    """The names of results, best first.

    Dasar hukum:
        PP 10/1979 Pasal 5 ayat (1).
    """

    AMAT_BAIK = "Amat Baik"
    BAIK = "Baik"
    CUKUP = "Cukup"
    SEDANG = "Sedang"
    KURANG = "Kurang"


def _unsur(name: str, id_: str, en: str, *, optional: bool = False) -> Fact:
    meaning = Text(id_, en)
    return fact(name, places=2, low=0, high=100, optional=optional, meaning=meaning)


_pertama, *_lain = (
    _unsur("kesetiaan", "Kesetiaan", "Loyalty"),
    _unsur("prestasi_kerja", "Prestasi kerja", "Work performance"),
    _unsur("tanggung_jawab", "Tanggung jawab", "Responsibility"),
    _unsur("ketaatan", "Ketaatan", "Obedience"),
    _unsur("kejujuran", "Kejujuran", "Honesty"),
    _unsur("kerjasama", "Kerja sama", "Cooperation"),
    _unsur("prakarsa", "Prakarsa", "Initiative"),
)
_kepemimpinan = _unsur(
    "kepemimpinan",
    "Kepemimpinan; hanya bagi golongan II/a ke atas yang memangku jabatan",
    "Leadership; only from rank II/a on, and of those who hold a post",
    optional=True,
)
_jumlah = sum(_lain, _pertama).named("jumlah_tanpa_kepemimpinan", cite=_UNSUR)
_desimal = setting("desimal", 2, cite=_RATA_RATA, low=0, high=6)
_rata_rata = (
    when(_kepemimpinan.is_present())
    .then(((_jumlah + _kepemimpinan) / 8).round(_desimal))
    .otherwise((_jumlah / 7).round(_desimal))
    .named("rata_rata", cite=_RATA_RATA)
)


def _batas(name: str, value: int, huruf: str) -> Setting:
    cite = Citation(
        _PP,
        pasal=5,
        ayat=1,
        huruf=huruf,
        standing=Standing.ASSUMPTION,
        note=Text(
            "angka tercetak utuh; dibaca sebagai batas bawah, 90,99 masih Baik",
            "printed in whole numbers; read as a lower bound, 90.99 is still Baik",
        ),
    )
    return setting(f"batas_{name}", value, cite=cite, low=0)


_amat_baik = _batas("amat_baik", 91, "a")
_baik = _batas("baik", 76, "b")
_cukup = _batas("cukup", 61, "c")
_sedang = _batas("sedang", 51, "d")

NILAI_DP3 = Policy(
    "pp_10_1979.NILAI_DP3",
    title=Text("PP 10/1979: nilai DP3", "PP 10/1979: score of the DP3"),
    in_force=_IN_FORCE,
    outputs={
        "rata_rata": _rata_rata,
        "sebutan": bands(
            _rata_rata,
            {
                at_least(_amat_baik): Sebutan.AMAT_BAIK,
                between(_baik, _amat_baik): Sebutan.BAIK,
                between(_cukup, _baik): Sebutan.CUKUP,
                between(_sedang, _cukup): Sebutan.SEDANG,
                below(_sedang): Sebutan.KURANG,
            },
        ).named("sebutan", cite=Citation(_PP, pasal=5, ayat=1)),
    },
)

KEPEMIMPINAN_DINILAI = Policy(
    "pp_10_1979.KEPEMIMPINAN_DINILAI",
    title=Text("PP 10/1979: siapa dinilai kepemimpinannya", "PP 10/1979: whose leadership counts"),
    in_force=_IN_FORCE,
    outputs={
        "kepemimpinan_dinilai": (
            flag(
                "golongan_ii_a_ke_atas",
                meaning=Text("Pengatur Muda, golongan II/a, ke atas", "Rank II/a or above"),
            )
            & flag("memangku_jabatan", meaning=Text("Memangku suatu jabatan", "Holds a post"))
        ).named("kepemimpinan_dinilai", cite=_PEMIMPIN)
    },
)

REGULATION = Regulation(
    "pp_10_1979",
    Text("Penilaian pelaksanaan pekerjaan PNS (DP3)", "Appraisal of work by the list DP3"),
    Citation(_PP),
    _IN_FORCE,
    NILAI_DP3,
    (NILAI_DP3, KEPEMIMPINAN_DINILAI),
    output="sebutan",
)
