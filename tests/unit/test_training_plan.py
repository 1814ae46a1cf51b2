from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from tests.training import PNS, PPPK, need, person, training

from asn_kinerja.consequences.training import (
    InvalidTrainingError,
    Jawaban,
    Penempatan,
    PutaranPelatihan,
    RencanaPelatihan,
    SebabSisa,
    Solver,
    StandarKompetensi,
    TujuanRencana,
    breaches,
    greedy,
    needs,
    plan,
)
from asn_kinerja.consequences.training.optimal import optimal
from asn_kinerja.errors import problems
from asn_kinerja.regulations import pp_11_2017

BOTH = pytest.mark.parametrize("solver", [greedy, optimal], ids=["greedy", "optimal"])


def putaran(**more: Any) -> PutaranPelatihan:
    given: dict[str, Any] = {
        "peserta": [person("p-1"), person("p-2")],
        "kebutuhan": [need("p-1"), need("p-2", weight=2)],
        "katalog": [training("t", cost=100)],
        "anggaran": 1000,
    }
    return PutaranPelatihan(**given | more)


def taken(found: RencanaPelatihan) -> dict[str, tuple[str, ...]]:
    return {whose: trainings for whose, trainings in found.pelatihan.items() if trainings}


class TestLimits:
    """Money, seats, hours, what comes first: each on both sides."""

    @BOTH
    @pytest.mark.parametrize("money, met", [(299, 0), (300, 1), (399, 1), (400, 2)])
    def test_a_class_is_paid_once_and_a_participant_each(
        self, solver: Solver, money: int, met: int
    ) -> None:
        offered = training("t", cost=100, biaya_per_kelas=200)
        found = plan(putaran(katalog=[offered], anggaran=money), solver)

        assert len(found.terpenuhi) == met
        assert found.biaya == (200 + 100 * met if met else 0)

    @BOTH
    def test_the_heavier_need_has_the_last_seat(self, solver: Solver) -> None:
        found = plan(putaran(katalog=[training("t", kursi=1)]), solver)

        assert taken(found) == {"p-2": ("t",)}
        assert dict(found.kursi) == {"t": 1}

    @BOTH
    @pytest.mark.parametrize("before, met", [(16, 1), (17, 0), (30, 0)])
    def test_hours_of_contract_staff_end_at_24(self, solver: Solver, before: int, met: int) -> None:
        who = [person("p-1", hours=before, **PPPK)]
        found = plan(putaran(peserta=who, kebutuhan=[need("p-1")]), solver)

        assert len(found.terpenuhi) == met
        assert found.jam_pelajaran["p-1"] == before + 8 * met

    @BOTH
    def test_what_comes_first_is_taken_along(self, solver: Solver) -> None:
        offered = [
            training("lanjut", 3, tingkat_awal={"komunikasi": 2}),
            training("tengah", 2, prasyarat=["dasar"]),
            training("dasar", raises={}),
        ]
        found = plan(putaran(katalog=offered, kebutuhan=[need("p-1")]), solver)

        assert taken(found) == {"p-1": ("dasar", "tengah", "lanjut")}

    @BOTH
    def test_what_one_has_need_not_be_taken(self, solver: Solver) -> None:
        who = [person("p-1", tingkat={"komunikasi": 2}, selesai=["dasar"])]
        offered = [
            training("lanjut", 3, tingkat_awal={"komunikasi": 2}, prasyarat=["dasar"]),
            training("dasar", raises={}),
        ]
        found = plan(putaran(peserta=who, katalog=offered, kebutuhan=[need("p-1")]), solver)

        assert taken(found) == {"p-1": ("lanjut",)}

    @BOTH
    def test_a_circle_does_not_hold_itself_up(self, solver: Solver) -> None:
        offered = [training("a", prasyarat=["b"]), training("b", 2, prasyarat=["a"])]
        found = plan(putaran(katalog=offered, kebutuhan=[need("p-1")]), solver)

        assert found.penempatan == ()
        assert found.sisa[0].halangan[0].prasyarat == ("b",)

    @BOTH
    def test_of_two_ways_the_cheaper_is_taken(self, solver: Solver) -> None:
        offered = [
            training("jauh", cost=500),
            training("dekat", cost=300, prasyarat=["dasar"]),
            training("dasar", raises={}, cost=100),
        ]
        found = plan(putaran(katalog=offered, kebutuhan=[need("p-1")]), solver)

        assert found.biaya == 400

    def test_of_two_ways_to_a_level_the_cheaper_is_taken(self) -> None:
        offered = [
            training("lanjut", tingkat_awal={"komunikasi": 2}),
            training("mahal", 2, cost=200),
            training("murah", 2, cost=100),
        ]
        found = plan(putaran(katalog=offered, kebutuhan=[need("p-1")]))

        assert taken(found) == {"p-1": ("murah", "lanjut")}


