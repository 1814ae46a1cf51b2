"""The evaluations of the annexes in one call, and the special cases of who evaluates what.

Kinds covered: predikat_contoh, rating_bukan_rumus, tugas_belajar_gagal, penilai,
mutasi_pegawai, mutasi_penilai, capaian_organisasi_unit, capaian_organisasi_periodik,
capaian_organisasi_tahunan, tidak_ditentukan_teks.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve
from tests.evaluations import CASES, annex, heard, judged, named, organisation, small

from asn_kinerja.citation import Force
from asn_kinerja.period import Period
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.text import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


def cases(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES[name]]


@pytest.mark.parametrize("case", cases("evaluations"))
class TestAnnex:
    def test_comparisons_are_those_listed(self, case: dict[str, Any]) -> None:
        listed = {
            f"iki-{number}.{place}": given["posisi"]
            for number, each in enumerate(case["hasil_kerja"], 1)
            for place, given in enumerate(each["indikator"], 1)
        }

        found = annex(case).capaian.hasil

        assert {name: each.comparison for name, each in found.items()} == listed

    def test_the_predicate_is_that_of_the_quadrant(self, case: dict[str, Any]) -> None:
        """Lampiran IV.B.3, pp. 99, 102-103."""
        evaluasi = annex(case)

        assert evaluasi["predikat"] == case["predikat"]
        assert evaluasi.is_complete

    def test_a_printed_predicate_that_contradicts_it_is_kept_and_shown(
        self, case: dict[str, Any]
    ) -> None:
        """Pp. 205, 207-208: printed Butuh Perbaikan, by the quadrant Kurang."""
        evaluasi = annex(case)
        agrees = case["predikat_tercetak"] == case["predikat"]

        assert evaluasi.predikat_dokumen == case["predikat_tercetak"]
        assert [each.name for each in evaluasi.warnings] == ([] if agrees else ["predikat_dokumen"])

    def test_all_feedback_is_counted(self, case: dict[str, Any]) -> None:
        summaries = annex(case).ringkasan.values()

        assert sum(each.banyak for each in summaries) == len(heard(case))

    def test_it_explains_itself_in_both_languages(self, case: dict[str, Any]) -> None:
        evaluasi = annex(case)

        for lang in LANGUAGES:
            shown = evaluasi.explain(lang)
            assert all(each["rencana"] in shown for each in case["hasil_kerja"])
            assert all(said in shown for _, _, said, _ in case["perilaku_kerja"])


class TestRatingIsNoFormula:
    """Pp. 189-191, 194, 203-205: comparisons side by side with one judgement."""

    @pytest.mark.parametrize(
        "name, counts",
        [
            pytest.param(
                "dirjen",
                {"Lebih buruk": 4, "Sesuai": 4, "Lebih baik": 1},
                id="rating_bukan_rumus-03",
            ),
            pytest.param(
                "kasubdit",
                {"Lebih buruk": 1, "Sesuai": 4, "Lebih baik": 2},
                id="rating_bukan_rumus-05",
            ),
        ],
    )
    def test_as_expected(self, name: str, counts: dict[str, int]) -> None:
        evaluasi = annex(named(name))

        assert Counter(each.comparison for each in evaluasi.capaian.hasil.values()) == counts
        assert evaluasi.outcome.facts["rating_hasil_kerja"] is rule.Rating.SESUAI_EKSPEKTASI


@pytest.mark.parametrize("case", cases("penilai"))
def test_special_case(case: dict[str, Any]) -> None:
    """Lampiran IV.A angka 2 to 16, pp. 89-92; IV.B.2, pp. 94-97."""
    outcome = rule.REGULATION.policies[case["policy"]].evaluate(case["given"])

    assert {name: outcome[name] for name in case["expected"]} == case["expected"]


@pytest.mark.parametrize("case", cases("mutasi_penilai"))
def test_an_appraiser_who_moves(case: dict[str, Any]) -> None:
    """Lampiran IV.A angka 14, pp. 91-92; the days of the evaluation are the agency's."""
    held = Period(date(2024, 9, 16), date(2024, 10, 1))

    outcome = rule.mutasi_penilai(date.fromisoformat(case["pindah"]), rentang=held)

    assert outcome["penilai_lama_mengevaluasi"] is case["mengevaluasi"]


