from __future__ import annotations

from datetime import UTC, date, datetime
from typing import cast

import pytest

from asn_kinerja.period import (
    MONTH_NAMES,
    Period,
    PeriodError,
    Step,
    months_between,
    say_date,
)


def refusal(error: pytest.ExceptionInfo[PeriodError]) -> tuple[str, dict[str, object]]:
    return error.value.code, dict(error.value.facts)


class TestConstruction:
    def test_has_a_first_day_and_the_first_day_after_the_last(self) -> None:
        period = Period(date(2021, 7, 1), date(2022, 1, 1))

        assert (date(2021, 7, 1), date(2022, 1, 1)) == (period.start, period.end)

    def test_is_in_force_without_an_end(self) -> None:
        assert Period(date(2022, 1, 1), None) == Period(date(2022, 1, 1))

    def test_is_a_value(self) -> None:
        assert len({Period.year(2024), Period(date(2024, 1, 1), date(2025, 1, 1))}) == 1

    @pytest.mark.parametrize("end", [date(2024, 1, 1), date(2023, 12, 31)])
    def test_refuses_a_period_without_a_day(self, end: date) -> None:
        with pytest.raises(PeriodError) as error:
            Period(date(2024, 1, 1), end)

        assert ("period.order", {"start": date(2024, 1, 1), "end": end}) == refusal(error)

    @pytest.mark.parametrize("wrong", [datetime(2024, 1, 1, tzinfo=UTC), "2024-01-01", 2024])
    def test_refuses_what_is_not_a_plain_date(self, wrong: object) -> None:
        with pytest.raises(PeriodError) as start:
            Period(cast("date", wrong))
        with pytest.raises(PeriodError) as end:
            Period(date(2020, 1, 1), cast("date", wrong))

        assert ("period.not_a_date", {"name": "start", "given": wrong}) == refusal(start)
        assert ("period.not_a_date", {"name": "end", "given": wrong}) == refusal(end)

    def test_takes_a_single_day(self) -> None:
        assert date(2024, 1, 1) in Period(date(2024, 1, 1), date(2024, 1, 2))

    def test_its_errors_are_value_errors_in_two_languages(self) -> None:
        with pytest.raises(ValueError, match="not after start 2024-01-01") as error:
            Period(date(2024, 1, 1), date(2024, 1, 1))

        assert isinstance(error.value, PeriodError)
        assert error.value.message() == "akhir 2024-01-01 tidak sesudah awal 2024-01-01"


class TestCalendarPeriods:
    @pytest.mark.parametrize(
        "period, start, end",
        [
            (Period.month(2024, 1), date(2024, 1, 1), date(2024, 2, 1)),
            (Period.month(2024, 2), date(2024, 2, 1), date(2024, 3, 1)),
            (Period.month(2023, 12), date(2023, 12, 1), date(2024, 1, 1)),
            (Period.quarter(2024, 1), date(2024, 1, 1), date(2024, 4, 1)),
            (Period.quarter(2024, 4), date(2024, 10, 1), date(2025, 1, 1)),
            (Period.semester(2021, 1), date(2021, 1, 1), date(2021, 7, 1)),
            (Period.semester(2021, 2), date(2021, 7, 1), date(2022, 1, 1)),
            (Period.year(2024), date(2024, 1, 1), date(2025, 1, 1)),
            (Period.year(1), date(1, 1, 1), date(2, 1, 1)),
            (Period.year(9998), date(9998, 1, 1), date(9999, 1, 1)),
        ],
    )
    def test_ends_where_the_next_begins(self, period: Period, start: date, end: date) -> None:
        assert Period(start, end) == period

    @pytest.mark.parametrize("month", [0, 13, -1, True, "3"])
    def test_refuses_a_month_that_does_not_exist(self, month: object) -> None:
        with pytest.raises(PeriodError) as error:
            Period.month(2024, cast("int", month))

        assert ("period.part", {"name": "month", "given": month, "highest": 12}) == refusal(error)

    @pytest.mark.parametrize("quarter", [0, 5])
    def test_refuses_a_quarter_that_does_not_exist(self, quarter: int) -> None:
        with pytest.raises(PeriodError) as error:
            Period.quarter(2024, quarter)

        assert ("period.part", {"name": "quarter", "given": quarter, "highest": 4}) == refusal(
            error
        )

    @pytest.mark.parametrize("semester", [0, 3])
    def test_refuses_a_semester_that_does_not_exist(self, semester: int) -> None:
        with pytest.raises(PeriodError) as error:
            Period.semester(2024, semester)

        assert ("period.part", {"name": "semester", "given": semester, "highest": 2}) == refusal(
            error
        )

    @pytest.mark.parametrize("year", [0, 9999, "2024"])
    def test_refuses_a_year_whose_end_is_no_date(self, year: object) -> None:
        with pytest.raises(PeriodError) as error:
            Period.year(cast("int", year))

        assert ("period.part", {"name": "year", "given": year, "highest": 9998}) == refusal(error)


