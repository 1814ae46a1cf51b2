"""A year that did not go as planned: a registry office closes its counters and goes online.

    python examples/pandemi.py [--lang id|en]

The office plans 2020 for people who come to its counters. On 24 March the counters close; from
1 April the plan asks for what is still possible, and from 1 July for service online. Prints
why each revision was made, what it changed, who has to be told, and how each quarter is
judged: by the plan of its time. The office and its figures are invented.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve

from asn_kinerja import Period, Text
from asn_kinerja.goals import (
    Add,
    Cascade,
    Comparison,
    Goal,
    Indicator,
    Link,
    Measurement,
    Need,
    PlanChange,
    Realisation,
    Replace,
    Target,
    Withdraw,
    admit,
    affected,
    diff,
    findings,
    measure,
    measure_each,
)
from asn_kinerja.period import say_date
from asn_kinerja.text import Language, plain

YEAR = Period.year(2020)
QUARTERS = YEAR.split(3)
APRIL, JULY = date(2020, 4, 1), date(2020, 7, 1)

CLOSED = "loket ditutup sejak 24 Maret, hanya yang mendesak dilayani"
ONLINE = "layanan daring dibuka, yang dapat dipindahkan dipindahkan"

#: What was reported, quarter by quarter; `None` where the work was not done.
REPORTED: dict[str, tuple[int | None, ...]] = {
    "tepat": (91, 64, 78, 88),
    "loket": (3120, 540, 610, 480),
    "rekam": (1610, 300, 330, 310),
    "akta": (1510, 240, 1750, 1980),
    "keliling": (12, None, None, None),
    "verifikasi": (None, None, 1380, 2050),
    "pindai": (9800, 10_100, 10_050, 9900),
}

HEADS = {
    "plan": Text("Rencana semula", "The plan at the beginning"),
    "now": Text("Rencana pada akhir tahun", "The plan at the end of the year"),
    "what": Text("Yang berubah mulai {on}", "What changed from {on}"),
    "told": Text("Yang perlu diberi tahu, dan mengapa", "Who has to be told, and why"),
    "judged": Text(
        "Setiap triwulan dinilai dengan rencana pada masanya",
        "Each quarter is judged by the plan of its time",
    ),
    "by_last": Text(
        "Yang terjadi bila rencana terakhir menilai seluruh tahun",
        "What would happen if the last plan judged the whole year",
    ),
    "since": Text("rencana sejak {on}", "plan since {on}"),
    "quarter": Text("Triwulan {n} ({plan})", "Quarter {n} ({plan})"),
    "line": Text("{part}: {real} terhadap {target}", "{part}: {real} against {target}"),
    "findings": Text("Temuan pada rencana terakhir: {n}", "Findings in the last plan: {n}"),
}
WORDS = {
    Comparison.WORSE: Text("lebih buruk", "worse"),
    Comparison.AS_EXPECTED: Text("sesuai", "as expected"),
    Comparison.BETTER: Text("lebih baik", "better"),
}


def measured(name: str, statement: str, unit: str, target: int) -> Indicator:
    """An indicator whose target is that of every quarter."""
    return Indicator(name, statement, Target.up(target), unit=unit)


def on_time(target: int) -> Indicator:
    """How much is finished in time: the measure of the whole office."""
    return measured("tepat", "Permohonan selesai dalam tiga hari kerja", "%", target)


def at_counters(target: int) -> Indicator:
    """How many people are served at the counters."""
    return measured("loket", "Pemohon dilayani di loket", "orang", target)


def recorded(target: int) -> Indicator:
    """How many people are recorded for an identity card: nobody can do that from home."""
    return measured("rekam", "Perekaman KTP-el", "orang", target)


def certified(target: int) -> Indicator:
    """How many certificates are issued."""
    return measured("akta", "Akta terbit", "akta", target)


def goal(name: str, statement: str, level: str, owner: str, measure: Indicator) -> Goal:
    """A goal with its one indicator."""
    return Goal(name, statement, level, owner=owner, indicators=[measure])


def first_plan() -> Cascade:
    """The plan of January: everybody comes to the counter."""
    stored = measured("arsip", "Berkas terarsip", "berkas", 10_000)
    visits = measured("keliling", "Kunjungan ke kelurahan", "kali", 12)
    scanned = measured("pindai", "Berkas dipindai", "berkas", 10_000)
    goals = [
        goal("so", "Dokumen terbit tepat waktu", "Sasaran", "kadis", on_time(90)),
        goal("pr-1", "Loket melayani tertib", "Program", "kabid-1", at_counters(3000)),
        goal("pr-2", "Arsip kependudukan lengkap", "Program", "kabid-2", stored),
        goal("rhk-1", "KTP-el direkam di loket", "RHK", "petugas-1", recorded(1600)),
        goal("rhk-2", "Akta terbit di loket", "RHK", "petugas-2", certified(1400)),
        goal("rhk-3", "Layanan keliling berjalan", "RHK", "petugas-3", visits),
        goal("rhk-4", "Berkas lama dipindai", "RHK", "petugas-4", scanned),
    ]
    links = [
        Link("so", "kb", "direct", share=1),
        Link("pr-1", "so", "direct", share="80%"),
        Link("pr-2", "so", "direct", share="20%"),
        *(Link(f"rhk-{n}", "pr-1", "direct") for n in (1, 2, 3)),
        Link("rhk-4", "pr-2", "direct"),
    ]
    need = Need("kb", "Setiap warga punya dokumen kependudukan", source="RPJMD")
    return Cascade(goals, links, [need], since=YEAR.start)


def closed(plan: Cascade) -> Cascade:
    """April: the counters are closed but for what cannot wait, and nobody goes round."""
    less = (on_time(60), at_counters(500), recorded(300), certified(200))
    changes: tuple[PlanChange, ...] = (*map(Replace, less), Withdraw("rhk-3"))
    return plan.revise(changes, on=APRIL, reason=CLOSED, by="kadis")


def online(plan: Cascade) -> Cascade:
    """July: what can be done online is done there, and the work hangs on that."""
    finished = measured("daring", "Permohonan daring selesai", "permohonan", 2800)
    checked = measured("verifikasi", "Permohonan diverifikasi", "permohonan", 1400)
    certificates = evolve(
        plan.goals_by_id["rhk-2"],
        statement="Akta terbit secara daring",
        indicators=[certified(1800)],
    )
    changes = (
        Replace(on_time(80)),
        Add(goal("pr-3", "Layanan daring mudah dipakai", "Program", "kabid-1", finished)),
        Add(Link("pr-3", "so", "direct", share="60%")),
        Replace(Link("pr-1", "so", "direct", share="20%")),
        Replace(certificates),
        Withdraw(Link("rhk-2", "pr-1", "direct")),
        Add(Link("rhk-2", "pr-3", "direct")),
        Add(goal("rhk-5", "Permohonan daring diverifikasi", "RHK", "petugas-3", checked)),
        Add(Link("rhk-5", "pr-3", "direct")),
    )
    return plan.revise(changes, on=JULY, reason=ONLINE, by="kadis")


def year() -> Cascade:
    """The plan at the end of the year, with its whole past."""
    return online(closed(first_plan()))


def reports() -> list[Realisation]:
    """What was reported, each for its quarter."""
    return [
        Realisation(part, value, period=quarter)
        for part, values in REPORTED.items()
        for quarter, value in zip(QUARTERS, values, strict=True)
        if value is not None
    ]


def report(lang: Language) -> Iterator[str]:
    """The lines of the report."""
    last = year()
    yield from headed("plan", lang, last.versions[0].said(lang))
    for old, new in zip(last.versions, last.versions[1:], strict=False):
        day = say_date(new.since or YEAR.start, lang=lang)
        yield from headed("what", lang, diff(old, new).said(lang), on=day)
        told = "\n".join(each.said(lang) for each in affected(old, new))
        yield from headed("told", lang, told)
    yield from headed("now", lang, last.said(lang))
    yield HEADS["findings"].said(lang, n=len(findings(last)))
    yield from headed("judged", lang, "")
    for found in measure_each(last, reports(), periods=QUARTERS).values():
        yield from told_of(found, lang)
    yield from headed("by_last", lang, "")
    first = admit(last, [row for row in reports() if row.period == QUARTERS[0]])
    yield from told_of(measure(last, first.accepted, period=QUARTERS[0]), lang)
    yield from (f"   {each.message(lang)}" for each in first.refused)


def headed(code: str, lang: Language, text: str, **facts: object) -> Iterator[str]:
    """A heading and what stands under it."""
    yield from ("", f"━━ {HEADS[code].said(lang, **facts)}", *([text] if text else []))


def told_of(found: Measurement, lang: Language) -> Iterator[str]:
    """One quarter by one plan: what was reported against what was asked."""
    since = say_date(found.cascade.since or YEAR.start, lang=lang)
    named = HEADS["since"].said(lang, on=since)
    yield HEADS["quarter"].said(lang, n=QUARTERS.index(found.period) + 1, plan=named)
    for part, each in found.items():
        if each.target is not None and each.comparison is not None:
            real = plain(Decimal(str(each.value)), lang)
            target = each.target.said(lang, unit=each.indicator.unit)
            line = HEADS["line"].said(lang, part=part, real=real, target=target)
            yield f"   {line} → {WORDS[each.comparison].said(lang)}"


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=["id", "en"], default="id")
    for each in report(parser.parse_args().lang):
        print(each)
