from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from tests.unit.plans import goal, indicator, links, plan

from asn_kinerja import Policy, fact
from asn_kinerja.citation import Force, Standing
from asn_kinerja.goals import Cascade, Finding, Goal, Kind, Level, Link, Need, Target, findings
from asn_kinerja.goals.achievement import NAIK, NIHIL, RENTANG, TURUN, TURUN_RASIO
from asn_kinerja.period import Period

KB = Need("kb", "Butuh")
YEAR = Period.year(2024)
SOUND = plan("a > kb", "b > i", "c > i", a=("i",), b=("j",), c=("k",))


def found(cascade: Cascade, code: str) -> list[tuple[str, ...]]:
    """The parts of every finding of one code."""
    return [each.ids for each in findings(cascade) if each.code == code]


def the(cascade: Cascade, code: str) -> Finding:
    (finding,) = (each for each in findings(cascade) if each.code == code)
    return finding


def three(*parts: Goal, ends: tuple[Link, ...] = ()) -> Cascade:
    """A plan of the need, a goal *a* under it, and more."""
    return Cascade([goal("a", "i"), *parts], (*links("a > kb"), *ends), [KB])


class TestSound:
    def test_a_sound_plan_has_no_findings(self) -> None:
        assert findings(SOUND) == ()

    def test_an_empty_plan_has_none_either(self) -> None:
        assert findings(Cascade([])) == ()

    def test_findings_come_by_kind_and_in_the_order_of_the_plan(self) -> None:
        bare = Cascade([goal("b", owner=None), goal("a", owner=None)], needs=[KB])

        assert [(each.code, *each.ids) for each in findings(bare)] == [
            ("need.unserved", "kb"),
            ("goal.orphan", "b"),
            ("goal.orphan", "a"),
            ("goal.ownerless", "b"),
            ("goal.ownerless", "a"),
            ("goal.unmeasured", "b"),
            ("goal.unmeasured", "a"),
        ]


class TestNeedsAndGoals:
    def test_a_need_that_only_a_reference_names_is_unserved(self) -> None:
        cascade = Cascade([goal("a")], links("a > kb", relation="rujukan"), [KB])

        assert found(cascade, "need.unserved") == [("kb",)]
        assert found(cascade, "goal.orphan") == [("a",)]

    def test_an_owner_is_one_who_is_named(self) -> None:
        assert found(three(goal("b", owner=None)), "goal.ownerless") == [("b",)]

    @pytest.mark.parametrize(
        "kind, code, force",
        [
            (Kind.UTAMA, "goal.unmeasured", Force.MUST),
            (Kind.TAMBAHAN, "goal.unmeasured_extra", Force.SHOULD),
        ],
        ids=["main", "additional"],
    )
    def test_a_main_result_must_be_measurable(self, kind: Kind, code: str, force: Force) -> None:
        """Pasal 9 ayat (2); an additional one should be."""
        bare = goal("b", indicator("j", None), kind=kind)

        finding = the(three(bare, ends=links("b > a")), code)

        assert (finding.ids, finding.force) == (("b",), force)


class TestCircles:
    def test_one_finding_names_all_that_stand_in_circles_or_below(self) -> None:
        cascade = plan("a > kb", "b > c", "c > b", "d > c")

        assert found(cascade, "link.circle") == [("c", "b", "d")]
        assert the(cascade, "link.circle").force is Force.MUST


class TestUntaken:
    """Every strategy is taken up: Lampiran II.A hlm. 46-49."""

    def test_an_indicator_beside_one_that_is_taken_up(self) -> None:
        cascade = plan("a > kb", "b > i", a=("i", "j"))

        assert found(cascade, "indicator.untaken") == [("j", "a")]

    def test_a_link_to_the_goal_takes_up_all_its_indicators(self) -> None:
        assert found(plan("a > kb", "b > a", a=("i", "j")), "indicator.untaken") == []

    def test_a_reference_takes_nothing_up(self) -> None:
        ends = (*links("b > i"), *links("b > j", relation="rujukan"))
        cascade = Cascade([goal("a", "i", "j"), goal("b")], ends)

        assert found(cascade, "indicator.untaken") == [("j", "a")]

    def test_below_a_person_and_below_the_last_level_nothing_is_asked(self) -> None:
        """The members of a team take up results, not indicators; a leaf has nobody below."""
        person = goal("a", "i", "j", level=Level.RENCANA_HASIL_KERJA)
        cascade = Cascade([person, goal("b", "k")], links("b > i"))

        assert found(cascade, "indicator.untaken") == []


