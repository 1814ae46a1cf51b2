"""PermenPANRB 6/2022: its small tables, cell by cell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import missing, shown, standing

from asn_kinerja.citation import Force, Standing
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    FORMAT_DOKUMEN,
    FORMAT_EVALUASI,
    FORMAT_SKP,
    KETEPATAN_LULUS,
    PELAPORAN_BIMBINGAN,
    PELAPORAN_KONSELING,
    POLA_IDEAL,
    TINDAK_LANJUT_UMPAN_BALIK,
    UMPAN_BALIK,
    BentukUmpanBalik,
    KelompokJabatan,
    KetepatanLulus,
    PelaporBimbingan,
    PelaporKonseling,
    PemberiUmpanBalik,
    PenandaTanganDokumen,
    Predikat,
    PredikatOrganisasi,
)
from asn_kinerja.skp import Pendekatan

DAYS = st.integers(0, 4000)
COUNTS = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")


def unit(organisation: PredikatOrganisasi, counts: list[int]) -> dict[str, Any]:
    named = zip(COUNTS, counts, strict=True)
    return {
        "predikat_organisasi": organisation,
        **{f"jumlah_{name}": count for name, count in named},
    }


class TestForms:
    """Pages 31 and 54, 100 and 103: by the post and the approach."""

    @pytest.mark.parametrize("kelompok", KelompokJabatan)
    @pytest.mark.parametrize(
        "policy, output, high, others",
        [
            (FORMAT_SKP, "format_skp", ("A.1.1", "A.1.2"), ("A.1.6", "A.1.7")),
            (FORMAT_EVALUASI, "format_evaluasi", ("C.1.1", "C.1.2"), ("C.1.1", "C.1.3")),
        ],
        ids=["skp", "evaluation"],
    )
    def test_each_group_has_two(
        self,
        policy: Policy,
        output: str,
        high: tuple[str, str],
        others: tuple[str, str],
        kelompok: KelompokJabatan,
    ) -> None:
        forms = tuple(
            policy.evaluate(kelompok_jabatan=kelompok, pendekatan=each)[output]
            for each in Pendekatan
        )

        assert (high if kelompok.is_pimpinan else others) == forms

    @pytest.mark.parametrize(
        "who, form",
        list(zip(PenandaTanganDokumen, ("D.1.1", "D.1.2", "D.1.3"), strict=True)),
        ids=["appraiser", "superior", "objection"],
    )
    def test_who_signs_the_document(self, who: PenandaTanganDokumen, form: str) -> None:
        """Lampiran V.A angka 4 and 8, pp. 114-116; V.B angka 7, p. 118."""
        assert form == FORMAT_DOKUMEN.evaluate(penanda_tangan_dokumen=who)["format_dokumen"]


class TestPasal19:
    """Pasal 19, p. 12: the leader must give scheduled feedback; all else is an option."""

    @pytest.mark.parametrize("giver", PemberiUmpanBalik)
    @pytest.mark.parametrize("kind", BentukUmpanBalik)
    def test_one_cell_is_a_duty(self, giver: PemberiUmpanBalik, kind: BentukUmpanBalik) -> None:
        found = UMPAN_BALIK.evaluate(pemberi_umpan_balik=giver, bentuk_umpan_balik=kind)
        duty = (giver.name, kind.name) == ("PIMPINAN", "BERKALA")

        assert ("WAJIB" if duty else "DAPAT") == shown(found["sifat_umpan_balik"], "")


class TestPasal20:
    """Pasal 20, pp. 12-13: what the leader may do, with progress and without."""

    @pytest.mark.parametrize(
        "progress, tried, wanted",
        [
            (True, False, [True, False, False]),
            (True, True, [True, False, False]),
            (False, False, [False, True, False]),
            (False, True, [False, True, True]),
        ],
        ids=["progress", "progress_after_help", "none", "none_after_help"],
    )
    def test_what_is_open(self, progress: bool, tried: bool, wanted: list[bool]) -> None:  # noqa: FBT001
        found = TINDAK_LANJUT_UMPAN_BALIK.evaluate(
            ada_kemajuan=progress, sudah_ditindaklanjuti=tried
        )

        assert wanted == list(found.values())

    def test_with_progress_nobody_asks_what_was_tried(self) -> None:
        assert TINDAK_LANJUT_UMPAN_BALIK.evaluate(ada_kemajuan=True).is_complete

    def test_without_it_the_taking_over_waits_for_the_answer(self) -> None:
        found = TINDAK_LANJUT_UMPAN_BALIK.evaluate(ada_kemajuan=False)

        assert missing(found) == {"sudah_ditindaklanjuti": ("dapat_diambil_alih",)}


class TestLampiranIIID:
    """Lampiran III.D, pp. 83-88: to whom a record goes."""

    @pytest.mark.parametrize(
        "by, to",
        list(zip(PelaporBimbingan, ("ATASAN_PIMPINAN", "PENILAI", "ATASAN_PENILAI"), strict=True)),
        ids=[each.name for each in PelaporBimbingan],
    )
    def test_guidance(self, by: PelaporBimbingan, to: str) -> None:
        found = PELAPORAN_BIMBINGAN.evaluate(pelapor_bimbingan=by)["penerima_laporan"]

        assert to == shown(found, "")

    @pytest.mark.parametrize(
        "by, to",
        list(
            zip(
                PelaporKonseling,
                (
                    "PIMPINAN_KEPEGAWAIAN",
                    "ATASAN_PENILAI",
                    "PENILAI_DAN_ATASAN",
                    "PYB_ATAU_PIMPINAN_KEPEGAWAIAN",
                ),
                strict=True,
            )
        ),
        ids=[each.name for each in PelaporKonseling],
    )
    def test_counselling(self, by: PelaporKonseling, to: str) -> None:
        found = PELAPORAN_KONSELING.evaluate(pelapor_konseling=by)["penerima_laporan"]

        assert to == shown(found, "")


class TestLampiranIIB:
    """Lampiran II.B angka 7, p. 63: earlier, in time, or with an extension."""

    @given(DAYS, DAYS, st.booleans())
    def test_when_a_study_is_finished(self, took: int, normal: int, extended: bool) -> None:  # noqa: FBT001
        found = KETEPATAN_LULUS.evaluate(
            lama_studi=took, batas_normatif_studi=normal, ada_perpanjangan=extended
        )["ketepatan_lulus"]

        assert (found is KetepatanLulus.ADANYA_PERPANJANGAN) is (extended or took > normal)
        assert (found is KetepatanLulus.TEPAT_WAKTU) is (not extended and took == normal)

    def test_an_extension_alone_decides(self) -> None:
        found = KETEPATAN_LULUS.evaluate(ada_perpanjangan=True)

        assert found["ketepatan_lulus"] is KetepatanLulus.ADANYA_PERPANJANGAN


class TestLampiranIVB2:
    """Lampiran IV.B.2, pp. 94-97: ideally most have one predicate; none is forbidden."""

    @pytest.mark.parametrize(
        "organisation, predicate",
        list(zip(PredikatOrganisasi, Predikat, strict=True)),
        ids=[each.name for each in PredikatOrganisasi],
    )
    def test_the_predicate_that_fits(
        self, organisation: PredikatOrganisasi, predicate: Predikat
    ) -> None:
        found = POLA_IDEAL.evaluate(predikat_organisasi=organisation)

        assert predicate is found["predikat_sebagian_besar"]

    @given(
        st.sampled_from(PredikatOrganisasi),
        st.lists(st.integers(0, 50), min_size=5, max_size=5).filter(any),
    )
    def test_most_is_more_than_half_and_a_departure_is_a_remark(
        self, organisation: PredikatOrganisasi, counts: list[int]
    ) -> None:
        found = POLA_IDEAL.evaluate(unit(organisation, counts))
        fits = 2 * counts[list(PredikatOrganisasi).index(organisation)] > sum(counts)

        assert found["sesuai_pola"] is fits
        assert [each.force for each in found.warnings] == [] if fits else [Force.GUIDE]

    def test_the_figure_is_ours(self) -> None:
        assert standing(POLA_IDEAL, "sebagian_besar") is Standing.ASSUMPTION

    def test_another_reading_of_most_is_a_setting(self) -> None:
        strict = POLA_IDEAL.replace(sebagian_besar="70%")
        counts = [0, 6, 2, 1, 1]

        assert POLA_IDEAL.evaluate(unit(PredikatOrganisasi.BAIK, counts))["sesuai_pola"] is True
        assert strict.evaluate(unit(PredikatOrganisasi.BAIK, counts))["sesuai_pola"] is False
