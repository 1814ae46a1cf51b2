from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from tests.unit.offices import OFFICE, ON, POSITIONS, STANDS, UNITS, YEAR, assigned

from asn_kinerja.errors import UnknownLabelError, problems
from asn_kinerja.people import (
    Assignment,
    Kedudukan,
    Organisation,
    OrganisationError,
    OwnerKind,
    PeopleError,
    Position,
    Seat,
    Superior,
    Unit,
    united,
)
from asn_kinerja.period import Period, PeriodError

FIRST_HALF, SECOND_HALF = Period.semester(2024, 1), Period.semester(2024, 2)


def refused(
    units: Any = UNITS, positions: Any = POSITIONS, assignments: Any = ()
) -> list[tuple[str, dict[str, Any]]]:
    """The code and the facts of every problem with an organisation."""
    with pytest.raises(OrganisationError) as error:
        Organisation(units, positions, assignments)
    found = (each for each in error.value.exceptions if isinstance(each, PeopleError))
    return [(each.code, dict(each.facts)) for each in found]


def code_of(make: Any, *args: Any, **more: Any) -> str:
    with pytest.raises(PeopleError) as error:
        make(*args, **more)
    return error.value.code


class TestRecords:
    @pytest.mark.parametrize("empty", ["", " ", None, 7], ids=["empty", "blank", "none", "number"])
    def test_an_id_says_something(self, empty: Any) -> None:
        assert code_of(Unit, empty) == "people.empty"
        assert code_of(Position, empty, "gizi") == "people.empty"
        assert code_of(Position, "kabid", empty) == "people.empty"
        assert code_of(Assignment, empty, "kabid", YEAR) == "people.empty"
        assert code_of(Assignment, "ani", empty, YEAR) == "people.empty"

    def test_what_is_above_may_be_left_out_but_not_empty(self) -> None:
        assert (Unit("a").parent, Position("b", "a").superior) == (None, None)
        assert code_of(Unit, "a", "") == "people.empty"
        assert code_of(Position, "b", "a", superior=" ") == "people.empty"

    def test_an_assignment_has_days(self) -> None:
        given: Any = 2024

        assert code_of(Assignment, "ani", "kabid", given) == "people.period"

    def test_it_is_definitive_unless_said(self) -> None:
        assert Assignment("ani", "kabid", YEAR).kind is Kedudukan.DEFINITIF

    @pytest.mark.parametrize(
        "said, kind",
        [
            ("Plt", "PLT"),
            ("Plt.", "PLT"),
            ("pelaksana tugas", "PLT"),
            ("Plh.", "PLH"),
            ("diperbantukan", "DIPERBANTUKAN"),
            ("dipekerjakan", "DIPERBANTUKAN"),
            ("tugas belajar", "TUGAS_BELAJAR"),
            ("tim kerja", "PENUGASAN"),
        ],
    )
    def test_the_words_of_the_regulation_name_the_kind(self, said: str, kind: str) -> None:
        made: Any = said

        assert Assignment("ani", "x", YEAR, kind=made).kind.name == kind

    def test_another_word_is_no_kind(self) -> None:
        made: Any = "magang"

        with pytest.raises(UnknownLabelError):
            Assignment("ani", "x", YEAR, kind=made)

    def test_three_kinds_hold_a_position_and_two_of_them_act(self) -> None:
        """Lampiran IV.A angka 3 hlm. 89: Plt. and Plh. stand in for somebody."""
        holding = [each.name for each in Kedudukan if each.holds_a_position]
        acting = [each.name for each in Kedudukan if each.is_acting]

        assert (holding, acting) == (["DEFINITIF", "PLT", "PLH"], ["PLT", "PLH"])

    def test_there_is_no_place_for_a_name(self) -> None:
        """Nothing about a person can be written down but an id."""
        wrong: Any = {"name": "Ani"}

        with pytest.raises(TypeError):
            Assignment("p-1", "kabid", YEAR, **wrong)


