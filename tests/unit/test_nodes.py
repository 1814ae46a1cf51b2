from __future__ import annotations

import operator
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from tests.refusing import refusal
from tests.strategies import Warna

from asn_kinerja import Citation, Force, bands, call, fact, flag, label, rows, setting, table, when
from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.consistency import read
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, Number, Ratio, kind_of
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
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text

A, B, P, Q = fact("a"), fact("b", places=2), flag("p"), flag("q")
WARNA = label("warna", Warna)


def number(units: int, places: int = 0) -> Const:
    return Const(Number(places, units, units), units)


ONE, TWO = number(1), number(2)
HALF_UP = Const(LabelSet.of(Rounding), 0)
DOWN = Const(LabelSet.of(Rounding), 2)


class TestOperators:
    """An operator builds the node that it says, with its parts in the order written."""

    @pytest.mark.parametrize(
        "built, expected",
        [
            (A + B, Arith("+", (A, B))),
            (A + 2, Arith("+", (A, TWO))),
            (2 + A, Arith("+", (TWO, A))),
            (A - 2, Arith("-", (A, TWO))),
            (2 - A, Arith("-", (TWO, A))),
            (A * 2, Arith("*", (A, TWO))),
            (2 * A, Arith("*", (TWO, A))),
            (A / 2, Quotient(A, TWO)),
            (2 / A, Quotient(TWO, A)),
            (A < 2, Compare("<", A, TWO)),
            (A <= 2, Compare("<=", A, TWO)),
            (A > 2, Compare(">", A, TWO)),
            (A >= 2, Compare(">=", A, TWO)),
            (A.is_(2), Compare("is", A, TWO)),
            (P & Q, Logic("and", (P, Q))),
            (P | Q, Logic("or", (P, Q))),
            (~P, Logic("not", (P,))),
            (A.is_in(1), Compare("is", A, ONE)),
            (A.is_in(1, 2), Logic("or", (Compare("is", A, ONE), Compare("is", A, TWO)))),
            (A.is_between(1, 2), Logic("and", (Compare(">=", A, ONE), Compare("<=", A, TWO)))),
            (A.clip(1, 2), Clip(A, ONE, TWO)),
            (A.clip(1), Clip(A, ONE, None)),
            (A.clip(high=2), Clip(A, None, TWO)),
            (A.clip(), Clip(A, None, None)),
            (B.round(1), Quotient(B, ONE, ONE, HALF_UP)),
            (B.round(1, Rounding.DOWN), Quotient(B, ONE, ONE, DOWN)),
            ((B / 2).round(1), Quotient(B, TWO, ONE, HALF_UP)),
            ((B / A).round(1, on_zero=2), Quotient(B, A, ONE, HALF_UP, TWO)),
        ],
    )
    def test_each_operator(self, built: Expr, expected: Expr) -> None:
        assert built == expected

    def test_a_number_on_the_left_turns_the_comparison_round(self) -> None:
        assert operator.lt(2, A) == Compare(">", A, TWO)
        assert operator.ge(2, A) == Compare("<=", A, TWO)

    def test_a_test_that_failed_is_read_as_the_one_that_holds(self) -> None:
        opposites = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
        for op, other in opposites.items():
            test = Compare(op, A, TWO)

            assert read(test, wanted=True) is test
            assert read(test, wanted=False) == Compare(other, A, TWO)
        assert read(A.is_(2), wanted=True) == A.is_(2)
        assert read(A.is_(2), wanted=False) is None

    def test_a_rounded_quotient_is_rounded_as_a_whole(self) -> None:
        once = (B / 2).round(3)

        assert once.round(1) == Quotient(once, ONE, ONE, HALF_UP)

    def test_a_product_with_a_quotient_is_rounded_as_a_whole(self) -> None:
        product = B * (A / 2)

        assert product.round(1) == Quotient(product, ONE, ONE, HALF_UP)

    def test_a_text_may_stand_on_the_right(self) -> None:
        assert Arith("*", (A, Const(Number(1, 7, 7), 7, percent=True))) == A * "70%"

    def test_presence_is_asked_of_optional_facts_only(self) -> None:
        optional = fact("x", optional=True)

        assert optional.is_present() == Present(optional)
        assert optional.is_present().kind == FLAG
        for node in (A, P, optional + 1, optional.named("x")):
            assert refusal(node.is_present).code == "formula.present"

    def test_a_step_keeps_what_is_said_of_it(self) -> None:
        cite = Citation("PP 30/2019", pasal=41)
        step = A.named("x", cite=cite, meaning="arti", force=Force.MUST)

        assert step == Named(A, "x", cite, Text("arti", "arti"), Force.MUST)
        assert A.named("x") == Named(A, "x", None, None, None)
        assert A.named("x", meaning=Text("a", "b")).meaning == Text("a", "b")


