"""Laws of every book of rules: no guess without facts, no matter of order, no hidden strategy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.refusing import told

from asn_kinerja import Citation, flag
from asn_kinerja.consequences import (
    ALL,
    EXCLUSIVE,
    FIRST,
    HIGHEST,
    Conflict,
    Decision,
    Rule,
    RuleBook,
    RuleBookError,
    Verdict,
)
from asn_kinerja.formula.nodes import Expr

CITE = Citation("Perwali 4/2026", pasal=7)
FACTS = ("a", "b", "c")
STRATEGIES = {each.id: each for each in (ALL, FIRST, HIGHEST, EXCLUSIVE)}
each_strategy = pytest.mark.parametrize("conflict", STRATEGIES.values(), ids=list(STRATEGIES))

tests = st.recursive(
    st.sampled_from(FACTS).map(flag),
    lambda inner: st.one_of(
        inner.map(lambda one: ~one),
        st.tuples(inner, inner).map(lambda two: two[0] & two[1]),
        st.tuples(inner, inner).map(lambda two: two[0] | two[1]),
    ),
    max_leaves=3,
)


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    """One to four rules with distinct ids, any ranks and any groups."""
    conditions: list[Expr] = draw(st.lists(tests, min_size=1, max_size=4))
    return tuple(
        Rule(
            f"r{place}",
            when,
            f"aksi {place}",
            CITE,
            priority=draw(st.integers(0, 3)),
            group=draw(st.sampled_from([None, "g", "h"])),
        )
        for place, when in enumerate(conditions)
    )


def book_of(made: tuple[Rule, ...], conflict: Conflict) -> RuleBook:
    """A book of the rules, where the strategy takes them."""
    if conflict is FIRST:
        assume(len({rule.priority for rule in made}) == len(made))
    return RuleBook("contoh", made, conflict=conflict)


def completions(facts: Mapping[str, bool], asked: frozenset[str]) -> Iterator[dict[str, bool]]:
    """Every way in which the missing facts may turn out."""
    missing = sorted(asked - facts.keys())
    for values in product([False, True], repeat=len(missing)):
        yield {**facts, **dict(zip(missing, values, strict=True))}


def known_of(book: RuleBook, facts: Mapping[str, bool]) -> dict[str, bool]:
    return {name: value for name, value in facts.items() if name in book.facts}


some_facts = st.dictionaries(st.sampled_from(FACTS), st.booleans())
all_facts = st.fixed_dictionaries(dict.fromkeys(FACTS, st.booleans()))


class TestMissingFacts:
    """Incomplete facts give "cannot decide yet", never an answer that could turn out wrong."""

    @each_strategy
    @given(made=rules(), facts=some_facts)
    def test_what_is_decided_stays_so_however_the_missing_facts_turn_out(
        self, conflict: Conflict, made: tuple[Rule, ...], facts: dict[str, bool]
    ) -> None:
        book = book_of(made, conflict)
        known = known_of(book, facts)
        early = book.decide(known)

        for complete in completions(known, book.facts):
            late = book.decide(complete)
            for each in early:
                assert each.applies in {None, late[each.id].applies}

    @each_strategy
    @given(made=rules(), facts=some_facts)
    def test_what_is_missing_belongs_to_what_is_undecided(
        self, conflict: Conflict, made: tuple[Rule, ...], facts: dict[str, bool]
    ) -> None:
        book = book_of(made, conflict)
        found = book.decide(known_of(book, facts))

        open_ = any(each.holds is None for each in found.undecided)
        assert not set(found.missing) & facts.keys()
        assert bool(found.missing) is open_

    @given(made=rules(), facts=all_facts)
    def test_with_all_facts_only_equals_of_a_group_stay_undecided(
        self, made: tuple[Rule, ...], facts: dict[str, bool]
    ) -> None:
        for conflict in (ALL, HIGHEST):
            book = book_of(made, conflict)

            assert book.decide(known_of(book, facts)).is_complete


def applied(found: tuple[Decision, ...]) -> set[str]:
    return {each.id for each in found if each.verdict is Verdict.FIRED}


def naive(made: tuple[Rule, ...], facts: Mapping[str, bool], conflict: Conflict) -> set[str]:
    """The strategies once more, in the plainest words there are, for complete facts."""
    held = [
        rule
        for rule in made
        if RuleBook("x", [rule])
        .decide({name: facts[name] for name in RuleBook("x", [rule]).facts})
        .actions
    ]
    if conflict is ALL or not held:
        return {rule.id for rule in held}
    if conflict is EXCLUSIVE:
        return {
            rule.id
            for rule in held
            if rule.group is None
            or all(
                other is rule or other.priority < rule.priority
                for other in held
                if other.group == rule.group
            )
        }
    highest = max(rule.priority for rule in held)
    return {rule.id for rule in held if rule.priority == highest}


class TestStrategies:
    @each_strategy
    @given(made=rules(), facts=all_facts)
    def test_they_agree_with_the_plain_words(
        self, conflict: Conflict, made: tuple[Rule, ...], facts: dict[str, bool]
    ) -> None:
        book = book_of(made, conflict)

        assert naive(made, facts, conflict) == applied(book.decide(known_of(book, facts)).every)

    @each_strategy
    @given(made=rules(), facts=some_facts, data=st.data())
    def test_the_order_of_the_rules_does_not_matter(
        self,
        conflict: Conflict,
        made: tuple[Rule, ...],
        facts: dict[str, bool],
        data: st.DataObject,
    ) -> None:
        book = book_of(made, conflict)
        other = RuleBook("contoh", data.draw(st.permutations(made)), conflict=conflict)
        known = known_of(book, facts)

        before, after = book.decide(known), other.decide(known)
        assert {each.id: each.verdict for each in before} == {
            each.id: each.verdict for each in after
        }

    @given(made=rules())
    def test_first_takes_no_equals(self, made: tuple[Rule, ...]) -> None:
        assume(len({rule.priority for rule in made}) < len(made))
        with pytest.raises(RuleBookError) as caught:
            RuleBook("contoh", made, conflict=FIRST)

        assert {code for code, _ in told(caught.value)} == {"rules.same_priority"}
