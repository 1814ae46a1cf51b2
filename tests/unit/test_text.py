from __future__ import annotations

import decimal
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact import Rounding, to_decimal
from asn_kinerja.text import Language, Text, bilingual, number, plain


class TestText:
    """A sentence is said in Indonesian unless English is asked for."""

    def test_indonesian_is_the_default(self) -> None:
        assert Text("satu", "one").said() == "satu"

    @pytest.mark.parametrize(
        "n, said",
        [(0, "0 goals"), (1, "1 goal"), (2, "2 goals"), ("1", "1 goal"), (Decimal(1), "1 goal")],
        ids=["none", "one", "two", "text", "number"],
    )
    def test_english_counts(self, n: object, said: str) -> None:
        text = Text("{n} sasaran", "{n} {n:goal|goals}")

        assert (text.said("en", n=n), text.said("id", n=n)) == (said, f"{n} sasaran")

    def test_beside_a_count_other_facts_are_written_as_they_ask(self) -> None:
        text = Text("", "{n:02} {m!r} {n:goal|goals} of {each[a]}")

        assert text.said("en", n=1, m="x", each={"a": "b"}) == "01 'x' goal of b"

    @pytest.mark.parametrize("lang, expected", [("id", "satu"), ("en", "one")])
    def test_both_languages(self, lang: Language, expected: str) -> None:
        assert Text("satu", "one").said(lang) == expected

    def test_facts_stand_at_their_names(self) -> None:
        text = Text("{n} dari {m!r}", "{n} of {m!r}")

        assert text.said("id", n=1, m="dua") == "1 dari 'dua'"
        assert text.said("en", m="two", n=1) == "1 of 'two'"

    def test_a_fact_may_be_called_lang_or_self(self) -> None:
        assert Text("{lang} {self}", "").said("id", lang="a", self="b") == "a b"

    def test_a_sentence_without_facts_keeps_its_braces(self) -> None:
        assert Text("{n}", "{n}").said("en") == "{n}"

    @pytest.mark.parametrize("lang", ["de", "", "ID", None])
    def test_another_language_is_refused_by_name(self, lang: Any) -> None:
        with pytest.raises(ValueError, match=f"lang={lang!r}.*'id' and 'en'"):
            Text("satu", "one").said(lang)

    def test_texts_compare_by_both_sentences(self) -> None:
        assert Text("a", "b") == Text("a", "b")
        assert Text("a", "b") != Text("a", "c")
        assert Text("a", "b") != Text("c", "b")

    def test_a_string_reads_the_same_in_both_languages(self) -> None:
        text = Text("a", "b")

        assert bilingual("SKP") == Text("SKP", "SKP")
        assert bilingual(text) is text


class TestPlain:
    """A value is written for people of either language."""

    @pytest.mark.parametrize(
        "value, indonesian, english",
        [
            (None, "belum ada", "missing"),
            (True, "ya", "yes"),
            (False, "tidak", "no"),
            ("Baik", "Baik", "Baik"),
            (Rounding.DOWN, "down", "down"),
            (Decimal(0), "0", "0"),
            (Decimal("0.00"), "0,00", "0.00"),
            (Decimal("-0.05"), "-0,05", "-0.05"),
            (Decimal("999.9"), "999,9", "999.9"),
            (Decimal(1000), "1.000", "1,000"),
            (Decimal("-1234567.80"), "-1.234.567,80", "-1,234,567.80"),
            (Decimal("1E+3"), "1.000", "1,000"),
            (Decimal("1E-7"), "0,0000001", "0.0000001"),
        ],
    )
    def test_in_both_languages(self, value: Any, indonesian: str, english: str) -> None:
        assert plain(value) == indonesian
        assert plain(value, "id") == indonesian
        assert plain(value, "en") == english

    @pytest.mark.parametrize(
        "value, expected",
        [
            ("0.7", "70%"),
            ("0.70", "70%"),
            ("0.705", "70,5%"),
            ("1", "100%"),
            ("12.5", "1.250%"),
            ("0", "0%"),
            ("-0.005", "-0,5%"),
            ("0.07", "7%"),
        ],
    )
    def test_as_a_percentage(self, value: str, expected: str) -> None:
        assert plain(Decimal(value), percent=True) == expected

    def test_only_numbers_are_percentages(self) -> None:
        assert plain(value=True, percent=True) == "ya"
        assert plain("Baik", percent=True) == "Baik"
        assert plain(None, percent=True) == "belum ada"

    @given(st.integers(-(10**12), 10**12), st.integers(0, 9))
    def test_english_is_what_python_writes(self, units: int, places: int) -> None:
        value = to_decimal(units, places)

        assert plain(value, "en") == f"{value:,f}"
        assert number(units, places, "en") == f"{value:,f}"

    @given(st.integers(-(10**12), 10**12), st.integers(0, 9))
    def test_indonesian_swaps_comma_and_dot(self, units: int, places: int) -> None:
        english = number(units, places, "en")
        swapped = english.replace(",", "_").replace(".", ",").replace("_", ".")

        assert number(units, places) == swapped

    def test_places_below_zero_are_hundreds_and_more(self) -> None:
        assert number(12, -2) == "1.200"
        assert number(-12, -2, "en") == "-1,200"

    def test_no_ambient_context_is_asked(self) -> None:
        with decimal.localcontext(decimal.Context(prec=1)):
            assert plain(Decimal("1234.567")) == "1.234,567"
            assert plain(Decimal("0.12345"), percent=True) == "12,345%"
