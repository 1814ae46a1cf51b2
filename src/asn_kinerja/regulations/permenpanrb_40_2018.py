"""PermenPANRB 40/2018: the index of the merit system, until PermenPANRB 19/2025.

Tables and formulas with their sources; no machinery. The text was not seen. An index that was
set stays valid for its term (PermenPANRB 19/2025 Pasal 26); the cut-offs of the new index were
not seen.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Literal
from asn_kinerja.formula.branches import at_least, bands, below, between
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["INDEKS_SISTEM_MERIT", "POLICIES", "Kategori"]

_PERMEN = "PermenPANRB 40/2018"
_SATU_SUMBER = Citation(
    _PERMEN,
    standing=Standing.SECONDARY,
    note=Text("teks tidak terlihat; dari satu sumber", "text not seen; from one source"),
)
_TANPA_SUMBER = Citation(
    _PERMEN,
    standing=Standing.ASSUMPTION,
    note=Text(
        "batas ini tidak terlihat dalam sumber mana pun; nilai berdesimal dibaca dari batas bawah",
        "this bound was seen in no source; a value with decimals is read from the lower bound",
    ),
)
_DESIMAL = Citation(
    _PERMEN,
    standing=Standing.ASSUMPTION,
    note=Text("jumlah desimal tidak disebut", "no number of decimals is stated"),
)


class Kategori(Label):
    """The categories of the index, best first.

    Dasar hukum:
        PermenPANRB 40/2018 (text not seen).
    """

    IV_SANGAT_BAIK = "IV (Sangat Baik)", "Sangat Baik", "IV"
    III_BAIK = "III (Baik)", "Baik", "III"
    II_KURANG = "II (Kurang)", "Kurang", "II"
    I_BURUK = "I (Buruk)", "Buruk", "I"


def _aspek(name: str, high: int, id_: str, en: str) -> Fact:
    return fact(name, places=2, low=0, high=high, meaning=Text(id_, en))


def _angka(name: str, value: Literal, cite: Citation, low: Literal = 0) -> Setting:
    return setting(name, value, cite=cite, low=low)


_aspek_pertama, *_aspek_lain = (
    _aspek("perencanaan_kebutuhan", 40, "Perencanaan kebutuhan", "Planning of needs"),
    _aspek("pengadaan", 40, "Pengadaan", "Recruitment"),
    _aspek("pengembangan_karier", 120, "Pengembangan karier", "Career development"),
    _aspek("promosi_mutasi", 40, "Promosi dan mutasi", "Promotion and transfer"),
    _aspek("manajemen_kinerja", 80, "Manajemen kinerja", "Performance management"),
    _aspek(
        "penggajian_penghargaan_disiplin",
        40,
        "Penggajian, penghargaan, dan disiplin",
        "Pay, awards and discipline",
    ),
    _aspek("perlindungan_pelayanan", 16, "Perlindungan dan pelayanan", "Protection and services"),
    _aspek("sistem_informasi", 24, "Sistem informasi", "Information system"),
)
_nilai = sum(_aspek_lain, _aspek_pertama).named("nilai", cite=_SATU_SUMBER)
_sangat_baik = _angka("batas_sangat_baik", 325, _SATU_SUMBER)
_baik = _angka("batas_baik", 250, _TANPA_SUMBER)
_kurang = _angka("batas_kurang", 175, _TANPA_SUMBER)

INDEKS_SISTEM_MERIT = Policy(
    "permenpanrb_40_2018.INDEKS_SISTEM_MERIT",
    title=Text("Indeks sistem merit instansi", "Index of the merit system of an agency"),
    # It began on a day that was not seen, so in the year of its number. Nor was the day of
    # PermenPANRB 19/2025 seen, which replaces it: its number precedes 20/2025 of 31 December 2025.
    in_force=Period(date(2018, 1, 1), date(2025, 12, 31)),
    outputs={
        "nilai": _nilai,
        "indeks": (_nilai / _angka("nilai_tertinggi", 400, _SATU_SUMBER, low=1))
        .round(setting("desimal", 4, cite=_DESIMAL, low=0, high=6))
        .named("indeks", cite=_SATU_SUMBER),
        "kategori": bands(
            _nilai,
            {
                at_least(_sangat_baik): Kategori.IV_SANGAT_BAIK,
                between(_baik, _sangat_baik): Kategori.III_BAIK,
                between(_kurang, _baik): Kategori.II_KURANG,
                below(_kurang): Kategori.I_BURUK,
            },
        ).named("kategori", cite=_SATU_SUMBER),
    },
)

POLICIES: tuple[Policy, ...] = (INDEKS_SISTEM_MERIT,)
"""Every policy of the regulation."""
