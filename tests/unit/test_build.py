from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.refusing import refusal
from tests.strategies import MUTU, Warna

from asn_kinerja import absent, all_of, any_of, call, fact, flag, label, undecided, weighted
from asn_kinerja.formula.build import labels_of, number_kind
from asn_kinerja.formula.choices import Call
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, NOTHING, Number
from asn_kinerja.formula.nodes import Arith, Const, Logic, as_expr
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text

P, Q = flag("p"), flag("q")


class TestFacts:
    """A fact says its scale, its range, and whether it may be absent by rule."""

    @pytest.mark.parametrize(
        "said, kind",
        [
            ({}, Number(0)),
            ({"places": 12}, Number(12)),
            ({"places": 1, "low": Fraction(1, 2)}, Number(1, 5, None)),
            ({"places": 2, "low": 0, "high": 120}, Number(2, 0, 12000)),
            ({"places": 1, "low": "-0.5", "high": Decimal("0.50")}, Number(1, -5, 5)),
            ({"places": 2, "high": "70%"}, Number(2, None, 70)),
            ({"low": 3, "high": 3}, Number(0, 3, 3)),
            ({"positive": True}, Number(0, 1, None)),
            ({"positive": True, "places": 2}, Number(2, 1, None)),
            ({"positive": True, "low": 0}, Number(0, 1, None)),
            ({"positive": True, "low": -5, "high": 9}, Number(0, 1, 9)),
            ({"positive": True, "low": 5}, Number(0, 5, None)),
            ({"positive": True, "low": 1}, Number(0, 1, None)),
            ({"positive": True, "high": 1}, Number(0, 1, 1)),
        ],
    )
    def test_numbers(self, said: dict[str, Any], kind: Number) -> None:
        assert fact("x", **said).kind == kind

    @pytest.mark.parametrize(
        "said, code",
        [
            ({"low": 5, "high": 4}, "formula.fact_range"),
            ({"positive": True, "high": 0}, "formula.fact_range"),
            ({"low": "0.5"}, "formula.fact_places"),
            ({"high": "0.005", "places": 2}, "formula.fact_places"),
            ({"high": "baik"}, "formula.kind"),
            ({"low": True}, "formula.kind"),
            ({"low": fact("y")}, "formula.moving_bound"),
            ({"low": Fraction(1, 3), "places": 1}, "formula.unrounded"),
            ({"places": -1}, "formula.places"),
            ({"places": 13}, "formula.places"),
            ({"places": True}, "formula.kind"),
            ({"places": 1.0}, "number.float_literal"),
            ({"low": 0.5}, "number.float_literal"),
            ({"high": float("inf")}, "number.float_literal"),
            ({"high": Decimal("Infinity")}, "number.finite"),
        ],
    )
    def test_bounds_that_are_refused(self, said: dict[str, Any], code: str) -> None:
        assert refusal(lambda: fact("x", **said)).code == code

    def test_what_is_wrong_with_the_bounds_is_told(self) -> None:
        assert refusal(lambda: fact("x", low=5, high=4)).facts == {"low": 5, "high": 4}
        assert refusal(lambda: fact("x", places=1, low="0.05")).facts == {
            "given": "0.05",
            "places": 1,
        }

    def test_the_kind_of_a_number(self) -> None:
        assert number_kind(1, None, None) == Number(1)
        assert number_kind(1, 0, 1) == Number(1, 0, 10)
        assert number_kind(1, 0, 1, positive=True) == Number(1, 1, 10)

    def test_flags_and_labels(self) -> None:
        assert Fact("p", FLAG, optional=False) == P
        assert flag("p", optional=True, meaning="arti") == Fact(
            "p", FLAG, optional=True, meaning=Text("arti", "arti")
        )
        assert label("w", Warna) == Fact("w", LabelSet.of(Warna))
        assert label("m", MUTU, optional=True, meaning=Text("a", "b")) == Fact(
            "m", LabelSet("m", MUTU), optional=True, meaning=Text("a", "b")
        )

    def test_a_set_of_labels_is_an_enum_or_texts(self) -> None:
        assert labels_of("x", Warna) == LabelSet.of(Warna)
        assert labels_of("x", ["a", "b"]) == LabelSet("x", ("a", "b"))
        assert labels_of("x", [Warna.HIJAU]).members == ("Hijau",)
        assert type(labels_of("x", [Warna.HIJAU]).members[0]) is str


