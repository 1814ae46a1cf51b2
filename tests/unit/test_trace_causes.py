from __future__ import annotations

import pytest
from tests.unit.asking import IKUT, NILAI, UNIT, A, B, C, F, G, outcome, trace

from asn_kinerja import (
    Text,
    absent,
    bands,
    fact,
    rows,
    undecided,
    when,
)
from asn_kinerja.formula.nodes import Expr, Like
from asn_kinerja.formula.trace import Cause


def causes(node: Like, /, **given: object) -> list[str]:
    made = outcome(node, **given)
    return [
        each.path if each.reason is None else f"{each.path}!{each.reason.id}"
        for each in made.trace.causes(made.policy.outputs["hasil"])
    ]


class TestCauses:
    """Missing is a third state: what is missing is named, what is not needed is not."""

    @pytest.mark.parametrize(
        "given,paths",
        [({}, ["a", "c"]), ({"a": 1}, ["c"]), ({"c": 1}, ["a"]), ({"a": 1, "c": 1}, [])],
        ids=repr,
    )
    def test_every_fact_that_is_missing(self, given: dict[str, object], paths: list[str]) -> None:
        assert causes(A + C * 2 + A, **given) == paths

    @pytest.mark.parametrize(
        "given,paths",
        [
            ({}, ["f", "a", "c"]),
            ({"a": 1}, ["f", "c"]),
            ({"c": 1}, ["f", "a"]),
            ({"a": 1, "c": 1}, ["f"]),
            ({"f": True}, ["a"]),
            ({"f": False}, ["c"]),
            ({"f": True, "a": 1}, []),
            ({"f": False, "a": 1}, ["c"]),
        ],
        ids=repr,
    )
    def test_all_that_an_open_choice_may_ask_for_then_only_on_the_path_taken(
        self, given: dict[str, object], paths: list[str]
    ) -> None:
        assert causes(when(F).then(A).otherwise(C), **given) == paths

    @pytest.mark.parametrize(
        "given,paths",
        [
            ({}, ["f", "g", "a", "c", "b"]),
            ({"f": False}, ["g", "c", "b"]),
            ({"f": False, "g": True}, ["c"]),
            ({"f": False, "g": False}, ["b"]),
            ({"g": True}, ["f", "a", "c", "b"]),
        ],
        ids=repr,
    )
    def test_of_later_cases_too(self, given: dict[str, object], paths: list[str]) -> None:
        node = when(F).then(A).when(G).then(C).otherwise(B)

        assert sorted(causes(node, **given)) == sorted(paths)

    def test_all_that_open_bands_may_ask_for(self) -> None:
        node = bands(A, {"< 5": B, ">= 5": C})

        assert sorted(causes(node)) == ["a", "b", "c"]
        assert causes(node, b=1) == ["a", "c"]
        assert causes(node, a=4, c=1) == ["b"]
        assert causes(node, a=5) == ["c"]

    def test_the_rows_that_an_open_choice_may_ask_for(self) -> None:
        node = when(F).then(UNIT.sum(NILAI, on_empty=0)).otherwise(1)

        assert causes(node) == ["f", "unit"]
        assert causes(node, unit=[{"nilai": 1}, {}]) == ["f", "unit[1].nilai"]
        assert causes(node, f=False) == []

    def test_what_may_be_absent_is_not_asked_for_while_a_choice_is_open(self) -> None:
        assert causes(when(F).then(fact("x", optional=True)).otherwise(1)) == ["f"]

    def test_a_refusal_of_the_rule_counts_only_when_taken(self) -> None:
        node = when(F).then(undecided("celah")).otherwise(A)

        assert causes(node) == ["f", "a"]
        assert causes(node, a=1) == ["f"]
        assert causes(node, f=True) == ["!celah"]

    def test_no_decides_without_the_other(self) -> None:
        assert causes(F & G, f=False) == []
        assert causes(F & G, f=True) == ["g"]
        assert causes(F | G, g=True) == []
        assert causes(F | G, g=False) == ["f"]

    def test_a_fact_that_may_be_absent_is_no_cause(self) -> None:
        assert causes(fact("x", optional=True) + 1) == []

    def test_a_value_that_is_absent_by_rule_is_no_cause(self) -> None:
        assert causes(when(F).then(absent()).otherwise(A), f=True) == []

    def test_a_refusal_of_the_rule_is_a_cause_with_its_reason(self) -> None:
        node = when(F).then(undecided("celah")).otherwise(A)

        assert causes(node, f=True) == ["!celah"]
        assert trace(node, f=True).causes(node) == (Cause("", Text("celah", "celah")),)
        assert causes(node, f=False, a=1) == []

    def test_a_collection_that_is_missing(self) -> None:
        assert causes(UNIT.count()) == ["unit"]
        assert causes(UNIT.sum(NILAI, on_empty=0)) == ["unit"]

    def test_the_facts_of_rows_with_the_place_of_their_row(self) -> None:
        node = UNIT.sum(NILAI, where=IKUT, on_empty=0)
        given = [{"nilai": 1, "ikut": True}, {"ikut": True}, {"nilai": 1}]

        assert causes(node, unit=given) == ["unit[1].nilai", "unit[2].ikut"]

    def test_what_no_rows_give_is_not_asked_for_while_a_row_is_missing_something(self) -> None:
        node = UNIT.sum(NILAI, on_empty=fact("cadangan"))

        assert causes(node, unit=[{}]) == ["unit[0].nilai"]
        assert causes(node, unit=[]) == ["cadangan"]

    def test_the_weight_of_a_row(self) -> None:
        node = UNIT.mean(NILAI, places=1, weight=UNIT.fact("bulan", low=1), on_empty=0)

        assert causes(node, unit=[{"nilai": 3, "bulan": 1}, {"nilai": 1}]) == ["unit[1].bulan"]

    def test_a_row_that_does_not_count_lacks_nothing(self) -> None:
        node = UNIT.sum(NILAI, where=IKUT, on_empty=0)

        assert causes(node, unit=[{"ikut": False}, {"ikut": True}]) == ["unit[1].nilai"]

    def test_a_fact_at_the_top_that_rows_need(self) -> None:
        node = UNIT.sum(NILAI * A, on_empty=0)

        assert causes(node, unit=[{"nilai": 1}, {"nilai": 2}]) == ["a"]
        assert causes(node, unit=[{}, {"nilai": 2}]) == ["unit[0].nilai", "a"]

    def test_a_refusal_on_a_row_keeps_its_reason(self) -> None:
        node = UNIT.sum(when(IKUT).then(undecided("celah")).otherwise(NILAI), on_empty=0)

        assert causes(node, unit=[{"ikut": False, "nilai": 1}, {"ikut": True}]) == ["!celah"]

    def test_rows_of_the_right_collection(self) -> None:
        lain = rows("lain")
        node = UNIT.sum(NILAI, on_empty=0) + lain.sum(lain.fact("nilai"), on_empty=0)

        assert causes(node, unit=[{"nilai": 1}], lain=[{"nilai": 2}, {}]) == ["lain[1].nilai"]

    @pytest.mark.parametrize(
        "empty,paths", [(absent(), []), (undecided("kosong"), ["!kosong"]), (A, ["a"])]
    )
    def test_what_stands_for_no_rows(self, empty: Expr, paths: list[str]) -> None:
        assert causes(UNIT.sum(NILAI, on_empty=empty), unit=[]) == paths

    def test_a_quotient_that_is_only_compared(self) -> None:
        node = when(A / B >= "0.5").then(1).otherwise(2)

        assert causes(node, b=2) == ["a"]
        assert causes(node, a=2) == ["b"]

    def test_a_product_of_quotients_that_is_rounded_at_the_end(self) -> None:
        assert causes((A / B * 100).round(2), b=2) == ["a"]
        assert causes((A / (B / fact("d", positive=True))).round(2), a=1) == ["b", "d"]

    def test_a_value_for_zero_where_the_divisor_is_itself_a_quotient(self) -> None:
        node = (A / (C / B)).round(0, on_zero=9)

        assert outcome(node, a=1, b=2, c=0)["hasil"] == 9
        assert trace(node, a=1, b=2, c=0).steps([node]) == ()
        assert causes(node, a=1, b=2) == ["c"]
