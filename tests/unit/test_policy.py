from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

import pytest
from tests.unit.example_rule import (
    BOBOT,
    GOOD,
    LIFE,
    MASUK_AKAL,
    NILAI,
    PASAL_1,
    PASAL_2,
    PASAL_3,
    RULE,
    SKOR,
    WAJAR,
    Mutu,
    one_output,
    refused,
    single,
)

from asn_kinerja import (
    Force,
    Policy,
    Text,
    absent,
    fact,
    flag,
    label,
    rows,
    setting,
    undecided,
    when,
)
from asn_kinerja.errors import (
    FormulaError,
    InvalidFactsError,
    problems,
)
from asn_kinerja.formula.nodes import Expr, Like, Named
from asn_kinerja.formula.schema import Collection
from asn_kinerja.outcome import Breach


class TestConstruction:
    """Only the id and the outputs are required."""

    def test_needs_an_id_and_outputs_only(self) -> None:
        policy = one_output(NILAI)

        assert (policy.id, policy.in_force, policy.title) == ("uji", None, Text("uji", "uji"))
        assert (policy.requires, policy.checks, policy.settings) == ((), (), {})

    def test_keeps_what_it_was_given(self) -> None:
        assert (RULE.id, RULE.in_force, RULE.title) == (
            "uji/aturan",
            LIFE,
            Text("Aturan uji", "Test rule"),
        )
        assert (RULE.requires, RULE.checks) == ((MASUK_AKAL,), (WAJAR,))

    def test_a_plain_title_reads_the_same_in_both_languages(self) -> None:
        assert Policy("x", outputs={"x": 1}, title="Judul").title == Text("Judul", "Judul")

    def test_takes_any_iterable_of_tests(self) -> None:
        def tests() -> Iterator[Named]:
            yield MASUK_AKAL

        assert Policy("x", outputs={"x": NILAI}, requires=tests()).requires == (MASUK_AKAL,)

    def test_an_output_is_a_step_of_that_name(self) -> None:
        policy = Policy("x", outputs={"skor": SKOR, "sama": SKOR, "tetap": 5})

        assert list(policy.outputs) == ["skor", "sama", "tetap"]
        assert policy.outputs["skor"] is SKOR
        assert policy.outputs["sama"] == Named(SKOR, "sama")
        assert policy.evaluate(GOOD)["tetap"] == 5

    @pytest.mark.parametrize(
        "id_,outputs,code,facts",
        [
            ("", {"x": 1}, "policy.id", {}),
            ("x", {}, "policy.outputs", {}),
            ("x", {"x": absent()}, "policy.nothing", {"name": "x"}),
            ("x", {"x": undecided("celah")}, "policy.nothing", {"name": "x"}),
            ("x", {"x": NILAI / fact("n", positive=True)}, "formula.unrounded", {}),
            ("x", {"x": NILAI + fact("nilai")}, "formula.two_meanings", {"name": "nilai"}),
            ("x", {"x": NILAI, "y": fact("nilai")}, "formula.two_meanings", {"name": "nilai"}),
            ("x", {"x": BOBOT + setting("bobot", 1)}, "formula.two_meanings", {"name": "bobot"}),
            ("x", {"x": SKOR + NILAI.named("skor")}, "formula.two_meanings", {"name": "skor"}),
            ("x", {"x": rows("k").fact("n")}, "formula.row_scope", {"name": "k[].n"}),
        ],
        ids=repr,
    )
    def test_refuses_what_cannot_be_a_rule(
        self, id_: str, outputs: dict[str, Like], code: str, facts: dict[str, object]
    ) -> None:
        with pytest.raises(FormulaError) as error:
            Policy(id_, outputs=outputs)

        assert (error.value.code, error.value.facts) == (code, facts)

    @pytest.mark.parametrize("test,name", [(NILAI > 0, "Compare"), (NILAI, "Fact")])
    def test_a_test_must_have_a_name(self, test: Expr, name: str) -> None:
        for tests in ({"requires": [test]}, {"checks": [test]}):
            with pytest.raises(FormulaError) as error:
                Policy("x", outputs={"x": NILAI}, **cast("Any", tests))

            assert (error.value.code, error.value.facts) == ("policy.test", {"name": name})

    def test_a_test_must_be_a_flag(self) -> None:
        with pytest.raises(FormulaError) as error:
            Policy("x", outputs={"x": NILAI}, requires=[SKOR])

        assert (error.value.code, error.value.facts["expected"]) == ("formula.kind", "flag")

    def test_a_check_without_a_force_warns(self) -> None:
        policy = Policy("x", outputs={"x": NILAI}, checks=[(NILAI > 0).named("diam")])

        assert policy.evaluate(nilai=1).warnings == ()
        assert policy.evaluate(nilai=0).warnings == (
            Breach("diam", Text("diam", "diam"), Force.SHOULD, None),
        )

    def test_names_must_agree_between_outputs_and_tests(self) -> None:
        with pytest.raises(FormulaError) as error:
            Policy("x", outputs={"skor": SKOR}, requires=[(NILAI > 0).named("skor")])

        assert error.value.code == "formula.two_meanings"


