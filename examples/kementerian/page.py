"""The whole case as one self-contained page: no script, no font, no picture from elsewhere.

Knows the order of the sections. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch
from asn_kinerja.text import plain

from .assessment import Assessed, Replay
from .card import card, explanation, predicate_badge
from .figures import badge, chart, goal_tree, matrix_table, quadrant_table
from .markup import Markup, joined, node
from .phrases import Voice
from .views import (
    Verdict,
    against,
    carried,
    contradiction,
    given_facts,
    held_back,
    illustrated,
    matrices,
    penalty,
    verdicts,
)

__all__ = ["page"]

_STYLE = Path(__file__).with_name("report.css")


def page(replay: Replay, say: Voice) -> str:
    """The page, as the text of one file."""
    sections = (
        ("goals.title", _goals),
        ("matrix.title", _matrices),
        ("people.title", _people),
        ("pred.title", _predicates),
        ("credit.title", _credits),
        ("regimes.title", _regimes),
        ("dist.title", _distribution),
    )
    body = [
        node(
            "section",
            node("h2", node("span", str(place), cls="number"), say(title)),
            *section(replay, say),
            id=f"bagian-{place}",
        )
        for place, (title, section) in enumerate(sections, start=1)
    ]
    links = (
        node("a", say(title), href=f"#bagian-{place}")
        for place, (title, _) in enumerate(sections, start=1)
    )
    contents = node("nav", *links, aria_label=say("contents"))
    foot = node("footer", say("foot", law=replay.kasus.sumber.peraturan))
    main = node("main", *body)
    inside = node("body", _hero(replay, say), contents, main, foot)
    return f"<!doctype html>\n{node('html', _head(say), inside, lang=say.lang)}\n"


def _head(say: Voice) -> Markup:
    # Void elements and the style sheet are our own text, not data.
    meta = Markup(
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    )
    style = Markup(f"<style>{_STYLE.read_text('utf-8')}</style>")
    return node("head", meta, node("title", say("title")), style)


def _hero(replay: Replay, say: Voice) -> Markup:
    source = replay.kasus.sumber
    words = {"law": source.peraturan, "plan": source.perencanaan, "eval": source.evaluasi}
    people = (
        node(
            "a",
            node("span", each.pegawai.singkat),
            predicate_badge(each.predikat),
            node("small", say("pred.agrees" if each.agrees else "pred.differs")),
            href=f"#pegawai-{each.pegawai.peran}" if each.agrees else "#pertentangan",
            cls="" if each.agrees else "clash",
        )
        for each in replay.assessed
    )
    return node(
        "header",
        node("p", f"{say('kicker')} · {source.peraturan}", cls="kicker"),
        node("h1", say("title")),
        node("p", say("lead", **words), cls="lead"),
        node("div", *people, cls="summary"),
        cls="hero",
    )


def _lead(text: str) -> Markup:
    return node("p", text, cls="lead")


def _goals(replay: Replay, say: Voice) -> Iterator[Markup]:
    kasus = replay.kasus
    yield _lead(say("goals.lead", target=kasus.tujuan[0].target))
    yield goal_tree(kasus, say)
    yield node("h3", say("pk.title"))
    names = ("pk.unit", "pk.year", "skp.target", "pk.carried", "pk.budget")
    rows = []
    for each in kasus.perjanjian:
        planned, same = carried(kasus, each)
        check = say("pk.same" if same else "pk.other", target=planned)
        unit = f"{each.unit} ({say('page', page=each.hlm)})"
        rows.append([unit, each.tahun, each.target, check, f"{each.anggaran} ({each.untuk})"])
    yield _table([say(name) for name in names], rows)


def _table(heads: list[str], rows: list[list[str]], *, cls: str = "stack") -> Markup:
    head = node("tr", *(node("th", each) for each in heads))
    body = (
        node("tr", *(node("td", c, data_label=h) for c, h in zip(row, heads, strict=True)))
        for row in rows
    )
    return node("table", node("thead", head), node("tbody", *body), cls=cls)


def _matrices(replay: Replay, say: Voice) -> Iterator[Markup]:
    yield _lead(say("matrix.lead"))
    yield from (matrix_table(each, say) for each in matrices(replay.kasus))


def _people(replay: Replay, say: Voice) -> Iterator[Markup]:
    yield _lead(f"{say('skp.lead')} {say('real.lead')}")
    yield _lead(say("rating.lead"))
    yield from (card(replay, each, say) for each in replay.assessed)
    yield node("p", say("rating.how"), cls="note")


def _predicates(replay: Replay, say: Voice) -> Iterator[Markup]:
    yield _lead(say("pred.lead", law=replay.kasus.sumber.peraturan))
    names = ("pred.person", "rating.results", "rating.behaviour", "pred.computed", "pred.printed")
    rows: list[list[str]] = [
        [
            node("b", each.pegawai.jabatan),
            each.hasil,
            each.perilaku,
            predicate_badge(each.predikat),
            each.printed,
            say("pred.agrees") if each.agrees else node("strong", say("pred.differs"), cls="no"),
        ]
        for each in replay.assessed
    ]
    yield _table([*map(say, names), say("pred.check")], rows)
    if not replay.contradictions:
        yield node("p", say("contra.none"))
    for each in replay.contradictions:
        yield _contradiction(replay, each, say)


def _contradiction(replay: Replay, each: Assessed, say: Voice) -> Markup:
    body, how = contradiction(replay, each, say)
    why = each.why_not_printed().explain(say.lang)
    return node(
        "aside",
        node("h3", say("contra.title")),
        node("p", body),
        node("p", how),
        quadrant_table(each, say),
        node("h4", say("contra.why", printed=each.printed)),
        node("div", node("pre", why), cls="scroll"),
        explanation(each.outcome, say("pred.explanation"), say),
        cls="contradiction",
        id="pertentangan",
    )


def _credits(replay: Replay, say: Voice) -> Iterator[Markup]:
    for each in replay.assessed:
        if each.credit is None:
            continue
        person = each.pegawai
        words = {"who": person.jabatan, "level": person.jenjang, "months": person.bulan_dinilai}
        yield _lead(say("credit.lead", **words, predicate=each.predikat))
        value = plain(each.credit["angka_kredit"], say.lang)
        yield node("p", node("span", value, cls="figure"), " ", say("credit.value"))
        yield explanation(each.credit, say("pred.explanation"), say)


def _regimes(replay: Replay, say: Voice) -> Iterator[Markup]:
    mark = node("p", say("regimes.mark", given=say("given")), cls="given")
    yield _lead(say("regimes.lead"))
    yield _comparison(replay, say)
    yield mark
    yield chart(replay, say)
    yield from _remarkable(replay, say)
    yield node("h3", f"{say('regimes.facts')} ‡")
    yield mark
    yield _given(replay, say)
    yield _activities(replay, say)
    yield node("p", f"‡ {say('given')}. {say('regimes.reading')}", cls="note")
    yield from _chains(replay, say)


def _comparison(replay: Replay, say: Voice) -> Markup:
    heads = [say("pred.person")]
    for verdict in verdicts(replay.assessed[0]):
        period = verdict.regulation.in_force.said(say.lang)
        heads.append(f"{verdict.regulation.citation} ({period})")
    rows: list[list[str]] = [
        [node("b", each.pegawai.jabatan), *(_verdict(v, say) for v in verdicts(each))]
        for each in replay.assessed
    ]
    return _table(heads, rows)


def _verdict(verdict: Verdict, say: Voice) -> Markup:
    score = say("regimes.no_score")
    if verdict.score is not None:
        score = f"{say('regimes.score', value=plain(verdict.score, say.lang))} ‡"
    return joined((badge(verdict.member, verdict.rank), node("small", score)))


def _remarkable(replay: Replay, say: Voice) -> Iterator[Markup]:
    found = penalty(replay)
    if found is not None:
        yield node("p", found.told(say), cls="remark")
    for each, why in held_back(replay):
        score = plain(each.pp_30.kinerja["nilai_kinerja"], say.lang)
        words = {"who": each.pegawai.jabatan, "score": score, "wanted": why.wanted}
        text = say("regimes.held_back", **words)
        told = node("div", node("pre", why.explain(say.lang)), cls="scroll")
        yield node("div", node("p", text), told, cls="remark")


def _given(replay: Replay, say: Voice) -> Markup:
    facts = [given_facts(each) for each in replay.assessed]
    heads = [say("regimes.facts"), *(each.pegawai.singkat for each in replay.assessed)]
    rows = [[name, *(f"{plain(each[name], say.lang)} ‡" for each in facts)] for name in facts[0]]
    return _table(heads, rows)


def _activities(replay: Replay, say: Voice) -> Markup:
    heads = [say("pred.person"), say("regimes.activity")]
    heads += [say(f"aspect.{name}") for name in ("kuantitas", "kualitas", "waktu")]
    rows = [
        [
            each.pegawai.singkat,
            activity.hasil,
            *(against(aspect, say) for aspect in activity.aspects),
            plain(activity.outcome["nilai_capaian"], say.lang),
        ]
        for each in replay.assessed
        for activity in each.pp_46.activities
    ]
    return _table([*heads, "%"], rows)


def _chains(replay: Replay, say: Voice) -> Iterator[Markup]:
    yield node("h3", say("pred.explanation"))
    for each in replay.assessed:
        chain = (
            *(activity.outcome for activity in each.pp_46.activities),
            each.pp_46.skp,
            each.pp_46.prestasi,
            each.pp_30.perilaku,
            each.pp_30.kinerja,
        )
        steps = tuple(outcome.explanation(say.lang) for outcome in chain)
        tree = collapsible(Branch(f"{each.pegawai.jabatan} ‡ {say('given')}", (), steps), depth=0)
        yield node("div", Markup(tree), cls="why scroll")


def _distribution(replay: Replay, say: Voice) -> Iterator[Markup]:
    outcome = replay.distribution
    yield _lead(illustrated(replay, say))
    if outcome["sesuai_pola"]:
        yield node("p", say("dist.ok"))
    for breach in outcome.warnings:
        yield node("p", say("dist.broken", text=breach.text.said(say.lang)), cls="remark")
    yield explanation(outcome, say("pred.explanation"), say)
