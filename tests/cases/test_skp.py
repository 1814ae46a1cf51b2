"""SKP of the annexes of PermenPANRB 6/2022, and what the text says of statements and levels.

Kinds covered: skp, lampiran_skp, manual_indikator, jenis_rencana_hasil_kerja,
klasifikasi_pernyataan, target_mutlak, tingkat_kendali, jenis_hasil_kerja, perspektif, siklus,
dokumen_evaluasi, indeks_puu, tidak_ditentukan_teks. Forms, feedback, reports, graduation and
the pattern of predicates are policies: lampiran_6_2022.json.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from tests.cases.example_sheets import FILE, SHEETS, Case, post, sheet
from tests.facts import standing

from asn_kinerja import Citation, Policy, Standing, label, table
from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.goals import Perspective
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    FORMAT_SKP,
    ISI_DOKUMEN_EVALUASI,
    KEGAGALAN_TUGAS_BELAJAR,
    PANDUAN_RATING_HASIL_KERJA,
    SIKLUS_EVALUASI,
    KelasPernyataan,
    PeriodeDokumentasi,
    PeriodeEvaluasi,
    kata_mutlak,
    kendali_paling_kurang,
    klasifikasi_pernyataan,
    periksa,
    piramida_kinerja,
)
from asn_kinerja.skp import SKP, HasilKerja, TingkatKendali


def cases(part: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in FILE[part]]


def found(skp: SKP, case: Case) -> list[list[str]]:
    """All findings of an example, with what stands beside it in the annexes."""
    agreed, leaders = case.get("agreement", ()), case.get("leaders", ())
    return [
        [each.code, *each.ids] for each in periksa(skp, perjanjian_kinerja=agreed, pimpinan=leaders)
    ]


class TestSheets:
    """Anak Lampiran 2, 3 and 6: the eight SKP that the text itself prints."""

    @pytest.mark.parametrize("case", cases("sheets"))
    def test_its_findings(self, case: Case) -> None:
        """What an example lacks is named with the reason; the text prints few annexes."""
        assert case["findings"] == found(sheet(case["id"]), case)

    @pytest.mark.parametrize("case", cases("sheets"))
    def test_its_form(self, case: Case) -> None:
        skp = sheet(case["id"])
        outcome = FORMAT_SKP.evaluate(
            kelompok_jabatan=skp.jabatan.kelompok, pendekatan=skp.pendekatan
        )

        assert case["form"] == outcome["format_skp"]

    @pytest.mark.parametrize("case", cases("sheets"))
    def test_it_prints_every_result_indicator_and_expectation(self, case: Case) -> None:
        printed = str(sheet(case["id"]))
        texts = [each["text"] for each in case["results"]]
        texts += [each["text"] for row in case["results"] for each in row["indicators"]]
        texts += [text for texts in case["behaviour"].values() for text in texts]

        assert [text for text in texts if text not in printed] == []

    @pytest.mark.parametrize("case", cases("sheets"))
    def test_numbers_run_on(self, case: Case) -> None:
        """Rows are numbered as printed: the additional ones after the main ones."""
        skp = sheet(case["id"])
        order = [*skp.utama, *skp.tambahan]

        places = [
            str(skp).index(f" {n}. {each.rencana.statement}") for n, each in enumerate(order, 1)
        ]
        assert all(before < after for before, after in pairwise(places))

    @pytest.mark.parametrize("name", ["skp-dirjen-iii", "skp-direktur-ii", "skp-kadinkes"])
    def test_all_four_perspectives_are_there(self, name: str) -> None:
        """Cases perspektif-01 and -03, p. 29."""
        sides = {each.perspective for row in sheet(name).hasil_kerja for each in row.indikator}

        assert sides == set(Perspective)

    @pytest.mark.parametrize("name", ["skp-kasubdit-ii", "skp-jf-tbp-muda"])
    def test_all_results_of_the_examples_are_main(self, name: str) -> None:
        """Tabel 12 and 13, pp. 148-150."""
        assert sheet(name).utama == sheet(name).hasil_kerja

    def test_studies_start_in_the_same_skp(self) -> None:
        """Lampiran II.B angka 12, p. 64: study rows are added, no new SKP is made."""
        start, later = sheet("skp-bidan-penyelia"), sheet("skp-bidan-tugas-belajar")
        kept = {each.rencana.statement for each in start.hasil_kerja}

        assert kept < {each.rencana.statement for each in later.hasil_kerja}


@pytest.mark.parametrize("case", cases("changed"))
def test_what_a_change_adds(case: Case) -> None:
    """Cases jenis_hasil_kerja and perspektif: what the text forbids, or leaves to the appraiser."""
    whole = SHEETS[case["sheet"]]
    skp = sheet(case["sheet"])
    results = [_changed(each, case) for each in skp.hasil_kerja if not _left_out(each, case)]
    agreed = {each.id for each in results} & {*whole.get("agreement", ())}

    after = found(evolve(skp, hasil_kerja=results), {**whole, "agreement": agreed})

    assert case["findings"] == [each for each in after if each not in whole["findings"]]


def _left_out(hasil: HasilKerja, case: Case) -> bool:
    sides = {each.perspective.name.lower() for each in hasil.indikator if each.perspective}
    return case.get("without") in sides


def _changed(hasil: HasilKerja, case: Case) -> HasilKerja:
    if "kind" not in case or case["result"] not in {None, hasil.id}:
        return hasil
    return evolve(hasil, rencana=evolve(hasil.rencana, kind=case["kind"]))


@pytest.mark.parametrize("case", cases("statements"))
def test_statement(case: Case) -> None:
    """Anak Lampiran 1, pp. 120-122: the samples that the annex classifies."""
    assert KelasPernyataan.parse(case["class"]) is klasifikasi_pernyataan(case["text"])


@pytest.mark.parametrize("case", cases("absolute"))
def test_absolute(case: Case) -> None:
    """Page 51, and two targets of pp. 184-185: by the words of the text, and by our reading."""
    words = kata_mutlak(case["text"]) + kata_mutlak(case["text"], ("seluruh",))

    assert case["absolute"] is bool(words)


@pytest.mark.parametrize("case", cases("control"))
def test_control(case: Case) -> None:
    """Pages 28 and 44-45."""
    drawn = piramida_kinerja(post(case))

    assert case["levels"] == [each.name for each in drawn]
    assert kendali_paling_kurang(post(case)) is (drawn[-1] if drawn else None)


def test_no_manual_of_the_annex_names_a_level_that_high_officials_may_not_have() -> None:
    """Tabel 6 to 8, pp. 138-140 and 173-174."""
    named = [
        row["control"] for case in FILE["sheets"] for row in case["results"] if "control" in row
    ]

    assert {TingkatKendali[each] for each in named} <= set(
        piramida_kinerja(sheet("skp-dirjen-iii").jabatan)
    )
    assert len(named) == 3


class TestCycle:
    """Pasal 16 ayat (3), p. 11, and Pasal 24 ayat (2), p. 14."""

    def test_evaluation_is_monthly_or_quarterly(self) -> None:
        assert [each.name.lower() for each in PeriodeEvaluasi] == ["bulanan", "triwulanan"]

    def test_a_semester_is_for_documentation_only(self) -> None:
        assert PeriodeDokumentasi.parse("semester") is PeriodeDokumentasi.SEMESTERAN
        with pytest.raises(UnknownLabelError):
            PeriodeEvaluasi.parse("semester")

    def test_whatever_is_evaluated_is_documented_as_often(self) -> None:
        """Ayat (4): the two are matched."""
        assert {each.value for each in PeriodeEvaluasi} < {
            each.value for each in PeriodeDokumentasi
        }


def test_what_the_document_of_an_evaluation_has() -> None:
    """Lampiran V.A angka 2 and 3, p. 114."""
    assert [each.id for each in ISI_DOKUMEN_EVALUASI.memuat] == [
        "predikat kinerja Pegawai",
        "catatan dan/atau rekomendasi Pejabat Penilai Kinerja",
    ]
    assert [each.en for each in ISI_DOKUMEN_EVALUASI.lampiran] == [
        "the SKP",
        "the result of the evaluation",
    ]
    assert ISI_DOKUMEN_EVALUASI.cite.page == 114


class TestOneMinistrysManual:
    """Tabel 7, p. 138: how one ministry measures a regulation in the making.

    It is the manual of one ministry and not the rule of the text, so it is an example of a
    local policy and stands here, not in the library.
    """

    def test_every_stage_has_its_value(self) -> None:
        values = dict(FILE["stages"]["table"])
        cite = Citation("Manual indikator", page=138, standing=Standing.LOCAL)
        stage = label("tahap", tuple(values))
        policy = Policy(
            "kementerian-x/indeks-puu",
            outputs={"indeks": table(stage, values).named("indeks", cite=cite)},
        )

        computed = {each: policy.evaluate(tahap=each)["indeks"] for each in values}

        assert values == computed
        assert sorted(values.values()) == [10, 20, 30, 50, 70, 80, 90, 100]

    def test_what_lies_between_a_target_and_its_realisation(self) -> None:
        """Case indeks_puu-09, pp. 131 and 190: 90 was the target, 70 was reached."""
        values = sorted(value for _, value in FILE["stages"]["table"])

        assert [each for each in values if 70 < each <= 90] == [80, 90]


class TestLeftOpen:
    """What the text does not say is a setting, an assumption by name, or asked of the caller."""

    def test_when_a_periodic_evaluation_ends_the_caller_says(self) -> None:
        """Case tidak_ditentukan_teks-01, pp. 90 and 115."""
        with pytest.raises(TypeError, match="until"):
            SIKLUS_EVALUASI.begin(on=None)  # type: ignore[call-arg, arg-type]

    def test_most_and_part_are_settings_of_ours(self) -> None:
        """Case tidak_ditentukan_teks-05, pp. 97-101."""
        names = PANDUAN_RATING_HASIL_KERJA.settings

        assert {standing(PANDUAN_RATING_HASIL_KERJA, name) for name in names} == {
            Standing.ASSUMPTION
        }

    def test_which_of_two_predicates_failed_study_has_is_an_assumption(self) -> None:
        """Case tidak_ditentukan_teks-07, pp. 100 and 103."""
        (cite,) = KEGAGALAN_TUGAS_BELAJAR.citations

        assert cite.standing is Standing.ASSUMPTION

    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_no_number_of_results_is_set(self, count: int) -> None:
        """Case tidak_ditentukan_teks-09, pp. 57-58."""
        skp = sheet("skp-kasubdit-ii")

        assert periksa(evolve(skp, hasil_kerja=skp.hasil_kerja[:count])) == ()