class TestShares:
    @pytest.mark.parametrize(
        "ends",
        [
            ("b > i", "c > i"),
            ("b > i 100%",),
            ("b > i 40%", "c > i 60%"),
            ("b > i 40%", "c > i 60%", "d > j"),
        ],
        ids=["unstated", "one", "sum", "another-indicator"],
    )
    def test_shares_that_sum_to_one_or_are_not_stated_are_sound(
        self, ends: tuple[str, ...]
    ) -> None:
        cascade = plan("a > kb", *ends, a=("i", "j"))

        assert not [each for each in findings(cascade) if each.code.startswith("link.")]

    @pytest.mark.parametrize(
        "shares, mended",
        [
            (("40%", "40%"), (Fraction(1, 2), Fraction(1, 2))),
            (("100%", "50%"), (Fraction(2, 3), Fraction(1, 3))),
            (("40%", "59.9%"), (Fraction(400, 999), Fraction(599, 999))),
        ],
        ids=["too-little", "too-much", "nearly"],
    )
    def test_shares_that_do_not_sum_are_scaled_in_the_repair(
        self, shares: tuple[str, str], mended: tuple[Fraction, Fraction]
    ) -> None:
        ends = links(f"b > i {shares[0]}", f"c > i {shares[1]}")
        cascade = three(goal("b"), goal("c"), ends=ends)

        finding = the(cascade, "link.shares")

        assert finding.ids == ("i", "b", "c")
        assert finding.repair == tuple(
            evolve(link, share=share) for link, share in zip(ends, mended, strict=True)
        )
        assert cascade.links[1:] == ends

    @pytest.mark.parametrize(
        "stated, silent, rest",
        [("40%", 1, Fraction(3, 5)), ("40%", 2, Fraction(3, 10)), ("100%", 1, None)],
        ids=["one", "two", "nothing-left"],
    )
    def test_shares_that_are_missing_get_what_is_left(
        self, stated: str, silent: int, rest: Fraction | None
    ) -> None:
        names = [f"s{n}" for n in range(silent)]
        ends = links(f"b > i {stated}", *(f"{each} > i" for each in names))
        cascade = three(goal("b"), *(goal(each) for each in names), ends=ends)

        finding = the(cascade, "link.share_missing")

        assert finding.ids == ("i", "b", *names)
        assert finding.repair == (
            tuple(evolve(link, share=rest) for link in ends[1:]) if rest else ()
        )
        assert finding.force is Force.SHOULD

    def test_a_repair_is_taken_by_the_planner_only(self) -> None:
        """Nothing is mended silently; with the repair taken, the finding is gone."""
        cascade = plan("a > kb", "b > i 40%", "c > i 40%", a=("i",), b=("j",), c=("k",))
        finding = the(cascade, "link.shares")

        links_now = {(link.child, link.parent): link for link in cascade.links}
        links_now |= {(x.child, x.parent): x for x in finding.repair if isinstance(x, Link)}

        assert findings(evolve(cascade, links=links_now.values())) == ()
        assert findings(cascade) == (finding,)

    def test_shares_above_one_are_told_as_such_though_one_is_silent(self) -> None:
        ends = links("b > i 80%", "c > i 80%", "d > i")
        cascade = three(goal("b"), goal("c"), goal("d"), ends=ends)

        assert the(cascade, "link.shares").repair == ()
        assert found(cascade, "link.share_missing") == []

    def test_the_shares_of_components_sum_to_one_too(self) -> None:
        """A weighted mean divides by the sum of its weights, so a slip would pass unseen."""
        ends = links("j > i 40%", "k > i 20%", relation="komponen")
        cascade = three(goal("b", "j"), goal("c", "k"), ends=ends)

        finding = the(cascade, "link.shares")

        assert finding.ids == ("i", "j", "k")
        mended = cascade.revise(finding.changes, on=YEAR.start, reason="bobot")
        assert found(mended, "link.shares") == []

    @pytest.mark.parametrize(
        "ends, expected",
        [
            (("b > a 100%", "c > i 100%"), [("a", "i")]),
            (("b > a 100%", "c > i"), []),
            (("b > i 100%", "c > a"), []),
        ],
        ids=["both", "goal-only", "indicator-only"],
    )
    def test_a_goal_is_divided_as_a_whole_or_by_its_indicators(
        self, ends: tuple[str, ...], expected: list[tuple[str, ...]]
    ) -> None:
        """Divided in both ways, what is below it would carry it twice."""
        cascade = plan("a > kb", *ends, a=("i",))

        assert found(cascade, "link.shares_twice") == expected


