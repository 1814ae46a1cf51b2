from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.unit.example_rule import RULE

from asn_kinerja import (
    Citation,
    Force,
    Label,
    Policy,
    Standing,
    Text,
    absent,
    bands,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    table,
    undecided,
    when,
)
from asn_kinerja.formula.nodes import Expr, Like


class Mutu(Label):
    BAIK = "Baik"
    CUKUP = "Cukup"


A, B, F = fact("a"), fact("b", positive=True), flag("f")
PASAL = Citation("PP 30/2019", pasal=41)


def lines(node: Like, /, *, lang: str = "id", **given: object) -> list[str]:
    """The explanation of one output, without title and headline."""
    outcome = Policy("uji", outputs={"x": node}).evaluate(given)
    _, _, *rest = outcome.explain("en" if lang == "en" else "id").split("\n")
    return rest


class TestWhole:
    """The whole explanation, line by line, in both languages."""

    def test_in_indonesian(self) -> None:
        outcome = RULE.replace(tinggi=95).evaluate(nilai=90, sikap=100)

        assert outcome.explain().split("\n") == [
            "Aturan uji",
            f"│  {outcome.policy.headline()}",
            "│  Peringatan: wajar  [Perda 1/2020 Pasal 3; resmi]",
            "├─ skor = 93,000",
            "│  │  [Perda 1/2020 Pasal 2; resmi]",
            "│  │  = bobot × nilai + sisa × sikap",
            "│  │  = 70% × 90,00 + 30% × 100,00",
            "│  ├─ bobot = 70%  [Perda 1/2020 Pasal 1; resmi]",
            "│  ├─ nilai = 90,00",
            "│  ├─ sisa = 30%  [Perda 1/2020 Pasal 1; resmi]",
            "│  └─ sikap = 100,00",
            "└─ jenjang = Cukup",
            "   │  skor = 93,000 ada di [50; 95)",
            "   ├─ skor = 93,000  (lihat di atas)",
            "   ├─ rendah = 50",
            "   └─ tinggi = 95  (diubah; menurut peraturan 90)",
        ]

    def test_in_english(self) -> None:
        outcome = RULE.evaluate(nilai=90, sikap=100)

        assert outcome.explain("en").split("\n") == [
            "Test rule",
            f"│  {outcome.policy.headline('en')}",
            "│  Warning: wajar  [Perda 1/2020 Pasal 3; official]",
            "├─ skor = 93.000",
            "│  │  [Perda 1/2020 Pasal 2; official]",
            "│  │  = bobot × nilai + sisa × sikap",
            "│  │  = 70% × 90.00 + 30% × 100.00",
            "│  ├─ bobot = 70%  [Perda 1/2020 Pasal 1; official]",
            "│  ├─ nilai = 90.00",
            "│  ├─ sisa = 30%  [Perda 1/2020 Pasal 1; official]",
            "│  └─ sikap = 100.00",
            "└─ jenjang = Baik",
            "   │  skor = 93.000 lies in ≥ 90",
            "   ├─ skor = 93.000  (see above)",
            "   └─ tinggi = 90",
        ]

    def test_is_the_tree_drawn(self) -> None:
        outcome = RULE.evaluate(nilai=90, sikap=100)

        assert outcome.explanation().text == "Aturan uji"
        assert outcome.explanation("en").text == "Test rule"
        assert [each.text for each in outcome.explanation("en").branches] == [
            "skor = 93.000",
            "jenjang = Baik",
        ]

    def test_refuses_a_third_language(self) -> None:
        with pytest.raises(ValueError, match="lang='jv'"):
            RULE.evaluate(nilai=90, sikap=100).explain("jv")  # type: ignore[arg-type]


