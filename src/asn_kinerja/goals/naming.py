"""What every part of a plan must have: an id, words that say something, parts of its kind.

Knows texts, and when two say the same. Knows nothing of what they name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import Attribute

from asn_kinerja.goals.errors import PlanError

__all__ = [
    "each_says_something",
    "is_a",
    "says_something",
    "says_something_if_stated",
    "texts",
    "wording",
]


def says_something(_part: object, attribute: Attribute[str], value: object) -> None:
    """Refuse an id or a statement that is empty, blank or no text.

    Args:
        _part: The part, as attrs gives it.
        attribute: Which of its texts.
        value: The text.

    Raises:
        PlanError: If nobody could read anything in it.
    """
    if not _is_said(value):
        raise PlanError("plan.empty", name=attribute.name)


def says_something_if_stated(part: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse a text that may be left out and is blank: nobody is `None`, never a blank.

    Args:
        part: The part, as attrs gives it.
        attribute: Which of its texts.
        value: The text, or `None`.

    Raises:
        PlanError: If nobody could read anything in it.
    """
    if value is not None:
        says_something(part, attribute, value)


def is_a(
    kind: type[Any], *, absent: bool = False
) -> Callable[[object, Attribute[Any], object], None]:
    """Refuse what is not of a kind, with the kind that was given and the one that is accepted.

    Args:
        kind: The class.
        absent: Whether `None` is accepted too.

    Returns:
        A validator for attrs; it raises a `PlanError`.
    """

    def check(_part: object, attribute: Attribute[Any], value: object) -> None:
        if not (isinstance(value, kind) or (absent and value is None)):
            facts = {"given": type(value).__name__, "accepted": kind.__name__}
            raise PlanError("plan.kind", name=attribute.name, **facts)

    return check


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def each_says_something(
    _part: object, attribute: Attribute[tuple[str, ...]], values: tuple[str, ...]
) -> None:
    """Refuse a list with a text that is empty, blank or none.

    Args:
        _part: The part, as attrs gives it.
        attribute: Which of its lists.
        values: The texts.

    Raises:
        PlanError: If nobody could read anything in one of them.
    """
    if not all(map(_is_said, values)):
        raise PlanError("plan.empty", name=attribute.name)


def texts(given: Iterable[str]) -> tuple[str, ...]:
    """Take several texts; one alone is no list of its letters.

    Args:
        given: The texts.

    Returns:
        The texts in their order.

    Raises:
        PlanError: If it is one text.
    """
    if isinstance(given, str):
        raise PlanError("plan.one_text", given=given)
    return tuple(given)


def wording(statement: str) -> str:
    """What of a statement tells it from others: neither capitals nor blanks do.

    Args:
        statement: The statement.

    Returns:
        The words to compare.
    """
    return " ".join(statement.casefold().split())
