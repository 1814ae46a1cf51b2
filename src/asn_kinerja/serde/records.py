"""The small records inside a document: texts, citations, periods, plain fields.

Knows how cattrs turns them into plain data and back, strictly: nothing is coerced,
no key is unknown. Knows nothing of formulas.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.strategies import configure_union_passthrough

from asn_kinerja.citation import Force, Standing
from asn_kinerja.errors import SerdeError
from asn_kinerja.formula.kinds import Kind
from asn_kinerja.formula.nodes import Expr

__all__ = ["plain", "structured"]

_T = TypeVar("_T")


def _exactly(value: Any, kind: type[Any]) -> Any:
    if type(value) is not kind:
        message = f"{value!r} is no {kind.__name__}"
        raise TypeError(message)
    return value


def _date(value: Any, _: type[date]) -> date:
    return date.fromisoformat(_exactly(value, str))


def _node(value: Any, _: type[Expr]) -> Expr:
    if not isinstance(value, Expr):
        message = f"{value!r} is no reference to a node"
        raise TypeError(message)
    return value


def _member(value: Any, enum: type[StrEnum]) -> StrEnum:
    return enum(_exactly(value, str))


def _is_expr(kind: Any) -> bool:
    return kind is Expr


def _is_kind(kind: Any) -> bool:
    return bool(kind == Kind)


def _kind(value: Any, _: Any) -> Any:
    # Kinds are read before, because labels need the enums that are known.
    return value


def _converter() -> Converter:
    made = Converter(forbid_extra_keys=True, omit_if_default=True)
    configure_union_passthrough(int | str | None, made)
    for plain_kind in (str, int, bool):
        made.register_structure_hook(plain_kind, _exactly)
    for enum in (Standing, Force):
        made.register_structure_hook(enum, _member)
    made.register_structure_hook(date, _date)
    made.register_unstructure_hook(date, date.isoformat)
    # The base class alone: a node itself is read as a record, not as a reference.
    made.register_structure_hook_func(_is_expr, _node)
    made.register_structure_hook_func(_is_kind, _kind)
    return made


#: Reads and writes records; nothing is ever registered on it later.
_CONVERTER = _converter()


def plain(value: object) -> Any:
    """Turn a record into plain data.

    Args:
        value: A record or `None`.

    Returns:
        Dicts, lists, texts and whole numbers.
    """
    return _CONVERTER.unstructure(value)


def structured(data: object, kind: type[_T], path: str) -> _T:
    """Read a record from plain data.

    Args:
        data: The data.
        kind: The class of the record.
        path: Where the data stands in its document.

    Returns:
        The record.

    Raises:
        SerdeError: Naming every place that is wrong.
    """
    try:
        return _CONVERTER.structure(data, kind)
    except (BaseValidationError, TypeError, ValueError, KeyError, AttributeError) as error:
        told = transform_error(error, path=path)
        raise SerdeError("serde.invalid", path=path, why="; ".join(told)) from error
