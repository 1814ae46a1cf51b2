from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja import (
    Label,
    Rounding,
    absent,
    all_of,
    any_of,
    at_least,
    bands,
    below,
    between,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    table,
    undecided,
    weighted,
    when,
)
from asn_kinerja.formula.branches import Band
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Like, as_expr
from asn_kinerja.formula.notation import by_name, interval, notation, settings_by_value
from asn_kinerja.text import Text


class Mutu(Label):
    BAIK = "Baik"
    CUKUP = "Cukup"


A, B, C = fact("a"), fact("b", positive=True), fact("c")
F, G, H = flag("f"), flag("g"), flag("h")
MUTU = label("mutu", Mutu)
BATAS = setting("batas", "0.5")
BAGIAN = setting("bagian", Fraction(1, 3))
UNIT = rows("unit", at_least=1)
NILAI, BULAN, IKUT = UNIT.fact("nilai"), UNIT.fact("bulan", low=1), UNIT.flag("ikut")


def in_both_languages(node: Expr) -> tuple[str, str]:
    return notation(node, "id"), notation(node, "en")


class TestLeaves:
    def test_names_of_facts_settings_and_steps(self) -> None:
        assert [by_name(node) for node in (A, BATAS, (A + 1).named("langkah"))] == [
            "a",
            "batas",
            "langkah",
        ]

    @pytest.mark.parametrize("node", [as_expr(1), A + 1, F & G, A > 1])
    def test_all_else_is_written_out(self, node: Expr) -> None:
        assert by_name(node) is None

    def test_a_fact_of_a_row_is_written_by_its_own_name(self) -> None:
        assert notation(NILAI) == "nilai"

    def test_a_step_is_its_name_and_not_its_formula(self) -> None:
        assert notation((A + 1).named("langkah") * 2) == "langkah × 2"

    def test_a_leaf_may_show_a_value_instead(self) -> None:
        def value(node: Expr) -> str | None:
            return "7" if isinstance(node, Fact) else None

        assert notation(A * BATAS + (A + 1).named("langkah"), "en", value) == "7 × 0.5 + langkah"

    def test_a_fact_with_no_text_of_its_own_is_its_name(self) -> None:
        assert notation(A + 1, "id", lambda _: None) == "a + 1"


class TestConstants:
    @pytest.mark.parametrize(
        "value,id_,en",
        [
            ("70%", "70%", "70%"),
            ("12.5%", "12,5%", "12.5%"),
            ("0.7", "0,7", "0.7"),
            (Decimal("1234567.25"), "1.234.567,25", "1,234,567.25"),
            (-5, "-5", "-5"),
            (True, "ya", "yes"),
            (False, "tidak", "no"),
            ("baik", "baik", "baik"),
            (Mutu.CUKUP, "Cukup", "Cukup"),
            (Fraction(1, 3), "1 ÷ 3", "1 ÷ 3"),
        ],
    )
    def test_indonesian_has_a_decimal_comma(self, value: Like, id_: str, en: str) -> None:
        assert in_both_languages(as_expr(value)) == (id_, en)

    def test_what_is_absent_by_rule(self) -> None:
        assert in_both_languages(absent()) == ("tidak ada", "none")

    def test_what_the_rule_refuses_to_say(self) -> None:
        assert in_both_languages(undecided(Text("celah", "gap"))) == ("celah", "gap")


