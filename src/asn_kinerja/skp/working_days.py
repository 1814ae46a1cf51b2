"""Working days by a calendar that the caller gives.

Knows weekends, holidays and how days are counted. Assumes no holiday of its own and has
no clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import field, frozen

from asn_kinerja.period import PeriodError, require_date

__all__ = ["WorkingDays"]

_WEEK = frozenset(range(7))
_DAY = timedelta(days=1)


def _holidays(given: Iterable[date]) -> frozenset[date]:
    days = frozenset(given)
    for day in days:
        require_date("holidays", day)
    return days


def _weekend(given: Iterable[int]) -> frozenset[int]:
    days = frozenset(given)
    if not days < _WEEK:
        raise PeriodError("days.weekend", given=sorted(map(str, days)))
    return days


def _require_count(count: object) -> None:
    if type(count) is not int or count < 0:
        raise PeriodError("days.count", given=count)


@frozen
class WorkingDays:
    """The working days of an agency.

    Args:
        holidays: Days that are free though no weekend: any collection of dates, such as
            `holidays.country_holidays("ID", years=2024)`.
        weekend: The free days of each week; Monday is 0.

    Raises:
        PeriodError: If a holiday is no plain date, or no day of the week is left to work.

    Examples:
        >>> calendar = WorkingDays([date(2024, 2, 8), date(2024, 2, 9)])
        >>> date(2024, 2, 8) in calendar, date(2024, 2, 12) in calendar
        (False, True)
    """

    holidays: frozenset[date] = field(default=frozenset[date](), converter=_holidays)
    weekend: frozenset[int] = field(default=frozenset({5, 6}), converter=_weekend)

    def __contains__(self, on: date) -> bool:
        """Tell whether a day is a working day."""
        require_date("on", on)
        return on.weekday() not in self.weekend and on not in self.holidays

    def after(self, day: date, count: int) -> date:
        """Find the last day of a limit.

        The day itself is not counted, the day found is still inside: the regulations say
        "paling lama … hari kerja sejak" and no more, so this way of counting is an
        assumption of ours.

        Args:
            day: The day of the event.
            count: How many working days follow; with 0 it is the day itself.

        Returns:
            The day.

        Raises:
            PeriodError: If *day* is no plain date, *count* is below zero, or the calendar
                ends before.

        Examples:
            >>> WorkingDays().after(date(2024, 1, 22), 14)
            datetime.date(2024, 2, 9)
        """
        require_date("day", day)
        _require_count(count)
        for _ in range(count):
            day = self._following(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Count the working days from the day after one day up to another, inclusive.

        Args:
            first: The day of the event; not counted.
            last: The day counted to.

        Returns:
            How many there are: the smallest count with which `after` reaches the last
            working day up to *last*.

        Raises:
            PeriodError: If either is no plain date, or *last* is before *first*.

        Examples:
            >>> WorkingDays().between(date(2024, 1, 22), date(2024, 2, 9))
            14
        """
        require_date("first", first)
        require_date("last", last)
        if last < first:
            raise PeriodError("period.order", start=first, end=last)
        days = (first + n * _DAY for n in range(1, (last - first).days + 1))
        return sum(day in self for day in days)

    def latest(self, last: date, count: int) -> date:
        """Find the last day after which so many working days still end in time.

        Args:
            last: The day that must not be passed.
            count: How many working days are still needed.

        Returns:
            The latest *day* with `after(day, count) <= last`; it may be a free day.

        Raises:
            PeriodError: If *last* is no plain date, *count* is below zero, or the
                calendar begins later.

        Examples:
            >>> WorkingDays().latest(date(2024, 2, 9), 14)
            datetime.date(2024, 1, 22)
        """
        require_date("last", last)
        _require_count(count)
        for _ in range(count):
            while last not in self:
                last = _moved(last, -_DAY)
            last = _moved(last, -_DAY)
        return last

    def _following(self, day: date) -> date:
        day = _moved(day, _DAY)
        while day not in self:
            day = _moved(day, _DAY)
        return day


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        raise PeriodError("days.end", day=day) from None
