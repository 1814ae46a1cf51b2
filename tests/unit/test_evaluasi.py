"""An evaluation: what comes of its parts, what is missing, and what it warns of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, fields
from tests.evaluations import YEAR, annex, judged, named, organisation, skp_of, small

from asn_kinerja import Policy, fact, flag, when
from asn_kinerja.citation import Force
from asn_kinerja.errors import IncompleteOutcomeError, UnknownOutputError
from asn_kinerja.goals import Goal, Indicator, PlanError, Realisation, RealisationError, Target
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.period import Period
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.regulations import pp_30_2019, pp_46_2011
from asn_kinerja.skp import (
    SKP,
    EkspektasiKhusus,
    Evaluasi,
    HasilKerja,
    Penilaian,
    UmpanBalik,
    evaluate,
)

FIRST, SECOND = judged("sesuai", "di atas", by="kapuskesmas")


class TestPredicate:
    def test_the_two_ratings_decide_it_by_the_quadrant(self) -> None:
        """Lampiran IV.B.3, pp. 99-103."""
        assert small(penilaian=[FIRST, SECOND])["predikat"] is rule.Predikat.BAIK

    def test_it_is_complete(self) -> None:
        assert small().is_complete
        assert small().missing == ()
        assert small().warnings == ()

    def test_a_missing_rating_is_named_with_who_gives_it(self) -> None:
        open_ = small(penilaian=[FIRST])

        assert not open_.is_complete
        assert [(each.fakta, each.dari) for each in open_.missing] == [
            ("rating_perilaku_kerja", "kapuskesmas")
        ]
        with pytest.raises(IncompleteOutcomeError):
            _ = open_["predikat"]

    def test_a_missing_achievement_of_the_organisation_is_named_without_an_author(self) -> None:
        """Lampiran IV.B.1 huruf e, p. 94: the text names nobody."""
        open_ = small(organisasi=None)

        assert [(each.fakta, each.dari) for each in open_.missing] == [
            ("predikat_organisasi", None)
        ]
        assert open_["predikat"] is rule.Predikat.BAIK

    def test_what_is_missing_is_said_in_both_languages(self) -> None:
        (missing,) = small(penilaian=[FIRST]).missing

        assert str(missing) == "rating_perilaku_kerja, dari kapuskesmas"
        assert missing.said("en") == "rating_perilaku_kerja, from kapuskesmas"

    def test_an_output_that_is_none_is_refused(self) -> None:
        with pytest.raises(UnknownOutputError):
            _ = small()["predikta"]

    def test_where_it_went_up_the_superior_judges(self) -> None:
        """Lampiran IV.A angka 11, p. 90."""
        judged_above = judged("sesuai", "sesuai", by="kadinkes")

        evaluasi = small(atasan_penilai="kadinkes", penilaian=judged_above)

        assert evaluasi.penilai == "kadinkes"
        assert evaluasi.is_complete
        assert "atasan penilai: kadinkes" in str(evaluasi)

    def test_one_call_takes_every_part_and_leaves_none_out(self) -> None:
        """All but what only `again` gives; a part lost on the way would be a silent gap."""
        passed = when(flag("lulus")).then(rule.Predikat.BAIK).otherwise(rule.Predikat.KURANG)
        guide = rule.PANDUAN_RATING_PERILAKU_KERJA.evaluate(konsisten_diri=False)
        parts: dict[str, Any] = {
            "skp": skp_of(named("bidan")),
            "periode": YEAR,
            "regulation": rule.REGULATION,
            "realisasi": [Realisation("iki-1.1", "84 ibu", period=YEAR)],
            "umpan_balik": [UmpanBalik("rekan", "baik", hasil="rhk-1")],
            "penilaian": judged("sesuai", "sesuai", by="kadinkes"),
            "hitungan": [Policy("ujian", outputs={"lulus": flag("ikut")}).evaluate(ikut=True)],
            "organisasi": organisation(),
            "panduan": {"rating_perilaku_kerja": guide},
            "atasan_penilai": "kadinkes",
            "pengecualian": Policy("khusus", outputs={"predikat": passed}),
            "predikat_dokumen": "Baik",
        }

        assert Evaluasi(**parts) == evaluate(**parts)
        assert {each.name for each in fields(Evaluasi)} == {*parts, "sebelumnya", "alasan"}

    def test_it_says_who_it_is_of_and_what_came_of_it(self) -> None:
        assert repr(small()).endswith(": Baik>")
        assert repr(small(penilaian=[FIRST])).endswith(": missing rating_perilaku_kerja>")


class TestOrganisation:
    def test_its_pattern_stands_beside(self) -> None:
        pola = small(organisasi=organisation("Istimewa")).pola

        assert pola is not None
        assert pola["predikat_sebagian_besar"] is rule.Predikat.SANGAT_BAIK

    def test_that_of_another_unit_is_a_breach(self) -> None:
        """Lampiran IV.B.1 huruf g, p. 94: the unit that the employee's own appraiser leads."""
        (breach,) = small(organisasi=organisation(by="kadinkes")).warnings

        assert (breach.name, breach.force) == ("capaian_unit_penilai", Force.MUST)

    def test_missing_it_is_said_to_be_missing(self) -> None:
        assert "CAPAIAN KINERJA ORGANISASI: belum ada" in str(small(organisasi=None))


