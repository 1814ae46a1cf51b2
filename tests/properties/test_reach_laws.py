"""A reach never leaves out a value that is possible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn
from tests.garden import GROWERS, Grow, grown
from tests.strategies import World, cases, encoded, lowered, registers, scope_of, worlds

from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.program import Program
from asn_kinerja.formula.reach import Reach, RowReach
from asn_kinerja.formula.reaching import reached
from asn_kinerja.labels import LabelSet


@st.composite
def around(draw: DrawFn, fact: Fact, code: int | None) -> Any:
    """A value as it is, or a reach that holds it."""
    if draw(st.booleans()):
        return code
    missing = code is None or draw(st.booleans())
    if code is None:
        return Reach(draw(st.none() | st.just(Number(0, 0, 0))), missing=True)
    if not isinstance(fact.kind, Number):
        last = len(fact.kind.members) - 1 if isinstance(fact.kind, LabelSet) else 1
        first, end = draw(st.integers(0, code)), draw(st.integers(int(code), last))
        return Reach(Number(0, first, end), missing)
    down, up = (draw(st.none() | st.integers(0, 50)) for _ in "ab")
    low, high = None if down is None else code - down, None if up is None else code + up
    return Reach(Number(0, low, high), missing)


def opened(data: DataObject, facts: Sequence[Fact], codes: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(data.draw(around(f, c)) for f, c in zip(facts, codes, strict=True))


def open_inputs(data: DataObject, world: World, env: dict[str, Any]) -> list[Any]:
    rows: Any = env[world.rows.name]
    if rows is not None:
        rows = RowReach(
            tuple(opened(data, world.fields, encoded(world.fields, row)) for row in rows)
        )
    return [*opened(data, world.tops, encoded(world.tops, env)), rows]


def holds(reach: Any, code: Any) -> bool:
    if not isinstance(reach, Reach):
        return bool(reach == code)
    return reach.missing if code is None else reach.may_be(int(code))


def outside(program: Program, after: list[Any], before: list[Any]) -> list[Any]:
    """The nodes whose value lies outside what was said of it."""
    return [node for node, slot in program.slots.items() if not holds(after[slot], before[slot])]


class TestEveryReach:
    @pytest.mark.parametrize("grow", GROWERS.values(), ids=GROWERS)
    @given(world=worlds(), data=st.data())
    def test_holds_every_value_that_its_arguments_can_make(
        self, grow: Grow, world: World, data: DataObject
    ) -> None:
        pair = data.draw(grown(grow, scope_of(world)))
        env = data.draw(cases(world))
        program = lowered(pair.node, world)

        after = reached(program)(open_inputs(data, world, env))

        assert outside(program, after, registers(program, world, env)) == []
