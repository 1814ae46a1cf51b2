from __future__ import annotations

import pickle
from collections.abc import Mapping
from decimal import Decimal, localcontext
from typing import Any

import pytest
from tests.unit.example_rule import GOOD, PASAL_1, PASAL_2, PASAL_3, RULE

from asn_kinerja import (
    Force,
    Label,
    Outcome,
    Policy,
    Text,
    absent,
    bands,
    fact,
    flag,
    label,
    rows,
    setting,
    undecided,
    when,
)
from asn_kinerja.errors import IncompleteOutcomeError, UnknownOutputError
from asn_kinerja.formula.nodes import Like
from asn_kinerja.outcome import Breach, Missing


class Mutu(Label):
    BAIK = "Baik"
    CUKUP = "Cukup"


A, B, F = fact("a"), fact("b"), flag("f")
UNIT = rows("unit")
NILAI = UNIT.fact("nilai", places=1)
CELAH = Text("celah 99–100", "gap 99–100")
MIXED = Policy(
    "uji/campur",
    outputs={
        "angka": A + 1,
        "label": when(F).then(Mutu.BAIK).otherwise(Mutu.CUKUP),
        "tanda": B > 5,
        "kosong": when(F).then(absent()).otherwise(7),
        "rumit": bands(B, {"< 5": A, ">= 5": undecided(CELAH)}),
    },
)


def only(node: Like, /, **given: object) -> Outcome:
    return Policy("uji", outputs={"x": node}).evaluate(given)


class TestValues:
    """A read-only mapping of outputs to decimals, labels and flags."""

    def test_each_kind(self) -> None:
        outcome = MIXED.evaluate(a=1, b=4, f=False)

        assert dict(outcome) == {
            "angka": Decimal(2),
            "label": Mutu.CUKUP,
            "tanda": False,
            "kosong": Decimal(7),
            "rumit": Decimal(1),
        }
        assert [type(value).__name__ for value in outcome.values()] == [
            "Decimal",
            "Mutu",
            "bool",
            "Decimal",
            "Decimal",
        ]
        assert (outcome.is_complete, outcome.missing, len(outcome)) == (True, (), 5)

    def test_is_a_mapping(self) -> None:
        outcome = MIXED.evaluate(a=1, b=4, f=False)

        assert isinstance(outcome, Mapping)
        assert list(outcome) == list(outcome.keys()) == list(MIXED.outputs)
        assert "angka" in outcome
        assert "nilai" not in outcome
        assert outcome.get("angka") == outcome.get("angka", 3) == 2

    def test_no_default_takes_the_place_of_a_result(self) -> None:
        outcome = MIXED.evaluate()

        with pytest.raises(UnknownOutputError):
            outcome.get("nilai", 3)
        assert outcome.get("rumit") is None
        with pytest.raises(IncompleteOutcomeError):
            outcome.get("rumit", 3)

    def test_an_output_that_is_none_is_not_got(self) -> None:
        with pytest.raises(UnknownOutputError):
            MIXED.evaluate(a=1).get("nilai")

    def test_cannot_be_written(self) -> None:
        outcome: Any = MIXED.evaluate(a=1, b=4, f=False)

        with pytest.raises(TypeError):
            outcome["angka"] = 3
        with pytest.raises(TypeError):
            del outcome["angka"]

    def test_an_unknown_output_is_refused(self) -> None:
        with pytest.raises(UnknownOutputError) as error:
            _ = MIXED.evaluate(a=1)["nilai"]

        assert error.value.code == "outcome.unknown"
        assert error.value.facts == {
            "name": "nilai",
            "nearest": None,
            "accepted": "angka, label, tanda, kosong, rumit",
        }
        assert str(error.value) == (
            "there is no output 'nilai'; there are: angka, label, tanda, kosong, rumit"
        )

    def test_a_misspelt_output_is_refused_with_the_right_spelling(self) -> None:
        with pytest.raises(UnknownOutputError, match="did you mean 'angka'"):
            _ = MIXED.evaluate(a=1)["anka"]

    def test_knows_its_policy(self) -> None:
        assert MIXED.evaluate(a=1).policy is MIXED

    def test_the_ambient_context_changes_nothing(self) -> None:
        with localcontext() as context:
            context.prec = 1
            found = only(
                (fact("n", places=4) * fact("m", places=4)).round(6), n=1234, m=Decimal("1.2345")
            )

        assert found["x"] == Decimal("1523.373000")

    def test_repr_shows_what_is_decided_and_what_is_missing(self) -> None:
        assert repr(MIXED.evaluate(a=1, b=4, f=False)) == (
            "<Outcome uji/campur: angka=2, label=Cukup, tanda=False, kosong=7, rumit=1>"
        )
        assert repr(MIXED.evaluate(b=4)) == (
            "<Outcome uji/campur: tanda=False, missing=['a', 'f']>"
        )


