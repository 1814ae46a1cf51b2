"""The example of the ministry keeps the figures of the annex, and finds what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from examples.kementerian.assessment import Assessed, Replay, quadrant, replay
from examples.kementerian.page import page
from examples.kementerian.phrases import Voice
from examples.kementerian.position import Posisi, compare
from examples.kementerian.records import Kasus
from examples.kementerian.told import told
from examples.kementerian.views import NO_ROLE, held_back, matrices, penalty, verdicts
from tests.docs.example_pages import Elements, changed

from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat, Rating, Saran

GIVEN = "diberikan contoh (given), bukan dari lampiran"


class TestContradiction:
    """Lampiran IV.B.3, pp. 99, 102-103, against the printed evaluations of pp. 188-214."""

    def test_only_one_person_contradicts_the_matrix(self, found: Replay) -> None:
        assert [each.pegawai.peran for each in found.contradictions] == ["kasubdit-ii"]

    def test_print_says_one_thing_and_the_matrix_another(self, people: dict[str, Assessed]) -> None:
        person = people["kasubdit-ii"]

        assert Rating.SESUAI_EKSPEKTASI is person.hasil
        assert Rating.DI_BAWAH_EKSPEKTASI is person.perilaku
        assert Predikat.BUTUH_PERBAIKAN is person.printed
        assert Predikat.KURANG is person.predikat
        assert Predikat.KURANG is quadrant()[person.hasil, person.perilaku]

    @pytest.mark.parametrize("role", ["dirjen-iii", "direktur-ii", "jf-tbp-muda"])
    def test_the_other_three_agree_with_print(self, people: dict[str, Assessed], role: str) -> None:
        assert Predikat.BAIK is people[role].printed is people[role].predikat

    def test_it_is_told_with_pages_cell_and_reason(self, found: Replay, say: Voice) -> None:
        why = found.contradictions[0].why_not_printed().explain(say.lang)
        for text in (told(found, say), "".join(Elements(page(found, say)).words)):
            flat = " ".join(text.replace("┃", " ").split())

            assert say("contra.title") in flat
            assert all(cited in flat for cited in ("202–208", "205", "207", "99, 102–103"))
            assert why in text

    @pytest.mark.parametrize("place", range(4))
    def test_it_is_found_in_whoever_has_it(self, tmp_path: Path, place: int) -> None:
        """Nothing is tied to the one person whom the annex prints wrong."""

        def swap(data: dict[str, Any]) -> None:
            for other, person in enumerate(data["pegawai"]):
                right = "Kurang" if person["peran"] == "kasubdit-ii" else "Baik"
                printed = "Sangat Kurang" if other == place else right
                person["evaluasi"]["predikat_tercetak"]["predikat"] = printed

        found = replay(changed(tmp_path / "swapped.json", swap))

        assert [found.assessed[place]] == list(found.contradictions)

    def test_a_case_without_contradiction_says_so(self, tmp_path: Path, say: Voice) -> None:
        def correct(data: dict[str, Any]) -> None:
            data["pegawai"][2]["evaluasi"]["predikat_tercetak"]["predikat"] = "Kurang"

        found = replay(changed(tmp_path / "correct.json", correct))

        for text in (told(found, say), page(found, say)):
            assert say("contra.none") in text
            assert say("contra.title") not in text


class TestFigures:
    """Figures and structure are those of the annex."""

    @pytest.mark.parametrize(
        "printed",
        [
            "61,95%",
            "35,91%",
            "Rp22.009.951.244",
            "3,5 dari skala 5",
            "80 – 90%",
            "80%-90%",
            "7-8 bulan",
            "2-3 hari",
            "10 hari kerja",
            "3 unit",
        ],
    )
    def test_they_survive_as_printed(self, found: Replay, say: Voice, printed: str) -> None:
        assert printed in " ".join(told(found, say).split())
        assert printed in page(found, say)

    def test_each_person_has_the_rows_and_indicators_of_the_form(self, kasus: Kasus) -> None:
        shape = {
            each.peran: (len(each.skp.hasil_kerja), len(list(each.indicators())))
            for each in kasus.pegawai
        }

        assert shape == {
            "dirjen-iii": (8, 9),
            "direktur-ii": (10, 11),
            "kasubdit-ii": (3, 7),
            "jf-tbp-muda": (4, 10),
        }

    def test_the_tree_leads_from_the_minister_to_the_team(self, kasus: Kasus) -> None:
        (root,) = (goal for goal in kasus.tujuan if goal.induk is None)
        depth = {root.id: 0}
        for goal in kasus.tujuan[1:]:
            depth[goal.id] = depth[goal.induk or ""] + 1

        assert root.pemilik == "menteri"
        assert [list(depth.values()).count(level) for level in range(5)] == [1, 1, 8, 3, 24]

    def test_one_cell_of_the_matrix_has_no_role(
        self, kasus: Kasus, found: Replay, say: Voice
    ) -> None:
        empty = [
            (role, column.id)
            for matrix in matrices(kasus)
            for role, cells in matrix.rows
            for column, cell in zip(matrix.columns, cells, strict=True)
            if not cell
        ]

        assert empty == [("Pengelola Data", "kas-3")]
        assert told(found, say).count(NO_ROLE) == page(found, say).count(NO_ROLE) == 1

    def test_the_tones_of_the_feedback_are_counted(self, people: dict[str, Assessed]) -> None:
        results, behaviour = (
            people["kasubdit-ii"].feedback_results,
            people["kasubdit-ii"].feedback_behaviour,
        )

        assert tuple(vars_of(results)) == (1, 1, 1, 4)
        assert tuple(vars_of(behaviour)) == (7, 0, 4, 0)

    def test_an_empty_place_stays_empty(self, found: Replay, say: Voice) -> None:
        empty = sum(each.feedback_results.belum_diisi for each in found.assessed)

        assert empty == 26
        words = Elements(page(found, say)).words
        assert empty == words.count(say("real.empty"))

    def test_an_unknown_key_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(ExceptionGroup):
            changed(tmp_path / "odd.json", lambda data: data.update(rahasia=1))

    def test_a_realisation_without_an_indicator_is_refused(self, kasus: Kasus) -> None:
        person = kasus.pegawai[0]
        evaluation = person.evaluasi
        stray = evolve(evaluation.realisasi[0], untuk="9.9")
        more = evolve(evaluation, realisasi=(*evaluation.realisasi, stray))

        with pytest.raises(ValueError, match=r"9\.9"):
            list(evolve(person, evaluasi=more).indicators())


def vars_of(feedback: Any) -> Iterator[int]:
    return iter((feedback.positif, feedback.campuran, feedback.negatif, feedback.belum_diisi))


class TestPosition:
    """A position comes from numbers and direction, or not at all."""

    @pytest.mark.parametrize(
        "realisasi, naik, turun",
        [
            ("79,99%", Posisi.LEBIH_BURUK, Posisi.LEBIH_BAIK),
            ("80%", Posisi.SESUAI, Posisi.SESUAI),
            ("90%", Posisi.SESUAI, Posisi.SESUAI),
            ("90,01%", Posisi.LEBIH_BAIK, Posisi.LEBIH_BURUK),
        ],
    )
    def test_both_ends_of_a_range_are_within_it(
        self, realisasi: str, naik: Posisi, turun: Posisi
    ) -> None:
        assert naik is compare("80 – 90%", realisasi, "naik").posisi
        assert turun is compare("80 – 90%", realisasi, "turun").posisi

    @pytest.mark.parametrize(
        "target, realisasi",
        [
            ("1 – 2 hari", "2 jam"),
            ("1- 2 minggu", "10 hari kerja"),
            ("80%", "80"),
            ("sesuai rencana", "80"),
            ("80", "80 – 90"),
        ],
    )
    def test_what_numbers_alone_do_not_tell_is_not_told(self, target: str, realisasi: str) -> None:
        compared = compare(target, realisasi, "turun")

        assert compared.posisi is None
        assert compared.reason is not None

    def test_a_point_on_a_printed_scale_is_written_bare(self) -> None:
        assert Posisi.LEBIH_BAIK is compare("3,5 skala 5", "4", "naik").posisi

    def test_two_indicators_of_the_annex_cannot_be_compared(self, found: Replay) -> None:
        unknown = [
            (each.pegawai.peran, one.realisasi.untuk)
            for each in found.assessed
            for one in each.measured
            if one.compared.posisi is None
        ]

        assert unknown == [("jf-tbp-muda", "2.2"), ("jf-tbp-muda", "3.3")]


class TestJudgement:
    """The regulation gives no formula from position to rating: a suggestion is no decision."""

    @pytest.mark.parametrize("role", ["dirjen-iii", "direktur-ii", "kasubdit-ii"])
    def test_the_guide_leaves_three_people_undecided(
        self, people: dict[str, Assessed], role: str
    ) -> None:
        assert Saran.TIDAK_DITENTUKAN is people[role].suggestion.saran

    def test_what_is_unknown_leaves_the_guide_without_a_word(
        self, people: dict[str, Assessed]
    ) -> None:
        suggestion = people["jf-tbp-muda"].suggestion

        assert suggestion.saran is None
        assert suggestion.missing == ("hasil_kerja[1].penilaian", "hasil_kerja[2].penilaian")

    def test_every_rating_names_its_author(self, found: Replay, say: Voice) -> None:
        text = page(found, say)

        for each in found.assessed:
            who = found.kasus.peran[each.pegawai.penilai]
            for given in (
                each.pegawai.evaluasi.rating_hasil_kerja,
                each.pegawai.evaluasi.rating_perilaku_kerja,
            ):
                assert say("rating.by", who=who, page=given.hlm) in text

    def test_a_year_of_baik_gives_ahli_muda_25_points(self, people: dict[str, Assessed]) -> None:
        """PermenPANRB 1/2023 Pasal 37: 100 % of the coefficient of the level."""
        credit = people["jf-tbp-muda"].credit

        assert credit is not None
        assert str(credit["angka_kredit"]) == "25.00"
        assert [people[role].credit for role in list(people)[:3]] == [None] * 3


class TestThreeRegulations:
    """The verdict moves with the regulation; what the annex lacks is marked as given."""

    @pytest.mark.parametrize(
        "role, labels",
        [
            ("dirjen-iii", ["Baik", "Baik", "Baik"]),
            ("direktur-ii", ["Baik", "Baik", "Baik"]),
            ("kasubdit-ii", ["Baik", "Cukup", "Kurang"]),
            ("jf-tbp-muda", ["Sangat Baik", "Baik", "Baik"]),
        ],
    )
    def test_the_verdict_moves(
        self, people: dict[str, Assessed], role: str, labels: list[str]
    ) -> None:
        assert labels == [each.member for each in verdicts(people[role])]

    def test_points_alone_do_not_make_sangat_baik(self, found: Replay) -> None:
        """PP 30/2019 Pasal 41 ayat (5) huruf a asks for a new idea as well."""
        ((person, why),) = held_back(found)

        assert person.pegawai.peran == "jf-tbp-muda"
        assert "ide_baru" in why.explain()

    def test_work_done_early_scores_low_under_pp_46(self, found: Replay) -> None:
        """Perka BKN 1/2013: 76 − ((1,76 × 3 − 1) ÷ 3 × 100 − 100) = 33,3333."""
        lowest = penalty(found)

        assert lowest is not None
        assert str(lowest.score) == "33.3333"
        assert not lowest.aspect.given

    def test_every_given_fact_is_marked(self, found: Replay) -> None:
        say = Voice("id")
        text, words = told(found, say), Elements(page(found, say)).words

        assert GIVEN in text
        assert sum(GIVEN in word for word in words) >= 3
        marked = [line for line in text.splitlines() if line.startswith((" PP 30", " PP 46"))]
        assert marked
        assert all(line.count("‡") == 4 for line in marked)
