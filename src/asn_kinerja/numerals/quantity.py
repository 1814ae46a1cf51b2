"""What a text of numbers says: a number, a range, a bound, or no number at all.

Knows the shapes of the answers and of the refusals. Reads nothing.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from attrs import Attribute, field, frozen

from asn_kinerja.errors import AsnKinerjaError

__all__ = [
    "AmbiguousNumeralError",
    "Bound",
    "Dot",
    "NotNumeric",
    "Number",
    "NumeralError",
    "Operator",
    "Range",
]

Dot: TypeAlias = Literal["ribuan", "desimal"]


class NumeralError(AsnKinerjaError, ValueError):
    """A text that holds a number, but not one that can be read for certain.

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> try:
        ...     parse("3 unit 5 buah")
        ... except NumeralError as error:
        ...     error.code
        'numerals.unread'
    """


class AmbiguousNumeralError(NumeralError):
    """A text with two meanings.

    `facts["readings"]` has each of them by its name: a `Decimal` for each meaning of
    the dot that gives one (`"ribuan"`, `"desimal"`), or a `Range` (`"rentang"`) and
    a `Period` (`"bulan"`).

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> try:
        ...     parse("1.250")
        ... except AmbiguousNumeralError as error:
        ...     error.facts["readings"]
        {'ribuan': Decimal('1250'), 'desimal': Decimal('1.250')}
    """


class Operator(StrEnum):
    """On which side of a bound a value must lie.

    Examples:
        >>> Operator.AT_LEAST
        <Operator.AT_LEAST: '>='>
    """

    AT_LEAST = ">="
    AT_MOST = "<="
    MORE_THAN = ">"
    LESS_THAN = "<"


def _finite(_quantity: object, attribute: Attribute[Decimal], value: object) -> None:
    if not isinstance(value, Decimal):
        message = f"{attribute.name}={value!r}: only a Decimal is exact"
        raise TypeError(message)
    if not value.is_finite():
        raise NumeralError("number.finite", given=value, accepted="Decimal")


@frozen
class Number:
    """One number.

    Args:
        value: The number as printed; 61,95% is 61.95.
        unit: `"%"`, `"Rp"`, `"skala 5"`, or the words after the number.
        rest: The words after a `"%"` or after an amount in rupiah.

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> parse("12 Rekapitulasi")
        Number(value=Decimal('12'), unit='Rekapitulasi', rest=None)
    """

    value: Decimal = field(validator=_finite)
    unit: str | None = field(default=None, kw_only=True)
    rest: str | None = field(default=None, kw_only=True)


@frozen
class Range:
    """A lower and an upper number, both included.

    Args:
        low: The lower number.
        high: The upper number, not below *low*.
        unit: As for `Number`.
        rest: As for `Number`.

    Raises:
        NumeralError: If *low* is above *high*.

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> parse("80 – 90% peserta")
        Range(low=Decimal('80'), high=Decimal('90'), unit='%', rest='peserta')
    """

    low: Decimal = field(validator=_finite)
    high: Decimal = field(validator=_finite)
    unit: str | None = field(default=None, kw_only=True)
    rest: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a range that runs backwards."""
        if self.low > self.high:
            raise NumeralError("numerals.range_order", low=self.low, high=self.high)


@frozen
class Bound:
    """A number that a value must reach, or must not pass.

    Args:
        op: Where the value must lie.
        value: The bound.
        unit: As for `Number`.
        rest: As for `Number`.

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> parse("paling lambat 5 hari").op
        <Operator.AT_MOST: '<='>
    """

    op: Operator = field(converter=Operator)
    value: Decimal = field(validator=_finite)
    unit: str | None = field(default=None, kw_only=True)
    rest: str | None = field(default=None, kw_only=True)


@frozen
class NotNumeric:
    """A text without any number.

    Args:
        text: The text, untouched.

    Examples:
        >>> from asn_kinerja.numerals import parse
        >>> parse("BB")
        NotNumeric(text='BB')
    """

    text: str