class TestConstants:
    """A value may be refused with a reason, or be absent by rule."""

    def test_a_refused_value_says_why(self) -> None:
        assert undecided("celah") == Const(NOTHING, None, Text("celah", "celah"))
        assert undecided(Text("celah", "hole")).reason == Text("celah", "hole")

    def test_an_absent_value_has_no_reason(self) -> None:
        assert absent() == Const(NOTHING, None)
        assert absent().reason is None


class TestCombinations:
    """Words that take many parts take them in the order written."""

    def test_all_and_any(self) -> None:
        assert all_of(P, Q) == Logic("and", (P, Q))
        assert any_of(P, Q) == Logic("or", (P, Q))
        assert all_of(P) == Logic("and", (P,))

    @pytest.mark.parametrize("build", [all_of, any_of, fact("a").is_in])
    def test_no_tests_are_no_test(self, build: Callable[[], object]) -> None:
        assert refusal(build).code == "formula.parts"

    def test_no_terms_are_no_sum(self) -> None:
        assert refusal(weighted).code == "formula.parts"

    def test_tests_are_flags(self) -> None:
        assert refusal(lambda: all_of(P, fact("a"))).code == "formula.kind"
        assert refusal(lambda: any_of("baik", P)).code == "formula.kind"

    def test_weights_and_values_by_turns(self) -> None:
        a, b = fact("a"), fact("b")

        assert weighted(("60%", a), ("40%", b)) == Arith(
            "weighted", (as_expr("60%"), a, as_expr("40%"), b)
        )


def twice(x: Decimal) -> int:
    return int(x) * 2


class TestCall:
    """A plain function is called with declared inputs, for a declared kind."""

    @pytest.mark.parametrize(
        "said, kind",
        [
            ({}, FLAG),
            ({"places": 0}, Number(0)),
            ({"places": 2}, Number(2)),
            ({"labels": Warna}, LabelSet.of(Warna)),
            ({"labels": MUTU}, LabelSet("twice", MUTU)),
        ],
    )
    def test_the_kind_of_its_result(self, said: dict[str, Any], kind: object) -> None:
        assert call(twice, fact("a"), **said).kind == kind

    def test_its_parts(self) -> None:
        a = fact("a")

        assert call(twice, a, 1, "baik", places=0) == Call(
            twice, (a, as_expr(1), as_expr("baik")), Number(0)
        )

    def test_a_function_without_a_name_names_its_labels_call(self) -> None:
        class Callable_:  # noqa: N801 - a callable object, not a function
            def __call__(self, x: Decimal) -> str:
                return str(x)

        assert call(Callable_(), fact("a"), labels=MUTU).kind == LabelSet("call", MUTU)

    @pytest.mark.parametrize("labels", [Warna, MUTU])
    def test_a_number_is_no_label(self, labels: Any) -> None:
        error = refusal(lambda: call(twice, fact("a"), places=0, labels=labels))

        assert (error.code, error.facts) == ("formula.call_kind", {})

    @pytest.mark.parametrize("places", [-1, 13])
    def test_its_decimals_are_those_that_a_fact_may_have(self, places: int) -> None:
        said = refusal(lambda: fact("a", places=places))

        assert refusal(lambda: call(twice, fact("a"), places=places)).code == said.code

    def test_the_kind_is_part_of_the_call(self) -> None:
        assert call(twice, fact("a"), places=0) != call(twice, fact("a"), places=1)
