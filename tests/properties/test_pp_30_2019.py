"""PP 30/2019, article by article."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import (
    Facts,
    decimal,
    half_up,
    meaning,
    missing,
    numbers,
    rank,
    refusals,
    standing,
)

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.pp_30_2019 import (
    NILAI_KINERJA,
    NILAI_PERILAKU,
    NILAI_SKP_MUTASI,
    Predikat,
)

SCORES = numbers(0, 120, 2)
UNIT = Decimal("0.01")
FACTS = st.fixed_dictionaries(
    {
        "nilai_skp": SCORES,
        "nilai_perilaku": SCORES,
        "pendapat_rekan_dan_bawahan": st.booleans(),
        "ide_baru": st.booleans(),
    }
)


def nilai(facts: Facts) -> Fraction:
    bobot = Fraction(60 if facts["pendapat_rekan_dan_bawahan"] else 70, 100)
    return bobot * Fraction(facts["nilai_skp"]) + (1 - bobot) * Fraction(facts["nilai_perilaku"])


def predikat(facts: Facts) -> Predikat:
    value = nilai(facts)
    if value >= 110 and facts["ide_baru"]:
        return Predikat.SANGAT_BAIK
    if value >= 90:
        return Predikat.BAIK
    if value >= 70:
        return Predikat.CUKUP
    return Predikat.KURANG if value >= 50 else Predikat.SANGAT_KURANG


def of_equal(value: Decimal | str, *, ide_baru: bool = False) -> object:
    """The predicate where SKP and behaviour have one and the same value."""
    facts = {"nilai_skp": Decimal(value), "nilai_perilaku": Decimal(value)}
    outcome = NILAI_KINERJA.evaluate(facts, pendapat_rekan_dan_bawahan=False, ide_baru=ide_baru)
    return outcome["predikat"]


class TestPasal41Ayat2:
    """The weights are 70 and 30, or 60 and 40.

    Ayat (3) and (4): the second pair belongs to agencies that consider the opinion of
    peers and direct staff.
    """

    @given(FACTS)
    def test_the_value_is_the_exact_weighted_sum(self, facts: Facts) -> None:
        outcome = NILAI_KINERJA.evaluate(facts)

        assert half_up(nilai(facts), 3) == outcome["nilai_kinerja"]
        assert (nilai(facts) * 1000).denominator == 1
        assert outcome.is_complete

    @given(FACTS, st.integers(0, 1000))
    def test_a_reform_may_state_other_weights(self, facts: Facts, permil: int) -> None:
        suffix = "_dengan_pendapat" if facts["pendapat_rekan_dan_bawahan"] else ""
        weights = {
            f"bobot_skp{suffix}": Fraction(permil, 1000),
            f"bobot_perilaku{suffix}": Fraction(1000 - permil, 1000),
        }
        written = {name: decimal(int(weight * 1000), 3) for name, weight in weights.items()}

        value = NILAI_KINERJA.replace(**written).evaluate(facts)["nilai_kinerja"]

        parts = zip(weights.values(), ("nilai_skp", "nilai_perilaku"), strict=True)
        exact = sum(weight * Fraction(facts[name]) for weight, name in parts)
        assert half_up(Fraction(exact), 5) == value

    @pytest.mark.parametrize("suffix", ["", "_dengan_pendapat"])
    @pytest.mark.parametrize("wrong", ["59%", "71%", "0", "1"])
    def test_a_pair_that_does_not_sum_to_one_is_refused(self, suffix: str, wrong: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_KINERJA.replace(**{f"bobot_skp{suffix}": wrong})

        assert caught.value.code == "formula.weights"

    @pytest.mark.parametrize("wrong", ["-1%", "101%"])
    def test_a_weight_outside_its_range_is_refused(self, wrong: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_KINERJA.replace(bobot_skp=wrong)

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize(
        "name, huruf",
        [
            ("bobot_skp", "a"),
            ("bobot_perilaku", "a"),
            ("bobot_skp_dengan_pendapat", "b"),
            ("bobot_perilaku_dengan_pendapat", "b"),
        ],
    )
    def test_where_each_weight_stands(self, name: str, huruf: str) -> None:
        stated = Citation("PP 30/2019", pasal=41, ayat=2, huruf=huruf)

        assert stated == NILAI_KINERJA.settings[name].cite


class TestPasal41Ayat5:
    """The predicates and their bounds.

    Sangat Baik: 110 up to 120 and a new idea or way that benefits the organisation or
    the state. Baik: 90 up to 120. Cukup: 70 to less than 90. Kurang: 50 to less than 70.
    Sangat Kurang: less than 50.
    """

    @given(FACTS)
    def test_every_admissible_value_has_its_predicate(self, facts: Facts) -> None:
        assert predikat(facts) is NILAI_KINERJA.evaluate(facts)["predikat"]

    @pytest.mark.parametrize(
        "value, above, below",
        [
            ("90", Predikat.BAIK, Predikat.CUKUP),
            ("70", Predikat.CUKUP, Predikat.KURANG),
            ("50", Predikat.KURANG, Predikat.SANGAT_KURANG),
        ],
    )
    def test_a_bound_belongs_to_the_better_predicate(
        self, value: str, above: Predikat, below: Predikat
    ) -> None:
        at = Decimal(value)

        assert above is of_equal(value)
        assert above is of_equal(str(at + UNIT))
        assert below is of_equal(str(at - UNIT))

    @pytest.mark.parametrize("value", ["110", "110.01", "119.99", "120"])
    def test_from_110_the_new_idea_decides(self, value: str) -> None:
        assert of_equal(value, ide_baru=True) is Predikat.SANGAT_BAIK
        assert of_equal(value, ide_baru=False) is Predikat.BAIK

    def test_just_below_110_the_new_idea_changes_nothing(self) -> None:
        assert of_equal("109.99", ide_baru=True) is Predikat.BAIK

    def test_the_bound_is_met_by_the_exact_value_and_not_by_a_rounded_one(self) -> None:
        facts = {"nilai_skp": Decimal("90.01"), "nilai_perilaku": Decimal("89.97")}
        outcome = NILAI_KINERJA.evaluate(facts, pendapat_rekan_dan_bawahan=False, ide_baru=False)

        assert outcome["nilai_kinerja"] == Decimal("89.998")
        assert outcome["predikat"] is Predikat.CUKUP

    @given(FACTS, SCORES)
    def test_a_better_score_is_never_worse(self, facts: Facts, other: Decimal) -> None:
        scores = sorted((facts["nilai_skp"], other))
        worse, better = (
            rank(NILAI_KINERJA.evaluate({**facts, "nilai_skp": score})["predikat"], Predikat)
            for score in scores
        )

        assert better <= worse

    @pytest.mark.parametrize("fact", ["nilai_skp", "nilai_perilaku"])
    @pytest.mark.parametrize("wrong", ["120.01", "-0.01", "90.001"])
    def test_a_score_outside_0_to_120_or_finer_is_refused(self, fact: str, wrong: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_KINERJA.evaluate({fact: Decimal(wrong)})

        code = "number.places" if wrong == "90.001" else "number.range"
        assert refusals(caught.value) == [(code, fact)]

    @pytest.mark.parametrize("name", ["batas_sangat_baik", "batas_baik", "batas_cukup"])
    def test_a_bound_moves_its_predicate(self, name: str) -> None:
        stated = NILAI_KINERJA.settings[name].value
        assert isinstance(stated, Decimal)
        reform = NILAI_KINERJA.replace(**{name: stated - UNIT})

        facts = {"nilai_skp": stated - UNIT, "nilai_perilaku": stated - UNIT}
        rest = {"pendapat_rekan_dan_bawahan": True, "ide_baru": True}
        moved, now = (
            rank(rule.evaluate(facts, **rest)["predikat"], Predikat)
            for rule in (reform, NILAI_KINERJA)
        )

        assert moved == now - 1

    @pytest.mark.parametrize(
        "change",
        [
            {"batas_baik": 110},
            {"batas_baik": 111},
            {"batas_cukup": 90},
            {"batas_kurang": 71},
            {"batas_sangat_baik": 90},
        ],
    )
    def test_bounds_out_of_order_are_refused(self, change: dict[str, int]) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_KINERJA.replace(**change)

        assert caught.value.code == "formula.band_empty"

    @pytest.mark.parametrize("wrong", ["-0.01", "120.01"])
    def test_a_bound_outside_the_scale_is_refused(self, wrong: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_KINERJA.replace(batas_kurang=wrong)

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize(
        "name, huruf",
        [
            ("batas_sangat_baik", "a"),
            ("batas_baik", "b"),
            ("batas_cukup", "c"),
            ("batas_kurang", "d"),
        ],
    )
    def test_where_each_bound_stands(self, name: str, huruf: str) -> None:
        stated = Citation("PP 30/2019", pasal=41, ayat=5, huruf=huruf)

        assert stated == NILAI_KINERJA.settings[name].cite


class TestPasal41Ayat6:
    """The leader of the unit decides on the new idea, on the superior's recommendation."""

    def test_the_meaning_of_the_flag_says_whose_decision_it_is(self) -> None:
        said = meaning(NILAI_KINERJA, "ide_baru")

        assert "Pasal 41 ayat (6)" in said.id
        assert "Pimpinan unit kerja" in said.id
        assert "not a self-declaration" in said.en

    @given(numbers(110, 120, 2))
    def test_from_110_the_predicate_waits_for_the_decision(self, score: Decimal) -> None:
        outcome = NILAI_KINERJA.evaluate(
            nilai_skp=score, nilai_perilaku=score, pendapat_rekan_dan_bawahan=False
        )

        assert missing(outcome) == {"ide_baru": ("predikat",)}
        assert outcome["nilai_kinerja"] == score

    @given(numbers(0, "109.99", 2))
    def test_below_110_nobody_needs_to_decide(self, score: Decimal) -> None:
        outcome = NILAI_KINERJA.evaluate(
            nilai_skp=score, nilai_perilaku=score, pendapat_rekan_dan_bawahan=False
        )

        assert outcome.is_complete


