"""What makes the parts of an evaluation impossible together, all problems at once.

Knows how the parts refer to each other, and who may judge. Knows no regulation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, cast

from asn_kinerja.citation import Citation
from asn_kinerja.errors import FactError, InvalidFactsError, UnknownLabelError
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.labels import LabelSet, nearest
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.aturan_evaluasi import Peraturan
from asn_kinerja.skp.capaian_skp import last_day
from asn_kinerja.skp.umpan_balik import UmpanBalik
from asn_kinerja.text import Text

if TYPE_CHECKING:
    from asn_kinerja.skp.evaluasi import Evaluasi

__all__ = ["predicates", "require_sound"]


def require_sound(evaluasi: Evaluasi) -> None:
    """Refuse parts that do not fit together.

    Args:
        evaluasi: The evaluation in the making.

    Raises:
        PlanError: If the regulation is none, or the overriding policy gives no predicate.
        InvalidFactsError: If other parts do not fit; every problem is in the group.
    """
    # Whatever the annotation promises, callers pass the module of a regulation.
    if not isinstance(cast("object", evaluasi.regulation), Peraturan):
        raise PlanError("evaluation.regulation", given=type(evaluasi.regulation).__name__)
    output = evaluasi.regulation.output
    if output not in evaluasi.policy.outputs:
        facts = {"policy": evaluasi.policy.id, "output": output}
        raise PlanError("evaluation.override", **facts)
    found = [
        *_periods(evaluasi),
        *_superior(evaluasi),
        *_judgements(evaluasi),
        *_computations(evaluasi),
        *_feedback(evaluasi),
        *_besides(evaluasi),
    ]
    if found:
        said = sentence("evaluation.refused").said("en", pegawai=evaluasi.skp.pegawai)
        raise InvalidFactsError(said, found)


def predicates(evaluasi: Evaluasi) -> LabelSet | None:
    """The predicates that the policy can give; `None` if it gives no label.

    Args:
        evaluasi: The evaluation.

    Returns:
        The set of labels.
    """
    _, kind = evaluasi.policy.places[evaluasi.regulation.output]
    return kind if isinstance(kind, LabelSet) else None


def _periods(evaluasi: Evaluasi) -> Iterator[FactError]:
    last, rule = last_day(evaluasi.periode), evaluasi.regulation
    if not (evaluasi.periode.start in rule.in_force and last in rule.in_force):
        facts = {"given": evaluasi.periode, "rule": rule.citation, "accepted": rule.in_force}
        yield FactError("evaluation.life", path="periode", **facts)
    whole = evaluasi.skp.periode
    if not (evaluasi.periode.start in whole and last in whole):
        facts = {"given": evaluasi.periode, "accepted": whole}
        yield FactError("evaluation.outside", path="periode", **facts)


def _superior(evaluasi: Evaluasi) -> Iterator[FactError]:
    """Nobody is evaluated by themselves, nor is the appraiser their own superior."""
    edition, given = evaluasi.edisi, evaluasi.atasan_penilai
    if given is None:
        return
    if not given.strip() or given in {edition.pegawai, edition.jabatan.id, edition.penilai}:
        facts = {"given": given, "penilai": edition.penilai, "pegawai": edition.pegawai}
        yield FactError("evaluation.superior", path="atasan_penilai", **facts)


def _judgements(evaluasi: Evaluasi) -> Iterator[FactError]:
    rules, seen = evaluasi.regulation.evaluasi, set[str]()
    for each in evaluasi.penilaian:
        path = f"penilaian[{each.fakta}]"
        if each.fakta not in evaluasi.asked:
            yield _unknown(_FACT, path, each.fakta, evaluasi.asked)
        elif each.fakta in seen:
            yield FactError("policy.fact_twice", path=path)
        elif (
            rules is not None
            and each.fakta in rules.hanya_penilai
            and each.oleh != evaluasi.penilai
        ):
            facts = {"oleh": each.oleh, "accepted": evaluasi.penilai, "cite": _said(rules.cite)}
            yield FactError("evaluation.author", path=f"{path}.oleh", **facts)
        if each.pada < evaluasi.periode.start:
            first = evaluasi.periode.start
            yield FactError(
                "evaluation.early", path=f"{path}.pada", given=each.pada, accepted=first
            )
        seen.add(each.fakta)


def _computations(evaluasi: Evaluasi) -> Iterator[FactError]:
    rules = evaluasi.regulation.evaluasi
    seen = {each.fakta for each in evaluasi.penilaian}
    for outcome in evaluasi.hitungan:
        path = f"hitungan[{outcome.policy.id}]"
        given = [name for name in outcome.policy.outputs if name in evaluasi.asked]
        if not given:
            accepted = ", ".join(evaluasi.asked)
            yield FactError("evaluation.unused", path=path, accepted=accepted)
        for name in given:
            if rules is not None and name in rules.hanya_penilai:
                facts = {"fakta": name, "cite": _said(rules.cite)}
                yield FactError("evaluation.computed", path=path, **facts)
            elif name in seen:
                yield FactError("policy.fact_twice", path=f"{path}.{name}")
            seen.add(name)


def _feedback(evaluasi: Evaluasi) -> Iterator[FactError]:
    results = dict.fromkeys(
        hasil.id for edition in evaluasi.skp.riwayat for hasil in edition.hasil_kerja
    )
    for place, each in enumerate(evaluasi.umpan_balik):
        if each.hasil is not None and each.hasil not in results:
            path = f"umpan_balik[{place}].hasil"
            yield _unknown(_RESULT, path, each.hasil, results)
        if each.aspek is not None:
            yield from _aspect(evaluasi, each, f"umpan_balik[{place}].aspek")


def _aspect(evaluasi: Evaluasi, each: UmpanBalik, path: str) -> Iterator[FactError]:
    standard = evaluasi.skp.perilaku_kerja.standar
    try:
        standard.find(each.hal)
    except UnknownLabelError as error:
        why = Text(error.message("id"), error.message("en"))
        yield FactError("evaluation.because", path=path, why=why)


def _besides(evaluasi: Evaluasi) -> Iterator[FactError]:
    for name, _ in evaluasi.panduan:
        if name not in evaluasi.asked:
            yield _unknown(_FACT, f"panduan[{name}]", name, evaluasi.asked)
    labels = predicates(evaluasi)
    if evaluasi.predikat_dokumen is not None and labels is not None:
        try:
            labels.find(evaluasi.predikat_dokumen)
        except UnknownLabelError as error:
            why = Text(error.message("id"), error.message("en"))
            yield FactError("evaluation.because", path="predikat_dokumen", why=why)
    before = evaluasi.sebelumnya
    if before is None:
        return
    if (before.skp.pegawai, before.periode) != (evaluasi.skp.pegawai, evaluasi.periode):
        facts = {"pegawai": before.skp.pegawai, "periode": before.periode}
        yield FactError("evaluation.another", path="sebelumnya", **facts)
    if not evaluasi.alasan.strip():
        yield FactError("evaluation.reason", path="alasan")


#: What to say of an unknown name: without, and with a near one.
_FACT = ("fact.unknown", "fact.unknown_near")
_RESULT = ("evaluation.unknown_result", "evaluation.unknown_result_near")


def _unknown(codes: tuple[str, str], path: str, given: str, known: Collection[str]) -> FactError:
    close, accepted = nearest(given, known), ", ".join(known)
    return FactError(
        codes[close is not None], path=path, given=given, nearest=close, accepted=accepted
    )


def _said(cite: Citation) -> str:
    return str(cite)
