from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

import asn_kinerja
from asn_kinerja import Citation, Period, Policy, at_least, bands, below, fact, setting
from asn_kinerja.regulations import in_force, permenpanrb_6_2022, pp_30_2019, pp_46_2011
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

VERSIONS = """
from statistics import median_low
from asn_kinerja import Policy, Text, call, fact, flag, label, rows, when, setting
from asn_kinerja.regulations import BOOK
k = rows("k")
choice = when(flag("f")).then(setting("s", "70%", meaning=Text("a", "b"))).otherwise(fact("n"))
made = Policy("x", outputs={"x": choice, "y": k.sum(k.fact("n"), on_empty=0)})
called = Policy("x", outputs={"x": call(median_low, fact("n"), places=0)})
print([each.version for law in BOOK for each in law.all_policies], made.version, CALLED)
"""


def python(code: str, seed: str = "0") -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(  # noqa: S603 - the code is ours
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


class TestFirstBlock:
    """design: the result, its completeness, its explanation, its articles."""

    OUTCOME = permenpanrb_6_2022.PREDIKAT_KINERJA.evaluate(
        rating_hasil_kerja="di atas ekspektasi", rating_perilaku_kerja="sesuai ekspektasi"
    )

    def test_the_result_is_a_member_and_a_text(self) -> None:
        assert self.OUTCOME["predikat"] == "Baik"
        assert self.OUTCOME["predikat"] is Predikat.BAIK

    def test_it_is_complete(self) -> None:
        assert (self.OUTCOME.is_complete, self.OUTCOME.missing) == (True, ())

    def test_it_explains_itself_in_two_languages(self) -> None:
        assert "predikat = Baik" in self.OUTCOME.explain()
        assert (
            "PermenPANRB 6/2022 Lampiran IV.B.3 hlm. 99-100, 102-103; resmi"
            in self.OUTCOME.explain()
        )
        assert "official" in self.OUTCOME.explain(lang="en")

    def test_it_names_every_article(self) -> None:
        assert self.OUTCOME.citations == (
            Citation("PermenPANRB 6/2022", lampiran="IV.B.3", page="99-100, 102-103"),
        )

    @pytest.mark.parametrize(
        "on,rule",
        [
            (date(2014, 1, 1), pp_46_2011.NILAI_PRESTASI_KERJA),
            (date(2021, 3, 31), pp_46_2011.NILAI_PRESTASI_KERJA),
            (date(2021, 6, 30), pp_46_2011.NILAI_PRESTASI_KERJA),
            (date(2021, 7, 1), pp_30_2019.NILAI_KINERJA),
            (date(2021, 12, 31), pp_30_2019.NILAI_KINERJA),
            (date(2022, 1, 1), permenpanrb_6_2022.PREDIKAT_KINERJA),
        ],
        ids=lambda given: given.id if isinstance(given, Policy) else str(given),
    )
    def test_the_period_assessed_chooses_the_rule(self, on: date, rule: Policy) -> None:
        assert in_force(on).predikat_kinerja is rule


class TestSecondBlock:
    """design: a rule of one's own, its schema, a reform and its difference."""

    CAPAIAN = (fact("realisasi", places=2) * 100 / fact("target", places=2, positive=True)).round(2)
    NILAI = CAPAIAN.clip(0, 120).named("nilai", cite=Citation("PP 30/2019", pasal=41, ayat=5))
    MY_POLICY = Policy(
        "kota-ambon/capaian",
        outputs={
            "nilai": NILAI,
            "warna": bands(
                NILAI,
                {
                    at_least(setting("batas_hijau", 90)): "hijau",
                    below(setting("batas_hijau", 90)): "merah",
                },
            ),
        },
        settings={"batas_hijau": 95},
        in_force=Period(date(2024, 1, 1)),
    )

    def test_evaluates(self) -> None:
        outcome = self.MY_POLICY.evaluate(realisasi=9.5, target=10)

        assert dict(outcome) == {"nilai": Decimal("95.00"), "warna": "hijau"}

    def test_shows_its_schema(self) -> None:
        assert list(self.MY_POLICY.inputs) == ["realisasi", "target"]

    def test_is_reformed_and_compared(self) -> None:
        rule = pp_30_2019.NILAI_KINERJA
        reform = rule.replace(bobot_skp="60%", bobot_perilaku="40%")

        assert set(rule.diff(reform).settings) == {
            "bobot_skp",
            "bobot_perilaku",
        }


class TestNames:
    ALL = (
        "Citation Force Label Outcome Period Policy Rounding Setting Standing Text absent all_of "
        "any_of at_least bands below between call fact flag label rows setting table undecided "
        "weighted when"
    )

    def test_the_public_names_are_these(self) -> None:
        assert asn_kinerja.__all__ == self.ALL.split()

    def test_each_of_them_can_be_imported_with_a_star(self) -> None:
        names = python("from asn_kinerja import *\nprint(*sorted(n for n in dir() if n[0] != '_'))")

        assert names.split() == sorted(self.ALL.split())


class TestProcess:
    def test_importing_the_root_imports_no_edge(self) -> None:
        """Frames, test tools and serialisation are imported by their own name only."""
        edges = "{'narwhals', 'polars', 'pandas', 'pyarrow', 'hypothesis', 'cattrs', 'altair'}"

        found = python(f"import sys, asn_kinerja.regulations\nprint({edges} & set(sys.modules))")

        assert found.strip() == "set()"

    def test_versions_are_the_same_in_every_process(self) -> None:
        code = VERSIONS.replace("CALLED", "''")

        assert python(code, "1") == python(code, "2")

    def test_versions_of_python_steps_are_the_same_in_every_process(self) -> None:
        code = VERSIONS.replace("CALLED", "called.version")

        assert python(code, "1") == python(code, "2")
