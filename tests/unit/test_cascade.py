from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from tests.unit.plans import goal, links, plan

from asn_kinerja.errors import problems
from asn_kinerja.goals import (
    Cascade,
    CascadeError,
    Goal,
    Link,
    Need,
    PlanError,
    Relation,
    depends_on,
    role_matrix,
    serves,
)

DIAMOND = plan("a > kb", "b > a", "c > a", "d > b", "d > c")
KB = Need("kb", "Butuh")


def refused(*parts: Any, needs: tuple[Need, ...] = (KB,)) -> list[tuple[str, dict[str, Any]]]:
    """The code and the facts of every problem with some goals and links."""
    goals = [each for each in parts if isinstance(each, Goal)]
    ends = [each for each in parts if isinstance(each, Link)]
    with pytest.raises(CascadeError) as error:
        Cascade(goals, ends, needs)
    found = (each for each in error.value.exceptions if isinstance(each, PlanError))
    return [(each.code, dict(each.facts)) for each in found]


class TestWhatCannotBeHeld:
    def test_two_parts_of_any_kind_with_one_id(self) -> None:
        found = refused(goal("a", "i"), goal("b", "i"), goal("kb"), goal("c"), goal("c"))

        assert [("plan.same_id", {"id": each}) for each in ("kb", "i", "c")] == found

    def test_an_id_that_stands_three_times_is_one_problem(self) -> None:
        assert len(refused(goal("a"), goal("a"), goal("a"))) == 1

    @pytest.mark.parametrize(
        "link, end, part",
        [("sasran > kb", "child", "sasran"), ("sasaran > qqq", "parent", "qqq")],
        ids=["child", "parent"],
    )
    def test_a_link_to_no_part(self, link: str, end: str, part: str) -> None:
        ((code, facts),) = refused(goal("sasaran"), *links(link))

        assert (facts["path"], facts["id"]) == (f"links[0].{end}", part)
        assert code == ("plan.unknown_near" if end == "child" else "plan.unknown")
        assert facts["nearest"] == ("sasaran" if end == "child" else None)

    def test_both_ends_of_one_link_may_be_loose(self) -> None:
        assert [facts["path"] for _, facts in refused(*links("x > y"))] == [
            "links[0].child",
            "links[0].parent",
        ]

    @pytest.mark.parametrize(
        "goals, wrong, code",
        [
            (99, 100, "plan.unknown_near"),
            (100, 100, "plan.unknown"),
            (9_999, 1, "plan.unknown_near"),
            (10_000, 1, "plan.unknown"),
        ],
        ids=["many-links", "too-many-links", "many-parts", "too-many-parts"],
    )
    def test_a_suggestion_is_sought_while_that_is_quick(
        self, goals: int, wrong: int, code: str
    ) -> None:
        """Ten thousand comparisons in all, the need being one of the names."""
        parts = [Goal(f"sasaran-{n}", "Baik", "Sasaran") for n in range(goals)]
        ends = [Link("sasaran-0", f"kb{n}", "direct") for n in range(wrong)]

        assert {code} == {found for found, _ in refused(*parts, *ends)}

    def test_one_relation_joins_two_parts_once(self) -> None:
        """Two shares for one link would leave open which one holds."""
        found = refused(goal("a"), *links("a > kb 40%"), *links("a > kb 60%"))

        assert found == [("plan.link_twice", {"path": "links[1]"})]

    def test_two_relations_may_join_the_same_parts(self) -> None:
        both = (*links("a > kb"), *links("a > kb", relation="kontribusi"))

        assert Cascade([goal("a")], both, [KB]).above("a") == ("kb",)

    @pytest.mark.parametrize(
        "link",
        ["kb > a", "a > a", "i > a", "a > i", "i > j"],
        ids=["from-a-need", "to-itself", "to-its-goal", "to-its-indicator", "inside-a-goal"],
    )
    @pytest.mark.parametrize("relation", list(Relation), ids=[each.name for each in Relation])
    def test_no_relation_joins_a_need_upwards_or_a_goal_to_itself(
        self, link: str, relation: Relation
    ) -> None:
        found = refused(goal("a", "i", "j"), *links(link, relation=relation))

        assert found == [("plan.link_kind", {"path": "links[0]", "relation": relation.value})]

    @pytest.mark.parametrize("relation", ["komponen formula", "indikator yang sama"])
    @pytest.mark.parametrize("link", ["a > b", "a > bi", "ai > b", "ai > kb"])
    def test_what_concerns_figures_joins_indicators_only(self, link: str, relation: str) -> None:
        found = refused(goal("a", "ai"), goal("b", "bi"), *links(link, relation=relation))

        assert [code for code, _ in found] == ["plan.link_kind"]

    @pytest.mark.parametrize("relation", list(Relation), ids=[each.name for each in Relation])
    def test_every_relation_joins_the_indicators_of_two_goals(self, relation: Relation) -> None:
        goals = [goal("a", "ai"), goal("b", "bi")]

        assert Cascade(goals, links("ai > bi", relation=relation)).links[0].relation is relation

    @pytest.mark.parametrize("link", ["a > b", "a > bi", "ai > b", "a > kb", "ai > kb"])
    @pytest.mark.parametrize("relation", ["direct", "non_direct", "kontribusi", "rujukan"])
    def test_work_and_references_join_whole_goals_too(self, link: str, relation: str) -> None:
        goals = [goal("a", "ai"), goal("b", "bi")]

        assert len(Cascade(goals, links(link, relation=relation), [KB]).links) == 1

    def test_every_problem_is_told_at_once(self) -> None:
        found = refused(goal("a"), goal("a"), *links("a > a", "a > kb", "a > kb", "a > x"))

        assert sorted(code for code, _ in found) == [
            "plan.link_kind",
            "plan.link_twice",
            "plan.same_id",
            "plan.unknown",
        ]

    @pytest.mark.parametrize("name", ["goals", "links", "needs"])
    def test_what_is_no_such_part_is_named_with_its_place(self, name: str) -> None:
        right = {"goals": goal("a"), "links": links("a > kb")[0], "needs": KB}
        given: dict[str, Any] = {each: [part] for each, part in right.items()}
        given[name] += ["so-1", goal("b", "i").indicators[0]]
        with pytest.raises(CascadeError) as error:
            Cascade(**given)

        kind = type(right[name]).__name__
        assert problems(error.value, "en") == (
            f"{name}[1] cannot be str; accepted: {kind}",
            f"{name}[2] cannot be Indicator; accepted: {kind}",
        )

    def test_a_kind_of_ones_own_that_is_a_goal_is_a_goal(self) -> None:
        class Sasaran(Goal):
            pass

        own = Sasaran("a", "Layanan baik", "Sasaran")

        assert Cascade([own]).goals == (own,)

    def test_of_what_is_no_part_nothing_else_is_asked(self) -> None:
        """Neither ids nor ends can be read of it."""
        wrong: Any = ["a", "a"]
        with pytest.raises(CascadeError) as error:
            Cascade(wrong, links("x > y"))

        assert {each.code for each in error.value.exceptions if isinstance(each, PlanError)} == {
            "plan.kind"
        }

    def test_the_problems_are_sentences_with_their_places(self) -> None:
        with pytest.raises(CascadeError) as error:
            Cascade([goal("a")], links("a > a"))

        assert str(error.value).startswith("the cascade cannot be built\n  links[0]: ")
        assert problems(error.value, "id") == (
            "links[0]: 'Cascading langsung' tidak dapat mengaitkan kedua bagian ini",
        )


