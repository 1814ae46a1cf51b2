from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import asn_kinerja
from asn_kinerja.sentences import SENTENCES, sentence
from asn_kinerja.text import Text

CODE = re.compile(r"[a-z_]+\.[a-z_]+")
SOURCES = sorted(Path(asn_kinerja.__file__).parent.rglob("*.py"))
FAMILIES = {code.partition(".")[0] for code in SENTENCES}


def placeholders(template: str) -> set[str]:
    """The facts that a sentence needs: the name in front of any index."""
    names = (name for _, name, _, _ in Formatter().parse(template) if name is not None)
    return {re.split(r"[.\[]", name)[0] for name in names}


def strings() -> Iterator[str]:
    """Every string of the library's code, but those of the catalogue itself."""
    for path in SOURCES:
        if path.parent.name != "sentences":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


class TestCatalogue:
    """Every sentence is there, in both languages, and says the same in both."""

    @pytest.mark.parametrize("code", SENTENCES)
    def test_both_languages_need_the_same_facts(self, code: str) -> None:
        text = SENTENCES[code]

        assert placeholders(text.id) == placeholders(text.en)

    @pytest.mark.parametrize("code", SENTENCES)
    def test_both_languages_say_something_without_blanks_around(self, code: str) -> None:
        text = SENTENCES[code]

        assert CODE.fullmatch(code)
        assert text.id.strip()
        assert text.en.strip()
        assert text.id.rstrip() == text.id
        assert text.en.rstrip() == text.en

    def test_every_code_in_the_library_has_a_sentence(self) -> None:
        named = {text for text in strings() if CODE.fullmatch(text)}
        codes = {text for text in named if text.partition(".")[0] in FAMILIES}

        assert {code for code in codes if code not in SENTENCES} == set()

    def test_every_sentence_is_said_somewhere(self) -> None:
        said = set(strings())
        prefixes = tuple(text for text in said if re.fullmatch(r"[a-z_]+\.", text))

        assert {c for c in SENTENCES if c not in said and not c.startswith(prefixes)} == set()

    def test_a_sentence_is_found_by_its_code(self) -> None:
        assert sentence("policy.fact_twice") == Text("diberikan dua kali", "is given twice")

    def test_an_unknown_code_is_a_key_error(self) -> None:
        with pytest.raises(KeyError, match="nonsense"):
            sentence("facts.nonsense")

    def test_the_catalogue_cannot_be_changed(self) -> None:
        catalogue: Any = SENTENCES
        with pytest.raises(TypeError):
            catalogue["policy.fact_twice"] = Text("", "")
