from __future__ import annotations

import decimal
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reference import WHOLE

from asn_kinerja.exact import (
    MAX_DIGITS,
    RefusedNumberError,
    Rounding,
    exactly,
    literal,
    power,
    quotient,
    scaled,
    to_decimal,
)

BIGGEST = 10**MAX_DIGITS - 1


class Index:
    """A whole number of another library, as an integer of numpy is."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Tingkat(IntEnum):
    """A whole number with a name."""

    TIGA = 3


class Half(float):
    """A float of another library, with a representation of its own."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Half(0.5)"


class Rupiah(Decimal):
    """A `Decimal` of another library."""


def reason(value: Any, places: int = 2) -> str:
    with pytest.raises(RefusedNumberError) as caught:
        scaled(value, places)
    assert str(caught.value) == caught.value.code
    return caught.value.code


class TestQuotient:
    """A quotient is rounded as its name says, on both sides of zero."""

    @pytest.mark.parametrize(
        "rounding, expected",
        [
            # For -7/4, -3/2, -5/4, -1, -1/2, 0, 1/2, 1, 5/4, 3/2, 7/4 and 5/2.
            (Rounding.HALF_UP, [-2, -2, -1, -1, -1, 0, 1, 1, 1, 2, 2, 3]),
            (Rounding.HALF_EVEN, [-2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2, 2]),
            (Rounding.DOWN, [-1, -1, -1, -1, 0, 0, 0, 1, 1, 1, 1, 2]),
            (Rounding.FLOOR, [-2, -2, -2, -1, -1, 0, 0, 1, 1, 1, 1, 2]),
            (Rounding.CEILING, [-1, -1, -1, -1, 0, 0, 1, 1, 2, 2, 2, 3]),
        ],
    )
    def test_quarters_by_every_rounding(self, rounding: Rounding, expected: list[int]) -> None:
        quarters = [-7, -6, -5, -4, -2, 0, 2, 4, 5, 6, 7, 10]

        assert [quotient(n, 4, rounding) for n in quarters] == expected
        assert [quotient(-n, -4, rounding) for n in quarters] == expected

    @given(
        st.integers(-(10**40), 10**40), st.integers(-60, 60).filter(bool), st.sampled_from(Rounding)
    )
    def test_a_quotient_is_the_rounded_fraction(
        self, top: int, bottom: int, rounding: Rounding
    ) -> None:
        assert WHOLE[rounding](Fraction(top, bottom)) == quotient(top, bottom, rounding)

    @pytest.mark.parametrize("rounding", Rounding)
    def test_a_zero_divisor_raises(self, rounding: Rounding) -> None:
        with pytest.raises(ZeroDivisionError):
            quotient(1, 0, rounding)

    def test_the_names_of_the_roundings_are_fixed(self) -> None:
        assert tuple(Rounding) == ("half_up", "half_even", "down", "floor", "ceiling")


