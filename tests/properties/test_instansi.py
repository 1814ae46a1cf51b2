"""Rules of single institutions: each percentage, of what, which way; both sides of bounds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import numbers, refusals

from asn_kinerja.citation import Standing
from asn_kinerja.consequences.allowance import DasarPersen, Peristiwa, SifatPersen
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import instansi
from asn_kinerja.regulations.instansi import (
    KeadaanHari,
    bakamla_1_2023,
    bapanas_23_2023,
    bgn_4_2025,
    dikdasmen_14_2025,
    kemnaker_15_2024,
    menlhk_6_2024,
    pmk_221_2021,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

CUT, PAID = SifatPersen.POTONGAN, SifatPersen.DIBAYARKAN
WHOLE = DasarPersen.TUNJANGAN
#: Which way, of what, and by which share of the allowance each rule goes.
FORMS = {
    bakamla_1_2023.POTONGAN_PREDIKAT: (CUT, WHOLE, "1"),
    bapanas_23_2023.JUMLAH_POTONGAN: (CUT, WHOLE, "1"),
    bgn_4_2025.POTONGAN_TERLAMBAT: (CUT, WHOLE, "1"),
    dikdasmen_14_2025.POTONGAN_TIDAK_MASUK: (CUT, WHOLE, "1"),
    kemnaker_15_2024.PEMBAYARAN_KINERJA: (PAID, DasarPersen.KOMPONEN_KINERJA, "0.7"),
    kemnaker_15_2024.POTONGAN_KEHADIRAN: (CUT, DasarPersen.KOMPONEN_KEHADIRAN, "0.3"),
    menlhk_6_2024.PEMBAYARAN_TAHUN_BERIKUTNYA: (PAID, WHOLE, "1"),
    pmk_221_2021.POTONGAN_KEHADIRAN: (CUT, WHOLE, "1"),
}
#: Where the text itself says what the percentage is taken of.
STATED = {
    kemnaker_15_2024.PEMBAYARAN_KINERJA,
    kemnaker_15_2024.POTONGAN_KEHADIRAN,
    menlhk_6_2024.PEMBAYARAN_TAHUN_BERIKUTNYA,
    pmk_221_2021.POTONGAN_KEHADIRAN,
}
each_rule = pytest.mark.parametrize(
    "policy", instansi.POLICIES, ids=[policy.id for policy in instansi.POLICIES]
)


def by_predicate(policy: Policy) -> list[Any]:
    return [policy.evaluate(predikat=each)["persen"] for each in Predikat]


def day(
    keadaan: KeadaanHari = KeadaanHari.MASUK,
    late: int = 0,
    early: int = 0,
    *,
    came: bool = True,
    left: bool = True,
) -> dict[str, Any]:
    return {
        "keadaan": keadaan,
        "rekaman_masuk": came,
        "menit_terlambat": late,
        "rekaman_pulang": left,
        "menit_pulang_cepat": early,
    }


def of_days(policy: Policy, days: Sequence[dict[str, Any]]) -> object:
    return policy.evaluate(hari=days)["persen"]


class TestEveryRule:
    """Base, kind, order and cap are stated by every rule, and what is ours is marked."""

    def test_all_rules_are_here(self) -> None:
        assert set(instansi.POLICIES) == set(FORMS)

    @each_rule
    def test_its_form(self, policy: Policy) -> None:
        sifat, dasar, bagian = FORMS[policy]
        outcome = policy.evaluate()

        assert (sifat, dasar) == (outcome["sifat_persen"], outcome["dasar_persen"])
        assert (Decimal(bagian), 1) == (outcome["bagian_dasar"], outcome["urutan"])
        assert outcome["batas_persen"] == 100

    @each_rule
    def test_it_is_the_rule_of_one_institution(self, policy: Policy) -> None:
        standings = {cite.standing for cite in policy.citations}

        assert standings <= {Standing.LOCAL, Standing.ASSUMPTION}
        assert policy.outputs["persen"].cite is not None
        assert policy.outputs["persen"].cite.standing is Standing.LOCAL

    @each_rule
    def test_a_base_that_was_not_seen_is_ours(self, policy: Policy) -> None:
        cite = policy.outputs["dasar_persen"].cite

        assert cite is not None
        assert (cite.standing is Standing.LOCAL) is (policy in STATED)

    @each_rule
    def test_the_percentage_is_known_only_with_its_facts(self, policy: Policy) -> None:
        outcome = policy.evaluate()

        assert {name for each in outcome.missing for name in each.blocks} == {"persen"}


class TestPermenLhkPasal19:
    """Next year 90, 85 or 80 percent is paid below Baik."""

    def test_by_predicate(self) -> None:
        assert by_predicate(menlhk_6_2024.PEMBAYARAN_TAHUN_BERIKUTNYA) == [100, 100, 90, 85, 80]


class TestBakamlaPasal11:
    """A month's cut of 1 percent at Kurang and of 2 percent at Sangat Kurang."""

    def test_by_predicate(self) -> None:
        assert by_predicate(bakamla_1_2023.POTONGAN_PREDIKAT) == [0, 0, 0, 1, 2]


