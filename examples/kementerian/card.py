"""One person's card: SKP with realisation, feedback, ratings, predicate, explanation.

Knows how a card is laid out. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from asn_kinerja import Outcome
from asn_kinerja.display.html import collapsible
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

from .assessment import Assessed, Feedback, Measured, Replay
from .figures import badge
from .markup import Markup, bullets, joined, node
from .phrases import Voice
from .position import Posisi
from .records import SKP, Penetapan, RencanaHasilKerja
from .views import position, suggested

__all__ = ["card", "explanation", "predicate_badge"]

_TONES = {Posisi.LEBIH_BAIK: "better", Posisi.SESUAI: "within", Posisi.LEBIH_BURUK: "worse"}


def predicate_badge(predicate: Predikat) -> Markup:
    """A predicate of PermenPANRB 6/2022."""
    return badge(predicate, list(Predikat).index(predicate))


def explanation(outcome: Outcome, summary: str, say: Voice) -> Markup:
    """The whole explanation of an outcome, closed at first."""
    # `collapsible` escapes every text itself.
    tree = Markup(collapsible(outcome.explanation(say.lang), depth=9))
    head = node("summary", summary)
    return node("details", head, node("div", tree, cls="scroll"), cls="why")


def card(replay: Replay, assessed: Assessed, say: Voice) -> Markup:
    """Everything about one person."""
    skp = assessed.pegawai.skp
    return node(
        "article",
        _head(replay, assessed, say),
        _table(replay, assessed, say),
        _feedback(assessed, say),
        _expectations(skp, say),
        _annex(skp, say),
        _ratings(replay, assessed, say),
        explanation(assessed.outcome, say("pred.explanation"), say),
        cls="card" if assessed.agrees else "card alert",
        id=f"pegawai-{assessed.pegawai.peran}",
    )


def _head(replay: Replay, assessed: Assessed, say: Voice) -> Markup:
    person = assessed.pegawai
    facts = (
        say("person.unit", unit=person.unit),
        say("person.appraiser", who=replay.kasus.peran[person.penilai]),
        say("person.pages", skp=person.skp.hlm, eval=person.evaluasi.hlm),
    )
    title = node("h3", person.jabatan)
    names = node("div", title, node("p", " · ".join(facts), cls="meta"))
    return node("header", names, predicate_badge(assessed.predikat))


def _table(replay: Replay, assessed: Assessed, say: Voice) -> Markup:
    names = ("skp.indicator", "skp.target", "real.value", "real.position", "real.feedback")
    heads = tuple(map(say, names))
    head = node("tr", *(node("th", each) for each in heads))
    goals = {goal.id: goal.hasil for goal in replay.kasus.tujuan}
    rows: list[Markup] = []
    for row in assessed.pegawai.skp.hasil_kerja:
        rows.append(_result(row, goals.get(row.mengintervensi or ""), say))
        own = (each for each in assessed.measured if each.rencana is row)
        rows.extend(_indicator(each, heads, say) for each in own)
    return node("table", node("thead", head), node("tbody", *rows), cls="stack skp")


def _result(row: RencanaHasilKerja, serves: str | None, say: Voice) -> Markup:
    kind = node("span", say(f"skp.{row.jenis}"), cls=f"kind {row.jenis}")
    more = node("div", f"→ {say('skp.serves', result=serves)}", cls="serves") if serves else ""
    number = node("span", str(row.no), cls="no")
    return node("tr", node("th", number, row.hasil, " ", kind, more, colspan="5"), cls="result")


def _indicator(each: Measured, heads: tuple[str, ...], say: Voice) -> Markup:
    facet = each.indikator.aspek or each.indikator.perspektif
    tone = "unknown" if each.compared.posisi is None else _TONES[each.compared.posisi]
    cells = (
        joined((each.indikator.nama, " ", node("span", facet, cls="facet") if facet else "")),
        joined((node("b", each.indikator.target), node("small", each.indikator.acuan or ""))),
        joined((node("b", each.realisasi.nilai), node("small", each.realisasi.bukti))),
        node("span", position(each, say), cls=f"position {tone}"),
        joined(_remarks(each, say)),
    )
    told = (node("td", c, data_label=h) for c, h in zip(cells, heads, strict=True))
    return node("tr", *told)


def _remarks(each: Measured, say: Voice) -> Iterator[Markup]:
    if not each.realisasi.umpan_balik:
        yield node("span", say("real.empty"), cls="empty")
    for remark in each.realisasi.umpan_balik:
        tone = node("span", say(f"fb.{remark.nada}"), cls=f"tone {remark.nada}")
        yield node("div", tone, " ", remark.isi, " ", node("small", remark.dari, cls="inline"))


def _feedback(assessed: Assessed, say: Voice) -> Markup:
    rows = (
        _meter(say("fb.results"), assessed.feedback_results, say),
        _meter(say("fb.behaviour"), assessed.feedback_behaviour, say),
    )
    return node("div", *rows, _behaviour(assessed, say), cls="feedback")


def _meter(title: str, counted: Feedback, say: Voice) -> Markup:
    counts = (
        ("positif", counted.positif, say("fb.positif")),
        ("campuran", counted.campuran, say("fb.campuran")),
        ("negatif", counted.negatif, say("fb.negatif")),
        ("kosong", counted.belum_diisi, say("real.empty")),
    )
    bars = (
        node("span", f"{count} {name}", cls=f"tone {tone}", style=f"flex:{count}")
        for tone, count, name in counts
        if count
    )
    return node("div", node("div", title, cls="label"), node("div", *bars, cls="meter"))


def _behaviour(assessed: Assessed, say: Voice) -> Markup:
    rows = []
    for each in assessed.pegawai.evaluasi.perilaku:
        told = (
            node(
                "div",
                node("span", say(f"fb.{one.nada}"), cls=f"tone {one.nada}"),
                " ",
                one.isi,
                " ",
                node("small", one.dari, cls="inline"),
            )
            for one in each.umpan_balik
        )
        rows.append(node("dt", each.nilai) + node("dd", *told))
    body = node("dl", Markup("".join(rows)))
    return node("details", node("summary", say("fb.behaviour")), body, cls="behaviour")


def _expectations(skp: SKP, say: Voice) -> Markup:
    told = [
        joined((node("b", each.nilai), ": ", "; ".join(each.ekspektasi)))
        for each in skp.perilaku
        if each.ekspektasi
    ]
    return node("details", node("summary", say("skp.behaviour")), bullets(told))


def _annex(skp: SKP, say: Voice) -> Markup:
    if skp.lampiran is None:
        return Markup()
    annex = skp.lampiran
    parts = (
        ("skp.support", annex.dukungan),
        ("skp.account", annex.pertanggungjawaban),
        ("skp.consequences", annex.konsekuensi),
    )
    inside = (joined((node("h4", say(name)), bullets(texts))) for name, texts in parts)
    head = node("summary", say("skp.annex", page=annex.hlm))
    return node("details", head, node("div", *inside, cls="annex"))


def _ratings(replay: Replay, assessed: Assessed, say: Voice) -> Markup:
    evaluation = assessed.pegawai.evaluasi
    author = replay.kasus.peran[assessed.pegawai.penilai]
    printed = node("b", assessed.printed)
    page = say("page", page=evaluation.predikat_tercetak.hlm)
    check = say("pred.agrees" if assessed.agrees else "pred.differs")
    tiles = (
        _tile(
            say("rating.results"), assessed.hasil, _by(evaluation.rating_hasil_kerja, author, say)
        ),
        _tile(
            say("rating.behaviour"),
            assessed.perilaku,
            _by(evaluation.rating_perilaku_kerja, author, say),
        ),
        _tile(say("rating.suggestion"), suggested(assessed, say), "", cls="tile hint"),
        node(
            "div",
            node("div", say("pred.computed"), cls="label"),
            predicate_badge(assessed.predikat),
            node("small", f"{say('pred.printed')}: ", printed, f" ({page}) — ", check),
            cls="tile" if assessed.agrees else "tile clash",
        ),
    )
    return node("div", *tiles, cls="tiles")


def _tile(title: str, value: str, note: str, *, cls: str = "tile") -> Markup:
    return node(
        "div", node("div", title, cls="label"), node("b", value), node("small", note), cls=cls
    )


def _by(rating: Penetapan, author: str, say: Voice) -> str:
    return say("rating.by", who=author, page=rating.hlm)
