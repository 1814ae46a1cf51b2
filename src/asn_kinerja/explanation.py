"""Turning a run into an explanation: which steps, which values, which articles.

Knows how to put steps into words, in Indonesian or English. Knows nothing of how
the words are drawn on a screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from attrs import field, frozen

from asn_kinerja.display.tree import Branch
from asn_kinerja.formula.choices import Bands, Table, When
from asn_kinerja.formula.consistency import read
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number, decoded
from asn_kinerja.formula.nodes import Clip, Compare, Const, Expr, Named
from asn_kinerja.formula.notation import notation, settings_by_value
from asn_kinerja.formula.schema import Collection, accepted
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.trace import Trace
from asn_kinerja.formula.walk import unique
from asn_kinerja.formula.why import Condition
from asn_kinerja.phrases import Phrases, cited, setting_line
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, number, plain

if TYPE_CHECKING:
    from asn_kinerja.outcome import Outcome
    from asn_kinerja.policy import Policy

__all__ = ["condition", "description", "explained", "explanation"]


#: How many rows are told one by one; a survey has thousands.
_ROWS = 20


@frozen
class _Teller:
    """Tells the steps of one run in one language; a step told once is not told again."""

    trace: Trace
    phrases: Phrases
    told: set[Expr] = field(factory=set[Expr])

    @property
    def lang(self) -> Language:
        return self.phrases.lang

    def branch(self, node: Fact | Named | Setting) -> Branch:
        if isinstance(node, Setting):
            return self.phrases.settings[node]
        if isinstance(node, Named):
            return self._step(node)
        before, behind = self.phrases.facts[node]
        return Branch(f"{before}{self.said(node)}{behind}")

    def _step(self, node: Named) -> Branch:
        text = f"{node.name} = {self.said(node)}"
        if node in self.told:
            return Branch(f"{text}  ({sentence('explain.above').said(self.lang)})")
        self.told.add(node)
        notes = (*self.phrases.notes[node], *self._reasons(node.value))
        return Branch(text, notes, tuple([self.branch(leaf) for leaf in self.trace.leaves(node)]))

    def said(self, node: Expr) -> str:
        """The value of a node, or its value on each row, in words."""
        slot = self.trace.program.slots.get(node)
        if slot is None:
            return self._said_on_rows(node)
        code = self.trace.registers[slot]
        if code is None:
            word = "word.missing" if self.trace.causes(node) else "word.absent"
            return sentence(word).said(self.lang)
        if isinstance(node.kind, Number):
            return number(code, node.kind.places, self.lang)
        return plain(decoded(node.kind, code), self.lang)

    def _said_on_rows(self, node: Expr) -> str:
        values = self.trace.value(node)
        if not isinstance(values, tuple):
            return plain(values, self.lang)
        said = [plain(each, self.lang) for each in values[:_ROWS]]
        if len(values) > _ROWS:
            count = number(len(values), 0, self.lang)
            said.append(sentence("explain.more").said(self.lang, count=count))
        return f"({'; '.join(said)})"

    def _reasons(self, node: Expr) -> Iterator[str]:
        if node not in self.trace.program.slots:
            yield f"= {self.phrases.formulas[node]}"
        elif isinstance(node, When):
            yield from self._cases(node)
        elif isinstance(node, Bands):
            yield from self._band(node)
        elif isinstance(node, Table):
            yield from self._cell(node)
        elif isinstance(node, Clip) and isinstance(node.value, When | Bands | Table):
            yield from self._reasons(node.value)
            yield f"= {notation(node, self.lang, partial(self._inner, node.value))}"
        elif not isinstance(node, Const | Fact | Named | Setting):
            template = self.phrases.templates[node]
            yield f"= {self.phrases.formulas[node]}"
            if template.leaves and all(
                leaf in self.trace.program.slots for leaf in template.leaves
            ):
                yield f"= {template.filled([self.said(leaf) for leaf in template.leaves])}"

    def _inner(self, inner: Expr, node: Expr) -> str | None:
        return self.said(node) if node is inner else None

    def _cases(self, node: When) -> Iterator[str]:
        tests, value = self.trace.taken(node)
        for test in tests:
            yield f"{self.phrases.formulas[test]}: {self.said(test)}"
        if value is not None:
            yield from self._reasons(value)

    def _band(self, node: Bands) -> Iterator[str]:
        place = self.trace.rung(node)
        if place is None:
            return
        rung, subject = node.rungs[place], node.subject
        yield sentence("explain.band").said(
            self.lang,
            subject=self.phrases.formulas[subject],
            value=self.said(subject),
            band=self.phrases.bounds[rung],
        )
        yield from self._reasons(rung.value)

    def _cell(self, node: Table) -> Iterator[str]:
        pairs = (f"{self.phrases.formulas[each]} = {self.said(each)}" for each in node.subjects)
        yield f" {sentence('word.and').said(self.lang)} ".join(pairs)
        place = self.trace.cell(node)
        if place is not None:
            yield from self._reasons(node.cells[place])


def explanation(outcome: Outcome, lang: Language) -> Branch:
    """Explain an outcome: what is missing, what it warns of, and every step.

    Args:
        outcome: The outcome.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The tree.
    """
    policy, known = outcome.policy, outcome.policy.phrases(lang)
    notes = [known.headline]
    for each in outcome.missing:
        fact, blocks = each.reason.said(lang) if each.reason else each, ", ".join(each.blocks)
        notes.append(sentence("explain.missing").said(lang, fact=fact, blocks=blocks))
    notes += [
        f"{sentence(f'force.{breach.force}').said(lang)}: {breach.text.said(lang)}"
        + ("" if breach.cite is None else f"  {cited(breach.cite, lang)}")
        for breach in outcome.warnings
    ]
    teller = _Teller(outcome.trace, known)
    branches = tuple([teller.branch(output) for output in policy.results])
    return Branch(policy.title.said(lang), tuple(notes), branches)


def explained(outcome: Outcome, output: str, lang: Language) -> Branch:
    """Explain one output alone, with every step that it came from.

    Args:
        outcome: The outcome.
        output: The name of the output.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The tree.
    """
    policy = outcome.policy
    return _Teller(outcome.trace, policy.phrases(lang)).branch(policy.outputs[output])


_WITH_VALUE = {True: "why.holds", False: "why.fails", None: "why.missing"}
_WITHOUT_VALUE = {True: "why.holds_unsaid", False: "why.fails_unsaid", None: "why.missing"}


def condition(need: Condition, lang: Language) -> str:
    """Put a condition into words, with how things stand now.

    Args:
        need: The condition.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        One line.
    """
    said = read(need.test, wanted=need.wanted) if isinstance(need.test, Compare) else None
    text = notation(need.test if said is None else said, lang, settings_by_value)
    if said is None and not need.wanted:
        text = f"{sentence('word.not').said(lang)} {text}"
    # An unrounded quotient is compared, but never given out.
    codes = _WITHOUT_VALUE if need.actual is None else _WITH_VALUE
    line = sentence(codes[need.holds]).said(lang, test=text, actual=plain(need.actual, lang))
    if need.gap is None:
        return line
    return line + sentence("why.gap").said(lang, gap=plain(need.gap, lang))


def description(policy: Policy, lang: Language) -> Branch:
    """Describe a policy before any fact is given.

    Args:
        policy: The policy.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        Its results, its settings and its facts.
    """
    parts = (
        ("explain.outputs", [_formula(node, lang) for node in unique(Named, policy.results)]),
        ("explain.settings", [setting_line(node, lang) for node in policy.settings.values()]),
        ("explain.facts", [_input(each, lang) for each in policy.inputs.values()]),
    )
    branches = tuple(
        Branch(sentence(head).said(lang), branches=tuple(below)) for head, below in parts if below
    )
    return Branch(policy.title.said(lang), (policy.headline(lang),), branches)


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
