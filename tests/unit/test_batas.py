"""The limits of the earlier regimes: their last days, what is left, what is late."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from asn_kinerja import Force
from asn_kinerja.period import PeriodError
from asn_kinerja.regulations import pp_30_2019, pp_46_2011
from asn_kinerja.skp import Batas, WorkingDays

PLAIN = WorkingDays()
FREE = WorkingDays([date(2022, 1, 5), date(2022, 1, 6)])
EVERY = {
    f"{r.__name__.rpartition('.')[2]}-{n}": b
    for r in (pp_46_2011, pp_30_2019)
    for n, b in r.TENGGAT.items()
}
DAYS = {
    "pp_46_2011-penetapan_skp": (0, "5 ayat (5)"),
    "pp_46_2011-penilaian": (0, "16 ayat (2)"),
    "pp_46_2011-pengembalian": (14, "21 ayat (2)"),
    "pp_46_2011-penyampaian_kepada_atasan": (14, "23 ayat (1)"),
    "pp_46_2011-keberatan": (14, "25 ayat (1)"),
    "pp_30_2019-penetapan_skp": (0, "24 ayat (2)"),
    "pp_30_2019-penyampaian": (14, "49 ayat (2)"),
    "pp_30_2019-pengembalian": (14, "49 ayat (3)"),
    "pp_30_2019-penetapan_atasan": (7, "50"),
    "pp_30_2019-pelaporan": (0, "51 ayat (1)"),
    "pp_30_2019-keberatan": (14, "59 ayat (1)"),
}
RETURN, SUPERIOR, OBJECTION = (
    pp_30_2019.TENGGAT[name] for name in ("pengembalian", "penetapan_atasan", "keberatan")
)
BEGUN, LAST = date(2022, 1, 3), date(2022, 1, 17)


@pytest.mark.parametrize("name", EVERY)
class TestEveryLimit:
    def test_has_the_days_of_its_article(self, name: str) -> None:
        limit = EVERY[name].limit

        assert (limit.days, f"Pasal {DAYS[name][1]}") == (DAYS[name][0], str(limit.cite)[11:])

    def test_is_in_working_days_only_where_the_text_says_so(self, name: str) -> None:
        """PP 30/2019 Pasal 50 alone says "hari kerja"."""
        assert (name == "pp_30_2019-penetapan_atasan") is EVERY[name].limit.working

    def test_binds_unless_it_is_a_right(self, name: str) -> None:
        assert (Force.MAY if "keberatan" in name else Force.MUST) is EVERY[name].limit.force

    def test_reads_hari_as_calendar_days_and_says_so(self, name: str) -> None:
        limit = EVERY[name].limit

        assert (limit.cite.note is not None) is (limit.days > 0 and not limit.working)


class TestDays:
    def test_calendar_days_ask_no_calendar(self) -> None:
        assert LAST == RETURN.due(BEGUN, PLAIN) == RETURN.due(BEGUN, FREE)

    def test_working_days_ask_it(self) -> None:
        assert date(2022, 1, 12) == SUPERIOR.due(BEGUN, PLAIN)
        assert date(2022, 1, 14) == SUPERIOR.due(BEGUN, FREE)

    def test_a_limit_without_days_ends_on_the_day_that_is_given(self) -> None:
        limit = pp_46_2011.TENGGAT["penetapan_skp"]

        assert date(2020, 1, 31) == limit.due(date(2020, 1, 31), PLAIN)

    def test_the_days_that_are_left(self) -> None:
        assert RETURN.days_left(BEGUN, PLAIN, on=LAST) == 0
        assert RETURN.days_left(BEGUN, PLAIN, on=date(2022, 1, 18)) == -1

    @pytest.mark.parametrize(
        "on, done, late",
        [(17, None, False), (18, None, True), (30, 17, False), (17, 18, True)],
        ids=["last-day", "after", "done-in-time", "done-late"],
    )
    def test_what_is_late(self, on: int, done: int | None, *, late: bool) -> None:
        made = None if done is None else date(2022, 1, done)

        assert late is RETURN.is_late(BEGUN, PLAIN, on=date(2022, 1, on), done=made)

    def test_a_right_that_nobody_used_is_not_late(self) -> None:
        after = date(2022, 1, 18)

        assert not OBJECTION.is_late(BEGUN, PLAIN, on=after)
        assert OBJECTION.is_late(BEGUN, PLAIN, on=after, done=after)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(PeriodError):
            RETURN.days_left(BEGUN, PLAIN, on=datetime(2022, 1, 18))  # noqa: DTZ001


class TestWords:
    @pytest.mark.parametrize(
        "limit, said",
        [
            (RETURN, "the employee signs and returns: ≤ 14 days from the receipt of the document"),
            (SUPERIOR, "≤ 7 working days from the end of the 14 days [PP 30/2019 Pasal 50;"),
            (pp_30_2019.TENGGAT["pelaporan"], "reported upwards: ≤ the end of the following Feb"),
        ],
        ids=["calendar", "working", "day"],
    )
    def test_it_says_what_by_when_and_where(self, limit: Batas, said: str) -> None:
        assert said in limit.said("en")

    def test_printing_is_saying_in_indonesian(self) -> None:
        assert str(RETURN) == RETURN.said("id")
