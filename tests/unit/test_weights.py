from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from tests.unit.plans import goal, indicator, links

from asn_kinerja.citation import Force, Standing
from asn_kinerja.goals import Cascade, Finding, Goal, findings


def weighed(*weights: str | None) -> Goal:
    """A goal with an indicator for each weight."""
    return goal("a", *(indicator(f"i{n}", weight=each) for n, each in enumerate(weights)))


def about(*weights: str | None) -> list[Finding]:
    found = findings(Cascade([weighed(*weights)]))
    return [each for each in found if each.code.startswith("indicator.w")]


def mended(finding: Finding) -> list[Fraction | None]:
    (repair,) = finding.repair
    assert isinstance(repair, Goal)
    return [each.weight for each in repair.indicators]


class TestWeights:
    """The weights of a goal's indicators make the whole goal."""

    @pytest.mark.parametrize(
        "weights",
        [(), (None, None), ("100%",), ("40%", "60%")],
        ids=["no-indicator", "unstated", "one", "sum"],
    )
    def test_weights_that_sum_to_one_or_are_not_stated_are_sound(
        self, weights: tuple[str | None, ...]
    ) -> None:
        assert about(*weights) == []

    @pytest.mark.parametrize(
        "weights, repaired",
        [
            (("40%", "40%"), [Fraction(1, 2), Fraction(1, 2)]),
            (("100%", "50%"), [Fraction(2, 3), Fraction(1, 3)]),
            (("40%",), [Fraction(1)]),
        ],
        ids=["too-little", "too-much", "only-one"],
    )
    def test_weights_that_do_not_sum_keep_their_ratio_in_the_repair(
        self, weights: tuple[str, ...], repaired: list[Fraction]
    ) -> None:
        (finding,) = about(*weights)

        assert finding.code == "indicator.weights"
        assert finding.ids == ("a", *(f"i{n}" for n in range(len(weights))))
        assert repaired == mended(finding)

    def test_weights_that_are_missing_get_what_is_left(self) -> None:
        (finding,) = about("40%", None, None)

        assert finding.code == "indicator.weight_missing"
        assert mended(finding) == [Fraction(2, 5), Fraction(3, 10), Fraction(3, 10)]

    def test_where_nothing_is_left_there_is_no_repair(self) -> None:
        (finding,) = about("100%", None)

        assert finding.repair == ()

    @pytest.mark.parametrize("weights", [("40%", "40%"), ("40%", None)], ids=["sum", "missing"])
    def test_it_is_our_reading_and_says_so(self, weights: tuple[str | None, ...]) -> None:
        (finding,) = about(*weights)

        assert (finding.force, finding.cite.standing) == (Force.SHOULD, Standing.ASSUMPTION)

    def test_both_languages_name_the_goal_and_its_indicators(self) -> None:
        (sum_,), (missing,) = about("40%", "40%"), about("40%", None)

        assert [each.said(lang) for each in (sum_, missing) for lang in ("id", "en")] == [
            "bobot indikator a tidak berjumlah satu: i0, i1",
            "the weights of the indicators of a do not sum to one: i0, i1",
            "sebagian bobot indikator a belum disebut: i0, i1",
            "some weights of the indicators of a are not stated: i0, i1",
        ]


class TestComponents:
    """An indicator that is computed from itself has no value."""

    @pytest.mark.parametrize("relation", ["komponen", "rujukan"])
    def test_only_a_circle_of_components_is_found(self, relation: str) -> None:
        goals = [goal(each, f"i-{each}") for each in "abcd"]
        ends = links("i-a > i-b", "i-b > i-c", "i-c > i-b", "i-c > i-d", relation=relation)

        found = [each for each in findings(Cascade(goals, ends)) if each.code == "component.circle"]

        assert [each.ids for each in found] == (
            [("i-b", "i-c", "i-d")] if relation == "komponen" else []
        )
        for each in found:
            assert (each.force, each.cite.standing) == (Force.MUST, Standing.ASSUMPTION)
            assert each.said("en") == (
                "the indicator i-b is computed from itself or from one that is, with: i-c, i-d"
            )

    def test_components_in_several_levels_are_sound(self) -> None:
        goals = [goal(each, f"i-{each}") for each in "abc"]
        ends = links("i-a > i-b", "i-b > i-c", "i-a > i-c", relation="komponen")

        assert "component.circle" not in {each.code for each in findings(Cascade(goals, ends))}

    def test_a_repaired_goal_keeps_everything_else(self) -> None:
        before = weighed("40%", "40%")
        (finding,) = about("40%", "40%")

        (repair,) = finding.repair
        assert isinstance(repair, Goal)
        assert before == evolve(repair, indicators=before.indicators)
