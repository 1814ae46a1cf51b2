"""What makes a series or a watch impossible, each problem with its place.

Knows how the problems of a series are kept together. Knows nothing of alerts.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError

__all__ = ["MonitoringError", "SeriesError"]


class SeriesError(AsnKinerjaError, ValueError):
    """One thing of a series or a watch that cannot be.

    Examples:
        >>> SeriesError("series.no_values", path="values").message("en")
        'there is no value at all'
    """


class MonitoringError(ExceptionGroup[SeriesError], ValueError):
    """Everything that keeps a series from being built or watched, each with its path.

    Args:
        message: What could not be done.
        errors: One `SeriesError` for each problem.

    Examples:
        >>> error = MonitoringError("none", [SeriesError("series.no_values", path="values")])
        >>> [each.code for each in error.exceptions]
        ['series.no_values']
    """

    def derive(self, excs: Sequence[SeriesError], /) -> MonitoringError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = MonitoringError("x", [SeriesError("series.no_values", path="values")])
            >>> type(group.derive(group.exceptions)).__name__
            'MonitoringError'
        """
        return MonitoringError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return "\n".join([self.message, *(f"  {error}" for error in self.exceptions)])
