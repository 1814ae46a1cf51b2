from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from tests.refusing import refusal
from tests.strategies import Warna
from tests.unit.kinds_at_hand import ANY, MUTU, NEGATIVE, POSITIVE, RATIO, TEXT, WARNA, at, code

from asn_kinerja.errors import FormulaError, UnknownLabelError
from asn_kinerja.exact import Rounding
from asn_kinerja.formula import checks
from asn_kinerja.formula.kinds import FLAG, NOTHING, Kind, Number, Ratio
from asn_kinerja.labels import LabelSet


class TestDescribed:
    """A kind is named as in the catalogue of facts."""

    @pytest.mark.parametrize(
        "kind, said",
        [
            (Number(2, 0, 5), "number(2)"),
            (MUTU, "label mutu{baik, buruk}"),
            (TEXT, "label{Hijau}"),
            (FLAG, "flag"),
            (NOTHING, "nothing"),
            (RATIO, "unrounded quotient"),
        ],
    )
    def test_every_kind(self, kind: Kind, said: str) -> None:
        assert checks.described(kind) == said


class TestLiterals:
    """A text is a label unless it is a number in code notation."""

    @pytest.mark.parametrize(
        "value, labels",
        [
            (Warna.HIJAU, WARNA),
            ("Hijau", TEXT),
            ("", LabelSet("", ("",))),
            ("70%", None),
            (" 0.7 ", None),
            (7, None),
            (None, None),
            (0.5, None),
        ],
    )
    def test_which_set(self, value: object, labels: LabelSet | None) -> None:
        assert checks.literal_labels(value) == labels


class TestPoint:
    """A bound is one fixed number."""

    @pytest.mark.parametrize("kind", [None, at(0), at(-5, 2)])
    def test_a_fixed_number(self, kind: Number | None) -> None:
        assert checks.point(kind) == kind

    @pytest.mark.parametrize(
        "kind, refused",
        [
            (ANY, "formula.moving_bound"),
            (Number(0, 1, 2), "formula.moving_bound"),
            (RATIO, "formula.unrounded"),
            (FLAG, "formula.kind"),
            (MUTU, "formula.kind"),
            (NOTHING, "formula.kind"),
        ],
    )
    def test_what_is_none(self, kind: Kind, refused: str) -> None:
        assert code(lambda: checks.point(kind)) == refused

    def test_the_kind_that_was_given_is_named(self) -> None:
        error = refusal(lambda: checks.point(MUTU))

        assert error.facts == {"expected": "number", "given": "label mutu{baik, buruk}"}

    def test_a_fraction_of_two_constants_is_exact(self) -> None:
        assert checks.fraction(Ratio(at(5, 1), at(-150, 2))) == Fraction(-1, 3)
        assert checks.fraction(at(5, 1)) == Fraction(1, 2)
        assert checks.fraction(Ratio(at(0), at(3))) == 0
        assert code(lambda: checks.fraction(RATIO)) == "formula.moving_bound"
        assert code(lambda: checks.fraction(Ratio(at(1), ANY))) == "formula.moving_bound"


class TestSettingRange:
    """A setting lies within its own range, both ends included."""

    def test_no_range_asks_for_no_number(self) -> None:
        checks.setting_range("x", MUTU, None, None)

    @pytest.mark.parametrize("value", [at(10, 1), at(15, 1), at(20, 1)])
    def test_a_value_within_the_range(self, value: Number) -> None:
        checks.setting_range("x", value, at(1), at(2))

    @pytest.mark.parametrize("value", [at(9, 1), at(21, 1), at(-1), at(0)])
    def test_a_value_outside_the_range(self, value: Number) -> None:
        assert code(lambda: checks.setting_range("x", value, at(1), at(2))) == "setting.range"

    def test_a_range_around_zero(self) -> None:
        checks.setting_range("x", at(0), at(0), at(0))
        assert code(lambda: checks.setting_range("x", at(1), None, at(0))) == "setting.range"
        assert code(lambda: checks.setting_range("x", at(-1), at(0), None)) == "setting.range"

    def test_a_fraction_is_compared_exactly(self) -> None:
        """A third lies between 0.333333333333 and 0.333333333334, and is neither."""
        third, below, above = Ratio(at(1), at(3)), at(333333333333, 12), at(333333333334, 12)

        checks.setting_range("x", third, below, above)
        for low, high in ((above, None), (None, below)):
            with pytest.raises(FormulaError) as caught:
                checks.setting_range("x", third, low, high)
            assert caught.value.code == "setting.range"
            assert str(caught.value.facts["given"]) == "1/3"

    def test_what_is_told_of_a_number_is_a_plain_decimal(self) -> None:
        error = refusal(lambda: checks.setting_range("x", at(-5, 2), at(0), at(1)))

        assert error.facts == {"name": "x", "given": "-0.05", "low": "0", "high": "1"}
        assert Decimal(error.facts["given"]) == Decimal("-0.05")


