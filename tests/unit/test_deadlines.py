from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest
from tests.unit.example_cycle import CITE, CYCLE, ROWS, Kejadian, Siapa, cycle

from asn_kinerja import Citation, Force
from asn_kinerja.period import PeriodError
from asn_kinerja.skp import Deadline, History, Limit, Window, WorkingDays, deadlines, settled

DAYS = WorkingDays([date(2024, 1, 15)])
START, MIDDLE, LAST, AFTER = (
    date(2024, 1, 2),
    date(2024, 1, 10),
    date(2024, 1, 31),
    date(2024, 2, 1),
)
NEW = CYCLE.begin(on=START, until=LAST)
FILED = NEW.record("ajukan", by="pemohon", on=MIDDLE, nilai=75)
DENIED = FILED.record("tolak", by="pejabat", on=MIDDLE, reason="kurang bukti")
DUE = date(2024, 1, 18)
MOMENT = datetime(2024, 1, 31)  # noqa: DTZ001 - what is refused
OTHER = Citation("UU 1/2020", pasal=2)


def seen(history: History, on: date | None = None) -> list[tuple[str, date]]:
    return [(each.action.name, each.due) for each in deadlines(history, DAYS, on=on)]


class TestDeadlines:
    """What is due is what lies ahead, as far as its last day is known."""

    def test_what_comes_later_counts_too(self) -> None:
        assert [("AJUKAN", LAST), ("TARIK", date(2024, 2, 14))] == seen(NEW)

    def test_a_limit_runs_from_the_day_its_state_began(self) -> None:
        """Five working days, without the weekend and the holiday on the 15th."""
        assert [("SETUJUI", DUE), ("TARIK", date(2024, 2, 14))] == seen(FILED)

    def test_a_right_is_listed_but_not_expected_to_be_used(self) -> None:
        """An appeal would lead back to a decision; that one is not due."""
        assert [("BANDING", date(2024, 1, 16)), ("TARIK", date(2024, 2, 14))] == seen(DENIED)

    def test_what_is_due_stays_due_while_it_is_late(self) -> None:
        assert seen(FILED) == seen(FILED, AFTER)

    def test_past_the_last_day_what_was_missed_stands_beside_what_takes_its_place(self) -> None:
        """Nothing starts from the event that can no longer happen."""
        (missed, ahead) = deadlines(NEW, DAYS, on=AFTER)

        assert (missed.action, missed.actors) == (Kejadian.AJUKAN, (Siapa.PEMOHON,))
        assert (missed.is_late(AFTER), ahead.is_late(AFTER)) == (True, False)
        assert Kejadian.TARIK is ahead.action

    def test_past_the_last_day_everything_that_was_missed_is_late(self) -> None:
        """What should have followed in time is as late as what should have led to it."""
        limit = Limit(days=0, cite=OTHER)
        decided_in_time = attrs.evolve(ROWS[3], window=Window.UNTIL, limit=limit)
        strict = cycle(transitions=(*ROWS[:3], decided_in_time, *ROWS[4:]))

        assert seen(strict.begin(on=START, until=LAST), AFTER) == [
            ("AJUKAN", LAST),
            ("SETUJUI", LAST),
            ("TARIK", date(2024, 2, 14)),
        ]

    def test_past_the_last_day_nothing_is_due_that_cannot_be_reached_any_more(self) -> None:
        """Without a way past the last day nobody is denied, and nobody has to withdraw."""
        without = cycle(transitions=(ROWS[0], *ROWS[2:]))

        assert seen(without.begin(on=START, until=LAST), AFTER) == [("AJUKAN", LAST)]

        assert seen(without.begin(on=START, until=LAST), LAST) == seen(NEW)

    @pytest.mark.parametrize("on", [START, AFTER], ids=["in-time", "past-the-last-day"])
    def test_the_order_of_the_rows_decides_nothing(self, on: date) -> None:
        turned = cycle(transitions=ROWS[::-1]).begin(on=START, until=LAST)

        assert seen(NEW, on) == seen(turned, on)

    def test_what_happened_once_under_the_last_day_is_not_due_again(self) -> None:
        withdrawn = FILED.record("tarik", by="pemohon", on=MIDDLE)

        assert [name for name, _ in seen(withdrawn) if name == "AJUKAN"] == []

    def test_a_limit_begins_anew_with_its_state(self) -> None:
        appealed = DENIED.record("banding", by="pemohon", on=date(2024, 1, 16))

        assert ("SETUJUI", date(2024, 1, 23)) == seen(appealed)[0]

    def test_one_line_names_everybody_who_may(self) -> None:
        line = deadlines(DENIED, DAYS)[-1]

        assert line.actors == (Siapa.PEMOHON, Siapa.PEJABAT)

    def test_events_under_one_limit_are_one_line(self) -> None:
        """Whoever decides either way has kept the limit."""
        denied = attrs.evolve(ROWS[4], limit=ROWS[3].limit, actors=(Siapa.PEMOHON,))
        either = cycle(transitions=(*ROWS[:4], denied, *ROWS[5:]))
        filed = History(either, on=START, until=LAST, entries=FILED.entries)

        line = deadlines(filed, DAYS)[0]

        assert (line.action, line.others) == (Kejadian.SETUJUI, (Kejadian.TOLAK,))
        assert line.actors == (Siapa.PEJABAT, Siapa.PEMOHON)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(PeriodError) as caught:
            deadlines(NEW, DAYS, on=MOMENT)

        assert dict(caught.value.facts) == {"name": "on", "given": MOMENT}


