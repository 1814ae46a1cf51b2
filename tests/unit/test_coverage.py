from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from tests.unit.offices import OFFICE, ON
from tests.unit.plans import goal, links, plan

from asn_kinerja.goals import Cascade, Coverage, Level, Need, PlanError, coverage

STATED = plan("a > kb 50%", "b > kb 50%", "c > a 40%", "c > b 20%", "d > c 10%")


class TestCoverage:
    def test_goals_owners_and_levels_of_each_need(self) -> None:
        cascade = Cascade(
            [
                goal("r", level=Level.RENCANA_HASIL_KERJA, owner="bidan"),
                goal("s", level=Level.RENCANA_HASIL_KERJA, owner="bidan"),
                goal("p", level=Level.PROGRAM, owner=None),
                goal("a", owner="kabid"),
            ],
            links("a > k1", "p > a", "r > p", "s > p"),
            [Need("k1", "Butuh"), Need("k2", "Lain")],
        )

        found = coverage(cascade)

        assert dict(found.goals_of) == {"k1": ("a", "p", "r", "s"), "k2": ()}
        assert dict(found.owners_of) == {"k1": ("kabid", "bidan"), "k2": ()}
        assert dict(found.levels_of) == {
            "k1": (Level.SASARAN, Level.PROGRAM, Level.RENCANA_HASIL_KERJA),
            "k2": (),
        }
        assert found.unserved == ("k2",)

    def test_it_cannot_be_changed(self) -> None:
        found = coverage(STATED)
        views: list[Any] = [found.goals_of, found.owners_of, found.levels_of]
        for each in views:
            with pytest.raises(TypeError):
                each["kb"] = ()

    @pytest.mark.parametrize("parts", [(), (OFFICE, ON)], ids=["plan", "organisation"])
    def test_it_can_be_copied_and_sent_to_another_process(self, parts: Any) -> None:
        found = coverage(STATED, *parts)

        sent = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
        views: list[Any] = [copy.deepcopy(found).goals_of, sent.goals_of]

        assert copy.deepcopy(found) == sent == found
        for each in views:
            with pytest.raises(TypeError):
                each["kb"] = ()

    def test_what_it_is_made_of_may_change_afterwards(self) -> None:
        given: dict[str, tuple[str, ...]] = {"kb": ("a",)}
        found = Coverage(given, {"kb": ("p-a",)}, {"kb": (Level.SASARAN,)})

        given["kb"] = ()

        assert found.unserved == ()

    def test_it_tells_how_many_needs_are_done(self) -> None:
        told: list[tuple[int, int]] = []
        cascade = Cascade([], needs=[Need("k1", "Butuh"), Need("k2", "Lain")])

        coverage(cascade, progress=lambda done, total: told.append((done, total)))

        assert told == [(1, 2), (2, 2)]


SHARED = Cascade(
    [
        goal("a", owner="dinkes"),
        goal("b", owner="kabid-gizi"),
        goal("c", owner="p-bidan"),
        goal("d", owner="p-gizi"),
        goal("e", owner="p-kia"),
        goal("f", owner="p-luar"),
        goal("g", owner="tidak-dikenal"),
        goal("h", owner=None),
    ],
    links("a > k1", "b > a", "c > b", "d > b", "e > k2", "f > k2", "g > k2", "h > k2"),
    [Need("k1", "Butuh"), Need("k2", "Lain"), Need("k3", "Tak terlayani")],
)


class TestUnits:
    def test_each_need_is_served_by_the_units_of_its_owners(self) -> None:
        """A unit, a position and an employee are where they belong, each unit once."""
        found = coverage(SHARED, OFFICE, ON)

        assert dict(found.units_of) == {
            "k1": ("dinkes", "gizi", "posyandu"),
            "k2": ("kia",),
            "k3": (),
        }

    def test_each_unit_has_its_goals_and_the_needs_they_serve(self) -> None:
        found = coverage(SHARED, OFFICE, ON)

        assert dict(found.work_of) == {
            "dinkes": ("a",),
            "gizi": ("b", "d"),
            "kia": ("e",),
            "posyandu": ("c",),
            "dinsos": (),
        }
        assert dict(found.needs_of) == {
            "dinkes": ("k1",),
            "gizi": ("k1",),
            "kia": ("k2",),
            "posyandu": ("k1",),
            "dinsos": (),
        }
        assert found.idle == ("dinsos",)

    def test_a_unit_with_work_that_serves_no_need_is_idle(self) -> None:
        loose = Cascade([goal("a", owner="dinsos")])

        found = coverage(loose, OFFICE, ON)

        assert "dinsos" in found.idle
        assert found.work_of["dinsos"] == ("a",)

    def test_without_an_organisation_nothing_is_said_of_units(self) -> None:
        found = coverage(SHARED)

        assert (found.units_of, found.work_of, found.needs_of, found.idle) == ({}, {}, {}, ())
        assert found.goals_of == coverage(SHARED, OFFICE, ON).goals_of

    def test_an_organisation_is_asked_about_a_day(self) -> None:
        with pytest.raises(PlanError) as error:
            coverage(SHARED, OFFICE)

        assert error.value.message("en") == "an organisation is asked about a day: on=…"
