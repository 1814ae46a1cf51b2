"""Periods of calendar days: a first day, and the first day after the last.

Knows dates, whole calendar months and how a period is printed. Knows nothing
of what holds during a period, reads no text and has no clock.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal, TypeAlias

from attrs import Attribute, field, frozen, validators
from dateutil.relativedelta import relativedelta

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text

__all__ = [
    "MONTH_NAMES",
    "Period",
    "PeriodError",
    "Step",
    "months_between",
    "require_date",
    "say_date",
]

Step: TypeAlias = Literal[1, 3, 6, 12]

#: The names of the months, January first.
MONTH_NAMES: tuple[Text, ...] = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)

_STEPS = (1, 3, 6, 12)

# A calendar year ends on the first day of the next one, which must be a date too.
_LAST_YEAR = date.max.year - 1


class PeriodError(AsnKinerjaError, ValueError):
    """A period that cannot be, or a text that names none.

    Examples:
        >>> try:
        ...     Period(date(2024, 1, 1), date(2024, 1, 1))
        ... except PeriodError as error:
        ...     error.code
        'period.order'
    """


def require_date(name: str, value: object) -> None:
    """Refuse what is no plain day.

    Args:
        name: What the day is called.
        value: What was given for it.

    Raises:
        PeriodError: If *value* is no date, or a moment, which has no place among days.

    Examples:
        >>> require_date("on", date(2024, 8, 17))
    """
    # A datetime is a date to Python, but it has no place among whole days.
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PeriodError("period.not_a_date", name=name, given=value)


def _is_date(_period: object, attribute: Attribute[date], value: object) -> None:
    require_date(attribute.name, value)


def _require_part(name: str, value: object, highest: int) -> None:
    if type(value) is not int or not 1 <= value <= highest:
        raise PeriodError("period.part", name=name, given=value, highest=highest)


@frozen
class Period:
    """The days from *start* up to, but without, *end*.

    Args:
        start: The first day.
        end: The first day after the last; `None` while it is still in force.

    Raises:
        PeriodError: If *end* is not after *start*, or either is not a plain date.

    Examples:
        >>> print(Period(date(2021, 7, 1), date(2022, 1, 1)))
        1 Juli 2021 sampai dengan 31 Desember 2021
        >>> date(2022, 1, 1) in Period(date(2021, 7, 1), date(2022, 1, 1))
        False
    """

    start: date = field(validator=_is_date)
    end: date | None = field(default=None, validator=validators.optional(_is_date))

    def __attrs_post_init__(self) -> None:
        """Refuse a period without a single day."""
        if self.end is not None and self.end <= self.start:
            raise PeriodError("period.order", start=self.start, end=self.end)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Take one calendar month.

        Args:
            year: The calendar year.
            month: 1 to 12.

        Returns:
            The period of that month.

        Raises:
            PeriodError: If there is no such month.

        Examples:
            >>> print(Period.month(2024, 2))
            1 Februari 2024 sampai dengan 29 Februari 2024
        """
        _require_part("month", month, 12)
        return _months_of(year, month, 1)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """Take one quarter (*triwulan*) of a calendar year.

        Args:
            year: The calendar year.
            quarter: 1 to 4.

        Returns:
            The period of those three months.

        Raises:
            PeriodError: If there is no such quarter.

        Examples:
            >>> print(Period.quarter(2024, 2))
            1 April 2024 sampai dengan 30 Juni 2024
        """
        _require_part("quarter", quarter, 4)
        return _months_of(year, 3 * quarter - 2, 3)

    @classmethod
    def semester(cls, year: int, semester: int) -> Period:
        """Take one half of a calendar year.

        Args:
            year: The calendar year.
            semester: 1 or 2.

        Returns:
            The period of those six months.

        Raises:
            PeriodError: If there is no such semester.

        Examples:
            >>> print(Period.semester(2021, 2))
            1 Juli 2021 sampai dengan 31 Desember 2021
        """
        _require_part("semester", semester, 2)
        return _months_of(year, 6 * semester - 5, 6)

    @classmethod
    def year(cls, year: int) -> Period:
        """Take one calendar year.

        Args:
            year: The calendar year.

        Returns:
            The period of its twelve months.

        Raises:
            PeriodError: If there is no such year.

        Examples:
            >>> Period.year(2024).end
            datetime.date(2025, 1, 1)
        """
        return _months_of(year, 1, 12)

    @property
    def months(self) -> int:
        """How many whole calendar months it holds.

        Raises:
            PeriodError: If the period is still in force.

        Examples:
            >>> Period(date(2024, 1, 15), date(2024, 4, 1)).months
            2
        """
        return months_between(self.start, _ended(self))

    def contains(self, on: date) -> bool:
        """Tell whether a day lies in the period; `on in period` says the same.

        Args:
            on: The day.

        Returns:
            `True` from the first day to the last.

        Raises:
            PeriodError: If *on* is not a plain date.

        Examples:
            >>> Period.year(2024).contains(date(2024, 12, 31))
            True
        """
        require_date("on", on)
        return self.start <= on and _is_before(on, self.end)

    __contains__ = contains

    def overlaps(self, other: Period) -> bool:
        """Tell whether two periods share a day.

        Args:
            other: The other period.

        Returns:
            `True` if at least one day lies in both.

        Examples:
            >>> Period.semester(2024, 1).overlaps(Period.semester(2024, 2))
            False
        """
        return _is_before(self.start, other.end) and _is_before(other.start, self.end)

    def common(self, other: Period) -> Period | None:
        """Give the days that lie in both of two periods.

        Args:
            other: The other period.

        Returns:
            Those days; `None` if there is not one.

        Examples:
            >>> print(Period.year(2024).common(Period(date(2024, 11, 1))))
            1 November 2024 sampai dengan 31 Desember 2024
        """
        ends = (each for each in (self.end, other.end) if each is not None)
        both = max(self.start, other.start), min(ends, default=None)
        return Period(*both) if self.overlaps(other) else None

    def covers(self, other: Period) -> bool:
        """Tell whether every day of another period lies in this one.

        Args:
            other: The other period.

        Returns:
            `True` if none of its days lies outside.

        Examples:
            >>> Period.year(2024).covers(Period.quarter(2024, 4))
            True
        """
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return self.start <= other.start and ends

    def split(self, months: Step) -> tuple[Period, ...]:
        """Cut the period into months, quarters, semesters or years.

        The cuts are counted from the first day of the period, so a period that
        starts on the 31st is cut on the last day of each shorter month. The last
        piece is shorter where the period does not divide evenly.

        Args:
            months: How many months each piece has: 1, 3, 6 or 12.

        Returns:
            The pieces in order; together they are exactly this period.

        Raises:
            PeriodError: If the period is still in force, or *months* is another
                number.

        Examples:
            >>> [piece.start.month for piece in Period.year(2024).split(3)]
            [1, 4, 7, 10]
        """
        if type(months) is not int or months not in _STEPS:
            raise PeriodError("period.step", given=months)
        cuts = _cuts(self.start, _ended(self), months)
        return tuple(Period(start, end) for start, end in pairwise(cuts))

    def said(self, lang: Language = "id") -> str:
        """Say the period, with the last day included as official documents do.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            Its first and last day in words.

        Examples:
            >>> Period(date(2022, 1, 1)).said("en")
            'since 1 January 2022'
        """
        start = say_date(self.start, lang=lang)
        if self.end is None:
            return sentence("period.since").said(lang, start=start)
        last = say_date(self.end - timedelta(days=1), lang=lang)
        code = "period.day" if start == last else "period.days"
        return sentence(code).said(lang, start=start, last=last)

    def __str__(self) -> str:
        """Say the period in Indonesian."""
        return self.said()


