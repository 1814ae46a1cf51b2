"""What keeps feedback from being read or counted, each problem with its place.

Knows how the problems of feedback are kept together. Knows no record.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError

__all__ = ["FeedbackError", "InvalidFeedbackError"]


class FeedbackError(AsnKinerjaError, ValueError):
    """One thing of feedback that cannot be.

    Examples:
        >>> FeedbackError("feedback.nothing").message("en")
        'a response needs a value or something said'
    """


class InvalidFeedbackError(ExceptionGroup[FeedbackError], ValueError):
    """Everything that keeps feedback from being counted, each with its path.

    Args:
        message: What could not be done.
        errors: One `FeedbackError` for each problem.

    Examples:
        >>> error = InvalidFeedbackError("refused", [FeedbackError("feedback.nothing")])
        >>> [each.code for each in error.exceptions]
        ['feedback.nothing']
    """

    def derive(self, excs: Sequence[FeedbackError], /) -> InvalidFeedbackError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = InvalidFeedbackError("refused", [FeedbackError("feedback.nothing")])
            >>> type(group.derive(group.exceptions)).__name__
            'InvalidFeedbackError'
        """
        return InvalidFeedbackError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return "\n".join([self.message, *(f"  {error}" for error in self.exceptions)])
