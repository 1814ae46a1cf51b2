from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from asn_kinerja.period import PeriodError
from asn_kinerja.skp import WorkingDays

PLAIN = WorkingDays()
FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2024, 3, day) for day in (1, 2, 3, 4))
MOMENT = datetime(2024, 3, 4)  # noqa: DTZ001 - what is refused


def refuses(code: str, facts: dict[str, Any], call: Any, *args: Any) -> None:
    """Every refusal says what was given, and under which name."""
    with pytest.raises(PeriodError) as caught:
        call(*args)
    assert (code, facts) == (caught.value.code, dict(caught.value.facts))


def refuses_the_moment(name: str, call: Any, *args: Any) -> None:
    refuses("period.not_a_date", {"name": name, "given": MOMENT}, call, *args)


class TestCalendar:
    """What is free is what the caller says, and nothing else."""

    def test_weekends_are_free(self) -> None:
        days = [day in PLAIN for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY)]

        assert days == [True, False, False, True]

    def test_no_holiday_is_assumed(self) -> None:
        assert date(2024, 1, 1) in PLAIN

    def test_holidays_are_free(self) -> None:
        assert MONDAY not in WorkingDays([MONDAY])

    def test_the_weekend_can_be_another(self) -> None:
        calendar = WorkingDays(weekend=frozenset({6}))

        assert [day in calendar for day in (SATURDAY, SUNDAY)] == [True, False]

    def test_any_collection_of_dates_will_do(self) -> None:
        """The `holidays` library gives a mapping of dates to names."""
        assert WorkingDays({MONDAY: "Nyepi"}) == WorkingDays([MONDAY])

    def test_it_is_a_value(self) -> None:
        assert hash(WorkingDays([MONDAY])) == hash(WorkingDays(iter([MONDAY])))

    @pytest.mark.parametrize("holiday", [MOMENT, "2024-03-04"], ids=["moment", "text"])
    def test_a_holiday_is_a_plain_date(self, holiday: Any) -> None:
        facts = {"name": "holidays", "given": holiday}

        refuses("period.not_a_date", facts, WorkingDays, [holiday])

    @pytest.mark.parametrize(
        "weekend, given",
        [(range(7), list("0123456")), ([7], ["7"]), ([-1], ["-1"]), (["Sabtu"], ["Sabtu"])],
        ids=["every-day", "beyond-the-week", "before-the-week", "word"],
    )
    def test_a_day_is_left_to_work(self, weekend: Any, given: list[str]) -> None:
        refuses("days.weekend", {"given": given}, WorkingDays, [], weekend)

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("on", PLAIN.__contains__, MOMENT)


class TestAfter:
    """The day of the event is not counted; the day found is inside the limit."""

    @pytest.mark.parametrize(
        "day, count, wanted",
        [
            (FRIDAY, 0, FRIDAY),
            (SATURDAY, 0, SATURDAY),
            (FRIDAY, 1, MONDAY),
            (SATURDAY, 1, MONDAY),
            (SUNDAY, 5, date(2024, 3, 8)),
            (FRIDAY, 6, date(2024, 3, 11)),
        ],
    )
    def test_weekends_are_passed_over(self, day: date, count: int, wanted: date) -> None:
        assert wanted == PLAIN.after(day, count)

    def test_holidays_are_passed_over(self) -> None:
        assert date(2024, 3, 5) == WorkingDays([MONDAY]).after(FRIDAY, 1)

    @pytest.mark.parametrize("count", [-1, True, 1.0])
    def test_a_count_is_a_whole_number(self, count: Any) -> None:
        for call in (PLAIN.after, PLAIN.latest):
            refuses("days.count", {"given": count}, call, FRIDAY, count)

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("day", PLAIN.after, MOMENT, 1)

    def test_the_calendar_ends(self) -> None:
        refuses("days.end", {"day": date.max}, PLAIN.after, date.max, 1)


class TestBetween:
    @pytest.mark.parametrize(
        "first, last, wanted",
        [(FRIDAY, FRIDAY, 0), (FRIDAY, SUNDAY, 0), (FRIDAY, MONDAY, 1), (SUNDAY, MONDAY, 1)],
    )
    def test_the_first_day_is_not_counted(self, first: date, last: date, wanted: int) -> None:
        assert wanted == PLAIN.between(first, last)

    def test_it_does_not_run_backwards(self) -> None:
        facts = {"start": MONDAY, "end": FRIDAY}

        refuses("period.order", facts, PLAIN.between, MONDAY, FRIDAY)

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("first", PLAIN.between, MOMENT, MONDAY)
        refuses_the_moment("last", PLAIN.between, MONDAY, MOMENT)


class TestLatest:
    @pytest.mark.parametrize(
        "last, count, wanted",
        [(MONDAY, 0, MONDAY), (MONDAY, 1, SUNDAY), (SUNDAY, 1, date(2024, 2, 29))],
    )
    def test_it_may_be_a_free_day(self, last: date, count: int, wanted: date) -> None:
        assert wanted == PLAIN.latest(last, count)

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("last", PLAIN.latest, MOMENT, 1)

    def test_the_calendar_begins(self) -> None:
        refuses("days.end", {"day": date.min}, PLAIN.latest, date.min, 1)
