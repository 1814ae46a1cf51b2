"""Numbers as Indonesians write them in targets and reports.

Knows decimal comma and thousands dot, percent, rupiah, ribu to triliun, bounds
and ranges. Knows nothing of targets, rules or scores.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from asn_kinerja.numerals.periods import MONTHS, one_line, parse_period
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
from asn_kinerja.numerals.spelling import is_spelling, says_a_number

__all__ = ["parse"]

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
    r"(?i) (?:(?P<AT_LEAST>atau lebih|ke ?atas|minimal|minimum)"
    r"|(?P<AT_MOST>atau kurang|ke ?bawah|maksimal|maksimum))$"
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

# "5 (lima) dokumen": the words stand right behind the figures.
_REPEATED = re.compile(rf"(?<![^\W_])(?P<figures>{_AMOUNT.pattern}) ?\((?P<words>[^()]*)\)")
_BRACKETS = re.compile(r"\(([^()]*)")
# A bare capital "SD" may be a school: "3 SD 12 SMP" is no range. The unit may
# stand after both numbers: "7 hari - 8 hari".
_TO = re.compile(
    r"(?P<unit>(?: ?[^\W\d_]++)*?)"
    r" ?(?:[–—-]|sd|(?i:s\.d\.?|s/d|sampai(?: dengan)?|hingga)) ?"
)
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2]) ?[–—-] ?(?:19|20)[0-9]{2}")
_BODIES: Mapping[Dot, re.Pattern[str]] = {
    "ribuan": re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?:([0-9]+)|[–-]+))?"),
    "desimal": re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?"),
}
_SCALE = re.compile(r" ?(?i:(?:dari )?skala) ([0-9]+(?: ?[–-] ?[0-9]+)?)")
# "49 per 100.000 penduduk": a rate counts upon ten or a power of it; its dots can only
# separate thousands. "5/10" may be five of ten, and is no rate.
_RATE = re.compile(r" ?(?i:per) (?P<base>10+|10{0,2}(?:[.,]000)+)(?P<of>(?: .*)?)")
_TAIL = re.compile(r" ?(?P<first>[(/]?(?P<word>[^\W\d_]+)\S*)")
_DIGIT_IN_WORD = re.compile(r"[^\W_]*\d")
_WORD = re.compile(r"(?:\b(?i:rp)(?=\d))?([^\W_]+)")

# Words that would change the number they follow: no unit begins or ends with them.
_CHANGING = re.compile(
    r"^ ?\(?(?:(?i:rat+us|puluh|belas|ribu|juta|mil+[iy]+ar|tril+[iy]+un|million|billion)"
    r"|(?i:rb|jt|koma|setengah|perempat|atau|lebih|kurang|ke ?atas|ke ?bawah)\b|[MT]\b)"
    r"|(?i:\b(?:minimal|minimum|maksimal|maksimum|maks)\b|\b(?:lebih|kurang|ke ?atas|ke ?bawah)$)"
)
_SMALL_SCALE = re.compile(r" ?[kmt]\b", re.IGNORECASE)


def parse(text: str, *, dot: Dot | None = None) -> Number | Range | Bound | NotNumeric:
    """Read a number, a range or a bound in Indonesian notation.

    The comma is the decimal sign and the dot separates thousands. A number that
    also reads in English notation with another value (1.250 and 1,250), or in
    English notation only (98.18 and 1,235.00), is refused until *dot* says what
    its dot means; 1.250.000 and 7,5 can mean one thing only. In a range, the
    scale or percent sign of the upper number holds for both. A number that is
    repeated in words, "5 (lima) dokumen", must say the same in both.

    Args:
        text: What somebody wrote.
        dot: What a dot separates: `"ribuan"`, with the comma as the decimal sign,
            or `"desimal"`, with the comma between thousands.

    Returns:
        What the text says; `NotNumeric` if there is no number in it.

    Raises:
        AmbiguousNumeralError: If the notation must be stated with *dot*, or a range
            may be a month of a year ("03-2024"; "3 s.d. 2024" cannot).
        NumeralError: If the text holds a number but cannot be read whole.
        TypeError: If *text* is not a string.

    Examples:
        >>> parse("Rp 2,5 M")
        Number(value=Decimal('2500000000'), unit='Rp', rest=None)
        >>> parse("1.250", dot="ribuan").value
        Decimal('1250')
    """
    plain = one_line(text)
    op, said = _operator(_said_once(plain, dot))
    first = _AMOUNT.match(said)
    if first is None and not _holds_number(plain):
        return NotNumeric(text)
    found = None if first is None else _quantity(said, first, op, dot)
    if found is None:
        raise NumeralError("numerals.unread", text=plain)
    return found


def _said_once(text: str, dot: Dot | None) -> str:
    return _REPEATED.sub(lambda amount: _without_words(amount, dot), text)


def _without_words(amount: re.Match[str], dot: Dot | None) -> str:
    words = amount["words"]
    if not says_a_number(words):
        return amount[0]
    value = _value(amount, amount["scale"], dot)
    unit = " persen" if amount["percent"] else " rupiah" if amount["rupiah"] else ""
    if not is_spelling(words.lower().removesuffix(unit), value):
        raise NumeralError("numerals.spelling", value=value, words=words)
    return amount["figures"]


def _operator(text: str) -> tuple[Operator | None, str]:
    opening, ending = _OPENING.match(text), _ENDING.search(text)
    bound = opening or ending
    if bound is None or (opening and ending):
        # With two of them the ending stays, and no wording ends so.
        return None, text
    return Operator[str(bound.lastgroup)], text[: bound.start()] + text[bound.end() :]


def _holds_number(text: str) -> bool:
    # A digit inside a word, as in m2 or S1, is no number.
    return any(word[0].isnumeric() for word in _WORD.findall(text))


def _quantity(
    text: str, first: re.Match[str], op: Operator | None, dot: Dot | None
) -> Number | Range | Bound | None:
    joint = _TO.match(text, first.end())
    second = _AMOUNT.match(text, joint.end()) if joint else None
    if joint and second:
        lopsided = _is_lopsided(first, second, joint["unit"])
        return None if op or lopsided else _range(text, first, second, dot)
    wording = _wording(text, first, first)
    if wording is None:
        return None
    value, (unit, rest) = _value(first, first["scale"], dot), wording
    return Bound(op, value, unit=unit, rest=rest) if op else Number(value, unit=unit, rest=rest)


def _range(text: str, first: re.Match[str], second: re.Match[str], dot: Dot | None) -> Range | None:
    wording = _wording(text, first, second)
    if wording is None:
        return None
    low = _value(first, first["scale"] or second["scale"], dot)
    high = _value(second, second["scale"], dot)
    found = Range(low, high, unit=wording[0], rest=wording[1])
    if _MONTH.fullmatch(text):
        readings = {"rentang": found, "bulan": parse_period(text)}
        raise AmbiguousNumeralError("numerals.month", text=text, readings=readings)
    return found


def _is_lopsided(first: re.Match[str], second: re.Match[str], unit: str) -> bool:
    # "80% - 90" and "7 hari - 8" leave open what the last is; "80 - 90%" does not.
    pairs = (first, second, "percent"), (first, second, "scale"), (second, first, "rupiah")
    after = second.string[second.end() :]
    return (unit != "" and unit.lower() != after.lower()) or any(
        one[part] and not other[part] for one, other, part in pairs
    )


def _wording(
    text: str, first: re.Match[str], last: re.Match[str]
) -> tuple[str | None, str | None] | None:
    """The unit and the rest of the words; `None` where they cannot be a unit."""
    tail, kinds = text[last.end() :], (first["rupiah"], last["scale"], last["percent"])
    top = None if any(kinds) else _SCALE.fullmatch(tail)
    if top:
        return f"skala {top[1]}", None
    rate = None if any(kinds) else _RATE.fullmatch(tail)
    if rate and (not rate["of"] or _is_wording(rate["of"])):
        base = int(re.sub("[.,]", "", rate["base"]))
        return f"per {base:,}".replace(",", ".") + rate["of"], None
    rupiah, scale, percent = kinds
    if percent and (rupiah or scale):
        return None
    if tail and not _is_wording(tail, after_rupiah=bool(rupiah)):
        return None
    words = tail.strip() or None
    sign = "%" if percent else "Rp" if rupiah else None
    return (sign, words) if sign else (words, None)


def _is_wording(tail: str, *, after_rupiah: bool = False) -> bool:
    begin = _TAIL.match(tail)
    return (
        begin is not None
        and not (_DIGIT_IN_WORD.match(tail) or _holds_number(tail) or _CHANGING.search(tail))
        and not (after_rupiah and _SMALL_SCALE.match(tail))
        # "31 Desember" is a day, not 31 of anything.
        and begin["word"].lower() not in MONTHS
        and not says_a_number(begin["first"])
        # Whoever repeats a number, in brackets, must say the same; this was not that.
        and not any(map(says_a_number, _BRACKETS.findall(tail)))
    )


def _value(amount: re.Match[str], scale: str | None, dot: Dot | None) -> Decimal:
    whole, decimals = _parts(amount["body"], dot)
    power = _POWERS[scale[0].lower()] if scale else 0
    sign = "-" if amount["sign"] in {"-", "−"} else ""
    # Moving the point in the text is exact, whatever the ambient decimal context.
    return Decimal(f"{sign}{whole}{decimals[:power]:0<{power}}.{decimals[power:]}")


def _parts(body: str, dot: Dot | None) -> tuple[str, str]:
    found = {
        notation: (re.sub("[.,]", "", match[1]), match[2] or "")
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
