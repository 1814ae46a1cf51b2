"""Where random formulas grow: the lists of growers, and the leaves.

A grower draws its parts from the growers and writes them down twice: in the words of the
library, and in the words of `reference`. What it writes is valid, so a refusal is a failure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import reference as ref
from tests.strategies import Pair, Scope, Warna, constants, is_flag, is_label, is_number

from asn_kinerja import absent, undecided
from asn_kinerja.formula.kinds import Kind
from asn_kinerja.formula.nodes import as_expr
from asn_kinerja.labels import LabelSet

Grow: TypeAlias = Callable[[DrawFn, Scope, int], Pair]

#: Every way to grow, by what it makes; the modules `growing_…` fill them.
NUMBERS: dict[str, Grow] = {}
LABELS: dict[str, Grow] = {}
TESTS: dict[str, Grow] = {}

YES = Pair(as_expr(value=True), ref.constant(value=True))
ONE = Pair(as_expr(1), ref.constant(Fraction(1)), nonzero=True)
ABSENT = Pair(absent(), ref.constant(None))
REFUSED = Pair(undecided("celah"), ref.constant(None))


def leaf(draw: DrawFn, scope: Scope, _: int = 0) -> Pair:
    facts = scope.of(is_number)
    if draw(st.integers(0, 3)):
        return draw(st.sampled_from(facts))
    return draw(constants())


def nonzero(draw: DrawFn, scope: Scope) -> Pair:
    facts = [pair for pair in scope.of(is_number) if pair.nonzero]
    units = st.integers(1, 300) | st.integers(-300, -1)
    if draw(st.booleans()) and facts:
        return draw(st.sampled_from(facts))
    return draw(constants(units))


def number(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    if depth <= 0:
        return leaf(draw, scope)
    return draw(st.sampled_from(list(NUMBERS.values())))(draw, scope, depth - 1)


def color(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    if depth <= 0:
        return draw(st.sampled_from([pair for pair in scope.of(is_label) if is_color(pair)]))
    return draw(st.sampled_from(list(LABELS.values())))(draw, scope, depth - 1)


def is_color(pair: Pair) -> bool:
    return members(pair.node.kind) == tuple(Warna)


def truth(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    if depth <= 0:
        return draw(st.sampled_from(scope.of(is_flag)))
    return draw(st.sampled_from(list(TESTS.values())))(draw, scope, depth - 1)


def members(kind: Kind) -> Sequence[Any]:
    return kind.members if isinstance(kind, LabelSet) else (False, True)
