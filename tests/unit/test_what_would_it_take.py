# ruff: noqa: FBT003 - flags are values that are asked about here, not switches.
from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest

from asn_kinerja import (
    Citation,
    Label,
    Policy,
    at_least,
    bands,
    below,
    between,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    when,
)
from asn_kinerja.consequences import WhatItTakes, what_would_it_take
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.regulations.permenpanrb_6_2022 import PREDIKAT_KINERJA, Predikat


class Mutu(Label):
    """The worst first."""

    KURANG = "Kurang"
    CUKUP = "Cukup"
    BAIK = "Baik"


CITE = Citation("Perwali 1/2026", pasal=2)
N = fact("n", places=1, low=0, high=100)
MUTU = bands(N, {"< 60": Mutu.KURANG, "[60, 80)": Mutu.CUKUP, ">= 80": Mutu.BAIK})
RULE = Policy("contoh", outputs={"mutu": MUTU.named("mutu", cite=CITE, meaning="Mutu layanan")})
HADIR, LULUS, KELAS = flag("hadir"), flag("lulus"), label("kelas", Mutu)
THREE = Policy(
    "tiga", outputs={"boleh": HADIR & LULUS & KELAS.is_(Mutu.BAIK), "nilai": fact("nilai") * 2}
)
R = rows("kegiatan")
SUM = Policy("jumlah", outputs={"jumlah": R.sum(R.fact("nilai", low=0, high=10), on_empty=0)})
MEAN = Policy(
    "rata", outputs={"x": R.mean(R.fact("nilai", places=4, low=0, high=80), places=4, on_empty=0)}
)


def ask(policy: Policy, facts: Mapping[str, Any], goal: Any, may: Any, **how: int) -> WhatItTakes:
    return what_would_it_take(policy, facts, goal, may_change=may, **how)


def changes(answer: WhatItTakes) -> list[list[str]]:
    return [[str(change) for change in way.changes] for way in answer.ways]


def refused(asking: Callable[[], object]) -> tuple[FactError, ...]:
    """Every problem that a question is refused for."""
    with pytest.raises(InvalidFactsError) as caught:
        asking()
    return tuple(each for each in caught.value.exceptions if isinstance(each, FactError))


class TestNumbers:
    """The nearest value on the grid, on whichever side it lies."""

    @pytest.mark.parametrize(
        "now, goal, to",
        [("55", "Baik", "80.0"), ("55", "Cukup", "60.0"), ("85.5", "Cukup", "79.9")],
        ids=["up over a band", "up into the next", "down to the last below"],
    )
    def test_go_just_over_the_bound(self, now: str, goal: str, to: str) -> None:
        answer = ask(RULE, {"n": Decimal(now)}, {"mutu": goal}, ["n"])

        (way,) = answer.ways
        assert [each.to for each in way.changes] == [Decimal(to)]
        assert way.distance == abs(Decimal(to) - Decimal(now))
        assert way.outcome["mutu"] == goal
        assert (answer.proven, answer.all_seen) == (True, True)

    @pytest.mark.parametrize(
        "goal",
        [at_least(60), ">= 60", between(60, 200), at_least("59.91"), "60-80", [60, 70], 60],
        ids=["word", "text", "between", "between two units", "dash", "several", "one"],
    )
    def test_are_wanted_by_bands_texts_and_values(self, goal: Any) -> None:
        rule = Policy("sama", outputs={"n": N})

        assert changes(ask(rule, {"n": 50}, {"n": goal}, ["n"])) == [["n: 50,0 → 60,0"]]

    def test_are_found_far_away_where_nothing_bounds_them(self) -> None:
        rule = Policy("jauh", outputs={"x": fact("n") * 3})

        (way,) = ask(rule, {"n": 0}, {"x": ">= 3000000001"}, ["n"]).ways
        assert way.changes[0].to == 1_000_000_001

        (way,) = ask(rule, {"n": 0}, {"x": "<= -3000000001"}, ["n"]).ways
        assert way.changes[0].to == -1_000_000_001

    def test_any_value_will_do_but_one(self) -> None:
        rule = Policy("dua", outputs={"x": fact("n", low=3) * 2})

        assert changes(ask(rule, {}, {"x": None}, ["n"])) == [["n: belum ada → 3"]]

    def test_that_are_missing_count_from_the_lowest_or_from_zero(self) -> None:
        free = Policy("bebas", outputs={"x": fact("n") * 2})

        (up,) = ask(free, {}, {"x": "8-100"}, ["n"]).ways
        (down,) = ask(free, {}, {"x": "< -7"}, ["n"]).ways
        (low,) = ask(free, {}, {"x": "8-100"}, {"n": at_least(3)}).ways

        assert [each.changes[0].to for each in (up, down, low)] == [4, -4, 4]
        assert [each.distance for each in (up, down, low)] == [4, 4, 1]

    def test_of_finer_grids_are_added_exactly(self) -> None:
        rule = Policy("beda", outputs={"x": (fact("a") >= 2) & (fact("b", places=2) >= 1)})

        (way,) = ask(rule, {"a": 0, "b": Decimal("0.25")}, {"x": True}, ["a", "b"]).ways

        assert way.distance == Decimal("2.75")


