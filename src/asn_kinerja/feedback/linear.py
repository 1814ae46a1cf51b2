"""The inverse of a matrix of whole numbers, exact.

Knows whole numbers. Knows nothing of what they stand for.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["inverse"]


def inverse(matrix: Sequence[Sequence[int]]) -> tuple[list[list[int]], int]:
    """Invert a symmetric matrix whose eigenvalues are all positive.

    Every division comes out even (Bareiss), so nothing is rounded.

    Args:
        matrix: Whole numbers, row by row.

    Returns:
        A matrix of whole numbers, and the whole number by which it must be divided.

    Examples:
        >>> inverse([[2, 1], [1, 2]])
        ([[2, -1], [-1, 2]], 3)
    """
    size = len(matrix)
    rows = [[*row, *(int(i == k) for k in range(size))] for i, row in enumerate(matrix)]
    last = 1
    for k in range(size):
        pivot, head = rows[k][k], rows[k]
        for i in range(size):
            if i != k:
                factor = rows[i][k]
                pairs = zip(rows[i], head, strict=True)
                rows[i] = [(a * pivot - factor * b) // last for a, b in pairs]
        last = pivot
    return [row[size:] for row in rows], last
