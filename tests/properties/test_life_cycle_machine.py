"""Life cycles under any sequence of events: none lost, none edited, closed stays closed."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.walking import FACTS, facts_for

from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI, SIKLUS_SKP, Pelaku
from asn_kinerja.skp import History, LifeCycle, LifeCycleError, WorkingDays, deadlines, settled

DAY = timedelta(days=1)
WAITING = st.integers(0, 20)
PLAIN = WorkingDays()


class Case(RuleBasedStateMachine):
    """A case beside what its table alone says of it: pairs of event and state."""

    cycle: LifeCycle

    @initialize(days=st.integers(-5, 40))
    def begin(self, days: int) -> None:
        start = date(2024, 1, 2)
        self.history = self.cycle.begin(on=start, until=start + days * DAY)
        self.told: list[tuple[str, str, date]] = []
        self.earlier: list[tuple[History, bytes]] = []

    def day(self, waited: int) -> date:
        return self.history.last + waited * DAY

    def keep(self, moved: History, event: str, actor: str) -> None:
        self.earlier.append((self.history, pickle.dumps(self.history.entries)))
        self.told.append((event, actor, moved.last))
        self.history = moved

    @rule(data=st.data(), waited=WAITING)
    def take_what_is_allowed(self, data: st.DataObject, waited: int) -> None:
        on = self.day(waited)
        rows = self.history.allowed(on)
        if rows:
            row = data.draw(st.sampled_from(rows))
            actor = data.draw(st.sampled_from(row.actors))
            moved = self.history.record(
                row.event, by=actor, on=on, reason="alasan", **facts_for(row)
            )
            assert row.target is moved.state
            self.keep(moved, row.event, actor)

    @rule(data=st.data(), actor=st.sampled_from(Pelaku), waited=st.integers(-3, 20))
    def try_anything(self, data: st.DataObject, actor: Pelaku, waited: int) -> None:
        event = data.draw(st.sampled_from([row.event for row in self.cycle.transitions]))
        names = data.draw(st.sets(st.sampled_from(sorted(FACTS)), max_size=3))
        on, facts = self.day(waited), {name: FACTS[name] for name in names}
        before = self.history
        try:
            moved = before.record(event, by=actor, on=on, reason="alasan", **facts)
        except (LifeCycleError, InvalidFactsError):
            assert self.history is before
            return
        (row,) = [row for row in before.allowed(on) if row.event is event]
        assert actor in row.actors
        assert on >= before.last
        self.keep(moved, event, actor)

    @precondition(lambda self: self.history.is_closed)
    @rule(data=st.data(), waited=WAITING)
    def try_after_the_end(self, data: st.DataObject, waited: int) -> None:
        row = data.draw(st.sampled_from(self.cycle.transitions))
        how: dict[str, Any] = {"by": row.actors[0], "on": self.day(waited), "reason": "alasan"}
        with pytest.raises(LifeCycleError) as caught:
            self.history.record(row.event, **how, **facts_for(row))
        assert caught.value.code == "cycle.closed"

    @precondition(lambda self: self.history.is_closed)
    @rule(waited=WAITING)
    def follow(self, waited: int) -> None:
        old = self.history
        self.history = old.again(on=self.day(waited), until=self.day(30), reason="putusan")
        assert old is self.history.previous
        self.told = []

    @invariant()
    def no_event_is_lost(self) -> None:
        kept = [(entry.event, entry.by, entry.on) for entry in self.history.entries]
        assert self.told == kept

    @invariant()
    def no_history_was_edited(self) -> None:
        for history, entries in self.earlier[-3:]:
            assert pickle.loads(entries) == history.entries  # noqa: S301

    @invariant()
    def it_can_be_told_again(self) -> None:
        parts: dict[str, Any] = {
            name: getattr(self.history, name)
            for name in ("on", "until", "entries", "previous", "reason")
        }
        assert self.history == History(self.cycle, **parts)

    @invariant()
    def days_never_run_backwards(self) -> None:
        days = [day for _, day in self.history.moments]
        assert sorted(days) == days

    @invariant()
    def every_deadline_says_who_and_where(self) -> None:
        found = (*deadlines(self.history, PLAIN), *settled(self.history, PLAIN))
        for each in found:
            assert each.actors
            assert each.cite.regulation == "PermenPANRB 6/2022"
        for each in settled(self.history, PLAIN):
            assert (each.action, *each.actors, each.done) in self.told

    @invariant()
    def what_is_closed_owes_nothing(self) -> None:
        if self.history.is_closed:
            assert self.history.allowed() == ()
            assert deadlines(self.history, PLAIN) == ()

    @invariant()
    def a_forged_actor_is_found_out(self) -> None:
        *before, last = self.history.entries or [None]
        if last is not None:
            state, _ = self.history.moments[-2]
            (row,) = [row for row in self.cycle.leaving(state) if row.event is last.event]
            other = next(each for each in Pelaku if each not in row.actors)
            with pytest.raises(LifeCycleError):
                attrs.evolve(self.history, entries=(*before, attrs.evolve(last, by=other)))


class Skp(Case):
    cycle = SIKLUS_SKP


class Evaluasi(Case):
    cycle = SIKLUS_EVALUASI


TestSkp = Skp.TestCase
TestEvaluasi = Evaluasi.TestCase
# Each step asks every question of the case anew: a case of 25 events is long enough.
for _each in (TestSkp, TestEvaluasi):
    _each.settings = settings(max_examples=30, stateful_step_count=25)
