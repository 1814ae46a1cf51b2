from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from tests.training import PNS, PPPK, need, person, training, wrong

from asn_kinerja.consequences.training import (
    BentukPelatihan,
    InvalidTrainingError,
    Kebutuhan,
    KeputusanTelaah,
    PutaranPelatihan,
    StandarKompetensi,
    SumberKebutuhan,
    TelaahKinerja,
    TrainingError,
    needs,
)
from asn_kinerja.errors import problems
from asn_kinerja.regulations import pp_11_2017, pp_49_2018

GAP = pp_11_2017.KESENJANGAN_KOMPETENSI
BELOW = pp_11_2017.KESENJANGAN_KINERJA.evaluate(capaian=80)


def refused(build: Callable[[], object]) -> tuple[str, Any]:
    with pytest.raises(TrainingError) as caught:
        build()
    return caught.value.code, caught.value.facts["path"]


REFUSED: list[tuple[Callable[[], object], str, str]] = [
    (lambda: training(" "), "training.empty", "id"),
    (lambda: training("t", raises={"": 3}), "training.empty", "kompetensi"),
    (lambda: training("t", 6), "training.level", "kompetensi"),
    (lambda: training("t", 0), "training.level", "kompetensi"),
    (lambda: training("t", tingkat_awal={"a": True}), "training.level", "tingkat_awal"),
    (lambda: training("t", hours=0), "training.positive", "jam_pelajaran"),
    (lambda: training("t", cost=-1), "training.count", "biaya_per_peserta"),
    (lambda: training("t", biaya_per_kelas="1"), "training.count", "biaya_per_kelas"),
    (lambda: training("t", kursi=0), "training.positive", "kursi"),
    (lambda: training("t", prasyarat="dasar"), "training.one_text", "dasar"),
    (lambda: training("t", prasyarat=[1]), "training.empty", "prasyarat"),
    (lambda: training("t", prasyarat=["t"]), "training.own_prerequisite", "t"),
    (lambda: person(""), "training.empty", "id"),
    (lambda: person("p", hours=-1), "training.count", "jam_pelajaran"),
    (lambda: person("p", tingkat={"a": 0}), "training.level", "tingkat"),
    (lambda: person("p", selesai="dasar"), "training.one_text", "dasar"),
    (lambda: person("p", aturan_jam=GAP), "training.hours_rule", "aturan_jam"),
    (lambda: person("p", aturan_jam=24), "training.hours_rule", "aturan_jam"),
    (
        lambda: person("p", aturan_jam=pp_49_2018.JAM_PELAJARAN),
        "training.hours_missing",
        "p",
    ),
    (lambda: StandarKompetensi("p", "a", 0), "training.level", "tingkat"),
    (lambda: StandarKompetensi("p", "", 1), "training.empty", "kompetensi"),
    (lambda: StandarKompetensi("p", "a", 1, bobot=0), "training.positive", "bobot"),
    (lambda: TelaahKinerja("p", GAP), "training.gap", "outcome"),  # type: ignore[arg-type]
    (
        lambda: TelaahKinerja("p", pp_11_2017.JAM_PELAJARAN.evaluate()),
        "training.gap",
        "outcome",
    ),
    (lambda: TelaahKinerja("p", BELOW, kompetensi="a"), "training.half_cause", "p"),
    (lambda: TelaahKinerja("p", BELOW, tingkat=3), "training.half_cause", "p"),
    (
        lambda: TelaahKinerja("p", BELOW, kompetensi="", tingkat=3),
        "training.empty",
        "kompetensi",
    ),
    (
        lambda: TelaahKinerja("p", BELOW, kompetensi="a", tingkat=6),
        "training.level",
        "tingkat",
    ),
    (lambda: need("p", 9), "training.level", "tingkat"),
    (lambda: need("p", weight=0), "training.positive", "bobot"),
]


