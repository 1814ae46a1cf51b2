"""Allowance rules applied to an amount: what goes together, what is left, how it is told."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, refusals

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.consequences.allowance import (
    DasarPersen,
    PerhitunganTunjangan,
    Peristiwa,
    SifatPersen,
    aturan_tunjangan,
    hitung_tunjangan,
)
from asn_kinerja.errors import IncompleteOutcomeError, InvalidFactsError, problems
from asn_kinerja.exact import Literal, Rounding
from asn_kinerja.formula.build import fact
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.text import Text

CUT, PAID = SifatPersen.POTONGAN, SifatPersen.DIBAYARKAN
ATTENDANCE, PREDICATE, REPORT, ALL = (
    Peristiwa.KEHADIRAN,
    Peristiwa.PREDIKAT_KINERJA,
    Peristiwa.LAPORAN_KINERJA,
    Peristiwa.SEMUA_POTONGAN,
)
PERFORMANCE, PRESENCE = DasarPersen.KOMPONEN_KINERJA, DasarPersen.KOMPONEN_KEHADIRAN
PERWALI = Citation("Perwali Contoh 1/2026", pasal=3, standing=Standing.LOCAL)


def rule(
    sifat: SifatPersen = CUT,
    peristiwa: Peristiwa = ATTENDANCE,
    *,
    dasar: DasarPersen = DasarPersen.TUNJANGAN,
    bagian: Literal = 1,
    urutan: int = 1,
    batas: int = 100,
) -> Policy:
    return aturan_tunjangan(
        f"kota-contoh/{peristiwa.name.lower()}",
        persen=fact("x", places=2, low=0, high=1000),
        cite=PERWALI,
        sifat=sifat,
        peristiwa=peristiwa,
        dasar=dasar,
        bagian=bagian,
        urutan=urutan,
        batas=batas,
        title=Text("Aturan contoh", "Sample rule"),
    )


def cut(x: Decimal | int, peristiwa: Peristiwa = ATTENDANCE, *, urutan: int = 1) -> Outcome:
    return rule(CUT, peristiwa, urutan=urutan).evaluate(x=x)


def paid(x: Decimal | int, peristiwa: Peristiwa = PREDICATE, *, urutan: int = 1) -> Outcome:
    return rule(PAID, peristiwa, urutan=urutan).evaluate(x=x)


def refused(*outcomes: Outcome, pokok: int = 1_000_000) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFactsError) as caught:
        hitung_tunjangan(pokok, outcomes)
    return refusals(caught.value)


class TestPercentages:
    def test_a_cut_is_taken_off(self) -> None:
        found = hitung_tunjangan(1_000_000, [cut(3)])

        assert (found.dibayarkan, found.potongan) == (970_000, 30_000)

    def test_what_is_paid_is_paid(self) -> None:
        """The same figure read the other way round pays another amount."""
        found = hitung_tunjangan(1_000_000, [paid(3)])

        assert (found.dibayarkan, found.potongan) == (30_000, 970_000)

    def test_cuts_of_one_order_add_up(self) -> None:
        found = hitung_tunjangan(1_000_000, [cut(10), cut(20, PREDICATE)])

        assert found.dibayarkan == 700_000

    def test_the_next_order_applies_to_what_is_left(self) -> None:
        found = hitung_tunjangan(1_000_000, [cut(10, urutan=2), paid(80)])

        assert found.dibayarkan == 720_000

    def test_the_order_in_which_outcomes_are_given_says_nothing(self) -> None:
        given_so = [cut(10, urutan=2), paid(80), cut(5, REPORT, urutan=2)]

        assert (
            hitung_tunjangan(7_777, given_so).dibayarkan
            == hitung_tunjangan(7_777, given_so[::-1]).dibayarkan
        )

    def test_a_percentage_of_a_component_is_of_that_component(self) -> None:
        parts = [
            rule(PAID, PREDICATE, dasar=PERFORMANCE, bagian="70%").evaluate(x=100),
            rule(CUT, ATTENDANCE, dasar=PRESENCE, bagian="30%").evaluate(x=3),
        ]

        found = hitung_tunjangan(5_000_000, parts)

        assert found.potongan == 45_000
        assert [each.dasar for each in found.komponen] == [PERFORMANCE, PRESENCE]
        assert [each.dibayarkan for each in found.komponen] == [3_500_000, 1_455_000]

    @pytest.mark.parametrize("total, left", [(99, 10), (100, 0), (150, 0)])
    def test_cuts_never_take_more_than_there_is(self, total: int, left: int) -> None:
        outcomes = [cut(50), cut(total - 50, PREDICATE)]

        assert left == hitung_tunjangan(1_000, outcomes).dibayarkan

    def test_a_lower_cap_holds_for_the_sum(self) -> None:
        outcomes = [
            rule(CUT, each, batas=60).evaluate(x=x) for each, x in ((ATTENDANCE, 50), (REPORT, 40))
        ]

        found = hitung_tunjangan(1_000, outcomes)

        (step,) = found.komponen[0].langkah
        assert step.persen == 60
        assert step.jumlah == 90
        assert found.dibayarkan == 400

    @given(
        st.integers(0, 10**9),
        st.lists(st.integers(0, 100_000), min_size=4, max_size=4),
        st.lists(st.integers(1, 3), min_size=4, max_size=4),
        st.integers(0, 10_000),
    )
    def test_the_result_lies_between_nothing_and_the_amount(
        self, pokok: int, cuts: list[int], orders: list[int], share: int
    ) -> None:
        events = (ATTENDANCE, REPORT, ALL)
        outcomes = [
            cut(Decimal(x).scaleb(-2), each, urutan=order)
            for x, each, order in zip(cuts, events, orders, strict=False)
        ]
        outcomes.append(paid(Decimal(share).scaleb(-2), urutan=4))
        left = Fraction(pokok)
        for order in (1, 2, 3):
            together = (x for x, each in zip(cuts, orders[:3], strict=False) if each == order)
            left *= 1 - Fraction(min(sum(min(x, 10_000) for x in together), 10_000), 10_000)
        left *= Fraction(share, 10_000)

        found = hitung_tunjangan(pokok, outcomes)

        assert half_up(left, 0) == found.dibayarkan
        assert 0 <= found.dibayarkan <= pokok


class TestRounding:
    @pytest.mark.parametrize(
        "mode, left",
        [
            (Rounding.HALF_UP, 2),
            (Rounding.HALF_EVEN, 2),
            (Rounding.DOWN, 1),
            (Rounding.FLOOR, 1),
            (Rounding.CEILING, 2),
        ],
    )
    def test_once_at_the_end(self, mode: Rounding, left: int) -> None:
        assert left == hitung_tunjangan(3, [paid(50)], pembulatan=mode).dibayarkan

    def test_half_up_unless_said(self) -> None:
        assert hitung_tunjangan(1, [paid(50)]).dibayarkan == 1
        assert hitung_tunjangan(1, [paid(Decimal("49.99"))]).dibayarkan == 0

    def test_components_are_not_rounded_apart(self) -> None:
        parts = [
            rule(PAID, PREDICATE, dasar=PERFORMANCE, bagian="50%").evaluate(x=100),
            rule(CUT, ATTENDANCE, dasar=PRESENCE, bagian="50%").evaluate(x=0),
        ]

        assert hitung_tunjangan(5, parts).dibayarkan == 5


class TestRefused:
    @pytest.mark.parametrize("pokok", [-1, 1.5, True, "1000"])
    def test_an_amount_is_whole_and_not_negative(self, pokok: int) -> None:
        assert refused(cut(1), pokok=pokok) == [("allowance.amount", "pokok")]

    def test_an_amount_may_be_zero(self) -> None:
        assert hitung_tunjangan(0, [cut(3)]).dibayarkan == 0

    def test_no_rule_at_all(self) -> None:
        assert refused() == [("allowance.none", "hasil")]

    def test_a_policy_that_is_no_allowance_rule(self) -> None:
        other = permenpanrb_6_2022.PREDIKAT_KINERJA.evaluate()

        assert refused(cut(1), other, pokok=-1) == [
            ("allowance.amount", "pokok"),
            ("allowance.no_rule", "hasil[1]"),
        ]

    def test_a_policy_with_other_labels_is_none_either(self) -> None:
        """The name of an output is not enough: its labels are those of this form."""
        names = cut(1).policy.outputs
        mixed = {
            **names,
            "dasar_persen": fact("n"),
            "sifat_persen": names["dasar_persen"].value,
            "urutan": fact("n") > 1,
        }

        outcome = Policy("kota-contoh/lain", outputs=mixed).evaluate(x=1, n=1)

        with pytest.raises(InvalidFactsError) as caught:
            hitung_tunjangan(1, [outcome])
        (problem,) = caught.value.exceptions
        assert "dasar_persen, sifat_persen, urutan;" in str(problem)

    def test_one_thing_is_charged_once(self) -> None:
        assert ("allowance.twice", "hasil[0], hasil[1]") in refused(cut(1), cut(2))
        assert refused(cut(1), cut(2, urutan=2)) == [("allowance.twice", "hasil[0], hasil[1]")]

    def test_the_whole_and_a_component_do_not_go_together(self) -> None:
        part = rule(CUT, PREDICATE, dasar=PRESENCE, bagian="30%").evaluate(x=1)

        assert refused(cut(1), part) == [("allowance.shares", "hasil")]

    def test_a_component_that_nobody_judged_is_not_paid_silently(self) -> None:
        part = rule(PAID, PREDICATE, dasar=PERFORMANCE, bagian="70%").evaluate(x=100)

        assert refused(part) == [("allowance.shares", "hasil")]

    @pytest.mark.parametrize("name, value", [("bagian", "60%"), ("batas", 50)])
    def test_rules_of_one_base_agree_on_share_and_cap(self, name: str, value: Literal) -> None:
        made: Callable[..., Policy] = rule
        one = made(CUT, ATTENDANCE).evaluate(x=1)
        other = made(CUT, PREDICATE, **{name: value}).evaluate(x=1)

        assert refused(one, other) == [("allowance.differ", "hasil[0], hasil[1]")]

    def test_a_cut_and_a_payment_say_which_comes_first(self) -> None:
        assert refused(cut(1), paid(90)) == [("allowance.kinds", "hasil[0], hasil[1]")]

    def test_two_payments_in_one_order_cannot_both_hold(self) -> None:
        assert refused(paid(90), paid(80, ATTENDANCE)) == [
            ("allowance.two_paid", "hasil[0], hasil[1]")
        ]

    def test_every_problem_is_told_in_both_languages(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            hitung_tunjangan(1, [paid(1), paid(1)])

        for lang, words in (("id", "dihitung sekali"), ("en", "charged once")):
            told = problems(caught.value, "id" if lang == "id" else "en")
            assert len(told) == 2
            assert words in told[0]


class TestMissing:
    def test_a_missing_fact_is_no_full_payment(self) -> None:
        found = hitung_tunjangan(1_000, [rule().evaluate()])

        assert not found.is_complete
        assert found.missing == ("kota-contoh/kehadiran: x",)
        for name in ("dibayarkan", "potongan"):
            with pytest.raises(IncompleteOutcomeError):
                getattr(found, name)

    def test_what_does_not_go_together_is_refused_before(self) -> None:
        assert refused(rule().evaluate(), rule(urutan=2).evaluate()) == [
            ("allowance.twice", "hasil[0], hasil[1]")
        ]


class TestTold:
    @pytest.fixture
    def found(self) -> PerhitunganTunjangan:
        return hitung_tunjangan(5_000_000, [cut(60, urutan=2), cut(70, REPORT, urutan=2), paid(85)])

    def test_every_step_is_told(self, found: PerhitunganTunjangan) -> None:
        told = found.explain("en")

        assert "Allowance Rp5,000,000: paid Rp0, not paid Rp5,000,000" in told
        assert "Order 1: 85 percent of Rp5,000,000 paid, Rp4,250,000" in told
        assert "Order 2: 100 percent of Rp4,250,000 cut off, Rp0 left" in told
        assert "The sum of 130 percent exceeds the cap" in told

    def test_it_says_what_is_our_assumption(self, found: PerhitunganTunjangan) -> None:
        told = found.explain()

        assert "dasar_persen = Tunjangan kinerja seluruhnya  [Perwali Contoh 1/2026" in told
        assert "Dibulatkan sekali di akhir ke rupiah bulat: setengah ke atas" in told
        assert "sifat_persen" not in told

    def test_below_the_cap_nothing_is_said_of_it(self) -> None:
        assert "melebihi batas" not in hitung_tunjangan(1, [cut(100)]).explain()

    @pytest.mark.parametrize("lang, words", [("id", "belum dapat"), ("en", "cannot be")])
    def test_what_is_missing_is_told(self, lang: str, words: str) -> None:
        found = hitung_tunjangan(1_000, [rule().evaluate()])

        told = found.explain("id" if lang == "id" else "en")

        assert words in told
        assert "kota-contoh/kehadiran: x" in told

    def test_it_shows_itself(self, found: PerhitunganTunjangan) -> None:
        assert repr(found) == "<PerhitunganTunjangan Rp5.000.000 → Rp0>"
        assert "Rp4.250.000" in found._repr_html_()
        assert repr(hitung_tunjangan(1_000, [rule().evaluate()])).endswith("→ …>")

    def test_it_is_a_value(self, found: PerhitunganTunjangan) -> None:
        copy = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes

        assert found == copy
        assert hash(found) == hash(copy)


class TestRule:
    def test_its_statements_are_settings(self) -> None:
        policy = rule()

        assert set(policy.settings) == {
            "dasar_persen",
            "bagian_dasar",
            "sifat_persen",
            "peristiwa",
            "urutan",
            "batas_persen",
        }

    def test_a_reform_may_turn_a_cut_into_a_payment(self) -> None:
        reform = rule().replace(sifat_persen=PAID)

        assert hitung_tunjangan(1_000, [reform.evaluate(x=90)]).dibayarkan == 900

    @pytest.mark.parametrize(
        "x, percent", [(Decimal("99.99"), "99.99"), (100, "100"), (Decimal("100.01"), "100")]
    )
    def test_a_percentage_ends_at_the_cap(self, x: Decimal | int, percent: str) -> None:
        assert Decimal(percent) == rule().evaluate(x=x)["persen"]

    def test_a_percentage_is_never_negative(self) -> None:
        """A cut of less than nothing would be a raise."""
        policy = aturan_tunjangan(
            "kota-contoh/selisih",
            persen=fact("x"),
            cite=PERWALI,
            sifat=CUT,
            peristiwa=ATTENDANCE,
            title=Text("Aturan contoh", "Sample rule"),
        )

        assert policy.evaluate(x=-5)["persen"] == 0

    def test_what_the_text_states_is_cited_and_the_rest_is_ours(self) -> None:
        policy = aturan_tunjangan(
            "kota-contoh/dinyatakan",
            persen=fact("x"),
            cite=PERWALI,
            sifat=CUT,
            peristiwa=ATTENDANCE,
            stated={"urutan": PERWALI},
            title=Text("Aturan contoh", "Sample rule"),
        )
        ours = {
            name
            for name, each in policy.settings.items()
            if each.cite is not None and each.cite.standing is Standing.ASSUMPTION
        }

        assert ours == {"dasar_persen", "bagian_dasar", "batas_persen"}
