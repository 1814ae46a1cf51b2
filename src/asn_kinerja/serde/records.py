"""Records as plain data: how cattrs turns them into dicts and back, strictly.

Knows texts, dates, labels and exact numbers: nothing is coerced, no key is unknown. Knows
nothing of formulas or plans.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, cast

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.strategies import configure_union_passthrough
from cattrs.v import format_exception

from asn_kinerja.errors import AsnKinerjaError, SerdeError
from asn_kinerja.formula.kinds import Kind
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.labels import Label

__all__ = ["converter", "exactly", "only", "plain", "structured"]

_T = TypeVar("_T")


def exactly(value: Any, kind: type[Any]) -> Any:
    """Take a value as it is, if it is of a kind.

    Args:
        value: The value.
        kind: The class it must be of, no subclass.

    Returns:
        The value.

    Raises:
        TypeError: If it is of another.
    """
    if type(value) is not kind:
        message = f"{value!r} is no {kind.__name__}"
        raise TypeError(message)
    return value


def _date(value: Any, _: type[date]) -> date:
    return date.fromisoformat(exactly(value, str))


def _node(value: Any, _: type[Expr]) -> Expr:
    if not isinstance(value, Expr):
        message = f"{value!r} is no reference to a node"
        raise TypeError(message)
    return value


def _text(value: Any, kind: type[str]) -> str:
    """A text, or the label or other member of an enum that it spells."""
    text: str = exactly(value, str)
    return kind.parse(text) if issubclass(kind, Label) else kind(text)


def _told(error: BaseException, kind: type[Any] | None) -> str:
    """What a record says of itself is worth more than that it could not be built."""
    if isinstance(error, ExceptionGroup):
        group = cast("ExceptionGroup[Exception]", error)
        return "; ".join(_told(each, None) for each in group.exceptions)
    return str(error) if isinstance(error, AsnKinerjaError) else format_exception(error, kind)


def only(wanted: type[object]) -> Callable[[Any], bool]:
    """Say how one class is found, without those that inherit from it.

    Args:
        wanted: The class, whose fields cattrs need not know.

    Returns:
        A test for cattrs.
    """
    return lambda kind: kind is wanted


def _is_kind(kind: Any) -> bool:
    return bool(kind == Kind)


def _kind(value: Any, _: Any) -> Any:
    # Kinds are read before, because labels need the enums that are known.
    return value


def converter() -> Converter:
    """Make a converter that coerces nothing.

    Returns:
        A converter of one's own, to which hooks can be added.
    """
    made = Converter(forbid_extra_keys=True, omit_if_default=True)
    configure_union_passthrough(int | str | None, made)
    for plain_kind in (int, bool):
        made.register_structure_hook(plain_kind, exactly)
    made.register_structure_hook(str, _text)
    made.register_structure_hook(date, _date)
    made.register_unstructure_hook(date, date.isoformat)
    # A member of an enum is a text already; plain data holds the text alone.
    made.register_unstructure_hook(StrEnum, str.__str__)
    # The base class alone: a node itself is read as a record, not as a reference.
    made.register_structure_hook_func(only(Expr), _node)
    made.register_structure_hook_func(_is_kind, _kind)
    return made


#: Reads and writes records; nothing is ever registered on it later.
_CONVERTER = converter()


def plain(value: object) -> Any:
    """Turn a record into plain data.

    Args:
        value: A record or `None`.

    Returns:
        Dicts, lists, texts and whole numbers.
    """
    return _CONVERTER.unstructure(value)


def structured(data: object, kind: type[_T], path: str, using: Converter = _CONVERTER) -> _T:
    """Read a record from plain data.

    Args:
        data: The data.
        kind: The class of the record.
        path: Where the data stands in its document.
        using: The converter.

    Returns:
        The record.

    Raises:
        SerdeError: Naming every place that is wrong.
    """
    try:
        return using.structure(data, kind)
    except (BaseValidationError, TypeError, ValueError, KeyError, AttributeError) as error:
        told = transform_error(error, path=path, format_exception=_told)
        raise SerdeError("serde.invalid", path=path, why="; ".join(told)) from error
