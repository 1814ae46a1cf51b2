"""Lowering: from the tree of a formula to its integer program, once.

Knows the meaning of every node kind in whole numbers: scales are aligned here,
quotients become one division, comparisons of quotients are multiplied out. Knows
nothing of running the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import Any, cast

from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import Rounding
from asn_kinerja.formula import checks
from asn_kinerja.formula.choices import Aggregate, Bands, Call, Table, When
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Kind, Number, Ratio
from asn_kinerja.formula.nodes import (
    Arith,
    Clip,
    Compare,
    Const,
    Expr,
    Logic,
    Named,
    Present,
    Quotient,
    as_expr,
)
from asn_kinerja.formula.program import CallData, Fold, Instruction, Op, Program
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import children, nodes
from asn_kinerja.labels import LabelSet

__all__ = ["lower"]


def lower(
    outputs: Sequence[Expr], inputs: Sequence[Fact], collections: Mapping[str, Sequence[Fact]]
) -> Program:
    """Lower the outputs of a policy to one program.

    Args:
        outputs: The formulas.
        inputs: The facts at the top, in the order of the first registers.
        collections: For each collection of rows, in the registers that follow, the facts
            of a row in the order in which rows are stored.

    Returns:
        The program; its outputs stand in the order of *outputs*.

    Raises:
        FormulaError: `formula.row_scope` if a fact of a row stands outside a fold over
            its own collection.
    """
    lowering = _Lowering([*(fact.path for fact in inputs), *collections], collections)
    return lowering.program([lowering.slot(output) for output in outputs])


class _Lowering:
    """The program under construction; one for the top and one for each kind of row."""

    def __init__(self, names: Sequence[str], collections: Mapping[str, Sequence[Fact]]) -> None:
        self.inputs = {name: place for place, name in enumerate(names)}
        self.collections = collections
        self.registers: list[int | None] = [None] * len(names)
        self.code: list[Instruction] = []
        self.slots: dict[Expr, int] = {}
        self.constants: dict[int | None, int] = {}
        self.made: dict[tuple[object, ...], int] = {}

    def program(self, outputs: Sequence[int]) -> Program:
        return Program(
            tuple(self.inputs),
            tuple(self.registers),
            tuple(self.code),
            tuple(outputs),
            MappingProxyType(self.slots),
            MappingProxyType({node: children(node) for node in nodes(*self.slots)}),
        )

    def slot(self, node: Expr) -> int:
        """The register in which the value of a node will stand."""
        found = self.slots.get(node)
        if found is None:
            found = self.slots[node] = _RULES[type(node)](self, node)
        return found

    def constant(self, value: int | None) -> int:
        """The register of a constant."""
        if value not in self.constants:
            self.constants[value] = len(self.registers)
            self.registers.append(value)
        return self.constants[value]

    def emit(self, op: Op, *args: int, data: object = None) -> int:
        """Add an instruction, or find the one that computes the same."""
        key = (op, args, data)
        if key not in self.made:
            self.made[key] = len(self.registers)
            self.code.append(Instruction(op, args, len(self.registers), data))
            self.registers.append(None)
        return self.made[key]

    def times(self, slot: int, factor: int) -> int:
        """A register multiplied by a constant."""
        return slot if factor == 1 else self.emit(Op.MULTIPLY, slot, self.constant(factor))

    def conformed(self, node: Expr, want: Kind) -> int:
        """The value of a node in the scale, or the label set, of another kind."""
        have, slot = node.kind, self.slot(node)
        if isinstance(have, Number) and isinstance(want, Number):
            factor = 10 ** (want.places - have.places)
            held = node.given if isinstance(node, Setting) else node
            if isinstance(held, Const) and held.code is not None:
                return self.constant(held.code * factor)
            return self.times(slot, factor)
        if isinstance(have, LabelSet) and isinstance(want, LabelSet) and have != want:
            codes = [self.constant(want.code(text)) for text in have.members]
            if isinstance(node, Const):
                return codes[node.code or 0]
            return self.emit(Op.CELL, slot, *codes, data=(len(codes),))
        return slot

    def conformed_all(self, parts: Sequence[Expr]) -> list[int]:
        """Several values in the kind that they share."""
        kind = checks.join([part.kind for part in parts])
        return [self.conformed(part, kind) for part in parts]


def _places(node: Expr) -> int:
    return cast("Number", node.kind).places


def _const(made: _Lowering, node: Const) -> int:
    return made.constant(node.code)


def _setting(made: _Lowering, node: Setting) -> int:
    return made.slot(node.given)


def _fact(made: _Lowering, node: Fact) -> int:
    if node.path not in made.inputs:
        raise FormulaError("formula.row_scope", name=node.path)
    return made.inputs[node.path]


def _arith(made: _Lowering, node: Arith) -> int:
    if node.op == "*":
        return reduce(lambda a, b: made.emit(Op.MULTIPLY, a, b), map(made.slot, node.args))
    terms = list(node.args)
    if node.op == "weighted":
        pairs = zip(node.args[0::2], node.args[1::2], strict=True)
        terms = [Arith("*", pair) for pair in pairs]
    op = Op.SUBTRACT if node.op == "-" else Op.ADD
    slots = [made.conformed(term, node.kind) for term in terms]
    return reduce(lambda a, b: made.emit(op, a, b), slots)


def _quotient(made: _Lowering, node: Quotient) -> int:
    if node.places is None or node.rounding is None:
        raise FormulaError("formula.unrounded")
    top_node, bottom_node = _fraction(node.numerator / node.denominator)
    shift = _places(bottom_node) + _places(node) - _places(top_node)
    top = made.times(made.slot(top_node), 10 ** max(shift, 0))
    bottom = made.times(made.slot(bottom_node), 10 ** max(-shift, 0))
    on_zero = made.constant(None)
    if node.on_zero is not None:
        on_zero = made.conformed(node.on_zero, node.kind)
    return made.emit(Op.DIVIDE, top, bottom, on_zero, data=checks.rounding_mode(node.rounding))


def _compare(made: _Lowering, node: Compare) -> int:
    left, right = node.left, node.right
    if isinstance(left.kind, Ratio) or isinstance(right.kind, Ratio):
        left, right = _multiplied_out(left, right)
    first, second = made.conformed_all([left, right])
    if node.op in {">", ">="}:
        first, second = second, first
    op = {"<": Op.LESS, ">": Op.LESS, "<=": Op.AT_MOST, ">=": Op.AT_MOST, "is": Op.SAME}[node.op]
    return made.emit(op, first, second)


def _fraction(node: Expr) -> tuple[Expr, Expr]:
    """A number as a fraction of two numbers that are not fractions themselves."""
    if isinstance(node, Setting) and isinstance(node.kind, Ratio):
        return _fraction(node.given)
    if isinstance(node, Quotient) and node.places is None:
        (top, over), (bottom, under) = _fraction(node.numerator), _fraction(node.denominator)
        # The inner divisor stands on both sides, so that the whole divisor is zero with it.
        tops, bottoms = (top, under, under), (over, bottom, under)
        return reduce(_product, tops), reduce(_product, bottoms)
    if isinstance(node, Arith) and isinstance(node.kind, Ratio):
        tops, bottoms = zip(*map(_fraction, node.args), strict=True)
        return reduce(_product, tops), reduce(_product, bottoms)
    return node, _ONE


def _product(one: Expr, other: Expr) -> Expr:
    if _ONE in (one, other):
        return other if one == _ONE else one
    return one * other


def _multiplied_out(left: Expr, right: Expr) -> tuple[Expr, Expr]:
    (top_l, bottom_l), (top_r, bottom_r) = _fraction(left), _fraction(right)
    for bottom in (bottom_l, bottom_r):
        # The sign of a divisor is known, because it can never be zero.
        if isinstance(bottom.kind, Number) and (bottom.kind.low is None or bottom.kind.low < 0):
            top_l, top_r = 0 - top_l, 0 - top_r
    return _product(top_l, bottom_r), _product(top_r, bottom_l)


def _logic(made: _Lowering, node: Logic) -> int:
    slots = [made.slot(arg) for arg in node.args]
    if node.op == "not":
        return made.emit(Op.NOT, *slots)
    op = Op.AND if node.op == "and" else Op.OR
    return reduce(lambda a, b: made.emit(op, a, b), slots)


def _when(made: _Lowering, node: When) -> int:
    chosen = made.conformed(node.otherwise, node.kind)
    for test, value in reversed(node.cases):
        chosen = made.emit(Op.SELECT, made.slot(test), made.conformed(value, node.kind), chosen)
    return chosen


def _clip(made: _Lowering, node: Clip) -> int:
    slot = made.conformed(node.value, node.kind)
    for op, bound in zip((Op.LARGER, Op.SMALLER), node.bounds, strict=True):
        if bound is not None:
            slot = made.emit(op, slot, made.conformed(bound, node.kind))
    return slot


def _bands(made: _Lowering, node: Bands) -> int:
    rungs = sorted(
        zip(node.spans, node.rungs, strict=True),
        key=lambda pair: (pair[0].last is None, pair[0].last or 0),
    )
    lasts = tuple(band.last for band, _ in rungs[:-1])
    values = [made.conformed(rung.value, node.kind) for _, rung in rungs]
    return made.emit(Op.BAND, made.slot(node.subject), *values, data=lasts)


def _table(made: _Lowering, node: Table) -> int:
    subjects = [made.slot(subject) for subject in node.subjects]
    cells = [made.conformed(cell, node.kind) for cell in node.cells]
    sizes = tuple(checks.sizes([subject.kind for subject in node.subjects]))
    return made.emit(Op.CELL, *subjects, *cells, data=sizes)


def _aggregate(made: _Lowering, node: Aggregate) -> int:
    if node.rows not in made.inputs:
        raise FormulaError("formula.row_scope", name=node.rows)
    parts = [part for part in (node.value, node.where, node.weight) if part is not None]
    outer = [n for n in nodes(*parts) if isinstance(n, Fact) and n.rows is None]
    inner = made.collections[node.rows]
    row = _Lowering([fact.path for fact in (*inner, *outer)], {})
    program = row.program([row.slot(part) for part in parts])
    captured = [made.slot(fact) for fact in outer]
    each = made.emit(Op.EACH, made.inputs[node.rows], *captured, data=program)
    empty = made.constant(0 if node.op == "count" else None)
    if node.on_empty is not None:
        empty = made.conformed(node.on_empty, node.kind)
    return made.emit(Op.FOLD, each, empty, data=_fold(node))


def _fold(node: Aggregate) -> Fold:
    mode = Rounding.HALF_UP if node.rounding is None else checks.rounding_mode(node.rounding)
    shift = _places(node) - _places(node.value)
    if node.op == "median":
        shift -= 1
    filtered, weighted = node.where is not None, node.weight is not None
    return Fold(node.op, filtered, weighted, 10 ** max(shift, 0), 10 ** max(-shift, 0), mode)


def _present(made: _Lowering, node: Present) -> int:
    return made.emit(Op.PRESENT, made.slot(node.fact))


def _named(made: _Lowering, node: Named) -> int:
    return made.slot(node.value)


def _call(made: _Lowering, node: Call) -> int:
    kinds = tuple(arg.kind for arg in node.args)
    slots = [made.slot(arg) for arg in node.args]
    return made.emit(Op.CALL, *slots, data=CallData(node.function, kinds, node.kind))


_ONE = as_expr(1)
_RULES: Mapping[type[Expr], Callable[[_Lowering, Any], int]] = {
    Const: _const,
    Setting: _setting,
    Fact: _fact,
    Arith: _arith,
    Quotient: _quotient,
    Compare: _compare,
    Logic: _logic,
    When: _when,
    Clip: _clip,
    Bands: _bands,
    Table: _table,
    Aggregate: _aggregate,
    Present: _present,
    Named: _named,
    Call: _call,
}
