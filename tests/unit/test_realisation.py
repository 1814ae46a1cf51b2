from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.unit.plans import goal, indicator, links

from asn_kinerja.errors import problems
from asn_kinerja.goals import (
    Cascade,
    Indicator,
    PlanError,
    Realisation,
    RealisationError,
    Target,
    admit,
    measure,
)
from asn_kinerja.goals.roll_up import JUMLAH
from asn_kinerja.period import Period, PeriodError

YEAR = Period.year(2024)
SCALE = ("C", "B", "BB")
Q1, Q2, Q3, Q4 = YEAR.split(3)

PLAN = Cascade(
    [
        goal(
            "a",
            indicator("angka", 85),
            indicator("hari", Target.down(date(2024, 6, 30))),
            indicator("label", Target.up("B", scale=SCALE)),
            Indicator("kata", "Ukuran", expectation="4-5 bulan setelah NSPK terbit"),
            indicator("jalan", None, trajectory=[(Q1, Target.up(20))]),
        ),
        goal("b", indicator("jumlah", 1, roll_up=JUMLAH), indicator("tanpa", 1)),
    ],
    links("angka > jumlah", "angka > tanpa", relation="komponen"),
)


COMPUTED = "'jumlah' is computed from its components; realisations are reported there"
DIHITUNG = "'jumlah' dihitung dari komponennya; realisasi dilaporkan pada komponen itu"
NO_NUMBER = "'84' is text, but the target a number or a day; use numerals.parse to read text"
NO_DAY = "20 and 2024-01-01 are of different kinds: numbers, days or labels"


def row(name: str, value: Any = 84, period: Period = YEAR, **more: Any) -> Realisation:
    return Realisation(name, value, period=period, **more)


def refused(*rows: Realisation) -> list[tuple[int, str]]:
    return [(each.facts["place"], each.code) for each in admit(PLAN, rows).refused]


class TestRealisation:
    @pytest.mark.parametrize(
        "given, kept",
        [
            (84, Decimal(84)),
            (Decimal("84.50"), Decimal("84.5")),
            (Fraction(1, 8), Decimal("0.125")),
            (0.1, Decimal("0.1")),
            (date(2024, 6, 1), date(2024, 6, 1)),
            ("BB", "BB"),
        ],
        ids=["int", "decimal", "fraction", "float", "day", "label"],
    )
    def test_a_value_is_exact(self, given: Any, kept: object) -> None:
        """A float means what its shortest `repr` says, as every fact does."""
        assert kept == row("angka", given).value

    @pytest.mark.parametrize(
        "given",
        [
            True,
            None,
            "",
            " ",
            float("nan"),
            Decimal("inf"),
            Fraction(1, 3),
            [],
            datetime(2024, 6, 1, tzinfo=UTC),
        ],
        ids=[
            "flag",
            "none",
            "empty",
            "blank",
            "nan",
            "endless",
            "third",
            "list",
            "moment",
        ],
    )
    def test_what_is_no_value_is_refused(self, given: Any) -> None:
        with pytest.raises(PlanError) as error:
            row("angka", given)

        assert error.value.code == "realisation.amount"

    def test_it_names_its_indicator(self) -> None:
        with pytest.raises(PlanError) as error:
            row("")

        assert (error.value.code, error.value.facts["name"]) == ("plan.empty", "indicator")

    def test_its_period_is_over(self) -> None:
        with pytest.raises(PeriodError) as error:
            row("angka", period=Period(date(2024, 1, 1)))

        assert error.value.code == "period.open"

    def test_its_period_is_a_period(self) -> None:
        wrong: Any = 2024

        with pytest.raises(PlanError) as error:
            row("angka", period=wrong)

        assert error.value.message("id") == "period tidak dapat berisi int; yang diterima: Period"

    def test_facts_come_with_the_value_and_cannot_be_changed(self) -> None:
        given = {"penyebut": 100, "pembilang": 84}
        made: Any = row("angka", facts=given)
        given["pembilang"] = 100

        assert dict(made.facts) == {"pembilang": 84, "penyebut": 100}
        assert dict(row("angka").facts) == {}
        with pytest.raises(TypeError):
            made.facts["pembilang"] = 100

    def test_it_is_a_value(self) -> None:
        made = row("angka", facts={"b": 1, "a": 2}, evidence="bukti/1", by="p-1")

        assert made == row("angka", facts={"a": 2, "b": 1}, evidence="bukti/1", by="p-1")
        assert len({made, pickle.loads(pickle.dumps(made))}) == 1  # noqa: S301 - our own

    @pytest.mark.parametrize(
        "name", ["realisasi", "target", "target_bawah", "target_atas", "nilai", "bobot"]
    )
    def test_what_the_value_and_the_plan_say_is_not_said_again(self, name: str) -> None:
        with pytest.raises(PlanError) as error:
            row("angka", facts={name: 1, "lain": 2})

        assert (error.value.code, error.value.facts["names"]) == ("realisation.said", name)


