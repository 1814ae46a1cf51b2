from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from asn_kinerja import Policy
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.formula.consistency import read
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Compare
from asn_kinerja.formula.schema import Collection
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import LabelSet
from asn_kinerja.regulations import (
    in_force,
    permenpanrb_1_2023,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    pp_30_2019,
    pp_46_2011,
)
from asn_kinerja.regulations.pp_30_2019 import NILAI_KINERJA
from asn_kinerja.text import Language

Facts = dict[str, Any]
UNIT = Fraction(1, 1000)
POLICIES = {
    each.id: each
    for law in (pp_46_2011, pp_30_2019, permenpanrb_8_2021, permenpanrb_6_2022, permenpanrb_1_2023)
    for each in vars(law).values()
    if isinstance(each, Policy)
}
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["id", "en"])


def values(fact: Fact) -> st.SearchStrategy[Any]:
    """Everything that a fact accepts, with the bounds often."""
    kind = fact.kind
    if isinstance(kind, LabelSet):
        return st.sampled_from(kind.values)
    if not isinstance(kind, Number):
        return st.booleans()
    low = -(10**6) if kind.low is None else kind.low
    high = max(low, 0) + 10**6 if kind.high is None else kind.high
    units = st.integers(low, high) | st.sampled_from([low, high])
    return units.map(lambda n: Decimal(n).scaleb(-kind.places))


def row(fields: tuple[Fact, ...]) -> st.SearchStrategy[Facts]:
    return st.fixed_dictionaries({fact.name: values(fact) for fact in fields})


def whole(policy: Policy) -> st.SearchStrategy[Facts]:
    """Every fact of a policy."""
    return st.fixed_dictionaries(
        {
            name: st.lists(row(each.fields), min_size=each.at_least, max_size=4)
            if isinstance(each, Collection)
            else values(each)
            for name, each in policy.inputs.items()
        }
    )


def accepts(policy: Policy, facts: Mapping[str, Any]) -> bool:
    """Whether the facts are possible together, as the policy requires of them."""
    try:
        policy.evaluate(facts)
    except InvalidFactsError as error:
        if {getattr(each, "code", "") for each in error.exceptions} != {"fact.together"}:
            raise
        return False
    return True


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Facts]:
    """The id of a policy, which prints shorter than the policy, and all its facts."""
    name = draw(st.sampled_from(list(POLICIES)))
    facts = draw(whole(POLICIES[name]))
    assume(accepts(POLICIES[name], facts))
    return name, facts


def required(fields: tuple[Fact, ...]) -> set[str]:
    """The facts without which something is missing; what may be absent by rule stays."""
    return {fact.name for fact in fields if not fact.optional}


def thinned(draw: st.DrawFn, given: Facts, droppable: set[str]) -> Facts:
    return {k: v for k, v in given.items() if k not in droppable or draw(st.booleans())}


@st.composite
def parts(draw: st.DrawFn) -> tuple[str, Facts, Facts]:
    """A policy, all its facts, and some of them, also of its rows."""
    name, facts = draw(cases())
    schema = POLICIES[name].schema
    some = thinned(draw, facts, required(schema.facts) | {each.name for each in schema.collections})
    for each in schema.collections:
        if each.name in some:
            wanted = required(each.fields)
            some[each.name] = [thinned(draw, one, wanted) for one in some[each.name]]
    assume(accepts(POLICIES[name], some))
    return name, facts, some


class TestMissing:
    """Missing is a third state: what is decided without a fact, no fact overturns."""

    @given(parts())
    def test_more_facts_never_change_what_is_decided(self, case: tuple[str, Facts, Facts]) -> None:
        name, facts, some = case
        policy = POLICIES[name]

        early, late = policy.evaluate(some), policy.evaluate(facts)

        assert {name: late[name] for name in early} == dict(early)

    @given(parts())
    def test_an_outcome_is_complete_or_says_what_is_missing(
        self, case: tuple[str, Facts, Facts]
    ) -> None:
        name, _, some = case
        policy = POLICIES[name]
        outcome = policy.evaluate(some)

        blocked = {name for each in outcome.missing for name in each.blocks}

        assert outcome.is_complete == (blocked == set())
        assert set(outcome) == set(policy.outputs) - blocked
        assert all(outcome.get(name) is None for name in blocked)

    @given(parts())
    def test_only_facts_that_were_not_given_are_missing(
        self, case: tuple[str, Facts, Facts]
    ) -> None:
        name, _, some = case
        policy = POLICIES[name]

        for each in policy.evaluate(some).missing:
            top, _, rest = each.partition("[")
            place, _, field = rest.partition("].")
            there = top in some and (not place or field in some[top][int(place)])
            assert each.reason is not None or not there

    @given(cases())
    def test_with_all_facts_only_the_rule_itself_can_refuse(self, case: tuple[str, Facts]) -> None:
        name, facts = case
        policy = POLICIES[name]

        assert all(each.reason is not None for each in policy.evaluate(facts).missing)


