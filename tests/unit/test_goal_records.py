from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import Policy, fact, rows
from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.goals import (
    Aspect,
    CascadeError,
    Goal,
    Indicator,
    Kind,
    Level,
    Link,
    Method,
    Need,
    Perspective,
    PlanError,
    Realisation,
    Relation,
    Target,
    TargetError,
)
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.goals.periods import ModePeriode
from asn_kinerja.goals.roll_up import JUMLAH
from asn_kinerja.period import Period


def one(**changed: Any) -> Indicator:
    return Indicator("i", "Ibu hamil terlayani", **changed)


class TestParts:
    """A part of another kind is refused at once, not when the plan is read."""

    @pytest.mark.parametrize(
        "build, said",
        [
            (
                lambda: Goal("g", "Baik", "RHK", period=2024),  # type: ignore[arg-type]
                "period cannot be int; accepted: Period",
            ),
            (
                lambda: Goal("g", "Baik", "RHK", indicators=["i"]),  # type: ignore[list-item]
                "indicators cannot be str; accepted: Indicator",
            ),
        ],
        ids=["period", "indicators"],
    )
    def test_it_names_what_was_given_and_what_is_accepted(
        self, build: Callable[[], object], said: str
    ) -> None:
        with pytest.raises(PlanError) as error:
            build()

        assert error.value.message("en") == said


class TestRelation:
    def test_it_is_known_by_its_indonesian_word_alone(self) -> None:
        assert Link("a", "b", "langsung").relation is Relation.DIRECT
        assert Link("a", "b", "tidak langsung").relation is Relation.NON_DIRECT


class TestNames:
    """Whatever has an id or a statement says something with it."""

    @pytest.mark.parametrize("text", ["", " ", None, 5], ids=["empty", "blank", "none", "number"])
    @pytest.mark.parametrize(
        "build",
        [
            lambda text: Need(text, "Butuh"),
            lambda text: Goal(text, "Baik", "Sasaran"),
            lambda text: Indicator(text, "Diukur"),
        ],
        ids=["need", "goal", "indicator"],
    )
    def test_an_id_that_says_nothing_is_refused(
        self, build: Callable[[Any], object], text: object
    ) -> None:
        with pytest.raises(PlanError) as error:
            build(text)

        assert (error.value.code, error.value.facts["name"]) == ("plan.empty", "id")

    @pytest.mark.parametrize(
        "build",
        [
            lambda: Need("kb", ""),
            lambda: Goal("so", "", "Sasaran"),
            lambda: Indicator("i", ""),
        ],
        ids=["need", "goal", "indicator"],
    )
    def test_a_statement_that_says_nothing_is_refused(self, build: Callable[[], object]) -> None:
        with pytest.raises(PlanError) as error:
            build()

        assert error.value.facts["name"] == "statement"

    @pytest.mark.parametrize("end", ["child", "parent"])
    def test_both_ends_of_a_link_are_named(self, end: str) -> None:
        ends = {"child": "r", "parent": "so", end: ""}

        with pytest.raises(PlanError) as error:
            Link(**ends, relation=Relation.DIRECT)

        assert error.value.facts["name"] == end


class TestNobody:
    """Nobody is `None`: a blank owner would be an owner, and no finding would tell."""

    @pytest.mark.parametrize("text", ["", " ", 5], ids=["empty", "blank", "number"])
    @pytest.mark.parametrize(
        "name, record",
        [
            ("source", Need("kb", "Butuh")),
            ("owner", Goal("so", "Baik", "Sasaran")),
            ("unit", one()),
            ("proposed_by", one()),
            ("agreed_by", one()),
            ("evidence", Realisation("i", 1, period=Period.year(2024))),
            ("by", Realisation("i", 1, period=Period.year(2024))),
        ],
        ids=["source", "owner", "unit", "proposed", "agreed", "evidence", "by"],
    )
    def test_what_may_be_left_out_is_not_left_blank(
        self, name: str, record: Any, text: object
    ) -> None:
        with pytest.raises(PlanError) as error:
            evolve(record, **{name: text})

        assert (error.value.code, error.value.facts["name"]) == ("plan.empty", name)