class TestAdmit:
    """A bad report costs no good one beside it."""

    def test_good_reports_are_accepted_in_their_order(self) -> None:
        rows = (
            row("kata", "selesai 3 bulan setelah NSPK terbit"),
            row("angka", 84, Q2),
            row("angka", 84, Q1),
            row("hari", date(2024, 6, 1)),
            row("label", "bb"),
            row("jalan", 3),
            row("tanpa", 3),
        )

        found = admit(PLAN, iter(rows))

        assert (found.accepted, found.refused) == (rows, ())

    def test_each_bad_report_is_told_with_its_place(self) -> None:
        rows = (
            row("angkaa"),
            row("a"),
            row("jumlah"),
            row("angka", "84"),
            row("label", "D"),
            row("jalan", date(2024, 1, 1)),
            row("angka", 84),
        )

        found = admit(PLAN, rows)

        assert found.accepted == rows[6:]
        assert [problem for each in found.refused for problem in problems(each, "en")] == [
            "realisations[0].indicator: there is no part 'angkaa'; did you mean 'angka'",
            "realisations[1].indicator: 'a' is no indicator",
            f"realisations[2]: {COMPUTED}",
            f"realisations[3].value: {NO_NUMBER}",
            "realisations[4].value: 'D' is no label of skala; accepted: C, B, BB",
            f"realisations[5].value: {NO_DAY}",
        ]
        assert [each.facts["place"] for each in found.refused] == [0, 1, 2, 3, 4, 5]

    def test_every_refusal_has_its_words_in_indonesian(self) -> None:
        rows = (row("a"), row("jumlah"), row("label", "D"), row("angka"), row("angka"))

        assert [each.message() for each in admit(PLAN, rows).refused] == [
            "realisations[0].indicator: 'a' bukan indikator",
            f"realisations[1]: {DIHITUNG}",
            "realisations[2].value: 'D' bukan label skala; yang diterima: C, B, BB",
            "realisations[3].period: realisations[4] juga melaporkan 'angka' untuk hari-hari itu",
            "realisations[4].period: realisations[3] juga melaporkan 'angka' untuk hari-hari itu",
        ]

    @pytest.mark.parametrize(
        "periods, clashing",
        [
            ([YEAR, YEAR], [0, 1]),
            ([Q1, YEAR], [0, 1]),
            ([YEAR, Q1, Q4, Period.year(2025)], [0, 1, 2]),
            ([Q4, Q1, Q2, Q3], []),
            ([Q1, Period.semester(2024, 1), Q3], [0, 1]),
            (
                [Period.semester(2024, 1), Q2, Period(date(2024, 6, 30), date(2024, 9, 1))],
                [0, 1, 2],
            ),
            ([Q1, Period.year(2023)], []),
        ],
        ids=["same", "part", "several", "none", "half", "chain", "backwards"],
    )
    def test_reports_of_the_same_days_are_all_refused(
        self, periods: list[Period], clashing: list[int]
    ) -> None:
        """Which of them holds is not ours to say."""
        rows = [row("angka", 84, each) for each in periods]

        assert refused(*rows) == [(place, "realisation.clash") for place in clashing]

    def test_a_bad_value_does_not_clash_with_a_good_one(self) -> None:
        assert refused(row("angka", "84"), row("angka", 84)) == [(0, "realisation.text")]

    def test_other_indicators_do_not_clash(self) -> None:
        assert refused(row("angka"), row("jalan")) == []

    def test_measuring_refuses_them_all_together(self) -> None:
        rows = [row("a"), row("angka", 84), row("jumlah")]

        with pytest.raises(RealisationError) as caught:
            measure(PLAN, rows, period=YEAR)

        assert str(caught.value).splitlines() == [
            "realisations were refused",
            "  realisations[0].indicator: 'a' is no indicator",
            f"  realisations[2]: {COMPUTED}",
        ]

    def test_the_group_keeps_its_class_when_split(self) -> None:
        group = RealisationError("ditolak", admit(PLAN, [row("a"), row("b")]).refused)

        some = group.subgroup(lambda each: each is group.exceptions[0])

        assert isinstance(some, RealisationError)
        assert isinstance(some, ValueError)
        assert len(some.exceptions) == 1