def test_who_evaluates_instead_of_an_appraiser_who_left_the_text_does_not_say() -> None:
    outcome = rule.MUTASI_PENILAI.evaluate(dalam_rentang_evaluasi=False)
    (missing,) = outcome.missing

    assert missing.blocks == ("pengevaluasi_periode_berjalan",)
    assert missing.reason is not None
    assert "teks tidak menyebut" in missing.reason.id
    within = rule.MUTASI_PENILAI.evaluate(dalam_rentang_evaluasi=True)
    assert within["pengevaluasi_periode_berjalan"] is rule.PihakMutasi.LAMA


@pytest.mark.parametrize("case", cases("tugas_belajar_gagal"))
def test_study_leave_that_failed(case: dict[str, Any]) -> None:
    """Lampiran IV.B.3, pp. 100, 103: Kurang or Sangat Kurang, considering behaviour."""
    evaluasi = small(
        penilaian=judged("di bawah", case["perilaku"], by="kapuskesmas"),
        pengecualian=rule.KEGAGALAN_TUGAS_BELAJAR,
    )

    assert (evaluasi["predikat"], evaluasi.aturan_umum["predikat"]) == (
        case["predikat"],
        case["kuadran"],
    )


class TestOrganisation:
    @pytest.mark.parametrize("case", cases("evaluations"))
    def test_the_unit_is_that_of_the_appraiser(self, case: dict[str, Any]) -> None:
        """Lampiran IV.B.1 huruf g, p. 94."""
        given = annex(case).organisasi

        assert given is not None
        assert (given.unit, given.pemimpin) == (case["unit_penilai"], case["penilai"])

    def test_the_periodic_one_has_one_of_two_sources(self) -> None:
        """Lampiran IV.B.1 huruf c, pp. 92-93."""
        assert rule.BAHAN_CAPAIAN_PERIODIK == (
            "Capaian rencana aksi perjanjian kinerja",
            "Capaian trajectory target",
        )

    def test_the_annual_one_has_three_ingredients(self) -> None:
        """Lampiran IV.B.1 huruf d, p. 93."""
        assert rule.BAHAN_CAPAIAN_TAHUNAN == (
            "Capaian IKU",
            "Ekspektasi pimpinan",
            "Indeks reformasi birokrasi",
        )

    @pytest.mark.parametrize(
        "issued, on, expected",
        [
            pytest.param(date(2025, 1, 31), date(2025, 2, 3), 2024, id="in-time"),
            pytest.param(date(2025, 2, 1), date(2025, 2, 3), 2023, id="late"),
            pytest.param(None, date(2025, 1, 31), None, id="may-still-come"),
            pytest.param(None, date(2025, 2, 1), 2023, id="never-came"),
        ],
    )
    def test_a_late_one_gives_way_to_the_year_before(
        self, issued: date | None, on: date, expected: int | None
    ) -> None:
        """Lampiran IV.B.1 huruf f, p. 94."""
        before = evolve(organisation(), periode=Period.year(2023), pada=date(2024, 1, 5))
        known = [before, *([evolve(organisation(), pada=issued)] if issued else [])]

        taken = rule.capaian_tahunan(2024, known, on=on)

        assert (taken and taken.periode) == (expected and Period.year(expected))

    def test_what_nobody_gave_is_not_found(self) -> None:
        assert rule.capaian_tahunan(2024, [], on=date(2025, 2, 1)) is None


@pytest.mark.parametrize("matter", rule.BELUM_DIATUR, ids=lambda each: each.id)
def test_what_the_text_does_not_say_is_said_to_be_unsaid(matter: rule.HalBelumDiatur) -> None:
    """A silent matter is named with its page; what needs it asks the caller."""
    assert matter.force is Force.SILENT
    assert matter.cite.page is not None
    assert matter.hal.id != matter.hal.en


def test_every_silent_matter_has_its_own_name() -> None:
    names = [each.id for each in rule.BELUM_DIATUR]

    assert sorted(set(names)) == sorted(names)
