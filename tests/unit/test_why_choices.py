# ruff: noqa: FBT003 - flags are values that are asked about here, not switches.
from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.unit.asking import BATAS, MUTU, A, F, G, H, Mutu, needs, outcome, unmet, ways

from asn_kinerja import (
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
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.why import Condition


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

    def test_a_way_through_two_names_of_one_number_is_a_way(self) -> None:
        lima = setting("lima", 5)
        node = when(A.is_(lima)).then(when(A.is_(5)).then("x").otherwise("y")).otherwise("y")

        assert outcome(node, a=5)["hasil"] == "x"
        assert needs(node, "x", a=6) == [[(A.is_(lima), True), (A.is_(5), True)]]

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


class TestManyWays:
    """A way is never said not to be because there were nearer ones that lead nowhere."""

    FLAGS = tuple(flag(f"f{n}") for n in range(1, 15))

    def rule(self, *, all_but: int) -> Expr:
        every, most = all_of(*self.FLAGS), all_of(*self.FLAGS[:all_but])
        return when(every).then("semua").when(most).then("sebagian").otherwise("tidak")

    def given(self, *, met: Callable[[int], bool]) -> dict[str, object]:
        return {each.name: met(n) for n, each in enumerate(self.FLAGS, start=1)}

    def test_the_only_ways_are_found_behind_many_nearer_dead_ends(self) -> None:
        facts = self.given(met=lambda n: n > 12)

        answer = outcome(self.rule(all_but=12), **facts).why_not("hasil", "sebagian")

        refused = [way[0] for way in answer.ways]
        assert [(need.test, need.wanted) for need in refused] == [
            (self.FLAGS[12], False),
            (self.FLAGS[13], False),
        ]
        assert not answer.all_seen

    def test_what_was_not_looked_at_is_not_called_impossible(self) -> None:
        pairs = [any_of(*(flag(f"g{n}{m}") for m in range(8))) for n in range(8)]
        node = when(all_of(*pairs, A > 5, A < 5)).then("x").otherwise("y")
        given = {f"g{n}{m}": False for n in range(8) for m in range(8)}

        answer = outcome(node, a=1, **given).why_not("hasil", "x")

        assert (answer.ways, answer.all_seen) == ((), False)
        assert "tidak ditemukan" in answer.explain()
        assert "too many ways" in answer.explain("en")

    @pytest.mark.parametrize(
        "count, given, all_seen", [(11, 11, True), (12, 12, True), (13, 12, False)]
    )
    def test_at_most_twelve_are_given(self, count: int, given: int, *, all_seen: bool) -> None:
        flags = self.FLAGS[:count]
        node = when(any_of(*flags)).then("x").otherwise("y")

        answer = outcome(node, **{each.name: False for each in flags}).why_not("hasil", "x")

        assert (len(answer.ways), answer.all_seen) == (given, all_seen)


class TestNearestFirst:
    """The way with the fewest unmet conditions comes first."""

    def test_more_ways_than_are_listed_do_not_hide_the_nearest(self) -> None:
        flags = [flag(f"f{n}") for n in range(100)]
        node = when(any_of(*(all_of(F, G, each) for each in flags), H)).then("x").otherwise("y")
        given = {f"f{n}": False for n in range(100)}

        assert unmet(node, "x", f=False, g=False, h=False, **given)[0] == 1
