"""Plans, SKP and histories as plain data.

Knows their records, and that the policies they name are stored once each, whole. Reading
builds every record again, so a document cannot hold what could not be built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import field, frozen

from asn_kinerja.errors import SerdeError
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.target import Amount
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import LIFE_CYCLES
from asn_kinerja.serde import facts
from asn_kinerja.serde.records import converter, exactly, structured
from asn_kinerja.skp.history import History
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["KINDS", "Record", "known_cycles", "read", "written"]

#: What is stored as records.
Record: TypeAlias = Cascade | SKP | History

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {"cascade": Cascade, "skp": SKP, "history": History}
)
"""The records by the name of their kind in a document."""


def known_cycles(more: Iterable[LifeCycle]) -> dict[str, LifeCycle]:
    """The life cycles that are known when a history is read.

    Args:
        more: Life cycles beside those of the regulations.

    Returns:
        The life cycles by id.
    """
    return {each.id: each for each in (*LIFE_CYCLES, *more)}


def written(record: Record) -> tuple[dict[str, Any], list[Policy]]:
    """Turn a record into plain data.

    Args:
        record: A plan, an SKP or a history.

    Returns:
        The data, and the policies that it refers to by their place.
    """
    places: dict[Policy, int] = {}
    made = converter()
    made.register_unstructure_hook(Fraction, str)
    made.register_unstructure_hook_func(
        _is(Policy), lambda each: places.setdefault(each, len(places))
    )
    made.register_unstructure_hook_func(_is_amount, _amount_data)
    made.register_unstructure_hook_func(_is(History), _history_data)
    return made.unstructure(record), list(places)


def read(
    data: object, kind: type[Record], policies: Sequence[Policy], cycles: Mapping[str, LifeCycle]
) -> Record:
    """Read a record from plain data.

    Args:
        data: What `written` gave.
        kind: The class of the record.
        policies: The policies that it refers to.
        cycles: The life cycles that are known, by id.

    Returns:
        The record.

    Raises:
        SerdeError: Naming every place that is wrong.
    """

    def policy(data: Any, _: type[Policy]) -> Policy:
        place: int = exactly(data, int)
        if not 0 <= place < len(policies):
            message = f"{place!r} is no place of a policy"
            raise ValueError(message)
        return policies[place]

    def history(found: Any, _: type[History]) -> History:
        return _history(structured(found, _History, "$.record", made), cycles)

    made = converter()
    made.register_structure_hook(Fraction, _fraction)
    made.register_structure_hook_func(_is(Policy), policy)
    made.register_structure_hook_func(_is_amount, _amount)
    made.register_structure_hook_func(_is(History), history)
    return structured(data, kind, "$.record", made)


def _is(wanted: type[object]) -> Callable[[Any], bool]:
    """One class alone, whose fields cattrs need not know."""
    return lambda kind: kind is wanted


def _is_amount(kind: Any) -> bool:
    return bool(kind in {Amount, Amount | None})


def _amount_data(amount: Amount | None) -> Any:
    """A day and a number are marked; a label is a text like any other."""
    if isinstance(amount, Decimal):
        return {"number": format(amount, "f")}
    return {"day": amount.isoformat()} if isinstance(amount, date) else amount


def _amount(data: Any, _: Any) -> Amount | None:
    if data is None or isinstance(data, str):
        return data
    ((mark, text),) = data.items()
    if mark == "day":
        return date.fromisoformat(exactly(text, str))
    if mark != "number":
        message = f"{mark!r} marks no amount"
        raise ValueError(message)
    return facts.decimal(text)


def _fraction(data: Any, _: type[Fraction]) -> Fraction:
    return Fraction(exactly(data, str))


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


def _history_data(history: History) -> dict[str, Any]:
    entries = [
        {
            "event": entry.event.value,
            "by": entry.by.value,
            "on": entry.on.isoformat(),
            "reason": entry.reason,
            "given": facts.stored(entry.facts),
        }
        for entry in history.entries
    ]
    previous = None if history.previous is None else _history_data(history.previous)
    return {
        "cycle": history.cycle.id,
        "on": history.on.isoformat(),
        "until": history.until.isoformat(),
        "entries": entries,
        "previous": previous,
        "reason": history.reason,
    }


def _history(stored: _History, cycles: Mapping[str, LifeCycle]) -> History:
    """Let everything happen again, so that nothing is read that could not happen."""
    cycle = cycles.get(stored.cycle)
    if cycle is None:
        raise SerdeError("serde.invalid", path="$.record.cycle", why=repr(stored.cycle))
    previous = None if stored.previous is None else _history(stored.previous, cycles)
    history = History(
        cycle, on=stored.on, until=stored.until, previous=previous, reason=stored.reason
    )
    for entry in stored.entries:
        history = _recorded(history, entry)
    return history


def _recorded(history: History, entry: _Entry) -> History:
    rows = (row for row in history.allowed(entry.on) if row.event == entry.event)
    policy = next((row.policy for row in rows), None)
    given = entry.given if policy is None else facts.read(policy, entry.given)
    return history.record(entry.event, by=entry.by, on=entry.on, reason=entry.reason, **given)