class TestWhatCannotBeHeld:
    def test_one_id_stands_for_one_thing(self) -> None:
        found = refused(
            [Unit("a"), Unit("a"), Unit("b")], [Position("b", "b")], assigned("b = b", "b = b Plt.")
        )

        assert [("people.same_id", {"id": each}) for each in ("a", "b")] == found[:2]

    def test_an_employee_may_stand_in_several_places(self) -> None:
        assert OFFICE.kind_of("p-bidan") is OwnerKind.EMPLOYEE

    @pytest.mark.parametrize(
        "more, path",
        [
            ({"units": [*UNITS, Unit("x", "dinkse")]}, "units[5].parent"),
            ({"positions": [*POSITIONS, Position("x", "dinkse")]}, "positions[5].unit"),
            (
                {"positions": [*POSITIONS, Position("x", "gizi", superior="kadim")]},
                "positions[5].superior",
            ),
            ({"assignments": assigned("ani = kadim")}, "assignments[0].place"),
            ({"assignments": assigned("ani = dinkse Penugasan")}, "assignments[0].place"),
        ],
        ids=["parent", "unit", "superior", "position", "place"],
    )
    def test_what_is_named_is_there_and_the_nearest_is_suggested(
        self, more: dict[str, Any], path: str
    ) -> None:
        ((code, facts),) = refused(**more)

        assert (code, facts["path"]) == ("people.unknown_near", path)
        assert facts["nearest"] == ("dinkes" if facts["id"] == "dinkse" else "kadin")

    def test_where_nothing_is_near_nothing_is_suggested(self) -> None:
        ((code, facts),) = refused(assignments=assigned("ani = qqq"))

        assert (code, facts["nearest"]) == ("people.unknown", None)

    @pytest.mark.parametrize(
        "wrong, code", [(2000, "people.unknown_near"), (2001, "people.unknown")]
    )
    def test_suggestions_are_left_out_where_there_are_too_many_mistakes(
        self, wrong: int, code: str
    ) -> None:
        """Ten thousand comparisons in all, the five positions being compared."""
        many = assigned(*(f"ani-{n} = kadim Plt." for n in range(wrong)))

        assert {found for found, _ in refused(assignments=many)} == {code}

    @pytest.mark.parametrize(
        "stand, kind, wanted",
        [
            ("ani = gizi", "Unit kerja", "Jabatan"),
            ("ani = kadin Penugasan", "Jabatan", "Unit kerja"),
        ],
        ids=["unit-held", "position-worked-in"],
    )
    def test_a_position_is_held_and_elsewhere_one_works_in_a_unit(
        self, stand: str, kind: str, wanted: str
    ) -> None:
        ((code, facts),) = refused(assignments=assigned(stand))

        assert (code, facts["kind"], facts["wanted"]) == ("people.kind", kind, wanted)

    def test_units_and_superiors_go_in_no_circle(self) -> None:
        """Each circle is told once, without those that only lead into it."""
        units = [Unit("a", "b"), Unit("b", "a"), Unit("c", "a"), Unit("d", "d")]
        positions = [
            Position("x", "a", superior="y"),
            Position("y", "a", superior="z"),
            Position("z", "a", superior="y"),
        ]

        assert refused(units, positions) == [
            ("people.unit_circle", {"circle": "a, b"}),
            ("people.unit_circle", {"circle": "d"}),
            ("people.superior_circle", {"circle": "y, z"}),
        ]

    def test_a_position_has_one_definitive_holder_on_a_day(self) -> None:
        found = refused(assignments=assigned("ani = kadin", "budi = kadin"))

        facts = {"path": "assignments[1]", "other": "assignments[0]", "id": "kadin"}
        assert found == [("people.two_holders", facts)]

    def test_an_employee_has_one_definitive_position_on_a_day(self) -> None:
        found = refused(assignments=assigned("ani = kadin", "ani = bidan"))

        facts = {"path": "assignments[1]", "other": "assignments[0]", "id": "ani"}
        assert found == [("people.two_positions", facts)]

    def test_one_assignment_written_twice_is_told_once(self) -> None:
        twice = assigned("ani = kadin", "ani = kadin")

        assert [code for code, _ in refused(assignments=twice)] == ["people.two_holders"]

    def test_an_assignment_that_lasts_meets_every_later_one(self) -> None:
        """The endless one is compared with each, not only with the next."""
        endless = assigned("ani = kadin", period=Period(date(2024, 1, 1)))
        short = assigned("budi = kadin", period=FIRST_HALF)
        late = assigned("cici = kadin", period=Period.year(2030))

        found = refused(assignments=[*late, *short, *endless])

        assert [(facts["path"], facts["other"]) for _, facts in found] == [
            ("assignments[2]", "assignments[1]"),
            ("assignments[0]", "assignments[2]"),
        ]

    @pytest.mark.parametrize(
        "held",
        [
            [*assigned("a = kadin", period=FIRST_HALF), *assigned("b = kadin", period=SECOND_HALF)],
            [*assigned("a = kadin", period=FIRST_HALF), *assigned("a = bidan", period=SECOND_HALF)],
            assigned("a = kadin", "b = kadin Plt.", "c = kadin Plh.", "a = bidan Plt."),
        ],
        ids=["one-after-the-other", "moved", "acting"],
    )
    def test_one_after_the_other_and_acting_is_sound(self, held: Any) -> None:
        assert Organisation(UNITS, POSITIONS, held).assignments == tuple(held)

    def test_every_problem_is_told_at_once(self) -> None:
        with pytest.raises(OrganisationError) as error:
            Organisation([Unit("a", "b"), Unit("a")], [Position("x", "q")], assigned("y = z"))

        assert problems(error.value, "id") == (
            "identitas 'a' dipakai oleh lebih dari satu unit, jabatan, atau pegawai",
            "units[0].parent: 'b' tidak dikenal",
            "positions[0].unit: 'q' tidak dikenal",
            "assignments[0].place: 'z' tidak dikenal",
        )
        assert str(error.value).splitlines()[0] == "the organisation cannot be built"
        assert len(str(error.value).splitlines()) == 5

    def test_the_group_keeps_its_class_when_it_is_split(self) -> None:
        error = OrganisationError("none", [PeopleError("people.same_id", id="a")])

        assert type(error.split(PeopleError)[0]) is OrganisationError


