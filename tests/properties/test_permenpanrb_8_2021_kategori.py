"""PermenPANRB 8/2021 as two implementations carry it: plans of JA/JF, behaviour, 2021."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import combinations_with_replacement, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, numbers, rank, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.permenpanrb_8_2021 import (
    KATEGORI_RENCANA_KINERJA,
    KONVERSI_NILAI_PP_46,
    NILAI_PERILAKU_ASPEK,
    Celah,
    Kategori,
)

ASPECTS = ("kategori_kuantitas", "kategori_kualitas", "kategori_waktu")
COMBINATIONS = list(combinations_with_replacement(Kategori, 3))
VALUES = dict(zip(Kategori, (120, 100, 80, 60, 25), strict=True))
SB, B, C, K, SK = Kategori


def combined(three: tuple[Kategori, ...]) -> Kategori:
    """The rule on which two independent implementations agree."""
    count = Counter(three)
    if count[SK] >= 2:
        return SK
    if count[SK] == 1 or count[K] >= 2:
        return K
    if count[K] == 1 or count[C] >= 2:
        return C
    return SB if count[SB] >= 2 and count[C] == 0 else B


class TestGabunganTigaAspek:
    """Quantity, quality and time combine into one category of a result plan.

    Two SK: SK. One SK, or two K: K. One K, or two C: C. Two SB and a third that is SB or
    B: SB. Everything else: B. Worth 120, 100, 80, 60 and 25.
    """

    @pytest.mark.parametrize("three", COMBINATIONS, ids="+".join)
    def test_each_of_the_35_combinations_in_every_order(self, three: tuple[Kategori, ...]) -> None:
        wanted = combined(three)

        outcomes = [
            KATEGORI_RENCANA_KINERJA.evaluate(dict(zip(ASPECTS, order, strict=True)))
            for order in permutations(three)
        ]

        assert {(wanted, VALUES[wanted])} == {(o["kategori"], o["nilai"]) for o in outcomes}

    def test_there_are_35(self) -> None:
        assert len(COMBINATIONS) == 35

    @pytest.mark.parametrize(
        "three, wanted",
        [
            ((SB, B, B), B),
            ((SB, SB, C), B),
            ((SB, SB, K), C),
            ((SB, C, C), C),
            ((SB, SB, SK), K),
            ((SB, SK, SK), SK),
        ],
    )
    def test_the_rows_that_points_get_wrong(
        self, three: tuple[Kategori, ...], wanted: Kategori
    ) -> None:
        outcome = KATEGORI_RENCANA_KINERJA.evaluate(dict(zip(ASPECTS, three, strict=True)))

        assert wanted is outcome["kategori"]

    @given(st.sampled_from(COMBINATIONS), st.sampled_from(Kategori))
    def test_a_better_aspect_is_never_worse(
        self, three: tuple[Kategori, ...], other: Kategori
    ) -> None:
        better, worse = (
            rank(
                KATEGORI_RENCANA_KINERJA.evaluate(
                    dict(zip(ASPECTS, (first, *three[1:]), strict=True))
                )["kategori"],
                Kategori,
            )
            for first in sorted((three[0], other), key=list(Kategori).index)
        )

        assert better <= worse

    @pytest.mark.parametrize("absent", ASPECTS)
    def test_a_missing_aspect_blocks_both_outputs(self, absent: str) -> None:
        facts = dict.fromkeys(ASPECTS, B)
        del facts[absent]

        outcome = KATEGORI_RENCANA_KINERJA.evaluate(facts)

        assert missing(outcome) == {absent: ("kategori", "nilai")}

    @pytest.mark.parametrize("each", Kategori)
    def test_the_values_are_secondary_settings(self, each: Kategori) -> None:
        name = f"nilai_{each.name.lower()}"
        reform = KATEGORI_RENCANA_KINERJA.replace(**{name: 77})

        outcome = reform.evaluate(dict.fromkeys(ASPECTS, each))

        assert standing(KATEGORI_RENCANA_KINERJA, name) is Standing.SECONDARY
        assert outcome["nilai"] == 77

    def test_a_negative_value_is_refused(self) -> None:
        with pytest.raises(FormulaError) as caught:
            KATEGORI_RENCANA_KINERJA.replace(nilai_baik=-1)

        assert caught.value.code == "setting.range"


LEVELS = numbers(1, 7, 2)
STANDARDS = st.tuples(st.integers(1, 6), st.integers(2, 7)).filter(lambda ends: ends[0] < ends[1])


def perilaku(level: Decimal, low: int, high: int) -> Fraction:
    at = Fraction(level)
    if at < low:
        return 90 * at / low
    if at <= high:
        return 90 + Fraction(19) * (at - low) / (high - low)
    return min(109 + Fraction(11) * (at - high) / (high - low), Fraction(120))


class TestNilaiPerilaku:
    """One behaviour aspect against the standard range of the post.

    Below it 90·l/low; inside from 90 to 109; above 11 for each range width, up to 120.
    """

    @given(LEVELS, STANDARDS)
    def test_the_value(self, level: Decimal, ends: tuple[int, int]) -> None:
        low, high = ends
        outcome = NILAI_PERILAKU_ASPEK.evaluate(tingkat=level, standar_bawah=low, standar_atas=high)

        assert half_up(perilaku(level, low, high), 2) == outcome["nilai"]
        assert outcome.is_complete

    @given(LEVELS, LEVELS, STANDARDS)
    def test_a_higher_level_is_never_worth_less(
        self, one: Decimal, other: Decimal, ends: tuple[int, int]
    ) -> None:
        low, high = ends
        worse, better = (
            Fraction(
                str(
                    NILAI_PERILAKU_ASPEK.evaluate(
                        tingkat=level, standar_bawah=low, standar_atas=high
                    )["nilai"]
                )
            )
            for level in sorted((one, other))
        )

        assert worse <= better

    @pytest.mark.parametrize(
        "level, value",
        [
            ("1", "45"),
            ("1.5", "67.5"),
            ("1.99", "89.55"),
            ("2", "90"),
            ("2.01", "90.19"),
            ("2.5", "99.5"),
            ("2.99", "108.81"),
            ("3", "109"),
            ("3.01", "109.11"),
            ("3.5", "114.5"),
            ("3.99", "119.89"),
            ("4", "120"),
            ("4.01", "120"),
            ("7", "120"),
        ],
    )
    def test_either_side_of_the_ends_of_2_to_3(self, level: str, value: str) -> None:
        outcome = NILAI_PERILAKU_ASPEK.evaluate(
            tingkat=Decimal(level), standar_bawah=2, standar_atas=3
        )

        assert Decimal(value) == outcome["nilai"]

    @pytest.mark.parametrize("ends", [(3, 3), (4, 3), (7, 1)])
    def test_a_standard_without_width_is_refused(self, ends: tuple[int, int]) -> None:
        low, high = ends
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_PERILAKU_ASPEK.evaluate(tingkat=3, standar_bawah=low, standar_atas=high)

        assert refusals(caught.value) == [("fact.together", "standar_bawah, standar_atas")]

    @pytest.mark.parametrize("wrong", ["0.99", "7.01"])
    def test_a_level_off_the_scale_is_refused(self, wrong: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_PERILAKU_ASPEK.evaluate(tingkat=Decimal(wrong), standar_bawah=2, standar_atas=3)

        assert refusals(caught.value) == [("number.range", "tingkat")]

    def test_below_the_standard_its_upper_end_is_not_needed(self) -> None:
        assert NILAI_PERILAKU_ASPEK.evaluate(tingkat=1, standar_bawah=2).is_complete
        inside = NILAI_PERILAKU_ASPEK.evaluate(tingkat=2, standar_bawah=2)
        assert missing(inside) == {"standar_atas": ("nilai",)}

    @pytest.mark.parametrize("absent", ["tingkat", "standar_bawah"])
    def test_what_is_missing_is_named(self, absent: str) -> None:
        facts = {"tingkat": 3, "standar_bawah": 2, "standar_atas": 3}
        del facts[absent]

        assert missing(NILAI_PERILAKU_ASPEK.evaluate(facts)) == {absent: ("nilai",)}

    @pytest.mark.parametrize(
        "name, at, value",
        [
            ("nilai_standar_bawah", 2, 80),
            ("nilai_standar_atas", 3, 100),
            ("nilai_tertinggi", 7, 115),
        ],
    )
    def test_the_anchors_are_secondary_settings(self, name: str, at: int, value: int) -> None:
        reform = NILAI_PERILAKU_ASPEK.replace(**{name: value})

        outcome = reform.evaluate(tingkat=at, standar_bawah=2, standar_atas=3)

        assert standing(NILAI_PERILAKU_ASPEK, name) is Standing.SECONDARY
        assert value == outcome["nilai"]

    @pytest.mark.parametrize(
        "name, value",
        [
            ("nilai_standar_bawah", -1),
            ("nilai_tertinggi", -1),
            ("nilai_standar_bawah", 110),
            ("nilai_standar_atas", 89),
            ("nilai_standar_atas", 121),
            ("nilai_tertinggi", 108),
        ],
    )
    def test_a_negative_anchor_and_one_out_of_order_are_refused(
        self, name: str, value: int
    ) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_PERILAKU_ASPEK.replace(**{name: value})

        assert caught.value.code == "setting.range"


SCORES = numbers(0, 120, 2)
HOLES = ((50, 51), (60, 61), (75, 76), (90, 91))
BULATKAN = KONVERSI_NILAI_PP_46.replace(celah=Celah.BULATKAN)


def in_hole(score: Decimal) -> bool:
    return any(low < score < high for low, high in HOLES)


def converted(x: Fraction) -> Fraction:
    if x <= 50:
        return 49 * x / 50
    for low, high, start, end in ((51, 60, 50, 69), (61, 75, 70, 89), (76, 90, 90, 109)):
        if low <= x <= high:
            return start + Fraction(end - start, high - low) * (x - low)
    return min(110 + Fraction(10, 8) * (x - 91), Fraction(120))


class TestTransisi2021:
    """The value of PP 46 for January to June 2021 on the scale of 0 to 120.

    Up to 50: 49n/50. 51–60 to 50–69; 61–75 to 70–89; 76–90 to 90–109; 91–99 to 110–120;
    from 99 on 120. The printed bands leave 50–51, 60–61, 75–76 and 90–91 out.
    """

    @given(SCORES)
    def test_the_value_or_the_reason(self, score: Decimal) -> None:
        outcome = KONVERSI_NILAI_PP_46.evaluate(nilai_prestasi_kerja=score)

        assert outcome.is_complete is not in_hole(score)
        if in_hole(score):
            (lacking,) = outcome.missing
            assert lacking.blocks == ("nilai",)
            assert lacking.reason is not None
        else:
            assert half_up(converted(Fraction(score)), 2) == outcome["nilai"]

    @given(SCORES)
    def test_rounded_where_an_agency_says_so(self, score: Decimal) -> None:
        read = Fraction(half_up(Fraction(score), 0) if in_hole(score) else score)
        outcome = BULATKAN.evaluate(nilai_prestasi_kerja=score)

        assert half_up(converted(read), 2) == outcome["nilai"]
        assert outcome.is_complete

    @pytest.mark.parametrize(
        "score, value",
        [
            ("50", "49"),
            ("51", "50"),
            ("60", "69"),
            ("61", "70"),
            ("75", "89"),
            ("76", "90"),
            ("83", "99.5"),
            ("90", "109"),
            ("91", "110"),
            ("95", "115"),
            ("98.99", "119.99"),
            ("99", "120"),
            ("99.01", "120"),
            ("120", "120"),
        ],
    )
    def test_the_ends_of_the_bands(self, score: str, value: str) -> None:
        outcome = KONVERSI_NILAI_PP_46.evaluate(nilai_prestasi_kerja=Decimal(score))

        assert Decimal(value) == outcome["nilai"]

    @pytest.mark.parametrize(
        "change",
        [{"baik_atas": 70}, {"cukup_bawah": 59}, {"baik_nilai_bawah": 88}, {"kurang_bawah": 49}],
        ids=["end before begin", "begin before end", "less for more", "before the first"],
    )
    def test_stretches_out_of_order_are_refused(self, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            KONVERSI_NILAI_PP_46.replace(**change)

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize(
        "score", [f"{low}.{part}" for low, _ in HOLES for part in ("01", "50", "99")]
    )
    def test_a_hole_is_refused_by_default(self, score: str) -> None:
        outcome = KONVERSI_NILAI_PP_46.evaluate(nilai_prestasi_kerja=Decimal(score))

        assert not outcome.is_complete

    @given(SCORES, SCORES)
    def test_a_better_score_is_never_worth_less(self, one: Decimal, other: Decimal) -> None:
        worse, better = (
            Fraction(str(BULATKAN.evaluate(nilai_prestasi_kerja=each)["nilai"]))
            for each in sorted((one, other))
        )

        assert worse <= better

    def test_the_figures_are_secondary_and_the_holes_ours(self) -> None:
        settings = KONVERSI_NILAI_PP_46.settings
        ours = {"celah", "desimal"}

        assert KONVERSI_NILAI_PP_46.settings["celah"].value is Celah.TOLAK
        assert {standing(KONVERSI_NILAI_PP_46, name) for name in ours} == {Standing.ASSUMPTION}
        rest = {standing(KONVERSI_NILAI_PP_46, name) for name in set(settings) - ours}
        assert rest == {Standing.SECONDARY}

    def test_every_figure_of_the_table_is_a_setting_of_its_own(self) -> None:
        """Nine ends and nine values: none stands for another that happens to be as large."""
        figures = [
            each.value
            for each in KONVERSI_NILAI_PP_46.settings.values()
            if isinstance(each.value, Decimal) and each.name != "desimal"
        ]
        printed = [50, 51, 60, 61, 75, 76, 90, 91, 99, 49, 50, 69, 70, 89, 90, 109, 110, 120]

        assert sorted(printed) == sorted(map(int, figures))

    def test_no_score_is_awaited(self) -> None:
        assert missing(KONVERSI_NILAI_PP_46.evaluate()) == {"nilai_prestasi_kerja": ("nilai",)}
