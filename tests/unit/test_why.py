# ruff: noqa: FBT003 - flags are values that are asked about here, not switches.
from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.unit.asking import BATAS, MUTU, A, B, C, F, G, H, Mutu, N, needs, ways

from asn_kinerja import (
    absent,
    all_of,
    any_of,
    fact,
    setting,
    when,
)
from asn_kinerja.formula.consistency import read
from asn_kinerja.formula.nodes import Compare, Expr, as_expr
from asn_kinerja.formula.why import Condition


class TestNumbers:
    def test_a_number_must_be_the_value_itself(self) -> None:
        node = A + C

        now = Decimal(7)

        assert ways(node, 9, a=3, c=4) == ((Condition(node.is_(9), True, False, now, Decimal(2)),),)
        assert ways(node, 7, a=3, c=4) == ((Condition(node.is_(7), True, True, now),),)

    def test_a_gap_is_exact_on_either_side(self) -> None:
        nilai = fact("nilai", places=3)

        now = Decimal("1.005")
        found = [ways(nilai, Decimal(to), nilai=now) for to in ("1.01", "1", "0.9")]
        gaps = [way[0].gap for (way,) in found]

        assert gaps == [Decimal("0.005"), Decimal("0.005"), Decimal("0.105")]
        assert [str(gap) for gap in gaps] == ["0.005", "0.005", "0.105"]

    def test_a_gap_asks_no_ambient_context(self) -> None:
        big = 10**28

        assert ways(A, 1, a=big)[0][0].gap == Decimal(big - 1)
        assert ways(fact("n", places=9), 1, n=Decimal(big) + 0)[0][0].gap == Decimal(big - 1)

    @pytest.mark.parametrize("impossible", [121, -1, Decimal("119.5")], ids=repr)
    def test_a_number_that_the_formula_can_never_give_has_no_way(
        self, impossible: Decimal | int
    ) -> None:
        assert ways(A.clip(0, 120), impossible, a=7) == ()

    def test_fewer_decimals_than_the_number_has_are_no_hindrance(self) -> None:
        n = fact("n", places=2, low=0, high=120)

        ((need,),) = ways(n, Decimal("119.5"), n=100)

        assert need == Condition(n.is_("119.5"), True, False, Decimal("100.00"), Decimal("19.50"))

    def test_what_a_rule_leaves_absent_is_no_number(self) -> None:
        node = when(F).then(5).otherwise(absent())

        assert needs(node, Decimal(5), f=False) == [[(F, True)]]

    def test_what_a_rule_leaves_absent_is_not_no(self) -> None:
        node = when(F).then(True).otherwise(absent())

        assert needs(node, False, f=True) == []

    def test_a_constant_has_a_way_only_to_itself(self) -> None:
        assert ways(as_expr(5), 5) == ((),)
        assert ways(as_expr(5), 6) == ()

    def test_a_setting_has_a_way_only_to_its_value(self) -> None:
        assert ways(BATAS, 10) == ((),)
        assert ways(BATAS, 11) == ()


