"""PP 46/2011: the value of the SKP, of the work, and the names of results."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, half_up, missing, numbers, rank, refusals, standing

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.pp_46_2011 import NILAI_PRESTASI_KERJA, NILAI_SKP, Sebutan

UNIT = Decimal("0.01")
VALUES = numbers(-50, 250, 2)


def points(number: int) -> int:
    return (number >= 1) + (number >= 4) + (number >= 7)


def skp(values: list[Decimal], *, tasks: int = 0, creativity: int = 0) -> Facts:
    return {
        "kegiatan": [{"nilai_capaian": value} for value in values],
        "jumlah_tugas_tambahan": tasks,
        "nilai_kreativitas": creativity,
    }


class TestPasal10:
    """Extra tasks and creativity are part of the achievement of the SKP."""

    @given(
        st.lists(VALUES, min_size=1, max_size=8),
        st.integers(0, 30),
        st.sampled_from([0, 3, 6, 12]),
    )
    def test_the_mean_plus_the_points(
        self, values: list[Decimal], tasks: int, creativity: int
    ) -> None:
        outcome = NILAI_SKP.evaluate(skp(values, tasks=tasks, creativity=creativity))
        mean = half_up(sum(map(Fraction, values), Fraction(0)) / len(values), 2)

        total = Fraction(mean) + points(tasks) + creativity

        assert points(tasks) == outcome["nilai_tugas_tambahan"]
        assert half_up(total, 2) == outcome["nilai_skp"]
        assert outcome.is_complete

    @given(st.lists(VALUES, min_size=1, max_size=6))
    def test_the_order_of_the_activities_changes_nothing(self, values: list[Decimal]) -> None:
        first, second = (NILAI_SKP.evaluate(skp(each)) for each in (values, values[::-1]))

        assert first["nilai_skp"] == second["nilai_skp"]

    @pytest.mark.parametrize(
        "tasks, given_points",
        [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (1000, 3)],
    )
    def test_either_side_of_each_number_of_tasks(self, tasks: int, given_points: int) -> None:
        outcome = NILAI_SKP.evaluate(skp([Decimal(80)], tasks=tasks))

        assert given_points == outcome["nilai_tugas_tambahan"]

    @pytest.mark.parametrize("wrong", [1, 2, 4, 5, 7, 11])
    def test_only_0_3_6_and_12_are_points_of_creativity(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_SKP.evaluate(skp([Decimal(80)], creativity=wrong))

        assert refusals(caught.value) == [("fact.together", "nilai_kreativitas")]

    @pytest.mark.parametrize("wrong", [-1, 13])
    def test_points_beyond_the_scale_are_out_of_range(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_SKP.evaluate(skp([Decimal(80)], creativity=wrong))

        assert ("number.range", "nilai_kreativitas") in refusals(caught.value)

    def test_no_activity_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_SKP.evaluate(skp([]))

        assert refusals(caught.value) == [("fact.few_rows", "kegiatan")]

    def test_what_is_missing_is_named(self) -> None:
        outcome = NILAI_SKP.evaluate(kegiatan=[{"nilai_capaian": 80}, {}])

        assert missing(outcome) == {
            "jumlah_tugas_tambahan": ("nilai_tugas_tambahan", "nilai_skp"),
            "kegiatan[1].nilai_capaian": ("nilai_skp",),
            "nilai_kreativitas": ("nilai_skp",),
        }

    @pytest.mark.parametrize(
        "name",
        [
            *(f"tugas_tambahan_{size}" for size in ("sedikit", "sedang", "banyak")),
            *(f"nilai_tugas_tambahan_{size}" for size in ("sedikit", "sedang", "banyak")),
        ],
    )
    def test_the_points_are_secondary(self, name: str) -> None:
        assert standing(NILAI_SKP, name) is Standing.SECONDARY

    def test_a_reform_may_state_other_numbers_and_points(self) -> None:
        reform = NILAI_SKP.replace(
            tugas_tambahan_sedikit=2, tugas_tambahan_banyak=10, nilai_tugas_tambahan_banyak=5
        )

        given_points = [
            reform.evaluate(skp([Decimal(80)], tasks=tasks))["nilai_tugas_tambahan"]
            for tasks in (1, 2, 9, 10)
        ]

        assert given_points == [0, 1, 2, 5]

    @pytest.mark.parametrize(
        "change",
        [
            {"tugas_tambahan_sedikit": 4},
            {"tugas_tambahan_sedang": 8},
            {"tugas_tambahan_banyak": 3},
            {"nilai_tugas_tambahan_banyak": -1},
            {"desimal": 7},
        ],
    )
    def test_refused_settings(self, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_SKP.replace(**change)

        assert caught.value.code in {"formula.band_empty", "setting.range"}


SCORES = numbers(0, 150, 2)
BEHAVIOUR = numbers(0, 100, 2)


def sebutan(value: Decimal) -> Sebutan:
    bounds = ((91, Sebutan.SANGAT_BAIK), (76, Sebutan.BAIK), (61, Sebutan.CUKUP))
    for bound, name in (*bounds, (51, Sebutan.KURANG)):
        if value >= bound:
            return name
    return Sebutan.BURUK


class TestPasal15:
    """The SKP weighs 60 percent, behaviour 40 percent; Pasal 13 (3): behaviour up to 100."""

    @given(SCORES, BEHAVIOUR)
    def test_the_value_is_rounded_half_up(self, score: Decimal, behaviour: Decimal) -> None:
        outcome = NILAI_PRESTASI_KERJA.evaluate(nilai_skp=score, nilai_perilaku=behaviour)

        exact = Fraction(60, 100) * Fraction(score) + Fraction(40, 100) * Fraction(behaviour)

        assert half_up(exact, 2) == outcome["nilai_prestasi_kerja"]
        assert outcome.is_complete

    @pytest.mark.parametrize(
        "facts, path",
        [
            ({"nilai_perilaku": Decimal("100.01")}, "nilai_perilaku"),
            ({"nilai_perilaku": Decimal("-0.01")}, "nilai_perilaku"),
            ({"nilai_skp": Decimal("-0.01")}, "nilai_skp"),
        ],
    )
    def test_a_value_beyond_its_bound_is_refused(self, facts: Facts, path: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_PRESTASI_KERJA.evaluate(facts)

        assert refusals(caught.value) == [("number.range", path)]

    @pytest.mark.parametrize("name", ["bobot_skp", "bobot_perilaku"])
    def test_the_weights_are_official(self, name: str) -> None:
        stated = Citation("PP 46/2011", pasal=15, ayat=2)

        assert stated == NILAI_PRESTASI_KERJA.settings[name].cite

    @pytest.mark.parametrize("wrong", ["59%", "61%"])
    def test_weights_that_do_not_sum_to_one_are_refused(self, wrong: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_PRESTASI_KERJA.replace(bobot_skp=wrong)

        assert caught.value.code == "formula.weights"

    @pytest.mark.parametrize("absent", ["nilai_skp", "nilai_perilaku"])
    def test_a_missing_part_blocks_value_and_name(self, absent: str) -> None:
        facts = {"nilai_skp": 90, "nilai_perilaku": 90}
        del facts[absent]

        blocked = ("nilai_prestasi_kerja", "sebutan")

        assert missing(NILAI_PRESTASI_KERJA.evaluate(facts)) == {absent: blocked}


class TestPasal17:
    """91 and above sangat baik; 76–90 baik; 61–75 cukup; 51–60 kurang; 50 and below buruk.

    Printed in whole numbers. Read as lower bounds, 90.99 is still baik: our assumption.
    """

    @given(SCORES, BEHAVIOUR)
    def test_every_value_has_a_name(self, score: Decimal, behaviour: Decimal) -> None:
        outcome = NILAI_PRESTASI_KERJA.evaluate(nilai_skp=score, nilai_perilaku=behaviour)
        value = outcome["nilai_prestasi_kerja"]
        assert isinstance(value, Decimal)

        assert sebutan(value) is outcome["sebutan"]

    @pytest.mark.parametrize("bound", [91, 76, 61, 51])
    def test_a_bound_belongs_to_the_better_name(self, bound: int) -> None:
        at, just_below, just_above = (
            rank(
                NILAI_PRESTASI_KERJA.evaluate(nilai_skp=value, nilai_perilaku=value)["sebutan"],
                Sebutan,
            )
            for value in (Decimal(bound), bound - UNIT, bound + UNIT)
        )

        assert at == just_above == just_below - 1

    @pytest.mark.parametrize(
        "name, huruf",
        [("sangat_baik", "a"), ("baik", "b"), ("cukup", "c"), ("kurang", "d")],
    )
    def test_the_decimals_between_are_our_reading(self, name: str, huruf: str) -> None:
        cite = NILAI_PRESTASI_KERJA.settings[f"batas_{name}"].cite

        assert cite is not None
        assert (cite.pasal, cite.huruf, cite.standing) == (17, huruf, Standing.ASSUMPTION)

    @pytest.mark.parametrize(
        "change",
        [{"batas_baik": 91}, {"batas_cukup": 77}, {"batas_kurang": 61}, {"batas_sangat_baik": 75}],
    )
    def test_bounds_out_of_order_are_refused(self, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_PRESTASI_KERJA.replace(**change)

        assert caught.value.code == "formula.band_empty"

    @given(SCORES, SCORES, BEHAVIOUR)
    def test_a_better_score_is_never_worse(
        self, score: Decimal, other: Decimal, behaviour: Decimal
    ) -> None:
        worse, better = (
            rank(
                NILAI_PRESTASI_KERJA.evaluate(nilai_skp=each, nilai_perilaku=behaviour)["sebutan"],
                Sebutan,
            )
            for each in sorted((score, other))
        )

        assert better <= worse