class TestWho:
    def test_each_id_is_of_one_kind(self) -> None:
        kinds = [OFFICE.kind_of(each).name for each in ("gizi", "kadin", "p-luar")]

        assert kinds == ["UNIT", "POSITION", "EMPLOYEE"]
        assert OFFICE.ids_of(OwnerKind.UNIT) == ("dinkes", "gizi", "kia", "posyandu", "dinsos")
        assert Organisation([]).ids_of(OwnerKind.EMPLOYEE) == ()

    @pytest.mark.parametrize(
        "owner, unit",
        [("gizi", "gizi"), ("bidan", "posyandu"), ("p-bidan", "posyandu"), ("p-luar", None)],
    )
    def test_the_unit_is_that_of_the_definitive_position(
        self, owner: str, unit: str | None
    ) -> None:
        """Who is only borrowed belongs to no unit here; that is said, not guessed."""
        assert OFFICE.unit_of(owner, ON) == unit

    def test_outside_the_days_of_the_assignment_there_is_none(self) -> None:
        assert OFFICE.unit_of("p-bidan", date(2024, 12, 31)) == "posyandu"
        assert OFFICE.unit_of("p-bidan", date(2025, 1, 1)) is None

    def test_the_definitive_position_comes_first(self) -> None:
        office = Organisation(
            UNITS, POSITIONS, assigned("a = bidan Plh.", "a = gizi Penugasan", "a = kadin")
        )

        assert office.positions_of("a", ON) == ("kadin", "bidan")
        kinds = [each.kind.name for each in office.assignments_of("a", ON)]
        assert kinds == ["DEFINITIF", "PLH", "PENUGASAN"]
        assert office.positions_of("a", date(2025, 1, 1)) == ()

    def test_a_position_held_in_two_ways_is_named_once(self) -> None:
        office = Organisation(UNITS, POSITIONS, assigned("a = kadin Plh.", "a = kadin Plt."))

        assert office.positions_of("a", ON) == ("kadin",)

    def test_the_holder_is_definitive_or_the_only_one_who_acts(self) -> None:
        assert OFFICE.holder_of("kadin", ON) == Seat("kadin", "p-kadin")
        assert OFFICE.holder_of("kabid-gizi", ON) == Seat("kabid-gizi", None, (STANDS[2],))
        assert OFFICE.holder_of("kabid-gizi", ON).holder == "p-gizi"

    def test_a_definitive_holder_counts_beside_a_plh(self) -> None:
        office = Organisation(UNITS, POSITIONS, assigned("b = kadin Plh.", "a = kadin"))

        assert office.holder_of("kadin", ON).holder == "a"

    def test_of_several_who_act_none_is_guessed(self) -> None:
        office = Organisation(UNITS, POSITIONS, assigned("b = kadin Plh.", "a = kadin Plt."))

        seat = office.holder_of("kadin", ON)

        assert (seat.holder, seat.is_vacant) == (None, False)
        assert [each.employee for each in seat.acting] == ["a", "b"]
        assert str(seat) == "kadin: a (Pelaksana Tugas (Plt.)), b (Pelaksana Harian (Plh.))"

    def test_a_position_that_nobody_holds_is_vacant(self) -> None:
        empty = Organisation(UNITS, POSITIONS).holder_of("kadin", ON)

        assert (empty.is_vacant, empty.holder) == (True, None)
        assert (str(empty), empty.said("en")) == ("kadin: kosong", "kadin: nobody")
        assert not OFFICE.holder_of("kadin", ON).is_vacant

    def test_the_staff_of_a_unit_includes_those_borrowed_from_elsewhere(self) -> None:
        """Lampiran II.A Tahap 5 huruf j hlm. 47; those who hold a position come first."""
        assert OFFICE.staff_of("gizi", ON) == ("p-gizi", "p-bidan", "p-luar")
        assert OFFICE.staff_of("dinkes", ON) == ("p-kadin",)
        assert OFFICE.staff_of("gizi", date(2025, 1, 1)) == ()

    def test_the_staff_below_a_unit(self) -> None:
        assert OFFICE.staff_of("kia", ON, below=True) == ("p-kia", "p-bidan")
        assert OFFICE.staff_of("dinkes", ON, below=True) == (
            "p-kadin",
            "p-gizi",
            "p-kia",
            "p-bidan",
            "p-luar",
        )

    def test_units_above_and_below(self) -> None:
        assert OFFICE.above("posyandu") == ("kia", "dinkes")
        assert OFFICE.below("dinkes") == ("gizi", "kia", "posyandu")
        assert (OFFICE.above("dinsos"), OFFICE.below("dinsos")) == ((), ())

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: OFFICE.kind_of("gizl"),
            lambda: OFFICE.unit_of("gizl", ON),
            lambda: OFFICE.staff_of("gizl", ON),
            lambda: OFFICE.staff_of("gizl", ON, below=True),
            lambda: OFFICE.above("gizl"),
            lambda: OFFICE.below("gizl"),
        ],
        ids=["kind", "unit", "staff", "staff-below", "above", "below"],
    )
    def test_an_unknown_id_is_told_with_the_nearest(self, ask: Any) -> None:
        with pytest.raises(PeopleError) as error:
            ask()

        assert error.value.message("en") == "id: 'gizl' is not known; did you mean 'gizi'"

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: OFFICE.assignments_of("kadin", ON),
            lambda: OFFICE.positions_of("kadin", ON),
            lambda: OFFICE.holder_of("gizi", ON),
            lambda: OFFICE.staff_of("kadin", ON),
            lambda: OFFICE.superior_of("gizi", ON),
        ],
        ids=["assignments", "positions", "holder", "staff", "superior"],
    )
    def test_an_id_of_another_kind_is_told(self, ask: Any) -> None:
        assert code_of(ask) == "people.kind"

    def test_a_moment_is_no_day(self) -> None:
        moment: Any = datetime(2024, 8, 17, 9, 0)  # noqa: DTZ001

        with pytest.raises(PeriodError):
            OFFICE.unit_of("p-gizi", moment)

    def test_it_counts_its_parts_and_can_be_kept(self) -> None:
        assert repr(OFFICE) == "<Organisation: units=5, positions=5, assignments=8>"
        assert pickle.loads(pickle.dumps(OFFICE)) == OFFICE  # noqa: S301

    def test_a_seat_keeps_to_its_line(self) -> None:
        hostile = "\x1b[2J\nkabid"

        assert str(Seat(hostile, hostile)) == " [2J kabid:  [2J kabid"