class TestHours:
    """The 20 hours of a year: wished for, or demanded."""

    OFFERED = (training("mahal", hours=20, cost=900), training("murah", hours=10, cost=100))

    @BOTH
    def test_what_is_wanting_is_filled_after_the_needs(self, solver: Solver) -> None:
        who = [person("p-1", hours=12, **PNS), person("p-2", hours=20, **PNS)]
        found = plan(putaran(peserta=who, katalog=self.OFFERED, kebutuhan=[]), solver)

        assert taken(found) == {"p-1": ("murah",)}
        assert dict(found.jam_kurang) == {}

    @BOTH
    def test_who_stays_short_is_said(self, solver: Solver) -> None:
        who = [person("p-1", **PNS)]
        asked = putaran(peserta=who, katalog=self.OFFERED, kebutuhan=[], anggaran=100)
        found = plan(asked, solver)

        assert dict(found.jam_kurang) == {"p-1": 10}
        assert "p-1: 10 hours where at least 20 are due" in found.explain("en")

    @BOTH
    def test_demanded_hours_go_before_the_needs(self, solver: Solver) -> None:
        who = [person("p-1", **PNS), person("p-2")]
        asked = putaran(
            peserta=who,
            kebutuhan=[need("p-2", weight=9)],
            katalog=[training("t", hours=20, cost=900)],
            jam_minimal_wajib=True,
        )

        assert taken(plan(asked, solver)) == {"p-1": ("t",)}
        assert taken(plan(evolve(asked, jam_minimal_wajib=False), solver)) == {"p-2": ("t",)}

    def test_where_they_cannot_be_reached_there_is_no_plan(self) -> None:
        asked = putaran(peserta=[person("p-1", **PNS)], kebutuhan=[], jam_minimal_wajib=True)
        said = []
        for solver in (greedy, optimal):
            with pytest.raises(InvalidTrainingError) as caught:
                plan(asked, solver)
            said.append((caught.value.message, *problems(caught.value, "en")))

        assert said == [
            (
                "this way finds no plan that reaches the fewest hours",
                "p-1: 8 hours are 12 too few",
            ),
            ("there is no plan", "jam_minimal_wajib: it is proven that no plan keeps to it"),
        ]

    def test_where_greedy_finds_none_there_may_be_one(self) -> None:
        """The cheapest hours first lead p-1 into a seat that p-2 cannot do without."""
        who = [person("p-1", hours=10, **PNS), person("p-2", hours=10, **PNS, selesai=["b"])]
        offered = [
            training("a", hours=10, cost=1, kursi=1),
            training("b", hours=10, cost=2, kursi=1),
        ]
        asked = putaran(peserta=who, kebutuhan=[], katalog=offered, jam_minimal_wajib=True)

        with pytest.raises(InvalidTrainingError):
            plan(asked)
        assert taken(plan(asked, optimal)) == {"p-1": ("b",), "p-2": ("a",)}

        with pytest.raises(InvalidTrainingError) as caught:
            plan(asked, partial(optimal, limit=0))
        assert problems(caught.value, "en") == (
            "jam_minimal_wajib: the limit of the search was reached before a plan kept to it",
        )


