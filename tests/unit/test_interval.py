from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.refusing import refusal

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula.interval import Edges, Span, check_cover, read_band, span
from asn_kinerja.formula.kinds import Number


def at(units: int, places: int = 0) -> Number:
    return Number(places, units, units)


def bare(end: str | None) -> str | None:
    """A bound without the blanks around and before its percent sign."""
    return None if end is None else end.replace(" ", "")


class TestReadBand:
    """A band is written as in a regulation, in code notation."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("[90, 110)", ("90", "110", True, False)),
            ("(90, 110]", ("90", "110", False, True)),
            ("[90;110]", ("90", "110", True, True)),
            ("( 90 , 110 )", ("90", "110", False, False)),
            ("[-1.5, +2.25]", ("-1.5", "+2.25", True, True)),
            ("[70%, 90 %)", ("70%", "90%", True, False)),
            ("76-90", ("76", "90", True, True)),
            ("76 – 90", ("76", "90", True, True)),
            ("-5--3", ("-5", "-3", True, True)),
            ("-5 - 3", ("-5", "3", True, True)),
            ("70%-90%", ("70%", "90%", True, True)),
            (">= 91", ("91", None, True, True)),
            ("≥91", ("91", None, True, True)),
            ("> 91", ("91", None, False, True)),
            (">-0.5", ("-0.5", None, False, True)),
            ("<= 50", (None, "50", True, True)),
            ("≤ 50", (None, "50", True, True)),
            ("< 50%", (None, "50%", True, False)),
            ("0", ("0", "0", True, True)),
            (" -1.5 ", ("-1.5", "-1.5", True, True)),
            ("70%", ("70%", "70%", True, True)),
        ],
    )
    def test_every_way_to_write_a_band(
        self, text: str, expected: tuple[str | None, str | None, bool, bool]
    ) -> None:
        low, high, *closed = read_band(text)

        assert (bare(low), bare(high), *closed) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "baik",
            "[90, 110",
            "90, 110)",
            "[90 110]",
            "[90, ]",
            "[, 90]",
            "{90, 110}",
            "76 s.d. 90",
            "76-90-100",
            "= 5",
            "=> 5",
            ">= ",
            ">= 1 2",
            "1.250,5",
            "1e3",
            "76,5",
            "[90, 110) x",
        ],
    )
    def test_anything_else_is_refused(self, text: str) -> None:
        error = refusal(lambda: read_band(text))

        assert error.code == "formula.band_text"
        assert error.facts == {"given": text.strip()}


class TestSpan:
    """The units of a scale that lie between two bounds."""

    @pytest.mark.parametrize(
        "low, closed, first",
        [
            (at(9), True, 90),
            (at(9), False, 91),
            (at(95, 1), True, 95),
            (at(955, 2), True, 96),
            (at(955, 2), False, 96),
            (at(-955, 2), True, -95),
            (at(-955, 2), False, -95),
            (at(0), True, 0),
            (at(0), False, 1),
            (None, True, None),
        ],
    )
    def test_the_first_unit(self, low: Number | None, closed: bool, first: int | None) -> None:  # noqa: FBT001
        assert span(Edges(low, None, low_closed=closed), 1) == Span(first, None)

    @pytest.mark.parametrize(
        "high, closed, last",
        [
            (at(9), True, 90),
            (at(9), False, 89),
            (at(95, 1), False, 94),
            (at(955, 2), True, 95),
            (at(955, 2), False, 95),
            (at(-955, 2), True, -96),
            (at(-955, 2), False, -96),
            (at(0), True, 0),
            (at(0), False, -1),
            (None, True, None),
        ],
    )
    def test_the_last_unit(self, high: Number | None, closed: bool, last: int | None) -> None:  # noqa: FBT001
        assert span(Edges(None, high, high_closed=closed), 1) == Span(None, last)

    def test_both_bounds_belong_to_a_band_unless_said(self) -> None:
        assert span(Edges(at(1), at(2)), 0) == Span(1, 2)

    @given(
        ends=st.tuples(st.integers(-40, 40), st.integers(-40, 40)),
        closed=st.tuples(st.booleans(), st.booleans()),
        unit=st.integers(-5, 5),
    )
    def test_a_unit_is_in_the_span_if_it_lies_between_the_bounds(
        self, ends: tuple[int, int], closed: tuple[bool, bool], unit: int
    ) -> None:
        low, high = (at(end, 1) for end in ends)
        found = span(Edges(low, high, low_closed=closed[0], high_closed=closed[1]), 0)
        first, last = (Fraction(end, 10) for end in ends)
        above = unit > first or (closed[0] and unit == first)

        assert (unit in found) is (above and (unit < last or (closed[1] and unit == last)))

    @pytest.mark.parametrize(
        "found, empty",
        [
            (Span(1, 0), True),
            (Span(0, 0), False),
            (Span(0, 1), False),
            (Span(None, -5), False),
            (Span(5, None), False),
            (Span(None, None), False),
        ],
    )
    def test_it_is_empty_if_its_ends_are_crossed(self, found: Span, empty: bool) -> None:  # noqa: FBT001
        assert found.empty is empty

    @pytest.mark.parametrize(
        "found, inside, outside",
        [
            (Span(-1, 1), [-1, 0, 1], [-2, 2]),
            (Span(None, 0), [-9, 0], [1]),
            (Span(0, None), [0, 9], [-1]),
            (Span(None, None), [-9, 0, 9], []),
        ],
    )
    def test_its_ends_belong_to_it(
        self, found: Span, inside: list[int], outside: list[int]
    ) -> None:
        assert all(unit in found for unit in inside)
        assert not any(unit in found for unit in outside)

    @pytest.mark.parametrize(
        "found, places, said",
        [
            (Span(None, None), 1, "…"),
            (Span(None, 5), 1, "≤ 0.5"),
            (Span(None, 0), 1, "≤ 0.0"),
            (Span(5, None), 0, "≥ 5"),
            (Span(0, None), 0, "≥ 0"),
            (Span(5, 5), 2, "0.05"),
            (Span(-5, 10), 2, "-0.05 – 0.10"),
        ],
    )
    def test_it_is_said_in_plain_numbers(self, found: Span, places: int, said: str) -> None:
        assert found.said(places) == said


class TestCover:
    """Every value of a number lies in exactly one band."""

    @pytest.mark.parametrize(
        "spans, domain",
        [
            ([Span(0, 4), Span(5, 9)], Number(0, 0, 9)),
            ([Span(5, 9), Span(0, 4)], Number(0, 0, 9)),
            ([Span(None, 4), Span(5, None)], Number(0)),
            ([Span(5, None), Span(None, 4)], Number(0)),
            ([Span(None, None)], Number(0)),
            ([Span(-9, 99)], Number(0, 0, 9)),
            ([Span(-9, -1), Span(0, 9), Span(10, 12)], Number(0, 0, 9)),
            ([Span(0, None)], Number(0, 0, None)),
            ([Span(None, 9)], Number(0, None, 9)),
            ([Span(0, 9), Span(20, 30)], Number(0, 0, 9)),
            ([Span(-30, -20), Span(0, 9)], Number(0, 0, 9)),
        ],
    )
    def test_what_covers_is_accepted(self, spans: list[Span], domain: Number) -> None:
        check_cover(spans, domain)

    @pytest.mark.parametrize(
        "spans, domain, values",
        [
            ([], Number(0, 0, 9), "0 – 9"),
            ([], Number(0), "…"),
            ([], Number(0, 0, None), "≥ 0"),
            ([], Number(0, None, 0), "≤ 0"),
            ([Span(1, 9)], Number(0, 0, 9), "0"),
            ([Span(0, 8)], Number(0, 0, 9), "9"),
            ([Span(1, 8)], Number(0, 0, 9), "0; 9"),
            ([Span(0, 3), Span(5, 9)], Number(0, 0, 9), "4"),
            ([Span(0, 3), Span(6, 9)], Number(1, 0, 9), "0.4 – 0.5"),
            ([Span(0, 9)], Number(0), "≤ -1; ≥ 10"),
            ([Span(None, 0), Span(2, None)], Number(0), "1"),
            ([Span(None, -1), Span(1, None)], Number(0), "0"),
            ([Span(5, None)], Number(0, None, 4), "≤ 4"),
            ([Span(20, 30)], Number(0, 0, 9), "0 – 9"),
            ([Span(-30, -20)], Number(0, 0, 9), "0 – 9"),
            ([Span(None, -20)], Number(0, 0, None), "≥ 0"),
            ([Span(0, 3), Span(20, 30)], Number(0, 0, 9), "4 – 9"),
        ],
    )
    def test_holes_are_named(self, spans: list[Span], domain: Number, values: str) -> None:
        error = refusal(lambda: check_cover(spans, domain))

        assert error.code == "formula.gap"
        assert error.facts == {"values": values}

    @pytest.mark.parametrize(
        "spans, values",
        [
            ([Span(0, 5), Span(5, 9)], "5"),
            ([Span(0, 6), Span(4, 9)], "4 – 6"),
            ([Span(0, 9), Span(2, 3)], "2 – 3"),
            ([Span(0, 9), Span(0, 9)], "0 – 9"),
            ([Span(None, 5), Span(5, None)], "5"),
            ([Span(None, None), Span(3, 4)], "3 – 4"),
            ([Span(None, None), Span(3, None)], "≥ 3"),
            ([Span(None, 3), Span(None, 5)], "≤ 3"),
            ([Span(0, 5), Span(5, 7), Span(7, 9)], "5; 7"),
            ([Span(-9, 0), Span(-3, 9)], "-3 – 0"),
        ],
    )
    def test_overlaps_are_named(self, spans: list[Span], values: str) -> None:
        error = refusal(lambda: check_cover(spans, Number(0, -9, 9)))

        assert error.code == "formula.overlap"
        assert error.facts == {"values": values}

    def test_an_empty_band_is_named_before_anything_else(self) -> None:
        with pytest.raises(FormulaError) as caught:
            check_cover([Span(0, 5), Span(5, 9), Span(3, 2)], Number(0, 0, 99))

        assert caught.value.code == "formula.band_empty"

    def test_an_overlap_outside_the_range_of_the_number_is_refused_too(self) -> None:
        error = refusal(lambda: check_cover([Span(0, 20), Span(15, 30)], Number(0, 0, 9)))

        assert error.code == "formula.overlap"
