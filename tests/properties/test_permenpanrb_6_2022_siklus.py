"""PermenPANRB 6/2022: the life cycles of the SKP and of the evaluation, clause by clause."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.walking import AFTER, FACTS, LAST, START, at, is_refused, taken

from asn_kinerja.citation import Force, Standing
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    PREDIKAT_KINERJA,
    SIKLUS_EVALUASI,
    SIKLUS_SKP,
    KejadianEvaluasi,
    KejadianSkp,
    Pelaku,
    Predikat,
    Rating,
    SebabTidakBerlaku,
    StatusEvaluasi,
    StatusSkp,
)
from asn_kinerja.skp import LifeCycle, Transition, WorkingDays, deadlines

BOTH = pytest.mark.parametrize("cycle", [SIKLUS_SKP, SIKLUS_EVALUASI], ids=["skp", "evaluasi"])
E, K = StatusEvaluasi, KejadianEvaluasi

#: The evaluation as the text implies it: from, event, to, who, working days.
EVALUATION = """
    TERBUKA PEROLEH_CAPAIAN CAPAIAN_ADA PENILAI -
    CAPAIAN_ADA LIHAT_POLA POLA_ADA PENILAI -
    POLA_ADA NILAI DINILAI PENILAI -
    DINILAI TETAPKAN_PREDIKAT PREDIKAT_ADA PENILAI -
    DINILAI TETAPKAN_PREDIKAT_GAGAL_STUDI PREDIKAT_ADA PENILAI -
    PREDIKAT_ADA TANDATANGANI DITANDATANGANI PENILAI 0
    TERBUKA ALIHKAN DIALIHKAN ATASAN_PENILAI -
    CAPAIAN_ADA ALIHKAN DIALIHKAN ATASAN_PENILAI -
    POLA_ADA ALIHKAN DIALIHKAN ATASAN_PENILAI -
    DINILAI ALIHKAN DIALIHKAN ATASAN_PENILAI -
    PREDIKAT_ADA ALIHKAN DIALIHKAN ATASAN_PENILAI -
    DITANDATANGANI SAMPAIKAN DISAMPAIKAN PENILAI 14
    DISAMPAIKAN KEMBALIKAN DIKEMBALIKAN PEGAWAI 14
    DIKEMBALIKAN LAPORKAN DILAPORKAN PENILAI 30
    DISAMPAIKAN AJUKAN_KEBERATAN KEBERATAN PEGAWAI 14
    DIKEMBALIKAN AJUKAN_KEBERATAN KEBERATAN PEGAWAI 14
    KEBERATAN PERIKSA DIPERIKSA ATASAN_PENILAI -
    DIPERIKSA KUATKAN DIPUTUS ATASAN_PENILAI 7
    DIPERIKSA UBAH DIPUTUS ATASAN_PENILAI 7
    DIPUTUS LAPORKAN DILAPORKAN ATASAN_PENILAI 30
    DIALIHKAN EVALUASI_ATASAN DITANDATANGANI_FINAL ATASAN_PENILAI 14
    DIALIHKAN EVALUASI_ATASAN_GAGAL_STUDI DITANDATANGANI_FINAL ATASAN_PENILAI 14
    DITANDATANGANI_FINAL SAMPAIKAN DISAMPAIKAN_FINAL ATASAN_PENILAI 7
    DISAMPAIKAN_FINAL KEMBALIKAN DIKEMBALIKAN_FINAL PEGAWAI 7
    DIKEMBALIKAN_FINAL LAPORKAN DILAPORKAN ATASAN_PENILAI 30
    DILAPORKAN KELOLA DIKELOLA PYB -
