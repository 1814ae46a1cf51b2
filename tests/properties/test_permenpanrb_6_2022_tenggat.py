"""PermenPANRB 6/2022: last days and working days, and where they cannot all be kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.walking import LAST, at

from asn_kinerja.period import PeriodError
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    SIKLUS_EVALUASI,
    JalurKeberatan,
    batas_evaluasi_tahunan,
    batas_penetapan_skp,
    jalur_keberatan,
    peringatan_keberatan,
    tahun_capaian_organisasi,
)
from asn_kinerja.skp import WorkingDays

DAY = timedelta(days=1)
DAYS = st.dates(date(2022, 1, 1), date(2030, 12, 31))
COUNTS = st.integers(0, 40)
CALENDARS = st.builds(
    WorkingDays,
    st.frozensets(DAYS, max_size=60),
    st.frozensets(st.integers(0, 6), max_size=3),
)
YEARS = st.integers(2022, 2040)


class TestWorkingDays:
    """ "Paling lama … hari kerja sejak": by counting one day after another."""

    @given(CALENDARS, DAYS, COUNTS)
    def test_after_is_the_day_on_which_the_count_is_reached(
        self, calendar: WorkingDays, day: date, count: int
    ) -> None:
        found, counted = day, 0
        while counted < count:
            found += DAY
            counted += found.weekday() not in calendar.weekend and found not in calendar.holidays

        assert found == calendar.after(day, count)

    @given(CALENDARS, DAYS, COUNTS)
    def test_between_turns_after_round(self, calendar: WorkingDays, day: date, count: int) -> None:
        assert count == calendar.between(day, calendar.after(day, count))

    @given(CALENDARS, DAYS, COUNTS)
    def test_latest_is_the_last_day_from_which_the_count_still_fits(
        self, calendar: WorkingDays, day: date, count: int
    ) -> None:
        latest = calendar.latest(day, count)

        assert calendar.after(latest, count) <= day < calendar.after(latest + DAY, count)

    @given(CALENDARS, DAYS, st.integers(1, 20), st.integers(1, 20))
    def test_two_limits_one_after_the_other_are_one(
        self, calendar: WorkingDays, day: date, one: int, two: int
    ) -> None:
        assert calendar.after(day, one + two) == calendar.after(calendar.after(day, one), two)


def everybody_takes_all_the_time(calendar: WorkingDays, signed: date) -> date:
    """The day of the decision, where delivery, objection and decision are at their limits."""
    return decided(calendar, calendar.after(signed, 14))


def decided(calendar: WorkingDays, delivered: date) -> date:
    return calendar.after(calendar.after(delivered, 14), 7)


class TestJalurKeberatan:
    """Lampiran V: 14 + 14 + 7 working days do not fit into the 30 for the report."""

    @given(CALENDARS, DAYS)
    def test_the_last_safe_days_by_trying_every_day(
        self, calendar: WorkingDays, until: date
    ) -> None:
        report = calendar.after(until, 30)
        days = [until + n * DAY for n in range(-120, 120)]
        safe = jalur_keberatan(until, calendar)

        assert safe == JalurKeberatan(
            tanda_tangan=max(
                day for day in days if everybody_takes_all_the_time(calendar, day) <= report
            ),
            penyampaian=max(day for day in days if decided(calendar, day) <= report),
            pelaporan=report,
        )

    @given(CALENDARS, DAYS)
    def test_who_signs_on_the_last_day_never_leaves_room(
        self, calendar: WorkingDays, until: date
    ) -> None:
        assert jalur_keberatan(until, calendar).tanda_tangan < until

    def test_the_other_ways_fit(self) -> None:
        """14 + 14 and 14 + 7 + 7 are 28."""
        plain = WorkingDays()

        assert plain.after(LAST, 28) < jalur_keberatan(LAST, plain).pelaporan


class TestPeringatanKeberatan:
    CALENDAR = WorkingDays()
    SAFE = jalur_keberatan(LAST, CALENDAR)

    @pytest.mark.parametrize("late, wanted", [(0, 0), (1, 1)])
    def test_of_the_signature(self, late: int, wanted: int) -> None:
        day = self.SAFE.tanda_tangan + late * DAY
        signed = at(SIKLUS_EVALUASI, "PREDIKAT_ADA").record("tandatangani", by="penilai", on=day)

        assert wanted == len(peringatan_keberatan(signed, self.CALENDAR))

    @pytest.mark.parametrize("late, wanted", [(0, 1), (1, 2)])
    def test_of_the_delivery(self, late: int, wanted: int) -> None:
        signed = at(SIKLUS_EVALUASI, "PREDIKAT_ADA").record("tandatangani", by="penilai", on=LAST)
        day = self.SAFE.penyampaian + late * DAY
        delivered = signed.record("sampaikan", by="penilai", on=day)

        assert wanted == len(peringatan_keberatan(delivered, self.CALENDAR))

    def test_says_the_last_safe_day(self) -> None:
        signed = at(SIKLUS_EVALUASI, "PREDIKAT_ADA").record("tandatangani", by="penilai", on=LAST)
        (warning,) = peringatan_keberatan(signed, self.CALENDAR)

        assert warning.id.startswith("ditandatangani 31 Januari 2024, sesudah hari aman terakhir")
        assert "the last safe day 24 January 2024" in warning.en
        assert "the report, 13 March 2024" in warning.en

    def test_other_calendars_give_other_days(self) -> None:
        free = WorkingDays([date(2024, 2, 8), date(2024, 2, 9)])

        assert self.SAFE.pelaporan < jalur_keberatan(LAST, free).pelaporan


class TestLastDays:
    """Pasal 14 ayat (1) and Lampiran IV.A angka 8: the end of January."""

    @given(YEARS)
    def test_both_are_the_last_of_january(self, year: int) -> None:
        assert date(year, 2, 1) - DAY == batas_penetapan_skp(year)
        assert date(year + 1, 2, 1) - DAY == batas_evaluasi_tahunan(year)


class TestLampiranIVB1HurufF:
    """The achievement of the organisation that comes after January is not waited for."""

    @given(YEARS, st.integers(-60, 60), st.integers(0, 60))
    def test_what_came_in_time_counts(self, year: int, before: int, later: int) -> None:
        last = batas_evaluasi_tahunan(year)
        issued = last - abs(before) * DAY

        assert year == tahun_capaian_organisasi(year, terbit=issued, on=issued + later * DAY)

    @given(YEARS, st.integers(1, 60), st.integers(1, 60), st.booleans())
    def test_what_came_later_does_not(
        self,
        year: int,
        late: int,
        later: int,
        came: bool,  # noqa: FBT001
    ) -> None:
        last = batas_evaluasi_tahunan(year)
        issued = last + late * DAY if came else None

        assert year - 1 == tahun_capaian_organisasi(year, terbit=issued, on=last + later * DAY)

    @given(YEARS, st.integers(0, 60))
    def test_in_january_it_may_still_come(self, year: int, before: int) -> None:
        last = batas_evaluasi_tahunan(year)
        on = last - before * DAY

        assert tahun_capaian_organisasi(year, terbit=None, on=on) is None
        assert tahun_capaian_organisasi(year, terbit=on + DAY, on=on) is None

    @pytest.mark.parametrize("name", ["on", "terbit"])
    def test_a_moment_is_no_day(self, name: str) -> None:
        days: dict[str, Any] = {"on": LAST, "terbit": LAST}
        days[name] = datetime(2024, 1, 31)  # noqa: DTZ001
        with pytest.raises(PeriodError):
            tahun_capaian_organisasi(2023, **days)
