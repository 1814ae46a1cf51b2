"""Gathering values under names, fast for a million of them.

Knows dictionaries. Knows nothing of what is gathered.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

__all__ = ["gathered", "once"]

_H = TypeVar("_H", bound=Hashable)
_K = TypeVar("_K")
_T = TypeVar("_T")


def gathered(names: Iterable[_K], values: Iterable[_T]) -> dict[_K, tuple[_T, ...]]:
    """What stands under each name. Most have one: a list for each would take much longer."""
    found: dict[_K, tuple[_T, ...]] = {}
    more: dict[_K, list[_T]] = {}
    for name, value in zip(names, values, strict=True):
        if name in found:
            more.setdefault(name, []).append(value)
        else:
            found[name] = (value,)
    found.update((name, (*found[name], *others)) for name, others in more.items())
    return found


def once(values: Iterable[_H]) -> tuple[_H, ...]:
    """Nothing twice, in the order given. A set tells sooner than a dictionary that all differ."""
    found = tuple(values)
    if len(found) == 1 or len(set(found)) == len(found):
        return found
    return tuple(dict.fromkeys(found))
