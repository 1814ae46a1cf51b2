from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest
from tests.facts import refusals
from tests.refusing import refusal
from tests.unit.example_cycle import CITE, CYCLE, ROWS, Kejadian, Siapa, Status, cycle, row

from asn_kinerja import Force, Label, Policy, Text, fact, flag, undecided, when
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.period import PeriodError
from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
from asn_kinerja.skp import Entry, History, LifeCycleError, Limit, Transition
from asn_kinerja.text import bilingual

START, MIDDLE, LAST, AFTER = (
    date(2024, 1, 2),
    date(2024, 1, 10),
    date(2024, 1, 31),
    date(2024, 2, 1),
)
NEW = CYCLE.begin(on=START, until=LAST)
FILED = NEW.record("ajukan", by="pemohon", on=MIDDLE, nilai=75)
DENIED = FILED.record("tolak", by="pejabat", on=MIDDLE, reason="kurang bukti")
CLOSED = FILED.record("setujui", by="pejabat", on=LAST, sah=True)


MOMENT = datetime(2024, 1, 10)  # noqa: DTZ001 - what is refused


class Lain(Label):
    SATU = "Satu"


def refused(history: History, event: Any, **how: Any) -> LifeCycleError:
    with pytest.raises(LifeCycleError) as caught:
        history.record(event, **how)
    return caught.value


def refuses_the_moment(name: str, call: Callable[[], object]) -> None:
    with pytest.raises(PeriodError) as caught:
        call()

    assert dict(caught.value.facts) == {"name": name, "given": MOMENT}


class TestTable:
    """What cannot be one table is refused when it is built."""

    def test_no_rows(self) -> None:
        error = refusal(lambda: cycle(transitions=()))

        assert (error.code, dict(error.facts)) == ("cycle.empty", {"id": "uji"})

    def test_one_event_twice_in_one_state(self) -> None:
        error = refusal(lambda: cycle(transitions=(*ROWS, ROWS[0])))

        assert error.code == "cycle.twice"
        assert dict(error.facts) == {"state": Status.BARU, "event": Kejadian.AJUKAN}

    def test_a_row_that_nobody_may_take(self) -> None:
        lost = row(Status.SELESAI, Kejadian.TARIK, Status.BARU)

        error = refusal(lambda: cycle(transitions=(*ROWS, lost)))

        assert error.code == "cycle.nobody"
        assert dict(error.facts) == {"state": Status.SELESAI, "event": Kejadian.TARIK}

    def test_a_state_that_no_row_reaches(self) -> None:
        error = refusal(lambda: cycle(transitions=ROWS[:3]))

        assert (error.code, error.facts["states"]) == ("cycle.unreachable", "Ditolak, Selesai")

    @pytest.mark.parametrize(
        "changed, given",
        [
            ({"source": Lain.SATU}, "Status, Lain"),
            ({"target": Lain.SATU}, "Status, Lain"),
            ({"event": Lain.SATU}, "Kejadian, Lain"),
            ({"actors": (Lain.SATU,)}, "Siapa, Lain"),
            ({"limit": Limit(days=1, cite=CITE, since=Lain.SATU)}, "Status, Lain"),
        ],
        ids=["source", "target", "event", "actors", "since"],
    )
    def test_labels_of_another_set(self, changed: dict[str, Any], given: str) -> None:
        strange = attrs.evolve(ROWS[-1], **changed)

        error = refusal(lambda: cycle(transitions=(*ROWS[:-1], strange)))

        assert (error.code, dict(error.facts)) == ("cycle.sets", {"given": given})

    def test_one_row_is_enough(self) -> None:
        row = Transition(Lain.SATU, Kejadian.TARIK, Lain.SATU, actors=(Siapa.PEMOHON,), cite=CITE)
        alone = cycle(start=Lain.SATU, transitions=(row,)).begin(on=START, until=LAST)

        assert alone.record("tarik", by="pemohon", on=MIDDLE).state is Lain.SATU

    def test_a_start_of_another_set(self) -> None:
        assert refusal(lambda: cycle(start=Lain.SATU)).code == "cycle.sets"

    def test_the_states_in_the_order_in_which_they_are_reached(self) -> None:
        wanted = (Status.BARU, Status.DIAJUKAN, Status.SELESAI, Status.DITOLAK)

        assert wanted == CYCLE.states
        assert CYCLE.closed == (Status.SELESAI,)

    def test_the_rows_of_a_state(self) -> None:
        assert ROWS[5:] == CYCLE.leaving(Status.DITOLAK)


