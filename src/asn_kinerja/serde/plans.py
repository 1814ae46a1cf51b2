"""Plans with their revisions, organisations, SKP, histories and evaluations as plain data.

Knows their records, and that the policies they name are stored once each, whole. Reading
builds every record again and lets every revision and event happen again, so a document
cannot hold what could not be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import frozen

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.target import Amount
from asn_kinerja.people import Organisation
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import BOOK, LIFE_CYCLES, Regulation
from asn_kinerja.serde import evaluations, facts, replay
from asn_kinerja.serde.records import converter, day, exactly, only, structured
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.history import History
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["KINDS", "Known", "Record", "known", "read", "written"]

#: What is stored as records.
Record: TypeAlias = Cascade | SKP | History | Organisation | Evaluasi

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "cascade": Cascade,
        "skp": SKP,
        "history": History,
        "organisation": Organisation,
        "evaluasi": Evaluasi,
    }
)
"""The records by the name of their kind in a document."""


@frozen
class Known:
    """What a document names without holding it.

    Args:
        cycles: The life cycles, by id.
        regulations: The regulations.
    """

    cycles: Mapping[str, LifeCycle]
    regulations: tuple[Regulation, ...]


def known(cycles: Iterable[LifeCycle], regulations: Iterable[Regulation]) -> Known:
    """What is known when a document is read.

    Args:
        cycles: Life cycles beside those of the regulations.
        regulations: Regulations beside those of the book.

    Returns:
        All of them.
    """
    by_id = {each.id: each for each in (*LIFE_CYCLES, *cycles)}
    return Known(MappingProxyType(by_id), (*BOOK, *regulations))


def written(record: Record) -> tuple[dict[str, Any], list[Policy]]:
    """Turn a record into plain data.

    Args:
        record: What is to be stored.

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
    evaluations.register_writing(made)
    return made.unstructure(record), list(places)


def read(data: object, kind: type[Record], policies: Sequence[Policy], known: Known) -> Record:
    """Read a record from plain data.

    Args:
        data: What `written` gave.
        kind: The class of the record.
        policies: The policies that it refers to.
        known: What it may name without holding it.

    Returns:
        The record.

    Raises:
        SerdeError: Naming every place that is wrong.
    """
    made = converter()
    made.register_structure_hook(Fraction, _fraction)
    made.register_structure_hook_func(only(Policy), _policy_of(policies))
    made.register_structure_hook_func(_is_amount, _amount)
    replay.register_reading(made, known.cycles)
    evaluations.register_reading(made, known.regulations)
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
        return day(text)
    if mark != "number":
        message = f"{mark!r} marks no amount"
        raise ValueError(message)
    return facts.decimal(text)


_FRACTION = re.compile(r"-?[0-9]{1,60}(/[1-9][0-9]{0,59})?")


def _fraction(data: Any, _: type[Fraction]) -> Fraction:
    # A power of ten would be a short text for a number that fills the memory.
    found = Fraction(data) if _FRACTION.fullmatch(exactly(data, str)) else None
    if found is None or str(found) != data:
        message = f"{data!r} is no fraction in its lowest terms"
        raise ValueError(message)
    return found