class TestArithmetic:
    """Brackets stand where, and only where, the formula would be read otherwise."""

    @pytest.mark.parametrize(
        "node,written",
        [
            (A + B + C, "a + b + c"),
            (A + (B + C), "a + b + c"),
            (A - B - C, "a − b − c"),
            (A - (B - C), "a − (b − c)"),
            (A - (B + C), "a − (b + c)"),
            (A + (B - C), "a + b − c"),
            (A - B * C, "a − b × c"),
            (A * B + C, "a × b + c"),
            (A * (B + C), "a × (b + c)"),
            ((A + B) * C, "(a + b) × c"),
            (A * (B * C), "a × b × c"),
            (A / B, "a ÷ b"),
            (A * 100 / B, "a × 100 ÷ b"),
            ((A - C) / B, "(a − c) ÷ b"),
            (A / (B + 1), "a ÷ (b + 1)"),
            (A / (B * 2), "a ÷ (b × 2)"),
            (A / B / 2, "a ÷ b ÷ 2"),
            (A / (C / B), "a ÷ (c ÷ b)"),
            (A * (C / B), "a × c ÷ b"),
            (100 - A, "100 − a"),
            (1 + A, "1 + a"),
            (2 * A, "2 × a"),
            (1 / B, "1 ÷ b"),
            (A.round(0), "a (0 desimal)"),
            ((A + B).round(1), "(a + b) (1 desimal)"),
            ((A * B).round(1), "a × b (1 desimal)"),
            ((A / B).round(2), "a ÷ b (2 desimal)"),
            ((A / B).round(2) + C, "(a ÷ b (2 desimal)) + c"),
            (C - (A / B).round(2), "c − (a ÷ b (2 desimal))"),
            ((A / B).round(2) * C, "(a ÷ b (2 desimal)) × c"),
            (((A / B).round(2) / B).round(0), "(a ÷ b (2 desimal)) ÷ b (0 desimal)"),
            ((A / B).round(2).clip(0), "(a ÷ b (2 desimal), paling rendah 0)"),
            ((A / B).round(setting("desimal", 2)), "a ÷ b (2 desimal)"),
            ((A / B).round(1, setting("cara", Rounding.DOWN)), "a ÷ b (1 desimal, cara)"),
            (BAGIAN * A <= B, "bagian × a ≤ b"),
            (A.clip(0, 120), "(a, paling rendah 0, paling tinggi 120)"),
            (A.clip(0), "(a, paling rendah 0)"),
            (A.clip(high=B), "(a, paling tinggi b)"),
            ((A + B).clip(0) * C, "(a + b, paling rendah 0) × c"),
            (weighted(("70%", A), ("30%", B)), "70% × a + 30% × b"),
            (weighted(("70%", A + C), ("30%", B)), "70% × (a + c) + 30% × b"),
            (weighted(("70%", A), ("30%", B)) * 2, "(70% × a + 30% × b) × 2"),
        ],
    )
    def test_is_written_so(self, node: Expr, written: str) -> None:
        assert notation(node) == written

    def test_in_english(self) -> None:
        node = (A / B).round(2).clip(0, "1.5")

        assert notation(node, "en") == "(a ÷ b (2 decimals), at least 0, at most 1.5)"

    @pytest.mark.parametrize(
        "mode,id_,en",
        [
            (Rounding.HALF_UP, "", ""),
            (Rounding.HALF_EVEN, ", setengah ke genap", ", half to even"),
            (Rounding.DOWN, ", menuju nol", ", towards zero"),
            (Rounding.FLOOR, ", ke bawah", ", down"),
            (Rounding.CEILING, ", ke atas", ", up"),
        ],
    )
    def test_a_rounding_is_told_where_it_is_not_half_away_from_zero(
        self, mode: Rounding, id_: str, en: str
    ) -> None:
        quotient, mean = (A / B).round(2, mode), UNIT.mean(NILAI, places=1, rounding=mode)

        assert notation(quotient) == f"a ÷ b (2 desimal{id_})"
        assert notation(quotient, "en") == f"a ÷ b (2 decimals{en})"
        assert notation(mean) == f"rata-rata(unit.nilai, 1 desimal{id_})"
        assert notation(mean, "en") == f"mean(unit.nilai, 1 decimal{en})"

    def test_a_fraction_shown_by_value_is_bracketed_where_it_must_be(self) -> None:
        assert notation(A / BAGIAN <= B, "id", settings_by_value) == "a ÷ (1 ÷ 3) ≤ b"
        assert notation(BAGIAN * A <= B, "id", settings_by_value) == "1 ÷ 3 × a ≤ b"

    @pytest.mark.parametrize(
        "one,other",
        [
            (C * (A * B).round(1), (C * A * B).round(1)),
            (A + bands(C, {"< 5": 1, ">= 5": 2}), bands(A + C, {"< 5": 1, ">= 5": 2})),
            ((A / B).round(2), (A / B).round(2, Rounding.DOWN)),
        ],
        ids=["rounded factor", "bands in a sum", "rounding"],
    )
    def test_formulas_of_different_value_are_not_written_alike(
        self, one: Expr, other: Expr
    ) -> None:
        assert notation(one) != notation(other)


