"""What makes an organisation impossible to hold, each problem with its place.

Knows how the problems of an organisation are kept together. Knows nothing of plans.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError, listed

__all__ = ["OrganisationError", "PeopleError"]


class PeopleError(AsnKinerjaError, ValueError):
    """One thing of an organisation that cannot be, or a question about what it has not.

    Examples:
        >>> PeopleError("people.same_id", id="dinkes").message("en")
        "the id 'dinkes' stands for more than one unit, position or employee"
    """


class OrganisationError(ExceptionGroup[PeopleError], ValueError):
    """Everything that keeps an organisation from being built, each with its path.

    Args:
        message: What could not be built.
        errors: One `PeopleError` for each problem.

    Examples:
        >>> error = OrganisationError("none", [PeopleError("people.same_id", id="dinkes")])
        >>> [each.code for each in error.exceptions]
        ['people.same_id']
    """

    def derive(self, excs: Sequence[PeopleError], /) -> OrganisationError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = OrganisationError("none", [PeopleError("people.same_id", id="dinkes")])
            >>> type(group.derive(group.exceptions)).__name__
            'OrganisationError'
        """
        return OrganisationError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)
