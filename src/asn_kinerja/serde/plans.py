"""Plans with their revisions, organisations, SKP and histories as plain data.

Knows their records, and that the policies they name are stored once each, whole. Reading
builds every record again and lets every revision and event happen again, so a document
cannot hold what could not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, TypeAlias

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.target import Amount
from asn_kinerja.people import Organisation
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import LIFE_CYCLES
from asn_kinerja.serde import facts, replay
from asn_kinerja.serde.records import converter, exactly, only, structured
from asn_kinerja.skp.history import History
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["KINDS", "Record", "known_cycles", "read", "written"]

#: What is stored as records.
Record: TypeAlias = Cascade | SKP | History | Organisation

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {"cascade": Cascade, "skp": SKP, "history": History, "organisation": Organisation}
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
        record: A plan, an organisation, an SKP or a history.

    Returns:
        The data, and the policies that it refers to by their place.
    """
    places: dict[Policy, int] = {}
    made = converter()
    made.register_unstructure_hook(Fraction, str)
    made.register_unstructure_hook_func(
        only(Policy), lambda each: places.setdefault(each, len(places))
    )
    made.register_unstructure_hook_func(_is_amount, _amount_data)
    replay.register_writing(made)
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
    made = converter()
    made.register_structure_hook(Fraction, _fraction)
    made.register_structure_hook_func(only(Policy), _policy_of(policies))
    made.register_structure_hook_func(_is_amount, _amount)
    replay.register_reading(made, cycles)
    return structured(data, kind, "$.record", made)


def _policy_of(policies: Sequence[Policy]) -> Callable[[Any, type[Policy]], Policy]:
    def policy(data: Any, _: type[Policy]) -> Policy:
        place: int = exactly(data, int)
        if not 0 <= place < len(policies):
            message = f"{place!r} is no place of a policy"
            raise ValueError(message)
        return policies[place]

    return policy


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
