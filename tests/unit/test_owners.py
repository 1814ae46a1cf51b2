from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from tests.unit.offices import OFFICE, ON
from tests.unit.plans import goal, links

from asn_kinerja.citation import Force, Standing
from asn_kinerja.goals import Cascade, Need, PlanError, serves_of, staffing
from asn_kinerja.people import PeopleError
from asn_kinerja.period import Period

KB = Need("kb", "Butuh")


def found(cascade: Cascade, on: date = ON) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.ids) for each in staffing(cascade, OFFICE, on)]


class TestStaffing:
    def test_who_is_there_is_no_finding(self) -> None:
        owners = ("dinsos", "kadin", "kabid-gizi", "p-kia", "p-luar", "p-belajar", None)
        cascade = Cascade([goal(f"g{n}", owner=owner) for n, owner in enumerate(owners)])

        assert found(cascade) == []

    def test_an_owner_that_the_organisation_does_not_know(self) -> None:
        cascade = Cascade([goal("a", owner="p-kiaa"), goal("b", owner="p-kia")])

        assert found(cascade) == [("owner.unknown", ("a", "p-kiaa"))]

    def test_a_position_that_nobody_holds_and_an_employee_who_stands_nowhere(self) -> None:
        cascade = Cascade([goal("a", owner="kadin"), goal("b", owner="p-kia")])

        assert found(cascade, date(2025, 1, 1)) == [
            ("owner.absent", ("a", "kadin")),
            ("owner.absent", ("b", "p-kia")),
        ]

    def test_for_a_day_outside_its_period_a_goal_needs_nobody(self) -> None:
        """An unknown owner is unknown on any day."""
        year = {"period": Period.year(2024)}
        cascade = Cascade([goal("a", owner="kadin", **year), goal("b", owner="x", **year)])

        assert found(cascade, date(2025, 1, 1)) == [("owner.unknown", ("b", "x"))]

    def test_they_speak_both_languages_and_say_that_the_norm_is_ours(self) -> None:
        cascade = Cascade([goal("a", owner="x"), goal("b", owner="kadin")])

        unknown, absent = staffing(cascade, OFFICE, date(2025, 1, 1))

        assert (str(unknown), unknown.said("en")) == (
            "organisasi tidak mengenal penanggung jawab sasaran a: x",
            "the organisation does not know the owner of the goal a: x",
        )
        assert (str(absent), absent.said("en")) == (
            "penanggung jawab sasaran b tidak ada di tempat pada hari itu: kadin",
            "the owner of the goal b is not in place on that day: kadin",
        )
        assert (unknown.force, absent.force) == (Force.MUST, Force.SHOULD)
        assert {unknown.cite.standing, absent.cite.standing} == {Standing.ASSUMPTION}

    def test_it_tells_how_many_goals_are_done(self) -> None:
        told: list[tuple[int, int]] = []
        cascade = Cascade([goal("a", owner=None), goal("b", owner="kadin")])

        staffing(cascade, OFFICE, ON, progress=lambda done, total: told.append((done, total)))

        assert told == [(1, 2), (2, 2)]


class TestServesOf:
    PLAN = Cascade(
        [
            goal("a", owner="p-gizi"),
            goal("b", owner="kabid-gizi"),
            goal("c", owner="ahli-gizi", period=Period.quarter(2024, 1)),
            goal("d", owner="gizi"),
        ],
        links("a > kb 10%", "b > kb 20%", "c > kb 30%", "d > kb 40%"),
        [KB],
    )

    def test_her_own_goals_and_those_of_the_positions_she_holds(self) -> None:
        """As Plt. too (hlm. 50), but not what the unit owns, nor what is not planned then."""
        served = serves_of(self.PLAN, OFFICE, "p-gizi", ON)

        assert {"kb": Fraction(3, 10)} == {need: each.share for need, each in served.items()}

    def test_on_a_day_of_its_period_a_goal_counts(self) -> None:
        served = serves_of(self.PLAN, OFFICE, "p-gizi", date(2024, 3, 31))

        assert served["kb"].share == Fraction(6, 10)

    def test_when_no_position_is_held_only_her_own_are_left(self) -> None:
        served = serves_of(self.PLAN, OFFICE, "p-gizi", date(2025, 1, 1))

        assert served["kb"].share == Fraction(1, 10)

    def test_who_owns_nothing_serves_nothing(self) -> None:
        assert dict(serves_of(self.PLAN, OFFICE, "p-luar", ON)) == {}

    def test_only_an_employee_is_asked_for(self) -> None:
        with pytest.raises(PeopleError):
            serves_of(self.PLAN, OFFICE, "gizi", ON)

    def test_a_circle_has_no_answer(self) -> None:
        circle = Cascade([goal("a", owner="p-kia"), goal("b")], links("a > b", "b > a"))

        with pytest.raises(PlanError):
            serves_of(circle, OFFICE, "p-kia", ON)
