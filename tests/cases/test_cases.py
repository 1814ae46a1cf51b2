"""Worked cases: the figures of the texts and of their examples, exactly."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from tests.facts import policies, policy_named, read_facts, shown

from asn_kinerja.citation import Force
from asn_kinerja.outcome import Outcome
from asn_kinerja.regulations import in_force, permenpanrb_8_2021

Case: TypeAlias = dict[str, Any]


def cases(name: str) -> list[Any]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [pytest.param(case, id=case["id"]) for case in json.loads(text)["cases"]]


EVALUATIONS = Path(__file__).with_name("evaluasi_6_2022.json")
WORKED = cases("contoh.json")
ANNEX = cases("lampiran_6_2022.json")
EVALUATED = [each for each in ANNEX if "expect" in each.values[0]]
TRANSITION = [each for each in ANNEX if "regulation" in each.values[0]]


def outcome_of(case: Case) -> Outcome:
    policy = policy_named(case["policy"]).replace(**case.get("settings", {}))
    return policy.evaluate(read_facts(policy, case["facts"]))


def as_written(outcome: Outcome, expect: Case) -> Case:
    """The outputs that a case names, in the spelling of the case."""
    return {
        name: outcome[name] if isinstance(wanted, bool) else shown(outcome[name], wanted)
        for name, wanted in expect.items()
    }


@pytest.mark.parametrize("case", [*WORKED, *EVALUATED])
def test_case(case: Case) -> None:
    """A worked case comes out as printed, a case of the annexes as the norm says; both whole."""
    outcome = outcome_of(case)

    assert case["expect"] == as_written(outcome, case["expect"])
    assert outcome.is_complete


@pytest.mark.parametrize("case", [each for each in ANNEX if "undecided" in each.values[0]])
def test_what_the_text_leaves_out_is_left_undecided(case: Case) -> None:
    """A case that the text does not cover has no result, and the outcome says why."""
    (left,) = outcome_of(case).missing

    assert left.reason is not None
    assert left.blocks == (case["undecided"],)


@pytest.mark.parametrize("case", [each for each in ANNEX if "remarks" in each.values[0]])
def test_no_pattern_is_an_error(case: Case) -> None:
    """Whatever the pattern, a departure from it is a remark: the text is a guide."""
    broken = outcome_of(case).warnings

    assert case["remarks"] == [breach.name for breach in broken]
    assert {breach.force for breach in broken} <= {Force.GUIDE}


@pytest.mark.parametrize("case", [each for each in ANNEX if "allowed" in each.values[0]])
def test_failed_study_has_two_predicates_only(case: Case) -> None:
    """The override stays within the two predicates the text allows (pp. 100, 103)."""
    ordinary = policy_named("permenpanrb_6_2022.PREDIKAT_KINERJA").evaluate(
        rating_hasil_kerja="di bawah ekspektasi",
        rating_perilaku_kerja=case["facts"]["rating_perilaku_kerja"],
    )

    assert case["expect"]["predikat"] in case["allowed"]
    assert case["ordinary"] == shown(ordinary["predikat"], "")


def test_one_printed_example_contradicts_the_matrix() -> None:
    """Of the printed evaluations exactly one does not follow the regulation's own matrix."""
    printed = [each.values[0] for each in ANNEX if "printed" in each.values[0]]

    against = [c["id"] for c in printed if c["printed"] != shown(outcome_of(c)["predikat"], "")]

    assert against == ["predikat_contoh-03"]


@pytest.mark.parametrize("case", TRANSITION)
def test_transition(case: Case) -> None:
    """Pasal 39: the former rules govern the second half of 2021, and nothing beyond."""
    first, last = map(date.fromisoformat, case["period"])

    assert case["regulation"] == in_force(first).id == in_force(last).id
    assert case["companion"] == permenpanrb_8_2021.CAPAIAN_IKI.id.partition(".")[0]
    assert in_force(first).in_force == permenpanrb_8_2021.CAPAIAN_IKI.in_force


def test_every_policy_has_a_worked_case() -> None:
    """No policy goes without a case; those of who evaluates stand with the evaluations."""
    covered = {each.values[0].get("policy") for each in (*WORKED, *ANNEX)}
    beside = json.loads(EVALUATIONS.read_text(encoding="utf-8"))
    named = (each["policy"] for each in (*beside["penilai"], *beside["mutasi_penilai"]))
    covered |= {f"permenpanrb_6_2022.{name}" for name in named}

    assert not {each.id for each in policies()} - covered