class TestMissing:
    """Missing is a third state: never zero, never a default predicate."""

    def test_lists_each_fact_with_what_it_blocks(self) -> None:
        outcome = MIXED.evaluate(b=4)

        assert not outcome.is_complete
        assert [(each, each.blocks, each.reason) for each in outcome.missing] == [
            ("a", ("angka", "rumit"), None),
            ("f", ("label", "kosong"), None),
        ]

    def test_only_what_is_decided_is_in_the_mapping(self) -> None:
        outcome = MIXED.evaluate(b=4)

        assert (list(outcome), len(outcome), dict(outcome)) == (["tanda"], 1, {"tanda": False})
        assert "angka" not in outcome

    def test_asking_for_a_blocked_output_raises_a_key_error(self) -> None:
        outcome = MIXED.evaluate()

        with pytest.raises(KeyError) as error:
            _ = outcome["rumit"]

        assert isinstance(error.value, IncompleteOutcomeError)
        assert error.value.code == "outcome.blocked"
        assert error.value.facts == {"name": "rumit", "missing": "a, b"}
        assert str(error.value) == "rumit is not decided yet; missing: a, b"

    def test_all_that_is_missing_for_an_output_is_named(self) -> None:
        with pytest.raises(IncompleteOutcomeError) as error:
            _ = only(A * B + 1)["x"]

        assert error.value.facts["missing"] == "a, b"

    def test_nothing_is_missing_that_cannot_matter(self) -> None:
        assert only(when(F).then(A).otherwise(B), f=True, a=1).missing == ()

    def test_a_missing_fact_of_a_row_has_its_place(self) -> None:
        given: list[dict[str, object]] = [{"nilai": 1}, {}, {"nilai": 2}, {}]

        assert only(UNIT.sum(NILAI, on_empty=0), unit=given).missing == (
            "unit[1].nilai",
            "unit[3].nilai",
        )

    def test_a_missing_fact_under_a_quotient_that_is_only_compared(self) -> None:
        outcome = only(when(A / fact("t", positive=True) >= "0.5").then(1).otherwise(0), t=2)

        assert (outcome.is_complete, outcome.missing) == (False, ("a",))

    def test_a_missing_fact_under_a_product_of_quotients(self) -> None:
        outcome = only((A / fact("t", positive=True) * 100).round(2), t=2)

        assert (outcome.is_complete, outcome.missing) == (False, ("a",))

    def test_what_is_absent_by_rule_is_decided(self) -> None:
        outcome = MIXED.evaluate(a=1, b=4, f=True)

        assert outcome["kosong"] is None
        assert outcome.is_complete
        assert "kosong" in outcome
        assert outcome.get("kosong", 3) is None

    def test_an_optional_fact_that_is_absent_blocks_nothing(self) -> None:
        outcome = only(fact("biaya", optional=True) * 2)

        assert (outcome.is_complete, outcome["x"]) == (True, None)

    def test_a_refusal_of_the_rule_blocks_with_its_reason(self) -> None:
        outcome = MIXED.evaluate(a=1, b=5, f=False)
        (each,) = outcome.missing

        assert (each, each.blocks, each.reason) == ("celah 99–100", ("rumit",), CELAH)
        with pytest.raises(IncompleteOutcomeError) as error:
            _ = outcome["rumit"]
        assert error.value.facts["missing"] == "celah 99–100"

    def test_two_refusals_are_two_reasons(self) -> None:
        satu, dua = undecided("satu"), undecided("dua")
        choice = when(A > 0).then(1).otherwise(when(F).then(satu).otherwise(dua))
        other = when(A > 0).then(2).otherwise(satu)
        policy = Policy("uji", outputs={"x": choice, "y": other})
        yes, no = policy.evaluate(a=0, f=True), policy.evaluate(a=0, f=False)

        assert [(each, each.blocks) for each in yes.missing] == [("satu", ("x", "y"))]
        assert [(each, each.blocks) for each in no.missing] == [("dua", ("x",)), ("satu", ("y",))]

    def test_is_a_text_that_knows_more(self) -> None:
        each = Missing("a", ("x",), CELAH)

        assert isinstance(each, str)
        assert (each, each.blocks, each.reason) == ("a", ("x",), CELAH)
        assert (Missing("a").blocks, Missing("a").reason) == ((), None)
        again = pickle.loads(pickle.dumps(each))  # noqa: S301 - our own bytes
        assert (again, again.blocks, again.reason) == (each, ("x",), CELAH)

    def test_cannot_be_changed(self) -> None:
        each: Any = Missing("a", ("x",))

        with pytest.raises(AttributeError):
            each.blocks = ()
        with pytest.raises(AttributeError):
            del each.reason


