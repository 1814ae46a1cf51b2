"""PP 53/2010: discipline until 2021, with both sides of every bound."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import numbers, standing

from asn_kinerja.citation import Force, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.outcome import Outcome
from asn_kinerja.regulations import pp_94_2021
from asn_kinerja.regulations.pp_53_2010 import (
    CAPAIAN_SKP,
    KONVERSI_JAM,
    POLICIES,
    TIDAK_MASUK_KERJA,
    Hukuman,
    Tingkat,
)

LADDER = {
    Hukuman.TIDAK_ADA: (0, 4),
    Hukuman.TEGURAN_LISAN: (5, 5),
    Hukuman.TEGURAN_TERTULIS: (6, 10),
    Hukuman.PERNYATAAN_TIDAK_PUAS: (11, 15),
    Hukuman.PENUNDAAN_GAJI_BERKALA: (16, 20),
    Hukuman.PENUNDAAN_KENAIKAN_PANGKAT: (21, 25),
    Hukuman.PENURUNAN_PANGKAT_1_TAHUN: (26, 30),
    Hukuman.PENURUNAN_PANGKAT_3_TAHUN: (31, 35),
    Hukuman.PENURUNAN_JABATAN: (36, 40),
    Hukuman.PEMBEBASAN_JABATAN: (41, 45),
    Hukuman.PEMBERHENTIAN: (46, 366),
}
LEVELS = dict(
    zip(
        Hukuman,
        [Tingkat.TIDAK_ADA, *[Tingkat.RINGAN] * 3, *[Tingkat.SEDANG] * 3, *[Tingkat.BERAT] * 4],
        strict=True,
    )
)
EDGES = [(step, day) for step, ends in LADDER.items() for day in sorted(set(ends))]
POST_ONLY = {Hukuman.PENURUNAN_JABATAN, Hukuman.PEMBEBASAN_JABATAN}


def absent(days: int) -> Outcome:
    return TIDAK_MASUK_KERJA.evaluate(hari_setahun=days)


class TestPasal8Sampai10:
    """Days of absence decide the sanction: 5, 6-10, 11-15, 16-20 and so on."""

    @pytest.mark.parametrize("hukuman, day", EDGES)
    def test_both_ends_of_every_step(self, hukuman: Hukuman, day: int) -> None:
        outcome = absent(day)

        assert hukuman is outcome["hukuman"]
        assert LEVELS[hukuman] is outcome["tingkat"]

    @given(st.integers(0, 366))
    def test_every_number_of_days_has_its_step(self, days: int) -> None:
        (step,) = [each for each, (first, last) in LADDER.items() if first <= days <= last]

        assert step is absent(days)["hukuman"]

    @given(st.integers(0, 366))
    def test_two_steps_are_named_for_holders_of_posts_only(self, days: int) -> None:
        outcome = absent(days)

        assert (outcome["hukuman"] in POST_ONLY) is bool(outcome.warnings)
        assert {each.force for each in outcome.warnings} <= {Force.SILENT}


class TestPasal9Angka12DanPasal10Angka10:
    """25 to 50 percent of the targets: medium; below 25 percent: heavy."""

    @pytest.mark.parametrize(
        "percent, tingkat",
        [
            ("0", "BERAT"),
            ("24.99", "BERAT"),
            ("25", "SEDANG"),
            ("50", "SEDANG"),
            ("50.01", "TIDAK_ADA"),
            ("120", "TIDAK_ADA"),
        ],
    )
    def test_both_sides_of_every_bound(self, percent: str, tingkat: str) -> None:
        assert Tingkat[tingkat] is CAPAIAN_SKP.evaluate(capaian_skp=Decimal(percent))["tingkat"]

    @given(numbers(0, 200, 2))
    def test_each_percentage_has_one_level(self, percent: Decimal) -> None:
        below = Tingkat.BERAT if percent < 25 else Tingkat.SEDANG
        wanted = Tingkat.TIDAK_ADA if percent > 50 else below

        assert wanted is CAPAIAN_SKP.evaluate(capaian_skp=percent)["tingkat"]


class TestPenjelasanPasal3Angka11:
    """Lateness and early leave add up; seven hours and a half are a day of absence."""

    @pytest.mark.parametrize(
        "late, early, days", [(0, 0, 0), (449, 0, 0), (449, 1, 1), (450, 449, 1), (450, 450, 2)]
    )
    def test_both_sides_of_a_day(self, late: int, early: int, days: int) -> None:
        outcome = KONVERSI_JAM.evaluate(
            hari_tidak_masuk=0, menit_terlambat=late, menit_pulang_cepat=early
        )

        assert days == outcome["hari_setahun"]

    @given(st.integers(0, 100), st.integers(0, 9999), st.integers(0, 9999))
    def test_whole_days_are_added(self, days: int, late: int, early: int) -> None:
        outcome = KONVERSI_JAM.evaluate(
            hari_tidak_masuk=days, menit_terlambat=late, menit_pulang_cepat=early
        )

        assert days + (late + early) // 450 == outcome["hari_setahun"]

    def test_what_becomes_of_the_rest_is_ours(self) -> None:
        reform = KONVERSI_JAM.replace(pembulatan=Rounding.CEILING)
        facts = {"hari_tidak_masuk": 0, "menit_terlambat": 1, "menit_pulang_cepat": 0}

        assert standing(KONVERSI_JAM, "pembulatan") is Standing.ASSUMPTION
        assert reform.evaluate(facts)["hari_setahun"] == 1

    def test_pp_94_2021_has_no_such_sentence(self) -> None:
        """The later regulation sees days only: the conversion ended with the older one."""
        seen = {fact for policy in pp_94_2021.POLICIES for fact in policy.facts}

        assert not {name for name in seen if "menit" in name}


class TestPasal14:
    """The days are those of one calendar year; the example escalates at 5, 7 and 12 days."""

    @pytest.mark.parametrize(
        "days, hukuman",
        [(5, "TEGURAN_LISAN"), (7, "TEGURAN_TERTULIS"), (12, "PERNYATAAN_TIDAK_PUAS")],
    )
    def test_the_printed_example(self, days: int, hukuman: str) -> None:
        assert Hukuman[hukuman] is absent(days)["hukuman"]


class TestMasaBerlaku:
    """From 6 June 2010 until PP 94/2021."""

    @pytest.mark.parametrize("policy", POLICIES, ids=[each.id for each in POLICIES])
    def test_the_first_and_the_last_day(self, policy: object) -> None:
        life = getattr(policy, "in_force", None)
        successor = pp_94_2021.TIDAK_MASUK_KERJA.in_force

        assert life is not None
        assert successor is not None
        assert life.start == date(2010, 6, 6)
        assert successor.start - timedelta(days=1) in life
        assert not life.overlaps(successor)
