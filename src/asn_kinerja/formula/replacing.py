"""New values in the place of the settings of a formula.

Knows which values a setting takes. Knows nothing of policies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula import checks
from asn_kinerja.formula.kinds import Kind, Nothing, Number, Ratio
from asn_kinerja.formula.nodes import Const, Expr, Like, as_expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import rebuilt
from asn_kinerja.labels import LabelSet, nearest

__all__ = ["replacing"]


def replacing(known: Iterable[Setting], new: Mapping[str, Like | None]) -> Callable[[Expr], Expr]:
    """Make what puts new values in the place of settings.

    Args:
        known: The settings of a formula.
        new: The new value of each that changes, by name; `None` for none again, where the
            rule states none.

    Returns:
        A function of a node that gives the changed setting, or the node itself.

    Raises:
        FormulaError: If there is no such setting, or a value is of the wrong kind or out
            of range.
    """
    settings = {node.name: node for node in known}
    values = {name: _new_value(settings, name, value) for name, value in new.items()}

    def change(node: Expr) -> Expr:
        if not isinstance(node, Setting):
            return node
        given = values.get(node.name, node.given)
        low, high = bound(node.low), bound(node.high)
        if given is node.given and low is node.low and high is node.high:
            return node
        return evolve(node, given=given, low=low, high=high)

    def bound(end: Expr | None) -> Expr | None:
        return None if end is None else rebuilt(end, change)

    return change


def _new_value(known: Mapping[str, Setting], name: str, value: Like | None) -> Expr:
    old = known.get(name)
    if old is None:
        close = nearest(name, known)
        code = "setting.unknown" if close is None else "setting.unknown_near"
        raise FormulaError(code, name=name, nearest=close, accepted=", ".join(known))
    if value is None:
        if isinstance(old.stated.kind, Nothing):
            return old.stated
        raise FormulaError("setting.kind", name=name, expected=_wanted(old.kind), given=None)
    if isinstance(old.kind, LabelSet) and not isinstance(value, Expr):
        return Const(old.kind, old.kind.code(value))
    given = as_expr(value)
    # What is absent can only become a number: nothing but a bound may be absent.
    numbers = isinstance(old.kind, Number | Ratio | Nothing) and _is_number(given)
    if not numbers and given.kind != old.kind:
        raise FormulaError("setting.kind", name=name, expected=_wanted(old.kind), given=value)
    if isinstance(given, Const) and isinstance(old.given, Const):
        return evolve(given, percent=old.given.percent)
    return given


def _wanted(kind: Kind) -> str:
    return "number" if isinstance(kind, Nothing) else checks.described(kind)


def _is_number(node: Expr) -> bool:
    return isinstance(node.kind, Number | Ratio)
