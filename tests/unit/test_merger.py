from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve
from tests.unit.offices import OFFICE, ON, POSITIONS, UNITS
from tests.unit.plans import Tags, goal, links

from asn_kinerja.goals import Cascade, Merger, Need, Replace, coverage, merged
from asn_kinerja.people import Organisation, PeopleError, Position, Unit

NEEDS = (Need("k1", "Butuh"), Need("k2", "Lain"))
SAME = {"statement": "Ibu hamil Terlayani"}
PLAN = Cascade(
    [
        goal("a", owner="dinkes"),
        goal("b", owner="kabid-gizi", **SAME),
        goal("c", owner="p-kia", statement="ibu hamil  terlayani"),
        goal("d", owner="kia"),
        goal("e", owner=None),
        goal("f", owner="p-luar"),
    ],
    [
        *links("a > k1", "b > a", "c > a", "d > k2"),
        *links("c > b", "d > a", "b > k2", "f > b", relation="kontribusi"),
        *links("e > b"),
    ],
    NEEDS,
)


def told(*units: str, into: str = "gizi", cascade: Cascade = PLAN) -> Merger:
    return merged(cascade, OFFICE, *units, into=into, on=ON)


class TestPlan:
    def test_goals_of_the_units_that_are_gone_change_their_unit(self) -> None:
        merger = told("gizi", "kia")

        assert merger.moved == ("c", "d")

    def test_what_a_unit_owned_that_is_gone_the_one_that_stays_owns(self) -> None:
        """The planner takes it; until then the plan stays as it is."""
        merger = told("gizi", "kia")

        assert merger.changes == (Replace(evolve(PLAN.goals_by_id["d"], owner="gizi")),)
        after = PLAN.revise(merger.changes, on=ON, reason="bidang digabung")
        assert merger.after == coverage(after, merger.organisation, ON)
        assert merged(after, OFFICE, "gizi", "kia", into="gizi", on=ON).changes == ()

    def test_contributions_across_units_become_internal(self) -> None:
        """Those to a need, from nowhere, or to another unit stay what they are."""
        assert told("gizi", "kia").internal == (PLAN.links[4],)
        assert told("kia", into="dinkes").internal == (PLAN.links[5],)
        assert told("dinsos").internal == ()

    def test_what_was_internal_before_is_not_told(self) -> None:
        inside = Cascade(
            [goal("x", owner="kia"), goal("y", owner="p-kia")],
            links("y > x", relation="kontribusi"),
        )

        assert told("kia", cascade=inside).internal == ()

    def test_cascading_is_no_contribution_across_units(self) -> None:
        below = Cascade([goal("x", owner="gizi"), goal("y", owner="p-kia")], links("y > x"))

        assert told("kia", cascade=below).internal == ()

    @pytest.mark.parametrize(
        "ends, double",
        [
            (("b > k1", "c > k1"), (("b", "c"),)),
            (("b > k1", "c > k2"), ()),
            (("b > k1", "b > k2", "c > k2", "c > k1"), (("b", "c"),)),
        ],
        ids=["same-parent", "other-parent", "same-parents"],
    )
    def test_one_statement_below_the_same_parents_becomes_double(
        self, ends: Sequence[str], double: Any
    ) -> None:
        goals = [goal("b", owner="gizi", **SAME), goal("c", owner="p-kia", **SAME)]

        assert told("kia", cascade=Cascade(goals, links(*ends), NEEDS)).duplicates == double

    def test_what_is_double_in_one_unit_already_is_not_told(self) -> None:
        goals = [goal("b", owner="kabid-kia", **SAME), goal("c", owner="p-kia", **SAME)]

        assert told("kia", cascade=Cascade(goals)).duplicates == ()

    def test_other_words_or_another_unit_are_not_double(self) -> None:
        goals = [
            goal("b", owner="gizi", **SAME),
            goal("c", owner="p-kia"),
            goal("d", owner="dinkes", **SAME),
        ]

        assert told("kia", cascade=Cascade(goals)).duplicates == ()

    def test_coverage_before_and_after(self) -> None:
        merger = told("gizi", "kia")

        assert merger.before == coverage(PLAN, OFFICE, ON)
        assert merger.before.units_of["k2"] == ("kia", "gizi")
        assert merger.after.units_of["k2"] == ("gizi",)
        assert merger.after.goals_of == merger.before.goals_of


