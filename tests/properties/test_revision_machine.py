"""Plans under any sequence of revisions: none lost, no history edited, each change told."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any, TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.unit.plans import goal, indicator

from asn_kinerja.goals import (
    Add,
    Cascade,
    CascadeError,
    Goal,
    Link,
    Need,
    PlanChange,
    Replace,
    Withdraw,
    affected,
    diff,
    judging_plan,
)
from asn_kinerja.period import Period

#: Everything a plan is, apart from the order of its parts.
Content: TypeAlias = tuple[frozenset[Any], ...]

FIRST = date(2024, 1, 1)
DAY = timedelta(days=1)
WAITING = st.integers(0, 40)
NAMES = st.sampled_from([f"g{n}" for n in range(6)])
WORDS = st.sampled_from(["Loket", "Daring", "Keliling"])
ENDS = st.sampled_from(["kb", *(f"g{n}" for n in range(6)), *(f"g{n}.i" for n in range(6))])
LINKS = st.builds(
    Link,
    child=ENDS,
    parent=ENDS,
    relation=st.sampled_from(["direct", "kontribusi", "rujukan"]),
    share=st.sampled_from([None, "40%", "60%"]),
)


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    name = draw(NAMES)
    inside = [indicator(f"{name}.i", draw(st.integers(1, 3)))] if draw(st.booleans()) else []
    return goal(name, *inside, statement=draw(WORDS), owner=draw(st.sampled_from(["p", "q"])))


def changes() -> st.SearchStrategy[PlanChange]:
    needs = st.builds(Need, st.just("kb"), WORDS)
    indicators = st.builds(indicator, NAMES.map("{}.i".format), st.integers(1, 3))
    return st.one_of(
        st.builds(Add, goals() | LINKS),
        st.builds(Replace, goals() | needs | indicators | LINKS),
        st.builds(Withdraw, NAMES | NAMES.map("{}.i".format) | LINKS),
    )


def content(cascade: Cascade) -> Content:
    return frozenset(cascade.goals), frozenset(cascade.links), frozenset(cascade.needs)


def name(what: Any) -> Any:
    return (what.child, what.parent, what.relation) if isinstance(what, Link) else what.id


def whole(plan: Cascade) -> dict[Any, Need | Goal | Link]:
    parts: list[Need | Goal | Link] = [*plan.needs, *plan.goals, *plan.links]
    return {name(each): each for each in parts}


def inverse(old: Cascade, new: Cascade) -> list[PlanChange]:
    """The changes that lead back, from the parts alone: whole needs, goals and links."""
    before, after = whole(old), whole(new)
    gone = [after[each] for each in after if each not in before]
    return [
        *(Withdraw(each if isinstance(each, Link) else each.id) for each in gone),
        *(Add(each) for key, each in before.items() if key not in after),
        *(Replace(each) for key, each in before.items() if key in after and after[key] != each),
    ]


def told(
    old: Cascade, taken: tuple[PlanChange, ...], also: tuple[Link, ...]
) -> tuple[set[Any], ...]:
    """By the changes alone: the names of what came, of what went, and of what may be other."""
    came: set[Any] = set()
    went: set[Any] = {name(each) for each in also}
    other: set[Any] = set()
    for change in taken:
        what: Any = change.what
        before = old.parts.get(what if isinstance(what, str) else getattr(what, "id", ""))
        inside = {each.id for each in before.indicators} if isinstance(before, Goal) else set()
        within = {each.id for each in what.indicators} if isinstance(what, Goal) else set()
        if isinstance(change, Add):
            came |= {name(what)} | within
        elif isinstance(change, Withdraw):
            went |= {what if isinstance(what, str) else name(what)} | inside
        else:
            came |= within - inside
            went |= inside - within
            other |= {name(what)} | (inside & within)
    return came, went, other


def refused(plan: Cascade, given: list[PlanChange], on: date) -> list[str]:
    """What is said of each problem; nothing if the changes can be made."""
    try:
        plan.revise(given, on=on, reason="alasan")
    except CascadeError as error:
        return [str(each) for each in error.exceptions]
    return []


class Replanning(RuleBasedStateMachine):
    """A plan beside snapshots of every version it ever had."""

    @initialize(begun=st.booleans())
    def begin(self, begun: bool) -> None:  # noqa: FBT001 - drawn
        self.plan = Cascade(
            [goal("g0", "g0.i"), goal("g1")],
            [Link("g0", "kb", "direct"), Link("g1", "g0.i", "direct")],
            [Need("kb", "Loket")],
            since=FIRST if begun else None,
        )
        self.days = [FIRST]
        self.plans = [self.plan]
        self.kept = [(content(self.plan), hash(self.plan), pickle.dumps(self.plan))]

    def keep(self, new: Cascade, on: date) -> None:
        self.plan = new
        self.days.append(on)
        self.plans.append(new)
        self.kept.append((content(new), hash(new), pickle.dumps(new)))

    @rule(given=st.lists(changes(), min_size=1, max_size=4), waited=WAITING)
    def try_anything(self, given: list[PlanChange], waited: int) -> None:
        on = self.days[-1] + waited * DAY
        problems = refused(self.plan, given, on)
        if not problems:
            self.take(given, on)
        assert all(each.startswith("changes[") for each in problems)

    @rule(given=st.lists(changes(), min_size=4, max_size=10), waited=WAITING)
    def take_what_can_be(self, given: list[PlanChange], waited: int) -> None:
        on, sound = self.days[-1] + waited * DAY, list[PlanChange]()
        for change in given:
            if not refused(self.plan, [*sound, change], on):
                sound.append(change)
        if sound:
            self.take(sound, on)

    def take(self, given: list[PlanChange], on: date) -> None:
        old = self.plan
        new = old.revise(given, on=on, reason="alasan", by="kadis")
        assert new.revision is not None
        assert tuple(given) == new.revision.changes
        self.tells_exactly_the_changes(old, new)
        self.keep(new, on)

    def tells_exactly_the_changes(self, old: Cascade, new: Cascade) -> None:
        assert new.revision is not None
        found = diff(old, new)
        came, went, other = told(old, new.revision.changes, new.revision.also)
        assert {name(each) for each in found.added} == came - went
        assert {name(each) for each in found.withdrawn} == went - came
        assert {name(each.after) for each in found.changed} <= other | (came & went)
        assert found.revisions == (new.revision,)
        for change in new.revision.changes:
            what: Any = change.what
            if isinstance(change, Withdraw) and isinstance(what, str) and what not in came:
                self.is_gone_everywhere(new, what)

    def is_gone_everywhere(self, new: Cascade, part: str) -> None:
        ends = {end for link in new.links for end in (link.child, link.parent)}
        indexes = (new.parts, new.goal_of, new.goals_by_id, new.serving, new.order, new.circular)
        assert not [each for each in (*indexes, ends, new.tops) if part in each]

    @rule(waited=WAITING)
    def go_back(self, waited: int) -> None:
        if len(self.plans) > 1 and content(self.plans[-2]) != content(self.plan):
            before, on = self.plans[-2], self.days[-1] + waited * DAY
            back = self.plan.revise(inverse(before, self.plan), on=on, reason="batal")
            assert content(back) == content(before)
            assert not diff(before, back)
            self.keep(back, on)

    @rule(waited=st.integers(1, 40))
    def try_the_past(self, waited: int) -> None:
        if len(self.plans) > 1:
            day = self.days[-1] - waited * DAY
            with pytest.raises(CascadeError):
                self.plan.revise([Add(goal("baru"))], on=day, reason="terlambat")

    @invariant()
    def no_revision_is_lost(self) -> None:
        assert len(self.plan.history) == len(self.plans) - 1
        assert [each.on for each in self.plan.history] == self.days[1:]
        assert all(one is other for one, other in zip(self.plan.versions, self.plans, strict=True))

    @invariant()
    def no_history_was_edited(self) -> None:
        for plan, (parts, hashed, stored) in list(zip(self.plans, self.kept, strict=True))[-3:]:
            assert (content(plan), hash(plan)) == (parts, hashed)
            assert pickle.loads(stored) == plan  # noqa: S301 - our own plan

    @invariant()
    def every_day_has_the_plan_of_its_time(self) -> None:
        for place, day in enumerate(self.days):
            later = [n for n, each in enumerate(self.days) if each == day]
            assert self.plan.as_of(day) is self.plans[later[-1]]
            if place and self.days[place - 1] < day:
                eve = Period(self.days[place - 1], day)
                assert judging_plan(self.plan, eve) is self.plans[place - 1]

    @invariant()
    def all_that_changed_concerns_its_owners(self) -> None:
        if len(self.plans) > 1:
            old, new = self.plans[-2:]
            owned = {each.id: each.owner for plan in (old, new) for each in plan.goals}
            mine = {goal: each.owner for each in affected(old, new) for goal in each.directly}
            changed = {name(each.after) for each in diff(old, new).changed if each.fields}
            assert {each for each in changed if each in owned} <= set(mine)


TestReplanning = Replanning.TestCase
# Each step compares every version: a plan of 15 revisions is long enough.
TestReplanning.settings = settings(max_examples=50, stateful_step_count=15)
