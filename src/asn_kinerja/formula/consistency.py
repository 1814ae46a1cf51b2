"""Whether conditions can hold together, as far as that can be seen without facts.

Knows that a test cannot give both answers, a label cannot be two labels, and a number
cannot lie on both sides of a bound. Knows nothing of where the conditions come from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction

from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Compare, Const, Expr
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import LabelSet

__all__ = ["consistent", "read"]


def consistent(needs: Sequence[tuple[Expr, bool]]) -> bool:
    """Tell whether nothing in some conditions contradicts the rest.

    Args:
        needs: Tests, each with the answer it must give.

    Returns:
        False only if they can never hold together.
    """
    answers = dict(needs)
    if any(answers[test] != wanted for test, wanted in needs):
        return False
    about: defaultdict[Expr, list[tuple[Compare, bool]]] = defaultdict(list)
    for test, wanted in needs:
        if isinstance(test, Compare):
            about[test.left].append((test, wanted))
    return all(_one_value(tests) for tests in about.values())


def _one_value(tests: Sequence[tuple[Compare, bool]]) -> bool:
    equal = (test.right for test, wanted in tests if test.op == "is" and wanted)
    named = {_label(node) for node in equal} - {None}
    said = (read(test, wanted=wanted) for test, wanted in tests)
    return len(named) <= 1 and _one_number(test for test in said if test is not None)


def _label(node: Expr) -> str | None:
    """The text of a label that is written in the rule."""
    code = node.code if isinstance(node, Const | Setting) else None
    if code is None or not isinstance(node.kind, LabelSet):
        return None
    return node.kind.members[code]


def _one_number(tests: Iterable[Compare]) -> bool:
    bounds = [(test.op, value) for test in tests if (value := _point(test.right)) is not None]
    lows = [(value, op == ">") for op, value in bounds if op in {">", ">=", "is"}]
    highs = [(value, op == "<") for op, value in bounds if op in {"<", "<=", "is"}]
    if not lows or not highs:
        return True
    low, high = max(lows), min(highs, key=lambda bound: (bound[0], not bound[1]))
    return low[0] < high[0] or (low[0] == high[0] and not low[1] and not high[1])


def _point(node: Expr) -> Fraction | None:
    kind = node.kind
    if not isinstance(kind, Number) or kind.point is None:
        return None
    return Fraction(kind.point, 10**kind.places)


def read(test: Compare, *, wanted: bool) -> Compare | None:
    """Find the test that holds where another one gives an answer.

    Args:
        test: The other one.
        wanted: Its answer.

    Returns:
        The test; `None` for two values that are to be apart.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> read(fact("n") < 5, wanted=False).op
        '>='
    """
    if wanted:
        return test
    other = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}.get(test.op)
    return None if other is None else Compare(other, test.left, test.right)