class TestGoals:
    """What is best is stated, and the first that is stated counts first."""

    def test_the_best_is_better_than_the_cheapest_first(self) -> None:
        wants = [need("p-1", 3, weight=5), need("p-2", 2, weight=1)]
        offered = [training("t-3", 3, cost=100), training("t-2", 2, cost=10)]
        asked = putaran(kebutuhan=wants, katalog=offered, anggaran=100)

        plain, best = plan(asked), plan(asked, optimal)

        assert (plain.nilai[0], best.nilai[0]) == (1, 5)
        assert (plain.terbukti_optimal, best.terbukti_optimal) == (False, True)

    @pytest.mark.parametrize(
        "weight, cost, first",
        [(1, 100, "p-1"), (2, 200, "p-2"), (2, 201, "p-1"), (2, 199, "p-2")],
    )
    def test_greedy_takes_what_costs_least_for_its_weight(
        self, weight: int, cost: int, first: str
    ) -> None:
        """Of what costs the same the heavier one, then the one that stands first."""
        wants = [need("p-1", 2), need("p-2", 3, weight=weight)]
        offered = [training("t-3", 3, cost=cost), training("t-2", 2, cost=100)]

        answer = greedy(putaran(kebutuhan=wants, katalog=offered, anggaran=301))

        assert answer.penempatan[0].pegawai == first

    @BOTH
    @pytest.mark.parametrize("goal", ["biaya", "banyaknya penempatan"])
    def test_where_sparing_counts_first_nobody_is_trained(self, solver: Solver, goal: str) -> None:
        found = plan(putaran(tujuan=[goal, "bobot kebutuhan yang terpenuhi"]), solver)

        assert found.penempatan == ()
        assert {each.sebab for each in found.sisa} == {(SebabSisa.TUJUAN,)}
        assert "still possible; the goals of the round speak against it" in found.explain("en")

    @BOTH
    def test_hours_may_count_before_needs(self, solver: Solver) -> None:
        who = [person("p-1", hours=12, **PNS), person("p-2")]
        asked = putaran(
            peserta=who,
            kebutuhan=[need("p-2", weight=9)],
            anggaran=100,
            tujuan=[TujuanRencana.JAM_PELAJARAN, TujuanRencana.KEBUTUHAN],
        )

        assert taken(plan(asked, solver)) == {"p-1": ("t",)}

    def test_more_money_than_there_is_limits_nothing(self) -> None:
        endless = putaran(katalog=[training("t", cost=100, kursi=10**30)], anggaran=10**30)

        assert plan(endless, optimal).nilai == plan(endless).nilai

    def test_of_hours_too(self) -> None:
        rule = PPPK["aturan_jam"].replace(jam_pelajaran_paling_lama=2**63)
        who = person("p-1", **PPPK | {"aturan_jam": rule})

        found = plan(putaran(peserta=[who], kebutuhan=[need("p-1")]), optimal)

        assert len(found.terpenuhi) == 1

    @pytest.mark.parametrize(
        "more",
        [
            {"katalog": [training("t", cost=2**60)]},
            {"katalog": [training("t", biaya_per_kelas=2**61)]},
            {"katalog": [training("t", hours=2**60)]},
            {"kebutuhan": [need("p-1", weight=2**61)]},
        ],
        ids=["places", "class", "hours", "weight"],
    )
    def test_what_cannot_be_counted_is_refused(self, more: dict[str, Any]) -> None:
        with pytest.raises(InvalidTrainingError) as caught:
            plan(putaran(**more), optimal)

        assert problems(caught.value, "en") == ("putaran: the sums are too large for this solver",)

    def test_the_limit_of_the_search_is_the_callers(self) -> None:
        hurried = plan(putaran(), partial(optimal, limit=0))

        assert not hurried.terbukti_optimal
        assert len(hurried.terpenuhi) == 2


def answering(*places: Penempatan) -> Solver:
    """A solver of somebody else's."""
    return lambda _: Jawaban(places, terbukti_optimal=True)


