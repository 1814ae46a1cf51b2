"""What is asked for: the outcome that is wanted, and the facts that may change.

Knows how a wish for a value, and the values a fact may take, are written and refused.
Knows nothing of how they are reached.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from attrs import frozen

from asn_kinerja.errors import AsnKinerjaError, FactError, FormulaError, UnknownLabelError
from asn_kinerja.exact import RefusedNumberError
from asn_kinerja.formula import checks
from asn_kinerja.formula.branches import Band
from asn_kinerja.formula.build import all_of, any_of
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.interval import Edges, Span, read_band, span
from asn_kinerja.formula.kinds import Flag, Kind, Number, kind_of
from asn_kinerja.formula.nodes import Const, Expr, Named, as_expr
from asn_kinerja.formula.schema import accepted
from asn_kinerja.formula.walk import unique
from asn_kinerja.labels import LabelSet, nearest
from asn_kinerja.policy import Policy

__all__ = ["Goal", "MayChange", "Variable", "goal_test", "variables"]

#: For each output what will do, or a test of outputs and other steps of the policy.
Goal: TypeAlias = Mapping[str, Any] | Expr
#: The paths of facts, or for each path the values it may take; `None` for any.
MayChange: TypeAlias = Iterable[str] | Mapping[str, Any]


@frozen
class Variable:
    """A fact that may change.

    Args:
        path: Where it stands, e.g. `"kegiatan[2].realisasi"`.
        fact: What the policy asks for there.
        place: Its input; behind it row and cell for a fact of a row.
        now: Its value in whole units; `None` where it is missing.
        spans: The values it may take, in whole units.
    """

    path: str
    fact: Fact
    place: tuple[int, ...]
    now: int | None
    spans: tuple[Span, ...]


def goal_test(policy: Policy, goal: Goal, errors: list[FactError]) -> Expr | None:
    """Turn what is wanted into a test.

    Args:
        policy: The rule.
        goal: For each output what will do, or a test.
        errors: Where problems are added.

    Returns:
        The test; `None` if there was a problem.
    """
    if isinstance(goal, Expr):
        return _own_test(policy, goal, errors)
    before = len(errors)
    if not goal:
        errors.append(FactError("takes.no_goal", path="goal", accepted=", ".join(policy.outputs)))
    tests = [_output_test(policy, name, wish, errors) for name, wish in goal.items()]
    known = [test for test in tests if test is not None]
    return _together(all_of, known) if len(errors) == before else None


def _own_test(policy: Policy, goal: Expr, errors: list[FactError]) -> Expr | None:
    foreign = {fact.path for fact in unique(Fact, [goal])} - policy.facts
    if isinstance(goal.kind, Flag) and not foreign:
        return goal
    given = ", ".join(sorted(foreign)) or checks.described(goal.kind)
    errors.append(FactError("takes.test", path="goal", given=given))
    return None


def _output_test(policy: Policy, name: str, wish: Any, errors: list[FactError]) -> Expr | None:
    node = policy.outputs.get(name)
    if node is None:
        known = tuple(policy.outputs)
        close = nearest(str(name), known)
        code = "outcome.unknown" if close is None else "outcome.unknown_near"
        facts = {"name": name, "nearest": close, "accepted": ", ".join(known)}
        errors.append(FactError(code, path=f"goal.{name}", **facts))
        return None
    kind = node.kind
    open_kind = kind.unbounded() if isinstance(kind, Number) else kind
    spans = _read(open_kind, wish, f"goal.{name}", errors)
    return _together(any_of, [_lies(node, each) for each in spans]) if spans else None


def _lies(node: Named, within: Span) -> Expr:
    """The test whether a value lies in a span."""
    first, last = within.first, within.last
    if isinstance(node.kind, Flag):
        return node if first else ~node
    if first is not None and first == last:
        return node.is_(_constant(node.kind, first))
    low = None if first is None else node >= _constant(node.kind, first)
    high = None if last is None else node <= _constant(node.kind, last)
    # Where nothing bounds it, any value will do, as long as there is one.
    return _together(all_of, [test for test in (low, high) if test is not None] or [node.is_(node)])


def _together(join: Callable[..., Expr], tests: Sequence[Expr]) -> Expr:
    return tests[0] if len(tests) == 1 else join(*tests)


def _constant(kind: Kind, code: int) -> Const:
    known = Number(kind.places, code, code) if isinstance(kind, Number) else kind
    return Const(known, code)


def variables(
    policy: Policy, inputs: tuple[Any, ...], may_change: MayChange, errors: list[FactError]
) -> tuple[Variable, ...]:
    """Find the facts that may change, and what they may become.

    Args:
        policy: The rule.
        inputs: The facts as they are, in whole units.
        may_change: The paths, or for each path the values it may take.
        errors: Where problems are added.

    Returns:
        The facts, in the order of the inputs.
    """
    asked = _asked(may_change)
    known = {path: (fact, place, now) for path, fact, place, now in _every(policy, inputs)}
    found: dict[str, Variable] = {}
    for name, allowed in asked.items():
        paths = _meant(str(name), known)
        if not paths:
            errors.append(_unknown(str(name), known))
        for path in paths:
            fact, place, now = known[path]
            spans = _read(fact.kind, allowed, path, errors)
            if path in found:
                errors.append(FactError("takes.twice", path=path))
            found[path] = Variable(path, fact, place, now, spans)
    return tuple(found[path] for path in known if path in found)


def _asked(may_change: MayChange) -> Mapping[str, Any]:
    if isinstance(may_change, Mapping):
        return cast("Mapping[str, Any]", may_change)
    return dict.fromkeys((may_change,) if isinstance(may_change, str) else may_change)


def _every(
    policy: Policy, inputs: tuple[Any, ...]
) -> Iterator[tuple[str, Fact, tuple[int, ...], int | None]]:
    schema = policy.schema
    for place, fact in enumerate(schema.facts):
        yield fact.path, fact, (place,), inputs[place]
    for place, rows in enumerate(schema.collections, start=len(schema.facts)):
        for row, cells in enumerate(inputs[place] or ()):
            for cell, fact in enumerate(rows.fields):
                path = f"{rows.name}[{row}].{fact.name}"
                yield path, fact, (place, row, cell), cells[cell]


def _meant(name: str, known: Mapping[str, object]) -> list[str]:
    """The paths a name stands for: `kegiatan[].realisasi` is that fact of every row."""
    return [path for path in known if name in {path, re.sub(r"\[\d+\]", "[]", path)}]


def _unknown(name: str, known: Iterable[str]) -> FactError:
    paths = tuple(known)
    close = nearest(name, paths)
    code = "fact.unknown" if close is None else "fact.unknown_near"
    return FactError(code, path=name, accepted=", ".join(paths), nearest=close, given=name)


def _read(kind: Kind, given: Any, path: str, errors: list[FactError]) -> tuple[Span, ...]:
    """Read which values will do; a problem is added to the errors."""
    try:
        spans = tuple(_spans(kind, given))
    except (RefusedNumberError, AsnKinerjaError) as error:
        errors.append(_refused(kind, given, error, path))
        return ()
    if not spans:
        errors.append(FactError("takes.nothing", path=path, accepted=accepted(kind)))
    return spans


def _refused(kind: Kind, given: object, error: Exception, path: str) -> FactError:
    if isinstance(error, UnknownLabelError):
        return FactError(error.code, path=path, **error.facts)
    code = error.code if isinstance(error, RefusedNumberError | FormulaError) else "takes.nothing"
    return FactError(code, path=path, given=given, accepted=accepted(kind))


def _spans(kind: Kind, given: Any) -> Iterator[Span]:
    if given is None:
        yield from _all(kind)
    elif isinstance(given, list | tuple | set | frozenset):
        listed = cast("Iterable[Any]", given)
        found = {each for one in listed for each in _spans(kind, one)}
        yield from sorted(found, key=lambda each: (each.first is not None, each.first or 0))
    elif isinstance(kind, Number):
        yield _within(kind, span(_edges(given), kind.places))
    elif isinstance(kind, LabelSet):
        code = kind.code(given)
        yield Span(code, code)
    elif given is True or given is False:
        yield Span(int(given), int(given))
    else:
        raise RefusedNumberError("fact.flag")


def _all(kind: Kind) -> Iterator[Span]:
    if isinstance(kind, Number):
        yield Span(kind.low, kind.high)
    else:
        size = len(kind.members) if isinstance(kind, LabelSet) else 2
        yield from (Span(code, code) for code in range(size))


def _edges(given: Any) -> Edges:
    """The bounds of a band, of a text such as `">= 90"`, or of one number."""
    if isinstance(given, bool):
        raise RefusedNumberError("number.kind")
    if isinstance(given, str):
        low, high, *closed = read_band(given)
        ends = [None if end is None else as_expr(end) for end in (low, high)]
        given = Band(*ends, low_closed=closed[0], high_closed=closed[1])
    elif not isinstance(given, Band):
        given = Band(as_expr(given), as_expr(given), high_closed=True)
    points = [checks.point(kind_of(end)) for end in (given.low, given.high)]
    return Edges(*points, low_closed=given.low_closed, high_closed=given.high_closed)


def _within(kind: Number, found: Span) -> Span:
    lows = [end for end in (kind.low, found.first) if end is not None]
    highs = [end for end in (kind.high, found.last) if end is not None]
    common = Span(max(lows, default=None), min(highs, default=None))
    if common.empty:
        raise RefusedNumberError("number.range")
    return common
