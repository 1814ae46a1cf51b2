from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from tests.facts import policies

from asn_kinerja import (
    Citation,
    Force,
    Period,
    Policy,
    Rounding,
    at_least,
    bands,
    below,
    fact,
    rows,
    setting,
    when,
)
from asn_kinerja.difference import Change, Difference, difference
from asn_kinerja.exact import Literal
from asn_kinerja.formula.nodes import Like
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.text import Text

A, B = fact("a"), fact("b")
KALI = setting("kali", "0.5")
LIFE = Period(date(2020, 1, 1), date(2021, 1, 1))


def rule(node: Like, **more: Any) -> Policy:
    return Policy("uji", outputs={"x": node}, **more)


def change(before: str | None, after: str | None) -> Change:
    """A change that reads alike in both languages, but for the decimal sign."""
    sides = (
        None if text is None else Text(text, text.replace(",", ".")) for text in (before, after)
    )
    return Change(*sides)


class TestNothing:
    """A policy does not differ from itself, nor from its equal."""

    def test_differs(self) -> None:
        same = rule(A * KALI).diff(rule(A * KALI))

        assert not same
        assert (same.settings, same.steps, same.facts, same.in_force) == ({}, {}, {}, None)
        assert (str(same), same.explain("en")) == (
            "Tidak ada perbedaan.",
            "There is no difference.",
        )

    def test_is_a_change_of_id_or_title_alone(self) -> None:
        assert not Policy("a", outputs={"x": A}, title="satu").diff(Policy("b", outputs={"x": A}))


class TestEvery:
    """There is a difference exactly where two rules are not equal."""

    @pytest.mark.parametrize("one", policies(), ids=[each.id for each in policies()])
    def test_pair_of_policies(self, one: Policy) -> None:
        for other in policies():
            same_name = attrs.evolve(other, id=one.id)

            assert bool(one.diff(same_name)) == (one != same_name)


class TestChanges:
    def test_of_a_setting(self) -> None:
        """It is written as the rule writes it, however its new value was given."""
        found = rule(A * KALI).diff(rule(A * KALI).replace(kali="70%"))

        assert found == Difference({"kali": change("0,5", "0,7")}, {}, {}, None)
        assert found
        assert str(found) == "kali: 0,5 → 0,7"
        assert found.explain("en") == "kali: 0.5 → 0.7"

    @pytest.mark.parametrize("same", ["50%", "0.50", Decimal("0.5"), Fraction(1, 2)], ids=repr)
    def test_to_the_same_value_is_none(self, same: Literal) -> None:
        assert not rule(A * KALI).diff(rule(A * KALI).replace(kali=same))
        assert not rule(A * KALI).diff(rule(A * setting("kali", same)))

    def test_of_a_setting_that_only_one_has(self) -> None:
        assert rule(A).diff(rule(A * KALI)).settings == {"kali": change(None, "0,5")}
        assert rule(A * KALI).diff(rule(A)).settings == {"kali": change("0,5", None)}

    def test_of_a_formula(self) -> None:
        found = rule(A + 1).diff(rule(A + 2))

        assert found == Difference({}, {"x": change("a + 1", "a + 2")}, {}, None)
        assert found
        assert str(found) == "x: a + 1 → a + 2"

    def test_of_a_step_that_only_one_has(self) -> None:
        step = (A + 1).named("langkah")

        assert rule(A + 1).diff(rule(step)).steps == {
            "langkah": change(None, "a + 1"),
            "x": change("a + 1", "langkah"),
        }

    def test_of_requirements_and_checks(self) -> None:
        test = (A > 0).named("positif", force=Force.MAY)

        assert rule(A).diff(rule(A, requires=[test])).steps == {"positif": change(None, "a > 0")}
        assert rule(A, checks=[test]).diff(rule(A)).steps == {"positif": change("a > 0", None)}

    def test_of_the_part_a_step_plays(self) -> None:
        test = (A > 0).named("positif")
        required, checked = rule(A, requires=[test]), rule(A, checks=[test])

        assert str(required.diff(checked)) == "positif: syarat fakta → norma"
        assert required.diff(checked).explain("en") == "positif: requirement of the facts → norm"

    def test_of_a_step_that_becomes_an_output(self) -> None:
        step = (A + 1).named("langkah")
        one = Policy("uji", outputs={"x": step * 2})
        other = Policy("uji", outputs={"x": step * 2, "langkah": step})

        assert str(one.diff(other)) == "langkah: langkah → hasil"

    def test_of_ground_force_and_meaning(self) -> None:
        one = (A > 0).named("n", cite=Citation("PP 1/2020"), force=Force.GUIDE, meaning="satu")
        other = (A > 0).named("n", force=Force.MUST)

        found = rule(A, checks=[one]).diff(rule(A, checks=[other]))

        assert str(found) == "n: [PP 1/2020; resmi]; guide; satu → —; must; —"

    def test_of_the_ground_and_the_bounds_of_a_setting(self) -> None:
        one = setting("s", 5, cite=Citation("PP 1/2020"), low=0, high="9.5")
        other = setting("s", 5, meaning="lima")

        found = rule(A * one).diff(rule(A * other))

        assert found.settings["s"].said() == "[PP 1/2020; resmi]; —; 0 … 9,5 → —; lima;  … "

    def test_of_a_fact_that_may_be_absent(self) -> None:
        one, other = fact("n", unit="kg"), fact("n", optional=True, meaning="banyaknya")
        first, second = rule(A + one), rule(A + when(other.is_present()).then(other).otherwise(0))

        assert first.diff(second).facts["n"].said("en") == (
            "number(0); —; kg → number(0) (may be absent); banyaknya; —"
        )

    def test_of_facts_by_their_path(self) -> None:
        unit = rows("unit")
        found = rule(A).diff(rule(unit.sum(unit.fact("n"), on_empty=0) + B))

        assert found.facts == {
            "a": change("number(0)", None),
            "b": change(None, "number(0)"),
            "unit[]": change(None, "≥ 0"),
            "unit[].n": change(None, "number(0)"),
        }

    def test_of_a_fact_with_its_range(self) -> None:
        one, other = rule(fact("a", places=1, low=0) + 1), rule(fact("a", places=1, high=9) + 1)

        assert one.diff(other) == Difference(
            {}, {}, {"a": change("number(1) ≥ 0.0", "number(1) ≤ 9.0")}, None
        )

    def test_of_how_many_rows_there_must_be(self) -> None:
        one, other = rule(rows("k").count()), rule(rows("k", at_least=2).count())

        assert one.diff(other).facts == {"k[]": change("≥ 0", "≥ 2")}

    def test_of_the_life(self) -> None:
        found = rule(A).diff(rule(A, in_force=LIFE))
        said = Text(
            "1 Januari 2020 sampai dengan 31 Desember 2020", "1 January 2020 to 31 December 2020"
        )

        assert found == Difference({}, {}, {}, Change(None, said))
        assert found
        assert str(found) == f"masa berlaku: — → {said.id}"
        assert found.explain("en") == f"in force: — → {said.en}"
        assert str(rule(A, in_force=LIFE).diff(rule(A))) == f"masa berlaku: {said.id} → —"

    def test_all_in_the_order_settings_steps_facts_life(self) -> None:
        one = rule(A * KALI)
        other = rule(B * KALI + A.named("z"), in_force=LIFE).replace(kali=2)

        assert one.diff(other).explain().split("\n") == [
            "kali: 0,5 → 2",
            "x: a × kali → b × kali + z",
            "z: — → a",
            "b: — → number(0)",
            "masa berlaku: — → 1 Januari 2020 sampai dengan 31 Desember 2020",
        ]

    def test_each_part_alone_makes_it_true(self) -> None:
        found = {"x": change("1", "2")}

        assert Difference(found, {}, {}, None)
        assert Difference({}, found, {}, None)
        assert Difference({}, {}, found, None)
        assert Difference({}, {}, {}, change("1", None))
        assert not Difference({}, {}, {}, None)

    def test_in_the_order_of_the_names(self) -> None:
        other = rule(A * setting("b", 1) * setting("a", 2) * setting("c", 3))

        assert list(rule(A).diff(other).settings) == ["a", "b", "c"]

    def test_is_the_function_and_the_method(self) -> None:
        assert difference(rule(A), rule(B)) == rule(A).diff(rule(B))

    def test_the_other_way_round_is_turned_round(self) -> None:
        one, other = rule(A * KALI), rule(B + KALI, in_force=LIFE).replace(kali=3)
        there, back = one.diff(other), other.diff(one)

        turned = [
            {name: Change(each.after, each.before) for name, each in part.items()}
            for part in (there.settings, there.steps, there.facts)
        ]
        assert [back.settings, back.steps, back.facts] == turned
        assert there.in_force is not None
        assert back.in_force == Change(there.in_force.after, there.in_force.before)


