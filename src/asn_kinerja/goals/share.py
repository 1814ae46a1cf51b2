"""How much of a whole a part is: exact, above nothing and at most all of it.

Knows percentages and fractions. Knows nothing of what is divided.
"""

from __future__ import annotations

from fractions import Fraction

from asn_kinerja.exact import Literal, RefusedNumberError, literal
from asn_kinerja.goals.errors import PlanError

__all__ = ["part_of_one"]


def part_of_one(value: Literal | None) -> Fraction | None:
    """Read a part of a whole as the fraction that it is.

    Args:
        value: For example `"40%"`; `None` where nobody said.

    Returns:
        The fraction, or `None`.

    Raises:
        PlanError: If it is no exact number, or not above zero and at most one.

    Examples:
        >>> part_of_one("40%")
        Fraction(2, 5)
    """
    if value is None:
        return None
    part = value if isinstance(value, Fraction) else _read(value)
    if not 0 < part <= 1:
        raise PlanError("plan.share", given=value)
    return part


def _read(value: Literal) -> Fraction:
    try:
        units, places = literal(value)
    except RefusedNumberError as refused:
        raise PlanError("plan.share", given=value) from refused
    return Fraction(units, 10**places)