class TestPermenakerPasal5:
    """Of the component of performance 100, 100, 85, 60, 60 percent is paid."""

    def test_by_predicate(self) -> None:
        assert by_predicate(kemnaker_15_2024.PEMBAYARAN_KINERJA) == [100, 100, 85, 60, 60]


class TestPermenakerPasal13:
    """Of the component of attendance: 3 a day, 0.01 a minute, 1 for a record that is missing."""

    RULE = kemnaker_15_2024.POTONGAN_KEHADIRAN

    @given(st.integers(0, 600), st.integers(0, 600))
    def test_minutes(self, late: int, early: int) -> None:
        assert Decimal(late + early) / 100 == of_days(self.RULE, [day(late=late, early=early)])

    @pytest.mark.parametrize(
        "records, percent",
        [
            ({}, 0),
            ({"came": False}, 1),
            ({"left": False}, 1),
            ({"came": False, "left": False}, 2),
        ],
        ids=["both", "no_arrival", "no_leaving", "neither"],
    )
    def test_missing_records(self, records: dict[str, Any], percent: int) -> None:
        assert percent == of_days(self.RULE, [day(**records)])

    @given(st.integers(1, 40))
    def test_days_of_absence_up_to_the_cap(self, days: int) -> None:
        absent = [day(KeadaanHari.TIDAK_MASUK)] * days

        assert min(3 * days, 100) == of_days(self.RULE, absent)

    @given(late=st.integers(0, 600), came=st.booleans())
    def test_a_day_is_charged_once(self, *, late: int, came: bool) -> None:
        """Whatever else was recorded of a day of absence, it is one day of absence."""
        absent = day(KeadaanHari.TIDAK_MASUK, late=late, came=came)

        assert of_days(self.RULE, [absent]) == 3

    @given(st.lists(st.integers(0, 300), min_size=1, max_size=20))
    def test_a_day_of_leave_touches_no_other_day(self, minutes: list[int]) -> None:
        days = [day(late=each) for each in minutes]

        with_leave = of_days(self.RULE, [*days, day(KeadaanHari.CUTI)])

        assert of_days(self.RULE, days) == with_leave


