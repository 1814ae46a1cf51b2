"""One rule: what must hold, what then follows, where that stands, and how it ranks.

Knows a single rule. Knows nothing of the other rules of its book, and of no regulation.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Protocol, cast, runtime_checkable

from attrs import Factory, evolve, field, frozen

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.display.tree import one_line
from asn_kinerja.formula import checks
from asn_kinerja.formula.nodes import Expr, Named, as_test
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, bilingual

__all__ = ["Rule", "Sayable", "action_said", "rank_notes", "rule_notes"]


@runtime_checkable
class Sayable(Protocol):
    """What can put itself into words, as a `Text` and a `Step` do.

    Examples:
        >>> isinstance(Text("Piagam", "Certificate"), Sayable)
        True
    """

    def said(self, lang: Language = "id", /) -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            One line.

        Examples:
            >>> Text("Piagam", "Certificate").said("en")
            'Certificate'
        """
        ...


def action_said(action: Hashable, lang: Language = "id") -> str:
    """Put what follows from a rule into words.

    Args:
        action: A text, a label, or a record; a record that is `Sayable` says itself.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        One line.

    Examples:
        >>> action_said(Text("Piagam", "Certificate"), "en"), action_said("Bimbingan kinerja", "en")
        ('Certificate', 'Bimbingan kinerja')
    """
    return one_line(action.said(lang) if isinstance(action, Sayable) else str(action))


def _own_id(rule: Rule) -> Text:
    return bilingual(rule.id)


@frozen
class Rule:
    """What follows where a condition holds.

    Args:
        id: Its name, unique in its book.
        when: The condition: a flag of the algebra.
        then: What follows: a text, a label or any record that can be hashed; a `Step` where
            it has to happen by a day.
        cite: Where it stands.
        standing: How sure we are; without it, what the citation says.
        priority: Its rank where a book needs one; the higher number goes first.
        title: What it is about, for people.
        force: Whether what follows must or may happen, where the text says so.
        group: The group of rules of which only one may apply, where a book has such.

    Raises:
        RuleBookError: If there is no id, nothing follows or cannot be hashed, *cite* is no
            citation, or the priority is no whole number.
        FormulaError: If *when* is no flag.

    Examples:
        >>> from asn_kinerja import fact
        >>> rule = Rule(
        ...     "piagam", fact("nilai") > 110, Text("Piagam", "Certificate"),
        ...     Citation("Perwali 4/2026", pasal=7), "local", force=Force.MAY,
        ... )
        >>> rule.standing, rule.cite.standing, rule.priority
        (<Standing.LOCAL: 'local'>, <Standing.LOCAL: 'local'>, 0)
    """

    id: str
    when: Expr = field(converter=as_test)
    then: Hashable
    cite: Citation
    # The citation keeps the standing, so that the two cannot disagree.
    _standing: Standing | str | None = field(default=None, eq=False, repr=False)
    priority: int = 0
    title: Text = field(
        default=Factory(_own_id, takes_self=True), converter=bilingual, kw_only=True
    )
    force: Force | None = field(default=None, kw_only=True)
    group: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no rule, and let the citation say the standing."""
        problems = list(_problems(self))
        if problems:
            raise RuleBookError(sentence("rule.refused").said("en", id=self.id), problems)
        checks.logic([self.when.kind])
        if self._standing is not None:
            cite = evolve(self.cite, standing=self._standing)
            object.__setattr__(self, "cite", cite)
            object.__setattr__(self, "_standing", None)

    @property
    def standing(self) -> Standing:
        """How sure we are that this is the rule."""
        return self.cite.standing

    @property
    def test(self) -> Named:
        """The condition as the output of a policy: named, with its ground."""
        when = self.when
        # A condition that has the name of its rule already is not named twice.
        if isinstance(when, Named) and when.name == self.id:
            when = when.value
        return when.named(self.id, cite=self.cite, meaning=self.title, force=self.force)


def _problems(rule: Rule) -> Iterator[RuleError]:
    # Whatever the annotations promise, a rule may come from outside.
    given = cast("object", rule.id)
    if not isinstance(given, str) or not given.strip():
        yield RuleError("rule.id", path="id", given=given)
    if rule.then is None or not _hashes(rule.then):
        yield RuleError("rule.then", path="then", given=type(rule.then).__name__)
    if not isinstance(cast("object", rule.cite), Citation):
        yield RuleError("rule.cite", path="cite", given=rule.cite)
    if type(rule.priority) is not int:
        yield RuleError("rule.priority", path="priority", given=rule.priority)


def _hashes(action: object) -> bool:
    try:
        hash(action)
    except TypeError:
        return False
    return True


def rule_notes(rule: Rule, lang: Language) -> Iterator[str]:
    """Say what a rule is about, whether it must or may happen, and where it stands.

    Args:
        rule: The rule.
        lang: `"id"` for Indonesian, `"en"` for English.

    Yields:
        One line each.
    """
    if rule.title != bilingual(rule.id):
        yield one_line(rule.title.said(lang))
    force = "" if rule.force is None else sentence(f"rules_force.{rule.force}").said(lang) + "  "
    yield force + cited(rule.cite, lang)


def rank_notes(rule: Rule, lang: Language) -> Iterator[str]:
    """Say how a rule ranks, where it states that.

    Args:
        rule: The rule.
        lang: `"id"` for Indonesian, `"en"` for English.

    Yields:
        One line each.
    """
    if rule.priority:
        yield sentence("rules.priority").said(lang, priority=rule.priority)
    if rule.group is not None:
        yield sentence("rules.group").said(lang, group=rule.group)
