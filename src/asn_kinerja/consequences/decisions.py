"""What a book of rules says in one case: for every rule whether it applies, and why.

Knows how decisions are read, explained and shown. Knows nothing of how they were reached.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.consequences.decision import Decision, Verdict
from asn_kinerja.consequences.errors import RuleError
from asn_kinerja.consequences.rule import action_said, rule_notes
from asn_kinerja.display.html import collapsible, headed, table
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.explanation import explained
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import nearest
from asn_kinerja.outcome import Missing, Outcome
from asn_kinerja.period import say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language
from asn_kinerja.why_not import WhyNot

if TYPE_CHECKING:
    from asn_kinerja.consequences.rule_book import RuleBook

__all__ = ["Decisions", "unknown_rule"]

_COLUMNS = (
    "rules.column_rule",
    "rules.column_verdict",
    "rules.column_action",
    "rules.column_force",
    "rules.column_open",
    "rules.column_cite",
)
#: A table begins with what applies.
_SHOWN = (Verdict.FIRED, Verdict.UNDECIDED, Verdict.OVERRULED, Verdict.NOT_FIRED)


@frozen(repr=False)
class Decisions:
    """What a book of rules says in one case.

    Going over it gives every rule's `Decision` in the order of the book.

    Args:
        book: The book.
        outcome: The conditions of the rules, evaluated for the case.
        every: The decision of every rule.
        on: The day for which it was asked, if it was.

    Examples:
        >>> from asn_kinerja import flag
        >>> from asn_kinerja.consequences import Rule, RuleBook
        >>> cite = Citation("Perwali 4/2026", pasal=7)
        >>> book = RuleBook("kota/penghargaan", [Rule("piagam", flag("juara"), "Piagam", cite)])
        >>> found = book.decide(juara=True)
        >>> found.actions, found.is_complete, [each.id for each in found]
        (('Piagam',), True, ['piagam'])
    """

    book: RuleBook
    outcome: Outcome
    every: tuple[Decision, ...]
    on: date | None = None

    @property
    def fired(self) -> tuple[Decision, ...]:
        """The rules that apply."""
        return self._of(Verdict.FIRED)

    @property
    def overruled(self) -> tuple[Decision, ...]:
        """The rules that another rule goes before."""
        return self._of(Verdict.OVERRULED)

    @property
    def undecided(self) -> tuple[Decision, ...]:
        """The rules that cannot be decided yet."""
        return self._of(Verdict.UNDECIDED)

    @property
    def not_fired(self) -> tuple[Decision, ...]:
        """The rules whose condition does not hold."""
        return self._of(Verdict.NOT_FIRED)

    def _of(self, verdict: Verdict) -> tuple[Decision, ...]:
        return tuple(each for each in self.every if each.verdict is verdict)

    @property
    def actions(self) -> tuple[Hashable, ...]:
        """What follows from the rules that apply."""
        return tuple(each.then for each in self.fired)

    @property
    def is_complete(self) -> bool:
        """Whether every rule is decided."""
        return not self.undecided

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts without which rules cannot be decided; each knows which it blocks."""
        wanted = {each for d in self.undecided for each in (d.id, *d.others)}
        return tuple(each for each in self.outcome.missing if wanted.intersection(each.blocks))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that the rules that apply rest on, each once."""
        outputs = self.outcome.policy.outputs
        steps = self.outcome.trace.steps([outputs[each.id] for each in self.fired])
        used = [use.cite for step in steps for use in step.uses if isinstance(use, Setting)]
        cites = (*(step.cite for step in steps), *used)
        return tuple(dict.fromkeys(each for each in cites if each is not None))

    def __getitem__(self, rule: str) -> Decision:
        """Give the decision of one rule.

        Args:
            rule: Its id.

        Returns:
            The decision.

        Raises:
            RuleError: If the book has no such rule.
        """
        for each in self.every:
            if each.id == rule:
                return each
        raise unknown_rule(rule, tuple(each.id for each in self.every))

    def __iter__(self) -> Iterator[Decision]:
        """Go over the decisions in the order of the book."""
        return iter(self.every)

    def __len__(self) -> int:
        """Count the rules."""
        return len(self.every)

    def why_not(self, rule: str) -> WhyNot:
        """Ask what it would take for the condition of a rule to hold.

        Args:
            rule: Its id.

        Returns:
            The ways to it, the nearest first, with what is unmet in each.

        Raises:
            RuleError: If the book has no such rule.

        Examples:
            >>> from asn_kinerja import fact
            >>> from asn_kinerja.consequences import Rule, RuleBook
            >>> cite = Citation("Perwali 4/2026", pasal=7)
            >>> book = RuleBook("kota/piagam", [Rule("piagam", fact("nilai") > 110, "P", cite)])
            >>> print(book.decide(nilai=100).why_not("piagam").explain("en"))
            piagam is no, not yes. To be yes:
            └─ Way 1
               └─ unmet: nilai > 110 (now 100), 11 away
        """
        return self.outcome.why_not(self[rule].id, value=True)

    def explain(self, lang: Language = "id") -> str:
        """Explain every rule: what it comes to, and why.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import flag
            >>> from asn_kinerja.consequences import Rule, RuleBook
            >>> rule = Rule("piagam", flag("juara"), "Piagam", Citation("Perwali 4/2026"))
            >>> print(RuleBook("kota/penghargaan", [rule]).decide().explain("en"))
            kota/penghargaan
            │  kota/penghargaan @ ...
            │  several rules: every rule whose condition holds
            └─ cannot be decided yet: piagam → Piagam
               │  [Perwali 4/2026; official]
               │  missing: juara
               └─ not known yet: juara (missing)
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja import flag
            >>> from asn_kinerja.consequences import Rule, RuleBook
            >>> rule = Rule("piagam", flag("juara"), "Piagam", Citation("Perwali 4/2026"))
            >>> found = RuleBook("kota/penghargaan", [rule]).decide(juara=True)
            >>> [each.text for each in found.explanation("en").branches]
            ['applies: piagam → Piagam']
        """
        notes = [
            self.outcome.policy.headline(lang),
            sentence("rules.strategy").said(lang, meaning=self.book.conflict.meaning.said(lang)),
        ]
        if self.on is not None:
            notes.append(sentence("rules.on").said(lang, on=say_date(self.on, lang=lang)))
        told = tuple(self._told(each, lang) for each in self.every)
        return Branch(self.book.title.said(lang), tuple(notes), told)

    def _told(self, each: Decision, lang: Language) -> Branch:
        verdict = sentence(f"verdict.{each.verdict}").said(lang)
        line = one_line(f"{verdict}: {each.id} → {action_said(each.then, lang)}")
        reasons, below = self._why(each, lang)
        notes = (*rule_notes(each.rule, lang), *_beside(each, lang), *reasons)
        return Branch(line, notes, below)

    def _why(self, each: Decision, lang: Language) -> tuple[tuple[str, ...], tuple[Branch, ...]]:
        """The steps of a condition that holds; else what the nearest way to it still needs."""
        if each.holds:
            told = explained(self.outcome, each.id, lang)
            # Its first two notes are the ground and the title, which stand with the rule.
            return told.notes[2:], told.branches
        told = self.why_not(each.id).explanation(lang)
        return (), told.branches[0].branches if told.branches else (told,)

    def __repr__(self) -> str:
        """Name the book and what the rules come to."""
        parts = [
            f"{verdict}={', '.join(each.id for each in found)}"
            for verdict in Verdict
            if (found := self._of(verdict))
        ]
        return one_line(f"<Decisions {self.book.id}: {'; '.join(parts)}>")

    def _repr_html_(self) -> str:
        heads = [sentence(code).said("id") for code in _COLUMNS]
        body = [_row(each) for verdict in _SHOWN for each in self._of(verdict)]
        why = evolve(self.explanation(), text=sentence("rules.why").said("id"))
        return headed(self.book.title.said("id"), table(heads, body) + collapsible(why, depth=0))


def _row(each: Decision) -> tuple[str, ...]:
    force = each.rule.force
    return (
        each.id,
        sentence(f"verdict.{each.verdict}").said("id"),
        action_said(each.then),
        "" if force is None else sentence(f"rules_force.{force}").said("id"),
        "; ".join(_beside(each, "id")),
        str(each.rule.cite),
    )


def _beside(each: Decision, lang: Language) -> Iterator[str]:
    """What keeps a rule from being decided or from applying."""
    if each.missing:
        facts = ", ".join(m.reason.said(lang) if m.reason else m for m in each.missing)
        yield sentence("rules.missing").said(lang, facts=facts)
    if each.others:
        code = "rules.yields" if each.verdict is Verdict.OVERRULED else "rules.waits"
        yield sentence(code).said(lang, others=", ".join(each.others))


def unknown_rule(rule: str, known: tuple[str, ...]) -> RuleError:
    """Say that a book has no such rule, with the nearest id where one is near."""
    close, accepted = nearest(rule, known), ", ".join(known)
    code = "rules.unknown" if close is None else "rules.unknown_near"
    return RuleError(code, path="rules", given=rule, nearest=close, accepted=accepted)