class TestContains:
    @pytest.mark.parametrize(
        "on, expected",
        [
            (date(2021, 6, 30), False),
            (date(2021, 7, 1), True),
            (date(2021, 12, 31), True),
            (date(2022, 1, 1), False),
        ],
    )
    def test_holds_the_first_day_but_not_the_end(self, on: date, *, expected: bool) -> None:
        period = Period.semester(2021, 2)

        assert expected == period.contains(on)
        assert expected == (on in period)

    def test_holds_every_later_day_while_in_force(self) -> None:
        period = Period(date(2022, 1, 1))

        assert date.max in period
        assert date(2021, 12, 31) not in period

    def test_refuses_a_datetime(self) -> None:
        with pytest.raises(PeriodError) as error:
            Period.year(2024).contains(datetime(2024, 5, 1, tzinfo=UTC))

        assert (error.value.code, error.value.facts["name"]) == ("period.not_a_date", "on")


class TestOverlaps:
    @pytest.mark.parametrize(
        "one, other, expected",
        [
            (Period.month(2024, 1), Period.month(2024, 2), False),
            (Period.month(2024, 2), Period.quarter(2024, 1), True),
            (Period(date(2022, 1, 1)), Period(date(2030, 1, 1)), True),
            (Period(date(2022, 1, 1)), Period.year(2021), False),
            (Period(date(2022, 1, 1)), Period(date(2021, 12, 31), date(2022, 1, 2)), True),
        ],
    )
    def test_shares_a_day_or_not(self, one: Period, other: Period, *, expected: bool) -> None:
        assert expected == one.overlaps(other)
        assert expected == other.overlaps(one)


class TestCommon:
    @pytest.mark.parametrize(
        "one, other, expected",
        [
            (Period.quarter(2024, 1), Period.month(2024, 2), Period.month(2024, 2)),
            (Period.year(2024), Period(date(2024, 7, 1)), Period.semester(2024, 2)),
            (Period(date(2022, 1, 1)), Period(date(2024, 1, 1)), Period(date(2024, 1, 1))),
            (Period.month(2024, 1), Period.month(2024, 2), None),
        ],
        ids=["part", "open", "both-open", "apart"],
    )
    def test_has_the_days_of_both(
        self, one: Period, other: Period, expected: Period | None
    ) -> None:
        assert expected == one.common(other)
        assert expected == other.common(one)


class TestCovers:
    @pytest.mark.parametrize(
        "outer, inner, expected",
        [
            (Period.year(2024), Period.year(2024), True),
            (Period.year(2024), Period.quarter(2024, 4), True),
            (Period.quarter(2024, 4), Period.year(2024), False),
            (Period.year(2024), Period(date(2023, 12, 31), date(2024, 2, 1)), False),
            (Period.year(2024), Period(date(2024, 12, 31), date(2025, 1, 2)), False),
            (Period.year(2024), Period(date(2024, 6, 1)), False),
            (Period(date(2024, 1, 1)), Period(date(2024, 6, 1)), True),
            (Period(date(2024, 1, 1)), Period.quarter(2024, 4), True),
        ],
        ids=["itself", "part", "larger", "before", "after", "open", "both-open", "in-open"],
    )
    def test_every_day_lies_in_it(self, outer: Period, inner: Period, *, expected: bool) -> None:
        assert expected == outer.covers(inner)


