from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.refusing import refusal
from tests.unit.kinds_at_hand import ANY, MUTU, RATIO, WARNA, at, code

from asn_kinerja.exact import Rounding
from asn_kinerja.formula import checks
from asn_kinerja.formula.interval import Edges, Span
from asn_kinerja.formula.kinds import FLAG, NOTHING, Kind, Number


class TestClip:
    """A clipped number keeps within its bounds; the floor never lies above the cap."""

    @pytest.mark.parametrize(
        "low, high, clipped",
        [
            (None, None, Number(0, -9, 9)),
            (at(0), None, Number(0, 0, 9)),
            (None, at(5), Number(0, -9, 5)),
            (at(-50, 1), at(50, 1), Number(1, -50, 50)),
            (at(5), at(5), Number(0, 5, 5)),
            (Number(0, 4, 6), Number(0, 3, 5), Number(0, 3, 5)),
        ],
    )
    def test_its_range(self, low: Number | None, high: Number | None, clipped: Number) -> None:
        assert checks.clip(Number(0, -9, 9), low, high) == clipped

    def test_crossed_bounds_are_refused(self) -> None:
        assert code(lambda: checks.clip(ANY, at(51, 1), at(5))) == "formula.clip"
        assert code(lambda: checks.clip(ANY, Number(0, 6, 9), Number(0, 3, 5))) == "formula.clip"
        assert checks.clip(ANY, Number(0, 5, 9), Number(0, 3, 5)) == Number(0, 3, 5)

    @pytest.mark.parametrize("kind", [FLAG, MUTU, NOTHING])
    def test_bounds_are_numbers(self, kind: Kind) -> None:
        assert code(lambda: checks.clip(kind, None, None)) == "formula.kind"
        assert code(lambda: checks.clip(ANY, kind, None)) == "formula.kind"
        assert code(lambda: checks.clip(ANY, None, kind)) == "formula.kind"


class TestChoices:
    """Bands cover a number, tables every combination."""

    def test_bands_are_spans_on_the_grid_of_the_number(self) -> None:
        edges = [Edges(at(0), None), Edges(None, at(0), high_closed=False)]

        assert checks.bands(Number(1), edges) == (Span(0, None), Span(None, -1))
        assert code(lambda: checks.bands(Number(1), edges[:1])) == "formula.gap"
        assert code(lambda: checks.bands(MUTU, edges)) == "formula.kind"
        assert code(lambda: checks.bands(RATIO, edges)) == "formula.unrounded"

    def test_subjects_of_a_table_are_labels_or_flags(self) -> None:
        assert checks.sizes([WARNA, FLAG, MUTU]) == [3, 2, 2]
        assert checks.sizes([]) == []
        for kind in (ANY, NOTHING, RATIO):
            error = refusal(partial(checks.sizes, [kind]))
            assert error.code == "formula.kind"
            assert error.facts["expected"] == "label"

    def test_a_table_has_as_many_cells_as_combinations(self) -> None:
        assert checks.table([FLAG, MUTU], [at(1), at(2), NOTHING, at(4)]) == Number(0, 1, 4)
        error = refusal(lambda: checks.table([FLAG, MUTU], [at(1)] * 3))
        assert error.code == "formula.cells"
        assert error.facts == {"given": 3, "wanted": 4}
        assert code(lambda: checks.table([FLAG], [at(1)] * 3)) == "formula.cells"
        assert code(lambda: checks.table([], [at(1)])) == "formula.cells"


VALUE = Number(1, 20, 50)
DECIMALS = (at(2), Rounding.DOWN)


def folded(op: str, **more: Any) -> Kind:
    said: dict[str, Any] = {
        "value": VALUE,
        "tests": [],
        "weight": None,
        "rounding": (None, None),
        "on_empty": None,
        "may_be_empty": False,
        **more,
    }
    return checks.aggregate(op, **said)


