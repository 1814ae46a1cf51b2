from __future__ import annotations

import decimal
import pickle
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from tests.garden import GROWERS, Grow, grown
from tests.strategies import (
    Pair,
    World,
    cases,
    lowered,
    registers,
    result,
    scope_of,
    worlds,
)

from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number, decoded
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.walk import children, nodes, rebuilt
from asn_kinerja.text import Text

EVERY = pytest.mark.parametrize("grow", [pytest.param(g, id=n) for n, g in GROWERS.items()])
ANY = st.sampled_from(list(GROWERS.values()))


def hostile() -> Context:
    """A context in which nearly all arithmetic with `Decimal` rounds or raises."""
    signals = list(Context().traps)
    return Context(prec=1, rounding=decimal.ROUND_DOWN, Emin=0, Emax=0, traps=signals)


def drawn(data: DataObject, grow: Grow, depth: int = 2) -> tuple[Pair, World]:
    world = data.draw(worlds())
    return data.draw(grown(grow, scope_of(world), depth)), world


def exact(value: Any) -> Any:
    return Fraction(value) if isinstance(value, Decimal) else value


class TestMeaning:
    """The run on whole numbers gives what the formula means over exact fractions.

    And a node knows its scale and its range before any fact is given.
    """

    @EVERY
    @given(data=st.data())
    def test_a_run_gives_the_meaning_to_the_last_digit(self, grow: Grow, data: DataObject) -> None:
        check(*drawn(data, grow, 1), data)

    @given(data=st.data(), grow=ANY)
    def test_deep_formulas_mean_the_same(self, grow: Grow, data: DataObject) -> None:
        check(*drawn(data, grow, 3), data)

    @given(data=st.data(), grow=ANY)
    def test_a_second_run_gives_the_same_registers(self, grow: Grow, data: DataObject) -> None:
        pair, world = drawn(data, grow)
        program, env = lowered(pair.node, world), data.draw(cases(world))

        assert registers(program, world, env) == registers(program, world, env)


def check(pair: Pair, world: World, data: DataObject) -> None:
    """Meaning, scale and ranges of one formula, for two sets of facts."""
    kind, program = pair.node.kind, lowered(pair.node, world)
    if isinstance(kind, Number):
        assert pair.places == kind.places
    for _ in range(2):
        env = data.draw(cases(world))
        after = registers(program, world, env)
        code = after[program.outputs[0]]
        value = None if code is None else decoded(kind, code)

        assert pair.means(env) == exact(value)
        assert [n for n, slot in program.slots.items() if not in_range(n, after[slot])] == []
        if isinstance(value, Decimal):
            assert -pair.places == value.as_tuple().exponent


def in_range(node: Expr, units: int | None) -> bool:
    kind = node.kind
    if units is None or not isinstance(kind, Number):
        return True
    above = kind.low is None or kind.low <= units
    return above and (kind.high is None or units <= kind.high)


class TestAmbientContext:
    """No context of `decimal` changes what is built or what is computed."""

    @given(data=st.data(), grow=ANY)
    def test_a_hostile_context_changes_no_result(self, grow: Grow, data: DataObject) -> None:
        with decimal.localcontext(hostile()):
            pair, world = drawn(data, grow)
            env = data.draw(cases(world))
            value = result(pair.node, world, env)

        assert value == result(pair.node, world, env)
        assert pair.means(env) == exact(value)


class TestValues:
    """A formula is a value: it compares, hashes, pickles and is walked like one."""

    @given(data=st.data(), grow=ANY)
    def test_a_formula_survives_pickling(self, grow: Grow, data: DataObject) -> None:
        node = drawn(data, grow)[0].node
        copy = pickle.loads(pickle.dumps(node))  # noqa: S301 - our own bytes

        assert node == copy
        assert hash(node) == hash(copy)
        assert repr(node) == repr(copy)
        assert node.kind == copy.kind

    @given(data=st.data(), grow=ANY)
    def test_a_copy_runs_alike(self, grow: Grow, data: DataObject) -> None:
        pair, world = drawn(data, grow)
        copy = pickle.loads(pickle.dumps(pair.node))  # noqa: S301 - our own bytes
        env = data.draw(cases(world))

        assert result(pair.node, world, env) == result(copy, world, env)

    @given(data=st.data(), grow=ANY)
    def test_rebuilding_without_a_change_is_the_same_object(
        self, grow: Grow, data: DataObject
    ) -> None:
        node = drawn(data, grow)[0].node

        assert node is rebuilt(node, lambda part: part)

    @given(data=st.data(), grow=ANY)
    def test_a_walk_meets_every_part_once_and_before_the_whole(
        self, grow: Grow, data: DataObject
    ) -> None:
        node = drawn(data, grow)[0].node
        walked = list(nodes(node))

        assert len(set(walked)) == len(walked)
        assert walked[-1] == node
        for place, whole in enumerate(walked):
            assert set(children(whole)) <= set(walked[:place])

    @given(data=st.data(), grow=ANY)
    def test_a_changed_leaf_changes_the_formula(self, grow: Grow, data: DataObject) -> None:
        node = drawn(data, grow)[0].node
        facts = [each for each in nodes(node) if isinstance(each, Fact)]
        assume(facts)
        leaf = data.draw(st.sampled_from(facts))
        other = evolve(leaf, meaning=Text("lain", "other"))
        changed = rebuilt(node, lambda part: other if part == leaf else part)

        assert node != changed
        assert other in set(nodes(changed))
        assert leaf not in set(nodes(changed))
        assert node == rebuilt(changed, lambda part: leaf if part == other else part)