class TestStudyLeave:
    def failed(self, **parts: Any) -> Any:
        return small(pengecualian=rule.KEGAGALAN_TUGAS_BELAJAR, **parts)

    def test_failure_overrides_the_quadrant(self) -> None:
        """Lampiran IV.B.3, pp. 100, 103."""
        evaluasi = self.failed(penilaian=judged("di bawah", "di atas", by="kapuskesmas"))

        assert evaluasi["predikat"] is rule.Predikat.KURANG
        assert evaluasi.aturan_umum["predikat"] is rule.Predikat.BUTUH_PERBAIKAN
        assert "Digantikan; menurut kuadran biasa:" in str(evaluasi)
        assert any(cite.page == "100, 103" for cite in evaluasi.citations)

    def test_both_ratings_are_still_set(self) -> None:
        open_ = self.failed(penilaian=[SECOND])

        assert [each.fakta for each in open_.missing] == ["rating_hasil_kerja"]

    def test_what_gives_no_predicate_overrides_nothing(self) -> None:
        with pytest.raises(PlanError) as caught:
            small(pengecualian=Policy("lain", outputs={"x": fact("n")}))

        assert caught.value.code == "evaluation.override"


class TestGuides:
    GUIDE = rule.PANDUAN_RATING_PERILAKU_KERJA

    def guided(self, **facts: bool) -> dict[str, Any]:
        return {"rating_perilaku_kerja": self.GUIDE.evaluate(**facts)}

    def test_one_that_was_judged_otherwise_is_a_remark(self) -> None:
        evaluasi = small(panduan=self.guided(konsisten_diri=True, menjadi_penjaga=True))
        (remark,) = evaluasi.warnings

        assert (remark.name, remark.force) == (self.GUIDE.id, Force.GUIDE)
        assert "menyarankan Di Atas Ekspektasi" in str(remark)
        assert evaluasi["predikat"] is rule.Predikat.BAIK

    def test_one_that_agrees_is_shown_and_warns_of_nothing(self) -> None:
        evaluasi = small(panduan=self.guided(konsisten_diri=True, menjadi_penjaga=False))

        assert evaluasi.warnings == ()
        assert self.GUIDE.title.id in str(evaluasi)
        assert set(self.GUIDE.citations) <= set(evaluasi.citations)

    def test_one_that_is_not_decided_warns_of_nothing(self) -> None:
        assert small(panduan=self.guided()).warnings == ()

    def test_one_without_a_judgement_is_no_judgement(self) -> None:
        guide = self.guided(konsisten_diri=True, menjadi_penjaga=True)

        evaluasi = small(penilaian=[FIRST], panduan=guide)

        assert evaluasi.warnings == ()
        assert [each.fakta for each in evaluasi.missing] == ["rating_perilaku_kerja"]
        assert "rating_perilaku_kerja: belum ada" in str(evaluasi)


