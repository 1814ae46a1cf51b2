# ruff: noqa: INP001 - a script of the documentation, not a package.
"""Write the pages that the policies themselves can say: `python docs/buat_halaman.py`.

Knows how a policy becomes a page of Markdown, and how `istilah.toml` becomes the
glossary. Knows nothing of any regulation: whatever a page says, the policy said it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import get_args

from asn_kinerja import Citation, Policy, Setting, Standing, Text, regulations
from asn_kinerja.consequences import Process, Rule, RuleBook
from asn_kinerja.consequences.rule import action_said
from asn_kinerja.feedback import strategies, thresholds
from asn_kinerja.formula.choices import Bands
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.notation import interval, notation
from asn_kinerja.formula.schema import Collection, accepted
from asn_kinerja.formula.walk import unique
from asn_kinerja.goals import achievement, roll_up
from asn_kinerja.monitoring import strategies as watching
from asn_kinerja.phrases import cited
from asn_kinerja.regulations import Regulation
from asn_kinerja.sentences import sentence
from asn_kinerja.skp import LifeCycle, mermaid, rows
from asn_kinerja.text import Language

HERE = Path(__file__).parent
LANGUAGES: tuple[Language, ...] = get_args(Language)

# A blank after a semicolon, unless the semicolon stands inside an interval: [90; 110).
_CASE_END = re.compile(r"(?<=;) (?!\S+[\])])")

#: Modules that stand beside a regulation of the book, and so have no `REGULATION`.
COMPANIONS = {
    "pp_11_2017": (
        Citation("PP 11/2017"),
        Text(
            "Manajemen PNS: pengembangan kompetensi",
            "Management of civil servants: development of competence",
        ),
    ),
    "pp_49_2018": (
        Citation("PP 49/2018"),
        Text(
            "Manajemen PPPK: pengembangan kompetensi",
            "Management of employees under contract: development of competence",
        ),
    ),
    "permenpanrb_8_2021": (
        Citation("PermenPANRB 8/2021"),
        Text(
            "Sistem manajemen kinerja PNS, pendamping PP 30/2019",
            "Performance management of civil servants, beside PP 30/2019",
        ),
    ),
    "permenpanrb_1_2023": (
        Citation("PermenPANRB 1/2023"),
        Text(
            "Jabatan fungsional, dengan Peraturan BKN 3/2023",
            "Functional posts, with Peraturan BKN 3/2023",
        ),
    ),
    "pp_53_2010": (
        Citation("PP 53/2010"),
        Text("Disiplin PNS, sampai 2021", "Discipline of civil servants, until 2021"),
    ),
    "pp_94_2021": (
        Citation("PP 94/2021"),
        Text("Disiplin PNS", "Discipline of civil servants"),
    ),
    "permenpanrb_3_2020": (
        Citation("PermenPANRB 3/2020"),
        Text(
            "Manajemen talenta ASN, diubah PermenPANRB 20/2025",
            "Talent management, amended by PermenPANRB 20/2025",
        ),
    ),
    "bakamla_1_2023": (
        Citation("Peraturan Bakamla 1/2023"),
        Text("Tunjangan kinerja di Bakamla", "Performance allowance at Bakamla"),
    ),
    "bapanas_23_2023": (
        Citation("Peraturan Bapanas 23/2023"),
        Text("Tunjangan kinerja di Bapanas", "Performance allowance at Bapanas"),
    ),
    "bgn_4_2025": (
        Citation("Peraturan BGN 4/2025"),
        Text("Tunjangan kinerja di BGN", "Performance allowance at BGN"),
    ),
    "dikdasmen_14_2025": (
        Citation("Permendikdasmen 14/2025"),
        Text(
            "Tunjangan kinerja di Kementerian Dikdasmen",
            "Performance allowance at the ministry of basic education",
        ),
    ),
    "kemnaker_15_2024": (
        Citation("Permenaker 15/2024"),
        Text(
            "Tunjangan kinerja di Kementerian Ketenagakerjaan",
            "Performance allowance at the ministry of manpower",
        ),
    ),
    "menlhk_6_2024": (
        Citation("Permen LHK 6/2024"),
        Text(
            "Tunjangan kinerja di Kementerian LHK",
            "Performance allowance at the ministry of environment and forestry",
        ),
    ),
    "pmk_221_2021": (
        Citation("PMK 221/PMK.01/2021"),
        Text(
            "Tunjangan kinerja di Kementerian Keuangan",
            "Performance allowance at the ministry of finance",
        ),
    ),
    "permenpanrb_14_2017": (
        Citation("PermenPANRB 14/2017"),
        Text(
            "Survei kepuasan masyarakat (SKM) unit penyelenggara pelayanan publik",
            "Survey of public satisfaction (SKM) with the units that serve the public",
        ),
    ),
    "permenpanrb_38_2018": (
        Citation("PermenPANRB 38/2018"),
        Text(
            "Indeks profesionalitas ASN (IP ASN), dengan Peraturan BKN 8/2019",
            "Index of professionalism (IP ASN), with Peraturan BKN 8/2019",
        ),
    ),
    "permenpanrb_40_2018": (
        Citation("PermenPANRB 40/2018"),
        Text(
            "Indeks sistem merit, sampai digantikan PermenPANRB 19/2025; indeks yang sudah "
            "ditetapkan berlaku sampai masanya habis",
            "Index of the merit system, until PermenPANRB 19/2025 replaced it; an index that was "
            "set stays valid for its term",
        ),
    ),
    "permenpanrb_88_2021": (
        Citation("PermenPANRB 88/2021"),
        Text(
            "Evaluasi akuntabilitas kinerja instansi pemerintah (AKIP)",
            "Evaluation of an agency's performance accountability (AKIP)",
        ),
    ),
    "perbkn_12_2022": (
        Citation("Peraturan BKN 12/2022"),
        Text(
            "Indeks penerapan norma, standar, prosedur, dan kriteria (NSPK) manajemen ASN",
            "Index of norms, standards, procedures and criteria (NSPK) of managing ASN",
        ),
    ),
    "permendagri_86_2017": (
        Citation("Permendagri 86/2017"),
        Text(
            "Skala capaian dalam evaluasi pembangunan daerah",
            "Scale of achievement in the evaluation of regional development",
        ),
    ),
}

#: Modules of policies that belong to no regulation: what they are, and what they say.
OUTSIDE = {
    achievement: (
        Text("Capaian indikator", "Indicator achievement"),
        Text(
            "Realisasi terhadap target, dalam persen, seperti dipakai laporan kinerja (LKjIP) dan "
            "perjanjian kinerja (PK) di luar satu peraturan. Rumusnya dipilih dengan namanya",
            "Realisation against target, in percent, as reports (LKjIP) and performance "
            "agreements (PK) use it outside any one regulation. A formula is chosen by its name",
        ),
    ),
    roll_up: (
        Text("Penggabungan nilai", "Roll-up of values"),
        Text(
            "Nilai keseluruhan dari nilai bagian-bagiannya. Caranya dinyatakan, tidak ditebak",
            "The value of a whole from those of its parts. The way is stated, never guessed",
        ),
    ),
    strategies: (
        Text("Cara menggabungkan umpan balik", "Ways to put feedback together"),
        Text(
            "Nilai satu kelompok dari tanggapannya, dan nilai keseluruhan dari kelompoknya. "
            "Peraturan tidak menyebut caranya, jadi cara itu dipilih dengan namanya",
            "The value of a group from its responses, and of the whole from its groups. No "
            "regulation states the way, so it is chosen by its name",
        ),
    ),
    watching: (
        Text("Strategi peringatan", "Alert strategies"),
        Text(
            "Kapan sebuah deret menimbulkan peringatan. Setiap ambang adalah setelan, karena tidak "
            "ada peraturan yang terlihat menetapkannya",
            "When a series raises an alert. Every threshold is a setting, because no regulation "
            "seen states it",
        ),
    ),
    thresholds: (
        Text("Batas umpan balik", "Thresholds of feedback"),
        Text(
            "Dari berapa penilai sebuah angka boleh ditampilkan, dan dari berapa sebuah beda "
            "bermakna. Tidak ada teks yang menyebutnya: semua pilihan kami, dan dapat diganti",
            "From how many raters a figure may be shown, and from how much a difference means "
            "something. No text states any of it: all are our choices, to be replaced",
        ),
    ),
}

GENERATED = "<!-- docs/buat_halaman.py writes this page; edit the policy or istilah.toml. -->"
FACTS = Text("Fakta", "Facts")
STEPS = Text("Langkah dan hasil", "Steps and outputs")
SETTINGS = Text("Setelan", "Settings")
NORMS = Text("Syarat dan norma", "Requirements and norms")
FACT_HEAD = Text("Nama|Yang diterima|Arti", "Name|Accepted|Meaning")
SETTING_HEAD = Text("Nama|Nilai|Dasar", "Name|Value|Where it stands")
NORM_HEAD = Text("Nama|Isi|Bila dilanggar|Dasar", "Name|What it says|If broken|Where it stands")
RULES = Text("Aturan", "Rules")
RULE_HEAD = Text(
    "Nama|Bila|Yang menyusul|Sifat|Dasar", "Name|If|What follows|Force|Where it stands"
)
REFUSED = Text("Fakta ditolak", "The facts are refused")
BASIS = Text("Dasar", "Rests on")
MODULE = Text("Modul", "Module")
BOOK_TITLE = Text("Peraturan", "Regulations")
BOOK_HEAD = Text("Peraturan|Tentang|Kebijakan|Dasar", "Regulation|About|Policies|Rests on")
BOOK_SAID = Text(
    "Setiap halaman ditulis dari kebijakannya sendiri: rumus, setelan, fakta, dan pasal di "
    "halaman adalah yang dijalankan. “Resmi”: teksnya terlihat. “Sumber sekunder”: dikenal "
    "dari pihak lain. “Asumsi kami”: teks meninggalkan celah, dan celah itu kami beri nama.",
    "Each page is written from the policies themselves: the formulas, settings, facts and "
    "articles on the page are those that run. “Official”: the text was seen. “Secondary "
    "source”: known from others. “Our assumption”: the text leaves a hole, which we name.",
)
GLOSSARY = Text("Glosarium", "Glossary")
GLOSSARY_SAID = Text(
    "Setiap nama Indonesia dalam API, dengan pasalnya. Nama setelan ada di halaman "
    "peraturannya masing-masing.",
    "Every Indonesian name of the API, with its article. The names of settings stand on "
    "the page of their regulation.",
)
GLOSSARY_HEAD = Text("Nama|Arti|Dasar", "Name|Meaning|Where it stands")
SECTIONS = {
    "kebijakan": Text("Kebijakan", "Policies"),
    "buku": Text("Buku aturan dan proses", "Books of rules and processes"),
    "siklus": Text("Alur", "Life cycles"),
    "label": Text("Daftar label", "Sets of labels"),
    "anggota": Text("Label", "Labels"),
    "fakta_dan_hasil": Text("Fakta dan hasil", "Facts and outputs"),
    "umum": Text("Istilah umum", "General terms"),
}


def modules() -> tuple[ModuleType, ...]:
    """The modules of regulations, in the order of time; of institutions each its own."""
    found = [*_within(regulations), *_within(regulations.instansi)]
    found.remove(regulations.instansi)
    return tuple(sorted(found, key=lambda each: (min(_starts(each)), _short(each) in COMPANIONS)))


def _within(package: ModuleType) -> Iterator[ModuleType]:
    listed = (getattr(package, name) for name in package.__all__)
    return (each for each in listed if isinstance(each, ModuleType))


def policies(module: ModuleType) -> dict[str, Policy]:
    """The policies of a module by the name of their constant, the main ones first."""
    regulation = getattr(module, "REGULATION", None)
    if isinstance(regulation, Regulation):
        return dict(regulation.policies)
    named = ((name, value) for name, value in vars(module).items() if name in module.__all__)
    return {name: value for name, value in named if isinstance(value, Policy)}


def cycles(module: ModuleType) -> dict[str, LifeCycle]:
    """The life cycles of a module by the name of their constant."""
    named = ((name, getattr(module, name)) for name in module.__all__)
    return {name: value for name, value in named if isinstance(value, LifeCycle)}


def books(module: ModuleType) -> dict[str, RuleBook]:
    """The books of rules of a module by the name of their constant; of a process its book."""
    named = ((name, getattr(module, name)) for name in module.__all__)
    found = ((name, each.book if isinstance(each, Process) else each) for name, each in named)
    return {name: each for name, each in found if isinstance(each, RuleBook)}


@cache
def glossary() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The entries of `istilah.toml`: article, Indonesian, English."""
    return tomllib.loads((HERE / "istilah.toml").read_text(encoding="utf-8"))