class TestScaled:
    """A number of a caller is taken exactly, or refused with a reason."""

    @pytest.mark.parametrize(
        "value, units",
        [
            (0, 0),
            (7, 700),
            (-7, -700),
            (Decimal("1.25"), 125),
            (Decimal("-1.25"), -125),
            (Decimal("-0"), 0),
            (Decimal("0E+999999"), 0),
            (Decimal("0E-999999"), 0),
            (Decimal("1.2500"), 125),
            (Decimal("12E2"), 120000),
            (Rupiah("2.50"), 250),
            (Fraction(5, 4), 125),
            (Fraction(-5, 4), -125),
            (0.1, 10),
            (-0.25, -25),
            (1e3, 100000),
            (0.0, 0),
            (Half(0.5), 50),
            (Index(3), 300),
            (Index(-3), -300),
            (Tingkat.TIGA, 300),
        ],
    )
    def test_what_is_a_number(self, value: Any, units: int) -> None:
        assert scaled(value, 2) == units

    @pytest.mark.parametrize(
        "value, code",
        [
            ("1.25", "number.text"),
            ("", "number.text"),
            (True, "number.kind"),
            (False, "number.kind"),
            (None, "number.kind"),
            ([], "number.kind"),
            (1j, "number.kind"),
            (b"1", "number.kind"),
            (float("nan"), "number.finite"),
            (float("inf"), "number.finite"),
            (float("-inf"), "number.finite"),
            (Decimal("NaN"), "number.finite"),
            (Decimal("sNaN"), "number.finite"),
            (Decimal("Infinity"), "number.finite"),
            (Decimal("-Infinity"), "number.finite"),
            (Decimal("1E+999999"), "number.size"),
            (Decimal("-1E+999999"), "number.size"),
            (Decimal("1E-999999"), "number.size"),
            (1e300, "number.size"),
            (5e-324, "number.size"),
            (10**4000, "number.size"),
            (-(10**4000), "number.size"),
            (Index(10**4000), "number.size"),
            (Fraction(10**4000, 3), "number.size"),
            (Decimal("0.125"), "number.places"),
            (Decimal("-0.001"), "number.places"),
            (Fraction(1, 3), "number.places"),
            (Fraction(1, 8), "number.places"),
            (Fraction(1, 10**4000), "number.places"),
            (0.1 + 0.2, "number.places"),
        ],
    )
    def test_what_is_refused_and_why(self, value: Any, code: str) -> None:
        assert reason(value) == code

    @pytest.mark.parametrize(
        "make", [int, Decimal, Fraction, Index], ids=["int", "Decimal", "Fraction", "Index"]
    )
    def test_thirty_digits_are_a_number_and_one_more_is_not(self, make: Any) -> None:
        for sign in (1, -1):
            assert scaled(make(sign * BIGGEST), 0) == sign * BIGGEST
            assert reason(make(sign * (BIGGEST + 1)), 0) == "number.size"

    def test_thirty_decimals_are_a_number_and_one_more_is_not(self) -> None:
        assert scaled(Decimal("1E-30"), 30) == 1
        assert reason(Decimal("1E-31"), 31) == "number.size"

    def test_a_fraction_has_the_limits_of_the_decimal_that_it_equals(self) -> None:
        digits = "9" * MAX_DIGITS + ".5"
        for sign in ("", "-"):
            number = Decimal(sign + digits)

            assert scaled(number, 1) == scaled(Fraction(number), 1)

    def test_a_float_means_its_shortest_repr(self) -> None:
        assert scaled(0.1, 1) == 1
        assert scaled(1.005, 3) == 1005
        assert scaled(2.675, 3) == 2675

    @given(st.integers(-(10**20), 10**20), st.integers(0, 9))
    def test_reading_undoes_writing(self, units: int, places: int) -> None:
        assert scaled(to_decimal(units, places), places) == units
        assert scaled(Fraction(units, 10**places), places) == units

    @given(st.integers(-(10**6), 10**6), st.integers(1, 6))
    def test_one_decimal_too_many_is_never_rounded(self, units: int, places: int) -> None:
        number = to_decimal(units * 10 + 1, places + 1)

        assert reason(number, places) == "number.places"
        assert scaled(number, places + 1) == units * 10 + 1

    def test_no_ambient_context_is_asked(self) -> None:
        signals = list(decimal.Context().traps)
        with decimal.localcontext(decimal.Context(prec=1, Emin=0, Emax=0, traps=signals)):
            assert scaled(Decimal("12345678.91"), 2) == 1234567891
            assert scaled(0.15, 2) == 15
            assert literal("12.5%") == (125, 3)
            assert to_decimal(-1234567, 3) == Decimal("-1234.567")
            assert reason(Decimal("sNaN")) == "number.finite"