class TestPeriodOfTheOrganisation:
    """Lampiran IV.B.1, pp. 92-94: the achievement of the period; the year before, if late."""

    def breaches(self, organisation_of: Period, **more: Any) -> list[str]:
        given = evolve(organisation(), periode=organisation_of)
        return [each.name for each in small(organisasi=given, **more).warnings]

    @pytest.mark.parametrize("year", [2024, 2023], ids=["same", "before"])
    def test_of_the_year_or_the_one_before_is_right(self, year: int) -> None:
        assert self.breaches(Period.year(year)) == []

    @pytest.mark.parametrize(
        "period",
        [
            Period.year(2022),
            Period.year(2025),
            Period.quarter(2023, 4),
            Period(date(2024, 1, 1)),
            Period(date(2022, 1, 1), date(2024, 1, 1)),
        ],
        ids=["two-before", "after", "quarter", "open", "two-years"],
    )
    def test_of_another_period_is_warned_of(self, period: Period) -> None:
        assert self.breaches(period) == ["capaian_organisasi"]

    def test_a_quarter_has_no_year_before(self) -> None:
        quarter = Period.quarter(2024, 2)

        assert self.breaches(Period.quarter(2024, 1), periode=quarter) == ["capaian_organisasi"]
        assert self.breaches(quarter, periode=quarter) == []

    def test_it_says_both_periods_in_both_languages(self) -> None:
        given = evolve(organisation(), periode=Period.year(2022))
        (breach,) = small(organisasi=given).warnings

        assert "31 December 2022" in breach.text.en
        assert "31 Desember 2024" in breach.text.id
        assert breach.force is Force.MUST
        assert "Lampiran IV.B" in str(breach.cite)


class TestDocument:
    def test_another_predicate_in_the_document_is_a_breach(self) -> None:
        (breach,) = small(predikat_dokumen="Butuh Perbaikan").warnings

        assert breach.name == "predikat_dokumen"
        assert str(breach) == "dokumen menyebut Butuh Perbaikan, menurut aturan Baik"
        assert breach.cite == rule.PREDIKAT_KINERJA.outputs["predikat"].cite

    def test_the_same_predicate_in_another_spelling_is_none(self) -> None:
        assert small(predikat_dokumen="BAIK").warnings == ()

    def test_it_is_no_predicate_of_the_evaluation(self) -> None:
        open_ = small(penilaian=[], predikat_dokumen="Baik")

        assert open_.warnings == ()
        assert not open_.is_complete

    def test_a_predicate_that_is_no_label_is_compared_with_nothing(self) -> None:
        number = Policy("angka", outputs={"predikat": fact("n")})

        assert small(pengecualian=number, predikat_dokumen="Baik").warnings == ()


