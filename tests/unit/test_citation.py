from __future__ import annotations

from typing import Any

import pytest

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.text import Text


class TestPrintedForm:
    """UU 12/2011, Lampiran II: provisions refer to each other from the large to the small."""

    @pytest.mark.parametrize(
        "parts, expected",
        [
            ({}, "PP 30/2019"),
            ({"pasal": 41}, "PP 30/2019 Pasal 41"),
            ({"pasal": "38A", "ayat": 5}, "PP 30/2019 Pasal 38A ayat (5)"),
            ({"ayat": 5}, "PP 30/2019 ayat (5)"),
            ({"huruf": "a"}, "PP 30/2019 huruf a"),
            ({"angka": 2}, "PP 30/2019 angka 2"),
            ({"angka": 0}, "PP 30/2019 angka 0"),
            ({"lampiran": "IV.B.3"}, "PP 30/2019 Lampiran IV.B.3"),
            ({"page": 99}, "PP 30/2019 hlm. 99"),
            ({"page": "97-98"}, "PP 30/2019 hlm. 97-98"),
            ({"penjelasan": True}, "PP 30/2019 Penjelasan"),
            ({"penjelasan": False}, "PP 30/2019"),
        ],
    )
    def test_each_part(self, parts: dict[str, Any], expected: str) -> None:
        assert str(Citation("PP 30/2019", **parts)) == expected

    def test_all_parts_in_their_order(self) -> None:
        cite = Citation(
            "PP 30/2019", page=7, lampiran="I", angka=2, huruf="a", ayat=5, pasal=41, note="catatan"
        )

        assert str(cite) == "PP 30/2019 Pasal 41 ayat (5) huruf a angka 2 Lampiran I hlm. 7"

    def test_without_an_article_the_items_are_those_of_the_annex(self) -> None:
        cite = Citation("PP 30/2019", page=7, lampiran="I", angka=2, huruf="a", ayat=5)

        assert str(cite) == "PP 30/2019 Lampiran I ayat (5) huruf a angka 2 hlm. 7"

    @pytest.mark.parametrize(
        "parts, expected",
        [
            ({"pasal": 8, "huruf": "a"}, "PP 46/2011 Penjelasan Pasal 8 huruf a"),
            ({"pasal": 8, "page": 3}, "PP 46/2011 Penjelasan Pasal 8 hlm. 3"),
            ({"lampiran": "I"}, "PP 46/2011 Penjelasan Lampiran I"),
        ],
    )
    def test_the_elucidation_stands_before_the_place(
        self, parts: dict[str, Any], expected: str
    ) -> None:
        """PP 53/2010: "Lihat penjelasan Pasal 8 angka 9"."""
        assert str(Citation("PP 46/2011", penjelasan=True, **parts)) == expected


class TestStanding:
    """A citation says how sure we are; text that was seen is the default."""

    def test_the_text_was_seen_unless_said(self) -> None:
        assert Citation("PP 30/2019").standing is Standing.OFFICIAL
        assert Citation("PP 30/2019").note is None

    @pytest.mark.parametrize("standing", Standing)
    def test_a_standing_is_taken_by_its_word(self, standing: Standing) -> None:
        word: Any = standing.value

        assert Citation("x", standing=word).standing is standing

    def test_an_unknown_standing_is_refused(self) -> None:
        word: Any = "resmi"
        with pytest.raises(ValueError, match="resmi"):
            Citation("x", standing=word)

    def test_a_note_reads_in_both_languages(self) -> None:
        word: Any = "celah"

        assert Citation("x", note=word).note == Text("celah", "celah")
        assert Citation("x", note=Text("celah", "hole")).note == Text("celah", "hole")

    def test_only_the_regulation_is_given_by_place(self) -> None:
        more: Any = ("x", 41)
        with pytest.raises(TypeError):
            Citation(*more)

    def test_citations_are_values(self) -> None:
        assert Citation("x", pasal=1) == Citation("x", pasal=1)
        assert hash(Citation("x", pasal=1)) == hash(Citation("x", pasal=1))
        assert Citation("x", pasal=1) != Citation("x", pasal="1")
        assert len({Citation("x"), Citation("x", standing=Standing.LOCAL)}) == 2

    def test_the_words_are_fixed(self) -> None:
        assert tuple(Standing) == ("official", "secondary", "local", "assumption")
        assert tuple(Force) == ("must", "should", "may", "guide", "silent")