class TestSettled:
    """What has happened under a limit: when it was due, when and by whom it was done."""

    def test_in_time(self) -> None:
        (done,) = settled(FILED, DAYS)

        assert (done.due, done.done, done.actors) == (LAST, MIDDLE, (Siapa.PEMOHON,))
        assert not done.is_late(AFTER)

    def test_by_whom_is_who_did_it_not_who_might_have(self) -> None:
        withdrawn = DENIED.record("tarik", by="pejabat", on=MIDDLE)

        assert settled(withdrawn, DAYS)[-1].actors == (Siapa.PEJABAT,)

    @pytest.mark.parametrize("on, late", [(DUE, False), (date(2024, 1, 19), True)])
    def test_the_last_day_is_in_time(self, on: date, late: bool) -> None:  # noqa: FBT001
        done = settled(FILED.record("setujui", by="pejabat", on=on, sah=True), DAYS)[-1]

        assert (DUE, on) == (done.due, done.done)
        assert late is done.is_late(AFTER)

    def test_events_without_a_limit_are_left_out(self) -> None:
        assert [each.action for each in settled(DENIED, DAYS)] == [Kejadian.AJUKAN]

    def test_only_the_first_event_stands_under_the_last_day(self) -> None:
        twice = FILED.record("tarik", by="pemohon", on=MIDDLE).record(
            "ajukan", by="pemohon", on=MIDDLE, nilai=90
        )

        assert [each.done for each in settled(twice, DAYS)] == [MIDDLE]

    def test_an_event_is_measured_by_the_limit_that_it_ends_not_by_the_one_it_begins(self) -> None:
        again = attrs.evolve(ROWS[4], source=ROWS[4].target, limit=ROWS[5].limit)
        denied_twice = cycle(transitions=(*ROWS, again))
        events = (*DENIED.entries, attrs.evolve(DENIED.entries[-1], on=date(2024, 1, 17)))

        last = settled(History(denied_twice, on=START, until=LAST, entries=events), DAYS)[-1]

        assert (last.due, last.done) == (date(2024, 1, 16), date(2024, 1, 17))

    def test_nothing_yet(self) -> None:
        assert settled(NEW, DAYS) == ()


class TestDeadline:
    RIGHT = deadlines(DENIED, DAYS)[0]

    def test_says_where_it_stands_and_how_strongly_it_binds(self) -> None:
        assert (self.RIGHT.cite, self.RIGHT.force) == (CITE, Force.MAY)

    @pytest.mark.parametrize("on, left", [(MIDDLE, 6), (date(2024, 1, 16), 0), (LAST, -15)])
    def test_days_are_counted_as_on_a_calendar(self, on: date, left: int) -> None:
        assert left == self.RIGHT.days_left(on)

    def test_a_right_that_nobody_used_is_not_late(self) -> None:
        assert not self.RIGHT.is_late(AFTER)

    def test_a_right_used_late_is_late(self) -> None:
        appealed = DENIED.record("banding", by="pemohon", on=date(2024, 1, 17))

        assert settled(appealed, DAYS)[-1].is_late(AFTER)

    def test_a_moment_is_no_day(self) -> None:
        for ask in (Deadline.days_left, Deadline.is_late):
            with pytest.raises(PeriodError) as caught:
                ask(deadlines(NEW, DAYS)[0], MOMENT)

            assert dict(caught.value.facts) == {"name": "on", "given": MOMENT}