class TestRecords:
    """What a record cannot hold is refused, with the name of its field."""

    @pytest.mark.parametrize("place", range(len(REFUSED)))
    def test_what_cannot_be_is_refused(self, place: int) -> None:
        build, code, path = REFUSED[place]

        assert refused(build) == (code, path)

    def test_a_training_reads_back_what_it_was_given(self) -> None:
        given = training("t", raises={"b": 3, "a": 2}, tingkat_awal={"a": 1}, bentuk="non-klasikal")

        assert dict(given.kompetensi) == {"a": 2, "b": 3}
        assert dict(given.tingkat_awal) == {"a": 1}
        assert (given.raises_to("b"), given.raises_to("c")) == (3, 0)
        assert given.bentuk is BentukPelatihan.NONKLASIKAL
        assert evolve(given) == given

    def test_hours_are_bounded_by_the_policy_alone(self) -> None:
        pns, pppk, nobody = person("a", **PNS), person("b", **PPPK), person("c")
        chief = person("d", **PPPK | {"fakta": {"jpt_utama_atau_madya_tertentu": True}})

        bounds = [(each.jam_minimal, each.jam_maksimal) for each in (pns, pppk, nobody, chief)]

        assert bounds == [(20, None), (None, 24), (None, None), (None, None)]
        assert dict(chief.fakta) == {"jpt_utama_atau_madya_tertentu": True}

    def test_a_source_is_known_by_its_label(self) -> None:
        given = Kebutuhan("p", "a", 2, sumber=SumberKebutuhan.KESENJANGAN_KINERJA)

        assert str(given) == "p: a 2 (Kesenjangan kinerja)"


PEOPLE = [
    person("p-1", tingkat={"komunikasi": 2, "analisis": 3}),
    person("p-2"),
]


class TestNeeds:
    """From comparisons to needs: what is unknown is no need and no reason against one."""

    def test_a_gap_of_competence_is_a_need(self) -> None:
        found = needs([StandarKompetensi("p-1", "komunikasi", 3, bobot=4)], PEOPLE, policy=GAP)

        assert found.kebutuhan == (need("p-1", weight=4),)
        assert found.belum == ()

    def test_a_standard_that_is_held_is_none(self) -> None:
        found = needs([StandarKompetensi("p-1", "komunikasi", 2)], PEOPLE, policy=GAP)

        assert found.kebutuhan == ()
        assert found.telaah[0].keputusan is KeputusanTelaah.TIDAK_ADA_KEBUTUHAN

    def test_an_unknown_level_cannot_be_decided_yet(self) -> None:
        found = needs([StandarKompetensi("p-2", "komunikasi", 1)], PEOPLE, policy=GAP)

        assert found.kebutuhan == ()
        assert [each.said("en") for each in found.belum] == [
            "p-2: komunikasi 1 — Belum dapat diputuskan; missing: tingkat_dimiliki"
        ]
        assert repr(found.belum[0]).startswith("<Telaah p-2")

    @pytest.mark.parametrize(
        "row, decision",
        [
            (TelaahKinerja("p-1", BELOW, kompetensi="komunikasi", tingkat=3), "ADA_KEBUTUHAN"),
            (
                TelaahKinerja("p-1", BELOW, kompetensi="analisis", tingkat=3),
                "BUKAN_KOMPETENSI_INI",
            ),
            (TelaahKinerja("p-1", BELOW), "BELUM_DAPAT_DIPUTUSKAN"),
            (
                TelaahKinerja("p-2", BELOW, kompetensi="analisis", tingkat=3),
                "BELUM_DAPAT_DIPUTUSKAN",
            ),
            (
                TelaahKinerja("p-1", pp_11_2017.KESENJANGAN_KINERJA.evaluate(capaian=100)),
                "TIDAK_ADA_KEBUTUHAN",
            ),
            (
                TelaahKinerja("p-1", pp_11_2017.KESENJANGAN_KINERJA.evaluate()),
                "BELUM_DAPAT_DIPUTUSKAN",
            ),
        ],
    )
    def test_performance(self, row: TelaahKinerja, decision: str) -> None:
        """Put down to a competence that is wanting it is a need; held already it is not."""
        (found,) = needs([row], PEOPLE, policy=GAP).telaah

        assert found.keputusan is KeputusanTelaah[decision]
        assert (found.kebutuhan is not None) is (decision == "ADA_KEBUTUHAN")

    def test_a_need_of_performance_says_where_it_comes_from(self) -> None:
        row = TelaahKinerja("p-1", BELOW, kompetensi="komunikasi", tingkat=3, bobot=2)

        found = needs([row], PEOPLE, policy=GAP)

        source = SumberKebutuhan.KESENJANGAN_KINERJA
        assert found.kebutuhan == (Kebutuhan("p-1", "komunikasi", 3, sumber=source, bobot=2),)
        assert [each.policy.id for each in found.telaah[0].outcomes] == [
            "pp_11_2017.KESENJANGAN_KINERJA",
            "pp_11_2017.KESENJANGAN_KOMPETENSI",
        ]

    def test_all_that_is_wrong_is_told_at_once(self) -> None:
        rows: list[StandarKompetensi | TelaahKinerja] = [
            StandarKompetensi("p-3", "komunikasi", 3),
            StandarKompetensi("p-1", "analisis", 3),
            StandarKompetensi("p-1", "analisis", 4),
            TelaahKinerja("p-1", BELOW),
            TelaahKinerja("p-1", BELOW),
            StandarKompetensi("zzz", "analisis", 4),
        ]
        with pytest.raises(InvalidTrainingError) as caught:
            needs(rows, [*PEOPLE, person("p-2")], policy=GAP)

        assert problems(caught.value, "en") == (
            "peserta: 'p-2' stands twice",
            "patokan[0]: 'p-3' is not known; did you mean 'p-2'",
            "patokan[5]: 'zzz' is not known",
            "patokan: 'p-1: analisis (Kesenjangan kompetensi)' stands twice",
        )
        assert str(caught.value).splitlines()[0] == "the needs cannot be compared"
        assert type(caught.value.derive(wrong(caught.value))) is InvalidTrainingError

    def test_it_says_everything_in_both_languages(self) -> None:
        rows = (StandarKompetensi("p-1", "komunikasi", 3), TelaahKinerja("p-2", BELOW))
        found = needs(rows, PEOPLE, policy=GAP)

        first, *lines = found.explain("id").splitlines()
        assert first == (
            "KEBUTUHAN PELATIHAN: 1 ditemukan, 1 belum dapat diputuskan, dari 2 telaah"
        )
        assert len(lines) + 1 == len(found.explain("en").splitlines())
        assert "PP 11/2017 Pasal 206 ayat (2)" in found.explain()
        assert "<details" in found._repr_html_()
        assert repr(found) == "<HasilTelaah: 1 needs, 1 undecided>"


