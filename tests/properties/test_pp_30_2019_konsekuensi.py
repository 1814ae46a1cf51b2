"""PP 30/2019 Pasal 53-58: rewards, and what follows low performance."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.refusing import told

from asn_kinerja.citation import Force, Standing
from asn_kinerja.consequences import Step
from asn_kinerja.errors import InvalidFactsError, NoRegulationInForceError
from asn_kinerja.regulations.pp_30_2019 import (
    KINERJA_RENDAH_JA_JF,
    KINERJA_RENDAH_JPT,
    PENGHARGAAN,
    Predikat,
)

DAY = timedelta(days=1)
PAIRS = list(product(Predikat, Predikat))
NAMES = [f"{one.name} then {two.name}" for one, two in PAIRS]
each_pair = pytest.mark.parametrize("one, two", PAIRS, ids=NAMES)
each_predicate = pytest.mark.parametrize("predikat", Predikat, ids=[p.name for p in Predikat])


def rewards(one: Predikat, two: Predikat, **settings: Any) -> set[str]:
    found = PENGHARGAAN.replace(**settings).decide(
        predikat_tahun_1=one,
        predikat_tahun_2=two,
        laporan_disampaikan=False,
        penghargaan_lain_diputuskan=False,
    )
    assert found.is_complete
    return {each.id for each in found.fired}


class TestPasal53:
    """Sangat Baik two years in a row: may be given priority for the talent pool; Baik two years
    in a row: for further competence development."""

    @each_pair
    def test_only_the_same_predicate_twice_is_named(self, one: Predikat, two: Predikat) -> None:
        expected = {
            (Predikat.SANGAT_BAIK, Predikat.SANGAT_BAIK): {"rencana_suksesi"},
            (Predikat.BAIK, Predikat.BAIK): {"pengembangan_kompetensi"},
        }

        assert rewards(one, two) == expected.get((one, two), set())

    @each_pair
    def test_one_of_each_counts_only_where_somebody_says_so(
        self, one: Predikat, two: Predikat
    ) -> None:
        mixed = {one, two} == {Predikat.BAIK, Predikat.SANGAT_BAIK}
        expected = {"pengembangan_kompetensi"} if mixed else rewards(one, two)

        assert rewards(one, two, baik_dan_sangat_baik_berturut_turut=True) == expected

    def test_that_reading_is_ours_and_says_so(self) -> None:
        cite = PENGHARGAAN.settings["baik_dan_sangat_baik_berturut_turut"].cite

        assert cite is not None
        assert cite.standing is Standing.ASSUMPTION

    def test_one_year_decides_nothing_it_could_still_lead_to(self) -> None:
        found = PENGHARGAAN.decide(predikat_tahun_1="Sangat Baik")

        assert found["rencana_suksesi"].applies is None
        assert "predikat_tahun_2" in found.missing


class TestPasal54And55:
    """The reported document may be the basis of the allowance; the PPK may give other awards."""

    @pytest.mark.parametrize(
        "fact, rule",
        [
            ("laporan_disampaikan", "dasar_tunjangan_kinerja"),
            ("penghargaan_lain_diputuskan", "penghargaan_lain"),
        ],
    )
    @pytest.mark.parametrize("value", [True, False], ids=["yes", "no"])
    def test_each_follows_from_its_own_fact(self, fact: str, rule: str, *, value: bool) -> None:
        assert PENGHARGAAN.decide({fact: value})[rule].applies is value

    def test_all_of_it_may_happen_and_nothing_must(self) -> None:
        assert {rule.force for rule in PENGHARGAAN} == {Force.MAY}


START = date(2022, 1, 31)
#: Six months after the start; there is a 31 July.
CHANCE = date(2022, 7, 31)
NORMAL: dict[str, Any] = {"target_setahun_tercapai": False, "kondisi_normal": True}


def jpt(on: date, /, dates: dict[str, date] | None = None, **facts: Any) -> set[str]:
    given_dates = {"penilaian": START, **(dates or {})}
    agenda = KINERJA_RENDAH_JPT.next(facts, dates=given_dates, on=on)
    assert agenda.is_complete
    return {each.step.id for each in agenda.steps}


def ja_jf(on: date, /, dates: dict[str, date] | None = None, **facts: Any) -> set[str]:
    given_dates = {"penilaian": START, **(dates or {})}
    agenda = KINERJA_RENDAH_JA_JF.next(facts, dates=given_dates, on=on)
    assert agenda.is_complete
    return {each.step.id for each in agenda.steps}


class TestPasal57:
    """High officials who miss the yearly target with Cukup, Kurang or Sangat Kurang, under normal
    conditions: six months to improve, the test again, another or a lower post."""

    @each_predicate
    def test_the_trigger_begins_with_cukup(self, predikat: Predikat) -> None:
        low = predikat in {Predikat.CUKUP, Predikat.KURANG, Predikat.SANGAT_KURANG}

        assert jpt(START, predikat=predikat, **NORMAL) == ({"perbaikan"} if low else set())

    @pytest.mark.parametrize("fact", NORMAL)
    def test_a_target_met_or_force_majeure_stops_it(self, fact: str) -> None:
        """Ayat (2): only in normal conditions, without force majeure."""
        assert jpt(CHANCE + DAY, predikat="Kurang", **{**NORMAL, fact: not NORMAL[fact]}) == set()

    def test_the_chance_lasts_six_months(self) -> None:
        facts: dict[str, Any] = {"predikat": "Kurang", "membaik": False, **NORMAL}

        assert jpt(CHANCE, **facts) == {"perbaikan"}
        assert jpt(CHANCE + DAY, **facts) == {"uji_kompetensi"}

    def test_who_improves_goes_on(self) -> None:
        assert jpt(CHANCE + DAY, predikat="Kurang", membaik=True, **NORMAL) == set()

    @pytest.mark.parametrize("passed", [True, False], ids=["passed", "failed"])
    def test_only_a_failed_test_leads_to_another_post(self, *, passed: bool) -> None:
        """Ayat (4) with its Penjelasan; where the test is passed, the text is silent."""
        facts: dict[str, Any] = {"predikat": "Kurang", "membaik": False, **NORMAL}
        found = jpt(
            CHANCE + 2 * DAY,
            {"uji_kompetensi": CHANCE + DAY},
            memenuhi_standar_kompetensi=passed,
            **facts,
        )

        assert found == (set() if passed else {"penempatan"})

    @pytest.mark.parametrize("process", [KINERJA_RENDAH_JPT, KINERJA_RENDAH_JA_JF], ids=repr)
    def test_a_test_before_the_chance_is_over_is_not_that_test(self, process: Any) -> None:
        """Ayat (3), Pasal 58 ayat (2): the test follows a chance that brought no improvement."""
        dates = {"penilaian": START, "uji_kompetensi": CHANCE}

        with pytest.raises(InvalidFactsError) as caught:
            process.next(predikat="Kurang", dates=dates, on=CHANCE + DAY)

        assert told(caught.value) == [("process.too_early", "dates.uji_kompetensi")]

    def test_what_is_done_is_done(self) -> None:
        dates = {"uji_kompetensi": CHANCE + DAY, "penempatan": CHANCE + 2 * DAY}
        facts: dict[str, Any] = {
            "predikat": "Cukup",
            "membaik": False,
            "memenuhi_standar_kompetensi": False,
        }

        assert jpt(CHANCE + 9 * DAY, dates, **facts, **NORMAL) == set()

    def test_nobody_is_dismissed(self) -> None:
        assert "pemberhentian" not in KINERJA_RENDAH_JPT.steps


FAILED: dict[str, Any] = {
    "predikat": "Sangat Kurang",
    "membaik": False,
    "memenuhi_standar_kompetensi": False,
}
TESTED = {"uji_kompetensi": date(2022, 9, 1)}
PLACED = date(2022, 10, 1)
WAITING = {**TESTED, "penempatan_sementara": PLACED}
YEAR = date(2023, 10, 1)


class TestPasal58:
    """Administrators and functional officials with Kurang or Sangat Kurang: six months, the test,
    another or a lower post; where there is none, a year of waiting, then dismissal."""

    @each_predicate
    def test_the_trigger_begins_with_kurang(self, predikat: Predikat) -> None:
        low = predikat in {Predikat.KURANG, Predikat.SANGAT_KURANG}

        assert ja_jf(START, predikat=predikat) == ({"perbaikan"} if low else set())

    def test_the_chance_lasts_six_months(self) -> None:
        assert ja_jf(CHANCE, **FAILED) == {"perbaikan"}
        assert ja_jf(CHANCE + DAY, **FAILED) == {"uji_kompetensi"}

    @pytest.mark.parametrize(
        "vacant, step",
        [(True, "penempatan"), (False, "penempatan_sementara")],
        ids=["a post", "no post"],
    )
    def test_where_there_is_a_post_it_is_taken(self, step: str, *, vacant: bool) -> None:
        assert ja_jf(PLACED, TESTED, jabatan_tersedia=vacant, **FAILED) == {step}

    def test_the_wait_lasts_a_year(self) -> None:
        assert ja_jf(YEAR, WAITING, jabatan_tersedia=False, **FAILED) == {"penempatan_sementara"}
        assert ja_jf(YEAR + DAY, WAITING, jabatan_tersedia=False, **FAILED) == {"pemberhentian"}

    @pytest.mark.parametrize(
        "step, early",
        [
            ("penempatan", date(2022, 8, 31)),
            ("penempatan_sementara", date(2022, 8, 31)),
            ("pemberhentian", YEAR),
        ],
        ids=["a post before the test", "a wait before the test", "dismissed within the year"],
    )
    def test_no_step_comes_before_the_one_that_it_rests_on(self, step: str, early: date) -> None:
        """A placement of before the test is no year of waiting, and nobody is dismissed upon it."""
        dates = {"penilaian": START, **WAITING, step: early}

        with pytest.raises(InvalidFactsError) as caught:
            KINERJA_RENDAH_JA_JF.next(dates=dates, on=YEAR + DAY, **FAILED)

        assert told(caught.value) == [("process.too_early", f"dates.{step}")]

    def test_a_post_that_comes_up_ends_the_wait(self) -> None:
        for on in (YEAR, YEAR + DAY):
            assert ja_jf(on, WAITING, jabatan_tersedia=True, **FAILED) == {"penempatan"}

    @pytest.mark.parametrize("last", ["penempatan", "pemberhentian"])
    def test_what_is_done_is_done(self, last: str) -> None:
        for vacant in (True, False):
            dates = {**WAITING, last: YEAR + DAY}

            assert ja_jf(YEAR + DAY, dates, jabatan_tersedia=vacant, **FAILED) == set()

    def test_who_passes_the_test_stays(self) -> None:
        facts = {**FAILED, "memenuhi_standar_kompetensi": True}

        assert ja_jf(PLACED, TESTED, jabatan_tersedia=False, **facts) == set()

    def test_nothing_is_guessed(self) -> None:
        agenda = KINERJA_RENDAH_JA_JF.next(
            predikat="Kurang", dates={"penilaian": START}, on=CHANCE + DAY
        )

        assert agenda.steps == ()
        assert agenda.missing == ("membaik",)


class TestDates:
    @given(start=st.dates(date(2021, 7, 1), date(2030, 12, 31)), waited=st.integers(0, 400))
    def test_there_is_always_one_next_step_while_the_process_runs(
        self, start: date, waited: int
    ) -> None:
        agenda = KINERJA_RENDAH_JA_JF.next(
            predikat="Kurang", membaik=False, dates={"penilaian": start}, on=start + waited * DAY
        )

        (step,) = agenda.steps
        over = step.step.id == "uji_kompetensi"
        due = (
            KINERJA_RENDAH_JA_JF.next(predikat="Kurang", dates={"penilaian": start}, on=start)
            .steps[0]
            .due
        )
        assert due is not None
        assert over is (start + waited * DAY > due)

    @pytest.mark.parametrize("process", [KINERJA_RENDAH_JPT, KINERJA_RENDAH_JA_JF], ids=repr)
    def test_the_months_are_those_of_the_text(self, process: Any) -> None:
        months = {name: process.months(step) for name, step in process.steps.items()}
        limits = {name: number for name, number in months.items() if number}
        expected = {"perbaikan": 6, "penempatan_sementara": 12}

        assert limits == {name: expected[name] for name in limits}
        assert "perbaikan" in limits

    @pytest.mark.parametrize("process", [KINERJA_RENDAH_JPT, KINERJA_RENDAH_JA_JF], ids=repr)
    def test_an_appraisal_before_the_pp_begins_no_process(self, process: Any) -> None:
        """However late it is looked at: the rule is that of the appraisal."""
        before, first = date(2021, 6, 30), date(2021, 7, 1)
        for on in (before, date(2022, 1, 1)):
            with pytest.raises(NoRegulationInForceError):
                process.next(dates={"penilaian": before}, on=on)
        with pytest.raises(NoRegulationInForceError):
            process.next(dates={}, on=before)

        assert process.next(dates={"penilaian": first}, on=first).steps == ()
        assert process.next(dates={}, on=first).steps == ()

    @pytest.mark.parametrize("process", [KINERJA_RENDAH_JPT, KINERJA_RENDAH_JA_JF], ids=repr)
    def test_every_action_is_a_step_with_its_own_article(self, process: Any) -> None:
        assert all(isinstance(rule.then, Step) for rule in process.book)
        assert len({rule.cite for rule in process.book}) == len(process.book)
