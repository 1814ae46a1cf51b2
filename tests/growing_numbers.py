"""How numbers grow: arithmetic, quotients, weights, bounds, and folds over rows."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import reference as ref
from tests.growing import (
    ABSENT,
    NUMBERS,
    ONE,
    YES,
    leaf,
    nonzero,
    number,
    truth,
)
from tests.strategies import (
    ROUNDINGS,
    Pair,
    Scope,
    fact_pair,
    literals,
    written,
)

from asn_kinerja import (
    call,
    setting,
    weighted,
)
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.nodes import Expr, as_expr

#: The most decimals that a function may declare.
FINEST = 12


def _sum(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, b = number(draw, scope, depth), number(draw, scope, depth)
    do = draw(st.sampled_from([operator.add, operator.sub]))
    return Pair(do(a.node, b.node), ref.strict(do, a.means, b.means), max(a.places, b.places))


def _product(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, b = number(draw, scope, depth), number(draw, scope, depth)
    means = ref.strict(operator.mul, a.means, b.means)
    return Pair(a.node * b.node, means, a.places + b.places)


def _reflected(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    (said, value), b = draw(literals()), number(draw, scope, depth)
    # A text in front of `*` or `+` would be asked first, so only numbers stand there.
    first = as_expr(said) if isinstance(said, str) else said
    do = draw(st.sampled_from([operator.add, operator.sub, operator.mul]))
    places = ref.decimals(value), b.places
    means = ref.strict(do, ref.constant(value), b.means)
    return Pair(do(first, b.node), means, sum(places) if do is operator.mul else max(places))


def quotient(draw: DrawFn, scope: Scope, depth: int, *, safe: bool) -> Pair:
    """An unrounded quotient; *safe* where its divisor can never be zero."""
    top = number(draw, scope, depth)
    bottom = nonzero(draw, scope) if safe else number(draw, scope, depth)
    made = Pair(top.node / bottom.node, ref.divided(top.means, bottom.means))
    form = draw(st.sampled_from(["plain", "again", "times", "squared", "inverse", "setting"]))
    if form == "again":
        other = nonzero(draw, scope)
        return Pair(made.node / other.node, ref.divided(made.means, other.means))
    if form == "times":
        other = number(draw, scope, depth)
        return Pair(other.node * made.node, ref.multiplied(other.means, made.means))
    if form == "squared":
        return Pair(made.node * made.node, ref.multiplied(made.means, made.means))
    if form == "inverse":
        return _inverse(draw, scope, top, safe=safe)
    return _times_setting(draw, made) if form == "setting" else made


def _inverse(draw: DrawFn, scope: Scope, top: Pair, *, safe: bool) -> Pair:
    a, b = (nonzero(draw, scope) if safe else leaf(draw, scope) for _ in range(2))
    inner = ref.divided(a.means, b.means)
    return Pair(top.node / (a.node / b.node), ref.divided(top.means, inner))


def _times_setting(draw: DrawFn, made: Pair) -> Pair:
    value = Fraction(draw(st.integers(-20, 20)), draw(st.integers(1, 9)))
    means = ref.multiplied(made.means, ref.constant(value))
    return Pair(made.node * setting("pecahan", value), means)


def _rounded(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    safe = draw(st.booleans())
    exact = quotient(draw, scope, depth, safe=safe)
    instead = ABSENT if draw(st.booleans()) else leaf(draw, scope)
    places, mode = draw(st.integers(instead.places, 7)), draw(ROUNDINGS)
    said: Any = setting("cara", mode) if draw(st.booleans()) else mode
    node = exact.node.round(places, said, on_zero=None if safe else instead.node)
    return Pair(node, ref.settled(exact.means, places, mode, instead.means), places)


def _coarser(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, places = number(draw, scope, depth), draw(st.integers(0, 4))
    said: Any = draw(st.sampled_from([places, str(places), setting("desimal", places)]))
    means = ref.settled(a.means, places, Rounding.HALF_UP, ref.constant(None))
    return Pair(a.node.round(said), means, places)


def _weighted(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    cuts = sorted([0, 20, *draw(st.lists(st.integers(0, 20), max_size=2))])
    weights = [Fraction(b - a, 20) for a, b in pairwise(cuts)]
    parts = [number(draw, scope, depth) for _ in weights]
    said = [draw(st.sampled_from(written(weight))) for weight in weights]
    terms = zip(said, (part.node for part in parts), strict=True)

    def total(*values: Fraction) -> Fraction:
        return sum((w * v for w, v in zip(weights, values, strict=True)), Fraction())

    places = max(ref.decimals(w) + p.places for w, p in zip(weights, parts, strict=True))
    return Pair(weighted(*terms), ref.strict(total, *(part.means for part in parts)), places)


def _clip(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, low = number(draw, scope, depth), leaf(draw, scope)
    room = draw(st.integers(0, 50))
    high = Pair(low.node + room, ref.strict(lambda x: x + room, low.means), low.places)
    ends = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    means = a.means
    for end, bound in zip(ends, (max, min), strict=True):
        means = means if end is None else ref.strict(bound, means, end.means)
    # What the rule leaves out may be a setting that only a reform gives.
    none = setting("batas", None) if draw(st.booleans()) else None
    floor, cap = (none if end is None else end.node for end in ends)
    return Pair(a.node.clip(floor, cap), means, max(a.places, low.places))


def _call(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, b = number(draw, scope, depth), leaf(draw, scope)
    places = a.places + b.places + 1
    if places > FINEST:
        return a
    means = ref.strict(lambda x, y: x * y / 2, a.means, b.means)
    return Pair(call(half_product, a.node, b.node, places=places), means, places)


def half_product(x: Decimal, y: Decimal) -> Fraction:
    return Fraction(x) * Fraction(y) / 2


def _fold(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    if scope.rows is None:
        return leaf(draw, scope)
    op = draw(st.sampled_from(["count", "sum", "min", "max", "median", "mean"]))
    inner = scope.inside()
    where = truth(draw, inner, depth) if draw(st.booleans()) else YES
    said: dict[str, Expr] = {} if where is YES else {"where": where.node}
    value = ONE if op == "count" else number(draw, inner, depth)
    if op == "mean":
        return _mean(draw, scope, (value, where), said)
    empty = Pair(as_expr(0), ref.constant(Fraction()))
    if op != "count" and (said or scope.rows.at_least == 0):
        empty = _instead(draw, scope, value.places)
        said["on_empty"] = empty.node
    rules = {"where": where.means, "weight": ONE.means, "empty": empty.means}
    means = ref.folded("baris", ref.FINISH[op], value.means, **rules)
    fold = getattr(scope.rows, op)
    node = fold(**said) if op == "count" else fold(value.node, **said)
    return Pair(node, means, value.places + (op == "median"))


def _instead(draw: DrawFn, scope: Scope, places: int) -> Pair:
    """A value that may stand in for one with so many decimals."""
    pair = leaf(draw, scope)
    return pair if pair.places <= places else ABSENT


def _mean(draw: DrawFn, scope: Scope, row: tuple[Pair, Pair], filtered: Mapping[str, Expr]) -> Pair:
    assert scope.rows is not None
    value, where = row
    weight = fact_pair(scope.fields[1]) if draw(st.booleans()) else ONE
    places, mode = draw(st.integers(0, 5)), draw(ROUNDINGS)
    empty = _instead(draw, scope, places)
    said = {**filtered} if weight is ONE else {**filtered, "weight": weight.node}
    node = scope.rows.mean(value.node, places=places, rounding=mode, on_empty=empty.node, **said)
    rules = {"where": where.means, "weight": weight.means, "empty": empty.means}
    return Pair(node, ref.folded("baris", ref.mean(places, mode), value.means, **rules), places)


NUMBERS.update(
    {
        "sum": _sum,
        "product": _product,
        "reflected": _reflected,
        "rounded quotient": _rounded,
        "rounded number": _coarser,
        "weighted sum": _weighted,
        "clip": _clip,
        "called number": _call,
        "fold": _fold,
    }
)