class TestWarnings:
    """A broken norm warns with its force and its article; it never raises."""

    @pytest.mark.parametrize("force", list(Force))
    def test_with_each_force(self, force: Force) -> None:
        text = Text("paling sedikit 5", "at least 5")
        check = (A >= 5).named("cukup", cite=PASAL_1, meaning=text, force=force)
        rule = Policy("x", outputs={"x": A}, checks=[check])

        assert rule.evaluate(a=4).warnings == (Breach("cukup", text, force, PASAL_1),)
        assert rule.evaluate(a=5).warnings == ()
        assert rule.evaluate(a=4)["x"] == 4

    def test_without_a_meaning_it_says_its_name(self) -> None:
        check = (A >= 5).named("cukup", force=Force.MAY)
        (breach,) = Policy("x", outputs={"x": A}, checks=[check]).evaluate(a=0).warnings

        assert (breach.text, breach.cite, str(breach)) == (Text("cukup", "cukup"), None, "cukup")

    def test_says_it_in_indonesian(self) -> None:
        assert str(Breach("n", Text("satu", "one"), Force.MAY, None)) == "satu"

    def test_in_their_order(self) -> None:
        checks = [(n <= A).named(f"batas {n}", force=Force.SHOULD) for n in (9, 5, 7)]
        outcome = Policy("x", outputs={"x": A}, checks=checks).evaluate(a=6)

        assert [each.name for each in outcome.warnings] == ["batas 9", "batas 7"]

    def test_nothing_warns_while_a_fact_is_missing(self) -> None:
        check = (B >= 5).named("cukup", force=Force.MUST)
        outcome = Policy("x", outputs={"x": A}, checks=[check]).evaluate(a=1)

        assert (outcome.warnings, outcome.is_complete) == ((), True)


