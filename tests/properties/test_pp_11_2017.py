"""PP 11/2017: hours of learning, gaps, and the evaluation of training."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, numbers, refusals, standing

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.permenpanrb_6_2022 import Rating
from asn_kinerja.regulations.pp_11_2017 import (
    EVALUASI_PELATIHAN,
    JAM_PELAJARAN,
    KESENJANGAN_HASIL_KERJA,
    KESENJANGAN_KINERJA,
    KESENJANGAN_KOMPETENSI,
)

LEVELS = ("reaksi", "pembelajaran", "perilaku", "hasil")


class TestPasal203Ayat4:
    """Every civil servant: at least 20 hours of learning in one year."""

    @given(st.integers(0, 100))
    def test_hours_from_20_on_are_enough(self, hours: int) -> None:
        outcome = JAM_PELAJARAN.evaluate(jam_pelajaran=hours)

        assert outcome["memenuhi"] is (hours >= 20)
        assert max(0, 20 - hours) == outcome["kekurangan_jam_pelajaran"]

    def test_20_is_the_text_itself(self) -> None:
        setting = JAM_PELAJARAN.settings["jam_pelajaran_paling_sedikit"]

        assert (setting.value, setting.cite) == (20, Citation("PP 11/2017", pasal=203, ayat=4))

    def test_hours_that_nobody_stated_are_not_zero(self) -> None:
        outcome = JAM_PELAJARAN.evaluate()

        assert missing(outcome) == {"jam_pelajaran": ("memenuhi", "kekurangan_jam_pelajaran")}
        assert outcome["jam_pelajaran_minimal"] == 20


class TestPasal206Ayat2:
    """The profile of competence is compared with the standard of the post."""

    @given(st.integers(1, 5), st.integers(1, 5))
    def test_a_gap_is_what_is_below_the_standard(self, standard: int, held: int) -> None:
        outcome = KESENJANGAN_KOMPETENSI.evaluate(tingkat_standar=standard, tingkat_dimiliki=held)

        assert outcome["ada_kesenjangan"] is (held < standard)
        assert max(0, standard - held) == outcome["kesenjangan"]

    def test_a_level_that_nobody_assessed_is_no_gap(self) -> None:
        outcome = KESENJANGAN_KOMPETENSI.evaluate(tingkat_standar=3)

        assert missing(outcome) == {"tingkat_dimiliki": ("kesenjangan", "ada_kesenjangan")}

    @pytest.mark.parametrize("wrong", [0, 6, -1])
    def test_levels_go_from_1_to_5(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            KESENJANGAN_KOMPETENSI.evaluate(tingkat_standar=wrong, tingkat_dimiliki=wrong)

        assert [path for _, path in refusals(caught.value)] == [
            "tingkat_dimiliki",
            "tingkat_standar",
        ]


class TestPasal206Ayat3:
    """The result of the appraisal is compared with the target; what a gap is stays open."""

    @given(numbers(0, 200, 2))
    def test_what_is_below_100_percent_is_a_gap(self, capaian: Decimal) -> None:
        outcome = KESENJANGAN_KINERJA.evaluate(capaian=capaian)

        assert outcome["ada_kesenjangan"] is (capaian < 100)

    @given(numbers(0, 200, 2), st.integers(0, 150))
    def test_an_agency_may_state_another_bound(self, capaian: Decimal, bound: int) -> None:
        policy = KESENJANGAN_KINERJA.replace(batas_capaian=bound)

        assert policy.evaluate(capaian=capaian)["ada_kesenjangan"] is (capaian < bound)

    @pytest.mark.parametrize("rating", Rating)
    def test_of_ratings_only_the_lowest_is_a_gap(self, rating: Rating) -> None:
        outcome = KESENJANGAN_HASIL_KERJA.evaluate(rating_hasil_kerja=rating)

        assert outcome["ada_kesenjangan"] is (rating is Rating.DI_BAWAH_EKSPEKTASI)

    def test_the_bound_is_our_reading(self) -> None:
        assert standing(KESENJANGAN_KINERJA, "batas_capaian") is Standing.ASSUMPTION
        cites = KESENJANGAN_HASIL_KERJA.citations
        assert {each.standing for each in cites} == {Standing.ASSUMPTION}


SCORES = st.lists(
    st.fixed_dictionaries({}, optional={level: numbers(0, 100, 2) for level in LEVELS}), max_size=7
)


def measured(rows: list[dict[str, Decimal]], level: str) -> list[Fraction]:
    return [Fraction(row[level]) for row in rows if level in row]


class TestPasal203Ayat5HurufC:
    """Development of competence is evaluated; in how many levels and how, the text leaves open."""

    @given(SCORES)
    def test_each_level_is_the_exact_mean_of_those_measured(
        self, rows: list[dict[str, Decimal]]
    ) -> None:
        outcome = EVALUASI_PELATIHAN.evaluate(peserta=rows)
        for level in LEVELS:
            scores = measured(rows, level)
            mean = half_up(sum(scores) / Fraction(len(scores)), 2) if scores else None

            assert mean == outcome[f"rata_rata_{level}"]
            assert outcome[f"tercapai_{level}"] is (None if mean is None else mean >= 75)

    @given(SCORES)
    def test_one_level_that_fails_is_enough_to_revise(self, rows: list[dict[str, Decimal]]) -> None:
        outcome = EVALUASI_PELATIHAN.evaluate(peserta=rows)
        reached = [outcome[f"tercapai_{level}"] for level in LEVELS]

        wanted = True if False in reached else None if None in reached else False
        assert outcome["perlu_direvisi"] is wanted

    @given(SCORES)
    def test_a_small_sample_is_said_and_an_empty_one_is_none(
        self, rows: list[dict[str, Decimal]]
    ) -> None:
        small = [f"sampel_{level}" for level in LEVELS if 0 < len(measured(rows, level)) < 5]

        broken = EVALUASI_PELATIHAN.evaluate(peserta=rows).warnings

        assert small == [each.name for each in broken]

    @pytest.mark.parametrize("level", LEVELS)
    @pytest.mark.parametrize("score, reached", [("74.99", False), ("75", True)])
    def test_the_bound_itself_is_reached(self, level: str, score: str, *, reached: bool) -> None:
        outcome = EVALUASI_PELATIHAN.evaluate(peserta=[{level: Decimal(score)}])

        assert outcome[f"tercapai_{level}"] is reached

    @pytest.mark.parametrize("name", EVALUASI_PELATIHAN.settings)
    def test_no_figure_is_national(self, name: str) -> None:
        assert standing(EVALUASI_PELATIHAN, name) is Standing.ASSUMPTION

    @pytest.mark.parametrize(
        "wrong", [{"batas_reaksi": 101}, {"batas_hasil": -1}, {"peserta_terukur_paling_sedikit": 0}]
    )
    def test_a_bound_outside_the_scale_is_refused(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(FormulaError) as caught:
            EVALUASI_PELATIHAN.replace(**wrong)

        assert caught.value.code == "setting.range"
