"""Every grower of formulas in one place."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import growing_choices, growing_numbers, growing_tests
from tests.growing import LABELS, NUMBERS, TESTS, Grow
from tests.strategies import Pair, Scope

__all__ = ["GROWERS", "Grow", "growing_choices", "growing_numbers", "growing_tests", "grown"]

GROWERS: Mapping[str, Grow] = {**NUMBERS, **LABELS, **TESTS}


@st.composite
def grown(draw: DrawFn, grow: Grow, scope: Scope, depth: int = 2) -> Pair:
    """A formula whose outermost node is made by *grow*."""
    return grow(draw, scope, depth)
