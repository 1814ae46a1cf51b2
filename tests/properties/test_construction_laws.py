from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.reference import decimals
from tests.refusing import refusal
from tests.strategies import MUTU, Warna, apart, number_facts, plainly, written

from asn_kinerja import absent, bands, fact, flag, label, rows, table, weighted, when
from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.exact import Rounding, to_decimal
from asn_kinerja.formula.kinds import FLAG, Number
from asn_kinerja.formula.nodes import Expr, as_expr

# --- tables --------------------------------------------------------------------------------


class TestTables:
    """A table has a value for every combination of its subjects, or it is no table."""

    @given(st.data())
    def test_every_missing_cell_is_named(self, data: st.DataObject) -> None:
        keys = list(product(Warna, (False, True), MUTU))
        kept = data.draw(st.lists(st.sampled_from(keys), unique=True).map(set))
        subjects = [label("warna", Warna), flag("p"), label("mutu", MUTU)]
        cells = {key: 1 for key in keys if key in kept}
        holes = [f"{w} × {p} × {m}" for w, p, m in keys if (w, p, m) not in kept]
        assume(holes)
        error = refusal(lambda: table(subjects, cells))

        assert error.code == "formula.cell_missing"
        assert {"cells": "; ".join(holes)} == error.facts

    @given(st.permutations(list(product(Warna, (False, True)))))
    def test_the_order_in_which_cells_are_written_does_not_matter(
        self, keys: list[tuple[Warna, bool]]
    ) -> None:
        subjects = [label("warna", Warna), flag("p")]
        number = {key: place for place, key in enumerate(product(Warna, (False, True)))}

        assert table(subjects, number) == table(subjects, {key: number[key] for key in keys})


# --- weights, quotients --------------------------------------------------------------------


class TestWeights:
    """Weights sum to exactly one."""

    @given(
        units=st.lists(st.integers(0, 60), min_size=1, max_size=4),
        places=st.integers(0, 2),
        data=st.data(),
    )
    def test_weights_are_accepted_only_if_they_sum_to_one(
        self, units: list[int], places: int, data: st.DataObject
    ) -> None:
        if data.draw(st.booleans()):
            units = [*units, max(10**places - sum(units), 0)]
        weights = [Fraction(n, 10**places) for n in units]
        terms = [(data.draw(st.sampled_from(written(w))), fact("n")) for w in weights]
        if sum(weights) == 1:
            assert max(map(decimals, weights)) == places_of(weighted(*terms))
        else:
            error = refusal(lambda: weighted(*terms))
            assert error.code == "formula.weights"
            assert sum(weights) == Fraction(error.facts["total"])

    @given(st.integers(1, 100))
    def test_a_negative_weight_is_refused_even_if_the_sum_is_one(self, units: int) -> None:
        terms = [(-units, fact("a")), (units + 1, fact("b"))]

        assert refusal(lambda: weighted(*terms)).code == "formula.weight"


def places_of(node: Expr) -> int:
    assert isinstance(node.kind, Number)
    return node.kind.places


A_QUOTIENT = fact("a") / fact("b", positive=True)
NILAI = rows("r").fact("x")
WANTS_A_VALUE: Mapping[str, Callable[[], object]] = {
    "sum": lambda: A_QUOTIENT + 1,
    "difference": lambda: 1 - A_QUOTIENT,
    "clip": lambda: A_QUOTIENT.clip(0, 1),
    "floor": lambda: fact("n").clip(A_QUOTIENT),
    "cap": lambda: fact("n").clip(None, A_QUOTIENT),
    "named": lambda: A_QUOTIENT.named("x"),
    "then": lambda: when(flag("p")).then(A_QUOTIENT).otherwise(0),
    "otherwise": lambda: when(flag("p")).then(0).otherwise(A_QUOTIENT),
    "band subject": lambda: bands(A_QUOTIENT, {">= 0": 1, "< 0": 0}),
    "band value": lambda: bands(fact("n"), {">= 0": A_QUOTIENT, "< 0": 0}),
    "cell": lambda: table(flag("p"), {True: A_QUOTIENT, False: 0}),
    "weighted value": lambda: weighted((1, A_QUOTIENT)),
    "weight": lambda: weighted((Fraction(1, 3), fact("n")), (Fraction(2, 3), fact("n"))),
    "product in a sum": lambda: 2 * A_QUOTIENT + 1,
    "row value": lambda: rows("r").sum(A_QUOTIENT, on_empty=0),
    "smallest": lambda: rows("r").min(A_QUOTIENT, on_empty=0),
    "mean": lambda: rows("r").mean(A_QUOTIENT, places=2, on_empty=0),
    "on_empty": lambda: rows("r").sum(NILAI, on_empty=A_QUOTIENT),
    "row weight": lambda: rows("r").mean(NILAI, places=2, weight=A_QUOTIENT, on_empty=0),
    "on_zero": lambda: (fact("a") / fact("b")).round(2, on_zero=A_QUOTIENT),
}