class TestLabelsAndFlags:
    def test_the_fewest_facts_change_first(self) -> None:
        facts = {"rating_hasil_kerja": "bawah", "rating_perilaku_kerja": "sesuai"}

        answer = ask(
            PREDIKAT_KINERJA, facts, {"predikat": [Predikat.BAIK, "Sangat Baik"]}, [*facts]
        )

        assert changes(answer) == [["rating_hasil_kerja: Di Bawah Ekspektasi → Sesuai Ekspektasi"]]

    def test_each_set_of_the_fewest_facts_is_told_the_nearest_first(self) -> None:
        near = when(N >= 80).then(True).otherwise(KELAS.is_(Mutu.BAIK))
        rule = Policy("dua_jalan", outputs={"ya": near})

        answer = ask(rule, {"n": 70, "kelas": "Kurang"}, {"ya": True}, ["n", "kelas"])

        assert changes(answer) == [["kelas: Kurang → Baik"], ["n: 70,0 → 80,0"]]
        assert [way.distance for way in answer.ways] == [2, 10]

    def test_larger_sets_are_left_alone_once_a_smaller_one_was_found(self) -> None:
        either = Policy("a", outputs={"ya": KELAS.is_(Mutu.BAIK) | (fact("angka") >= 80)})

        answer = ask(either, {"angka": 70}, {"ya": True}, ["kelas", "angka"])

        assert changes(answer) == [["kelas: belum ada → Baik"], ["angka: 70 → 80"]]

    def test_several_facts_change_together(self) -> None:
        answer = ask(THREE, {"hadir": True, "nilai": 1}, {"boleh": True}, ["kelas", "lulus"])

        assert changes(answer) == [["kelas: belum ada → Baik", "lulus: belum ada → ya"]]
        assert answer.ways[0].distance == 0

    def test_every_label_that_will_do_is_as_near_where_none_was_given(self) -> None:
        rule = Policy("label", outputs={"baik": ~KELAS.is_(Mutu.KURANG)})

        answer = ask(rule, {}, {"baik": True}, {"kelas": ["Baik", "Cukup"]})

        assert changes(answer) == [["kelas: belum ada → Cukup"], ["kelas: belum ada → Baik"]]

    def test_a_flag_may_be_wanted_to_be_no(self) -> None:
        facts = {"hadir": True, "lulus": True, "kelas": "Baik", "nilai": 1}

        answer = ask(THREE, facts, {"boleh": False}, {"hadir": False, "lulus": True})

        assert changes(answer) == [["hadir: ya → tidak"]]

    def test_sets_as_near_are_told_in_the_order_of_the_facts(self) -> None:
        facts = {"kegiatan": [{"nilai": 0}, {"nilai": 5}, {"nilai": 5}]}

        answer = ask(SUM, facts, {"jumlah": 12}, ["kegiatan[].nilai"])

        assert changes(answer) == [
            ["kegiatan[0].nilai: 0 → 2"],
            ["kegiatan[1].nilai: 5 → 7"],
            ["kegiatan[2].nilai: 5 → 7"],
        ]

    def test_labels_between_two_that_are_allowed_are_skipped(self) -> None:
        """The search that was too short goes back only to values that are allowed."""
        n = fact("n", low=0, high=1000)
        rule = Policy("l", outputs={"x": ~KELAS.is_(Mutu.KURANG) & (n * n).is_(1_000_000)})
        facts = {"kelas": "Kurang", "n": 0}

        answer = ask(rule, facts, {"x": True}, {"kelas": ["Kurang", "Baik"], "n": None}, budget=4)

        assert changes(answer) == [["kelas: Kurang → Baik", "n: 0 → 1.000"]]


