"""How choices grow, of numbers, labels and tests alike; and labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import reference as ref
from tests.growing import (
    LABELS,
    NUMBERS,
    REFUSED,
    TESTS,
    Grow,
    color,
    is_color,
    members,
    number,
    truth,
)
from tests.strategies import (
    MUTU,
    Pair,
    Scope,
    Warna,
    is_label,
)

from asn_kinerja import (
    at_least,
    bands,
    below,
    between,
    call,
    table,
    when,
)
from asn_kinerja.exact import to_decimal
from asn_kinerja.formula.nodes import as_expr


def _alternatives(draw: DrawFn, scope: Scope, depth: int, some: Grow, n: int) -> list[Pair]:
    """Values of one kind, of which all but the first may be refused by rule."""
    made = [some(draw, scope, depth) for _ in range(n)]
    keep = [True, *(draw(st.integers(0, 7)) < 7 for _ in made[1:])]
    return [pair if kept else REFUSED for pair, kept in zip(made, keep, strict=True)]


def _finest(pairs: Sequence[Pair]) -> int:
    return max(pair.places for pair in pairs)


def _when(draw: DrawFn, scope: Scope, depth: int, some: Grow) -> Pair:
    values = _alternatives(draw, scope, depth, some, draw(st.integers(2, 3)))
    tests = [truth(draw, scope, depth) for _ in values[1:]]
    chain = when(tests[0].node).then(values[0].node)
    for asked, value in zip(tests[1:], values[1:-1], strict=True):
        chain = chain.when(asked.node).then(value.node)
    said = [(t.means, v.means) for t, v in zip(tests, values, strict=False)]
    node = chain.otherwise(values[-1].node)
    return Pair(node, ref.chosen(said, values[-1].means), _finest(values))


def _bands(draw: DrawFn, scope: Scope, depth: int, some: Grow) -> Pair:
    subject = number(draw, scope, depth)
    edges = st.integers(-20, 20).map(lambda n: Fraction(n * 20 + 3, 4))
    cuts = sorted(draw(st.lists(edges, min_size=1, max_size=3, unique=True)))
    lefts = [draw(st.booleans()) for _ in cuts]
    values = _alternatives(draw, scope, depth, some, len(cuts) + 1)
    ladder = dict(zip(_ladder(cuts, lefts), (value.node for value in values), strict=True))
    said = [(_holds(cuts, lefts, place), value.means) for place, value in enumerate(values)]
    return Pair(bands(subject.node, ladder), ref.banded(subject.means, said), _finest(values))


def _ladder(cuts: Sequence[Fraction], lefts: Sequence[bool]) -> list[Any]:
    """Bands that meet at the cuts; *lefts* tells which cut belongs to the band above it."""
    texts = [str(to_decimal(int(cut * 100), 2)) for cut in cuts]
    words = {(True, True): "left", (True, False): "both", (False, True): "neither"}
    inner = [
        between(texts[i], texts[i + 1], closed=words.get((lefts[i], lefts[i + 1]), "right"))
        for i in range(len(texts) - 1)
    ]
    first = below(texts[0]) if lefts[0] else f"<= {texts[0]}"
    last = at_least(texts[-1]) if lefts[-1] else f"> {texts[-1]}"
    return [first, *inner, last]


def _holds(
    cuts: Sequence[Fraction], lefts: Sequence[bool], place: int
) -> Callable[[Fraction], bool]:
    def holds(value: Fraction) -> bool:
        ends = zip(cuts, lefts, strict=True)
        return place == sum(value >= cut if left else value > cut for cut, left in ends)

    return holds


def _table(draw: DrawFn, scope: Scope, depth: int, some: Grow) -> Pair:
    grow = st.sampled_from([truth, color])
    subjects = [draw(grow)(draw, scope, depth) for _ in range(draw(st.integers(1, 2)))]
    keys: list[tuple[Any, ...]] = [()]
    for subject in subjects:
        keys = [(*key, part) for key in keys for part in members(subject.node.kind)]
    values = _alternatives(draw, scope, 0, some, len(keys))
    filled = list(zip(keys, values, strict=True))
    single = len(subjects) == 1 and draw(st.booleans())
    cells = {key[0] if single else key: value.node for key, value in filled}
    nodes = [subject.node for subject in subjects]
    means = ref.picked([s.means for s in subjects], {key: v.means for key, v in filled})
    return Pair(table(nodes[0] if single else nodes, cells), means, _finest(values))


def _named(draw: DrawFn, scope: Scope, depth: int, some: Grow) -> Pair:
    inner = some(draw, scope, depth)
    return evolve(inner, node=inner.node.named("langkah"))


def _of(how: Callable[[DrawFn, Scope, int, Grow], Pair], some: Grow) -> Grow:
    return lambda draw, scope, depth: how(draw, scope, depth, some)


def _color_or_text(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    text = draw(st.none() | st.sampled_from(Warna))
    if text is None:
        return color(draw, scope, depth)
    return Pair(as_expr(draw(st.sampled_from([text, text.value]))), ref.constant(text.value))


def _color_by_quality(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    (quality,) = [each for each in scope.of(is_label) if not is_color(each)]
    values = [_color_or_text(draw, scope, depth) for _ in MUTU]
    means = {(text,): value.means for text, value in zip(MUTU, values, strict=True)}
    cells = {text: value.node for text, value in zip(MUTU, values, strict=True)}
    return Pair(table(quality.node, cells), ref.picked([quality.means], means))


def _called_color(draw: DrawFn, scope: Scope, depth: int) -> Pair:
    a = color(draw, scope, depth)
    means = ref.strict(lambda text: FLIPPED[text], a.means)
    return Pair(call(flipped, a.node, labels=Warna), means)


FLIPPED = dict(zip(map(str, Warna), reversed([text.value for text in Warna]), strict=True))


def flipped(text: str) -> str:
    return FLIPPED[text]


NUMBERS.update(
    {
        "chosen number": _of(_when, number),
        "banded number": _of(_bands, number),
        "number in a table": _of(_table, number),
        "named number": _of(_named, number),
    }
)
LABELS.update(
    {
        "chosen label": _of(_when, _color_or_text),
        "banded label": _of(_bands, _color_or_text),
        "label in a table": _of(_table, _color_or_text),
        "label by label": _color_by_quality,
        "named label": _of(_named, color),
        "called label": _called_color,
    }
)
TESTS.update(
    {
        "chosen test": _of(_when, truth),
        "banded test": _of(_bands, truth),
        "test in a table": _of(_table, truth),
        "named test": _of(_named, truth),
    }
)