class TestSuperior:
    """Lampiran IV.A angka 2-3 hlm. 89."""

    def test_the_direct_superior_evaluates(self) -> None:
        found = OFFICE.superior_of("p-bidan", ON)

        assert found == Superior((Seat("kabid-kia", "p-kia"),), "p-kia")
        assert found.direct == Seat("kabid-kia", "p-kia")
        assert str(found) == "kabid-kia: p-kia"

    def test_where_nobody_is_definitive_it_goes_up_step_by_step(self) -> None:
        """The Plt. evaluates only if it is delegated, which nobody recorded."""
        stands = assigned("a = bidan", "b = kabid-kia Plt.", "c = kadin")
        office = Organisation(UNITS, POSITIONS, stands)

        found = office.superior_of("bidan", ON)

        assert [seat.holder for seat in found.seats] == ["b", "c"]
        assert found.evaluator == "c"
        assert found == office.superior_of("a", ON)

    def test_where_nobody_is_there_at_all_that_is_said(self) -> None:
        found = Organisation(UNITS, POSITIONS).superior_of("bidan", ON)

        assert found == Superior((Seat("kabid-kia"), Seat("kadin")), None)
        assert found.said("en") == "kabid-kia: nobody; kadin: nobody"

    def test_at_the_top_there_is_none(self) -> None:
        found = OFFICE.superior_of("p-kadin", ON)

        assert (found.direct, found.evaluator, found.seats) == (None, None, ())
        assert (str(found), found.said("en")) == (
            "tidak ada jabatan di atasnya",
            "no position above",
        )

    def test_nobody_is_the_superior_of_oneself(self) -> None:
        """Who is Plt. below the own position reports past it (angka 5)."""
        stands = assigned("a = kabid-kia", "a = bidan Plt.", "b = kadin")
        office = Organisation(UNITS, POSITIONS, stands)

        found = office.superior_of("bidan", ON)

        assert [seat.definitive for seat in found.seats] == ["a", "b"]
        assert found.evaluator == "b"

    def test_without_a_definitive_position_the_question_has_no_answer(self) -> None:
        with pytest.raises(PeopleError) as error:
            OFFICE.superior_of("p-luar", ON)

        assert error.value.message("en") == (
            "the employee 'p-luar' has no definitive position on 2024-08-17"
        )


