"""The two READMEs: what they show is what happens, and they say the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docs.buat_halaman import modules, policies
from sybil.example import SybilFailure

from asn_kinerja import Standing

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.id.md")
STANDINGS = {
    "README.md": {each: each.value for each in Standing},
    "README.id.md": {
        Standing.OFFICIAL: "resmi",
        Standing.SECONDARY: "sekunder",
        Standing.LOCAL: "lokal",
        Standing.ASSUMPTION: "asumsi",
    },
}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fences(text: str) -> list[str]:
    """The languages of the blocks, in order; the end of a block names none."""
    return re.findall(r"^```(\w*)$", text, flags=re.MULTILINE)[::2]


def levels(text: str) -> list[str]:
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#+", prose, flags=re.MULTILINE)


@pytest.mark.parametrize("name", READMES)
def test_every_python_block_does_what_it_shows(
    name: str, run_blocks: Callable[[Path], int]
) -> None:
    """A block without prompts runs; under a prompt stands what it prints."""
    ran = run_blocks(ROOT / name)

    assert ran >= fences(read(name)).count("python") > 0


@pytest.mark.parametrize(
    "block",
    [
        ">>> 1 + 1\n3",
        '>>> raise ValueError("a")\nTraceback (most recent call last):\nValueError: b',
    ],
)
def test_a_wrong_expectation_fails(
    block: str, tmp_path: Path, run_blocks: Callable[[Path], int]
) -> None:
    """The check itself can fail, on values and on the texts of errors."""
    page = tmp_path / "page.md"
    page.write_text(f"```python\n{block}\n```\n", encoding="utf-8")

    with pytest.raises(SybilFailure):
        run_blocks(page)


@pytest.mark.parametrize("shape", [levels, fences])
def test_both_languages_have_the_same_structure(shape: Callable[[str], list[str]]) -> None:
    """A section or a block of one README has its twin in the other."""
    english, indonesian = map(read, READMES)

    assert shape(english) == shape(indonesian)


@pytest.mark.parametrize("name", READMES)
def test_it_stays_readable(name: str) -> None:
    """At most 430 lines, and no block hides from the run behind another language."""
    text = read(name)

    assert len(text.splitlines()) <= 430
    assert set(fences(text)) == {"python", "console"}


@pytest.mark.parametrize("name", READMES)
def test_the_commands_exist(name: str) -> None:
    """`make demo` and `make test` are the two commands, and the Makefile has them."""
    told = re.findall(r"^\$ make (\w+)", read(name), flags=re.MULTILINE)
    makefile = read("Makefile") if (ROOT / "Makefile").exists() else ""

    assert told == ["demo", "test"]
    assert [target for target in told if f"\n{target}:" in f"\n{makefile}"] == told


@pytest.mark.parametrize("name", READMES)
def test_every_regulation_stands_in_the_table_with_its_standings(name: str) -> None:
    """The table names each module, and exactly the standings that its citations have."""
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", read(name), flags=re.MULTILINE)

    expected = {
        module.__name__.rpartition(".")[2]: [
            STANDINGS[name][standing]
            for standing in Standing
            if any(
                cite.standing is standing
                for policy in policies(module).values()
                for cite in policy.citations
            )
        ]
        for module in modules()
    }

    assert expected == {module: said.split(", ") for module, said in rows}
