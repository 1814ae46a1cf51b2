"""The dated book: which regulation governs a day of the period assessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, FormulaError, NoRegulationInForceError
from asn_kinerja.period import Period
from asn_kinerja.regulations import (
    BOOK,
    Book,
    Regulation,
    in_force,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    pp_30_2019,
    pp_46_2011,
)

DAY = timedelta(days=1)
PP_46, PP_30, PERMEN_6 = (
    module.REGULATION for module in (pp_46_2011, pp_30_2019, permenpanrb_6_2022)
)


class TestInForce:
    """The period assessed chooses the rule; today never does."""

    @pytest.mark.parametrize(
        "on, regulation",
        [
            (date(1979, 5, 15), "pp_10_1979"),
            (date(2013, 12, 31), "pp_10_1979"),
            (date(2014, 1, 1), "pp_46_2011"),
            (date(2014, 1, 2), "pp_46_2011"),
            (date(2021, 3, 31), "pp_46_2011"),
            (date(2021, 6, 30), "pp_46_2011"),
            (date(2021, 7, 1), "pp_30_2019"),
            (date(2021, 7, 2), "pp_30_2019"),
            (date(2021, 12, 31), "pp_30_2019"),
            (date(2022, 1, 1), "permenpanrb_6_2022"),
            (date(2022, 1, 2), "permenpanrb_6_2022"),
            (date(2026, 12, 31), "permenpanrb_6_2022"),
            (date.max, "permenpanrb_6_2022"),
        ],
    )
    def test_the_day_before_of_and_after_every_boundary(self, on: date, regulation: str) -> None:
        assert regulation == in_force(on).id

    @pytest.mark.parametrize("on", [date(1979, 5, 14), date(1978, 12, 31), date.min])
    def test_before_the_first_rule_there_is_no_default(self, on: date) -> None:
        with pytest.raises(NoRegulationInForceError) as caught:
            in_force(on)

        assert on.isoformat() == caught.value.facts["on"]
        for lang in ("id", "en"):
            assert on.isoformat() in caught.value.message(lang)

    @pytest.mark.parametrize(
        "wrong",
        [datetime(2022, 1, 1, tzinfo=UTC), "2022-01-01", 2022, None],
        ids=["datetime", "str", "int", "None"],
    )
    def test_only_a_plain_date_is_a_day(self, wrong: Any) -> None:
        with pytest.raises(AsnKinerjaError) as caught:
            in_force(wrong)

        assert caught.value.code == "book.date"
        assert wrong == caught.value.facts["given"]

    @given(st.dates(date(2014, 1, 1), date(2200, 1, 1)))
    def test_every_day_from_2014_has_exactly_one_rule(self, on: date) -> None:
        assert [each for each in BOOK if on in each.in_force] == [in_force(on)]

    @given(st.dates(date(2014, 1, 1), date(2100, 1, 1)), st.integers(0, 10_000))
    def test_a_later_day_never_has_an_earlier_rule(self, on: date, days: int) -> None:
        order = [each.id for each in BOOK]

        assert order.index(in_force(on).id) <= order.index(in_force(on + days * DAY).id)

    def test_the_rule_of_the_front_page(self) -> None:
        predikat = in_force(date(2021, 3, 31)).predikat_kinerja

        assert predikat is pp_46_2011.NILAI_PRESTASI_KERJA


class TestRegulation:
    """A regulation knows its policies by the name of the constant."""

    @pytest.mark.parametrize(
        "regulation, predikat",
        [
            (PP_46, pp_46_2011.NILAI_PRESTASI_KERJA),
            (PP_30, pp_30_2019.NILAI_KINERJA),
            (PERMEN_6, permenpanrb_6_2022.PREDIKAT_KINERJA),
        ],
        ids=lambda value: getattr(value, "id", ""),
    )
    def test_the_policy_of_the_predicate_is_one_of_its_own(
        self, regulation: Regulation, predikat: object
    ) -> None:
        assert predikat is regulation.predikat_kinerja
        assert predikat in regulation.policies.values()

    @pytest.mark.parametrize(
        "on, facts, predikat",
        [
            (
                date(2020, 12, 31),
                {"nilai_skp": 90, "nilai_perilaku": 80},
                pp_46_2011.Sebutan.BAIK,
            ),
            (
                date(2021, 12, 31),
                {
                    "nilai_skp": 90,
                    "nilai_perilaku": 80,
                    "pendapat_rekan_dan_bawahan": False,
                    "ide_baru": False,
                },
                pp_30_2019.Predikat.CUKUP,
            ),
            (
                date(2022, 12, 31),
                {"rating_hasil_kerja": "sesuai", "rating_perilaku_kerja": "sesuai"},
                permenpanrb_6_2022.Predikat.BAIK,
            ),
        ],
        ids=["pp_46_2011", "pp_30_2019", "permenpanrb_6_2022"],
    )
    def test_the_predicate_is_read_off_whatever_the_regulation_calls_it(
        self, on: date, facts: dict[str, object], predikat: object
    ) -> None:
        """PP 46/2011 Pasal 17 speaks of a sebutan, its successors of a predikat."""
        rule = in_force(on)

        assert predikat is rule.predikat_kinerja.evaluate(facts)[rule.output]

    def test_an_output_that_the_policy_does_not_give_is_refused(self) -> None:
        with pytest.raises(FormulaError) as caught:
            evolve(PP_46, output="predikat")

        assert caught.value.code == "book.output"
        assert caught.value.facts == {
            "id": "pp_46_2011",
            "name": "predikat",
            "accepted": "nilai_prestasi_kerja, sebutan",
        }

    @pytest.mark.parametrize("regulation", list(BOOK), ids=lambda each: each.id)
    def test_ids_follow_the_module_and_the_constant(self, regulation: Regulation) -> None:
        ids = [f"{regulation.id}.{name}" for name in regulation.policies]

        assert ids == [policy.id for policy in regulation.all_policies]

    def test_the_names_of_the_catalogue(self) -> None:
        names = {each.id: set(each.policies) for each in BOOK}

        assert names == {
            "pp_10_1979": {"KEPEMIMPINAN_DINILAI", "NILAI_DP3"},
            "pp_46_2011": {"CAPAIAN_KEGIATAN", "NILAI_SKP", "NILAI_PRESTASI_KERJA"},
            "pp_30_2019": {
                "NILAI_KINERJA",
                "NILAI_PERILAKU",
                "DISTRIBUSI_UNIT",
                "NILAI_SKP_MUTASI",
            },
            "permenpanrb_6_2022": {
                "FORMAT_DOKUMEN",
                "FORMAT_EVALUASI",
                "FORMAT_SKP",
                "HASIL_FINAL",
                "KEGAGALAN_TUGAS_BELAJAR",
                "KETEPATAN_LULUS",
                "PANDUAN_IPK",
                "PANDUAN_RATING_HASIL_KERJA",
                "PANDUAN_RATING_PERILAKU_KERJA",
                "PELAPORAN_BIMBINGAN",
                "PELAPORAN_KONSELING",
                "PENETAP_SKP",
                "POLA_DISTRIBUSI",
                "POLA_IDEAL",
                "PREDIKAT_KINERJA",
                "SKALA_KOMPETENSI",
                "TINDAK_LANJUT_UMPAN_BALIK",
                "UMPAN_BALIK",
                "PREDIKAT_TERBANYAK",
                "PENILAI",
                "DAPAT_MENJADI_PENILAI",
                "MUTASI_PEGAWAI",
                "MUTASI_PENILAI",
            },
        }

    @pytest.mark.parametrize("regulation", list(BOOK), ids=lambda each: each.id)
    def test_its_policies_live_within_its_life(self, regulation: Regulation) -> None:
        lives = [policy.in_force for policy in regulation.all_policies]

        assert all(life is not None and life.start in regulation.in_force for life in lives)

    def test_policies_cannot_be_changed(self) -> None:
        policies: Any = PP_30.policies

        with pytest.raises(TypeError):
            policies["NILAI_KINERJA"] = None

    def test_the_companion_of_pp_30_lives_as_long(self) -> None:
        assert permenpanrb_8_2021.NILAI_SKP_JPT.in_force == PP_30.in_force

    def test_a_regulation_is_a_value(self) -> None:
        frozen: Any = PP_30

        assert evolve(PP_30) == PP_30
        with pytest.raises(FrozenInstanceError):
            frozen.id = "lain"


class TestBook:
    """A book is a value: it refuses two rules for one day, and changing it makes another."""

    @pytest.mark.parametrize(
        "period",
        [
            Period(date(2021, 6, 30), date(2021, 7, 1)),
            Period(date(2021, 7, 1), date(2021, 7, 2)),
            Period(date(2021, 12, 31)),
            Period(date(2014, 1, 1)),
        ],
        ids=str,
    )
    def test_two_rules_for_one_day_are_refused(self, period: Period) -> None:
        other = evolve(PP_30, id="lain", in_force=period)

        with pytest.raises(FormulaError) as caught:
            Book((PP_46, PP_30, other))

        assert caught.value.code == "book.overlap"
        overlapping = {caught.value.facts["first"], caught.value.facts["second"]}
        assert "lain" in overlapping
        assert overlapping <= {"lain", PP_46.id, PP_30.id}

    def test_rules_that_only_touch_are_accepted(self) -> None:
        assert list(Book((PP_46, PP_30, PERMEN_6))) == [PP_46, PP_30, PERMEN_6]

    def test_a_book_may_have_a_hole_and_says_so(self) -> None:
        book = Book((PP_46, PERMEN_6))

        with pytest.raises(NoRegulationInForceError) as caught:
            book.in_force(date(2021, 7, 1))

        lives = [f"{each.id} {each.in_force}" for each in (PP_46, PERMEN_6)]
        assert caught.value.facts["covered"] == "; ".join(lives)

    def test_an_empty_book_covers_nothing(self) -> None:
        with pytest.raises(NoRegulationInForceError):
            Book(()).in_force(date(2024, 1, 1))

    def test_with_a_new_regulation(self) -> None:
        closed = evolve(PERMEN_6, in_force=Period(date(2022, 1, 1), date(2027, 1, 1)))
        successor = evolve(PERMEN_6, id="permenpanrb_baru", in_force=Period(date(2027, 1, 1)))

        book = BOOK.with_(closed).with_(successor)

        assert book.in_force(date(2026, 12, 31)).id == "permenpanrb_6_2022"
        assert book.in_force(date(2027, 1, 1)).id == "permenpanrb_baru"
        assert in_force(date(2027, 1, 1)).id == "permenpanrb_6_2022"

    def test_a_new_edition_takes_the_place_of_the_old_one(self) -> None:
        reform = pp_30_2019.NILAI_KINERJA.replace(bobot_skp="60%", bobot_perilaku="40%")
        edition = evolve(PP_30, id=b"pp_30_2019".decode(), predikat_kinerja=reform)

        book = BOOK.with_(edition)

        assert reform is book.in_force(date(2021, 12, 31)).predikat_kinerja
        assert len(list(book)) == len(list(BOOK))
        assert pp_30_2019.NILAI_KINERJA is in_force(date(2021, 12, 31)).predikat_kinerja

    def test_adding_what_overlaps_is_refused_and_changes_nothing(self) -> None:
        before = list(BOOK)

        with pytest.raises(FormulaError):
            BOOK.with_(evolve(PERMEN_6, id="lain"))

        assert before == list(BOOK)

    def test_a_book_cannot_be_changed(self) -> None:
        frozen: Any = BOOK

        with pytest.raises(FrozenInstanceError):
            frozen.regulations = ()

    def test_equal_books_are_equal(self) -> None:
        assert Book(tuple(BOOK)) == BOOK
        assert hash(Book(tuple(BOOK))) == hash(BOOK)
