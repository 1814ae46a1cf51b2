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
from asn_kinerja.formula.kinds import Value, decoded
from asn_kinerja.formula.nodes import Const, Expr, Fact, Named, Quotient, Setting
from asn_kinerja.formula.program import Program
from asn_kinerja.formula.walk import children
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
        value: Its value; `None` where it is missing.
        node: The formula that it computes.
        cite: Where its rule comes from.
        meaning: What it is, for people.
        force: How strongly its norm binds, where it tests a norm.
        uses: The steps, facts and settings that it was computed from.
    """

    name: str
    value: Value | None
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
            return self.program.parts[node] if node in self.program.parts else children(node)
        if isinstance(node, When):
            return tuple(self._taken(node))
        if isinstance(node, Bands):
            rung = self.rung(node)
            return (node.subject,) if rung is None else (node.subject, node.rungs[rung].value)
        if isinstance(node, Table):
            cell = self.cell(node)
            return node.subjects if cell is None else (*node.subjects, node.cells[cell])
        return self._divided(node)

    def _divided(self, node: Quotient) -> tuple[Expr, ...]:
        if node.on_zero is None:
            return self.program.parts[node]
        if node.places is not None and self._by_zero(node):
            return node.denominator, node.on_zero
        return node.numerator, node.denominator

    def _by_zero(self, node: Quotient) -> bool:
        return self.program.slots.get(node.denominator) is not None and not (
            self.code(node.denominator) is None or self.code(node.denominator)
        )

    def _taken(self, node: When) -> Iterator[Expr]:
        for test, value in node.cases:
            yield test
            holds = self.code(test)
            if holds is None:
                return
            if holds:
                yield value
                return
        yield node.otherwise

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
        code = self.code(node)
        value = None if code is None else decoded(node.kind, code)
        uses = self.leaves(node)
        return Step(node.name, value, node.value, node.cite, node.meaning, node.force, uses)

    def steps(self, roots: Sequence[Expr]) -> tuple[Step, ...]:
        """Every step that some outputs came from, in the order of computation."""
        found: dict[Named, Step] = {}
        for root in roots:
            self._collect(root, found)
        return tuple(found.values())

    def _collect(self, node: Expr, found: dict[Named, Step]) -> None:
        if node in found or node not in self.program.slots:
            return
        for part in self.used(node):
            self._collect(part, found)
        if isinstance(node, Named):
            found[node] = self.step(node)

    def causes(self, node: Expr) -> tuple[Cause, ...]:
        """Why the value of a node is missing; nothing if it is absent by rule."""
        if node not in self.program.slots or self.code(node) is not None:
            return ()
        if isinstance(node, Const):
            return () if node.reason is None else (Cause("", node.reason),)
        if isinstance(node, Fact):
            return () if node.optional else (Cause(node.path),)
        if isinstance(node, Aggregate):
            return self._row_causes(node)
        found = (cause for part in self.used(node) for cause in self.causes(part))
        return tuple(dict.fromkeys(found))

    def _row_causes(self, node: Aggregate) -> tuple[Cause, ...]:
        slot = self.program.inputs.index(node.rows)
        if self.registers[slot] is None:
            return (Cause(node.rows),)
        parts = [part for part in (node.value, node.where, node.weight) if part is not None]
        found: dict[Cause, None] = {}
        for runs, program in self._runs():
            if all(part in program.slots for part in parts):
                for place, after in enumerate(runs):
                    row = Trace(program, after)
                    for cause in (cause for part in parts for cause in row.causes(part)):
                        found[_on_row(cause, node.rows, place)] = None
        if not found and node.on_empty is not None:
            found.update(dict.fromkeys(self.causes(node.on_empty)))
        return tuple(found)


def _on_row(cause: Cause, rows: str, place: int) -> Cause:
    start = f"{rows}[]"
    if not cause.path.startswith(start):
        return cause
    return Cause(f"{rows}[{place}]{cause.path[len(start) :]}", cause.reason)
