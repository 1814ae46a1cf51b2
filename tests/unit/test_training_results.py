from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from tests.training import need, person, training

from asn_kinerja.consequences.training import (
    Penempatan,
    PutaranPelatihan,
    TrainingError,
    diff,
    evaluate_training,
    plan,
)
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations import pp_11_2017

RULE = pp_11_2017.EVALUASI_PELATIHAN
LEVELS = ("reaksi", "pembelajaran", "perilaku", "hasil")
GOOD = {"reaksi": 80, "pembelajaran": 80, "perilaku": 80, "hasil": 80}
FOUND = evaluate_training(
    {
        "baik": [GOOD] * 5,
        "lemah": [GOOD | {"perilaku": 40, "hasil": Decimal("74.99")}] * 5,
        "sebagian": [{"reaksi": 90}, {"reaksi": 90, "pembelajaran": 30}],
        "terbuka": [{"reaksi": 90}] * 5,
        "kosong": [],
    },
    policy=RULE,
)


class TestWhatTrainingGave:
    """Which trainings to revise, by which level; what was not measured is not zero."""

    def test_a_level_that_fails_says_revise(self) -> None:
        assert FOUND.perlu_direvisi == ("lemah", "sebagian")
        assert FOUND.tidak_tercapai("lemah") == ("perilaku", "hasil")
        assert FOUND.tidak_tercapai("sebagian") == ("pembelajaran",)

    def test_without_all_levels_nothing_is_concluded(self) -> None:
        assert FOUND.belum_lengkap == ("terbuka", "kosong")
        assert FOUND.belum_diukur("terbuka") == ("pembelajaran", "perilaku", "hasil")
        assert FOUND.tidak_tercapai("kosong") == ()
        assert FOUND.outcomes["kosong"]["rata_rata_reaksi"] is None

    def test_it_is_said_with_the_levels(self) -> None:
        said = [each.text for each in FOUND.explanation("en").branches]

        assert said == [
            "baik: need not be revised",
            "lemah: to be revised; not reached: perilaku, hasil",
            "sebagian: to be revised; not reached: pembelajaran; not measured: perilaku, hasil",
            "terbuka: nothing can be concluded yet; not measured: pembelajaran, perilaku, hasil",
            f"kosong: nothing can be concluded yet; not measured: {', '.join(LEVELS)}",
        ]

    def test_a_small_sample_is_said(self) -> None:
        notes = {each.text.partition(":")[0]: each.notes for each in FOUND.explanation().branches}

        assert [name for name, note in notes.items() if note] == ["sebagian"]
        assert notes["sebagian"][0] == "sampel reaksi kecil: nilainya belum banyak berkata"

    def test_as_text_and_as_a_table(self) -> None:
        html = FOUND._repr_html_()

        assert FOUND.explain().startswith("MANFAAT PELATIHAN: 2 dari 5 pelatihan perlu direvisi")
        assert "<td>lemah</td><td>80,00</td><td>80,00</td><td>40,00</td><td>74,99</td>" in html
        assert "<td>kosong</td><td>—</td>" in html
        assert repr(FOUND) == "<ManfaatPelatihan: 2 of 5 to revise>"

    def test_the_bounds_are_those_of_the_agency(self) -> None:
        strict = evaluate_training({"baik": [GOOD] * 5}, policy=RULE.replace(batas_hasil=81))

        assert strict.tidak_tercapai("baik") == ("hasil",)

    def test_a_policy_that_says_nothing_of_revising_is_refused(self) -> None:
        with pytest.raises(TrainingError) as caught:
            evaluate_training({}, policy=pp_11_2017.JAM_PELAJARAN)

        assert caught.value.code == "training.no_verdict"

    def test_a_score_off_the_scale_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError):
            evaluate_training({"baik": [{"reaksi": 101}]}, policy=RULE)


ASKED = PutaranPelatihan(
    peserta=[person("p-1"), person("p-2")],
    kebutuhan=[need("p-1"), need("p-2", weight=2)],
    katalog=[training("lama", cost=100), training("baru", cost=300)],
    anggaran=200,
)


class TestRevisedPlan:
    """A revised plan is a new plan, and the difference says what changed."""

    def test_without_a_module_to_revise(self) -> None:
        old = plan(ASKED)
        new = plan(evolve(ASKED, katalog=[ASKED.pelatihan["baru"]], anggaran=500))

        changed = diff(old, new)

        assert changed.bertambah == (Penempatan("p-2", "baru"),)
        assert changed.dilepas == (Penempatan("p-1", "lama"), Penempatan("p-2", "lama"))
        assert changed.tidak_lagi_terpenuhi == (need("p-1"),)
        assert changed.kini_terpenuhi == ()
        assert changed.explain("en").splitlines() == [
            "What the new plan does otherwise: 1 place more, 2 given up",
            "│  Cost Rp200 → Rp300",
            "│  Budget Rp200 → Rp500",
            "├─ Places that came",
            "│  └─ p-2: baru",
            "├─ Places that were given up",
            "│  ├─ p-1: lama",
            "│  └─ p-2: lama",
            "└─ Met no longer",
            "   └─ p-1: komunikasi 3 (Kesenjangan kompetensi)",
        ]

    def test_the_other_way_round(self) -> None:
        poor = plan(evolve(ASKED, anggaran=100))
        changed = diff(poor, plan(ASKED))

        assert changed.kini_terpenuhi == (need("p-1"),)
        assert "Kini terpenuhi" in str(changed)
        assert repr(changed) == "<PerubahanRencana: +1 −0 places>"
        assert "<details" in changed._repr_html_()

    def test_nothing_changed_is_falsy(self) -> None:
        assert not diff(plan(ASKED), plan(ASKED))
        assert diff(plan(ASKED), plan(evolve(ASKED, anggaran=201)))

    @pytest.mark.parametrize("before, after", [(100, 200), (200, 100)])
    def test_places_alone_are_a_change(self, before: int, after: int) -> None:
        plans = [
            plan(evolve(ASKED, anggaran=1000, katalog=[training("t", kursi=each // 100)]))
            for each in (before, after)
        ]

        assert diff(*plans)
