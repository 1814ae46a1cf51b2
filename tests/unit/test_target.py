from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.goals.target import Comparison, Direction, Target, TargetError
from asn_kinerja.numerals import AmbiguousNumeralError

SAKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
BETTER, AS_EXPECTED, WORSE = Comparison.BETTER, Comparison.AS_EXPECTED, Comparison.WORSE


def code_of(error: pytest.ExceptionInfo[TargetError]) -> str:
    return error.value.code


class TestComparison:
    """On which side of a target a realisation lies, at each bound and on both its sides."""

    @pytest.mark.parametrize(
        "realised, place",
        [(Decimal("84.99"), WORSE), (85, AS_EXPECTED), (Decimal("85.01"), BETTER)],
        ids=["below", "at", "above"],
    )
    def test_the_more_the_better(self, realised: object, place: Comparison) -> None:
        assert place is Target.up(85).compare(realised)

    @pytest.mark.parametrize(
        "realised, place",
        [
            (Decimal("79.99"), WORSE),
            (80, AS_EXPECTED),
            (90, AS_EXPECTED),
            (Decimal("90.01"), BETTER),
        ],
        ids=["below", "low", "high", "above"],
    )
    def test_a_range_upwards_is_as_expected_from_end_to_end(
        self, realised: object, place: Comparison
    ) -> None:
        """Anak Lampiran 4 hlm. 203, 205; inside the range is our reading."""
        assert place is Target.up(80, 90).compare(realised)

    @pytest.mark.parametrize(
        "realised, place",
        [(Decimal("1.99"), BETTER), (2, AS_EXPECTED), (3, AS_EXPECTED), (Decimal("3.01"), WORSE)],
        ids=["below", "low", "high", "above"],
    )
    def test_a_range_downwards_is_the_other_way_round(
        self, realised: object, place: Comparison
    ) -> None:
        assert place is Target.down(3, 2).compare(realised)

    @pytest.mark.parametrize(
        "realised, place",
        [
            (Decimal("36.4"), WORSE),
            (Decimal("36.5"), AS_EXPECTED),
            (Decimal("37.5"), AS_EXPECTED),
            (Decimal("37.6"), WORSE),
        ],
        ids=["below", "low", "high", "above"],
    )
    def test_outside_a_range_is_worse_on_both_sides(
        self, realised: object, place: Comparison
    ) -> None:
        assert place is Target.within(Decimal("36.5"), Decimal("37.5")).compare(realised)

    @pytest.mark.parametrize("realised, place", [(0, AS_EXPECTED), (1, WORSE)], ids=["none", "one"])
    def test_nothing_may_occur(self, realised: int, place: Comparison) -> None:
        assert place is Target.none_at_all().compare(realised)

    @pytest.mark.parametrize(
        "text, realised, place",
        [
            ("> 3,5", Decimal("3.5"), WORSE),
            ("> 3,5", Decimal("3.51"), BETTER),
            ("≥ 3,5", Decimal("3.5"), AS_EXPECTED),
            ("< 14%", 14, WORSE),
            ("< 14%", Decimal("13.99"), BETTER),
            ("≤ 14%", 14, AS_EXPECTED),
        ],
        ids=["at-more", "past-more", "at-least", "at-less", "past-less", "at-most"],
    )
    def test_a_strict_bound_must_be_passed(
        self, text: str, realised: object, place: Comparison
    ) -> None:
        """Of "IPK di atas 3,5" 3.5 itself does not meet it."""
        assert place is Target.read(text).compare(realised)

    def test_inside_a_range_no_end_must_be_passed(self) -> None:
        """One end would be open and the other closed, and nobody said which."""
        with pytest.raises(TargetError) as error:
            Target(Direction.WITHIN, Decimal(1), Decimal(2), strict=True)

        assert code_of(error) == "target.strict"

    def test_of_a_strict_range_only_the_end_that_must_be_passed_is_left_out(self) -> None:
        upward = Target(Direction.UP, Decimal(80), Decimal(90), strict=True)
        downward = Target(Direction.DOWN, Decimal(80), Decimal(90), strict=True)

        assert [upward.compare(each) for each in (80, 81, 90)] == [WORSE, AS_EXPECTED, AS_EXPECTED]
        assert [downward.compare(each) for each in (90, 89, 80)] == [
            WORSE,
            AS_EXPECTED,
            AS_EXPECTED,
        ]

    @pytest.mark.parametrize(
        "day, place", [(29, BETTER), (30, AS_EXPECTED)], ids=["earlier", "on-the-day"]
    )
    def test_a_day_is_better_earlier(self, day: int, place: Comparison) -> None:
        assert place is Target.down(date(2024, 6, 30)).compare(date(2024, 6, day))

    def test_a_day_later_is_worse(self) -> None:
        assert WORSE is Target.down(date(2024, 6, 30)).compare(date(2024, 7, 1))

    @pytest.mark.parametrize(
        "realised, place",
        [("B", WORSE), ("bb", AS_EXPECTED), ("A", BETTER)],
        ids=["below", "at", "above"],
    )
    def test_labels_are_compared_by_their_scale(self, realised: str, place: Comparison) -> None:
        """The label "A" comes before "BB" in the alphabet, and after it in the scale."""
        assert place is Target.up("BB", scale=SAKIP).compare(realised)

    @pytest.mark.parametrize(
        "target, value",
        [(Target.up(85), date(2024, 1, 1)), (Target.down(date(2024, 1, 1)), 85)],
        ids=["day-for-number", "number-for-day"],
    )
    def test_another_kind_is_refused(self, target: Target, value: object) -> None:
        with pytest.raises(TargetError) as error:
            target.compare(value)

        assert code_of(error) == "target.kinds"
        assert dict(error.value.facts) == {"target": target.end, "value": value}

    def test_a_label_of_no_such_scale_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UnknownLabelError) as error:
            Target.up("BB", scale=SAKIP).compare("BBB")

        assert (error.value.facts["nearest"], error.value.facts["labels"]) == ("BB", "skala")