class TestRecord:
    """Each event moves the case on and leaves what was there untouched."""

    def test_a_case_begins_in_the_first_state(self) -> None:
        assert (NEW.state, NEW.last, dict(NEW.facts)) == (Status.BARU, START, {})
        assert not NEW.is_closed

    def test_an_event_leads_to_the_next_state(self) -> None:
        assert (FILED.state, FILED.last) == (Status.DIAJUKAN, MIDDLE)
        assert FILED.moments == ((Status.BARU, START), (Status.DIAJUKAN, MIDDLE))

    def test_the_shorter_history_stays(self) -> None:
        assert (NEW.state, NEW.entries) == (Status.BARU, ())
        assert FILED.entries == CLOSED.entries[:1]

    def test_its_facts_are_kept_as_understood_and_followed_through(self) -> None:
        assert dict(FILED.entries[0].facts) == {"nilai": 75}
        assert dict(FILED.facts) == {"nilai": 75, "dua_kali": 150}

    def test_facts_of_earlier_events_stay(self) -> None:
        assert dict(CLOSED.facts) == {"nilai": 75, "dua_kali": 150, "sah": True}

    def test_the_latest_fact_wins(self) -> None:
        again = FILED.record("tarik", by="pemohon", on=LAST).record(
            "ajukan", by="pemohon", on=LAST, nilai=90
        )

        assert dict(again.facts) == {"nilai": 90, "dua_kali": 180}

    def test_a_reason_is_kept(self) -> None:
        assert DENIED.entries[-1].reason == "kurang bukti"

    def test_members_and_other_spellings_are_the_same(self) -> None:
        other = NEW.record(Kejadian.AJUKAN, by=Siapa.PEMOHON, on=MIDDLE, nilai=75)

        assert (
            other == FILED == NEW.record("AJUKAN PERMOHONAN", by="PEMOHON", on=MIDDLE, nilai=75.0)
        )
        assert hash(other) == hash(FILED)

    def test_a_history_can_be_pickled(self) -> None:
        copy = pickle.loads(pickle.dumps(CLOSED))  # noqa: S301

        assert (CLOSED, CLOSED.facts) == (copy, copy.facts)

    @pytest.mark.parametrize("name", ["entries", "until", "state"])
    def test_nothing_can_be_set(self, name: str) -> None:
        with pytest.raises(AttributeError):
            setattr(CLOSED, name, ())

    def test_facts_cannot_be_changed(self) -> None:
        for facts in (CLOSED.facts, CLOSED.entries[0].facts):
            changeable: Any = facts
            with pytest.raises(TypeError):
                changeable["nilai"] = 100


class TestAllowed:
    """What can happen depends on the state and on the last day."""

    @pytest.mark.parametrize("on, wanted", [(None, 0), (LAST, 0), (AFTER, 1)])
    def test_the_last_day_is_inside(self, on: date | None, wanted: int) -> None:
        assert (ROWS[wanted],) == NEW.allowed(on)

    def test_a_closed_case_allows_nothing(self) -> None:
        assert CLOSED.is_closed
        assert CLOSED.allowed(AFTER) == ()

    def test_a_row_says_who_may_do_what(self) -> None:
        assert str(ROWS[-1]) == "Menarik kembali (Pemohon, Pejabat)"

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("on", lambda: NEW.allowed(MOMENT))


