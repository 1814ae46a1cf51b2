from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.strategies import Warna, value

from asn_kinerja import (
    Rounding,
    all_of,
    any_of,
    bands,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    table,
    undecided,
    weighted,
    when,
)
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.lower import lower
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.scalar import compiled, run
from asn_kinerja.labels import LabelSet

A, B = fact("a", places=1), fact("b", places=2)
POSITIVE, NEGATIVE = fact("pos", positive=True), fact("neg", high=-1)
P, Q, S = flag("p"), flag("q"), flag("s")
WARNA = label("warna", Warna)
R = rows("r")
X, W, T = R.fact("x", places=1), R.fact("w", low=0), R.flag("t")


class TestStrictness:
    """Missing facts are never zero: what needs one is missing too."""

    @pytest.mark.parametrize(
        "node",
        [
            A + B,
            A - B,
            A * B,
            (A / POSITIVE).round(1) + B,
            A < B,
            A <= B,
            A.is_(B),
            A.clip(B, None),
            A.clip(None, B),
            weighted(("50%", A), ("50%", B)),
            call(lambda x, y: x < y, A, B),
            (A / B).round(2, on_zero=0),
        ],
    )
    @pytest.mark.parametrize("given", [{"a": 1}, {"b": 1}, {}])
    def test_arithmetic_and_comparison_need_both_sides(
        self, node: Expr, given: dict[str, int]
    ) -> None:
        assert value(node, pos=1, **given) is None

    def test_a_zero_is_a_value(self) -> None:
        assert value(A + B, a=0, b=0) == Decimal("0.00")
        assert value(A.is_(B), a=0, b=0) is True

    def test_a_missing_dividend_is_missing_even_where_the_divisor_is_zero(self) -> None:
        assert value((A / B).round(2, on_zero=9), b=0) is None
        assert value((A / B).round(2, on_zero=9), a=1, b=0) == 9


KLEENE = [
    # One, other, and, or.
    (True, True, True, True),
    (True, False, False, True),
    (True, None, None, True),
    (False, True, False, True),
    (False, False, False, False),
    (False, None, False, None),
    (None, True, None, True),
    (None, False, False, None),
    (None, None, None, None),
]


class TestLogic:
    """Kleene: one sure answer decides, whatever the missing one would have been."""

    @pytest.mark.parametrize("one, other, both, either", KLEENE)
    def test_and_and_or(
        self,
        one: bool | None,  # noqa: FBT001 - the values themselves
        other: bool | None,  # noqa: FBT001
        both: bool | None,  # noqa: FBT001
        either: bool | None,  # noqa: FBT001
    ) -> None:
        assert value(P & Q, p=one, q=other) is both
        assert value(P | Q, p=one, q=other) is either

    def test_not(self) -> None:
        assert [value(~P, p=given) for given in (True, False, None)] == [False, True, None]

    def test_three_at_once(self) -> None:
        assert value(all_of(P, Q, S), p=None, q=None, s=False) is False
        assert value(all_of(P, Q, S), p=True, q=None, s=True) is None
        assert value(any_of(P, Q, S), p=None, q=None, s=True) is True
        assert value(any_of(P, Q, S), p=False, q=None, s=False) is None

    def test_presence_is_always_known(self) -> None:
        node = fact("o", optional=True).is_present()

        assert value(node) is False
        assert value(node, o=0) is True


