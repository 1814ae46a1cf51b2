"""Facts and values as plain data: decimals as text, rows as lists.

Knows which text is a number, because the policy says which fact is one. Knows nothing
of formulas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from asn_kinerja.errors import SerdeError
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.schema import Collection
from asn_kinerja.policy import Policy

__all__ = ["decimal", "differing", "read", "stored"]

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,59})(\.[0-9]{1,60})?")


def stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn values into plain data.

    Args:
        values: Numbers, labels, flags, rows, or `None`, by name.

    Returns:
        The same as texts, bools and lists.
    """
    return {name: _stored(value) for name, value in values.items()}


def _stored(value: Any) -> Any:
    if isinstance(value, tuple):
        return [stored(row) for row in cast("tuple[Mapping[str, Any], ...]", value)]
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value) if isinstance(value, str) else value


def differing(data: object, given: Mapping[str, Any]) -> list[str]:
    """Compare stored values with others.

    Args:
        data: What `stored` gave once.
        given: What it gives now.

    Returns:
        The names of those that are not the same.

    Raises:
        SerdeError: If the data is no mapping.
    """
    if not isinstance(data, Mapping):
        raise SerdeError("serde.invalid", path="$.values", why=type(data).__name__)
    # Written out, a flag is no number, and an output without a value is not one left out.
    found, wanted = (
        {str(name): repr(value) for name, value in each.items()}
        for each in (cast("Mapping[object, object]", data), given)
    )
    names = dict.fromkeys([*wanted, *found])
    return [name for name in names if found.get(name) != wanted.get(name)]


def read(policy: Policy, data: object) -> dict[str, Any]:
    """Read the facts of a policy from plain data.

    Args:
        policy: Says of each fact what it is.
        data: What `stored` gave.

    Returns:
        The facts as `Policy.evaluate` takes them, which refuses what is left wrong.

    Raises:
        SerdeError: If the data is no mapping, or a number is not decimal text.
    """
    return _fields(data, policy.inputs, "$.facts")


def _fields(data: object, declared: Mapping[str, Fact | Collection], path: str) -> dict[str, Any]:
    if not isinstance(data, Mapping):
        raise SerdeError("serde.invalid", path=path, why=type(data).__name__)
    given = cast("Mapping[str, Any]", data)
    return {
        str(name): _value(value, declared.get(name), f"{path}.{name}")
        for name, value in given.items()
    }


def _value(data: Any, declared: Fact | Collection | None, path: str) -> Any:
    if isinstance(declared, Collection) and isinstance(data, list):
        fields = {fact.name: fact for fact in declared.fields}
        rows = enumerate(cast("list[object]", data))
        return [_fields(row, fields, f"{path}[{place}]") for place, row in rows]
    if data is None or not (isinstance(declared, Fact) and isinstance(declared.kind, Number)):
        return data
    try:
        return decimal(data)
    except ValueError as error:
        raise SerdeError("serde.invalid", path=path, why=str(error)) from error


def decimal(data: object) -> Decimal:
    """Read a number that was stored as text.

    Args:
        data: What `stored` gave for it.

    Returns:
        The number, exactly.

    Raises:
        ValueError: If the data is no decimal text.
    """
    if not isinstance(data, str) or _DECIMAL.fullmatch(data) is None:
        message = f"{data!r} is no decimal text"
        raise ValueError(message)
    return Decimal(data)
