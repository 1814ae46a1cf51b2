"""Laws of a cascade, against sums over every way through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.plans import goal

from asn_kinerja.goals import (
    Cascade,
    Contribution,
    Finding,
    Goal,
    Link,
    Need,
    Relation,
    coverage,
    depends_on,
    findings,
    serves,
)

NEEDS = ("k0", "k1")
GOALS = tuple(f"g{n}" for n in range(6))
SHARES = st.sampled_from([Fraction(n, 12) for n in range(1, 13)])
WORK = [each for each in Relation if each.carries_work]


@st.composite
def ends(draw: st.DrawFn, *, circles: bool = False) -> list[tuple[str, str]]:
    """Who hangs on whom: on a need, or on a goal; downwards only unless circles may be."""
    pairs = [
        (child, parent)
        for place, child in enumerate(GOALS)
        for parent in (*NEEDS, *(GOALS if circles else GOALS[:place]))
        if child != parent
    ]
    return draw(st.lists(st.sampled_from(pairs), unique=True, max_size=14))


def cascades(
    *, stated: bool = False, circles: bool = False, goals: Sequence[Goal] | None = None
) -> st.SearchStrategy[Cascade]:
    share = SHARES if stated else st.none() | SHARES

    @st.composite
    def build(draw: st.DrawFn) -> Cascade:
        links = [
            Link(child, parent, draw(st.sampled_from(WORK)), share=draw(share))
            for child, parent in draw(ends(circles=circles))
        ]
        return Cascade(
            goals or [goal(each) for each in GOALS],
            links,
            [Need(each, "Butuh") for each in NEEDS],
        )

    return build()


def ways(cascade: Cascade, start: str, end: str, around: set[str]) -> Iterator[list[Link]]:
    """Every way of links from a goal up to a need that passes none of some goals."""
    for link in cascade.links:
        if link.child == start:
            if link.parent == end:
                yield [link]
            elif link.parent not in around:
                for rest in ways(cascade, link.parent, end, around):
                    yield [link, *rest]


def product(way: list[Link]) -> Fraction:
    found = Fraction(1)
    for link in way:
        found *= link.share or 0
    return found


class TestShares:
    """Along a way the shares multiply, and ways to one need add up."""

    @given(cascades(stated=True), st.sets(st.sampled_from(GOALS)))
    def test_the_sum_over_all_ways(self, cascade: Cascade, mine: set[str]) -> None:
        expected = {
            need: sum(map(product, found), Fraction())
            for need in NEEDS
            if (found := [way for each in mine for way in ways(cascade, each, need, mine)])
        }

        assert expected == {need: each.share for need, each in serves(cascade, *mine).items()}

    @given(cascades(), st.sets(st.sampled_from(GOALS)))
    def test_one_unstated_share_on_any_way_leaves_the_sum_open(
        self, cascade: Cascade, mine: set[str]
    ) -> None:
        for need, found in serves(cascade, *mine).items():
            every = [
                link for each in mine for way in ways(cascade, each, need, mine) for link in way
            ]
            unstated = {link for link in every if link.share is None}

            assert unstated == set(found.unstated)
            assert len(found.unstated) == len(unstated)
            assert (found.share is None) == bool(unstated)

    @given(cascades(stated=True))
    def test_where_all_shares_sum_to_one_all_work_together_is_the_whole_need(
        self, cascade: Cascade
    ) -> None:
        mended = taken(cascade)
        leaves = [each for each in GOALS if not mended.below(each)]

        assert {Contribution(Fraction(1))} >= set(serves(mended, *leaves).values())


def taken(cascade: Cascade) -> Cascade:
    """The plan after its planner took every repair of a share."""
    repaired = {
        (link.child, link.parent, link.relation): link
        for finding in findings(cascade)
        for link in finding.repair
        if isinstance(link, Link)
    }
    links = [repaired.get((x.child, x.parent, x.relation), x) for x in cascade.links]
    return evolve(cascade, links=links)


class TestRepairs:
    @given(cascades())
    def test_shares_sum_to_one_after_the_repair(self, cascade: Cascade) -> None:
        """Unless they were stated for none, or nothing is left for those that are silent."""
        mended = taken(cascade)
        for parent, links in mended.serving.items():
            before = [link.share for link in cascade.serving[parent]]
            stated = [share for share in before if share is not None]
            open_ended = not stated or (None in before and sum(stated) >= 1)

            assert open_ended or sum(link.share or 0 for link in links) == 1

    @given(cascades(circles=True))
    def test_looking_changes_nothing(self, cascade: Cascade) -> None:
        before = evolve(cascade)

        findings(cascade)

        assert cascade == before


class TestOrder:
    @given(cascades())
    def test_parents_come_first_and_nothing_is_left_out(self, cascade: Cascade) -> None:
        order = cascade.order

        assert sorted(order) == sorted((*NEEDS, *GOALS))
        assert all(order.index(link.parent) < order.index(link.child) for link in cascade.links)

    @given(cascades(circles=True))
    def test_circles_are_reported_exactly_where_a_goal_reaches_itself_or_stands_below_one(
        self, cascade: Cascade
    ) -> None:
        turning = {each for each in GOALS if each in depends_on(cascade, each)}
        below = {lower for each in turning for lower in depends_on(cascade, each)}

        told = [each.ids for each in findings(cascade) if each.code == "link.circle"]

        assert set(cascade.circular) == turning | below
        assert told == ([cascade.circular] if turning else [])
        assert set(cascade.order) == {*NEEDS, *GOALS} - turning - below


class TestCoverage:
    @given(cascades(circles=True), st.data())
    def test_a_link_more_covers_no_less(self, cascade: Cascade, data: st.DataObject) -> None:
        have = {(link.child, link.parent) for link in cascade.links}
        pairs = [(c, p) for c in GOALS for p in (*NEEDS, *GOALS) if c != p and (c, p) not in have]
        child, parent = data.draw(st.sampled_from(pairs))
        more = evolve(cascade, links=[*cascade.links, Link(child, parent, "direct")])

        before, after = coverage(cascade), coverage(more)

        for need in NEEDS:
            assert set(before.goals_of[need]) <= set(after.goals_of[need])
            assert set(before.owners_of[need]) <= set(after.owners_of[need])
            assert set(before.levels_of[need]) <= set(after.levels_of[need])
        assert set(after.unserved) <= set(before.unserved)

    @given(cascades(circles=True))
    def test_a_need_is_served_by_what_has_a_way_to_it(self, cascade: Cascade) -> None:
        found = coverage(cascade).goals_of

        for need in NEEDS:
            reach = {each for each in GOALS if need in above(cascade, each)}
            assert reach == set(found[need])
            assert len(reach) == len(found[need])


def above(cascade: Cascade, start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = set(cascade.above(waiting.pop())) - found
        found |= fresh
        waiting.extend(fresh)
    return found


def unordered(finding: Finding) -> tuple[object, ...]:
    return (
        finding.code,
        finding.ids[0] if len(finding.ids) == 1 else "",
        frozenset(finding.ids),
        frozenset(finding.repair),
    )


ALIKE = [goal(each, statement="Sama" if place % 2 else "Lain") for place, each in enumerate(GOALS)]


class TestInvariance:
    @given(cascades(circles=True, goals=ALIKE), st.randoms(use_true_random=False))
    def test_the_order_of_goals_and_links_changes_no_finding(
        self, cascade: Cascade, chance: Random
    ) -> None:
        goals, links = list(cascade.goals), list(cascade.links)
        chance.shuffle(goals)
        chance.shuffle(links)
        shuffled = evolve(cascade, goals=goals, links=links)

        expected = Counter(map(unordered, findings(cascade)))

        assert expected == Counter(map(unordered, findings(shuffled)))
