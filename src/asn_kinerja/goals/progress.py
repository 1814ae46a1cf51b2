"""Telling how far a long piece of work has come.

Knows how many items there are and how many are done. Knows nothing of what is done with
them, nor of any clock: whoever listens decides what to show.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeAlias, TypeVar

__all__ = ["Progress", "counted"]

#: Is told how many items are done, and how many there are.
Progress: TypeAlias = Callable[[int, int], None]

_T = TypeVar("_T")

#: How often progress is told, at most.
_TOLD = 100


def counted(items: Collection[_T], progress: Progress | None) -> Iterable[_T]:
    """Go over some items, and tell about every hundredth part of them how far it is.

    Args:
        items: What is worked on.
        progress: Who is told, after the item; `None` for nobody.

    Returns:
        The items, in their order.

    Examples:
        >>> told = []
        >>> for _ in counted(range(1000), lambda done, total: told.append((done, total))):
        ...     pass
        >>> told[0], told[-1], len(told)
        ((10, 1000), (1000, 1000), 100)
    """
    return items if progress is None else _telling(items, progress)


def _telling(items: Collection[_T], progress: Progress) -> Iterator[_T]:
    total = len(items)
    step = -(-total // _TOLD)
    for done, item in enumerate(items, 1):
        yield item
        if done % step == 0 or done == total:
            progress(done, total)
