"""Re-planning: a new plan with a day and a reason, and the old one as it was."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.unit.plans import goal, indicator, links, plan

from asn_kinerja.goals import (
    Add,
    Cascade,
    CascadeError,
    Link,
    Need,
    PlanError,
    Relation,
    Replace,
    Revision,
    Withdraw,
    findings,
)
from asn_kinerja.period import PeriodError

APRIL, JULY = date(2020, 4, 1), date(2020, 7, 1)
OFFICE = plan("a > kb", "b > i", "c > a", "d > c", a=("i", "j"))


def link(ends: str, **more: Any) -> Link:
    (one,) = links(ends, **more)
    return one


def revised(*changes: Any, of: Cascade = OFFICE, on: date = APRIL, **more: Any) -> Cascade:
    return of.revise(changes, on=on, reason="loket ditutup", **more)


def pickled(cascade: Cascade) -> Any:
    return pickle.loads(pickle.dumps(cascade))  # noqa: S301 - our own plan


def refused(*changes: Any, of: Cascade = OFFICE, on: date = APRIL) -> list[str]:
    """What is said of every problem, in English."""
    with pytest.raises(CascadeError) as error:
        revised(*changes, of=of, on=on)
    assert error.value.message == "the cascade cannot be revised so"
    return [str(each) for each in error.value.exceptions]


class TestChanges:
    def test_what_is_added_stands_at_the_end(self) -> None:
        new = revised(Add(link("n > a")), Add(Need("kb2", "Butuh")), Add(goal("n", "k")))

        assert [each.id for each in new.goals] == ["a", "b", "c", "d", "n"]
        assert [each.id for each in new.needs] == ["kb", "kb2"]
        assert new.links[-1] == link("n > a")
        assert new.known("k") == "n"

    def test_what_is_replaced_keeps_its_place(self) -> None:
        a = goal("a", "i", "j", statement="Daring")
        share = link("b > i", share="40%")
        new = revised(Replace(a), Replace(Need("kb", "Dekat")), Replace(share))

        assert new.goals == (a, *OFFICE.goals[1:])
        assert new.needs == (Need("kb", "Dekat"),)
        assert new.links == (OFFICE.links[0], share, *OFFICE.links[2:])

    def test_an_indicator_is_replaced_within_its_goal(self) -> None:
        new = revised(Replace(indicator("j", 7)))

        assert new.goals_by_id["a"].indicators == (indicator("i"), indicator("j", 7))
        assert new.goals[1:] == OFFICE.goals[1:]

    def test_what_is_withdrawn_takes_its_links_along_and_the_record_says_so(self) -> None:
        new = revised(Withdraw("c"))

        assert [each.id for each in new.goals] == ["a", "b", "d"]
        assert new.links == (link("a > kb"), link("b > i"))
        assert new.history[0].also == (link("c > a"), link("d > c"))
        assert new.history[0].changes == (Withdraw("c"),)

    def test_a_goal_goes_with_its_indicators_and_their_links(self) -> None:
        new = revised(Withdraw("a"))

        assert new.history[0].also == (link("a > kb"), link("b > i"), link("c > a"))
        assert not {"a", "i", "j"} & set(new.parts)

    def test_an_indicator_goes_with_its_links_and_its_goal_stays(self) -> None:
        new = revised(Withdraw("i"))

        assert new.goals_by_id["a"].indicators == (indicator("j"),)
        assert new.history[0].also == (link("b > i"),)

    def test_a_link_that_is_withdrawn_itself_is_not_recorded_twice(self) -> None:
        new = revised(Withdraw("b"), Withdraw(link("b > i")))

        assert new.history[0].also == ()
        assert link("b > i") not in new.links

    def test_a_link_is_found_by_its_ends_and_its_relation(self) -> None:
        both = evolve(OFFICE, links=[*OFFICE.links, link("b > i", relation="kontribusi")])
        new = revised(Withdraw(Link("b", "i", Relation.CONTRIBUTION, share="10%")), of=both)

        assert new.links == OFFICE.links

    def test_an_indicator_moves_to_another_goal_with_its_links(self) -> None:
        new = revised(Replace(goal("a", "j")), Replace(goal("c", "i")))

        assert new.known("i") == "c"
        assert new.links == OFFICE.links
        assert new.history[0].also == ()

    def test_an_indicator_moves_out_of_a_goal_that_goes(self) -> None:
        new = revised(Withdraw("a"), Replace(goal("c", "i")))

        assert new.below("i") == ("b", "d")
        assert new.history[0].also == (link("a > kb"), link("c > a"))

    def test_the_order_of_the_changes_says_nothing(self) -> None:
        changes = [Add(goal("n")), Add(link("n > a")), Withdraw("b"), Replace(goal("c", "k"))]

        there, back = revised(*changes), revised(*reversed(changes))

        assert there.parts == back.parts
        assert there.links == back.links

    def test_versions_share_whatever_stayed_as_it_was(self) -> None:
        new = revised(Withdraw("d"))

        assert new.needs is OFFICE.needs
        assert all(mine is old for mine, old in zip(new.goals, OFFICE.goals, strict=False))
        assert revised(Withdraw(link("d > c"))).goals is OFFICE.goals

    def test_the_repair_of_a_finding_can_be_taken_as_it_is(self) -> None:
        uneven = evolve(OFFICE, links=links("a > kb 40%", "b > kb 40%"))
        (finding,) = [each for each in findings(uneven) if each.code == "link.shares"]

        mended = revised(*finding.changes, of=uneven)

        assert mended.links == links("a > kb 50%", "b > kb 50%")
        assert finding.changes == tuple(map(Replace, finding.repair))


class TestRefusals:
    """Everything at once, each with the change it comes from."""

    def test_a_part_that_is_not_there(self) -> None:
        found = refused(Withdraw("kbb"), Replace(goal("zzz")), Replace(indicator("jj")))

        assert found == [
            "changes[0].id: there is no part 'kbb'; did you mean 'kb'",
            "changes[1].id: there is no part 'zzz'",
            "changes[2].id: there is no part 'jj'; did you mean 'j'",
        ]

    def test_a_link_that_is_not_there(self) -> None:
        found = refused(Withdraw(link("c > kb")), Withdraw(link("x > a")), Replace(link("a > kbb")))

        assert found == [
            "changes[0]: there is no link c → kb (Cascading langsung)",
            "changes[1].child: there is no part 'x'",
            "changes[2].parent: there is no part 'kbb'; did you mean 'kb'",
        ]

    def test_a_part_of_another_kind(self) -> None:
        found = refused(Replace(Need("b", "Butuh")), Replace(goal("i")))

        assert found == [
            "changes[0]: 'b' cannot be replaced by another kind of part",
            "changes[1]: 'i' cannot be replaced by another kind of part",
        ]

    def test_a_replacement_that_changes_nothing(self) -> None:
        found = refused(Replace(goal("b")), Replace(link("b > i")))

        assert found == [
            "changes[0]: b is exactly so already",
            "changes[1]: b → i (Cascading langsung) is exactly so already",
        ]

    @pytest.mark.parametrize(
        "changes, said",
        [
            ([Withdraw("b"), Replace(goal("b", "k"))], "b"),
            ([Replace(goal("a", "i")), Withdraw("j")], "j"),
            ([Withdraw("j"), Replace(goal("a", "i"))], "a"),
            ([Add(goal("n")), Add(goal("n", "k"))], "n"),
            ([Withdraw("b"), Add(goal("b", "k"))], "b"),
        ],
        ids=["part", "inside-later", "inside-first", "new", "anew"],
    )
    def test_two_changes_of_one_thing(self, changes: list[Any], said: str) -> None:
        assert refused(*changes) == [f"changes[1]: {said} is changed by changes[0] already"]

    def test_two_changes_of_one_link(self) -> None:
        found = refused(Withdraw(link("b > i")), Replace(link("b > i 40%")))

        assert found == ["changes[1]: b → i (Cascading langsung) is changed by changes[0] already"]

    def test_an_id_that_is_taken(self) -> None:
        found = refused(Add(goal("b")), Add(goal("n", "kb")), Replace(goal("c", "j")))

        assert found == [
            "changes[0]: the id 'b' is taken already",
            "changes[1]: the id 'kb' is taken already",
            "changes[2]: the id 'j' is taken already",
        ]

    def test_a_new_link_that_cannot_be(self) -> None:
        found = refused(
            Add(link("b > ii")),
            Add(link("c > a")),
            Add(link("i > a")),
            Add(link("b > c", relation="komponen")),
        )

        assert found == [
            "changes[0].parent: there is no part 'ii'; did you mean 'i'",
            "changes[1]: this link stands twice",
            "changes[2]: 'Cascading langsung' cannot join these two parts",
            "changes[3]: 'Komponen formula' cannot join these two parts",
        ]

    def test_a_new_link_to_what_goes(self) -> None:
        found = refused(Withdraw("c"), Add(link("b > c")))

        assert found == ["changes[1].parent: there is no part 'c'"]

    def test_an_indicator_that_a_replacement_drops_while_links_name_it(self) -> None:
        """A replacement withdraws nothing silently: the links must be told where to go."""
        found = refused(Replace(goal("a", "j")))

        assert found == [
            (
                "changes[0]: 'i' is lost, but the link b → i (Cascading langsung) still names it; "
                "withdraw it or link anew"
            )
        ]
        assert revised(Replace(goal("a", "j")), Withdraw(link("b > i"))).below("j") == ("c",)

    def test_an_old_link_that_comes_to_lie_inside_a_goal(self) -> None:
        found = refused(Replace(goal("a", "j")), Replace(goal("b", "i")))

        assert found == ["changes[1]: 'Cascading langsung' cannot join these two parts"]

    def test_problems_of_every_kind_come_together(self) -> None:
        began = evolve(OFFICE, since=JULY)
        found = refused(Withdraw("x"), Add(goal("b")), Add(link("c > x")), of=began)

        assert found == [
            "on: 2020-04-01 lies before the plan that is revised, which counts since 2020-07-01",
            "changes[0].id: there is no part 'x'",
            "changes[1]: the id 'b' is taken already",
            "changes[2].parent: there is no part 'x'",
        ]

    def test_a_day_before_the_last_revision(self) -> None:
        (problem,) = refused(Withdraw("c"), of=revised(Withdraw("d"), on=JULY))

        assert problem.startswith("on: 2020-04-01 lies before")

    def test_a_day_that_is_no_day(self) -> None:
        wrong: Any = "2020-04-01"
        with pytest.raises(PeriodError):
            revised(Withdraw("d"), on=wrong)
        with pytest.raises(PeriodError):
            evolve(OFFICE, since=wrong)
        with pytest.raises(PeriodError):
            OFFICE.as_of(wrong)

    def test_no_reason(self) -> None:
        with pytest.raises(PlanError) as error:
            OFFICE.revise([Withdraw("d")], on=APRIL, reason=" ")

        assert error.value.message("en") == "reason must say something"

    def test_nobody_in_particular_is_none_and_not_the_empty_text(self) -> None:
        with pytest.raises(PlanError):
            revised(Withdraw("d"), by="")

    def test_no_change(self) -> None:
        with pytest.raises(PlanError) as error:
            revised()

        assert error.value.message("en") == "changes: no change is given"

    def test_what_is_no_change(self) -> None:
        with pytest.raises(PlanError) as error:
            revised(Withdraw("d"), goal("n"))

        assert error.value.code == "revision.no_change"
        assert error.value.message("en") == (
            "changes[1]: Goal is no change; accepted: Add, Replace, Withdraw"
        )

    def test_a_change_that_stands_in_no_list(self) -> None:
        single: Any = Withdraw("d")
        with pytest.raises(PlanError) as error:
            OFFICE.revise(single, on=APRIL, reason="loket ditutup")

        assert error.value.code == "revision.no_list"
        assert error.value.message("en") == (
            "changes: a single Withdraw; accepted: a list of changes, here [Withdraw(…)]"
        )

    @pytest.mark.parametrize(
        "make, given, accepted",
        [
            (Add, indicator("k"), "Need, Goal, Link"),
            (Replace, "a", "Need, Goal, Indicator, Link"),
            (Withdraw, goal("a"), "str, Link"),
        ],
        ids=["add", "replace", "withdraw"],
    )
    def test_what_a_change_cannot_be_about(
        self, make: Callable[[Any], object], given: object, accepted: str
    ) -> None:
        with pytest.raises(PlanError) as error:
            make(given)

        assert error.value.code == "revision.what"
        assert error.value.facts["accepted"] == accepted
        assert error.value.facts["given"] == type(given).__name__


NEW = revised(Withdraw("d"), on=APRIL, by="kadis")
NEWER = revised(Replace(goal("c", "k")), of=NEW, on=JULY)


class TestHistory:
    """What happened before is never changed."""

    def test_every_version_and_revision_oldest_first(self) -> None:
        assert NEWER.versions == (OFFICE, NEW, NEWER)
        assert [each.on for each in NEWER.history] == [APRIL, JULY]
        assert NEWER.history[-1] is NEWER.revision
        assert NEWER.previous is NEW
        assert (OFFICE.versions, OFFICE.history) == ((OFFICE,), ())

    @pytest.mark.parametrize(
        "on, expected",
        [
            (date(2019, 1, 1), OFFICE),
            (date(2020, 3, 31), OFFICE),
            (APRIL, NEW),
            (date(2020, 6, 30), NEW),
            (JULY, NEWER),
            (date(2030, 1, 1), NEWER),
        ],
        ids=["long-before", "day-before", "first-day", "last-day", "second", "long-after"],
    )
    def test_the_day_of_a_revision_is_the_first_of_the_new_plan(
        self, on: date, expected: Cascade
    ) -> None:
        assert NEWER.as_of(on) is expected

    def test_of_two_revisions_on_one_day_the_later_counts(self) -> None:
        again = revised(Withdraw("c"), of=NEW, on=APRIL)

        assert again.as_of(APRIL) is again

    def test_before_the_first_day_of_the_first_plan_there_was_none(self) -> None:
        began = evolve(OFFICE, since=APRIL)

        assert began.as_of(APRIL) is began
        with pytest.raises(PlanError) as error:
            revised(Withdraw("d"), of=began, on=JULY).as_of(date(2020, 3, 31))
        assert error.value.message("en") == (
            "there was no plan on 2020-03-31; the first counts since 2020-04-01"
        )

    def test_old_versions_stay_as_they_are(self) -> None:
        before = hash(OFFICE), str(OFFICE)
        revised(Withdraw("a"), Withdraw("b"))

        assert (hash(OFFICE), str(OFFICE)) == before

    def test_plans_of_one_content_and_another_past_are_not_the_same(self) -> None:
        """They answer differently what was in force on a day."""
        back = revised(Add(goal("d")), Add(link("d > c")), of=NEW, on=APRIL)

        assert (set(back.goals), set(back.links)) == (set(OFFICE.goals), set(OFFICE.links))
        assert back != OFFICE
        assert evolve(NEW) == NEW
        assert hash(evolve(NEW)) == hash(NEW)
        assert revised(Withdraw("d"), on=JULY, by="kadis") != NEW

    @pytest.mark.parametrize(
        "edit",
        [
            {"goals": OFFICE.goals},
            {"links": ()},
            {"needs": (Need("kb", "Lain"),)},
            {"since": JULY},
            {"previous": None},
            {"revision": None},
            {"previous": revised(Withdraw("d"))},
            {"revision": Revision(on=APRIL, reason="x", changes=[Withdraw("c")])},
            {"revision": Revision(on=APRIL, reason="x", changes=[Withdraw("d")])},
        ],
        ids=["goals", "links", "needs", "day", "past", "reason", "fit", "other", "unsaid"],
    )
    def test_a_plan_with_a_past_is_not_edited(self, edit: dict[str, Any]) -> None:
        with pytest.raises(PlanError) as error:
            evolve(NEW, **edit)

        assert error.value.code == "revision.edited"

    @pytest.mark.parametrize("through", [copy.deepcopy, pickled], ids=["copy", "pickle"])
    def test_a_long_past_is_compared_and_copied(
        self, through: Callable[[Cascade], Cascade]
    ) -> None:
        """A chain of plans that Python would follow only some hundred steps deep."""
        plan = OFFICE
        for n in range(1200):
            plan = revised(Replace(goal("d", statement=f"Hasil {n}")), of=plan)
        copied = through(plan)

        assert copied == plan
        assert hash(copied) == hash(plan)
        assert copied.as_of(date(2020, 3, 31)) == OFFICE

    def test_a_revision_keeps_to_its_line(self) -> None:
        hostile = "\x1b[2J\nloket"

        assert Revision(on=APRIL, reason=hostile, by=hostile, changes=[Withdraw("d")]).said() == (
            "1 April 2020, oleh  [2J loket:  [2J loket"
        )

    def test_a_revision_says_itself(self) -> None:
        first, second = NEWER.history

        assert str(first) == "1 April 2020, oleh kadis: loket ditutup"
        assert first.said("en") == "1 April 2020, by kadis: loket ditutup"
        assert second.said("en") == "1 July 2020: loket ditutup"
