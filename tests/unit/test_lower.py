from __future__ import annotations

from typing import Any

import pytest
from tests.refusing import refusal
from tests.strategies import Warna

from asn_kinerja import Rounding, absent, bands, call, fact, flag, label, rows, setting, table, when
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.lower import lower
from asn_kinerja.formula.nodes import Const, Expr, Quotient, as_expr
from asn_kinerja.formula.program import CallData, Fold, Instruction, Op, Program
from asn_kinerja.formula.walk import children, nodes, unique

A, B = fact("a", places=1), fact("b", places=2)
POSITIVE = fact("pos", positive=True)
P, Q = flag("p"), flag("q")
WARNA = label("warna", Warna)
R, S = rows("r"), rows("s")
X, Y = R.fact("x", places=1), S.fact("y")


def lowered(*outputs: Expr) -> Program:
    facts = unique(Fact, outputs)
    tops = [each for each in facts if each.rows is None]
    names = {each.rows for each in nodes(*outputs) if isinstance(each, Aggregate)}
    fields = {name: [each for each in facts if each.rows == name] for name in names}
    return lower(outputs, tops, fields)


def ops(*outputs: Expr) -> list[Op]:
    return [each.op for each in lowered(*outputs).code]


def step(node: Expr) -> Instruction:
    """The last instruction of a formula."""
    return lowered(node).code[-1]


def data(node: Expr) -> Any:
    return step(node).data


class TestShape:
    """Facts stand first, then constants and results, each value once."""

    def test_inputs_stand_in_the_first_registers_in_the_order_given(self) -> None:
        program = lower([B - A], [B, A], {"r": [X], "s": []})

        assert program.inputs == ("b", "a", "r", "s")
        assert program.registers[:4] == (None,) * 4
        assert (program.slots[B], program.slots[A]) == (0, 1)

    def test_outputs_stand_in_the_order_given(self) -> None:
        program = lowered(A + 1, B, A + 1)

        assert program.outputs == (program.slots[A + 1], program.slots[B], program.slots[A + 1])

    def test_an_equal_part_is_computed_once(self) -> None:
        assert ops((A + B) * (A + B)).count(Op.ADD) == 1
        assert ops(fact("a") * 2, fact("a") * 2 + 1).count(Op.MULTIPLY) == 1

    def test_an_equal_instruction_is_emitted_once(self) -> None:
        program = lowered((A + B).named("x"), (A + B).named("y"))

        assert program.outputs[0] == program.outputs[1]
        assert len(program.code) == 2

    def test_a_constant_has_one_register(self) -> None:
        program = lowered(A + "0.5", fact("n") * 5)

        assert program.registers.count(5) == 1

    def test_a_constant_is_written_in_the_scale_that_is_wanted(self) -> None:
        program = lowered(B + 1)

        assert 100 in program.registers
        assert ops(B + 1) == [Op.ADD]
        assert ops(B + setting("s", 1)) == [Op.ADD]
        assert ops(B + as_expr(1).named("satu")) == [Op.MULTIPLY, Op.ADD]

    def test_every_register_is_a_fact_a_constant_or_one_result(self) -> None:
        program = lowered(when(A > B).then(A * B).otherwise((A / POSITIVE).round(3)))
        results = [each.into for each in program.code]

        assert len(set(results)) == len(results)
        assert min(results) >= len(program.inputs)
        assert all(program.registers[slot] is None for slot in results)
        assert all(arg < each.into for each in program.code for arg in each.args)

    def test_programs_are_equal_by_what_they_do(self) -> None:
        one, other = lowered((A + 1).named("x")), lowered((A + 1).named("y"))

        assert one == other
        assert hash(one) == hash(other)
        assert one != lowered((A + 2).named("x"))

    def test_every_part_of_every_node_is_known(self) -> None:
        node = (A + 1).named("x") * B
        program = lowered(node)

        assert program.parts[node] == children(node)
        assert set(program.parts) == {A, as_expr(1), A + 1, (A + 1).named("x"), B, node}


