"""PermenPANRB 1/2023 with Peraturan BKN 3/2023: angka kredit of functional posts.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import fact, label, setting
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = ["KONVERSI", "POLICIES", "Jenjang"]

_PERMEN, _PERBKN = "PermenPANRB 1/2023", "Peraturan BKN 3/2023"


class Jenjang(Label):
    """The levels of functional posts, skilled ones first.

    Dasar hukum:
        PermenPANRB 1/2023 Lampiran A.
    """

    PEMULA = "Pemula"
    TERAMPIL = "Terampil", "Pelaksana"
    MAHIR = "Mahir", "Pelaksana Lanjutan"
    PENYELIA = "Penyelia"
    AHLI_PERTAMA = "Ahli Pertama", "Pertama"
    AHLI_MUDA = "Ahli Muda", "Muda"
    AHLI_MADYA = "Ahli Madya", "Madya"
    AHLI_UTAMA = "Ahli Utama", "Utama"


_jenjang = label("jenjang", Jenjang, meaning=Text("Jenjang jabatan fungsional", "Level"))
_predikat = label(
    "predikat",
    Predikat,
    meaning=Text("Predikat kinerja menurut PermenPANRB 6/2022", "Predicate"),
)
_bulan = fact(
    "bulan", low=1, high=12, unit="bulan", meaning=Text("Bulan yang dinilai", "Months assessed")
)


_KOEFISIEN_TAHUNAN = Citation(
    _PERMEN,
    lampiran="A",
    standing=Standing.SECONDARY,
    note=Text(
        "lampiran tidak terlihat; angka sama dalam beberapa paparan",
        "the annex was not seen; several presentations agree on the figures",
    ),
)


def _persen(predikat: Predikat, value: str) -> Setting:
    return setting(
        f"persen_{predikat.name.lower()}",
        value,
        cite=Citation(_PERMEN, pasal=37, ayat=1),
        low=0,
    )


def _koefisien(jenjang: Jenjang, value: str) -> Setting:
    return setting(
        f"koefisien_{jenjang.name.lower()}",
        value,
        cite=_KOEFISIEN_TAHUNAN,
        meaning=Text("Koefisien angka kredit setahun", "Credit of one year"),
        low=0,
    )


_persentase = table(
    _predikat,
    {
        predikat: _persen(predikat, value)
        for predikat, value in zip(Predikat, ("150%", "100%", "75%", "50%", "25%"), strict=True)
    },
).named("persentase", cite=Citation(_PERMEN, pasal=37, ayat=1))

_KOEFISIEN = ("3.75", "5", "12.5", "25", "12.5", "25", "37.5", "50")

_koefisien_tahunan = table(
    _jenjang,
    {
        jenjang: _koefisien(jenjang, value)
        for jenjang, value in zip(Jenjang, _KOEFISIEN, strict=True)
    },
).named("koefisien", cite=_KOEFISIEN_TAHUNAN)

_LAMPIRAN_I = Citation(
    _PERBKN,
    lampiran="I",
    angka=5,
    standing=Standing.ASSUMPTION,
    note=Text(
        "tidak ada norma pembulatan; contoh tercetak 2,34 untuk 2,34375",
        "no norm of rounding; the printed example gives 2.34 for 2.34375",
    ),
)

KONVERSI = Policy(
    "permenpanrb_1_2023.KONVERSI",
    title=Text(
        "Angka kredit dari predikat kinerja", "Credit of a functional official by predicate"
    ),
    in_force=Period(date(2023, 1, 1)),
    outputs={
        "angka_kredit": (_bulan * _persentase * _koefisien_tahunan / 12)
        .round(
            setting("angka_desimal", 2, cite=_LAMPIRAN_I, low=2, high=3),
            setting("pembulatan", Rounding.HALF_UP, cite=_LAMPIRAN_I),
        )
        .named(
            "angka_kredit",
            cite=Citation(_PERBKN, pasal=13, ayat=3),
            meaning=Text(
                "Angka kredit: bulan ÷ 12 × persentase × koefisien",
                "Credit: months ÷ 12 × percentage × yearly coefficient",
            ),
        )
    },
)

POLICIES = (KONVERSI,)
