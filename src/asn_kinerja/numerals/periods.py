"""Calendar periods as reports name them: "Bulan III Tahun 2024", "TW II 2024".

Knows the names and numbers of months, quarters, half years and years. Knows
nothing of quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from asn_kinerja.period import MONTH_NAMES, Period, PeriodError

__all__ = ["MONTHS", "one_line", "parse_period"]

#: The months by their names and abbreviations, in small letters.
MONTHS: Mapping[str, int] = {
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
_SLASHED = re.compile(
    r"(?:periode[ :]+)?(?P<kind>)(?P<part>[0-9]{1,2}) ?[/–—-] ?(?P<year>[0-9]{4})"
)
_PERIOD = re.compile(
    r"(?:periode[ :]+)?(?:(?P<kind>[a-z]+)(?:[ .:]+|(?=[0-9])))?(?P<part>[0-9]{1,2}|[a-z]+)"
    r"(?:[ /,-]+(?:tahun )?(?P<year>[0-9]{4}))?"
)


def one_line(text: object) -> str:
    """Take a text without the spaces around it and with single spaces inside.

    Args:
        text: What somebody wrote.

    Returns:
        The text on one line.

    Raises:
        TypeError: If *text* is not a string.

    Examples:
        >>> one_line(" TW  II ")
        'TW II'
    """
    if not isinstance(text, str):
        message = f"text={text!r}: only a str can be read"
        raise TypeError(message)
    return " ".join(text.split())


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
    plain = one_line(text).lower()
    whole = _YEAR.fullmatch(plain)
    if whole:
        return Period.year(_which_year(text, whole["year"], year))
    match = _SLASHED.fullmatch(plain) or _PERIOD.fullmatch(plain)
    if match is None:
        raise PeriodError("period.unread", text=text)
    make, number = _named(text, match["kind"], match["part"])
    return make(_which_year(text, match["year"], year), number)


def _named(text: str, kind: str | None, part: str) -> tuple[Callable[[int, int], Period], int]:
    if part in MONTHS and kind in {None, "bulan", "bulanan"}:
        return Period.month, MONTHS[part]
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