class TestQuotients:
    """A quotient states its rounding, and what a zero divisor gives."""

    @pytest.mark.parametrize("build", [pytest.param(b, id=n) for n, b in WANTS_A_VALUE.items()])
    def test_an_unrounded_quotient_is_refused_where_a_value_is_wanted(
        self, build: Callable[[], object]
    ) -> None:
        assert refusal(build).code == "formula.unrounded"

    @given(number_facts("b"), st.integers(0, 12), st.sampled_from(Rounding))
    def test_a_divisor_that_may_be_zero_asks_for_on_zero(
        self, bottom: Expr, places: int, mode: Rounding
    ) -> None:
        quotient = fact("a") / bottom
        assert isinstance(bottom.kind, Number)
        if apart(bottom.kind):
            assert places == places_of(quotient.round(places, mode))
            assert (quotient > 1).kind == FLAG
        else:
            assert refusal(lambda: quotient.round(places, mode)).code == "formula.zero_divisor"
            assert refusal(lambda: quotient > 1).code == "formula.zero_divisor"
            assert refusal(lambda: as_expr(1).is_(quotient)).code == "formula.zero_divisor"
            assert places == places_of(quotient.round(places, mode, on_zero=absent()))
            assert places == places_of(quotient.round(places, mode, on_zero=0))

    @pytest.mark.parametrize("places", [-1, 13, "0.5", "1.5"])
    def test_the_number_of_decimals_is_whole_and_from_0_to_12(self, places: Any) -> None:
        assert refusal(lambda: A_QUOTIENT.round(places)).code == "formula.places"

    @pytest.mark.parametrize(
        "quotient",
        [
            fact("a") / (fact("b", positive=True) / fact("c", low=0)),
            fact("a") * (1 / (fact("b", positive=True) / fact("c", low=0))),
            (fact("a") / fact("c", low=0)) / fact("b", positive=True),
            (fact("a") / fact("b", positive=True)) / fact("c", low=0),
            fact("a") / (fact("c", low=0) / fact("b", positive=True)),
        ],
    )
    def test_every_divisor_counts_however_deep_it_stands(self, quotient: Expr) -> None:
        """A divisor inside a divisor may be zero, too: b / c is nothing where c is 0."""
        assert refusal(lambda: quotient.round(2)).code == "formula.zero_divisor"
        assert refusal(lambda: quotient > 1).code == "formula.zero_divisor"

    @pytest.mark.parametrize("zero", [0, "0.00", fact("z", low=0, high=0)])
    def test_a_divisor_that_is_always_zero_is_a_formula_error_or_on_zero(self, zero: Any) -> None:
        for top in (fact("a"), fact("a", low=0, high=9), fact("a", high=-1)):
            assert refusal(partial((top / zero).round, 2)).code == "formula.zero_divisor"
            assert places_of((top / zero).round(2, on_zero=0)) == 2


# --- labels and literals -------------------------------------------------------------------


WARNA = label("warna", Warna)
TAKES_A_LABEL: Mapping[str, Callable[[str], object]] = {
    "is": WARNA.is_,
    "is in": lambda given: WARNA.is_in("Hijau", given),
    "cell key": lambda given: table(WARNA, {"Hijau": 1, "Kuning": 2, given: 3}),
    "otherwise": lambda given: when(flag("p")).then(WARNA).otherwise(given),
}


class TestLabels:
    """A label stands in its set, or the formula does not stand."""

    @pytest.mark.parametrize("build", [pytest.param(b, id=n) for n, b in TAKES_A_LABEL.items()])
    def test_an_unknown_label_is_refused_with_a_suggestion(
        self, build: Callable[[str], object]
    ) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            build("Mereh")

        assert caught.value.code == "label.nearest"
        assert caught.value.facts["nearest"] == "Merah"
        assert caught.value.facts["given"] == "Mereh"
        assert caught.value.facts["accepted"] == "Hijau, Kuning, Merah"

    @given(st.sampled_from(Warna), st.sampled_from(["{}", " {}", "-{}", "_{}_", "({})"]), st.data())
    def test_known_spellings_are_accepted(
        self, member: Warna, form: str, data: st.DataObject
    ) -> None:
        text = data.draw(st.sampled_from([member.value, member.name, *member.aliases]))
        cased = data.draw(st.sampled_from([text, text.lower(), text.upper()]))
        subject = label("warna", Warna)

        cells = {other: other for other in Warna if other is not member}

        assert subject.is_(form.format(cased)).kind == FLAG
        assert table(subject, {**cells, form.format(cased): member}).kind == subject.kind


class TestLiterals:
    """A number in a formula is an `int`, a `Decimal`, a `Fraction` or a text in code notation."""

    @given(st.floats())
    def test_a_float_is_refused_wherever_it_stands(self, number: float) -> None:
        node: Any = fact("n")
        for build in (
            lambda: node + number,
            lambda: number - node,
            lambda: node * number,
            lambda: node / number,
            lambda: number / node,
            lambda: node < number,
            lambda: number > node,
            lambda: node.is_(number),
            lambda: node.clip(number),
            lambda: node.clip(0, number),
            lambda: node.round(number),
            lambda: as_expr(number),  # type: ignore[arg-type]
            lambda: fact("n", low=number),  # type: ignore[arg-type]
            lambda: bands(node, {">= 0": number, "< 0": 1}),  # type: ignore[dict-item]
        ):
            error = refusal(build)
            assert error.code == "number.float_literal"
            assert {"given", "accepted"} == set(error.facts)

    @given(st.integers(-(10**12), 10**12), st.integers(0, 8))
    def test_every_way_to_write_a_number_is_the_same_number(self, units: int, places: int) -> None:
        value = Fraction(units, 10**places)
        kinds = {as_expr(given).kind for given in written(value)}
        needed = decimals(value)
        size = int(value * 10**needed)

        assert {Number(needed, size, size)} == kinds
        assert plainly(value) == to_decimal(size, needed)

    @given(st.fractions(-1000, 1000, max_denominator=500))
    def test_a_fraction_is_a_decimal_or_the_quotient_of_two_constants(
        self, value: Fraction
    ) -> None:
        node = as_expr(value)
        if finite(value):
            assert node == as_expr(plainly(value))
        else:
            assert node == as_expr(value.numerator) / as_expr(value.denominator)


def finite(value: Fraction) -> bool:
    """Whether a fraction has a finite decimal form."""
    return (value * 10**9).denominator == 1
