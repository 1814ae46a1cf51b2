"""Several evaluations: of one employee in a year, and of the staff of one appraiser."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.evaluations import JUDGED_ON, judged, named, organisation, skp_of, small

from asn_kinerja import Policy, flag, when
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.goals import PlanError
from asn_kinerja.period import Period
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.skp import Evaluasi, Penilaian, distribusi, gabungkan

FIRST = Period(date(2024, 1, 1), date(2024, 5, 1))
REST = Period(date(2024, 5, 1), date(2025, 1, 1))


def codes(make: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFactsError) as caught:
        make()
    return [each.code for each in caught.value.exceptions if isinstance(each, FactError)]


def during(period: Period, behaviour: str = "sesuai") -> Evaluasi:
    skp = evolve(skp_of(named("bidan")), periode=period, ditetapkan=period.start)
    rated = judged("sesuai", behaviour, by="kapuskesmas")
    return small(skp=skp, periode=period, penilaian=rated)


class TestGabungan:
    def test_only_the_new_post_counts(self) -> None:
        """Lampiran IV.A angka 13 huruf b, p. 91: no proration."""
        old, new = during(FIRST, "di bawah"), during(REST)

        found = gabungkan([new, old], strategi=rule.jabatan_baru)

        assert found.evaluasi == (old, new)
        assert found.outcome["predikat"] is rule.Predikat.BAIK

    def test_pro_rata_by_months(self) -> None:
        """PP 30/2019 Pasal 36: two months of 90 and four of 105."""
        periods = [
            Period(date(2021, 7, 1), date(2021, 9, 1)),
            Period(date(2021, 9, 1), date(2022, 1, 1)),
        ]
        scores = [
            Penilaian("nilai_skp", score, oleh="kabid", pada=JUDGED_ON) for score in (90, 105)
        ]
        evaluasi = [
            small(
                skp=evolve(skp_of(named("bidan")), periode=period, ditetapkan=period.start),
                periode=period,
                regulation=pp_30_2019.REGULATION,
                penilaian=[score],
            )
            for period, score in zip(periods, scores, strict=True)
        ]

        found = gabungkan(evaluasi, strategi=pp_30_2019.prorata)

        assert found.outcome["nilai_skp"] == 100

    def test_a_score_that_is_missing_stays_missing(self) -> None:
        half = Period.semester(2021, 2)
        open_ = small(
            skp=evolve(skp_of(named("bidan")), periode=half, ditetapkan=half.start),
            periode=half,
            regulation=pp_30_2019.REGULATION,
            penilaian=[],
        )

        assert gabungkan([open_], strategi=pp_30_2019.prorata).outcome.missing == (
            "unit[0].nilai_skp",
        )

    def test_it_shows_what_came_out_and_each_evaluation(self) -> None:
        found = gabungkan([during(FIRST), during(REST)], strategi=rule.jabatan_baru)

        assert found.explain("en").startswith("2 EVALUATIONS COMBINED: pegawai-bidan")
        assert found.explain().count("EVALUASI KINERJA PEGAWAI: pegawai-bidan") == 2
        assert "<details" in found._repr_html_()
        assert repr(found).startswith("<Gabungan pegawai-bidan: ")

    def test_there_is_at_least_one(self) -> None:
        assert codes(lambda: gabungkan([], strategi=rule.jabatan_baru)) == ["evaluation.none"]

    def test_they_are_of_one_employee_and_do_not_overlap(self) -> None:
        old = during(FIRST)
        other = evolve(old, skp=evolve(old.skp, pegawai="pegawai-lain"))

        assert codes(lambda: gabungkan([old, other], strategi=rule.jabatan_baru)) == [
            "evaluation.several",
            "evaluation.overlap",
        ]

    def test_they_are_of_one_year(self) -> None:
        before = during(Period.year(2023))

        assert codes(lambda: gabungkan([before, during(REST)], strategi=rule.jabatan_baru)) == [
            "evaluation.mixed"
        ]


def test_an_id_steers_no_terminal() -> None:
    found = of("p\x1b[31m-1", penilaian=[])
    staff = distribusi([found], rule.POLA_DISTRIBUSI)
    whole = gabungkan([found], strategi=rule.jabatan_baru)

    for said in (staff.explain(), repr(staff), whole.explain(), repr(whole), repr(found)):
        assert "p [31m-1" in said or "1 open" in said
        assert "\x1b" not in said
    assert "\x1b" not in repr(found.skp)


def of(employee: str, **parts: Any) -> Evaluasi:
    return small(skp=evolve(skp_of(named("bidan")), pegawai=employee), **parts)


class TestDistribusi:
    def test_predicates_are_counted_by_the_facts_of_the_pattern(self) -> None:
        best = judged("di atas", "di atas", by="kapuskesmas")
        staff = [of("p-1"), of("p-2"), of("p-3", penilaian=best)]

        found = distribusi(staff, rule.POLA_DISTRIBUSI)

        assert (found.penilai, found.belum) == ("kapuskesmas", ())
        assert found.jumlah == {
            "Sangat Baik": 1,
            "Baik": 2,
            "Butuh Perbaikan": 0,
            "Kurang": 0,
            "Sangat Kurang": 0,
        }
        assert found.outcome.facts["predikat_organisasi"] is rule.PredikatOrganisasi.BAIK
        assert found.outcome.facts["jumlah_baik"] == 2

    def test_it_is_a_value(self) -> None:
        found = distribusi([small()], rule.POLA_DISTRIBUSI)

        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
        assert len({found, distribusi([small()], rule.POLA_DISTRIBUSI)}) == 1

    def test_who_is_not_evaluated_yet_is_named_and_not_left_out(self) -> None:
        found = distribusi([of("p-1"), of("p-2", penilaian=[])], rule.POLA_DISTRIBUSI)

        assert found.belum == ("p-2",)
        assert found.jumlah["Baik"] == 1
        assert not found.outcome.is_complete
        assert "Evaluasi belum lengkap: p-2" in found.explain()

    def test_the_organisation_is_asked_where_they_do_not_agree(self) -> None:
        staff = [of("p-1"), of("p-2", organisasi=organisation("Istimewa"))]

        assert "predikat_organisasi" in distribusi(staff, rule.POLA_DISTRIBUSI).outcome.missing

    def test_the_organisation_can_be_given(self) -> None:
        found = distribusi([of("p-1")], rule.POLA_DISTRIBUSI, predikat_organisasi="kurang")

        assert found.outcome.facts["predikat_organisasi"] is rule.PredikatOrganisasi.KURANG

    def test_several_predicates_may_be_one_count(self) -> None:
        """PP 30/2019 Pasal 41 ayat (8) counts three statuses; which they are the caller says."""
        half = Period.semester(2021, 2)
        base = evolve(skp_of(named("bidan")), periode=half, ditetapkan=half.start)
        how: dict[str, Any] = {"oleh": "kapuskesmas", "pada": JUDGED_ON}
        facts = {"nilai_skp": 100, "nilai_perilaku": 100, "ide_baru": False}
        judgements = [
            Penilaian(name, value, **how)
            for name, value in {**facts, "pendapat_rekan_dan_bawahan": False}.items()
        ]
        staff = [
            small(
                skp=evolve(base, pegawai=f"p-{n}"),
                periode=half,
                regulation=pp_30_2019.REGULATION,
                penilaian=judgements,
            )
            for n in range(2)
        ]
        names = dict.fromkeys(map(str, pp_30_2019.Predikat), "jumlah_di_bawah")
        names.update({"Sangat Baik": "jumlah_di_atas", "Baik": "jumlah_sesuai"})

        found = distribusi(staff, pp_30_2019.DISTRIBUSI_UNIT, fakta=names)

        assert found.outcome.facts == {
            "jumlah_di_atas": 0,
            "jumlah_sesuai": 2,
            "jumlah_di_bawah": 0,
        }

    def test_a_predicate_that_the_pattern_does_not_count_is_refused(self) -> None:
        assert (
            codes(lambda: distribusi([of("p-1")], pp_30_2019.DISTRIBUSI_UNIT))
            == ["evaluation.uncounted"] * 5
        )

    def test_they_are_the_staff_of_one_appraiser_in_one_period(self) -> None:
        skp = evolve(skp_of(named("bidan")), penilai="kadinkes")
        other = small(skp=skp, penilaian=[], periode=Period.quarter(2024, 1))

        assert codes(lambda: distribusi([of("p-1"), other], rule.POLA_DISTRIBUSI)) == [
            "evaluation.mixed",
            "evaluation.mixed",
        ]

    def test_what_cannot_be_the_same_predicate_is_not_counted_together(self) -> None:
        own = Policy(
            "kota/PREDIKAT",
            outputs={"predikat": when(flag("lulus")).then("Lulus").otherwise("Gagal")},
        )
        lulus = Penilaian("lulus", nilai=True, oleh="kapuskesmas", pada=JUDGED_ON)
        rated = judged("sesuai", "sesuai", by="kapuskesmas")
        other = of("p-2", pengecualian=own, penilaian=[*rated, lulus])

        assert codes(lambda: distribusi([of("p-1"), other], rule.POLA_DISTRIBUSI)) == [
            "evaluation.mixed"
        ]

    def test_nobody_stands_there_twice(self) -> None:
        assert codes(lambda: distribusi([of("p-1"), of("p-1")], rule.POLA_DISTRIBUSI)) == [
            "evaluation.employee_twice"
        ]

    def test_there_is_at_least_one(self) -> None:
        assert codes(lambda: distribusi([], rule.POLA_DISTRIBUSI)) == ["evaluation.none"]

    def test_it_shows_the_counts_and_whose_staff_it_is(self) -> None:
        found = distribusi([of("p-1")], rule.POLA_DISTRIBUSI)

        assert found.explain("en").startswith(
            "PREDICATES OF THE STAFF of the appraiser kapuskesmas"
        )
        assert "Baik 1" in found.explain()
        assert "<details" in found._repr_html_()
        assert repr(found).endswith("Sangat Kurang=0; 0 open>")


def test_an_evaluation_of_a_draft_has_no_edition() -> None:
    with pytest.raises(PlanError):
        small(skp=evolve(skp_of(named("bidan")), ditetapkan=date(2025, 1, 2)))