class TestFacts:
    """Facts come as a mapping, as keywords, or as both."""

    @pytest.mark.parametrize(
        "args,named",
        [
            ((GOOD,), {}),
            ((), GOOD),
            (({"nilai": 95},), {"sikap": 90}),
            (({},), GOOD),
            ((None,), GOOD),
        ],
        ids=repr,
    )
    def test_in_every_way_alike(self, args: Any, named: dict[str, int]) -> None:
        assert RULE.evaluate(*args, **named) == RULE.evaluate(GOOD)
        assert RULE.evaluate(*args, **named)["skor"] == Decimal("93.500")

    def test_given_twice_are_refused_even_where_they_agree(self) -> None:
        assert refused(RULE, {"nilai": 95, "sikap": 90}, sikap=90, nilai=1) == [
            ("policy.fact_twice", "sikap"),
            ("policy.fact_twice", "nilai"),
        ]

    @pytest.mark.parametrize("facts", [[], "nilai=95", 95, [("nilai", 95)]], ids=repr)
    def test_as_no_mapping_are_a_type_error(self, facts: Any) -> None:
        with pytest.raises(TypeError, match="mapping"):
            RULE.evaluate(facts)

    def test_may_be_called_self_and_facts(self) -> None:
        policy = one_output(fact("self") + fact("facts"))

        assert policy.evaluate(self=1, facts=2)["x"] == 3

    def test_are_not_changed(self) -> None:
        given = dict(GOOD)
        RULE.evaluate(given)

        assert given == GOOD

    def test_that_are_rows_are_facts_too(self) -> None:
        k = rows("kegiatan")
        policy = one_output(k.sum(k.fact("n"), on_empty=0))

        assert policy.evaluate(kegiatan=[{"n": 1}, {"n": 2}])["x"] == 3
        assert policy.evaluate({"kegiatan": ()})["x"] == 0