class TestFolds:
    """A fold over rows has the range that follows from the range of a row."""

    @pytest.mark.parametrize(
        "op, kind",
        [
            ("count", Number(0, 0, None)),
            ("sum", Number(1, 0, None)),
            ("min", VALUE),
            ("max", VALUE),
            ("median", Number(2, 200, 500)),
        ],
    )
    def test_each_fold(self, op: str, kind: Number) -> None:
        assert folded(op) == kind

    def test_a_mean_is_rounded_and_keeps_the_range_of_a_row(self) -> None:
        assert folded("mean", rounding=DECIMALS) == Number(2, 200, 500)
        assert folded("mean", rounding=DECIMALS, weight=Number(1, 1, 9)) == Number(2, 200, 500)
        assert folded("mean", value=Number(2, 199, 201), rounding=(at(0), Rounding.DOWN)) == (
            Number(0, 1, 2)
        )
        assert code(lambda: folded("mean")) == "formula.unrounded"
        assert code(lambda: folded("mean", rounding=(None, Rounding.DOWN))) == "formula.places"

    def test_sums_may_grow_both_ways(self) -> None:
        assert folded("sum", value=Number(1, -20, 50)) == Number(1)
        assert folded("sum", value=Number(1, -20, -5)) == Number(1, None, 0)

    @pytest.mark.parametrize("op", ["sum", "min", "max", "median", "mean"])
    def test_what_no_rows_give_must_be_stated(self, op: str) -> None:
        error = refusal(lambda: folded(op, may_be_empty=True, rounding=DECIMALS))

        assert error.code == "formula.no_rows"
        assert error.facts == {"op": op}
        assert folded(op, may_be_empty=True, rounding=DECIMALS, on_empty=NOTHING) == (
            folded(op, rounding=DECIMALS)
        )

    def test_no_rows_are_counted_as_zero(self) -> None:
        assert folded("count", may_be_empty=True) == Number(0, 0, None)

    @pytest.mark.parametrize("weight", [Number(1, 0, 9), Number(1, 0, None)])
    def test_weights_that_may_all_be_zero_count_as_no_rows(self, weight: Number) -> None:
        assert code(lambda: folded("mean", weight=weight, rounding=DECIMALS)) == "formula.no_rows"
        assert folded("mean", weight=weight, rounding=DECIMALS, on_empty=at(9)) == (
            Number(2, 200, 900)
        )

    @pytest.mark.parametrize("weight", [Number(0), Number(0, -1, 5), Number(0, None, -1)])
    def test_a_weight_is_never_negative(self, weight: Number) -> None:
        def build() -> Kind:
            return folded("mean", weight=weight, rounding=DECIMALS, on_empty=NOTHING)

        assert code(build) == "formula.weight"

    def test_the_value_instead_is_not_finer_than_the_fold(self) -> None:
        assert folded("sum", on_empty=at(-1)) == Number(1, -10, None)
        assert folded("min", on_empty=at(9, 1)) == Number(1, 9, 50)
        assert code(lambda: folded("max", on_empty=at(1, 2))) == "formula.finer_instead"
        assert folded("median", on_empty=at(1, 2)) == Number(2, 1, 500)
        assert code(lambda: folded("median", on_empty=at(1, 3))) == "formula.finer_instead"

    @pytest.mark.parametrize("kind", [FLAG, MUTU, NOTHING])
    def test_only_numbers_are_folded_and_only_flags_filter(self, kind: Kind) -> None:
        assert code(lambda: folded("sum", value=kind)) == "formula.kind"
        assert code(lambda: folded("mean", weight=kind, rounding=DECIMALS)) == "formula.kind"
        assert code(lambda: folded("sum", tests=[ANY])) == "formula.kind"
        assert code(lambda: folded("count", tests=[ANY])) == "formula.kind"

    def test_unknown_folds_do_not_exist(self) -> None:
        error = refusal(lambda: folded("mode"))

        assert error.code == "formula.op"
        assert error.facts == {"given": "mode", "accepted": "sum, count, min, max, median, mean"}
