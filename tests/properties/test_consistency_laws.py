"""What can hold together is never thrown away; of bounds, what cannot always is."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import fact, label
from asn_kinerja.formula.consistency import consistent
from asn_kinerja.formula.nodes import Compare, Expr, as_expr

#: A sign, a bound, and whether the test must hold.
Said: TypeAlias = tuple[str, Decimal, bool]

X, WARNA = fact("x", places=1), ("hijau", "kuning", "merah")
SIGNS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.eq,
}
BOUNDS = st.sampled_from([Decimal(n) for n in ("-1", "0", "0.5", "1", "1.5", "2", "9")])
NEEDS = st.lists(st.tuples(st.sampled_from(list(SIGNS)), BOUNDS, st.booleans()), max_size=5)
NAMES = st.lists(st.tuples(st.sampled_from(WARNA), st.booleans()), max_size=4)


def conditions(needs: Sequence[Said]) -> list[tuple[Expr, bool]]:
    return [(Compare(op, X, as_expr(bound)), wanted) for op, bound, wanted in needs]


def places(needs: Sequence[Said]) -> Iterator[Fraction]:
    """Every bound, and a number in each room between, below and above them."""
    bounds = sorted({Fraction(bound) for _, bound, _ in needs}) or [Fraction(0)]
    yield from bounds
    yield from (bounds[0] - 1, bounds[-1] + 1)
    yield from ((one + other) / 2 for one, other in pairwise(bounds))


def possible(needs: Sequence[Said]) -> bool:
    return any(
        all(SIGNS[op](x, Fraction(bound)) is wanted for op, bound, wanted in needs)
        for x in places(needs)
    )


class TestNumbers:
    @given(NEEDS)
    def test_what_some_number_meets_is_kept(self, needs: list[Said]) -> None:
        assert consistent(conditions(needs)) or not possible(needs)

    @given(NEEDS.map(lambda needs: [each for each in needs if each[0] != "is" or each[2]]))
    def test_of_bounds_exactly_what_some_number_meets_is_kept(self, needs: list[Said]) -> None:
        """Only a value that must not be leaves holes that are not looked for."""
        assert consistent(conditions(needs)) == possible(needs)

    @given(NEEDS, st.randoms())
    def test_the_order_does_not_matter(self, needs: list[Said], random: Random) -> None:
        mixed = random.sample(needs, len(needs))

        assert consistent(conditions(needs)) == consistent(conditions(mixed))

    @given(NEEDS, NEEDS)
    def test_what_contradicts_itself_still_does_with_more(
        self, needs: list[Said], more: list[Said]
    ) -> None:
        assert consistent(conditions(needs)) or not consistent(conditions([*needs, *more]))


class TestLabels:
    @given(NAMES)
    def test_what_some_label_meets_is_kept(self, needs: list[tuple[str, bool]]) -> None:
        """And two labels at once, or one that both is and is not, never are."""
        subject = label("warna", WARNA)
        said = [(subject.is_(name), wanted) for name, wanted in needs]
        chosen = {name for name, wanted in needs if wanted}
        refused = {name for name, wanted in needs if not wanted}

        assert consistent(said) == (len(chosen) <= 1 and not chosen & refused)
