from __future__ import annotations

import re
from decimal import Decimal

import pytest
from tests.unit.plans import Tags, goal, indicator, links, plan

from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.goals import Cascade, Goal, Need, Target, mermaid, outline

KB = Need("kb", "Butuh")
HOSTILE = (
    '<img src=x onerror=alert(1)> "]; click n0 "javascript:x()" `**tebal**` '
    "%%{init: {'securityLevel': 'loose'}}%% & #quot; \x1b[2J\u202e\nbaris\rdua\u2028tiga"
)


def count(tree: Branch) -> int:
    """The needs and goals that are shown."""
    return sum(1 + count(each) for each in tree.branches)


def depth(tree: Branch) -> int:
    return 1 + max(map(depth, tree.branches), default=0)


class TestOutline:
    def test_from_the_needs_down_with_levels_owners_and_targets(self) -> None:
        cascade = Cascade(
            [
                goal("a", indicator("i", Target.up(Decimal("80.5"), 90), unit="%"), owner=None),
                goal("b", indicator("j", None, unit="orang"), indicator("k", 3, unit="orang")),
            ],
            links("a > kb", "b > a"),
            [KB],
        )

        assert cascade.said("en").splitlines() == [
            "Plan: 2 goals at all levels",
            "└─ Butuh",
            "   └─ Hasil a  [Sasaran]",
            "      │  Ukuran i: 80.5–90%, the higher the better",
            "      └─ Hasil b  [Sasaran — p-b]",
            "            Ukuran j: —",
            "            Ukuran k: 3 orang, the higher the better",
        ]
        assert str(cascade).splitlines()[0] == "Rencana: 2 sasaran di semua tingkat"
        assert "80,5–90%, makin tinggi makin baik" in str(cascade)

    def test_a_target_in_words_is_shown_as_it_stands(self) -> None:
        words = indicator("i", None, expectation="4-5 bulan setelah\nNSPK terbit")

        assert "Ukuran i: 4-5 bulan setelah NSPK terbit" in str(Cascade([goal("a", words)]))

    def test_what_serves_nothing_stands_beside_the_needs(self) -> None:
        assert outline(Cascade([goal("a")], needs=[KB])).branches == (
            Branch("Butuh"),
            Branch("Hasil a  [Sasaran — p-a]"),
        )

    def test_what_serves_several_stands_under_each_and_is_unfolded_once(self) -> None:
        tree = outline(plan("a > kb", "b > kb", "c > a", "c > b", "d > c"))

        (need,) = tree.branches
        first, second = need.branches
        assert [len(each.branches[0].branches) for each in (first, second)] == [1, 0]
        assert tree.notes == ()

    def test_where_it_is_not_unfolded_again_it_says_so(self) -> None:
        """Whoever reads the second place would take it for a goal that nobody works for."""
        tree = outline(plan("a > kb", "b > kb", "c > a", "c > b", "d > c", "e > a", "e > b"), "en")

        first, second = tree.branches[0].branches
        assert [each.notes for each in first.branches] == [(), ()]
        assert [each.notes for each in second.branches] == [("what is below it stands above",), ()]

    def test_what_was_too_deep_to_unfold_is_unfolded_where_it_is_not(self) -> None:
        chain = [f"g{n + 1} > g{n}" for n in range(39)]

        tree = outline(plan("g0 > kb", *chain, "g38 > kb"))

        deep, near = tree.branches[0].branches
        assert (depth(deep), [each.text[:9] for each in near.branches]) == (39, ["Hasil g39"])
        assert near.notes == ()

    def test_what_stands_in_a_circle_comes_last(self) -> None:
        tree = outline(plan("a > kb", "b > c", "c > b", "d > c"))

        assert [each.text[:7] for each in tree.branches] == ["Butuh", "Hasil c"]
        assert count(tree) == 6
        assert tree.notes == ()

    @pytest.mark.parametrize("most, left", [(4, 1), (5, 0)], ids=["one-too-few", "enough"])
    def test_what_is_left_out_is_counted(self, most: int, left: int) -> None:
        tree = outline(plan("a > kb", "b > a", "c > a", "d > a"), "en", most=most)

        assert count(tree) == most
        assert tree.notes == ((f"… and {left} more",) if left else ())

    def test_as_many_lines_as_are_asked_for_however_often_a_goal_is_repeated(self) -> None:
        uppers = [f"a{n}" for n in range(30)]
        lowers = [f"b{n}" for n in range(30)]
        cascade = plan(*(f"{b} > {a}" for a in uppers for b in lowers))

        assert count(outline(cascade)) == 500

    def test_tops_are_counted_too(self) -> None:
        cascade = Cascade([Goal(f"g{n}", "Baik", "Sasaran") for n in range(600)])

        tree = outline(cascade)

        assert (count(tree), tree.notes) == (500, ("… dan 100 lagi",))

    @pytest.mark.parametrize("size, notes", [(40, ()), (41, ("… dan 1 lagi",))])
    def test_it_goes_down_forty_levels(self, size: int, notes: tuple[str, ...]) -> None:
        chain = plan(*(f"g{n + 1} > g{n}" for n in range(size - 1)))

        tree = outline(chain)

        assert (depth(tree), tree.notes) == (41, notes)

    def test_the_longest_chain_is_shown_without_exhausting_python(self) -> None:
        chain = plan(*(f"g{n + 1} > g{n}" for n in range(5000)))

        assert "… dan 4961 lagi" in str(chain)
        assert "<details" in chain._repr_html_()
        assert len(chain.order) == 5002


