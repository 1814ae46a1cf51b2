"""PermenPANRB 1/2023 with Peraturan BKN 3/2023: rising, and the credit that is kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, decimal, missing, numbers, rank, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_1_2023 import (
    AKUMULASI,
    KENAIKAN_JENJANG,
    KENAIKAN_JENJANG_KHUSUS,
    KENAIKAN_PANGKAT,
    KENAIKAN_PANGKAT_TANPA_LOWONGAN,
    KONVERSI,
    SISA_ANGKA_KREDIT,
    JabatanTerbuka,
    Jenjang,
    Kenaikan,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

RANK = dict(zip(Jenjang, (15, 20, 50, 100, 50, 100, 150, 200), strict=True))
LEVEL = {
    Jenjang.PEMULA: 15,
    Jenjang.TERAMPIL: 60,
    Jenjang.MAHIR: 100,
    Jenjang.AHLI_PERTAMA: 100,
    Jenjang.AHLI_MUDA: 200,
    Jenjang.AHLI_MADYA: 450,
}
#: How many ranks a level has.
RANKS = {"PEMULA": 1, "TERAMPIL": 3, "MAHIR": 2, "AHLI_PERTAMA": 2, "AHLI_MUDA": 2, "AHLI_MADYA": 3}
OPENING = {JabatanTerbuka.TERAMPIL_II_C: 40, JabatanTerbuka.AHLI_PERTAMA_III_B: 50}
GOOD = {Predikat.SANGAT_BAIK, Predikat.BAIK}
JENJANG, CREDIT = st.sampled_from(Jenjang), numbers(0, 500, 3)
PREDIKAT = st.sampled_from(Predikat)
STEP = Decimal("0.001")
TOP = sorted(set(Jenjang) - set(LEVEL))


def rank_up(jenjang: Jenjang, credit: Decimal | int, **other: Any) -> Outcome:
    facts = {"masa_pangkat_bulan": 24, "predikat_tahun_1": "Baik", "predikat_tahun_2": "Baik"}
    return KENAIKAN_PANGKAT.evaluate(
        {**facts, **other}, jenjang=jenjang, angka_kredit_kumulatif=credit
    )


LEVEL_FACTS: Facts = {
    "predikat_tahun_terakhir": "Baik",
    "lulus_uji_kompetensi": True,
    "formasi_tersedia": True,
}


def level_up(jenjang: Jenjang, credit: Decimal | int, **other: Any) -> Outcome:
    facts = {**LEVEL_FACTS, **other, "jenjang": jenjang, "angka_kredit_kumulatif": credit}
    return KENAIKAN_JENJANG.evaluate(facts)


def without_vacancy(jenjang: Jenjang, credit: Decimal | int, **other: Any) -> Outcome:
    facts: Facts = {
        "masa_pangkat_bulan": 24,
        "predikat_tahun_1": "Baik",
        "predikat_tahun_2": "Baik",
        "lulus_uji_kompetensi": True,
        "ada_dalam_peta_jabatan": True,
        "pendidikan_sesuai": True,
        "sudah_naik_tanpa_lowongan": False,
    }
    return KENAIKAN_PANGKAT_TANPA_LOWONGAN.evaluate(
        {**facts, **other}, jenjang=jenjang, angka_kredit_kumulatif=credit
    )


class TestPasal15:
    """The credit of the rank, two years in it, and at least Baik in each of the last two."""

    @pytest.mark.parametrize("jenjang", Jenjang)
    def test_both_sides_of_the_credit(self, jenjang: Jenjang) -> None:
        short, enough = rank_up(jenjang, RANK[jenjang] - STEP), rank_up(jenjang, RANK[jenjang])

        assert (short["memenuhi"], short["kekurangan_angka_kredit"]) == (False, STEP)
        assert (enough["memenuhi"], enough["kekurangan_angka_kredit"]) == (True, 0)

    @pytest.mark.parametrize("months, ready", [(23, False), (24, True)])
    def test_both_sides_of_two_years(self, months: int, *, ready: bool) -> None:
        outcome = rank_up(Jenjang.AHLI_MUDA, 120, masa_pangkat_bulan=months)

        assert ready is outcome["memenuhi"]

    @given(JENJANG, PREDIKAT, PREDIKAT)
    def test_one_year_below_baik_is_enough_to_fail(
        self, jenjang: Jenjang, first: Predikat, second: Predikat
    ) -> None:
        outcome = rank_up(jenjang, 500, predikat_tahun_1=first, predikat_tahun_2=second)

        assert ({first, second} <= GOOD) is outcome["memenuhi"]

    @given(JENJANG, CREDIT)
    def test_what_lacks_is_what_is_left_to_gather(self, jenjang: Jenjang, credit: Decimal) -> None:
        outcome = rank_up(jenjang, credit)

        assert max(RANK[jenjang] - credit, Decimal(0)) == outcome["kekurangan_angka_kredit"]

    def test_the_least_predicate_is_a_setting(self) -> None:
        reform = KENAIKAN_PANGKAT.replace(predikat_minimal=Predikat.SANGAT_BAIK)
        facts = rank_up(Jenjang.PENYELIA, 100).facts

        assert reform.evaluate(facts)["memenuhi"] is False

    @given(PREDIKAT, PREDIKAT)
    def test_predicates_are_compared_in_their_order(self, least: Predikat, had: Predikat) -> None:
        reform = KENAIKAN_PANGKAT.replace(predikat_minimal=least)
        facts = rank_up(Jenjang.MAHIR, 50, predikat_tahun_1=had, predikat_tahun_2=had).facts

        assert (rank(had, Predikat) <= rank(least, Predikat)) is reform.evaluate(facts)["memenuhi"]


class TestPasal21:
    """The credit of each rank and of each level; posts that open higher ask for less."""

    @pytest.mark.parametrize("jenjang", Jenjang)
    def test_a_rank_is_four_years_of_baik(self, jenjang: Jenjang) -> None:
        year = KONVERSI.evaluate(jenjang=jenjang, predikat="Baik", bulan=12)["angka_kredit"]

        assert RANK[jenjang] == 4 * Decimal(str(year))

    @pytest.mark.parametrize("jenjang", LEVEL)
    def test_a_level_is_the_sum_of_its_ranks(self, jenjang: Jenjang) -> None:
        assert LEVEL[jenjang] == RANK[jenjang] * RANKS[jenjang.name]

    @pytest.mark.parametrize("jenjang", LEVEL)
    def test_both_sides_of_the_credit_of_a_level(self, jenjang: Jenjang) -> None:
        short, enough = level_up(jenjang, LEVEL[jenjang] - STEP), level_up(jenjang, LEVEL[jenjang])

        assert (short["memenuhi"], short["kekurangan_angka_kredit"]) == (False, STEP)
        assert (enough["memenuhi"], enough["kekurangan_angka_kredit"]) == (True, 0)

    @pytest.mark.parametrize("jenjang", TOP)
    def test_above_the_top_there_is_nothing_to_decide(self, jenjang: Jenjang) -> None:
        (left,) = level_up(jenjang, 999).missing

        assert left.blocks == ("memenuhi", "kekurangan_angka_kredit")
        assert left.reason is not None

    @pytest.mark.parametrize("terbuka", JabatanTerbuka)
    def test_posts_that_open_higher(self, terbuka: JabatanTerbuka) -> None:
        def asked(credit: Decimal | int) -> Outcome:
            return KENAIKAN_JENJANG_KHUSUS.evaluate(
                LEVEL_FACTS, jabatan_terbuka=terbuka, angka_kredit_kumulatif=credit
            )

        assert asked(OPENING[terbuka])["memenuhi"] is True
        assert asked(OPENING[terbuka] - STEP)["memenuhi"] is False

    @pytest.mark.parametrize(
        "jenjang, terbuka",
        [
            (Jenjang.TERAMPIL, JabatanTerbuka.TERAMPIL_II_C),
            (Jenjang.AHLI_PERTAMA, JabatanTerbuka.AHLI_PERTAMA_III_B),
        ],
    )
    def test_they_leave_out_the_first_rank_only(
        self, jenjang: Jenjang, terbuka: JabatanTerbuka
    ) -> None:
        assert LEVEL[jenjang] - RANK[jenjang] == OPENING[terbuka]


class TestSyaratNaikJenjang:
    """Baik in the last year, the test passed, a vacancy: each alone can stop a rise."""

    @given(predikat=PREDIKAT, passed=st.booleans(), vacancy=st.booleans())
    def test_all_must_hold(self, predikat: Predikat, *, passed: bool, vacancy: bool) -> None:
        outcome = level_up(
            Jenjang.AHLI_MADYA,
            450,
            predikat_tahun_terakhir=predikat,
            lulus_uji_kompetensi=passed,
            formasi_tersedia=vacancy,
        )

        assert (predikat in GOOD and passed and vacancy) is outcome["memenuhi"]

    def test_a_missing_test_is_not_a_failed_one(self) -> None:
        facts = {k: v for k, v in level_up(Jenjang.MAHIR, 100).facts.items() if "lulus" not in k}

        outcome = KENAIKAN_JENJANG.evaluate(facts)

        assert missing(outcome) == {"lulus_uji_kompetensi": ("memenuhi",)}


class TestPasal19Ayat3Dan4:
    """Without a vacancy: both amounts of credit, the test, the post, the education, once."""

    @pytest.mark.parametrize("jenjang", LEVEL)
    def test_the_credit_of_the_level_is_needed_too(self, jenjang: Jenjang) -> None:
        both = max(LEVEL[jenjang], RANK[jenjang])

        assert without_vacancy(jenjang, both)["memenuhi"] is True
        short = without_vacancy(jenjang, both - STEP)
        assert (short["memenuhi"], short["kekurangan_angka_kredit"]) == (False, STEP)

    @pytest.mark.parametrize(
        "fact",
        ["lulus_uji_kompetensi", "ada_dalam_peta_jabatan", "pendidikan_sesuai"],
    )
    def test_each_condition_alone_can_stop_it(self, fact: str) -> None:
        assert without_vacancy(Jenjang.AHLI_MUDA, 200, **{fact: False})["memenuhi"] is False

    @pytest.mark.parametrize("fact", ["predikat_tahun_1", "predikat_tahun_2"])
    def test_both_years_count(self, fact: str) -> None:
        assert without_vacancy(Jenjang.AHLI_MUDA, 200, **{fact: "Kurang"})["memenuhi"] is False

    def test_time_in_rank_counts(self) -> None:
        outcome = without_vacancy(Jenjang.AHLI_MUDA, 200, masa_pangkat_bulan=23)

        assert outcome["memenuhi"] is False

    def test_it_happens_once(self) -> None:
        again = without_vacancy(Jenjang.AHLI_MUDA, 200, sudah_naik_tanpa_lowongan=True)

        assert again["memenuhi"] is False

    def test_a_reform_of_the_rank_above_the_level_is_followed(self) -> None:
        reform = KENAIKAN_PANGKAT_TANPA_LOWONGAN.replace(kenaikan_pangkat_ahli_muda=250)
        facts = without_vacancy(Jenjang.AHLI_MUDA, 200).facts

        assert reform.evaluate(facts)["kekurangan_angka_kredit"] == 50


class TestPasal19Ayat5Dan6:
    """Surplus is kept for the next rank within the level and lost on a higher level."""

    @given(JENJANG, CREDIT)
    def test_without_a_rise_nothing_is_lost(self, jenjang: Jenjang, credit: Decimal) -> None:
        outcome = SISA_ANGKA_KREDIT.evaluate(
            jenjang=jenjang, angka_kredit_kumulatif=credit, kenaikan=Kenaikan.TIDAK_NAIK
        )

        assert credit == outcome["angka_kredit_dibawa"]

    @given(JENJANG, CREDIT)
    def test_a_rank_takes_its_credit(self, jenjang: Jenjang, more: Decimal) -> None:
        outcome = SISA_ANGKA_KREDIT.evaluate(
            jenjang=jenjang,
            angka_kredit_kumulatif=RANK[jenjang] + more,
            kenaikan=Kenaikan.NAIK_PANGKAT,
        )

        assert more == outcome["angka_kredit_dibawa"]

    @given(st.sampled_from(list(LEVEL)), CREDIT)
    def test_a_level_takes_all(self, jenjang: Jenjang, more: Decimal) -> None:
        outcome = SISA_ANGKA_KREDIT.evaluate(
            jenjang=jenjang,
            angka_kredit_kumulatif=LEVEL[jenjang] + more,
            kenaikan=Kenaikan.NAIK_JENJANG,
        )

        assert outcome["angka_kredit_dibawa"] == 0

    @pytest.mark.parametrize(
        "kenaikan, needed", [(Kenaikan.NAIK_PANGKAT, 100), (Kenaikan.NAIK_JENJANG, 200)]
    )
    def test_nobody_rises_without_the_credit(self, kenaikan: Kenaikan, needed: int) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            SISA_ANGKA_KREDIT.evaluate(
                jenjang="Ahli Muda", angka_kredit_kumulatif=needed - STEP, kenaikan=kenaikan
            )

        assert [code for code, _ in refusals(caught.value)] == ["fact.together"]

    @pytest.mark.parametrize("jenjang", [each for each in Jenjang if each not in LEVEL])
    def test_nobody_rises_above_the_highest_level(self, jenjang: Jenjang) -> None:
        """There is no level to start at zero in: the rise is refused, and nothing is lost."""
        with pytest.raises(InvalidFactsError) as caught:
            SISA_ANGKA_KREDIT.evaluate(
                jenjang=jenjang, angka_kredit_kumulatif=1000, kenaikan=Kenaikan.NAIK_JENJANG
            )

        assert refusals(caught.value) == [("fact.together", "kenaikan, jenjang")]

    @given(st.integers(0, 100_000), st.lists(st.integers(0, 100_000), min_size=1, max_size=5))
    def test_what_is_kept_counts_with_all_that_is_set(self, kept: int, given: list[int]) -> None:
        outcome = AKUMULASI.evaluate(
            angka_kredit_dibawa=decimal(kept, 3),
            penetapan=[{"angka_kredit": decimal(each, 3)} for each in given],
        )

        assert decimal(kept + sum(given), 3) == outcome["angka_kredit_kumulatif"]


class TestBlind:
    """What a rule cannot see cannot decide: promotion sees merit and nothing else."""

    @pytest.mark.parametrize(
        "policy, sees",
        [
            (
                KENAIKAN_PANGKAT,
                {
                    "jenjang",
                    "angka_kredit_kumulatif",
                    "masa_pangkat_bulan",
                    "predikat_tahun_1",
                    "predikat_tahun_2",
                },
            ),
            (
                KENAIKAN_JENJANG,
                {
                    "jenjang",
                    "angka_kredit_kumulatif",
                    "predikat_tahun_terakhir",
                    "lulus_uji_kompetensi",
                    "formasi_tersedia",
                },
            ),
            (
                KENAIKAN_JENJANG_KHUSUS,
                {
                    "jabatan_terbuka",
                    "angka_kredit_kumulatif",
                    "predikat_tahun_terakhir",
                    "lulus_uji_kompetensi",
                    "formasi_tersedia",
                },
            ),
            (
                KENAIKAN_PANGKAT_TANPA_LOWONGAN,
                {
                    "jenjang",
                    "angka_kredit_kumulatif",
                    "masa_pangkat_bulan",
                    "predikat_tahun_1",
                    "predikat_tahun_2",
                    "lulus_uji_kompetensi",
                    "ada_dalam_peta_jabatan",
                    "pendidikan_sesuai",
                    "sudah_naik_tanpa_lowongan",
                },
            ),
        ],
        ids=["pangkat", "jenjang", "jenjang_khusus", "tanpa_lowongan"],
    )
    def test_the_facts_of_a_promotion(self, policy: Policy, sees: set[str]) -> None:
        assert sees == policy.facts

    @pytest.mark.parametrize("policy", [KENAIKAN_PANGKAT, KENAIKAN_JENJANG], ids=["kp", "kj"])
    def test_kinship_is_refused_as_a_fact(self, policy: Policy) -> None:
        with pytest.raises(InvalidFactsError):
            policy.evaluate(hubungan_keluarga=True)

    def test_the_article_on_levels_was_not_seen(self) -> None:
        assert standing(KENAIKAN_JENJANG, "predikat_minimal") is Standing.SECONDARY
        assert standing(KENAIKAN_PANGKAT, "predikat_minimal") is Standing.OFFICIAL
