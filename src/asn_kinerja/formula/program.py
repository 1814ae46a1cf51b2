"""A formula lowered to a small integer program: data, not behaviour.

Knows the instructions. Every number in a program is a whole number of smallest
units, a label is its place in its set, a flag is one or zero. Knows nothing of
how a program is run, on one person or on columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from asn_kinerja.exact import Rounding
from asn_kinerja.formula.kinds import Kind
from asn_kinerja.formula.nodes import Expr

__all__ = ["CallData", "Fold", "Instruction", "Op", "Program"]


class Op(StrEnum):
    """What an instruction does with its arguments, which are register numbers."""

    ADD = "add"
    SUBTRACT = "subtract"
    MULTIPLY = "multiply"
    DIVIDE = "divide"  # top, bottom, value for a zero bottom; data: Rounding
    LESS = "less"
    AT_MOST = "at_most"
    SAME = "same"
    AND = "and"
    OR = "or"
    NOT = "not"
    SELECT = "select"  # test, value if so, value if not
    LARGER = "larger"
    SMALLER = "smaller"
    BAND = "band"  # number, value of each band; data: last unit of each band but the top one
    CELL = "cell"  # subjects, then cells; data: how many values each subject has
    PRESENT = "present"
    EACH = "each"  # rows, then captured registers; data: the program of one row
    FOLD = "fold"  # result of EACH, value for no rows; data: Fold
    CALL = "call"  # arguments; data: CallData


@frozen
class Fold:
    """How the values of many rows become one.

    Args:
        op: `sum`, `count`, `min`, `max`, `median` or `mean`.
        filtered: Whether the program of a row also gives a test.
        weighted: Whether the program of a row also gives a weight.
        top: What the sum is multiplied with before a mean is divided.
        bottom: What the divisor of a mean is multiplied with.
        rounding: How a mean is rounded.
    """

    op: str
    filtered: bool = False
    weighted: bool = False
    top: int = 1
    bottom: int = 1
    rounding: Rounding = Rounding.HALF_UP


@frozen
class CallData:
    """A Python function and the kinds between which it maps."""

    function: object
    args: tuple[Kind, ...]
    result: Kind


@frozen
class Instruction:
    """One step: an operation on registers, whose result goes into one register."""

    op: Op
    args: tuple[int, ...]
    into: int
    data: object = None


@frozen
class Program:
    """Registers and instructions.

    Args:
        inputs: The facts, in the order of the first registers.
        registers: What every register holds at the start: the constants in their
            places, nothing elsewhere.
        code: The instructions in order.
        outputs: The registers that hold the results.
        slots: In which register the value of each node is found afterwards.
        parts: The nodes that stand directly in each node.
    """

    inputs: tuple[str, ...]
    registers: tuple[int | None, ...]
    code: tuple[Instruction, ...]
    outputs: tuple[int, ...]
    slots: Mapping[Expr, int] = field(eq=False, repr=False)
    parts: Mapping[Expr, tuple[Expr, ...]] = field(eq=False, repr=False)
