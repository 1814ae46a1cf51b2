"""A city watches its health centres: one falls, one does not report, one is on its way.

    python examples/pemantauan_puskesmas.py [--lang id|en]

Every month each centre reports how many of its pregnant women had their check-ups. The plan
asks for two points more each month. Prints every alert with its reasons, what the city's own
book of rules suggests, which months nobody reported, and what it would take for the centre
that falls to be calm again. The city, its rules and its figures are invented.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from decimal import Decimal
from textwrap import wrap

from asn_kinerja import Citation, Period, Text, fact, label, setting
from asn_kinerja.consequences import Rule, RuleBook, WhatItTakes, what_would_it_take
from asn_kinerja.goals import Goal, Indicator, Target
from asn_kinerja.monitoring import (
    AMBANG,
    KELUAR_LINTASAN,
    KEMIRINGAN,
    TURUN_BERTURUT,
    Alerts,
    Series,
    history,
    watch,
)
from asn_kinerja.text import Language, plain

MONTHS = Period.year(2026).split(1)[:8]
PERWALI = Citation("Perwali Contoh 9/2026", pasal=12, standing="local")
STRATEGIES = (AMBANG.replace(ambang=80), TURUN_BERTURUT, KEMIRINGAN, KELUAR_LINTASAN)

#: What each centre reported, in percent; `None` where it did not.
REPORTED: dict[str, tuple[str | None, ...]] = {
    "puskesmas-merpati": ("91.5", "92", "90.5", "88", "86.5", "83", "79.5", "76"),
    "puskesmas-dara": ("84", None, None, "86.5", "88", None, "89", None),
    "puskesmas-kutilang": ("82", "83.5", "86", "88", "89.5", "93", "94", "96.5"),
}

HEADS = {
    "found": Text("Hasil pemantauan Januari sampai Agustus", "What was found, January to August"),
    "missing": Text("Bulan yang tidak dilaporkan", "Months that nobody reported"),
    "takes": Text("Agar {id} tidak lagi di bawah ambang", "For {id} to be past its threshold"),
}


def book() -> RuleBook:
    """The city's own book: what follows which alert."""
    strategy = label("strategi", [each.id for each in STRATEGIES])
    long = fact("jumlah_turun_berturut", low=0) >= setting("lama_turun", 5, cite=PERWALI)
    return RuleBook(
        "kota-contoh/tindak-lanjut-pemantauan",
        [
            Rule(
                "telusuri_sebab",
                strategy.is_(TURUN_BERTURUT.id) & ~long,
                Text("Telusuri sebabnya bersama unit", "Find the cause together with the unit"),
                PERWALI,
                "local",
            ),
            Rule(
                "dampingi",
                strategy.is_(TURUN_BERTURUT.id) & long,
                Text("Dampingi unit selama tiga bulan", "Accompany the unit for three months"),
                PERWALI,
                "local",
            ),
            Rule(
                "bahas_rencana",
                strategy.is_in(AMBANG.id, KELUAR_LINTASAN.id),
                Text(
                    "Bahas rencana aksi pada rapat bulan ini",
                    "Discuss the plan of action in this month's meeting",
                ),
                PERWALI,
                "local",
            ),
        ],
        title=Text("Tindak lanjut pemantauan layanan", "Follow-up of the watch over services"),
    )


def indicator(name: str) -> Indicator:
    """Two points more each month, from 80 percent."""
    steps = [(month, Target.up(80 + 2 * place)) for place, month in enumerate(MONTHS)]
    return Indicator(name, f"Ibu hamil terlayani, {name}", trajectory=steps, unit="%")


def all_series() -> list[Series]:
    """The reports of every centre beside what the plan asks for."""
    made: list[Series] = []
    for name, reported in REPORTED.items():
        values = [None if each is None else Decimal(each) for each in reported]
        wanted = indicator(name)
        goal = Goal(f"so-{name}", "Ibu hamil sehat", "Sasaran", indicators=[wanted])
        made.append(Series.planned(goal, wanted, zip(MONTHS, values, strict=True)))
    return made


def found() -> Alerts:
    """The watch itself."""
    return watch(all_series(), STRATEGIES, follow_up=book())


def calm_again(series: Series) -> WhatItTakes:
    """The least that the last value has to change to be past the threshold."""
    rule, known = STRATEGIES[0], history(series)
    facts = {name: known[name] for name in rule.inputs}
    return what_would_it_take(rule, facts, {"waspada": False}, may_change=["nilai"])


def report(lang: Language) -> Iterator[str]:
    """Everything that is told, line by line."""
    alerts = found()
    yield f"━━ {HEADS['found'].said(lang)}"
    yield alerts.explanation(lang).text
    for alert in alerts.raised:
        yield f"• {alert.said(lang)}"
        last = alert.series.points[-1]
        aimed = "" if last.target is None else f" ({last.target.said(lang, unit='%')})"
        yield f"    {last.period.said(lang)}: {plain(last.value, lang)}%{aimed}"
        actions = () if alert.follow_up is None else alert.follow_up.actions
        yield from (f"    → {each.said(lang)}" for each in actions if isinstance(each, Text))
    for alert in alerts.undecided:
        outcome = alert.outcome
        lacking = () if outcome is None else outcome.missing
        why = ", ".join(each.reason.said(lang) if each.reason else each for each in lacking)
        yield f"? {alert.said(lang)}: {why}"
    yield f"━━ {HEADS['missing'].said(lang)}"
    for name, periods in alerts.missing.items():
        yield from (f"• {name}: {each.said(lang)}" for each in periods)
    falling = alerts.raised[0].series
    yield f"━━ {HEADS['takes'].said(lang, id=falling.id)}"
    yield from calm_again(falling).explain(lang).splitlines()


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=["id", "en"], default="id")
    for each in report(parser.parse_args().lang):
        start = " " * (4 + len(each) - len(each.lstrip()))
        print("\n".join(wrap(each, 100, subsequent_indent=start, drop_whitespace=False)))
