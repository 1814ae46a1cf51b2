"""Strategies for rules that could apply together, each on the smallest case that shows it."""

from __future__ import annotations

import pickle
from functools import partial

import pytest
from attrs import evolve
from tests.refusing import told

from asn_kinerja import Citation, Text, flag
from asn_kinerja.consequences import (
    ALL,
    EXCLUSIVE,
    EXCLUSIVE_STRICT,
    FIRST,
    HIGHEST,
    Conflict,
    Decision,
    Decisions,
    Rule,
    RuleBook,
    RuleBookError,
    Verdict,
)

CITE = Citation("Perwali 4/2026", pasal=7)


def rule(name: str, priority: int = 0, group: str | None = None) -> Rule:
    return Rule(name, flag(name), name.upper(), CITE, priority=priority, group=group)


def decided(rules: list[Rule], conflict: Conflict, **facts: bool) -> Decisions:
    return RuleBook("x", rules, conflict=conflict).decide(facts)


def verdicts(found: Decisions) -> dict[str, str]:
    return {each.id: str(each.verdict) for each in found}


ORDERED = [rule("a", 1), rule("b", 3), rule("c", 2)]


class TestAll:
    def test_every_rule_whose_condition_holds_applies(self) -> None:
        assert decided(ORDERED, ALL, a=True, b=False, c=True).actions == ("A", "C")


class TestFirst:
    def test_only_the_first_by_priority_applies(self) -> None:
        found = decided(ORDERED, FIRST, a=True, b=True, c=True)

        assert found.actions == ("B",)
        assert found["a"].others == ("b", "c")
        assert [each.id for each in found.overruled] == ["a", "c"]

    def test_an_undecided_higher_rule_leaves_lower_ones_undecided(self) -> None:
        found = decided(ORDERED, FIRST, a=True, c=True)

        assert verdicts(found) == {"a": "overruled", "b": "undecided", "c": "undecided"}
        assert found["c"].others == ("b",)
        assert found.missing == ("b",)
        assert "waits for b" in found.explain("en")
        assert "c goes before it" in found.explain("en")

    def test_a_rule_that_does_not_hold_waits_for_nobody(self) -> None:
        assert verdicts(decided(ORDERED, FIRST, a=False))["a"] == "not_fired"

    def test_an_open_rule_below_one_that_applies_is_overruled_whatever_it_lacks(self) -> None:
        found = decided(ORDERED, FIRST, b=True, c=False)

        assert found["a"].verdict is Verdict.OVERRULED
        assert found["a"].holds is None
        assert found.is_complete
        assert found.missing == ()

    def test_what_is_overruled_is_missed_by_nobody(self) -> None:
        assert decided(ORDERED, FIRST, c=True).missing == ("b",)


class TestHighest:
    def test_all_of_the_highest_priority_apply(self) -> None:
        rules = [rule("a", 1), rule("b", 2), rule("c", 2)]

        assert decided(rules, HIGHEST, a=True, b=True, c=True).actions == ("B", "C")

    def test_the_highest_that_holds_counts(self) -> None:
        rules = [rule("a", 1), rule("b", 2), rule("c", 2)]

        assert decided(rules, HIGHEST, a=True, b=False, c=False).actions == ("A",)


GROUPED = [rule("a", 1, "g"), rule("b", 2, "g"), rule("c", 1, "g"), rule("d", 0, "h"), rule("e")]


class TestExclusive:
    def test_one_of_each_group_applies_and_others_are_left_alone(self) -> None:
        found = decided(GROUPED, EXCLUSIVE, a=True, b=True, c=False, d=True, e=True)

        assert found.actions == ("B", "D", "E")

    def test_equals_that_hold_cannot_be_decided(self) -> None:
        found = decided(GROUPED, EXCLUSIVE, a=True, b=False, c=True, d=False, e=False)

        assert verdicts(found)["a"] == verdicts(found)["c"] == "undecided"
        assert (found["a"].others, found["c"].others) == (("c",), ("a",))
        assert not found.is_complete
        assert found.missing == ()

    def test_an_equal_that_is_open_is_waited_for(self) -> None:
        found = decided(GROUPED, EXCLUSIVE, a=True, b=False)

        assert found["a"].others == ("c",)
        assert found["a"].applies is None

    def test_a_higher_one_that_is_open_is_waited_for(self) -> None:
        assert decided(GROUPED, EXCLUSIVE, a=True, c=False)["a"].others == ("b",)


class TestExclusiveStrict:
    def test_equals_that_hold_are_an_error_that_names_both(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            decided(GROUPED, EXCLUSIVE_STRICT, a=True, b=False, c=True, d=False, e=False)

        assert told(caught.value) == [("rules.tie", "a"), ("rules.tie", "c")]

    def test_equals_that_are_open_are_no_error_yet(self) -> None:
        assert decided(GROUPED, EXCLUSIVE_STRICT, a=True, b=False)["a"].others == ("c",)

    def test_equals_below_one_that_is_open_are_no_error_yet(self) -> None:
        found = decided(GROUPED, EXCLUSIVE_STRICT, a=True, c=True)

        assert found["a"].others == found["c"].others == ("b",)

    def test_equals_below_one_that_applies_are_no_error(self) -> None:
        found = decided(GROUPED, EXCLUSIVE_STRICT, a=True, b=True, c=True, d=True)

        assert found.actions == ("B", "D")


def last_only(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """A caller's own way: of those that hold, the last in the book."""
    held = [each.id for each in decisions if each.holds]
    return tuple(
        evolve(each, verdict=Verdict.OVERRULED, others=(held[-1],))
        if each.holds and each.id != held[-1]
        else each
        for each in decisions
    )


class TestOwnWay:
    def test_a_function_is_a_strategy_by_its_name(self) -> None:
        book = RuleBook("x", ORDERED, conflict=last_only)

        assert book.conflict == Conflict("last_only", last_only, Text("last_only", "last_only"))
        assert book.decide(a=True, b=True, c=True).actions == ("C",)
        assert pickle.loads(pickle.dumps(book)) == book  # noqa: S301 - our own bytes

    def test_a_callable_without_a_name_is_called_by_its_kind(self) -> None:
        book = RuleBook("x", ORDERED, conflict=partial(last_only))

        assert book.conflict.id == "partial"

    def test_no_rule_may_be_lost(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            decided(ORDERED, Conflict("lost", lambda found: found[1:], "lost"), a=True)

        assert told(caught.value) == [("rules.changed", "lost")]

    @pytest.mark.parametrize(
        "verdict, allowed",
        [
            ("fired", {"true"}),
            ("overruled", {"true", "open"}),
            ("undecided", {"true", "open"}),
            ("not_fired", {"false"}),
        ],
    )
    def test_no_rule_may_come_to_what_its_condition_does_not_allow(
        self, verdict: str, allowed: set[str]
    ) -> None:
        def claim(found: tuple[Decision, ...]) -> tuple[Decision, ...]:
            return tuple(evolve(each, verdict=Verdict(verdict)) for each in found)

        conflict = Conflict("claim", claim, "claim")
        cases: dict[str, dict[str, bool]] = {"true": {"a": True}, "false": {"a": False}, "open": {}}
        for name in cases.keys() - allowed:
            with pytest.raises(RuleBookError) as caught:
                decided([rule("a")], conflict, **cases[name])
            assert told(caught.value) == [("rules.verdict", "a")]
        for name in allowed:
            assert decided([rule("a")], conflict, **cases[name])["a"].verdict == verdict
