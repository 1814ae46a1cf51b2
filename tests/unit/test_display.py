from __future__ import annotations

from html.parser import HTMLParser

import pytest

from asn_kinerja.display.html import collapsible, table
from asn_kinerja.display.mermaid import label
from asn_kinerja.display.tree import Branch, drawn

HOSTILE = "<script>alert('x')</script> & \"kutip\" </div>"
ESCAPED = "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;kutip&quot; &lt;/div&gt;"


class Nesting(HTMLParser):
    """Reads HTML and fails on an end tag that closes nothing that is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.append(tag + "".join(f" {name}" for name, _ in attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class TestBranch:
    def test_needs_only_its_line(self) -> None:
        assert Branch("a", (), ()) == Branch("a")

    def test_is_a_value(self) -> None:
        with pytest.raises(AttributeError):
            setattr(Branch("a"), "text", "b")  # noqa: B010 - the type checker forbids it, too


class TestDrawn:
    """A tree is drawn with one margin for each level."""

    def test_a_line_alone(self) -> None:
        assert drawn(Branch("a")) == "a"

    def test_notes_of_a_line_without_branches_have_no_stem(self) -> None:
        assert drawn(Branch("a", ("n", "m"))) == "a\n   n\n   m"

    def test_notes_of_a_line_with_branches_follow_its_stem(self) -> None:
        assert drawn(Branch("a", ("n",), (Branch("b"),))) == "a\n│  n\n└─ b"

    def test_the_stem_goes_on_below_every_branch_but_the_last(self) -> None:
        leaf = Branch("daun", ("catatan",))
        tree = Branch(
            "akar", (), (Branch("satu", ("n",), (leaf, leaf)), Branch("dua", (), (leaf,)))
        )

        assert drawn(tree).split("\n") == [
            "akar",
            "├─ satu",
            "│  │  n",
            "│  ├─ daun",
            "│  │     catatan",
            "│  └─ daun",
            "│        catatan",
            "└─ dua",
            "   └─ daun",
            "         catatan",
        ]


class TestCollapsible:
    """Whatever a text holds is shown, never obeyed."""

    def test_a_line_alone_is_a_block(self) -> None:
        assert collapsible(Branch("a")) == "<div>a</div>"

    def test_notes_stand_small_below_their_line(self) -> None:
        assert collapsible(Branch("a", ("n", "m"))) == (
            "<div>a<div><small>n</small></div><div><small>m</small></div></div>"
        )

    def test_the_first_level_is_open_and_the_next_is_closed(self) -> None:
        tree = Branch("a", ("n",), (Branch("b", (), (Branch("c"),)), Branch("d")))

        assert collapsible(tree) == (
            "<details open><summary>a</summary><div><small>n</small></div><ul>"
            "<li><details><summary>b</summary><ul><li><div>c</div></li></ul></details></li>"
            "<li><div>d</div></li></ul></details>"
        )

    @pytest.mark.parametrize("depth", [0, 1, 2, 3])
    def test_as_many_levels_are_open_as_asked(self, depth: int) -> None:
        tree = Branch("a", (), (Branch("b", (), (Branch("c", (), (Branch("d"),)),)),))

        seen = Nesting(collapsible(tree, depth=depth)).seen

        assert seen.count("details open") == depth
        assert seen.count("details") == 3 - depth

    @pytest.mark.parametrize(
        "tree",
        [
            Branch(HOSTILE),
            Branch("a", (HOSTILE,)),
            Branch(HOSTILE, (), (Branch("b"),)),
            Branch("a", (HOSTILE,), (Branch("b"),)),
            Branch("a", (), (Branch(HOSTILE, (HOSTILE,)),)),
        ],
    )
    def test_every_text_is_escaped(self, tree: Branch) -> None:
        shown = collapsible(tree)
        read = Nesting(shown)

        assert ESCAPED in shown
        assert read.open == []
        assert set(read.seen) <= {"div", "small", "details open", "summary", "ul", "li"}
        assert HOSTILE in read.words


class TestTable:
    def test_has_a_head_and_a_body(self) -> None:
        assert table(["a", "b"], [["1", "2"], ["3", "4"]]) == (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
            "<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>"
        )

    def test_may_be_empty(self) -> None:
        assert table([], []) == "<table><thead><tr></tr></thead><tbody></tbody></table>"

    def test_escapes_head_and_cells(self) -> None:
        shown = table([HOSTILE], iter([[HOSTILE]]))
        read = Nesting(shown)

        assert shown.count(ESCAPED) == 2
        assert read.open == []
        assert read.words == [HOSTILE, HOSTILE]
        assert read.seen == ["table", "thead", "tr", "th", "tbody", "tr", "td"]


class TestMermaidLabel:
    """What Mermaid could take for its own stands as its number."""

    @pytest.mark.parametrize(
        "text, shown",
        [
            ("Layanan (A/B), 2.5 – 3 ≤ 4-5", "Layanan (A/B), 2.5 – 3 ≤ 4-5"),
            ("__tebal__", "#95;#95;tebal#95;#95;"),
            ('"]; %%{', "#34;#93;#59; #37;#37;#123;"),
            ("\x1b[2J", "#91;2J"),
            ("satu\n  dua\u2028tiga", "satu dua tiga"),
        ],
        ids=["plain", "underscore", "marks", "control", "lines"],
    )
    def test_it_is_shown_and_not_obeyed(self, text: str, shown: str) -> None:
        assert label(text) == shown