class TestHeads:
    def test_two_heads_stay_two(self) -> None:
        merger = told("kia")

        assert (merger.heads, merger.without_superior) == (("kabid-gizi", "kabid-kia"), ())

    def test_the_head_of_a_sub_unit_is_below_the_head(self) -> None:
        merger = told("posyandu", into="kia")

        assert merger.heads == ("kabid-kia",)

    def test_positions_above_which_none_stands(self) -> None:
        office = Organisation([*UNITS, Unit("baru")], [*POSITIONS, Position("ketua", "baru")])

        merger = merged(Cascade([]), office, "baru", into="gizi", on=ON)

        assert merger.heads == ("kabid-gizi", "ketua")
        assert merger.without_superior == ("ketua",)

    def test_only_units_can_be_merged(self) -> None:
        with pytest.raises(PeopleError):
            told("kadin")


class TestShown:
    def test_as_text(self) -> None:
        assert str(told("gizi", "kia")).splitlines() == [
            "Penggabungan ke dalam gizi pada 17 Agustus 2024: 2 sasaran pindah unit",
            "├─ Sasaran yang pindah unit",
            "│  ├─ c",
            "│  └─ d",
            "├─ Kontribusi lintas unit yang menjadi urusan satu unit",
            "│  └─ c → b",
            "├─ Lebih dari satu jabatan memimpin unit ini",
            "│  ├─ kabid-gizi",
            "│  └─ kabid-kia",
            "└─ Unit yang melayani tiap kebutuhan",
            "   ├─ k1: dinkes, gizi, kia → dinkes, gizi",
            "   └─ k2: kia, gizi → gizi",
        ]

    def test_what_does_not_occur_is_left_out(self) -> None:
        assert told("dinsos").said("en") == (
            "Merger into gizi on 17 August 2024: 0 goals change their unit"
        )

    def test_double_goals_and_tops_are_told(self) -> None:
        office = Organisation([Unit("x"), Unit("y")], [Position("ketua", "x")])
        goals = [goal("b", owner="x", **SAME), goal("c", owner="y", **SAME)]

        said = merged(Cascade(goals), office, "y", into="x", on=ON).said("en")

        assert said.splitlines()[3:] == [
            "├─ Goals that become double in one unit",
            "│  └─ b, c",
            "└─ Positions without a superior",
            "   └─ ketua",
        ]

    @pytest.mark.parametrize("size, last", [(50, "g49"), (51, "… and 1 more")])
    def test_long_lists_are_cut_and_the_rest_is_counted(self, size: int, last: str) -> None:
        cascade = Cascade([goal(f"g{n}", owner="kia") for n in range(size)])

        lines = told("kia", cascade=cascade).said("en").splitlines()

        moved = [line for line in lines if line.startswith("│  ") and "kabid" not in line]
        assert moved[-1] == f"│  └─ {last}"
        assert len(moved) == 50 + (size > 50)

    def test_hostile_text_is_shown_and_not_obeyed(self) -> None:
        hostile = "<script>x()</script>\x1b[2J\nbaris"
        office = Organisation([Unit("x"), Unit(hostile)])
        cascade = Cascade([goal(hostile, owner="x")])

        merger = merged(cascade, office, "x", into=hostile, on=ON)

        assert "script" not in Tags(merger._repr_html_()).tags
        assert "\x1b" not in str(merger)
        assert len(str(merger).splitlines()) == 3
