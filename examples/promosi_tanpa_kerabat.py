"""A rule of promotion that is proven blind to kinship, and one that is not.

    python examples/promosi_tanpa_kerabat.py [--lang id|en]

A city promotes by predicate, competence and experience, and writes down what its rule may look
at. The first draft keeps to that, and the proof says so. The second gives relatives of officials a
shorter way, three steps below the surface; the proof finds it, names the fact and the step, and the
rule is refused before anybody is promoted by it. City, rules and people are invented.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from decimal import Decimal

from asn_kinerja import Citation, Force, Standing, Text, fact, flag, label, setting, when
from asn_kinerja.consequences import HIGHEST, Rule, RuleBook, RuleBookError, sees_only
from asn_kinerja.errors import problems
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Language

PERWALI = Citation("Perwali Contoh 12/2024", pasal=4, standing=Standing.LOCAL)

#: What the city lets a promotion look at; kinship, religion and sex are not among it.
MAY_SEE = ("predikat_tahun_1", "predikat_tahun_2", "nilai_kompetensi", "bulan_pengalaman")

GOOD = (Predikat.SANGAT_BAIK, Predikat.BAIK)
YEARS = [
    label(f"predikat_tahun_{n}", Predikat, meaning=Text(f"Predikat tahun ke-{n}", f"Year {n}"))
    for n in (1, 2)
]


def needed(name: str, months: int) -> Expr:
    """How many months of experience are asked for."""
    return setting(name, months, cite=PERWALI, low=0)


def promotion(experience: Expr) -> RuleBook:
    """The city's rules, with the experience that they ask for."""
    months = fact("bulan_pengalaman", low=0, unit="bulan")
    enough = (months >= experience).named(
        "pengalaman_cukup", cite=PERWALI, meaning=Text("Pengalaman cukup", "Enough experience")
    )
    skill = fact("nilai_kompetensi", places=2, low=0, high=100)
    lowest = setting("nilai_kompetensi_terendah", 70, cite=PERWALI, low=0, high=100)
    able = (skill >= lowest).named("kompeten", cite=PERWALI, meaning=Text("Kompeten", "Competent"))
    good = YEARS[0].is_in(*GOOD) & YEARS[1].is_in(*GOOD)
    return RuleBook(
        "kota-contoh/promosi",
        [
            Rule(
                "seleksi",
                good & able & enough,
                Text("Diundang ke seleksi terbuka", "Invited to the open selection"),
                PERWALI,
                priority=2,
                force=Force.MAY,
            ),
            Rule(
                "cadangan",
                able & YEARS[1].is_in(*GOOD),
                Text("Masuk daftar cadangan", "Put on the reserve list"),
                PERWALI,
                priority=1,
                force=Force.MAY,
            ),
        ],
        conflict=HIGHEST,
        title=Text("Promosi kota contoh", "Promotion in the city"),
    )


FAIR = promotion(needed("bulan_pengalaman_terendah", 24))


def bent() -> RuleBook:
    """The same rules, but a relative of an official needs less experience."""
    shorter = when(flag("kerabat_pejabat")).then(needed("bulan_khusus", 6))
    return promotion(shorter.otherwise(needed("bulan_pengalaman_terendah", 24)))


BENT = bent()

CANDIDATES = {
    "calon-1": {
        "predikat_tahun_1": "Baik",
        "predikat_tahun_2": "Sangat Baik",
        "nilai_kompetensi": 81,
        "bulan_pengalaman": 30,
    },
    "calon-2": {
        "predikat_tahun_1": "Baik",
        "predikat_tahun_2": "Baik",
        "nilai_kompetensi": Decimal("74.5"),
        "bulan_pengalaman": 8,
    },
    "calon-3": {
        "predikat_tahun_1": "Baik",
        "predikat_tahun_2": "Baik",
        "nilai_kompetensi": 88,
    },
}

HEADS = {
    "may": Text("Yang boleh dilihat aturan promosi", "What a rule of promotion may look at"),
    "fair": Text("Rancangan pertama", "The first draft"),
    "bent": Text("Rancangan kedua", "The second draft"),
    "refused": Text("Ditolak", "Refused"),
    "same": Text(
        "Dua calon yang sama menurut semua yang boleh dilihat selalu diputuskan sama",
        "Two candidates alike in all that may be seen are always decided alike",
    ),
    "decided": Text("Calon", "Candidates"),
}


def report(lang: Language) -> Iterator[str]:
    """The lines of the report."""
    yield f"━━ {HEADS['may'].said(lang)}"
    yield from (f"   {name}" for name in MAY_SEE)
    yield f"\n━━ {HEADS['fair'].said(lang)}"
    yield sees_only(FAIR, MAY_SEE).require().explain(lang)
    yield f"   {HEADS['same'].said(lang)}"
    yield f"\n━━ {HEADS['bent'].said(lang)}"
    yield sees_only(BENT, MAY_SEE).explain(lang)
    try:
        sees_only(BENT, MAY_SEE).require()
    except RuleBookError as refused:
        yield f"\n━━ {HEADS['refused'].said(lang)}"
        yield from (f"   {line}" for line in problems(refused, lang))
    yield f"\n━━ {HEADS['decided'].said(lang)}"
    for name, facts in CANDIDATES.items():
        yield f"\n{name}\n{FAIR.decide(facts).explain(lang)}"


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=["id", "en"], default="id")
    for line in report(parser.parse_args().lang):
        print(line)
