"""A model of ratings in exact fractions: a value is its subject, its rater and chance.

Knows numbers. Knows nothing of scales, ids or sentences.

Rule 1: raters are a sample, subjects are not; leanings of raters are shrunk, subjects are not.
Rule 2: the ratio of the variances is rounded to four decimals and is never below the smallest
of them, so that nothing is unshrunk; everything else is exact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from math import lcm

from attrs import frozen

from asn_kinerja.exact import Rounding, power, quotient
from asn_kinerja.feedback.linear import inverse

__all__ = ["Additive"]

_RATIO_PLACES = 4


@frozen(slots=False)
class Additive:
    """Ratings and what follows from them.

    Args:
        subjects: How many subjects there are.
        raters: How many raters there are.
        given: For each value its subject, its rater and the value as a whole number.

    Examples:
        >>> Additive(2, 2, ((0, 0, 1), (0, 1, 3), (1, 0, 2), (1, 1, 4))).means
        (Fraction(2, 1), Fraction(3, 1))
    """

    subjects: int
    raters: int
    given: tuple[tuple[int, int, int], ...]

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many ratings each subject has."""
        found = Counter(subject for subject, _, _ in self.given)
        return tuple(found[subject] for subject in range(self.subjects))

    @cached_property
    def means(self) -> tuple[Fraction, ...]:
        """The plain mean of each subject."""
        totals = [0] * self.subjects
        for subject, _, value in self.given:
            totals[subject] += value
        return tuple(Fraction(total, size) for total, size in zip(totals, self.sizes, strict=True))

    @cached_property
    def shares(self) -> tuple[Mapping[int, Fraction], ...]:
        """Which share of the ratings of each subject every rater gave."""
        pairs = Counter((subject, rater) for subject, rater, _ in self.given)
        found: list[dict[int, Fraction]] = [{} for _ in range(self.subjects)]
        for (subject, rater), number in pairs.items():
            found[subject][rater] = Fraction(number, self.sizes[subject])
        return tuple(found)

    @cached_property
    def links(self) -> tuple[tuple[Fraction, ...], ...]:
        """How much the ratings of every two raters say of each other."""
        found = [[Fraction() for _ in range(self.raters)] for _ in range(self.raters)]
        for size, shares in zip(self.sizes, self.shares, strict=True):
            for one, share in shares.items():
                found[one][one] += share * size
                for other, part in shares.items():
                    found[one][other] -= share * part * size
        return tuple(tuple(row) for row in found)

    @cached_property
    def pulls(self) -> tuple[Fraction, ...]:
        """How far each rater stands above the means of those whom they rated, in sum."""
        found = [Fraction() for _ in range(self.raters)]
        for subject, rater, value in self.given:
            found[rater] += value - self.means[subject]
        return tuple(found)

    @cached_property
    def within(self) -> Fraction:
        """The squares of what the means of subjects leave."""
        return sum(((value - self.means[at]) ** 2 for at, _, value in self.given), Fraction())

    @cached_property
    def variances(self) -> tuple[Fraction, Fraction]:
        """The variance of chance and that between raters, by Henderson's third method."""
        free = self.raters - 1
        solved = _solved([row[:free] for row in self.links[:free]], self.pulls[:free])
        gain = _dot(solved, self.pulls)
        rest = len(self.given) - self.subjects - free
        noise = (self.within - gain) / rest
        trace = sum((row[at] for at, row in enumerate(self.links)), Fraction())
        return noise, max(Fraction(), (gain - free * noise) / trace)

    @cached_property
    def adjusted(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """For each subject the adjusted mean, and the square of its standard error."""
        noise, leaning = self.variances
        if not leaning:
            plain = self.within / (len(self.given) - self.subjects)
            return tuple(
                (mean, plain / size) for mean, size in zip(self.means, self.sizes, strict=True)
            )
        ratio = max(1, _units(noise / leaning))
        shrunk = [list(row) for row in self.links]
        for at in range(self.raters):
            shrunk[at][at] += Fraction(ratio, power(_RATIO_PLACES))
        spread = _inverse(shrunk)
        leanings = [_dot(row, self.pulls) for row in spread]
        return tuple(
            (
                mean - sum((part * leanings[at] for at, part in shares.items()), Fraction()),
                noise * (Fraction(1, size) + _squared(shares, spread)),
            )
            for mean, size, shares in zip(self.means, self.sizes, self.shares, strict=True)
        )


def _units(value: Fraction) -> int:
    top = value.numerator * power(_RATIO_PLACES)
    return quotient(top, value.denominator, Rounding.HALF_UP)


def _dot(left: Iterable[Fraction], right: Iterable[Fraction]) -> Fraction:
    # A solution of fewer unknowns is one whose last leaning is zero.
    return sum((a * b for a, b in zip(left, right, strict=False)), Fraction())


def _squared(shares: Mapping[int, Fraction], matrix: Sequence[Sequence[Fraction]]) -> Fraction:
    pairs = ((a, b, x * y) for a, x in shares.items() for b, y in shares.items())
    return sum((part * matrix[a][b] for a, b, part in pairs), Fraction())


def _solved(matrix: Sequence[Sequence[Fraction]], right: Sequence[Fraction]) -> list[Fraction]:
    return [_dot(row, right) for row in _inverse(matrix)]


def _inverse(matrix: Sequence[Sequence[Fraction]]) -> list[list[Fraction]]:
    whole = lcm(*(each.denominator for row in matrix for each in row))
    found, divisor = inverse([[int(each * whole) for each in row] for row in matrix])
    return [[Fraction(each * whole, divisor) for each in row] for row in found]
