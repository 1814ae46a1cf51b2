"""Running a program on Python integers, for one person.

Knows what each instruction does, with `None` for a value that is missing. The
registers it leaves behind are the whole trace of the run. Knows nothing of what
the numbers stand for.
"""

from __future__ import annotations

import operator
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import RefusedNumberError, quotient, rounding, scaled
from asn_kinerja.formula.checks import described
from asn_kinerja.formula.kinds import Kind, Number, decoded
from asn_kinerja.formula.program import CallData, Fold, Instruction, Op, Program
from asn_kinerja.labels import LabelSet

__all__ = ["Compiled", "compiled", "folded", "run"]

Registers: TypeAlias = list[Any]
Step: TypeAlias = Callable[[Registers], Any]
Compiled: TypeAlias = tuple[Registers, tuple[tuple[int, Step], ...]]


def compiled(program: Program) -> Compiled:
    """Make a program ready to run.

    Args:
        program: The program.

    Returns:
        The registers at the start, and for each instruction where its result goes and
        the function that computes it.
    """
    steps = tuple((each.into, _STEPS[each.op](each)) for each in program.code)
    return list(program.registers), steps


def run(ready: Compiled, inputs: Sequence[Any]) -> Registers:
    """Run a program once.

    Args:
        ready: What `compiled` gave.
        inputs: The value of each input in whole units; `None` where it is missing, a
            tuple of rows for a collection.

    Returns:
        All registers after the run.
    """
    start, steps = ready
    registers = start.copy()
    registers[: len(inputs)] = inputs
    for into, step in steps:
        registers[into] = step(registers)
    return registers


def _strict(operation: Callable[[Any, Any], Any]) -> Callable[[Instruction], Step]:
    """An operation of two values that is missing as soon as one of them is."""

    def make(instruction: Instruction) -> Step:
        a, b = instruction.args

        def step(r: Registers) -> Any:
            x, y = r[a], r[b]
            return None if x is None or y is None else operation(x, y)

        return step

    return make


def _divide(instruction: Instruction) -> Step:
    top, bottom, on_zero = instruction.args
    data: Any = instruction.data
    rounded = rounding(data)

    def step(r: Registers) -> Any:
        x, y = r[top], r[bottom]
        if x is None or y is None:
            return None
        if not y:
            return r[on_zero]
        return rounded(x, y) if y > 0 else rounded(-x, -y)

    return step


def _and(instruction: Instruction) -> Step:
    a, b = instruction.args

    def step(r: Registers) -> Any:
        x, y = r[a], r[b]
        if x is None or y is None:
            # No decides, whatever the missing one would have been.
            return False if (x is not None and not x) or (y is not None and not y) else None
        return x and y

    return step


def _or(instruction: Instruction) -> Step:
    a, b = instruction.args

    def step(r: Registers) -> Any:
        x, y = r[a], r[b]
        if x is None or y is None:
            return True if x or y else None
        return x or y

    return step


def _not(instruction: Instruction) -> Step:
    (a,) = instruction.args

    def step(r: Registers) -> Any:
        x = r[a]
        return None if x is None else not x

    return step


def _select(instruction: Instruction) -> Step:
    test, so, otherwise = instruction.args

    def step(r: Registers) -> Any:
        holds = r[test]
        if holds is None:
            return None
        return r[so] if holds else r[otherwise]

    return step


def _band(instruction: Instruction) -> Step:
    subject, *values = instruction.args
    lasts: Any = instruction.data

    def step(r: Registers) -> Any:
        x = r[subject]
        return None if x is None else r[values[bisect_left(lasts, x)]]

    return step


def _cell(instruction: Instruction) -> Step:
    sizes: Any = instruction.data
    subjects, cells = instruction.args[: len(sizes)], instruction.args[len(sizes) :]

    def step(r: Registers) -> Any:
        place = 0
        for subject, size in zip(subjects, sizes, strict=True):
            code = r[subject]
            if code is None:
                return None
            place = place * size + code
        return r[cells[place]]

    return step


def _present(instruction: Instruction) -> Step:
    (a,) = instruction.args

    def step(r: Registers) -> Any:
        return r[a] is not None

    return step


