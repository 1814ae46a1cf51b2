"""PermenPANRB 14/2017: the index of public satisfaction, as several sources describe it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.exact import Rounding
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_14_2017 import (
    IKM,
    IKM_UNSUR_AKTIF,
    JUMLAH_SAMPEL,
    NILAI_UNSUR,
    UNSUR,
    Mutu,
)

ANSWERS = st.integers(1, 4)
ROWS = st.lists(st.fixed_dictionaries(dict.fromkeys(UNSUR, ANSWERS)), min_size=1, max_size=8)


def everyone(answer: int) -> dict[str, int]:
    return dict.fromkeys(UNSUR, answer)


def mean(rows: list[dict[str, int]]) -> Fraction:
    answers = [answer for row in rows for answer in row.values()]
    return Fraction(sum(answers), len(answers))


def mutu(ikm: Decimal) -> Mutu:
    """The table of grades, printed in two decimals."""
    printed = {"88.31": Mutu.A, "76.61": Mutu.B, "65.00": Mutu.C, "25.00": Mutu.D}
    return next(grade for low, grade in printed.items() if ikm >= Decimal(low))


def one_element(respondents: int, total: int) -> list[dict[str, int]]:
    """Answers to one element of a known number and sum."""
    shares = [total * n // respondents for n in range(respondents + 1)]
    return [{"nilai": after - before} for before, after in pairwise(shares)]


class TestNilaiIndeks:
    """NRR of an element: its answers over the respondents; weighed one ninth and summed."""

    @given(ROWS)
    def test_the_index_is_the_mean_of_all_answers(self, rows: list[dict[str, int]]) -> None:
        outcome = IKM.evaluate(jawaban=rows)

        assert half_up(mean(rows), 4) == outcome["nilai_indeks"]
        assert half_up(mean(rows) * 25, 2) == outcome["ikm"]
        assert outcome.is_complete

    @given(ROWS)
    def test_the_order_of_the_respondents_changes_nothing(self, rows: list[dict[str, int]]) -> None:
        assert dict(IKM.evaluate(jawaban=rows)) == dict(IKM.evaluate(jawaban=rows[::-1]))

    @given(ROWS)
    def test_what_each_element_was_given_is_a_step(self, rows: list[dict[str, int]]) -> None:
        steps = {step.name: step.value for step in IKM.evaluate(jawaban=rows).steps}

        assert [sum(row[unsur] for row in rows) for unsur in UNSUR] == [
            steps[f"jumlah_{unsur}"] for unsur in UNSUR
        ]
        assert len(rows) == steps["banyak_responden"]

    def test_a_rounded_weight_never_reaches_the_top(self) -> None:
        """0.111, as some weigh it, gives at most 99.90; 0.11 at most 99.00."""
        best = [everyone(4)]

        found = [
            IKM.replace(bobot_unsur=weight).evaluate(jawaban=best)["ikm"]
            for weight in ("0.111", "0.11")
        ]

        assert [Decimal("99.90"), Decimal("99.00")] == found
        assert Decimal(100) == IKM.evaluate(jawaban=best)["ikm"]

    def test_a_rounded_weight_can_cost_a_grade(self) -> None:
        rows = [everyone(4)] * 8 + [everyone(3)] * 7

        found = [
            policy.evaluate(jawaban=rows)["mutu"]
            for policy in (IKM, IKM.replace(bobot_unsur="0.111"))
        ]

        assert found == [Mutu.A, Mutu.B]

    @pytest.mark.parametrize("wrong", [0, 5])
    def test_an_answer_beyond_the_scale_is_refused(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            IKM.evaluate(jawaban=[everyone(3), {**everyone(3), "u7": wrong}])

        assert refusals(caught.value) == [("number.range", "jawaban[1].u7")]

    def test_no_respondent_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            IKM.evaluate(jawaban=[])

        assert refusals(caught.value) == [("fact.few_rows", "jawaban")]

    def test_an_answer_left_out_is_missing_never_zero(self) -> None:
        outcome = IKM.evaluate(jawaban=[everyone(3), {**everyone(3), "u7": None}])

        assert missing(outcome) == {"jawaban[1].u7": ("nilai_indeks", "ikm", "mutu")}


class TestMutu:
    """A 88.31–100; B 76.61–88.30; C 65.00–76.60; D 25.00–64.99: round, then classify."""

    @given(ROWS)
    def test_every_index_has_its_grade(self, rows: list[dict[str, int]]) -> None:
        assert mutu(half_up(mean(rows) * 25, 2)) is IKM.evaluate(jawaban=rows)["mutu"]

    @pytest.mark.parametrize(
        "hundredths, grade",
        [
            (10000, Mutu.A),
            (8831, Mutu.A),
            (8830, Mutu.B),
            (7661, Mutu.B),
            (7660, Mutu.C),
            (6500, Mutu.C),
            (6499, Mutu.D),
            (2500, Mutu.D),
        ],
    )
    def test_either_side_of_each_bound(self, hundredths: int, grade: Mutu) -> None:
        """2,500 respondents have a mean of whole hundredths after times 25."""
        outcome = NILAI_UNSUR.evaluate(jawaban=one_element(2500, hundredths))

        assert Decimal(hundredths) / 100 == outcome["ikm"]
        assert grade is outcome["mutu"]

    @pytest.mark.parametrize(
        "respondents, total, ikm, grade",
        [(62, 219, "88.31", Mutu.A), (171, 604, "88.30", Mutu.B)],
    )
    def test_between_two_printed_bands_the_rounded_value_decides(
        self, respondents: int, total: int, ikm: str, grade: Mutu
    ) -> None:
        """88.306… and 88.304… stand in no printed band before they are rounded."""
        outcome = NILAI_UNSUR.evaluate(jawaban=one_element(respondents, total))

        assert (Decimal(ikm), grade) == (outcome["ikm"], outcome["mutu"])

    @pytest.mark.parametrize("policy", [IKM, IKM_UNSUR_AKTIF, NILAI_UNSUR])
    @pytest.mark.parametrize("change", [{"batas_a": 76}, {"batas_c": 80}, {"desimal": 7}])
    def test_refused_settings(self, policy: Policy, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            policy.replace(**change)

        assert caught.value.code in {"formula.band_empty", "setting.range"}

    @pytest.mark.parametrize("spelling, grade", [("sangat baik", "A"), ("Tidak Baik", "D")])
    def test_a_grade_is_known_by_its_words(self, spelling: str, grade: str) -> None:
        assert grade == Mutu.parse(spelling)

    @pytest.mark.parametrize("name", ["batas_a", "pengali", "bobot_unsur", "desimal"])
    def test_a_text_that_was_not_seen_is_secondary(self, name: str) -> None:
        assert standing(IKM, name) is Standing.SECONDARY


class TestUnsurAktif:
    """An element that was not asked about is absent; the others weigh one by their number."""

    @given(ROWS, st.sets(st.sampled_from(list(UNSUR)), max_size=8))
    def test_the_index_is_the_mean_of_the_answers_asked_for(
        self, rows: list[dict[str, int]], left_out: set[str]
    ) -> None:
        asked = [{u: row[u] for u in UNSUR if u not in left_out} for row in rows]
        outcome = IKM_UNSUR_AKTIF.evaluate(jawaban=asked)

        assert half_up(mean(asked), 4) == outcome["nilai_indeks"]
        assert half_up(mean(asked) * 25, 2) == outcome["ikm"]
        assert mutu(half_up(mean(asked) * 25, 2)) is outcome["mutu"]

    @given(ROWS)
    def test_with_all_nine_it_is_the_index_itself(self, rows: list[dict[str, int]]) -> None:
        assert dict(IKM.evaluate(jawaban=rows)) == dict(IKM_UNSUR_AKTIF.evaluate(jawaban=rows))

    def test_an_element_that_some_left_out_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            IKM_UNSUR_AKTIF.evaluate(jawaban=[everyone(3), {**everyone(3), "u7": None}])

        assert refusals(caught.value) == [("fact.together", "jawaban[].u7, jawaban")]

    def test_rows_without_any_answer_give_no_index(self) -> None:
        (left,) = IKM_UNSUR_AKTIF.evaluate(jawaban=[{}, {}]).missing

        assert left.reason is not None
        assert left.reason.en == "no element was answered"
        assert left.blocks == ("nilai_indeks", "ikm", "mutu")


def sample_of(population: int) -> Decimal:
    found = JUMLAH_SAMPEL.evaluate(populasi=population)["jumlah_sampel"]
    assert isinstance(found, Decimal)
    return found


class TestKrejcieMorgan:
    """χ²NP(1 − P) ÷ (d²(N − 1) + χ²P(1 − P)) with χ² 3.841, P 0.5 and d 0.05."""

    @pytest.mark.parametrize(
        "population, sample",
        [
            (10, 10),
            (15, 14),
            (25, 24),
            (35, 32),
            (50, 44),
            (100, 80),
            (150, 108),
            (200, 132),
            (230, 144),
            (500, 217),
            (550, 226),
            (1000, 278),
            (1100, 285),
            (5000, 357),
            (10000, 370),
            (20000, 377),
            (75000, 382),
            (1000000, 384),
        ],
    )
    def test_the_published_table(self, population: int, sample: int) -> None:
        assert sample == sample_of(population)

    @given(st.integers(1, 10**9))
    def test_the_formula_rounded_to_the_nearest(self, population: int) -> None:
        spread = Fraction("3.841") / 4
        exact = spread * population / (Fraction(25, 10000) * (population - 1) + spread)

        assert half_up(exact, 0) == sample_of(population)

    @given(st.integers(1, 10**6), st.integers(1, 10**6))
    def test_more_people_never_need_fewer_answers(self, one: int, other: int) -> None:
        few, many = (sample_of(each) for each in sorted((one, other)))

        assert few <= many <= max(one, other)

    def test_rounding_up_is_a_reform(self) -> None:
        up = JUMLAH_SAMPEL.replace(pembulatan=Rounding.CEILING)

        assert up.evaluate(populasi=500)["jumlah_sampel"] == 218

    def test_a_smaller_error_needs_more_answers(self) -> None:
        found = JUMLAH_SAMPEL.replace(galat="0.01").evaluate(populasi=500)

        assert found["jumlah_sampel"] == 475

    def test_nobody_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            JUMLAH_SAMPEL.evaluate(populasi=0)

        assert refusals(caught.value) == [("number.range", "populasi")]

    @pytest.mark.parametrize("change", [{"proporsi": 1}, {"galat": 0}, {"chi_kuadrat": 0}])
    def test_refused_settings(self, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            JUMLAH_SAMPEL.replace(**change)

        assert caught.value.code == "setting.range"
