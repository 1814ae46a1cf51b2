"""What makes a plan impossible to hold, each problem with its place.

Knows how the problems of a plan are kept together. Whatever a plan can hold but should
not is a finding, and stands in `findings`.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError, listed

__all__ = ["CascadeError", "PlanError", "RealisationError", "UnmeasuredError"]


class PlanError(AsnKinerjaError, ValueError):
    """One thing of a plan that cannot be.

    Examples:
        >>> PlanError("plan.same_id", id="so-1").message("en")
        "two parts have the id 'so-1'"
    """


class UnmeasuredError(AsnKinerjaError, KeyError):
    """An indicator that a measurement has no result of; `facts["nearest"]` is the best guess.

    Examples:
        >>> from asn_kinerja import Period
        >>> from asn_kinerja.goals import Cascade, Goal, Indicator, measure
        >>> plan = Cascade([Goal("so", "Baik", "Sasaran", indicators=[Indicator("iki-1", "x")])])
        >>> try:
        ...     measure(plan, [], period=Period.year(2024))["iki1"]
        ... except UnmeasuredError as error:
        ...     error.facts["nearest"]
        'iki-1'
    """

    def __str__(self) -> str:
        """Say the sentence, not the quoted key that `KeyError` would print."""
        return self.message("en")


class CascadeError(ExceptionGroup[PlanError], ValueError):
    """Everything that keeps a cascade from being built, each with its path.

    Args:
        message: What could not be built.
        errors: One `PlanError` for each problem.

    Examples:
        >>> error = CascadeError("no cascade", [PlanError("plan.same_id", id="so-1")])
        >>> [each.code for each in error.exceptions]
        ['plan.same_id']
    """

    def derive(self, excs: Sequence[PlanError], /) -> CascadeError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = CascadeError("no cascade", [PlanError("plan.same_id", id="so-1")])
            >>> type(group.derive(group.exceptions)).__name__
            'CascadeError'
        """
        return CascadeError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)


class RealisationError(ExceptionGroup[PlanError], ValueError):
    """Every realisation that a plan cannot take, each with its path.

    Args:
        message: What was refused.
        errors: One `PlanError` for each; `facts["place"]` is its place among those given.

    Examples:
        >>> error = RealisationError("refused", [PlanError("plan.unknown", path="i", id="x")])
        >>> [each.code for each in error.exceptions]
        ['plan.unknown']
    """

    def derive(self, excs: Sequence[PlanError], /) -> RealisationError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = RealisationError("refused", [PlanError("plan.same_id", id="so-1")])
            >>> type(group.derive(group.exceptions)).__name__
            'RealisationError'
        """
        return RealisationError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)
