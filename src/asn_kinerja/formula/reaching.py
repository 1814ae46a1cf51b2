"""Running a program on ranges: what a register may hold, whichever values some facts take.

Knows for each instruction what its result may be when its arguments are known only by a
range. What is said is never too little and may be too much: a value outside a reach is
impossible. What no range touches is computed as `scalar` computes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

from asn_kinerja.exact import Rounding
from asn_kinerja.formula.kinds import Kind, Number
from asn_kinerja.formula.program import CallData, Instruction, Op, Program
from asn_kinerja.formula.reach import NOTHING, Reach, RowReach, as_reach, fold_reach, joined, touch
from asn_kinerja.formula.scalar import compiled
from asn_kinerja.labels import LabelSet

__all__ = ["Reached", "reached"]


Reached: TypeAlias = Callable[[Sequence[Any]], list[Any]]
_Step: TypeAlias = Callable[[Sequence[Any]], Any]
_OPEN = (Reach, RowReach)


def reached(program: Program) -> Reached:
    """Make a program ready to run on ranges.

    Args:
        program: The program.

    Returns:
        A function from inputs to registers. An input is a whole number, `None`, rows of
        these, a `Reach` or a `RowReach`; a register holds what `scalar.run` leaves there,
        or a reach.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> program = Policy("contoh", outputs={"x": fact("n").clip(0, 120)}).program
        >>> after = reached(program)([Reach(Number(0, 100, None))])
        >>> after[program.outputs[0]].whole
        Number(places=0, low=100, high=120)
    """
    start, steps = compiled(program)
    open_steps = [_STEPS[each.op](each) for each in program.code]
    plan = tuple(
        (into, step, each.args, open_step)
        for (into, step), each, open_step in zip(steps, program.code, open_steps, strict=True)
    )

    def run(inputs: Sequence[Any]) -> list[Any]:
        registers: list[Any] = start.copy()
        registers[: len(inputs)] = inputs
        for into, step, args, open_step in plan:
            held = [registers[arg] for arg in args]
            known = not any(isinstance(value, _OPEN) for value in held)
            registers[into] = step(registers) if known else open_step(held)
        return registers

    return run


def _strict(operation: Callable[[Number, Number], Number]) -> Callable[[Instruction], _Step]:
    """An operation of two values that is missing as soon as one of them is."""

    def step(held: Sequence[Any]) -> Reach:
        a, b = map(as_reach, held)
        if a.whole is None or b.whole is None:
            return NOTHING
        return Reach(operation(a.whole, b.whole), a.missing or b.missing)

    return lambda _: step


def _answer(*, yes: bool, no: bool) -> Number:
    """A flag that may be yes, no or either; one of them it is."""
    return Number(0, 0 if no else 1, 1 if yes else 0)


def _below(a: Number, b: Number) -> bool:
    """Whether some value of the one may lie below some value of the other."""
    return a.low is None or b.high is None or a.low < b.high


def _less(a: Number, b: Number) -> Number:
    return _answer(yes=_below(a, b), no=touch(a, b) or _below(b, a))


def _at_most(a: Number, b: Number) -> Number:
    return _answer(yes=touch(a, b) or _below(a, b), no=_below(b, a))


def _same(a: Number, b: Number) -> Number:
    settled = a.point is not None and a.point == b.point
    return _answer(yes=touch(a, b), no=not settled)


def _by_truth(choose: Callable[[int, int], int]) -> Callable[[Instruction], _Step]:
    """`and` is the lesser and `or` the greater truth, where missing lies between no and yes."""

    def step(held: Sequence[Any]) -> Reach:
        a, b = (_truths(as_reach(value)) for value in held)
        found = {choose(x, y) for x, y in product(a, b)}
        whole = _answer(yes=_YES in found, no=_NO in found)
        return Reach(whole if found != {_UNKNOWN} else None, _UNKNOWN in found)

    return lambda _: step


_NO, _UNKNOWN, _YES = range(3)


def _truths(flag: Reach) -> list[int]:
    found = [truth for code, truth in ((0, _NO), (1, _YES)) if flag.may_be(code)]
    return [*found, _UNKNOWN] if flag.missing else found


def _not(_: Instruction) -> _Step:
    def step(held: Sequence[Any]) -> Reach:
        (flag,) = map(as_reach, held)
        return Reach(flag.whole and Number(0, 1, 1).minus(flag.whole), flag.missing)

    return step


def _divide(instruction: Instruction) -> _Step:
    mode: Any = instruction.data

    def step(held: Sequence[Any]) -> Reach:
        top, bottom = map(as_reach, held[:2])
        if top.whole is None or bottom.whole is None:
            return NOTHING
        parts = _quotients(top.whole, bottom.whole, mode)
        found: list[Any] = [Reach(part) for part in parts]
        if bottom.may_be(0):
            found.append(held[2])
        return joined(found, missing=top.missing or bottom.missing)

    return step


def _quotients(top: Number, bottom: Number, mode: Rounding) -> list[Number]:
    """What the quotient may be for the positive divisors, and for the negative ones."""
    nought = Number(0, 0, 0)
    found: list[Number] = []
    for above, below in ((top, bottom), (nought.minus(top), nought.minus(bottom))):
        if below.high is None or below.high > 0:
            found.append(above.over(below.at_least(Number(0, 1, 1)), 0, mode))
    return found


def _select(_: Instruction) -> _Step:
    def step(held: Sequence[Any]) -> Reach:
        test, so, otherwise = as_reach(held[0]), held[1], held[2]
        taken = [value for code, value in ((1, so), (0, otherwise)) if test.may_be(code)]
        return joined(taken, missing=test.missing)

    return step


def _band(instruction: Instruction) -> _Step:
    lasts: Any = instruction.data

    def step(held: Sequence[Any]) -> Reach:
        subject, values = as_reach(held[0]), held[1:]
        if subject.whole is None:
            return NOTHING
        low, high = subject.whole.low, subject.whole.high
        first = 0 if low is None else bisect_left(lasts, low)
        last = len(lasts) if high is None else bisect_left(lasts, high)
        return joined(values[first : last + 1], missing=subject.missing)

    return step


def _cell(instruction: Instruction) -> _Step:
    sizes: Any = instruction.data

    def step(held: Sequence[Any]) -> Reach:
        subjects, cells = [as_reach(each) for each in held[: len(sizes)]], held[len(sizes) :]
        codes = product(*map(range, sizes))
        taken = [
            cell
            for key, cell in zip(codes, cells, strict=True)
            if all(each.may_be(code) for each, code in zip(subjects, key, strict=True))
        ]
        return joined(taken, missing=any(each.missing for each in subjects))

    return step


def _present(_: Instruction) -> _Step:
    def step(held: Sequence[Any]) -> Reach:
        (fact,) = map(as_reach, held)
        return Reach(_answer(yes=fact.whole is not None, no=fact.missing))

    return step


def _each(instruction: Instruction) -> _Step:
    program: Any = instruction.data
    run = reached(program)

    def step(held: Sequence[Any]) -> RowReach | None:
        rows, *captured = held
        if rows is None:
            return None
        cells: Any = rows.rows if isinstance(rows, RowReach) else rows
        after = [run((*row, *captured)) for row in cells]
        return RowReach(tuple(tuple(each[slot] for slot in program.outputs) for each in after))

    return step


def _fold(instruction: Instruction) -> _Step:
    fold: Any = instruction.data
    return lambda held: fold_reach(fold, *held)


def _call(instruction: Instruction) -> _Step:
    call: Any = instruction.data

    def step(held: Sequence[Any]) -> Reach:
        given = [as_reach(each) for each in held]
        if any(each.whole is None for each in given):
            return NOTHING
        return Reach(_declared(call), any(each.missing for each in given))

    return step


def _declared(call: CallData) -> Number:
    kind: Kind = call.result
    if isinstance(kind, Number):
        # A function is not held to any range.
        return Number(0)
    last = len(kind.members) - 1 if isinstance(kind, LabelSet) else 1
    return Number(0, 0, last)


_STEPS: Mapping[Op, Callable[[Instruction], _Step]] = {
    Op.ADD: _strict(Number.plus),
    Op.SUBTRACT: _strict(Number.minus),
    Op.MULTIPLY: _strict(Number.times),
    Op.DIVIDE: _divide,
    Op.LESS: _strict(_less),
    Op.AT_MOST: _strict(_at_most),
    Op.SAME: _strict(_same),
    Op.AND: _by_truth(min),
    Op.OR: _by_truth(max),
    Op.NOT: _not,
    Op.SELECT: _select,
    Op.LARGER: _strict(Number.at_least),
    Op.SMALLER: _strict(Number.at_most),
    Op.BAND: _band,
    Op.CELL: _cell,
    Op.PRESENT: _present,
    Op.EACH: _each,
    Op.FOLD: _fold,
    Op.CALL: _call,
}