class TestRows:
    def test_a_fact_of_one_row_changes(self) -> None:
        facts = {"kegiatan": [{"nilai": 3}, {"nilai": 4}]}

        answer = ask(SUM, facts, {"jumlah": at_least(9)}, "kegiatan[1].nilai")

        assert changes(answer) == [["kegiatan[1].nilai: 4 → 6"]]
        assert answer.ways[0].outcome["jumlah"] == 9

    def test_a_fact_of_every_row_may(self) -> None:
        facts = {"kegiatan": [{"nilai": 3}, {"nilai": 4}]}

        answer = ask(SUM, facts, {"jumlah": 15}, {"kegiatan[].nilai": "<= 10"})

        assert [len(way.changes) for way in answer.ways] == [2, 2, 2, 2, 2, 2][: len(answer.ways)]
        assert {way.distance for way in answer.ways} == {8}

    def test_without_rows_there_is_nothing_to_change(self) -> None:
        (problem,) = refused(lambda: ask(SUM, {}, {"jumlah": 1}, ["kegiatan[].nilai"]))

        assert (problem.code, problem.path) == ("fact.unknown", "kegiatan[].nilai")


class TestGoals:
    def test_several_outputs_are_wanted_together(self) -> None:
        facts = {"hadir": True, "lulus": True, "kelas": "Cukup", "nilai": 1}

        answer = ask(THREE, facts, {"boleh": True, "nilai": at_least(6)}, ["kelas", "nilai"])

        assert changes(answer) == [["kelas: Cukup → Baik", "nilai: 1 → 3"]]

    def test_a_test_of_the_outputs_may_be_wanted(self) -> None:
        goal = THREE.outputs["boleh"] | (THREE.outputs["nilai"] > 6)

        answer = ask(THREE, {"hadir": False, "nilai": 1}, goal, ["nilai"])

        assert changes(answer) == [["nilai: 1 → 4"]]

    def test_a_step_of_the_rule_may_be_wanted(self) -> None:
        answer = ask(THREE, {"nilai": 1}, THREE.outputs["boleh"], ["hadir", "lulus", "kelas"])

        assert [len(way.changes) for way in answer.ways] == [3]

    def test_what_holds_already_takes_nothing(self) -> None:
        answer = ask(RULE, {"n": 90}, {"mutu": "Baik"}, [])

        assert changes(answer) == [[]]
        assert answer.ways[0].distance == 0
        assert answer.explain("en") == "It holds already: mutu = Baik."
        assert answer._repr_html_() == "<div>Sudah terpenuhi: mutu = Baik.</div>"

    def test_facts_must_stay_possible_together(self) -> None:
        order = (fact("a", low=0, high=9) <= fact("b", low=0, high=9)).named("urut", meaning="urut")
        rule = Policy("urut", outputs={"x": fact("a", low=0, high=9) * 1}, requires=[order])

        assert changes(ask(rule, {"a": 1, "b": 2}, {"x": 3}, ["a", "b"])) == [
            ["a: 1 → 3", "b: 2 → 3"]
        ]
        assert changes(ask(rule, {"a": 1}, {"x": 3}, ["a"])) == [["a: 1 → 3"]]
        assert not ask(rule, {"a": 1, "b": 2}, {"x": 3}, ["a"]).ways

    def test_a_requirement_that_stands_in_the_way_is_told(self) -> None:
        one, other = fact("a", low=0, high=9), fact("b", low=0, high=9)
        requires = [
            (one <= other).named("urut", cite=CITE),
            (one + other >= 0).named("ada"),
            (~one.is_(8)).named("bukan_8"),
        ]
        rule = Policy("urut", outputs={"x": one >= 5}, requires=requires)
        answer = ask(rule, {"a": 1, "b": 2}, {"x": True}, ["a"])

        assert [each.name for each in answer.broken] == ["urut"]
        assert answer.explain("en").splitlines()[1:] == [
            "└─ breaks what the policy requires: a ≤ b",
            "      [Perwali 1/2026 Pasal 2; official]",
        ]
        assert ask(rule, {"a": 1, "b": 8}, {"x": True}, ["a"]).broken == ()

    def test_a_goal_that_contradicts_itself_breaks_no_requirement(self) -> None:
        number = fact("a", low=0, high=9)
        low, high = (number < 3).named("kecil"), (number > 6).named("besar")
        rule = Policy("x", outputs={"x": low & high}, requires=[(number < 9).named("batas")])
        answer = ask(rule, {"a": 5}, {"x": True}, ["a"])

        assert (answer.ways, answer.proven, answer.broken) == ((), True, ())

    def test_what_makes_the_facts_impossible_is_no_way(self) -> None:
        absent = (~HADIR).named("absen", meaning="harus absen")
        rule = Policy("absen", outputs={"x": HADIR & (fact("n") > 2)}, requires=[absent])

        answer = ask(rule, {"hadir": False, "n": 1}, {"x": True}, ["hadir", "n"])

        assert (answer.ways, answer.proven) == ((), True)


