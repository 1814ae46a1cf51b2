"""What the rules of angka kredit share: their sources, levels, ranks and common facts.

Tables with their articles; no machinery.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import fact, label, setting, undecided
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = [
    "GOLONGAN_JENJANG",
    "IN_FORCE",
    "JENJANG_TERTINGGI",
    "PERBKN",
    "PERMEN",
    "PREDIKAT",
    "Golongan",
    "Jenjang",
    "akk_kenaikan_jenjang",
    "akk_kenaikan_pangkat",
    "angka_kredit",
    "jenjang_fakta",
    "predikat_cukup",
    "predikat_fakta",
]

PERMEN = "PermenPANRB 1/2023"
"""The regulation."""

PERBKN = "Peraturan BKN 3/2023"
"""Its technical regulation."""

IN_FORCE: Period = Period(date(2023, 1, 1))
"""Since when credit comes from the predicate."""


class Jenjang(Label):
    """The levels of functional posts, skilled ones first.

    Dasar hukum:
        PermenPANRB 1/2023 Lampiran A.
    """

    PEMULA = "Pemula", "Pelaksana Pemula"
    TERAMPIL = "Terampil", "Pelaksana"
    MAHIR = "Mahir", "Pelaksana Lanjutan"
    PENYELIA = "Penyelia"
    AHLI_PERTAMA = "Ahli Pertama", "Pertama"
    AHLI_MUDA = "Ahli Muda", "Muda"
    AHLI_MADYA = "Ahli Madya", "Madya"
    AHLI_UTAMA = "Ahli Utama", "Utama"


class Golongan(Label):
    """The grades of rank that functional posts hold, the lowest first.

    Dasar hukum:
        Peraturan BKN 3/2023 Pasal 21.
    """

    II_A = "II/a"
    II_B = "II/b"
    II_C = "II/c"
    II_D = "II/d"
    III_A = "III/a"
    III_B = "III/b"
    III_C = "III/c"
    III_D = "III/d"
    IV_A = "IV/a"
    IV_B = "IV/b"
    IV_C = "IV/c"
    IV_D = "IV/d"
    IV_E = "IV/e"


_GOLONGAN = tuple(Golongan)

GOLONGAN_JENJANG: Mapping[Jenjang, Sequence[Golongan]] = {
    Jenjang.PEMULA: _GOLONGAN[0:1],
    Jenjang.TERAMPIL: _GOLONGAN[1:4],
    Jenjang.MAHIR: _GOLONGAN[4:6],
    Jenjang.PENYELIA: _GOLONGAN[6:8],
    Jenjang.AHLI_PERTAMA: _GOLONGAN[4:6],
    Jenjang.AHLI_MUDA: _GOLONGAN[6:8],
    Jenjang.AHLI_MADYA: _GOLONGAN[8:11],
    Jenjang.AHLI_UTAMA: _GOLONGAN[11:13],
}
"""The grades of each level."""

jenjang_fakta: Fact = label("jenjang", Jenjang, meaning=Text("Jenjang jabatan fungsional", "Level"))
"""The level, as a fact."""


def predikat_fakta(name: str, meaning: Text) -> Fact:
    """A predicate of PermenPANRB 6/2022 as a fact."""
    return label(name, Predikat, meaning=meaning)


PREDIKAT: Fact = predikat_fakta(
    "predikat", Text("Predikat kinerja menurut PermenPANRB 6/2022", "Predicate")
)
"""The predicate, as a fact."""


def angka_kredit(name: str, meaning: Text) -> Fact:
    """An amount of credit as a fact."""
    return fact(name, places=3, low=0, meaning=meaning)


def _peringkat(predikat: Expr, name: str, cite: Citation) -> Named:
    """The predicate as a number, the best highest, so that two can be compared."""
    ranks = {each: rank for rank, each in enumerate(reversed(Predikat), start=1)}
    return table(predikat, ranks).named(f"peringkat_{name}", cite=cite)


def predikat_cukup(predikat: Fact, cite: Citation) -> Named:
    """Whether a predicate is at least as good as the setting `predikat_minimal`."""
    least = setting("predikat_minimal", Predikat.BAIK, cite=cite)
    given = _peringkat(predikat, predikat.name, cite)
    return (given >= _peringkat(least, "minimal", cite)).named(
        f"{predikat.name}_cukup",
        cite=cite,
        meaning=Text("Predikat sekurang-kurangnya yang minimal", "The predicate is good enough"),
    )


_PASAL_21 = Citation(PERBKN, pasal=21)
_TERTINGGI = undecided(
    Text("tidak ada jenjang di atasnya", "there is no level above this one"),
)
_KENAIKAN_PANGKAT = ("15", "20", "50", "100", "50", "100", "150", "200")
_KENAIKAN_JENJANG = {
    Jenjang.PEMULA: "15",
    Jenjang.TERAMPIL: "60",
    Jenjang.MAHIR: "100",
    Jenjang.AHLI_PERTAMA: "100",
    Jenjang.AHLI_MUDA: "200",
    Jenjang.AHLI_MADYA: "450",
}

JENJANG_TERTINGGI: Sequence[Jenjang] = tuple(j for j in Jenjang if j not in _KENAIKAN_JENJANG)
"""The levels that have none above them."""

akk_kenaikan_pangkat: Named = table(
    jenjang_fakta,
    {
        each: setting(f"kenaikan_pangkat_{each.name.lower()}", value, cite=_PASAL_21, low=0)
        for each, value in zip(Jenjang, _KENAIKAN_PANGKAT, strict=True)
    },
).named(
    "akk_kenaikan_pangkat",
    cite=_PASAL_21,
    meaning=Text(
        "Angka kredit kumulatif untuk naik pangkat", "Cumulative credit for the next rank"
    ),
)
"""The credit that the next rank asks for, by level."""

akk_kenaikan_jenjang: Named = table(
    jenjang_fakta,
    {
        each: setting(
            f"kenaikan_jenjang_{each.name.lower()}",
            _KENAIKAN_JENJANG[each],
            cite=_PASAL_21,
            low=0,
        )
        if each in _KENAIKAN_JENJANG
        else _TERTINGGI
        for each in Jenjang
    },
).named(
    "akk_kenaikan_jenjang",
    cite=_PASAL_21,
    meaning=Text(
        "Angka kredit kumulatif untuk naik jenjang", "Cumulative credit for the next level"
    ),
)
"""The credit that the next level asks for, by level; none at the top."""
