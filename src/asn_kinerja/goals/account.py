"""A result accounts for itself: the tree from an indicator down to the reports.

Knows how a result is told, in Indonesian or English. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.goals.due import STEPS, is_made
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.goals.target import Amount
from asn_kinerja.period import Period, say_date
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

if TYPE_CHECKING:
    from asn_kinerja.goals.measured import Measured

__all__ = ["account", "said"]

#: More results than anybody reads.
_MOST = 200
#: More levels than any plan has.
_DEEPEST = 40
#: More names than one line holds.
_NAMED = 10


def account(result: Measured, lang: Language) -> Branch:
    """Tell a result: its target, its achievement, its rule, its parts and its reports.

    Args:
        result: The result.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The tree; what is part of several wholes is told once.
    """
    return _Telling(lang).branch(result, 1)


class _Telling:
    """One account in the making: what has been told is not told again."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang
        self.left = _MOST
        self.told: set[str] = set()

    def branch(self, result: Measured, depth: int) -> Branch:
        self.left -= 1
        head = self._head(result)
        if result.id in self.told:
            return Branch(f"{head}  ({sentence('explain.above').said(self.lang)})")
        self.told.add(result.id)
        branches = [
            *self._rules(result),
            *self._parts(result, depth),
            *(self._report(row, result.indicator.unit) for row in result.reports),
        ]
        return Branch(head, tuple(map(one_line, self._notes(result))), tuple(branches))

    def _rules(self, result: Measured) -> Iterator[Branch]:
        if result.outcome is not None:
            yield result.outcome.explanation(self.lang)
        if result.rule is not None:
            rule = result.rule.explanation(self.lang)
            # The rule of a mode gives the value so far of each period, and that asked for last.
            yield evolve(rule, branches=rule.branches[-1:]) if result.reports else rule

    def _parts(self, result: Measured, depth: int) -> Iterator[Branch]:
        for place, part in enumerate(result.parts):
            if self.left <= 0 or depth >= _DEEPEST:
                rest = len(result.parts) - place
                yield Branch(sentence("outline.more").said(self.lang, n=rest))
                return
            yield self.branch(part, depth + 1)

    def _head(self, result: Measured) -> str:
        value = said(result.value, self.lang, result.indicator.unit)
        return one_line(f"{result.indicator.statement} [{result.id}]: {value}")

    def _notes(self, result: Measured) -> Iterator[str]:
        indicator = result.indicator
        if result.target is not None:
            target = result.target.said(self.lang, unit=indicator.unit)
            place = "" if result.comparison is None else f" — {result.comparison.value}"
            yield sentence("measure.to_reach").said(self.lang, target=target) + place
            if is_made(indicator, result.target):
                yield f"{sentence('measure.of_steps').said(self.lang)} {cited(STEPS, self.lang)}"
        elif indicator.target is not None or indicator.trajectory:
            yield sentence("measure.no_target").said(self.lang)
        if indicator.expectation is not None:
            yield sentence("measure.to_reach").said(self.lang, target=indicator.expectation)
        if names := [each for each in result.missing if each != result.id]:
            yield sentence("measure.missing").said(self.lang, names=self._named(names))
        elif result.value is None and not (result.parts or result.reports or result.refused):
            yield sentence("measure.no_report").said(self.lang)
        if result.gaps and result.reports:
            days = [gap.said(self.lang) for gap in _joined(result.gaps)]
            yield sentence("measure.gaps").said(self.lang, days=self._named(days))
        yield from (error.message(self.lang) for error in result.refused)

    def _named(self, names: list[str]) -> str:
        rest = len(names) - _NAMED
        more = [sentence("outline.more").said(self.lang, n=rest)] if rest > 0 else []
        return ", ".join([*names[:_NAMED], *more])

    def _report(self, row: Realisation, unit: str | None) -> Branch:
        head = f"{row.period.said(self.lang)}: {said(row.value, self.lang, unit)}"
        facts = [f"{name} = {self._fact(value)}" for name, value in row.given]
        notes = [
            sentence(code).said(self.lang, given=given)
            for code, given in (("measure.evidence", row.evidence), ("measure.by", row.by))
            if given is not None
        ]
        return Branch(one_line(head), tuple(map(one_line, [*facts, *notes])))

    def _fact(self, value: object) -> str:
        return plain(value, self.lang) if isinstance(value, Decimal | bool) else str(value)


def said(value: Amount | None, lang: Language, unit: str | None = None) -> str:
    """Write a value for people, without the zeros that a rule keeps behind the comma."""
    if value is None:
        return sentence("word.missing").said(lang)
    if isinstance(value, date):
        return say_date(value, lang=lang)
    text = plain(_trimmed(value) if isinstance(value, Decimal) else value, lang)
    return text if unit is None else text + unit if unit == "%" else f"{text} {unit}"


def _joined(gaps: Iterable[Period]) -> list[Period]:
    """The gaps, where one begins as another ends, as one."""
    found: list[Period] = []
    for gap in gaps:
        before = found.pop() if found and found[-1].end == gap.start else gap
        found.append(Period(before.start, gap.end))
    return found


def _trimmed(value: Decimal) -> Decimal:
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else value