class TestDirections:
    """A formula that rises where its target wants less rewards the worse result."""

    @staticmethod
    def stated(target: Target | None, formula: Policy | None, **more: Any) -> Cascade:
        return Cascade([goal("a", indicator("i", target, formula=formula, **more))])

    @pytest.mark.parametrize(
        "formula, target",
        [
            (NAIK, Target.down(14)),
            (NAIK, Target.within(1, 2)),
            (NAIK.replace(batas_atas=120), Target.down(14)),
            (TURUN, Target.up(85)),
            (TURUN_RASIO, Target.up(85)),
            (RENTANG, Target.down(8, 7)),
            (NIHIL, Target.up(85)),
            (NIHIL, Target.down(3)),
        ],
        ids=["up", "up-range", "changed", "down", "ratio", "range", "zero-up", "zero-more"],
    )
    def test_a_formula_of_another_direction_is_found(self, formula: Policy, target: Target) -> None:
        finding = the(self.stated(target, formula), "indicator.direction")

        assert (finding.ids, finding.force) == (("i", "a"), Force.MUST)

    @pytest.mark.parametrize(
        "formula, target",
        [
            (NAIK, Target.up(85)),
            (TURUN, Target.down(14)),
            (TURUN_RASIO, Target.down(14)),
            (RENTANG, Target.within(1, 2)),
            (RENTANG, Target.up(80, 90)),
            (NIHIL, Target.none_at_all()),
            (NAIK, None),
            (None, Target.down(14)),
            (Policy("own", outputs={"capaian": fact("realisasi")}), Target.down(14)),
        ],
        ids=["up", "down", "ratio", "range", "up-range", "zero", "bare", "none", "own"],
    )
    def test_one_of_the_same_direction_or_of_ones_own_is_sound(
        self, formula: Policy | None, target: Target | None
    ) -> None:
        assert found(self.stated(target, formula), "indicator.direction") == []

    def test_the_steps_of_the_trajectory_are_asked_too(self) -> None:
        steps = [(YEAR, Target.down(14))]

        cascade = self.stated(None, NAIK, trajectory=steps)

        assert found(cascade, "indicator.direction") == [("i", "a")]


class TestSteps:
    """P. 93 prints a year that its quarters make; whoever reads both must find one target."""

    @staticmethod
    def stated(target: Target | None, mode: str | None, *steps: int, period: Any = YEAR) -> Cascade:
        quarters = zip(YEAR.split(3), map(Target.up, steps), strict=False)
        way = indicator("i", target, mode=mode, trajectory=list(quarters))
        return Cascade([goal("a", way, period=period)])

    @pytest.mark.parametrize(
        "mode, target",
        [("periodik", 99), ("periodik", 40), ("kumulatif", 100), ("nilai terakhir", 10)],
    )
    def test_steps_that_make_another_target_are_found(self, mode: str, target: int) -> None:
        finding = the(self.stated(Target.up(target), mode, 10, 20, 30, 40), "indicator.steps")

        assert (finding.ids, finding.force) == (("i", "a"), Force.SHOULD)
        assert finding.cite.standing is Standing.ASSUMPTION

    def test_without_a_period_the_steps_themselves_say_what_is_planned(self) -> None:
        cascade = self.stated(Target.up(99), "periodik", 10, 20, period=None)

        assert found(cascade, "indicator.steps") == [("i", "a")]

    @pytest.mark.parametrize(
        "target, mode, steps",
        [
            (Target.up(100), "periodik", (10, 20, 30, 40)),
            (Target.up(40), "kumulatif", (10, 20, 30, 40)),
            (Target.up(99), "periodik", (10, 20, 30)),
            (Target.up(99), "tahunan", (10, 20, 30, 40)),
            (Target.up(99), None, (10, 20, 30, 40)),
            (None, "periodik", (10, 20, 30, 40)),
            (Target.up(99), "periodik", ()),
        ],
        ids=["sum", "last", "not-filled", "annual", "unsaid", "no-target", "no-steps"],
    )
    def test_where_they_make_it_or_nobody_can_tell_there_is_nothing_to_find(
        self, target: Target | None, mode: str | None, steps: tuple[int, ...]
    ) -> None:
        assert found(self.stated(target, mode, *steps), "indicator.steps") == []


