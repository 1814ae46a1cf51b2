"""Why not: what would have to hold for an output to have another value.

Knows how a choice leads to its values and reads a formula backwards, keeping the ways
with the fewest unmet conditions. Knows nothing of how the answer is shown.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import product
from typing import Any, TypeAlias, cast

from attrs import define, frozen

from asn_kinerja.exact import literal, scaled, to_decimal
from asn_kinerja.formula.choices import Bands, Rung, Table, When
from asn_kinerja.formula.consistency import consistent, read
from asn_kinerja.formula.kinds import Flag, Kind, Number, Value, decoded
from asn_kinerja.formula.narrowing import kind_where, kind_within
from asn_kinerja.formula.nodes import Compare, Const, Expr, Logic, Named, as_expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.trace import Trace
from asn_kinerja.labels import LabelSet

__all__ = ["Condition", "Path", "Paths", "ways"]

#: How many ways are given, the nearest ones.
_GIVEN = 12
#: How many are kept at each choice: more, where what was left out may have been the way.
_KEPT = (12, 150, 2000)

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

    Examples:
        >>> from asn_kinerja import Policy, fact, when
        >>> node = when(fact("n") > 5).then("baik").otherwise("kurang")
        >>> outcome = Policy("contoh", outputs={"mutu": node}).evaluate(n=4)
        >>> ((need,),) = outcome.why_not("mutu", "baik").ways
        >>> need.wanted, need.holds, need.actual, need.gap
        (True, False, Decimal('4'), Decimal('2'))
    """

    test: Expr
    wanted: bool
    holds: bool | None
    actual: Value | None
    gap: Decimal | None = None


_Need: TypeAlias = tuple[Expr, bool]
_Needs: TypeAlias = tuple[_Need, ...]
_Ways: TypeAlias = list[_Needs]
Path: TypeAlias = tuple[Condition, ...]


@frozen
class Paths:
    """The ways to a value that were found.

    Args:
        ways: For each its conditions, the one with the fewest unmet first.
        all_seen: Whether every way was looked at; a rule of many tests has more ways
            than anybody can list.
    """

    ways: tuple[Path, ...]
    all_seen: bool


def ways(node: Expr, target: Value, trace: Trace) -> Paths:
    """The ways to a value, the one with the fewest unmet conditions first.

    Args:
        node: The output.
        target: The value it is to have.
        trace: What the run did.

    Returns:
        The ways; none at all, with everything seen, if no way leads there.
    """
    known: dict[_Need, Condition] = {}
    found: _Ways = []
    all_seen = False
    for kept in _KEPT:
        search = _Search(trace, kept, known)
        found = search.best(search.reach(node, target))
        all_seen = not search.left_out
        if found or all_seen:
            break
    nearest = found[:_GIVEN]
    told = tuple(tuple(_condition(need, trace, known) for need in needs) for needs in nearest)
    return Paths(told, all_seen and len(found) <= _GIVEN)


def _condition(need: _Need, trace: Trace, known: dict[_Need, Condition]) -> Condition:
    if need not in known:
        known[need] = _judged(need, trace)
    return known[need]