def _months_of(year: int, first: int, months: int) -> Period:
    _require_part("year", year, _LAST_YEAR)
    start = date(year, first, 1)
    return Period(start, _later(start, months))


def _ended(period: Period) -> date:
    if period.end is None:
        raise PeriodError("period.open", start=period.start)
    return period.end


def _is_before(day: date, end: date | None) -> bool:
    return end is None or day < end


def _later(day: date, months: int) -> date:
    return day + relativedelta(months=months)


def _cuts(start: date, end: date, months: int) -> list[date]:
    # Counted from the start each time: 31 January, 29 February, 31 March.
    whole = months_between(start, end) // months
    cuts = [_later(start, months * count) for count in range(whole + 1)]
    return cuts if cuts[-1] == end else [*cuts, end]


def months_between(start: date, end: date) -> int:
    """Count the whole calendar months from one day to another.

    Args:
        start: The first day.
        end: The day counted to; not before *start*.

    Returns:
        The most months that can be added to *start* without passing *end*.

    Raises:
        PeriodError: If *end* is before *start*, or either is not a plain date.

    Examples:
        >>> months_between(date(2024, 1, 31), date(2024, 2, 29))
        1
    """
    require_date("start", start)
    require_date("end", end)
    if end < start:
        raise PeriodError("period.order", start=start, end=end)
    between = relativedelta(end, start)
    return 12 * between.years + between.months


def say_date(on: date, *, lang: Language = "id") -> str:
    """Say a date in words.

    Args:
        on: The day.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        Day, name of the month and year.

    Examples:
        >>> say_date(date(2024, 8, 17))
        '17 Agustus 2024'
    """
    return f"{on.day} {MONTH_NAMES[on.month - 1].said(lang)} {on.year}"
