"""Worked cases of planning: cascades of the annexes, targets of the field."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.goals import (
    Cascade,
    Comparison,
    Goal,
    Indicator,
    Level,
    Link,
    Method,
    Need,
    Realisation,
    Relation,
    Target,
    findings,
    measure,
    role_matrix,
    serves,
)
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.period import Period

Case: TypeAlias = dict[str, Any]


def read(name: str, part: str) -> list[Case]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    found: list[Case] = json.loads(text)[part]
    return found


CASES = read("rencana.json", "cases")
CASCADES = {case["id"]: case for case in read("kaskade_6_2022.json", "cascades")}


def kind(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES if case["kind"] == name]


def codes(cascade: Cascade) -> list[str]:
    """What is wrong with the links and targets; the cases are no whole plans."""
    found = (each.code for each in findings(cascade))
    return [code for code in found if code.startswith(("link.", "target."))]


def indicator(case: Case) -> Indicator:
    text, baseline = case.get("target"), case.get("baseline")
    return Indicator(
        case["id"],
        f"Indikator {case['id']}",
        None if text is None else Target.read(text, case["arah"]),
        unit=case.get("unit"),
        baseline=None if baseline is None else Decimal(baseline),
        aspect=case.get("aspect"),
    )


def cascade(name: str) -> Cascade:
    case = CASCADES[name]
    goals = [
        Goal(
            each["id"],
            each["statement"],
            Level[each["level"]],
            owner=each["owner"],
            indicators=map(indicator, each.get("indicators", ())),
        )
        for each in case["goals"]
    ]
    links = [
        Link(
            each["child"],
            each["parent"],
            Relation[each["relation"]],
            method=Method[each["method"]] if "method" in each else None,
        )
        for each in case["links"]
    ]
    return Cascade(goals, links)


PRINTED = [
    pytest.param(each, id=each["id"])
    for case in CASCADES.values()
    for goal in case["goals"]
    for each in goal.get("indicators", ())
    if "low" in each
]
MATRICES = [
    pytest.param(name, matrix, id=f"{name}-{place}")
    for name, case in CASCADES.items()
    for place, matrix in enumerate(case.get("matrices", ()))
]


class TestCascades:
    """The cascades of the annexes, built as they are printed."""

    @pytest.mark.parametrize("case", PRINTED)
    def test_every_target_is_read_as_printed(self, case: Case) -> None:
        target = Target.read(case["target"], case["arah"])

        assert (target.low, target.high) == (Decimal(case["low"]), Decimal(case["high"]))

    @pytest.mark.parametrize("name", CASCADES)
    def test_its_findings(self, name: str) -> None:
        """The printed plans begin at their top, and leave open what is no part of the example."""
        found = [[each.code, *each.ids] for each in findings(cascade(name))]

        assert CASCADES[name]["findings"] == found

    @pytest.mark.parametrize("name, matrix", MATRICES)
    def test_its_matrix_has_the_printed_cells(self, name: str, matrix: Case) -> None:
        """Tabel 10 has the indicators of the director, Tabel 11 the results of the team's head."""
        drawn = role_matrix(cascade(name), *matrix["leader"], by_result=matrix["by_result"])

        assert matrix["columns"] == [each.id for each in drawn.columns]
        assert matrix["rows"] == {
            owner: [[goal.id for goal in cell] for cell in row] for owner, row in drawn.rows
        }
        assert drawn.gaps == drawn.idle == ()

    def test_one_cell_of_the_team_is_printed_empty(self) -> None:
        matrix = role_matrix(cascade("pusat-simbg"), "kas-1", "kas-2", "kas-3", by_result=True)

        empty = [
            (owner, column.id)
            for owner, row in matrix.rows
            for column, cell in zip(matrix.columns, row, strict=True)
            if not cell
        ]

        assert empty == [("pengelola-data", "kas-3")]
        assert str(matrix).count("TIDAK ADA PERAN") == 1

    @pytest.mark.parametrize("case", kind("roles"))
    def test_a_role_of_the_matrix_is_a_result_plan_of_its_employee(self, case: Case) -> None:
        plan = cascade("pusat-simbg")
        drawn = [
            role_matrix(plan, *each["leader"], by_result=each["by_result"])
            for each in CASCADES["pusat-simbg"]["matrices"]
        ]

        roles = {
            goal.id
            for matrix in drawn
            for owner, row in matrix.rows
            for cell in row
            for goal in cell
            if owner == case["role"]
        }

        assert case["results"] == len(roles)
        assert roles == {goal.id for goal in plan.goals if goal.owner == case["role"]}

    @pytest.mark.parametrize("case", kind("guest"))
    def test_a_guest_stands_in_the_matrix_of_the_unit_where_assigned(self, case: Case) -> None:
        goals = [
            Goal("dir", "Mutu meningkat", "Kegiatan", owner="direktur"),
            Goal("tamu", "Telaahan selesai", "RHK", owner=case["role"]),
        ]
        plan = Cascade(goals, [Link("tamu", "dir", Relation.CONTRIBUTION)])

        assert [case["role"]] == [owner for owner, _ in role_matrix(plan, "dir").rows]