class TestForeignAnswers:
    """No answer is believed: what breaks a limit is refused, with all that it breaks."""

    def test_everything_that_is_broken_is_told(self) -> None:
        asked = putaran(
            peserta=[person("p-1", hours=20, **PPPK, selesai=["dasar"]), person("p-2", **PNS)],
            katalog=[
                training("t", cost=900, kursi=1, prasyarat=["x"]),
                training("dasar"),
            ],
            jam_minimal_wajib=True,
        )
        places = (("p-1", "t"), ("p-2", "t"), ("p-2", "t"), ("p-1", "dasar"))
        with pytest.raises(InvalidTrainingError) as caught:
            plan(asked, answering(*(Penempatan(*each) for each in places)))

        assert problems(caught.value, "en") == (
            "p-1: 'dasar' more than once",
            "p-2: 't' more than once",
            "anggaran: the cost 2700 exceeds 1000",
            "t: 3 take part on 1 seat",
            "p-1: 36 hours exceed the limit of 24",
            "p-1: 't' without what it builds on",
            "p-2: 16 hours are 4 too few",
            "p-2: 't' without what it builds on",
            "p-2: 't' without what it builds on",
        )
        assert caught.value.message == "the answer breaks limits of the training round"

    def test_what_is_not_known_is_told_with_the_nearest(self) -> None:
        found = breaches(putaran(), (Penempatan("p-3", "t"), Penempatan("p-1", "tt")))

        assert [each.message("en") for each in found] == [
            "pegawai[0]: 'p-3' is not known; did you mean 'p-2'",
            "pelatihan[1]: 'tt' is not known; did you mean 't'",
        ]

    def test_hours_of_before_are_no_fault_of_a_plan(self) -> None:
        asked = putaran(peserta=[person("p-1", hours=40, **PPPK)], kebutuhan=[])

        assert breaches(asked, ()) == ()
        assert [each.code for each in breaches(asked, (Penempatan("p-1", "t"),))] == [
            "training.hours"
        ]

    def test_a_plan_cannot_be_made_by_hand_that_breaks_one(self) -> None:
        with pytest.raises(InvalidTrainingError):
            RencanaPelatihan(putaran(anggaran=99), (Penempatan("p-1", "t"),))


class TestLeftOut:
    """Why not, and what would have to be there."""

    @pytest.mark.parametrize(
        "more, line",
        [
            ({"katalog": []}, "Tidak ada pelatihan yang dapat menaikkannya"),
            ({"katalog": [training("t", 2)]}, "Tidak ada pelatihan yang dapat menaikkannya"),
            (
                {"peserta": [person("p-1", selesai=["t"])]},
                "Tidak ada pelatihan yang dapat menaikkannya",
            ),
            ({"anggaran": 99}, "t: Rp1 short"),
            ({"peserta": [person("p-1", hours=17, **PPPK)]}, "t: 1 hour above the limit"),
            (
                {"katalog": [training("t", prasyarat=["x"], tingkat_awal={"analisis": 2})]},
                "t: nothing leads to: x, analisis 2",
            ),
            (
                {
                    "katalog": [
                        training("t", prasyarat=["a"], cost=1100),
                        training("a", raises={}, cost=50),
                    ]
                },
                "a → t: Rp150 short",
            ),
            (
                {"katalog": [training("t", prasyarat=["a", "x"]), training("a", raises={})]},
                "t: nothing leads to: x",
            ),
        ],
        ids=["nothing", "too-low", "finished", "money", "hours", "first", "way", "half-a-way"],
    )
    def test_the_reason(self, more: dict[str, Any], line: str) -> None:
        given = {"peserta": [person("p-1")], "kebutuhan": [need("p-1", 3)]}
        found = plan(putaran(**given | more))

        assert line in [each.strip("├└─│ ") for each in found.explain("en").splitlines()]

    def test_a_seat_that_another_has(self) -> None:
        found = plan(putaran(katalog=[training("t", kursi=1)]))

        assert [(each.kebutuhan.pegawai, each.sebab) for each in found.sisa] == [
            ("p-1", (SebabSisa.KURSI,))
        ]
        assert "t: kurang 1 kursi di t" in found.explain()

    def test_several_reasons_of_several_trainings(self) -> None:
        offered = [training("t-1", cost=2000), training("t-2", prasyarat=["x"])]
        found = plan(putaran(katalog=offered))

        assert found.sisa[0].sebab == (SebabSisa.ANGGARAN, SebabSisa.PRASYARAT)


