"""What an evaluation warns of: broken norms, guides judged otherwise, a document at odds.

Knows how a judgement is compared with what stands beside it. Changes no judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from asn_kinerja.citation import Force
from asn_kinerja.outcome import Breach, Outcome
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.syarat_evaluasi import predicates
from asn_kinerja.text import Text

if TYPE_CHECKING:
    from asn_kinerja.skp.evaluasi import Evaluasi

__all__ = ["suggested", "teguran"]


def teguran(evaluasi: Evaluasi) -> tuple[Breach, ...]:
    """Say what an evaluation warns of.

    Args:
        evaluasi: The evaluation.

    Returns:
        The broken norms of its policies, then an achievement of another period, guides
        judged otherwise, and a document that states another predicate.
    """
    pattern = () if evaluasi.pola is None else evaluasi.pola.warnings
    own = (*_organisation(evaluasi), *_guides(evaluasi), *_document(evaluasi))
    return (*pattern, *evaluasi.outcome.warnings, *own)


def suggested(guide: Outcome) -> str | None:
    """What a guide suggests: its only decided output, as text.

    Args:
        guide: The outcome of the guide.

    Returns:
        The label; `None` as long as it is not decided.
    """
    said = [value for value in guide.values() if isinstance(value, str)]
    return str(said[0]) if said else None


def _organisation(evaluasi: Evaluasi) -> Iterator[Breach]:
    """The achievement is of the same period; a year's may be of the year before, if late."""
    achieved, rules = evaluasi.organisasi, evaluasi.regulation.evaluasi
    if achieved is None or rules is None or achieved.periode == evaluasi.periode:
        return
    before = achieved.periode.end == evaluasi.periode.start
    if not (before and achieved.periode.months == evaluasi.periode.months == _YEAR):
        given, wanted = achieved.periode, evaluasi.periode
        said = sentence("evaluation.other_period")
        text = Text(
            said.said("id", given=given.said("id"), accepted=wanted.said("id")),
            said.said("en", given=given.said("en"), accepted=wanted.said("en")),
        )
        yield Breach("capaian_organisasi", text, Force.MUST, rules.pola.citations[0])


_YEAR = 12


def _guides(evaluasi: Evaluasi) -> Iterator[Breach]:
    judged = {**evaluasi.aturan_umum.facts, **evaluasi.outcome.facts}
    for name, guide in evaluasi.panduan:
        said, value = suggested(guide), judged.get(name)
        if said is None or value is None or said == str(value):
            continue
        facts = {"panduan": guide.policy.id, "saran": said, "fakta": name, "nilai": str(value)}
        cite = next(iter(guide.policy.citations), None)
        yield Breach(guide.policy.id, _both("evaluation.guide", **facts), Force.GUIDE, cite)


def _document(evaluasi: Evaluasi) -> Iterator[Breach]:
    labels, output = predicates(evaluasi), evaluasi.regulation.output
    value = evaluasi.outcome.get(output)
    if evaluasi.predikat_dokumen is None or labels is None or value is None:
        return
    stated = labels.find(evaluasi.predikat_dokumen)
    if stated != value:
        cite = evaluasi.policy.outputs[output].cite
        text = _both("evaluation.document", stated=str(stated), value=str(value))
        yield Breach("predikat_dokumen", text, Force.MUST, cite)


def _both(code: str, **facts: str) -> Text:
    text = sentence(code)
    return Text(text.said("id", **facts), text.said("en", **facts))
