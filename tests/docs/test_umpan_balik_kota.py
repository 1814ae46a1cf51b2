"""The city office: who is waited for, what strictness hid, and where the public is unhappy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples.umpan_balik_kota import COUNTERS, RATED, rows, year

SCRIPT = Path(__file__).parents[2] / "examples" / "umpan_balik_kota.py"


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
    def test_it_fits_a_terminal(self, lang: str) -> None:
        lines = run("--lang", lang).splitlines()

        assert max(map(len, lines)) <= 100
        assert len([line for line in lines if line.startswith("━━ ")]) == 7

    def test_it_speaks_indonesian_unless_told_otherwise(self) -> None:
        assert run() == run("--lang", "id") == year() + "\n"

    def test_a_slip_costs_one_row_and_is_named(self) -> None:
        given = len(list(rows()))

        assert f"{given - 1} responses accepted" in year("en")
        assert f"baris[{given - 1}]: 33 lies outside the scale 1-4" in year("en")

    def test_a_silent_group_is_waited_for_and_no_zero(self) -> None:
        line = next(each for each in year("en").splitlines() if each.startswith("p-4"))

        assert line.count("missing") == 3
        assert "waiting for: Rekan kerja setingkat" in year("en")

    def test_strict_and_lenient_raters_are_allowed_for(self) -> None:
        """Who was rated by the strict one rises, who by the lenient one falls."""
        adjusted = [each for each in year("en").splitlines() if "adjusted" in each and "±" in each]
        means = {line.split()[0]: (line.split()[2], line.split()[4]) for line in adjusted}

        assert set(RATED) == set(means)
        rises = {who: float(value) > float(plain) for who, (plain, value) in means.items()}
        assert rises == {"p-1": True, "p-2": True, "p-3": False}

    def test_every_counter_has_its_index_and_its_weakest_element(self) -> None:
        lines = [each for each in year("en").splitlines() if " IKM " in each]

        assert list(COUNTERS) == [line.split()[0] for line in lines]
        assert all("↓" in line and "30 answers" in line for line in lines)

    def test_who_is_rated_sees_no_figure_of_fewer_than_three_peers(self) -> None:
        lines = [each for each in year("en").splitlines() if "─ Rekan kerja setingkat: " in each]

        assert [line.partition(" (")[2] for line in lines] == ["raters: 3)"] * 3

    def test_who_thinks_too_well_of_oneself_learns_it(self) -> None:
        report = year("en")

        assert "Harmonis: +1.25, Titik buta" in report
        assert "Kolaboratif: +0.25, Sejalan" in report

    def test_no_rater_is_named(self) -> None:
        assert "kabid" not in year("id")
