"""Scales and responses: what they hold, and what they refuse."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from tests.unit.responses import FOUR, MUTU, every, said

from asn_kinerja.errors import AsnKinerjaError, UnknownLabelError, problems
from asn_kinerja.feedback import (
    CaraUmpanBalik,
    FeedbackError,
    InvalidFeedbackError,
    JenisUmpanBalik,
    Scale,
    SumberUmpanBalik,
    Tanggapan,
    terima,
)
from asn_kinerja.period import PeriodError
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    BentukUmpanBalik,
    PemberiUmpanBalik,
    Rating,
)

GOOD: dict[str, Any] = {"tentang": "p-1", "aspek": "Loyal", "sumber": "rekan", "nilai": 3}


class TestLabels:
    """Every spelling of the regulation is read."""

    @pytest.mark.parametrize("giver", PemberiUmpanBalik)
    def test_every_giver_of_the_regulation_is_a_source(self, giver: PemberiUmpanBalik) -> None:
        spellings = (giver.value, *giver.aliases)

        assert len({SumberUmpanBalik.parse(spelling) for spelling in spellings}) == 1

    @pytest.mark.parametrize("kind", BentukUmpanBalik)
    def test_every_kind_of_the_regulation_is_a_kind(self, kind: BentukUmpanBalik) -> None:
        spellings = (kind.value, *kind.aliases)

        assert len({JenisUmpanBalik.parse(spelling) for spelling in spellings}) == 1

    def test_skp_hands_out_the_same_labels(self) -> None:
        from asn_kinerja import skp  # noqa: PLC0415 - the subject of the test

        assert (SumberUmpanBalik, JenisUmpanBalik) == (skp.SumberUmpanBalik, skp.JenisUmpanBalik)


class TestScale:
    """A value is a whole number of its scale, or no value of it."""

    @pytest.mark.parametrize("value", [1, 4, Decimal(2), 3.0])
    def test_numbers_within_the_ends_are_values(self, value: Any) -> None:
        assert FOUR.value(FOUR.code(value)) == value

    @pytest.mark.parametrize("value", [0, 5, Decimal("4.5"), "3", True, float("nan")])
    def test_other_numbers_are_refused_with_the_ends(self, value: Any) -> None:
        with pytest.raises(FeedbackError) as caught:
            FOUR.code(value)

        assert "1-4" in caught.value.message("id")
        assert (Decimal(1), Decimal(4)) == (caught.value.facts["low"], caught.value.facts["high"])

    def test_a_number_may_have_decimals_where_the_scale_has(self) -> None:
        scale = Scale.numbers(0, 120, places=2)

        assert scale.code(Decimal("97.55")) == 9755
        assert Decimal("97.50") == scale.value(9750)

    def test_words_stand_in_order_from_the_worst(self) -> None:
        assert [MUTU.code(word) for word in ("kurang", "CUKUP", "baik")] == [0, 1, 2]
        assert not MUTU.is_numeric
        assert FOUR.is_numeric

    def test_the_ratings_of_the_regulation_are_printed_best_first(self) -> None:
        scale = Scale.words(Rating, best_first=True)

        assert scale.code("Diatas Ekspektasi") == 2
        assert Rating.DI_BAWAH_EKSPEKTASI is scale.value(0)
        assert scale.id == "permenpanrb_6_2022.Rating"

    def test_an_id_that_is_stated_is_kept(self) -> None:
        assert Scale.words(Rating, id="tiga").id == "tiga"
        assert Scale.numbers(1, 5, id="skala").id == "skala"

    def test_an_unknown_word_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UnknownLabelError, match="cukup"):
            MUTU.code("cukip")

    @pytest.mark.parametrize(
        "make, code",
        [
            (lambda: Scale.numbers(4, 4), "feedback.one_value"),
            (lambda: Scale.words(("satu",), id="x"), "feedback.one_value"),
            (lambda: Scale.numbers(1, 4, id=" "), "feedback.empty"),
            (lambda: Scale.numbers(1, "empat"), "feedback.end"),
            (lambda: Scale.numbers(1, "4.5"), "feedback.end"),
            (lambda: Scale.words(("a", "b")), "feedback.words"),
            (lambda: Scale.words("ab", id="x"), "feedback.words"),
        ],
        ids=["same_ends", "one_word", "no_id", "no_number", "decimals", "words_no_id", "one_text"],
    )
    def test_what_is_no_scale_is_refused(self, make: Any, code: str) -> None:
        with pytest.raises(FeedbackError) as caught:
            make()

        assert code == caught.value.code

    @pytest.mark.parametrize("given", ["4", None, 2.5, float("nan"), "10"])
    def test_a_refused_number_says_what_was_given_and_what_would_do(self, given: object) -> None:
        """No place of the sentence is left open, in either language."""
        with pytest.raises(FeedbackError) as caught:
            FOUR.code(given)

        for lang in ("id", "en"):
            assert "{" not in caught.value.message(lang)
            assert caught.value.message(lang).count(repr(given)) == 2
            assert caught.value.message(lang).endswith("number(0) 1–4")

    def test_a_refused_end_says_what_would_do(self) -> None:
        with pytest.raises(FeedbackError, match=r"'4.5' has too many decimals.*: number\(0\)$"):
            Scale.numbers(1, "4.5")

    def test_it_names_its_ends_in_both_languages(self) -> None:
        scale = Scale.numbers(0, "1.5", places=1)

        assert scale.said() == "0-1.5: 0,0 sampai 1,5"
        assert scale.said("en") == "0-1.5: 0.0 to 1.5"
        assert MUTU.said("en") == "mutu: kurang to baik"

    def test_scales_are_values(self) -> None:
        copy = pickle.loads(pickle.dumps(FOUR))  # noqa: S301 - our own bytes

        assert copy == FOUR == Scale.numbers(1, 4)
        assert hash(copy) == hash(FOUR)
        assert Scale.numbers(1, 4, id="lain") != FOUR


class TestTanggapan:
    """A response says something, on a scale where it is a value."""

    def test_it_keeps_everything_it_is_given(self) -> None:
        row = said(
            isi="membantu",
            oleh="p-7",
            jenis="insidentil",
            cara="tatap muka",
            pada=date(2024, 5, 2),
            bukti="bukti/3",
        )

        assert (row.jenis, row.cara) == (JenisUmpanBalik.INSIDENTAL, CaraUmpanBalik.LANGSUNG)
        assert ("membantu", "p-7", date(2024, 5, 2)) == (row.isi, row.oleh, row.pada)
        assert (Decimal(3), 3) == (row.nilai, row.kode)

    def test_a_note_needs_no_value(self) -> None:
        row = Tanggapan(tentang="p-1", aspek="Loyal", sumber="diri", isi="cukup")

        assert (row.nilai, row.kode) == (None, None)

    def test_a_word_is_kept_as_its_scale_writes_it(self) -> None:
        assert said(nilai="BAIK", skala=MUTU).nilai == "baik"

    @pytest.mark.parametrize(
        "change, code",
        [
            ({"tentang": " "}, "feedback.empty"),
            ({"aspek": ""}, "feedback.empty"),
            ({"oleh": ""}, "feedback.empty"),
            ({"isi": " "}, "feedback.empty"),
            ({"bukti": ""}, "feedback.empty"),
            ({"nilai": None}, "feedback.scale_and_value"),
            ({"skala": None}, "feedback.scale_and_value"),
            ({"nilai": None, "skala": None}, "feedback.nothing"),
            ({"nilai": 5}, "feedback.range"),
        ],
    )
    def test_what_says_nothing_is_refused(self, change: dict[str, Any], code: str) -> None:
        with pytest.raises(FeedbackError) as caught:
            said(**change)

        assert code == caught.value.code

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(PeriodError):
            said(pada=datetime(2024, 5, 2))  # noqa: DTZ001 - what is refused

    def test_it_is_a_value_and_can_be_evolved(self) -> None:
        row = said()

        assert row == pickle.loads(pickle.dumps(row))  # noqa: S301 - our own bytes
        assert evolve(row, nilai=4).kode == 4
        assert hash(row) == hash(said())
        with pytest.raises(FrozenInstanceError):
            row.nilai = Decimal(4)  # type: ignore[misc]


class TestTerima:
    """A bad row costs no good one beside it."""

    @pytest.mark.parametrize(
        "bad, words",
        [
            ({"nilai": 5}, "outside the scale 1-4"),
            ({"sumber": "tetangga"}, "tetangga"),
            ({"sumber": None}, "sumber must say something"),
            ({"tentang": ""}, "tentang must say something"),
            ({"niali": 3}, "did you mean 'nilai'"),
            ({"warna-kesukaan": 3}, "is no part of a response"),
            ({"pada": "2024-05-02"}, "pada"),
        ],
        ids=["range", "source", "no_source", "blank", "near", "far", "day"],
    )
    def test_each_problem_is_told_with_its_place(self, bad: dict[str, Any], words: str) -> None:
        found = terima([GOOD, {**GOOD, **bad}, GOOD], skala=FOUR)

        assert len(found.diterima) == 2
        (error,) = found.ditolak
        assert error.message("en").startswith("baris[1]: ")
        assert words in error.message("en")
        assert error.facts["place"] == 1

    def test_a_row_may_name_its_own_scale_or_have_a_note_only(self) -> None:
        own = {**GOOD, "nilai": "baik", "skala": MUTU}
        note = {**GOOD, "nilai": None, "isi": "rajin"}
        found = terima([own, note], skala=FOUR)

        assert [row.skala for row in found.diterima] == [MUTU, None]

    def test_what_is_the_same_in_all_rows_is_said_once(self) -> None:
        (row,) = terima([{"nilai": 3}], skala=FOUR, tentang="a", aspek="U1", sumber="diri").diterima

        assert said("diri", tentang="a", aspek="U1") == row

    def test_a_wrong_name_for_all_rows_is_an_error_of_the_call(self) -> None:
        with pytest.raises(FeedbackError, match="did you mean 'sumber'"):
            terima([], sumer="rekan")


class TestErrors:
    """Problems come together, and stay together when they are split."""

    def test_every_problem_is_listed(self) -> None:
        one: AsnKinerjaError = FeedbackError("feedback.nothing")
        group = InvalidFeedbackError("refused", [FeedbackError("feedback.nothing")] * 2)

        assert problems(group) == ("tanggapan harus punya nilai atau isi",) * 2
        assert f"refused\n  {one}\n  {one}" == str(group)
        assert isinstance(group.derive(every(group)), InvalidFeedbackError)
