"""Laws that every book of rules of the library obeys, whatever it says."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType

import pytest
from docs.buat_halaman import books, modules
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import admissible

from asn_kinerja import Standing
from asn_kinerja.consequences import RuleBook, Verdict, sees_only
from asn_kinerja.consequences.rule import action_said


def shipped(module: ModuleType) -> Iterator[RuleBook]:
    yield from books(module).values()


BOOKS = [book for module in modules() for book in shipped(module)]
each_book = pytest.mark.parametrize("book", BOOKS, ids=[book.id for book in BOOKS])


@each_book
class TestEveryBook:
    def test_it_survives_pickling(self, book: RuleBook) -> None:
        copy = pickle.loads(pickle.dumps(book))  # noqa: S301 - our own bytes

        assert book == copy
        assert hash(book) == hash(copy)

    def test_it_says_what_it_is_in_two_languages(self, book: RuleBook) -> None:
        assert book.title.id != book.id
        assert book.title.id != book.title.en
        for rule in book:
            assert action_said(rule.then, "id") != action_said(rule.then, "en")

    def test_it_has_a_life(self, book: RuleBook) -> None:
        assert book.in_force is not None

    def test_every_setting_has_a_citation(self, book: RuleBook) -> None:
        assert [name for name, each in book.settings.items() if each.cite is None] == []

    def test_what_is_not_official_says_why(self, book: RuleBook) -> None:
        doubtful = [cite for cite in book.citations if cite.standing is not Standing.OFFICIAL]

        assert [cite for cite in doubtful if cite.note is None] == []

    def test_every_fact_has_words(self, book: RuleBook) -> None:
        silent = [n for n, each in book.policy.inputs.items() if not getattr(each, "meaning", 0)]

        assert silent == []

    def test_it_looks_at_no_more_than_it_says(self, book: RuleBook) -> None:
        assert sees_only(book, book.facts).unused == ()

    def test_without_facts_nothing_applies_and_nothing_is_refused(self, book: RuleBook) -> None:
        assert {each.verdict for each in book.decide()} == {Verdict.UNDECIDED}

    @given(data=st.data())
    def test_one_more_fact_never_takes_an_answer_back(
        self, book: RuleBook, data: st.DataObject
    ) -> None:
        facts = data.draw(admissible(book.policy))
        order = data.draw(st.permutations(sorted(facts)))
        known = [{name: facts[name] for name in order[:n]} for n in range(len(order) + 1)]

        for before, after in pairwise(map(book.decide, known)):
            for each in before:
                assert each.applies in {None, after[each.id].applies}
        assert book.decide(facts).explain("en") != book.decide(facts).explain("id")
