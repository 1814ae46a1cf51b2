from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from tests.refusing import refusal
from tests.strategies import Warna

from asn_kinerja import Citation, Policy, absent, fact, flag, label, setting, undecided
from asn_kinerja.formula.checks import described
from asn_kinerja.formula.kinds import NOTHING, Number
from asn_kinerja.formula.nodes import Const, as_expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.serde import from_dict, to_dict
from asn_kinerja.text import Text

A, P = fact("a"), flag("p")
WARNA = label("warna", Warna)
ZERO, ONE, TWO = (Const(Number(0, units, units), units) for units in range(3))


class TestSetting:
    """A setting is one fixed value that a reform may change within its range."""

    @pytest.mark.parametrize(
        "given, value",
        [
            ("70%", Decimal("0.7")),
            (12, Decimal(12)),
            (True, True),
            (False, False),
            (Warna.HIJAU, Warna.HIJAU),
            ("baik", "baik"),
            (Fraction(1, 3), Fraction(1, 3)),
            (Fraction(-10, 6), Fraction(-5, 3)),
            (Fraction(-10, 4), Decimal("-2.5")),
            (Fraction(0, 3), Decimal(0)),
        ],
    )
    def test_its_value(self, given: Any, value: object) -> None:
        node = setting("x", given)

        assert node.value == value
        assert type(node.value) is type(value)
        assert node.kind == as_expr(given).kind
        assert node.stated == node.given == as_expr(given)

    @pytest.mark.parametrize(
        "given, code", [("70%", 7), (True, 1), (Warna.MERAH, 2), (Fraction(1, 3), None)]
    )
    def test_its_code(self, given: Any, code: int | None) -> None:
        assert setting("x", given).code == code

    @pytest.mark.parametrize(
        "value",
        [
            A,
            A + 1,
            A / 2,
            1 / fact("b", positive=True),
            1 / (1 / A),
            P,
            WARNA,
            as_expr(1) + 2,
            fact("n", low=3, high=3),
            undecided("celah"),
        ],
    )
    def test_a_formula_is_no_value_of_a_setting(self, value: Any) -> None:
        refused = refusal(lambda: setting("x", value))

        assert (refused.code, refused.facts["given"]) == ("setting.value", described(value.kind))

    @pytest.mark.parametrize("given", [0, 1, "0.5", "100%", Fraction(1, 3), Fraction(1)])
    def test_a_value_within_the_range(self, given: Any) -> None:
        assert setting("x", given, low=0, high=1).name == "x"

    @pytest.mark.parametrize(
        "given, low, high, facts",
        [
            (-1, 0, 1, {"given": "-1", "low": "0", "high": "1"}),
            (2, 0, 1, {"given": "2", "low": "0", "high": "1"}),
            ("1.01", 0, 1, {"given": "1.01", "low": "0", "high": "1"}),
            ("-0.01", 0, None, {"given": "-0.01", "low": "0", "high": "…"}),
            (3, None, "2.5", {"given": "3", "low": "…", "high": "2.5"}),
        ],
    )
    def test_a_value_outside_the_range(
        self, given: Any, low: Any, high: Any, facts: dict[str, str]
    ) -> None:
        error = refusal(lambda: setting("bobot", given, low=low, high=high))

        assert error.code == "setting.range"
        assert error.facts == {"name": "bobot", **facts}

    @pytest.mark.parametrize("given", [Fraction(4, 3), Fraction(-1, 3)])
    def test_a_fraction_outside_the_range(self, given: Fraction) -> None:
        error = refusal(lambda: setting("x", given, low=0, high=1))

        assert error.code == "setting.range"
        assert str(error.facts["given"]) == str(given)

    def test_a_label_has_no_range(self) -> None:
        assert refusal(lambda: setting("x", "baik", low=0)).code == "formula.kind"

    def test_it_may_be_absent_whatever_its_range(self) -> None:
        node = setting("batas_atas", None, low=100)

        assert (node.absent, node.value, node.code, node.kind) == (True, None, None, NOTHING)
        assert node.stated == node.given == absent()
        assert not setting("batas_bawah", 0).absent

    def test_what_is_absent_only_bounds(self) -> None:
        """Anywhere else a number is wanted, and there is none."""
        node = setting("batas_atas", None)

        for refused in (lambda: A + node, lambda: node >= A, lambda: (A / node).round(2)):
            assert refusal(refused).code == "formula.kind"

    def test_it_is_changed_if_its_value_is_not_the_stated_one(self) -> None:
        node = setting("x", "70%")

        assert not node.changed
        assert evolve(node, given=as_expr("60%")).changed
        assert evolve(node, given=as_expr(Fraction(2, 3))).changed
        assert not evolve(node, given=as_expr("0.7")).changed
        assert evolve(setting("w", Warna.HIJAU), given=as_expr(Warna.MERAH)).changed
        assert evolve(setting("b", None), given=as_expr(120)).changed
        assert not setting("b", None).changed
        assert evolve(setting("f", Fraction(1, 3)), given=as_expr(Fraction(2, 3))).changed

    def test_it_keeps_what_is_said_of_it(self) -> None:
        cite = Citation("PP 30/2019")
        node = setting("x", 1, cite=cite, meaning="arti", low=0, high=2)

        assert node == Setting("x", ONE, ONE, cite, Text("arti", "arti"), ZERO, TWO)
        assert setting("x", 1) == Setting("x", ONE, ONE)


