"""Intraclass correlations, exact: how much of what differs lies between subjects.

Knows a full table of numbers, a row for each subject and a column for each rater.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

__all__ = ["ICC", "intraclass"]

ICC: tuple[str, ...] = ("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k")
"""The forms of Shrout and Fleiss: each subject has raters of its own, raters are a sample, or
the raters are all there are; of one rating, or with k of the mean of all."""


def intraclass(table: Sequence[Sequence[int]]) -> Mapping[str, Fraction | None]:
    """Compute every form.

    Args:
        table: At least two rows and two columns.

    Returns:
        For each of `ICC` its value; `None` where its divisor is zero.

    Examples:
        >>> found = intraclass([[1, 2], [3, 4]])
        >>> found["ICC1"], found["ICC2"], found["ICC3"]
        (Fraction(7, 9), Fraction(4, 5), Fraction(1, 1))
    """
    n, k = len(table), len(table[0])
    total = sum(map(sum, table))
    correction = Fraction(total * total, n * k)
    whole = sum(value * value for row in table for value in row) - correction
    rows = Fraction(sum(sum(row) ** 2 for row in table), k) - correction
    columns = Fraction(sum(sum(each) ** 2 for each in zip(*table, strict=True)), n) - correction
    between = rows / (n - 1)
    within = (whole - rows) / (n * (k - 1))
    raters = columns / (k - 1)
    error = (whole - rows - columns) / ((n - 1) * (k - 1))
    drift = (raters - error) / n
    return {
        "ICC1": _ratio(between - within, between + (k - 1) * within),
        "ICC2": _ratio(between - error, between + (k - 1) * error + k * drift),
        "ICC3": _ratio(between - error, between + (k - 1) * error),
        "ICC1k": _ratio(between - within, between),
        "ICC2k": _ratio(between - error, between + drift),
        "ICC3k": _ratio(between - error, between),
    }


def _ratio(top: Fraction, bottom: Fraction) -> Fraction | None:
    return top / bottom if bottom else None
