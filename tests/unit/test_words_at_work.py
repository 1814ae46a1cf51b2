"""The words of a rule, each written and run inside the test, at the edge of its meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from asn_kinerja import (
    Policy,
    all_of,
    any_of,
    at_least,
    bands,
    below,
    between,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    table,
    weighted,
    when,
)
from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import RefusedNumberError, Rounding
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.notation import notation, settings_by_value
from asn_kinerja.formula.rows import Rows
from asn_kinerja.formula.schema import schema_of


def value(node: Expr, /, **facts: Any) -> Any:
    return Policy("uji", outputs={"x": node}).evaluate(facts)["x"]


class TestBetween:
    """The ends of a band belong to it as its word says."""

    @pytest.mark.parametrize(
        "closed, inside",
        [
            ("left", (5, 6, 9)),
            ("right", (6, 9, 10)),
            ("both", (5, 6, 9, 10)),
            ("neither", (6, 9)),
        ],
    )
    def test_each_word(self, closed: str, inside: tuple[int, ...]) -> None:
        middle = between(5, 10, closed=closed)

        assert (middle.low_closed, middle.high_closed) == (5 in inside, 10 in inside)
        assert 5 in inside or not middle.low_closed

    def test_left_unless_said(self) -> None:
        ladder = {"< 5": "a", between(5, 10): "b", ">= 10": "c"}

        found = [value(bands(fact("n"), ladder), n=n) for n in (4, 5, 9, 10)]

        assert found == ["a", "b", "b", "c"]

    @pytest.mark.parametrize("closed", ["", "LEFT", "kiri", "XXleftXX"])
    def test_no_other_word(self, closed: str) -> None:
        with pytest.raises(FormulaError) as caught:
            between(1, 2, closed=closed)

        assert (caught.value.code, caught.value.facts["given"]) == ("formula.closed", closed)


class TestOperators:
    """Operators run as they read."""

    def test_a_number_in_front(self) -> None:
        a = fact("a", places=1)

        assert value(1 + a, a=2) == 3
        assert value(10 - a, a=2) == 8
        assert value(3 * a, a=2) == 6
        assert value((9 / fact("b", positive=True)).round(2), b=4) == Decimal("2.25")

    def test_is_in_one_and_in_many(self) -> None:
        a = fact("a")

        assert [value(a.is_in(2), a=n) for n in (1, 2)] == [False, True]
        assert [value(a.is_in(2, 4), a=n) for n in (1, 2, 3, 4)] == [False, True, False, True]

    def test_between_holds_at_both_ends_and_nowhere_else(self) -> None:
        test = fact("a").is_between(2, 4)

        assert [value(test, a=n) for n in (1, 2, 3, 4, 5)] == [False, True, True, True, False]

    def test_a_bound_finer_than_the_number(self) -> None:
        clipped = fact("a").clip("0.25", "1.5")

        assert [value(clipped, a=n) for n in (0, 1, 5)] == [
            Decimal("0.25"),
            Decimal(1),
            Decimal("1.5"),
        ]

    @pytest.mark.parametrize("mode", Rounding)
    def test_a_negative_divisor_rounds_like_its_mirror(self, mode: Rounding) -> None:
        a, b = fact("a"), fact("b", low=-9, high=-1)
        c = fact("c", low=1, high=9)

        for top in (-7, -5, -1, 0, 1, 5, 7):
            for bottom in (1, 2, 3):
                mirrored = value((a / c).round(0, mode), a=-top, c=bottom)
                assert value((a / b).round(0, mode), a=top, b=-bottom) == mirrored


class TestRows:
    """A filter counts in every fold, and so does the rule for no rows."""

    @pytest.mark.parametrize("fold, expected", [("min", 3), ("max", 9), ("median", 6), ("sum", 12)])
    def test_with_a_filter_and_without_rows(self, fold: str, expected: int) -> None:
        many = rows("r")
        number, kept = many.fact("n"), many.flag("k")
        node = getattr(many, fold)(number, where=kept, on_empty=-1)
        given = [{"n": 3, "k": True}, {"n": 1, "k": False}, {"n": 99, "k": False}]

        assert value(node, r=[*given, {"n": 9, "k": True}]) == expected
        assert value(node, r=given[1:]) == -1

    def test_a_count_counts_one_for_each(self) -> None:
        assert value(rows("r").count(), r=[{}, {}, {}]) == 3


class TestReading:
    """The quick way for whole numbers reads like the slow one."""

    @pytest.mark.parametrize("units", [0, 1, -1, 10**15 - 1, 10**15, -(10**15), 10**29])
    def test_whole_numbers_of_every_size(self, units: int) -> None:
        schema = schema_of([fact("a", places=3)])

        assert schema.read({"a": units}) == ((units * 1000,), [])
        assert schema.read({"a": Decimal(units)}) == ((units * 1000,), [])

    def test_yes_is_no_number(self) -> None:
        _, errors = schema_of([fact("a")]).read({"a": True})

        assert [error.code for error in errors] == ["number.kind"]

    def test_blanks_in_a_band(self) -> None:
        assert value(bands(fact("a", low=0, high=200), {">= 50 ": "x", "< 50": "y"}), a=50) == "x"
        assert value(bands(fact("p", places=2, low=0, high=1), {"[0 %, 100 %]": "x"}), p=1) == "x"


class TestLanguage:
    """The language reaches every corner of a formula."""

    def test_numbers_are_written_in_it_everywhere(self) -> None:
        n, f, w = fact("n", low=0, high=9), flag("f"), label("w", ("x", "y"))
        many = rows("r")
        half = "2.5"
        nodes = [
            weighted(("0.5", n + half), ("0.5", n)),
            n.clip(half, "3.5"),
            bands(n + half, {"[2.5, 3.5)": half, "3.5": "1.5", "> 3.5": "4.5"}),
            table((w, n > half), dict.fromkeys(_keys(), half)),
            many.mean(
                many.fact("v") + half,
                weight="1.5",
                where=many.fact("v") > half,
                places=1,
                on_empty=0,
            ),
            when(n > half).then(half).otherwise("1.5"),
            all_of(n > half, (n / 2 <= half) | f),
            (n + half).round(setting("s", 2)),
        ]
        for node in nodes:
            indonesian, english = notation(node, "id"), notation(node, "en")
            assert "2,5" in indonesian
            assert "2.5" in english
            assert not re.search(r"[0-9]\.[0-9]", indonesian)
            assert not re.search(r"[0-9],[0-9]", english)

    def test_or_in_or_needs_no_brackets_and_or_in_and_does(self) -> None:
        f, g, h = flag("f"), flag("g"), flag("h")

        assert notation((f | g) | h) == "f atau g atau h"
        assert notation((f & g) | h) == "f dan g atau h"
        assert notation(f & (g | h)) == "f dan (g atau h)"

    def test_settings_by_value_keeps_the_names_of_the_rest(self) -> None:
        node = fact("n") * setting("s", 7)

        assert notation(node, "id", settings_by_value) == "n × 7"

    def test_settings_by_value_keeps_the_names_of_steps(self) -> None:
        step = (fact("n") + 1).named("langkah")

        assert notation(step * setting("s", 7), "id", settings_by_value) == "langkah × 7"

    def test_settings_by_value_reaches_the_bounds_of_bands(self) -> None:
        node = bands(fact("n"), {below(setting("s", 7)): 0, at_least(setting("s", 7)): 1})

        assert notation(node, "id", settings_by_value) == "n: {< 7 → 0; ≥ 7 → 1}"


class TestFixedTests:
    """`==` between a fact and a value is Python's, and says `False`; no rule is built on it."""

    F, N, UNIT = flag("f"), fact("n"), rows("unit")

    @pytest.mark.parametrize(
        "build",
        [
            lambda _, n, __: when(n == 5),
            lambda f, n, __: when(f).then(1).when(n != 5),
            lambda f, n, __: f & (n == 5),
            lambda f, n, __: f | (n == 5),
            lambda f, n, __: all_of(f, n == 5),
            lambda f, n, __: any_of(n == 5, f),
            lambda _, __, unit: unit.count(where=unit.fact("n") == 5),
            lambda _, __, unit: unit.sum(unit.fact("n"), where=unit.fact("n") == 5, on_empty=0),
        ],
        ids=["when", "later when", "and", "or", "all_of", "any_of", "count", "sum"],
    )
    def test_are_refused(self, build: Callable[[Expr, Expr, Rows], object]) -> None:
        with pytest.raises(FormulaError) as error:
            build(self.F, self.N, self.UNIT)

        assert (error.value.code, type(error.value.facts["given"])) == ("formula.fixed_test", bool)
        assert ".is_(" in error.value.message("id")

    def test_but_yes_and_no_are_values(self) -> None:
        assert value(when(self.F).then(True).otherwise(False), f=True) is True  # noqa: FBT003
        assert value(self.F.is_(False), f=True) is False


