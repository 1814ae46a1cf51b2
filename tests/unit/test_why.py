# ruff: noqa: FBT003 - flags are values that are asked about here, not switches.
from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja import (
    Label,
    Outcome,
    Policy,
    absent,
    all_of,
    any_of,
    at_least,
    bands,
    below,
    between,
    fact,
    flag,
    label,
    setting,
    table,
    undecided,
    when,
)
from asn_kinerja.formula.kinds import Value
from asn_kinerja.formula.nodes import Compare, Expr, Like, as_expr
from asn_kinerja.formula.why import Condition, Path


class Mutu(Label):
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"


A, B, C = fact("a"), fact("b", positive=True), fact("c")
N = fact("n", places=3)
F, G, H = flag("f"), flag("g"), flag("h")
MUTU = label("mutu", Mutu)
BATAS = setting("batas", 10)


def outcome(node: Like, /, **given: object) -> Outcome:
    return Policy("uji", outputs={"hasil": node}).evaluate(given)


def ways(node: Like, value: Value | int, /, **given: object) -> tuple[Path, ...]:
    return outcome(node, **given).why_not("hasil", value).ways


def needs(node: Like, value: Value | int, /, **given: object) -> list[list[tuple[Expr, bool]]]:
    return [[(need.test, need.wanted) for need in way] for way in ways(node, value, **given)]


def unmet(node: Like, value: Value | int, /, **given: object) -> list[int]:
    found = ways(node, value, **given)
    return [sum(need.holds is not True for need in way) for way in found]


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
        assert test.read(wanted=False) == turned

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
        ],
        ids=str,
    )
    def test_a_strict_bound_is_one_smallest_unit_further(
        self, test: Expr, n: str, gap: str | None
    ) -> None:
        """The number itself says what its smallest unit is, not the bound."""
        ((need,),) = ways(test, True, n=Decimal(n))

        assert str(need.gap) == str(gap)

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


class TestChoices:
    def test_a_case_needs_that_no_earlier_one_holds(self) -> None:
        node = when(F).then(1).when(A > 5).then(2).otherwise(3)

        assert needs(node, 1, f=False, a=1) == [[(F, True)]]
        assert needs(node, 2, f=False, a=1) == [[(F, False), (A > 5, True)]]
        assert needs(node, 3, f=True, a=1) == [[(F, False), (A > 5, False)]]
        assert needs(node, 4, f=True, a=1) == []

    def test_several_cases_may_lead_to_one_value(self) -> None:
        node = when(F).then("x").when(G).then("y").otherwise("x")

        assert needs(node, "x", f=False, g=True) == [[(F, True)], [(F, False), (G, False)]]

    def test_a_case_of_a_combined_test_may_be_refused_in_several_ways(self) -> None:
        node = when(F & G).then("x").otherwise("y")

        assert needs(node, "y", f=True, g=True) == [[(F, False)], [(G, False)]]

    def test_nested(self) -> None:
        node = when(F).then(when(G).then("x").otherwise("y")).otherwise("z")

        assert needs(node, "y", f=False, g=False) == [[(F, True), (G, False)]]

    def test_no_way_leads_to_what_is_refused_or_absent(self) -> None:
        node = when(F).then(undecided("celah")).when(G).then(absent()).otherwise("x")

        assert needs(node, "x", f=True, g=True) == [[(F, False), (G, False)]]

    def test_a_named_step_and_a_setting_are_looked_into(self) -> None:
        node = when(F).then(BATAS).otherwise(5).named("langkah")

        assert needs(node, 10, f=False) == [[(F, True)]]

    def test_the_same_condition_is_told_once(self) -> None:
        node = when(F).then(when(F).then("x").otherwise("y")).otherwise("z")

        assert needs(node, "x", f=False) == [[(F, True)]]

    def test_the_same_way_is_told_once(self) -> None:
        node = when(F | F).then("x").otherwise("y")

        assert needs(node, "x", f=False) == [[(F, True)]]