class TestAbsentBound:
    """A bound that the rule does not have, and a reform may give."""

    BATAS = setting("batas_atas", None, low=100)
    RULE = Policy("contoh", outputs={"x": A.clip(setting("batas_bawah", 0), BATAS)})

    @pytest.mark.parametrize("given, value", [(-1, 0), (0, 0), (300, 300)], ids=str)
    def test_it_bounds_nothing(self, given: int, value: int) -> None:
        assert value == self.RULE.evaluate(a=given)["x"]
        assert Number(0, 0) == self.RULE.outputs["x"].kind

    @pytest.mark.parametrize("given, value", [(119, 119), (120, 120), (121, 120)], ids=str)
    def test_a_reform_gives_it(self, given: int, value: int) -> None:
        reform = self.RULE.replace(batas_atas=120)

        assert value == reform.evaluate(a=given)["x"]
        assert Number(0, 0, 120) == reform.outputs["x"].kind
        assert str(self.RULE.diff(reform)) == "batas_atas: tidak ada → 120"

    def test_a_reform_takes_it_back(self) -> None:
        assert self.RULE.replace(batas_atas=120).replace(batas_atas=None) == self.RULE

    @pytest.mark.parametrize(
        "change, code, facts",
        [
            ({"batas_atas": 99}, "setting.range", {"given": "99"}),
            ({"batas_atas": "tidak ada"}, "setting.kind", {"expected": "number"}),
            ({"batas_atas": True}, "setting.kind", {"expected": "number"}),
            ({"batas_atas": undecided("celah")}, "setting.value", {"given": "nothing"}),
            (
                {"batas_bawah": None},
                "setting.kind",
                {"name": "batas_bawah", "expected": "number(0)", "given": None},
            ),
        ],
        ids=["below its range", "text", "flag", "refusal", "none where there is one"],
    )
    def test_what_it_may_not_become(
        self, change: dict[str, Any], code: str, facts: dict[str, Any]
    ) -> None:
        error = refusal(lambda: self.RULE.replace(**change))

        assert error.code == code
        assert facts.items() <= error.facts.items()

    def test_an_explanation_names_it_and_says_that_there_is_none(self) -> None:
        told = self.RULE.evaluate(a=300).explain().splitlines()

        assert "   │  = (a, paling rendah batas_bawah, paling tinggi batas_atas)" in told
        assert "   │  = (300, paling rendah 0)" in told
        assert "   └─ batas_atas = tidak ada" in told

    def test_it_is_stored(self) -> None:
        assert from_dict(to_dict(self.RULE)) == self.RULE
