"""What a value in a band can be, where the number that chose the band lies in it.

Knows the range that a band leaves to its subject. Knows nothing of runs and questions.
"""

from __future__ import annotations

from asn_kinerja.formula.choices import Rung
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.interval import span
from asn_kinerja.formula.kinds import Kind, Number
from asn_kinerja.formula.nodes import Compare, Expr, Named
from asn_kinerja.formula.walk import rebuilt

__all__ = ["kind_where", "kind_within"]

#: How a comparison reads from its other side.
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def kind_within(subject: Expr, rung: Rung) -> Kind | None:
    """Find the kind of the value of a band, knowing that the subject lies in the band.

    Args:
        subject: The number that the bands divide.
        rung: One of the bands, with its value.

    Returns:
        The kind; `None` if the subject can never lie in the band.
    """
    kind = subject.kind
    if not isinstance(kind, Number):
        return rung.value.kind
    inside = span(rung.edges, kind.places)
    low = max((end for end in (inside.first, kind.low) if end is not None), default=None)
    high = min((end for end in (inside.last, kind.high) if end is not None), default=None)
    if low is not None and high is not None and low > high:
        return None
    # Any fact of that range will do: only its kind is asked.
    known = Fact("subject", Number(kind.places, low, high))
    return rebuilt(rung.value, lambda node: known if _same(node, subject) else node).kind


def kind_where(test: Expr, value: Expr) -> Kind | None:
    """Find the kind of the value of a case, knowing that its test holds.

    Args:
        test: The test.
        value: What the case leads to.

    Returns:
        The kind; `None` if the test can never hold.
    """
    if isinstance(test, Named):
        return kind_where(test.value, value)
    if not isinstance(test, Compare) or test.op == "is":
        return value.kind
    op, subject, bound = test.op, test.left, test.right
    if _is_fixed(subject.kind):
        op, subject, bound = _TURNED[op], bound, subject
    if not _is_fixed(bound.kind):
        return value.kind
    low = bound if op in {">", ">="} else None
    high = bound if op in {"<", "<="} else None
    closed = op in {">=", "<="}
    return kind_within(subject, Rung(low, high, value, low_closed=closed, high_closed=closed))


def _is_fixed(kind: Kind) -> bool:
    return isinstance(kind, Number) and kind.point is not None


def _same(node: Expr, subject: Expr) -> bool:
    return node == subject or (isinstance(subject, Named) and _same(node, subject.value))