class TestGraph:
    def test_who_stands_above_and_below_whom(self) -> None:
        assert DIAMOND.above("d") == ("b", "c")
        assert DIAMOND.below("a") == ("b", "c")
        assert (DIAMOND.above("kb"), DIAMOND.below("d")) == ((), ())

    def test_two_links_between_two_goals_are_one_step(self) -> None:
        cascade = plan("a > kb", "b > i", "b > j", a=("i", "j"))

        assert cascade.below("a") == ("b",)
        assert cascade.above("b") == ("a",)
        assert len(cascade.links_below("a")) == len(cascade.links_above("b")) == 2

    def test_only_what_carries_work_is_a_step(self) -> None:
        cascade = Cascade([goal("a"), goal("b")], links("b > a", relation="rujukan"))

        assert cascade.below("a") == cascade.above("b") == ()
        assert cascade.links_below("a") == cascade.links_above("b") == ()

    def test_on_an_indicator_hangs_what_names_it_or_its_whole_goal(self) -> None:
        cascade = plan("a > kb", "b > i", "c > j", "d > a", a=("i", "j"))

        assert cascade.below("i") == ("b", "d")
        assert cascade.below("j") == ("c", "d")
        assert cascade.below("a") == ("b", "c", "d")

    def test_an_indicator_serves_what_it_or_its_whole_goal_is_linked_to(self) -> None:
        cascade = plan("a > kb", "b > kb", "i > a", "j > b", "c > a", c=("i", "j"))

        assert cascade.above("i") == ("a",)
        assert cascade.above("j") == ("b", "a")
        assert cascade.above("c") == ("a", "b")

    def test_through_an_indicator_two_goals_are_joined_once(self) -> None:
        cascade = plan("i > a", "i > k", c=("i",), a=("k",))

        assert cascade.above("i") == ("a",)
        assert cascade.below("k") == ("c",)

    def test_every_part_belongs_to_a_need_or_a_goal(self) -> None:
        cascade = plan("a > kb", a=("i",))

        assert dict(cascade.goal_of) == {"kb": "kb", "a": "a", "i": "a"}
        assert list(cascade.parts) == ["kb", "a", "i"]
        assert list(cascade.goals_by_id) == ["a"]
        assert cascade.known("i") == cascade.sound("i") == "a"

    def test_the_links_by_what_they_name(self) -> None:
        cascade = plan("a > kb", "b > i", "c > a", a=("i",))

        assert {
            name: [each.child for each in found] for name, found in cascade.serving.items()
        } == {
            "kb": ["a"],
            "i": ["b"],
            "a": ["c"],
        }

    def test_its_views_cannot_be_changed(self) -> None:
        views: list[Any] = [DIAMOND.parts, DIAMOND.goal_of, DIAMOND.goals_by_id, DIAMOND.serving]
        for each in views:
            with pytest.raises(TypeError):
                each["x"] = None

    @pytest.mark.parametrize(
        "ask",
        [
            DIAMOND.above,
            DIAMOND.below,
            DIAMOND.links_above,
            DIAMOND.links_below,
            DIAMOND.known,
            DIAMOND.sound,
            lambda part: serves(DIAMOND, part),
            lambda part: depends_on(DIAMOND, part),
            lambda part: role_matrix(DIAMOND, part),
        ],
        ids=[
            "above",
            "below",
            "links-above",
            "links-below",
            "known",
            "sound",
            "serves",
            "depends",
            "matrix",
        ],
    )
    def test_an_unknown_part_is_refused_by_every_question(
        self, ask: Callable[[str], object]
    ) -> None:
        with pytest.raises(PlanError) as error:
            ask("kbb")

        assert error.value.code == "plan.unknown_near"
        assert error.value.message("en") == "id: there is no part 'kbb'; did you mean 'kb'"

    def test_the_needs_and_what_serves_nothing_stand_at_the_top(self) -> None:
        assert plan("a > kb", "b > c").tops == ("kb", "c")

    def test_what_is_reached_below_a_part(self) -> None:
        assert [each.id for each in DIAMOND.reached("kb")] == ["a", "b", "c", "d"]
        assert DIAMOND.reached("b") == (DIAMOND.goals_by_id["d"],)


