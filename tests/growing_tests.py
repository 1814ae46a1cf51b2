"""How tests grow: comparisons, logic, presence; and the whole garden."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import reference as ref
from tests.growing import (
    TESTS,
    color,
    leaf,
    number,
    truth,
)
from tests.growing_numbers import quotient
from tests.strategies import (
    Pair,
    Scope,
    Warna,
)

from asn_kinerja import (
    all_of,
    any_of,
    call,
    setting,
)
from asn_kinerja.exact import to_decimal
from asn_kinerja.formula.nodes import as_expr

_ORDER: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def _compared(draw: DrawFn, a: Pair, b: Pair) -> Pair:
    op = draw(st.sampled_from([*_ORDER, "is"]))
    node = a.node.is_(b.node) if op == "is" else _ORDER[op](a.node, b.node)
    return Pair(node, ref.strict(_ORDER.get(op, operator.eq), a.means, b.means))


def _compare(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    return _compared(draw, number(draw, scope, depth), number(draw, scope, depth))


def _compare_quotients(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a = quotient(draw, scope, depth, safe=True)
    other = draw(st.sampled_from(["number", "quotient", "equal"]))
    if other == "number":
        return _compared(draw, *draw(st.permutations([a, leaf(draw, scope)])))
    if other == "quotient":
        return _compared(draw, a, quotient(draw, scope, depth, safe=True))
    # Equal by value and not by form, so that the edge of every test is met.
    return _compared(draw, a, Pair(a.node * setting("sama", Fraction(6, 3)) / 2, a.means))


def _compare_scales(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, units = number(draw, scope, depth), draw(st.integers(-1, 1))
    step = Fraction(units, 10 ** (a.places + 1))
    near = a.node + to_decimal(units, a.places + 1)
    return _compared(draw, a, Pair(near, ref.strict(lambda x: x + step, a.means)))


def _equal_labels(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a = color(draw, scope, depth)
    texts = draw(st.lists(st.sampled_from(Warna), min_size=1, max_size=2))
    said = [draw(st.sampled_from([text, text.value])) for text in texts]
    node = a.node.is_in(*said) if draw(st.booleans()) else any_of(*map(a.node.is_, said))
    return Pair(node, ref.strict(lambda text: text in texts, a.means))


def _equal_flags(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, b = truth(draw, scope, depth), truth(draw, scope, depth)
    return Pair(a.node.is_(b.node), ref.strict(operator.eq, a.means, b.means))


def _within(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, low, high = number(draw, scope, depth), leaf(draw, scope), leaf(draw, scope)
    above = ref.strict(operator.ge, a.means, low.means)
    upto = ref.strict(operator.le, a.means, high.means)
    return Pair(a.node.is_between(low.node, high.node), ref.both(above, upto))


def _logic(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    parts = [truth(draw, scope, depth) for _ in range(draw(st.integers(2, 3)))]
    if draw(st.booleans()):
        sure = draw(st.booleans())
        parts[0] = Pair(as_expr(sure), ref.constant(sure))
    nodes, means = [part.node for part in parts], [part.means for part in parts]
    forms = {
        "&": lambda: Pair(nodes[0] & nodes[1], ref.both(*means[:2])),
        "|": lambda: Pair(nodes[0] | nodes[1], ref.either(*means[:2])),
        "all": lambda: Pair(all_of(*nodes), ref.both(*means)),
        "any": lambda: Pair(any_of(*nodes), ref.either(*means)),
        "not": lambda: Pair(~nodes[0], ref.strict(operator.not_, means[0])),
    }
    return draw(st.sampled_from(list(forms.values())))()


def _present(draw: DrawFn, scope: Scope, _: int) -> Pair:
    optional = [each for each in scope.facts if each.optional]
    node = draw(st.sampled_from(optional))
    return Pair(node.is_present(), ref.present(node.path))


def _called_test(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a, b = truth(draw, scope, depth), color(draw, scope, depth)
    means = ref.strict(lambda x, y: x != (y == "Hijau"), a.means, b.means)
    return Pair(call(is_odd, a.node, b.node), means)


def is_odd(x: bool, y: str) -> bool:  # noqa: FBT001 - a call gives its arguments by place
    return x is not (y == Warna.HIJAU)


TESTS.update(
    {
        "comparison": _compare,
        "comparison of quotients": _compare_quotients,
        "comparison across scales": _compare_scales,
        "equality of labels": _equal_labels,
        "equality of flags": _equal_flags,
        "between": _within,
        "logic": _logic,
        "presence": _present,
        "called test": _called_test,
    }
)