class TestStanding:
    """How sure we are stands beside each article; what was assumed is said."""

    @pytest.mark.parametrize(
        "standing,id_,en",
        [
            (Standing.OFFICIAL, "resmi", "official"),
            (Standing.SECONDARY, "sumber sekunder; catatan", "secondary source; note"),
            (Standing.LOCAL, "aturan satu instansi; catatan", "rule of one institution; note"),
            (Standing.ASSUMPTION, "asumsi kami; catatan", "our assumption; note"),
        ],
    )
    def test_with_the_note_of_whatever_is_not_official(
        self, standing: Standing, id_: str, en: str
    ) -> None:
        cite = Citation("UU 1/2020", standing=standing, note=Text("catatan", "note"))
        node = (A + 1).named("x", cite=cite)

        assert lines(node, a=1)[1] == f"   │  [UU 1/2020; {id_}]"
        assert lines(node, lang="en", a=1)[1] == f"   │  [UU 1/2020; {en}]"

    def test_without_a_note(self) -> None:
        node = (A + 1).named("x", cite=Citation("UU 1/2020", standing=Standing.LOCAL))

        assert lines(node, a=1)[1] == "   │  [UU 1/2020; aturan satu instansi]"


class TestSteps:
    def test_tell_what_they_mean(self) -> None:
        node = (A + 1).named("x", cite=PASAL, meaning=Text("Nilai", "Score"))

        assert lines(node, lang="en", a=1) == [
            "└─ x = 2",
            "   │  [PP 30/2019 Pasal 41; official]",
            "   │  Score",
            "   │  = a + 1",
            "   │  = 1 + 1",
            "   └─ a = 1",
        ]

    def test_that_were_told_are_not_told_again(self) -> None:
        step = (A + 1).named("satu")
        found = lines((step * 2).named("dua") + step, a=1)

        assert found.count("   ├─ dua = 4") == 1
        assert [line.strip(" │├└─") for line in found if "satu = " in line] == [
            "satu = 2",
            "satu = 2  (lihat di atas)",
        ]
        assert sum("= a + 1" in line for line in found) == 1

    def test_tell_facts_with_unit_and_meaning(self) -> None:
        node = fact("n", unit="bulan", meaning=Text("Lama", "Length")) + fact("m", unit="%") + A

        assert lines(node, lang="en", n=3, m=4, a=5)[3:] == [
            "   ├─ n = 3 bulan — Length",
            "   ├─ m = 4 %",
            "   └─ a = 5",
        ]
        assert lines(node, n=3, m=4, a=5)[3] == "   ├─ n = 3 bulan — Lama"

    def test_of_rows_tell_the_value_on_each_row(self) -> None:
        unit = rows("unit")
        ganda = (unit.fact("n", places=1) * 2).named("ganda", meaning="dua kali")

        assert lines(unit.sum(ganda, on_empty=0), unit=[{"n": 1}, {"n": 2}]) == [
            "└─ x = 6,0",
            "   │  = jumlah(unit.ganda)",
            "   └─ ganda = (2,0; 4,0)",
            "      │  dua kali",
            "      │  = n × 2",
            "      └─ unit[].n = (1,0; 2,0)",
        ]

    @pytest.mark.parametrize("count, end", [(20, "; 1)"), (21, "; 1; … 21 baris semuanya)")])
    def test_of_many_rows_tell_the_first_and_how_many(self, count: int, end: str) -> None:
        unit = rows("unit")

        last = lines(unit.sum(unit.fact("n"), on_empty=0), unit=[{"n": 1}] * count)[-1]

        assert last == "   └─ unit[].n = (" + "1; " * 18 + "1" + end

    def test_of_rows_that_were_not_given_are_missing(self) -> None:
        unit = rows("unit")
        ganda = (unit.fact("n") * 2).named("ganda")

        assert lines(unit.sum(ganda, on_empty=0)) == [
            "│  Belum ada: unit (menahan x)",
            "└─ x = belum ada",
            "   │  = jumlah(unit.ganda)",
            "   └─ ganda = belum ada",
            "      │  = n × 2",
            "      └─ unit[].n = belum ada",
        ]

    def test_that_only_repeat_a_name_or_a_constant_have_no_formula(self) -> None:
        assert lines(A, a=1) == ["└─ x = 1", "   └─ a = 1"]
        assert lines(5) == ["└─ x = 5"]
        assert lines(setting("s", 5)) == ["└─ x = 5", "   └─ s = 5"]

    def test_of_python_name_the_function(self) -> None:
        assert lines(call(max, A, B, places=0), a=1, b=2)[1:3] == [
            "   │  = max(a, b)",
            "   │  = max(1, 2)",
        ]