class TestLimits:
    def test_only_so_many_ways_are_given_and_it_says_so(self) -> None:
        facts = {"kegiatan": [{"nilai": 0}, {"nilai": 0}]}

        few = ask(SUM, facts, {"jumlah": 15}, ["kegiatan[].nilai"], limit=2)
        all_of_them = ask(SUM, facts, {"jumlah": 15}, ["kegiatan[].nilai"], limit=6)

        assert (len(few.ways), few.proven, few.all_seen) == (2, True, False)
        assert (len(all_of_them.ways), all_of_them.all_seen) == (6, True)
        assert "There may be other ways that are as small." in few.explain("en")

    def test_a_search_that_was_too_short_proves_nothing_but_finds_some_way(self) -> None:
        facts = {"kegiatan": [{"nilai": n} for n in (50, 60, 70)]}

        answer = ask(MEAN, facts, {"x": at_least(75)}, ["kegiatan[].nilai"], budget=50)

        (way,) = answer.ways
        assert (answer.proven, answer.all_seen) == (False, False)
        assert way.outcome["x"] == 75
        assert "Not proven to be the smallest" in answer.explain("en")
        assert "Tidak terbukti" in answer._repr_html_()

    @pytest.mark.parametrize("goal", ["> 70", "< -70"], ids=["up", "down"])
    def test_such_a_way_holds_nothing_that_is_not_needed(self, goal: str) -> None:
        three = [fact(name, optional=True) for name in "abc"]
        rule = Policy(
            "d", outputs={"x": three[0] * three[0] * three[0] + 0 * three[1] - three[2] * 0}
        )

        answer = ask(rule, {"a": 0, "b": 0, "c": 0}, {"x": goal}, ["a", "b", "c"], budget=5)

        assert [each.path for each in answer.ways[0].changes] == ["a"]
        assert not answer.proven

    def test_a_part_of_such_a_way_that_does_without_the_rest_is_the_way(self) -> None:
        """Going back one by one would stop here: each needs the other as long as it is there."""
        a, b, n = flag("a"), flag("b"), fact("n", low=0, high=1000)
        rule = Policy("xor", outputs={"x": a.is_(b) & (n * n).is_(1_000_000)})

        answer = ask(rule, {"a": False, "b": False, "n": 0}, {"x": True}, ["a", "b", "n"], budget=6)

        assert changes(answer) == [["n: 0 → 1.000"]]

    def test_where_nothing_was_found_it_does_not_say_that_there_is_nothing(self) -> None:
        odd = Policy("ganjil", outputs={"x": call(square, fact("n"), places=0)})

        answer = ask(odd, {"n": 0}, {"x": 49}, ["n"], budget=3)

        assert (answer.ways, answer.proven) == ((), False)
        assert "it is not proven that there is none" in answer.explain("en")

    def test_a_function_of_python_is_searched_value_by_value(self) -> None:
        odd = Policy("kuadrat", outputs={"x": call(square, fact("n"), places=0)})

        assert changes(ask(odd, {"n": 0}, {"x": 49}, ["n"])) == [["n: 0 → -7"], ["n: 0 → 7"]]


def square(n: Decimal) -> Decimal:
    return n * n


