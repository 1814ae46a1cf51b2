"""A book of rules: one policy whose outputs are the conditions of the rules.

Knows how rules stand together and how they are asked. Knows nothing of any regulation: the
books stand there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from attrs import Factory, evolve, field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.consequences.conflict import ALL, Conflict, as_conflict, resolved
from asn_kinerja.consequences.decision import Decision, Verdict
from asn_kinerja.consequences.decisions import Decisions, unknown_rule
from asn_kinerja.consequences.difference import RuleBookDifference, rule_book_difference
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.consequences.rule import Rule, action_said, rank_notes, rule_notes
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.errors import FormulaError, NoRegulationInForceError
from asn_kinerja.formula.nodes import Like
from asn_kinerja.formula.notation import notation
from asn_kinerja.formula.setting import Setting
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period, require_date
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, bilingual

__all__ = ["RuleBook"]


def _rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


def _own_id(book: RuleBook) -> Text:
    return bilingual(book.id)


@frozen(repr=False)
class RuleBook:
    """Rules that are decided together.

    Args:
        id: Its name, e.g. `"permenpanrb_6_2022.PENGHARGAAN"` or `"kota-ambon/penghargaan"`.
        rules: At least one rule.
        conflict: Which rules apply where several could: `ALL`, `FIRST`, `HIGHEST`,
            `EXCLUSIVE`, `EXCLUSIVE_STRICT`, or a function as `Conflict.resolve` describes it.
        in_force: When the book applies; `None` where nobody says.
        title: What it is, for people.

    Raises:
        RuleBookError: If there is no rule, two have one id, two have one priority where an
            order is needed, or the conditions cannot be one policy; every problem is in the
            group.

    Examples:
        >>> from asn_kinerja import fact, flag
        >>> nilai, cite = fact("nilai", places=2), Citation("Perwali 4/2026", pasal=7)
        >>> book = RuleBook("kota/penghargaan", [
        ...     Rule("piagam", nilai > 110, Text("Piagam", "Certificate"), cite, "local"),
        ...     Rule("cuti", flag("juara"), Text("Cuti tambahan", "Extra leave"), cite, "local"),
        ... ])
        >>> found = book.decide(nilai=112)
        >>> [each.id for each in found.fired], [each.id for each in found.undecided]
        (['piagam'], ['cuti'])
        >>> found.missing
        ('juara',)
    """

    id: str
    rules: tuple[Rule, ...] = field(converter=_rules)
    conflict: Conflict = field(default=ALL, converter=as_conflict, kw_only=True)
    in_force: Period | None = field(default=None, kw_only=True)
    title: Text = field(
        default=Factory(_own_id, takes_self=True), converter=bilingual, eq=False, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        """Refuse rules that cannot stand together, naming every reason."""
        problems = list(_problems(self.rules, self.conflict))
        if not problems:
            try:
                _ = self.policy
            except FormulaError as error:
                why = Text(error.message("id"), error.message("en"))
                problems.append(RuleError("rules.formula", path="rules", why=why))
        if problems:
            raise RuleBookError(sentence("rules.refused").said("en", id=self.id), problems)

    @cached_property
    def policy(self) -> Policy:
        """The conditions of the rules as one policy: an output for each, named as the rule."""
        outputs = {rule.id: rule.test for rule in self.rules}
        return Policy(self.id, outputs=outputs, in_force=self.in_force, title=self.title)

    @property
    def facts(self) -> frozenset[str]:
        """The path of every fact that the rules can see."""
        return self.policy.facts

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The numbers and labels of the rules that a reform may change."""
        return self.policy.settings

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that the rules rest on, each once."""
        return self.policy.citations

    def __getitem__(self, rule: str) -> Rule:
        """Give one rule.

        Args:
            rule: Its id.

        Returns:
            The rule.

        Raises:
            RuleError: If the book has no such rule.
        """
        for each in self.rules:
            if each.id == rule:
                return each
        raise unknown_rule(rule, self._ids)

    def __iter__(self) -> Iterator[Rule]:
        """Go over the rules in their order."""
        return iter(self.rules)

    def __len__(self) -> int:
        """Count the rules."""
        return len(self.rules)

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(each.id for each in self.rules)

    def decide(
        self, facts: Mapping[str, Any] | None = None, /, *, on: date | None = None, **named: Any
    ) -> Decisions:
        """Ask every rule in one case.

        Args:
            facts: A value for each fact, by name.
            on: A day of the period assessed, by which the book is chosen; never today's date.
            **named: The facts, written as arguments.

        Returns:
            For every rule whether it applies, and why; a rule whose facts are missing is
            undecided, never refused.

        Raises:
            InvalidFactsError: If facts are unknown, of the wrong kind or out of range.
            NoRegulationInForceError: If *on* lies outside the life of the book.
            RuleBookError: If the strategy has no answer.
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import permenpanrb_6_2022
            >>> found = permenpanrb_6_2022.PEMBINAAN.decide(
            ...     ada_kemajuan=True, perilaku_menghambat=False, on=date(2024, 3, 31)
            ... )
            >>> found.actions
            ()
        """
        if on is not None:
            self._require_life(on)
        outcome = self.policy.evaluate(facts, **named)
        asked = tuple(_asked(rule, outcome) for rule in self.rules)
        return Decisions(self, outcome, resolved(self.conflict, asked), on)

    def _require_life(self, on: date) -> None:
        require_date("on", on)
        if self.in_force is not None and on not in self.in_force:
            covered = f"{self.id} {self.in_force}"
            raise NoRegulationInForceError("book.none", on=on.isoformat(), covered=covered)

    def replace(self, **settings: Like | None) -> RuleBook:
        """The same book with other settings: a reform.

        Args:
            **settings: The new value of each setting, as for `Policy.replace`.

        Returns:
            A new book; every construction check has run again.

        Raises:
            FormulaError: If there is no such setting, or a value cannot be one.

        Examples:
            >>> from asn_kinerja import fact, setting
            >>> test = fact("nilai") > setting("batas", 110)
            >>> book = RuleBook("kota/piagam", [Rule("piagam", test, "P", Citation("Perwali 4"))])
            >>> book.replace(batas=100).decide(nilai=105).actions
            ('P',)
        """
        made = self.policy.replace(**settings).outputs
        return evolve(self, rules=[evolve(rule, when=made[rule.id].value) for rule in self.rules])

    def with_(self, rule: Rule) -> RuleBook:
        """A book with one more rule, or with an agency's own edition of one.

        Args:
            rule: Takes the place of the rule with the same id, if there is one.

        Returns:
            A new book; this one stays as it is.

        Raises:
            RuleBookError: If the rules cannot stand together.

        Examples:
            >>> from asn_kinerja import flag
            >>> piagam = Rule("piagam", flag("juara"), "Piagam", Citation("Perwali 4/2026"))
            >>> cuti = Rule("cuti", flag("juara"), "Cuti", Citation("Perwali 4/2026"))
            >>> [rule.id for rule in RuleBook("kota/penghargaan", [piagam]).with_(cuti)]
            ['piagam', 'cuti']
        """
        if rule.id not in self._ids:
            return evolve(self, rules=(*self.rules, rule))
        return evolve(self, rules=[rule if each.id == rule.id else each for each in self.rules])

    def without(self, rule: str) -> RuleBook:
        """A book without one of its rules.

        Args:
            rule: Its id.

        Returns:
            A new book; this one stays as it is.

        Raises:
            RuleError: If the book has no such rule.
            RuleBookError: If it was the last one.

        Examples:
            >>> from asn_kinerja.regulations import permenpanrb_6_2022
            >>> len(permenpanrb_6_2022.PENGHARGAAN.without("penghargaan_lain"))
            2
        """
        left = self[rule]
        return evolve(self, rules=[each for each in self.rules if each != left])

    def diff(self, other: RuleBook) -> RuleBookDifference:
        """Compare with another book.

        Args:
            other: For example an agency's edition of this one.

        Returns:
            What differs: conditions, settings, facts, life, actions, ranks, strategy; falsy if
            nothing does.

        Examples:
            >>> from asn_kinerja import flag
            >>> cite = Citation("Perwali 4/2026")
            >>> book = RuleBook("kota/piagam", [Rule("piagam", flag("juara"), "Piagam", cite)])
            >>> print(book.diff(book.with_(Rule("piagam", flag("juara"), "Uang", cite))))
            piagam: Piagam (prioritas 0) → Uang (prioritas 0)
        """
        conflicts = self.conflict, other.conflict
        return rule_book_difference(
            self.policy.diff(other.policy),
            {each.id: each for each in self.rules},
            {each.id: each for each in other.rules},
            conflicts,
        )

    def explain(self, lang: Language = "id") -> str:
        """Print the book itself: its rules, settings, facts and articles.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import flag
            >>> rule = Rule("piagam", flag("juara"), "Piagam", Citation("Perwali 4/2026"))
            >>> print(RuleBook("kota/penghargaan", [rule]).explain("en"))
            kota/penghargaan
            │  kota/penghargaan @ ...
            │  several rules: every rule whose condition holds
            ├─ piagam → Piagam
            │  │  [Perwali 4/2026; official]
            │  └─ if juara
            └─ Facts
               └─ juara — flag
        """
        return drawn(self.description(lang))

    def description(self, lang: Language = "id") -> Branch:
        """The book itself as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja.regulations import permenpanrb_6_2022
            >>> permenpanrb_6_2022.PENGHARGAAN.description("en").branches[0].text
            'rencana_suksesi → Priority for the succession-plan group'
        """
        strategy = sentence("rules.strategy").said(lang, meaning=self.conflict.meaning.said(lang))
        rules = tuple(_described(rule, lang) for rule in self.rules)
        # The formulas of the policy are the conditions, which stand with the rules.
        others = self.policy.description(lang).branches[1:]
        notes = (self.policy.headline(lang), strategy)
        return Branch(self.title.said(lang), notes, (*rules, *others))

    def __repr__(self) -> str:
        """Name it, with its rules and its strategy."""
        return one_line(f"<RuleBook {self.id}: {', '.join(self._ids)}; {self.conflict.id}>")

    def _repr_html_(self) -> str:
        return collapsible(self.description())


def _problems(rules: Sequence[Rule], conflict: Conflict) -> Iterator[RuleError]:
    if not rules:
        yield RuleError("rules.empty", path="rules")
    ids: dict[str, int] = {}
    ranks: dict[int, int] = {}
    for place, rule in enumerate(rules):
        path, first = f"rules[{place}]", ids.setdefault(rule.id, place)
        if first != place:
            yield RuleError("rules.same_id", path=f"{path}.id", id=rule.id, first=first)
        first = ranks.setdefault(rule.priority, place)
        if conflict.ordered and first != place:
            facts = {"priority": rule.priority, "first": first, "conflict": conflict.id}
            yield RuleError("rules.same_priority", path=f"{path}.priority", **facts)


def _asked(rule: Rule, outcome: Outcome) -> Decision:
    """A rule as its own condition says."""
    holds = outcome.get(rule.id)
    if holds is None:
        missing = tuple(each for each in outcome.missing if rule.id in each.blocks)
        return Decision(rule, None, Verdict.UNDECIDED, missing)
    return Decision(rule, bool(holds), Verdict.FIRED if holds else Verdict.NOT_FIRED)


def _described(rule: Rule, lang: Language) -> Branch:
    line = f"{rule.id} → {action_said(rule.then, lang)}"
    test = sentence("rules.if").said(lang, test=notation(rule.when, lang))
    notes = (*rule_notes(rule, lang), *rank_notes(rule, lang))
    return Branch(one_line(line), notes, (Branch(test),))