def _each(instruction: Instruction) -> Step:
    rows, *captured = instruction.args
    program: Any = instruction.data
    ready, outputs = compiled(program), program.outputs

    def step(r: Registers) -> Any:
        if r[rows] is None:
            return None
        outer = tuple(r[slot] for slot in captured)
        runs = tuple(tuple(run(ready, (*row, *outer))) for row in r[rows])
        return runs, tuple(tuple(after[slot] for slot in outputs) for after in runs)

    return step


def _fold(instruction: Instruction) -> Step:
    each, empty = instruction.args
    fold: Any = instruction.data

    def step(r: Registers) -> Any:
        if r[each] is None:
            return None
        kept = _kept(fold, r[each][1])
        if kept is None:
            return None
        return folded(fold, kept) if kept and any(w for _, w in kept) else r[empty]

    return step


def _kept(fold: Fold, rows: Sequence[tuple[Any, ...]]) -> list[tuple[int, int]] | None:
    """The value and weight of each row that counts, or nothing if one is missing."""
    kept: list[tuple[int, int]] = []
    for value, *more in rows:
        test = more.pop(0) if fold.filtered else True
        weight = more.pop(0) if fold.weighted else 1
        if test is None or (test and (value is None or weight is None)):
            return None
        if test:
            kept.append((value, weight))
    return kept


def folded(fold: Fold, kept: Sequence[tuple[int, int]]) -> int:
    """Make one value of many.

    Args:
        fold: How.
        kept: The value and the weight of each row that counts; not all weigh nothing.

    Returns:
        The value, in whole units.
    """
    return _FOLDS[fold.op](fold, kept)


def _total(fold: Fold, kept: Sequence[tuple[int, int]]) -> int:
    return sum(value for value, _ in kept) * fold.top


def _mean(fold: Fold, kept: Sequence[tuple[int, int]]) -> int:
    top = sum(value * weight for value, weight in kept) * fold.top
    return quotient(top, sum(weight for _, weight in kept) * fold.bottom, fold.rounding)


def _median(fold: Fold, kept: Sequence[tuple[int, int]]) -> int:
    values = sorted(value for value, _ in kept)
    low, high = (len(values) - 1) // 2, len(values) // 2
    return (values[low] + values[high]) * 5 * fold.top


_FOLDS: Mapping[str, Callable[[Fold, Sequence[tuple[int, int]]], int]] = {
    "count": lambda _, kept: len(kept),
    "sum": _total,
    "min": lambda fold, kept: min(value for value, _ in kept) * fold.top,
    "max": lambda fold, kept: max(value for value, _ in kept) * fold.top,
    "median": _median,
    "mean": _mean,
}


def _call(instruction: Instruction) -> Step:
    call: Any = instruction.data
    args = instruction.args

    def step(r: Registers) -> Any:
        codes = [r[arg] for arg in args]
        if None in codes:
            return None
        given = [decoded(kind, code) for kind, code in zip(call.args, codes, strict=True)]
        return _encoded(call, call.function(*given))

    return step


def _encoded(call: CallData, result: object) -> int:
    try:
        return _code(call.result, result)
    except ValueError as error:
        accepted = described(call.result)
        raise FormulaError("formula.call", given=result, accepted=accepted) from error


def _code(kind: Kind, result: object) -> int:
    if isinstance(kind, Number):
        return scaled(result, kind.places)
    if isinstance(kind, LabelSet):
        return kind.code(result)
    if isinstance(result, bool):
        return result
    raise RefusedNumberError("fact.flag")


_STEPS: Mapping[Op, Callable[[Instruction], Step]] = {
    Op.ADD: _strict(operator.add),
    Op.SUBTRACT: _strict(operator.sub),
    Op.MULTIPLY: _strict(operator.mul),
    Op.DIVIDE: _divide,
    Op.LESS: _strict(operator.lt),
    Op.AT_MOST: _strict(operator.le),
    Op.SAME: _strict(operator.eq),
    Op.AND: _and,
    Op.OR: _or,
    Op.NOT: _not,
    Op.SELECT: _select,
    Op.LARGER: _strict(max),
    Op.SMALLER: _strict(min),
    Op.BAND: _band,
    Op.CELL: _cell,
    Op.PRESENT: _present,
    Op.EACH: _each,
    Op.FOLD: _fold,
    Op.CALL: _call,
}
