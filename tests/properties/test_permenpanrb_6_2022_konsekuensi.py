"""PermenPANRB 6/2022 Pasal 20-21 and 31: guidance, counselling, rewards."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.consequences import Rule, Verdict
from asn_kinerja.errors import InvalidFactsError, NoRegulationInForceError
from asn_kinerja.formula.build import label
from asn_kinerja.regulations.permenpanrb_6_2022 import PEMBINAAN, PENGHARGAAN, Predikat

REWARDS = [rule.id for rule in PENGHARGAAN]
each_reward = pytest.mark.parametrize("reward", REWARDS)


class TestPasal31:
    """A reward may be priority for the succession group and for competence development; the PPK
    may give others. No predicate is tied to a reward."""

    @each_reward
    @pytest.mark.parametrize("met", [True, False], ids=["met", "not met"])
    def test_the_bar_is_the_agency_s_to_state(self, reward: str, *, met: bool) -> None:
        found = PENGHARGAAN.decide({f"memenuhi_syarat_{reward}": met})

        assert found[reward].applies is met

    @each_reward
    def test_without_the_agency_s_bar_nothing_is_decided(self, reward: str) -> None:
        found = PENGHARGAAN.decide()

        assert found[reward].verdict is Verdict.UNDECIDED
        assert found[reward].missing == (f"memenuhi_syarat_{reward}",)

    def test_no_predicate_is_looked_at(self) -> None:
        with pytest.raises(InvalidFactsError):
            PENGHARGAAN.decide(predikat="Sangat Baik")

    def test_all_of_it_may_happen_and_nothing_must(self) -> None:
        assert {rule.force for rule in PENGHARGAAN} == {Force.MAY}

    def test_an_agency_puts_its_own_bar_in_the_place_of_ours(self) -> None:
        own = Rule(
            "rencana_suksesi",
            label("predikat", Predikat).is_(Predikat.SANGAT_BAIK),
            PENGHARGAAN["rencana_suksesi"].then,
            Citation("Perwali 4/2026", pasal=7),
            "local",
        )
        found = PENGHARGAAN.with_(own).decide(predikat="Sangat Baik")

        assert found.fired[0].rule.standing is Standing.LOCAL
        assert len(found.undecided) == 2


BEHAVIOUR = (
    "perilaku_menghambat",
    "masalah_perilaku_disampaikan",
    "perilaku_berubah",
    "masalah_perilaku_dilaporkan",
    "ditetapkan_untuk_konseling",
    "konseling_selesai",
)


def follows(**facts: Any) -> set[str]:
    return {each.id for each in PEMBINAAN.decide(facts).fired}


class TestPasal20:
    """No progress: the leader may give or propose guidance."""

    @pytest.mark.parametrize("progress", [True, False], ids=["progress", "no progress"])
    def test_guidance_follows_where_there_is_no_progress(self, *, progress: bool) -> None:
        found = PEMBINAAN.decide(ada_kemajuan=progress)["bimbingan"]

        assert found.applies is not progress
        assert found.rule.force is Force.MAY


class TestLampiran3D:
    """Behaviour that hinders: tell the employee (must); no change: report with B.1.10 (must);
    then counselling is prepared, held, recorded and reported."""

    @pytest.mark.parametrize(
        "values", list(product([True, False], repeat=5)), ids=lambda v: "".join("ny"[x] for x in v)
    )
    def test_behaviour_that_hinders_nobody_leads_nowhere(self, values: tuple[bool, ...]) -> None:
        facts = dict(zip(BEHAVIOUR[1:], values, strict=True))

        assert follows(ada_kemajuan=True, perilaku_menghambat=False, **facts) == set()

    def test_one_step_follows_the_other(self) -> None:
        """Each stage with all that came before it, and nothing that comes after."""
        stages = [
            ({"perilaku_menghambat"}, "sampaikan_masalah_perilaku"),
            ({"masalah_perilaku_disampaikan"}, "laporkan_masalah_perilaku"),
            ({"masalah_perilaku_dilaporkan"}, "siapkan_konseling"),
            ({"ditetapkan_untuk_konseling", "konseling_selesai"}, "rekam_konseling"),
        ]
        happened: set[str] = set()
        for new, step in stages:
            happened |= new
            facts = {name: name in happened for name in BEHAVIOUR}

            assert follows(ada_kemajuan=True, **facts) == {step}

    def test_who_changed_is_not_reported(self) -> None:
        told = {"perilaku_menghambat": True, "masalah_perilaku_disampaikan": True}

        assert "laporkan_masalah_perilaku" not in follows(perilaku_berubah=True, **told)

    def test_counselling_is_recorded_only_when_it_was_held(self) -> None:
        chosen = {"perilaku_menghambat": True, "ditetapkan_untuk_konseling": True}

        assert "rekam_konseling" not in follows(konseling_selesai=False, **chosen)

    def test_the_text_says_must_of_the_appraiser_only(self) -> None:
        must = {rule.id for rule in PEMBINAAN if rule.force is Force.MUST}

        assert must == {"sampaikan_masalah_perilaku", "laporkan_masalah_perilaku"}


class TestLife:
    @pytest.mark.parametrize("book", [PENGHARGAAN, PEMBINAAN], ids=lambda book: book.id)
    def test_both_begin_with_the_regulation(self, book: Any) -> None:
        with pytest.raises(NoRegulationInForceError):
            book.decide(on=date(2021, 12, 31))

        assert not book.decide(on=date(2022, 1, 1)).is_complete

    @pytest.mark.parametrize("book", [PENGHARGAAN, PEMBINAAN], ids=lambda book: book.id)
    def test_every_fact_has_words(self, book: Any) -> None:
        assert all(fact.meaning is not None for fact in book.policy.inputs.values())