class TestTests:
    @pytest.mark.parametrize(
        "node,written",
        [
            (A < B, "a < b"),
            (A > B, "a > b"),
            (A <= B, "a ≤ b"),
            (A >= B, "a ≥ b"),
            (A.is_(B), "a = b"),
            (MUTU.is_(Mutu.BAIK), "mutu = Baik"),
            (A + 1 > B * 2, "a + 1 > b × 2"),
            ((A > 1).is_(F), "(a > 1) = f"),
            (F.is_(A > 1), "f = (a > 1)"),
            (A.is_between(1, 2), "a ≥ 1 dan a ≤ 2"),
            (A.is_in(1, 2), "a = 1 atau a = 2"),
            (F & G & H, "f dan g dan h"),
            (~F, "bukan f"),
            (~(F & G), "bukan (f dan g)"),
            (~(A > 1), "bukan (a > 1)"),
            (~F & G, "bukan f dan g"),
            (F | ~G, "f atau bukan g"),
            ((A > 1) & (B < 2), "a > 1 dan b < 2"),
            ((A > 1) | (B < 2), "a > 1 atau b < 2"),
            ((F | G) & H, "(f atau g) dan h"),
            (H & (F | G), "h dan (f atau g)"),
            ((F & G) | H, "f dan g atau h"),
            (~(F | G) & H, "bukan (f atau g) dan h"),
            (all_of(F, G, H), "f dan g dan h"),
            (any_of(F, G, H), "f atau g atau h"),
            (fact("x", optional=True).is_present(), "x ada"),
        ],
    )
    def test_is_written_so(self, node: Expr, written: str) -> None:
        assert notation(node) == written

    def test_in_english(self) -> None:
        present = fact("x", optional=True).is_present()

        assert notation(~F | present, "en") == "not f or x is present"
        assert notation(F & present, "en") == "f and x is present"

    def test_presence_is_asked_of_the_name_whatever_a_leaf_shows(self) -> None:
        present = fact("x", optional=True).is_present()

        assert notation(present, "id", lambda _: None) == "x ada"
        assert (
            notation(present, "id", lambda node: "9" if isinstance(node, Fact) else None) == "x ada"
        )


class TestChoices:
    @pytest.mark.parametrize(
        "node,id_,en",
        [
            (
                when(F).then(1).when(A > 5).then(2).otherwise(3),
                "jika f maka 1; jika a > 5 maka 2; selain itu 3",
                "if f then 1; if a > 5 then 2; otherwise 3",
            ),
            (
                when(F).then(when(G).then(1).otherwise(2)).otherwise(3),
                "jika f maka (jika g maka 1; selain itu 2); selain itu 3",
                "if f then (if g then 1; otherwise 2); otherwise 3",
            ),
            (
                when(F).then(A).otherwise(B) * 2,
                "(jika f maka a; selain itu b) × 2",
                "(if f then a; otherwise b) × 2",
            ),
            (
                when(F).then(A).otherwise(B).clip(0),
                "((jika f maka a; selain itu b), paling rendah 0)",
                "((if f then a; otherwise b), at least 0)",
            ),
            (
                bands(A, {"< 50": "K", "[50, 91)": "B", ">= 91": "SB"}),
                "a: {< 50 → K; [50; 91) → B; ≥ 91 → SB}",
                "a: {< 50 → K; [50; 91) → B; ≥ 91 → SB}",
            ),
            (
                bands(A + B, {"< 5": 1, ">= 5": 2}),
                "(a + b): {< 5 → 1; ≥ 5 → 2}",
                "(a + b): {< 5 → 1; ≥ 5 → 2}",
            ),
            (table(F, {True: 1, False: 0}), "f: {tidak → 0; ya → 1}", "f: {no → 0; yes → 1}"),
            (
                table(
                    (MUTU, F),
                    {
                        (Mutu.BAIK, True): "1",
                        (Mutu.BAIK, False): "2",
                        (Mutu.CUKUP, True): "3",
                        (Mutu.CUKUP, False): A,
                    },
                ),
                "mutu × f: {Baik & tidak → 2; Baik & ya → 1; Cukup & tidak → a; Cukup & ya → 3}",
                "mutu × f: {Baik & no → 2; Baik & yes → 1; Cukup & no → a; Cukup & yes → 3}",
            ),
        ],
    )
    def test_is_written_so(self, node: Expr, id_: str, en: str) -> None:
        assert in_both_languages(node) == (id_, en)