class TestUnited:
    def test_positions_sub_units_and_assignments_move(self) -> None:
        after = united(OFFICE, "gizi", "kia", into="kia")

        assert [each.id for each in after.units] == ["dinkes", "kia", "posyandu", "dinsos"]
        assert [each.id for each in after.positions if each.unit == "kia"] == [
            "kabid-gizi",
            "kabid-kia",
            "ahli-gizi",
        ]
        assert after.staff_of("kia", ON) == ("p-gizi", "p-kia", "p-bidan", "p-luar")
        assert OFFICE.unit_of("p-gizi", ON) == "gizi"

    def test_sub_units_of_a_unit_that_is_gone_belong_to_the_one_that_stays(self) -> None:
        after = united(OFFICE, "kia", into="gizi")

        assert after.above("posyandu") == ("gizi", "dinkes")

    @pytest.mark.parametrize(
        "units, into, above",
        [
            (("kia",), "posyandu", ("dinkes",)),
            (("kia", "dinkes"), "posyandu", ()),
            (("dinkes",), "posyandu", ()),
            (("dinsos",), "posyandu", ("kia", "dinkes")),
        ],
        ids=["from-parent", "from-all-above", "from-the-top", "from-elsewhere"],
    )
    def test_a_unit_that_swallows_what_is_above_it_moves_up(
        self, units: tuple[str, ...], into: str, above: tuple[str, ...]
    ) -> None:
        assert united(OFFICE, *units, into=into).above(into) == above

    def test_a_unit_with_itself_is_the_same(self) -> None:
        assert united(OFFICE, "gizi", into="gizi") == OFFICE == united(OFFICE, into="gizi")

    @pytest.mark.parametrize("units, into", [(("kadin",), "gizi"), (("gizi",), "kadin")])
    def test_only_units_can_be_merged(self, units: tuple[str, ...], into: str) -> None:
        assert code_of(united, OFFICE, *units, into=into) == "people.kind"

    def test_a_new_unit_is_added_first(self) -> None:
        more = evolve(OFFICE, units=[*UNITS, Unit("kesmas", "dinkes")])

        after = united(more, "gizi", "kia", into="kesmas")

        assert after.unit_of("p-kia", ON) == "kesmas"
