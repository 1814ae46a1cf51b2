from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.unit.plans import Tags, goal, indicator, links

from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.goals import (
    Cascade,
    Measurement,
    Need,
    PlanError,
    Realisation,
    Target,
    UnmeasuredError,
    measure,
)
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.goals.roll_up import JUMLAH, RATA_RATA, RATA_RATA_TERTIMBANG
from asn_kinerja.period import Period

YEAR = Period.year(2024)
HOSTILE = "<img src=x onerror=alert(1)>"


def row(name: str, value: Any = 84, **more: Any) -> Realisation:
    return Realisation(name, value, **{"period": YEAR, **more})


def measured(*given: Any, **values: int) -> Measurement:
    """The goal *a* with these indicators, measured with these reports."""
    plan = Cascade([goal("a", *given)], needs=[Need("kb", "Butuh")])
    return measure(plan, [row(name, value) for name, value in values.items()], period=YEAR)


class TestMapping:
    def test_the_indicators_stand_in_the_order_of_the_plan(self) -> None:
        found = measured("i", "j", j=2, i=1)

        assert list(found) == ["i", "j"]
        assert [each.value for each in found.values()] == [1, 2]
        assert "x" not in found
        assert len(found) == 2

    def test_it_is_a_value_that_cannot_be_changed(self) -> None:
        found: Any = measured("i", i=1)

        assert found == measured("i", i=1)
        assert found != measured("i", i=2)
        assert found == pickle.loads(pickle.dumps(found))  # noqa: S301 - our own
        with pytest.raises(TypeError):
            found["i"] = None

    @pytest.mark.parametrize(
        "name, code, nearest, said",
        [
            ("iki1", "measure.unknown_near", "iki-1", "did you mean 'iki-1'"),
            ("xyz", "measure.unknown", None, "there is no indicator 'xyz'"),
            ("a", "measure.unknown", None, "there is no indicator 'a'"),
        ],
        ids=["near", "far", "goal"],
    )
    def test_an_indicator_that_it_has_not_is_named_with_the_nearest(
        self, name: str, code: str, nearest: str | None, said: str
    ) -> None:
        with pytest.raises(KeyError) as caught:
            _ = measured("iki-1")[name]

        error = caught.value
        assert isinstance(error, UnmeasuredError)
        assert (error.code, error.facts["nearest"]) == (code, nearest)
        assert said in str(error)

    def test_an_indicator_of_another_year_is_not_taken_for_a_misspelt_one(self) -> None:
        plan = Cascade([goal("a", "i", period=Period.year(2025)), goal("b", "j")])
        found = measure(plan, [], period=YEAR)

        with pytest.raises(UnmeasuredError) as caught:
            _ = found["i"]

        assert str(caught.value) == (
            "the indicator 'i' is not planned for 1 January 2024 to 31 December 2024"
        )
        assert found.get("i") is None
        assert ("i" in found, "j" in found) == (False, True)

    def test_what_is_missing_is_named(self) -> None:
        found = measured("i", "j", j=2)

        assert (found.missing, found.is_complete) == (("i",), False)
        assert (measured("i", i=1).missing, measured("i", i=1).is_complete) == ((), True)

    def test_it_counts_its_indicators(self) -> None:
        assert repr(measured("i", "j", j=2)) == (
            "<Measurement 1 Januari 2024 sampai dengan 31 Desember 2024: indicators=2, open=1>"
        )
        assert [repr(each) for each in measured("i", "j", j=2).values()] == [
            "<Measured i: no value>",
            "<Measured j: 2>",
        ]

    def test_what_is_planned_for_another_year_is_not_due(self) -> None:
        plan = Cascade([goal("a", "i", period=Period.year(2025)), goal("b", "j", period=YEAR)])

        assert list(measure(plan, [row("j")], period=YEAR)) == ["j"]

    def test_but_whoever_is_made_of_it_waits_for_it(self) -> None:
        goals = [
            goal("a", "i", period=Period.year(2025)),
            goal("b", indicator("j", roll_up=JUMLAH)),
        ]
        plan = Cascade(goals, links("i > j", relation="komponen"))

        assert measure(plan, [], period=YEAR).missing == ("i",)

    def test_progress_is_told(self) -> None:
        told: list[tuple[int, int]] = []
        plan = Cascade([goal("a", *(f"i{n}" for n in range(250)))])

        measure(plan, [], period=YEAR, progress=lambda done, total: told.append((done, total)))

        assert told[0] == (3, 250)
        assert told[-1] == (250, 250)


