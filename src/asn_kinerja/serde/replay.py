"""What is stored as the steps that led to it: plans with their revisions, and histories.

Knows the steps as plain data, and takes them again one by one. Knows nothing of what else
stands in a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import field, frozen
from cattrs import Converter

from asn_kinerja.errors import SerdeError
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Add, PlanChange, Replace, Withdraw
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.serde import facts
from asn_kinerja.serde.records import only, structured
from asn_kinerja.skp.history import History
from asn_kinerja.skp.life_cycle import LifeCycle

__all__ = ["register_reading", "register_writing"]

_VERBS: Mapping[str, type[PlanChange]] = MappingProxyType(
    {"add": Add, "replace": Replace, "withdraw": Withdraw}
)
_WHATS: Mapping[str, type[Any]] = MappingProxyType(
    {"need": Need, "goal": Goal, "indicator": Indicator, "link": Link, "id": str}
)


@frozen
class _Revision:
    on: date
    reason: str
    by: str | None
    changes: tuple[PlanChange, ...]


@frozen
class _Plan:
    """The first plan, and what was made of it."""

    goals: tuple[Goal, ...]
    links: tuple[Link, ...] = ()
    needs: tuple[Need, ...] = ()
    since: date | None = None
    revisions: tuple[_Revision, ...] = ()


@frozen
class _Entry:
    event: str
    by: str
    on: date
    reason: str = ""
    given: Mapping[str, Any] = field(factory=dict[str, Any])


@frozen
class _History:
    cycle: str
    on: date
    until: date
    entries: tuple[_Entry, ...] = ()
    previous: _History | None = None
    reason: str = ""


def register_writing(made: Converter) -> None:
    """Let a converter write plans and histories as their steps.

    Args:
        made: The converter.
    """

    def change(each: PlanChange) -> dict[str, Any]:
        verb = next(name for name, kind in _VERBS.items() if isinstance(each, kind))
        what = next(name for name, kind in _WHATS.items() if isinstance(each.what, kind))
        return {verb: {what: made.unstructure(each.what)}}

    made.register_unstructure_hook_func(_is_change, change)
    made.register_unstructure_hook_func(only(Cascade), lambda each: made.unstructure(_plan(each)))
    made.register_unstructure_hook_func(only(History), lambda each: made.unstructure(_case(each)))


def register_reading(made: Converter, cycles: Mapping[str, LifeCycle]) -> None:
    """Let a converter read plans and histories by taking their steps again.

    Args:
        made: The converter.
        cycles: The life cycles that are known, by id.
    """

    def change(data: Any, _: Any) -> PlanChange:
        ((verb, found),) = data.items()
        ((what, part),) = found.items()
        return _VERBS[verb](made.structure(part, _WHATS[what]))

    def cascade(data: Any, _: type[Cascade]) -> Cascade:
        stored = made.structure(data, _Plan)
        plan = Cascade(stored.goals, stored.links, stored.needs, since=stored.since)
        for each in stored.revisions:
            plan = plan.revise(each.changes, on=each.on, reason=each.reason, by=each.by)
        return plan

    def history(data: Any, _: type[History]) -> History:
        return _happened(structured(data, _History, "$.record", made), cycles)

    made.register_structure_hook_func(_is_change, change)
    made.register_structure_hook_func(only(Cascade), cascade)
    made.register_structure_hook_func(only(History), history)


def _is_change(kind: Any) -> bool:
    return bool(kind == PlanChange)


def _plan(cascade: Cascade) -> _Plan:
    first, revisions = cascade.versions[0], cascade.history
    steps = tuple(_Revision(each.on, each.reason, each.by, each.changes) for each in revisions)
    return _Plan(first.goals, first.links, first.needs, first.since, steps)


def _case(history: History) -> _History:
    entries = tuple(
        _Entry(each.event.value, each.by.value, each.on, each.reason, facts.stored(each.facts))
        for each in history.entries
    )
    before = None if history.previous is None else _case(history.previous)
    return _History(history.cycle.id, history.on, history.until, entries, before, history.reason)


def _happened(stored: _History, cycles: Mapping[str, LifeCycle]) -> History:
    cycle = cycles.get(stored.cycle)
    if cycle is None:
        raise SerdeError("serde.invalid", path="$.record.cycle", why=repr(stored.cycle))
    before = None if stored.previous is None else _happened(stored.previous, cycles)
    history = History(
        cycle, on=stored.on, until=stored.until, previous=before, reason=stored.reason
    )
    for entry in stored.entries:
        history = _recorded(history, entry)
    return history


def _recorded(history: History, entry: _Entry) -> History:
    rows = (row for row in history.allowed(entry.on) if row.event == entry.event)
    policy = next((row.policy for row in rows), None)
    given = entry.given if policy is None else facts.read(policy, entry.given)
    return history.record(entry.event, by=entry.by, on=entry.on, reason=entry.reason, **given)
