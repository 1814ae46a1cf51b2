"""The training round under a small budget: it runs, and what it says is so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples.pelatihan_anggaran import (
    PESERTA,
    TAHUN_LALU,
    analysis,
    best,
    first_round,
    last_year,
    page,
    plans,
)
from tests.docs.example_pages import Elements

from asn_kinerja.consequences.training import SebabSisa, diff, greedy, plan

SCRIPT = Path(__file__).parents[2] / "examples" / "pelatihan_anggaran.py"


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
    @pytest.mark.parametrize("way", [[], ["--optimal"]], ids=["greedy", "optimal"])
    def test_it_fits_a_terminal_and_says_everything(self, lang: str, way: list[str]) -> None:
        lines = run("--lang", lang, *way).splitlines()

        assert max(map(len, lines)) <= 100
        assert len([line for line in lines if line.startswith("━━ ")]) == 5

    def test_it_speaks_indonesian_unless_told_otherwise(self) -> None:
        assert run() == run("--lang", "id")

    def test_the_page_is_whole_and_fetches_nothing(self, tmp_path: Path) -> None:
        file = tmp_path / "rencana.html"
        run("--html", str(file))
        found = Elements(file.read_text("utf-8"))

        assert file.read_text("utf-8") == page(greedy)
        assert found.open == []
        assert found.tags.count("table") == 6
        assert {name for name, _ in found.attributes} <= {"charset", "lang"}


class TestRound:
    def test_what_is_unknown_is_named_and_not_counted(self) -> None:
        found = analysis()

        assert [each.patokan.pegawai for each in found.belum] == ["arsip-1", "subkoor-2"]
        assert len(found.kebutuhan) == 11

    def test_the_best_plan_meets_more_than_the_plain_one(self) -> None:
        plain, better = (plan(first_round(), solver) for solver in (greedy, best()))

        assert (plain.nilai[0], better.nilai[0]) == (19, 21)
        assert better.terbukti_optimal
        assert not better.jam_kurang

    def test_contract_staff_are_left_out_by_their_hours(self) -> None:
        reasons = {each.kebutuhan.pegawai: each.sebab for each in plan(first_round()).sisa}

        assert SebabSisa.JAM_PELAJARAN in reasons["analis-3"]
        assert reasons["loket-3"] == (SebabSisa.JAM_PELAJARAN,)

    def test_the_training_that_fails_at_work_is_taken_out(self) -> None:
        given = last_year()
        first, second = plans(greedy)

        assert given.perlu_direvisi == ("sistem-oss",)
        assert given.tidak_tercapai("sistem-oss") == ("perilaku",)
        assert given.belum_lengkap == ("data-3",)
        assert {each.pelatihan for each in diff(first, second).dilepas} >= {"sistem-oss"}
        assert set(TAHUN_LALU) == set(given.outcomes)

    def test_no_limit_of_any_employee_is_broken(self) -> None:
        for found in (*plans(greedy), *plans(best())):
            hours = found.jam_pelajaran
            assert all(hours[each.id] <= (each.jam_maksimal or 999) for each in PESERTA)
            assert found.biaya <= found.putaran.anggaran
