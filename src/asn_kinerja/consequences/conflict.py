"""Which rules of a book apply when several could: a stated strategy, never a silent one.

Knows conditions that hold, do not hold or cannot be decided, and how rules rank. Knows
nothing of facts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, cast

from attrs import evolve, field, frozen

from asn_kinerja.consequences.decision import Decision, Verdict
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text, bilingual

__all__ = [
    "ALL",
    "EXCLUSIVE",
    "EXCLUSIVE_STRICT",
    "FIRST",
    "HIGHEST",
    "Conflict",
    "Resolve",
    "as_conflict",
    "resolved",
]

_Decisions: TypeAlias = tuple[Decision, ...]
#: Takes what the conditions say, and gives what applies.
Resolve: TypeAlias = Callable[[_Decisions], _Decisions]


@frozen
class Conflict:
    """A strategy for rules that could apply together.

    Args:
        id: Its name.
        resolve: Takes every rule as its own condition says, and gives the same rules in the
            same order as they apply. It may hold back what a condition allows, never allow
            what a condition does not; what could still change is to stay undecided.
        meaning: What it does, for people.
        ordered: Whether no two rules of a book may have the same priority.

    Examples:
        >>> FIRST.id, FIRST.ordered, HIGHEST.ordered
        ('FIRST', True, False)
    """

    id: str
    resolve: Resolve
    meaning: Text = field(converter=bilingual)
    ordered: bool = False


def as_conflict(given: Conflict | Resolve) -> Conflict:
    """Take a caller's own function as a strategy.

    Args:
        given: A `Conflict`, kept as it is, or a function.

    Returns:
        The strategy; a function is called by its name.

    Raises:
        RuleError: If it is neither, such as the name of a strategy.

    Examples:
        >>> as_conflict(ALL) is ALL
        True
    """
    if isinstance(given, Conflict):
        return given
    if not callable(cast("object", given)):
        raise RuleError("rules.no_conflict", path="conflict", given=given)
    name: str = getattr(given, "__name__", type(given).__name__)
    return Conflict(name, given, name)


def _every(decisions: _Decisions) -> _Decisions:
    return decisions


def _ranked(decisions: _Decisions) -> _Decisions:
    return tuple(
        _beside(each, [other for other in decisions if other.rule.priority > each.rule.priority])
        for each in decisions
    )


def _beside(each: Decision, above: Sequence[Decision]) -> Decision:
    """A rule beside those that go before it: one that holds overrules, one that is open waits."""
    if each.holds is False:
        return each
    held = tuple(other.id for other in above if other.holds)
    if held:
        return evolve(each, verdict=Verdict.OVERRULED, others=held)
    waits = tuple(other.id for other in above if other.holds is None)
    return evolve(each, verdict=Verdict.UNDECIDED, others=waits) if waits else each


def _grouped(decisions: _Decisions) -> _Decisions:
    return tuple(_in_group(each, decisions) for each in decisions)


def _in_group(each: Decision, decisions: _Decisions) -> Decision:
    rank = each.rule.priority
    rivals = [other for other in decisions if other.id != each.id and _together(each, other)]
    found = _beside(each, [other for other in rivals if other.rule.priority > rank])
    if found.verdict is not Verdict.FIRED:
        return found
    equals = tuple(
        other.id for other in rivals if other.rule.priority == rank and other.holds is not False
    )
    return evolve(each, verdict=Verdict.UNDECIDED, others=equals) if equals else found


def _together(one: Decision, other: Decision) -> bool:
    return one.rule.group is not None and one.rule.group == other.rule.group


def _grouped_strictly(decisions: _Decisions) -> _Decisions:
    found = _grouped(decisions)
    problems = [
        RuleError("rules.tie", path=each.id, group=each.rule.group, others=", ".join(each.others))
        for each in found
        if each.holds and each.verdict is Verdict.UNDECIDED and _tied(each, decisions)
    ]
    if problems:
        raise RuleBookError(sentence("rules.tied").said("en"), problems)
    return found


def _tied(each: Decision, decisions: _Decisions) -> bool:
    """Whether what a rule waits for is an equal that holds, not a higher one that is open."""
    return any(other.holds for other in decisions if other.id in each.others)


ALL: Conflict = Conflict(
    "ALL",
    _every,
    Text("setiap aturan yang syaratnya terpenuhi", "every rule whose condition holds"),
)
"""Every rule whose condition holds applies."""

FIRST: Conflict = Conflict(
    "FIRST",
    _ranked,
    Text("hanya yang pertama menurut prioritas", "only the first by priority"),
    ordered=True,
)
"""Only the first by priority applies; the priorities of a book must all differ."""

HIGHEST: Conflict = Conflict(
    "HIGHEST",
    _ranked,
    Text(
        "semua yang prioritasnya tertinggi di antara yang terpenuhi",
        "all of the highest priority among those that hold",
    ),
)
"""All rules of the highest priority among those that hold apply."""

EXCLUSIVE: Conflict = Conflict(
    "EXCLUSIVE",
    _grouped,
    Text(
        "satu dari setiap kelompok, menurut prioritas; yang setara belum dapat diputuskan",
        "one of each group, by priority; equals cannot be decided",
    ),
)
"""One rule of each group applies; two of equal priority that hold cannot be decided."""

EXCLUSIVE_STRICT: Conflict = Conflict(
    "EXCLUSIVE_STRICT",
    _grouped_strictly,
    Text(
        "satu dari setiap kelompok, menurut prioritas; yang setara adalah galat",
        "one of each group, by priority; equals are an error",
    ),
)
"""As `EXCLUSIVE`, but two of equal priority that hold raise `RuleBookError`."""


#: What a rule may come to, by what its condition says.
_MAY_BE = {
    True: {Verdict.FIRED, Verdict.OVERRULED, Verdict.UNDECIDED},
    None: {Verdict.OVERRULED, Verdict.UNDECIDED},
    False: {Verdict.NOT_FIRED},
}


def resolved(conflict: Conflict, decisions: _Decisions) -> _Decisions:
    """Let a strategy say which rules apply, and refuse an answer that is none.

    Args:
        conflict: The strategy.
        decisions: Every rule as its own condition says.

    Returns:
        The same rules in the same order, as they apply.

    Raises:
        RuleBookError: If the strategy loses or changes a rule, or lets one apply whose
            condition does not hold.

    Examples:
        >>> resolved(ALL, ())
        ()
    """
    found = tuple(conflict.resolve(decisions))
    same = [(each.rule, each.holds) for each in found] == [(d.rule, d.holds) for d in decisions]
    if not same:
        problem = RuleError("rules.changed", path=conflict.id)
        raise RuleBookError(sentence("rules.unresolved").said("en"), [problem])
    problems = [
        RuleError("rules.verdict", path=each.id, verdict=each.verdict, conflict=conflict.id)
        for each in found
        if each.verdict not in _MAY_BE[each.holds]
    ]
    if problems:
        raise RuleBookError(sentence("rules.unresolved").said("en"), problems)
    return found
