"""Steps by a day, and a process that finds the next one from what has happened."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from tests.refusing import told

from asn_kinerja import Citation, Force, Text, flag, setting
from asn_kinerja.consequences import (
    NextStep,
    Process,
    Rule,
    RuleBook,
    RuleBookError,
    RuleError,
    Step,
)
from asn_kinerja.consequences.step import last_day, months_past
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.period import PeriodError

CITE = Citation("Perwali 4/2026", pasal=7)
BULAN = setting("bulan", 2, cite=CITE, low=1)
PERBAIKI = Step(id="perbaiki", action="Perbaiki", by="PNS", months=BULAN, since="teguran")
UJI = Step(id="uji", action=Text("Uji", "Test"), by=Text("PNS", "The official"))
RULES = [
    Rule("perbaiki", ~PERBAIKI.over & ~UJI.done, PERBAIKI, CITE, force=Force.MUST),
    Rule("uji", PERBAIKI.over & ~flag("membaik") & ~UJI.done, UJI, CITE, force=Force.MAY),
]
PROCESS = Process(RuleBook("kota/teguran", RULES), start="teguran")
BEGUN = date(2026, 1, 31)


class TestStep:
    @pytest.mark.parametrize(
        "limit",
        [
            {"months": BULAN},
            {"since": "teguran"},
            {"months": setting("nol", 0), "since": "teguran"},
            {"months": setting("pecahan", "1.5"), "since": "teguran"},
            {"months": setting("teks", "panjang"), "since": "teguran"},
        ],
        ids=["no event", "no months", "zero", "a fraction", "a text"],
    )
    def test_a_limit_is_whole_months_since_an_event(self, limit: dict[str, Any]) -> None:
        with pytest.raises(RuleBookError) as caught:
            Step(id="s", action="S", by="PNS", **limit)

        assert told(caught.value) == [("step.limit", "s")]

    def test_a_step_without_a_limit_is_never_over(self) -> None:
        with pytest.raises(RuleError, match="this step has no limit"):
            _ = UJI.over

    def test_it_says_what_and_who(self) -> None:
        assert str(UJI) == "Uji (PNS)"
        assert UJI.said("en") == "Test (The official)"

    def test_its_facts_have_words(self) -> None:
        assert UJI.done.meaning == Text("“uji” sudah terjadi", "“uji” has happened")


class TestLastDay:
    """The last day is the one of the same number; a shorter month ends earlier."""

    @pytest.mark.parametrize(
        "begun, months, due",
        [
            (date(2026, 1, 15), 1, date(2026, 2, 15)),
            (date(2026, 1, 31), 1, date(2026, 2, 28)),
            (date(2024, 1, 31), 1, date(2024, 2, 29)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
        ],
        ids=["same number", "short month", "leap year", "after a leap day"],
    )
    def test_the_day_before_and_after_it(self, begun: date, months: int, due: date) -> None:
        assert due == last_day(begun, months)
        assert months_past(begun, due) == months - 1
        assert months_past(begun, date.fromordinal(due.toordinal() + 1)) == months

    def test_on_the_day_itself_nothing_is_past(self) -> None:
        assert months_past(date.min, date.min) == 0

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(PeriodError):
            last_day(datetime(2026, 1, 1), 1)  # noqa: DTZ001 - what is refused


class TestProcess:
    def test_within_the_months_the_chance_runs(self) -> None:
        agenda = PROCESS.next(dates={"teguran": BEGUN}, on=date(2026, 3, 31))

        assert agenda.steps == (NextStep(RULES[0], PERBAIKI, BEGUN, date(2026, 3, 31)),)
        assert agenda.is_complete
        assert agenda.steps[0].cite == CITE

    def test_the_day_after_the_next_step_is_due(self) -> None:
        agenda = PROCESS.next(membaik=False, dates={"teguran": BEGUN}, on=date(2026, 4, 1))

        assert agenda.steps == (NextStep(RULES[1], UJI, None, None),)
        assert agenda.steps[0].said("en") == (
            "Test (The official), no limit in the text [Perwali 4/2026 Pasal 7; official]"
        )

    def test_what_is_not_known_leaves_the_next_step_open(self) -> None:
        agenda = PROCESS.next({}, dates={"teguran": BEGUN}, on=date(2026, 4, 1))

        assert agenda.steps == ()
        assert agenda.missing == ("membaik",)

    def test_without_the_start_nothing_is_decided(self) -> None:
        agenda = PROCESS.next({"membaik": False}, dates={}, on=date(2026, 4, 1))

        assert not agenda.is_complete
        assert agenda.missing == ("bulan_sejak_teguran",)

    def test_what_is_done_is_not_asked_again(self) -> None:
        dates = {"teguran": BEGUN, "uji": date(2026, 4, 1)}

        assert PROCESS.next(membaik=False, dates=dates, on=date(2026, 4, 1)).steps == ()

    def test_the_dates_are_checked_all_at_once(self) -> None:
        dates = {"teguran": BEGUN, "uji": date(2026, 1, 1), "ujj": BEGUN, "zzzzz": BEGUN}
        with pytest.raises(InvalidFactsError) as caught:
            PROCESS.next(dates=dates, on=date(2026, 1, 30))

        assert told(caught.value) == [
            ("process.later", "dates.teguran"),
            ("process.earlier", "dates.uji"),
            ("process.event_near", "dates.ujj"),
            ("process.event", "dates.zzzzz"),
        ]

    def test_a_step_comes_after_another_or_after_its_last_day(self) -> None:
        lain = Step(id="lain", action="Lain", by="PNS", after="uji")
        uji = evolve(UJI, after="perbaiki")
        rules = [RULES[0], evolve(RULES[1], then=uji), Rule("lain", UJI.done, lain, CITE)]
        process = Process(RuleBook("x", rules), start="teguran")
        early = {"teguran": BEGUN, "uji": date(2026, 3, 31), "lain": date(2026, 3, 30)}
        right = {"teguran": BEGUN, "uji": date(2026, 4, 1), "lain": date(2026, 4, 1)}

        with pytest.raises(InvalidFactsError) as caught:
            process.next(dates=early, on=date(2026, 5, 1))

        assert told(caught.value) == [
            ("process.too_early", "dates.uji"),
            ("process.too_early", "dates.lain"),
        ]
        for dates in (right, {"uji": date(2026, 1, 1)}, {"lain": date(2026, 1, 1)}):
            assert process.next(dates=dates, on=date(2026, 5, 1)).happened == tuple(dates.items())

    def test_what_the_dates_tell_is_not_given_besides(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            PROCESS.next({"sudah_uji": True}, dates={"teguran": BEGUN}, on=BEGUN)

        assert told(caught.value) == [("policy.fact_twice", "sudah_uji")]

    def test_no_fact_is_given_twice(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            PROCESS.next({"membaik": True}, dates={"ujj": BEGUN}, on=BEGUN, membaik=False)

        assert told(caught.value) == [
            ("process.event_near", "dates.ujj"),
            ("policy.fact_twice", "membaik"),
        ]

    @pytest.mark.parametrize("event", ["teguran", "uji"])
    def test_every_date_is_a_plain_day(self, event: str) -> None:
        wrong: Any = {"teguran": BEGUN, event: "2026-01-31"}
        with pytest.raises(PeriodError):
            PROCESS.next(dates=wrong, on=BEGUN)
        with pytest.raises(PeriodError):
            PROCESS.next(dates={}, on=datetime(2026, 1, 1))  # noqa: DTZ001 - what is refused

    def test_it_is_a_value(self) -> None:
        copy = pickle.loads(pickle.dumps(PROCESS))  # noqa: S301 - our own bytes
        agenda = PROCESS.next(dates={"teguran": BEGUN}, on=BEGUN)

        assert copy == PROCESS
        assert hash(PROCESS) == hash(copy)
        assert hash(agenda) == hash(pickle.loads(pickle.dumps(agenda)))  # noqa: S301


class TestReform:
    def test_other_months_move_the_last_day(self) -> None:
        reform = PROCESS.replace(bulan=3)
        agenda = reform.next(dates={"teguran": BEGUN}, on=date(2026, 4, 30))

        assert agenda.steps[0].due == date(2026, 4, 30)
        assert (PROCESS.months(PERBAIKI), reform.months(PERBAIKI), reform.months(UJI)) == (
            2,
            3,
            None,
        )

    def test_half_a_month_is_refused(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            PROCESS.replace(bulan="2.5")

        assert ("step.limit", "rules[0].then") in told(caught.value)


class TestRefusals:
    def test_every_problem_is_told_at_once(self) -> None:
        other = Step(id="uji", action="Lain", by="PNS")
        start = Step(id="teguran", action="Tegur", by="PPK")
        lost = Step(id="lain", action="Lain", by="PNS", months=BULAN, since="entah")
        rules = [
            *RULES,
            Rule("r2", UJI.done, "teks", CITE),
            Rule("r3", UJI.done, other, CITE),
            Rule("r4", UJI.done, start, CITE),
            Rule("r5", UJI.done, lost, CITE),
            Rule("r6", UJI.done, Step(id="diri", action="D", by="PNS", after="diri"), CITE),
        ]
        with pytest.raises(RuleBookError) as caught:
            Process(RuleBook("x", rules), start="teguran")

        assert told(caught.value) == [
            ("process.action", "rules[2].then"),
            ("process.same_id", "rules[3].then"),
            ("process.same_id", "rules[4].then"),
            ("process.since", "rules[5].then"),
            ("process.after", "rules[6].then"),
        ]

    def test_a_limit_that_no_rule_asks_for_counts_all_the_same(self) -> None:
        """Its months are those of the step itself: the book has no such setting."""
        lain = Step(id="lain", action="Lain", by="PNS", months=BULAN, since="teguran")
        process = Process(RuleBook("x", [Rule("lain", flag("perlu"), lain, CITE)]), start="teguran")

        agenda = process.next(perlu=True, dates={"teguran": BEGUN}, on=BEGUN)

        assert agenda.steps[0].due == date(2026, 3, 31)


class TestAgenda:
    AGENDA = PROCESS.next(dates={"teguran": BEGUN}, on=date(2026, 2, 2))

    def test_it_tells_what_happened_what_is_next_and_why(self) -> None:
        text = self.AGENDA.explain("en")

        assert "looked at on 2 February 2026" in text
        assert "by the rules of 31 January 2026" in text
        assert "31 January 2026: teguran" in text
        assert "by 31 March 2026: Perbaiki (PNS) [Perwali 4/2026 Pasal 7; official]" in text
        assert "applies: perbaiki" in text
        assert str(self.AGENDA.steps[0]).startswith("paling lambat 31 Maret 2026: Perbaiki")

    def test_nothing_is_said_as_nothing(self) -> None:
        assert "└─ none" in PROCESS.next(dates={}, on=BEGUN).explain("en")

    def test_it_names_itself(self) -> None:
        assert repr(self.AGENDA) == "<Agenda kota/teguran: perbaiki ≤ 2026-03-31>"
        assert repr(PROCESS.next(dates={}, on=BEGUN)) == "<Agenda kota/teguran: —>"
        assert repr(PROCESS) == "<Process kota/teguran: teguran, perbaiki, uji>"

    def test_a_notebook_shows_both(self) -> None:
        assert "Yang berikutnya" in self.AGENDA._repr_html_()
        assert PROCESS._repr_html_() == PROCESS.book._repr_html_()
        assert PROCESS.explain("en") == PROCESS.book.explain("en")

    def test_what_must_happen_is_late_after_its_last_day(self) -> None:
        (step,) = self.AGENDA.steps

        assert not step.is_late(date(2026, 3, 31))
        assert step.is_late(date(2026, 4, 1))

    @pytest.mark.parametrize("rule", RULES, ids=["must", "may"])
    def test_what_may_happen_or_has_no_last_day_is_never_late(self, rule: Rule) -> None:
        due = BEGUN if rule.force is Force.MAY else None

        assert not NextStep(rule, UJI, BEGUN, due).is_late(date(2030, 1, 1))
