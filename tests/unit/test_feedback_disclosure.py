"""What sums give away: small cases that anybody can work out by hand."""

from __future__ import annotations

from fractions import Fraction

from asn_kinerja.feedback.disclosure import NOTHING, Space, Unknown, beyond, isolates, taken, within

A, B, C, D = (Unknown(who, "x") for who in range(4))


def known(*sums: dict[Unknown, int]) -> Space:
    space = NOTHING
    for each in sums:
        left = beyond(each, space)
        space = taken(left, next(iter(left)), space)
    return space


class TestBeyond:
    def test_what_is_known_leaves_nothing(self) -> None:
        assert beyond({A: 2, B: 2}, known({A: 1, B: 1})) == {}

    def test_an_unknown_that_does_not_count_is_left_out(self) -> None:
        assert beyond({A: 0, B: 3}, NOTHING) == {B: Fraction(3)}

    def test_several_known_sums_are_used_at_once(self) -> None:
        space = known({A: 1, C: 1}, {B: 1, C: 2})

        assert beyond({A: 1, B: 1}, space) == {C: Fraction(-3)}


class TestTaken:
    def test_a_new_sum_solves_the_older_ones_further(self) -> None:
        space = known({A: 1, B: 1}, {B: 2})

        assert space == {A: {A: 1}, B: {B: 1}}


class TestWithin:
    def test_two_sums_together_can_be_about_what_neither_is(self) -> None:
        """A + C and B + C give A - B."""
        space = known({A: 1, C: 1}, {B: 1, C: 1})

        assert within(lambda unknown: unknown in (A, B), B, space)
        assert not within(lambda unknown: unknown == B, B, space)

    def test_a_row_that_is_allowed_as_it_stands_helps_no_other(self) -> None:
        space = known({A: 1}, {B: 1, C: 1})

        assert not within(lambda unknown: unknown in (A, B), B, space)


class TestIsolates:
    def test_a_sum_is_about_as_many_raters_as_its_classes_have(self) -> None:
        space = known({A: 1, B: 1, C: 1})

        assert isolates(A, space, (1, 1, 1), 4)
        assert not isolates(A, space, (1, 1, 1), 3)

    def test_a_class_that_is_large_enough_hides_whatever_it_stands_in(self) -> None:
        assert not isolates(A, known({A: 1}), (3,), 3)
        assert isolates(A, known({A: 1}), (2,), 3)

    def test_a_class_that_does_not_fit_in_is_not_tried(self) -> None:
        space = known({A: 1, B: 1, C: 1}, {D: 1, C: 1})

        assert not isolates(A, space, (1, 1, 2, 2), 4)
        assert isolates(A, space, (1, 1, 2, 2), 5)
