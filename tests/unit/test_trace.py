from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.asking import IKUT, MUTU, NILAI, UNIT, A, B, C, F, G, Mutu, outcome, trace

from asn_kinerja import (
    Citation,
    Force,
    Policy,
    Text,
    at_least,
    bands,
    below,
    fact,
    rows,
    setting,
    table,
    when,
)
from asn_kinerja.formula.nodes import Expr, as_expr
from asn_kinerja.formula.trace import Step


class TestValue:
    """A node's value is read from the registers; nothing is computed a second time."""

    def test_of_every_kind(self) -> None:
        node = when(F).then(A * "0.5").otherwise(C)
        read = trace(node, f=True, a=3, c=4)

        assert (read.value(node), read.value(F), read.value(A * "0.5"), read.value(C)) == (
            Decimal("1.5"),
            True,
            Decimal("1.5"),
            Decimal(4),
        )
        assert (read.code(node), read.code(C)) == (15, 4)

    def test_of_a_label(self) -> None:
        assert trace(MUTU, mutu="cukup").value(MUTU) is Mutu.CUKUP

    def test_of_what_is_missing(self) -> None:
        read = trace(A + C, a=1)

        assert (read.value(C), read.value(A + C), read.code(C)) == (None, None, None)

    def test_of_a_node_on_rows_is_a_value_for_each_row(self) -> None:
        node = UNIT.sum(NILAI * 2, on_empty=0)
        read = trace(node, unit=[{"nilai": 1}, {}, {"nilai": 3}])

        assert read.value(NILAI) == (Decimal(1), None, Decimal(3))
        assert read.value(NILAI * 2) == (Decimal(2), None, Decimal(6))

    def test_of_rows_of_the_collection_that_has_the_node(self) -> None:
        lain = rows("lain")
        mutu = lain.label("mutu", Mutu)
        node = UNIT.sum(NILAI, on_empty=0) + lain.count(where=mutu.is_(Mutu.BAIK))
        read = trace(node, unit=[{"nilai": 1}], lain=[{"mutu": "baik"}, {"mutu": "kurang"}])

        assert read.value(mutu) == (Mutu.BAIK, Mutu.KURANG)
        assert read.value(NILAI) == (Decimal(1),)

    def test_of_rows_that_were_not_given(self) -> None:
        assert trace(UNIT.sum(NILAI, on_empty=0)).value(NILAI) is None

    def test_of_a_node_that_is_nowhere(self) -> None:
        assert trace(UNIT.sum(NILAI, on_empty=0), unit=[{"nilai": 1}]).value(A) is None


class TestUsed:
    """Only the path that was taken counts."""

    @pytest.mark.parametrize(
        "f,g,used",
        [
            (True, False, (F, A)),
            (False, True, (F, G, B)),
            (False, False, (F, G, C)),
            (None, True, (F,)),
            (False, None, (F, G)),
        ],
    )
    def test_of_cases(self, f: object, g: object, used: tuple[Expr, ...]) -> None:
        node = when(F).then(A).when(G).then(B).otherwise(C)

        assert trace(node, f=f, g=g, a=1, b=2, c=3).used(node) == used

    @pytest.mark.parametrize(
        "x,place", [(-9, 0), (4, 0), (5, 1), (9, 1), (10, 2), (11, 2), (None, None)]
    )
    def test_of_bands(self, x: int | None, place: int | None) -> None:
        """A bound is a reason too: it may be a setting that a reform has changed."""
        five, ten = as_expr(5), as_expr(10)
        inside: dict[int | None, tuple[Expr, ...]] = {
            0: (five, A), 1: (five, ten, B), 2: (ten, C), None: (),
        }  # fmt: skip
        node = bands(fact("x"), {"< 5": A, "[5, 10)": B, ">= 10": C})
        read = trace(node, x=x, a=1, b=2, c=3)

        assert read.rung(node) == place
        assert read.used(node) == (fact("x"), *inside[place])

    def test_of_bands_in_any_order(self) -> None:
        node = bands(fact("x", places=1), {">= 10": C, "< 5": A, "[5, 10)": B})

        assert trace(node, x=Decimal("9.9"), a=1, b=2, c=3).used(node) == (
            fact("x", places=1),
            as_expr(5),
            as_expr(10),
            B,
        )

    def test_of_bands_name_the_settings_that_bound_them(self) -> None:
        batas = setting("batas", 10)
        node = bands(fact("x"), {below(batas): A, at_least(batas): B}).named("pita")
        read = trace(node, x=3, a=1, b=2)

        assert read.leaves(node) == (fact("x"), batas, A)

    @pytest.mark.parametrize("code,mutu", list(enumerate(Mutu)))
    @pytest.mark.parametrize("f", [0, 1])
    def test_of_a_table(self, code: int, mutu: Mutu, f: int) -> None:
        cells = {
            (g, each): as_expr(10 * g + n) for g in (False, True) for n, each in enumerate(Mutu)
        }
        node = table((F, MUTU), cells)
        read = trace(node, f=bool(f), mutu=mutu)

        assert read.cell(node) == 3 * f + code
        assert read.used(node) == (F, MUTU, as_expr(10 * f + code))

    def test_of_a_table_with_a_flag_behind_a_label(self) -> None:
        cells = {
            (each, g): as_expr(10 * n + g) for g in (False, True) for n, each in enumerate(Mutu)
        }
        node = table((MUTU, F), cells)

        assert trace(node, f=True, mutu="Kurang").used(node) == (MUTU, F, as_expr(21))

    @pytest.mark.parametrize("known", [{"f": True}, {"mutu": "Baik"}, {}])
    def test_of_a_table_that_names_no_cell(self, known: dict[str, object]) -> None:
        node = table((F, MUTU), {(g, each): 1 for g in (False, True) for each in Mutu})
        read = trace(node, **known)

        assert (read.cell(node), read.used(node)) == (None, (F, MUTU))

    @pytest.mark.parametrize("c,used", [(0, (C, B)), (2, (A, C)), (None, (A, C))])
    def test_of_a_quotient_with_a_value_for_zero(
        self, c: int | None, used: tuple[Expr, ...]
    ) -> None:
        node = (A / C).round(0, on_zero=B)

        assert trace(node, a=6, b=5, c=c).used(node) == used

    def test_of_a_quotient_that_cannot_divide_by_zero(self) -> None:
        node = (A / B).round(0)

        assert trace(node, a=6, b=2).used(node)[:2] == (A, B)

    def test_of_any_other_node_are_its_parts(self) -> None:
        assert trace(A + B, a=1, b=1).used(A + B) == (A, B)

    def test_of_a_node_on_rows_are_its_parts(self) -> None:
        node = when(IKUT).then(NILAI).otherwise(0)

        parts = trace(UNIT.sum(node, on_empty=0), unit=[{"ikut": True}]).used(node)

        assert parts == (IKUT, NILAI, as_expr(0))


