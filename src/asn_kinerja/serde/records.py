"""Records as plain data: how cattrs turns them into dicts and back, strictly.

Knows texts, dates, labels and exact numbers: nothing is coerced, no key is unknown. Knows
nothing of formulas or plans.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import GenericAlias
from typing import Any, TypeVar, cast, get_args, get_origin

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.strategies import configure_union_passthrough
from cattrs.v import format_exception

from asn_kinerja.errors import AsnKinerjaError, SerdeError
from asn_kinerja.formula.kinds import Kind
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.labels import Label

__all__ = ["converter", "day", "exactly", "only", "plain", "require_plain", "structured"]

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


def require_plain(data: object, path: str = "$") -> None:
    """Refuse what is no plain data, before anything is made of it.

    Args:
        data: What should be dicts with texts as keys, lists, texts, numbers, flags and `None`.
        path: Where it stands in its document.

    Raises:
        SerdeError: Naming the first place that is something else.
    """
    if isinstance(data, Mapping):
        for key, each in cast("Mapping[object, object]", data).items():
            if not isinstance(key, str):
                raise SerdeError("serde.invalid", path=path, why=f"key {type(key).__name__}")
            require_plain(each, f"{path}.{key}")
    elif isinstance(data, list | tuple):
        for place, each in enumerate(cast("Sequence[object]", data)):
            require_plain(each, f"{path}[{place}]")
    elif not _is_plain(data):
        raise SerdeError("serde.invalid", path=path, why=type(data).__name__)


def _is_plain(value: object) -> bool:
    """Whole numbers in a document are places, articles and pages; exact ones are texts."""
    if isinstance(value, int):
        return -_LARGEST <= value <= _LARGEST
    return value is None or isinstance(value, str | float)


_LARGEST = 10**18


def day(value: object) -> date:
    """Read a day, which is written in one way only: `2024-01-31`.

    Args:
        value: The text.

    Returns:
        The day.

    Raises:
        TypeError: If it is no text.
        ValueError: If it is no day, or written otherwise.
    """
    found = date.fromisoformat(exactly(value, str))
    if found.isoformat() != value:
        message = f"{value!r} is not {found.isoformat()}"
        raise ValueError(message)
    return found


def _date(value: Any, _: type[date]) -> date:
    return day(value)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_of(made: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    """A tuple is a list in a document: the signs of a text or the keys of a dict are none."""

    def read(data: Any, kind: Any) -> tuple[Any, ...]:
        if not isinstance(data, list | tuple):
            message = f"{type(data).__name__} is no list"
            raise TypeError(message)
        rows, kinds = cast("Sequence[object]", data), get_args(kind)
        if kinds[-1] is ...:
            several: Any = GenericAlias(list, kinds[:1])
            return tuple(made.structure(rows, several))
        return tuple(made.structure(row, part) for row, part in zip(rows, kinds, strict=True))

    return read


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
    made.register_structure_hook_func(_is_tuple, _tuple_of(made))
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
