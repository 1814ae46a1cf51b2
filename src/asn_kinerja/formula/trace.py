"""What a run did: the value of every node, and the steps that were really used.

Knows how to read the registers that a run leaves behind; nothing is computed a
second time. Knows nothing of how a step is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.choices import Aggregate, Bands, Table, When
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Ratio, Value, decoded
from asn_kinerja.formula.nodes import Const, Expr, Named, Quotient
from asn_kinerja.formula.program import Program
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import nodes
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text

__all__ = ["Cause", "Step", "Trace", "Traced"]

#: A value, a value for each row, or `None` where it is missing.
Traced: TypeAlias = "Value | tuple[Value | None, ...] | None"


@frozen
class Cause:
    """Why a value is missing: a fact that was not given, or a reason of the rule.

    Args:
        path: The fact, e.g. `"kegiatan[3].target_waktu"`; empty for a reason.
        reason: What the rule says, where the rule itself refuses a value.
    """

    path: str
    reason: Text | None = None


@frozen
class Step:
    """One named step of a result.

    Args:
        name: Its name.
        value: Its value, or its value on each row; `None` where it is missing.
        node: The formula that it computes.
        cite: Where its rule comes from.
        meaning: What it is, for people.
        force: How strongly its norm binds, where it tests a norm.
        uses: The steps, facts and settings that it was computed from.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> outcome = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=4)
        >>> [(step.name, step.value) for step in outcome.steps]
        [('dua_kali', Decimal('8'))]
    """

    name: str
    value: Traced
    node: Expr
    cite: Citation | None
    meaning: Text | None
    force: Force | None
    uses: tuple[Fact | Named | Setting, ...]


#: The nodes whose value comes from only some of their parts.
_CHOICES = (When, Bands, Table, Quotient)
_LEAVES = (Fact, Named, Setting)


@frozen
class Trace:
    """The registers of one run, read as the values of nodes.

    Args:
        program: The program that ran.
        registers: All its registers after the run.
    """

    program: Program
    registers: Sequence[Any]

    def code(self, node: Expr) -> int | None:
        """The value of a node at the top, in whole units."""
        code: int | None = self.registers[self.program.slots[node]]
        return code

    def value(self, node: Expr) -> Traced:
        """The value of a node; for a node of a row, the value on each row."""
        if node in self.program.slots:
            code = self.code(node)
            return None if code is None else decoded(node.kind, code)
        return self._on_rows(node)

    def _on_rows(self, node: Expr) -> tuple[Value | None, ...] | None:
        for runs, program in self._runs():
            if node in program.slots:
                codes = (after[program.slots[node]] for after in runs)
                return tuple(None if c is None else decoded(node.kind, c) for c in codes)
        return None

    def _runs(self) -> Iterator[tuple[Sequence[Any], Program]]:
        for each in self.program.code:
            if isinstance(each.data, Program) and self.registers[each.into] is not None:
                yield self.registers[each.into][0], each.data

    def used(self, node: Expr) -> tuple[Expr, ...]:
        """The parts of a node that its value really came from."""
        if not isinstance(node, _CHOICES) or node not in self.program.slots:
            return self.program.parts[node]
        if isinstance(node, When):
            tests, value = self.taken(node)
            return tests if value is None else (*tests, value)
        if isinstance(node, Bands):
            rung = self.rung(node)
            return (node.subject,) if rung is None else (node.subject, *node.rungs[rung].parts)
        if isinstance(node, Table):
            cell = self.cell(node)
            return node.subjects if cell is None else (*node.subjects, node.cells[cell])
        return self._divided(node)

    def _divided(self, node: Quotient) -> tuple[Expr, ...]:
        slot = self.program.slots.get(node.denominator)
        if node.on_zero is None or slot is None:
            return self.program.parts[node]
        if self.registers[slot] == 0:
            return node.denominator, node.on_zero
        return node.numerator, node.denominator

    def taken(self, node: When) -> tuple[tuple[Expr, ...], Expr | None]:
        """The tests of a choice that were asked, and the value that was taken."""
        tests: list[Expr] = []
        for test, value in node.cases:
            tests.append(test)
            holds = self.code(test)
            if holds is None:
                return tuple(tests), None
            if holds:
                return tuple(tests), value
        return tuple(tests), node.otherwise

    def rung(self, node: Bands) -> int | None:
        """Which band of a ladder the number lies in."""
        units = self.code(node.subject)
        if units is None:
            return None
        return next(place for place, band in enumerate(node.spans) if units in band)

    def cell(self, node: Table) -> int | None:
        """Which cell of a table is named."""
        place = 0
        for subject in node.subjects:
            code = self.code(subject)
            if code is None:
                return None
            size = len(subject.kind.members) if isinstance(subject.kind, LabelSet) else 2
            place = place * size + code
        return place

    def leaves(self, node: Expr) -> tuple[Fact | Named | Setting, ...]:
        """The steps, facts and settings that a node was directly computed from."""
        found: dict[Fact | Named | Setting, None] = {}
        self._gather(node, found)
        return tuple(found)

    def _gather(self, node: Expr, found: dict[Fact | Named | Setting, None]) -> None:
        for part in self.used(node):
            if isinstance(part, _LEAVES):
                found[part] = None
            elif not isinstance(part, Const):
                self._gather(part, found)

    def step(self, node: Named) -> Step:
        """One step, read from the run."""
        uses = self.leaves(node)
        value = self.value(node)
        return Step(node.name, value, node.value, node.cite, node.meaning, node.force, uses)

    def steps(self, roots: Sequence[Expr]) -> tuple[Step, ...]:
        """Every step that some outputs came from, in the order of computation."""
        found: dict[Expr, Step | None] = {}
        for root in roots:
            self._collect(root, found)
        return tuple(step for step in found.values() if step is not None)

    def _collect(self, node: Expr, found: dict[Expr, Step | None]) -> None:
        if node in found:
            return
        for part in self.used(node):
            self._collect(part, found)
        found[node] = self.step(node) if isinstance(node, Named) else None

    def causes(self, node: Expr) -> tuple[Cause, ...]:
        """Why the value of a node is missing; nothing if it is absent by rule."""
        found: dict[Cause, None] = {}
        self._blame(node, found)
        return tuple(found)

    def _blame(self, node: Expr, found: dict[Cause, None]) -> None:
        slot = self.program.slots.get(node)
        if slot is None and not isinstance(node.kind, Ratio):
            return
        # An unrounded quotient is never a value of its own, so its parts are asked.
        if slot is not None and self.registers[slot] is not None:
            return
        if isinstance(node, Const):
            if node.reason is not None:
                found[Cause("", node.reason)] = None
        elif isinstance(node, Fact):
            if not node.optional:
                found[Cause(node.path)] = None
        elif isinstance(node, Aggregate):
            self._blame_rows(node, found)
        elif not isinstance(node, Setting):
            self._blame_parts(node, found)

    def _blame_parts(self, node: Expr, found: dict[Cause, None]) -> None:
        parts = self.used(node)
        for part in parts:
            self._blame(part, found)
        # While a choice is open, whatever it may still ask for is missing too.
        for part in nodes(*self._ahead(node)):
            if isinstance(part, Fact | Aggregate) and part in self.program.slots:
                self._blame(part, found)

    def _ahead(self, node: Expr) -> tuple[Expr, ...]:
        """What a choice may still need, if it waits for a fact before it can be made."""
        if isinstance(node, Bands) and self.rung(node) is None:
            return self.program.parts[node]
        if isinstance(node, When):
            tests, value = self.taken(node)
            if value is None:
                left = node.cases[len(tests) - 1 :]
                return (*(part for case in left for part in case), node.otherwise)
        return ()

    def _blame_rows(self, node: Aggregate, found: dict[Cause, None]) -> None:
        if self.registers[self.program.inputs.index(node.rows)] is None:
            found[Cause(node.rows)] = None
            return
        before = len(found)
        for runs, program in self._runs():
            if node.value in program.slots and (node.where is None or node.where in program.slots):
                for place, after in enumerate(runs):
                    for cause in Trace(program, after).row_causes(node):
                        found[_on_row(cause, node.rows, place)] = None
        if len(found) == before and node.on_empty is not None:
            self._blame(node.on_empty, found)

    def row_causes(self, node: Aggregate) -> tuple[Cause, ...]:
        """What one row lacks to be counted, weighed and valued."""
        found: dict[Cause, None] = {}
        if node.where is not None:
            self._blame(node.where, found)
            if found or not self.code(node.where):
                return tuple(found)
        for part in (node.value, node.weight):
            if part is not None:
                self._blame(part, found)
        return tuple(found)


def _on_row(cause: Cause, rows: str, place: int) -> Cause:
    start = f"{rows}[]"
    if not cause.path.startswith(start):
        return cause
    return Cause(f"{rows}[{place}]{cause.path[len(start) :]}")