@define
class _Search:
    """One question about one run; what a condition says now is found out once."""

    trace: Trace
    kept: int
    known: dict[_Need, Condition]
    left_out: bool = False

    def best(self, found: Iterable[_Needs]) -> _Ways:
        """The nearest ways that do not contradict themselves."""
        each = dict.fromkeys(tuple(dict.fromkeys(needs)) for needs in found)
        nearest = sorted(filter(consistent, each), key=self.unmet)
        self.left_out = self.left_out or len(nearest) > self.kept
        return nearest[: self.kept]

    def unmet(self, needs: _Needs) -> int:
        """How many conditions of a way do not hold now."""
        judged = (_condition(need, self.trace, self.known) for need in needs)
        return sum(condition.holds is not True for condition in judged)

    def both(self, *parts: _Ways) -> _Ways:
        """The ways in which several things hold together."""
        together: _Ways = [()]
        for part in parts:
            together = self.best(a + b for a, b in product(together, part))
        return together

    def reach(self, node: Expr, target: Value) -> _Ways:  # noqa: PLR0911 - one for each kind
        """The ways in which a node has a value."""
        if isinstance(node, Named):
            return self.reach(node.value, target)
        if isinstance(node, Setting):
            return self.reach(node.given, target)
        if isinstance(node, Const):
            return [()] if _constant(node) == target else []
        if isinstance(node, When):
            return self._reach_case(node, target)
        if isinstance(node, Bands):
            rungs = (
                self.both([_inside(node.subject, r)], self.reach(r.value, target))
                for r in node.rungs
                if _possible(kind_within(node.subject, r), target)
            )
            return self.best(way for found in rungs for way in found)
        if isinstance(node, Table):
            return self._reach_cell(node, target)
        if isinstance(node.kind, Flag):
            return self.hold(node, wanted=bool(target))
        return _equal(node, target)

    def _reach_case(self, node: When, target: Value) -> _Ways:
        found: _Ways = []
        refused: _Ways = [()]
        for test, value in node.cases:
            if _possible(kind_where(test, value), target):
                asked = self.both(refused, self.hold(test, wanted=True))
                found += self.both(asked, self.reach(value, target))
            refused = self.both(refused, self.hold(test, wanted=False))
        return self.best(found + self.both(refused, self.reach(node.otherwise, target)))

    def _reach_cell(self, node: Table, target: Value) -> _Ways:
        keys = product(*map(_answers, node.subjects))
        cells = zip(keys, node.cells, strict=True)
        found = (self.both([key], self.reach(cell, target)) for key, cell in cells)
        return self.best(way for part in found for way in part)

    def hold(self, test: Expr, *, wanted: bool) -> _Ways:
        """The ways in which a test gives an answer."""
        if isinstance(test, Named):
            return self.hold(test.value, wanted=wanted)
        if isinstance(test, Const | Setting | When | Bands | Table):
            return self.reach(test, wanted)
        if isinstance(test, Logic) and test.op == "not":
            return self.hold(test.args[0], wanted=not wanted)
        if isinstance(test, Logic):
            parts = [self.hold(arg, wanted=wanted) for arg in test.args]
            every = (test.op == "and") == wanted
            return self.both(*parts) if every else self.best(way for part in parts for way in part)
        return [((test, wanted),)]


def _constant(node: Const) -> Value | None:
    return None if node.code is None else decoded(node.kind, node.code)


def _equal(node: Expr, target: Value) -> _Ways:
    kind = node.kind
    if isinstance(kind, LabelSet):
        return [((node.is_(Const(kind, kind.code(target))), True),)]
    # What is no label and no flag is a number, and so is what was asked about it.
    return [((node.is_(as_expr(target)), True),)] if _possible(kind, target) else []


def _possible(kind: Kind | None, target: Value) -> bool:
    if not isinstance(kind, Number) or not isinstance(target, Decimal):
        return kind is not None
    units, places = literal(target)
    units, fits = units * 10 ** max(kind.places - places, 0), places <= kind.places
    low = kind.low is None or units >= kind.low
    high = kind.high is None or units <= kind.high
    return fits and low and high


def _inside(subject: Expr, rung: Rung) -> _Needs:
    needs: list[_Need] = []
    if rung.low is not None:
        needs.append((Compare(">=" if rung.low_closed else ">", subject, rung.low), True))
    if rung.high is not None:
        needs.append((Compare("<=" if rung.high_closed else "<", subject, rung.high), True))
    return tuple(needs)


def _answers(subject: Expr) -> list[_Need]:
    if isinstance(subject.kind, LabelSet):
        codes = range(len(subject.kind.members))
        return [(subject.is_(Const(subject.kind, code)), True) for code in codes]
    return [(subject, False), (subject, True)]


def _judged(need: _Need, trace: Trace) -> Condition:
    test, wanted = need
    answer = trace.value(test)
    if not isinstance(test, Compare):
        holds = None if answer is None else answer == wanted
        return Condition(test, wanted, holds, None if answer is None else bool(answer))
    left, right = _read(test.left, trace), _read(test.right, trace)
    if answer is None and left is not None and right is not None:
        # A test that only this question asks: it compares values that the run has.
        answer = _TESTS[test.op](left, right)
    holds = None if answer is None else answer == wanted
    said = read(test, wanted=wanted)
    gap = None if holds or said is None else _gap(said, left, right)
    return Condition(test, wanted, holds, left, gap)


def _read(node: Expr, trace: Trace) -> Value | None:
    if isinstance(node, Setting):
        return _read(node.given, trace)
    if isinstance(node, Const):
        return _constant(node)
    value = trace.value(node)
    return None if isinstance(value, tuple) else value


def _gap(test: Compare, left: Value | None, right: Value | None) -> Decimal | None:
    """How far a number must move, by whole smallest units of its own, for a test to hold."""
    if not isinstance(left, Decimal) or not isinstance(right, Decimal):
        return None
    own = cast("Number", test.left.kind).places
    places = max(own, literal(right)[1])
    apart = abs(scaled(left, places) - scaled(right, places))
    step = 10 ** (places - own)
    steps = apart // step + 1 if test.op in {"<", ">"} else -(-apart // step)
    return to_decimal(steps, own)