class TestReport:
    """What the plan says of itself."""

    ASKED = putaran(
        peserta=[person("<b>", **PNS), person("p-2", **PPPK), person("p-3")],
        kebutuhan=[need("<b>", weight=2), need("p-2"), need("p-3", 5)],
        katalog=[training("t", cost=600_000, kursi=1), training("u", 2)],
        anggaran=1_000_000,
        belum=needs(
            [StandarKompetensi("p-3", "analisis", 2)],
            [person("p-3")],
            policy=pp_11_2017.KESENJANGAN_KOMPETENSI,
        ).belum,
    )

    def test_as_text(self) -> None:
        assert plan(self.ASKED).explain("en").splitlines() == [
            "PLAN OF TRAINING: 1 of 3 needs met, Rp600,000 of Rp1,000,000",
            "│  Bobot kebutuhan yang terpenuhi: 2",
            "│  Kekurangan jam pelajaran: 4",
            "│  Biaya: Rp600,000",
            "│  Banyaknya penempatan: 2",
            "│  It is not proven that no plan is better",
            "├─ Who is trained",
            "│  └─ <b> — 16 hours (at least 20)",
            "│     ├─ t: 8 hours, Rp600,000",
            "│     │     meets komunikasi 3, weight 2",
            "│     └─ u: 8 hours, Rp0",
            "├─ Trainings that are held",
            "│  ├─ t: 1 of 1 seat, Klasikal, Rp600,000",
            "│  └─ u: 1 of ∞ seats, Klasikal, Rp0",
            "├─ Left out, and why",
            "│  ├─ p-2: komunikasi 3 (Kesenjangan kompetensi), weight 1",
            "│  │  └─ t: 1 seat short in t; Rp200,000 short",
            "│  └─ p-3: komunikasi 5 (Kesenjangan kompetensi), weight 1",
            "│        Tidak ada pelatihan yang dapat menaikkannya",
            "├─ Short of hours",
            "│  └─ <b>: 16 hours where at least 20 are due",
            "└─ Cannot be decided yet",
            "   └─ p-3: analisis 2 — Belum dapat diputuskan; missing: tingkat_dimiliki",
        ]

    def test_as_tables_that_obey_nobody(self) -> None:
        html = plan(self.ASKED)._repr_html_()

        assert html.count("<table>") == 6
        assert "<b>" not in html
        assert "kurang 1 kursi di t; kurang Rp200.000" in html
        assert "16 JP (paling sedikit 20)" in html

    def test_the_limit_of_contract_staff_is_shown(self) -> None:
        asked = putaran(peserta=[person("p-2", **PPPK)], kebutuhan=[need("p-2")])

        assert "p-2 — 8 JP (paling lama 24)" in str(plan(asked))

    def test_in_short(self) -> None:
        assert repr(plan(self.ASKED)) == "<RencanaPelatihan: 1 of 3 needs, 2 places, cost 600000>"
        assert "Terbukti tidak ada rencana yang lebih baik" in str(plan(self.ASKED, optimal))


def loaded(code: str) -> set[str]:
    ran = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", f"{code}; import sys; print(' '.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


class TestExtra:
    """The core matches without any solver; only who asks for the best one loads it."""

    def test_the_room_loads_no_solver(self) -> None:
        assert "ortools" not in loaded("import asn_kinerja.consequences.training")

    def test_the_best_plan_is_imported_by_its_own_name(self) -> None:
        assert "ortools" in loaded("import asn_kinerja.consequences.training.optimal")


def test_whoever_wants_writes_a_solver() -> None:
    """Any callable of that form will do."""
    everybody: Callable[[PutaranPelatihan], Jawaban] = lambda each: Jawaban(  # noqa: E731
        [Penempatan(one.id, "t") for one in each.peserta]
    )

    assert len(plan(putaran(), everybody).terpenuhi) == 2