class TestArithmetic:
    """Arithmetic is of numbers; a product with a quotient stays a quotient."""

    @pytest.mark.parametrize(
        "op, expected",
        [("+", Number(1, 60, 140)), ("-", Number(1, -80, 0)), ("*", Number(1, 50, 450))],
    )
    def test_two_numbers(self, op: str, expected: Number) -> None:
        assert checks.arith(op, [Number(1, 10, 50), Number(0, 5, 9)]) == expected

    def test_many_numbers_are_taken_from_the_left(self) -> None:
        assert checks.arith("-", [at(10), at(3), at(2)]) == at(5)
        assert checks.arith("+", [at(10)]) == at(10)

    @pytest.mark.parametrize("op", ["+", "-", "*", "weighted"])
    @pytest.mark.parametrize("kind", [FLAG, MUTU, NOTHING])
    def test_what_is_no_number(self, op: str, kind: Kind) -> None:
        assert code(lambda: checks.arith(op, [at(1), kind])) == "formula.kind"
        assert code(lambda: checks.arith(op, [kind, at(1)])) == "formula.kind"

    def test_a_product_with_a_quotient(self) -> None:
        other = Ratio(at(2), at(3))

        assert checks.arith("*", [at(5), other]) == Ratio(at(10), at(3))
        assert checks.arith("*", [other, at(5)]) == Ratio(at(10), at(3))
        assert checks.arith("*", [other, other]) == Ratio(at(4), at(9))
        assert code(lambda: checks.arith("+", [other, at(5)])) == "formula.unrounded"
        assert code(lambda: checks.arith("*", [other, FLAG])) == "formula.kind"

    def test_a_quotient_of_quotients(self) -> None:
        one, other = Ratio(at(2), at(3)), Ratio(at(5), at(7))

        assert checks.ratio(at(2), at(3)) == one
        assert checks.ratio(one, at(5)) == Ratio(at(2), at(15))
        assert checks.fraction(checks.ratio(at(5), one)) == Fraction(15, 2)
        assert checks.fraction(checks.ratio(one, other)) == Fraction(14, 15)
        assert code(lambda: checks.ratio(FLAG, at(1))) == "formula.kind"
        assert code(lambda: checks.ratio(at(1), MUTU)) == "formula.kind"

    def test_the_divisor_of_a_divisor_is_part_of_the_whole_divisor(self) -> None:
        inner = Ratio(POSITIVE, Number(0, 0, 5))
        whole = checks.ratio(at(1), inner)

        assert whole.denominator.low == 0
        assert checks.ratio(at(1), Ratio(POSITIVE, at(5))).denominator.low == 5

    def test_weights(self) -> None:
        terms = [at(6, 1), Number(0, 0, 10), at(40, 2), Number(1, -100, 100)]

        assert checks.arith("weighted", terms) == Number(3, -4000, 10000)
        assert checks.arith("weighted", [at(1), ANY, at(0), ANY]) == ANY
        for weights, refused in (
            ([Number(0, 0, 1), at(0)], "formula.weight"),
            ([at(2), at(-1)], "formula.weight"),
            ([at(6, 1), at(41, 2)], "formula.weights"),
            ([at(6, 1), at(39, 2)], "formula.weights"),
        ):
            terms = [weights[0], ANY, weights[1], ANY]
            assert code(partial(checks.arith, "weighted", terms)) == refused

    def test_the_sum_of_wrong_weights_is_told(self) -> None:
        error = refusal(lambda: checks.arith("weighted", [at(6, 1), ANY, at(39, 2), ANY]))

        assert error.facts == {"total": "0.99"}


class TestQuotient:
    """A rounded quotient has fixed decimals, and a value for every divisor."""

    @pytest.mark.parametrize(
        "bottom, may_be_zero",
        [
            (POSITIVE, False),
            (NEGATIVE, False),
            (at(5), False),
            (at(-5), False),
            (at(0), True),
            (ANY, True),
            (Number(0, 0, None), True),
            (Number(0, None, 0), True),
            (Number(0, -1, 1), True),
        ],
    )
    def test_a_divisor_that_may_be_zero(self, bottom: Number, may_be_zero: bool) -> None:  # noqa: FBT001
        def build() -> Kind:
            return checks.quotient(ANY, bottom, at(2), Rounding.HALF_UP, None)

        if may_be_zero:
            assert code(build) == "formula.zero_divisor"
            assert code(lambda: checks.compare("<", Ratio(ANY, bottom), ANY)) == (
                "formula.zero_divisor"
            )
            assert code(lambda: checks.compare("is", ANY, Ratio(ANY, bottom))) == (
                "formula.zero_divisor"
            )
        else:
            assert build() == Number(2)
            assert checks.compare("<", Ratio(ANY, bottom), ANY) == FLAG

    @pytest.mark.parametrize("places", [at(0), at(12), at(5)])
    def test_decimals(self, places: Number) -> None:
        assert checks.quotient(ANY, POSITIVE, places, Rounding.DOWN, None) == Number(
            places.low or 0
        )

    @pytest.mark.parametrize(
        "places, refused",
        [
            (at(-1), "formula.places"),
            (at(13), "formula.places"),
            (at(5, 1), "formula.places"),
            (None, "formula.places"),
            (ANY, "formula.moving_bound"),
            (FLAG, "formula.kind"),
        ],
    )
    def test_what_are_no_decimals(self, places: Any, refused: str) -> None:
        assert code(lambda: checks.quotient(ANY, POSITIVE, places, Rounding.DOWN, None)) == refused

    def test_the_value_instead_widens_the_range(self) -> None:
        top, bottom = Number(0, 10, 20), Number(0, 0, 5)

        def kind(instead: Kind) -> Kind:
            return checks.quotient(top, bottom, at(1), Rounding.HALF_UP, instead)

        assert kind(NOTHING) == Number(1, 20, 200)
        assert kind(at(-1)) == Number(1, -10, 200)
        assert kind(at(999, 1)) == Number(1, 20, 999)
        assert code(lambda: kind(at(1, 2))) == "formula.finer_instead"
        assert refusal(lambda: kind(at(1, 2))).facts == {"places": 1}
        assert code(lambda: kind(MUTU)) == "formula.mixed"
        assert code(lambda: kind(RATIO)) == "formula.unrounded"


