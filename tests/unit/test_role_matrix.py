from __future__ import annotations

import pytest
from tests.unit.offices import OFFICE, ON
from tests.unit.plans import Tags, goal, links

from asn_kinerja.goals import Cascade, Need, PlanError, RoleMatrix, role_matrix

UNIT = Cascade(
    [
        goal("a", "i", "j"),
        goal("b", owner="ani"),
        goal("c", owner="ani"),
        goal("d", owner="budi"),
        goal("e", owner=None),
        goal("z"),
    ],
    [
        *links("a > kb", "d > i", "b > i", "c > j", "e > j"),
        *links("c > j", relation="kontribusi"),
        *links("z > i", relation="rujukan"),
    ],
    [Need("kb", "Butuh")],
)


def cells(matrix: RoleMatrix) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each owner the ids in each cell."""
    return {
        owner: tuple(tuple(each.id for each in cell) for cell in row) for owner, row in matrix.rows
    }


def heads(matrix: RoleMatrix) -> tuple[str, ...]:
    return tuple(each.id for each in matrix.columns)


class TestCells:
    def test_each_owner_has_a_row_and_each_indicator_a_column(self) -> None:
        """Hlm. 47-48: the indicators of the leader against the employees of the unit."""
        matrix = role_matrix(UNIT, "a")

        assert heads(matrix) == ("i", "j")
        assert cells(matrix) == {
            "budi": (("d",), ()),
            "ani": (("b",), ("c",)),
            "": ((), ("e",)),
        }

    def test_a_link_to_the_goal_is_a_role_in_every_column(self) -> None:
        cascade = Cascade([goal("a", "i", "j"), goal("b", owner="ani")], links("b > a"))

        assert cells(role_matrix(cascade, "a")) == {"ani": (("b",), ("b",))}

    def test_a_role_stands_once_in_a_cell(self) -> None:
        both = (*links("b > a"), *links("b > i"), *links("b > i", relation="kontribusi"))
        cascade = Cascade([goal("a", "i"), goal("b", owner="ani")], both)

        assert cells(role_matrix(cascade, "a")) == {"ani": (("b",),)}

    def test_the_matrix_of_a_team_has_the_results_of_its_head_as_columns(self) -> None:
        """Hlm. 48-49: result plans, not indicators."""
        cascade = Cascade(
            [goal("a", "i", "j"), goal("x", "k"), goal("b", owner="ani"), goal("c", owner="budi")],
            links("b > j", "c > a", "c > x"),
        )

        matrix = role_matrix(cascade, "a", "x", by_result=True)

        assert heads(matrix) == ("a", "x")
        assert cells(matrix) == {"ani": (("b",), ()), "budi": (("c",), ("c",))}

    def test_a_goal_without_indicators_is_a_column_itself(self) -> None:
        cascade = Cascade([goal("a"), goal("x", "k"), goal("b", owner="ani")], links("b > a"))

        matrix = role_matrix(cascade, "a", "x")

        assert heads(matrix) == ("a", "k")
        assert cells(matrix) == {"ani": (("b",), ())}

    def test_an_indicator_or_a_second_mention_stands_for_the_goal(self) -> None:
        assert role_matrix(UNIT, "i", "a") == role_matrix(UNIT, "a")

    def test_without_a_leader_it_is_empty(self) -> None:
        assert role_matrix(UNIT) == RoleMatrix((), (), ())

    def test_a_need_leads_nobody(self) -> None:
        with pytest.raises(PlanError) as error:
            role_matrix(UNIT, "kb")

        assert error.value.message("en") == "'kb' is a need; a goal is wanted"


class TestChecks:
    """Every strategy is taken up, and nobody is without contribution (hlm. 24, 46)."""

    def test_a_column_that_nobody_takes_up_is_a_gap(self) -> None:
        cascade = Cascade([goal("a", "i", "j", "k"), goal("b")], links("b > j"))

        assert role_matrix(cascade, "a").gaps == ("i", "k")
        assert role_matrix(UNIT, "a").gaps == ()
        assert role_matrix(UNIT, "b").gaps == ("b",)

    def test_whoever_is_named_has_a_row_first_even_without_a_role(self) -> None:
        matrix = role_matrix(UNIT, "a", owners=["cici", "ani"])

        assert list(cells(matrix)) == ["cici", "ani", "budi", ""]
        assert matrix.idle == ("cici",)
        assert role_matrix(UNIT, "a").idle == ()


class TestPosts:
    """Hlm. 48: the form has the column JABATAN beside the employee."""

    MATRIX = role_matrix(
        Cascade(
            [goal("a", "i"), goal("b", owner="p-bidan"), goal("c", owner="kadin")],
            links("b > i", "c > i"),
        ),
        "a",
        owners=[*OFFICE.staff_of("gizi", ON), "gizi", "lain"],
        organisation=OFFICE,
        on=ON,
    )

    def test_who_is_borrowed_has_a_row_in_the_unit_where_assigned(self) -> None:
        """Tahap 5 huruf j hlm. 47."""
        assert list(cells(self.MATRIX)) == ["p-gizi", "p-bidan", "p-luar", "gizi", "lain", "kadin"]

    def test_each_owner_has_the_definitive_post(self) -> None:
        """Who holds none in this organisation has none; a post is its own."""
        assert self.MATRIX.posts == ("ahli-gizi", "bidan", "", "", "", "kadin")

    def test_it_is_shown_beside_the_owner(self) -> None:
        assert [line for line in str(self.MATRIX).splitlines() if line[0] in "├└"] == [
            "├─ p-gizi — ahli-gizi",
            "├─ p-bidan — bidan",
            "├─ p-luar",
            "├─ gizi",
            "├─ lain",
            "└─ kadin — kadin",
        ]
        assert self.MATRIX._repr_html_().startswith(
            "<div><strong>MATRIKS PEMBAGIAN PERAN DAN HASIL: Hasil a</strong>"
            "<table><thead><tr><th>Pegawai</th><th>Jabatan</th><th>Ukuran i</th></tr></thead>"
            "<tbody><tr><td>p-gizi</td><td>ahli-gizi</td><td>TIDAK ADA PERAN</td></tr>"
            "<tr><td>p-bidan</td><td>bidan</td><td>Hasil b</td></tr>"
            "<tr><td>p-luar</td><td>—</td><td>TIDAK ADA PERAN</td></tr>"
        )

    def test_an_organisation_is_asked_about_a_day(self) -> None:
        with pytest.raises(PlanError) as error:
            role_matrix(UNIT, "a", organisation=OFFICE)

        assert error.value.code == "plan.no_day"


class TestShown:
    def test_as_text(self) -> None:
        cascade = Cascade([goal("a", "i", "j"), goal("b", owner="ani")], links("b > i"))

        assert str(role_matrix(cascade, "a", owners=[""])).splitlines() == [
            "MATRIKS PEMBAGIAN PERAN DAN HASIL",
            "│  Hasil a",
            "├─ —",
            "│  ├─ Ukuran i",
            "│  │  └─ TIDAK ADA PERAN",
            "│  └─ Ukuran j",
            "│     └─ TIDAK ADA PERAN",
            "└─ ani",
            "   ├─ Ukuran i",
            "   │  └─ Hasil b",
            "   └─ Ukuran j",
            "      └─ TIDAK ADA PERAN",
        ]

    def test_in_english(self) -> None:
        said = role_matrix(UNIT, "b", owners=["ani"]).said("en")

        assert said.splitlines()[0] == "MATRIX OF ROLES AND RESULTS"
        assert said.splitlines()[-1].endswith("NO ROLE")

    def test_as_a_table(self) -> None:
        html = role_matrix(UNIT, "a")._repr_html_()

        assert html == (
            "<div><strong>MATRIKS PEMBAGIAN PERAN DAN HASIL: Hasil a</strong>"
            "<table><thead><tr><th>Pegawai</th><th>Ukuran i</th><th>Ukuran j</th></tr></thead>"
            "<tbody><tr><td>budi</td><td>Hasil d</td><td>TIDAK ADA PERAN</td></tr>"
            "<tr><td>ani</td><td>Hasil b</td><td>Hasil c</td></tr>"
            "<tr><td>—</td><td>TIDAK ADA PERAN</td><td>Hasil e</td></tr></tbody></table></div>"
        )

    def test_roles_of_one_cell_are_set_apart(self) -> None:
        goals = [goal("a", "i"), goal("b", owner="ani"), goal("c", owner="ani")]
        matrix = role_matrix(Cascade(goals, links("b > i", "c > i")), "a")

        assert "<td>Hasil b; Hasil c</td>" in matrix._repr_html_()

    def test_hostile_text_is_shown_and_not_obeyed(self) -> None:
        hostile = "<script>x()</script>\x1b[2J\nbaris"
        goals = [
            goal("a", statement=hostile),
            goal("b", statement=hostile, owner=hostile),
        ]
        matrix = role_matrix(Cascade(goals, links("b > a")), "a")

        seen = Tags(matrix._repr_html_())
        assert "script" not in seen.tags
        assert len(str(matrix).splitlines()) == 5
        assert "\x1b" not in str(matrix)