class TestChoices:
    """A choice tells which tests were asked, how they went, and what followed."""

    NODE = when(F).then(A + 1).when(A > 5).then(A * 2).otherwise(A.named("sisa"))

    def test_of_the_first_case(self) -> None:
        assert lines(self.NODE, f=True, a=1) == [
            "└─ x = 2",
            "   │  f: ya",
            "   │  = a + 1",
            "   │  = 1 + 1",
            "   ├─ f = ya",
            "   └─ a = 1",
        ]

    def test_of_a_later_case(self) -> None:
        assert lines(self.NODE, lang="en", f=False, a=6)[1:5] == [
            "   │  f: no",
            "   │  a > 5: yes",
            "   │  = a × 2",
            "   │  = 6 × 2",
        ]

    def test_of_no_case(self) -> None:
        assert lines(self.NODE, f=False, a=1)[1:4] == [
            "   │  f: tidak",
            "   │  a > 5: tidak",
            "   ├─ f = tidak",
        ]

    def test_of_a_test_that_is_not_known(self) -> None:
        """Nothing after an open question was used, so nothing after it is told."""
        found = lines(self.NODE, f=False)

        assert found[0] == "│  Belum ada: a (menahan x)"
        assert found[1:4] == ["└─ x = belum ada", "   │  f: tidak", "   │  a > 5: belum ada"]

    def test_of_a_choice_within_a_choice(self) -> None:
        node = when(F).then(when(A > 5).then(1).otherwise(2)).otherwise(3)

        assert lines(node, f=True, a=1)[1:3] == ["   │  f: ya", "   │  a > 5: tidak"]

    def test_of_a_band_and_what_stands_in_it(self) -> None:
        node = bands(A + 1, {"< 5": 0, ">= 5": when(F).then(1).otherwise(2)})

        assert lines(node, f=True, a=6)[1:3] == ["   │  a + 1 = 7 ada di ≥ 5", "   │  f: ya"]
        assert lines(node, lang="en", f=True, a=1)[1] == "   │  a + 1 = 2 lies in < 5"

    def test_of_a_band_that_is_not_known(self) -> None:
        assert lines(bands(A, {"< 5": 0, ">= 5": 1}))[1:] == [
            "└─ x = belum ada",
            "   └─ a = belum ada",
        ]

    def test_of_a_cell_and_what_stands_in_it(self) -> None:
        mutu = label("mutu", Mutu)
        cells: dict[tuple[Mutu, bool], Like] = {(m, f): 0 for m in Mutu for f in (True, False)}
        cells[Mutu.BAIK, True] = A + 1
        node = table((mutu, F), cells)

        assert lines(node, mutu="baik", f=True, a=1)[1:4] == [
            "   │  mutu = Baik dan f = ya",
            "   │  = a + 1",
            "   │  = 1 + 1",
        ]
        assert lines(node, lang="en", mutu="cukup", f=True)[1:3] == [
            "   │  mutu = Cukup and f = yes",
            "   ├─ mutu = Cukup",
        ]

    def test_of_a_cell_that_is_not_known(self) -> None:
        node = table(F, {True: A, False: 0})

        assert lines(node, lang="en") == [
            "│  Missing: f (blocks x)",
            "└─ x = missing",
            "   │  f = missing",
            "   └─ f = missing",
        ]

    @pytest.mark.parametrize(
        "node,given,told",
        [
            (when(F).then(A).otherwise(0), {"f": True, "a": 7}, ["f: ya", "= (7, {})"]),
            (bands(A, {"< 5": 0, ">= 5": 9}), {"a": 7}, ["a = 7 ada di ≥ 5", "= (9, {})"]),
            (table(F, {True: 8, False: 0}), {"f": True}, ["f = ya", "= (8, {})"]),
        ],
        ids=["cases", "bands", "table"],
    )
    def test_that_is_kept_within_bounds(
        self, node: Expr, given: dict[str, Any], told: list[str]
    ) -> None:
        """First why the value is what it is, then what the bounds make of it."""
        found = lines(node.clip(0, 5), **given)

        wanted = [line.format("paling rendah 0, paling tinggi 5") for line in told]
        assert found[:3] == ["└─ x = 5", *(f"   │  {line}" for line in wanted)]

    def test_of_a_flag_that_is_both_test_and_value(self) -> None:
        assert lines(when(F).then(F).otherwise(A > 1), f=True) == [
            "└─ x = ya",
            "   │  f: ya",
            "   └─ f = ya",
        ]