class TestRealisation:
    IKI = Indicator("iki", "Ibu hamil terlayani", Target.up(80), unit="%", formula=NAIK)
    YEARLY = Realisation("iki", 84, period=YEAR, evidence="bukti/17")

    def skp(self, *indicators: Indicator) -> SKP:
        goal = Goal("rhk", "Ibu hamil sehat", "RHK", indicators=indicators or [self.IKI])
        return evolve(skp_of(named("bidan")), hasil_kerja=[HasilKerja(goal)])

    def test_it_is_measured_and_cited(self) -> None:
        evaluasi = small(skp=self.skp(), realisasi=[self.YEARLY])
        measured = evaluasi.capaian.hasil["iki"]

        assert measured.value == Decimal(84)
        assert set(NAIK.citations) <= set(evaluasi.citations)
        assert "bukti/17" in str(evaluasi)

    def test_the_position_never_decides_the_rating(self) -> None:
        """Pp. 189, 194: below the target and still as expected."""
        worse = evolve(self.YEARLY, value=1)

        assert small(skp=self.skp(), realisasi=[worse])["predikat"] is rule.Predikat.BAIK

    def test_one_that_the_skp_cannot_take_is_refused(self) -> None:
        with pytest.raises(RealisationError):
            small(skp=self.skp(), realisasi=[evolve(self.YEARLY, indicator="iki-9")])

    def test_one_outside_the_period_is_left_out(self) -> None:
        later = evolve(self.YEARLY, period=Period.year(2025))

        assert small(skp=self.skp(), realisasi=[later]).capaian.hasil["iki"].value is None

    def test_what_came_before_a_revision_is_judged_by_the_edition_of_its_time(self) -> None:
        """Pasal 14 ayat (2): the SKP is developed in the course of the year."""
        first = self.skp()
        harder = HasilKerja(
            Goal(
                "rhk", "Ibu hamil sehat", "RHK", indicators=[evolve(self.IKI, target=Target.up(95))]
            )
        )
        skp = first.revise(on=date(2024, 7, 1), reason="umpan balik", hasil_kerja=[harder])
        halves = [Realisation("iki", 81, period=Period.semester(2024, half)) for half in (1, 2)]

        evaluasi = small(skp=skp, realisasi=halves)
        ((edition, earlier),) = evaluasi.capaian.semula

        assert edition == first
        assert (earlier.target, earlier.value) == (Target.up(80), Decimal(81))
        assert evaluasi.capaian.hasil["iki"].target == Target.up(95)
        assert "edisi 1" in str(evaluasi)
        assert set(NAIK.citations) <= set(evaluasi.citations)

    def test_what_a_revision_left_alone_counts_through_the_year(self) -> None:
        skp = self.skp().revise(on=date(2024, 7, 1), reason="atasan", penilai="plt-kapus")
        early = Realisation("iki", 84, period=Period.month(2024, 1))

        evaluasi = small(
            skp=skp,
            realisasi=[early],
            penilaian=judged("sesuai", "sesuai", by="plt-kapus"),
            periode=YEAR,
        )

        assert evaluasi.capaian.semula == ()
        assert evaluasi.capaian.hasil["iki"].reports == (early,)

    def test_what_came_before_the_first_edition_counts_for_it(self) -> None:
        early = Realisation("iki", 84, period=Period(date(2024, 1, 1), date(2024, 1, 15)))

        measured = small(skp=self.skp(), realisasi=[early]).capaian.hasil["iki"]

        assert measured.reports == (early,)


class TestEdition:
    def test_the_appraiser_of_the_last_day_of_the_period_judges(self) -> None:
        """Lampiran II.C angka 7, p. 65: expectations are set again with the new appraiser."""
        skp = skp_of(named("bidan")).revise(
            on=date(2024, 9, 1), reason="penilai pindah", penilai="kapuskesmas-baru"
        )
        quarter = Period.quarter(2024, 2)

        assert small(skp=skp, periode=quarter).penilai == "kapuskesmas"
        assert small(skp=skp, penilaian=[]).penilai == "kapuskesmas-baru"

    def test_a_draft_cannot_be_evaluated(self) -> None:
        draft = evolve(skp_of(named("bidan")), ditetapkan=None)

        with pytest.raises(PlanError) as caught:
            small(skp=draft)

        assert caught.value.code == "evaluation.not_set"