class TestHostileText:
    """Whatever a plan says is shown, never obeyed."""

    PLAN = Cascade(
        [
            Goal("a", HOSTILE, "Sasaran", owner=HOSTILE),
            goal("b", indicator("i", 1, unit=HOSTILE), indicator("j", None), statement=HOSTILE),
        ],
        links("a > kb", "b > a"),
        [Need("kb", HOSTILE)],
    )

    def test_in_html(self) -> None:
        seen = Tags(self.PLAN._repr_html_())

        assert seen.tags == {"details", "summary", "ul", "li", "div", "small"}
        assert seen.names == {"open"}
        assert "&lt;img src=x" in self.PLAN._repr_html_()

    def test_in_a_terminal_every_text_keeps_to_its_line(self) -> None:
        said = drawn(outline(self.PLAN))

        assert len(said.splitlines()) == 6
        assert all(line.isprintable() for line in said.split("\n"))

    def test_in_mermaid_no_sign_is_left_that_it_knows(self) -> None:
        lines = mermaid(self.PLAN).split("\n")

        labels = [re.fullmatch(r'  n\d+\["([^"]*)"\]', line) for line in lines[1:4]]
        for each in labels:
            assert each is not None
            plain = re.sub(r"#\d+;", "", each[1])
            assert re.fullmatch(r"[\w .,()/–-]+", plain)
        assert lines[4:] == ["  n0 --> n1", "  n1 --> n2"]

    def test_in_mermaid_the_text_can_still_be_read(self) -> None:
        text = mermaid(Cascade([Goal("a", 'A & B: "≤ 14%" #1', "Sasaran")]))

        decoded = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), text)
        assert decoded.splitlines()[1] == '  n0["A & B: "≤ 14%" #1"]'
        assert text.count('"') == 2


class TestMermaid:
    def test_needs_goals_and_what_carries_work(self) -> None:
        cascade = Cascade(
            [goal("a", "i"), goal("b", "j")],
            [
                *links("a > kb", "b > a", "b > i"),
                *links("j > i", relation="komponen"),
                *links("b > kb", relation="rujukan"),
            ],
            [KB],
        )

        assert mermaid(cascade).splitlines() == [
            "graph TD",
            '  n0["Butuh"]',
            '  n1["Hasil a"]',
            '  n2["Hasil b"]',
            "  n0 --> n1",
            "  n1 --> n2",
        ]


def test_a_contribution_across_units_is_a_dotted_arrow() -> None:
    """PermenPANRB 6/2022 Lampiran II.A hlm. 45-47: it puts nobody under another unit."""
    across = links("b > a", relation="kontribusi")

    assert mermaid(Cascade([goal("a"), goal("b")], across)).splitlines()[-1] == "  n0 -.-> n1"
