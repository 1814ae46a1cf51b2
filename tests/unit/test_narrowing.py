from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.unit.asking import needs, outcome, ways

from asn_kinerja import bands, fact, flag, setting, when
from asn_kinerja.formula.choices import Rung
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.narrowing import kind_where, kind_within
from asn_kinerja.formula.nodes import Expr, as_expr

N = fact("n", places=1, low=0, high=100)
FREE = fact("m")


class TestBands:
    """In its band the subject has no other value than those of the band."""

    def test_the_value_has_the_range_that_the_band_leaves(self) -> None:
        rung = Rung(as_expr(60), as_expr(80), N * 2)

        assert kind_within(N, rung) == Number(1, 1200, 1598)

    def test_the_range_of_the_subject_itself_still_holds(self) -> None:
        assert kind_within(N, Rung(as_expr(60), None, N + 0)) == Number(1, 600, 1000)
        assert kind_within(N, Rung(None, as_expr(60), N + 0)) == Number(1, 0, 599)

    def test_a_band_of_one_value_has_that_value(self) -> None:
        rung = Rung(as_expr(60), as_expr(60), N * 2, high_closed=True)

        assert kind_within(N, rung) == Number(1, 1200, 1200)

    def test_a_band_beyond_the_subject_has_no_value(self) -> None:
        assert kind_within(N, Rung(as_expr(101), None, N * 2)) is None

    def test_a_step_is_known_with_what_it_names(self) -> None:
        step = N.named("langkah")

        assert kind_within(step, Rung(as_expr(60), None, N + step)) == Number(1, 1200, 2000)

    def test_an_unrounded_quotient_narrows_nothing(self) -> None:
        assert kind_within(N / 3, Rung(as_expr(1), None, N + 0)) == N.kind

    def test_an_open_subject_stays_open(self) -> None:
        assert kind_within(FREE, Rung(as_expr(1), None, FREE + 0)) == Number(0, 1, None)


class TestCases:
    @pytest.mark.parametrize(
        "test, low, high",
        [
            (N < 60, 0, 599),
            (N <= 60, 0, 600),
            (N > 60, 601, 1000),
            (N >= 60, 600, 1000),
            ((N >= 60).named("cukup"), 600, 1000),
            (as_expr(60) > N, 0, 599),
            (setting("batas", 60) <= N, 600, 1000),
            (N.is_(60), 0, 1000),
            (as_expr(60).is_(N), 0, 1000),
            (N > FREE, 0, 1000),
            (setting("sepertiga", Fraction(1, 3)) < N, 0, 1000),
            (flag("f"), 0, 1000),
        ],
        ids=[
            "below",
            "at most",
            "above",
            "at least",
            "named",
            "turned",
            "turned setting",
            "equal",
            "equal turned",
            "moving",
            "fraction",
            "flag",
        ],
    )
    def test_the_test_of_a_case_holds_in_it(self, test: Expr, low: int, high: int) -> None:
        assert kind_where(test, N + 0) == Number(1, low, high)


class TestWhyNot:
    """A number that a band or a case can never give is not offered by it."""

    LADDER = bands(N, {"< 60": N, ">= 60": N + 20})

    def test_only_the_bands_that_can_give_it_are_ways(self) -> None:
        assert needs(self.LADDER, Decimal(50), n=70) == [[(N < 60, True), (N.is_(50), True)]]
        assert needs(self.LADDER, Decimal(90), n=10) == [
            [(N >= 60, True), ((N + 20).is_(90), True)]
        ]

    @pytest.mark.parametrize("never", [121, 70, -1])
    def test_a_number_between_the_bands_has_no_way(self, never: int) -> None:
        answer = outcome(self.LADDER, n=10).why_not("hasil", never)

        assert (answer.ways, answer.all_seen) == ((), True)

    def test_a_case_that_never_comes_is_no_way(self) -> None:
        node = when(N > 200).then(5).otherwise(N)

        assert needs(node, Decimal(5), n=10) == [[(N > 200, False), (N.is_(5), True)]]

    def test_a_case_that_can_not_give_it_is_no_way(self) -> None:
        node = when(setting("batas", 60) >= N).then(N).otherwise(0)

        assert ways(node, Decimal(90), n=10) == ()

    def test_an_unrounded_quotient_is_compared_without_being_said(self) -> None:
        node = when((FREE / 3 > 2) & flag("f")).then(1).otherwise(0)

        assert outcome(node, m=9, f=False).why_not("hasil", 1).explain("en").split("\n")[2:] == [
            "   ├─ met: m ÷ 3 > 2",
            "   └─ unmet: f (now no)",
        ]
        assert outcome(node, m=1, f=True).why_not("hasil", 1).explain().split("\n")[2:] == [
            "   ├─ belum terpenuhi: m ÷ 3 > 2",
            "   └─ terpenuhi: f (sekarang ya)",
        ]
