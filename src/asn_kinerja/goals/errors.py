"""What makes a plan impossible to hold, each problem with its place.

Knows how the problems of a plan are kept together. Whatever a plan can hold but should
not is a finding, and stands in `findings`.
"""

from __future__ import annotations

from asn_kinerja.errors import AsnKinerjaError

__all__ = ["CascadeError", "PlanError"]


class PlanError(AsnKinerjaError, ValueError):
    """One thing of a plan that cannot be.

    Examples:
        >>> PlanError("plan.same_id", id="so-1").message("en")
        "two parts have the id 'so-1'"
    """


class CascadeError(ExceptionGroup[PlanError]):
    """Everything that keeps a cascade from being built, each with its path.

    Examples:
        >>> error = CascadeError("no cascade", [PlanError("plan.same_id", id="so-1")])
        >>> [each.code for each in error.exceptions]
        ['plan.same_id']
    """