class TestSplitTargets:
    """Parts of a quantity sum to it: Lampiran II.A hlm. 41, 10 tons as 5 and 5."""

    @staticmethod
    def divided(whole: Any, *parts: Any, method: str | None = "beban target") -> Cascade:
        ends = [
            Link(f"c{n}", "a", "direct", method=method and "Pembagian beban target kuantitatif")
            for n in range(len(parts))
        ]
        children = [goal(f"c{n}", each) for n, each in enumerate(parts)]
        return Cascade([goal("a", whole), *children], ends)

    @staticmethod
    def tons(name: str, target: object) -> Any:
        return indicator(name, target, unit="ton")

    def test_parts_that_sum_are_sound(self) -> None:
        cascade = self.divided(self.tons("i", 10), self.tons("j", 5), self.tons("k", 5))

        assert found(cascade, "target.split") == []

    @pytest.mark.parametrize("part", ["4.99", "5.01"])
    def test_parts_that_do_not_sum_are_a_breach(self, part: str) -> None:
        cascade = self.divided(self.tons("i", 10), self.tons("j", 5), self.tons("k", Decimal(part)))

        finding = the(cascade, "target.split")

        assert finding.ids == ("a", "c0", "c1")
        assert (finding.force, finding.cite.page) == (Force.MUST, 41)

    @pytest.mark.parametrize(
        "whole, part",
        [
            (indicator("i", 10, unit="ton"), indicator("j", 4, unit="kg")),
            (indicator("i", 10, unit="ton"), indicator("j", 4)),
            (indicator("i", 10), indicator("j", None)),
            (indicator("i", None), indicator("j", 4)),
            (indicator("i", 10), indicator("j", Target.down(date(2024, 6, 30)))),
            (indicator("i", Target.up("B", scale=("C", "B"))), indicator("j", 4)),
        ],
        ids=["units", "unit-missing", "part-open", "whole-open", "day", "label"],
    )
    def test_what_cannot_be_compared_is_passed_over(self, whole: Any, part: Any) -> None:
        assert found(self.divided(whole, part), "target.split") == []

    def test_other_methods_divide_no_quantity(self) -> None:
        cascade = self.divided(self.tons("i", 10), self.tons("j", 4), method=None)

        assert found(cascade, "target.split") == []

    def test_of_several_indicators_the_link_names_the_one_that_is_divided(self) -> None:
        method = "beban_target"
        ends = links("b > i", "c > i", method=method)
        cascade = Cascade(
            [goal("a", indicator("i", 10), indicator("x", 3)), goal("b", "j"), goal("c", "k")], ends
        )

        assert found(cascade, "target.split") == [("i", "b", "c")]

    def test_a_goal_of_two_quantities_or_a_need_is_not_compared(self) -> None:
        several = [goal("a", indicator("i", 10), indicator("x", 3)), goal("b", indicator("j", 4))]
        ends = links("a > kb", "b > a", method="beban_target")

        assert found(Cascade(several, ends, [KB]), "target.split") == []

    def test_a_day_beside_the_quantity_does_not_hide_it(self) -> None:
        day = indicator("t", Target.down(date(2024, 6, 30)))
        cascade = Cascade(
            [goal("a", indicator("i", 10)), goal("b", indicator("j", 4), day)],
            links("b > a", method="beban_target"),
        )

        assert found(cascade, "target.split") == [("a", "b")]


