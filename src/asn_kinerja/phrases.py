"""The parts of an explanation that do not depend on any facts, written once per policy.

Knows how formulas, citations and settings read in one language. Knows nothing of a
run; the values are filled in elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.display.tree import Branch
from asn_kinerja.formula.choices import Bands, Rung
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.notation import interval, notation, settings_by_value
from asn_kinerja.formula.setting import Setting
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Phrases", "Template", "cited", "phrases", "setting_line"]

_GAP = "\0"


@frozen
class Template:
    """A formula with gaps for values.

    Args:
        pieces: The text before, between and after the gaps.
        leaves: What stands in each gap.
    """

    pieces: tuple[str, ...]
    leaves: tuple[Fact | Named, ...]

    def filled(self, values: Iterable[str]) -> str:
        """The formula with values in the gaps."""
        first, *rest = self.pieces
        return first + "".join(v + piece for v, piece in zip(values, rest, strict=True))


_UNFILLED = Template((), ())


@frozen
class Phrases:
    """What can be said of a policy in one language before any fact is known.

    Args:
        lang: The language.
        headline: The id, the version and the life of the policy.
        formulas: Every node, written with names.
        templates: Every node, written with gaps for values.
        bounds: Every band of a ladder, written with values.
        notes: For each step its citation and its meaning.
        facts: What stands before and behind the value of each fact.
        settings: Every setting with its value and citation.
    """

    lang: Language
    headline: str
    formulas: Mapping[Expr, str]
    templates: Mapping[Expr, Template]
    bounds: Mapping[Rung, str]
    notes: Mapping[Named, tuple[str, ...]]
    facts: Mapping[Fact, tuple[str, str]]
    settings: Mapping[Setting, Branch]


def phrases(nodes: Iterable[Expr], headline: str, lang: Language) -> Phrases:
    """Write down what is fixed about some nodes.

    Args:
        nodes: Every node of a policy.
        headline: Its id, version and life.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The phrases.
    """
    known = tuple(nodes)
    rungs = (rung for node in known if isinstance(node, Bands) for rung in node.rungs)
    return Phrases(
        lang,
        headline,
        MappingProxyType({node: notation(node, lang) for node in known}),
        MappingProxyType({node: _template(node, lang) for node in known}),
        MappingProxyType({rung: interval(rung, lang, settings_by_value) for rung in rungs}),
        MappingProxyType({node: _notes(node, lang) for node in known if isinstance(node, Named)}),
        MappingProxyType({node: _around(node, lang) for node in known if isinstance(node, Fact)}),
        MappingProxyType(
            {node: setting_line(node, lang) for node in known if isinstance(node, Setting)}
        ),
    )


def _template(node: Expr, lang: Language) -> Template:
    leaves: list[Fact | Named] = []

    def leaf(part: Expr) -> str | None:
        if isinstance(part, Fact | Named):
            leaves.append(part)
            return _GAP
        return None

    text = notation(node, lang, leaf)
    pieces = tuple(text.split(_GAP))
    # A label or a reason may hold the gap's own sign; then no values are filled in.
    return Template(pieces, tuple(leaves)) if len(pieces) == len(leaves) + 1 else _UNFILLED


def _around(node: Fact, lang: Language) -> tuple[str, str]:
    unit = f" {node.unit}" if node.unit else ""
    meaning = "" if node.meaning is None else f" — {node.meaning.said(lang)}"
    return f"{node.path} = ", unit + meaning


def _notes(node: Named, lang: Language) -> tuple[str, ...]:
    notes = [] if node.cite is None else [cited(node.cite, lang)]
    return tuple(notes if node.meaning is None else [*notes, node.meaning.said(lang)])


def cited(cite: Citation, lang: Language) -> str:
    """Print a citation with its standing and its note.

    Args:
        cite: The citation.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        For example `[PP 30/2019 Pasal 41 ayat (5); resmi]`.
    """
    parts = [str(cite), sentence(f"standing.{cite.standing}").said(lang)]
    if cite.note is not None and cite.standing is not Standing.OFFICIAL:
        parts.append(cite.note.said(lang))
    return f"[{'; '.join(parts)}]"


def setting_line(node: Setting, lang: Language) -> Branch:
    """A setting with its value, and where the value comes from.

    Args:
        node: The setting.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        One line; a changed setting shows what the regulation says instead of citing it.
    """
    text = f"{node.name} = {notation(node.given, lang)}"
    if node.changed:
        was = notation(node.stated, lang)
        return Branch(f"{text}  ({sentence('explain.changed').said(lang, was=was)})")
    return Branch(text if node.cite is None else f"{text}  {cited(node.cite, lang)}")