class TestIncompleteFacts:
    """What is missing is named, with every output that it blocks."""

    @pytest.mark.parametrize("absent", ["nilai_skp", "nilai_perilaku"])
    def test_a_missing_score_blocks_both_outputs(self, absent: str) -> None:
        facts = {"nilai_skp": 100, "nilai_perilaku": 100}
        del facts[absent]

        outcome = NILAI_KINERJA.evaluate(facts, pendapat_rekan_dan_bawahan=True, ide_baru=True)

        assert missing(outcome) == {absent: ("nilai_kinerja", "predikat")}

    def test_without_the_choice_of_weights_there_is_no_value(self) -> None:
        outcome = NILAI_KINERJA.evaluate(nilai_skp=100, nilai_perilaku=100, ide_baru=True)

        assert missing(outcome) == {"pendapat_rekan_dan_bawahan": ("nilai_kinerja", "predikat")}


class TestPasal39:
    """The appraiser rates with 60 percent; peers and direct staff together with 40."""

    @given(SCORES, SCORES)
    def test_the_value_is_rounded_half_up(self, atasan: Decimal, lain: Decimal) -> None:
        outcome = NILAI_PERILAKU.evaluate(nilai_atasan=atasan, nilai_rekan_dan_bawahan=lain)

        exact = Fraction(60, 100) * Fraction(atasan) + Fraction(40, 100) * Fraction(lain)

        assert half_up(exact, 2) == outcome["nilai_perilaku"]

    @given(SCORES, SCORES, st.integers(0, 4))
    def test_the_number_of_decimals_is_a_setting(
        self, atasan: Decimal, lain: Decimal, places: int
    ) -> None:
        reform = NILAI_PERILAKU.replace(desimal=places)
        value = reform.evaluate(nilai_atasan=atasan, nilai_rekan_dan_bawahan=lain)["nilai_perilaku"]

        exact = Fraction(60, 100) * Fraction(atasan) + Fraction(40, 100) * Fraction(lain)

        assert half_up(exact, places) == value

    @pytest.mark.parametrize("absent", ["nilai_atasan", "nilai_rekan_dan_bawahan"])
    def test_a_group_that_did_not_answer_is_not_a_zero(self, absent: str) -> None:
        facts = {"nilai_atasan": 100, "nilai_rekan_dan_bawahan": 100}
        del facts[absent]

        assert missing(NILAI_PERILAKU.evaluate(facts)) == {absent: ("nilai_perilaku",)}

    def test_the_weights_are_official_and_the_decimals_are_ours(self) -> None:
        settings = NILAI_PERILAKU.settings

        assert settings["bobot_atasan"].cite == Citation("PP 30/2019", pasal=39, ayat=4)
        assert settings["bobot_rekan_dan_bawahan"].cite == Citation("PP 30/2019", pasal=39, ayat=5)
        assert standing(NILAI_PERILAKU, "desimal") is Standing.ASSUMPTION

    @pytest.mark.parametrize(
        "change, code",
        [
            ({"bobot_atasan": "61%"}, "formula.weights"),
            ({"bobot_atasan": "101%"}, "setting.range"),
            ({"desimal": 5}, "setting.range"),
            ({"desimal": -1}, "setting.range"),
            ({"desimal": "1.5"}, "formula.places"),
        ],
    )
    def test_refused_settings(self, change: dict[str, str | int], code: str) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_PERILAKU.replace(**change)

        assert code == caught.value.code


