"""Numbers and periods as Indonesians write them in targets and reports.

Answers with what the text says, with "not numeric", or with an error; it never
guesses. A text is read whole or refused whole: a number nobody understood is
never dropped. Only a text without any number is "not numeric".
"""

from __future__ import annotations

from asn_kinerja.numerals.periods import parse_period
from asn_kinerja.numerals.quantity import (
    AmbiguousNumeralError,
    Bound,
    Dot,
    NotNumeric,
    Number,
    NumeralError,
    Operator,
    Range,
)
from asn_kinerja.numerals.reading import parse

__all__ = [
    "AmbiguousNumeralError",
    "Bound",
    "Dot",
    "NotNumeric",
    "Number",
    "NumeralError",
    "Operator",
    "Range",
    "parse",
    "parse_period",
]