class TestSteps:
    CITE = Citation("PP 30/2019", pasal=41)
    MEANING = Text("Nilai", "Score")

    def test_a_step_carries_everything_that_defends_it(self) -> None:
        kali = setting("kali", 2)
        node = (A * kali).named("hasil", cite=self.CITE, meaning=self.MEANING, force=Force.GUIDE)
        made = outcome(node, a=3)

        assert made.steps == (
            Step("hasil", Decimal(6), A * kali, self.CITE, self.MEANING, Force.GUIDE, (A, kali)),
        )

    def test_stand_in_the_order_of_computation_each_once(self) -> None:
        satu = (A + 1).named("satu")
        dua = (satu * 2).named("dua")
        policy = Policy("uji", outputs={"akhir": dua + satu, "dua": dua, "lain": B})

        steps = policy.evaluate(a=1, b=5).steps

        assert [(step.name, step.value) for step in steps] == [
            ("satu", Decimal(2)),
            ("dua", Decimal(4)),
            ("akhir", Decimal(6)),
            ("lain", Decimal(5)),
        ]

    def test_a_step_that_was_not_taken_is_none(self) -> None:
        node = when(F).then(A.named("jika")).otherwise(B.named("tidak"))

        assert [step.name for step in outcome(node, f=True, a=1, b=2).steps] == ["jika", "hasil"]
        assert [step.name for step in outcome(node, f=False, a=1, b=2).steps] == ["tidak", "hasil"]

    def test_a_missing_value_is_a_step_too(self) -> None:
        assert [(step.name, step.value) for step in outcome((A + 1).named("x")).steps] == [
            ("x", None),
            ("hasil", None),
        ]

    def test_uses_reach_through_formulas_down_to_names(self) -> None:
        kali = setting("kali", 2)
        node = ((A + 1).named("satu") * kali + A * 2 + A).clip(0, 99)

        (_, step) = outcome(node, a=1).steps

        assert step.uses == ((A + 1).named("satu"), kali, A)

    def test_uses_of_rows(self) -> None:
        dua = (NILAI * 2).named("dua")

        inner, outer = outcome(UNIT.sum(dua, where=IKUT, on_empty=0), unit=[]).steps

        assert (inner.name, inner.value, inner.uses) == ("dua", (), (NILAI,))
        assert (outer.name, outer.value, outer.uses) == ("hasil", Decimal(0), (dua, IKUT))

    def test_a_step_on_rows_has_a_value_for_each_row(self) -> None:
        dua = (NILAI * 2).named("dua", cite=self.CITE)
        found = outcome(UNIT.sum(dua, on_empty=0), unit=[{"nilai": 1}, {}, {"nilai": 3}]).steps

        assert found[0] == Step(
            "dua", (Decimal(2), None, Decimal(6)), NILAI * 2, self.CITE, None, None, (NILAI,)
        )

    def test_a_step_inside_an_unrounded_quotient_is_a_step(self) -> None:
        node = (A.named("atas") / B * 100).round(2)

        assert [step.name for step in outcome(node, a=1, b=2).steps] == ["atas", "hasil"]