@cache
def pages() -> Mapping[str, str]:
    """Every generated page, by its path under `docs`."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        found[f"{lang}/peraturan/index.md"] = _page(_book(lang))
        found[f"{lang}/glosarium.md"] = _page(_glossary(lang))
        for module in modules():
            found[f"{lang}/peraturan/{_short(module)}.md"] = _page(_regulation(module, lang))
        for module, (title, about) in OUTSIDE.items():
            chapter = _chapter(title.said(lang), about, module, lang)
            found[f"{lang}/{_folder(module)}/{_short(module)}.md"] = _page(chapter)
    return found


def _folder(module: ModuleType) -> str:
    return {
        "feedback": "umpan-balik",
        "goals": "sasaran",
        "monitoring": "pemantauan",
    }[module.__name__.split(".")[1]]


def _short(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def _starts(module: ModuleType) -> list[str]:
    lives = (policy.in_force for policy in policies(module).values())
    return [life.start.isoformat() for life in lives if life is not None]


def _head(module: ModuleType) -> tuple[Citation, Text]:
    regulation = getattr(module, "REGULATION", None)
    if isinstance(regulation, Regulation):
        return regulation.citation, regulation.title
    return COMPANIONS[_short(module)]


def _page(blocks: Iterable[str]) -> str:
    return "\n\n".join([GENERATED, *blocks]) + "\n"


def _table(head: Text, rows: Iterable[Sequence[str]], lang: Language) -> str:
    names = head.said(lang).split("|")
    lines = [names, ["---"] * len(names), *([_cell(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _basis(module: ModuleType, lang: Language) -> str:
    """How many articles of each standing the module rests on."""
    cites = dict.fromkeys(c for policy in policies(module).values() for c in policy.citations)
    counts = {each: sum(cite.standing is each for cite in cites) for each in Standing}
    return ", ".join(
        f"{count} {sentence(f'standing.{standing}').said(lang)}"
        for standing, count in counts.items()
        if count
    )


def _book(lang: Language) -> Iterator[str]:
    yield f"# {BOOK_TITLE.said(lang)}"
    yield BOOK_SAID.said(lang)
    rows = (
        (
            f"[{_head(module)[0]}]({_short(module)}.md)",
            _head(module)[1].said(lang),
            "<br>".join(f"`{name}`" for name in policies(module)),
            _basis(module, lang),
        )
        for module in modules()
    )
    yield _table(BOOK_HEAD, rows, lang)


def _regulation(module: ModuleType, lang: Language) -> Iterator[str]:
    cite, title = _head(module)
    yield from _chapter(str(cite), title, module, lang)


def _chapter(head: str, about: Text, module: ModuleType, lang: Language) -> Iterator[str]:
    yield f"# {head}"
    yield f"{about.said(lang)}. {MODULE.said(lang)} `{module.__name__}`."
    yield f"{BASIS.said(lang)}: {_basis(module, lang)}."
    for name, policy in policies(module).items():
        yield from _policy(name, policy, lang)
    for name, book in books(module).items():
        yield from _rules(name, book, lang)
    for name, cycle in cycles(module).items():
        yield f"## {name}"
        yield f"{cycle.title.said(lang)}."
        yield from (cited(cite, lang) for cite in cycle.assumes)
        yield f"```mermaid\n{mermaid(cycle, lang)}\n```"
        columns, *body = rows(cycle, lang)
        yield _table(Text("|".join(columns), "|".join(columns)), body, lang)


def _policy(name: str, policy: Policy, lang: Language) -> Iterator[str]:
    yield f"## {name}"
    yield f"{policy.title.said(lang)}.<br>`{policy.headline(lang)}`"
    yield f"**{FACTS.said(lang)}**"
    yield _table(FACT_HEAD, _facts(policy.inputs.values(), lang), lang)
    yield f"**{STEPS.said(lang)}**"
    for step in unique(Named, policy.outputs.values()):
        yield from _step(step, lang)
    if policy.settings:
        yield f"**{SETTINGS.said(lang)}**"
        yield _table(SETTING_HEAD, _settings(policy.settings.values(), lang), lang)
    if policy.requires or policy.checks:
        yield f"**{NORMS.said(lang)}**"
        yield _table(NORM_HEAD, _norms(policy, lang), lang)


def _rules(name: str, book: RuleBook, lang: Language) -> Iterator[str]:
    yield f"## {name}"
    yield f"{book.title.said(lang)}.<br>`{book.policy.headline(lang)}`"
    yield f"{sentence('rules.strategy').said(lang, meaning=book.conflict.meaning.said(lang))}."
    yield f"**{RULES.said(lang)}**"
    yield _table(RULE_HEAD, (_rule(rule, lang) for rule in book), lang)
    if steps := unique(Named, [rule.when for rule in book]):
        yield f"**{STEPS.said(lang)}**"
        for step in steps:
            yield from _step(step, lang)
    if book.settings:
        yield f"**{SETTINGS.said(lang)}**"
        yield _table(SETTING_HEAD, _settings(book.settings.values(), lang), lang)
    yield f"**{FACTS.said(lang)}**"
    yield _table(FACT_HEAD, _facts(book.policy.inputs.values(), lang), lang)


def _rule(rule: Rule, lang: Language) -> Sequence[str]:
    force = "" if rule.force is None else sentence(f"rules_force.{rule.force}").said(lang)
    action = action_said(rule.then, lang)
    return f"`{rule.id}`", f"`{notation(rule.when, lang)}`", action, force, _source(rule.cite, lang)


def _facts(inputs: Iterable[Fact | Collection], lang: Language) -> Iterator[Sequence[str]]:
    for each in inputs:
        if isinstance(each, Collection):
            yield from _facts(each.fields, lang)
            continue
        said = _meaning(each).said(lang)
        if each.optional:
            said += f" ({sentence('explain.optional').said(lang)})"
        yield f"`{each.path}`", f"`{accepted(each.kind)}`", said


def _meaning(fact: Fact) -> Text:
    """What the policy says of a fact; where it says nothing, what the glossary says."""
    if fact.meaning is not None:
        return fact.meaning
    _, indonesian, english = glossary()["fakta_dan_hasil"][fact.name]
    return Text(indonesian, english)


def _step(step: Named, lang: Language) -> Iterator[str]:
    meaning = "" if step.meaning is None else f" — {step.meaning.said(lang)}"
    source = "" if step.cite is None else f" {cited(step.cite, lang)}"
    yield f"`{step.name}`{meaning}{source}"
    yield f"```text\n{_formula(step.value, lang)}\n```"


def _formula(node: Expr, lang: Language) -> str:
    """A formula, one band or one case a line."""
    if isinstance(node, Bands):
        rungs = (f"  {interval(r, lang)} → {notation(r.value, lang)}" for r in node.rungs)
        return "\n".join([f"{notation(node.subject, lang)}:", *rungs])
    formula = notation(node, lang)
    if len(formula) <= 90:  # noqa: PLR2004 - the width of a page
        return formula
    return _CASE_END.sub("\n  ", formula.replace(": {", ": {\n  "))


def _settings(settings: Iterable[Setting], lang: Language) -> Iterator[Sequence[str]]:
    for each in settings:
        yield f"`{each.name}`", notation(each.given, lang), _source(each.cite, lang)


def _source(cite: Citation | None, lang: Language) -> str:
    return "" if cite is None else cited(cite, lang)[1:-1]


def _norms(policy: Policy, lang: Language) -> Iterator[Sequence[str]]:
    for each in (*policy.requires, *policy.checks):
        refused = each in policy.requires or each.force is None
        broken = REFUSED if refused else sentence(f"force.{each.force}")
        said = notation(each.value, lang) if each.meaning is None else each.meaning.said(lang)
        yield f"`{each.name}`", said, broken.said(lang), _source(each.cite, lang)


def _glossary(lang: Language) -> Iterator[str]:
    yield f"# {GLOSSARY.said(lang)}"
    yield GLOSSARY_SAID.said(lang)
    for section, entries in glossary().items():
        yield f"## {SECTIONS[section].said(lang)}"
        code = "{}" if section == "umum" else "`{}`"
        rows = (_entry(code.format(name), entry, lang) for name, entry in entries.items())
        yield _table(GLOSSARY_HEAD, rows, lang)


def _entry(name: str, entry: Sequence[str], lang: Language) -> Sequence[str]:
    article, indonesian, english = entry
    return name, Text(indonesian, english).said(lang), article


def main() -> None:
    """Write every page where it belongs."""
    for path, text in pages().items():
        (HERE / path).parent.mkdir(parents=True, exist_ok=True)
        (HERE / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
