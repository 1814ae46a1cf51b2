"""What training refuses, each problem with its place.

Knows how the problems of a training round are kept together. Knows nothing of solvers.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError, listed

__all__ = ["InvalidTrainingError", "TrainingError"]


class TrainingError(AsnKinerjaError, ValueError):
    """One thing that a training round or its plan cannot have.

    Examples:
        >>> TrainingError("training.empty", path="id").message("en")
        'id must say something'
    """


class InvalidTrainingError(ExceptionGroup[TrainingError], ValueError):
    """Everything that is wrong with a training round or its plan, each with its path.

    Args:
        message: What could not be built.
        errors: One `TrainingError` for each problem.

    Examples:
        >>> error = InvalidTrainingError("none", [TrainingError("training.empty", path="id")])
        >>> [each.code for each in error.exceptions]
        ['training.empty']
    """

    def derive(  # type: ignore[override]
        self, excs: Sequence[TrainingError], /
    ) -> InvalidTrainingError:
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> one = TrainingError("training.empty", path="id")
            >>> type(InvalidTrainingError("none", [one]).derive([one])).__name__
            'InvalidTrainingError'
        """
        return InvalidTrainingError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)
