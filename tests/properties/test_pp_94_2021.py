"""PP 94/2021: discipline for absence, with both sides of every bound."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import standing

from asn_kinerja.citation import Force, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.regulations.pp_94_2021 import (
    PENGHENTIAN_GAJI,
    POLICIES,
    TENGGAT,
    TIDAK_MASUK_KERJA,
    TIDAK_MASUK_KERJA_PERALIHAN,
    TIM_PEMERIKSA,
    Hukuman,
    HukumanPeralihan,
    PembentukanTim,
    Tingkat,
)
from asn_kinerja.skp import WorkingDays
from asn_kinerja.text import Language

DAYS = st.integers(0, 366)
SHORT = st.integers(0, 9)
#: The first and the last day of each step of the ladder.
LADDER = {
    Hukuman.TIDAK_ADA: (0, 2),
    Hukuman.TEGURAN_LISAN: (3, 3),
    Hukuman.TEGURAN_TERTULIS: (4, 6),
    Hukuman.PERNYATAAN_TIDAK_PUAS: (7, 10),
    Hukuman.POTONG_TUKIN_6_BULAN: (11, 13),
    Hukuman.POTONG_TUKIN_9_BULAN: (14, 16),
    Hukuman.POTONG_TUKIN_12_BULAN: (17, 20),
    Hukuman.PENURUNAN_JABATAN: (21, 24),
    Hukuman.PEMBEBASAN_JABATAN: (25, 27),
    Hukuman.PEMBERHENTIAN: (28, 366),
}
MEDIUM = list(Hukuman)[4:7]
EDGES = [(step, day) for step, ends in LADDER.items() for day in sorted(set(ends))]


def absent(days: int, run: int = 0) -> Outcome:
    return TIDAK_MASUK_KERJA.evaluate(hari_setahun=days, hari_berturut_turut=run)


def level(hukuman: Hukuman) -> Tingkat:
    return list(Tingkat)[-(-list(Hukuman).index(hukuman) // 3)]


class TestPasal9Sampai11:
    """Cumulative days in the year decide the sanction: 3, 4-6, 7-10, 11-13 and so on."""

    @pytest.mark.parametrize("hukuman, day", EDGES)
    def test_both_ends_of_every_step(self, hukuman: Hukuman, day: int) -> None:
        outcome = absent(day)

        assert hukuman is outcome["hukuman"]
        assert level(hukuman) is outcome["tingkat"]

    @given(DAYS, SHORT)
    def test_every_number_of_days_has_its_step(self, days: int, run: int) -> None:
        (step,) = [each for each, (first, last) in LADDER.items() if first <= days <= last]

        assert step is absent(days, run)["hukuman"]

    @given(DAYS, DAYS)
    def test_more_days_are_never_judged_milder(self, one: int, other: int) -> None:
        fewer, more = sorted((one, other))
        order = [str(each) for each in Hukuman]

        assert order.index(str(absent(fewer)["hukuman"])) <= order.index(
            str(absent(more)["hukuman"])
        )

    @pytest.mark.parametrize("wrong", [-1, 367])
    def test_days_that_no_year_has_are_refused(self, wrong: int) -> None:
        with pytest.raises(InvalidFactsError):
            absent(wrong)

    def test_a_reform_that_turns_the_ladder_over_is_refused(self) -> None:
        with pytest.raises(FormulaError):
            TIDAK_MASUK_KERJA.replace(mulai_teguran_tertulis=8)


class TestPasal11Ayat2HurufDAngka4:
    """Ten working days in a row lead to dismissal, whatever the number of the year."""

    @given(DAYS, st.integers(10, 366))
    def test_a_long_run_outranks_the_ladder(self, days: int, run: int) -> None:
        assert absent(days, run)["hukuman"] is Hukuman.PEMBERHENTIAN

    def test_a_run_over_the_turn_of_the_year_counts_whole(self) -> None:
        """Only the other three letters say "within one year": five days of ten lie before it."""
        outcome = absent(5, 10)

        assert outcome["hukuman"] is Hukuman.PEMBERHENTIAN
        assert "juga yang dimulai pada tahun sebelumnya" in outcome.explain()

    @pytest.mark.parametrize("run, hukuman", [(9, "PERNYATAAN_TIDAK_PUAS"), (10, "PEMBERHENTIAN")])
    def test_both_sides_of_ten(self, run: int, hukuman: str) -> None:
        assert Hukuman[hukuman] is absent(10, run)["hukuman"]

    @given(st.integers(0, 27))
    def test_without_the_run_nothing_below_dismissal_is_decided(self, days: int) -> None:
        outcome = TIDAK_MASUK_KERJA.evaluate(hari_setahun=days)

        assert not outcome.is_complete
        assert [str(each) for each in outcome.missing] == ["hari_berturut_turut"]


class TestPasal15:
    """Days count from January to December; after ten in a row the salary stops."""

    @pytest.mark.parametrize("run, stops", [(9, False), (10, True), (11, True)])
    def test_the_salary_stops_with_the_tenth_day(self, run: int, *, stops: bool) -> None:
        outcome = PENGHENTIAN_GAJI.evaluate(hari_berturut_turut=run)

        assert stops is outcome["gaji_dihentikan"]
        assert "PP 94/2021 Pasal 15 ayat (2)" in map(str, outcome.citations)

    @pytest.mark.parametrize("days, hukuman", [(3, "LISAN"), (5, "TERTULIS")])
    def test_days_of_one_year_escalate(self, days: int, hukuman: str) -> None:
        assert Hukuman[f"TEGURAN_{hukuman}"] is absent(days)["hukuman"]

    def test_the_facts_say_which_days_count(self) -> None:
        told = TIDAK_MASUK_KERJA.explain()

        assert "Januari sampai dengan Desember" in told


class TestPasal42:
    """Until a regulation on pay is in force, a medium sanction is one of PP 53/2010."""

    @given(DAYS, SHORT)
    def test_a_cut_of_the_allowance_warns(self, days: int, run: int) -> None:
        outcome = absent(days, run)
        warned = [each.name for each in outcome.warnings]

        assert warned == (["sedang_menunggu_peraturan"] if outcome["hukuman"] in MEDIUM else [])
        assert {each.force for each in outcome.warnings} <= {Force.SHOULD}

    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_the_warning_says_what_holds_until_then(self, lang: Language) -> None:
        assert "PP 53/2010" in absent(12).explain(lang)

    @given(DAYS, st.integers(0, 20))
    def test_the_older_ladder_differs_in_the_middle_only(self, days: int, run: int) -> None:
        now = absent(days, run)
        then = TIDAK_MASUK_KERJA_PERALIHAN.evaluate(hari_setahun=days, hari_berturut_turut=run)

        assert now["tingkat"] is then["tingkat"]
        place = list(Hukuman).index(Hukuman(str(now["hukuman"])))
        assert list(HukumanPeralihan)[place] is then["hukuman"]
        assert (now["hukuman"] in MEDIUM) is (str(now["hukuman"]) != str(then["hukuman"]))

    @pytest.mark.parametrize(
        "name, day",
        [("pertama", 11), ("kedua", 14), ("ketiga", 17)],
    )
    def test_the_pairing_is_ours_and_may_be_replaced(self, name: str, day: int) -> None:
        setting = f"hukuman_sedang_{name}"
        reform = TIDAK_MASUK_KERJA_PERALIHAN.replace(
            **{setting: HukumanPeralihan.PENURUNAN_PANGKAT_1_TAHUN}
        )

        outcome = reform.evaluate(hari_setahun=day, hari_berturut_turut=0)

        assert standing(TIDAK_MASUK_KERJA_PERALIHAN, setting) is Standing.ASSUMPTION
        assert outcome["hukuman"] is HukumanPeralihan.PENURUNAN_PANGKAT_1_TAHUN
        assert outcome["tingkat"] is Tingkat.SEDANG


class TestPasal29:
    """A team may examine what threatens a medium sanction, and must where it is heavy."""

    @pytest.mark.parametrize(
        "tingkat, tim",
        [
            (Tingkat.TIDAK_ADA, PembentukanTim.TIDAK_DISEBUT),
            (Tingkat.RINGAN, PembentukanTim.TIDAK_DISEBUT),
            (Tingkat.SEDANG, PembentukanTim.DAPAT),
            (Tingkat.BERAT, PembentukanTim.WAJIB),
        ],
    )
    def test_by_level(self, tingkat: Tingkat, tim: PembentukanTim) -> None:
        assert tim is TIM_PEMERIKSA.evaluate(ancaman_hukuman=tingkat)["tim_pemeriksa"]


class TestPasal26Dan37:
    """Seven working days to the examination and to a second summons, fourteen to delivery."""

    @pytest.mark.parametrize(
        "name, days, cite",
        [
            ("pemeriksaan", 7, "PP 94/2021 Pasal 26 ayat (2)"),
            ("panggilan_kedua", 7, "PP 94/2021 Pasal 26 ayat (3)"),
            ("penyampaian", 14, "PP 94/2021 Pasal 37 ayat (3)"),
        ],
    )
    def test_the_limits(self, name: str, days: int, cite: str) -> None:
        limit = TENGGAT[name].limit

        assert (days, cite) == (limit.days, str(limit.cite))
        assert limit.working

    def test_a_weekend_does_not_count(self) -> None:
        due = TENGGAT["penyampaian"].due(date(2024, 1, 5), WorkingDays())

        assert due == date(2024, 1, 25)


class TestPasal46:
    """In force from the day of promulgation."""

    @pytest.mark.parametrize("policy", POLICIES, ids=[each.id for each in POLICIES])
    def test_since_31_august_2021(self, policy: object) -> None:
        life = getattr(policy, "in_force", None)

        assert life == Period(date(2021, 8, 31))