class TestInvalidFacts:
    """All problems are raised at once, each with its path."""

    def test_of_every_kind_together(self) -> None:
        assert refused(RULE, nilai=-1, sikap="90", nilay=3) == [
            ("number.range", "nilai"),
            ("number.text", "sikap"),
            ("fact.unknown_near", "nilay"),
        ]

    def test_say_which_policy_and_list_a_line_for_each(self) -> None:
        with pytest.raises(InvalidFactsError) as error:
            RULE.evaluate(nilai=-1, sikap="90")

        assert str(error.value).split("\n")[0] == "the facts for uji/aturan were refused"
        assert len(str(error.value).split("\n")) == 3
        assert [line.split(":")[0] for line in problems(error.value)] == ["nilai", "sikap"]

    def test_are_a_value_error_and_a_group(self) -> None:
        with pytest.raises(ValueError, match="uji/aturan") as error:
            RULE.evaluate(nilai=-1)

        assert isinstance(error.value, ExceptionGroup)

    def test_name_the_row(self) -> None:
        k = rows("kegiatan", at_least=1)
        policy = one_output(k.sum(k.fact("target_waktu", positive=True)))
        good = {"target_waktu": 1}

        assert refused(policy, kegiatan=[good, good, good, {"target_waktu": 0}]) == [
            ("number.range", "kegiatan[3].target_waktu")
        ]
        assert refused(policy, kegiatan=[]) == [("fact.few_rows", "kegiatan")]

    def test_that_cannot_be_true_together(self) -> None:
        with pytest.raises(InvalidFactsError) as error:
            RULE.evaluate(nilai=0, sikap=0)

        (each,) = single(error.value)
        assert (each.code, each.path) == ("fact.together", "nilai, sikap")
        assert each.facts["why"] == Text("masuk_akal", "masuk_akal")

    def test_together_are_not_judged_by_a_fact_that_was_refused(self) -> None:
        """A refused fact counts as absent, and nothing follows from that."""
        a, b = fact("a", positive=True, optional=True), fact("b", optional=True)
        both = a.is_present().is_(b.is_present()).named("keduanya")
        policy = Policy("x", outputs={"x": when(both).then(1).otherwise(0)}, requires=[both])

        assert refused(policy, a=0, b=1) == [("number.range", "a")]
        assert refused(policy, b=1) == [("fact.together", "a, b")]

    def test_together_say_the_meaning_in_both_languages(self) -> None:
        meaning = Text("harus positif", "must be positive")
        test = (NILAI > 0).named("positif", meaning=meaning)
        with pytest.raises(InvalidFactsError) as error:
            Policy("x", outputs={"x": NILAI}, requires=[test]).evaluate(nilai=0)

        assert problems(error.value) == ("nilai: harus positif",)
        assert problems(error.value, "en") == ("nilai: must be positive",)

    def test_together_are_not_judged_while_one_is_missing(self) -> None:
        assert RULE.evaluate(nilai=0).is_complete is False

    def test_together_are_judged_beside_other_problems(self) -> None:
        assert refused(RULE, nilai=0, sikap=0, asing=1) == [
            ("fact.unknown", "asing"),
            ("fact.together", "nilai, sikap"),
        ]

    def test_a_requirement_names_the_collection_that_it_is_about(self) -> None:
        k = rows("kegiatan")
        policy = Policy("x", outputs={"x": k.count()}, requires=[(k.count() > 1).named("dua")])

        assert refused(policy, kegiatan=[]) == [("fact.together", "kegiatan")]


class TestAnatomy:
    """What a policy is made of can be asked."""

    def test_inputs(self) -> None:
        k = rows("kegiatan", at_least=1)
        n = k.fact("n")
        policy = one_output(NILAI + k.sum(n))

        assert policy.inputs == {"nilai": NILAI, "kegiatan": Collection("kegiatan", 1, (n,))}
        assert list(policy.inputs) == ["nilai", "kegiatan"]

    def test_facts_are_exactly_what_a_rule_can_see(self) -> None:
        k = rows("kegiatan")
        agama = flag("lulus")
        policy = Policy(
            "x",
            outputs={"x": k.sum(k.fact("n"), on_empty=0)},
            requires=[agama.named("a")],
            checks=[label("mutu", Mutu).is_("Baik").named("b", force=Force.MAY)],
        )

        assert policy.facts == {"kegiatan[].n", "lulus", "mutu"}

    def test_settings_in_the_order_of_the_formulas(self) -> None:
        assert {name: each.value for name, each in RULE.settings.items()} == {
            "bobot": Decimal("0.7"),
            "sisa": Decimal("0.3"),
            "tinggi": 90,
            "rendah": 50,
        }

    def test_citations_each_once(self) -> None:
        assert RULE.citations == (PASAL_1, PASAL_2, PASAL_3)

    def test_outputs_know_their_kind(self) -> None:
        assert {name: type(each.kind).__name__ for name, each in RULE.outputs.items()} == {
            "skor": "Number",
            "jenjang": "LabelSet",
        }

    def test_roots_are_outputs_requirements_and_checks(self) -> None:
        assert RULE.roots == (*RULE.outputs.values(), MASUK_AKAL, WAJAR)

    def test_repr_says_what_goes_in_and_out(self) -> None:
        assert repr(RULE) == "<Policy uji/aturan: nilai, sikap → skor, jenjang>"

    def test_headline(self) -> None:
        rule = one_output(1)

        assert rule.headline() == f"uji @ {rule.version}"
        assert RULE.headline() == (
            f"uji/aturan @ {RULE.version}, berlaku 1 Januari 2020 sampai dengan 31 Desember 2020"
        )
        assert RULE.headline("en") == (
            f"uji/aturan @ {RULE.version}, in force 1 January 2020 to 31 December 2020"
        )