class TestSplit:
    def test_a_year_into_quarters(self) -> None:
        assert Period.year(2024).split(3) == tuple(Period.quarter(2024, n) for n in (1, 2, 3, 4))

    def test_a_year_into_months(self) -> None:
        assert Period.year(2024).split(1) == tuple(Period.month(2024, n) for n in range(1, 13))

    def test_a_year_into_semesters(self) -> None:
        assert Period.year(2024).split(6) == (Period.semester(2024, 1), Period.semester(2024, 2))

    def test_a_year_into_itself(self) -> None:
        assert Period.year(2024).split(12) == (Period.year(2024),)

    def test_the_last_piece_may_be_shorter(self) -> None:
        period = Period(date(2024, 1, 15), date(2024, 3, 1))

        assert period.split(1) == (
            Period(date(2024, 1, 15), date(2024, 2, 15)),
            Period(date(2024, 2, 15), date(2024, 3, 1)),
        )

    def test_a_period_shorter_than_a_piece_stays_whole(self) -> None:
        assert Period.month(2024, 2).split(12) == (Period.month(2024, 2),)

    def test_counts_from_the_first_day_across_short_months(self) -> None:
        period = Period(date(2024, 1, 31), date(2024, 5, 31))

        assert [piece.start for piece in period.split(1)] == [
            date(2024, 1, 31),
            date(2024, 2, 29),
            date(2024, 3, 31),
            date(2024, 4, 30),
        ]

    def test_reaches_the_last_date_there_is(self) -> None:
        assert Period(date(9999, 12, 1), date.max).split(1) == (
            Period(date(9999, 12, 1), date.max),
        )

    def test_refuses_a_period_still_in_force(self) -> None:
        with pytest.raises(PeriodError) as error:
            Period(date(2022, 1, 1)).split(1)

        assert ("period.open", {"start": date(2022, 1, 1)}) == refusal(error)

    @pytest.mark.parametrize("months", [0, 2, -1, True, "3"])
    def test_refuses_other_steps(self, months: object) -> None:
        with pytest.raises(PeriodError) as error:
            Period.year(2024).split(cast("Step", months))

        assert ("period.step", {"given": months}) == refusal(error)


class TestMonths:
    @pytest.mark.parametrize(
        "start, end, expected",
        [
            (date(2024, 1, 1), date(2025, 1, 1), 12),
            (date(2024, 1, 1), date(2024, 1, 1), 0),
            (date(2024, 1, 15), date(2024, 2, 14), 0),
            (date(2024, 1, 15), date(2024, 2, 15), 1),
            (date(2024, 1, 31), date(2024, 2, 29), 1),
            (date(2023, 1, 31), date(2023, 2, 28), 1),
            (date(2024, 1, 31), date(2024, 2, 28), 0),
            (date(2021, 3, 31), date(2024, 7, 1), 39),
        ],
    )
    def test_counts_whole_calendar_months(self, start: date, end: date, expected: int) -> None:
        assert expected == months_between(start, end)

    def test_a_period_knows_its_own(self) -> None:
        assert Period.semester(2021, 2).months == 6

    def test_refuses_days_out_of_order(self) -> None:
        with pytest.raises(PeriodError) as error:
            months_between(date(2024, 1, 2), date(2024, 1, 1))

        assert error.value.code == "period.order"

    @pytest.mark.parametrize(
        "start, end, name",
        [("2024", date(2024, 1, 1), "start"), (date(2024, 1, 1), None, "end")],
    )
    def test_refuses_what_is_not_a_date(self, start: object, end: object, name: str) -> None:
        with pytest.raises(PeriodError) as error:
            months_between(cast("date", start), cast("date", end))

        assert ("period.not_a_date", name) == (error.value.code, error.value.facts["name"])

    def test_refuses_to_count_a_period_still_in_force(self) -> None:
        period = Period(date(2022, 1, 1))

        with pytest.raises(PeriodError) as error:
            _ = period.months

        assert error.value.code == "period.open"


class TestSaying:
    @pytest.mark.parametrize(
        "period, indonesian, english",
        [
            (
                Period.semester(2021, 2),
                "1 Juli 2021 sampai dengan 31 Desember 2021",
                "1 July 2021 to 31 December 2021",
            ),
            (Period(date(2022, 1, 1)), "sejak 1 Januari 2022", "since 1 January 2022"),
            (
                Period(date(2024, 8, 17), date(2024, 8, 18)),
                "17 Agustus 2024",
                "17 August 2024",
            ),
        ],
    )
    def test_includes_the_last_day(self, period: Period, indonesian: str, english: str) -> None:
        assert indonesian == str(period)
        assert indonesian == period.said()
        assert english == period.said("en")

    def test_a_date_has_the_name_of_its_month(self) -> None:
        said = [say_date(date(2024, month, 1)) for month in range(1, 13)]

        assert said == [f"1 {name.id} 2024" for name in MONTH_NAMES]

    def test_a_date_in_english(self) -> None:
        assert say_date(date(2024, 5, 2), lang="en") == "2 May 2024"