class TestText:
    """What the text says of targets, parts and weights."""

    @pytest.mark.parametrize("case", kind("comparison"))
    def test_where_a_realisation_lies(self, case: Case) -> None:
        given = case["target"]
        if "text" in given:
            target = Target.read(given["text"])
        elif given["way"] == "naik":
            target = Target.up(Decimal(given["low"]), Decimal(given["high"]))
        else:
            target = Target.down(Decimal(given["high"]), Decimal(given["low"]))

        assert Comparison[case["comparison"]] is target.compare(Decimal(case["realised"]))

    @pytest.mark.parametrize("case", kind("trajectory"))
    def test_a_trajectory_by_quarters_leads_to_the_target_of_the_year(self, case: Case) -> None:
        """The steps are printed for each quarter, not from the beginning of the year."""
        quarters = Period.year(2022).split(3)
        steps = zip(quarters, map(Target.up, map(Decimal, case["steps"])), strict=True)

        plan = Indicator("i", "Produksi", Target.up(Decimal(case["target"])), trajectory=steps)

        ends = [Fraction(str(step.end)) for _, step in plan.trajectory]
        assert list(map(Fraction, case["cumulative"])) == list(accumulate(ends))
        assert plan.target == Target.up(Decimal(case["cumulative"][-1]))

    @pytest.mark.parametrize("case", kind("trajectory"))
    def test_what_each_quarter_yields_makes_the_year(self, case: Case) -> None:
        """The steps are periodic: a quarter on target is as expected, so is any sum of them."""
        quarters = Period.year(2022).split(3)
        amounts = list(map(Decimal, case["steps"]))
        steps = zip(quarters, map(Target.up, amounts), strict=True)
        iki = Indicator(
            "i", "Produksi", Target.up(Decimal(case["target"])), trajectory=steps, mode="periodik"
        )
        plan = Cascade([Goal("s", "Produksi", "Sasaran", indicators=[iki])])
        rows = [
            Realisation("i", amount, period=quarter)
            for amount, quarter in zip(amounts, quarters, strict=True)
        ]

        found = [measure(plan, rows, period=each)["i"] for each in (*quarters, Period.year(2022))]

        assert [each.value for each in found] == [*amounts, Decimal(case["target"])]
        assert {each.comparison for each in found} == {Comparison.AS_EXPECTED}
        half = measure(plan, rows, period=Period.semester(2022, 1))["i"]
        assert half.value == Decimal(case["cumulative"][1])
        assert half.target == Target.up(Decimal(case["cumulative"][1]))

    @pytest.mark.parametrize("case", kind("split"))
    def test_a_quantity_is_divided_without_a_rest(self, case: Case) -> None:
        def goal(name: str, target: str) -> Goal:
            one = Indicator(f"i-{name}", "Produksi", Target.up(Decimal(target)), unit=case["unit"])
            return Goal(name, f"Produksi {name}", "Program", indicators=[one])

        parts = {f"bagian-{n}": part for n, part in enumerate(case["parts"])}
        goals = [goal("unit", case["target"]), *(goal(*each) for each in parts.items())]
        links = [Link(each, "unit", "direct", method="beban_target") for each in parts]

        assert case["findings"] == codes(Cascade(goals, links))

    @pytest.mark.parametrize("case", kind("weights"))
    def test_weights_of_one_result_sum_to_one(self, case: Case) -> None:
        goals = [Goal(each, f"Hasil {each}", "Program") for each in case["shares"]]
        links = [Link(each, "kb", "direct", share=share) for each, share in case["shares"].items()]
        plan = Cascade(goals, links, [Need("kb", "Akses perumahan")])

        assert case["findings"] == codes(plan)
        for each, share in case["shares"].items():
            assert serves(plan, each)["kb"].share == Fraction(Decimal(share.rstrip("%"))) / 100

    @pytest.mark.parametrize("case", kind("weights"))
    def test_weights_of_the_indicators_of_one_result_sum_to_one(self, case: Case) -> None:
        indicators = [
            Indicator(each, f"Unsur {each}", Target.up(1), weight=share)
            for each, share in case["shares"].items()
        ]
        plan = Cascade([Goal("indeks", "Indeks mutu", "Sasaran", indicators=indicators)])
        found = [each.code for each in findings(plan) if each.code.startswith("indicator.w")]

        assert [code.replace("link.shares", "indicator.weights") for code in case["findings"]] == (
            found
        )


