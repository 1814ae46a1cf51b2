"""A year of feedback in a city office: its own staff, and the public at its three counters.

Run with `python examples/umpan_balik_kota.py [--lang id|en]`. Everything is invented, nobody is
named. What came in stands at the top; everything else the library says, with its articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import product

from asn_kinerja import Text
from asn_kinerja.feedback import (
    Agregat,
    Scale,
    Tanggapan,
    aggregate,
    kesenjangan,
    publish,
    terima,
)
from asn_kinerja.regulations.permenpanrb_14_2017 import IKM, improve_first
from asn_kinerja.regulations.pp_30_2019 import BOBOT_PERILAKU
from asn_kinerja.text import Language, plain

WIDTH = 100
SCALE = Scale.numbers(1, 4)

VALUES = ("Akuntabel", "Harmonis", "Kolaboratif")
#: Who is rated by whom; the peers of p-4 have not answered.
RATED = {"p-1": "abc", "p-2": "bcd", "p-3": "acd"}
#: How each works, and how far each rater leans: b is strict, d lenient.
WORTH = {"p-1": 3, "p-2": 3, "p-3": 2}
LEANING = {"a": 0, "b": -1, "c": 0, "d": 1}
#: What neither explains.
CHANCE = {("p-1", "Akuntabel", "a"): 1, ("p-2", "Harmonis", "c"): 1, ("p-3", "Harmonis", "a"): -1}

#: What p-1 says of the own behaviour.
OWN = {"Akuntabel": 4, "Harmonis": 4, "Kolaboratif": 3}

COUNTERS = {
    "loket-ktp": (3, 4, 3, 4, 4, 3, 4, 3, 3),
    "loket-izin": (3, 3, 2, 3, 3, 3, 3, 2, 3),
    "loket-adu": (2, 3, 2, 4, 3, 3, 3, 1, 2),
}

PHRASES = {
    "title": Text(
        "Umpan balik setahun di sebuah kantor kota", "A year of feedback in a city office"
    ),
    "read": Text("Yang masuk, dan yang ditolak", "What came in, and what was refused"),
    "behaviour": Text(
        "Perilaku, menurut bobot PP 30/2019", "Behaviour, by the weights of PP 30/2019"
    ),
    "waiting": Text("menunggu", "waiting for"),
    "strict": Text("Bila penilai yang ketat diperhitungkan", "If strict raters are allowed for"),
    "how": Text(
        "Bagaimana satu nilai terjadi (untuk pengelola saja)",
        "How one value came about (for those who administer it)",
    ),
    "shown": Text("Yang boleh dilihat p-1", "What p-1 may be shown"),
    "self": Text("Diri sendiri di samping yang lain", "Self beside others"),
    "public": Text("Survei kepuasan masyarakat", "The survey of public satisfaction"),
    "accepted": Text("{n} tanggapan diterima", "{n} responses accepted"),
    "plain": Text("rata-rata", "mean"),
    "adjusted": Text("disesuaikan", "adjusted"),
    "answers": Text("jawaban", "answers"),
}


def rows() -> Iterator[dict[str, object]]:
    """The rows as a database gives them; the last one is a slip of the keyboard."""
    for (who, peers), value in product(RATED.items(), VALUES):
        same = {"tentang": who, "aspek": value}
        yield {**same, "sumber": "atasan", "oleh": "kabid", "nilai": WORTH[who]}
        for peer in peers:
            given = WORTH[who] + LEANING[peer] + CHANCE.get((who, value, peer), 0)
            yield {**same, "sumber": "rekan", "oleh": peer, "nilai": min(4, max(1, given))}
    for value in VALUES:
        yield {"tentang": "p-4", "aspek": value, "sumber": "atasan", "oleh": "kabid", "nilai": 3}
    yield {"tentang": "p-4", "aspek": "Harmonis", "sumber": "rekan", "oleh": "a", "nilai": 33}


def answers(counter: str) -> list[dict[str, int]]:
    """Thirty visitors of a counter: most answer as its standing is, some one step lower."""
    base = COUNTERS[counter]
    return [
        {f"u{n + 1}": max(1, score - (visitor % (n + 3) == 0)) for n, score in enumerate(base)}
        for visitor in range(1, 31)
    ]


class Report:
    """Lines in one language."""

    def __init__(self, lang: Language) -> None:
        """Begin with the title."""
        self.lang = lang
        self.lines = [self.say("title"), ""]

    def say(self, code: str, **facts: object) -> str:
        """A phrase in the language of the report."""
        return PHRASES[code].said(self.lang, **facts)

    def head(self, code: str) -> None:
        """Begin a section."""
        text = f"━━ {self.say(code)} "
        self.lines += ["", text + "━" * (WIDTH - len(text)), ""]

    def add(self, *lines: str) -> None:
        """Add lines, none wider than the page."""
        for line in lines:
            self.lines.append(line if len(line) <= WIDTH else line[: WIDTH - 1] + "…")


def behaviour(report: Report, found: Agregat) -> None:
    """The value of everybody on every aspect, or whom it waits for."""
    report.head("behaviour")
    for who in dict.fromkeys(who for who, _ in found):
        cells = (found[who, value] for value in VALUES)
        values = (
            f"{value} {plain(cell.nilai, report.lang)}"
            for value, cell in zip(VALUES, cells, strict=True)
        )
        report.add(f"{who}   " + "   ".join(values))
        missing = found[who, VALUES[0]].missing
        if missing:
            report.add(f"      {report.say('waiting')}: {', '.join(missing)}")


def strict(report: Report, responses: list[Tanggapan]) -> None:
    """The means of the peers, beside those adjusted for who is strict."""
    report.head("strict")
    found = aggregate(responses)
    for each in found.adjusted["Akuntabel"].nilai:
        mean, value, error = (
            plain(number, report.lang) for number in (each.rata_rata, each.nilai, each.galat_baku)
        )
        names = report.say("plain"), report.say("adjusted")
        report.add(f"{each.tentang}   {names[0]} {mean}   {names[1]} {value} ± {error}")
    report.add("", *found.agreement["Akuntabel"].explain(report.lang).splitlines())


def shown(report: Report, responses: list[Tanggapan]) -> None:
    """What may be shown of the feedback on one person, and how they see themselves."""
    own = [
        Tanggapan(tentang="p-1", aspek=value, sumber="diri", oleh="p-1", nilai=given, skala=SCALE)
        for value, given in OWN.items()
    ]
    published = publish([*(row for row in responses if row.tentang == "p-1"), *own])
    report.head("shown")
    report.add(*published.explain(report.lang).splitlines())
    report.head("self")
    report.add(*kesenjangan(published).explain(report.lang).splitlines())


def public(report: Report) -> None:
    """The index of each counter, with its weakest element."""
    report.head("public")
    for counter in COUNTERS:
        given = answers(counter)
        outcome = IKM.evaluate(jawaban=given)
        index, grade = plain(outcome["ikm"], report.lang), plain(outcome["mutu"], report.lang)
        weakest = ", ".join(each.unsur.upper() for each in improve_first(given).first)
        count = f"{len(given)} {report.say('answers')}"
        report.add(f"{counter:12} IKM {index}   mutu {grade}   {weakest} ↓   {count}")


def year(lang: Language = "id") -> str:
    """The report of the year."""
    report = Report(lang)
    read = terima(rows(), skala=SCALE)
    report.head("read")
    report.add(report.say("accepted", n=len(read.diterima)))
    report.add(*(error.message(lang) for error in read.ditolak))
    found = aggregate(read.diterima, groups=BOBOT_PERILAKU)
    behaviour(report, found)
    strict(report, [row for row in read.diterima if row.sumber.name == "REKAN"])
    report.head("how")
    report.add(*found["p-1", "Harmonis"].explain(lang).splitlines())
    shown(report, list(read.diterima))
    public(report)
    return "\n".join(report.lines)


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lang", choices=("id", "en"), default="id")
    print(year(parser.parse_args().lang))


if __name__ == "__main__":
    main()
