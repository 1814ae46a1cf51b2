from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from tests.unit.plans import goal, indicator, links, plan

from asn_kinerja.goals import (
    Cascade,
    Contribution,
    Need,
    PlanError,
    contributors,
    depends_on,
    serves,
)

STATED = plan("a > kb 50%", "b > kb 50%", "c > a 40%", "c > b 20%", "d > c 10%")


def shares(cascade: Cascade, *goals: str) -> dict[str, Fraction | None]:
    return {need: each.share for need, each in serves(cascade, *goals).items()}


class TestServes:
    """Which needs some work serves, and by how much."""

    def test_shares_multiply_along_a_way_and_ways_add_up(self) -> None:
        assert shares(STATED, "c") == {"kb": Fraction(3, 10)}
        assert shares(STATED, "d") == {"kb": Fraction(3, 100)}

    def test_the_goals_of_one_person_add_up(self) -> None:
        assert shares(STATED, "a", "b") == {"kb": Fraction(1)}

    def test_what_flows_through_another_of_the_goals_is_not_counted_twice(self) -> None:
        """The part that *c* has of *a* is in *a* already; its part of *b* is not."""
        assert shares(STATED, "a", "c") == {"kb": Fraction(1, 2) + Fraction(1, 10)}
        assert shares(STATED, "a", "b", "c", "d") == {"kb": Fraction(1)}

    def test_a_goal_named_twice_counts_once(self) -> None:
        assert shares(STATED, "d", "d") == shares(STATED, "d")

    def test_an_indicator_stands_for_its_goal(self) -> None:
        cascade = plan("a > kb 50%", a=("i",))

        assert shares(cascade, "i") == shares(cascade, "a") == {"kb": Fraction(1, 2)}

    def test_needs_come_in_the_order_of_the_plan_and_only_those_reached(self) -> None:
        needs = [Need(each, "Butuh") for each in ("k1", "k2", "k3")]
        cascade = Cascade([goal("a")], links("a > k3 10%", "a > k1 20%"), needs)

        assert list(shares(cascade, "a").items()) == [
            ("k1", Fraction(1, 5)),
            ("k3", Fraction(1, 10)),
        ]

    def test_work_without_a_need_serves_none(self) -> None:
        assert shares(plan("b > a 10%"), "b") == {}
        assert shares(STATED) == {}

    def test_a_share_that_nobody_stated_is_named_not_guessed(self) -> None:
        cascade = plan("a > kb", "b > kb 50%", "c > a 40%", "c > b", "d > c 10%")

        found = serves(cascade, "d")["kb"]

        assert found == Contribution(None, (cascade.links[3], cascade.links[0]))

    def test_a_link_without_a_share_is_named_once(self) -> None:
        cascade = plan("a > kb", "b > a 40%", "c > a 60%")

        assert serves(cascade, "b", "c")["kb"].unstated == (cascade.links[0],)

    def test_below_a_link_without_a_share_what_is_missing_goes_on(self) -> None:
        cascade = plan("a > kb 50%", "b > a")

        assert serves(cascade, "b")["kb"] == Contribution(None, (cascade.links[1],))
        assert serves(cascade, "a")["kb"] == Contribution(Fraction(1, 2))

    def test_part_of_one_of_several_indicators_is_no_known_part_of_the_goal(self) -> None:
        """Two halves, each of another indicator, are not the whole of the goal."""
        several = plan("a > kb 100%", "b > i 50%", a=("i", "j"))
        single = plan("a > kb 100%", "b > i 50%", a=("i",))
        whole = plan("a > kb 100%", "b > a 50%", a=("i", "j"))

        assert serves(several, "b")["kb"] == Contribution(None, (several.links[1],))
        assert shares(single, "b") == shares(whole, "b") == {"kb": Fraction(1, 2)}

    def test_a_weight_says_how_much_of_the_goal_one_of_several_indicators_is(self) -> None:
        """Half of the indicator that is two fifths of the goal: a fifth of the goal."""
        weighed = [indicator("i", weight="40%"), indicator("j")]
        ways = links("a > kb", "b > i 50%", "c > j 50%", "d > b 10%")
        goals = [goal("a", *weighed), goal("b"), goal("c"), goal("d")]
        stated = [evolve(ways[0], share=1), *ways[1:]]
        cascade = Cascade(goals, stated, [Need("kb", "Butuh")])

        assert shares(cascade, "b") == {"kb": Fraction(1, 5)}
        assert shares(cascade, "d") == {"kb": Fraction(1, 50)}
        assert serves(cascade, "c")["kb"] == Contribution(None, (ways[2],))

    def test_an_only_indicator_is_all_of_its_goal(self) -> None:
        """A weight below one would say that something of the goal is not measured: a finding."""
        goals = [goal("a", indicator("i", weight="40%")), goal("b")]
        cascade = Cascade(goals, links("a > kb 100%", "b > i 50%"), [Need("kb", "Butuh")])

        assert shares(cascade, "b") == {"kb": Fraction(1, 2)}

    def test_other_relations_carry_nothing_upwards(self) -> None:
        cascade = Cascade(
            [goal("a")], links("a > kb 50%", relation="rujukan"), [Need("kb", "Butuh")]
        )

        assert shares(cascade, "a") == {}

    def test_nothing_is_said_of_what_stands_in_a_circle(self) -> None:
        with pytest.raises(PlanError) as error:
            serves(plan("a > kb", "b > c", "c > b"), "a", "b")

        assert error.value.code == "plan.circle"

    def test_the_answer_is_the_callers_own(self) -> None:
        """To keep, to copy and to send to another process; the plan stays as it is."""
        answers: list[Any] = [serves(STATED, "a"), contributors(STATED, "a")]
        for each in answers:
            assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - our own bytes
            each.clear()

        assert shares(STATED, "a") == {"kb": Fraction(1, 2)}
        assert list(contributors(STATED, "a")) == ["p-c"]


class TestDependsOn:
    def test_nearest_first_and_each_once(self) -> None:
        assert depends_on(STATED, "kb") == ("a", "b", "c", "d")
        assert depends_on(STATED, "d") == ()

    def test_on_an_indicator_hangs_what_names_it_or_its_goal(self) -> None:
        cascade = plan("b > i", "c > j", "d > a", "e > b", a=("i", "j"))

        assert depends_on(cascade, "i") == ("b", "d", "e")

    def test_a_circle_is_walked_once(self) -> None:
        assert depends_on(plan("a > b", "b > a"), "a") == ("b", "a")


class TestContributors:
    def test_owners_with_the_links_by_which_they_contribute(self) -> None:
        ends = links("b > i", "c > i", "d > a", "e > j")
        cascade = Cascade(
            [
                goal("a", "i", "j"),
                goal("b", owner="bidan"),
                goal("c", owner=None),
                goal("d", owner="bidan"),
                goal("e", owner="perawat"),
            ],
            ends,
        )

        assert dict(contributors(cascade, "i")) == {"bidan": (ends[0], ends[2]), "": (ends[1],)}
        assert list(contributors(cascade, "a")) == ["bidan", "", "perawat"]

    def test_an_indicator_may_contribute_itself(self) -> None:
        cascade = plan("j > i", a=("i",), b=("j",))

        assert list(contributors(cascade, "i")) == ["p-b"]

    def test_to_a_leaf_nobody_contributes(self) -> None:
        assert dict(contributors(STATED, "d")) == {}