class TestPlainWords:
    def test_one_text_is_no_list_of_labels(self) -> None:
        with pytest.raises(FormulaError) as error:
            label("status", "aktif")

        assert (error.value.code, error.value.facts["given"]) == ("formula.one_label", "aktif")

    @pytest.mark.parametrize(
        "build", [fact, flag, fact("n").named, lambda _: label("", ("a", "b"))]
    )
    def test_a_name_is_not_empty(self, build: Callable[[str], object]) -> None:
        with pytest.raises(FormulaError) as error:
            build("")

        assert error.value.code == "formula.name"

    def test_a_fact_is_asked_for_unless_it_may_be_absent(self) -> None:
        assert not flag("f").optional
        assert not fact("n").optional
        assert not label("w", ("x", "y")).optional

    def test_one_of_one_is_that_one(self) -> None:
        n = fact("n")

        assert n.is_in(5) == n.is_(5)

    def test_what_a_function_says_of_a_flag_must_be_yes_or_no(self) -> None:
        with pytest.raises(FormulaError) as error:
            value(call(int, fact("n")), n=1)

        assert error.value.code == "formula.call"
        assert isinstance(error.value.__cause__, RefusedNumberError)
        assert error.value.__cause__.code == "fact.flag"


class TestRanges:
    """What cannot be has no range of its own."""

    def test_a_divisor_that_is_always_zero_gives_what_is_stated(self) -> None:
        assert Number(0, 5, 9).over(Number(0, 0, 0), 2, Rounding.HALF_UP) == Number(2, 0, 0)

    def test_the_rounding_of_a_quotient_keeps_its_range(self) -> None:
        assert Number(0, 0, 9).over(Number(0, 2, 4), 0, Rounding.DOWN) == Number(0, 0, 4)
        assert Number(0, 1, 9).over(Number(0, 2, 4), 1, Rounding.DOWN) == Number(1, 2, 45)
        assert Number(0, -9, 0).over(Number(0, 2, 4), 0, Rounding.DOWN) == Number(0, -4, 0)
        assert Number(0, -9, -1).over(Number(0, 2, 4), 1, Rounding.DOWN) == Number(1, -45, -2)


