"""Mistakes seen in public applications: answered right, or impossible to write down."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from tests.facts import missing, policy_named, read_facts, refusals, shown

from asn_kinerja.consequences.allowance import PerhitunganTunjangan, hitung_tunjangan
from asn_kinerja.errors import FormulaError, InvalidFactsError, UnknownLabelError
from asn_kinerja.formula.branches import bands, table
from asn_kinerja.formula.build import fact, label
from asn_kinerja.numerals import Number, parse
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import (
    in_force,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    permenpanrb_88_2021,
)

Case: TypeAlias = dict[str, Any]

_TEXT = Path(__file__).with_name("lapangan.json").read_text(encoding="utf-8")
_DEFECTS: list[Case] = json.loads(_TEXT)["cases"]


def by(way: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in _DEFECTS if case["by"] == way]


def _facts(policy: Policy, written: Case) -> dict[str, Any]:
    """The facts of a case; `{"text": …}` stands for text where a number is wanted."""
    texts = {name: given["text"] for name, given in written.items() if isinstance(given, Mapping)}
    rest = {name: given for name, given in written.items() if name not in texts}
    return {**read_facts(policy, rest), **texts}


def _evaluated(case: Case) -> Outcome:
    policy = policy_named(case["policy"]).replace(**case.get("settings", {}))
    return policy.evaluate(_facts(policy, case["facts"]))


def _written(outcome: Outcome, like: Case) -> Case:
    return {name: shown(outcome[name], digits) for name, digits in like.items()}


@pytest.mark.parametrize("case", by("answer"))
def test_answered(case: Case) -> None:
    """The facts of the mistake have the right result, and never the wrong one."""
    outcome = _evaluated(case)

    assert case["expect"] == _written(outcome, case["expect"])
    for name, wrong in case.get("never", {}).items():
        assert wrong != shown(outcome[name], wrong)


@pytest.mark.parametrize("case", by("incomplete"))
def test_missing_is_named(case: Case) -> None:
    """What is missing is never a zero or a best value: it is named, with what it blocks."""
    outcome = _evaluated(case)

    assert not outcome.is_complete
    assert {path: tuple(blocks) for path, blocks in case["missing"].items()} == missing(outcome)


@pytest.mark.parametrize("case", by("refused"))
def test_refused(case: Case) -> None:
    """Facts that cannot be are refused together, each problem with its path."""
    with pytest.raises(InvalidFactsError) as caught:
        _evaluated(case)

    assert sorted(map(tuple, case["problems"])) == refusals(caught.value)


@pytest.mark.parametrize("case", by("numeral"))
def test_read_as_written(case: Case) -> None:
    """A number written in Indonesian is read whole."""
    wanted = Number(Decimal(case["reads"]["value"]), unit=case["reads"]["unit"])

    assert wanted == parse(case["text"])


@pytest.mark.parametrize("case", [each for each in by("label") if "member" in each.values[0]])
def test_known_spelling(case: Case) -> None:
    """A spelling in use names its member."""
    assert case["member"] == permenpanrb_6_2022.Predikat.parse(case["text"]).name


@pytest.mark.parametrize("case", [each for each in by("label") if "nearest" in each.values[0]])
def test_unknown_spelling(case: Case) -> None:
    """An unknown spelling raises and suggests; nothing is dropped."""
    with pytest.raises(UnknownLabelError) as caught:
        permenpanrb_6_2022.Predikat.parse(case["text"])

    assert case["nearest"] == caught.value.facts["nearest"]


@pytest.mark.parametrize("case", by("book"))
def test_rule_of_the_day(case: Case) -> None:
    """One boundary decides, not a year and a month apart."""
    days = map(date.fromisoformat, case["days"])

    assert {case["regulation"]} == {in_force(day).id for day in days}


def _paid(case: Case) -> PerhitunganTunjangan:
    return hitung_tunjangan(case["pokok"], [_evaluated(each) for each in case["rules"]])


@pytest.mark.parametrize("case", [each for each in by("allowance") if "expect" in each.values[0]])
def test_what_is_left_of_an_allowance(case: Case) -> None:
    """Base, kind, order and cap are those of the rules, and no charge wipes another."""
    found = _paid(case)

    assert case["expect"] == {name: getattr(found, name) for name in case["expect"]}
    for name, wrong in case.get("never", {}).items():
        assert wrong != getattr(found, name)


@pytest.mark.parametrize("case", [each for each in by("allowance") if "problems" in each.values[0]])
def test_allowance_rules_that_do_not_go_together(case: Case) -> None:
    """Percentages that mean different things, or charge twice, are refused by name."""
    with pytest.raises(InvalidFactsError) as caught:
        _paid(case)

    assert case["problems"] == sorted({code for code, _ in refusals(caught.value)})


_NILAI = fact("nilai", places=2, low=0, high=100)


def _table_without_a_cell() -> object:
    rating = permenpanrb_6_2022.Rating
    cells = dict.fromkeys([(one, other) for one in rating for other in rating], "Baik")
    del cells[rating.SESUAI_EKSPEKTASI, rating.DI_ATAS_EKSPEKTASI]
    return table((label("hasil", rating), label("perilaku", rating)), cells)


_BUILDS: Mapping[str, Callable[[], object]] = {
    "whole_ended_bands": lambda: bands(
        _NILAI,
        {"91-100": "SB", "76-90": "B", "61-75": "C", "51-60": "K", "0-50": "Buruk"},
    ),
    "overlapping_bands": lambda: bands(_NILAI, {"[0, 75]": "C", "[75, 100]": "B"}),
    "magic_number": lambda: permenpanrb_8_2021.KONVERSI_NILAI_PP_46.replace(pengungkit=2),
    "table_without_a_cell": _table_without_a_cell,
    "rating_thresholds": lambda: bands(_NILAI, {"91-100": "atas", "85-90": "sesuai", "0-84": "b"}),
    "unguarded_divisor": lambda: (
        (fact("nilai") - fact("terendah")) * 20 / (fact("tertinggi") - fact("terendah"))
    ).round(2),
    "two_decimal_table": lambda: bands(
        fact("ikm", places=3, low=25, high=100),
        {"[25, 64.99]": "D", "[65, 76.6]": "C", "[76.61, 88.3]": "B", "[88.31, 100]": "A"},
    ),
    "weights_of_another_rule": lambda: permenpanrb_88_2021.NILAI_AKIP.replace(
        bobot_pengukuran="25%", bobot_evaluasi_internal="10%"
    ),
    "float_in_a_formula": lambda: fact("tunjangan") * 0.7,  # type: ignore[operator]
    "unrounded_quotient": lambda: Policy(
        "contoh", outputs={"x": fact("a") / fact("b", positive=True)}
    ),
}


@pytest.mark.parametrize("case", by("construction"))
def test_cannot_be_built(case: Case) -> None:
    """The mistake is an error before any fact is given, and the error names the hole."""
    with pytest.raises(FormulaError) as caught:
        _BUILDS[case["build"]]()

    found = {name: str(caught.value.facts[name]) for name in case["found"]}
    assert (case["code"], case["found"]) == (caught.value.code, found)


def test_every_defect_is_answered() -> None:
    """No defect of the file is passed over, and no construction is left unused."""
    ways = {
        "allowance",
        "answer",
        "book",
        "construction",
        "incomplete",
        "label",
        "numeral",
        "refused",
    }

    assert ways == {case["by"] for case in _DEFECTS}
    assert set(_BUILDS) == {case["build"] for case in _DEFECTS if case["by"] == "construction"}
