"""What the algebra means, said a second time over exact fractions: the judge of every run.

A meaning is a function of the facts, kept by path. `None` is a value that is missing. The
names of the roundings are all that is taken from the library.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import count
from typing import Any, TypeAlias

from asn_kinerja.exact import Rounding

Env: TypeAlias = Mapping[str, Any]
Meaning: TypeAlias = Callable[[Env], Any]

#: What a quotient with a zero divisor is, until `on_zero` says what stands instead.
UNDEFINED = object()


def half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    away = math.floor(abs(value) + Fraction(1, 2))
    return away if value >= 0 else -away


WHOLE: Mapping[Rounding, Callable[[Fraction], int]] = {
    Rounding.HALF_UP: half_up,
    Rounding.HALF_EVEN: round,  # Python's own rounding of a fraction.
    Rounding.DOWN: math.trunc,
    Rounding.FLOOR: math.floor,
    Rounding.CEILING: math.ceil,
}


def rounded(value: Fraction, places: int, mode: Rounding) -> Fraction:
    return Fraction(WHOLE[mode](value * 10**places), 10**places)


def decimals(value: Fraction) -> int:
    """How many decimals a finite decimal number needs."""
    return next(places for places in count() if (value * 10**places).denominator == 1)


def constant(value: object) -> Meaning:
    return lambda _: value


def given(path: str) -> Meaning:
    return lambda env: env[path]


def present(path: str) -> Meaning:
    return lambda env: env[path] is not None


def strict(operation: Callable[..., Any], *parts: Meaning) -> Meaning:
    """Missing as soon as one part is missing."""

    def meaning(env: Env) -> Any:
        values = [part(env) for part in parts]
        return None if any(value is None for value in values) else operation(*values)

    return meaning


def both(*tests: Meaning) -> Meaning:
    """No decides; else a missing test leaves it open."""

    def meaning(env: Env) -> bool | None:
        values = {test(env) for test in tests}
        return False if False in values else None if None in values else True

    return meaning


def either(*tests: Meaning) -> Meaning:
    """Yes decides; else a missing test leaves it open."""

    def meaning(env: Env) -> bool | None:
        values = {test(env) for test in tests}
        return True if True in values else None if None in values else False

    return meaning


def chosen(cases: Sequence[tuple[Meaning, Meaning]], otherwise: Meaning) -> Meaning:
    """Ask the tests in turn; only those asked and the branch taken are needed."""

    def meaning(env: Env) -> Any:
        for test, value in cases:
            holds = test(env)
            if holds is None or holds:
                return None if holds is None else value(env)
        return otherwise(env)

    return meaning


def picked(subjects: Sequence[Meaning], cells: Mapping[tuple[Any, ...], Meaning]) -> Meaning:
    """The cell that the subjects name; only that cell is needed."""

    def meaning(env: Env) -> Any:
        key = tuple(subject(env) for subject in subjects)
        return None if None in key else cells[key](env)

    return meaning


def banded(
    subject: Meaning, bands: Sequence[tuple[Callable[[Fraction], bool], Meaning]]
) -> Meaning:
    """The value of the one band that holds the subject; there is always exactly one."""

    def meaning(env: Env) -> Any:
        value = subject(env)
        if value is None:
            return None
        (only,) = [inside for holds, inside in bands if holds(value)]
        return only(env)

    return meaning


def divided(top: Meaning, bottom: Meaning) -> Meaning:
    """An exact quotient; undefined where a divisor is zero or itself undefined."""

    def quotient(x: Any, y: Any) -> Any:
        return UNDEFINED if UNDEFINED in (x, y) or y == 0 else Fraction(x) / y

    return strict(quotient, top, bottom)


def multiplied(one: Meaning, other: Meaning) -> Meaning:
    def product(x: Any, y: Any) -> Any:
        return UNDEFINED if UNDEFINED in (x, y) else x * y

    return strict(product, one, other)


def settled(quotient: Meaning, places: int, mode: Rounding, on_zero: Meaning) -> Meaning:
    """The rounded quotient, or what is stated for a zero divisor."""

    def meaning(env: Env) -> Any:
        value = quotient(env)
        if value is UNDEFINED:
            return on_zero(env)
        return None if value is None else rounded(value, places, mode)

    return meaning


def folded(
    rows: str,
    finish: Callable[[Sequence[Fraction], Sequence[Fraction]], Any],
    value: Meaning,
    *,
    where: Meaning,
    weight: Meaning,
    empty: Meaning,
) -> Meaning:
    """One value for the rows that pass; missing if a row that counts lacks something."""

    def meaning(env: Env) -> Any:
        if env[rows] is None:
            return None
        inner = [{**env, **row} for row in env[rows]]
        tests = [where(row) for row in inner]
        kept = [(value(row), weight(row)) for row, test in zip(inner, tests, strict=True) if test]
        if None in tests or any(None in pair for pair in kept):
            return None
        if not sum(w for _, w in kept):
            return empty(env)
        return finish([v for v, _ in kept], [w for _, w in kept])

    return meaning


def mean(
    places: int, mode: Rounding
) -> Callable[[Sequence[Fraction], Sequence[Fraction]], Fraction]:
    def finish(values: Sequence[Fraction], weights: Sequence[Fraction]) -> Fraction:
        total = sum((v * w for v, w in zip(values, weights, strict=True)), Fraction())
        return rounded(total / sum(weights), places, mode)

    return finish


FINISH: Mapping[str, Callable[[Sequence[Fraction], Sequence[Fraction]], Any]] = {
    "count": lambda values, _: Fraction(len(values)),
    "sum": lambda values, _: sum(values, Fraction()),
    "min": lambda values, _: min(values),
    "max": lambda values, _: max(values),
    "median": lambda values, _: statistics.median(values),
}
