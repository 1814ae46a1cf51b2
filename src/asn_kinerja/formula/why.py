"""Why not: what would have to hold for an output to have another value.

Knows how a choice leads to its values and reads a formula backwards. Knows nothing
of how the answer is shown.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import chain, islice, product
from typing import Any, TypeAlias

from attrs import frozen

from asn_kinerja.exact import MAX_DIGITS, literal, scaled, to_decimal
from asn_kinerja.formula.choices import Bands, Rung, Table, When
from asn_kinerja.formula.kinds import Flag, Value, decoded
from asn_kinerja.formula.nodes import Compare, Const, Expr, Logic, Named, Setting, as_expr
from asn_kinerja.formula.trace import Trace
from asn_kinerja.labels import LabelSet

__all__ = ["Condition", "Path", "ways"]

_MOST = 64

_FLIPPED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.eq,
}


@frozen
class Condition:
    """One thing that must hold.

    Args:
        test: The test.
        wanted: Which answer it must give.
        holds: Whether it gives it now; `None` if a fact for it is missing.
        actual: The value tested now.
        gap: How far the number is from where it must be; `None` if it is no number or
            already there.
    """

    test: Expr
    wanted: bool
    holds: bool | None
    actual: Value | None
    gap: Decimal | None = None


_Need: TypeAlias = tuple[Expr, bool]
_Needs: TypeAlias = tuple[_Need, ...]
Path: TypeAlias = tuple[Condition, ...]


def ways(node: Expr, target: Value, trace: Trace) -> tuple[Path, ...]:
    """Every way to a value, the one with the fewest unmet conditions first.

    Args:
        node: The output.
        target: The value it is to have.
        trace: What the run did.

    Returns:
        For each way its conditions; nothing if no way leads there.
    """
    found = dict.fromkeys(islice(_reach(node, target), _MOST))
    paths = (tuple(_judged(need, trace) for need in dict.fromkeys(needs)) for needs in found)
    return tuple(sorted(paths, key=lambda path: sum(c.holds is not True for c in path)))


def _reach(node: Expr, target: Value) -> Iterator[_Needs]:
    if isinstance(node, Named):
        yield from _reach(node.value, target)
    elif isinstance(node, Setting):
        yield from _reach(node.given, target)
    elif isinstance(node, Const):
        if node.code is not None and decoded(node.kind, node.code) == target:
            yield ()
    elif isinstance(node, When):
        yield from _reach_case(node, target)
    elif isinstance(node, Bands):
        for rung in node.rungs:
            yield from _joined(_inside(node.subject, rung), _reach(rung.value, target))
    elif isinstance(node, Table):
        yield from _reach_cell(node, target)
    elif isinstance(node.kind, Flag):
        yield from _hold(node, wanted=bool(target))
    else:
        yield ((node.is_(as_expr(target)), True),)


def _joined(needs: _Needs, ways_on: Iterator[_Needs]) -> Iterator[_Needs]:
    return (needs + more for more in ways_on)


def _reach_case(node: When, target: Value) -> Iterator[_Needs]:
    refused: list[tuple[_Needs, ...]] = []
    for test, value in (*node.cases, (None, node.otherwise)):
        asked = [*refused] if test is None else [*refused, tuple(_hold(test, wanted=True))]
        for before in product(*asked):
            yield from _joined(tuple(chain(*before)), _reach(value, target))
        if test is not None:
            refused.append(tuple(_hold(test, wanted=False)))


def _inside(subject: Expr, rung: Rung) -> _Needs:
    needs: list[_Need] = []
    if rung.low is not None:
        needs.append((Compare(">=" if rung.low_closed else ">", subject, rung.low), True))
    if rung.high is not None:
        needs.append((Compare("<=" if rung.high_closed else "<", subject, rung.high), True))
    return tuple(needs)


def _reach_cell(node: Table, target: Value) -> Iterator[_Needs]:
    keys = product(*map(_answers, node.subjects))
    for key, cell in zip(keys, node.cells, strict=True):
        yield from _joined(key, _reach(cell, target))


def _answers(subject: Expr) -> list[_Need]:
    if isinstance(subject.kind, LabelSet):
        codes = range(len(subject.kind.members))
        return [(subject.is_(Const(subject.kind, code)), True) for code in codes]
    return [(subject, False), (subject, True)]


def _hold(test: Expr, *, wanted: bool) -> Iterator[_Needs]:
    if isinstance(test, Named):
        yield from _hold(test.value, wanted=wanted)
    elif isinstance(test, Const):
        if test.code is not None and bool(test.code) == wanted:
            yield ()
    elif isinstance(test, Logic) and test.op == "not":
        yield from _hold(test.args[0], wanted=not wanted)
    elif isinstance(test, Logic) and (test.op == "and") == wanted:
        parts = [tuple(_hold(arg, wanted=wanted)) for arg in test.args]
        yield from (tuple(chain(*needs)) for needs in product(*parts))
    elif isinstance(test, Logic):
        for arg in test.args:
            yield from _hold(arg, wanted=wanted)
    elif isinstance(test, Compare) and not wanted and test.op in _FLIPPED:
        yield ((Compare(_FLIPPED[test.op], test.left, test.right), True),)
    else:
        yield ((test, wanted),)


def _judged(need: _Need, trace: Trace) -> Condition:
    test, wanted = need
    answer = trace.value(test) if test in trace.program.slots else None
    if not isinstance(test, Compare):
        holds = None if answer is None else answer == wanted
        return Condition(test, wanted, holds, None if answer is None else bool(answer))
    left, right = _read(test.left, trace), _read(test.right, trace)
    if answer is None and left is not None and right is not None:
        # A test that only this question asks: it compares values that the run has.
        answer = _TESTS[test.op](left, right)
    holds = None if answer is None else answer == wanted
    return Condition(test, wanted, holds, left, None if holds else _distance(left, right))


def _read(node: Expr, trace: Trace) -> Value | None:
    if isinstance(node, Setting):
        return _read(node.given, trace)
    if isinstance(node, Const):
        return None if node.code is None else decoded(node.kind, node.code)
    value = trace.value(node)
    return None if isinstance(value, tuple) else value


def _distance(left: Value | None, right: Value | None) -> Decimal | None:
    if not (isinstance(left, Decimal) and isinstance(right, Decimal)):
        return None
    places = max(literal(left)[1], literal(right)[1], 0)
    return to_decimal(abs(scaled(left, places) - scaled(right, min(places, MAX_DIGITS))), places)