class TestEnds:
    @pytest.mark.parametrize(
        "value",
        [True, None, datetime(2024, 1, 1, tzinfo=UTC), "dua", "NaN"],
        ids=["flag", "nothing", "moment", "words", "nan"],
    )
    def test_what_is_no_exact_amount_is_refused(self, value: object) -> None:
        with pytest.raises(TargetError) as error:
            Target.up(value)

        assert (code_of(error), error.value.facts["given"]) == ("target.amount", value)

    @pytest.mark.parametrize(
        "value",
        [85, Decimal("85.0"), Fraction(85), 85.0],
        ids=["int", "decimal", "ratio", "float"],
    )
    def test_one_amount_has_one_form(self, value: object) -> None:
        assert Target.up(value) == Target(Direction.UP, Decimal(85), Decimal(85))

    def test_a_float_means_what_its_shortest_repr_says(self) -> None:
        """72.4 is no binary number; what somebody wrote is seventy-two and four tenths."""
        assert Target.up(72.4) == Target.up(Decimal("72.4"))
        assert Target.within(36.5, 37.5).compare(0.1 + 0.2) is WORSE
        assert Target.down(0.3).compare(0.1 + 0.2) is WORSE

    @pytest.mark.parametrize(
        "value, code, said",
        [
            (Fraction(1, 3), "number.places", "Fraction(1, 3) has too many decimals"),
            (Decimal("Infinity"), "number.finite", "Decimal('Infinity') is not a finite number"),
            (float("inf"), "number.finite", "inf is not a finite number"),
            (float("nan"), "number.finite", "nan is not a finite number"),
            (1e31, "number.size", "the number is too large or too small"),
        ],
        ids=["third", "endless", "infinity", "nan", "huge"],
    )
    def test_what_is_no_finite_decimal_is_refused_by_name(
        self, value: object, code: str, said: str
    ) -> None:
        with pytest.raises(TargetError) as error:
            Target.up(value)

        assert code_of(error) == code
        assert str(error.value).startswith(said)
        assert "accepted: int, float, Decimal, Fraction" in str(error.value)

    @pytest.mark.parametrize("text", ["85", "1.250", "85%", "7,5"])
    def test_text_is_read_by_name_or_not_at_all(self, text: str) -> None:
        """1.250 means two things, and the 85% of a plan is 85, that of a formula 0.85."""
        with pytest.raises(TargetError) as target:
            Target.up(text)
        with pytest.raises(TargetError) as realised:
            Target.up(85).compare(text)

        assert code_of(target) == code_of(realised) == "target.amount"
        assert "Target.read" in str(target.value)

    @pytest.mark.parametrize(
        "end",
        [
            0.5,
            85,
            "85",
            "bb",
            Decimal("NaN"),
            Decimal("Infinity"),
            datetime(2024, 1, 1, tzinfo=UTC),
            None,
        ],
        ids=["float", "int", "text", "label", "nan", "infinite", "moment", "nothing"],
    )
    def test_the_plain_constructor_converts_nothing(self, end: Any) -> None:
        """It is for what is exact already, as a stored target is."""
        with pytest.raises(TargetError) as error:
            Target(Direction.UP, end, end)

        assert code_of(error) == "target.amount"

    @pytest.mark.parametrize("end", ["bb", Decimal(3)], ids=["spelling", "number"])
    def test_with_a_scale_an_end_is_a_label_as_it_stands_there(self, end: Any) -> None:
        with pytest.raises(TargetError) as error:
            Target(Direction.UP, end, end, scale=SAKIP)

        assert code_of(error) == "target.amount"

    @pytest.mark.parametrize(
        "direction",
        ["turun", Direction.DOWN.value, Direction.DOWN],
        ids=["spelling", "text", "member"],
    )
    def test_a_direction_may_be_in_any_known_spelling(self, direction: str) -> None:
        """A text that only looks like the member would mean the other way."""
        target = Target(direction, Decimal(0), Decimal(0))

        assert target == Target.none_at_all() == Target.down(0)
        assert target.direction is Direction.DOWN

    @pytest.mark.parametrize("direction", ["samping", None], ids=["unknown", "nothing"])
    def test_what_is_no_direction_is_refused(self, direction: Any) -> None:
        with pytest.raises(UnknownLabelError):
            Target(direction, Decimal(0), Decimal(0))

    def test_a_scale_may_be_any_sequence_and_stays_as_it_is(self) -> None:
        target = Target(Direction.UP, "B", "B", scale=list(SAKIP))

        assert target.scale == SAKIP
        assert hash(target) == hash(Target.up("B", scale=SAKIP))

    @pytest.mark.parametrize("wrong", ["high", "low"])
    def test_the_end_that_is_wrong_is_named(self, wrong: str) -> None:
        ends: dict[str, Any] = {"low": Decimal(1), "high": Decimal(1), wrong: "x"}

        with pytest.raises(TargetError) as error:
            Target(Direction.UP, **ends)

        assert error.value.facts["given"] == "x"

    def test_ends_of_two_kinds_are_refused(self) -> None:
        with pytest.raises(TargetError) as error:
            Target.up(1, date(2024, 1, 1))

        assert code_of(error) == "target.kinds"
        assert dict(error.value.facts) == {"target": 1, "value": date(2024, 1, 1)}

    @pytest.mark.parametrize(
        "build, low, high",
        [
            (lambda: Target.up(90, 80), 90, 80),
            (lambda: Target.down(80, 90), 90, 80),
            (lambda: Target.within(90, 80), 90, 80),
            (lambda: Target.up("A", "B", scale=SAKIP), "A", "B"),
        ],
        ids=["up", "down", "within", "labels"],
    )
    def test_a_range_that_runs_backwards_is_refused(
        self, build: Any, low: object, high: object
    ) -> None:
        with pytest.raises(TargetError) as error:
            build()

        assert code_of(error) == "target.order"
        assert {"low": low, "high": high} == dict(error.value.facts)

    def test_a_range_of_labels_and_one_downwards(self) -> None:
        assert Target.up("B", "A", scale=SAKIP).compare("BB") is AS_EXPECTED
        assert Target.down("B", "C", scale=SAKIP).compare("D") is BETTER

    @pytest.mark.parametrize(
        "target, end",
        [
            (Target.up(80, 90), Decimal(80)),
            (Target.down(3, 2), Decimal(3)),
            (Target.within(1, 2), Decimal(1)),
        ],
        ids=["up", "down", "within"],
    )
    def test_the_end_is_what_must_be_reached_or_not_be_passed(
        self, target: Target, end: Decimal
    ) -> None:
        assert target.end == end