class TestOfGoal:
    """The achievement of a goal, by a roll-up that the caller names."""

    TWO = (
        indicator("i", 80, formula=NAIK, weight="75%"),
        indicator("j", 50, formula=NAIK, weight="25%"),
    )

    @pytest.mark.parametrize(
        "roll_up, value",
        [(RATA_RATA, "90.0000"), (RATA_RATA_TERTIMBANG, "95.0000")],
        ids=["mean", "weighted"],
    )
    def test_it_is_made_of_the_achievements_and_the_weights(self, roll_up: Any, value: str) -> None:
        found = measured(*self.TWO, i=80, j=40).of_goal("a", roll_up)

        assert found["nilai"] == Decimal(value)

    def test_an_indicator_stands_for_its_goal(self) -> None:
        assert measured(*self.TWO, i=80, j=40).of_goal("i", RATA_RATA)["nilai"] == 90

    def test_an_indicator_without_a_value_leaves_it_open(self) -> None:
        found = measured(*self.TWO, i=80).of_goal("a", RATA_RATA)

        assert (dict(found), found.missing) == ({}, ("bagian[1].nilai",))

    def test_an_indicator_without_a_formula_leaves_it_open(self) -> None:
        found = measured("i", i=80).of_goal("a", RATA_RATA)

        assert found.missing == ("bagian[0].nilai",)

    def test_a_weight_that_nobody_stated_leaves_it_open(self) -> None:
        found = measured(indicator("i", 80, formula=NAIK), i=80).of_goal("a", RATA_RATA_TERTIMBANG)

        assert found.missing == ("bagian[0].bobot",)

    def test_a_goal_that_is_not_due_is_open(self) -> None:
        plan = Cascade([goal("a", *self.TWO, period=Period.year(2025))])

        found = measure(plan, [], period=YEAR).of_goal("a", RATA_RATA)

        assert found.missing == ("bagian[0].nilai", "bagian[1].nilai")

    def test_a_goal_without_indicators_has_none(self) -> None:
        with pytest.raises(InvalidFactsError):
            measured().of_goal("a", RATA_RATA)

    @pytest.mark.parametrize(
        "name, policy, code",
        [
            ("x", RATA_RATA, "plan.unknown"),
            ("kb", RATA_RATA, "plan.need"),
            ("a", NAIK, "plan.roll_up"),
        ],
        ids=["unknown", "need", "no-roll-up"],
    )
    def test_what_cannot_be_asked_is_refused(self, name: str, policy: Any, code: str) -> None:
        with pytest.raises(PlanError) as error:
            measured("i", i=1).of_goal(name, policy)

        assert error.value.code == code


class TestNotebook:
    def test_a_table_with_a_row_for_each_indicator(self) -> None:
        page = measured(indicator("i", Target.up(80), unit="%", formula=NAIK), "j", i=90)

        assert page._repr_html_() == (
            "<div><strong>1 Januari 2024 sampai dengan 31 Desember 2024</strong>"
            "<table><thead><tr><th>Indikator</th><th>Realisasi</th><th>Target</th>"
            "<th>Dibanding target</th><th>Capaian (%)</th></tr></thead><tbody>"
            "<tr><td>Ukuran i [i]</td><td>90%</td><td>80%, makin tinggi makin baik</td>"
            "<td>Lebih baik</td><td>112,50</td></tr>"
            "<tr><td>Ukuran j [j]</td><td>belum ada</td><td>1, makin tinggi makin baik</td>"
            "<td></td><td></td></tr></tbody></table></div>"
        )

    def test_without_a_target_the_cell_is_empty(self) -> None:
        page = measured(indicator("i", None), i=90)._repr_html_()

        assert "<td>90</td><td></td><td></td><td></td>" in page

    def test_of_very_many_the_first_are_shown_and_the_rest_counted(self) -> None:
        page = measured(*(f"i{n}" for n in range(502)))._repr_html_()

        assert page.count("<tr>") == 1 + 500 + 1
        assert "<tr><td>… dan 2 lagi</td><td></td><td></td><td></td><td></td></tr>" in page

    def test_whatever_a_plan_says_is_shown_never_obeyed(self) -> None:
        plan = Cascade([goal("a", indicator("i", None, unit=HOSTILE))])
        found = measure(plan, [row("i", HOSTILE, evidence=HOSTILE, by=HOSTILE)], period=YEAR)

        pages = found._repr_html_(), found["i"]._repr_html_()

        assert "img" not in {tag for page in pages for tag in Tags(page).tags}


