"""What keeps feedback from being read or counted, each problem with its place.

Knows how the problems of feedback are kept together. Knows no record.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.exact import RefusedNumberError
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["FeedbackError", "InvalidFeedbackError", "refusal"]


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


def refusal(error: RefusedNumberError, given: object, accepted: str) -> Text:
    """Why a number was refused, with what was given and what would do filled in.

    Args:
        error: What the refusal of the number says.
        given: What was given.
        accepted: What would have been taken.

    Returns:
        The reason, to stand in the sentence of another problem.

    Examples:
        >>> refusal(RefusedNumberError("number.kind"), None, "1–4").en
        'None is not a number; accepted: 1–4'
    """
    text = sentence(error.code)
    facts = {"given": given, "accepted": accepted}
    return Text(text.said("id", **facts), text.said("en", **facts))