class TestNeed:
    @pytest.mark.parametrize(
        "priority", [0, -1, True, Decimal(1), "1"], ids=["zero", "below", "flag", "decimal", "text"]
    )
    def test_the_priority_is_a_whole_number_from_one(self, priority: Any) -> None:
        with pytest.raises(PlanError) as error:
            Need("kb", "Butuh", priority=priority)

        assert (error.value.code, error.value.facts["given"]) == ("plan.priority", priority)

    def test_one_comes_first(self) -> None:
        assert Need("kb", "Butuh", priority=1) == Need("kb", "Butuh")
        assert Need("kb", "Butuh", source="RPJMD", priority=2).priority == 2


class TestGoal:
    @pytest.mark.parametrize(
        "level",
        ["rhk", "Rencana hasil kerja", Level.RENCANA_HASIL_KERJA],
        ids=["alias", "text", "member"],
    )
    def test_labels_are_taken_as_members_or_in_any_known_spelling(self, level: str) -> None:
        goal = Goal("r", "Baik", level, kind="tambahan")

        assert goal.level is Level.RENCANA_HASIL_KERJA
        assert goal.kind is Kind.TAMBAHAN

    def test_it_is_a_main_result_unless_said(self) -> None:
        assert Goal("r", "Baik", Level.SASARAN, kind=Kind.UTAMA) == Goal("r", "Baik", "Sasaran")

    @pytest.mark.parametrize("name", ["level", "kind"])
    def test_an_unknown_label_is_refused(self, name: str) -> None:
        labels: dict[str, Any] = {"level": "Sasaran", name: "entah"}

        with pytest.raises(UnknownLabelError):
            Goal("r", "Baik", **labels)

    @pytest.mark.parametrize(
        "indicators, measurable",
        [
            ((), False),
            ((one(),), False),
            ((one(), one(target=Target.up(85))), True),
            ((one(expectation="4-5 bulan setelah NSPK terbit"),), True),
            ((one(trajectory=[(Period.year(2024), Target.up(85))]),), True),
        ],
        ids=["none", "without-target", "one-with-target", "one-in-words", "steps-only"],
    )
    def test_it_is_measurable_with_one_target(
        self, indicators: tuple[Indicator, ...], measurable: object
    ) -> None:
        """In the qualitative approach the target stands in words only."""
        assert measurable is Goal("r", "Baik", "Sasaran", indicators=indicators).is_measurable

    def test_its_indicators_may_be_any_sequence_and_it_stays_a_value(self) -> None:
        goal = Goal("r", "Baik", "Sasaran", indicators=[one()])

        assert goal.indicators == (one(),)
        assert len({goal, Goal("r", "Baik", "Sasaran", indicators=(one(),))}) == 1