class TestFacts:
    """The facts as they were understood."""

    def test_of_every_kind(self) -> None:
        lain = rows("lain")
        node = UNIT.sum(NILAI, on_empty=0) + fact("n", places=2) + lain.count()
        policy = Policy("x", outputs={"x": node, "y": label("mutu", Mutu), "z": F})

        facts = policy.evaluate(unit=[{"nilai": 1}, {}], n=0.1, mutu="BAIK", f=True).facts

        assert facts == {
            "f": True,
            "mutu": Mutu.BAIK,
            "n": Decimal("0.10"),
            "lain": None,
            "unit": ({"nilai": Decimal("1.0")}, {"nilai": None}),
        }
        assert list(facts) == ["f", "mutu", "n", "lain", "unit"]
        assert str(facts["n"]) == "0.10"

    def test_that_are_missing_are_none(self) -> None:
        assert only(A + B, a=1).facts == {"a": 1, "b": None}

    def test_cannot_be_written(self) -> None:
        facts: Any = only(UNIT.sum(NILAI, on_empty=0), unit=[{"nilai": 1}]).facts

        with pytest.raises(TypeError):
            facts["unit"] = ()
        with pytest.raises(TypeError):
            facts["unit"][0]["nilai"] = 2

    def test_evaluate_to_the_same_outcome_again(self) -> None:
        outcome = RULE.evaluate(GOOD)

        assert RULE.evaluate(outcome.facts) == outcome


class TestCitations:
    """Every article that was used, each once; none that was not."""

    def test_of_settings_and_steps(self) -> None:
        assert RULE.evaluate(GOOD).citations == (PASAL_1, PASAL_2)

    def test_of_a_check_only_where_it_is_broken(self) -> None:
        """What was met is no reason of the result; what is warned of is."""
        assert RULE.evaluate(nilai=90, sikap=90).citations == (PASAL_1, PASAL_2)
        assert RULE.evaluate(nilai=89, sikap=90).citations == (PASAL_1, PASAL_2, PASAL_3)
        assert RULE.evaluate(sikap=90).citations == (PASAL_1, PASAL_2)

    def test_only_of_the_path_taken(self) -> None:
        node = when(F).then(A.named("ya", cite=PASAL_1)).otherwise(B.named("bukan", cite=PASAL_2))

        assert only(node, f=True, a=1, b=1).citations == (PASAL_1,)
        assert only(node, f=False, a=1, b=1).citations == (PASAL_2,)

    def test_not_of_a_setting_that_was_changed(self) -> None:
        reform = RULE.replace(bobot="60%", sisa="40%")

        assert PASAL_1 not in reform.evaluate(GOOD).citations

    def test_of_the_bound_of_a_band(self) -> None:
        batas = setting("batas", 5, cite=PASAL_3)
        node = when(batas <= A).then(1).otherwise(0)

        assert only(node, a=1).citations == (PASAL_3,)

    def test_of_steps_on_rows(self) -> None:
        ganda = (NILAI * setting("kali", 2, cite=PASAL_2)).named("ganda", cite=PASAL_1)

        assert set(only(UNIT.sum(ganda, on_empty=0), unit=[{"nilai": 1}]).citations) == {
            PASAL_1,
            PASAL_2,
        }


class TestValue:
    """Outcomes are values: equal where policy and facts are."""

    def test_equal_and_hashed(self) -> None:
        assert RULE.evaluate(GOOD) == RULE.evaluate(**GOOD)
        assert len({RULE.evaluate(GOOD), RULE.evaluate(**GOOD)}) == 1

    def test_differ_by_facts_and_by_policy(self) -> None:
        assert RULE.evaluate(GOOD) != RULE.evaluate(nilai=96, sikap=90)
        assert RULE.evaluate(GOOD) != RULE.replace(tinggi=91).evaluate(GOOD)

    @pytest.mark.parametrize(
        "outcome", [RULE.evaluate(GOOD), MIXED.evaluate(a=1, b=5), MIXED.evaluate()]
    )
    def test_survive_pickling(self, outcome: Outcome) -> None:
        again = pickle.loads(pickle.dumps(outcome))  # noqa: S301 - our own bytes

        assert (again, hash(again), dict(again)) == (outcome, hash(outcome), dict(outcome))
        assert (again.explain(), again.missing) == (outcome.explain(), outcome.missing)