"""
PLANNING = """
    DIALOG SEPAKATI DRAF PEGAWAI,PENILAI,PIMPINAN -
    DRAF TANDATANGANI DITANDATANGANI PEGAWAI -
    DITANDATANGANI TETAPKAN DITETAPKAN PENILAI,PENETAP 0
    DIALOG ALIHKAN DIALOG_ATASAN PEGAWAI,ATASAN_PENILAI -
    DRAF ALIHKAN DIALOG_ATASAN PEGAWAI,ATASAN_PENILAI -
    DIALOG_ATASAN SEPAKATI DRAF_ATASAN PEGAWAI,ATASAN_PENILAI -
    DRAF_ATASAN TANDATANGANI DITANDATANGANI_ATASAN PEGAWAI -
    DITANDATANGANI_ATASAN TETAPKAN DITETAPKAN ATASAN_PENILAI 0
    DITETAPKAN TUGASKAN REVISI PENILAI -
    DITETAPKAN TUGASKAN_PIMPINAN_LAIN REVISI PIMPINAN -
    DITETAPKAN SESUAIKAN_UMPAN_BALIK REVISI PIMPINAN,PENILAI -
    DITETAPKAN SESUAIKAN_BIMBINGAN REVISI PIMPINAN,PENILAI -
    DITETAPKAN SESUAIKAN_SUMBER_DAYA REVISI PIMPINAN,PENILAI -
    DITETAPKAN SESUAIKAN_TUGAS_BELAJAR REVISI PEGAWAI,PENILAI -
    REVISI TANDATANGANI DITANDATANGANI PEGAWAI -
    DITETAPKAN AMBIL_ALIH DITETAPKAN PIMPINAN,PENILAI -
    DITETAPKAN GANTI_PENILAI DIALOG_PENILAI_BARU PENILAI -
    DIALOG_PENILAI_BARU SEPAKATI REVISI PEGAWAI,PENILAI -
    DITETAPKAN PINDAH DITUTUP_PINDAH PEGAWAI,PENILAI -
    DITETAPKAN TUTUP_TAHUN SIAP_DIEVALUASI PENILAI -