class TestIndicator:
    @pytest.mark.parametrize(
        "name, text, member",
        [
            ("aspect", "waktu", Aspect.WAKTU),
            ("perspective", "proses_bisnis", Perspective.PROSES_BISNIS),
            ("mode", "cumulative", ModePeriode.KUMULATIF),
        ],
        ids=["aspect", "perspective", "mode"],
    )
    def test_labels_are_taken_as_members_or_in_any_known_spelling(
        self, name: str, text: str, member: object
    ) -> None:
        """PermenPANRB 6/2022 hlm. 32-36: the perspective stands beside each indicator."""
        assert getattr(one(**{name: text}), name) is member
        assert getattr(one(**{name: member}), name) is member
        assert getattr(one(), name) is None

    @pytest.mark.parametrize("name", ["aspect", "perspective", "mode"])
    def test_an_unknown_label_is_refused(self, name: str) -> None:
        with pytest.raises(UnknownLabelError):
            one(**{name: "rasa"})

    @pytest.mark.parametrize("words", ["", " ", 5], ids=["empty", "blank", "number"])
    def test_an_expectation_says_something(self, words: Any) -> None:
        with pytest.raises(PlanError) as error:
            one(expectation=words)

        assert error.value.facts["name"] == "expectation"

    def test_nothing_is_computed_by_a_rule_that_nobody_stated(self) -> None:
        assert (one().formula, one().roll_up, one().weight) == (None, None, None)

    def test_any_policy_with_the_output_may_be_the_formula(self) -> None:
        own = Policy("dinas/capaian", outputs={"capaian": fact("realisasi")})

        assert [one(formula=each).formula for each in (NAIK, own)] == [NAIK, own]

    def test_any_policy_over_rows_with_the_output_may_be_the_roll_up(self) -> None:
        bagian = rows("bagian", at_least=1)
        own = Policy("dinas/terkecil", outputs={"nilai": bagian.min(bagian.fact("nilai"))})

        assert [one(roll_up=each).roll_up for each in (JUMLAH, own)] == [JUMLAH, own]

    @pytest.mark.parametrize(
        "name, policy, code",
        [
            ("formula", JUMLAH, "plan.formula"),
            ("formula", "NAIK", "plan.formula"),
            ("roll_up", NAIK, "plan.roll_up"),
            ("roll_up", "JUMLAH", "plan.roll_up"),
            ("roll_up", Policy("x", outputs={"nilai": fact("a")}), "plan.roll_up"),
            ("roll_up", Policy("x", outputs={"nilai": fact("bagian")}), "plan.roll_up"),
        ],
        ids=["roll-up", "name", "formula", "name-of-one", "no-rows", "one-number"],
    )
    def test_a_policy_that_gives_something_else_is_refused(
        self, name: str, policy: Any, code: str
    ) -> None:
        with pytest.raises(PlanError) as error:
            one(**{name: policy})

        assert (error.value.code, error.value.facts["given"]) == (code, policy)

    def test_the_weight_is_an_exact_part_of_the_goal(self) -> None:
        assert one(weight="40%").weight == Fraction(2, 5)

    @pytest.mark.parametrize("weight", [0, "101%", "banyak"])
    def test_a_weight_that_is_no_part_of_one_is_refused(self, weight: Any) -> None:
        with pytest.raises(PlanError) as error:
            one(weight=weight)

        assert (error.value.code, error.value.facts["given"]) == ("plan.share", weight)

    @pytest.mark.parametrize(
        "trajectory",
        [
            [(Period.quarter(2024, 1), Target.up(1)), (Period.quarter(2024, 2), Target.up(2))],
            [(Period.quarter(2024, 1), Target.up(1)), (Period(date(2024, 4, 1)), Target.up(2))],
        ],
        ids=["closed", "open-at-the-end"],
    )
    def test_the_periods_of_a_trajectory_may_touch(self, trajectory: Any) -> None:
        assert one(trajectory=trajectory).trajectory == tuple(trajectory)

    @pytest.mark.parametrize(
        "periods",
        [
            [Period.quarter(2024, 2), Period.quarter(2024, 1)],
            [Period.semester(2024, 1), Period.quarter(2024, 2)],
            [Period(date(2024, 1, 1)), Period.quarter(2024, 2)],
            [Period(date(2024, 1, 1), date(2024, 4, 2)), Period.quarter(2024, 2)],
        ],
        ids=["backwards", "overlap", "open", "one-day-too-long"],
    )
    def test_periods_that_overlap_or_run_backwards_are_refused(self, periods: Any) -> None:
        with pytest.raises(PlanError) as error:
            one(trajectory=[(each, Target.up(1)) for each in periods])

        assert (error.value.code, error.value.facts["id"]) == ("plan.trajectory", "i")

    def test_a_baseline_stands_beside_its_target(self) -> None:
        assert one(target=Target.up(85), baseline=Decimal("35.91")).baseline == Decimal("35.91")

    @pytest.mark.parametrize("target", [Target.up(85), None], ids=["target", "none"])
    def test_a_baseline_is_exact(self, target: Target | None) -> None:
        """A float means what its shortest `repr` says, as every fact does."""
        assert one(target=target, baseline=35.91).baseline == Decimal("35.91")
        assert one(baseline="BB").baseline == "BB"
        assert one(baseline=date(2024, 1, 1)).baseline == date(2024, 1, 1)

    @pytest.mark.parametrize(
        "baseline", [date(2024, 1, 1), float("nan"), True], ids=["day", "nan", "flag"]
    )
    def test_a_baseline_of_another_kind_is_refused(self, baseline: Any) -> None:
        with pytest.raises(TargetError):
            one(target=Target.up(85), baseline=baseline)

    def test_a_baseline_outside_the_scale_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            one(target=Target.up("B", scale=("C", "B")), baseline="A")

    @pytest.mark.parametrize("given", [85, "85%", date(2024, 6, 30)], ids=["int", "text", "day"])
    def test_what_has_no_direction_is_no_target(self, given: Any) -> None:
        for stated in ({"target": given}, {"trajectory": [(Period.year(2024), given)]}):
            with pytest.raises(TargetError) as error:
                one(**stated)

            assert error.value.code == "target.none"

    @pytest.mark.parametrize(
        "target, steps",
        [
            (Target.up(85), [Target.up(date(2024, 6, 30))]),
            (None, [Target.up(85), Target.up(date(2024, 6, 30))]),
        ],
        ids=["target", "step"],
    )
    def test_a_step_of_another_kind_is_refused(
        self, target: Target | None, steps: list[Target]
    ) -> None:
        quarters = Period.year(2024).split(3)

        with pytest.raises(TargetError) as error:
            one(target=target, trajectory=zip(quarters, steps, strict=False))

        assert error.value.code == "target.kinds"

    def test_without_a_target_there_may_be_a_baseline(self) -> None:
        assert one(baseline=Decimal(3)).target is None


