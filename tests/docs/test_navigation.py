"""A reader finds every page, and the changelog names every rule."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from docs.buat_halaman import LANGUAGES, books, cycles, modules, policies

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_stands_in_the_menu_once(lang: str) -> None:
    """A page in the wrong place twice is as lost as one that stands nowhere."""
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    pages = [path.relative_to(DOCS / lang).as_posix() for path in (DOCS / lang).rglob("*.md")]

    assert Counter(pages) == Counter(re.findall(r"\S+\.md$", menu, flags=re.MULTILINE))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_page_leads_to_every_task(lang: str) -> None:
    """Whoever comes with a task in hand finds its page at once."""
    linked = re.findall(r"\((cara/[\w-]+\.md)\)", (DOCS / lang / "index.md").read_text("utf-8"))

    assert Counter(f"cara/{path.name}" for path in (DOCS / lang / "cara").iterdir()) == Counter(
        linked
    )


def test_the_changelog_names_every_policy_book_and_life_cycle_of_a_regulation() -> None:
    """A rule whose result is new has its entry; institutions stand there as a whole."""
    entries = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n### Regulation\n")[2]
    names = {
        name
        for module in modules()
        if ".instansi." not in module.__name__
        for name in (*policies(module), *books(module), *cycles(module))
    }

    assert {name for name in names if f"`{name}`" not in entries} == set()


def test_every_entry_of_a_regulation_says_what_when_and_for_whom() -> None:
    """No half of an entry is left behind: each begins with its regulation and ends a sentence."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n### Regulation\n")[2]
    entries = re.split(r"^- ", text, flags=re.MULTILINE)[1:]

    assert [e for e in entries if not (e.startswith("**") and e.rstrip().endswith("."))] == []
    assert [e for e in entries if "Affects " not in e] == []
