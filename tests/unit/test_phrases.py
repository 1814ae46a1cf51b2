from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import (
    Citation,
    Policy,
    Standing,
    Text,
    at_least,
    bands,
    below,
    fact,
    flag,
    label,
    rows,
    setting,
)
from asn_kinerja.formula.choices import Bands
from asn_kinerja.formula.nodes import Like, Named
from asn_kinerja.phrases import Phrases, Template, cited, phrases, setting_line
from asn_kinerja.text import Language

A, F = fact("a", unit="bulan", meaning=Text("Lama", "Length")), flag("f")
PASAL = Citation("PP 30/2019", pasal=41)
BATAS = setting("batas", "0.5", cite=PASAL)
STEP = (A * BATAS + 1).named("langkah", cite=PASAL, meaning=Text("Langkah", "Step"))
LADDER = bands(STEP, {below(BATAS): 0, at_least(BATAS): 1})


def written(node: Like, lang: Language = "id") -> Phrases:
    """What is fixed about every node of a rule."""
    return Policy("uji", outputs={"x": node}).phrases(lang)


class TestTemplate:
    def test_is_filled_in_order(self) -> None:
        made = Template(("", " × ", " + 1"), (A, STEP))

        assert made.filled(["2", "3"]) == "2 × 3 + 1"
        assert Template(("tetap",), ()).filled([]) == "tetap"

    @pytest.mark.parametrize("values", [[], ["1"], ["1", "2", "3"]])
    def test_takes_as_many_values_as_it_has_gaps(self, values: list[str]) -> None:
        with pytest.raises(ValueError, match="zip"):
            Template(("", " × ", ""), (A, STEP)).filled(values)


class TestPhrases:
    """Each phrase is written once, in one language, before any fact is known."""

    def test_the_headline_and_the_language_are_kept(self) -> None:
        made = phrases([A], "uji @ 1", "en")

        assert (made.headline, made.lang, dict(made.formulas)) == ("uji @ 1", "en", {A: "a"})

    def test_formulas_have_names_and_templates_have_gaps_with_settings_by_value(self) -> None:
        made = written(LADDER)

        assert made.formulas[STEP.value] == "a × batas + 1"
        assert made.templates[STEP.value] == Template(("", " × 0,5 + 1"), (A,))
        assert written(LADDER, "en").templates[STEP.value] == Template(("", " × 0.5 + 1"), (A,))

    def test_a_step_is_a_gap_and_so_is_a_fact_that_stands_twice(self) -> None:
        node = STEP * A + A

        assert written(node).templates[node] == Template(("", " × ", " + ", ""), (STEP, A, A))

    def test_a_presence_test_has_no_gap(self) -> None:
        ada = fact("o", optional=True).is_present()

        assert written(ada).templates[ada] == Template(("o ada",), ())

    def test_bands_have_the_values_of_their_bounds(self) -> None:
        assert isinstance(LADDER, Bands)
        for lang, bounds in (("id", ["< 0,5", "≥ 0,5"]), ("en", ["< 0.5", "≥ 0.5"])):
            made = written(LADDER, "en" if lang == "en" else "id")
            assert [made.bounds[rung] for rung in LADDER.rungs] == bounds
            assert len(made.bounds) == 2

    @pytest.mark.parametrize(
        "said,notes",
        [
            ({}, ()),
            ({"cite": PASAL}, ("[PP 30/2019 Pasal 41; official]",)),
            ({"meaning": Text("S", "T")}, ("T",)),
            (
                {"cite": PASAL, "meaning": Text("S", "T")},
                ("[PP 30/2019 Pasal 41; official]", "T"),
            ),
        ],
        ids=["none", "citation", "meaning", "both"],
    )
    def test_notes_of_a_step_are_its_citation_then_its_meaning(
        self, said: dict[str, Any], notes: tuple[str, ...]
    ) -> None:
        node = (A + 1).named("n", **said)

        assert written(node, "en").notes[node] == notes

    def test_only_steps_have_notes(self) -> None:
        assert {type(node) for node in written(LADDER).notes} == {Named}

    @pytest.mark.parametrize(
        "node,around",
        [
            (A, ("a = ", " bulan — Lama")),
            (fact("n", unit="%"), ("n = ", " %")),
            (fact("n", meaning=Text("Enn", "En")), ("n = ", " — Enn")),
            (fact("n"), ("n = ", "")),
            (F, ("f = ", "")),
        ],
    )
    def test_what_stands_around_the_value_of_a_fact(
        self, node: Any, around: tuple[str, str]
    ) -> None:
        assert dict(written(node).facts) == {node: around}

    def test_the_fact_of_a_row_is_told_by_its_path(self) -> None:
        unit = rows("unit")
        made = phrases([unit.fact("n")], "", "id")

        assert made.facts[unit.fact("n")] == ("unit[].n = ", "")

    def test_settings_stand_with_their_line(self) -> None:
        assert dict(written(LADDER, "en").settings) == {BATAS: setting_line(BATAS, "en")}

    @pytest.mark.parametrize("part", ["formulas", "templates", "bounds", "notes", "settings"])
    def test_nothing_can_be_written_over(self, part: str) -> None:
        made = getattr(written(LADDER), part)

        with pytest.raises(TypeError):
            made[next(iter(made))] = "lain"

    def test_any_character_may_stand_in_a_label(self) -> None:
        """Labels come from users; none of them may break an explanation."""
        mutu = label("mutu", ("a\0b", "c"))
        made = Policy("uji", outputs={"x": mutu.is_("a\0b")})

        assert "x = tidak" in made.evaluate(mutu="c").explain()


class TestCited:
    @pytest.mark.parametrize(
        "standing,id_,en",
        [
            (Standing.OFFICIAL, "[UJI; resmi]", "[UJI; official]"),
            (Standing.SECONDARY, "[UJI; sumber sekunder; a]", "[UJI; secondary source; b]"),
            (Standing.ASSUMPTION, "[UJI; asumsi kami; a]", "[UJI; our assumption; b]"),
        ],
    )
    def test_says_the_standing_and_why_it_is_not_official(
        self, standing: Standing, id_: str, en: str
    ) -> None:
        cite = Citation("UJI", standing=standing, note=Text("a", "b"))

        assert (cited(cite, "id"), cited(cite, "en")) == (id_, en)


class TestSettingLine:
    """A setting is cited for what its article states, and for nothing else."""

    @pytest.mark.parametrize(
        "new,line",
        [
            ("0.5", "batas = 0,5  [PP 30/2019 Pasal 41; resmi]"),
            ("50%", "batas = 0,5  [PP 30/2019 Pasal 41; resmi]"),
            ("0.6", "batas = 0,6  (diubah; menurut peraturan 0,5)"),
            (Fraction(1, 3), "batas = 1 ÷ 3  (diubah; menurut peraturan 0,5)"),
        ],
        ids=["unchanged", "written otherwise", "changed", "a fraction"],
    )
    def test_in_indonesian(self, new: Like, line: str) -> None:
        reform = Policy("uji", outputs={"x": A * BATAS <= 1}).replace(batas=new)

        assert setting_line(reform.settings["batas"], "id").text == line

    def test_in_english(self) -> None:
        reform = Policy("uji", outputs={"x": A * BATAS}).replace(batas="0.6")

        assert setting_line(reform.settings["batas"], "en").text == (
            "batas = 0.6  (changed; the regulation says 0.5)"
        )

    def test_without_an_article(self) -> None:
        assert setting_line(setting("s", 5), "id").text == "s = 5"