class TestPmk221:
    """Bands of minutes: late 1, 1.25, 2.5; early 0.5, 1, 1.25, 2.5 percent."""

    RULE = pmk_221_2021.POTONGAN_KEHADIRAN

    @pytest.mark.parametrize(
        "minutes, percent",
        [(0, "0"), (1, "1"), (30, "1"), (31, "1.25"), (60, "1.25"), (61, "2.5"), (500, "2.5")],
    )
    def test_both_sides_of_lateness(self, minutes: int, percent: str) -> None:
        assert Decimal(percent) == of_days(self.RULE, [day(late=minutes)])

    @pytest.mark.parametrize(
        "minutes, percent",
        [
            (0, "0"),
            (1, "0.5"),
            (30, "0.5"),
            (31, "1"),
            (60, "1"),
            (61, "1.25"),
            (90, "1.25"),
            (91, "2.5"),
        ],
    )
    def test_both_sides_of_early_leave(self, minutes: int, percent: str) -> None:
        assert Decimal(percent) == of_days(self.RULE, [day(early=minutes)])

    def test_no_record_is_the_longest_band(self) -> None:
        assert of_days(self.RULE, [day(came=False, left=False)]) == 5

    def test_a_day_of_absence_is_ours(self) -> None:
        cite = self.RULE.settings["tidak_masuk"].cite

        assert of_days(self.RULE, [day(KeadaanHari.TIDAK_MASUK)]) == 5
        assert cite is not None
        assert cite.standing is Standing.ASSUMPTION

    def test_the_fact_says_that_leave_itself_is_cut_elsewhere(self) -> None:
        assert of_days(self.RULE, [day(KeadaanHari.CUTI)]) == 0
        assert (
            "cuti sendiri tidak dihitung"
            in self.RULE.evaluate(hari=[day(KeadaanHari.CUTI)]).explain()
        )


class TestPermendikdasmenPasal19:
    """2.5 percent a day; everything from ten days in a row."""

    @pytest.mark.parametrize(
        "days, run, percent", [(0, 0, "0"), (9, 9, "22.5"), (10, 9, "25"), (10, 10, "100")]
    )
    def test_both_sides_of_ten_days(self, days: int, run: int, percent: str) -> None:
        outcome = dikdasmen_14_2025.POTONGAN_TIDAK_MASUK.evaluate(
            hari_tidak_masuk=days, hari_berturut_turut=run
        )

        assert Decimal(percent) == outcome["persen"]

    def test_a_run_is_among_the_days_of_the_month(self) -> None:
        """Nine in a row and two days absent cannot both be: no cut of five percent is shown."""
        with pytest.raises(InvalidFactsError) as caught:
            dikdasmen_14_2025.POTONGAN_TIDAK_MASUK.evaluate(
                hari_tidak_masuk=2, hari_berturut_turut=9
            )

        assert refusals(caught.value) == [
            ("fact.together", "hari_berturut_turut, hari_tidak_masuk")
        ]

    def test_nothing_is_refused_while_a_number_is_missing(self) -> None:
        outcome = dikdasmen_14_2025.POTONGAN_TIDAK_MASUK.evaluate(hari_berturut_turut=10)

        assert outcome["persen"] == 100


class TestBgnPasal15:
    """Late up to an hour 0.5 percent, longer 1 percent, each day."""

    @pytest.mark.parametrize("minutes, percent", [(0, "0"), (1, "0.5"), (60, "0.5"), (61, "1")])
    def test_both_sides_of_an_hour(self, minutes: int, percent: str) -> None:
        outcome = bgn_4_2025.POTONGAN_TERLAMBAT.evaluate(hari_masuk=[{"menit_terlambat": minutes}])

        assert Decimal(percent) == outcome["persen"]


class TestBapanasPasal10Ayat3:
    """The cuts of a month add up to at most 100 percent."""

    @given(st.lists(numbers(0, 100, 2), max_size=6))
    def test_the_sum_is_capped(self, cuts: list[Decimal]) -> None:
        outcome = bapanas_23_2023.JUMLAH_POTONGAN.evaluate(
            potongan=[{"persen_potongan": each} for each in cuts]
        )

        assert min(sum(cuts, Decimal(0)), Decimal(100)) == outcome["persen"]
        assert outcome["peristiwa"] is Peristiwa.SEMUA_POTONGAN

    def test_the_cap_is_stated_by_the_text(self) -> None:
        cite = bapanas_23_2023.JUMLAH_POTONGAN.outputs["batas_persen"].cite

        assert cite is not None
        assert (str(cite), cite.standing) == (
            "Peraturan Bapanas 23/2023 Pasal 10 ayat (3)",
            Standing.LOCAL,
        )