class TestChoices:
    """A choice needs the tests that were asked and the branch that was taken, no more."""

    CHAIN = when(P).then(A).when(Q).then(B).otherwise(fact("c"))

    @pytest.mark.parametrize(
        "given, expected",
        [
            ({"p": True, "a": 1}, 1),
            ({"p": True, "b": 1, "c": 1, "q": True}, None),
            ({"p": False, "q": True, "b": 2}, 2),
            ({"p": False, "q": False, "c": 3}, 3),
            ({"p": False, "a": 1, "b": 1, "c": 1}, None),
            ({"q": True, "a": 1, "b": 1, "c": 1}, None),
            ({"p": False, "q": False, "a": 1, "b": 1}, None),
        ],
    )
    def test_when(self, given: dict[str, Any], expected: int | None) -> None:
        assert value(self.CHAIN, **given) == expected

    @pytest.mark.parametrize(
        "given, expected",
        [("-0.1", "C"), ("0", "B"), ("49.9", "B"), ("50", "B"), ("50.1", "A"), ("999", "A")],
    )
    def test_both_sides_of_every_bound(self, given: str, expected: str) -> None:
        node = bands(A, {"> 50": "A", "[0, 50]": "B", "< 0": "C"})

        assert value(node, a=Decimal(given)) == expected
        assert value(node) is None

    def test_only_the_band_that_holds_the_number_is_needed(self) -> None:
        node = bands(A, {">= 0": B, "< 0": undecided("celah")})

        assert value(node, a=0, b=7) == 7
        assert value(node, a=0) is None
        assert value(node, a=-1, b=7) is None

    def test_a_bounded_number_may_have_a_bounded_ladder(self) -> None:
        node = bands(fact("n", low=1, high=4), {"3-4": "atas", "1-2": "bawah"})

        assert [value(node, n=n) for n in (1, 2, 3, 4)] == ["bawah", "bawah", "atas", "atas"]

    def test_steps_of_one_around_zero_may_stand_in_any_order(self) -> None:
        steps = {"2": "dua", "1": "satu", "0": "nol", "-1": "kurang"}
        node = bands(fact("n", low=-1, high=2), steps)

        assert [value(node, n=n) for n in (2, 1, 0, -1)] == list(steps.values())

    def test_only_the_cell_that_is_named_is_needed(self) -> None:
        cells = {(w, p): 10 * place + p for place, w in enumerate(Warna) for p in (True, False)}
        node = table([WARNA, P], {**cells, ("Merah", True): A})

        assert value(node, warna="Kuning", p=True) == 11
        assert value(node, warna="Kuning", p=False) == 10
        assert value(node, warna="Merah", p=False) == 20
        assert value(node, warna="Merah", p=True) is None
        assert value(node, warna="Merah", p=True, a=5) == 5
        assert value(node, p=True) is None
        assert value(node, warna="Hijau") is None

    def test_a_floor_above_the_cap_gives_way_to_the_cap(self) -> None:
        node = A.clip(fact("low"), fact("high"))

        assert value(node, a=5, low=9, high=1) == 1
        assert value(node, a=0, low=1, high=9) == 1
        assert value(node, a=10, low=1, high=9) == 9
        assert value(node, a=5, low=1, high=9) == 5

    def test_labels_of_texts_and_of_an_enum_meet(self) -> None:
        node = when(P).then(WARNA).when(Q).then("ijo").otherwise(Warna.MERAH)

        assert value(node, p=True, warna="Kuning") is Warna.KUNING
        assert value(node, p=False, q=True) is Warna.HIJAU
        assert value(node, p=False, q=False) is Warna.MERAH
        assert value(WARNA.is_(setting("s", "ijo")), warna="Hijau") is True
        assert value(WARNA.is_in("kuning", "MERAH"), warna="Hijau") is False


