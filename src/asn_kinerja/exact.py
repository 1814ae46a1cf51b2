"""Exact numbers: what a caller writes, as a whole number of smallest units.

Knows decimals, fractions, scales and the ways to round a quotient. Never uses
the ambient decimal context. Knows nothing of facts, rules or labels.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import SupportsIndex, TypeAlias

__all__ = [
    "MAX_DIGITS",
    "Literal",
    "RefusedNumberError",
    "Rounding",
    "decimal_text",
    "exactly",
    "literal",
    "power",
    "quotient",
    "rounding",
    "scaled",
    "to_decimal",
]

Literal: TypeAlias = int | Decimal | Fraction | str

#: Digits a number may have on either side of its decimal point: far more than
#: any amount of rupiah, far fewer than a hostile exponent could ask us to write.
MAX_DIGITS = 30

_LITERAL = r"([+-]?\d+(?:\.\d+)?)\s*(%?)"


class Rounding(StrEnum):
    """How a quotient becomes a number of so many decimals.

    `HALF_UP` takes the nearest, a half away from zero, as the printed examples of
    the regulations do. `HALF_EVEN` takes the nearest, a half to the even neighbour.
    `DOWN` drops the rest: towards zero. `FLOOR` takes the next number below and
    `CEILING` the next above, whatever the sign.

    Examples:
        >>> [quotient(5, 2, mode) for mode in Rounding]
        [3, 2, 2, 2, 3]
        >>> [quotient(-5, 2, mode) for mode in Rounding]
        [-3, -2, -2, -3, -2]
    """

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    DOWN = "down"
    FLOOR = "floor"
    CEILING = "ceiling"


class RefusedNumberError(ValueError):
    """A value that is no exact number; `code` says why.

    Args:
        code: The name of the reason in the catalogue of sentences.
    """

    def __init__(self, code: str) -> None:
        """Keep the reason."""
        super().__init__(code)
        self.code = code


def _half_up(numerator: int, denominator: int) -> int:
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def _half_even(numerator: int, denominator: int) -> int:
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))


def _down(numerator: int, denominator: int) -> int:
    magnitude = abs(numerator) // denominator
    return magnitude if numerator >= 0 else -magnitude


def _floor(numerator: int, denominator: int) -> int:
    return numerator // denominator


def _ceiling(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator)


_ROUNDED: Mapping[Rounding, Callable[[int, int], int]] = {
    Rounding.HALF_UP: _half_up,
    Rounding.HALF_EVEN: _half_even,
    Rounding.DOWN: _down,
    Rounding.FLOOR: _floor,
    Rounding.CEILING: _ceiling,
}


def rounding(mode: Rounding) -> Callable[[int, int], int]:
    """The way to round a quotient whose divisor is positive.

    Args:
        mode: What happens to the rest.

    Returns:
        A function of numerator and denominator.

    Examples:
        >>> rounding(Rounding.CEILING)(7, 2)
        4
    """
    return _ROUNDED[mode]


def quotient(numerator: int, denominator: int, mode: Rounding) -> int:
    """Divide whole numbers and round to a whole number.

    Args:
        numerator: Any whole number.
        denominator: Any whole number but zero.
        mode: What to do with the rest.

    Returns:
        The rounded quotient.

    Raises:
        ZeroDivisionError: If *denominator* is zero.

    Examples:
        >>> quotient(200, 3, Rounding.HALF_UP)
        67
    """
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    return rounding(mode)(numerator, denominator)


def power(places: int) -> int:
    """Ten to the power of a number of decimals.

    Args:
        places: Not negative.

    Returns:
        How many smallest units one has.

    Examples:
        >>> power(2)
        100
    """
    units: int = 10**places
    return units


def scaled(value: object, places: int) -> int:
    """Read a number as a whole number of units of `10 ** -places`.

    An `int`, a finite `Decimal`, a `Fraction` with a finite decimal form, or a
    `float`, which means what its shortest `repr` says. Nothing is rounded.

    Args:
        value: The number as the caller wrote it.
        places: How many decimals are kept.

    Returns:
        The number times `10 ** places`.

    Raises:
        RefusedNumberError: If *value* is no number, not finite, too long, or has
            more decimals than *places*.

    Examples:
        >>> scaled(0.1, 2), scaled(Decimal("118"), 2)
        (10, 11800)
    """
    if type(value) is Decimal:
        return _scaled_decimal(value, places)
    if type(value) is int:
        return _short(value) * power(places)
    if isinstance(value, float):
        return _scaled_decimal(Decimal(float.__repr__(value)), places)
    if isinstance(value, Decimal):
        return _scaled_decimal(value, places)
    if isinstance(value, Fraction):
        if abs(value) >= power(MAX_DIGITS):
            raise RefusedNumberError("number.size")
        return _in_units(value.numerator, value.denominator, places)
    if isinstance(value, str):
        raise RefusedNumberError("number.text")
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        raise RefusedNumberError("number.kind")
    return _short(operator.index(value)) * power(places)


def _short(value: int) -> int:
    if -(10**MAX_DIGITS) < value < 10**MAX_DIGITS:
        return value
    raise RefusedNumberError("number.size")


def _scaled_decimal(value: Decimal, places: int) -> int:
    if not value.is_finite():
        raise RefusedNumberError("number.finite")
    if not value:
        return 0
    if not -MAX_DIGITS <= value.adjusted() < MAX_DIGITS:
        raise RefusedNumberError("number.size")
    numerator, denominator = value.as_integer_ratio()
    return _in_units(numerator, denominator, places)


def _in_units(numerator: int, denominator: int, places: int) -> int:
    one: int = 10**places
    units, rest = divmod(one, denominator)
    if rest:
        raise RefusedNumberError("number.places")
    return numerator * units


def literal(value: Literal) -> tuple[int, int]:
    """Read a number written in a formula, with as few decimals as it needs.

    Args:
        value: An `int`, a `Decimal`, a `Fraction`, or a text in code notation
            such as `"0.7"` or `"70%"`.

    Returns:
        The number in smallest units, and how many decimals those units have.

    Raises:
        RefusedNumberError: If *value* is a float, or no finite decimal number.

    Examples:
        >>> literal("70%"), literal(120)
        ((7, 1), (120, 0))
    """
    if isinstance(value, float):
        raise RefusedNumberError("number.float_literal")
    if isinstance(value, str):
        value = _from_text(value)
    return _fewest(value)


def exactly(value: object) -> Decimal:
    """Keep a number that is given as data, with as few decimals as it needs.

    Args:
        value: An `int`, a finite `Decimal`, a `Fraction` with a finite decimal form, or a
            `float`, which means what its shortest `repr` says.

    Returns:
        The number.

    Raises:
        RefusedNumberError: If *value* is a text or no exact number.

    Examples:
        >>> exactly(72.4), exactly(Decimal("85.0"))
        (Decimal('72.4'), Decimal('85'))
    """
    return to_decimal(*_fewest(value))


def _fewest(value: object) -> tuple[int, int]:
    places = MAX_DIGITS
    units = scaled(value, places)
    while places and units % 10 == 0:
        units, places = units // 10, places - 1
    return units, places


def _from_text(text: str) -> Fraction:
    match = re.fullmatch(_LITERAL, text.strip())
    if match is None:
        raise RefusedNumberError("number.literal")
    if len(text) > 2 * MAX_DIGITS:
        raise RefusedNumberError("number.size")
    return Fraction(match[1]) / (100 if match[2] else 1)


def decimal_text(units: int, places: int) -> str:
    """Write a whole number of smallest units in code notation, never with an exponent.

    Args:
        units: The number times `10 ** places`.
        places: How many decimals it has.

    Returns:
        The number with exactly *places* decimals.

    Examples:
        >>> decimal_text(1, 7)
        '0.0000001'
    """
    return format(to_decimal(units, places), "f")


def to_decimal(units: int, places: int) -> Decimal:
    """Give a whole number of smallest units as a `Decimal`.

    Args:
        units: The number times `10 ** places`.
        places: How many decimals it has.

    Returns:
        The number, printed with exactly *places* decimals.

    Examples:
        >>> to_decimal(116200, 3)
        Decimal('116.200')
    """
    # The constructor reads text exactly; arithmetic would ask the ambient context.
    return Decimal(f"{units}e-{places}")
