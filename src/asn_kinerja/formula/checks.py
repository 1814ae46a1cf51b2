"""What may be built: the kind of each node from the kinds of its parts, or an error.

Knows which mistakes of a rule can be seen before any fact is given. Knows kinds
only, so that the nodes can ask it while they are being made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from math import prod

from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import Rounding, decimal_text
from asn_kinerja.formula.interval import Edges, Span, check_cover, span
from asn_kinerja.formula.kinds import FLAG, NOTHING, Flag, HasKind, Kind, Nothing, Number, Ratio
from asn_kinerja.labels import LabelSet

__all__ = [
    "aggregate",
    "arith",
    "bands",
    "clip",
    "compare",
    "decimals",
    "described",
    "fraction",
    "join",
    "known",
    "literal_labels",
    "logic",
    "point",
    "quotient",
    "ratio",
    "rounding_mode",
    "setting_range",
    "settled",
    "sizes",
    "table",
]


#: Text of digits and their marks only: a number, well written or not, but no label.
_NUMERIC = r"[\s.,%+-]*\d[\d\s.,%+-]*"

#: The most decimals that a number of a rule may keep.
_FINE = 12


def named(_node: object, _attribute: object, name: str) -> None:
    """Refuse an empty name; a validator of nodes."""
    if not name:
        raise FormulaError("formula.name")


def described(kind: Kind) -> str:
    """Name a kind the way the catalogue of facts does.

    Args:
        kind: Any kind.

    Returns:
        For example `number(2)`, `label Predikat` or `flag`.

    Examples:
        >>> described(Number(2))
        'number(2)'
    """
    if isinstance(kind, Number):
        return f"number({kind.places})"
    if isinstance(kind, LabelSet):
        return f"label {kind.name}".rstrip() + "{" + ", ".join(kind.members) + "}"
    return {Flag: "flag", Nothing: "nothing", Ratio: "unrounded quotient"}[type(kind)]


def literal_labels(value: object) -> LabelSet | None:
    """Tell whether a literal is a label, and of which set.

    Args:
        value: What stands in a formula.

    Returns:
        The set of an enum's member, a set of one for a plain text, or `None` if the
        literal is no label.
    """
    if isinstance(value, StrEnum):
        return LabelSet.of(type(value))
    if not isinstance(value, str) or re.fullmatch(_NUMERIC, value):
        return None
    return LabelSet("", (value,))


def _number(kind: Kind | None) -> Number:
    if isinstance(kind, Number):
        return kind
    if isinstance(kind, Ratio):
        raise FormulaError("formula.unrounded")
    raise FormulaError("formula.kind", expected="number", given=described(kind or NOTHING))


def settled(kind: Kind) -> None:
    """Refuse an unrounded quotient where a value is wanted."""
    if isinstance(kind, Ratio):
        raise FormulaError("formula.unrounded")


def point(kind: Kind | None) -> Number | None:
    """Take a bound that is written in the rule: a constant or a setting."""
    return None if kind is None else _fixed(kind)


def _fixed(kind: Kind) -> Number:
    number = _number(kind)
    if number.point is None:
        raise FormulaError("formula.moving_bound")
    return number


def setting_range(name: str, kind: Kind, low: Kind | None, high: Kind | None) -> None:
    """Refuse a setting outside its own range."""
    floor, cap = point(low), point(high)
    if floor is None and cap is None:
        return
    value = fraction(kind)
    below = floor is not None and value < _exact(floor)
    above = cap is not None and value > _exact(cap)
    if below or above:
        raise FormulaError(
            "setting.range",
            name=name,
            given=_said(kind, value),
            low=_plain(floor),
            high=_plain(cap),
        )


def _said(kind: Kind, value: Fraction) -> str:
    return _plain(kind) if isinstance(kind, Number) else str(value)


def _plain(value: Number | None) -> str:
    return "…" if value is None else decimal_text(value.low or 0, value.places)


def rounding_mode(node: HasKind) -> Rounding:
    """Read a stated rounding: a constant or a setting, which are the nodes with a code."""
    code: int | None = getattr(node, "code", None)
    if not isinstance(node.kind, LabelSet) or node.kind.kind is not Rounding or code is None:
        raise FormulaError("formula.rounding")
    return tuple(Rounding)[code]


def known(op: str, *accepted: str) -> None:
    """Refuse an operation that does not exist."""
    if op not in accepted:
        raise FormulaError("formula.op", given=op, accepted=", ".join(accepted))


def arith(op: str, kinds: Sequence[Kind]) -> Kind:
    """The kind of a sum, difference, product or weighted sum."""
    known(op, "+", "-", "*", "weighted")
    if not kinds or (op == "weighted" and len(kinds) % 2):
        raise FormulaError("formula.parts")
    if op == "*" and any(isinstance(kind, Ratio) for kind in kinds):
        return reduce(_times, kinds)
    numbers = [_number(kind) for kind in kinds]
    if op == "weighted":
        return _weighted(numbers[0::2], numbers[1::2])
    folded = {"+": Number.plus, "-": Number.minus, "*": Number.times}[op]
    return reduce(folded, numbers)


def _weighted(weights: Sequence[Number], values: Sequence[Number]) -> Number:
    total = reduce(Number.plus, weights)
    if any(weight.point is None or weight.point < 0 for weight in weights):
        raise FormulaError("formula.weight")
    if total.point != 10**total.places:
        raise FormulaError("formula.weights", total=_plain(total))
    products = [weight.times(value) for weight, value in zip(weights, values, strict=True)]
    return reduce(Number.plus, products)


def _split(kind: Kind) -> Ratio:
    return kind if isinstance(kind, Ratio) else Ratio(_number(kind), Number(0, 1, 1))


def _times(one: Kind, other: Kind) -> Ratio:
    a, b = _split(one), _split(other)
    return Ratio(a.numerator.times(b.numerator), a.denominator.times(b.denominator))


def ratio(top: Kind, bottom: Kind) -> Ratio:
    """The kind of a quotient that is not yet rounded."""
    below = _split(bottom)
    # The inner divisor stands on both sides, so that the whole divisor is zero with it.
    inner = below.denominator
    return _times(top, Ratio(inner.times(inner), below.numerator.times(inner)))


def fraction(kind: Kind) -> Fraction:
    """The value of a constant, or of a fraction of two."""
    parts = _split(kind)
    return _exact(_fixed(parts.numerator)) / _exact(_fixed(parts.denominator))


def _exact(number: Number) -> Fraction:
    return Fraction(number.low or 0, 10**number.places)


def _may_be_zero(number: Number) -> bool:
    positive = number.low is not None and number.low > 0
    return not positive and not (number.high is not None and number.high < 0)


def quotient(
    top: Kind, bottom: Kind, places: Kind | None, mode: Rounding, on_zero: Kind | None
) -> Kind:
    """The kind of a rounded quotient."""
    kept, whole = decimals(places), ratio(top, bottom)
    if on_zero is None and _may_be_zero(whole.denominator):
        raise FormulaError("formula.zero_divisor")
    return _or_else(whole.numerator.over(whole.denominator, kept, mode), on_zero)


def _or_else(rounded: Number, instead: Kind | None) -> Kind:
    if instead is None:
        return rounded
    if isinstance(instead, Number) and instead.places > rounded.places:
        raise FormulaError("formula.finer_instead", places=rounded.places)
    return join([rounded, instead])


def decimals(places: Kind | None) -> int:
    """How many decimals a rounding keeps: a fixed whole number."""
    number = point(places)
    if number is None or number.places or not 0 <= (number.low or 0) <= _FINE:
        raise FormulaError("formula.places")
    return number.low or 0


def compare(op: str, left: Kind, right: Kind) -> Flag:
    """The kind of a test between two values."""
    known(op, "<", "<=", ">", ">=", "is")
    for side in (left, right):
        if isinstance(side, Ratio) and _may_be_zero(side.denominator):
            raise FormulaError("formula.zero_divisor")
    sides = [s.numerator if isinstance(s, Ratio) else s for s in (left, right)]
    if op == "is":
        join(sides)
    else:
        for side in sides:
            _number(side)
    return FLAG


def logic(kinds: Sequence[Kind], op: str = "and") -> Flag:
    """The kind of a combination of tests."""
    known(op, "and", "or", "not")
    if not kinds or (op == "not" and len(kinds) != 1):
        raise FormulaError("formula.parts")
    for kind in kinds:
        if not isinstance(kind, Flag):
            raise FormulaError("formula.kind", expected="flag", given=described(kind))
    return FLAG


def join(kinds: Sequence[Kind]) -> Kind:
    """The kind of a value that may be any of several."""
    for kind in kinds:
        settled(kind)
    present = [kind for kind in kinds if not isinstance(kind, Nothing)]
    if not present:
        return NOTHING
    numbers = [kind for kind in present if isinstance(kind, Number)]
    labels = [kind for kind in present if isinstance(kind, LabelSet)]
    if len(numbers) == len(present):
        return reduce(Number.join, numbers)
    if len(labels) == len(present):
        return _join_labels(labels)
    if all(isinstance(kind, Flag) for kind in present):
        return FLAG
    raise FormulaError("formula.mixed", given=" / ".join(sorted({described(k) for k in present})))


def _join_labels(sets: Sequence[LabelSet]) -> LabelSet:
    declared = list(dict.fromkeys(labels for labels in sets if labels.name))
    if len(declared) > 1:
        raise FormulaError("formula.label_sets", given=", ".join(s.name for s in declared))
    texts = [text for labels in sets if not labels.name for text in labels.members]
    if not declared:
        return LabelSet("", tuple(dict.fromkeys(texts)))
    for text in texts:
        declared[0].code(text)
    return declared[0]


def clip(value: Kind, low: Kind | None, high: Kind | None) -> Number:
    """The kind of a number kept within bounds."""
    clipped = _number(value)
    if low is not None and high is not None:
        room = _number(high).minus(_number(low))
        if room.high is not None and room.high < 0:
            raise FormulaError("formula.clip")
    if low is not None:
        clipped = clipped.at_least(_number(low))
    return clipped if high is None else clipped.at_most(_number(high))


def bands(subject: Kind, edges: Sequence[Edges]) -> tuple[Span, ...]:
    """The values in each band; refuses a hole, an overlap or an empty band."""
    number = _number(subject)
    spans = tuple(span(edge, number.places) for edge in edges)
    check_cover(spans, number)
    return spans


def sizes(subjects: Sequence[Kind]) -> list[int]:
    """How many values each subject of a table has."""
    for kind in subjects:
        if not isinstance(kind, Flag | LabelSet):
            raise FormulaError("formula.kind", expected="label", given=described(kind))
    return [len(kind.members) if isinstance(kind, LabelSet) else 2 for kind in subjects]


def table(subjects: Sequence[Kind], cells: Sequence[Kind]) -> Kind:
    """The kind of a table's cell; every cell must be filled."""
    wanted = prod(sizes(subjects))
    if not subjects or len(cells) != wanted:
        raise FormulaError("formula.cells", given=len(cells), wanted=wanted)
    return join(cells)


