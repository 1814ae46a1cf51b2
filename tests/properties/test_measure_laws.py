"""Laws of measuring a plan: against sums over every way from an indicator to the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.plans import goal, indicator

from asn_kinerja.goals import Cascade, Link, Realisation, Relation, measure
from asn_kinerja.goals.roll_up import JUMLAH
from asn_kinerja.period import Period

YEAR = Period.year(2024)
QUARTERS = YEAR.split(3)
NAMES = tuple(f"i{n}" for n in range(7))
VALUES = st.integers(-10_000, 10_000).map(lambda units: Decimal(units).scaleb(-2))
IDLE = [each for each in Relation if not each.feeds_calculation]


@st.composite
def plans(draw: st.DrawFn) -> Cascade:
    """Indicators of which each may be made of later ones, by sums; parts may be shared."""
    pairs = [(low, high) for at, high in enumerate(NAMES) for low in NAMES[at + 1 :]]
    ends = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12))
    goals = [
        goal(f"g-{each}", indicator(each, None, roll_up=JUMLAH, mode="periodik")) for each in NAMES
    ]
    return Cascade(goals, [Link(low, high, Relation.FORMULA_COMPONENT) for low, high in ends])


def parts(cascade: Cascade, name: str) -> list[str]:
    return [link.child for link in cascade.links if link.parent == name]


def leaves(cascade: Cascade, name: str) -> Iterator[str]:
    """The ends of every way down; a part of two wholes comes once for each way."""
    below = parts(cascade, name)
    if not below:
        yield name
    for each in below:
        yield from leaves(cascade, each)


def bottom(cascade: Cascade) -> list[str]:
    return [each for each in NAMES if not parts(cascade, each)]


@st.composite
def reported(draw: st.DrawFn) -> tuple[Cascade, list[Realisation]]:
    """A plan with a report of every quarter for each indicator that has no parts."""
    cascade = draw(plans())
    rows = [
        Realisation(name, draw(VALUES), period=quarter)
        for name in bottom(cascade)
        for quarter in QUARTERS
    ]
    return cascade, rows


def values(cascade: Cascade, rows: Iterable[Realisation]) -> dict[str, object]:
    return {name: each.value for name, each in measure(cascade, rows, period=YEAR).items()}


class TestSums:
    @given(reported())
    def test_a_whole_is_the_sum_over_all_ways_to_its_leaves(
        self, case: tuple[Cascade, list[Realisation]]
    ) -> None:
        cascade, rows = case
        own: dict[str, Decimal] = {}
        for row in rows:
            own[row.indicator] = own.get(row.indicator, Decimal()) + Decimal(str(row.value))

        expected = {name: sum(own[leaf] for leaf in leaves(cascade, name)) for name in NAMES}

        assert expected == values(cascade, rows)

    @given(reported(), st.randoms(use_true_random=False))
    def test_no_order_changes_a_number(
        self, case: tuple[Cascade, list[Realisation]], chance: Random
    ) -> None:
        cascade, rows = case
        goals, links, shuffled = list(cascade.goals), list(cascade.links), list(rows)
        for each in (goals, links, shuffled):
            chance.shuffle(each)

        assert values(cascade, rows) == values(evolve(cascade, goals=goals, links=links), shuffled)

    @given(reported(), st.data())
    def test_a_link_that_feeds_nothing_changes_no_number(
        self, case: tuple[Cascade, list[Realisation]], data: st.DataObject
    ) -> None:
        cascade, rows = case
        low, high = sorted(data.draw(st.sets(st.sampled_from(NAMES), min_size=2, max_size=2)))
        idle = Link(high, low, data.draw(st.sampled_from(IDLE)))

        more = evolve(cascade, links=[*cascade.links, idle])

        assert values(cascade, rows) == values(more, rows)


class TestMissing:
    @given(reported(), st.data())
    def test_dropping_a_report_opens_exactly_what_is_made_of_it_and_names_it(
        self, case: tuple[Cascade, list[Realisation]], data: st.DataObject
    ) -> None:
        cascade, rows = case
        dropped = data.draw(st.sampled_from(rows))
        above = {name for name in NAMES if dropped.indicator in leaves(cascade, name)}

        before = values(cascade, rows)
        found = measure(cascade, [row for row in rows if row != dropped], period=YEAR)

        assert above == {name for name, each in found.items() if each.value is None}
        assert {found[name].missing for name in above} == {(dropped.indicator,)}
        assert found.missing == (dropped.indicator,)
        assert {name: each.value for name, each in found.items() if name not in above} == {
            name: value for name, value in before.items() if name not in above
        }

    @given(reported(), st.data())
    def test_whatever_is_missing_is_named_at_every_level(
        self, case: tuple[Cascade, list[Realisation]], data: st.DataObject
    ) -> None:
        cascade, rows = case
        silent = data.draw(st.sets(st.sampled_from(bottom(cascade))))

        found = measure(cascade, [r for r in rows if r.indicator not in silent], period=YEAR)

        assert {name: set(each.missing) for name, each in found.items()} == {
            name: silent & set(leaves(cascade, name)) for name in NAMES
        }