ROWS = st.lists(st.tuples(SCORES, st.integers(1, 12)), min_size=1, max_size=5)


class TestPasal36:
    """Who moved within the year: the SKP value is pro rata to the SKP period in each unit."""

    @given(ROWS)
    def test_the_mean_is_weighted_by_months(self, units: list[tuple[Decimal, int]]) -> None:
        rows = [{"nilai_skp": skp, "bulan": bulan} for skp, bulan in units]

        exact = sum(Fraction(skp) * bulan for skp, bulan in units) / Fraction(
            sum(bulan for _, bulan in units)
        )

        assert half_up(exact, 2) == NILAI_SKP_MUTASI.evaluate(unit=rows)["nilai_skp"]

    @given(ROWS)
    def test_the_order_of_the_units_changes_nothing(self, units: list[tuple[Decimal, int]]) -> None:
        rows = [{"nilai_skp": skp, "bulan": bulan} for skp, bulan in units]

        first = NILAI_SKP_MUTASI.evaluate(unit=rows)["nilai_skp"]

        assert first == NILAI_SKP_MUTASI.evaluate(unit=rows[::-1])["nilai_skp"]

    @given(SCORES, st.integers(1, 12))
    def test_one_unit_keeps_its_value(self, skp: Decimal, bulan: int) -> None:
        row = {"nilai_skp": skp, "bulan": bulan}

        assert skp == NILAI_SKP_MUTASI.evaluate(unit=[row])["nilai_skp"]

    def test_no_unit_at_all_is_refused_and_none_is_awaited(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_SKP_MUTASI.evaluate(unit=[])

        assert refusals(caught.value) == [("fact.few_rows", "unit")]
        assert missing(NILAI_SKP_MUTASI.evaluate()) == {"unit": ("nilai_skp",)}

    @pytest.mark.parametrize("absent", ["nilai_skp", "bulan"])
    def test_the_row_that_lacks_a_fact_is_named(self, absent: str) -> None:
        lacking = {"nilai_skp": 90, "bulan": 6}
        del lacking[absent]

        outcome = NILAI_SKP_MUTASI.evaluate(unit=[{"nilai_skp": 80, "bulan": 6}, lacking])

        assert missing(outcome) == {f"unit[1].{absent}": ("nilai_skp",)}

    def test_months_and_decimals_are_our_choice(self) -> None:
        cite = NILAI_SKP_MUTASI.settings["desimal"].cite

        assert cite is not None
        assert (cite.pasal, cite.standing) == (36, Standing.ASSUMPTION)
        assert cite.note is not None
