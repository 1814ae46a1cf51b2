"""A unit's round of rewards and coaching after the yearly evaluation of a health centre.

    python examples/penghargaan_pembinaan.py [--lang id|en]

Twelve employees are evaluated for 2024. First the predicates are held against the pattern of the
organisation's achievement; then each employee is held against the rewards and the guidance of
PermenPANRB 6/2022. The regulation ties no predicate to a reward, so the city states its own bar,
and says that it is its own. What nobody knows yet stays open. The centre, the city's rule and
all figures are invented.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from asn_kinerja import Citation, Force, Period, Standing, Text, fact, flag, label
from asn_kinerja.consequences import Decisions, Rule, RuleBook
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.regulations import permenpanrb_6_2022 as permen
from asn_kinerja.skp import (
    SKP,
    CapaianOrganisasi,
    Distribusi,
    Evaluasi,
    Jabatan,
    Penilaian,
    PerilakuKerja,
    distribusi,
    evaluate,
)
from asn_kinerja.text import Language

YEAR, END = Period.year(2024), date(2024, 12, 31)
HEAD = "kapuskesmas"
PERWALI = Citation("Perwali Contoh 9/2024", pasal=5, standing=Standing.LOCAL)


@frozen(kw_only=True)
class Employee:
    """What is known of one employee; what is not known is not there."""

    id: str
    hasil: str
    perilaku: str
    facts: dict[str, Any]


def employee(number: int, hasil: str, perilaku: str, **facts: Any) -> Employee:
    """One employee: both ratings, and the facts that the two rounds ask for."""
    usual = {
        "predikat_tahun_1": "Baik",
        "bebas_hukuman_disiplin": True,
        "kesenjangan_kompetensi": 0,
        "ada_kemajuan": True,
        "perilaku_menghambat": False,
    }
    known = {name: value for name, value in {**usual, **facts}.items() if value is not None}
    return Employee(id=f"pegawai-{number:02}", hasil=hasil, perilaku=perilaku, facts=known)


TOLD = {
    "perilaku_menghambat": True,
    "masalah_perilaku_disampaikan": True,
    "perilaku_berubah": False,
    "masalah_perilaku_dilaporkan": False,
}
STAFF = (
    employee(1, "di atas", "di atas", predikat_tahun_1="Sangat Baik"),
    employee(2, "di atas", "di atas", predikat_tahun_1=None),
    employee(3, "di atas", "sesuai", kesenjangan_kompetensi=2),
    employee(4, "sesuai", "sesuai"),
    employee(5, "sesuai", "di atas"),
    employee(6, "sesuai", "sesuai", kesenjangan_kompetensi=1),
    employee(7, "sesuai", "sesuai"),
    employee(8, "sesuai", "di atas"),
    employee(9, "sesuai", "sesuai"),
    employee(10, "sesuai", "sesuai", ada_kemajuan=False),
    employee(11, "sesuai", "di bawah", ada_kemajuan=False, **TOLD),
    employee(12, "sesuai", "sesuai", perilaku_menghambat=None),
)

TAHUN_1 = label("predikat_tahun_1", permen.Predikat, meaning=Text("Predikat 2023", "2023"))
TAHUN_2 = label("predikat_tahun_2", permen.Predikat, meaning=Text("Predikat 2024", "2024"))
BERSIH = flag(
    "bebas_hukuman_disiplin",
    meaning=Text("Tidak dijatuhi hukuman disiplin", "No disciplinary sanction"),
)
BAIK = TAHUN_2.is_in(permen.Predikat.SANGAT_BAIK, permen.Predikat.BAIK)
KESENJANGAN = fact(
    "kesenjangan_kompetensi",
    low=0,
    meaning=Text("Kompetensi di bawah standar jabatan", "Competences below the post's standard"),
)


def of_the_city(regulation: RuleBook) -> RuleBook:
    """The city's own bar in the place of the question that the regulation leaves open."""
    twice = TAHUN_1.is_(permen.Predikat.SANGAT_BAIK) & TAHUN_2.is_(permen.Predikat.SANGAT_BAIK)
    bars = {
        "rencana_suksesi": (
            twice & BERSIH,
            Text("Sangat Baik dua tahun, tanpa hukuman", "Sangat Baik two years, no sanction"),
        ),
        "pengembangan_kompetensi": (
            BAIK & (KESENJANGAN > 0),
            Text("Baik dengan kesenjangan kompetensi", "Baik with a gap in competence"),
        ),
    }
    book = regulation.without("penghargaan_lain")
    for name, (when, title) in bars.items():
        then = regulation[name].then
        book = book.with_(Rule(name, when, then, PERWALI, force=Force.MAY, title=title))
    return book


