"""PermenPANRB 88/2021: the evaluation of AKIP, as two sources describe it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, numbers, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.permenpanrb_88_2021 import (
    NILAI_AKIP,
    NILAI_KOMPONEN,
    NILAI_SUBKOMPONEN,
    Predikat,
    PredikatSubkomponen,
)

WEIGHTS = {"perencanaan": 30, "pengukuran": 30, "pelaporan": 15, "evaluasi_internal": 25}
PARTS = {"keberadaan": 20, "kualitas": 30, "pemanfaatan": 50}
SCORE = numbers(0, 100, 2)


def weighted(facts: dict[str, Decimal], weights: dict[str, int]) -> Decimal:
    return half_up(Fraction(sum(Fraction(facts[name]) * w for name, w in weights.items())) / 100, 2)


class TestKomponen:
    """Planning 30, measuring 30, reporting 15, internal evaluation 25; each part 20, 30, 50."""

    @given(st.fixed_dictionaries(dict.fromkeys(WEIGHTS, SCORE)))
    def test_the_score_is_weighted_and_rounded_half_up(self, facts: dict[str, Decimal]) -> None:
        assert weighted(facts, WEIGHTS) == NILAI_AKIP.evaluate(facts)["nilai"]

    @given(st.fixed_dictionaries(dict.fromkeys(PARTS, SCORE)))
    def test_a_component_is_weighted_from_its_parts(self, facts: dict[str, Decimal]) -> None:
        assert weighted(facts, PARTS) == NILAI_KOMPONEN.evaluate(facts)["nilai"]

    @pytest.mark.parametrize("absent", WEIGHTS)
    def test_a_missing_component_is_no_zero(self, absent: str) -> None:
        facts = {name: 80 for name in WEIGHTS if name != absent}

        assert missing(NILAI_AKIP.evaluate(facts)) == {absent: ("nilai", "predikat")}

    @pytest.mark.parametrize(
        "change",
        [{"bobot_pelaporan": "20%"}, {"bobot_pengukuran": "25%", "bobot_evaluasi_internal": "10%"}],
    )
    def test_the_weights_of_an_older_regulation_do_not_fit(self, change: dict[str, str]) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_AKIP.replace(**change)

        assert caught.value.code == "formula.weights"


class TestPredikat:
    """AA above 90; A above 80; BB above 70; B above 60; CC above 50; C above 30; D to 30."""

    @given(SCORE)
    def test_every_score_has_its_predicate(self, score: Decimal) -> None:
        bounds = {90: "AA", 80: "A", 70: "BB", 60: "B", 50: "CC", 30: "C", -1: "D"}
        wanted = next(name for low, name in bounds.items() if score > low)

        assert wanted == NILAI_AKIP.evaluate(dict.fromkeys(WEIGHTS, score))["predikat"]

    @pytest.mark.parametrize(
        "bound, predikat", [*zip((90, 80, 70, 60, 50, 30), Predikat, strict=False)]
    )
    def test_a_bound_belongs_to_the_class_below(self, bound: int, predikat: Predikat) -> None:
        classes = list(Predikat)
        below = classes[classes.index(predikat) + 1]
        found = [
            NILAI_AKIP.evaluate(dict.fromkeys(WEIGHTS, bound + Decimal(more)))["predikat"]
            for more in ("0", "0.01")
        ]

        assert [below, predikat] == found

    def test_everything_is_secondary(self) -> None:
        standings = {cite.standing for cite in NILAI_AKIP.citations}

        assert standings == {Standing.SECONDARY}
        assert standing(NILAI_AKIP, "batas_aa") is Standing.SECONDARY


def grade(met: int, of: int, *, innovative: bool = False, effort: bool = False) -> tuple[str, int]:
    outcome = NILAI_SUBKOMPONEN.evaluate(
        kriteria_terpenuhi=met, jumlah_kriteria=of, inovatif=innovative, upaya_lebih=effort
    )
    return str(outcome["predikat"]), int(str(outcome["nilai"]))


class TestSubkomponen:
    """All criteria: AA if innovative, A with some effort, else BB; then the share that is met."""

    @pytest.mark.parametrize(
        "innovative, effort, expected",
        [
            (True, True, ("AA", 100)),
            (True, False, ("AA", 100)),
            (False, True, ("A", 90)),
            (False, False, ("BB", 80)),
        ],
    )
    def test_all_criteria_are_met(
        self, *, innovative: bool, effort: bool, expected: tuple[str, int]
    ) -> None:
        assert expected == grade(7, 7, innovative=innovative, effort=effort)

    @pytest.mark.parametrize(
        "met, expected",
        [
            (99, ("B", 70)),
            (76, ("B", 70)),
            (75, ("CC", 60)),
            (51, ("CC", 60)),
            (50, ("C", 50)),
            (26, ("C", 50)),
            (25, ("D", 30)),
            (1, ("D", 30)),
            (0, ("E", 0)),
        ],
    )
    def test_either_side_of_each_share(self, met: int, expected: tuple[str, int]) -> None:
        assert expected == grade(met, 100)

    @given(st.integers(1, 200), st.data())
    def test_one_more_criterion_is_never_worse(self, of: int, data: st.DataObject) -> None:
        met = data.draw(st.integers(0, of - 1))
        fewer, more = (grade(each, of)[1] for each in (met, met + 1))

        assert fewer <= more

    @given(st.integers(1, 200), st.data())
    def test_innovation_counts_only_on_top_of_all_criteria(
        self, of: int, data: st.DataObject
    ) -> None:
        met = data.draw(st.integers(0, of - 1))

        assert grade(met, of) == grade(met, of, innovative=True, effort=True)

    def test_no_more_criteria_are_met_than_there_are(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            grade(4, 3)

        assert refusals(caught.value) == [("fact.together", "kriteria_terpenuhi, jumlah_kriteria")]

    def test_a_sub_component_has_criteria(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            grade(0, 0)

        assert refusals(caught.value) == [("number.range", "jumlah_kriteria")]

    def test_the_grades_are_eight(self) -> None:
        assert [str(each) for each in PredikatSubkomponen] == [*map(str, Predikat), "E"]