class TestComparison:
    """Numbers compare with numbers; equality is of any kind with its own."""

    @pytest.mark.parametrize("op", ["<", "<=", ">", ">="])
    def test_order_is_of_numbers(self, op: str) -> None:
        assert checks.compare(op, ANY, RATIO) == FLAG
        for kind in (FLAG, MUTU, NOTHING):
            assert code(partial(checks.compare, op, kind, ANY)) == "formula.kind"
            assert code(partial(checks.compare, op, ANY, kind)) == "formula.kind"

    @pytest.mark.parametrize(
        "left, right",
        [
            (ANY, Number(3)),
            (FLAG, FLAG),
            (WARNA, TEXT),
            (RATIO, ANY),
            (RATIO, RATIO),
            (FLAG, NOTHING),
        ],
    )
    def test_equality_is_of_one_kind(self, left: Kind, right: Kind) -> None:
        assert checks.compare("is", left, right) == FLAG
        assert checks.compare("is", right, left) == FLAG

    @pytest.mark.parametrize(
        "left, right, refused",
        [
            (ANY, FLAG, "formula.mixed"),
            (ANY, WARNA, "formula.mixed"),
            (FLAG, WARNA, "formula.mixed"),
            (RATIO, FLAG, "formula.mixed"),
            (WARNA, MUTU, "formula.label_sets"),
        ],
    )
    def test_equality_of_two_kinds_is_refused(self, left: Kind, right: Kind, refused: str) -> None:
        assert code(lambda: checks.compare("is", left, right)) == refused
        assert code(lambda: checks.compare("is", right, left)) == refused

    def test_logic_is_of_flags(self) -> None:
        assert checks.logic([FLAG, FLAG]) == FLAG
        assert checks.logic([FLAG], "not") == FLAG
        for kind in (ANY, MUTU, NOTHING, RATIO):
            error = refusal(partial(checks.logic, [FLAG, kind], "or"))
            assert error.code == "formula.kind"
            assert error.facts == {"expected": "flag", "given": checks.described(kind)}


class TestJoin:
    """A value that may be any of several is of one kind."""

    @pytest.mark.parametrize(
        "kinds, joined",
        [
            ([], NOTHING),
            ([NOTHING, NOTHING], NOTHING),
            ([NOTHING, FLAG], FLAG),
            ([at(5), NOTHING, at(-50, 2), at(1)], Number(2, -50, 500)),
            ([FLAG, FLAG], FLAG),
            ([WARNA, NOTHING, WARNA], WARNA),
            ([TEXT, WARNA], WARNA),
            ([LabelSet("", ("b", "a")), LabelSet("", ("a", "c"))], LabelSet("", ("b", "a", "c"))),
            ([LabelSet("", ("ijo",)), WARNA], WARNA),
        ],
    )
    def test_one_kind(self, kinds: list[Kind], joined: Kind) -> None:
        assert checks.join(kinds) == joined

    def test_kinds_that_do_not_mix_are_named(self) -> None:
        error = refusal(lambda: checks.join([ANY, NOTHING, FLAG, ANY]))

        assert error.code == "formula.mixed"
        assert error.facts == {"given": "flag / number(0)"}

    def test_label_sets_that_do_not_mix_are_named(self) -> None:
        error = refusal(lambda: checks.join([WARNA, MUTU, TEXT, WARNA]))

        assert error.code == "formula.label_sets"
        assert error.facts == {"given": f"{WARNA.name}, mutu"}

    def test_a_text_outside_the_set_is_unknown(self) -> None:
        with pytest.raises(UnknownLabelError):
            checks.join([LabelSet("", ("Biru",)), WARNA])

    def test_a_quotient_is_no_value(self) -> None:
        assert code(lambda: checks.join([ANY, RATIO])) == "formula.unrounded"
        assert code(lambda: checks.settled(RATIO)) == "formula.unrounded"