"""


def drawn(row: Transition) -> str:
    actors = ",".join(actor.name for actor in row.actors)
    days = "-" if row.limit is None else row.limit.days
    return f"{row.source.name} {row.event.name} {row.target.name} {actors} {days}"


class TestTables:
    """What the text implies, row by row; nothing more and nothing less."""

    def test_the_evaluation(self) -> None:
        assert EVALUATION.split("\n")[1:-1] == [
            f"    {drawn(row)}" for row in SIKLUS_EVALUASI.transitions
        ]

    def test_the_skp(self) -> None:
        rows = [row for row in SIKLUS_SKP.transitions if row.event != KejadianSkp.TIDAK_BERLAKU]

        assert PLANNING.split("\n")[1:-1] == [f"    {drawn(row)}" for row in rows]

    @BOTH
    def test_every_row_and_limit_stands_somewhere(self, cycle: LifeCycle) -> None:
        for row in cycle.transitions:
            cites = [row.cite, *([] if row.limit is None else [row.limit.cite])]
            assert {"PermenPANRB 6/2022"} == {cite.regulation for cite in cites}
            assert all(cite.page for cite in cites)

    def test_what_the_text_does_not_say_is_marked(self) -> None:
        marked = [
            f"{row.source.name} {row.event.name}"
            for cycle in (SIKLUS_SKP, SIKLUS_EVALUASI)
            for row in cycle.transitions
            if row.cite.standing is Standing.ASSUMPTION
            and row.event is not KejadianSkp.TIDAK_BERLAKU
        ]

        assert marked == [
            "DITANDATANGANI_ATASAN TETAPKAN",
            "DITETAPKAN TUTUP_TAHUN",
            "TERBUKA PEROLEH_CAPAIAN",
            "DIKEMBALIKAN AJUKAN_KEBERATAN",
        ]

    @BOTH
    def test_every_assumption_says_what_is_assumed(self, cycle: LifeCycle) -> None:
        cites = [*cycle.assumes, *(row.cite for row in cycle.transitions)]

        assert all(c.note for c in cites if c.standing is Standing.ASSUMPTION)

    def test_how_working_days_are_counted_is_an_assumption(self) -> None:
        (cite,) = SIKLUS_EVALUASI.assumes

        assert cite.standing is Standing.ASSUMPTION

    @BOTH
    def test_every_state_can_be_reached_by_events(self, cycle: LifeCycle) -> None:
        for state in cycle.states:
            assert state is at(cycle, state.name).state

    @BOTH
    def test_every_row_can_be_taken_by_each_of_its_actors(self, cycle: LifeCycle) -> None:
        for row in cycle.transitions:
            history = at(cycle, row.source.name)
            for actor in row.actors:
                on = max(history.last, AFTER) if row.window == "after" else history.last
                facts = {n: FACTS[n] for n in (row.policy.inputs if row.policy else ())}
                given: dict[str, Any] = {n: v for n, v in facts.items() if n not in row.recalls}
                reason = "alasan" if row.reasoned else ""

                moved = history.record(row.event, by=actor, on=on, reason=reason, **given)

                assert row.target is moved.state


class TestPasal14:
    """The SKP is set by the end of January, signed by the employee and set by the appraiser."""

    @pytest.mark.parametrize("by", [each for each in Pelaku if each is not Pelaku.PEGAWAI])
    def test_only_the_employee_signs(self, by: Pelaku) -> None:
        assert is_refused(at(SIKLUS_SKP, "DRAF"), "tandatangani", by=by, on=LAST)

    def test_it_is_due_on_the_last_of_january(self) -> None:
        (due,) = deadlines(at(SIKLUS_SKP, "DIALOG"), WorkingDays())

        assert (due.action, due.due) == (KejadianSkp.TETAPKAN, LAST)
        assert (due.is_late(LAST), due.is_late(AFTER)) == (False, True)

    def test_a_late_setting_still_sets(self) -> None:
        history = at(SIKLUS_SKP, "DITANDATANGANI").record("tetapkan", by="penilai", on=AFTER)

        assert history.state is StatusSkp.DITETAPKAN

    @pytest.mark.parametrize("event", ["tugaskan", "sesuaikan umpan balik"])
    def test_a_change_is_signed_and_set_in_the_same_way_without_a_last_day(
        self, event: str
    ) -> None:
        set_ = at(SIKLUS_SKP, "DITETAPKAN")
        changed = set_.record(event, by="penilai", on=date(2024, 6, 3))
        signed = changed.record("tandatangani", by="pegawai", on=date(2024, 6, 4))
        again = signed.record("tetapkan", by="penilai", on=date(2024, 6, 5))

        assert (changed.state, again.state) == (StatusSkp.REVISI, StatusSkp.DITETAPKAN)
        assert deadlines(signed, WorkingDays()) == ()
        assert set_.entries == again.entries[: len(set_.entries)]

    @pytest.mark.parametrize("fact", ["pegawai_terlibat", "lampiran_disepakati"])
    def test_nothing_is_agreed_without_the_employee_or_the_annex(self, fact: str) -> None:
        """Pasal 7 ayat (2) and (3)."""
        facts = {"pegawai_terlibat": True, "lampiran_disepakati": True, fact: False}

        assert is_refused(at(SIKLUS_SKP, "DIALOG"), "sepakati", by="penilai", on=LAST, **facts)


class TestLampiranIIC:
    """Angka 5 to 8: who did nothing, who moved, and whom planning does not concern."""

    @pytest.mark.parametrize("state", ["DIALOG", "DRAF"])
    def test_the_superior_comes_in_only_after_january(self, state: str) -> None:
        history = at(SIKLUS_SKP, state)

        assert is_refused(history, "alihkan", by="pegawai", on=LAST)
        assert not is_refused(history, "alihkan", by="pegawai", on=AFTER)

    def test_then_the_superior_sets_the_skp(self) -> None:
        history = at(SIKLUS_SKP, "DITANDATANGANI_ATASAN")

        assert is_refused(history, "tetapkan", by="penilai", on=history.last)
        assert not is_refused(history, "tetapkan", by="atasan penilai", on=history.last)

    def test_who_moved_gets_a_new_skp_beside_the_old_one(self) -> None:
        old = at(SIKLUS_SKP, "DITUTUP_PINDAH")
        new = old.again(on=date(2024, 6, 3), until=date(2024, 6, 28), reason="pindah jabatan")

        assert (StatusSkp.DIALOG, old) == (new.state, new.previous)

    def test_whom_planning_does_not_concern(self) -> None:
        """From every open state; each of the four reasons will do."""
        open_states = {row.source for row in SIKLUS_SKP.transitions}
        for state in open_states:
            history = at(SIKLUS_SKP, state.name)
            for why in SebabTidakBerlaku:
                moved = history.record(
                    "tidak berlaku", by="penilai", on=history.last, sebab_tidak_berlaku=why
                )
                assert moved.is_closed

    def test_a_result_taken_over_needs_a_note(self) -> None:
        """Pasal 20 ayat (7)."""
        history = at(SIKLUS_SKP, "DITETAPKAN")

        assert is_refused(history, "ambil alih", by="pimpinan", on=LAST)


class TestLampiranIVB:
    """Angka 3: the predicate is read off the ratings that were given."""

    @pytest.mark.parametrize("hasil", Rating)
    @pytest.mark.parametrize("perilaku", Rating)
    def test_by_the_appraiser_and_by_the_superior(self, hasil: Rating, perilaku: Rating) -> None:
        ratings: dict[str, Any] = {
            "rating_hasil_kerja": hasil,
            "rating_perilaku_kerja": perilaku,
        }
        wanted = PREDIKAT_KINERJA.evaluate(ratings)["predikat"]

        own = at(SIKLUS_EVALUASI, "POLA_ADA").record("nilai", by="penilai", on=LAST, **ratings)
        own = own.record("tetapkan predikat", by="penilai", on=LAST)
        passed = at(SIKLUS_EVALUASI, "DIALIHKAN").record(
            "evaluasi atasan",
            by="atasan penilai",
            on=AFTER,
            predikat_organisasi="baik",
            **ratings,
        )

        assert (wanted, wanted) == (own.facts["predikat"], passed.facts["predikat"])

    def test_a_rating_is_not_changed_while_the_predicate_is_given(self) -> None:
        history = at(SIKLUS_EVALUASI, "DINILAI")

        assert is_refused(
            history, "tetapkan predikat", by="penilai", on=LAST, rating_hasil_kerja="di atas"
        )

    @pytest.mark.parametrize("predikat", Predikat)
    def test_failed_study_has_two_predicates(self, predikat: Predikat) -> None:
        """Pages 100 and 103, for the appraiser and for the superior."""
        wanted = predikat not in {Predikat.KURANG, Predikat.SANGAT_KURANG}
        own, passed = at(SIKLUS_EVALUASI, "DINILAI"), at(SIKLUS_EVALUASI, "DIALIHKAN")
        more = {n: FACTS[n] for n in ("rating_hasil_kerja", "rating_perilaku_kerja")}
        more["predikat_organisasi"] = "baik"
        by_penilai = {"by": "penilai", "on": LAST, "predikat": predikat}
        by_atasan = {"by": "atasan penilai", "on": AFTER, "predikat": predikat, **more}

        assert wanted is is_refused(own, "tetapkan predikat gagal studi", **by_penilai)
        assert wanted is is_refused(passed, "evaluasi atasan gagal studi", **by_atasan)


class TestLampiranIVA11:
    """Past the time for the evaluation the superior evaluates, and the result is final."""

    STATES = ("TERBUKA", "CAPAIAN_ADA", "POLA_ADA", "DINILAI", "PREDIKAT_ADA")

    @pytest.mark.parametrize("state", STATES)
    def test_up_to_the_last_day_it_is_the_appraisers(self, state: str) -> None:
        rows = at(SIKLUS_EVALUASI, state).allowed(LAST)

        assert {(Pelaku.PENILAI,)} == {row.actors for row in rows}

    @pytest.mark.parametrize("state", STATES)
    def test_from_the_next_day_on_it_is_the_superiors(self, state: str) -> None:
        rows = at(SIKLUS_EVALUASI, state).allowed(AFTER)

        assert [(r.event, r.actors) for r in rows] == [(K.ALIHKAN, (Pelaku.ATASAN_PENILAI,))]

    def test_whose_fault_it_was_stays_visible(self) -> None:
        due = deadlines(at(SIKLUS_EVALUASI, "TERBUKA"), WorkingDays(), on=AFTER)

        assert [(each.action, each.actors, each.is_late(AFTER)) for each in due] == [
            (K.TANDATANGANI, (Pelaku.PENILAI,), True),
            (K.EVALUASI_ATASAN, (Pelaku.ATASAN_PENILAI,), False),
            (K.LAPORKAN, (Pelaku.ATASAN_PENILAI,), False),
        ]

    def test_a_result_of_the_superior_meets_no_objection(self) -> None:
        states = (E.DITANDATANGANI_FINAL, E.DISAMPAIKAN_FINAL, E.DIKEMBALIKAN_FINAL)
        events = {row.event for state in states for row in SIKLUS_EVALUASI.leaving(state)}

        assert K.AJUKAN_KEBERATAN not in events


class TestLampiranVB:
    """The objection, its examination and its decision."""

    def test_a_changed_result_takes_the_place_of_no_entry(self) -> None:
        examined = at(SIKLUS_EVALUASI, "DIPERIKSA")
        changed = examined.record(
            "ubah", by="atasan penilai", on=examined.last, reason="baru", predikat_baru="baik"
        )
        before = examined.facts["predikat"]

        assert Predikat.BAIK is changed.facts["predikat"]
        assert before is examined.facts["predikat"]
        assert examined.entries == changed.entries[:-1]

    def test_an_upheld_result_stays(self) -> None:
        examined = at(SIKLUS_EVALUASI, "DIPERIKSA")
        upheld = examined.record("kuatkan", by="atasan penilai", on=examined.last)

        assert examined.facts == upheld.facts

    def test_there_is_one_objection(self) -> None:
        decided = at(SIKLUS_EVALUASI, "DIPUTUS")

        assert [row.event for row in decided.allowed()] == [K.LAPORKAN]

    def test_an_objection_is_a_right(self) -> None:
        """Nobody is late who does not object."""
        delivered = at(SIKLUS_EVALUASI, "DISAMPAIKAN")
        right = {d.action: d for d in deadlines(delivered, WorkingDays())}[K.AJUKAN_KEBERATAN]

        assert right.force is Force.MAY
        assert not right.is_late(right.due + timedelta(1))

    def test_until_the_decision_the_superior_has_to_decide_and_to_report(self) -> None:
        objected = at(SIKLUS_EVALUASI, "KEBERATAN")
        due = {d.action: d.actors for d in deadlines(objected, WorkingDays())}

        assert due == dict.fromkeys((K.KUATKAN, K.LAPORKAN), (Pelaku.ATASAN_PENILAI,))


class TestClosed:
    """A reported result changes no more; the PyB keeps it, and what follows is new."""

    def test_nothing_after_the_report_brings_facts(self) -> None:
        reported = at(SIKLUS_EVALUASI, "DILAPORKAN")
        (row,) = reported.allowed()

        assert row.policy is None
        assert reported.facts == taken(reported, row, reported.last).facts

    def test_a_re_evaluation_adds(self) -> None:
        kept = at(SIKLUS_EVALUASI, "DIKELOLA")
        new = kept.again(on=AFTER + timedelta(60), until=AFTER + timedelta(90), reason="putusan")

        assert (E.TERBUKA, kept) == (new.state, new.previous)
        assert kept.on == START
