"""Laws of putting feedback together: order, scale, copies, silence; policies against loops."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, standing

from asn_kinerja import Policy, Standing, rows
from asn_kinerja.feedback import (
    Agregat,
    Pembobotan,
    Scale,
    Seri,
    SumberUmpanBalik,
    Tanggapan,
    aggregate,
)
from asn_kinerja.feedback.strategies import (
    JENDELA_WAKTU,
    MAYORITAS,
    MEDIAN,
    POLICIES,
    RATA_RATA,
    RATA_RATA_TERPANGKAS,
    WAKTU_PARUH,
    peluruhan,
)

TEN = Scale.numbers(1, 10)
THREE = Pembobotan("kota", {"atasan": "60%", "rekan": "20%", "bawahan": "20%"})
OF_NUMBERS = (RATA_RATA, MEDIAN, RATA_RATA_TERPANGKAS, MAYORITAS.replace(seri=Seri.TERENDAH))
each_way = pytest.mark.parametrize(
    "by", OF_NUMBERS, ids=[p.id.rpartition(".")[2] for p in OF_NUMBERS]
)

CODES = st.lists(st.integers(1, 10), min_size=1, max_size=12)


def said(nilai: int, sumber: SumberUmpanBalik = SumberUmpanBalik.REKAN) -> Tanggapan:
    return Tanggapan(tentang="p", aspek="Loyal", sumber=sumber, nilai=nilai, skala=TEN)


RESPONSES = st.lists(
    st.builds(said, st.integers(1, 10), st.sampled_from(SumberUmpanBalik)), min_size=1, max_size=12
)


def value(found: Agregat) -> Decimal | None:
    (result,) = found.values()
    assert result.nilai is None or isinstance(result.nilai, Decimal)
    return result.nilai


class TestOneGroup:
    """Whatever the way, the responses of a group are what counts, and nothing else."""

    @each_way
    @given(RESPONSES, st.randoms(use_true_random=False))
    def test_order_changes_nothing(
        self, by: Policy, given_: list[Tanggapan], chance: random.Random
    ) -> None:
        mixed = given_.copy()
        chance.shuffle(mixed)

        assert aggregate(given_, by=by) == aggregate(mixed, by=by)

    @each_way
    @given(CODES)
    def test_the_value_lies_among_the_responses(self, by: Policy, codes: list[int]) -> None:
        found = value(aggregate(map(said, codes), by=by))

        assert found is not None
        assert min(codes) <= found <= max(codes)

    @pytest.mark.parametrize("by", [RATA_RATA, MEDIAN, OF_NUMBERS[-1]], ids=["mean", "mid", "most"])
    @given(CODES)
    def test_everybody_twice_changes_nothing(self, by: Policy, codes: list[int]) -> None:
        assert value(aggregate(map(said, codes), by=by)) == value(
            aggregate(map(said, codes * 2), by=by)
        )

    @given(CODES)
    def test_the_mean_is_that_of_exact_fractions(self, codes: list[int]) -> None:
        assert half_up(Fraction(sum(codes), len(codes)), 4) == value(aggregate(map(said, codes)))

    @given(CODES)
    def test_the_median_is_that_of_python(self, codes: list[int]) -> None:
        assert half_up(Fraction(median(codes)), 4) == value(aggregate(map(said, codes), by=MEDIAN))

    @given(CODES, st.integers(0, 49))
    def test_the_trimmed_mean_is_that_of_the_sorted_list(
        self, codes: list[int], percent: int
    ) -> None:
        cut = percent * len(codes) // 100
        kept = sorted(codes)[cut : len(codes) - cut]
        by = RATA_RATA_TERPANGKAS.replace(pangkas=f"{percent}%")

        assert half_up(Fraction(sum(kept), len(kept)), 4) == value(
            aggregate(map(said, codes), by=by)
        )

    @given(CODES)
    def test_the_most_frequent_is_the_most_frequent(self, codes: list[int]) -> None:
        often = max(map(codes.count, codes))
        first = sorted(code for code in codes if codes.count(code) == often)
        found = value(aggregate(map(said, codes), by=MAYORITAS))

        assert found == (first[0] if len(set(first)) == 1 else None)

    @given(CODES)
    def test_a_policy_over_single_responses_gives_what_the_counts_give(
        self, codes: list[int]
    ) -> None:
        """The mean of the algebra over a row for each response is that over the counts."""
        each = rows("tanggapan", at_least=1)
        plain = Policy("uji", outputs={"nilai": each.mean(each.fact("nilai"), places=4)})

        assert value(aggregate(map(said, codes), by=plain)) == value(aggregate(map(said, codes)))


class TestGroups:
    """Groups are weighed as stated; who is silent or has no weight changes nothing."""

    @given(RESPONSES)
    def test_a_group_that_never_spoke_changes_nothing_when_shared_out(
        self, given_: list[Tanggapan]
    ) -> None:
        heard = [x for x in given_ if x.sumber is not SumberUmpanBalik.BAWAHAN]
        two = Pembobotan("dua", {"atasan": "75%", "rekan": "25%"})
        shared = [aggregate(heard, groups=groups, empty="bagi ulang") for groups in (THREE, two)]

        assert [each.nilai for each in shared[0].values()] == [x.nilai for x in shared[1].values()]

    @given(RESPONSES)
    def test_the_whole_is_the_weighted_mean_of_exact_fractions(
        self, given_: list[Tanggapan]
    ) -> None:
        top = bottom = Fraction()
        for sources, weight in THREE.bobot:
            codes = [x.kode or 0 for x in given_ if x.sumber in sources]
            if codes:
                mean = Fraction(half_up(Fraction(sum(codes), len(codes)), 4))
                top, bottom = top + mean * Fraction(weight), bottom + Fraction(weight)
        found = value(aggregate(given_, groups=THREE, empty="bagi ulang"))

        assert found == (half_up(top / bottom, 2) if bottom else None)

    @given(RESPONSES)
    def test_a_silent_group_keeps_the_whole_waiting(self, given_: list[Tanggapan]) -> None:
        spoke = {x.sumber for x in given_}
        (result,) = aggregate(given_, groups=THREE).values()

        silent = {sources[0] for sources, _ in THREE.bobot} - spoke
        assert (result.nilai is None) is bool(silent)
        assert set(result.missing) == {source.value for source in silent}

    @given(RESPONSES)
    def test_what_the_result_shows_of_groups_is_what_it_was_made_of(
        self, given_: list[Tanggapan]
    ) -> None:
        (result,) = aggregate(given_, groups=THREE, empty="bagi ulang").values()

        assert len(given_) == result.banyak + sum(each.banyak for each in result.di_luar)
        assert len(given_) == sum(each.banyak for each in result.sebaran)
        for group in result.kelompok:
            own = [x for x in given_ if x.sumber in group.sumber]
            assert (len(own), len(own) > 0) == (group.banyak, group.nilai is not None)


class TestAge:
    """What is older never weighs more."""

    @given(st.integers(0, 4000), st.integers(0, 4000), st.integers(1, 800))
    def test_a_weight_falls_with_age(self, first: int, second: int, half: int) -> None:
        early, late = sorted((first, second))
        weights = [peluruhan(Decimal(day), Decimal(half)) for day in (early, late)]

        assert 1 >= weights[0] >= weights[1] >= 0

    @given(st.integers(0, 19), st.integers(1, 800))
    def test_after_whole_half_lives_it_is_a_power_of_one_half(self, times: int, half: int) -> None:
        expected = 10**6 // 2**times

        assert expected == peluruhan(Decimal(times * half), Decimal(half)).scaleb(6)

    @given(st.integers(0, 400), st.integers(1, 200))
    def test_it_is_cut_off_after_six_decimals(self, day: int, half: int) -> None:
        found = Fraction(peluruhan(Decimal(day), Decimal(half)))
        step = Fraction(1, 10**6)

        # The exact weight w has w ** half == 2 ** -day.
        assert found**half <= Fraction(1, 2**day) < (found + step) ** half


class TestSettings:
    """No regulation states how to count: every figure is an assumption, and says so."""

    @pytest.mark.parametrize("policy", POLICIES, ids=[each.id for each in POLICIES])
    def test_every_figure_is_ours(self, policy: Policy) -> None:
        found: Sequence[Standing | None] = [standing(policy, name) for name in policy.settings]

        assert [Standing.ASSUMPTION] * len(policy.settings) == found
        assert {Standing.ASSUMPTION} == {cite.standing for cite in policy.citations}

    def test_the_ways_by_age_ask_for_the_age(self) -> None:
        asked = {policy for policy in POLICIES if "tanggapan[].hari" in policy.facts}

        assert {WAKTU_PARUH, JENDELA_WAKTU} == asked
