"""Walking over a formula: its parts, its facts, its settings, a changed copy.

Knows that nodes are frozen records of nodes. Knows nothing of what a node means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast

import attrs

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula.choices import Aggregate, Rung
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.setting import Setting

__all__ = ["children", "nodes", "rebuilt", "signature", "unique"]

_Node = TypeVar("_Node", bound=Expr)


def children(node: Expr) -> tuple[Expr, ...]:
    """The nodes that stand directly in a node, in the order of its fields.

    Args:
        node: Any node.

    Returns:
        Its parts.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> [part.name for part in children(fact("a") + fact("b"))]
        ['a', 'b']
    """
    values = (getattr(node, each) for each in _fields(node))
    return tuple(part for value in values for part in _exprs(value))


def _fields(node: Expr) -> tuple[str, ...]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", type(node)))
    return tuple(each.name for each in fields if each.init)


def _exprs(value: object) -> Iterator[Expr]:
    if isinstance(value, Expr):
        yield value
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _exprs(part)
    elif isinstance(value, Rung):
        yield from _exprs(attrs.astuple(value, recurse=False))


def nodes(*roots: Expr) -> Iterator[Expr]:
    """Every different node below some roots, parts before the whole.

    Args:
        *roots: Where to begin.

    Yields:
        Each node once.
    """
    seen: set[Expr] = set()
    for root in roots:
        yield from _below(root, seen)


def _below(node: Expr, seen: set[Expr]) -> Iterator[Expr]:
    if node in seen:
        return
    seen.add(node)
    for part in children(node):
        yield from _below(part, seen)
    yield node


def unique(kind: type[_Node], roots: Iterable[Expr]) -> tuple[_Node, ...]:
    """The nodes of one named kind, refusing one name for two different things.

    Args:
        kind: `Fact`, `Setting` or `Named`.
        roots: Where to look.

    Returns:
        Each of them once, parts before the whole.

    Raises:
        FormulaError: `formula.two_meanings` if two different ones share a name.
    """
    found: dict[str, _Node] = {}
    for node in nodes(*roots):
        if isinstance(node, kind):
            name = signature(node)
            if found.setdefault(name, node) != node:
                raise FormulaError("formula.two_meanings", name=name)
    return tuple(found.values())


def signature(node: Expr) -> str:
    """The name that must be unique among nodes of its kind.

    Args:
        node: A fact, a setting, a named step or a fold over rows.

    Returns:
        The path of a fact, the name of the others.
    """
    if isinstance(node, Fact):
        return node.path
    if isinstance(node, Aggregate):
        return node.rows
    return node.name if isinstance(node, Named | Setting) else ""


def rebuilt(node: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """A copy of a formula with some nodes replaced; every check runs again.

    Args:
        node: The formula.
        change: Gives for a node, whose parts are already changed, what stands in its place.

    Returns:
        The changed formula, or the same one where nothing changed.
    """
    if isinstance(node, Setting):
        # Its value and the settings that bound it change together or not at all.
        return change(node)
    parts: dict[str, Any] = {}
    for each in _fields(node):
        old = getattr(node, each)
        new = _rebuilt_value(old, change)
        if new is not old:
            parts[each] = new
    return change(attrs.evolve(cast("Any", node), **parts) if parts else node)


def _rebuilt_value(value: Any, change: Callable[[Expr], Expr]) -> Any:
    if isinstance(value, Expr):
        return rebuilt(value, change)
    if isinstance(value, tuple):
        old = cast("tuple[object, ...]", value)
        new = tuple(_rebuilt_value(part, change) for part in old)
        return old if all(a is b for a, b in zip(new, old, strict=True)) else new
    if isinstance(value, Rung):
        parts = attrs.astuple(value, recurse=False)
        new = _rebuilt_value(parts, change)
        return value if new is parts else Rung(*new)
    return value