class TestEarlierRegulations:
    """Their predicates take numbers, judged or computed; nobody else is known to judge."""

    def skp(self, period: Period) -> SKP:
        return evolve(
            skp_of(named("bidan")), hasil_kerja=[], periode=period, ditetapkan=period.start
        )

    def test_pp_46_2011(self) -> None:
        year = Period.year(2020)
        how: dict[str, Any] = {"oleh": "kabid", "pada": date(2021, 1, 5)}
        judgements = [Penilaian("nilai_skp", 90, **how), Penilaian("nilai_perilaku", 80, **how)]

        evaluasi = small(
            skp=self.skp(year),
            periode=year,
            regulation=pp_46_2011.REGULATION,
            penilaian=judgements,
            organisasi=None,
        )

        assert evaluasi["predikat"] is pp_46_2011.Sebutan.BAIK
        assert evaluasi["nilai_prestasi_kerja"] == Decimal("86.00")
        assert evaluasi.is_complete
        assert evaluasi.pola is None
        assert "ORGANISASI" not in str(evaluasi)

    def test_pp_30_2019_with_a_computed_score(self) -> None:
        half = Period.semester(2021, 2)
        computed = pp_30_2019.NILAI_PERILAKU.evaluate(nilai_atasan=100, nilai_rekan_dan_bawahan=100)
        how: dict[str, Any] = {"oleh": "kabid", "pada": date(2022, 1, 5)}
        flags = [
            Penilaian(name, nilai=False, **how)
            for name in ("ide_baru", "pendapat_rekan_dan_bawahan")
        ]

        evaluasi = small(
            skp=self.skp(half),
            periode=half,
            regulation=pp_30_2019.REGULATION,
            penilaian=[Penilaian("nilai_skp", 100, **how), *flags],
            hitungan=[computed],
        )

        assert evaluasi["nilai_kinerja"] == 100
        assert evaluasi["predikat"] is pp_30_2019.Predikat.BAIK
        assert pp_30_2019.NILAI_PERILAKU.title.id in str(evaluasi)
        assert "CAPAIAN KINERJA ORGANISASI: Baik" in str(evaluasi)

    def test_a_computation_that_is_open_leaves_its_fact_missing(self) -> None:
        half = Period.semester(2021, 2)

        open_ = small(
            skp=self.skp(half),
            periode=half,
            regulation=pp_30_2019.REGULATION,
            penilaian=[],
            hitungan=[pp_30_2019.NILAI_PERILAKU.evaluate(nilai_atasan=100)],
        )

        assert "nilai_perilaku" in [each.fakta for each in open_.missing]


class TestAgain:
    def test_it_follows_and_replaces_nothing(self) -> None:
        first = small(penilaian=[FIRST])

        second = first.again(reason="rating menyusul", penilaian=[FIRST, SECOND])

        assert not first.is_complete
        assert second.is_complete
        assert second.riwayat == (first, second)
        assert "evaluasi ke-2: rating menyusul" in str(second)


class TestShown:
    def test_the_order_of_the_parts_does_not_matter(self) -> None:
        case = named("kasubdit")
        evaluasi = annex(case)

        again = evolve(
            evaluasi,
            realisasi=reversed(evaluasi.realisasi),
            umpan_balik=reversed(evaluasi.umpan_balik),
            penilaian=reversed(evaluasi.penilaian),
        )

        assert again == evaluasi

    def test_feedback_on_an_aspect_is_found_in_any_spelling(self) -> None:
        said = UmpanBalik(
            "rekan",
            "membantu",
            aspek="harmonis",
            jenis="berkala",
            pada=date(2024, 5, 2),
            bukti="b/1",
        )
        evaluasi = small(umpan_balik=[said])

        assert evaluasi.ringkasan["Harmonis"].banyak == 1
        assert "UMPAN BALIK: Rekan kerja setingkat 1 tanpa nada" in str(evaluasi)
        assert "Rekan kerja setingkat: membantu  [Berkala, 2 Mei 2024, bukti b/1]" in str(evaluasi)

    def test_the_reason_of_a_judgement_is_shown(self) -> None:
        reasoned = evolve(FIRST, alasan="pandemi")

        assert "pandemi" in str(small(penilaian=[reasoned]))

    def test_special_expectations_are_shown(self) -> None:
        skp = skp_of(named("bidan"))
        special = [EkspektasiKhusus("Adaptif", "cepat belajar")]
        more = evolve(skp, perilaku_kerja=evolve(skp.perilaku_kerja, ekspektasi_khusus=special))

        assert "Ekspektasi Khusus Pimpinan: cepat belajar" in str(small(skp=more))

    def test_html_shows_every_text_and_obeys_none(self) -> None:
        said = UmpanBalik("rekan", "<script>", hasil="rhk-1")

        shown = small(umpan_balik=[said])._repr_html_()

        assert "<script>" not in shown
        assert "&lt;script&gt;" in shown

    def test_it_reads_in_english(self) -> None:
        shown = annex(named("kasubdit")).explain("en")

        assert "Breach: the document states Butuh Perbaikan, by the rule it is Kurang" in shown
        assert "by direktur-ii, 10 January 2025" in shown