class TestField:
    """Targets as public applications keep them: the text, and a direction beside it."""

    @pytest.mark.parametrize("case", kind("read"))
    def test_read(self, case: Case) -> None:
        scale = tuple(case.get("scale", ()))
        target = Target.read(case["text"], case["way"], dot=case.get("dot"), scale=scale)

        expected = case["value"] if scale else Decimal(case["value"])
        assert (target.low, target.high) == (expected, expected)
        assert target.direction.aliases[0] == case["way"]

    @pytest.mark.parametrize("case", kind("unread"))
    def test_refused_rather_than_guessed(self, case: Case) -> None:
        with pytest.raises(AsnKinerjaError) as error:
            Target.read(case["text"], case.get("way"))

        assert case["code"] == error.value.code


class TestMeasured:
    """Targets by quarters and realisations as a public application keeps them."""

    @pytest.mark.parametrize("case", kind("measured"))
    def test_measured(self, case: Case) -> None:
        quarters = Period.year(2025).split(3)
        steps = zip(quarters, (Target.up(Decimal(each)) for each in case["steps"]), strict=False)
        iki = Indicator(
            "i",
            "Ukuran",
            Target.up(Decimal(case["target"])),
            trajectory=steps,
            mode=case["mode"],
            formula=NAIK,
        )
        plan = Cascade([Goal("s", "Hasil", "Program", indicators=[iki])])
        periods = dict(zip("1234", quarters, strict=True)) | {"tahun": Period.year(2025)}
        rows = [
            Realisation("i", Decimal(value), period=periods[name])
            for name, value in case["realised"].items()
        ]

        period = Period.year(2025) if case["quarter"] is None else quarters[case["quarter"] - 1]
        found = measure(plan, rows, period=period)["i"]

        expected = case["expect"]
        assert expected["value"] == (None if found.value is None else str(found.value))
        compared = None if found.comparison is None else found.comparison.name
        assert expected["comparison"] == compared
        assert expected["capaian"] == (None if found.value is None else str(found.achievement))
        assert expected["missing"] == list(found.missing)


def test_no_case_is_left_out() -> None:
    kinds = {
        "comparison",
        "trajectory",
        "split",
        "weights",
        "roles",
        "guest",
        "read",
        "unread",
        "measured",
    }

    assert kinds == {case["kind"] for case in CASES}
