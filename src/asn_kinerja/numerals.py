"""Numbers and periods as Indonesians write them in targets and reports.

Knows decimal comma and thousands dot, percent, rupiah, ribu to triliun, bounds,
ranges, and the names and numbers of months. Answers with what the text says,
with "not numeric", or with an error; it never guesses. Knows nothing of
targets, rules or scores.

A text is read whole or refused whole: a number nobody understood is never
dropped. Only a text without any number is "not numeric".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from attrs import field, frozen, validators

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.period import MONTH_NAMES, Period, PeriodError

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

Dot: TypeAlias = Literal["ribuan", "desimal"]


class NumeralError(AsnKinerjaError, ValueError):
    """A text that holds a number, but not one that can be read for certain."""


class AmbiguousNumeralError(NumeralError):
    """A number whose value hangs on what its dot means.

    `facts["readings"]` has the value for each meaning of the dot that gives one.

    Examples:
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


@frozen
class Number:
    """One number.

    Args:
        value: The number as printed; 61,95% is 61.95.
        unit: `"%"`, `"Rp"`, `"skala 5"`, or the words after the number.
        rest: The words after a `"%"` or after an amount in rupiah.

    Examples:
        >>> parse("12 Rekapitulasi")
        Number(value=Decimal('12'), unit='Rekapitulasi', rest=None)
    """

    value: Decimal = field(validator=validators.instance_of(Decimal))
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
        >>> parse("80 – 90% peserta")
        Range(low=Decimal('80'), high=Decimal('90'), unit='%', rest='peserta')
    """

    low: Decimal = field(validator=validators.instance_of(Decimal))
    high: Decimal = field(validator=validators.instance_of(Decimal))
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
        >>> parse("paling lambat 5 hari").op
        <Operator.AT_MOST: '<='>
    """

    op: Operator = field(converter=Operator)
    value: Decimal = field(validator=validators.instance_of(Decimal))
    unit: str | None = field(default=None, kw_only=True)
    rest: str | None = field(default=None, kw_only=True)


@frozen
class NotNumeric:
    """A text without any number.

    Args:
        text: The text, untouched.

    Examples:
        >>> parse("BB")
        NotNumeric(text='BB')
    """

    text: str


# The groups bear the names of the operators. "min" is left out: it is short for
# "minimal", but also the word for minus.
_OPENING = re.compile(
    r"(?i)(?:(?P<AT_LEAST>≥|>=|=>|(?:minimal|minimum|paling (?:sedikit|rendah|kurang)"
    r"|sekurang-kurangnya|sedikitnya|tidak kurang dari)(?=[ 0-9]))"
    r"|(?P<AT_MOST>≤|<=|=<|(?:maksimal|maksimum|maks\.?|paling (?:banyak|tinggi|lama|lambat)"
    r"|selambat-lambatnya|tidak lebih dari)(?=[ 0-9]))"
    r"|(?P<MORE_THAN>>|lebih dari(?=[ 0-9]))|(?P<LESS_THAN><|kurang dari(?=[ 0-9]))) ?"
)
_ENDING = re.compile(
    r"(?i) (?:(?P<AT_LEAST>atau lebih|ke ?atas)|(?P<AT_MOST>atau kurang|ke ?bawah))$"
)
# Ribu, juta, miliar, triliun, by their first letters.
_POWERS: Mapping[str, int] = {"r": 3, "j": 6, "m": 9, "t": 12}
# Only the capitals M and T are scales, and only when they stand alone: "m" is a
# metre, "t" a ton, and "T/ha" is tons again. The ",-" of "Rp 250.000,-" is a
# decimal part, and so tells that the dot is not one.
_AMOUNT = re.compile(
    r"(?P<rupiah>(?i:rp)\.? ?)?(?P<sign>[+−-]?)"
    r"(?P<body>[0-9]+(?:[.,][0-9]+)*(?:,[–-]+(?![0-9]))?)"
    r"(?: ?(?P<scale>(?i:ribu|rb|juta|jt|mil[iy]ar|tril[iy]un)\b|[MT](?=[ –—-]|$)))?"
    r"(?P<percent> ?(?:%|(?i:persen)\b))?"
)

# A bare capital "SD" may be a school: "3 SD 12 SMP" is no range.
_TO = re.compile(r" ?(?:[–—-]|sd|(?i:s\.d\.?|s/d|sampai(?: dengan)?|hingga)) ?")
_BODIES: Mapping[Dot, re.Pattern[str]] = {
    "ribuan": re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+|[–-]+))?"),
    "desimal": re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?"),
}
_SCALE = re.compile(r" ?(?i:(?:dari )?skala) ([0-9]+(?: ?[–-] ?[0-9]+)?)")
_TAIL = re.compile(r" ?[(/]?[^\W\d_]")
_DIGIT_IN_WORD = re.compile(r"[^\W_]*\d")
_WORD = re.compile(r"(?:\b(?i:rp)(?=\d))?([^\W_]+)")

