"""Which policies may stand where a plan states how something is computed, and what they get.

Knows what such a policy takes and gives. Knows none of the policies themselves: any that
fits will do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.schema import Collection
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy

__all__ = ["is_formula", "is_roll_up", "part_rows", "rows_asked", "tried"]


def is_formula(_part: object, _attribute: object, policy: Any) -> None:
    """Refuse what is no policy of achievement.

    Args:
        _part: The part that states it, as attrs gives it.
        _attribute: Where it is stated.
        policy: The policy, or `None`.

    Raises:
        PlanError: If it is no policy with the output `capaian`.
    """
    if policy is not None and not (isinstance(policy, Policy) and "capaian" in policy.outputs):
        raise PlanError("plan.formula", given=policy)


def is_roll_up(_part: object, _attribute: object, policy: Any) -> None:
    """Refuse what is no policy that makes a whole from parts.

    Args:
        _part: The part that states it, as attrs gives it.
        _attribute: Where it is stated.
        policy: The policy, or `None`.

    Raises:
        PlanError: If it is no policy over rows `bagian` with the output `nilai`.
    """
    if policy is not None:
        rows_asked(policy)


def rows_asked(policy: object) -> Collection:
    """What a policy that makes a whole asks of each part.

    Args:
        policy: The policy.

    Returns:
        Its rows `bagian`.

    Raises:
        PlanError: If it is no policy over such rows with the output `nilai`.

    Examples:
        >>> from asn_kinerja.goals.roll_up import RATA_RATA_TERTIMBANG
        >>> [fact.name for fact in rows_asked(RATA_RATA_TERTIMBANG).fields]
        ['bobot', 'nilai']
    """
    if isinstance(policy, Policy) and "nilai" in policy.outputs:
        rows = policy.inputs.get("bagian")
        if isinstance(rows, Collection):
            return rows
    raise PlanError("plan.roll_up", given=policy)


def part_rows(
    roll_up: Policy, values: Sequence[Mapping[str, Any]], weights: Sequence[Fraction | None]
) -> tuple[Mapping[str, Any], ...]:
    """Write the rows of a roll-up: of each part what the policy asks, and no more.

    Args:
        roll_up: The policy.
        values: For each part its value and its facts, by name.
        weights: For each part its weight.

    Returns:
        For each part a row.

    Raises:
        PlanError: If it is no policy over such rows.
    """
    asked = {fact.name: fact.kind for fact in rows_asked(roll_up).fields}
    rows = ({name: row[name] for name in asked if name in row} for row in values)
    if "bobot" not in asked:
        return tuple(rows)
    kind = asked["bobot"]
    written = _written(weights, kind.places if isinstance(kind, Number) else 0)
    return tuple({**row, "bobot": weight} for row, weight in zip(rows, written, strict=True))


def _written(weights: Sequence[Fraction | None], places: int) -> Sequence[Fraction | None]:
    """Weights with a finite form: a third has none, but three thirds are in the ratio of ones."""
    stated = [weight for weight in weights if weight is not None]
    if all(10**places % weight.denominator == 0 for weight in stated):
        return weights
    scale = lcm(*(weight.denominator for weight in stated))
    return [None if weight is None else weight * scale for weight in weights]


def tried(policy: Policy, facts: Mapping[str, Any]) -> tuple[Outcome | None, tuple[FactError, ...]]:
    """Apply a policy; facts that it refuses keep it from an outcome, but stop nothing else.

    Args:
        policy: The policy.
        facts: The facts.

    Returns:
        The outcome, or the problems.
    """
    try:
        return policy.evaluate(facts), ()
    except InvalidFactsError as error:
        return None, tuple(each for each in error.exceptions if isinstance(each, FactError))