class TestGiving:
    """However the facts are given, the outcome is the same."""

    @given(cases(), st.randoms(use_true_random=False))
    def test_the_order_and_the_manner_do_not_matter(
        self, case: tuple[str, Facts], random: Any
    ) -> None:
        name, facts = case
        policy = POLICIES[name]
        items = list(facts.items())
        random.shuffle(items)
        cut = random.randint(0, len(items))

        outcome = policy.evaluate(facts)

        assert policy.evaluate(**facts) == outcome
        assert policy.evaluate(dict(items[:cut]), **dict(items[cut:])) == outcome
        assert hash(policy.evaluate(dict(items))) == hash(outcome)

    @given(cases())
    def test_the_facts_as_understood_give_the_same_outcome(self, case: tuple[str, Facts]) -> None:
        name, facts = case
        policy = POLICIES[name]
        outcome = policy.evaluate(facts)

        assert dict(policy.evaluate(outcome.facts)) == dict(outcome)
        assert policy.evaluate(outcome.facts).facts == outcome.facts

    @given(cases())
    def test_an_outcome_survives_pickling(self, case: tuple[str, Facts]) -> None:
        name, facts = case
        policy = POLICIES[name]
        outcome = policy.evaluate(facts)
        again = pickle.loads(pickle.dumps(outcome))  # noqa: S301 - our own bytes

        assert (again, dict(again)) == (outcome, dict(outcome))


class TestInvalid:
    """All problems at once: each bad fact is named, and no good one."""

    @given(cases(), st.data())
    def test_each_bad_fact_is_named(self, case: tuple[str, Facts], data: st.DataObject) -> None:
        name, facts = case
        policy = POLICIES[name]
        tops = [name for name, each in policy.inputs.items() if isinstance(each, Fact)]
        bad = set(data.draw(st.lists(st.sampled_from(tops), unique=True))) if tops else set()
        given_facts = facts | dict.fromkeys(bad, object()) | {"zzz": 1}

        with pytest.raises(InvalidFactsError) as error:
            policy.evaluate(given_facts)

        paths = [cast("FactError", each).path for each in error.value.exceptions]
        assert bad | {"zzz"} <= set(paths)
        assert [path for path in paths if path in {*bad, "zzz"}] == [*sorted(bad), "zzz"]


class TestExplaining:
    """Every result explains itself, in both languages, whatever is missing."""

    @given(parts(), LANGUAGES)
    def test_each_output_step_and_missing_fact_is_told(
        self, case: tuple[str, Facts, Facts], lang: Language
    ) -> None:
        name, _, some = case
        policy = POLICIES[name]
        outcome = policy.evaluate(some)
        told = outcome.explain(lang)

        assert policy.headline(lang) in told
        assert all(f"{step.name} = " in told for step in outcome.steps)
        assert all(
            (each.reason.said(lang) if each.reason else each) in told for each in outcome.missing
        )
        assert told == outcome.explain(lang)

    @given(cases(), LANGUAGES)
    def test_every_citation_of_a_step_is_told(
        self, case: tuple[str, Facts], lang: Language
    ) -> None:
        name, facts = case
        policy = POLICIES[name]
        outcome = policy.evaluate(facts)
        told = outcome.explain(lang)

        assert all(str(step.cite) in told for step in outcome.steps if step.cite is not None)
        assert set(outcome.citations) <= set(policy.citations)

    @pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
    def test_a_policy_tells_every_output_setting_and_fact(self, policy: Policy) -> None:
        for told in (policy.explain(), policy.explain("en")):
            assert all(f"{name} = " in told for name in (*policy.outputs, *policy.settings))
            assert all(name in told for name in policy.inputs)


