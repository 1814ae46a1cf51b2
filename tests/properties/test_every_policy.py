"""Laws that every policy of the library obeys, whatever it says."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from decimal import ROUND_UP, Context, Decimal, Inexact, localcontext
from typing import Any, get_args

import pytest
from hypothesis import given
from tests.facts import Facts, admissible
from tests.properties.every_policy import EACH, POLICIES, each_policy

from asn_kinerja import regulations
from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Flag, Number
from asn_kinerja.formula.nodes import Const, Named
from asn_kinerja.formula.notation import notation
from asn_kinerja.formula.schema import Collection
from asn_kinerja.formula.walk import nodes
from asn_kinerja.labels import LabelSet
from asn_kinerja.policy import Policy
from asn_kinerja.text import Language, Text

SETTINGS = [(policy, name) for policy in POLICIES for name in policy.settings]
each_setting = pytest.mark.parametrize(
    "policy, name", SETTINGS, ids=[f"{policy.id}-{name}" for policy, name in SETTINGS]
)


def test_all_policies_are_here() -> None:
    """The laws speak of the whole catalogue of regulations, of goals and of feedback."""
    modules = {policy.id.partition(".")[0] for policy in POLICIES}

    assert set(regulations.POLICIES) <= set(POLICIES)
    assert modules == {
        "goals",
        "feedback",
        "instansi",
        "monitoring",
        "perbkn_12_2022",
        "permendagri_86_2017",
        "permenpanrb_14_2017",
        "permenpanrb_1_2023",
        "permenpanrb_38_2018",
        "permenpanrb_3_2020",
        "permenpanrb_40_2018",
        "permenpanrb_6_2022",
        "permenpanrb_88_2021",
        "permenpanrb_8_2021",
        "pp_10_1979",
        "pp_11_2017",
        "pp_30_2019",
        "pp_46_2011",
        "pp_49_2018",
        "pp_53_2010",
        "pp_94_2021",
    }


def rebuilt(policy: Policy) -> Policy:
    return Policy(
        policy.id,
        outputs=policy.outputs,
        in_force=policy.in_force,
        title=policy.title,
        requires=policy.requires,
        checks=policy.checks,
    )


class TestPolicyIsAValue:
    """A policy pickles, hashes, and equals what is built from the same parts."""

    @each_policy
    def test_it_survives_pickling(self, policy: Policy) -> None:
        copy = pickle.loads(pickle.dumps(policy))  # noqa: S301 - our own bytes

        assert policy == copy
        assert hash(policy) == hash(copy)
        assert policy.version == copy.version
        assert policy.title == copy.title

    @each_policy
    def test_it_equals_itself_rebuilt(self, policy: Policy) -> None:
        assert policy == rebuilt(policy)
        assert hash(policy) == hash(rebuilt(policy))
        assert policy.version == rebuilt(policy).version

    @each_policy
    def test_replacing_nothing_changes_nothing(self, policy: Policy) -> None:
        assert policy == policy.replace() == policy.replace(**stated(policy))
        assert not policy.diff(policy)

    @each_policy
    def test_a_rule_of_a_regulation_has_a_life(self, policy: Policy) -> None:
        """What agencies do without a regulation begins and ends on no day."""
        ours = ("goals.", "feedback.", "monitoring.")
        assert (policy.in_force is None) is policy.id.startswith(ours)

    def test_no_two_policies_are_equal_or_share_a_version(self) -> None:
        assert len(set(POLICIES)) == len(POLICIES)
        assert len({policy.version for policy in POLICIES}) == len(POLICIES)

    @each_policy
    def test_it_says_what_it_is_in_two_languages(self, policy: Policy) -> None:
        assert policy.title.id != policy.id
        for lang in ("id", "en"):
            told = policy.explain(lang)
            names = {*policy.outputs, *policy.settings, *policy.inputs}
            assert [name for name in names if name not in told] == []


class TestSources:
    """Every result and every setting says where it stands, and admits what is ours."""

    @each_policy
    def test_every_output_has_a_citation(self, policy: Policy) -> None:
        assert [name for name, node in policy.outputs.items() if node.cite is None] == []

    @each_policy
    def test_every_check_has_a_citation_a_force_and_words(self, policy: Policy) -> None:
        for check in policy.checks:
            assert None not in {check.cite, check.force, check.meaning}

    @each_policy
    def test_every_requirement_has_words(self, policy: Policy) -> None:
        assert [test.name for test in policy.requires if test.meaning is None] == []

    @each_setting
    def test_every_setting_has_a_citation(self, policy: Policy, name: str) -> None:
        assert policy.settings[name].cite is not None

    @each_policy
    def test_what_is_not_official_says_why(self, policy: Policy) -> None:
        doubtful = [cite for cite in policy.citations if cite.standing is not Standing.OFFICIAL]

        assert [cite for cite in doubtful if cite.note is None] == []


NUMERAL = re.compile(r"\d+(?:[.,]\d+)*%?")


def sentences(policy: Policy) -> Iterator[Text]:
    """What a rule says of its facts, steps, checks and requirements, and why it stays silent.

    Notes on a citation are not among them: they speak of the source, which no reform changes,
    and a changed setting is shown without its citation.
    """
    for node in nodes(*policy.roots):
        said = node.meaning if isinstance(node, Fact | Named) else None
        said = node.reason if isinstance(node, Const) else said
        if said is not None:
            yield said


class TestSentences:
    """A sentence holds no figure that a reform can change, or it would be untrue after one."""

    @pytest.mark.parametrize("lang", get_args(Language))
    @each_setting
    def test_no_sentence_repeats_the_figure_of_a_setting(
        self, policy: Policy, name: str, lang: Language
    ) -> None:
        figure = notation(policy.settings[name].given, lang)
        told = (said.said(lang) for said in sentences(policy))

        repeated = [text for text in told if figure in NUMERAL.findall(text)]

        assert repeated == []


def stated(policy: Policy) -> dict[str, Any]:
    """Every setting as the rule writes it: a percentage stays a percentage."""
    return {
        name: each.given if isinstance(each.kind, Number) else each.value
        for name, each in policy.settings.items()
    }


def changes(policy: Policy, name: str) -> Iterator[dict[str, Any]]:
    """Other values for a setting, alone or balanced by another weight."""
    old = policy.settings[name]
    if isinstance(old.kind, LabelSet):
        yield from ({name: label} for label in old.kind.values if label != old.value)
        return
    value: Any = old.value
    if value is None:
        # Only a reform gives it a number.
        yield from ({name: bound} for bound in (0, 100))
        return
    steps = [Decimal(step) for step in ("1", "-1", "0.01", "-0.01")]
    yield from ({name: value + type(value)(step)} for step in steps)
    for other, setting in policy.settings.items():
        if isinstance(value, Decimal) and isinstance(setting.value, Decimal) and other != name:
            yield {name: value - steps[2], other: setting.value + steps[2]}


def changed(policy: Policy, name: str) -> Policy:
    for change in changes(policy, name):
        try:
            return policy.replace(**change)
        except FormulaError:
            continue
    message = f"{policy.id} accepts no other {name}"
    raise AssertionError(message)


class TestReform:
    """Every setting can be replaced, and a replacement shows."""

    @each_setting
    def test_a_change_makes_another_version(self, policy: Policy, name: str) -> None:
        reform = changed(policy, name)

        assert reform != policy
        assert reform.version != policy.version
        assert reform.id == policy.id
        assert name in policy.diff(reform).settings
        assert reform.settings[name].changed

    @each_setting
    def test_changing_back_gives_the_rule_itself(self, policy: Policy, name: str) -> None:
        assert policy == changed(policy, name).replace(**stated(policy))

    @each_policy
    def test_an_unknown_setting_is_refused(self, policy: Policy) -> None:
        with pytest.raises(FormulaError) as caught:
            policy.replace(tidak_ada=1)

        assert caught.value.code in {"setting.unknown", "setting.unknown_near"}


class TestSchema:
    """Facts, inputs and outputs agree with what the rule sees and gives."""

    @each_policy
    def test_the_facts_are_those_of_the_inputs(self, policy: Policy) -> None:
        paths: set[str] = set()
        for each in policy.inputs.values():
            fields = each.fields if isinstance(each, Collection) else (each,)
            paths.update(field.path for field in fields)

        assert policy.facts == paths

    @each_policy
    def test_admissible_facts_give_every_output(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            outcome = policy.evaluate(facts)
            refused = any(each.reason for each in outcome.missing)

            assert outcome.is_complete or refused
            assert refused or set(outcome) == set(policy.outputs)

        law()

    @each_policy
    def test_an_outcome_keeps_the_facts_it_was_given(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            kept = policy.evaluate(facts).facts

            assert {name: plain(kept[name]) for name in facts} == facts
            assert {kept[name] for name in kept.keys() - facts.keys()} <= {None}

        law()

    @each_policy
    def test_evaluating_twice_gives_the_same(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            assert policy.evaluate(facts) == policy.evaluate(facts)
            assert dict(policy.evaluate(facts)) == dict(rebuilt(policy).evaluate(facts))

        law()


def plain(value: Any) -> Any:
    return [dict(row) for row in value] if isinstance(value, tuple) else value


class TestExplanation:
    """An explanation names every output and every article it rests on."""

    @each_policy
    def test_outputs_and_citations_are_printed(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            outcome = policy.evaluate(facts)

            for lang in ("id", "en"):
                told = outcome.explain(lang)
                assert [name for name in policy.outputs if name not in told] == []
                assert [str(cite) for cite in outcome.citations if str(cite) not in told] == []

        law()

    @each_policy
    def test_every_note_on_a_source_is_printed(self, policy: Policy) -> None:
        """What we assumed is told wherever it was used, also behind a remark."""

        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            outcome = policy.evaluate(facts)
            notes = [cite.note for cite in outcome.citations if cite.note is not None]

            assert [note.id for note in notes if note.id not in outcome.explain("id")] == []
            assert [note.en for note in notes if note.en not in outcome.explain("en")] == []

        law()

    @each_policy
    def test_every_output_is_a_step_with_a_source(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            steps = {step.name: step for step in policy.evaluate(facts).steps}

            assert set(policy.outputs) <= set(steps)
            assert all(steps[name].cite is not None for name in policy.outputs)

        law()

    @each_policy
    def test_without_any_fact_it_is_explained_too(self, policy: Policy) -> None:
        outcome = policy.evaluate()

        assert not outcome.is_complete
        for lang in ("id", "en"):
            assert all(str(each) in outcome.explain(lang) for each in outcome.missing)


class TestWhyNot:
    """The nearest way to another label is honest."""

    @each_policy
    def test_no_label_is_too_much_to_ask(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            outcome = policy.evaluate(facts)

            for name, value in askable(policy):
                why = outcome.why_not(name, value)
                unmet = [sum(each.holds is not True for each in way) for way in why.ways]
                assert unmet == sorted(unmet)
                assert why.explain("id")
                assert why.explain("en")

        law()

    @each_policy
    def test_a_way_that_holds_leads_to_the_value_it_has(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            outcome = policy.evaluate(facts)

            for name, value in askable(policy):
                ways = outcome.why_not(name, value).ways
                walked = bool(ways) and all(each.holds is True for each in ways[0])
                assert walked is (outcome.get(name) == value)

        law()


def askable(policy: Policy) -> Iterator[tuple[str, Any]]:
    """Every label of every output that is a label, and both answers of one that is a flag."""
    for name, node in policy.outputs.items():
        if isinstance(node.kind, LabelSet):
            yield from ((name, label) for label in node.kind.values)
        elif isinstance(node.kind, Flag):
            yield from ((name, True), (name, False))


class TestDecimalContext:
    """The ambient decimal context never changes a result nor its explanation."""

    @each_policy
    def test_three_digits_rounded_up_and_trapped(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            usual = policy.evaluate(facts)

            with localcontext(Context(prec=3, rounding=ROUND_UP, traps=[Inexact])):
                other = policy.evaluate(facts)
                told = other.explain()

            assert usual == other
            assert dict(usual) == dict(other)
            assert usual.explain() == told

        law()