def aggregate(  # noqa: PLR0917 - the parts of one node, in the order of its fields
    op: str,
    value: Kind,
    tests: Sequence[Kind],
    weight: Kind | None,
    rounding: tuple[Kind | None, Rounding | None],
    on_empty: Kind | None,
    *,
    may_be_empty: bool,
) -> Kind:
    """The kind of one value for many rows."""
    known(op, "sum", "count", "min", "max", "median", "mean")
    if tests:
        logic(tests)
    if op == "count":
        return Number(0, 0)
    if on_empty is None and (may_be_empty or _weightless(weight)):
        raise FormulaError("formula.no_rows", op=op)
    return _or_else(_folded(op, _number(value), weight, rounding), on_empty)


def _weightless(weight: Kind | None) -> bool:
    return weight is not None and _may_be_zero(_number(weight))


def _folded(
    op: str, value: Number, weight: Kind | None, rounding: tuple[Kind | None, Rounding | None]
) -> Number:
    if op in {"min", "max"}:
        return value
    if op == "median":
        return value.at(value.places + 1)
    if op == "sum":
        return value.times(Number(0, 0)).join(value)
    places, mode = rounding
    if mode is None:
        raise FormulaError("formula.unrounded")
    lowest = 0 if weight is None else _number(weight).low
    if lowest is None or lowest < 0:
        raise FormulaError("formula.weight")
    return value.over(Number(0, 1, 1), decimals(places), mode)