class TestLiteral:
    """A number in a formula has as few decimals as it needs."""

    @pytest.mark.parametrize(
        "value, expected",
        [
            (0, (0, 0)),
            (120, (120, 0)),
            (-5, (-5, 0)),
            (Decimal("0.70"), (7, 1)),
            (Decimal("100.00"), (100, 0)),
            (Fraction(1, 4), (25, 2)),
            ("0.7", (7, 1)),
            ("+0.7", (7, 1)),
            ("-0.70", (-7, 1)),
            ("70%", (7, 1)),
            ("70 %", (7, 1)),
            (" 70% ", (7, 1)),
            ("-12.5%", (-125, 3)),
            ("100%", (1, 0)),
            ("1%", (1, 2)),
            ("007", (7, 0)),
            (Decimal("1E-30"), (1, 30)),
            (BIGGEST, (BIGGEST, 0)),
        ],
    )
    def test_what_is_a_literal(self, value: Any, expected: tuple[int, int]) -> None:
        assert literal(value) == expected

    @pytest.mark.parametrize(
        "value, code",
        [
            (0.7, "number.float_literal"),
            (float("nan"), "number.float_literal"),
            ("0,7", "number.literal"),
            ("1.250,5", "number.literal"),
            ("1_000", "number.literal"),
            ("1e3", "number.literal"),
            (".5", "number.literal"),
            ("5.", "number.literal"),
            ("- 5", "number.literal"),
            ("--5", "number.literal"),
            ("70%%", "number.literal"),
            ("%", "number.literal"),
            ("", "number.literal"),
            ("baik", "number.literal"),
            ("70 persen", "number.literal"),
            ("NaN", "number.literal"),
            ("1\n2", "number.literal"),
            (True, "number.kind"),
            (None, "number.kind"),
            (Fraction(1, 3), "number.places"),
            ("0." + "0" * 30 + "1", "number.places"),
            (BIGGEST + 1, "number.size"),
            ("1" * (MAX_DIGITS + 1), "number.size"),
        ],
    )
    def test_what_is_no_literal_and_why(self, value: Any, code: str) -> None:
        with pytest.raises(RefusedNumberError) as caught:
            literal(value)

        assert caught.value.code == code

    def test_a_text_of_sixty_characters_is_read_and_one_more_is_not(self) -> None:
        assert literal("0" * 59 + "5") == (5, 0)
        with pytest.raises(RefusedNumberError) as caught:
            literal("0" * 60 + "5")

        assert caught.value.code == "number.size"


class TestToDecimal:
    """A `Decimal` has exactly the decimals of its scale."""

    @pytest.mark.parametrize(
        "units, places, printed",
        [
            (116200, 3, "116.200"),
            (-5, 2, "-0.05"),
            (0, 2, "0.00"),
            (0, 0, "0"),
            (7, 0, "7"),
            (BIGGEST, 0, str(BIGGEST)),
        ],
    )
    def test_it_prints_all_decimals(self, units: int, places: int, printed: str) -> None:
        assert str(to_decimal(units, places)) == printed

    @given(st.integers(-(10**40), 10**40), st.integers(0, 30))
    def test_it_is_exact(self, units: int, places: int) -> None:
        number = to_decimal(units, places)

        assert Fraction(number) == Fraction(units, 10**places)
        assert number.as_tuple().exponent == -places

    def test_a_power_of_ten_is_a_whole_number(self) -> None:
        assert [power(places) for places in (0, 1, 12)] == [1, 10, 10**12]


class TestExactly:
    """A number given as data is kept as what its writer wrote, with no zero too many."""

    @pytest.mark.parametrize(
        "given, kept",
        [(72.4, "72.4"), (Half(0.5), "0.5"), (85.0, "85"), (Decimal("85.00"), "85"), (-0.0, "0")],
        ids=["float", "float-of-others", "whole", "zeros", "negative-zero"],
    )
    def test_it_is_the_shortest_decimal(self, given: Any, kept: str) -> None:
        assert kept == str(exactly(given))

    @pytest.mark.parametrize(
        "given, code",
        [("85", "number.text"), (True, "number.kind"), (float("nan"), "number.finite")],
        ids=["text", "flag", "nan"],
    )
    def test_what_is_no_exact_number_is_refused(self, given: Any, code: str) -> None:
        with pytest.raises(RefusedNumberError) as caught:
            exactly(given)

        assert caught.value.code == code
