"""What a rule looks at: nothing hides it, and what cannot be proven is said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.refusing import told

from asn_kinerja import Citation, Policy, call, fact, flag, rows
from asn_kinerja.consequences import Rule, RuleBook, RuleBookError, sees_only
from asn_kinerja.errors import problems

CITE = Citation("Perwali 4/2026", pasal=7)
NILAI, KERABAT = fact("nilai"), flag("kerabat_pejabat")
SKOR = (NILAI * 2).named("skor", cite=CITE)


def doubled(nilai: Decimal) -> Decimal:
    return nilai * 2


class TestReport:
    def test_a_rule_that_sees_nothing_else_is_proven(self) -> None:
        sight = sees_only(Policy("x", outputs={"skor": SKOR}), {"nilai"})

        assert sight
        assert sight.require() is sight
        assert sight.explain("en").splitlines()[0] == "x looks at nothing but what it may"

    def test_a_fact_outside_is_named_with_its_place_and_ground(self) -> None:
        tahap = (KERABAT | (SKOR > 10)).named("tahap", cite=CITE)
        sight = sees_only(Policy("x", outputs={"lolos": ~tahap, "skor": SKOR}), ["nilai"])

        (use,) = sight.outside
        assert not sight
        assert (use.fact, use.steps, use.outputs) == ("kerabat_pejabat", ("tahap",), ("lolos",))
        assert use.citations == (CITE,)
        assert str(use) == "kerabat_pejabat: dilihat oleh tahap, untuk lolos"
        assert use.said("en") == "kerabat_pejabat: looked at by tahap, for lolos"

    def test_a_fact_inside_is_told_with_every_output_that_rests_on_it(self) -> None:
        sight = sees_only(Policy("x", outputs={"a": SKOR > 1, "b": SKOR > 2}), ["nilai"])

        (use,) = sight.uses
        assert (use.steps, use.outputs) == (("skor",), ("a", "b"))

    def test_requirements_and_checks_look_too(self) -> None:
        policy = Policy(
            "x",
            outputs={"skor": SKOR},
            requires=[flag("sehat").named("syarat")],
            checks=[KERABAT.is_present().named("norma")]
            if KERABAT.optional
            else [(~KERABAT).named("norma")],
        )

        assert [use.fact for use in sees_only(policy, ["nilai"]).outside] == [
            "kerabat_pejabat",
            "sehat",
        ]

    def test_what_is_allowed_and_not_seen_is_told(self) -> None:
        sight = sees_only(Policy("x", outputs={"skor": SKOR}), ["nilai", "nilia"])

        assert sight.unused == ("nilia",)


class TestRows:
    KEGIATAN = rows("kegiatan", at_least=1)

    def test_a_fact_of_a_row_is_named_by_its_path(self) -> None:
        jumlah = self.KEGIATAN.sum(self.KEGIATAN.fact("nilai", low=0))

        assert sees_only(Policy("x", outputs={"jumlah": jumlah}), ["kegiatan[].nilai"])

    def test_to_count_rows_is_to_look_at_them(self) -> None:
        """How many rows there are may tell what no column says."""
        sight = sees_only(Policy("x", outputs={"n": rows("istri").count()}), [])

        assert [use.fact for use in sight.outside] == ["istri"]

    def test_a_fact_of_no_row_does_not_hide_the_rows(self) -> None:
        """The number of rows decides, whatever is counted or added for each of them."""
        keluarga = rows("keluarga")
        counted = keluarga.count(where=KERABAT)
        added = keluarga.sum(NILAI, on_empty=0)

        for node, other in ((counted, "kerabat_pejabat"), (added, "nilai")):
            sight = sees_only(Policy("x", outputs={"n": node}), [other])

            assert [use.fact for use in sight.outside] == ["keluarga"]
            assert {use.fact for use in sight.uses} == {"keluarga", other}

    def test_a_condition_on_rows_is_looked_at(self) -> None:
        banyak = self.KEGIATAN.count(where=self.KEGIATAN.flag("selesai"))

        (use,) = sees_only(Policy("x", outputs={"n": banyak}), []).outside
        assert use.fact == "kegiatan[].selesai"


class TestCalls:
    def test_the_inputs_of_a_function_are_seen_and_the_function_is_named(self) -> None:
        node = call(doubled, NILAI, places=0)
        sight = sees_only(Policy("x", outputs={"n": node, "m": node + 1}), [])

        assert [use.fact for use in sight.outside] == ["nilai"]
        assert len(sight.calls) == 1
        assert "doubled" in sight.calls[0]
        assert "Python functions: only their inputs are proven" in sight.explain("en")


class TestRequire:
    BOOK = RuleBook(
        "kota/promosi",
        [
            Rule("a", NILAI > 90, "A", CITE),
            Rule("b", KERABAT & flag("agama_sama"), "B", CITE),
        ],
    )

    def test_every_fact_outside_is_told_at_once(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            sees_only(self.BOOK, ["nilai"]).require()

        assert told(caught.value) == [
            ("sight.outside", "agama_sama"),
            ("sight.outside", "kerabat_pejabat"),
        ]
        assert "b does (Perwali 4/2026 Pasal 7)" in problems(caught.value, "en")[0]

    def test_a_step_without_a_ground_says_so(self) -> None:
        with pytest.raises(RuleBookError) as caught:
            sees_only(Policy("x", outputs={"x": KERABAT}), []).require()

        assert "x does (—)" in str(caught.value)

    def test_a_book_can_be_proven(self) -> None:
        assert sees_only(self.BOOK.without("b"), ["nilai"])

    def test_a_notebook_shows_it(self) -> None:
        html = sees_only(self.BOOK, ["nilai"])._repr_html_()

        assert "Tidak boleh dilihat" in html
