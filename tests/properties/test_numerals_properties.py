from __future__ import annotations

import decimal
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from asn_kinerja.numerals import (
    AmbiguousNumeralError,
    NotNumeric,
    Number,
    NumeralError,
    Range,
    parse,
    parse_period,
)
from asn_kinerja.numerals.spelling import is_spelling, spelt
from asn_kinerja.period import MONTH_NAMES, Period

NUMBERS = st.decimals(
    min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=2
)
UNITS = st.sampled_from([None, "dokumen", "orang", "bulan setelah NSPK terbit", "m2"])
SCALES = st.sampled_from(
    [("ribu", 3), ("rb", 3), ("juta", 6), ("jt", 6), ("miliar", 9), ("M", 9), ("triliun", 12)]
)
DASHES = st.sampled_from(["-", " - ", " – ", " s.d. ", " sd ", " s/d ", " sampai dengan "])
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def indonesian(value: Decimal) -> str:
    return english(value).translate(str.maketrans(",.", ".,"))


def english(value: Decimal) -> str:
    return f"{value:,f}"


def readings(text: str) -> set[Decimal]:
    try:
        parsed = parse(text)
    except AmbiguousNumeralError as error:
        return set(error.facts["readings"].values())
    return {parsed.value} if isinstance(parsed, Number) else set()


def outcome(text: str) -> object:
    try:
        return parse(text)
    except NumeralError as error:
        return error


class TestRoundTrip:
    """What is printed in Indonesian notation is read back as the same number."""

    @given(NUMBERS, UNITS)
    def test_two_decimals_always_settle_the_notation(
        self, value: Decimal, unit: str | None
    ) -> None:
        text = indonesian(value) if unit is None else f"{indonesian(value)} {unit}"

        assert Number(value, unit=unit) == parse(text)

    @given(st.integers(0, 10**15), SCALES)
    def test_a_scale_word_multiplies(self, whole: int, scale: tuple[str, int]) -> None:
        word, power = scale

        assert Number(Decimal(whole * 10**power)) == parse(f"{whole} {word}")

    @given(NUMBERS, SCALES)
    def test_a_scale_word_multiplies_decimals_exactly(
        self, value: Decimal, scale: tuple[str, int]
    ) -> None:
        word, power = scale
        parsed = parse(f"Rp{indonesian(abs(value))} {word}")

        assert isinstance(parsed, Number)
        assert int(abs(value) * 100) * 10**power == int(parsed.value * 100)

    @given(NUMBERS, NUMBERS, DASHES)
    def test_ranges(self, one: Decimal, other: Decimal, dash: str) -> None:
        low, high = sorted((one, other))

        parsed = parse(f"{indonesian(low)}{dash}{indonesian(high)}%")

        assert Range(low, high, unit="%") == parsed


class TestSpelling:
    """Each number has its own words, and no other number is read from them."""

    @given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
    def test_two_numbers_are_never_spelt_alike(self, one: int, other: int) -> None:
        assert is_spelling(spelt(one), Decimal(other)) is (one == other)

    @given(st.integers(0, 10**15 - 1), UNITS)
    def test_words_that_repeat_the_figures_change_nothing(
        self, value: int, unit: str | None
    ) -> None:
        tail = f" {unit}" if unit else ""

        assert parse(f"{value} ({spelt(value)}){tail}") == parse(f"{value}{tail}")

    @given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
    def test_words_of_another_number_are_refused(self, value: int, other: int) -> None:
        assume(value != other)
        assert isinstance(outcome(f"{value} ({spelt(other)}) dokumen"), NumeralError)

    @given(st.integers(0, 999), st.text("0123456789", max_size=5), st.integers(1, 9))
    def test_no_decimals_are_said_like_others(self, whole: int, zeros: str, digit: int) -> None:
        """A zero behind the comma is said, wherever another digit follows it."""
        value, other = Decimal(f"{whole}.{zeros}{digit}"), Decimal(f"{whole}.0{zeros}{digit}")
        said = f"{spelt(whole)} koma {spelt(int(f'{zeros}{digit}'))}"

        assert not is_spelling(said, other)
        assert is_spelling(said, value) is not zeros.startswith("0")

    @given(NUMBERS, st.integers(1, 6))
    def test_the_ambient_context_changes_nothing(self, value: Decimal, precision: int) -> None:
        text = f"{indonesian(value)} (lima) hari"
        plain = outcome(text)

        with decimal.localcontext(prec=precision) as context:
            context.traps[decimal.Inexact] = True
            assert str(outcome(text)) == str(plain)


