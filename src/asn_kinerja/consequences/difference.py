"""What differs between two books of rules: their conditions, and what follows from them.

Knows how to compare rules. Knows nothing of why they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.consequences.conflict import Conflict
from asn_kinerja.consequences.rule import Rule, action_said
from asn_kinerja.difference import Change, Difference
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text

__all__ = ["RuleBookDifference", "rule_book_difference"]


@frozen
class RuleBookDifference:
    """What differs between two books of rules; falsy if nothing does.

    Args:
        policy: What differs between their conditions, settings, facts and lives.
        rules: Rules that only one has, or that lead to something else or rank otherwise.
        conflict: The strategies of the two, if they differ.

    Examples:
        >>> from asn_kinerja import Citation, flag
        >>> from asn_kinerja.consequences import RuleBook
        >>> book = RuleBook("kota/piagam", [Rule("a", flag("juara"), "A", Citation("Perwali 4"))])
        >>> bool(book.diff(book))
        False
    """

    policy: Difference
    rules: Mapping[str, Change]
    conflict: Change | None

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.policy or self.rules or self.conflict)

    def explain(self, lang: Language = "id") -> str:
        """List the differences, a line each.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The lines: what follows from the rules, the strategy, then the conditions.

        Examples:
            >>> from asn_kinerja import Citation, flag
            >>> from asn_kinerja.consequences import FIRST, RuleBook
            >>> rule = Rule("a", flag("juara"), "A", Citation("Perwali 4"))
            >>> one, other = RuleBook("x", [rule]), RuleBook("x", [rule], conflict=FIRST)
            >>> one.diff(other).explain("en")
            'several rules: every rule whose condition holds → only the first by priority'
        """
        lines = [f"{name}: {change.said(lang)}" for name, change in self.rules.items()]
        if self.conflict is not None:
            lines.append(sentence("rules.strategy").said(lang, meaning=self.conflict.said(lang)))
        if self.policy:
            lines.append(self.policy.explain(lang))
        return "\n".join(lines)

    def __str__(self) -> str:
        """List the differences in Indonesian."""
        return self.explain()


def rule_book_difference(
    policy: Difference,
    before: Mapping[str, Rule],
    after: Mapping[str, Rule],
    conflicts: tuple[Conflict, Conflict],
) -> RuleBookDifference:
    """Compare two books.

    Args:
        policy: What differs between their policies.
        before: The rules of the first, by id.
        after: The rules of the second, by id.
        conflicts: The strategies of the two.

    Returns:
        What differs.
    """
    rules = dict(_changes(before, after))
    old, new = (each.meaning for each in conflicts)
    conflict = None if conflicts[0] == conflicts[1] else Change(old, new)
    return RuleBookDifference(policy, MappingProxyType(rules), conflict)


def _changes(before: Mapping[str, Rule], after: Mapping[str, Rule]) -> Iterator[tuple[str, Change]]:
    for name in dict.fromkeys((*before, *after)):
        old, new = (_consequence(book.get(name)) for book in (before, after))
        if old != new:
            yield name, Change(old, new)


def _consequence(rule: Rule | None) -> Text | None:
    """What follows from a rule and how it ranks; its condition is compared elsewhere."""
    if rule is None:
        return None
    code = "rules.consequence" if rule.group is None else "rules.consequence_in_group"
    said = {
        lang: sentence(code).said(
            lang, action=action_said(rule.then, lang), priority=rule.priority, group=rule.group
        )
        for lang in _LANGUAGES
    }
    return Text(said["id"], said["en"])


_LANGUAGES: tuple[Language, Language] = ("id", "en")
