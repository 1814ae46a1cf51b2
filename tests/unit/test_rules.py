from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from asn_kinerja.goals.roll_up import JUMLAH, RATA_RATA_TERTIMBANG
from asn_kinerja.goals.rules import part_rows

THIRD = Fraction(1, 3)


def weights(*stated: Fraction | None) -> list[object]:
    """The weights as a weighted mean is given them."""
    values = [{"nilai": place} for place, _ in enumerate(stated)]
    return [row["bobot"] for row in part_rows(RATA_RATA_TERTIMBANG, values, stated)]


class TestPartRows:
    """Of each part a roll-up gets what it asks for, with the weight that the plan states."""

    def test_weights_stay_as_they_are_stated(self) -> None:
        assert weights(Fraction(37, 100), Fraction(63, 100)) == [
            Fraction(37, 100),
            Fraction(63, 100),
        ]

    @pytest.mark.parametrize(
        "stated, written",
        [((THIRD, 2 * THIRD), [1, 2]), ((THIRD, Fraction(1, 2), None), [2, 3, None])],
        ids=["thirds", "one-missing"],
    )
    def test_weights_without_a_finite_form_keep_their_ratio(
        self, stated: Sequence[Fraction | None], written: list[int | None]
    ) -> None:
        assert written == weights(*stated)

    def test_a_rule_without_weights_is_given_none(self) -> None:
        rows = part_rows(JUMLAH, [{"nilai": 3, "pembilang": 1}], [THIRD])

        assert rows == ({"nilai": 3},)