class TestPeriods:
    @staticmethod
    def beside(outer: Period | None, inner: Period | None) -> Cascade:
        return three(
            goal("b", "j", period=outer),
            goal("c", "k", period=inner),
            ends=links("b > a", "c > b"),
        )

    @pytest.mark.parametrize(
        "outer, inner",
        [
            (YEAR, YEAR),
            (YEAR, Period.quarter(2024, 4)),
            (Period(date(2024, 1, 1)), YEAR),
            (Period(date(2024, 1, 1)), Period(date(2024, 2, 1))),
            (YEAR, None),
            (None, YEAR),
        ],
        ids=["same", "part", "within-open", "open-in-open", "none-below", "none-above"],
    )
    def test_within_the_period_above_is_sound(
        self, outer: Period | None, inner: Period | None
    ) -> None:
        assert found(self.beside(outer, inner), "goal.period") == []

    @pytest.mark.parametrize(
        "outer, inner, mended",
        [
            (YEAR, Period(date(2023, 12, 31), date(2024, 2, 1)), Period.month(2024, 1)),
            (YEAR, Period(date(2024, 12, 1), date(2025, 1, 2)), Period.month(2024, 12)),
            (YEAR, Period(date(2024, 12, 1)), Period.month(2024, 12)),
            (YEAR, Period.year(2025), YEAR),
            (Period(date(2024, 2, 1)), Period(date(2024, 1, 1)), Period(date(2024, 2, 1))),
            (Period(date(2024, 1, 1)), Period(date(2023, 7, 1), date(2025, 1, 1)), YEAR),
        ],
        ids=["day-early", "day-late", "open", "apart", "both-open", "outer-open"],
    )
    def test_outside_is_a_breach_and_the_part_inside_its_repair(
        self, outer: Period, inner: Period, mended: Period
    ) -> None:
        cascade = self.beside(outer, inner)

        finding = the(cascade, "goal.period")

        assert finding.ids == ("c", "b")
        assert finding.repair == (evolve(cascade.goals_by_id["c"], period=mended),)

    def test_a_need_has_no_period(self) -> None:
        cascade = Cascade([goal("a", period=YEAR)], links("a > kb"), [KB])

        assert found(cascade, "goal.period") == []


class TestDuplicates:
    @staticmethod
    def twins(**other: Any) -> Cascade:
        alike = {"statement": "Ibu hamil  Terlayani", "owner": "p-c", **other}
        return three(
            goal("b", "j", statement="ibu hamil terlayani"),
            goal("c", "k", **alike),
            ends=links("b > i", "c > i"),
        )

    def test_two_owners_with_one_statement_at_one_place(self) -> None:
        """Capitals and blanks do not tell statements apart; it is a remark only."""
        finding = the(self.twins(), "goal.duplicate")

        assert (finding.ids, finding.force) == (("b", "c"), Force.GUIDE)

    @pytest.mark.parametrize(
        "other",
        [
            {"statement": "Balita terlayani"},
            {"owner": "p-b"},
            {"level": Level.PROGRAM},
            {"period": YEAR},
        ],
        ids=["words", "owner", "level", "period"],
    )
    def test_any_difference_makes_them_two(self, other: dict[str, Any]) -> None:
        assert found(self.twins(**other), "goal.duplicate") == []

    def test_below_another_goal_it_is_another(self) -> None:
        same = {"statement": "Sama"}
        ends = links("x > kb", "b > a", "c > x")
        cascade = three(goal("x"), goal("b", **same), goal("c", **same), ends=ends)

        assert found(cascade, "goal.duplicate") == []

    def test_the_order_of_the_links_does_not_matter(self) -> None:
        same = {"statement": "Sama"}
        ends = links("x > kb", "b > a", "b > x", "c > x", "c > a")
        cascade = three(goal("x"), goal("b", **same), goal("c", **same), ends=ends)

        assert found(cascade, "goal.duplicate") == [("b", "c")]


EVERY = Cascade(
    [
        goal("o", owner=None, period=Period.year(2023)),
        goal("e", kind="tambahan"),
        goal("a", indicator("i", 10), indicator("u", 1), period=YEAR),
        goal("b", indicator("j", 4), statement="Sama", period=Period.year(2025)),
        goal("c", indicator("k", 4), statement="Sama", period=Period.year(2025)),
        goal("x"),
        goal("y"),
        goal("s"),
        goal("t"),
    ],
    [
        *links("b > i 40%", "c > i 40%", method="beban_target"),
        *links("x > y", "y > x", "s > o 40%", "t > o"),
    ],
    [KB],
)


class TestProgress:
    def test_it_tells_how_many_checks_are_done(self) -> None:
        told: list[tuple[int, int]] = []

        found = findings(EVERY, progress=lambda done, total: told.append((done, total)))

        assert found == findings(EVERY)
        assert [done for done, _ in told] == list(range(1, told[0][1] + 1))