class TestObstacles:
    def test_a_condition_that_nothing_allowed_can_meet_is_named(self) -> None:
        facts = {"nilai_skp": 85, "nilai_perilaku": 80, "ide_baru": False}
        facts["pendapat_rekan_dan_bawahan"] = False

        answer = ask(
            pp_30_2019.NILAI_KINERJA,
            facts,
            {"predikat": "Sangat Baik"},
            ["nilai_skp", "nilai_perilaku"],
        )

        assert (answer.ways, answer.proven, answer.all_seen) == ((), True, True)
        assert answer.explain("en") == (
            "No change that is allowed reaches predikat = Sangat Baik. In the way:\n"
            "└─ unmet: ide_baru (now no)"
        )

    def test_a_limit_of_the_change_is_an_obstacle(self) -> None:
        answer = ask(RULE, {"n": 70}, {"mutu": "Baik"}, {"n": below(80)})

        assert [str(need.gap) for need in answer.obstacles] == ["10.0"]

    def test_a_fact_that_is_missing_and_may_not_be_given_is_named_once(self) -> None:
        answer = ask(THREE, {"hadir": True, "nilai": 1}, {"boleh": True}, ["lulus"])

        assert answer.lacking == ("kelas",)
        assert answer.obstacles == ()
        assert "└─ belum ada dan tidak boleh diberikan: kelas" in answer.explain()

    def test_a_value_that_the_output_never_has_is_reached_by_nothing(self) -> None:
        answer = ask(SUM, {"kegiatan": [{"nilai": 1}]}, {"jumlah": 11}, ["kegiatan[].nilai"])

        assert (answer.ways, answer.proven) == ((), True)
        assert [need.wanted for need in answer.obstacles] == [True]

    def test_the_goal_itself_may_be_a_test(self) -> None:
        answer = ask(THREE, {"nilai": 1}, THREE.outputs["nilai"] > 6, [])

        assert len(answer.obstacles) == 1


class TestRefusals:
    def test_every_problem_is_in_one_group(self) -> None:
        problems = refused(
            lambda: ask(
                THREE,
                {"nilai": 1, "hadri": True},
                {"bole": True, "nilai": "banyak", "xyz": 1},
                {"klas": None, "kelas": "Bagus", "lulus": 1, "hadir": []},
            )
        )

        assert [(each.path, each.code) for each in problems] == [
            ("hadri", "fact.unknown_near"),
            ("goal.bole", "outcome.unknown_near"),
            ("goal.nilai", "formula.band_text"),
            ("goal.xyz", "outcome.unknown"),
            ("klas", "fact.unknown_near"),
            ("kelas", "label.unknown"),
            ("lulus", "fact.flag"),
            ("hadir", "takes.nothing"),
        ]

    @pytest.mark.parametrize(
        "goal, code",
        [
            ({}, "takes.no_goal"),
            (fact("lain") > 1, "takes.test"),
            (THREE.outputs["nilai"] + 1, "takes.test"),
            ({"nilai": True}, "number.kind"),
            ({"nilai": "1.5"}, "number.range"),
        ],
        ids=["nothing", "another fact", "no test", "a flag for a number", "between two units"],
    )
    def test_a_goal_that_is_none_is_refused(self, goal: Any, code: str) -> None:
        (problem,) = refused(lambda: ask(THREE, {}, goal, []))

        assert problem.code == code

    def test_a_fact_is_named_once(self) -> None:
        facts = {"kegiatan": [{"nilai": 3}]}

        (problem,) = refused(
            lambda: ask(SUM, facts, {"jumlah": 1}, ["kegiatan[].nilai", "kegiatan[0].nilai"])
        )

        assert (problem.path, problem.code) == ("kegiatan[0].nilai", "takes.twice")

    def test_values_outside_the_range_of_the_fact_are_refused(self) -> None:
        (problem,) = refused(lambda: ask(RULE, {"n": 1}, {"mutu": "Baik"}, {"n": "> 100"}))

        assert (problem.code, problem.facts["accepted"]) == (
            "number.range",
            "number(1) 0.0–100.0",
        )

    def test_a_value_that_no_fact_can_have_is_refused(self) -> None:
        (problem,) = refused(lambda: ask(RULE, {"n": 1}, {"mutu": "Baik"}, {"n": object()}))

        assert problem.path == "n"


