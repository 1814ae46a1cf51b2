"""Rules and books of rules: what is refused, what is decided, what it says of itself."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any, get_args

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from tests.refusing import told

from asn_kinerja import Citation, Force, Policy, Standing, Text, fact, flag, setting
from asn_kinerja.consequences import (
    ALL,
    FIRST,
    Decision,
    Rule,
    RuleBook,
    RuleBookError,
    RuleError,
    Step,
    Verdict,
)
from asn_kinerja.errors import (
    FormulaError,
    InvalidFactsError,
    NoRegulationInForceError,
    problems,
)
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import undecided
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.text import Language

CITE = Citation("Perwali 4/2026", pasal=7)
LANGUAGES: tuple[Language, ...] = get_args(Language)
NILAI, JUARA = fact("nilai", places=2), flag("juara")
BATAS = setting("batas", 110, cite=Citation("Perwali 4/2026", pasal=8))
PIAGAM = Rule(
    "piagam",
    NILAI > BATAS,
    Text("Piagam", "Certificate"),
    CITE,
    "local",
    force=Force.MAY,
    title=Text("Nilai tinggi", "A high score"),
)
CUTI = Rule("cuti", JUARA & (NILAI > 90), "Cuti tambahan", CITE, "local", 3, group="hadiah")
BOOK = RuleBook(
    "kota/penghargaan",
    [PIAGAM, CUTI],
    title=Text("Penghargaan kota", "Rewards of the city"),
    in_force=Period.year(2026),
)


class TestRule:
    def test_the_standing_comes_with_the_citation(self) -> None:
        rule = Rule("a", JUARA, "A", CITE)

        assert Standing.OFFICIAL is rule.standing
        assert rule.cite == CITE

    def test_a_stated_standing_is_that_of_its_citation(self) -> None:
        assert Standing.LOCAL is PIAGAM.standing is PIAGAM.cite.standing

    def test_a_new_citation_brings_its_own_standing(self) -> None:
        moved = evolve(PIAGAM, cite=CITE)

        assert Standing.OFFICIAL is moved.standing

    def test_the_order_of_its_arguments_is_fixed(self) -> None:
        rule = Rule("a", JUARA, "A", CITE, "assumption", 4)

        assert (
            rule.id,
            rule.then,
            rule.standing,
            rule.priority,
        ) == ("a", "A", Standing.ASSUMPTION, 4)
        assert rule.title == Text("a", "a")

    def test_every_problem_is_told_at_once(self) -> None:
        wrong: Any = True
        with pytest.raises(RuleBookError) as caught:
            Rule(" ", JUARA, [], CITE, priority=wrong)  # type: ignore[arg-type]

        expected = [("rule.id", "id"), ("rule.then", "then"), ("rule.priority", "priority")]
        assert expected == told(caught.value)

    @pytest.mark.parametrize("nothing", [None, {}], ids=["none", "a dict"])
    def test_something_must_follow(self, nothing: Any) -> None:
        with pytest.raises(RuleBookError) as caught:
            Rule("a", JUARA, nothing, CITE)

        assert told(caught.value) == [("rule.then", "then")]

    def test_an_id_is_a_text(self) -> None:
        wrong: Any = 7
        with pytest.raises(RuleBookError) as caught:
            Rule(wrong, JUARA, "A", CITE)

        assert told(caught.value) == [("rule.id", "id")]

    def test_a_condition_is_a_flag(self) -> None:
        with pytest.raises(FormulaError):
            Rule("a", NILAI, "A", CITE)

    def test_a_fixed_answer_is_no_condition(self) -> None:
        wrong: Any = True
        with pytest.raises(FormulaError):
            Rule("a", wrong, "A", CITE)

    def test_its_test_carries_its_ground(self) -> None:
        test = PIAGAM.test

        assert ("piagam", PIAGAM.cite, PIAGAM.title, Force.MAY) == (
            test.name,
            test.cite,
            test.meaning,
            test.force,
        )

    @pytest.mark.parametrize("name", ["a", "lain"])
    def test_a_condition_may_have_the_name_of_its_rule_or_another(self, name: str) -> None:
        rule = Rule("a", JUARA.is_(other=True).named(name, cite=CITE), "A", CITE, "local")
        found = RuleBook("x", [rule]).decide(juara=True)

        assert found.actions == ("A",)
        assert rule.cite in found.citations


class TestBook:
    def test_it_is_one_policy(self) -> None:
        policy = BOOK.policy

        assert tuple(policy.outputs) == ("piagam", "cuti")
        assert {"nilai", "juara"} == BOOK.facts == policy.facts
        assert list(BOOK.settings) == ["batas"]
        assert policy.citations == BOOK.citations
        assert Period.year(2026) == policy.in_force
        assert BOOK.title == policy.title

    def test_every_problem_is_told_at_once(self) -> None:
        rules = [PIAGAM, CUTI, evolve(CUTI, priority=0), PIAGAM]
        with pytest.raises(RuleBookError) as caught:
            RuleBook("x", rules, conflict=FIRST)

        expected = [
            ("rules.same_id", "rules[2].id"),
            ("rules.same_priority", "rules[2].priority"),
            ("rules.same_id", "rules[3].id"),
            ("rules.same_priority", "rules[3].priority"),
        ]
        assert expected == told(caught.value)
        assert "rules[0] has the priority 0 already; FIRST" in str(caught.value)

    def test_equal_priorities_are_fine_where_no_order_is_needed(self) -> None:
        assert len(RuleBook("x", [PIAGAM, evolve(CUTI, priority=0)])) == 2

    def test_a_book_is_never_empty(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            BOOK.without("cuti").without("piagam")

        assert told(caught.value) == [("rules.empty", "rules")]

    def test_one_fact_has_one_meaning_in_a_book(self) -> None:
        other = Rule("lain", fact("nilai") > 3, "A", CITE)
        with pytest.raises(RuleBookError) as caught:
            RuleBook("x", [PIAGAM, other])

        assert told(caught.value) == [("rules.formula", "rules")]
        for lang in LANGUAGES:
            assert "nilai" in problems(caught.value, lang)[0]

    def test_a_group_keeps_its_class_when_it_is_split(self) -> None:
        group = RuleBookError("x", [RuleError("rules.empty", path="rules")])

        assert type(group.derive([RuleError("rules.empty", path="rules")])) is RuleBookError
        assert str(group) == "x\n  rules: a book needs at least one rule"

    def test_it_is_a_value(self) -> None:
        copy = pickle.loads(pickle.dumps(BOOK))  # noqa: S301 - our own bytes

        assert copy == BOOK
        assert hash(BOOK) == hash(copy)
        with pytest.raises(FrozenInstanceError):
            copy.id = "lain"

    def test_its_rules_are_found_by_id(self) -> None:
        assert BOOK["cuti"] == CUTI
        assert list(BOOK) == [PIAGAM, CUTI]

    def test_an_unknown_rule_is_told_with_the_nearest(self) -> None:
        with pytest.raises(RuleError, match="did you mean 'piagam'"):
            _ = BOOK["piagm"]
        with pytest.raises(RuleError, match="there are: piagam, cuti"):
            BOOK.without("zzz")

    def test_its_own_id_is_its_title_unless_it_has_one(self) -> None:
        assert RuleBook("x", [CUTI]).title == Text("x", "x")

    def test_it_names_itself(self) -> None:
        assert repr(BOOK) == "<RuleBook kota/penghargaan: piagam, cuti; ALL>"


class TestPlugIns:
    """An agency changes a setting, puts its own rule in, or leaves one out; nothing is edited."""

    def test_another_setting_is_another_book(self) -> None:
        reform = BOOK.replace(batas=100)

        assert reform["piagam"].cite == PIAGAM.cite
        assert BOOK.decide(nilai=105, juara=False).actions == ()
        assert reform.decide(nilai=105, juara=False).actions == (PIAGAM.then,)

    def test_a_rule_takes_the_place_of_its_namesake(self) -> None:
        own = Rule("piagam", JUARA, "Piala", CITE, "local")
        book = BOOK.with_(own)

        assert [own, CUTI] == list(book)
        assert list(BOOK) == [PIAGAM, CUTI]

    def test_a_new_rule_stands_last(self) -> None:
        assert [rule.id for rule in BOOK.with_(Rule("uang", JUARA, "Uang", CITE))] == [
            "piagam",
            "cuti",
            "uang",
        ]

    def test_a_rule_can_be_left_out(self) -> None:
        assert list(BOOK.without("piagam")) == [CUTI]


class TestDifference:
    def test_the_same_book_does_not_differ(self) -> None:
        found = BOOK.diff(BOOK)

        assert not found
        assert found.explain() == ""

    def test_a_setting_that_differs_is_told(self) -> None:
        found = BOOK.diff(BOOK.replace(batas=100))

        assert found
        assert dict(found.rules) == {}
        assert str(found) == "batas: 110 → 100"

    def test_another_action_is_told(self) -> None:
        found = BOOK.diff(BOOK.with_(evolve(PIAGAM, then="Uang", priority=2)))

        assert found.explain("en") == "piagam: Certificate (priority 0) → Uang (priority 2)"

    def test_rules_of_one_book_only_and_groups_are_told(self) -> None:
        lines = BOOK.diff(BOOK.without("cuti")).explain("en").splitlines()

        assert lines[0] == "cuti: Cuti tambahan (priority 3, group hadiah) → —"

    def test_another_strategy_is_told(self) -> None:
        found = BOOK.diff(evolve(BOOK, conflict=FIRST))

        assert found
        assert "several rules: every rule" in found.explain("en")
        assert "→ only the first by priority" in found.explain("en")


class TestDecide:
    def test_it_says_what_fired_and_what_did_not(self) -> None:
        found = BOOK.decide(nilai=112, juara=False)

        assert [each.id for each in found.fired] == ["piagam"]
        assert [each.id for each in found.not_fired] == ["cuti"]
        assert found.actions == (Text("Piagam", "Certificate"),)
        assert found.is_complete
        assert found.missing == ()
        assert len(found) == 2

    def test_missing_facts_leave_a_rule_undecided_never_refused(self) -> None:
        found = BOOK.decide({"nilai": 95})

        (cuti,) = found.undecided
        assert cuti == Decision(CUTI, None, Verdict.UNDECIDED, missing=("juara",))  # type: ignore[arg-type]
        assert cuti.applies is None
        assert found["piagam"].applies is False
        assert found.missing == ("juara",)
        assert found.missing[0].blocks == ("cuti",)
        assert not found.is_complete

    def test_a_rule_that_fails_whatever_is_missing_does_not_wait(self) -> None:
        assert BOOK.decide(nilai=80)["cuti"].verdict is Verdict.NOT_FIRED

    def test_facts_are_checked_as_a_policy_checks_them(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            BOOK.decide(nilai="90", jurara=True)

        assert {path for _, path in told(caught.value)} == {"nilai", "jurara"}

    def test_the_articles_are_those_of_what_applies(self) -> None:
        found = BOOK.decide(nilai=112, juara=False)

        assert found.citations == (PIAGAM.cite, Citation("Perwali 4/2026", pasal=8))
        assert BOOK.decide(nilai=1).citations == ()

    def test_why_not_gives_the_nearest_way(self) -> None:
        (way,) = BOOK.decide(nilai=100, juara=False).why_not("piagam").ways

        assert [str(need.gap) for need in way] == ["10.01"]
        with pytest.raises(RuleError):
            BOOK.decide().why_not("piagm")

    def test_it_is_a_value(self) -> None:
        found = BOOK.decide(nilai=112, on=date(2026, 3, 1))
        copy = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes

        assert found == copy
        assert hash(found) == hash(copy)
        assert found != BOOK.decide(nilai=112)


class TestLife:
    """A book is chosen by the period assessed; outside its life it raises."""

    @pytest.mark.parametrize("on", [date(2026, 1, 1), date(2026, 12, 31)], ids=str)
    def test_within_its_life_it_decides(self, on: date) -> None:
        assert on == BOOK.decide(nilai=1, on=on).on

    @pytest.mark.parametrize("on", [date(2025, 12, 31), date(2027, 1, 1)], ids=str)
    def test_outside_its_life_it_raises(self, on: date) -> None:
        with pytest.raises(NoRegulationInForceError) as caught:
            BOOK.decide(nilai=1, on=on)

        assert "kota/penghargaan" in caught.value.facts["covered"]

    def test_a_book_without_a_life_is_asked_on_any_day(self) -> None:
        book = evolve(BOOK, in_force=None)

        assert book.decide(nilai=1, on=date(1999, 1, 1)).on == date(1999, 1, 1)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(PeriodError):
            BOOK.decide(nilai=1, on=datetime(2026, 1, 1))  # noqa: DTZ001 - what is refused


class TestWords:
    def test_it_explains_every_rule(self) -> None:
        text = BOOK.decide(nilai=112, on=date(2026, 3, 1)).explain("en")

        assert "Rewards of the city" in text
        assert "by the rules of 1 March 2026" in text
        assert "applies: piagam → Certificate" in text
        assert "A high score" in text
        assert "may  [Perwali 4/2026 Pasal 7; rule of one institution]" in text
        assert "= 112.00 > 110" in text
        assert "cannot be decided yet: cuti → Cuti tambahan" in text
        assert "missing: juara" in text
        assert "met: nilai > 90 (now 112.00)" in text

    def test_it_speaks_indonesian_unless_told_otherwise(self) -> None:
        text = BOOK.decide(nilai=100, juara=False).explain()

        assert "tidak berlaku: piagam → Piagam" in text
        assert "belum terpenuhi: nilai > 110 (sekarang 100,00), selisih 10,01" in text

    def test_the_reason_of_a_rule_that_refuses_a_value_is_said(self) -> None:
        silent = when(JUARA).then(NILAI > 3).otherwise(undecided(Text("teks diam", "silent")))
        found = RuleBook("x", [Rule("a", silent, "A", CITE)]).decide(juara=False, nilai=1)

        assert "missing: silent" in found.explain("en")

    def test_a_condition_that_never_holds_says_so(self) -> None:
        never = (NILAI > 3) & (NILAI < 3)
        found = RuleBook("x", [Rule("a", never, "A", CITE)]).decide(nilai=1)

        assert "No way leads a to yes." in found.explain("en")

    def test_the_book_explains_itself(self) -> None:
        text = BOOK.explain("en")

        assert "several rules: every rule whose condition holds" in text
        assert "if nilai > batas" in text
        assert "priority 3" in text
        assert "group hadiah" in text
        assert "batas = 110  [Perwali 4/2026 Pasal 8; official]" in text

    def test_its_name_tells_what_the_rules_come_to(self) -> None:
        assert repr(BOOK.decide(nilai=112)) == (
            "<Decisions kota/penghargaan: fired=piagam; undecided=cuti>"
        )

    def test_a_notebook_shows_a_table_and_the_reasons_escaped(self) -> None:
        hostile = Rule("a", JUARA, "<script>", CITE)
        html = RuleBook("<b>", [hostile]).decide(juara=True)._repr_html_()

        assert "<th>Putusan</th>" in html
        assert "<td>berlaku</td>" in html
        assert "<script>" not in html
        assert "<b>" not in html
        assert BOOK._repr_html_().startswith("<details open>")

    def test_a_record_says_itself_and_no_line_breaks_the_tree(self) -> None:
        step = Step(id="s", action=Text("Uji\nulang", "Test\nagain"), by="PNS")
        found = RuleBook("x", [Rule("a", JUARA, step, CITE)]).decide(juara=True)

        assert "applies: a → Test again (PNS)" in found.explain("en")

    def test_the_default_strategy_is_all(self) -> None:
        assert BOOK.conflict == ALL

    def test_a_book_is_no_policy_of_its_own_kind(self) -> None:
        """Whatever takes a policy takes the book's: the front door is one."""
        outcome = BOOK.policy.evaluate(nilai=112, juara=True)

        assert isinstance(BOOK.policy, Policy)
        assert dict(outcome) == {"piagam": True, "cuti": True}
