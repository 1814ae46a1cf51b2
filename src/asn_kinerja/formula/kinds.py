"""What a node of a formula yields: a number of a known scale, a label, a flag.

Knows scales and value ranges and how arithmetic changes them. Knows nothing of
nodes, facts or where a value comes from.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol, TypeAlias

from attrs import evolve, frozen

from asn_kinerja.exact import Rounding, quotient, to_decimal
from asn_kinerja.labels import LabelSet

__all__ = [
    "FLAG",
    "NOTHING",
    "Flag",
    "HasKind",
    "Kind",
    "Nothing",
    "Number",
    "Ratio",
    "Value",
    "decoded",
    "kind_of",
    "set_kind",
]

Value: TypeAlias = Decimal | str | bool

_INFINITY = Decimal("Infinity")
_MINUS_INFINITY = Decimal("-Infinity")
_Bound: TypeAlias = int | Decimal


@frozen
class Flag:
    """Yes or no."""


@frozen
class Nothing:
    """The kind of a value that is never there; it joins with any other kind."""


FLAG = Flag()
NOTHING = Nothing()


@frozen
class Number:
    """A decimal number of a fixed scale, within statically known bounds.

    Args:
        places: How many decimals it has.
        low: The smallest value it can take, in units of `10 ** -places`; `None`
            if there is no limit.
        high: The largest value it can take, in the same units.

    Examples:
        >>> Number(0, 1, 5).plus(Number(1, 0, 7))
        Number(places=1, low=10, high=57)
    """

    places: int
    low: int | None = None
    high: int | None = None

    @property
    def point(self) -> int | None:
        """The value in units, if only one is possible."""
        return self.low if self.low == self.high else None

    def at(self, places: int) -> Number:
        """The same number, written with more decimals."""
        factor = 10 ** (places - self.places)
        return Number(places, _scaled(self.low, factor), _scaled(self.high, factor))

    def plus(self, other: Number) -> Number:
        """The sum."""
        a, b = _aligned(self, other)
        return Number(a.places, _sum(a.low, b.low), _sum(a.high, b.high))

    def minus(self, other: Number) -> Number:
        """The difference."""
        return self.plus(Number(other.places, _scaled(other.high, -1), _scaled(other.low, -1)))

    def times(self, other: Number) -> Number:
        """The product."""
        corners = [_product(x, y) for x in self._bounds() for y in other._bounds()]
        low, high = min(corners), max(corners)
        return Number(self.places + other.places, _finite(low), _finite(high))

    def over(self, other: Number, places: int, rounding: Rounding) -> Number:
        """The quotient rounded to *places*, for every divisor but zero."""
        if other.low is None or other.low < 0:
            return Number(places)
        if other.high is not None and other.high <= 0:
            # There is no quotient at all: what is stated for zero is the value.
            return Number(places, 0, 0)
        shift = 10 ** (places + other.places)
        unit = 10**self.places
        smallest, largest = max(other.low, 1), other.high

        def rounded(top: int | None, away: bool) -> int | None:  # noqa: FBT001
            bottom = smallest if away else largest
            if top is None or bottom is None:
                return None if away else 0
            return quotient(top * shift, bottom * unit, rounding)

        low = rounded(self.low, self.low is None or self.low < 0)
        return Number(places, low, rounded(self.high, self.high is None or self.high > 0))

    def join(self, other: Number) -> Number:
        """A number that may be either."""
        a, b = _aligned(self, other)
        low = None if a.low is None or b.low is None else min(a.low, b.low)
        high = None if a.high is None or b.high is None else max(a.high, b.high)
        return Number(a.places, low, high)

    def at_least(self, bound: Number) -> Number:
        """This number, raised to a bound where it lies below."""
        a, b = _aligned(self, bound)
        low = max((x for x in (a.low, b.low) if x is not None), default=None)
        return Number(a.places, low, _greater(a.high, b.high))

    def at_most(self, bound: Number) -> Number:
        """This number, lowered to a bound where it lies above."""
        a, b = _aligned(self, bound)
        high = min((x for x in (a.high, b.high) if x is not None), default=None)
        low = None if a.low is None or b.low is None else min(a.low, b.low)
        return Number(a.places, low, high)

    def unbounded(self) -> Number:
        """A number of this scale that may take any value."""
        return evolve(self, low=None, high=None)

    def _bounds(self) -> tuple[_Bound, _Bound]:
        low = _MINUS_INFINITY if self.low is None else self.low
        return low, _INFINITY if self.high is None else self.high


@frozen
class Ratio:
    """A quotient that was not rounded: it may only be compared."""

    numerator: Number
    denominator: Number


Kind: TypeAlias = Number | LabelSet | Flag | Nothing | Ratio


def decoded(kind: Kind, code: int) -> Value:
    """Turn the whole number of a program into the value a caller sees.

    Args:
        kind: What the number stands for.
        code: Smallest units of a number, place of a label, or one for yes.

    Returns:
        A `Decimal`, a label or a `bool`.

    Examples:
        >>> decoded(Number(2), 11620)
        Decimal('116.20')
    """
    if isinstance(kind, Number):
        return to_decimal(code, kind.places)
    if isinstance(kind, LabelSet):
        return kind.values[code]
    return bool(code)


class HasKind(Protocol):
    """What yields a value of some kind."""

    @property
    def kind(self) -> Kind:
        """The kind."""
        ...


def kind_of(node: HasKind | None) -> Kind | None:
    """The kind of a part that may be left out."""
    return None if node is None else node.kind


def set_kind(node: HasKind, kind: Kind) -> None:
    """Note the kind that follows from a node's parts."""
    # The kind follows from the fields, so it is set once, when they are.
    object.__setattr__(node, "kind", kind)


def _aligned(a: Number, b: Number) -> tuple[Number, Number]:
    places = max(a.places, b.places)
    return a.at(places), b.at(places)


def _scaled(value: int | None, factor: int) -> int | None:
    return None if value is None else value * factor


def _sum(x: int | None, y: int | None) -> int | None:
    return None if x is None or y is None else x + y


def _greater(x: int | None, y: int | None) -> int | None:
    return None if x is None or y is None else max(x, y)


def _product(x: _Bound, y: _Bound) -> _Bound:
    if not x or not y:
        return 0
    if isinstance(x, int) and isinstance(y, int):
        return x * y
    return _INFINITY if (x > 0) == (y > 0) else _MINUS_INFINITY


def _finite(bound: _Bound) -> int | None:
    return bound if isinstance(bound, int) else None