def putaran(**more: Any) -> PutaranPelatihan:
    given: dict[str, Any] = {"peserta": PEOPLE, "kebutuhan": [], "katalog": [], "anggaran": 0}
    return PutaranPelatihan(**given | more)


class TestRound:
    """What does not fit together is refused before anything is matched."""

    def test_all_that_is_wrong_is_told_at_once(self) -> None:
        with pytest.raises(InvalidTrainingError) as caught:
            putaran(
                peserta=[*PEOPLE, person("p-2")],
                katalog=[training("t"), training("t")],
                kebutuhan=[need("p-1", 2), need("p-2"), need("p-2", 4), need("p-7")],
                tujuan=["biaya", "Biaya"],
            )

        assert [(each.code, each.facts["path"]) for each in wrong(caught.value)] == [
            ("training.twice", "peserta"),
            ("training.twice", "katalog"),
            ("training.twice", "tujuan"),
            ("training.twice", "kebutuhan"),
            ("training.unknown_near", "kebutuhan[3]"),
            ("training.held", "kebutuhan[0]"),
        ]

    def test_something_must_be_said_to_be_best(self) -> None:
        with pytest.raises(InvalidTrainingError) as caught:
            putaran(tujuan=[])

        assert [each.code for each in wrong(caught.value)] == ["training.no_goal"]

    @pytest.mark.parametrize("wrong", [-1, 1.5, "100", True])
    def test_money_is_whole(self, wrong: object) -> None:
        assert refused(lambda: putaran(anggaran=wrong)) == ("training.count", "anggaran")

    def test_one_goal_alone_is_a_list_too(self) -> None:
        assert refused(lambda: putaran(tujuan="biaya")) == ("training.one_text", "biaya")

    def test_in_short(self) -> None:
        said = "<PutaranPelatihan: 2 employees, 0 needs, 0 trainings, budget 0>"

        assert said == repr(putaran())