class TestTests:
    """Each test is turned round until it says what must hold."""

    @pytest.mark.parametrize(
        "test,turned",
        [(A > 5, A <= 5), (A >= 5, A < 5), (A < 5, A >= 5), (A <= 5, A > 5)],
        ids=repr,
    )
    def test_a_comparison(self, test: Expr, turned: Expr) -> None:
        """It is kept as it stands in the rule, and read by its opposite."""
        assert needs(test, True, a=5) == [[(test, True)]]
        assert needs(test, False, a=5) == [[(test, False)]]
        assert isinstance(test, Compare)
        assert read(test, wanted=False) == turned

    @pytest.mark.parametrize(
        "op,a,holds",
        [
            ("<", 4, True), ("<", 5, False), ("<", 6, False),
            ("<=", 4, True), ("<=", 5, True), ("<=", 6, False),
            (">", 4, False), (">", 5, False), (">", 6, True),
            (">=", 4, False), (">=", 5, True), (">=", 6, True),
            ("is", 4, False), ("is", 5, True), ("is", 6, False),
        ],
    )  # fmt: skip
    def test_whether_it_holds_now(self, op: str, a: int, holds: object) -> None:
        test = {"<": A < 5, "<=": A <= 5, ">": A > 5, ">=": A >= 5, "is": A.is_(5)}[op]

        ((need,),) = ways(test, True, a=a)

        assert (need.test, need.holds, need.actual) == (test, holds, Decimal(a))
        beyond = 1 if op in {"<", ">"} else 0
        assert need.gap == (None if holds else abs(a - 5) + beyond)

    @pytest.mark.parametrize("op", ["<", "<=", ">", ">="])
    @pytest.mark.parametrize("a", [4, 5, 6])
    def test_whether_a_refusal_holds_now(self, op: str, a: int) -> None:
        """What is refused is as far away as the opposite, asked for."""
        test, opposite = {
            "<": (A < 5, A >= 5), "<=": (A <= 5, A > 5),
            ">": (A > 5, A <= 5), ">=": (A >= 5, A < 5),
        }[op]  # fmt: skip

        ((need,),), ((asked,),) = ways(test, False, a=a), ways(opposite, True, a=a)

        assert need == Condition(test, False, asked.holds, asked.actual, asked.gap)
        assert asked.test == opposite

    @pytest.mark.parametrize(
        "test,n,gap",
        [
            (N > 110, "100", "10.001"),
            (N > 110, "110", "0.001"),
            (N >= 110, "100", "10.000"),
            (N < 5, "5", "0.001"),
            (N < 5, "7.25", "2.251"),
            (N <= 5, "7.25", "2.250"),
            (N > "5.5", "5", "0.501"),
            (N > 5, "5.001", None),
            (N >= "5.0005", "5", "0.001"),
            (N >= "5.0105", "5", "0.011"),
        ],
        ids=str,
    )
    def test_a_strict_bound_is_one_smallest_unit_further(
        self, test: Expr, n: str, gap: str | None
    ) -> None:
        """The number itself says what its smallest unit is, not the bound."""
        ((need,),) = ways(test, True, n=Decimal(n))

        assert str(need.gap) == str(gap)

    @pytest.mark.parametrize(
        "test,a,gap",
        [
            (A > "5.5", 5, "1"),
            (A >= "5.5", 5, "1"),
            (A > "5.5", 3, "3"),
            (A < "5.5", 6, "1"),
            (A <= "5.5", 8, "3"),
        ],
    )
    def test_a_whole_number_moves_by_whole_numbers(self, test: Expr, a: int, gap: str) -> None:
        ((need,),) = ways(test, True, a=a)

        assert str(need.gap) == gap

    def test_an_equality_is_refused_not_turned(self) -> None:
        test = A.is_(5)

        ((five,),), ((six,),) = ways(test, False, a=5), ways(test, False, a=6)

        assert five == Condition(test, False, False, Decimal(5), None)
        assert six == Condition(test, False, True, Decimal(6))

    @pytest.mark.parametrize("wanted", [True, False])
    @pytest.mark.parametrize("f", [True, False])
    def test_a_flag(self, *, wanted: bool, f: bool) -> None:
        assert ways(F, wanted, f=f) == ((Condition(F, wanted, f == wanted, f),),)

    def test_a_label_has_no_gap(self) -> None:
        test = MUTU.is_(Mutu.BAIK)

        assert ways(test, True, mutu="K") == ((Condition(test, True, False, Mutu.KURANG),),)

    def test_what_is_missing_is_not_known(self) -> None:
        assert ways(A > C, True, c=1) == ((Condition(A > C, True, None, None),),)
        assert ways(A > C, True, a=1) == ((Condition(A > C, True, None, Decimal(1)),),)

    def test_a_present_setting_is_read(self) -> None:
        assert ways(A >= BATAS, True, a=7) == (
            (Condition(A >= BATAS, True, False, Decimal(7), Decimal(3)),),
        )

    def test_presence(self) -> None:
        ada = fact("x", optional=True).is_present()

        assert ways(ada, True) == ((Condition(ada, True, False, False),),)
        assert ways(ada, True, x=1) == ((Condition(ada, True, True, True),),)

    def test_a_named_test_is_looked_into(self) -> None:
        cukup = (A > 5).named("cukup")

        assert needs(cukup, False, a=1) == [[(A > 5, False)]]
        assert needs(F & cukup, True, a=1) == [[(F, True), (A > 5, True)]]
        assert needs(F & ~cukup, True, a=1) == [[(F, True), (A > 5, False)]]

    def test_a_constant_test(self) -> None:
        assert ways(F & as_expr(value=True), True, f=True) == ((Condition(F, True, True, True),),)
        assert ways(F & as_expr(value=False), True, f=True) == ()
        assert needs(F | as_expr(value=True), True, f=False) == [[], [(F, True)]]

    def test_a_quotient_that_is_only_compared_is_known(self) -> None:
        ((need,),) = ways(A / B >= "0.5", True, a=1, b=4)

        assert need.holds is False

    def test_a_comparison_with_a_fraction_is_known(self) -> None:
        ((need,),) = ways(setting("bagian", Fraction(1, 3)) * C <= A, True, a=1, c=6)

        assert need.holds is False


class TestLogic:
    def test_and_needs_all(self) -> None:
        assert needs(F & G & H, True, f=True, g=True, h=False) == [
            [(F, True), (G, True), (H, True)]
        ]

    def test_not_and_needs_any_refused(self) -> None:
        assert needs(all_of(F, G, H), False, f=True, g=True, h=True) == [
            [(F, False)],
            [(G, False)],
            [(H, False)],
        ]

    def test_or_needs_any(self) -> None:
        assert needs(any_of(F, G), True, f=False, g=False) == [[(F, True)], [(G, True)]]

    def test_not_or_needs_all_refused(self) -> None:
        assert needs(F | G, False, f=True, g=True) == [[(F, False), (G, False)]]

    def test_not(self) -> None:
        assert needs(~F, True, f=True) == [[(F, False)]]
        assert needs(~~F, True, f=False) == [[(F, True)]]
        assert needs(~(F & (A > 5)), True, f=True, a=6) == [[(F, False)], [(A > 5, False)]]

    def test_one_of_several(self) -> None:
        assert needs(A.is_in(1, 2), True, a=3) == [[(A.is_(1), True)], [(A.is_(2), True)]]

    def test_and_of_or_are_all_combinations(self) -> None:
        assert needs((F | G) & (H | (A > 1)), True, f=True, g=False, h=False, a=9) == [
            [(F, True), (A > 1, True)],
            [(F, True), (H, True)],
            [(G, True), (A > 1, True)],
            [(G, True), (H, True)],
        ]