class TestInstructions:
    """Every node kind becomes the instructions that say what it means."""

    @pytest.mark.parametrize(
        "node, expected",
        [
            (A + A, [Op.ADD]),
            (A - A, [Op.SUBTRACT]),
            (A * A, [Op.MULTIPLY]),
            (A + B, [Op.MULTIPLY, Op.ADD]),
            (A * B, [Op.MULTIPLY]),
            (A < 1, [Op.LESS]),
            (A > 1, [Op.LESS]),
            (A <= 1, [Op.AT_MOST]),
            (A >= 1, [Op.AT_MOST]),
            (A.is_(A), [Op.SAME]),
            (P & Q, [Op.AND]),
            (P | Q, [Op.OR]),
            (~P, [Op.NOT]),
            (when(P).then(A).otherwise(A), [Op.SELECT]),
            (A.clip(0, 1), [Op.LARGER, Op.SMALLER]),
            (A.clip(0), [Op.LARGER]),
            (A.clip(None, 1), [Op.SMALLER]),
            (A.clip(), []),
            (A.named("x"), []),
            (bands(A, {">= 0": 1, "< 0": 0}), [Op.BAND]),
            (table(P, {True: 1, False: 0}), [Op.CELL]),
            (fact("o", optional=True).is_present(), [Op.PRESENT]),
            (call(max, A, places=1), [Op.CALL]),
            (R.sum(X, on_empty=0), [Op.EACH, Op.FOLD]),
            ((A / POSITIVE).round(1), [Op.DIVIDE]),
            ((A / POSITIVE).round(2), [Op.MULTIPLY, Op.DIVIDE]),
            ((A / POSITIVE).round(0), [Op.MULTIPLY, Op.DIVIDE]),
            (A / POSITIVE > 1, [Op.MULTIPLY, Op.LESS]),
            (WARNA.is_("Hijau"), [Op.SAME]),
            (when(P).then("Hijau").otherwise("Merah"), [Op.SELECT]),
        ],
    )
    def test_each_node(self, node: Expr, expected: list[Op]) -> None:
        assert ops(node) == expected

    def test_greater_is_less_the_other_way_round(self) -> None:
        less, greater = (lowered(node).code[-1].args for node in (A < 1, A > 1))

        assert less == greater[::-1]

    def test_a_product_by_one_is_left_out(self) -> None:
        assert ops((A * (1 / POSITIVE)).round(1)) == [Op.DIVIDE]

    @pytest.mark.parametrize("mode", Rounding)
    def test_a_division_knows_its_rounding(self, mode: Rounding) -> None:
        assert data((A / POSITIVE).round(1, mode)) is mode
        assert data((A / POSITIVE).round(1, setting("s", mode))) is mode

    def test_bands_keep_the_last_unit_of_every_band_but_the_top(self) -> None:
        node = bands(A, {"> 5": 1, "[0, 5]": 2, "< 0": 3})

        assert data(node) == (-1, 50)
        assert lowered(node).registers[step(node).args[1]] == 3
        assert lowered(node).registers[step(node).args[-1]] == 1

    def test_bands_with_an_upper_end_and_one_at_zero(self) -> None:
        node = bands(fact("n", low=-5, high=5), {"(0, 5]": 1, "[-5, 0]": 2})

        assert data(node) == (0,)
        assert lowered(node).registers[step(node).args[1]] == 2

    def test_a_table_knows_how_many_values_each_subject_has(self) -> None:
        node = table([WARNA, P], {(w, p): 1 for w in Warna for p in (True, False)})

        assert data(node) == (3, 2)

    def test_a_label_changes_its_place_with_its_set(self) -> None:
        texts = when(P).then("Merah").otherwise("ijo")
        program = lowered(texts.is_(WARNA))
        cell = next(each for each in program.code if each.op is Op.CELL)

        assert cell.data == (2,)
        assert [program.registers[slot] for slot in cell.args[1:]] == [2, 0]

    @pytest.mark.parametrize(
        "node, fold",
        [
            (R.count(), Fold("count")),
            (R.count(where=X > 0), Fold("count", filtered=True)),
            (R.sum(X, on_empty=0), Fold("sum")),
            (R.min(X, where=X > 0, on_empty=0), Fold("min", filtered=True)),
            (R.max(X, on_empty=0), Fold("max")),
            (R.median(X, on_empty=0), Fold("median")),
            (R.mean(X, places=1, on_empty=0), Fold("mean")),
            (R.mean(X, places=3, on_empty=0), Fold("mean", top=100)),
            (R.mean(X, places=0, on_empty=0), Fold("mean", bottom=10)),
            (
                R.mean(X, places=1, rounding=Rounding.DOWN, weight=R.fact("w", low=0), on_empty=0),
                Fold("mean", weighted=True, rounding=Rounding.DOWN),
            ),
        ],
    )
    def test_a_fold_knows_how_many_values_become_one(self, node: Expr, fold: Fold) -> None:
        assert data(node) == fold

    def test_a_fold_without_rows_gives_what_is_stated_in_its_own_scale(self) -> None:
        def empty(node: Expr) -> object:
            return lowered(node).registers[step(node).args[1]]

        assert empty(R.count()) == 0
        assert empty(R.sum(X, on_empty=5)) == 50
        assert empty(R.sum(X, on_empty=absent())) is None
        assert empty(rows("r", at_least=1).sum(X)) is None

    def test_the_program_of_a_row_holds_its_fields_then_the_facts_it_captures(self) -> None:
        node = R.sum(X * A, where=X > B, on_empty=0)
        program = lower([node], [A, B], {"r": [X, R.fact("z")]})
        each = program.code[-2]
        assert isinstance(each.data, Program)

        assert each.data.inputs == ("r[].x", "r[].z", "a", "b")
        assert each.args == (2, 0, 1)
        assert len(each.data.outputs) == 2

    def test_a_call_knows_its_function_and_its_kinds(self) -> None:
        assert data(call(max, A, B, places=1)) == CallData(max, (A.kind, B.kind), Number(1))