class TestWhyNotNumbers:
    """A number asked about is measured in the units of the output."""

    def test_the_ends_of_its_range_have_a_way_and_what_lies_beyond_has_none(self) -> None:
        n = fact("n", places=1, low=1, high=9)
        outcome = Policy("uji", outputs={"x": n + 0}).evaluate(n=5)

        found = {at: len(outcome.why_not("x", at).ways) for at in ("0.9", "1", "9", "9.1", "1.05")}

        assert found == {"0.9": 0, "1": 1, "9": 1, "9.1": 0, "1.05": 0}

    def test_a_label_taken_from_a_fact_must_be_that_label(self) -> None:
        outcome = Policy("uji", outputs={"x": label("w", ("a", "b"))}).evaluate(w="a")

        (way,) = outcome.why_not("x", "b").ways
        (need,) = way

        assert (need.wanted, need.holds, need.actual) == (True, False, "a")

    @pytest.mark.parametrize(
        "bound, at, gap", [("5.25", "5.1", "0.2"), ("5.5", "5.1", "0.4"), ("6", "5.1", "0.9")]
    )
    def test_a_gap_is_in_the_units_of_the_number_not_of_the_bound(
        self, bound: str, at: str, gap: str
    ) -> None:
        n = fact("n", places=1)
        node = when(n >= bound).then("ya").otherwise("tidak")
        outcome = Policy("uji", outputs={"x": node}).evaluate(n=Decimal(at))

        assert outcome.why_not("x", "ya").ways[0][0].gap == Decimal(gap)

    def test_a_strict_bound_asks_for_one_unit_more(self) -> None:
        n = fact("n", places=2)
        node = when(n > 5).then("ya").otherwise("tidak")

        outcome = Policy("uji", outputs={"x": node}).evaluate(n=Decimal("4.90"))

        assert outcome.why_not("x", "ya").ways[0][0].gap == Decimal("0.11")


def _keys() -> list[tuple[str, bool]]:
    return [(name, test) for name in ("x", "y") for test in (False, True)]