class TestSettings:
    """A changed setting says what the regulation says; an unchanged one is cited."""

    RULE = Policy(
        "uji",
        outputs={"x": A * setting("kali", "50%", cite=PASAL) + setting("tambah", 1)},
    )

    def told(self, **changes: Like) -> list[str]:
        made = self.RULE.replace(**changes).evaluate(a=2)
        return [
            line[6:]
            for line in made.explain().split("\n")
            if line[6:].startswith(("kali", "tambah"))
        ]

    def test_unchanged(self) -> None:
        assert self.told() == ["kali = 50%  [PP 30/2019 Pasal 41; resmi]", "tambah = 1"]

    def test_changed(self) -> None:
        assert self.told(kali="60%", tambah=2) == [
            "kali = 60%  (diubah; menurut peraturan 50%)",
            "tambah = 2  (diubah; menurut peraturan 1)",
        ]

    def test_changed_in_english(self) -> None:
        """What the regulation writes as a percentage is written so, however it was given."""
        for given in ("0.6", "60%", Fraction(3, 5)):
            told = self.RULE.replace(kali=given).evaluate(a=2).explain("en")

            assert "kali = 60%  (changed; the regulation says 50%)" in told

    def test_a_changed_bound_of_a_band_is_marked_too(self) -> None:
        """A reader of the result must see that the rule applied is not the regulation's."""
        made = RULE.replace(tinggi=95).evaluate(nilai=96, sikap=96)

        assert "tinggi = 95  (diubah; menurut peraturan 90)" in made.explain()


class TestMissing:
    def test_names_the_fact_and_what_it_blocks(self) -> None:
        outcome = Policy("uji", outputs={"x": A + 1, "y": A + B}).evaluate()

        assert outcome.explain().split("\n")[2:4] == [
            "│  Belum ada: a (menahan x, y)",
            "│  Belum ada: b (menahan y)",
        ]
        assert outcome.explain("en").split("\n")[2] == "│  Missing: a (blocks x, y)"

    def test_says_the_reason_of_the_rule_in_its_language(self) -> None:
        node = when(F).then(undecided(Text("celah", "gap"))).otherwise(1)

        assert lines(node, f=True)[0] == "│  Belum ada: celah (menahan x)"
        assert lines(node, lang="en", f=True)[0] == "│  Missing: gap (blocks x)"

    def test_what_is_absent_by_rule_is_not_called_missing(self) -> None:
        found = lines(when(F).then(absent()).otherwise(1), lang="en", f=True)

        assert found == ["└─ x = none", "   │  f: yes", "   └─ f = yes"]


class TestWarnings:
    @pytest.mark.parametrize(
        "force,id_,en",
        [
            (Force.MUST, "Pelanggaran", "Breach"),
            (Force.SHOULD, "Peringatan", "Warning"),
            (Force.MAY, "Catatan", "Remark"),
            (Force.GUIDE, "Catatan", "Remark"),
            (Force.SILENT, "Catatan", "Remark"),
        ],
    )
    def test_are_named_by_their_force(self, force: Force, id_: str, en: str) -> None:
        check = (A > 5).named("lima", force=force, meaning=Text("lebih dari 5", "more than 5"))
        outcome = Policy("uji", outputs={"x": A}, checks=[check]).evaluate(a=5)

        assert outcome.explain().split("\n")[2] == f"│  {id_}: lebih dari 5"
        assert outcome.explain("en").split("\n")[2] == f"│  {en}: more than 5"