class TestExplanation:
    """From the indicator down to the reports with their evidence."""

    def test_the_tree_of_a_sum(self) -> None:
        plan = Cascade(
            [
                goal("a", indicator("i", 400, unit="orang", roll_up=JUMLAH)),
                goal("b", indicator("j", 150, unit="orang", mode="periodik")),
                goal("c", indicator("k", 250, unit="orang")),
            ],
            links("j > i", "k > i", relation="komponen"),
        )
        halves = zip((70, 85), YEAR.split(6), strict=True)
        rows = [
            row("j", value, period=period, evidence=f"bukti/{value}", by="p-1")
            for value, period in halves
        ]
        cited = "  [Praktik LKjIP dan PK; secondary source; one implementation; no regulation seen "

        told = measure(plan, [*rows, row("k", 240)], period=YEAR)["i"].explain("en").splitlines()

        assert [line for line in told if cited.strip() not in line and " @ " not in line] == [
            "Ukuran i [i]: 395 orang",
            "│  target: 400 orang, the higher the better — Lebih buruk",
            "├─ Roll-up: sum",
            "│  └─ nilai = 395.0000",
            "│     │  = sum(bagian.nilai)",
            "│     └─ bagian[].nilai = (155.0000; 240.0000) — The value of the part",
            "├─ Ukuran j [j]: 155 orang",
            "│  │  target: 150 orang, the higher the better — Lebih baik",
            "│  ├─ Year: the sum of its periods",
            "│  │  └─ nilai = 155.0000",
            "│  │     │  = masa_1 + masa_2",
            "│  │     │  = 70.0000 + 85.0000",
            "│  │     ├─ masa_1 = 70.0000",
            "│  │     └─ masa_2 = 85.0000",
            "│  ├─ 1 January 2024 to 30 June 2024: 70 orang",
            "│  │     evidence: bukti/70",
            "│  │     reported by: p-1",
            "│  └─ 1 July 2024 to 31 December 2024: 85 orang",
            "│        evidence: bukti/85",
            "│        reported by: p-1",
            "└─ Ukuran k [k]: 240 orang",
            "   │  target: 250 orang, the higher the better — Lebih buruk",
            "   └─ 1 January 2024 to 31 December 2024: 240 orang",
        ]

    def test_what_is_missing_is_said_at_every_level(self) -> None:
        plan = Cascade(
            [goal("a", indicator("i", 2, roll_up=JUMLAH)), goal("b", "j", indicator("k"))],
            links("j > i", "k > i", relation="komponen"),
        )
        found = measure(plan, [row("k", 1, period=Period.quarter(2024, 1))], period=YEAR)["i"]

        assert found.explain().splitlines() == [
            "Ukuran i [i]: belum ada",
            "│  target: 2, makin tinggi makin baik",
            "│  menunggu nilai: j, k",
            "├─ Ukuran j [j]: belum ada",
            "│     target: 1, makin tinggi makin baik",
            "│     belum ada realisasi",
            "└─ Ukuran k [k]: belum ada",
            "   │  target: 1, makin tinggi makin baik",
            "   │  belum dilaporkan: 1 April 2024 sampai dengan 31 Desember 2024",
            "   └─ 1 Januari 2024 sampai dengan 31 Maret 2024: 1",
        ]

    def test_days_that_follow_each_other_are_said_as_one_gap(self) -> None:
        steps = [(each, Target.up(1)) for each in YEAR.split(1)]
        given = indicator("i", 12, mode="periodik", trajectory=steps)
        reports = [row("i", 1, period=Period.month(2024, month)) for month in (1, 6)]

        found = measure(Cascade([goal("a", given)]), reports, period=YEAR)["i"]

        assert len(found.gaps) == 10
        assert (
            "belum dilaporkan: 1 Februari 2024 sampai dengan 31 Mei 2024, "
            "1 Juli 2024 sampai dengan 31 Desember 2024"
        ) in found.explain()

    def test_the_achievement_stands_before_the_rest(self) -> None:
        (result,) = measured(indicator("i", 80, formula=NAIK), i=84).values()

        tree = result.explanation("en")

        assert [each.text for each in tree.branches] == [
            "Indicator achievement: higher is better",
            "1 January 2024 to 31 December 2024: 84",
        ]

    def test_a_refusal_a_target_in_words_and_facts_are_said(self) -> None:
        words = indicator("i", None, expectation="selesai\nbulan Mei")
        plan = Cascade([goal("a", words)])
        halves = YEAR.split(6)
        rows = [
            row("i", "Mei", period=halves[0], facts={"mutu": Decimal("1.5"), "catatan": "baik"}),
            row("i", "Juni", period=halves[1]),
        ]

        assert measure(plan, rows, period=YEAR)["i"].explain().splitlines() == [
            "Ukuran i [i]: belum ada",
            "│  target: selesai bulan Mei",
            "│  i: tidak dinyatakan bagaimana 2 laporan menjadi satu nilai",
            "├─ 1 Januari 2024 sampai dengan 30 Juni 2024: Mei",
            "│     catatan = baik",
            "│     mutu = 1,5",
            "└─ 1 Juli 2024 sampai dengan 31 Desember 2024: Juni",
        ]

    def test_a_target_that_is_not_stated_for_the_period_is_told(self) -> None:
        plan = Cascade([goal("a", "i", period=YEAR)])
        first = Period.quarter(2024, 1)

        told = measure(plan, [row("i", 1, period=first)], period=first)["i"].explain("en")

        assert told.splitlines()[1] == "│  no target is stated for this period"

    def test_a_day_and_whole_hundreds_are_written_for_people(self) -> None:
        plan = Cascade([goal("a", indicator("i", date(2024, 6, 1)), indicator("j", 100))])
        found = measure(plan, [row("i", date(2024, 5, 2)), row("j", 1200)], period=YEAR)

        assert found["i"].explanation().text == "Ukuran i [i]: 2 Mei 2024"
        assert found["j"].explanation().text == "Ukuran j [j]: 1.200"

    def test_a_part_of_several_wholes_is_told_once(self) -> None:
        goals = [
            *(goal(f"g-{each}", indicator(each, None, roll_up=JUMLAH)) for each in "ijk"),
            goal("g-l", "l"),
        ]
        ends = links("j > i", "k > i", "l > j", "l > k", relation="komponen")

        told = measure(Cascade(goals, ends), [row("l", 3)], period=YEAR)["i"].explain("en")

        assert told.count("Ukuran l [l]: 3") == 2
        assert told.count("Ukuran l [l]: 3  (see above)") == 1

    def test_of_very_many_parts_the_rest_is_counted(self) -> None:
        names = [f"p{n}" for n in range(300)]
        goals = [goal("a", indicator("i", None, roll_up=JUMLAH)), goal("b", *names)]
        ends = links(*(f"{each} > i" for each in names), relation="komponen")

        tree = measure(Cascade(goals, ends), [], period=YEAR)["i"].explanation("en")

        assert tree.notes == (
            "waits for the value of: " + ", ".join(names[:10]) + ", … and 290 more",
        )
        assert [each.text for each in tree.branches[198:]] == [
            "Ukuran p198 [p198]: missing",
            "… and 101 more",
        ]

    def test_a_very_long_chain_ends_somewhere(self) -> None:
        names = [f"p{n}" for n in range(60)]
        goals = [goal(f"g-{each}", indicator(each, None, roll_up=JUMLAH)) for each in names]
        plan = Cascade([*goals, goal("b", "end")])
        chain = zip([*names[1:], "end"], names, strict=True)
        ends = links(*(f"{lower} > {upper}" for lower, upper in chain), relation="komponen")

        told = measure(Cascade(plan.goals, ends), [row("end", 3)], period=YEAR)["p0"].explain()

        assert told.count("Ukuran") == 40
        assert told.splitlines()[-1].strip() == "└─ … dan 1 lagi"
