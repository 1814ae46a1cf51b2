"""PermenPANRB 6/2022 on continuous feedback: a class for each article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.feedback import FeedbackError, SumberUmpanBalik
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    CatatanKemajuan,
    Kemajuan,
    Langkah,
    Perkembangan,
    TindakLanjut,
    ikuti,
)

T = TindakLanjut
NO, YES = Kemajuan.TIDAK_ADA, Kemajuan.ADA
UPON_NONE = (T.PENYESUAIAN_EKSPEKTASI, T.PENYESUAIAN_SUMBER_DAYA, T.PEMBINAAN_KINERJA)
END = date(2024, 12, 31)


def on(month: int, day: int = 1) -> date:
    return date(2024, month, day)


def heard(
    kemajuan: Kemajuan, pada: date, sumber: str = "pimpinan", jenis: str | None = "berkala"
) -> CatatanKemajuan:
    return CatatanKemajuan(
        hasil="rhk-1",
        pada=pada,
        sumber=SumberUmpanBalik.parse(sumber),
        kemajuan=kemajuan,
        jenis=jenis,
    )


def did(what: TindakLanjut, pada: date, catatan: str | None = None) -> Langkah:
    return Langkah(hasil="rhk-1", pada=pada, tindak_lanjut=what, catatan=catatan)


def follow(
    *events: CatatanKemajuan | Langkah, pada: date = END, hasil: str = "rhk-1"
) -> Perkembangan:
    return ikuti(
        hasil,
        [each for each in events if isinstance(each, CatatanKemajuan)],
        [each for each in events if isinstance(each, Langkah)],
        pada=pada,
    )


class TestPasal17Ayat3:
    """Seluruh Umpan Balik Berkelanjutan yang diterima Pegawai dituangkan dalam rekaman."""

    def test_every_piece_stands_in_the_record_in_order(self) -> None:
        found = follow(heard(YES, on(6)), heard(NO, on(3), "rekan"), did(T.APRESIASI, on(6)))

        lines = [each.text for each in found.explanation("en").branches[0].branches]

        assert lines == [
            "1 March 2024: Rekan kerja setingkat: Tidak menunjukkan kemajuan",
            "1 June 2024: Pimpinan: Menunjukkan kemajuan",
            "1 June 2024: Apresiasi",
        ]

    def test_what_was_said_and_noted_stands_there_too(self) -> None:
        said = CatatanKemajuan(
            hasil="rhk-1",
            pada=on(3),
            sumber=SumberUmpanBalik.REKAN,
            isi="data lengkap",
            bukti="b-1",
        )
        noted = did(T.PENUGASAN_BARU, on(4), "posyandu lain")

        assert said.said() == "1 Maret 2024: Rekan kerja setingkat: Belum diketahui: data lengkap"
        assert noted.said() == "1 April 2024: Penugasan baru: posyandu lain"

    @pytest.mark.parametrize("part", ["hasil", "isi", "bukti"])
    def test_a_piece_without_words_is_refused(self, part: str) -> None:
        facts = {"hasil": "rhk-1", part: " "}
        with pytest.raises(FeedbackError):
            CatatanKemajuan(pada=on(3), sumber=SumberUmpanBalik.REKAN, **facts)

    def test_what_is_on_no_result_is_refused(self) -> None:
        nothing: Any = None
        with pytest.raises(FeedbackError):
            CatatanKemajuan(hasil=nothing, pada=on(3), sumber=SumberUmpanBalik.REKAN)
        with pytest.raises(FeedbackError):
            Langkah(hasil=nothing, pada=on(3), tindak_lanjut=T.APRESIASI)

    def test_a_note_without_words_is_refused(self) -> None:
        with pytest.raises(FeedbackError):
            did(T.APRESIASI, on(3), " ")

    def test_what_names_no_group_kind_or_follow_up_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            heard(YES, on(3), jenis="sewaktu")
        with pytest.raises(UnknownLabelError):
            Langkah(hasil="rhk-1", pada=on(3), tindak_lanjut="pujian")


class TestPasal19Ayat2:
    """Pimpinan wajib memberikan umpan balik berkala sesuai kesepakatan dengan Pegawai."""

    QUARTERS = Period.year(2024).split(3)

    def record(self, *catatan: CatatanKemajuan, pada: date) -> Perkembangan:
        return ikuti("rhk-1", catatan, pada=pada, jadwal=reversed(self.QUARTERS))

    def test_a_period_is_due_to_its_last_day_and_missed_after_it(self) -> None:
        last = self.record(pada=on(3, 31))
        after = self.record(pada=on(4, 1))

        assert (last.jatuh_tempo, last.terlewat) == (self.QUARTERS[0], ())
        assert (after.jatuh_tempo, after.terlewat) == (self.QUARTERS[1], self.QUARTERS[:1])
        assert (last.belum_sesuai, after.belum_sesuai) == ((), ("progress.missed",))

    def test_scheduled_feedback_of_the_leader_meets_it(self) -> None:
        found = self.record(heard(YES, on(2)), pada=on(4))

        assert found.terlewat == ()

    def test_nothing_is_due_once_it_is_given(self) -> None:
        found = self.record(heard(YES, on(2)), pada=on(3))

        assert found.jatuh_tempo is None

    @pytest.mark.parametrize(
        "other",
        [
            heard(YES, on(2), "rekan"),
            heard(YES, on(2), jenis="insidentil"),
            heard(YES, on(2), jenis=None),
        ],
        ids=["peer", "incidental", "kind-unknown"],
    )
    def test_feedback_of_others_or_of_another_kind_does_not(self, other: CatatanKemajuan) -> None:
        assert self.record(other, pada=on(4)).terlewat == self.QUARTERS[:1]

    def test_a_schedule_without_an_end_is_never_missed(self) -> None:
        found = ikuti("rhk-1", [], pada=END, jadwal=[Period(on(1))])

        assert (found.terlewat, found.jatuh_tempo) == ((), Period(on(1)))

    def test_is_said_with_its_article(self) -> None:
        explained = self.record(pada=on(4)).explain("en")

        assert "scheduled feedback was not given: 1 January 2024 to 31 March 2024" in explained
        assert "scheduled feedback must be given: 1 April 2024 to 30 June 2024" in explained
        assert "[PermenPANRB 6/2022 Pasal 19 ayat (2) hlm. 12; official]" in explained


class TestPasal20Ayat1:
    """Pimpinan dapat mengetahui Pegawai yang menunjukkan atau tidak menunjukkan kemajuan."""

    def test_it_is_the_last_word_of_the_leader(self) -> None:
        found = follow(heard(NO, on(3)), heard(YES, on(6)), heard(NO, on(9), "rekan"))

        assert found.kemajuan is YES

    def test_a_word_that_leaves_it_open_changes_nothing(self) -> None:
        found = follow(heard(NO, on(3)), heard(Kemajuan.BELUM_DIKETAHUI, on(6)))

        assert found.kemajuan is NO

    def test_while_the_leader_said_nothing_nothing_follows(self) -> None:
        found = follow(heard(NO, on(3), "bawahan"))

        assert (found.kemajuan, found.dapat) == (Kemajuan.BELUM_DIKETAHUI, ())
        assert found.outcome.missing == ("ada_kemajuan", "sudah_ditindaklanjuti")

    def test_what_is_later_or_on_another_result_does_not_count(self) -> None:
        event = heard(YES, on(6))

        assert follow(event, pada=on(6)).kemajuan is YES
        assert follow(event, pada=on(5, 31)).kemajuan is Kemajuan.BELUM_DIKETAHUI
        assert follow(event, hasil="rhk-2").kemajuan is Kemajuan.BELUM_DIKETAHUI

    def test_a_day_is_a_plain_date(self) -> None:
        with pytest.raises(PeriodError):
            ikuti("rhk-1", [], pada="2024-06-01")  # type: ignore[arg-type]


class TestPasal20Ayat2:
    """Dalam hal menunjukkan kemajuan, Pimpinan dapat memberikan apresiasi, penugasan baru."""

    def test_progress_may_be_followed_by_both(self) -> None:
        assert follow(heard(YES, on(3))).dapat == (T.APRESIASI, T.PENUGASAN_BARU)


class TestPasal20Ayat3:
    """Dalam hal tidak menunjukkan kemajuan, Pimpinan dapat menyesuaikan atau membina."""

    def test_no_progress_may_be_followed_by_each(self) -> None:
        assert follow(heard(NO, on(3))).dapat == UPON_NONE


class TestPasal20Ayat6:
    """Telah dilakukan tindak lanjut dan tetap tidak menunjukkan kemajuan: mengambil alih."""

    @pytest.mark.parametrize("tried", UPON_NONE, ids=lambda each: each.name)
    def test_whatever_was_tried_must_have_had_its_day(self, tried: TindakLanjut) -> None:
        before = follow(heard(NO, on(3)), did(tried, on(6)), heard(NO, on(6)))
        after = follow(heard(NO, on(3)), did(tried, on(6)), heard(NO, on(6, 2)))

        assert before.dapat == UPON_NONE
        assert after.dapat == (*UPON_NONE, T.PENGAMBILALIHAN)

    def test_praise_is_nothing_that_was_tried(self) -> None:
        found = follow(heard(YES, on(3)), did(T.APRESIASI, on(4)), heard(NO, on(6)))

        assert found.dapat == UPON_NONE

    def test_progress_in_between_begins_it_anew(self) -> None:
        """Tetap tidak menunjukkan kemajuan: before and after what was tried."""
        history = (heard(NO, on(3)), did(T.PEMBINAAN_KINERJA, on(4)), heard(YES, on(5)))
        fell_back = follow(*history, heard(NO, on(7)))
        tried_again = follow(
            *history, heard(NO, on(7)), did(T.PEMBINAAN_KINERJA, on(7)), heard(NO, on(9))
        )
        too_soon = follow(*history, heard(NO, on(7)), did(T.PENGAMBILALIHAN, on(8), "tidak"))

        assert fell_back.dapat == UPON_NONE
        assert tried_again.dapat == (*UPON_NONE, T.PENGAMBILALIHAN)
        assert too_soon.belum_sesuai == ("progress.too_soon",)

    def test_what_was_done_before_anybody_found_no_progress_is_nothing_tried(self) -> None:
        found = follow(did(T.PENYESUAIAN_EKSPEKTASI, on(2)), heard(NO, on(6)))

        assert found.dapat == UPON_NONE

    def test_taking_over_sooner_is_said(self) -> None:
        found = follow(heard(NO, on(3)), did(T.PENGAMBILALIHAN, on(4), "tidak selesai"))

        assert found.belum_sesuai == ("progress.too_soon",)
        assert "taken over before a follow-up had brought no progress" in found.explain("en")

    def test_taking_over_in_time_is_as_it_should_be(self) -> None:
        found = follow(
            heard(NO, on(3)),
            did(T.PEMBINAAN_KINERJA, on(4)),
            heard(NO, on(6)),
            did(T.PENGAMBILALIHAN, on(6), "tidak selesai"),
            heard(YES, on(9)),
        )

        assert found.belum_sesuai == ()
        assert (found.dapat, repr(found)) == ((), "<Perkembangan rhk-1: ADA; ->")


class TestPasal20Ayat7Dan8:
    """Catatan bahwa Pegawai tidak dapat menyelesaikan, dasar pertimbangan evaluasi."""

    HISTORY = (heard(NO, on(3)), did(T.PEMBINAAN_KINERJA, on(4)), heard(NO, on(6)))

    def test_the_note_is_handed_to_the_evaluation(self) -> None:
        found = follow(*self.HISTORY, did(T.PENGAMBILALIHAN, on(7), "tidak selesai"))

        assert found.catatan_evaluasi == "tidak selesai"
        assert "bahan pertimbangan evaluasi: tidak selesai" in found.explain()
        assert "Pasal 20 ayat (8)" in found._repr_html_()

    def test_a_result_taken_over_without_a_note_is_said(self) -> None:
        found = follow(*self.HISTORY, did(T.PENGAMBILALIHAN, on(7)))

        assert (found.catatan_evaluasi, found.belum_sesuai) == (None, ("progress.no_note",))

    def test_what_is_not_taken_over_has_no_note(self) -> None:
        found = follow(*self.HISTORY)

        assert (found.diambil_alih, found.catatan_evaluasi) == (None, None)
        assert repr(found).endswith("PEMBINAAN_KINERJA, PENGAMBILALIHAN>")


class TestTheWholeOfPasal20:
    days = st.dates(date(2024, 1, 1), END)
    events = st.lists(
        st.builds(heard, st.sampled_from(Kemajuan), days, st.sampled_from(["pimpinan", "rekan"]))
        | st.builds(did, st.sampled_from(TindakLanjut), days, st.just("catatan")),
        max_size=6,
    )

    @given(events, days)
    def test_praise_and_adjustment_never_stand_together(
        self, events: list[CatatanKemajuan | Langkah], pada: date
    ) -> None:
        allowed = set(follow(*events, pada=pada).dapat)

        assert not (allowed & {T.APRESIASI, T.PENUGASAN_BARU} and allowed & set(UPON_NONE))
        assert T.PENGAMBILALIHAN not in allowed or set(UPON_NONE) < allowed

    @given(events, days)
    def test_what_comes_later_changes_nothing_of_a_day(
        self, events: list[CatatanKemajuan | Langkah], pada: date
    ) -> None:
        until = [each for each in events if each.pada <= pada]

        assert follow(*until, pada=pada) == follow(*events, pada=pada)