class TestRead:
    """A target as it stands in a plan; the direction is said, never guessed."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("61,95%", Target.up(Decimal("61.95"))),
            ("80 – 90%", Target.up(80, 90)),
            ("≥ 85%", Target.up(85)),
            ("> 3,5", Target(Direction.UP, Decimal("3.5"), Decimal("3.5"), strict=True)),
        ],
        ids=["number", "range", "at-least", "more-than"],
    )
    def test_upwards(self, text: str, expected: Target) -> None:
        assert expected == Target.read(text, "naik")

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("7-8 bulan", Target.down(8, 7)),
            ("≤14%", Target.down(14)),
            ("< 5 hari", Target(Direction.DOWN, Decimal(5), Decimal(5), strict=True)),
        ],
        ids=["range", "at-most", "less-than"],
    )
    def test_downwards(self, text: str, expected: Target) -> None:
        assert expected == Target.read(text, Direction.DOWN)

    def test_within(self) -> None:
        assert Target.read("36,5 - 37,5", "range") == Target.within(
            Decimal("36.5"), Decimal("37.5")
        )

    @pytest.mark.parametrize(
        "text", ["≤14%", "paling lambat 5 hari", "< 3"], ids=["at-most", "words", "less"]
    )
    def test_a_bound_above_says_its_direction_itself(self, text: str) -> None:
        assert Target.read(text).direction is Direction.DOWN

    @pytest.mark.parametrize(
        "text", ["≥ 85%", "minimal 3 dokumen", "> 3"], ids=["at-least", "words", "more"]
    )
    def test_a_bound_below_says_its_direction_itself(self, text: str) -> None:
        assert Target.read(text).direction is Direction.UP

    @pytest.mark.parametrize(
        "text, direction",
        [("≤ 14%", "naik"), ("≥ 85%", "turun"), ("≥ 85%", "rentang")],
        ids=["up", "down", "within"],
    )
    def test_a_direction_against_the_bound_is_refused(self, text: str, direction: str) -> None:
        with pytest.raises(TargetError) as error:
            Target.read(text, direction)

        assert code_of(error) == "target.against"
        wanted = {"text": text, "direction": Direction.parse(direction).value}
        assert wanted == dict(error.value.facts)
        assert "<" not in error.value.message("en").replace(text, "")

    @pytest.mark.parametrize(
        "text, scale",
        [("85%", ()), ("7-8 bulan", ()), ("BB", SAKIP)],
        ids=["number", "range", "label"],
    )
    def test_without_a_direction_it_is_refused(self, text: str, scale: tuple[str, ...]) -> None:
        with pytest.raises(TargetError) as error:
            Target.read(text, scale=scale)

        assert code_of(error) == "target.direction"
        assert {"text": text, "accepted": "naik, turun, rentang"} == dict(error.value.facts)

    def test_a_label_is_read_by_its_scale(self) -> None:
        assert Target.read(" bb ", "naik", scale=SAKIP) == Target.up("BB", scale=SAKIP)

    def test_a_label_with_a_figure_is_a_label(self) -> None:
        """The scale comes first: "Level 2" is no number."""
        levels = ("Level 1", "Level 2")

        assert Target.read("level 2", "naik", scale=levels) == Target.up("Level 2", scale=levels)

    def test_a_number_is_no_label_of_a_scale(self) -> None:
        with pytest.raises(UnknownLabelError):
            Target.read("85", "naik", scale=SAKIP)

    def test_words_without_a_scale_are_refused_and_shown(self) -> None:
        with pytest.raises(TargetError) as error:
            Target.read("Sedang", "naik")

        assert (code_of(error), error.value.facts["given"]) == ("target.amount", "Sedang")

    def test_a_dot_is_never_guessed(self) -> None:
        with pytest.raises(AmbiguousNumeralError):
            Target.read("1.250", "naik")

        assert Target.read("1.250", "naik", dot="ribuan") == Target.up(1250)

    def test_an_unknown_direction_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            Target.read("85", "samping")


class TestWords:
    @pytest.mark.parametrize(
        "target, said",
        [
            (Target.up(Decimal("80.5"), 90), "80,5–90, makin tinggi makin baik"),
            (Target.down(14), "14, makin rendah makin baik"),
            (Target.within(1, 2), "1–2, di dalam rentang"),
            (Target.read("> 3,5"), "> 3,5, makin tinggi makin baik"),
            (Target.read("< 14"), "< 14, makin rendah makin baik"),
            (Target.up("BB", scale=SAKIP), "BB, makin tinggi makin baik"),
            (Target.down(date(2024, 6, 30)), "30 Juni 2024, makin rendah makin baik"),
        ],
        ids=["range", "one", "within", "more", "less", "label", "day"],
    )
    def test_in_indonesian(self, target: Target, said: str) -> None:
        assert said == str(target)

    @pytest.mark.parametrize(
        "target, unit, said",
        [
            (Target.up(Decimal("1250.5")), "ton", "1,250.5 ton, the higher the better"),
            (Target.down(14), "%", "14%, the lower the better"),
            (Target.within(1, 2), None, "1–2, inside the range"),
            (Target.down(date(2024, 6, 30)), None, "30 June 2024, the lower the better"),
        ],
        ids=["unit", "percent", "none", "day"],
    )
    def test_in_english_with_its_unit(self, target: Target, unit: str | None, said: str) -> None:
        assert said == target.said("en", unit=unit)