class TestWords:
    def test_every_kind_has_its_words_in_two_languages(self) -> None:
        said = {each.code: (str(each), each.said("en")) for each in findings(EVERY)}

        assert said == {
            "link.circle": (
                "sasaran x berada dalam lingkaran atau di bawahnya, bersama: y",
                "the goal x stands in a circle or below one, with: y",
            ),
            "need.unserved": (
                "tidak ada sasaran yang melayani kebutuhan kb",
                "no goal serves the need kb",
            ),
            "goal.orphan": (
                "sasaran a tidak melayani kebutuhan atau sasaran apa pun",
                "the goal a serves no need and no other goal",
            ),
            "goal.ownerless": ("sasaran o tidak punya penanggung jawab", "nobody owns the goal o"),
            "goal.unmeasured": (
                "hasil utama t tidak punya indikator bertarget",
                "the main result t has no indicator with a target",
            ),
            "goal.unmeasured_extra": (
                "hasil tambahan e tidak punya indikator bertarget",
                "the additional result e has no indicator with a target",
            ),
            "indicator.untaken": (
                "tidak ada yang mengambil peran pada indikator u dari a",
                "nobody takes up the indicator u of a",
            ),
            "link.shares": (
                "bagian dari i tidak berjumlah satu: b, c",
                "the shares of i do not sum to one: b, c",
            ),
            "link.share_missing": (
                "sebagian bagian dari o belum disebut: s, t",
                "some shares of o are not stated: s, t",
            ),
            "target.split": (
                "pembagian target i tidak berjumlah sama dengannya: b, c",
                "the parts of the target of i do not sum to it: b, c",
            ),
            "goal.period": (
                "masa c tidak berada di dalam masa a",
                "the period of c does not lie within that of a",
            ),
            "goal.duplicate": (
                "sasaran b sama bunyinya dengan milik penanggung jawab lain: c",
                "the goal b reads as one of another owner: c",
            ),
        }

    def test_an_id_cannot_steer_a_terminal(self) -> None:
        finding = the(Cascade([goal("a" + chr(27) + "[2J" + chr(10))]), "goal.orphan")

        assert finding.said("en") == "the goal a [2J  serves no need and no other goal"

    def test_what_concerns_indicators_says_the_goal_as_well(self) -> None:
        against = the(TestDirections.stated(Target.down(1), NAIK), "indicator.direction")
        uneven = the(TestSteps.stated(Target.up(9), "kumulatif", 1, 2, 3, 4), "indicator.steps")
        twice = the(plan("b > a 100%", "c > i 100%", a=("i",)), "link.shares_twice")

        assert [(str(each), each.said("en")) for each in (against, uneven, twice)] == [
            (
                "rumus capaian indikator i dari a tidak sesuai dengan arah targetnya",
                "the formula of the indicator i of a does not suit the direction of its target",
            ),
            (
                "langkah target indikator i dari a tidak membentuk targetnya",
                "the steps of the indicator i of a do not make its target",
            ),
            (
                "bagian dari a disebut dua kali: pada sasarannya dan pada indikatornya i",
                "the shares of a are stated twice: of the goal and of its indicators i",
            ),
        ]
        assert {each.cite.standing for each in (against, uneven, twice)} == {Standing.ASSUMPTION}

    def test_every_finding_says_where_its_norm_stands(self) -> None:
        """What the text does not say is marked as our reading."""
        norms = {
            each.code: (str(each.cite), each.cite.standing, each.force) for each in findings(EVERY)
        }
        ours = ("PermenPANRB 6/2022", Standing.ASSUMPTION)
        contribution = ("PermenPANRB 6/2022 Lampiran I.A hlm. 23-25", Standing.OFFICIAL)
        measure = ("PermenPANRB 6/2022 Pasal 9 ayat (2)", Standing.OFFICIAL)

        assert norms == {
            "link.circle": (*ours, Force.MUST),
            "need.unserved": (*ours, Force.MUST),
            "goal.orphan": (*contribution, Force.MUST),
            "goal.ownerless": (*contribution, Force.MUST),
            "goal.unmeasured": (*measure, Force.MUST),
            "goal.unmeasured_extra": (*measure, Force.SHOULD),
            "indicator.untaken": (
                "PermenPANRB 6/2022 Lampiran II.A hlm. 46-49",
                Standing.OFFICIAL,
                Force.MUST,
            ),
            "link.shares": (*ours, Force.SHOULD),
            "link.share_missing": (*ours, Force.SHOULD),
            "target.split": (
                "PermenPANRB 6/2022 Lampiran II.A hlm. 41",
                Standing.OFFICIAL,
                Force.MUST,
            ),
            "goal.period": (*ours, Force.MUST),
            "goal.duplicate": (*ours, Force.GUIDE),
        }