class TestNotation:
    """A stated notation reads everything; an unstated one never reads wrongly."""

    @given(st.decimals(min_value=0, max_value=10**12, places=3))
    def test_each_notation_reads_its_own_print(self, value: Decimal) -> None:
        assert Number(value) == parse(indonesian(value), dot="ribuan")
        assert Number(value) == parse(english(value), dot="desimal")

    @given(st.integers(0, 10**12), st.integers(0, 4))
    def test_unstated_the_meant_value_is_always_among_the_readings(
        self, units: int, places: int
    ) -> None:
        value = Decimal(f"{units}e-{places}")

        assert value in readings(indonesian(value))
        assert value in readings(english(value))

    @given(st.integers(0, 10**12), st.integers(0, 4))
    def test_unstated_indonesian_print_is_never_read_as_another_value(
        self, units: int, places: int
    ) -> None:
        text = indonesian(Decimal(f"{units}e-{places}"))

        assert len(readings(text)) == 2 or Number(Decimal(f"{units}e-{places}")) == parse(text)

    @given(st.integers(1, 999), st.integers(0, 999))
    def test_three_digits_after_one_mark_are_ambiguous(self, head: int, tail: int) -> None:
        thousands, decimals = Decimal(head * 1000 + tail), Decimal(f"{head}.{tail:03d}")

        assert {thousands, decimals} == readings(f"{head}.{tail:03d}")
        assert {thousands, decimals} == readings(f"{head},{tail:03d}")


class TestTotal:
    """Every text is read, called not numeric, or refused; nothing else happens."""

    @given(st.text() | st.text(alphabet="0123456789.,-–% RpMTjtsd/≥<()askl", max_size=20))
    def test_any_text(self, text: str) -> None:
        result = outcome(text)

        if isinstance(result, NotNumeric):
            assert text == result.text
        else:
            assert any(char.isnumeric() for char in text)

    @given(st.text())
    def test_a_text_with_a_number_apart_is_never_called_not_numeric(self, text: str) -> None:
        assert not isinstance(outcome(f"{text} 7"), NotNumeric)

    @given(st.text())
    def test_a_refusal_is_said_in_two_languages(self, text: str) -> None:
        result = outcome(f"7 {text} 7")

        if isinstance(result, NumeralError):
            assert result.message("id") != result.message("en")


class TestPeriodRoundTrip:
    """A month, quarter or half is found again from each way of naming it."""

    @given(st.integers(1000, 9998), st.integers(1, 12))
    def test_months(self, year: int, month: int) -> None:
        texts = (
            f"Periode Bulanan {month} {year}",
            f"Bulan {ROMAN[month - 1]} Tahun {year}",
            f"{MONTH_NAMES[month - 1].id} {year}",
            f"{month:02d}/{year}",
        )

        assert {Period.month(year, month)} == {parse_period(text) for text in texts}

    @given(st.integers(1000, 9998), st.integers(1, 4))
    def test_quarters(self, year: int, quarter: int) -> None:
        texts = f"Triwulan {ROMAN[quarter - 1]} {year}", f"TW {quarter} {year}"

        assert {Period.quarter(year, quarter)} == {parse_period(text) for text in texts}

    @given(st.integers(1000, 9998), st.integers(1, 2))
    def test_semesters(self, year: int, semester: int) -> None:
        assert Period.semester(year, semester) == parse_period(f"Semester {semester} {year}")
        assert Period.year(year) == parse_period(f"Tahun {year}")
