from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.period import Period, Step, months_between, say_date

DAYS = st.dates(date(1974, 1, 1), date(2060, 12, 31))
STEPS: st.SearchStrategy[Step] = st.sampled_from(get_args(Step))


@st.composite
def closed(draw: st.DrawFn) -> Period:
    start = draw(DAYS)
    return Period(start, start + timedelta(days=draw(st.integers(1, 4000))))


PERIODS = closed() | st.builds(Period, DAYS)


class TestHalfOpen:
    """A day lies in a period from its start up to, but without, its end."""

    @given(closed())
    def test_its_edges(self, period: Period) -> None:
        assert period.end is not None
        assert period.start in period
        assert period.end - timedelta(days=1) in period
        assert period.end not in period
        assert period.start - timedelta(days=1) not in period

    @given(PERIODS, DAYS)
    def test_a_day_is_before_within_or_after(self, period: Period, on: date) -> None:
        before = on < period.start
        after = period.end is not None and on >= period.end

        assert before + period.contains(on) + after == 1


class TestOverlap:
    """Two periods overlap when some day lies in both."""

    @given(PERIODS, PERIODS)
    def test_is_symmetric(self, one: Period, other: Period) -> None:
        assert one.overlaps(other) == other.overlaps(one)

    @given(PERIODS)
    def test_is_reflexive(self, period: Period) -> None:
        assert period.overlaps(period)

    @given(PERIODS, PERIODS)
    def test_means_the_later_start_lies_in_both(self, one: Period, other: Period) -> None:
        later = max(one.start, other.start)

        assert one.overlaps(other) == (later in one and later in other)


class TestSplit:
    """The pieces are the period: nothing twice, nothing left out."""

    @given(closed(), STEPS)
    def test_partitions_exactly(self, period: Period, months: Step) -> None:
        pieces = period.split(months)

        assert period.start == pieces[0].start
        assert period.end == pieces[-1].end
        assert [piece.end for piece in pieces[:-1]] == [piece.start for piece in pieces[1:]]

    @given(closed(), STEPS, st.data())
    def test_a_day_of_the_period_lies_in_one_piece(
        self, period: Period, months: Step, data: st.DataObject
    ) -> None:
        on = data.draw(st.dates(period.start - timedelta(days=40), date(2075, 1, 1)))

        assert period.contains(on) == sum(on in piece for piece in period.split(months))

    @given(closed(), STEPS)
    def test_only_the_last_piece_is_shorter(self, period: Period, months: Step) -> None:
        *whole, last = period.split(months)

        assert all(
            piece.end == period.start + relativedelta(months=months * count)
            for count, piece in enumerate(whole, 1)
        )
        assert last.end is not None
        assert last.end <= period.start + relativedelta(months=months * (len(whole) + 1))

    @given(st.integers(1974, 2060), STEPS)
    def test_a_year_splits_into_calendar_periods(self, year: int, months: Step) -> None:
        pieces = Period.year(year).split(months)

        assert [months] * (12 // months) == [piece.months for piece in pieces]


class TestMonthsBetween:
    """The most months that can be added to the start without passing the end."""

    @given(closed())
    def test_is_the_most_that_fits(self, period: Period) -> None:
        assert period.end is not None
        count = months_between(period.start, period.end)

        assert period.start + relativedelta(months=count) <= period.end
        assert period.start + relativedelta(months=count + 1) > period.end

    @given(DAYS, st.integers(0, 600))
    def test_counts_back_what_was_added(self, start: date, count: int) -> None:
        assert count == months_between(start, start + relativedelta(months=count))


class TestLeapYears:
    """February has 29 days in a leap year, in every way of cutting a year."""

    @given(st.integers(1, 9998))
    def test_the_months_add_up_to_the_year(self, year: int) -> None:
        february = Period.month(year, 2)
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

        assert f"{29 if leap else 28} Februari {year}" == say_date(last_day(february))
        assert Period.year(year).split(1) == tuple(Period.month(year, n) for n in range(1, 13))
        assert Period.year(year).split(3) == tuple(Period.quarter(year, n) for n in range(1, 5))
        assert Period.year(year).split(6) == tuple(Period.semester(year, n) for n in (1, 2))


def last_day(period: Period) -> date:
    assert period.end is not None
    return period.end - timedelta(days=1)