class TestOrder:
    def test_parents_come_before_children(self) -> None:
        assert DIAMOND.order == ("kb", "a", "b", "c", "d")
        assert dict(DIAMOND.rank) == {"kb": 0, "a": 1, "b": 2, "c": 3, "d": 4}
        assert DIAMOND.circular == ()

    def test_what_runs_in_a_circle_and_all_below_it_has_no_place(self) -> None:
        cascade = plan("a > kb", "b > c", "c > b", "d > c", "d > a")

        assert cascade.order == ("kb", "a")
        assert cascade.circular == ("c", "b", "d")

    def test_a_circle_may_run_through_an_indicator(self) -> None:
        cascade = plan("b > i", "a > b", a=("i",))

        assert cascade.circular == ("a", "b")

    def test_nothing_can_be_said_of_what_stands_in_a_circle_or_below_one(self) -> None:
        cascade = plan("a > kb", "b > c", "c > b", "d > c")

        assert cascade.sound("a") == "a"
        with pytest.raises(PlanError) as error:
            cascade.sound("d")
        assert error.value.message("en") == "'d' stands in a circle or below one: c, b, d"


class TestValue:
    def test_equal_plans_are_equal_and_hash_alike(self) -> None:
        same = plan("a > kb", "b > a", "c > a", "d > b", "d > c")

        assert same == DIAMOND
        assert hash(same) == hash(DIAMOND)
        assert same != plan("a > kb")

    def test_it_survives_pickling_after_it_was_asked(self) -> None:
        assert pickle.loads(pickle.dumps(DIAMOND)).order == DIAMOND.order  # noqa: S301

    def test_it_counts_its_parts(self) -> None:
        assert repr(DIAMOND) == "<Cascade: needs=1, goals=4, links=5>"

    def test_it_takes_any_sequences(self) -> None:
        cascade = Cascade(iter([goal("a")]), iter(links("a > kb")), iter([KB]))

        assert (len(cascade.goals), len(cascade.links), cascade.needs) == (1, 1, (KB,))
