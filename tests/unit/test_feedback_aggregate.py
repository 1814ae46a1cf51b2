"""Responses put together: weights, silent groups, ages, words, a caller's own way."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve
from tests.unit.responses import FOUR, MUTU, TEN, every, said

from asn_kinerja import Citation, Policy, Standing, fact, rows
from asn_kinerja.errors import FormulaError, UnknownLabelError
from asn_kinerja.feedback import (
    FeedbackError,
    InvalidFeedbackError,
    KelompokKurang,
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
    RATA_RATA,
    RATA_RATA_TERPANGKAS,
    TERTIMBANG_PERAN,
    WAKTU_PARUH,
)
from asn_kinerja.feedback.weights import KELOMPOK_KURANG
from asn_kinerja.regulations import pp_30_2019

KOTA = Pembobotan("kota", {"atasan": "60%", "rekan": "20%", "bawahan": "20%"})
ONLY = Pembobotan("satu", {"atasan": 1})
TODAY = date(2024, 12, 31)
KEY = ("p-1", "Loyal")


def value(given: Sequence[Tanggapan], **how: Any) -> Decimal | str | None:
    return aggregate(given, **how)[KEY].nilai


class TestWithoutWeights:
    """All responses of a subject and an aspect count alike."""

    def test_the_mean_is_exact_to_four_decimals(self) -> None:
        assert Decimal("2.6667") == value([said(nilai=n) for n in (1, 3, 4)])

    def test_subjects_and_aspects_are_kept_apart(self) -> None:
        given = [said(), said(tentang="p-2", nilai=1), said(aspek="Adaptif", nilai=4)]

        found = aggregate(given)

        assert list(found) == [("p-1", "Adaptif"), KEY, ("p-2", "Loyal")]
        assert [each.nilai for each in found.values()] == [4, 3, 1]

    def test_a_note_counts_for_nothing(self) -> None:
        note = Tanggapan(tentang="p-9", aspek="Loyal", sumber="rekan", isi="rajin")

        assert list(aggregate([note, said()])) == [KEY]

    def test_too_few_responses_give_no_value(self) -> None:
        (result,) = aggregate([said(), said("diri")], minimum=3).values()

        assert (result.nilai, result.is_complete) == (None, False)
        assert len(result.missing) == 1


class TestStrategies:
    """Each way on the same seven responses, worked by hand."""

    GIVEN = tuple(said(nilai=n, skala=TEN) for n in (2, 7, 7, 8, 9, 9, 10))

    @pytest.mark.parametrize(
        "by, expected",
        [
            (RATA_RATA, "7.4286"),
            (MEDIAN, "8.0000"),
            (RATA_RATA_TERPANGKAS, "7.4286"),
            (RATA_RATA_TERPANGKAS.replace(pangkas="20%"), "8.0000"),
            (MAYORITAS.replace(seri=Seri.TERENDAH), "7"),
            (MAYORITAS.replace(seri=Seri.TERTINGGI), "9"),
            (RATA_RATA.replace(desimal=0), "7"),
        ],
    )
    def test_worked_by_hand(self, by: Policy, expected: str) -> None:
        assert expected == str(value(self.GIVEN, by=by))

    def test_a_tie_is_not_decided_unless_that_is_stated(self) -> None:
        result = aggregate(self.GIVEN, by=MAYORITAS)[KEY]

        assert result.nilai is None
        assert result.outcome is not None
        assert list(result.outcome.missing) == ["yang terbanyak seri"]

    @pytest.mark.parametrize("share, expected", [("33%", "baik"), ("50%", None)])
    def test_a_majority_may_have_to_be_more_than_half(
        self, share: str, expected: str | None
    ) -> None:
        words = [said(nilai=word, skala=MUTU) for word in ("baik", "baik", "kurang", "cukup")]

        assert expected == value(words, by=MAYORITAS.replace(bagian_lebih_dari=share))

    def test_words_have_a_majority_and_no_mean(self) -> None:
        words = [said(nilai=word, skala=MUTU) for word in ("baik", "baik", "kurang")]

        assert value(words, by=MAYORITAS) == "baik"
        with pytest.raises(FeedbackError, match="the scale mutu has words"):
            aggregate(words)

    def test_half_the_weight_is_left_after_a_half_life(self) -> None:
        given = [said(nilai=4, pada=TODAY), said(nilai=1, pada=date(2024, 7, 4))]

        assert Decimal("3.0000") == value(given, by=WAKTU_PARUH, on=TODAY)

    def test_what_was_said_twice_on_different_days_is_weighed_apart(self) -> None:
        given = [
            said(nilai=4, pada=TODAY),
            said(nilai=4, pada=date(2023, 1, 1)),
            said(nilai=1, pada=TODAY),
        ]

        assert (
            Decimal("2.9355")
            > Decimal(str(value(given, by=WAKTU_PARUH, on=TODAY)))
            > Decimal("2.5")
        )

    @pytest.mark.parametrize(
        "day, expected",
        [
            (date(2024, 10, 2), "2.5000"),  # 90 days: new
            (date(2024, 10, 1), "3.0000"),  # 91 days: half
            (date(2024, 1, 1), "3.0000"),  # 365 days: half
            (date(2023, 12, 31), "3.4000"),  # 366 days: a quarter
        ],
    )
    def test_a_window_ends_on_its_day(self, day: date, expected: str) -> None:
        given = [said(nilai=4, pada=TODAY), said(nilai=1, pada=day)]

        assert expected == str(value(given, by=JENDELA_WAKTU, on=TODAY))

    def test_what_is_too_old_altogether_gives_no_value(self) -> None:
        old = [said(pada=date(2000, 1, 1))]

        assert value(old, by=JENDELA_WAKTU.replace(bobot_lama=0), on=TODAY) is None
        assert value(old, by=WAKTU_PARUH.replace(waktu_paruh=1), on=TODAY) is None


class TestOwnStrategies:
    """A policy over the same rows, or a plain function of them."""

    def test_a_policy_that_asks_for_no_count_gets_a_row_for_each_response(self) -> None:
        given = rows("tanggapan", at_least=1)
        top = Policy("kota/jumlah", outputs={"nilai": given.sum(given.fact("nilai", places=2))})

        assert value([said(), said(), said(nilai=1)], by=top) == 7

    def test_a_function_gets_the_rows(self) -> None:
        def best(given: Sequence[Mapping[str, Any]]) -> Decimal:
            return Decimal(max(row["nilai"] for row in given))

        result = aggregate([said(), said(nilai=1)], by=best)[KEY]

        assert (Decimal(3), None) == (result.nilai, result.outcome)
        assert "3 from 2 responses" in result.explain("en")

    def test_a_function_may_decide_nothing(self) -> None:
        assert value([said()], by=lambda _: None) is None

    @pytest.mark.parametrize(
        "made, kept", [(2, "2"), (Fraction(7, 2), "3.5"), (Decimal("2.50"), "2.50")]
    )
    def test_an_exact_number_of_a_function_is_a_decimal(self, made: Any, kept: str) -> None:
        result = aggregate([said()], by=lambda _: made)[KEY]

        assert isinstance(result.nilai, Decimal)
        assert kept == str(result.nilai)

    @pytest.mark.parametrize(
        "made",
        [3.5, float("nan"), Decimal("NaN"), Fraction(1, 3), "3", True, []],
        ids=["float", "nan", "nan_decimal", "third", "text", "yes", "list"],
    )
    def test_what_is_no_exact_number_is_refused(self, made: Any) -> None:
        with pytest.raises(FeedbackError, match="the way to put feedback together gave"):
            aggregate([said()], by=lambda _: made)
        with pytest.raises(FeedbackError, match="the way to put feedback together gave"):
            aggregate([said("atasan")], groups=ONLY, combine=lambda _: made)

    def test_a_function_may_give_a_word_of_the_scale(self) -> None:
        words = [said(nilai="kurang", skala=MUTU)]

        assert value(words, by=lambda _: cast("Decimal", "BAIK")) == "baik"
        with pytest.raises(UnknownLabelError):
            aggregate(words, by=lambda _: cast("Decimal", "lumayan"))

    def test_words_of_groups_have_no_weighted_mean(self) -> None:
        words = [said("atasan", "baik", skala=MUTU)]

        with pytest.raises(FeedbackError, match="TERTIMBANG_PERAN asks for numbers, but the"):
            aggregate(words, by=MAYORITAS, groups=ONLY)

    @pytest.mark.parametrize("name", ["by", "combine"])
    def test_what_is_neither_policy_nor_function_is_refused(self, name: str) -> None:
        how: dict[str, Any] = {name: "rata-rata"}
        with pytest.raises(FeedbackError, match="accepted: a Policy or a function"):
            aggregate([said()], **how)

    def test_a_function_may_put_groups_together(self) -> None:
        def lowest(groups: Sequence[Mapping[str, Any]]) -> Decimal | None:
            return Decimal(min(row["nilai"] for row in groups))

        given = [said("atasan", 4), said("rekan", 2), said("bawahan", 3)]

        assert value(given, groups=KOTA, combine=lowest) == 2

    @pytest.mark.parametrize(
        "outputs",
        [
            {"nilai": fact("nilai")},
            {"hasil": rows("tanggapan").count()},
            {"nilai": rows("kelompok", at_least=1).count()},
            {"nilai": rows("tanggapan", at_least=1).max(rows("tanggapan").fact("warna"))},
        ],
    )
    def test_a_policy_that_asks_for_other_facts_is_refused(self, outputs: Any) -> None:
        try:
            wrong = Policy("kota/salah", outputs=outputs)
        except FormulaError:
            wrong = Policy("kota/salah", outputs={"nilai": fact("lain")})
        with pytest.raises(FeedbackError, match="kota/salah is no way"):
            aggregate([said()], by=wrong)

    def test_a_policy_of_responses_puts_no_groups_together(self) -> None:
        with pytest.raises(FeedbackError, match="RATA_RATA is no way"):
            aggregate([said()], combine=RATA_RATA)


class TestWeights:
    """The weights of groups, and what has none."""

    def test_the_weighted_mean_of_three_groups(self) -> None:
        given = [said("atasan", 4), said("rekan", 2), said("rekan", 3), said("bawahan", 1)]

        assert Decimal("3.10") == value(given, groups=KOTA)

    def test_what_comes_to_the_same_for_two_subjects_is_the_same(self) -> None:
        """The same values of groups, from other counts."""
        given = [said("atasan", 4), said("rekan", 2), said("bawahan", 1)]
        others = [said(who, n, tentang="p-2") for who, n in (("atasan", 4), ("rekan", 1))]
        others += [said("rekan", 3, tentang="p-2"), said("bawahan", 1, tentang="p-2")]
        found = aggregate([*given, *others], groups=KOTA)

        assert found[KEY].outcome is found["p-2", "Loyal"].outcome

    def test_a_source_without_weight_changes_nothing_and_is_named(self) -> None:
        given = [said("atasan", 4), said("rekan", 2), said("bawahan", 1)]

        with_self = aggregate([*given, said("diri", 4)], groups=KOTA)[KEY]

        assert value(given, groups=KOTA) == with_self.nilai
        assert [each.sumber for each in with_self.di_luar] == [SumberUmpanBalik.DIRI]
        assert "Without weight: Diri sendiri" in with_self.explain("en")

    @pytest.mark.parametrize(
        "weights, codes",
        [
            ({"atasan": "60%", "rekan": "30%"}, {"feedback.weight_sum"}),
            ({"atasan": 1, "rekan": 0}, {"feedback.weight_zero"}),
            ({"atasan": 2, "rekan": -1}, {"feedback.weight_zero"}),
            ({"atasan": "50%", ("rekan", "atasan"): "50%"}, {"feedback.weight_twice"}),
            ({"atasan": "60%", (): "40%"}, {"feedback.weight_nobody"}),
            (
                {"atasan": 0, ("rekan", "rekan"): "50%"},
                {"feedback.weight_sum", "feedback.weight_zero", "feedback.weight_twice"},
            ),
        ],
    )
    def test_weights_that_cannot_be_are_told_together(self, weights: Any, codes: set[str]) -> None:
        with pytest.raises(InvalidFeedbackError) as caught:
            Pembobotan("salah", weights)

        assert codes == {each.code for each in every(caught.value)}

    def test_a_weight_is_a_number_and_a_group_a_source(self) -> None:
        with pytest.raises(FeedbackError, match="separuh"):
            Pembobotan("salah", {"atasan": "separuh"})
        with pytest.raises(FeedbackError, match="too many decimals"):
            Pembobotan("salah", {"atasan": "33.333%", "rekan": "66.667%"})
        with pytest.raises(FeedbackError, match=r"are no weights of groups"):
            aggregate([said()], groups=cast("Pembobotan", {"rekan": 1}))
        with pytest.raises(UnknownLabelError):
            Pembobotan("salah", {"tetangga": 1})

    def test_weights_are_a_value(self) -> None:
        assert pickle.loads(pickle.dumps(KOTA)) == KOTA  # noqa: S301 - our own bytes
        assert hash(KOTA) == hash(Pembobotan("kota", dict(KOTA.bobot)))
        assert KOTA.bobot == evolve(KOTA, id="desa").bobot


class TestPasal39:
    """PP 30/2019 Pasal 39: the appraiser 60 %, peers and direct staff together 40 %."""

    def test_peers_and_staff_are_counted_together(self) -> None:
        given = [said("atasan", 4), said("rekan", 1), said("rekan", 1), said("bawahan", 4)]

        assert Decimal("3.20") == value(given, groups=pp_30_2019.BOBOT_PERILAKU)

    def test_it_agrees_with_the_policy_of_the_article(self) -> None:
        scale = Scale.numbers(0, 120, places=2)
        given = [
            said("atasan", Decimal("110.25"), skala=scale),
            said("bawahan", Decimal("98.5"), skala=scale),
        ]

        result = pp_30_2019.NILAI_PERILAKU.evaluate(
            nilai_atasan=Decimal("110.25"), nilai_rekan_dan_bawahan=Decimal("98.5")
        )
        assert result["nilai_perilaku"] == value(given, groups=pp_30_2019.BOBOT_PERILAKU)

    def test_one_regency_splits_the_forty_percent(self) -> None:
        given = [said("atasan", 4), said("rekan", 1), said("rekan", 1), said("bawahan", 4)]
        weights = pp_30_2019.BOBOT_PERILAKU_DAIRI

        assert Decimal("3.40") == value(given, groups=weights)
        assert weights.cite is not None
        assert Standing.LOCAL is weights.cite.standing


class TestSilentGroups:
    """A group without responses is waited for, shared out or refused; it is never a zero."""

    GIVEN = (said("atasan", 4), said("rekan", 2), said("rekan", 3))

    def test_it_is_waited_for_by_name_unless_said(self) -> None:
        result = aggregate(self.GIVEN, groups=KOTA)[KEY]

        assert (result.nilai, result.missing) == (None, ("Pegawai di bawahnya",))
        assert not aggregate(self.GIVEN, groups=KOTA).is_complete
        assert KELOMPOK_KURANG in result.citations

    def test_its_weight_may_be_shared_out(self) -> None:
        result = aggregate(self.GIVEN, groups=KOTA, empty="bagi ulang")[KEY]

        assert (Decimal("3.63"), ()) == (result.nilai, result.missing)
        assert "Bobotnya dibagi ulang" in result.explain()

    def test_it_may_be_refused_with_every_place(self) -> None:
        others = [said("atasan", tentang="p-2"), said("rekan", tentang="p-2")]

        with pytest.raises(InvalidFeedbackError) as caught:
            aggregate([*self.GIVEN, *others], groups=KOTA, empty=KelompokKurang.TOLAK)

        assert [each.facts["path"] for each in every(caught.value)] == [
            "p-1, Loyal",
            "p-2, Loyal",
        ]

    def test_nothing_is_refused_where_every_group_spoke(self) -> None:
        given = [*self.GIVEN, said("bawahan", 1)]

        assert value(given, groups=KOTA) == value(given, groups=KOTA, empty="tolak")

    @pytest.mark.parametrize("minimum, expected", [(2, "3.00"), (3, None)])
    def test_a_thin_group_is_like_an_empty_one(self, minimum: int, expected: str | None) -> None:
        weights = Pembobotan("dua", {"atasan": "50%", "rekan": "50%"})
        given = [said("atasan", 4), said("rekan", 3), said("rekan", 3)]

        found = value(given, groups=weights, empty="bagi ulang", minimum=minimum)

        assert expected == (None if found is None else str(found))

    def test_nothing_is_made_of_nothing(self) -> None:
        result = aggregate([said("diri")], groups=KOTA, empty="bagi ulang")[KEY]

        assert (result.nilai, result.banyak, result.outcome) == (None, 0, None)
        assert len(result.missing) == 3

    @pytest.mark.parametrize("least", [0, -1, True, 1.5, "3", None])
    def test_at_least_one_whole_response_is_asked_for(self, least: Any) -> None:
        with pytest.raises(FeedbackError, match="accepted are whole numbers, 1 and more"):
            aggregate([said()], minimum=least)


class TestRefusals:
    """What cannot be counted together is named, with its place."""

    def test_an_aspect_on_two_scales_names_both(self) -> None:
        with pytest.raises(InvalidFeedbackError) as caught:
            aggregate([said(), said(skala=TEN), said(tentang="p-2", skala=TEN)])

        assert [each.code for each in every(caught.value)] == ["feedback.mixed"] * 2
        assert tuple(every(caught.value)[0].facts[name] for name in ("first", "second")) == (
            "1-4",
            "1-10",
        )

    def test_the_same_scale_made_twice_is_one_scale(self) -> None:
        assert value([said(), said(skala=Scale.numbers(1, 4))]) == 3

    def test_two_aspects_may_have_two_scales(self) -> None:
        assert len(aggregate([said(), said(aspek="U1", skala=TEN)])) == 2

    def test_ages_need_days_that_are_not_later(self) -> None:
        note = Tanggapan(tentang="p-1", aspek="Loyal", sumber="rekan", isi="tanpa hari")
        given = [note, said(), said(pada=date(2025, 1, 1)), said(pada=TODAY)]

        with pytest.raises(InvalidFeedbackError) as caught:
            aggregate(given, by=WAKTU_PARUH, on=TODAY)

        assert [each.code for each in every(caught.value)] == [
            "feedback.no_day",
            "feedback.later",
        ]

    def test_ages_are_left_out_of_what_has_no_value(self) -> None:
        note = Tanggapan(tentang="p-1", aspek="Loyal", sumber="rekan", isi="tanpa hari")

        assert value([note, said(pada=TODAY)], by=WAKTU_PARUH, on=TODAY) == 3

    def test_ages_need_a_day_to_be_counted_from(self) -> None:
        with pytest.raises(FeedbackError, match="state on="):
            aggregate([said(pada=TODAY)], by=WAKTU_PARUH)

    def test_a_day_that_nobody_asks_for_changes_nothing(self) -> None:
        assert value([said()], on=TODAY) == 3


class TestReading:
    """What a result says of itself, in both languages."""

    GIVEN = (said("atasan", 4, oleh="a"), said("rekan", 2, oleh="b"), said("bawahan", 3, oleh="c"))

    def test_it_names_weights_groups_and_counts(self) -> None:
        cited = Pembobotan("kota", dict(KOTA.bobot), cite=Citation("Perwali 1/2024", pasal=4))
        result = aggregate(self.GIVEN, groups=cited)[KEY]

        text = result.explain("en")
        assert text.startswith("Loyal of p-1: 3.40 on the scale 1-4: 1 to 4")
        assert "Weights of groups: kota [Perwali 1/2024 Pasal 4; official]" in text
        assert "Pimpinan: 4.0000 from 1 responses, weight 60%" in text
        assert "Loyal dari p-1: 3,40 pada skala 1-4: 1 sampai 4" in result.explain()
        assert Citation("Perwali 1/2024", pasal=4) in result.citations

    def test_hostile_names_are_shown_and_not_obeyed(self) -> None:
        result = aggregate([said(tentang="<b>\n", aspek="<i>")])

        assert "<b>" not in result._repr_html_() + result["<b>\n", "<i>"]._repr_html_()
        assert "\n" not in result["<b>\n", "<i>"].explanation().text

    def test_signs_that_steer_a_terminal_are_blanks(self) -> None:
        steer = "p\n" + chr(27)
        words = Scale.words(("kurang" + steer, "baik"), id=steer)
        found = aggregate(
            [said(tentang=steer, aspek=steer, nilai="kurang" + steer, skala=words)], by=MAYORITAS
        )
        (result,) = found.values()
        (agreed,), (made,) = found.agreement.values(), found.adjusted.values()
        said_here = [repr(result), repr(agreed), repr(made), result.explain(), found.explain("en")]

        assert chr(27) not in "".join(said_here)
        assert "\n" not in repr(result) + repr(agreed) + repr(made)
        plain = aggregate([said(nilai="kurang", skala=MUTU)], by=MAYORITAS)[KEY]
        assert len(plain.explain().splitlines()) == len(result.explain().splitlines())

    def test_what_too_few_gave_is_not_written_out(self) -> None:
        given = [said("atasan", 4), *(said("rekan", n) for n in (1, 2, 2))]
        result = aggregate(given, groups=KOTA, empty="bagi ulang", minimum=3)[KEY]

        for text in (result.explain("en"), result._repr_html_()):
            assert "1 × 1, 2 × 2" in text
            assert "4 × 1" not in text
        assert "Pimpinan: missing from 1 responses" in result.explain("en")

    def test_no_rater_is_in_a_result(self) -> None:
        found = aggregate([said(oleh="rahasia"), said("diri", oleh="rahasia")], groups=KOTA)

        assert b"rahasia" not in pickle.dumps(found)

    def test_agreement_and_adjusted_means_stand_beside(self) -> None:
        found = aggregate([*self.GIVEN, said("diri", 1)], groups=KOTA)

        assert "Agreement on Loyal" in found.explain("en")
        assert (
            found["p-1", "Loyal"].nilai
            == aggregate(self.GIVEN, groups=KOTA, beside=False)[KEY].nilai
        )
        assert ["Loyal"] == list(found.agreement) == list(found.adjusted)
        assert "Kesepakatan atas Loyal" in found._repr_html_()
        assert not aggregate(self.GIVEN, beside=False).agreement

    def test_of_very_many_results_the_first_are_shown(self) -> None:
        found = aggregate([said(tentang=f"p{n}") for n in range(501)], beside=False)

        assert len(found.explain("en").splitlines()) == 502
        assert found._repr_html_().count("<tr>") - 0 == 502

    def test_it_says_how_many_are_open(self) -> None:
        assert repr(aggregate([said()], groups=KOTA)) == "<Agregat: 1 results, 1 without a value>"
        assert repr(aggregate([said()])[KEY]) == "<HasilUmpanBalik p-1, Loyal: 3.0000>"

    def test_a_result_is_a_value(self) -> None:
        found = aggregate(self.GIVEN, groups=KOTA)
        copy = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes

        assert found == copy
        assert hash(found[KEY]) == hash(copy[KEY])
        assert found.aturan == copy.aturan

    def test_groups_without_weights_are_one(self) -> None:
        (group,) = aggregate(self.GIVEN)[KEY].kelompok

        assert (group.banyak, group.bobot) == (3, None)
        assert aggregate(self.GIVEN).aturan.combine == TERTIMBANG_PERAN
        assert aggregate(self.GIVEN)[KEY].skala == FOUR
