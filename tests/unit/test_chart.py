"""An organisation and the reach of a plan show themselves in a terminal and in a notebook."""

from __future__ import annotations

from tests.unit.offices import OFFICE, ON, YEAR
from tests.unit.plans import Tags, goal, links

from asn_kinerja.goals import Cascade, Need, coverage
from asn_kinerja.people import Assignment, Organisation, Position, Unit

YEAR_SAID = "1 Januari 2024 sampai dengan 31 Desember 2024"
HOSTILE = "<script>x()</script>\x1b[2J\nbaris"


class TestAnOrganisation:
    def test_each_unit_with_its_positions_and_who_stands_there_when(self) -> None:
        told = str(OFFICE).splitlines()

        assert told[:3] == [
            "Organisasi: 5 unit, 5 jabatan, 8 penempatan",
            "├─ dinkes",
            f"│  ├─ kadin: p-kadin (Definitif, {YEAR_SAID})",
        ]
        assert f"│  │  ├─ kabid-gizi: p-gizi (Pelaksana Tugas (Plt.), {YEAR_SAID})" in told
        assert "│     └─ posyandu" in told

    def test_who_works_in_a_unit_without_a_position_stands_under_the_unit(self) -> None:
        told = str(OFFICE).splitlines()

        assert told[-2:] == ["└─ dinsos", f"      p-belajar (Tugas Belajar, {YEAR_SAID})"]

    def test_a_seat_that_nobody_takes_is_said_to_be_empty(self) -> None:
        empty = Organisation([Unit("gizi")], [Position("kabid", "gizi")])

        assert empty.said("en").splitlines()[-1] == "   └─ kabid: nobody"
        assert str(empty).splitlines()[-1] == "   └─ kabid: kosong"

    def test_of_very_many_units_the_rest_is_counted(self) -> None:
        many = Organisation([Unit(f"u-{n}") for n in range(203)])

        told = str(many).splitlines()

        assert told[1] == "│  … dan 3 lagi"
        assert len(told) == 2 + 200

    def test_a_very_long_chain_of_units_ends_somewhere(self) -> None:
        chain = [Unit("u-0"), *(Unit(f"u-{n}", f"u-{n - 1}") for n in range(1, 50))]

        told = str(Organisation(chain)).splitlines()

        assert told[-1].endswith("u-39")
        assert told[1] == "│  … dan 10 lagi"

    def test_whatever_an_id_says_is_shown_never_obeyed(self) -> None:
        hostile = Organisation(
            [Unit(HOSTILE)], (), [Assignment("<b>", HOSTILE, YEAR, kind="Tim Kerja")]
        )

        assert "script" not in Tags(hostile._repr_html_()).tags
        assert len(str(hostile).splitlines()) == 3
        assert "\x1b" not in str(hostile)


class TestCoverage:
    CASCADE = Cascade(
        [goal("a", owner="kadin"), goal("b", owner="ahli-gizi")],
        links("a > kb", "b > a"),
        [Need("kb", "Ibu sehat"), Need("lain", "Balita sehat")],
    )

    def test_each_need_with_how_many_serve_it(self) -> None:
        assert str(coverage(self.CASCADE)).splitlines() == [
            "Jangkauan rencana: 2 kebutuhan, 1 belum terlayani",
            "├─ kb: 2 sasaran, 2 penanggung jawab",
            "│     tingkat: Sasaran",
            "└─ lain: belum terlayani",
        ]

    def test_with_an_organisation_the_units_and_those_that_serve_nothing(self) -> None:
        told = coverage(self.CASCADE, OFFICE, ON).said("en").splitlines()

        assert told[1] == "│  units that serve no need: kia, posyandu, dinsos"
        assert "│     units: dinkes, gizi" in told

    def test_of_very_many_needs_and_names_the_rest_is_counted(self) -> None:
        needs = [Need(f"k-{n}", "Butuh") for n in range(203)]
        offices = Organisation([Unit(f"u-{n}") for n in range(12)])

        told = str(coverage(Cascade([], needs=needs), offices, ON)).splitlines()

        assert told[1].endswith("u-9, … dan 2 lagi")
        assert told[-1] == "└─ … dan 3 lagi"

    def test_a_notebook_shows_the_same(self) -> None:
        page = coverage(self.CASCADE)._repr_html_()

        assert page.startswith("<details open><summary>Jangkauan rencana: 2 kebutuhan")
        assert "<div>lain: belum terlayani</div>" in page

    def test_its_repr_is_one_short_line(self) -> None:
        assert repr(coverage(self.CASCADE, OFFICE, ON)) == (
            "<Coverage: needs=2, unserved=1, units=5>"
        )