class TestLink:
    @pytest.mark.parametrize(
        "share, part",
        [
            ("40%", Fraction(2, 5)),
            (Decimal("0.4"), Fraction(2, 5)),
            (Fraction(1, 3), Fraction(1, 3)),
            (1, Fraction(1)),
            ("0.001%", Fraction(1, 100_000)),
            (None, None),
        ],
        ids=["percent", "decimal", "ratio", "all", "little", "unstated"],
    )
    def test_a_share_is_exact(self, share: Any, part: Fraction | None) -> None:
        assert part == Link("r", "so", "direct", share=share).share

    @pytest.mark.parametrize(
        "share",
        [0, "-1%", "100.1%", Fraction(-1, 2), Fraction(4, 3), 0.4, True, "banyak"],
        ids=["zero", "below", "above", "negative", "over", "float", "flag", "words"],
    )
    def test_what_is_no_part_of_one_is_refused(self, share: Any) -> None:
        with pytest.raises(PlanError) as error:
            Link("r", "so", "direct", share=share)

        assert (error.value.code, error.value.facts["given"]) == ("plan.share", share)

    @pytest.mark.parametrize(
        "method",
        ["Pembagian wilayah", "wilayah", Method.WILAYAH],
        ids=["text", "name", "member"],
    )
    def test_relation_and_method_are_labels(self, method: str) -> None:
        link = Link("r", "so", "non_direct", method=method)

        assert link.relation is Relation.NON_DIRECT
        assert link.method is Method.WILAYAH

    @pytest.mark.parametrize("name", ["relation", "method"])
    def test_an_unknown_label_is_refused(self, name: str) -> None:
        labels: dict[str, Any] = {"relation": "direct", name: "entah"}

        with pytest.raises(UnknownLabelError):
            Link("r", "so", **labels)

    def test_relations_are_kept_apart(self) -> None:
        """Three carry work; only a component of a formula may feed a calculation."""
        work = {Relation.DIRECT, Relation.NON_DIRECT, Relation.CONTRIBUTION}

        assert work == {each for each in Relation if each.carries_work}
        assert [each for each in Relation if each.feeds_calculation] == [Relation.FORMULA_COMPONENT]


class TestCascadeError:
    GROUP = CascadeError("tak dapat", [PlanError("plan.same_id", id=each) for each in "ab"])

    def test_it_lists_every_problem_a_line_each(self) -> None:
        assert str(self.GROUP).splitlines() == [
            "tak dapat",
            "  two parts have the id 'a'",
            "  two parts have the id 'b'",
        ]

    def test_it_is_caught_as_a_value_error_and_keeps_its_class_when_split(self) -> None:
        some = self.GROUP.subgroup(lambda each: each is self.GROUP.exceptions[0])

        assert isinstance(self.GROUP, ValueError)
        assert isinstance(some, CascadeError)
        assert some.message == "tak dapat"

    def test_it_survives_pickling(self) -> None:
        assert str(pickle.loads(pickle.dumps(self.GROUP))) == str(self.GROUP)  # noqa: S301