class TestWords:
    def test_each_way_tells_the_steps_that_turn_on_it_with_their_articles(self) -> None:
        told = ask(RULE, {"n": 55}, {"mutu": "Baik"}, ["n"]).explain("en")

        assert told == (
            "For mutu = Baik, 1 fact has to change:\n"
            "└─ Way 1\n"
            "   ├─ n: 55.0 → 80.0\n"
            "   └─ then mutu: Kurang → Baik\n"
            "         [Perwali 1/2026 Pasal 2; official]\n"
            "         Mutu layanan\n"
            "         n moves to another band: < 60 → ≥ 80"
        )

    def test_it_speaks_indonesian_unless_told_otherwise(self) -> None:
        answer = ask(THREE, {"hadir": True, "nilai": 1}, {"boleh": True}, ["kelas", "lulus"])

        assert str(answer) == (
            "Agar boleh, 2 fakta harus berubah:\n"
            "└─ Cara 1\n"
            "   ├─ kelas: belum ada → Baik\n"
            "   ├─ lulus: belum ada → ya\n"
            "   └─ maka boleh: belum ada → ya"
        )

    def test_a_band_entered_from_nowhere_is_told(self) -> None:
        told = ask(RULE, {}, {"mutu": "Baik"}, ["n"]).explain("en")

        assert "n moves to another band: ≥ 80" in told

    def test_a_band_that_is_not_left_is_not_told(self) -> None:
        plus = bands(N, {"< 60": N, ">= 60": N + 1}).named("x", cite=CITE)

        told = ask(Policy("sama", outputs={"x": plus}), {"n": 70}, {"x": 72}, ["n"]).explain("en")

        assert "band" not in told

    def test_steps_on_rows_are_told_row_by_row(self) -> None:
        inside = bands(R.fact("nilai", low=0, high=10), {"< 5": 0, ">= 5": 1}).named("lulus")
        rule = Policy("baris", outputs={"lulus_semua": R.sum(inside, on_empty=0)})

        told = ask(
            rule,
            {"kegiatan": [{"nilai": 7}, {"nilai": 3}]},
            {"lulus_semua": 2},
            ["kegiatan[1].nilai"],
        ).explain()

        assert "maka lulus: (1; 0) → (1; 1)" in told

    def test_the_unit_of_a_fact_is_told(self) -> None:
        rule = Policy("hari", outputs={"x": fact("lama", unit="hari") * 2})

        assert changes(ask(rule, {"lama": 1}, {"x": 6}, ["lama"])) == [["lama: 1 → 3 hari"]]

    def test_a_step_that_only_the_question_names_turns_nothing(self) -> None:
        goal = (THREE.outputs["nilai"] > 3).named("lebih")

        answer = ask(THREE, {"nilai": 1}, goal, ["nilai"])

        assert "lebih:" not in answer.explain("en")


class Tags(HTMLParser):
    """The tags of a page, and whether they close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - of the parent
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


class TestNotebook:
    def test_it_shows_a_table_for_each_way(self) -> None:
        facts = {"kegiatan": [{"nilai": 0}, {"nilai": 0}]}
        tags = Tags()

        tags.feed(ask(SUM, facts, {"jumlah": 19}, ["kegiatan[].nilai"])._repr_html_())

        assert tags.open == []
        assert tags.seen.count("table") == 2

    def test_what_the_labels_say_is_shown_and_never_obeyed(self) -> None:
        hostile = label("pilihan", ["<b>", "<i>"])
        rule = Policy("h", outputs={"x": hostile.is_("<i>")})

        html = ask(rule, {"pilihan": "<b>"}, {"x": True}, ["pilihan"])._repr_html_()

        assert "&lt;i&gt;" in html
        assert "<i>" not in html


class TestValue:
    def test_an_answer_can_be_stored_compared_and_not_changed(self) -> None:
        answer = ask(RULE, {"n": 55}, {"mutu": "Baik"}, ["n"])
        other: Any = answer

        copy = pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own bytes

        assert copy == answer == ask(RULE, {"n": 55}, {"mutu": "Baik"}, ["n"])
        assert hash(copy) == hash(answer)
        with pytest.raises(AttributeError):
            other.ways = ()

    def test_settings_as_bounds_count_by_their_value(self) -> None:
        goal = at_least(setting("ambang", 80))

        rule = Policy("s", outputs={"n": N})

        assert changes(ask(rule, {"n": 70}, {"n": goal}, ["n"])) == [["n: 70,0 → 80,0"]]
