from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.refusing import refusal
from tests.strategies import MUTU, Warna

from asn_kinerja import absent, fact, flag, rows, setting
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, Number
from asn_kinerja.formula.nodes import Expr, as_expr
from asn_kinerja.formula.rows import Rows
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text

R, FULL = rows("r"), rows("r", at_least=1)
X, W, T = R.fact("x", places=1), R.fact("w", positive=True), R.flag("t")
ONE, TWO, ZERO = as_expr(1), as_expr(2), as_expr(0)
HALF_UP, DOWN = as_expr(Rounding.HALF_UP), as_expr(Rounding.DOWN)


class TestFacts:
    """A fact of a row is declared as one at the top, and knows its rows."""

    def test_a_collection_may_be_empty_unless_said(self) -> None:
        assert rows("r") == Rows("r", 0)
        assert rows("r", at_least=2) == Rows("r", 2)

    def test_a_number(self) -> None:
        made = R.fact("x", places=2, low=1, high=5, optional=True, meaning=Text("a", "b"), unit="%")

        assert made == Fact("x", Number(2, 100, 500), True, Text("a", "b"), "%", "r")  # noqa: FBT003
        assert R.fact("x") == Fact("x", Number(0), rows="r")
        assert R.fact("x", positive=True).kind == Number(0, 1, None)

    def test_a_flag(self) -> None:
        assert R.flag("t") == Fact("t", FLAG, rows="r")
        assert R.flag("t", optional=True, meaning="a") == Fact(
            "t", FLAG, optional=True, meaning=Text("a", "a"), rows="r"
        )

    def test_a_label(self) -> None:
        assert R.label("w", Warna) == Fact("w", LabelSet.of(Warna), rows="r")
        assert R.label("m", MUTU, optional=True, meaning="a") == Fact(
            "m", LabelSet("m", MUTU), optional=True, meaning=Text("a", "a"), rows="r"
        )


class TestFolds:
    """Each fold says what it folds, which rows count, and what no rows give."""

    @pytest.mark.parametrize(
        "built, expected",
        [
            (R.count(), Aggregate("count", "r", 0, ONE)),
            (R.count(where=T), Aggregate("count", "r", 0, ONE, T)),
            (FULL.sum(X), Aggregate("sum", "r", 1, X)),
            (R.sum(X, on_empty=0), Aggregate("sum", "r", 0, X, on_empty=ZERO)),
            (R.min(X, where=T, on_empty=0), Aggregate("min", "r", 0, X, T, on_empty=ZERO)),
            (R.max(X, where=T, on_empty=0), Aggregate("max", "r", 0, X, T, on_empty=ZERO)),
            (R.median(X, where=T, on_empty=0), Aggregate("median", "r", 0, X, T, on_empty=ZERO)),
            (
                FULL.mean(X, places=1),
                Aggregate("mean", "r", 1, X, None, None, ONE, HALF_UP, None),
            ),
            (
                R.mean(X, places=2, rounding=Rounding.DOWN, weight=W, where=T, on_empty=0),
                Aggregate("mean", "r", 0, X, T, W, TWO, DOWN, ZERO),
            ),
            (FULL.sum(1), Aggregate("sum", "r", 1, ONE)),
        ],
    )
    def test_each_word(self, built: Expr, expected: Expr) -> None:
        assert built == expected

    def test_the_rounding_of_a_mean_may_be_a_setting(self) -> None:
        mode = setting("cara", Rounding.FLOOR)

        assert FULL.mean(X, places=setting("d", 3), rounding=mode).kind == Number(3)

    @pytest.mark.parametrize(
        "build",
        [
            lambda: R.sum(X),
            lambda: R.min(X),
            lambda: R.max(X),
            lambda: R.median(X),
            lambda: R.mean(X, places=1),
            lambda: FULL.sum(X, where=T),
            lambda: FULL.mean(X, places=1, where=T),
            lambda: FULL.mean(X, places=1, weight=R.fact("w", low=0)),
        ],
        ids=["sum", "min", "max", "median", "mean", "filtered", "filtered mean", "weightless"],
    )
    def test_what_no_rows_give_must_be_stated(self, build: Callable[[], object]) -> None:
        assert refusal(build).code == "formula.no_rows"

    def test_absent_by_rule_is_a_statement(self) -> None:
        assert R.sum(X, on_empty=absent()).kind == Number(1)

    def test_a_filter_is_a_flag(self) -> None:
        assert refusal(lambda: R.count(where=X)).code == "formula.kind"
        assert R.count(where=flag("p")).kind == Number(0, 0, None)

    @pytest.mark.parametrize("at_least", [-1, -100])
    def test_a_smallest_number_of_rows_is_not_negative(self, at_least: int) -> None:
        few = rows("r", at_least=at_least)

        refused = refusal(few.count)

        assert (refused.code, refused.facts["given"]) == ("formula.at_least", few.at_least)

    def test_a_fold_of_a_fact_at_the_top_is_a_fold(self) -> None:
        assert FULL.sum(fact("n", low=0)).kind == Number(0, 0, None)
