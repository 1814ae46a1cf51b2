"""What one rule comes to in one case.

Knows one rule and its answer. Knows nothing of how several rules are weighed.
"""

from __future__ import annotations

from collections.abc import Hashable
from enum import StrEnum

from attrs import frozen

from asn_kinerja.consequences.rule import Rule
from asn_kinerja.outcome import Missing

__all__ = ["Decision", "Verdict"]


class Verdict(StrEnum):
    """What a rule comes to.

    `FIRED`: it applies. `OVERRULED`: another rule goes before it. `UNDECIDED`: it cannot be
    decided yet. `NOT_FIRED`: its condition does not hold.

    Examples:
        >>> Verdict.UNDECIDED
        <Verdict.UNDECIDED: 'undecided'>
    """

    FIRED = "fired"
    OVERRULED = "overruled"
    UNDECIDED = "undecided"
    NOT_FIRED = "not_fired"


@frozen
class Decision:
    """One rule in one case.

    Args:
        rule: The rule.
        holds: Whether its condition holds; `None` while facts are missing for it.
        verdict: What it comes to beside the other rules of its book.
        missing: The facts that its condition lacks.
        others: The rules that go before it, or that must be decided first.

    Examples:
        >>> from asn_kinerja import Citation, flag
        >>> from asn_kinerja.consequences import RuleBook
        >>> rule = Rule("piagam", flag("juara"), "Piagam", Citation("Perwali 4/2026"), "local")
        >>> (decision,) = RuleBook("kota/penghargaan", [rule]).decide()
        >>> decision.verdict, decision.applies, decision.missing
        (<Verdict.UNDECIDED: 'undecided'>, None, ('juara',))
    """

    rule: Rule
    holds: bool | None
    verdict: Verdict
    missing: tuple[Missing, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @property
    def then(self) -> Hashable:
        """What follows if the rule applies."""
        return self.rule.then

    @property
    def applies(self) -> bool | None:
        """Whether the rule applies; `None` while it cannot be decided."""
        return None if self.verdict is Verdict.UNDECIDED else self.verdict is Verdict.FIRED
