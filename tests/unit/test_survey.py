"""The answers of a survey, sorted; and the elements in the order of improvement."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import refusals

from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permenpanrb_14_2017 import (
    IKM,
    NILAI_UNSUR,
    UNSUR,
    Answers,
    Mutu,
    admit,
    improve_first,
)

FULL = dict.fromkeys(UNSUR, 3)
EIGHT = {unsur: 3 for unsur in UNSUR if unsur != "u9"}


def told(rows: list[Any], **asked: Any) -> list[tuple[str, str]]:
    return [(error.code, error.path) for error in admit(rows, **asked).refused]


class TestAdmit:
    """A bad row costs no good one beside it."""

    def test_whole_rows_count_as_they_were_given(self) -> None:
        found = admit([FULL, {**FULL, "u5": None}, FULL])

        assert found.accepted == (FULL, FULL)
        assert IKM.evaluate(jawaban=found.accepted).is_complete

    def test_every_problem_is_told_by_the_place_of_its_row(self) -> None:
        bad = {**EIGHT, "u2": 5, "umur": 40}

        assert told([FULL, {**FULL, "u4": None}, bad, "u1"]) == [
            ("survey.unanswered", "jawaban[1].u4"),
            ("number.range", "jawaban[2].u2"),
            ("survey.unanswered", "jawaban[2].u9"),
            ("fact.unknown", "jawaban[2].umur"),
            ("fact.row", "jawaban[3]"),
        ]

    def test_the_place_counts_as_a_number(self) -> None:
        assert [path for _, path in told([{}] * 11, unsur=["u1"])] == [
            f"jawaban[{place}].u1" for place in range(11)
        ]

    def test_fewer_elements_may_be_asked_about(self) -> None:
        asked = list(EIGHT)

        assert admit([EIGHT, FULL], unsur=asked).accepted == (EIGHT,)
        assert told([EIGHT, FULL], unsur=asked) == [("survey.unasked", "jawaban[1].u9")]

    def test_no_rows_are_no_problem_here(self) -> None:
        assert admit([]) == Answers((), ())

    def test_unknown_elements_are_refused_together(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            admit([FULL], unsur=["u10", "umur", "kebersihan"])

        assert refusals(caught.value) == [
            ("survey.element", "unsur"),
            ("survey.element", "unsur"),
            ("survey.element_near", "unsur"),
        ]

    def test_something_must_have_been_asked(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            admit([FULL], unsur=[])

        assert refusals(caught.value) == [("survey.no_element", "unsur")]

    def test_a_problem_is_said_in_both_languages(self) -> None:
        (problem,) = admit([{**FULL, "u4": None}]).refused

        assert problem.message("id") == "jawaban[0].u4: ditanyakan, tetapi tidak dijawab"
        assert problem.message("en") == "jawaban[0].u4: was asked about and not answered"


SURVEY: list[dict[str, int | None]] = [
    {"u1": 4, "u2": 3, "u3": 2, "u4": 3, "u5": 4, "u6": None},
    {"u1": 4, "u2": 4, "u3": 2, "u4": 4, "u5": 3, "u6": 1},
]
ROWS = st.lists(
    st.fixed_dictionaries({}, optional=dict.fromkeys(UNSUR, st.integers(1, 4))), min_size=1
)


OUR_READING = (
    "[PermenPANRB 14/2017; asumsi kami; yang nilainya paling rendah lebih dahulu, dan yang sama "
    "nilainya sama urutannya: bacaan kami]"
)
NOT_ASKED = (
    "Tidak ditanyakan: u7 Perilaku pelaksana; u8 Penanganan pengaduan, saran, dan masukan; "
    "u9 Sarana dan prasarana"
)


class TestImproveFirst:
    """The lowest value first; equal values together; what was not asked is absent."""

    def test_the_order_with_ties(self) -> None:
        order = improve_first(SURVEY)

        assert [(each.rank, each.unsur, each.nilai) for each in order.ranked] == [
            (1, "u3", Decimal("2.0000")),
            (2, "u2", Decimal("3.5000")),
            (2, "u4", Decimal("3.5000")),
            (2, "u5", Decimal("3.5000")),
            (5, "u1", Decimal("4.0000")),
        ]
        assert [each.unsur for each in order.first] == ["u3"]

    def test_what_lacks_answers_has_no_value(self) -> None:
        order = improve_first(SURVEY)

        assert order.incomplete == ("u6",)
        assert order.unasked == ("u7", "u8", "u9")

    @pytest.mark.parametrize("answers, below", [((4, 4, 3, 2), []), ((4, 3, 3, 2), ["u1"])])
    def test_below_b_begins_under_its_bound(
        self, answers: tuple[int, ...], below: list[str]
    ) -> None:
        """Means of 3.25 and 3.00 are 81.25 and 75.00: a B and a C."""
        order = improve_first([{"u1": answer} for answer in answers])

        assert [each.unsur for each in order.below_b] == below

    def test_grades_a_and_d_stand_on_their_sides(self) -> None:
        order = improve_first([{"u1": 1, "u2": 4}])

        assert [each.mutu for each in order.ranked] == [Mutu.D, Mutu.A]
        assert [each.unsur for each in order.below_b] == ["u1"]

    def test_an_agency_may_set_another_bound(self) -> None:
        strict = NILAI_UNSUR.replace(batas_b=85)

        order = improve_first([{"u1": answer} for answer in (4, 4, 3, 2)], policy=strict)

        assert [each.mutu for each in order.below_b] == [Mutu.C]

    @given(ROWS)
    def test_the_values_never_fall_and_nothing_is_lost(self, rows: list[dict[str, int]]) -> None:
        order = improve_first(rows)
        values = [each.nilai for each in order.ranked]

        assert sorted(values) == values
        assert [1 + sum(other < value for other in values) for value in values] == [
            each.rank for each in order.ranked
        ]
        found = [*(each.unsur for each in order.ranked), *order.incomplete, *order.unasked]
        assert sorted(UNSUR) == sorted(found)

    def test_no_row_and_bad_answers_are_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as none:
            improve_first([])
        with pytest.raises(InvalidFactsError) as bad:
            improve_first([{"u1": 5, "u2": 0}])

        assert refusals(none.value) == [("fact.few_rows", "jawaban")]
        assert refusals(bad.value) == [
            ("number.range", "jawaban[0].u1"),
            ("number.range", "jawaban[0].u2"),
        ]

    def test_it_says_its_order_in_both_languages(self) -> None:
        order = improve_first(SURVEY)

        assert order.explain().splitlines() == [
            "Yang diperbaiki lebih dahulu",
            f"│  {OUR_READING}",
            "│  Mutu di bawah B: u3 Waktu penyelesaian",
            "│  Belum bernilai, karena tidak dijawab semua responden: u6 Kompetensi pelaksana",
            f"│  {NOT_ASKED}",
            "├─ 1. u3 Waktu penyelesaian: 2,0000 (50,00, D)",
            "├─ 2. u2 Sistem, mekanisme, dan prosedur: 3,5000 (87,50, B)",
            "├─ 2. u4 Biaya/tarif: 3,5000 (87,50, B)",
            "├─ 2. u5 Produk spesifikasi jenis pelayanan: 3,5000 (87,50, B)",
            "└─ 5. u1 Persyaratan: 4,0000 (100,00, A)",
        ]
        assert "├─ 1. u3 Time to completion: 2.0000 (50.00, D)" in order.explain("en")

    def test_nothing_is_said_of_what_is_not_there(self) -> None:
        order = improve_first([FULL])

        assert len(order.explanation().notes) == 2
        assert order.incomplete == order.unasked == ()

    def test_html_shows_how_a_value_comes_about(self) -> None:
        shown = improve_first(SURVEY)._repr_html_()

        assert shown.startswith("<details open><summary>Yang diperbaiki lebih dahulu</summary>")
        assert "jumlah_nilai" in shown

    def test_it_is_a_value(self) -> None:
        order = improve_first(SURVEY)

        assert repr(order) == "<ImprovementOrder 1. u3, 2. u2, 2. u4, 2. u5, 5. u1>"
        assert order == pickle.loads(pickle.dumps(order))  # noqa: S301 - our own bytes
        assert hash(order) == hash(improve_first(SURVEY))
