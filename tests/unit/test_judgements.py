"""Judgements and feedback as records: each says what it is on, and from whom."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.goals import PlanError
from asn_kinerja.period import PeriodError
from asn_kinerja.skp import (
    JenisUmpanBalik,
    NadaUmpanBalik,
    Penilaian,
    SumberUmpanBalik,
    UmpanBalik,
    ringkas,
)

DAY = date(2025, 1, 10)


class TestPenilaian:
    def test_a_float_means_what_its_shortest_repr_says(self) -> None:
        judged = Penilaian("nilai_skp", 0.1, oleh="kabid", pada=DAY)

        assert Decimal("0.1") == judged.nilai

    def test_what_says_nothing_is_no_judgement(self) -> None:
        with pytest.raises(PlanError) as caught:
            Penilaian("nilai_skp", None, oleh="kabid", pada=DAY)

        assert caught.value.code == "evaluation.no_value"
        assert caught.value.facts["fakta"] == "nilai_skp"

    @pytest.mark.parametrize("wrong", ["fakta", "oleh"])
    def test_it_needs_a_fact_and_an_author(self, wrong: str) -> None:
        given: dict[str, Any] = {"fakta": "nilai_skp", "nilai": 90, "oleh": "kabid", "pada": DAY}

        with pytest.raises(PlanError, match=wrong):
            Penilaian(**{**given, wrong: " "})

    def test_it_needs_a_plain_day(self) -> None:
        moment: Any = datetime(2025, 1, 10, 8)  # noqa: DTZ001 - no time zone is the point

        with pytest.raises(PeriodError, match="pada"):
            Penilaian("nilai_skp", 90, oleh="kabid", pada=moment)


class TestUmpanBalik:
    @pytest.mark.parametrize("part", ["hasil", "aspek", "bukti", "oleh"])
    def test_a_text_that_is_blank_is_refused(self, part: str) -> None:
        """It is on no result called nothing, and nobody is called nothing."""
        facts: dict[str, Any] = {part: " "}
        if part in {"bukti", "oleh"}:
            facts["aspek"] = "Akuntabel"

        with pytest.raises(PlanError, match=part):
            UmpanBalik("rekan", "teliti", **facts)

    def test_labels_are_read_in_any_known_spelling(self) -> None:
        said = UmpanBalik("rekan", "teliti", aspek="Akuntabel", nada="positif", jenis="terjadwal")

        assert said.sumber is SumberUmpanBalik.REKAN
        assert said.nada is NadaUmpanBalik.POSITIF
        assert said.jenis is JenisUmpanBalik.BERKALA

    def test_labels_are_taken_as_they_are(self) -> None:
        said = UmpanBalik(
            SumberUmpanBalik.DIRI,
            "puas",
            hasil="rhk-1",
            nada=NadaUmpanBalik.CAMPURAN,
            jenis=JenisUmpanBalik.INSIDENTAL,
        )

        assert (said.nada, said.jenis) == (NadaUmpanBalik.CAMPURAN, JenisUmpanBalik.INSIDENTAL)

    def test_a_tone_that_nobody_said_stays_open(self) -> None:
        said = UmpanBalik("rekan", "teliti", aspek="Akuntabel")

        assert (said.nada, said.jenis, said.pada) == (None, None, None)

    def test_an_unknown_source_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            UmpanBalik("pimpinann", "baik", hasil="rhk-1")

        assert caught.value.facts["nearest"] == "Pimpinan"

    @pytest.mark.parametrize("on", [{}, {"hasil": "rhk-1", "aspek": "Loyal"}], ids=["none", "two"])
    def test_it_is_on_one_thing(self, on: dict[str, Any]) -> None:
        with pytest.raises(PlanError) as caught:
            UmpanBalik("rekan", "baik", **on)

        assert caught.value.code == "evaluation.one_subject"

    def test_a_day_is_a_plain_day(self) -> None:
        moment: Any = "2024-02-01"

        with pytest.raises(PeriodError, match="pada"):
            UmpanBalik("rekan", "baik", hasil="rhk-1", pada=moment)

    def test_it_says_something(self) -> None:
        with pytest.raises(PlanError, match="isi"):
            UmpanBalik("rekan", "", hasil="rhk-1")


class TestRingkas:
    SAID = (
        UmpanBalik("bawahan", "adil", aspek="Harmonis", nada="positif"),
        UmpanBalik("atasan", "lambat", hasil="rhk-1", nada="negatif"),
        UmpanBalik("atasan", "membaik", hasil="rhk-1"),
        UmpanBalik("atasan", "selesai", hasil="rhk-1", nada="positif"),
        UmpanBalik("masyarakat", "ramah", hasil="rhk-1", nada="positif"),
    )

    def test_each_subject_is_counted_by_source_and_tone(self) -> None:
        behaviour, result = ringkas(self.SAID)

        assert (behaviour.hal, behaviour.banyak) == ("Harmonis", 1)
        assert (result.hal, result.banyak) == ("rhk-1", 4)
        assert [(source.name, tone and tone.name, n) for source, tone, n in result.jumlah] == [
            ("ATASAN", "POSITIF", 1),
            ("ATASAN", "NEGATIF", 1),
            ("ATASAN", None, 1),
            ("MASYARAKAT", "POSITIF", 1),
        ]

    def test_tones_add_up_over_the_groups(self) -> None:
        _, result = ringkas(self.SAID)

        assert dict(result.nada) == {
            NadaUmpanBalik.POSITIF: 2,
            NadaUmpanBalik.NEGATIF: 1,
            None: 1,
        }

    def test_a_group_that_said_nothing_is_absent_and_no_zero(self) -> None:
        _, result = ringkas(self.SAID)

        assert result.dari("diri") is None
        assert result.dari(SumberUmpanBalik.MASYARAKAT) == {NadaUmpanBalik.POSITIF: 1}

    def test_the_order_of_feedback_does_not_matter(self) -> None:
        assert ringkas(self.SAID) == ringkas(reversed(self.SAID))

    def test_without_feedback_there_is_no_summary(self) -> None:
        assert ringkas([]) == ()
