"""The whole case as text for a terminal, section by section.

Knows the order of the sections. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from asn_kinerja.display.tree import Branch
from asn_kinerja.text import plain

from .assessment import Assessed, Feedback, Replay, quadrant
from .phrases import Voice
from .records import SKP, Kasus, Tujuan
from .terminal import banner, box, heading, paragraph, subheading, table, tree
from .views import (
    NO_ROLE,
    against,
    carried,
    contradiction,
    given_facts,
    held_back,
    illustrated,
    matrices,
    penalty,
    position,
    remarks,
    suggested,
    target,
    verdicts,
)

__all__ = ["told"]


def told(replay: Replay, say: Voice) -> str:
    """Tell the whole case."""
    sections = (
        _opening,
        _goals,
        _matrices,
        _plans,
        _realisations,
        _ratings,
        _predicates,
        _credits,
        _regimes,
        _distribution,
    )
    return "\n".join(part for section in sections for part in section(replay, say))


def _opening(replay: Replay, say: Voice) -> Iterator[str]:
    source = replay.kasus.sumber
    yield banner(say("title"))
    yield paragraph(
        say("lead", law=source.peraturan, plan=source.perencanaan, eval=source.evaluasi)
    )


def _goals(replay: Replay, say: Voice) -> Iterator[str]:
    kasus = replay.kasus
    root = kasus.tujuan[0]
    yield heading(1, say("goals.title"))
    yield paragraph(say("goals.lead", target=root.target))
    yield ""
    yield tree(_goal(kasus, root, say))
    yield subheading(say("pk.title"))
    rows = []
    for each in kasus.perjanjian:
        planned, same = carried(kasus, each)
        check = say("pk.same" if same else "pk.other", target=planned)
        budget = f"{each.anggaran} ({each.untuk})"
        page = say("page", page=each.hlm)
        rows.append((f"{each.unit} ({page})", each.tahun, each.target, check, budget))
    head = (say("pk.unit"), say("pk.year"), say("skp.target"), say("pk.carried"), say("pk.budget"))
    yield table(head, rows, (24, 6, 10, 26, 30))


def _goal(kasus: Kasus, goal: Tujuan, say: Voice) -> Branch:
    notes = []
    targets = kasus.targets(goal)
    if targets:
        notes.append(say("goals.target", targets=" · ".join(targets)))
    if goal.capaian_awal:
        parts = ", ".join(f"{e.pemilik} {e.bobot}" for e in kasus.komponen_sasaran.bagian)
        notes.append(say("goals.baseline", value=goal.capaian_awal))
        notes.append(f"{say('goals.parts')} {parts}")
    below = tuple(_goal(kasus, each, say) for each in kasus.children(goal))
    return Branch(f"{kasus.peran[goal.pemilik]} — {goal.hasil}", tuple(notes), below)


def _matrices(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(2, say("matrix.title"))
    yield paragraph(say("matrix.lead"))
    for each in matrices(replay.kasus):
        yield subheading(say("matrix.level", n=each.level, owner=each.owner))
        head = (say("matrix.role"), *(column.hasil for column in each.columns))
        rows = [
            (role, *("\n".join(f"• {one}" for one in cell) or NO_ROLE for cell in cells))
            for role, cells in each.rows
        ]
        yield table(head, rows, (18, *(80 // len(head[1:]) for _ in each.columns)))


def _plans(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(3, say("skp.title"))
    yield paragraph(say("skp.lead"))
    for each in replay.assessed:
        yield from _person(replay.kasus, each, say)
        head = ("No", say("skp.result"), say("skp.aspect"), say("skp.indicator"), say("skp.target"))
        yield table(head, list(_plan_rows(replay.kasus, each, say)), (4, 32, 15, 27, 20))
        yield from _agreed(each.pegawai.skp, say)


def _person(kasus: Kasus, assessed: Assessed, say: Voice) -> Iterator[str]:
    person = assessed.pegawai
    yield subheading(person.jabatan.upper())
    words = (
        say("person.unit", unit=person.unit),
        say("person.appraiser", who=kasus.peran[person.penilai]),
        say("person.pages", skp=person.skp.hlm, eval=person.evaluasi.hlm),
    )
    yield " · ".join(words)


def _plan_rows(kasus: Kasus, assessed: Assessed, say: Voice) -> Iterator[tuple[str, ...]]:
    goals = {goal.id: goal.hasil for goal in kasus.tujuan}
    shown = 0
    for each in assessed.measured:
        row = each.rencana
        words = [f"{row.hasil} ({say(f'skp.{row.jenis}')})"]
        if row.mengintervensi:
            words.append(f"→ {say('skp.serves', result=goals[row.mengintervensi])}")
        first = row.no != shown
        shown = row.no
        facet = each.indikator.aspek or each.indikator.perspektif or say("none")
        named = (str(row.no), "\n".join(words)) if first else ("", "")
        yield (*named, facet, each.indikator.nama, target(each))


def _agreed(skp: SKP, say: Voice) -> Iterator[str]:
    expected = [
        f"{each.nilai}: {'; '.join(each.ekspektasi)}" for each in skp.perilaku if each.ekspektasi
    ]
    yield ""
    yield tree(Branch(say("skp.behaviour"), branches=tuple(map(Branch, expected))))
    if skp.lampiran is None:
        return
    annex = skp.lampiran
    parts = (
        ("skp.support", annex.dukungan),
        ("skp.account", annex.pertanggungjawaban),
        ("skp.consequences", annex.konsekuensi),
    )
    branches = (Branch(say(name), branches=tuple(map(Branch, texts))) for name, texts in parts)
    yield ""
    yield tree(Branch(say("skp.annex", page=annex.hlm), branches=tuple(branches)))


def _realisations(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(4, say("real.title"))
    yield paragraph(say("real.lead"))
    names = ("skp.indicator", "skp.target", "real.value", "real.position", "real.feedback")
    head = ("No", *map(say, names))
    for each in replay.assessed:
        yield subheading(each.pegawai.jabatan.upper())
        rows = [
            (
                one.realisasi.untuk,
                one.indikator.nama,
                target(one),
                f"{one.realisasi.nilai} ({one.realisasi.bukti})",
                position(one, say),
                "\n".join(remarks(one, say)),
            )
            for one in each.measured
        ]
        yield table(head, rows, (4, 20, 20, 17, 16, 21))
        yield ""
        yield f"{say('fb.results')}: {_counts(each.feedback_results, say)}"
        yield f"{say('fb.behaviour')}: {_counts(each.feedback_behaviour, say)}"


def _counts(feedback: Feedback, say: Voice) -> str:
    told = (
        f"{feedback.positif} {say('fb.positif')}",
        f"{feedback.campuran} {say('fb.campuran')}",
        f"{feedback.negatif} {say('fb.negatif')}",
        f"{feedback.belum_diisi} {say('real.empty')}",
    )
    return ", ".join(told)


def _ratings(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(5, say("rating.title"))
    yield paragraph(say("rating.lead"))
    yield ""
    names = ("pred.person", "rating.results", "rating.behaviour", "rating.suggestion")
    rows = [_rated(replay, each, say) for each in replay.assessed]
    yield table([say(name) for name in names], rows, (22, 24, 24, 30))
    yield ""
    yield paragraph(say("rating.how"))


def _rated(replay: Replay, assessed: Assessed, say: Voice) -> tuple[str, ...]:
    who = replay.kasus.peran[assessed.pegawai.penilai]
    evaluation = assessed.pegawai.evaluasi
    ratings = (
        (assessed.hasil, evaluation.rating_hasil_kerja),
        (assessed.perilaku, evaluation.rating_perilaku_kerja),
    )
    told = (f"{rating}\n{say('rating.by', who=who, page=given.hlm)}" for rating, given in ratings)
    return (assessed.pegawai.jabatan, *told, suggested(assessed, say))


def _predicates(replay: Replay, say: Voice) -> Iterator[str]:
    law = replay.kasus.sumber.peraturan
    yield heading(6, say("pred.title"))
    yield paragraph(say("pred.lead", law=law))
    yield ""
    names = ("pred.person", "rating.results", "rating.behaviour", "pred.computed", "pred.printed")
    rows = [
        (
            each.pegawai.jabatan,
            each.hasil,
            each.perilaku,
            each.predikat,
            each.printed,
            say("pred.agrees" if each.agrees else "pred.differs"),
        )
        for each in replay.assessed
    ]
    yield table([*map(say, names), say("pred.check")], rows, (24, 18, 18, 12, 12, 17))
    yield from _contradictions(replay, say)
    for each in replay.assessed:
        yield subheading(f"{say('pred.explanation')}: {each.pegawai.jabatan}")
        yield tree(each.outcome.explanation(say.lang))


def _contradictions(replay: Replay, say: Voice) -> Iterator[str]:
    yield ""
    if not replay.contradictions:
        yield paragraph(say("contra.none"))
    for each in replay.contradictions:
        body, how = contradiction(replay, each, say)
        yield box([say("contra.title"), "", body, "", how])
        yield ""
        yield from _quadrant(each, say)
        yield ""
        yield each.why_not_printed().explain(say.lang)


def _quadrant(assessed: Assessed, say: Voice) -> Iterator[str]:
    cells = quadrant()
    behaviours = list(dict.fromkeys(perilaku for _, perilaku in cells))[::-1]
    rows = []
    for hasil in dict.fromkeys(hasil for hasil, _ in cells):
        marked = [
            _cell_text(cells[hasil, perilaku], assessed, here=(hasil, perilaku))
            for perilaku in behaviours
        ]
        rows.append((hasil, *marked))
    yield table((say("pred.corner"), *behaviours), rows, (24, 24, 24, 24))
    printed = say("contra.cell_printed", printed=assessed.printed)
    yield f"»…« {say('contra.cell')}   (…) {printed}"


def _cell_text(predicate: str, assessed: Assessed, *, here: tuple[str, str]) -> str:
    if here == (assessed.hasil, assessed.perilaku):
        return f"»{predicate}«"
    return f"({predicate})" if predicate == assessed.printed else predicate


def _credits(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(7, say("credit.title"))
    for each in replay.assessed:
        if each.credit is None:
            continue
        person = each.pegawai
        yield paragraph(
            say(
                "credit.lead",
                who=person.jabatan,
                level=person.jenjang,
                months=person.bulan_dinilai,
                predicate=each.predikat,
            )
        )
        yield ""
        yield tree(each.credit.explanation(say.lang))


def _regimes(replay: Replay, say: Voice) -> Iterator[str]:
    yield heading(8, say("regimes.title"))
    yield paragraph(say("regimes.lead"))
    yield ""
    yield table(*_comparison(replay, say), (25, 25, 25, 25))
    yield say("regimes.mark", given=say("given"))
    yield ""
    for each in replay.assessed:
        path = " → ".join(verdict.member for verdict in verdicts(each))
        yield say("regimes.moves", who=each.pegawai.jabatan, path=path)
    yield from _given(replay, say)
    yield from _remarkable(replay, say)
    for each in replay.contradictions or replay.assessed[:1]:
        for verdict in verdicts(each)[:2]:
            yield subheading(f"{say('pred.explanation')}: {each.pegawai.singkat} ‡ {say('given')}")
            yield tree(verdict.outcome.explanation(say.lang))


def _comparison(replay: Replay, say: Voice) -> tuple[list[str], list[list[str]]]:
    regulations = [verdict.regulation for verdict in verdicts(replay.assessed[0])]
    heads = [f"{each.citation}\n{each.in_force.said(say.lang)}" for each in regulations]
    rows = [
        [
            each.pegawai.jabatan,
            *(f"{one.member}\n{_score(one.score, say)}" for one in verdicts(each)),
        ]
        for each in replay.assessed
    ]
    return [say("pred.person"), *heads], rows


def _score(score: Decimal | None, say: Voice) -> str:
    if score is None:
        return say("regimes.no_score")
    return f"{say('regimes.score', value=plain(score, say.lang))} ‡"


def _given(replay: Replay, say: Voice) -> Iterator[str]:
    yield subheading(f"{say('regimes.facts')} — {say('given')}")
    facts = [given_facts(each) for each in replay.assessed]
    people = (each.pegawai.singkat for each in replay.assessed)
    rows = [(name, *(f"{plain(each[name], say.lang)} ‡" for each in facts)) for name in facts[0]]
    yield table((say("regimes.facts"), *people), rows, (42, *(14 for _ in facts)))
    yield ""
    names = ("kuantitas", "kualitas", "waktu")
    head = (say("pred.person"), say("regimes.activity"), *(say(f"aspect.{n}") for n in names), "%")
    yield table(head, list(_activities(replay, say)), (12, 30, 17, 19, 17, 9))
    yield paragraph(f"{say('regimes.mark', given=say('given'))}. {say('regimes.reading')}")


def _activities(replay: Replay, say: Voice) -> Iterator[tuple[str, ...]]:
    for each in replay.assessed:
        name = each.pegawai.singkat
        for activity in each.pp_46.activities:
            aspects = (against(aspect, say) for aspect in activity.aspects)
            yield (
                name,
                activity.hasil,
                *aspects,
                plain(activity.outcome["nilai_capaian"], say.lang),
            )
            name = ""


def _remarkable(replay: Replay, say: Voice) -> Iterator[str]:
    found = penalty(replay)
    if found is not None:
        yield ""
        yield paragraph(found.told(say))
    for each, why in held_back(replay):
        score = plain(each.pp_30.kinerja["nilai_kinerja"], say.lang)
        yield ""
        words = {"who": each.pegawai.jabatan, "score": score, "wanted": why.wanted}
        yield paragraph(say("regimes.held_back", **words))
        yield why.explain(say.lang)


def _distribution(replay: Replay, say: Voice) -> Iterator[str]:
    outcome = replay.distribution
    yield heading(9, say("dist.title"))
    yield paragraph(illustrated(replay, say))
    if outcome["sesuai_pola"]:
        yield say("dist.ok")
    for breach in outcome.warnings:
        yield paragraph(say("dist.broken", text=breach.text.said(say.lang)))