class TestInterval:
    @pytest.mark.parametrize(
        "ladder,written",
        [
            ({"< 50": 0, ">= 50": 1}, ["< 50", "≥ 50"]),
            ({"<= 50": 0, "> 50": 1}, ["≤ 50", "> 50"]),
            ({below("0.5"): 0, "[0.5, 7)": 1, at_least(7): 2}, ["< 0,5", "[0,5; 7)", "≥ 7"]),
            (
                {
                    "< 1": 0,
                    between(1, 2, closed="both"): 1,
                    between(2, 4, closed="neither"): 2,
                    ">= 4": 3,
                },
                ["< 1", "[1; 2]", "(2; 4)", "≥ 4"],
            ),
            ({"<= 1": 0, between(1, 2, closed="right"): 1, "> 2": 2}, ["≤ 1", "(1; 2]", "> 2"]),
            ({"< 0": 0, "0": 1, "> 0": 2}, ["< 0", "0", "> 0"]),
            ({below(BATAS): 0, at_least(BATAS): 1}, ["< batas", "≥ batas"]),
        ],
    )
    def test_is_written_so(self, ladder: Mapping[Band | str, Like], written: list[str]) -> None:
        assert [interval(rung) for rung in bands(fact("x", places=1), ladder).rungs] == written

    def test_has_no_bounds_where_one_band_takes_all(self) -> None:
        (rung,) = bands(A, {Band(None, None): 0}).rungs

        assert interval(rung) == "…"

    def test_in_english_has_a_decimal_point_and_shows_what_the_leaf_gives(self) -> None:
        (low, high) = bands(fact("x", places=1), {below(BATAS): 0, at_least(BATAS): 1}).rungs

        assert (interval(low, "en", lambda _: None), interval(high, "id", lambda _: None)) == (
            "< 0.5",
            "≥ 0,5",
        )


class TestRows:
    @pytest.mark.parametrize(
        "node,id_,en",
        [
            (UNIT.count(), "banyaknya(unit)", "count(unit)"),
            (UNIT.count(where=IKUT), "banyaknya(unit, dengan ikut)", "count(unit, where ikut)"),
            (UNIT.sum(NILAI), "jumlah(unit.nilai)", "sum(unit.nilai)"),
            (UNIT.min(NILAI), "terkecil(unit.nilai)", "smallest(unit.nilai)"),
            (UNIT.max(NILAI), "terbesar(unit.nilai)", "largest(unit.nilai)"),
            (UNIT.median(NILAI), "median(unit.nilai)", "median(unit.nilai)"),
            (
                UNIT.mean(NILAI, places=2, weight=BULAN, where=IKUT, on_empty=0),
                "rata-rata(unit.nilai, bobot bulan, dengan ikut, 2 desimal)",
                "mean(unit.nilai, weight bulan, where ikut, 2 decimals)",
            ),
            (UNIT.sum(NILAI) * 2, "jumlah(unit.nilai) × 2", "sum(unit.nilai) × 2"),
        ],
    )
    def test_is_written_so(self, node: Expr, id_: str, en: str) -> None:
        assert in_both_languages(node) == (id_, en)


class Penengah:
    """A callable that has no name of its own."""

    def __call__(self, *_: object) -> int:
        return 0


class TestCall:
    def test_is_the_name_of_the_function(self) -> None:
        assert notation(call(max, A, "0.5", places=0)) == "max(a, 0,5)"

    def test_or_of_its_class(self) -> None:
        assert notation(call(Penengah(), A, places=0), "en") == "Penengah(a)"