class TestScope:
    """A fact of a row exists inside a fold over its own rows, and nowhere else."""

    @pytest.mark.parametrize(
        "node, name",
        [
            (X + 1, "r[].x"),
            (S.sum(X + Y, on_empty=0), "r[].x"),
            (S.sum(Y, where=X > 0, on_empty=0), "r[].x"),
            (R.sum(X, on_empty=Fact("y", Number(0), rows="s")), "s[].y"),
            (R.mean(X, places=1, weight=S.fact("w", low=1), on_empty=0), "s[].w"),
            (when(P).then(R.sum(X, on_empty=0)).otherwise(X), "r[].x"),
            (R.sum(S.sum(Y, on_empty=0) + X, on_empty=0), "s"),
        ],
    )
    def test_a_fact_of_a_row_outside_its_rows_is_refused(self, node: Expr, name: str) -> None:
        error = refusal(lambda: lowered(node))

        assert error.code == "formula.row_scope"
        assert error.facts == {"name": name}

    def test_a_fold_over_unknown_rows_is_refused(self) -> None:
        error = refusal(lambda: lower([R.count()], [], {}))

        assert error.facts == {"name": "r"}

    def test_a_fact_that_is_no_input_is_refused(self) -> None:
        assert refusal(lambda: lower([A], [], {})).facts == {"name": "a"}

    def test_rows_may_capture_facts_of_the_same_name(self) -> None:
        node = R.sum(R.fact("a", places=1) + A, on_empty=0)

        assert lowered(node).code[0].data.inputs == ("r[].a", "a")  # type: ignore[attr-defined]


class TestUnrounded:
    """A quotient that was not rounded has no value of its own."""

    @pytest.mark.parametrize(
        "node",
        [
            A / POSITIVE,
            A * (B / POSITIVE),
            call(max, A / POSITIVE, places=0),
            Quotient(A, POSITIVE, as_expr(1), None),
        ],
    )
    def test_it_cannot_be_an_output(self, node: Expr) -> None:
        assert refusal(lambda: lowered(node)).code == "formula.unrounded"

    def test_a_value_that_is_never_there_is_lowered_to_nothing(self) -> None:
        program = lowered(absent())

        assert program.registers[program.outputs[0]] is None

    def test_a_fold_built_by_hand_rounds_half_up_where_nothing_is_said(self) -> None:
        node = Aggregate("sum", "r", 1, X)

        assert data(node) == Fold("sum", rounding=Rounding.HALF_UP)
        assert isinstance(node.value, Fact)
        assert Const(Number(0), None).code is None
