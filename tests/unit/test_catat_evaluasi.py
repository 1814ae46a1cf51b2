"""An evaluation and its history say the same, and a closed one stays closed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.evaluations import judged, organisation, small

from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    KEGAGALAN_TUGAS_BELAJAR,
    SIKLUS_EVALUASI,
    Predikat,
    StatusEvaluasi,
    catat_evaluasi,
)
from asn_kinerja.skp import Evaluasi, History, LifeCycleError

BEGUN, DAY, AFTER = date(2024, 12, 30), date(2025, 1, 10), date(2025, 2, 3)
CASE = SIKLUS_EVALUASI.begin(on=BEGUN, until=date(2025, 1, 31))


def recorded(evaluasi: Evaluasi | None = None) -> History:
    return catat_evaluasi(CASE, evaluasi or small(), on=DAY)


def refused(history: History, evaluasi: Evaluasi, on: date = DAY) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFactsError) as caught:
        catat_evaluasi(history, evaluasi, on=on)
    return [
        (each.code, each.path) for each in caught.value.exceptions if isinstance(each, FactError)
    ]


class TestRecording:
    def test_one_call_records_it_up_to_the_predicate(self) -> None:
        history = recorded()

        assert history.state is StatusEvaluasi.PREDIKAT_ADA
        assert history.facts["predikat"] is Predikat.BAIK
        assert [entry.event.name for entry in history.entries] == [
            "PEROLEH_CAPAIAN",
            "LIHAT_POLA",
            "NILAI",
            "TETAPKAN_PREDIKAT",
        ]

    def test_it_goes_on_from_what_was_recorded(self) -> None:
        begun = CASE.record("peroleh capaian", by="penilai", on=DAY, predikat_organisasi="baik")

        assert catat_evaluasi(begun, small(), on=DAY) == recorded()

    def test_what_is_recorded_already_is_not_recorded_again(self) -> None:
        assert catat_evaluasi(recorded(), small(), on=DAY) == recorded()

    def test_failed_study_leave_has_its_own_event(self) -> None:
        """Lampiran IV.B.3, pp. 100, 103."""
        failed = small(
            pengecualian=KEGAGALAN_TUGAS_BELAJAR,
            penilaian=judged("di bawah", "sesuai", by="kapuskesmas"),
        )

        history = recorded(failed)

        assert history.entries[-1].event.name == "TETAPKAN_PREDIKAT_GAGAL_STUDI"
        assert history.facts["predikat"] is Predikat.KURANG


class TestOverdue:
    """Lampiran IV.A angka 11, p. 90: the superior evaluates, and that is final."""

    def above(self, behaviour: str = "sesuai", **more: Any) -> Evaluasi:
        rated = judged("sesuai", behaviour, by="kadinkes")
        return small(atasan_penilai="kadinkes", penilaian=rated, **more)

    def test_the_superior_takes_over_and_evaluates(self) -> None:
        history = catat_evaluasi(CASE, self.above(), on=AFTER)

        assert history.state is StatusEvaluasi.DITANDATANGANI_FINAL
        assert [entry.event.name for entry in history.entries] == ["ALIHKAN", "EVALUASI_ATASAN"]

    def test_it_goes_on_where_it_was_taken_over_already(self) -> None:
        taken = CASE.record("alihkan", by="atasan penilai", on=AFTER)

        assert catat_evaluasi(taken, self.above(), on=AFTER).facts["predikat"] is Predikat.BAIK

    def test_what_the_appraiser_left_behind_binds_nobody(self) -> None:
        history = catat_evaluasi(recorded(), self.above("di bawah"), on=AFTER)

        assert history.facts["predikat"] is Predikat.KURANG

    def test_once_signed_it_is_not_recorded_again(self) -> None:
        final = catat_evaluasi(CASE, self.above(), on=AFTER)

        assert catat_evaluasi(final, self.above(), on=AFTER) == final

    def test_once_signed_nothing_else_is_recorded(self) -> None:
        final = catat_evaluasi(CASE, self.above(), on=AFTER)

        assert refused(final, self.above("di bawah"), on=AFTER) == [
            ("evaluation.says_otherwise", "rating_perilaku_kerja"),
            ("evaluation.says_otherwise", "predikat"),
        ]

    def test_failed_study_leave_has_its_own_event(self) -> None:
        failed = self.above(pengecualian=KEGAGALAN_TUGAS_BELAJAR)

        history = catat_evaluasi(CASE, failed, on=AFTER)

        assert history.entries[-1].event.name == "EVALUASI_ATASAN_GAGAL_STUDI"
        assert history.facts["predikat"] is Predikat.KURANG

    def test_before_the_last_day_nothing_goes_up(self) -> None:
        with pytest.raises(LifeCycleError):
            catat_evaluasi(CASE, self.above(), on=DAY)


class TestAgreement:
    def test_an_incomplete_evaluation_is_not_recorded(self) -> None:
        assert refused(CASE, small(penilaian=[], organisasi=None)) == [
            ("evaluation.incomplete", "predikat_organisasi"),
            ("evaluation.incomplete", "rating_hasil_kerja"),
            ("evaluation.incomplete", "rating_perilaku_kerja"),
        ]

    def test_what_the_history_says_otherwise_is_refused(self) -> None:
        other = small(
            penilaian=judged("di atas", "di atas", by="kapuskesmas"),
            organisasi=organisation("Istimewa"),
        )

        assert [path for _, path in refused(recorded(), other)] == [
            "predikat_organisasi",
            "rating_hasil_kerja",
            "rating_perilaku_kerja",
            "predikat",
        ]

    def test_closed_stays_closed_and_is_taken_up_again_as_a_new_case(self) -> None:
        history = recorded()
        steps = [("TANDATANGANI", "penilai"), ("SAMPAIKAN", "penilai"), ("KEMBALIKAN", "pegawai")]
        for event, by in [*steps, ("LAPORKAN", "penilai"), ("KELOLA", "PyB")]:
            history = history.record(event, by=by, on=DAY)
        second = small().again(
            reason="koreksi", penilaian=judged("di atas", "di atas", by="kapuskesmas")
        )

        assert refused(history, second)
        new = history.again(on=AFTER, until=date(2025, 2, 28), reason="koreksi")
        assert catat_evaluasi(new, second, on=AFTER).facts["predikat"] is Predikat.SANGAT_BAIK
        assert history.facts["predikat"] is Predikat.BAIK
