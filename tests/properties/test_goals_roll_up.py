"""How parts make a whole: each way against exact fractions, strict about what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, half_up, missing, numbers, refusals, standing

from asn_kinerja import Policy, rows
from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.goals.roll_up import (
    JUMLAH,
    LANGSUNG,
    POLICIES,
    RASIO_JUMLAH,
    RATA_RATA,
    RATA_RATA_TERTIMBANG,
    TERAKHIR,
)

VALUES = numbers(-1000, 1000, 4)
WEIGHTS = numbers("0.0001", 100, 4)
COUNTS = numbers(0, 1000, 4)
LISTS = st.lists(VALUES, min_size=1, max_size=5)
WEIGHED = st.lists(st.tuples(VALUES, WEIGHTS), min_size=1, max_size=5)
RATIOS = st.lists(st.tuples(COUNTS, numbers("0.0001", 1000, 4)), min_size=1, max_size=5)
LAST = st.integers(1, 12)

each_policy = pytest.mark.parametrize(
    "policy", POLICIES, ids=[policy.id.rpartition(".")[2] for policy in POLICIES]
)


def parts(names: str, values: Sequence[Any]) -> Facts:
    """Rows of `bagian` with these facts; one value is no tuple."""
    listed = (value if isinstance(value, tuple) else (value,) for value in values)
    return {"bagian": [dict(zip(names.split(), value, strict=True)) for value in listed]}


def whole(policy: Policy, facts: Mapping[str, Any]) -> Fraction:
    return Fraction(str(policy.evaluate(facts)["nilai"]))


def total(values: Sequence[Decimal]) -> Fraction:
    return sum(map(Fraction, values), Fraction())


def refused(policy: Policy, facts: Facts) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFactsError) as caught:
        policy.evaluate(facts)
    return refusals(caught.value)


class TestJumlah:
    """The sum of the parts, exact."""

    @given(LISTS)
    def test_the_formula(self, values: list[Decimal]) -> None:
        assert total(values) == whole(JUMLAH, parts("nilai", values))


class TestRataRata:
    """The mean of the parts, as fine as they are."""

    @given(LISTS)
    def test_the_formula(self, values: list[Decimal]) -> None:
        expected = half_up(total(values) / len(values), 4)

        assert expected == whole(RATA_RATA, parts("nilai", values))

    @given(LISTS)
    def test_it_lies_between_its_parts(self, values: list[Decimal]) -> None:
        assert min(values) <= whole(RATA_RATA, parts("nilai", values)) <= max(values)

    @pytest.mark.parametrize(
        "places, value", [(4, "0.6667"), (2, "0.67"), (0, "1")], ids=["four", "two", "none"]
    )
    def test_its_decimals_are_our_reading(self, places: int, value: str) -> None:
        facts = parts("nilai", [0, 1, 1])

        assert value == str(RATA_RATA.replace(desimal=places).evaluate(facts)["nilai"])
        assert standing(RATA_RATA, "desimal") is Standing.ASSUMPTION


class TestRataRataTertimbang:
    """The mean of the parts by their weights, divided by the sum of the weights."""

    @given(WEIGHED)
    def test_the_formula(self, pairs: list[tuple[Decimal, Decimal]]) -> None:
        products = sum((Fraction(v) * Fraction(w) for v, w in pairs), Fraction())
        expected = half_up(products / total([weight for _, weight in pairs]), 4)

        assert expected == whole(RATA_RATA_TERTIMBANG, parts("nilai bobot", pairs))

    @given(LISTS, WEIGHTS)
    def test_equal_weights_give_the_mean(self, values: list[Decimal], weight: Decimal) -> None:
        weighed = parts("nilai bobot", [(value, weight) for value in values])

        assert whole(RATA_RATA, parts("nilai", values)) == whole(RATA_RATA_TERTIMBANG, weighed)

    def test_seven_times_14_29_is_as_good_as_a_seventh(self) -> None:
        """Weights that sum to 100.03 distort nothing, because they are divided by their sum."""
        facts = parts("nilai bobot", [(100, Decimal("14.29"))] * 7)

        assert whole(RATA_RATA_TERTIMBANG, facts) == 100

    @pytest.mark.parametrize("weight", [0, -1], ids=["none", "negative"])
    def test_a_part_that_counts_nothing_is_refused(self, weight: int) -> None:
        facts = parts("nilai bobot", [(1, 1), (2, weight)])

        assert refused(RATA_RATA_TERTIMBANG, facts) == [("number.range", "bagian[1].bobot")]


class TestRasioJumlah:
    """The ratio of the sums, not the mean of the ratios: 90/100 and 1/2 are 91/102."""

    @given(RATIOS)
    def test_the_formula(self, pairs: list[tuple[Decimal, Decimal]]) -> None:
        top, bottom = (total([pair[place] for pair in pairs]) for place in (0, 1))
        found = whole(RASIO_JUMLAH, parts("pembilang penyebut", pairs))

        assert half_up(top * 100 / bottom, 2) == found

    @pytest.mark.parametrize(
        "change, value",
        [
            ({}, "89.22"),
            ({"desimal": 4}, "89.2157"),
            ({"pengali": 1, "desimal": 4}, "0.8922"),
            ({"pengali": 1000}, "892.16"),
        ],
        ids=["percent", "four decimals", "share", "per mille"],
    )
    def test_91_of_102(self, change: dict[str, int], value: str) -> None:
        facts = parts("pembilang penyebut", [(90, 100), (1, 2)])

        assert value == str(RASIO_JUMLAH.replace(**change).evaluate(facts)["nilai"])

    def test_the_whole_can_be_part_of_a_larger_one(self) -> None:
        """91 of 102 and 9 of 98 are 100 of 200: the sums are outputs beside the ratio."""
        part = RASIO_JUMLAH.evaluate(parts("pembilang penyebut", [(90, 100), (1, 2)]))
        sums = (part["pembilang"], part["penyebut"])

        assert whole(RASIO_JUMLAH, parts("pembilang penyebut", [sums, (9, 98)])) == 50

    def test_a_part_may_have_nothing_to_count_but_not_all_of_them(self) -> None:
        some = RASIO_JUMLAH.evaluate(parts("pembilang penyebut", [(0, 0), (1, 2)]))
        none = RASIO_JUMLAH.evaluate(parts("pembilang penyebut", [(0, 0), (1, 0)]))

        assert some["nilai"] == 50
        assert missing(none) == {"jumlah penyebut nol": ("nilai",)}

    def test_the_percentage_is_our_reading(self) -> None:
        assert standing(RASIO_JUMLAH, "pengali") is Standing.ASSUMPTION


class TestTerakhir:
    """The value of the last period, which is stated: not of the last one reported."""

    @given(st.lists(VALUES, min_size=1, max_size=6), st.data())
    def test_the_formula(self, values: list[Decimal], data: st.DataObject) -> None:
        """Whatever the order of the rows."""
        pairs = list(enumerate(values, start=1))
        facts = parts("periode nilai", data.draw(st.permutations(pairs)))

        found = whole(TERAKHIR, {**facts, "periode_terakhir": len(values)})

        assert Fraction(values[-1]) == found

    def test_a_last_period_without_a_report_is_said_and_not_replaced(self) -> None:
        facts = parts("periode nilai", [(1, 20), (3, 70)])
        outcome = TERAKHIR.evaluate(facts, periode_terakhir=4)

        assert missing(outcome) == {"tidak ada bagian dari periode terakhir": ("nilai",)}

    def test_a_last_period_without_a_value_names_its_row(self) -> None:
        facts = parts("periode nilai", [(3, 70), (4, None)])

        assert missing(TERAKHIR.evaluate(facts, periode_terakhir=4)) == {
            "bagian[1].nilai": ("nilai",)
        }

    def test_an_earlier_value_is_not_awaited(self) -> None:
        facts = parts("periode nilai", [(3, None), (4, 85)])

        assert TERAKHIR.evaluate(facts, periode_terakhir=4)["nilai"] == 85

    def test_a_row_without_its_period_may_be_the_last(self) -> None:
        facts = parts("periode nilai", [(4, 85), (None, 90)])

        assert missing(TERAKHIR.evaluate(facts, periode_terakhir=4)) == {
            "bagian[1].periode": ("nilai",)
        }

    def test_two_values_of_the_last_period_are_refused(self) -> None:
        facts = parts("periode nilai", [(4, 85), (4, 90)]) | {"periode_terakhir": 4}

        assert refused(TERAKHIR, facts) == [
            ("fact.together", "bagian[].periode, periode_terakhir, bagian")
        ]


class TestLangsung:
    """The value of the one part."""

    @given(VALUES)
    def test_the_formula(self, value: Decimal) -> None:
        assert Fraction(value) == whole(LANGSUNG, parts("nilai", [value]))

    @given(st.lists(VALUES, min_size=2, max_size=4))
    def test_several_parts_are_refused(self, values: list[Decimal]) -> None:
        assert refused(LANGSUNG, parts("nilai", values)) == [("fact.together", "bagian")]


WHOLE_FACTS: Mapping[str, Callable[[int], Facts]] = {
    JUMLAH.id: lambda n: parts("nilai", [n] * 3),
    RATA_RATA.id: lambda n: parts("nilai", [n] * 3),
    RATA_RATA_TERTIMBANG.id: lambda n: parts("nilai bobot", [(n, 2)] * 3),
    RASIO_JUMLAH.id: lambda n: parts("pembilang penyebut", [(n, 2)] * 3),
    TERAKHIR.id: lambda n: (
        parts("periode nilai", [(1, n), (2, n), (3, n)]) | {"periode_terakhir": 3}
    ),
    LANGSUNG.id: lambda n: parts("nilai", [n]),
}


class TestEveryWay:
    """What the ways have in common."""

    @each_policy
    @given(n=st.integers(0, 1000), more=st.integers(0, 1000))
    def test_more_in_every_part_is_never_less_in_the_whole(
        self, policy: Policy, n: int, more: int
    ) -> None:
        facts = WHOLE_FACTS[policy.id]

        assert whole(policy, facts(n)) <= whole(policy, facts(n + more))

    @each_policy
    def test_a_part_without_a_value_is_named_and_lowers_nothing(self, policy: Policy) -> None:
        facts = WHOLE_FACTS[policy.id](7)
        last = len(facts["bagian"]) - 1
        value = "pembilang" if policy is RASIO_JUMLAH else "nilai"
        del facts["bagian"][last][value]

        outcome = policy.evaluate(facts)

        assert "nilai" not in outcome
        assert {path: blocks[0] for path, blocks in missing(outcome).items()} == {
            f"bagian[{last}].{value}": "nilai"
        }

    @each_policy
    def test_no_parts_make_no_whole(self, policy: Policy) -> None:
        facts = WHOLE_FACTS[policy.id](7) | {"bagian": []}

        assert ("fact.few_rows", "bagian") in refused(policy, facts)

    @each_policy
    def test_none_claims_an_official_text(self, policy: Policy) -> None:
        assert Standing.OFFICIAL not in {cite.standing for cite in policy.citations}

    def test_a_way_of_ones_own_stands_in_the_place_of_another(self) -> None:
        """The weakest part decides: the same facts go in, the same output comes out."""
        bagian = rows("bagian", at_least=1)
        weakest = Policy(
            "dinas-contoh/terlemah",
            outputs={"nilai": bagian.min(bagian.fact("nilai", places=4))},
        )
        facts = parts("nilai", [90, 70, 84])

        assert [whole(way, facts) for way in (RATA_RATA, weakest)] == [
            Fraction("81.3333"),
            Fraction(70),
        ]
        assert weakest.facts == RATA_RATA.facts
