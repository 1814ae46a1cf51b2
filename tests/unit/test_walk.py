from __future__ import annotations

import pytest
from attrs import evolve
from tests.refusing import refusal
from tests.strategies import Warna

from asn_kinerja import (
    at_least,
    bands,
    below,
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
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Const, Expr, Named, as_expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import children, nodes, rebuilt, signature, unique

A, B, P, Q = fact("a"), fact("b", positive=True), flag("p"), flag("q")
OPTIONAL = fact("o", optional=True)
WARNA = label("warna", Warna)
R = rows("r")
X, T, W = R.fact("x"), R.flag("t"), R.fact("w", low=0)
ONE, TWO, ZERO = as_expr(1), as_expr(2), as_expr(0)
HALF_UP = (A / B).round(1).rounding


def same(*_: object) -> int:
    return 1


class TestChildren:
    """The parts of a node stand in the order of its fields."""

    @pytest.mark.parametrize(
        "node, parts",
        [
            (ONE, ()),
            (A, ()),
            (setting("s", 1, low=0, high=2), (ONE, ONE, ZERO, TWO)),
            (A - B, (A, B)),
            (weighted((1, A), (0, B)), (ONE, A, ZERO, B)),
            (A / B, (A, B)),
            ((A / B).round(2, on_zero=0), (A, B, TWO, HALF_UP, ZERO)),
            (A < B, (A, B)),
            (P & Q, (P, Q)),
            (~P, (P,)),
            (when(P).then(1).when(Q).then(2).otherwise(A), (P, ONE, Q, TWO, A)),
            (A.clip(0, 2), (A, ZERO, TWO)),
            (A.clip(high=2), (A, TWO)),
            (bands(A, {"< 0": 1, "[0, 2)": B, ">= 2": 2}), (A, ZERO, ONE, ZERO, TWO, B, TWO, TWO)),
            (table(P, {True: 1, False: 2}), (P, TWO, ONE)),
            (
                R.mean(X, places=2, where=T, weight=W, on_empty=0),
                (X, T, W, TWO, HALF_UP, ZERO),
            ),
            (R.count(), (ONE,)),
            (OPTIONAL.is_present(), (OPTIONAL,)),
            (A.named("n"), (A,)),
            (call(same, A, B, places=0), (A, B)),
        ],
    )
    def test_of_each_kind(self, node: Expr, parts: tuple[Expr, ...]) -> None:
        assert children(node) == parts


class TestNodes:
    """A walk meets every different node once, parts before the whole."""

    def test_the_order(self) -> None:
        node = (A + 1) * A

        assert list(nodes(node)) == [A, ONE, A + 1, node]

    def test_equal_nodes_are_met_once_even_below_several_roots(self) -> None:
        assert list(nodes(fact("a") + 1, fact("a"), B)) == [A, ONE, A + 1, B]
        assert list(nodes()) == []


class TestUnique:
    """One name means one thing."""

    def test_nodes_of_one_kind_in_the_order_of_the_walk(self) -> None:
        limit = setting("s", 1)
        step = (A + B).named("n")
        node = step * limit + A

        assert unique(Fact, [node]) == (A, B)
        assert unique(Setting, [node]) == (limit,)
        assert unique(Named, [node]) == (step,)
        assert unique(Named, []) == ()

    @pytest.mark.parametrize(
        "kind, roots, name",
        [
            (Fact, [fact("a"), fact("a", places=1)], "a"),
            (Fact, [R.fact("x"), R.fact("x", optional=True)], "r[].x"),
            (Setting, [setting("s", 1), setting("s", 2)], "s"),
            (Named, [A.named("n"), B.named("n")], "n"),
        ],
    )
    def test_one_name_for_two_things_is_refused(
        self, kind: type[Expr], roots: list[Expr], name: str
    ) -> None:
        error = refusal(lambda: unique(kind, roots))

        assert error.code == "formula.two_meanings"
        assert error.facts == {"name": name}

    def test_a_fact_of_a_row_and_one_at_the_top_may_share_a_name(self) -> None:
        assert unique(Fact, [fact("x"), R.fact("x")]) == (fact("x"), R.fact("x"))

    @pytest.mark.parametrize(
        "node, name",
        [
            (A, "a"),
            (X, "r[].x"),
            (setting("s", 1), "s"),
            (A.named("n"), "n"),
            (R.count(), "r"),
            (A + 1, ""),
        ],
    )
    def test_the_name_that_must_be_unique(self, node: Expr, name: str) -> None:
        assert signature(node) == name


class TestRebuilt:
    """A changed copy is checked anew; what does not change stays the same object."""

    @pytest.mark.parametrize(
        "node, changed",
        [
            (A, B),
            (A + A, B + B),
            ((A * 2).named("n"), (B * 2).named("n")),
            (when(P).then(A).otherwise(1), when(P).then(B).otherwise(1)),
            (when(A > 1).then(1).otherwise(2), when(B > 1).then(1).otherwise(2)),
            (bands(A, {"< 5": A, ">= 5": 1}), bands(B, {"< 5": B, ">= 5": 1})),
            (table(P, {True: A, False: 1}), table(P, {True: B, False: 1})),
            (R.sum(X, on_empty=A), R.sum(X, on_empty=B)),
            (call(same, A, places=0), call(same, B, places=0)),
            (A.clip(0, A), B.clip(0, B)),
        ],
    )
    def test_every_place_is_changed(self, node: Expr, changed: Expr) -> None:
        assert rebuilt(node, lambda part: B if part == A else part) == changed

    def test_the_kind_is_found_anew(self) -> None:
        finer = fact("a", places=3)
        node = (A + 1).named("n")

        assert rebuilt(node, lambda part: finer if part == A else part).kind == (finer + 1).kind

    def test_parts_are_changed_before_the_whole(self) -> None:
        met: list[Expr] = []

        def note(part: Expr) -> Expr:
            met.append(part)
            return B if part == A else part

        rebuilt(A + 1, note)

        assert met == [A, ONE, B + 1]

    def test_what_does_not_change_stays_the_same_object(self) -> None:
        ladder = bands(B, {"< 5": 1, ">= 5": 2})
        node = when(A > 1).then(ladder).otherwise(0)
        changed = rebuilt(node, lambda part: B if part == A else part)
        (_, value), *_ = changed.cases  # type: ignore[attr-defined]

        assert value is ladder
        assert rebuilt(node, lambda part: part) is node

    def test_the_checks_run_again(self) -> None:
        ladder = bands(A, {"< 5": 1, "[5, 9)": 2, ">= 9": 3})

        def moved(units: int) -> Expr:
            return rebuilt(ladder, lambda part: as_expr(units) if part == as_expr(9) else part)

        assert moved(8) == bands(A, {"< 5": 1, "[5, 8)": 2, ">= 8": 3})
        assert refusal(lambda: moved(4)).code == "formula.band_empty"

    def test_a_changed_setting_is_checked_where_it_is_used(self) -> None:
        limit = setting("s", 5)
        moved = evolve(limit, given=as_expr(6))
        node = bands(A, {below(limit): 1, at_least(5): 2})
        error = refusal(lambda: rebuilt(node, lambda part: moved if part == limit else part))

        assert error.code == "formula.overlap"
        assert error.facts == {"values": "5"}

    def test_a_rung_keeps_which_of_its_ends_are_closed(self) -> None:
        node = bands(A, {"<= 5": 1, "(5, 9]": 2, "> 9": 3})
        changed = rebuilt(node, lambda part: TWO if part == ONE else part)

        assert changed == bands(A, {"<= 5": 2, "(5, 9]": 2, "> 9": 3})

    def test_a_constant_is_a_leaf(self) -> None:
        assert isinstance(rebuilt(ONE, lambda _: TWO), Const)