class TestQuotients:
    """Quotients are divided once, compared exactly, and rounded half away from zero."""

    @pytest.mark.parametrize("rounding", list(Rounding))
    @pytest.mark.parametrize("top", [-7, -5, 0, 5, 6])
    @pytest.mark.parametrize("bottom", [-1, 1])
    def test_by_one_nothing_is_rounded(self, rounding: Rounding, top: int, bottom: int) -> None:
        node = (fact("n") / fact("m")).round(0, rounding, on_zero=0)

        assert value(node, n=top, m=bottom) == top * bottom

    @pytest.mark.parametrize(
        "mode, plus, minus",
        [
            (Rounding.HALF_UP, "0.3", "-0.3"),
            (Rounding.HALF_EVEN, "0.2", "-0.2"),
            (Rounding.DOWN, "0.2", "-0.2"),
            (Rounding.FLOOR, "0.2", "-0.3"),
            (Rounding.CEILING, "0.3", "-0.2"),
        ],
    )
    def test_a_half(self, mode: Rounding, plus: str, minus: str) -> None:
        node = (A / 2).round(1, mode)

        assert value(node, a=Decimal("0.5")) == Decimal(plus)
        assert value(node, a=Decimal("-0.5")) == Decimal(minus)

    def test_half_away_from_zero_unless_said(self) -> None:
        assert value(B.round(1), b=Decimal("0.25")) == Decimal("0.3")
        assert value(B.round(1), b=Decimal("-0.25")) == Decimal("-0.3")
        assert value(B.round(0), b=Decimal("0.49")) == 0
        assert str(value(A.round(3), a=Decimal("0.1"))) == "0.100"

    def test_a_quotient_is_not_rounded_on_the_way(self) -> None:
        third = A / 3 * 3

        assert value(third.round(2), a=1) == 1
        assert value(third.is_(A), a=Decimal("0.1")) is True
        assert value((A / POSITIVE) * (B / POSITIVE) >= 1, a=3, b=3, pos=3) is True
        assert value((A / POSITIVE) * (B / POSITIVE) > 1, a=3, b=3, pos=3) is False

    @pytest.mark.parametrize(
        "op, expected",
        [
            ("<", [True, False, False]),
            ("<=", [True, True, False]),
            (">", [False, False, True]),
            (">=", [False, True, True]),
            ("is", [False, True, False]),
        ],
    )
    @pytest.mark.parametrize("divisor, sign", [(POSITIVE, 1), (NEGATIVE, -1)], ids=["pos", "neg"])
    def test_comparisons_by_divisors_of_either_sign(
        self, op: str, expected: list[bool], divisor: Fact, sign: int
    ) -> None:
        """a / ±3 against 1/3, for a quotient just below, at and just above it."""
        compare: dict[str, Callable[[Expr, Any], Expr]] = {
            "<": lambda x, y: x < y,
            "<=": lambda x, y: x <= y,
            ">": lambda x, y: x > y,
            ">=": lambda x, y: x >= y,
            "is": lambda x, y: x.is_(y),
        }
        node = compare[op](A / divisor, Fraction(1, 3))
        near = [Decimal(text) * sign for text in ("0.9", "1", "1.1")]

        assert [value(node, a=a, pos=3, neg=-3) for a in near] == expected

    def test_two_negative_divisors_keep_the_order(self) -> None:
        node = (A / NEGATIVE) < (B / NEGATIVE)

        assert value(node, a=2, b=1, neg=-1) is True
        assert value(node, a=1, b=1, neg=-1) is False
        assert value(node, a=1, b=2, neg=-1) is False

    def test_a_number_on_the_left_of_a_quotient(self) -> None:
        node = 1 / NEGATIVE < A

        assert value(node, neg=-2, a=Decimal("-0.4")) is True
        assert value(node, neg=-2, a=Decimal("-0.5")) is False

    def test_a_fraction_as_a_setting(self) -> None:
        node = (A * setting("s", Fraction(1, 3))).round(2)

        assert value(node, a=1) == Decimal("0.33")
        assert value(node, a=2) == Decimal("0.67")

    def test_scales_meet(self) -> None:
        assert value(A.is_(B), a=Decimal("0.5"), b=Decimal("0.50")) is True
        assert value(A < B, a=Decimal("0.5"), b=Decimal("0.51")) is True
        assert value(fact("n") - "0.05", n=1) == Decimal("0.95")
        assert str(value(fact("n") * "1.50", n=2)) == "3.0"


class TestRun:
    """A program is made ready once and can be run many times."""

    def test_one_run_leaves_nothing_for_the_next(self) -> None:
        program = lower([A + B], [A, B], {})
        ready = compiled(program)
        first = run(ready, (10, 100))

        assert run(ready, (None, None))[program.outputs[0]] is None
        assert run(ready, (10, 100)) == first
        assert first[program.outputs[0]] == 200

    def test_labels_stand_as_their_places(self) -> None:
        assert isinstance(WARNA.kind, LabelSet)
        program = lower([WARNA], [WARNA], {})

        assert run(compiled(program), (2,))[program.outputs[0]] == 2
