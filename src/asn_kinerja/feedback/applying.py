"""A strategy applied to counts: a policy gets the facts it asks for, and no other.

Knows which facts of a group there are. Knows no strategy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, cast

from asn_kinerja.feedback.counting import Given
from asn_kinerja.feedback.errors import FeedbackError
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.formula.schema import Collection
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy

__all__ = [
    "Applied",
    "Pooled",
    "Strategy",
    "applied",
    "asks_age",
    "combined",
    "require_strategy",
    "valued",
]

#: A policy over rows, or a plain function of them that gives a number or `None`.
Strategy: TypeAlias = Policy | Callable[[Sequence[Mapping[str, Any]]], "Decimal | None"]
#: The value, and the outcome that it comes from where the strategy is a policy.
Applied: TypeAlias = tuple["Decimal | str | None", Outcome | None]

#: For each code and age how many gave it.
Pooled: TypeAlias = dict[tuple[int, int], int]

_ROWS = "tanggapan"
_FACTS = ("nilai", "tingkat", "banyak", "di_bawah", "lebih_sering", "hari")
_GROUPS = "kelompok"
_OF_GROUPS = ("nilai", "bobot")


def require_strategy(strategy: Strategy, *, of_groups: bool = False) -> None:
    """Refuse a policy that asks for other facts than there are, or gives no value.

    Args:
        strategy: A policy or a plain function.
        of_groups: Whether it is to make one value of those of groups.

    Raises:
        FeedbackError: If it is no strategy.
    """
    if not isinstance(strategy, Policy):
        if not callable(cast("object", strategy)):
            raise FeedbackError("feedback.no_strategy", given=strategy)
        return
    collection, accepted = (_GROUPS, _OF_GROUPS) if of_groups else (_ROWS, _FACTS)
    asked = set(_fields(strategy, collection))
    top = set(strategy.inputs) - {collection} - (set() if of_groups else {"jumlah"})
    gives = {"nilai"} if of_groups else {"nilai", "tingkat"}
    if not asked or asked - set(accepted) or top or not gives & strategy.outputs.keys():
        facts = ", ".join(f"{collection}[].{name}" for name in accepted)
        raise FeedbackError("feedback.strategy", id=strategy.id, accepted=facts)


def asks_age(strategy: Strategy) -> bool:
    """Whether a strategy asks how old a response is.

    Args:
        strategy: A policy or a plain function; a function never does.

    Returns:
        Whether it does.
    """
    return isinstance(strategy, Policy) and "hari" in _fields(strategy, _ROWS)


def applied(strategy: Strategy, counts: Iterable[Given], scale: Scale) -> Applied:
    """Make one value of what a group gave, whatever sources it has.

    Args:
        strategy: A policy or a plain function.
        counts: What each source gave; at least one response.
        scale: The scale of the codes.

    Returns:
        The value on the scale or between its points, and the outcome of a policy.

    Raises:
        FeedbackError: If numbers are asked for on a scale of words.
    """
    pooled: Pooled = {}
    for each in counts:
        slot = each.kode, each.hari
        pooled[slot] = pooled.get(slot, 0) + each.banyak
    return valued(strategy, pooled, scale)


def valued(strategy: Strategy, counts: Pooled, scale: Scale) -> Applied:
    """Make one value of how often each code was given.

    Args:
        strategy: A policy or a plain function.
        counts: For each code and age how many gave it; at least one response.
        scale: The scale of the codes.

    Returns:
        The value on the scale or between its points, and the outcome of a policy.

    Raises:
        FeedbackError: If numbers are asked for on a scale of words.
    """
    rows = _rows(counts, scale)
    if not isinstance(strategy, Policy):
        return strategy(rows), None
    asked = _fields(strategy, _ROWS)
    if "nilai" in asked and not scale.is_numeric:
        raise FeedbackError("feedback.no_numbers", id=strategy.id, scale=scale.id)
    each = rows if "banyak" in asked else [row for row in rows for _ in range(row["banyak"])]
    facts: dict[str, Any] = {_ROWS: [{name: row[name] for name in asked} for row in each]}
    if "jumlah" in strategy.inputs:
        facts["jumlah"] = sum(counts.values())
    outcome = strategy.evaluate(facts)
    return _value(outcome, scale), outcome


def combined(strategy: Strategy, rows: Sequence[Mapping[str, Any]]) -> Applied:
    """Make one value of those of groups.

    Args:
        strategy: A policy over rows `kelompok`, or a plain function of them.
        rows: For each group its `nilai` and `bobot`.

    Returns:
        The value, and the outcome of a policy.
    """
    if not isinstance(strategy, Policy):
        return strategy(rows), None
    asked = _fields(strategy, _GROUPS)
    outcome = strategy.evaluate({_GROUPS: [{name: row[name] for name in asked} for row in rows]})
    return cast("Decimal | None", outcome.get("nilai")), outcome


def _fields(policy: Policy, collection: str) -> tuple[str, ...]:
    found = policy.inputs.get(collection)
    return tuple(each.name for each in found.fields) if isinstance(found, Collection) else ()


def _rows(counts: Pooled, scale: Scale) -> list[dict[str, Any]]:
    """One row for each code and age, the lowest code first."""
    per_code: dict[int, int] = {}
    for (code, _), number in counts.items():
        per_code[code] = per_code.get(code, 0) + number
    rows: list[dict[str, Any]] = []
    below = 0
    for (code, days), number in sorted(counts.items()):
        more = sum(n > per_code[code] for n in per_code.values())
        place = {"tingkat": code - scale.low, "di_bawah": below, "lebih_sering": more}
        rows.append({"nilai": scale.value(code), "banyak": number, "hari": days, **place})
        below += number
    return rows


def _value(outcome: Outcome, scale: Scale) -> Decimal | str | None:
    if "nilai" in outcome.policy.outputs:
        return cast("Decimal | str | None", outcome.get("nilai"))
    place = cast("Decimal | None", outcome.get("tingkat"))
    return None if place is None else scale.value(scale.low + int(place))