# Words that would change the number they follow: no unit begins with them.
_NUMBER_WORD = re.compile(
    r" ?\(?(?:(?i:rat+us|puluh|belas|ribu|juta|mil+[iy]+ar|tril+[iy]+un|million|billion)"
    r"|(?i:rb|jt|koma|setengah|perempat|atau|lebih|kurang|ke ?atas|ke ?bawah)\b|[MT]\b)"
)
_SMALL_SCALE = re.compile(r" ?[kmt]\b", re.IGNORECASE)
_MONTHS: Mapping[str, int] = {
    **{name.id.lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name.id[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    **dict.fromkeys(("pebruari", "peb"), 2),
    **dict.fromkeys(("ags", "agt"), 8),
    **dict.fromkeys(("nopember", "nop"), 11),
    "sept": 9,
}
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_KINDS: Mapping[str | None, Callable[[int, int], Period]] = {
    **dict.fromkeys(("", "bulan", "bulanan"), Period.month),
    **dict.fromkeys(("triwulan", "triwulanan", "tw", "kuartal"), Period.quarter),
    **dict.fromkeys(("semester", "semesteran", "smt"), Period.semester),
}
_YEAR = re.compile(r"(?:periode[ :]+)?tahun(?:an)?(?:[ :]+(?P<year>[0-9]{4}))?")
_SLASHED = re.compile(r"(?:periode[ :]+)?(?P<kind>)(?P<part>[0-9]{1,2})[/-](?P<year>[0-9]{4})")
_PERIOD = re.compile(
    r"(?:periode[ :]+)?(?:(?P<kind>[a-z]+)(?:[ .:]+|(?=[0-9])))?(?P<part>[0-9]{1,2}|[a-z]+)"
    r"(?:[ /,-]+(?:tahun )?(?P<year>[0-9]{4}))?"
)


def parse(text: str, *, dot: Dot | None = None) -> Number | Range | Bound | NotNumeric:
    """Read a number, a range or a bound in Indonesian notation.

    The comma is the decimal sign and the dot separates thousands. A number that
    also reads in English notation with another value (1.250 and 1,250), or in
    English notation only (98.18 and 1,235.00), is refused until *dot* says what
    its dot means; 1.250.000 and 7,5 can mean one thing only. In a range, the
    scale or percent sign of the upper number holds for both.

    Args:
        text: What somebody wrote.
        dot: What a dot separates: `"ribuan"`, with the comma as the decimal sign,
            or `"desimal"`, with the comma between thousands.

    Returns:
        What the text says; `NotNumeric` if there is no number in it.

    Raises:
        AmbiguousNumeralError: If the notation must be stated with *dot*.
        NumeralError: If the text holds a number but cannot be read whole.
        TypeError: If *text* is not a string.

    Examples:
        >>> parse("Rp 2,5 M")
        Number(value=Decimal('2500000000'), unit='Rp', rest=None)
        >>> parse("1.250", dot="ribuan").value
        Decimal('1250')
    """
    plain = _plain(text)
    op, said = _operator(plain)
    first = _AMOUNT.match(said)
    if first is not None:
        return _quantity(said, first, op, dot)
    if _holds_number(plain):
        raise _unread(plain)
    return NotNumeric(text)


def _plain(text: object) -> str:
    if not isinstance(text, str):
        message = f"text={text!r}: only a str can be read"
        raise TypeError(message)
    return " ".join(text.split())


def _unread(text: str) -> NumeralError:
    return NumeralError("numerals.unread", text=text)


def _operator(text: str) -> tuple[Operator | None, str]:
    opening, ending = _OPENING.match(text), _ENDING.search(text)
    if opening and ending:
        raise _unread(text)
    bound = opening or ending
    if bound is None:
        return None, text
    return Operator[str(bound.lastgroup)], text[: bound.start()] + text[bound.end() :]


def _holds_number(text: str) -> bool:
    # A digit inside a word, as in m2 or S1, is no number.
    return any(word[0].isnumeric() for word in _WORD.findall(text))


def _quantity(
    text: str, first: re.Match[str], op: Operator | None, dot: Dot | None
) -> Number | Range | Bound:
    joint = _TO.match(text, first.end())
    second = _AMOUNT.match(text, joint.end()) if joint else None
    last = second or first
    unit, rest = _unit(text, first, last)
    high = _value(last, last["scale"], dot)
    if second is None:
        return Bound(op, high, unit=unit, rest=rest) if op else Number(high, unit=unit, rest=rest)
    if op is not None or _is_lopsided(first, second):
        raise _unread(text)
    low = _value(first, first["scale"] or second["scale"], dot)
    return Range(low, high, unit=unit, rest=rest)


def _is_lopsided(first: re.Match[str], second: re.Match[str]) -> bool:
    # "80% - 90" leaves open what the 90 is; "80 - 90%" does not.
    pairs = (first, second, "percent"), (first, second, "scale"), (second, first, "rupiah")
    return any(one[part] and not other[part] for one, other, part in pairs)


def _unit(text: str, first: re.Match[str], last: re.Match[str]) -> tuple[str | None, str | None]:
    tail, kinds = text[last.end() :], (first["rupiah"], last["scale"], last["percent"])
    top = None if any(kinds) else _SCALE.fullmatch(tail)
    if top:
        return f"skala {top[1]}", None
    rupiah, scale, percent = kinds
    if percent and (rupiah or scale):
        raise _unread(text)
    if tail and not _is_wording(tail, after_rupiah=bool(rupiah)):
        raise _unread(text)
    words = tail.strip() or None
    sign = "%" if percent else "Rp" if rupiah else None
    return (sign, words) if sign else (words, None)


def _is_wording(tail: str, *, after_rupiah: bool) -> bool:
    return (
        _TAIL.match(tail) is not None
        and not (_DIGIT_IN_WORD.match(tail) or _holds_number(tail) or _NUMBER_WORD.match(tail))
        and not (after_rupiah and _SMALL_SCALE.match(tail))
        # "31 Desember" is a day, not 31 of anything.
        and tail.split(maxsplit=1)[0].lower().strip("(/.,") not in _MONTHS
    )


def _value(amount: re.Match[str], scale: str | None, dot: Dot | None) -> Decimal:
    whole, decimals = _parts(amount["body"], dot)
    power = _POWERS[scale[0].lower()] if scale else 0
    sign = "-" if amount["sign"] in {"-", "−"} else ""
    # Moving the point in the text is exact, whatever the ambient decimal context.
    return Decimal(f"{sign}{whole}{decimals[:power]:0<{power}}.{decimals[power:]}")


def _parts(body: str, dot: Dot | None) -> tuple[str, str]:
    found = {
        notation: (re.sub("[.,]", "", match[1]), (match[2] or "").strip("-–"))
        for notation, pattern in _BODIES.items()
        if dot in {None, notation} and (match := pattern.fullmatch(body))
    }
    if not found:
        raise NumeralError("numerals.notation", text=body, dot=dot)
    if dot is not None or ("ribuan" in found and len(set(found.values())) == 1):
        return next(iter(found.values()))
    readings = {notation: Decimal(".".join(parts)) for notation, parts in found.items()}
    code = "numerals.foreign" if "ribuan" not in readings else "numerals.ambiguous"
    raise AmbiguousNumeralError(code, text=body, readings=readings)


def parse_period(text: str, *, year: int | None = None) -> Period:
    """Read a calendar month, quarter, half year or year.

    Args:
        text: What stands in a report: "Periode Bulanan 3 2024", "Bulan III Tahun 2024",
            "Maret 2024", "03/2024", "TW II 2024", "Semester 1 2024", "Tahun 2024".
        year: The year, where the text has none.

    Returns:
        The period that is named.

    Raises:
        PeriodError: If the text names no period, a month, quarter or half that
            does not exist, no year, or another year than *year*.
        TypeError: If *text* is not a string.

    Examples:
        >>> print(parse_period("Triwulan II", year=2024))
        1 April 2024 sampai dengan 30 Juni 2024
    """
    plain = _plain(text).lower()
    whole = _YEAR.fullmatch(plain)
    if whole:
        return Period.year(_which_year(text, whole["year"], year))
    match = _SLASHED.fullmatch(plain) or _PERIOD.fullmatch(plain)
    if match is None:
        raise PeriodError("period.unread", text=text)
    make, number = _named(text, match["kind"], match["part"])
    return make(_which_year(text, match["year"], year), number)


def _named(text: str, kind: str | None, part: str) -> tuple[Callable[[int, int], Period], int]:
    if part in _MONTHS and kind in {None, "bulan", "bulanan"}:
        return Period.month, _MONTHS[part]
    if kind not in _KINDS or not (part.isdecimal() or part in _ROMANS):
        raise PeriodError("period.unread", text=text)
    return _KINDS[kind], int(part) if part.isdecimal() else _ROMANS.index(part) + 1


def _which_year(text: str, printed: str | None, year: int | None) -> int:
    found = int(printed) if printed else year
    if found is None:
        raise PeriodError("period.no_year", text=text)
    if year not in {None, found}:
        raise PeriodError("period.other_year", text=text, year=year)
    return found