class TestBands:
    SUBJECT = fact("x", places=1)
    LADDER = bands(
        SUBJECT,
        {
            below(5): "a",
            between(5, BATAS): "b",
            between(BATAS, 20, closed="both"): "c",
            between(20, 30, closed="neither"): "d",
            at_least(30): "e",
        },
    )

    @pytest.mark.parametrize(
        "value,wanted",
        [
            ("a", [SUBJECT < 5]),
            ("b", [SUBJECT >= 5, SUBJECT < BATAS]),
            ("c", [SUBJECT >= BATAS, SUBJECT <= 20]),
            ("d", [SUBJECT > 20, SUBJECT < 30]),
            ("e", [SUBJECT >= 30]),
        ],
    )
    def test_the_number_must_lie_within_the_band(self, value: str, wanted: list[Expr]) -> None:
        assert needs(self.LADDER, value, x=1) == [[(test, True) for test in wanted]]

    def test_with_its_gap_to_each_bound(self) -> None:
        ((low, high),) = ways(self.LADDER, "b", x=Decimal("10.5"))

        assert (low.holds, low.actual, low.gap) == (True, Decimal("10.5"), None)
        assert (high.holds, high.actual, high.gap) == (False, Decimal("10.5"), Decimal("0.6"))

    def test_a_value_of_two_bands_has_two_ways_the_nearer_first(self) -> None:
        node = bands(A, {"< 1": "x", "[1, 5)": "y", ">= 5": when(F).then("z").otherwise("x")})

        assert needs(node, "x", a=7, f=True) == [
            [(A < 1, True)],
            [(A >= 5, True), (F, False)],
        ]
        assert needs(node, "x", a=2, f=False) == [
            [(A < 1, True)],
            [(A >= 5, True), (F, False)],
        ]
        assert unmet(node, "x", a=7, f=True) == [1, 1]

    def test_a_way_that_contradicts_itself_is_none(self) -> None:
        node = bands(A, {"< 5": when(A >= 10).then("x").otherwise("y"), ">= 5": "y"})

        assert ways(node, "x", a=1) == ()


class TestTable:
    NODE = table(
        (MUTU, F),
        {
            (Mutu.BAIK, True): "x",
            (Mutu.BAIK, False): "y",
            (Mutu.CUKUP, True): "y",
            (Mutu.CUKUP, False): "z",
            (Mutu.KURANG, True): "w",
            (Mutu.KURANG, False): "w",
        },
    )

    def test_every_cell_of_the_value_the_nearest_first(self) -> None:
        baik, cukup = MUTU.is_(Mutu.BAIK), MUTU.is_(Mutu.CUKUP)

        assert needs(self.NODE, "y", mutu="Cukup", f=False) == [
            [(baik, True), (F, False)],
            [(cukup, True), (F, True)],
        ]
        assert needs(self.NODE, "y", mutu="Kurang", f=True) == [
            [(cukup, True), (F, True)],
            [(baik, True), (F, False)],
        ]
        assert unmet(self.NODE, "y", mutu="Kurang", f=True) == [1, 2]

    def test_on_an_incomplete_outcome(self) -> None:
        found = ways(self.NODE, "x", f=True)

        assert found == (
            (
                Condition(MUTU.is_(Mutu.BAIK), True, None, None),
                Condition(F, True, True, True),
            ),
        )

    def test_labels_that_look_like_numbers(self) -> None:
        kelas = label("kelas", ("1", "2"))

        assert outcome(kelas, kelas="1").why_not("hasil", "2").wanted == "2"


class TestNearestFirst:
    """The way with the fewest unmet conditions comes first."""

    def test_more_ways_than_are_listed_do_not_hide_the_nearest(self) -> None:
        flags = [flag(f"f{n}") for n in range(100)]
        node = when(any_of(*(all_of(F, G, each) for each in flags), H)).then("x").otherwise("y")
        given = {f"f{n}": False for n in range(100)}

        assert unmet(node, "x", f=False, g=False, h=False, **given)[0] == 1
