"""What keeps feedback from being read or counted, each problem with its place.

Knows how the problems of feedback are kept together. Knows no record.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.exact import RefusedNumberError
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["FeedbackError", "InvalidFeedbackError", "filled", "refused"]


class FeedbackError(AsnKinerjaError, ValueError):
    """One thing of feedback that cannot be.

    Examples:
        >>> FeedbackError("feedback.nothing").message("en")
        'a response needs a value or something said'
    """


def filled(code: str, **facts: object) -> Text:
    """Take a sentence with its facts filled in, to stand within another one.

    Args:
        code: Its name in the catalogue.
        **facts: What stands at each `{name}` of it.

    Returns:
        The finished sentence in both languages.

    Examples:
        >>> filled("feedback.accepted_weight").id
        'angka tepat dengan paling banyak empat desimal, seperti "40%"'
    """
    text = sentence(code)
    return Text(text.said("id", **facts), text.said("en", **facts))


def refused(error: RefusedNumberError, given: object, accepted: Text) -> Text:
    """Say why a value is no number that can be taken.

    Args:
        error: The reason.
        given: The value.
        accepted: What would have been taken.

    Returns:
        The finished sentence in both languages.

    Examples:
        >>> refused(RefusedNumberError("number.kind"), [], Text("1 sampai 4", "1 to 4")).en
        '[] is not a number; accepted: 1 to 4'
    """
    why = sentence(error.code)
    return Text(
        why.said("id", given=given, accepted=accepted.id),
        why.said("en", given=given, accepted=accepted.en),
    )


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
