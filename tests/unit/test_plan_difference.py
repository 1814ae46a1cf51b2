"""What differs between two plans, and whose work that is."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest
from attrs import evolve
from tests.unit.plans import Tags, goal, indicator, links, plan

from asn_kinerja.goals import (
    Add,
    Altered,
    Cascade,
    Goal,
    Indicator,
    Link,
    Need,
    Replace,
    Target,
    Withdraw,
    affected,
    diff,
)
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.period import Period
from asn_kinerja.sentences import SENTENCES

APRIL = date(2020, 4, 1)
OFFICE = plan("a > kb", "b > i", "c > a", "d > c", a=("i", "j"))


def revised(*changes: Any, of: Cascade = OFFICE) -> Cascade:
    return of.revise(changes, on=APRIL, reason="loket ditutup", by="kadis")


def altered(one: Cascade, other: Cascade) -> Altered:
    (found,) = diff(one, other).changed
    return found


def field(old: object, new: object, name: str) -> tuple[str, str]:
    """How one field of the indicator *i* reads before and after, in Indonesian."""
    plans = [Cascade([goal("a", each)]) for each in (old, new) if isinstance(each, Indicator)]
    change = altered(*plans).fields[name]
    return change.said("id"), change.said("en")


class TestDifference:
    def test_equal_plans_differ_in_nothing(self) -> None:
        same = diff(OFFICE, evolve(OFFICE))

        assert not same
        assert str(same) == "Tidak ada perbedaan."

    def test_the_order_is_no_difference(self) -> None:
        turned = Cascade(OFFICE.goals[::-1], OFFICE.links[::-1], OFFICE.needs)

        assert not diff(OFFICE, turned)

    def test_what_came_and_what_went_links_and_indicators_too(self) -> None:
        new = revised(Withdraw("b"), Add(goal("n", "k")), Add(*links("n > a")))
        found = diff(OFFICE, new)

        assert found.added == (goal("n", "k"), indicator("k"), *links("n > a"))
        assert found.withdrawn == (goal("b"), *links("b > i"))
        assert found.changed == ()

    def test_a_field_before_and_after(self) -> None:
        found = altered(OFFICE, revised(Replace(goal("b", owner="p-2"))))

        assert (found.before, found.after) == (goal("b"), goal("b", owner="p-2"))
        assert found.said() == "b: penanggung jawab p-b → p-2"
        assert found.said("en") == "b: owner p-b → p-2"

    def test_what_differs_is_a_value(self) -> None:
        """It can be put into a set, and sent to another process."""
        found, same = (diff(OFFICE, revised(Replace(goal("b", owner="p-2")))) for _ in range(2))

        assert len({found, same}) == len({*found.changed, *same.changed}) == 1
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
        assert evolve(found.changed[0]) == found.changed[0]

    def test_a_link_of_another_share(self) -> None:
        found = altered(OFFICE, revised(Replace(*links("b > i 40%", method="wilayah"))))

        assert found.said("en") == (
            "b → i (Cascading langsung): share — → 2/5; method — → Pembagian wilayah"
        )

    def test_a_link_of_another_relation_is_another_link(self) -> None:
        other = links("b > i", relation="kontribusi")
        found = diff(OFFICE, revised(Withdraw(*links("b > i")), Add(*other)))

        assert (found.added, found.withdrawn) == (other, links("b > i"))

    def test_an_indicator_that_moved_says_its_goals(self) -> None:
        found = altered(OFFICE, revised(Replace(goal("a", "j")), Replace(goal("c", "i"))))

        assert found.said("en") == "i: goal a → c"

    def test_an_id_that_stands_for_another_kind(self) -> None:
        found = altered(Cascade([], needs=[Need("x", "Butuh")]), Cascade([goal("x")]))

        assert {"priority", "level"} <= set(found.fields)
        assert found.fields["priority"].said("en") == "1 → —"

    @pytest.mark.parametrize(
        "before, after, name, said",
        [
            ({"target": 85}, {"target": 90}, "target", "85, the higher the better → 90"),
            ({}, {"unit": "%"}, "unit", "— → %"),
            ({}, {"baseline": Decimal("1.5")}, "baseline", "— → 1.5"),
            (
                {"target": Target.up(date(2020, 1, 1)), "baseline": date(2020, 2, 1)},
                {"target": Target.up(date(2020, 1, 1)), "baseline": date(2020, 3, 1)},
                "baseline",
                "1 February 2020 → 1 March 2020",
            ),
            ({}, {"aspect": "waktu"}, "aspect", "— → Waktu"),
            (
                {},
                {"trajectory": [(Period.month(2020, 1), Target.up(5))]},
                "trajectory",
                "— → 1 January 2020 to 31 January 2020: 5, the higher",
            ),
            ({"target": 1, "unit": "%"}, {"target": 2, "unit": "%"}, "target", "1%, the"),
        ],
        ids=["target", "unit", "number", "day", "label", "trajectory", "with-unit"],
    )
    def test_how_a_value_reads(
        self, before: dict[str, Any], after: dict[str, Any], name: str, said: str
    ) -> None:
        _, english = field(indicator("i", **before), indicator("i", **after), name)

        assert english.startswith(said)

    def test_two_settings_of_one_formula_are_told_apart(self) -> None:
        capped = NAIK.replace(batas_atas=120)
        _, english = field(indicator("i", formula=NAIK), indicator("i", formula=capped), "formula")

        assert english == f"{NAIK.id} ({NAIK.version}) → {NAIK.id} ({capped.version})"

    def test_numbers_and_days_read_in_both_languages(self) -> None:
        indonesian, _ = field(indicator("i"), indicator("i", baseline=Decimal("1.5")), "baseline")

        assert indonesian == "— → 1,5"

    def test_of_a_way_through_the_year_only_the_steps_that_differ_are_read(self) -> None:
        first, second = Period.semester(2020, 1), Period.semester(2020, 2)
        before, after = (
            indicator("i", trajectory=[(first, Target.up(5)), (second, Target.up(each))])
            for each in (5, 3)
        )
        _, english = field(before, after, "trajectory")

        assert english == (
            "1 July 2020 to 31 December 2020: 5, the higher the better → "
            "1 July 2020 to 31 December 2020: 3, the higher the better"
        )

    def test_a_period_reads_as_its_first_and_last_day(self) -> None:
        found = altered(Cascade([goal("a")]), Cascade([goal("a", period=Period.semester(2020, 2))]))

        assert found.said("en") == "a: period — → 1 July 2020 to 31 December 2020"

    @pytest.mark.parametrize("kind", [Need, Goal, Indicator, Link], ids=lambda each: each.__name__)
    def test_every_field_that_can_differ_has_a_word(self, kind: type) -> None:
        """An id, the ends and the relation name the thing; indicators are parts of their own."""
        names = {each.name for each in attrs.fields(kind)}
        words = {code.removeprefix("field.") for code in SENTENCES if code.startswith("field.")}

        assert names - {"id", "indicators", "child", "parent", "relation"} <= words


class TestReasons:
    def test_the_revisions_between_say_why(self) -> None:
        first = revised(Withdraw("d"))
        second = first.revise([Withdraw("c")], on=date(2020, 7, 1), reason="dibuka lagi")

        assert diff(OFFICE, second).revisions == second.history
        assert diff(first, second).revisions == second.history[1:]
        assert diff(OFFICE, first).revisions == first.history

    def test_plans_that_do_not_follow_each_other_have_no_reasons(self) -> None:
        first = revised(Withdraw("d"))

        assert diff(first, OFFICE).revisions == ()
        assert diff(first, first).revisions == ()
        assert diff(Cascade([]), first).revisions == ()
        assert diff(first, revised(Withdraw("b"), of=revised(Withdraw("c")))).revisions == ()


HOSTILE = "<b>\n\x1b[31m"


class TestShowing:
    def test_a_tree_with_the_reasons_first(self) -> None:
        new = revised(Withdraw("d"), Add(goal("n")), Replace(indicator("i", 90)))

        assert diff(OFFICE, new).said("en").splitlines() == [
            "What differs: 1 added, 2 withdrawn, 1 changed",
            "│  1 April 2020, by kadis: loket ditutup",
            "├─ Added",
            "│  └─ n: Hasil n",
            "├─ Withdrawn",
            "│  ├─ d: Hasil d",
            "│  └─ d → c (Cascading langsung)",
            "└─ Changed",
            "   └─ i: Ukuran i",
            "         target 1, the higher the better → 90, the higher the better",
        ]
        assert str(diff(OFFICE, new)).startswith("Perbedaan rencana: 1 ditambah, 2 dicabut, 1 ber")

    def test_only_what_there_is_has_a_branch(self) -> None:
        assert "Added" not in diff(OFFICE, revised(Withdraw("d"))).said("en")

    def test_markup_and_control_signs_are_shown_and_not_obeyed(self) -> None:
        told = goal("a", statement=HOSTILE, owner=HOSTILE)
        new = Cascade([goal("a")]).revise([Replace(told)], on=APRIL, reason=HOSTILE)
        found = diff(new.versions[0], new)
        (who, *_) = affected(new.versions[0], new)

        assert "b" not in Tags(found._repr_html_()).tags | Tags(who._repr_html_()).tags
        for said in (str(found), found.changed[0].said(), str(who)):
            assert all(line.isprintable() for line in said.splitlines())
            assert "[31m" not in said.splitlines()


def concerned(*changes: Any, of: Cascade = OFFICE) -> dict[str, tuple[str, str]]:
    found = affected(of, revised(*changes, of=of))
    return {each.owner: (" ".join(each.directly), " ".join(each.through)) for each in found}


class TestAffected:
    """Those whose work changes, directly or because what they hang on changed."""

    def test_nobody_where_nothing_changed(self) -> None:
        assert affected(OFFICE, OFFICE) == ()

    def test_a_goal_that_changed_and_all_that_hang_on_it(self) -> None:
        assert concerned(Replace(goal("a", "i", "j", statement="Daring"))) == {
            "p-a": ("a", ""),
            "p-b": ("", "b"),
            "p-c": ("", "c"),
            "p-d": ("", "d"),
        }

    def test_an_indicator_concerns_its_goal_and_what_hangs_on_it_or_the_whole_goal(self) -> None:
        assert concerned(Replace(indicator("j", 7))) == {
            "p-a": ("a", ""),
            "p-c": ("", "c"),
            "p-d": ("", "d"),
        }

    def test_a_need_concerns_all_that_serve_it(self) -> None:
        assert list(concerned(Replace(Need("kb", "Dekat")))) == ["p-a", "p-b", "p-c", "p-d"]

    def test_what_hung_on_what_went_is_concerned_although_it_stays(self) -> None:
        assert concerned(Withdraw("c")) == {"p-d": ("d", ""), "p-c": ("c", "")}

    def test_what_goes_concerns_those_that_hung_far_below_it(self) -> None:
        assert concerned(Withdraw("a"))["p-d"] == ("", "d")

    def test_a_link_concerns_those_at_its_lower_end(self) -> None:
        moved = [Withdraw(*links("c > a")), Add(*links("c > b"))]

        assert concerned(*moved) == {"p-c": ("c", ""), "p-d": ("", "d")}

    def test_a_link_that_carries_no_work_concerns_nobody(self) -> None:
        assert concerned(Add(*links("b > c", relation="rujukan"))) == {}

    def test_another_owner_concerns_the_old_and_the_new(self) -> None:
        assert concerned(Replace(goal("d", owner="p-2"))) == {"p-2": ("d", ""), "p-d": ("d", "")}

    def test_goals_of_nobody_stand_under_the_empty_text(self) -> None:
        loose = Cascade([goal("a", owner=None)])
        (found,) = affected(loose, Cascade([]))

        assert (found.owner, found.directly) == ("", ("a",))
        assert found.said().splitlines()[0] == "—"

    def test_circles_are_gone_through_once(self) -> None:
        round_ = plan("a > b", "b > a", "c > b")

        assert set(concerned(Replace(goal("a", statement="Lain")), of=round_)) == {
            "p-a",
            "p-b",
            "p-c",
        }

    def test_everybody_is_told_why(self) -> None:
        new = revised(Replace(goal("c", statement="Daring")))
        told = affected(OFFICE, new)

        assert {each.reasons for each in told} == {new.history}
        assert told[0].said("en").splitlines() == [
            "p-c",
            "   own work has changed: c",
            "   because: 1 April 2020, by kadis: loket ditutup",
        ]
        assert str(told[1]).splitlines()[1] == "   tempat bergantungnya berubah: d"