USES: dict[str, Callable[[], object]] = {
    "bool": lambda: bool(A > 1),
    "if": lambda: 1 if A > 1 else 2,
    "not": lambda: not P,
    "and": lambda: all([P, Q]),
    "or": lambda: any([P, Q]),
    "chained": lambda: 1 < A < 3,
    "chained too": lambda: A <= B <= 3,
    "number": lambda: bool(A),
    "constant": lambda: bool(as_expr(0)),
    "maximum": lambda: max(A, B),
    "filter": lambda: list(filter(None, [P])),
}


class TestTruth:
    """A formula is neither true nor false, so Python cannot decide in its place."""

    @pytest.mark.parametrize("use", USES)
    def test_a_formula_has_no_truth_value(self, use: str) -> None:
        assert refusal(USES[use]).code == "formula.truth"

    def test_equality_of_formulas_is_a_plain_yes_or_no(self) -> None:
        assert (fact("a") == fact("a")) is True
        assert (fact("a") != fact("b")) is True
        one: object = 1
        assert (fact("a") == one) is False
        assert fact("a") in (fact("b"), fact("a"))


class TestAsExpr:
    """A plain value in a formula becomes a constant of the kind that it is."""

    @pytest.mark.parametrize(
        "value, expected",
        [
            (True, Const(FLAG, 1)),
            (False, Const(FLAG, 0)),
            (0, number(0)),
            (-7, number(-7)),
            (Decimal("0.70"), number(7, 1)),
            ("0.7", number(7, 1)),
            ("70%", Const(Number(1, 7, 7), 7, percent=True)),
            ("70 % ", Const(Number(1, 7, 7), 7, percent=True)),
            ("baik", Const(LabelSet("", ("baik",)), 0)),
            ("2a", Const(LabelSet("", ("2a",)), 0)),
            ("-", Const(LabelSet("", ("-",)), 0)),
            (Warna.MERAH, Const(LabelSet.of(Warna), 2)),
            (Fraction(1, 3), Quotient(ONE, number(3))),
            (Fraction(-2, 6), Quotient(number(-1), number(3))),
            (Fraction(-4, 2), number(-2)),
            (Fraction(1, 4), number(25, 2)),
            (A, A),
        ],
    )
    def test_each_kind_of_value(self, value: Any, expected: Expr) -> None:
        assert as_expr(value) == expected
        assert as_expr(value).kind == expected.kind

    @pytest.mark.parametrize(
        "value, code",
        [
            (0.5, "number.float_literal"),
            (float("nan"), "number.float_literal"),
            (None, "number.kind"),
            ([], "number.kind"),
            (Decimal("NaN"), "number.finite"),
            (Decimal("Infinity"), "number.finite"),
            (Decimal("1E+999999"), "number.size"),
            (10**30, "number.size"),
            (Fraction(10**30), "number.size"),
            (Fraction(10**31, 3), "number.size"),
        ],
    )
    def test_what_no_formula_can_hold(self, value: Any, code: str) -> None:
        error = refusal(lambda: as_expr(value))

        assert error.code == code
        assert error.facts["given"] is value
        assert error.facts["accepted"] == '70, "0.7", "70%"'

    def test_how_a_number_is_written_is_part_of_the_constant(self) -> None:
        assert as_expr("70%") != as_expr("0.7")
        assert as_expr("70%").kind == as_expr("0.7").kind
        assert as_expr("0.7") == as_expr(Decimal("0.70"))

    @pytest.mark.parametrize(
        "text",
        ["0,7", "70,5%", "1.250,5", "1,5,0", "5-7", ".5", "5.", "1 000", "+-1", "% 5", "--1"],
    )
    def test_a_text_that_looks_like_a_number_is_never_a_label(self, text: str) -> None:
        """A number written otherwise than a formula writes it is a mistake, not a word."""
        error = refusal(lambda: as_expr(text))

        assert (error.code, error.facts["given"]) == ("number.literal", text)

    @pytest.mark.parametrize("text", ["1" * 31, "0." + "0" * 31 + "1", "1" * 61])
    def test_a_text_of_digits_is_never_a_label(self, text: str) -> None:
        """A number that is too long is refused as a number."""
        error = refusal(lambda: as_expr(text))

        assert error.code in {"number.size", "number.places", "number.literal"}


