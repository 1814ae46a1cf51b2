from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.strategies import Warna, value

from asn_kinerja import (
    Rounding,
    absent,
    call,
    fact,
    flag,
    label,
    rows,
)
from asn_kinerja.errors import FormulaError
from asn_kinerja.formula.nodes import Expr

A, B = fact("a", places=1), fact("b", places=2)
POSITIVE, NEGATIVE = fact("pos", positive=True), fact("neg", high=-1)
P, Q, S = flag("p"), flag("q"), flag("s")
WARNA = label("warna", Warna)
COLORS = "label tests.strategies.Warna{Hijau, Kuning, Merah}"
R = rows("r")
X, W, T = R.fact("x", places=1), R.fact("w", low=0), R.flag("t")


def listed(*values: object) -> list[dict[str, object]]:
    return [{"x": each} for each in values]


class TestRows:
    """Folds are exact; a row that counts and lacks a value makes the fold missing."""

    FOLDS: Mapping[str, Expr] = {
        "count": R.count(),
        "sum": R.sum(X, on_empty=-1),
        "min": R.min(X, on_empty=-1),
        "max": R.max(X, on_empty=-1),
        "median": R.median(X, on_empty=-1),
        "mean": R.mean(X, places=2, on_empty=-1),
    }

    @pytest.mark.parametrize(
        "fold, expected",
        [
            ("count", ["0", "1", "2", "3"]),
            ("sum", ["-1.0", "5.0", "6.5", "4.0"]),
            ("min", ["-1.0", "5.0", "1.5", "-2.5"]),
            ("max", ["-1.0", "5.0", "5.0", "5.0"]),
            ("median", ["-1.00", "5.00", "3.25", "1.50"]),
            ("mean", ["-1.00", "5.00", "3.25", "1.33"]),
        ],
    )
    def test_no_row_one_two_and_three(self, fold: str, expected: list[str]) -> None:
        values = [Decimal(5), Decimal("1.5"), Decimal("-2.5")]

        assert [str(value(self.FOLDS[fold], r=listed(*values[:n]))) for n in range(4)] == expected

    @pytest.mark.parametrize("fold", FOLDS)
    def test_missing_rows_make_the_fold_missing(self, fold: str) -> None:
        assert value(self.FOLDS[fold]) is None

    @pytest.mark.parametrize("fold", [name for name in FOLDS if name != "count"])
    def test_a_missing_value_on_a_row_makes_the_fold_missing(self, fold: str) -> None:
        assert value(self.FOLDS[fold], r=listed(1, None, 2)) is None

    def test_rows_are_counted_whatever_they_lack(self) -> None:
        assert value(R.count(), r=listed(1, None)) == 2

    def test_a_filter_leaves_out_rows_with_whatever_they_lack(self) -> None:
        node = R.sum(X, where=T, on_empty=-1)
        one, lacking = {"x": 1, "t": True}, {"t": False}

        assert value(node, r=[one, lacking]) == 1
        assert value(node, r=[lacking]) == -1
        assert value(node, r=[one, {"x": 2}]) is None
        assert value(node, r=[{"t": True}]) is None
        assert value(R.count(where=T), r=[one, lacking]) == 1
        assert value(R.count(where=T), r=[one, {}]) is None
        assert value(R.count(where=T), r=[lacking]) == 0

    def test_weights(self) -> None:
        node = R.mean(X, places=2, weight=W, on_empty=-1)
        light, heavy = {"x": 1, "w": 1}, {"x": 2, "w": 2}

        assert value(node, r=[light, heavy]) == Decimal("1.67")
        assert value(node, r=[light, {"x": 9, "w": 0}]) == 1
        assert value(node, r=[{"x": 9, "w": 0}]) == -1
        assert value(node, r=[{"x": 9, "w": 0}, {"x": 7, "w": 0}]) == -1
        assert value(node, r=[]) == -1
        assert value(node, r=[light, {"x": 2}]) is None
        assert value(node, r=[light, {"w": 0}]) is None

    def test_a_weighted_mean_with_a_filter_and_a_rounding(self) -> None:
        node = R.mean(X, places=0, rounding=Rounding.CEILING, weight=W, where=T, on_empty=absent())
        kept, left = {"x": 1, "w": 9, "t": True}, {"x": 900, "w": 9, "t": False}
        more = {"x": 2, "w": 1, "t": True}

        assert value(node, r=[kept, left, more]) == 2
        assert value(node, r=[left]) is None

    def test_a_mean_of_more_or_fewer_decimals_than_its_rows(self) -> None:
        near = listed(Decimal("0.1"), Decimal("0.2"))

        assert value(R.mean(X, places=0, on_empty=0), r=near) == 0
        assert str(value(R.mean(X, places=1, on_empty=0), r=near)) == "0.2"
        assert str(value(R.mean(X, places=3, on_empty=0), r=near)) == "0.150"

    def test_a_fold_sees_the_facts_at_the_top(self) -> None:
        node = R.sum(X * B, where=X > A, on_empty=0)

        assert value(node, r=listed(1, 2, 3), a=1, b=10) == 50
        assert value(node, r=listed(1, 2, 3), a=1) is None
        assert value(node, r=listed(1, 2, 3), b=1) is None
        assert value(node, r=[], a=None, b=None) == 0

    def test_two_folds_of_one_collection(self) -> None:
        node = R.max(X, on_empty=0) - R.min(X, on_empty=0)

        assert value(node, r=listed(5, 1, 3)) == 4