class TestReform:
    """A reform moves its settings and nothing else, and can be taken back."""

    SHARES = st.integers(0, 100)

    @staticmethod
    def reformed(percent: int) -> Policy:
        return NILAI_KINERJA.replace(bobot_skp=f"{percent}%", bobot_perilaku=f"{100 - percent}%")

    @given(SHARES, whole(NILAI_KINERJA))
    def test_computes_with_the_new_weights(self, percent: int, facts: Facts) -> None:
        facts["pendapat_rekan_dan_bawahan"] = False
        skp, perilaku = Fraction(facts["nilai_skp"]), Fraction(facts["nilai_perilaku"])

        score = self.reformed(percent).evaluate(facts)["nilai_kinerja"]

        assert score == (percent * skp + (100 - percent) * perilaku) / 100

    @given(SHARES, SHARES)
    def test_the_last_replacement_counts(self, one: int, other: int) -> None:
        again = self.reformed(one).replace(bobot_skp=f"{other}%", bobot_perilaku=f"{100 - other}%")

        assert again == self.reformed(other)
        assert (hash(again), again.version) == (
            hash(self.reformed(other)),
            self.reformed(other).version,
        )

    @given(SHARES)
    def test_differs_exactly_in_what_was_changed(self, percent: int) -> None:
        change = NILAI_KINERJA.diff(self.reformed(percent))
        moved = percent != 70

        assert bool(change) == moved == (self.reformed(percent) != NILAI_KINERJA)
        assert set(change.settings) == ({"bobot_skp", "bobot_perilaku"} if moved else set())
        assert (change.steps, change.facts, change.in_force) == ({}, {}, None)

    @pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
    def test_to_its_own_settings_is_no_reform(self, policy: Policy) -> None:
        """`replace` takes what `settings` shows; a share is the same share as 0.7 and as 70%."""
        same = policy.replace(**{name: each.value for name, each in policy.settings.items()})

        assert not any(each.changed for each in same.settings.values())

    @pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
    def test_a_policy_survives_pickling(self, policy: Policy) -> None:
        again = pickle.loads(pickle.dumps(policy))  # noqa: S301 - our own bytes

        assert (again, hash(again), again.version) == (policy, hash(policy), policy.version)
        assert (again.explain(), again.facts) == (policy.explain(), policy.facts)


class TestWhyNot:
    """PP 30/2019 Pasal 41 ayat (5): what is told to be met is met, each gap is exact."""

    RULE = in_force(date(2021, 12, 31)).predikat_kinerja
    PREDIKAT = cast("LabelSet", RULE.outputs["predikat"].kind).values

    @given(whole(RULE), st.sampled_from(PREDIKAT))
    def test_the_value_is_there_where_all_of_a_way_is_met(self, facts: Facts, wanted: str) -> None:
        outcome = self.RULE.evaluate(facts)
        answer = outcome.why_not("predikat", wanted)

        met = [all(need.holds is True for need in way) for way in answer.ways]

        assert any(met) == (outcome["predikat"] == wanted)
        assert met == sorted(met, reverse=True)

    @given(whole(RULE), st.sampled_from(PREDIKAT))
    def test_a_gap_leads_from_the_number_to_its_bound(self, facts: Facts, wanted: str) -> None:
        outcome = self.RULE.evaluate(facts)
        score = Fraction(str(outcome["nilai_kinerja"]))

        for way in outcome.why_not("predikat", wanted).ways:
            for need in way:
                if need.gap is not None:
                    assert isinstance(need.test, Compare)
                    said = read(need.test, wanted=need.wanted)
                    assert said is not None
                    away = Fraction(str(cast("Setting", said.right).value)) - score
                    # Below a bound is one smallest unit of the score beyond it.
                    beyond = UNIT * {">=": 0, "<=": 0, ">": 1, "<": -1}[said.op]
                    assert abs(away + beyond) == need.gap
                    assert (away + beyond > 0) == (said.op in {">", ">="})
