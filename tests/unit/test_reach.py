"""What a register may hold, instruction by instruction; the laws are in the property tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from asn_kinerja import Label, Policy, bands, call, fact, flag, label, rows, table, when
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.reach import Reach, RowReach
from asn_kinerja.formula.reaching import reached


class Warna(Label):
    HIJAU = "Hijau"
    KUNING = "Kuning"
    MERAH = "Merah"


A, B, P, Q = fact("a"), fact("b"), flag("p"), flag("q")
OPT = fact("o", optional=True)
W = label("w", Warna)
R = rows("r")
X, T, V = R.fact("x"), R.flag("t"), R.fact("v", low=0)
YES, NO, EITHER = Number(0, 1, 1), Number(0, 0, 0), Number(0, 0, 1)


def between(low: int | None, high: int | None, *, missing: bool = False) -> Reach:
    return Reach(Number(0, low, high), missing)


def result(node: Expr, **given: Any) -> Any:
    policy = Policy("p", outputs={"x": node})
    program = policy.program
    names = [each.split(".")[0].removesuffix("[]") for each in program.inputs]
    after = reached(program)([given.get(name) for name in names])
    return after[program.outputs[0]]


class TestNumbers:
    @pytest.mark.parametrize(
        "node, low, high",
        [
            (A + B, 3, 9),
            (A - B, -4, 2),
            (A * B, 2, 20),
            (A.clip(3, None), 3, 4),
            (A.clip(None, 3), 1, 3),
            ((B / A).round(0, on_zero=0), 1, 5),
            ((B / (0 - A)).round(0, on_zero=0), -5, -1),
        ],
        ids=["sum", "difference", "product", "floor", "cap", "quotient", "negative divisor"],
    )
    def test_lie_between_the_results_of_the_ends(self, node: Expr, low: int, high: int) -> None:
        assert between(low, high) == result(node, a=between(1, 4), b=between(2, 5))

    def test_a_divisor_that_may_be_zero_may_give_what_is_stated_for_zero(self) -> None:
        node = (B / A).round(0, on_zero=99)

        assert between(2, 99) == result(node, a=between(0, 1), b=2)
        assert between(99, 99) == result(node, a=0, b=between(2, 3))
        assert between(-2, 99) == result(node, a=between(-1, 1), b=2)

    def test_what_is_missing_for_sure_makes_nothing(self) -> None:
        nothing = Reach(None, missing=True)

        assert nothing == result(A + B, a=between(1, 2))
        assert nothing == result((A / B).round(0, on_zero=1), a=between(1, 2))
        assert nothing == result(call(Decimal.copy_abs, A, places=0), a=nothing)
        assert nothing == result(bands(A, {"< 5": 1, ">= 5": 2}), a=nothing)

    def test_what_may_be_missing_may_make_nothing(self) -> None:
        assert between(2, 3, missing=True) == result(A + 1, a=between(1, 2, missing=True))


class TestTests:
    @pytest.mark.parametrize(
        "node, yes, no",
        [
            (A < B, (1, 2, 3, 4), (3, 4, 1, 3)),
            (A <= B, (1, 3, 3, 4), (4, 5, 1, 3)),
            (A.is_(B), (3, 3, 3, 3), (1, 2, 3, 4)),
        ],
        ids=["less", "at most", "same"],
    )
    def test_are_settled_where_the_ranges_are_apart(
        self, node: Expr, yes: tuple[int, ...], no: tuple[int, ...]
    ) -> None:
        for ends, answer in ((yes, YES), (no, NO), ((1, 3, 2, 4), EITHER)):
            a, b = between(ends[0], ends[1]), between(ends[2], ends[3])

            assert Reach(answer) == result(node, a=a, b=b)

    def test_open_ends_settle_nothing(self) -> None:
        assert Reach(EITHER) == result(A < B, a=between(None, None), b=3)
        assert Reach(EITHER) == result(A.is_(B), a=between(2, None), b=3)
        assert Reach(NO) == result(A.is_(B), a=between(4, None), b=3)

    def test_and_is_no_as_soon_as_one_is(self) -> None:
        assert Reach(NO) == result(P & Q, p=between(0, 1, missing=True), q=0)
        assert Reach(EITHER) == result(P & Q, p=between(0, 1), q=1)
        assert Reach(NO, missing=True) == result(P & Q, p=between(0, 1))
        assert Reach(None, missing=True) == result(P & Q, p=between(1, 1))

    def test_or_is_yes_as_soon_as_one_is(self) -> None:
        assert Reach(YES) == result(P | Q, p=between(0, 1), q=1)
        assert Reach(EITHER) == result(P | Q, p=between(0, 1), q=0)

    def test_not_turns_the_range_round(self) -> None:
        assert Reach(NO) == result(~P, p=between(1, 1))
        assert Reach(None, missing=True) == result(~P, p=Reach(None, missing=True))

    def test_a_fact_is_present_where_it_cannot_be_missing(self) -> None:
        node = OPT.is_present()

        assert Reach(YES) == result(node, o=between(1, 2))
        assert Reach(EITHER) == result(node, o=between(1, 2, missing=True))
        assert Reach(NO) == result(node, o=Reach(None, missing=True))


class TestChoices:
    def test_take_every_value_that_may_be_taken(self) -> None:
        node = when(A > 3).then(10).otherwise(20)

        assert between(10, 20) == result(node, a=between(3, 4))
        assert between(20, 20) == result(node, a=between(1, 3))
        assert between(10, 20, missing=True) == result(node, a=between(3, 4, missing=True))

    def test_bands_take_those_that_the_range_touches(self) -> None:
        node = bands(A, {"< 10": 1, "[10, 20)": 2, ">= 20": 3})

        assert between(1, 2) == result(node, a=between(9, 19))
        assert between(1, 3) == result(node, a=between(None, None))

    def test_tables_take_the_cells_of_labels_that_are_possible(self) -> None:
        node = table(
            [W, P], {(w, p): 10 * i + p for i, w in enumerate(Warna) for p in (False, True)}
        )

        assert between(10, 20) == result(node, w=between(1, 2), p=0)
        assert between(0, 21, missing=True) == result(
            node, w=between(0, 2, missing=True), p=between(0, 1)
        )

    def test_a_function_of_python_may_give_anything_of_its_kind(self) -> None:
        assert between(None, None) == result(call(Decimal.copy_abs, A, places=0), a=between(1, 2))
        assert between(0, 2) == result(call(str.title, W, labels=Warna), w=between(1, 2))
        assert between(0, 1) == result(call(bool, A), a=between(1, 2))


class TestRows:
    @staticmethod
    def rows_of(*cells: Any) -> RowReach:
        return RowReach(tuple((each,) for each in cells))

    @pytest.mark.parametrize(
        "node, low, high",
        [
            (R.sum(X, on_empty=0), 5, 9),
            (R.min(X, on_empty=0), 1, 4),
            (R.max(X, on_empty=0), 4, 5),
            (R.median(X, on_empty=0), 25, 45),
            (R.mean(X, places=0, on_empty=0), 3, 5),
        ],
        ids=["sum", "min", "max", "median", "mean"],
    )
    def test_a_fold_lies_between_those_of_the_ends(self, node: Expr, low: int, high: int) -> None:
        assert between(low, high) == result(node, r=self.rows_of(between(1, 5), 4))

    def test_a_value_without_an_end_leaves_the_fold_without_one(self) -> None:
        node = R.min(X, on_empty=0)

        assert between(None, None) == result(node, r=self.rows_of(between(None, None), 4))

    def test_rows_that_may_not_count_may_be_left_out(self) -> None:
        wide = RowReach(((between(0, 1), 5), (1, 3)))

        assert between(3, 8) == result(R.sum(X, where=T, on_empty=0), r=wide)
        assert between(1, 2) == result(R.count(where=T & (X > 0)), r=wide)
        assert between(3, 5) == result(R.max(X, where=T, on_empty=0), r=wide)

    def test_where_none_may_count_what_is_stated_for_no_rows_is_possible(self) -> None:
        one = RowReach(((between(0, 1), 5),))
        never = RowReach(((between(0, 0), 5),))

        assert between(5, 99) == result(R.max(X, where=T, on_empty=99), r=one)
        assert between(99, 99) == result(R.max(X, where=T, on_empty=99), r=never)

    def test_weights_that_are_known_are_weighed(self) -> None:
        node = R.mean(X, weight=V, places=0, on_empty=99)

        assert between(4, 7) == result(node, r=RowReach(((1, 9), (3, between(2, 6)))))

    def test_something_missing_on_a_row_may_leave_the_fold_without_a_value(self) -> None:
        node = R.sum(X, on_empty=0)

        assert between(5, 6, missing=True) == result(
            node, r=self.rows_of(between(1, 2, missing=True), 4)
        )
        assert Reach(Number(0, 0, 0), missing=True) == result(
            R.sum(X * A, on_empty=0), r=((None,),), a=between(1, 2)
        )

    def test_a_fact_at_the_top_reaches_into_known_rows(self) -> None:
        assert between(7, 14) == result(R.sum(X * A, on_empty=0), r=((3,), (4,)), a=between(1, 2))

    def test_missing_rows_stay_missing(self) -> None:
        node = R.sum(X * A, on_empty=0)

        assert result(node, a=between(1, 2)) is None
