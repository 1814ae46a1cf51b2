"""The city that watches its health centres: alerts, follow-up, and what nobody reported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples.pemantauan_puskesmas import MONTHS, all_series, book, calm_again, found

from asn_kinerja import Text
from asn_kinerja.monitoring import Alerts

SCRIPT = Path(__file__).parents[2] / "examples" / "pemantauan_puskesmas.py"
FOUND = found()


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


def suggested(alerts: Alerts) -> list[str]:
    return [
        action.en
        for alert in alerts.raised
        if alert.follow_up is not None
        for action in alert.follow_up.actions
        if isinstance(action, Text)
    ]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_fits_a_terminal_and_has_three_parts(lang: str) -> None:
    lines = run("--lang", lang).splitlines()

    assert max(map(len, lines)) <= 100
    assert len([line for line in lines if line.startswith("━━ ")]) == 3


def test_it_speaks_indonesian_unless_told_otherwise() -> None:
    assert run() == run("--lang", "id")


def test_only_the_centre_that_falls_is_alerted() -> None:
    assert {alert.series.id for alert in FOUND.raised} == {"puskesmas-merpati"}


def test_each_alert_has_its_follow_up_from_the_book_of_the_city() -> None:
    assert suggested(FOUND) == [
        "Discuss the plan of action in this month's meeting",
        "Accompany the unit for three months",
        "Discuss the plan of action in this month's meeting",
    ]


def test_a_shorter_fall_has_another_follow_up() -> None:
    """The city's book is its own: with seven falls as the limit there is only a talk."""
    told = (
        book()
        .replace(lama_turun=7)
        .decide(strategi="monitoring.TURUN_BERTURUT", jumlah_turun_berturut=6)
    )

    assert told.actions == (
        Text("Telusuri sebabnya bersama unit", "Find the cause together with the unit"),
    )


def test_a_month_that_nobody_reported_is_named_and_decides_nothing() -> None:
    assert dict(FOUND.missing) == {
        "puskesmas-dara": (MONTHS[1], MONTHS[2], MONTHS[5], MONTHS[7]),
    }
    assert {alert.series.id for alert in FOUND.undecided} == {"puskesmas-dara"}


def test_the_centre_is_calm_again_at_the_threshold() -> None:
    answer = calm_again(all_series()[0])

    assert answer.proven
    assert [str(each) for way in answer.ways for each in way.changes] == [
        "nilai: 76,0000 → 80,0000"
    ]
