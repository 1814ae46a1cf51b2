"""Turning a run into an explanation: which steps, which values, which articles.

Knows how to put steps into words, in Indonesian or English. Knows nothing of how
the words are drawn on a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.display.tree import Branch
from asn_kinerja.formula.choices import Bands, Table, When
from asn_kinerja.formula.nodes import Const, Expr, Fact, Named, Setting
from asn_kinerja.formula.notation import interval, notation
from asn_kinerja.formula.schema import Collection, accepted
from asn_kinerja.formula.trace import Step, Trace, Traced
from asn_kinerja.formula.walk import unique
from asn_kinerja.formula.why import Condition
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["cited", "condition", "described_policy", "explained", "setting_line", "shown"]


def _standing(cite: Citation, lang: Language) -> str:
    return sentence(f"standing.{cite.standing}").said(lang)


def cited(cite: Citation, lang: Language) -> str:
    """Print a citation with its standing and its note.

    Args:
        cite: The citation.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        For example `[PP 30/2019 Pasal 41 ayat (5); resmi]`.
    """
    parts = [str(cite), _standing(cite, lang)]
    if cite.note is not None and cite.standing is not Standing.OFFICIAL:
        parts.append(cite.note.said(lang))
    return f"[{'; '.join(parts)}]"


def shown(value: Traced, lang: Language, *, percent: bool = False) -> str:
    """Write a value, or the value of each row.

    Args:
        value: What a trace gives.
        lang: `"id"` for Indonesian, `"en"` for English.
        percent: Whether numbers are read as percentages.

    Returns:
        The text.
    """
    if isinstance(value, tuple):
        return "(" + "; ".join(plain(each, lang, percent=percent) for each in value) + ")"
    return plain(value, lang, percent=percent)


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


@frozen
class _Teller:
    """Tells the steps of one run in one language; a step told once is not told again."""

    trace: Trace
    lang: Language
    told: set[Expr] = field(factory=set[Expr])

    def branch(self, node: Fact | Named | Setting) -> Branch:
        if isinstance(node, Named) and node in self.trace.program.slots:
            return self._step(node, self.trace.step(node))
        if isinstance(node, Setting):
            return setting_line(node, self.lang)
        return self._fact(node)

    def _fact(self, node: Fact | Named) -> Branch:
        unit = f" {node.unit}" if isinstance(node, Fact) and node.unit else ""
        path = node.path if isinstance(node, Fact) else node.name
        text = f"{path} = {shown(self.trace.value(node), self.lang)}{unit}"
        meaning = "" if node.meaning is None else f" — {node.meaning.said(self.lang)}"
        return Branch(text + meaning)

    def _step(self, node: Named, step: Step) -> Branch:
        text = f"{step.name} = {plain(step.value, self.lang)}"
        if node in self.told:
            return Branch(f"{text}  ({sentence('explain.above').said(self.lang)})")
        self.told.add(node)
        notes = [] if step.cite is None else [cited(step.cite, self.lang)]
        if step.meaning is not None:
            notes.append(step.meaning.said(self.lang))
        notes.extend(self._reasons(node.value))
        return Branch(text, tuple(notes), tuple(self.branch(leaf) for leaf in step.uses))

    def _reasons(self, node: Expr) -> Iterator[str]:
        if isinstance(node, When):
            yield from self._cases(node)
        elif isinstance(node, Bands):
            yield from self._band(node)
        elif isinstance(node, Table):
            yield from self._cell(node)
        elif not isinstance(node, Const | Fact | Named | Setting):
            yield f"= {notation(node, self.lang)}"
            yield f"= {notation(node, self.lang, self._value)}"

    def _cases(self, node: When) -> Iterator[str]:
        for part in self.trace.used(node):
            if any(part is test for test, _ in node.cases):
                answer = plain(_flag(self.trace.code(part)), self.lang)
                yield f"{notation(part, self.lang)}: {answer}"
            else:
                yield from self._reasons(part)

    def _band(self, node: Bands) -> Iterator[str]:
        place = self.trace.rung(node)
        if place is None:
            return
        rung = node.rungs[place]
        subject = notation(node.subject, self.lang)
        value = shown(self.trace.value(node.subject), self.lang)
        yield sentence("explain.band").said(
            self.lang, subject=subject, value=value, band=interval(rung, self.lang, self._value)
        )
        yield from self._reasons(rung.value)

    def _cell(self, node: Table) -> Iterator[str]:
        pairs = (
            f"{notation(subject, self.lang)} = {shown(self.trace.value(subject), self.lang)}"
            for subject in node.subjects
        )
        yield f" {sentence('word.and').said(self.lang)} ".join(pairs)
        place = self.trace.cell(node)
        if place is not None:
            yield from self._reasons(node.cells[place])

    def _value(self, node: Expr) -> str | None:
        if isinstance(node, Fact | Named):
            return shown(self.trace.value(node), self.lang)
        return None


def _flag(code: int | None) -> bool | None:
    return None if code is None else bool(code)


def explained(roots: Sequence[Named], trace: Trace, lang: Language) -> tuple[Branch, ...]:
    """Explain every output of a run.

    Args:
        roots: The outputs.
        trace: What the run did.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        A tree for each output.
    """
    teller = _Teller(trace, lang)
    return tuple(teller.branch(root) for root in roots)


def condition(need: Condition, lang: Language) -> str:
    """Put a condition into words, with how things stand now.

    Args:
        need: The condition.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        One line.
    """
    text = notation(need.test, lang)
    if not need.wanted:
        text = f"{sentence('word.not').said(lang)} {text}"
    code = {True: "why.holds", False: "why.fails", None: "why.missing"}[need.holds]
    line = sentence(code).said(lang, test=text, actual=plain(need.actual, lang))
    if need.gap is None:
        return line
    return line + sentence("why.gap").said(lang, gap=plain(need.gap, lang))


def described_policy(
    outputs: Iterable[Named],
    settings: Iterable[Setting],
    inputs: Iterable[Fact | Collection],
    lang: Language,
) -> tuple[Branch, ...]:
    """Describe a policy before any fact is given.

    Args:
        outputs: Its results.
        settings: Its settings.
        inputs: The facts it asks for.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        A tree for results, for settings and for facts.
    """
    parts = (
        ("explain.outputs", [_formula(node, lang) for node in unique(Named, outputs)]),
        ("explain.settings", [setting_line(node, lang) for node in settings]),
        ("explain.facts", [_input(each, lang) for each in inputs]),
    )
    return tuple(
        Branch(sentence(head).said(lang), branches=tuple(below)) for head, below in parts if below
    )


def _formula(node: Named, lang: Language) -> Branch:
    notes = [] if node.cite is None else [cited(node.cite, lang)]
    if node.meaning is not None:
        notes.append(node.meaning.said(lang))
    return Branch(f"{node.name} = {notation(node.value, lang)}", tuple(notes))


def _input(each: Fact | Collection, lang: Language) -> Branch:
    if isinstance(each, Collection):
        return Branch(f"{each.name}[]", branches=tuple(_input(f, lang) for f in each.fields))
    words = [each.name, accepted(each.kind)]
    if each.optional:
        words.append(sentence("explain.optional").said(lang))
    if each.meaning is not None:
        words.append(each.meaning.said(lang))
    return Branch(" — ".join(words))