class TestValues:
    """A node is a frozen value that knows its kind."""

    def test_a_node_cannot_be_changed(self) -> None:
        node: Any = A + 1
        with pytest.raises(FrozenInstanceError):
            node.op = "-"

    def test_the_kind_follows_from_the_parts_and_is_no_part_of_equality(self) -> None:
        assert (A + B).kind == Number(2)
        assert (
            repr(A.named("x"))
            == f"Named(value={A!r}, name='x', cite=None, meaning=None, force=None)"
        )

    def test_a_function_is_shown_by_its_name(self) -> None:
        """Its address would differ from run to run."""
        shown = (
            (refusal, "function=tests.refusing.refusal,"),
            (operator.itemgetter(1), "function=operator.itemgetter,"),
            (Decimal, "function=decimal.Decimal,"),
        )
        for function, text in shown:
            assert text in repr(call(function, A, places=0))

    def test_nodes_of_different_kinds_are_never_equal(self) -> None:
        assert Arith("+", (A, B)) != Arith("-", (A, B))
        assert Arith("+", (A, B)) != Arith("+", (B, A))
        assert number(1) != Const(FLAG, 1)
        assert number(10, 1) != number(1)
        assert fact("a") != fact("a", optional=True)
        assert fact("a") != rows("r").fact("a")

    def test_a_fact_of_a_row_has_the_path_of_its_rows(self) -> None:
        assert fact("x").path == "x"
        assert rows("kegiatan").fact("x").path == "kegiatan[].x"

    def test_the_kind_of_nothing_is_nothing(self) -> None:
        assert kind_of(None) is None
        assert kind_of(A) == Number(0)

    def test_an_unrounded_quotient_knows_both_of_its_parts(self) -> None:
        assert (A / 2).kind == Ratio(Number(0), Number(0, 2, 2))

    @pytest.mark.parametrize(
        "build",
        [
            lambda: Quotient(A, TWO, ONE, None),
            lambda: Quotient(A, TWO, None, HALF_UP),
        ],
        ids=["no rounding", "no places"],
    )
    def test_a_quotient_without_places_or_rounding_is_unrounded(
        self, build: Callable[[], Expr]
    ) -> None:
        assert isinstance(build().kind, Ratio)

    @pytest.mark.parametrize("rounding", ["half_up", 1, setting("x", 1), Warna.HIJAU, WARNA])
    def test_a_rounding_is_a_member_of_rounding_or_a_setting(self, rounding: Any) -> None:
        assert refusal(lambda: B.round(1, rounding)).code == "formula.rounding"

    @pytest.mark.parametrize("rounding", Rounding)
    def test_a_setting_may_hold_the_rounding(self, rounding: Rounding) -> None:
        assert B.round(1, setting("cara", rounding)).kind == Number(1)

    def test_unknown_operations_cannot_be_built(self) -> None:
        for build in (
            lambda: Arith("/", (A, B)),
            lambda: Compare("==", A, B),
            lambda: Logic("xor", (P, Q)),
        ):
            error = refusal(build)
            assert error.code == "formula.op"
            assert error.facts["given"] in {"/", "==", "xor"}
            assert error.facts["given"] not in error.facts["accepted"].split(", ")

    def test_an_operation_without_parts_cannot_be_built(self) -> None:
        for build in (
            lambda: Arith("+", ()),
            lambda: Arith("weighted", ()),
            lambda: Arith("weighted", (ONE,)),
            lambda: Arith("weighted", (ONE, A, ONE)),
            lambda: Logic("not", ()),
            lambda: Logic("not", (P, Q)),
            lambda: Logic("and", ()),
            lambda: Logic("or", ()),
        ):
            assert refusal(build).code == "formula.parts"

    def test_hash_and_equality_hold_in_another_process(self) -> None:
        """A hash kept from one process must not be believed in another."""
        ladder = bands(A, {">= 0": "x", "< 0": "y"})
        cells = table(WARNA, dict.fromkeys(Warna, 1))
        nodes = [when(P).then(ladder).otherwise("z"), cells, (A / 3).round(1), A.is_in(*range(3))]
        assert len({hash(node) for node in nodes}) == len(nodes)
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", ELSEWHERE],
            input=pickle.dumps(nodes),
            env={**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=False,
        )

        assert done.stderr.decode() == ""
        assert pickle.loads(done.stdout) == nodes  # noqa: S301 - our own bytes


ELSEWHERE = """
import pickle, sys
from asn_kinerja.formula.walk import rebuilt
from attrs import evolve
nodes = pickle.loads(sys.stdin.buffer.read())
for node in nodes:
    assert hash(node) == hash(evolve(node)), node
    assert {node: 1}[evolve(node)] == 1
sys.stdout.buffer.write(pickle.dumps(nodes))
"""


class TestFacts:
    """A fact is what its words declare."""

    def test_all_that_is_said(self) -> None:
        said = fact("x", places=2, low=0, high="99.5", optional=True, meaning="arti", unit="%")

        assert said == Fact("x", Number(2, 0, 9950), True, Text("arti", "arti"), "%")  # noqa: FBT003
        assert fact("x") == Fact("x", Number(0), optional=False, meaning=None, unit=None, rows=None)

    def test_a_formula_error_is_a_value_error(self) -> None:
        with pytest.raises(ValueError, match="neither true nor false") as caught:
            bool(A)

        assert isinstance(caught.value, FormulaError)


class TestSchemaOfAFact:
    """A fact says itself which values it accepts."""

    def test_a_number_says_its_places_and_bounds(self) -> None:
        node = fact("nilai", places=2, low=0, high=120)

        assert (2, Decimal("0.00"), Decimal("120.00")) == (node.places, node.low, node.high)
        assert str(node.high) == "120.00"

    def test_no_bound_is_none(self) -> None:
        node = fact("n", positive=True)

        assert (0, Decimal(1), None) == (node.places, node.low, node.high)
        assert fact("n").low is None

    def test_labels_and_flags_have_none(self) -> None:
        for node in (flag("f"), label("l", ("a", "b"))):
            assert (node.places, node.low, node.high) == (None, None, None)
