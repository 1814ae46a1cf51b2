"""The office that closed its counters: each quarter by its own plan, and everybody told why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples.pandemi import APRIL, CLOSED, JULY, ONLINE, QUARTERS, first_plan, reports, year

from asn_kinerja.goals import (
    Cascade,
    Comparison,
    Link,
    Measurement,
    PlanError,
    admit,
    affected,
    diff,
    findings,
    judging_plan,
    measure,
    measure_each,
)

SCRIPT = Path(__file__).parents[2] / "examples" / "pandemi.py"
LAST = year()
FIRST, SECOND, THIRD = LAST.versions


def run(*arguments: str) -> str:
    """Run the example as a reader would."""
    ran = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", str(SCRIPT), *arguments],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


class TestReport:
    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_it_fits_a_terminal_and_says_everything(self, lang: str) -> None:
        lines = run("--lang", lang).splitlines()

        assert max(map(len, lines)) <= 100
        assert len([line for line in lines if line.startswith("━━ ")]) == 8
        assert all(any(each in line for line in lines) for each in (CLOSED, ONLINE))

    def test_it_speaks_indonesian_unless_told_otherwise(self) -> None:
        assert run() == run("--lang", "id")


class TestHistory:
    def test_two_revisions_with_their_days_and_reasons(self) -> None:
        assert [(each.on, each.reason) for each in LAST.history] == [
            (APRIL, CLOSED),
            (JULY, ONLINE),
        ]
        assert first_plan() == FIRST

    def test_every_version_is_a_sound_plan(self) -> None:
        assert [findings(each) for each in LAST.versions] == [(), (), ()]

    def test_what_is_withdrawn_takes_its_link_along_and_that_is_recorded(self) -> None:
        assert LAST.history[0].also == (Link("rhk-3", "pr-1", "direct"),)
        with pytest.raises(PlanError):
            SECOND.known("rhk-3")

    def test_work_is_hung_on_the_new_goal(self) -> None:
        assert (SECOND.above("rhk-2"), THIRD.above("rhk-2")) == (("pr-1",), ("pr-3",))

    def test_targets_are_told_before_and_after(self) -> None:
        changed = {getattr(each.after, "id", ""): each for each in diff(FIRST, SECOND).changed}

        assert list(changed) == ["tepat", "loket", "rekam", "akta"]
        assert changed["loket"].said("en") == (
            "loket: target 3,000 orang, the higher the better → 500 orang, the higher the better"
        )


def places(found: Measurement) -> dict[str, Comparison]:
    return {part: each.comparison for part, each in found.items() if each.comparison is not None}


class TestJudging:
    @pytest.mark.parametrize(
        "quarter, plan", [(1, FIRST), (2, SECOND), (3, THIRD), (4, THIRD)], ids="1234"
    )
    def test_each_quarter_is_judged_by_the_plan_of_its_time(
        self, quarter: int, plan: Cascade
    ) -> None:
        assert judging_plan(LAST, QUARTERS[quarter - 1]) is plan

    def test_a_year_with_two_revisions_is_measured_by_three_plans(self) -> None:
        found = measure_each(LAST, reports(), periods=QUARTERS)

        assert [each.cascade for each in found.values()] == [FIRST, SECOND, THIRD, THIRD]
        assert [places(each)["akta"] for each in found.values()] == [
            Comparison.BETTER,
            Comparison.BETTER,
            Comparison.WORSE,
            Comparison.BETTER,
        ]

    def test_the_first_quarter_stays_as_it_was_judged_before_the_pandemic(self) -> None:
        (first, *_) = QUARTERS
        mine = [row for row in reports() if row.period == first]
        before = measure(first_plan(), mine, period=first)

        after = measure_each(LAST, reports(), periods=QUARTERS)[first]

        assert dict(before) == dict(after)

    def test_the_last_plan_would_judge_the_first_quarter_wrongly(self) -> None:
        """Certificates of the counter against the target of the office online."""
        (first, *_) = QUARTERS
        mine = [row for row in reports() if row.period == first]
        taken = admit(LAST, mine)

        wrong = measure(LAST, taken.accepted, period=first)["akta"]

        assert measure(FIRST, mine, period=first)["akta"].comparison is Comparison.BETTER
        assert wrong.comparison is Comparison.WORSE
        assert [each.facts["id"] for each in taken.refused] == ["keliling"]


class TestAffected:
    def test_everybody_is_told_what_changes_and_why(self) -> None:
        told = {each.owner: each for each in affected(FIRST, SECOND)}

        assert {name: each.directly for name, each in told.items() if each.directly} == {
            "kadis": ("so",),
            "kabid-1": ("pr-1",),
            "petugas-1": ("rhk-1",),
            "petugas-2": ("rhk-2",),
            "petugas-3": ("rhk-3",),
        }
        assert {name: each.through for name, each in told.items() if each.through} == {
            "kabid-2": ("pr-2",),
            "petugas-4": ("rhk-4",),
        }
        assert {each.reasons for each in told.values()} == {LAST.history[:1]}

    def test_who_went_round_is_told_of_the_new_work(self) -> None:
        (mine,) = [each for each in affected(SECOND, THIRD) if each.owner == "petugas-3"]

        assert mine.directly == ("rhk-5",)
        assert ONLINE in str(mine)
