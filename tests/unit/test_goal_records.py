from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

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
    Relation,
    Target,
    TargetError,
)
from asn_kinerja.period import Period


def one(**changed: Any) -> Indicator:
    return Indicator("i", "Ibu hamil terlayani", **changed)


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
        goal = Goal("r", "Baik", level, kind="tambahan", perspective="proses_bisnis")

        assert goal.level is Level.RENCANA_HASIL_KERJA
        assert goal.kind is Kind.TAMBAHAN
        assert goal.perspective is Perspective.PROSES_BISNIS

    def test_it_is_a_main_result_without_a_perspective_unless_said(self) -> None:
        goal = Goal("r", "Baik", Level.SASARAN, kind=Kind.UTAMA)

        assert goal == Goal("r", "Baik", "Sasaran")
        assert goal.perspective is None

    def test_a_perspective_may_be_given_as_member(self) -> None:
        goal = Goal("r", "Baik", "Sasaran", perspective=Perspective.ANGGARAN)

        assert goal.perspective is Perspective.ANGGARAN

    @pytest.mark.parametrize("name", ["level", "kind", "perspective"])
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
        ],
        ids=["none", "without-target", "one-with-target"],
    )
    def test_it_is_measurable_with_one_target(
        self, indicators: tuple[Indicator, ...], measurable: object
    ) -> None:
        assert measurable is Goal("r", "Baik", "Sasaran", indicators=indicators).is_measurable

    def test_its_indicators_may_be_any_sequence_and_it_stays_a_value(self) -> None:
        goal = Goal("r", "Baik", "Sasaran", indicators=[one()])

        assert goal.indicators == (one(),)
        assert len({goal, Goal("r", "Baik", "Sasaran", indicators=(one(),))}) == 1


class TestIndicator:
    @pytest.mark.parametrize("aspect", ["waktu", Aspect.WAKTU], ids=["text", "member"])
    def test_the_aspect_is_a_label(self, aspect: str) -> None:
        assert one(aspect=aspect).aspect is Aspect.WAKTU

    def test_an_unknown_aspect_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            one(aspect="rasa")

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

    @pytest.mark.parametrize("baseline", [date(2024, 1, 1), 0.5], ids=["day", "float"])
    def test_a_baseline_of_another_kind_is_refused(self, baseline: Any) -> None:
        with pytest.raises(TargetError):
            one(target=Target.up(85), baseline=baseline)

    def test_a_baseline_outside_the_scale_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            one(target=Target.up("B", scale=("C", "B")), baseline="A")

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

        assert error.value.code == "plan.share"

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
