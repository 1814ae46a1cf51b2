"""The examples of rewards, coaching and promotion: who gets what, and which rule is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples import penghargaan_pembinaan as rewards
from examples import promosi_tanpa_kerabat as promotion
from tests.refusing import told

from asn_kinerja.citation import Force, Standing
from asn_kinerja.consequences import RuleBookError, sees_only
from asn_kinerja.regulations import permenpanrb_6_2022 as permen

FOLDER = Path(__file__).parents[2] / "examples"


def run(name: str, *arguments: str) -> str:
    """Run an example as a reader would."""
    ran = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", str(FOLDER / f"{name}.py"), *arguments],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


@pytest.mark.parametrize(
    "name, sections", [("penghargaan_pembinaan", 5), ("promosi_tanpa_kerabat", 5)]
)
class TestReport:
    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_it_says_everything_in_both_languages(
        self, name: str, sections: int, lang: str
    ) -> None:
        lines = run(name, "--lang", lang).splitlines()

        assert len([line for line in lines if line.startswith("━━ ")]) == sections

    def test_it_speaks_indonesian_unless_told_otherwise(self, name: str, sections: int) -> None:
        assert run(name) == run(name, "--lang", "id")
        assert sections


STAFF = {each.id: each for each in rewards.STAFF}


def actions(book: str, employee: str) -> list[str]:
    books = {"rewards": rewards.REWARDS, "guidance": permen.PEMBINAAN}
    return [each.id for each in rewards.asked(books[book], STAFF[employee]).fired]


class TestRewards:
    def test_the_pattern_is_a_guide_that_remarks(self) -> None:
        unit = rewards.of_the_unit()

        assert dict(unit.jumlah)["Baik"] == 9
        assert [each.name for each in unit.outcome.warnings] == ["baik_baik"]
        assert {each.force for each in unit.outcome.warnings} == {Force.GUIDE}

    def test_the_bar_is_the_city_s_own_and_says_so(self) -> None:
        assert {rule.standing for rule in rewards.REWARDS} == {Standing.LOCAL}
        assert {rule.force for rule in rewards.REWARDS} == {Force.MAY}

    @pytest.mark.parametrize(
        "employee, expected",
        [
            ("pegawai-01", ["rencana_suksesi"]),
            ("pegawai-02", []),
            ("pegawai-03", ["pengembangan_kompetensi"]),
            ("pegawai-04", []),
        ],
    )
    def test_rewards_follow_the_city_s_bar(self, employee: str, expected: list[str]) -> None:
        assert actions("rewards", employee) == expected

    def test_a_newcomer_waits_and_is_not_refused(self) -> None:
        found = rewards.asked(rewards.REWARDS, STAFF["pegawai-02"])

        assert [each.id for each in found.undecided] == ["rencana_suksesi"]
        assert found.missing == ("predikat_tahun_1",)

    @pytest.mark.parametrize(
        "employee, expected",
        [
            ("pegawai-04", []),
            ("pegawai-10", ["bimbingan"]),
            ("pegawai-11", ["bimbingan", "laporkan_masalah_perilaku"]),
        ],
    )
    def test_guidance_follows_progress_and_behaviour(
        self, employee: str, expected: list[str]
    ) -> None:
        assert actions("guidance", employee) == expected


class TestPromotion:
    def test_the_first_draft_is_proven(self) -> None:
        assert sees_only(promotion.FAIR, promotion.MAY_SEE).unused == ()

    def test_the_second_draft_is_refused_with_the_name_of_the_fact(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            sees_only(promotion.BENT, promotion.MAY_SEE).require()

        assert told(caught.value) == [("sight.outside", "kerabat_pejabat")]

    @pytest.mark.parametrize("kin", [True, False], ids=["kin", "no kin"])
    def test_only_the_second_draft_tells_kin_apart(self, *, kin: bool) -> None:
        facts = promotion.CANDIDATES["calon-2"]

        bent = promotion.BENT.decide(facts, kerabat_pejabat=kin)
        assert bent["seleksi"].applies is kin
        assert promotion.FAIR.decide(facts)["seleksi"].applies is False

    def test_the_drafts_differ_in_one_step_only(self) -> None:
        found = promotion.FAIR.diff(promotion.BENT)

        assert list(found.policy.steps) == ["pengalaman_cukup"]
        assert list(found.policy.facts) == ["kerabat_pejabat"]
