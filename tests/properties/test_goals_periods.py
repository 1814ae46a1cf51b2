"""How the periods of a year make the year: each mode, strict about what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import missing, numbers, refusals
from tests.refusing import refusal

from asn_kinerja.citation import Force, Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.formula.nodes import Compare
from asn_kinerja.formula.walk import nodes
from asn_kinerja.goals.periods import ModePeriode, known_rule, year_rule
from asn_kinerja.outcome import Outcome
from asn_kinerja.serde import from_dict, to_dict

VALUES = st.lists(numbers(-1000, 1000, 4), min_size=1, max_size=6)
TRIWULAN = ("tw_1", "tw_2", "tw_3", "tw_4")

each_mode = pytest.mark.parametrize("mode", ModePeriode, ids=[m.name for m in ModePeriode])


def year(mode: ModePeriode, values: Sequence[Any]) -> Outcome:
    """The outcome of a year; `None` where a period has no value yet."""
    names = [f"periode_{place}" for place, _ in enumerate(values, start=1)]
    return year_rule(mode, names).evaluate(dict(zip(names, values, strict=True)))


def codes(outcome: Outcome) -> list[Any]:
    """What each check says: met, not met, or open."""
    return [outcome.trace.code(each) for each in outcome.policy.checks]


def exact(outcome: Outcome) -> Fraction:
    return Fraction(str(outcome["nilai"]))


class TestPeriodik:
    """Each period stands for itself: the year is their sum."""

    @given(VALUES)
    def test_the_sum(self, values: list[Decimal]) -> None:
        expected = sum(map(Fraction, values), Fraction())

        assert expected == exact(year(ModePeriode.PERIODIK, values))

    def test_every_period_is_awaited_and_named(self) -> None:
        outcome = year(ModePeriode.PERIODIK, [20, None, 25, None])

        assert dict(outcome) == {"sampai_periode_1": 20}
        assert missing(outcome) == {
            "periode_2": ("sampai_periode_2", "sampai_periode_3", "nilai"),
            "periode_4": ("nilai",),
        }

    @given(VALUES)
    def test_so_far_it_is_the_sum_so_far(self, values: list[Decimal]) -> None:
        found = year(ModePeriode.PERIODIK, values).values()

        assert list(accumulate(map(Fraction, values))) == [Fraction(str(each)) for each in found]

    def test_a_fall_is_no_matter(self) -> None:
        assert year(ModePeriode.PERIODIK, [20, 5]).warnings == ()


class TestNilaiTerakhir:
    """Each period is a state: the year is the last one."""

    @given(VALUES)
    def test_the_last(self, values: list[Decimal]) -> None:
        assert Fraction(values[-1]) == exact(year(ModePeriode.NILAI_TERAKHIR, values))

    def test_a_fall_is_no_matter(self) -> None:
        assert year(ModePeriode.NILAI_TERAKHIR, [20, 5]).warnings == ()


class TestKumulatif:
    """Each period contains those before it: the year is the last one, and nothing may fall."""

    @given(VALUES)
    def test_the_last(self, values: list[Decimal]) -> None:
        assert Fraction(values[-1]) == exact(year(ModePeriode.KUMULATIF, values))

    @given(VALUES)
    def test_a_fall_is_warned_of(self, values: list[Decimal]) -> None:
        falls = any(later < earlier for earlier, later in pairwise(values))

        warned = [each.name for each in year(ModePeriode.KUMULATIF, values).warnings]

        assert warned == ["tidak_turun"] * falls

    @pytest.mark.parametrize(
        "values, warned",
        [
            ([20, 20, 70, 85], 0),
            ([20, "19.9999", 70, 85], 1),
            ([45, None, 20, 85], 1),
            ([20, None, 45, 85], 0),
            ([20, None, None, None], 0),
        ],
        ids=["level", "a hair below", "across a gap", "a gap", "the first only"],
    )
    def test_either_side_of_level(self, values: list[Any], warned: int) -> None:
        given = [Decimal(each) if isinstance(each, str) else each for each in values]

        assert len(year(ModePeriode.KUMULATIF, given).warnings) == warned

    @given(st.lists(st.none() | st.integers(0, 3), min_size=1, max_size=8))
    def test_what_is_known_to_be_missing_changes_no_answer(self, values: list[int | None]) -> None:
        """Missing between, before and after: the short rule says all that the long one does."""
        names = [f"periode_{place}" for place, _ in enumerate(values, start=1)]
        facts = {
            name: value for name, value in zip(names, values, strict=True) if value is not None
        }
        short = known_rule(ModePeriode.KUMULATIF, names, facts.keys()).evaluate(facts)
        long = year(ModePeriode.KUMULATIF, values)

        assert dict(long) == dict(short)
        assert missing(long) == missing(short)
        assert [each.name for each in long.warnings] == [each.name for each in short.warnings]
        assert codes(long) == codes(short)

    def test_a_long_series_is_compared_once_along_its_way(self) -> None:
        """Every two of four hundred reports would be eighty thousand comparisons."""
        names = [f"hari_{place}" for place in range(400)]

        (check,) = known_rule(ModePeriode.KUMULATIF, names, set(names)).checks

        assert sum(isinstance(each, Compare) for each in nodes(check)) == 399

    def test_the_warning_says_why(self) -> None:
        (breach,) = year(ModePeriode.KUMULATIF, [20, 5]).warnings

        assert (str(breach), breach.text.en) == (
            "nilai kumulatif seharusnya tidak turun",
            "a cumulative value should not fall",
        )
        assert breach.force is Force.SHOULD
        assert breach.cite is not None
        assert breach.cite.standing is Standing.ASSUMPTION


@pytest.mark.parametrize(
    "mode", [ModePeriode.KUMULATIF, ModePeriode.NILAI_TERAKHIR], ids=["cumulative", "latest"]
)
class TestLastPeriod:
    """The value of the last period is never replaced by that of an earlier one."""

    def test_it_is_awaited_and_named(self, mode: ModePeriode) -> None:
        assert missing(year(mode, [20, 45, 70, None])) == {"periode_4": ("nilai",)}

    def test_an_earlier_one_is_named_too_and_blocks_only_itself(self, mode: ModePeriode) -> None:
        outcome = year(mode, [20, None, 70, 85])

        assert missing(outcome) == {"periode_2": ("sampai_periode_2",)}
        assert dict(outcome) == {"sampai_periode_1": 20, "sampai_periode_3": 70, "nilai": 85}


class TestTahunan:
    """There is one value a year, and none of a period."""

    @given(numbers(-1000, 1000, 4))
    def test_its_own(self, value: Decimal) -> None:
        assert Fraction(value) == exact(year(ModePeriode.TAHUNAN, [value]))

    def test_it_is_awaited_and_named(self) -> None:
        assert missing(year(ModePeriode.TAHUNAN, [None])) == {"periode_1": ("nilai",)}

    def test_values_of_periods_are_refused(self) -> None:
        error = refusal(lambda: year_rule(ModePeriode.TAHUNAN, TRIWULAN[:2]))

        assert error.code == "periods.annual"
        assert error.facts == {"mode": "Tahunan", "given": "tw_1, tw_2"}


class TestEveryMode:
    """What the modes have in common."""

    @each_mode
    def test_a_year_of_one_period_is_that_period(self, mode: ModePeriode) -> None:
        outcome = year_rule(mode, ["tahun"]).evaluate(tahun=85)

        assert dict(outcome) == {"nilai": 85}
        assert outcome.warnings == ()

    @each_mode
    def test_a_fifth_decimal_is_refused_never_rounded(self, mode: ModePeriode) -> None:
        assert year(mode, [Decimal("0.0001")])["nilai"] == Decimal("0.0001")
        with pytest.raises(InvalidFactsError) as caught:
            year(mode, [Decimal("0.00001")])

        assert refusals(caught.value) == [("number.places", "periode_1")]

    @each_mode
    @pytest.mark.parametrize(
        "periods", [(), ("tw_1", "tw_1"), "tw_1"], ids=["none", "one twice", "a text"]
    )
    def test_names_that_name_no_periods_are_refused(
        self, mode: ModePeriode, periods: Sequence[str]
    ) -> None:
        error = refusal(lambda: year_rule(mode, periods))

        assert error.code == "periods.names"
        assert error.facts == {"given": periods}

    @each_mode
    def test_the_rule_is_a_value_that_says_what_it_is(self, mode: ModePeriode) -> None:
        rule = year_rule(mode, TRIWULAN[:1])

        assert rule == year_rule(mode, TRIWULAN[:1]) == from_dict(to_dict(rule))
        assert rule.id == f"goals.periods.{mode.name}"
        assert rule.id not in {rule.title.id, rule.title.en}
        assert {cite.standing for cite in rule.citations} == {Standing.SECONDARY}

    def test_no_two_modes_have_one_title(self) -> None:
        titles = {year_rule(mode, ["tahun"]).title for mode in ModePeriode}

        assert len(titles) == len(ModePeriode)

    @pytest.mark.parametrize(
        "text, mode",
        [
            ("PERIODIC", ModePeriode.PERIODIK),
            ("cumulative", ModePeriode.KUMULATIF),
            ("LATEST_VALUE", ModePeriode.NILAI_TERAKHIR),
            ("annual only", ModePeriode.TAHUNAN),
            ("nilai terakhir", ModePeriode.NILAI_TERAKHIR),
        ],
        ids=["periodic", "cumulative", "latest", "annual", "indonesian"],
    )
    def test_spellings_in_use_name_a_mode(self, text: str, mode: ModePeriode) -> None:
        assert mode is ModePeriode.parse(text)
