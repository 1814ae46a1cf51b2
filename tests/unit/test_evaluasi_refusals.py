"""What makes an evaluation impossible: every problem at once, each with its path."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.evaluations import JUDGED_ON, YEAR, judged, named, organisation, skp_of, small

from asn_kinerja import Policy, flag, label
from asn_kinerja.errors import FactError, InvalidFactsError, problems
from asn_kinerja.goals import PlanError
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.skp import CapaianOrganisasi, Penilaian, UmpanBalik

BY: dict[str, Any] = {"oleh": "kapuskesmas", "pada": JUDGED_ON}
RATED = judged("sesuai", "sesuai", by="kapuskesmas")


def refused(make: Callable[[], object]) -> list[FactError]:
    with pytest.raises(InvalidFactsError) as caught:
        make()
    return [each for each in caught.value.exceptions if isinstance(each, FactError)]


def codes(**parts: Any) -> list[tuple[str, str]]:
    return [(each.code, each.path) for each in refused(lambda: small(**parts))]


class TestAuthors:
    """Lampiran IV.A angka 4, p. 89: assigners give feedback, only the appraiser rates."""

    def test_who_is_not_the_appraiser_does_not_rate(self) -> None:
        (error,) = refused(lambda: small(penilaian=[RATED[0], evolve(RATED[1], oleh="ketua-tim")]))

        assert error.code == "evaluation.author"
        assert (error.facts["oleh"], error.facts["accepted"]) == ("ketua-tim", "kapuskesmas")
        assert "angka 4 hlm. 89" in error.message("en")

    def test_the_superior_does_not_rate_before_it_went_up(self) -> None:
        above = judged("sesuai", "sesuai", by="kadinkes")

        assert [code for code, _ in codes(penilaian=above)] == ["evaluation.author"] * 2

    def test_once_it_went_up_the_appraiser_rates_no_more(self) -> None:
        """Lampiran IV.A angka 11, p. 90."""
        assert [code for code, _ in codes(atasan_penilai="kadinkes")] == ["evaluation.author"] * 2

    @pytest.mark.parametrize(
        "above",
        ["pegawai-bidan", "bidan-penyelia", "kapuskesmas", " "],
        ids=["employee", "post", "appraiser", "blank"],
    )
    def test_it_goes_up_to_somebody_else(self, above: str) -> None:
        """Lampiran IV.A angka 11, p. 90: the superior of the appraiser, not whoever is judged."""
        rated = judged("sesuai", "sesuai", by=above) if above.strip() else []

        (error,) = refused(lambda: small(atasan_penilai=above, penilaian=rated))

        assert (error.code, error.path) == ("evaluation.superior", "atasan_penilai")
        assert repr(above) in error.message("id")

    def test_nobody_else_is_refused_where_the_regulation_names_nobody(self) -> None:
        half = Period.semester(2021, 2)
        skp = evolve(skp_of(named("bidan")), periode=half, ditetapkan=half.start)
        anybody = Penilaian("ide_baru", nilai=True, oleh="kepala-unit", pada=JUDGED_ON)

        evaluasi = small(
            skp=skp, periode=half, regulation=pp_30_2019.REGULATION, penilaian=[anybody]
        )

        assert evaluasi.facts == {"ide_baru": True}


class TestJudgements:
    def test_an_unknown_fact_is_refused_with_the_nearest(self) -> None:
        (error,) = refused(
            lambda: small(penilaian=[Penilaian("rating_hasil_kerj", "sesuai", **BY)])
        )

        assert error.code == "fact.unknown_near"
        assert error.facts["nearest"] == "rating_hasil_kerja"

    def test_a_fact_like_no_other_is_refused_without_one(self) -> None:
        assert codes(penilaian=[Penilaian("xyz", 1, **BY)]) == [("fact.unknown", "penilaian[xyz]")]

    def test_one_fact_has_one_judgement(self) -> None:
        twice = [*RATED, evolve(RATED[0], nilai="di atas")]

        assert codes(penilaian=twice) == [("policy.fact_twice", "penilaian[rating_hasil_kerja]")]

    def test_a_label_that_is_none_is_refused_by_the_policy(self) -> None:
        wrong = [evolve(RATED[0], nilai="lumayan"), RATED[1]]

        assert [path for _, path in codes(penilaian=wrong)] == ["rating_hasil_kerja"]

    def test_a_guide_suggests_a_fact_of_the_predicate(self) -> None:
        guide = rule.PANDUAN_RATING_PERILAKU_KERJA.evaluate(konsisten_diri=False)

        assert codes(panduan={"perilaku": guide}) == [("fact.unknown_near", "panduan[perilaku]")]

    def test_a_document_states_a_known_predicate(self) -> None:
        assert codes(predikat_dokumen="Lumayan") == [("evaluation.because", "predikat_dokumen")]

    def test_an_organisation_has_a_known_predicate(self) -> None:
        assert [path for _, path in codes(organisasi=organisation("Lumayan"))] == [
            "predikat_organisasi"
        ]


class TestDays:
    """Pasal 23-25, pp. 14-15: what is assessed is the period, so nobody judges it before."""

    def test_a_judgement_before_the_period_is_refused(self) -> None:
        eve = date(2023, 12, 31)
        (error,) = refused(lambda: small(penilaian=[RATED[0], evolve(RATED[1], pada=eve)]))

        assert (error.code, error.path) == (
            "evaluation.early",
            "penilaian[rating_perilaku_kerja].pada",
        )
        assert (error.facts["given"], error.facts["accepted"]) == (eve, YEAR.start)

    def test_from_its_first_day_on_it_counts(self) -> None:
        first = [evolve(each, pada=YEAR.start) for each in RATED]

        assert small(penilaian=first).is_complete

    def test_whoever_judged_too_early_is_told_what_else_is_wrong(self) -> None:
        wrong = evolve(RATED[1], pada=date(2023, 12, 31), oleh="ketua-tim")

        assert [code for code, _ in codes(penilaian=[RATED[0], wrong])] == [
            "evaluation.author",
            "evaluation.early",
        ]


class TestRegulation:
    @pytest.mark.parametrize(
        "given, name",
        [(rule, "module"), ("permenpanrb_6_2022", "str"), (None, "NoneType")],
        ids=["module", "text", "nothing"],
    )
    def test_what_is_no_regulation_is_refused_with_how_to_get_one(
        self, given: object, name: str
    ) -> None:
        with pytest.raises(PlanError) as caught:
            small(regulation=given)

        assert (caught.value.code, caught.value.facts["given"]) == ("evaluation.regulation", name)
        for lang in ("id", "en"):
            assert "in_force(" in caught.value.message(lang)


class TestComputations:
    def test_a_rating_is_judged_and_never_computed(self) -> None:
        rating = label("x", rule.Rating)
        formula = Policy("rumus", outputs={"rating_hasil_kerja": rating}).evaluate(x="sesuai")

        assert codes(penilaian=RATED[1:], hitungan=[formula]) == [
            ("evaluation.computed", "hitungan[rumus]")
        ]

    def test_one_that_gives_no_fact_is_of_no_use(self) -> None:
        other = Policy("lain", outputs={"x": flag("y")}).evaluate(y=True)

        assert codes(hitungan=[other]) == [("evaluation.unused", "hitungan[lain]")]

    def test_a_fact_is_judged_or_computed(self) -> None:
        half = Period.semester(2021, 2)
        skp = evolve(skp_of(named("bidan")), periode=half, ditetapkan=half.start)
        score = pp_30_2019.NILAI_PERILAKU.evaluate(nilai_atasan=90, nilai_rekan_dan_bawahan=90)

        assert codes(
            skp=skp,
            periode=half,
            regulation=pp_30_2019.REGULATION,
            penilaian=[Penilaian("nilai_perilaku", 100, **BY)],
            hitungan=[score],
        ) == [("policy.fact_twice", f"hitungan[{score.policy.id}].nilai_perilaku")]


class TestPeriods:
    def test_the_regulation_is_that_of_the_period(self) -> None:
        assert ("evaluation.life", "periode") in codes(regulation=pp_30_2019.REGULATION)

    @pytest.mark.parametrize(
        "period",
        [
            pytest.param(Period(date(2023, 7, 1), date(2024, 7, 1)), id="before"),
            pytest.param(Period(date(2024, 7, 1), date(2025, 7, 1)), id="after"),
        ],
    )
    def test_it_lies_within_the_skp(self, period: Period) -> None:
        assert codes(periode=period) == [("evaluation.outside", "periode")]

    def test_a_regulation_that_begins_in_the_middle_does_not_govern(self) -> None:
        later = evolve(rule.REGULATION, in_force=Period(date(2024, 3, 1)))

        assert codes(regulation=later) == [("evaluation.life", "periode")]

    def test_it_has_an_end(self) -> None:
        with pytest.raises(PeriodError):
            small(periode=Period(YEAR.start))


class TestFeedback:
    def test_it_is_on_a_result_of_the_skp(self) -> None:
        said = UmpanBalik("rekan", "baik", hasil="rhk-7")
        (error,) = refused(lambda: small(umpan_balik=[said]))

        assert (error.code, error.path) == (
            "evaluation.unknown_result_near",
            "umpan_balik[0].hasil",
        )

    def test_a_result_like_no_other_is_refused_without_a_guess(self) -> None:
        said = UmpanBalik("rekan", "baik", hasil="xyz")

        assert codes(umpan_balik=[said]) == [("evaluation.unknown_result", "umpan_balik[0].hasil")]

    def test_it_is_on_an_aspect_of_the_standard(self) -> None:
        said = UmpanBalik("rekan", "baik", aspek="Harmoni")
        (error,) = refused(lambda: small(umpan_balik=[said]))

        assert error.path == "umpan_balik[0].aspek"
        assert "Harmonis" in error.message("en")


class TestAgain:
    def test_it_needs_a_reason(self) -> None:
        errors = refused(lambda: small().again(reason=" "))

        assert [each.code for each in errors] == ["evaluation.reason"]

    def test_it_is_of_the_same_employee_and_period(self) -> None:
        errors = refused(lambda: small().again(reason="lain", periode=Period.quarter(2024, 4)))

        assert [each.code for each in errors] == ["evaluation.another"]

    def test_a_part_that_there_is_none_of_is_refused(self) -> None:
        with pytest.raises(TypeError):
            small().again(reason="lain", predikat="Baik")


def test_all_problems_are_told_at_once_in_both_languages() -> None:
    with pytest.raises(InvalidFactsError) as caught:
        small(
            penilaian=[evolve(RATED[0], oleh="ketua-tim")],
            umpan_balik=[UmpanBalik("rekan", "baik", hasil="rhk-7")],
            predikat_dokumen="Lumayan",
        )

    assert [len(problems(caught.value, lang)) for lang in ("id", "en")] == [3, 3]


class TestCapaianOrganisasi:
    @pytest.mark.parametrize("wrong", ["unit", "pemimpin", "predikat"])
    def test_it_says_of_what_and_by_whom(self, wrong: str) -> None:
        nothing: dict[str, Any] = {wrong: ""}

        with pytest.raises(PlanError, match=wrong):
            evolve(organisation(), **nothing)

    def test_it_was_issued_on_a_day(self) -> None:
        day: Any = "2025-01-06"

        with pytest.raises(PeriodError, match="pada"):
            CapaianOrganisasi(unit="u", pemimpin="p", predikat="baik", periode=YEAR, pada=day)