REWARDS = of_the_city(permen.PENGHARGAAN)


def evaluated(each: Employee) -> Evaluasi:
    """The evaluation of the year: the head judges, the regulation gives the predicate."""
    skp = SKP(
        pegawai=each.id,
        jabatan=Jabatan(f"jabatan-{each.id[-2:]}", "JF"),
        penilai=HEAD,
        periode=YEAR,
        pendekatan="kualitatif",
        hasil_kerja=[],
        perilaku_kerja=PerilakuKerja(permen.BERAKHLAK),
        ditetapkan=date(2024, 1, 22),
    )
    how: dict[str, Any] = {"oleh": HEAD, "pada": date(2025, 1, 10)}
    return evaluate(
        skp,
        periode=YEAR,
        regulation=permen.REGULATION,
        penilaian=[
            Penilaian("rating_hasil_kerja", each.hasil, **how),
            Penilaian("rating_perilaku_kerja", each.perilaku, **how),
        ],
        organisasi=CapaianOrganisasi(
            unit="puskesmas", pemimpin=HEAD, predikat="Baik", periode=YEAR, pada=date(2025, 1, 6)
        ),
    )


def of_the_unit() -> Distribusi:
    """The predicates of the staff against the pattern; a guide, never a quota."""
    return distribusi(map(evaluated, STAFF), permen.POLA_DISTRIBUSI)


def asked(book: RuleBook, each: Employee) -> Decisions:
    """One employee against one book, with the facts that the book asks for."""
    known = {**each.facts, "predikat_tahun_2": evaluated(each)["predikat"]}
    return book.decide({name: known[name] for name in book.facts if name in known}, on=END)


HEADS = {
    REWARDS.id: Text("Penghargaan", "Rewards"),
    permen.PEMBINAAN.id: Text("Pembinaan", "Guidance"),
}
OPEN = Text("{rule} belum dapat diputuskan", "{rule} cannot be decided yet")
QUIET = Text("tidak ada yang menyusul", "nothing follows")
PATTERN = Text("Pola distribusi", "Pattern of predicates")
WHY = Text("Mengapa: {id}", "Why: {id}")


def report(lang: Language) -> Iterator[str]:
    """The lines of the report."""
    unit = of_the_unit()
    counts = ", ".join(f"{name} {number}" for name, number in unit.jumlah.items())
    remarks = tuple(f"{each.text.said(lang)} [{each.cite}]" for each in unit.outcome.warnings)
    yield drawn(Branch(f"━━ {PATTERN.said(lang)}", (counts, *remarks)))
    for book in (REWARDS, permen.PEMBINAAN):
        yield ""
        found = {each.id: asked(book, each) for each in STAFF}
        people = [(name, tuple(_lines(each, lang))) for name, each in found.items()]
        branches = [Branch(name, branches=lines) for name, lines in people if lines]
        quiet = ", ".join(name for name, lines in people if not lines)
        branches.append(Branch(QUIET.said(lang), (quiet,)))
        yield drawn(Branch(f"━━ {HEADS[book.id].said(lang)}", branches=tuple(branches)))
    for book, who in ((REWARDS, STAFF[1]), (permen.PEMBINAAN, STAFF[10])):
        yield ""
        yield f"━━ {WHY.said(lang, id=who.id)}"
        yield asked(book, who).explain(lang)


def _lines(found: Decisions, lang: Language) -> Iterator[Branch]:
    """What follows for one employee, and what still waits for a fact."""
    for each in found.fired:
        told = each.then.said(lang) if isinstance(each.then, Text) else str(each.then)
        yield Branch(told, (str(each.rule.cite),))
    for each in found.undecided:
        yield Branch(OPEN.said(lang, rule=each.id), each.missing)


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=["id", "en"], default="id")
    for line in report(parser.parse_args().lang):
        print(line)