class TestCalls:
    """A plain function gets values, is spared missing ones, and keeps its word."""

    def test_it_gets_decimals_labels_and_flags(self) -> None:
        met: list[Any] = []

        def note(*given: Any) -> bool:
            met.extend(given)
            return True

        assert value(call(note, A, WARNA, P), a=Decimal("1.5"), warna="Merah", p=False) is True
        assert met == [Decimal("1.5"), Warna.MERAH, False]
        assert [type(each) for each in met] == [Decimal, Warna, bool]

    def test_it_is_not_called_while_something_is_missing(self) -> None:
        def never(*_: Any) -> bool:
            raise AssertionError

        assert value(call(never, A, P), a=0) is None

    @pytest.mark.parametrize(
        "result, expected",
        [(1, "1.00"), (Decimal("1.5"), "1.50"), (0.25, "0.25"), (Fraction(1, 4), "0.25")],
    )
    def test_a_number_in_any_exact_form(self, result: Any, expected: str) -> None:
        assert str(value(call(lambda _: result, A, places=2), a=1)) == expected

    def test_a_label_in_any_spelling(self) -> None:
        assert value(call(lambda _: "ijo", A, labels=Warna), a=1) is Warna.HIJAU
        assert value(call(lambda _: "b", A, labels=("a", "b")), a=1) == "b"

    @pytest.mark.parametrize(
        "said, accepted, result",
        [
            ({"places": 2}, "number(2)", None),
            ({"places": 2}, "number(2)", "1.5"),
            ({"places": 2}, "number(2)", Decimal("0.125")),
            ({"places": 2}, "number(2)", float("nan")),
            ({"places": 2}, "number(2)", True),
            ({"labels": Warna}, COLORS, "Biru"),
            ({"labels": Warna}, COLORS, None),
            ({}, "flag", None),
            ({}, "flag", 1),
            ({}, "flag", "ya"),
        ],
    )
    def test_a_result_of_another_kind_is_refused(
        self, said: dict[str, Any], accepted: str, result: Any
    ) -> None:
        with pytest.raises(FormulaError) as caught:
            value(call(lambda _: result, A, **said), a=1)

        assert caught.value.code == "formula.call"
        assert caught.value.facts["given"] is result
        assert caught.value.facts["accepted"] == accepted

    def test_what_it_raises_is_not_hidden(self) -> None:
        def broken(_: Decimal) -> bool:
            raise ValueError(_)

        with pytest.raises(ValueError, match=r"1\.5") as caught:
            value(call(broken, A), a=Decimal("1.5"))

        assert not isinstance(caught.value, FormulaError)
