from __future__ import annotations

from html.parser import HTMLParser

import pytest
from tests.unit.example_rule import RULE

from asn_kinerja import (
    Citation,
    Force,
    Policy,
    Standing,
    fact,
    flag,
    label,
    setting,
    undecided,
    when,
)


class Nesting(HTMLParser):
    """Reads HTML and fails on an end tag that closes nothing that is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags |= {tag, *(f"{tag}.{name}" for name, _ in attrs)}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


BAD = "<script>\"&'</script>"
SAFE = "&lt;script&gt;&quot;&amp;&#x27;&lt;/script&gt;"
HOSTILE = Policy(
    BAD,
    title=BAD,
    outputs={
        f"x{BAD}": when(flag(f"f{BAD}", meaning=BAD))
        .then(undecided(f"r{BAD}"))
        .otherwise(f"l{BAD}"),
        f"y{BAD}": (fact(f"n{BAD}", unit=f"u{BAD}") * setting(f"s{BAD}", 2)).named(
            f"y{BAD}",
            cite=Citation(f"c{BAD}", note=BAD, standing=Standing.LOCAL),
            meaning=f"m{BAD}",
        ),
        "z": label("label", (f"a{BAD}", "b")),
    },
    checks=[(fact(f"n{BAD}", unit=f"u{BAD}") > 9).named(f"w{BAD}", force=Force.MUST)],
)
ALLOWED = {"div", "small", "details", "details.open", "summary", "ul", "li"}


class TestNotebook:
    """Whatever stands in a rule or in a fact is shown in a notebook, never run."""

    @pytest.mark.parametrize(
        "given",
        [{}, {f"f{BAD}": True, f"n{BAD}": 1, "label": f"a{BAD}"}, {f"f{BAD}": False}],
        ids=["nothing", "everything", "a flag"],
    )
    def test_an_outcome(self, given: dict[str, object]) -> None:
        shown = HOSTILE.evaluate(given)._repr_html_()
        read = Nesting(shown)

        assert read.open == []
        assert read.tags <= ALLOWED
        assert shown.count("<script") == 0
        assert all(f"{mark}{SAFE}" in shown for mark in "xyfnumcs")

    def test_a_policy(self) -> None:
        shown = HOSTILE._repr_html_()
        read = Nesting(shown)

        assert read.open == []
        assert read.tags <= ALLOWED
        assert shown.count("<script") == 0
        assert all(
            f"{mark}{SAFE}" in shown for mark in ("x", "y", "f", "n", "r", "l", "m", "c", "s", "a")
        )

    def test_is_the_explanation_in_indonesian(self) -> None:
        outcome = RULE.evaluate(nilai=90, sikap=100)

        assert outcome._repr_html_().startswith("<details open><summary>Aturan uji</summary>")
        assert "Peringatan: wajar" in outcome._repr_html_()
        assert RULE._repr_html_().startswith("<details open><summary>Aturan uji</summary>")
        assert "Setelan" in RULE._repr_html_()