class TestRefusal:
    """One error, which says what can happen now and by whom."""

    EVENTS = ", ".join(Kejadian)
    CASES = (
        (
            "not_now",
            NEW,
            "tolak",
            {"by": "pejabat"},
            {"event": Kejadian.TOLAK, "state": Status.BARU},
        ),
        (
            "actor",
            NEW,
            "ajukan",
            {"by": "pejabat", "nilai": 75},
            {"event": Kejadian.AJUKAN, "by": Siapa.PEJABAT, "actors": "Pemohon"},
        ),
        (
            "too_late",
            NEW,
            "ajukan",
            {"by": "pemohon", "on": AFTER, "nilai": 75},
            {"event": Kejadian.AJUKAN, "on": AFTER, "until": LAST},
        ),
        (
            "too_early",
            NEW,
            "alihkan",
            {"by": "pejabat"},
            {"event": Kejadian.ALIHKAN, "on": MIDDLE, "until": LAST},
        ),
        (
            "backwards",
            FILED,
            "tarik",
            {"by": "pemohon", "on": START},
            {"on": START, "last": MIDDLE},
        ),
        (
            "closed",
            CLOSED,
            "tarik",
            {"by": "pemohon", "on": AFTER},
            {"event": Kejadian.TARIK, "state": Status.SELESAI},
        ),
        ("reason", FILED, "tolak", {"by": "pejabat", "reason": " "}, {"event": Kejadian.TOLAK}),
        (
            "facts",
            FILED,
            "tarik",
            {"by": "pemohon", "nilai": 1},
            {"event": Kejadian.TARIK, "names": "nilai"},
        ),
        (
            "missing",
            NEW,
            "ajukan",
            {"by": "pemohon"},
            {"event": Kejadian.AJUKAN, "missing": bilingual("nilai")},
        ),
        (
            "refused",
            FILED,
            "setujui",
            {"by": "pejabat", "sah": False},
            {"event": Kejadian.SETUJUI, "why": bilingual("sah_adanya")},
        ),
        (
            "unknown",
            NEW,
            "xyzzy",
            {"by": "pemohon"},
            {"given": "xyzzy", "accepted": EVENTS},
        ),
        (
            "unknown",
            NEW,
            "xyzzy",
            {"by": "pemohon", "on": AFTER},
            {"given": "xyzzy", "accepted": EVENTS},
        ),
        (
            "unknown_near",
            NEW,
            "mengajukn",
            {"by": "pemohon"},
            {"given": "mengajukn", "nearest": "Mengajukan", "accepted": EVENTS},
        ),
        (
            "unknown_near",
            NEW,
            "ajukan",
            {"by": "pemohn"},
            {"given": "pemohn", "nearest": "Pemohon", "accepted": "Pemohon, Pejabat"},
        ),
        (
            "unknown",
            NEW,
            Status.BARU,
            {"by": "pemohon"},
            {"given": Status.BARU, "accepted": EVENTS},
        ),
    )

    @pytest.mark.parametrize(
        "code, history, event, how, facts", CASES, ids=[f"{c[0]}_{n}" for n, c in enumerate(CASES)]
    )
    def test_says_what_it_is_about_and_what_is_allowed(
        self, code: str, history: History, event: Any, how: dict[str, Any], facts: dict[str, Any]
    ) -> None:
        error = refused(history, event, **{"on": MIDDLE, **how})

        said = "; ".join(map(str, history.allowed(how.get("on", MIDDLE))))
        assert f"cycle.{code}" == error.code
        assert facts == {k: v for k, v in error.facts.items() if k not in {"allowed", "labels"}}
        for lang in ("id", "en"):
            assert (said or error.facts["allowed"].said(lang)) in error.message(lang)

    def test_says_why(self) -> None:
        low = NEW.record("ajukan", by="pemohon", on=MIDDLE, nilai=60)
        error = refused(low, "setujui", by="pejabat", on=MIDDLE, sah=False)

        assert error.facts["why"].id == "nilai sedikitnya 70; sah_adanya"
        assert error.facts["why"].en == "at least 70; sah_adanya"

    def test_says_everything_that_is_missing(self) -> None:
        asks_for_both = attrs.evolve(ROWS[3], source=Status.BARU, recalls=())
        new = cycle(transitions=(*ROWS, asks_for_both)).begin(on=START, until=LAST)

        error = refused(new, "setujui", by="pejabat", on=MIDDLE)

        assert error.facts["missing"] == bilingual("sah; nilai")

    def test_says_everybody_who_may(self) -> None:
        at_work = SIKLUS_SKP.begin(on=START, until=LAST)

        error = refused(at_work, "sepakati", by="atasan penilai", on=MIDDLE)

        assert error.facts["actors"] == "Pegawai, Pejabat Penilai Kinerja, Pimpinan"

    def test_says_everything_that_is_not_brought(self) -> None:
        error = refused(FILED, "tarik", by="pemohon", on=MIDDLE, nilai=1, sah=True)

        assert error.facts["names"] == "nilai, sah"

    def test_a_norm_that_only_should_hold_refuses_nothing(self) -> None:
        """75 is below what should be, and above what must be."""
        assert Status.SELESAI is CLOSED.state

    def test_a_recalled_fact_is_not_given_again(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            FILED.record("setujui", by="pejabat", on=MIDDLE, sah=True, nilai=100)

        assert [code for code, _ in refusals(caught.value)] == ["policy.fact_twice"]

    def test_a_recalled_fact_that_nobody_brought_is_missing(self) -> None:
        """What must be at least 70 is not met by a number that nobody knows."""
        passed_on = NEW.record("alihkan", by="pejabat", on=AFTER)

        error = refused(passed_on, "setujui", by="pejabat", on=AFTER, sah=True)

        assert (error.code, error.facts["missing"]) == ("cycle.missing", bilingual("nilai"))

    def test_a_norm_that_only_should_hold_may_stay_open(self) -> None:
        should = (fact("nilai", low=0) >= 80).named("baik", force=Force.SHOULD, cite=CITE)
        policy = Policy("uji.SETUJUI", outputs={"sah": flag("sah")}, checks=(should,))
        lenient = attrs.evolve(ROWS[3], policy=policy)
        begun = cycle(transitions=(*ROWS[:3], lenient, *ROWS[4:])).begin(on=START, until=LAST)
        passed_on = begun.record("alihkan", by="pejabat", on=AFTER)

        assert passed_on.record("setujui", by="pejabat", on=AFTER, sah=True).is_closed

    def test_a_result_that_the_rule_refuses_is_missing_with_its_reason(self) -> None:
        why = Text("belum diatur", "not ruled yet")
        policy = Policy(
            "uji.TOLAK", outputs={"hasil": when(flag("sah")).then(1).otherwise(undecided(why))}
        )
        open_rule = cycle(transitions=(*ROWS[:4], attrs.evolve(ROWS[4], policy=policy), *ROWS[5:]))
        filed = History(open_rule, on=START, until=LAST, entries=FILED.entries)

        error = refused(filed, "tolak", by="pejabat", on=MIDDLE, reason="alasan", sah=False)

        assert (error.code, error.facts["missing"]) == ("cycle.missing", why)

    def test_unknown_facts_are_refused_as_by_every_policy(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NEW.record("ajukan", by="pemohon", on=MIDDLE, nilia=75)

        assert [code for code, _ in refusals(caught.value)] == ["fact.unknown_near"]

    def test_a_moment_is_no_day(self) -> None:
        refuses_the_moment("on", lambda: NEW.record("ajukan", by="pemohon", on=MOMENT))


class TestConstruction:
    """A history cannot be made up: every event is checked against the table again."""

    def test_the_same_entries_make_the_same_history(self) -> None:
        assert History(CYCLE, on=START, until=LAST, entries=CLOSED.entries) == CLOSED

    @pytest.mark.parametrize(
        "entries",
        [
            CLOSED.entries[1:],
            CLOSED.entries[::-1],
            (*CLOSED.entries, *CLOSED.entries),
            (attrs.evolve(CLOSED.entries[0], by=Siapa.PEJABAT), CLOSED.entries[1]),
            (attrs.evolve(CLOSED.entries[0], on=AFTER), CLOSED.entries[1]),
            (attrs.evolve(CLOSED.entries[0], given=()), CLOSED.entries[1]),
            (Entry(event=Kejadian.TOLAK, by=Siapa.PEJABAT, on=MIDDLE),),
        ],
        ids=["lost", "reversed", "twice", "actor", "day", "facts", "strange"],
    )
    def test_edited_entries_are_refused(self, entries: tuple[Entry, ...]) -> None:
        with pytest.raises(LifeCycleError):
            History(CYCLE, on=START, until=LAST, entries=entries)

    def test_a_moment_in_an_entry_is_no_day(self) -> None:
        entry = attrs.evolve(CLOSED.entries[0], on=MOMENT)

        refuses_the_moment("on", lambda: History(CYCLE, on=START, until=LAST, entries=(entry,)))

    @pytest.mark.parametrize("name", ["on", "until"])
    def test_a_moment_begins_nothing(self, name: str) -> None:
        days: dict[str, Any] = {"on": START, "until": LAST, name: MOMENT}

        refuses_the_moment(name, lambda: CYCLE.begin(**days))


class TestAgain:
    """What is closed is followed by a new case, and stays as it was."""

    def test_the_new_case_keeps_the_old_one(self) -> None:
        new = CLOSED.again(on=AFTER, until=AFTER, reason="putusan baru")

        assert (new.state, new.entries, dict(new.facts)) == (Status.BARU, (), {})
        assert (new.previous, new.reason) == (CLOSED, "putusan baru")

    def test_it_may_begin_on_the_last_day_of_the_old_one(self) -> None:
        assert CLOSED.again(on=LAST, until=AFTER, reason="putusan baru").on == LAST

    @pytest.mark.parametrize(
        "code, history, on, reason, facts",
        [
            ("open", FILED, AFTER, "putusan", {"state": Status.DIAJUKAN}),
            ("backwards", CLOSED, MIDDLE, "putusan", {"on": MIDDLE, "last": LAST}),
            ("reason", CLOSED, AFTER, " ", {"event": CYCLE.title}),
        ],
        ids=["open", "backwards", "reason"],
    )
    def test_refuses(
        self, code: str, history: History, on: date, reason: str, facts: dict[str, Any]
    ) -> None:
        with pytest.raises(LifeCycleError) as caught:
            history.again(on=on, until=AFTER, reason=reason)

        rows = FILED.allowed() if history is FILED else CYCLE.leaving(CYCLE.start)
        assert f"cycle.{code}" == caught.value.code
        assert {**facts, "allowed": "; ".join(map(str, rows))} == dict(caught.value.facts)

    def test_a_case_of_another_table_is_not_followed(self) -> None:
        other = cycle(transitions=(*ROWS[:-1], attrs.evolve(ROWS[-1], reasoned=True)))
        with pytest.raises(LifeCycleError):
            History(other, on=AFTER, until=AFTER, previous=CLOSED, reason="putusan")