class TestHonesty:
    """Two rules that may give different results, or refuse different facts, differ."""

    @pytest.mark.parametrize(
        "one,other",
        [
            ((A / 8).round(2), (A / 8).round(2, Rounding.DOWN)),
            ((A / B).round(0, on_zero=0), (A / B).round(0, on_zero=1)),
            (
                rows("k").mean(rows("k").fact("n"), places=0, on_empty=0),
                rows("k").mean(rows("k").fact("n"), places=0, on_empty=1),
            ),
            (fact("a", high=3) + 1, fact("a", high=5) + 1),
            (fact("a", places=1) + 1, A + 1),
            (rows("k", at_least=1).count(), rows("k").count()),
        ],
        ids=["rounding", "on_zero", "on_empty", "range", "places", "at_least"],
    )
    def test_rules_that_are_not_equal_differ(self, one: Like, other: Like) -> None:
        assert rule(one) != rule(other)
        assert rule(one).diff(rule(other))


class TestReform:
    def test_of_the_weights_of_pp_30_2019(self) -> None:
        """Pasal 41 ayat (2): 70 and 30 become 60 and 40; nothing else moves."""
        reform = pp_30_2019.NILAI_KINERJA.replace(bobot_skp="60%", bobot_perilaku="40%")

        found = pp_30_2019.NILAI_KINERJA.diff(reform)

        assert str(found).split("\n") == ["bobot_perilaku: 30% → 40%", "bobot_skp: 70% → 60%"]

    def test_of_a_bound(self) -> None:
        batas = setting("batas", 5)
        ladder = rule(
            bands(A, {below(batas): 0, at_least(batas): when(B > 0).then(1).otherwise(2)})
        )

        assert ladder.diff(ladder.replace(batas=6)).settings == {"batas": change("5", "6")}
        assert not ladder.diff(ladder.replace(batas=6)).steps

    def test_cannot_be_changed(self) -> None:
        found = rule(A * KALI).diff(rule(A * KALI).replace(kali=1))

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            found.in_force = None  # type: ignore[misc]
        with pytest.raises(TypeError):
            found.settings["kali"] = change("1", "2")  # type: ignore[index]
