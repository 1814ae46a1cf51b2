"""Reading the facts that a caller gives: into whole units, or into problems.

Knows which facts a policy asks for, and names every problem at once with its path.
Knows nothing of what the facts are used for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias, cast

from attrs import frozen

from asn_kinerja.errors import FactError, FormulaError, UnknownLabelError
from asn_kinerja.exact import RefusedNumberError, decimal_text, power, scaled
from asn_kinerja.formula import checks
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Kind, Number
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.walk import nodes, unique
from asn_kinerja.labels import LabelSet, nearest

_Readers: TypeAlias = tuple[tuple[str, Callable[[Any], int], Fact], ...]

__all__ = ["Collection", "Schema", "accepted", "is_mapping", "schema_of"]


@frozen
class Collection:
    """A collection of rows that a policy asks for.

    Args:
        name: Its name.
        at_least: The smallest number of rows that is accepted.
        fields: The facts of a row, in the order in which rows are stored.

    Examples:
        >>> from asn_kinerja.regulations import pp_46_2011
        >>> kegiatan = pp_46_2011.NILAI_SKP.inputs["kegiatan"]
        >>> kegiatan.at_least, [fact.name for fact in kegiatan.fields]
        (1, ['nilai_capaian'])
    """

    name: str
    at_least: int
    fields: tuple[Fact, ...]

    def read(self, given: object, errors: list[FactError]) -> tuple[Any, ...] | None:
        """Read rows; problems are added to *errors*, each with its path."""
        whole: object = given
        if isinstance(given, str | Mapping) or not isinstance(given, Iterable):
            errors.append(FactError("fact.rows", path=self.name, given=whole))
            return None
        readers, listed = self._readers, cast("Iterable[object]", given)
        rows = tuple(
            _read(row, readers, f"{self.name}[{place}]", errors) for place, row in enumerate(listed)
        )
        if len(rows) < self.at_least:
            bad = {"given": len(rows), "accepted": self.at_least}
            errors.append(FactError("fact.few_rows", path=self.name, **bad))
        return rows

    @cached_property
    def _readers(self) -> _Readers:
        return _readers(self.fields)


@frozen
class Schema:
    """Every fact that a policy asks for.

    Args:
        facts: The facts at the top, in the order of the first registers.
        collections: The collections of rows, in the registers that follow.
    """

    facts: tuple[Fact, ...]
    collections: tuple[Collection, ...]

    @cached_property
    def _readers(self) -> _Readers:
        return _readers(self.facts)

    def read(self, given: Mapping[str, Any]) -> tuple[tuple[Any, ...], list[FactError]]:
        """Read what a caller gave.

        Args:
            given: A value for each name; `None` or no entry where it is missing.

        Returns:
            The inputs of the program, and every problem.
        """
        errors: list[FactError] = []
        if not self.collections:
            return _read(given, self._readers, "", errors), errors
        names = {each.name for each in self.collections}
        tops = {name: value for name, value in given.items() if name not in names}
        values = _read(tops, self._readers, "", errors, names)
        rows = tuple(
            None if given.get(each.name) is None else each.read(given[each.name], errors)
            for each in self.collections
        )
        return values + rows, errors


def _read(
    row: Any,
    readers: _Readers,
    path: str,
    errors: list[FactError],
    more: Iterable[str] = (),
) -> tuple[int | None, ...]:
    if not is_mapping(row):
        errors.append(FactError("fact.row", path=path, given=row))
        return (None,) * len(readers)
    values: list[int | None] = []
    found = 0
    for name, reader, fact in readers:
        value = row.get(name)
        if value is None:
            found += name in row
        else:
            found += 1
            try:
                value = reader(value)
            except (RefusedNumberError, UnknownLabelError) as error:
                errors.append(_problem(fact, value, error, path))
                value = None
        values.append(value)
    if found != len(row):
        errors.extend(_unknown(row, [name for name, _, _ in readers], more, path))
    return tuple(values)


def is_mapping(given: object) -> bool:
    """Whether something gives values by name."""
    # A dict is asked for first, because the test for any other mapping is slow.
    return type(given) is dict or isinstance(given, Mapping)


def _unknown(
    given: Mapping[str, object], names: Sequence[str], more: Iterable[str], path: str
) -> Iterator[FactError]:
    known = [*names, *more]
    for name in given:
        if name not in names:
            close = nearest(str(name), known)
            code = "fact.unknown" if close is None else "fact.unknown_near"
            facts = {"accepted": ", ".join(known), "nearest": close, "given": name}
            yield FactError(code, path=_join(path, str(name)), **facts)


def _problem(
    fact: Fact, value: object, error: RefusedNumberError | UnknownLabelError, path: str
) -> FactError:
    where = _join(path, fact.name)
    if isinstance(error, UnknownLabelError):
        return FactError(error.code, path=where, **error.facts)
    return FactError(error.code, path=where, given=value, accepted=accepted(fact.kind))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def accepted(kind: Kind) -> str:
    """Say which values a fact may have.

    Args:
        kind: The kind of the fact.

    Returns:
        For example `number(2) 0.00–120.00`.

    Examples:
        >>> accepted(Number(0, 1, 12))
        'number(0) 1–12'
    """
    if not isinstance(kind, Number) or (kind.low is None and kind.high is None):
        return checks.described(kind)
    low, high = (
        "" if bound is None else decimal_text(bound, kind.places) for bound in (kind.low, kind.high)
    )
    span = f"{low}–{high}" if low and high else f"≥ {low}" if low else f"≤ {high}"
    return f"{checks.described(kind)} {span}"


#: Below this a whole number is surely not too long.
_SHORT = 10**15


def _readers(facts: Sequence[Fact]) -> _Readers:
    return tuple((fact.name, _reader(fact.kind), fact) for fact in facts)


def _reader(kind: Kind) -> Callable[[Any], int]:
    if isinstance(kind, Number):
        return _number_reader(kind)
    return kind.code if isinstance(kind, LabelSet) else _flag


def _number_reader(kind: Number) -> Callable[[Any], int]:
    places, low, high = kind.places, kind.low, kind.high
    one = power(places)

    def read(value: Any) -> int:
        # Whole numbers are the most common facts, and need no more than this.
        short = type(value) is int and -_SHORT < value < _SHORT
        units: int = value * one if short else scaled(value, places)
        if (low is not None and units < low) or (high is not None and units > high):
            raise RefusedNumberError("number.range")
        return units

    return read


def _flag(value: object) -> int:
    if value is True or value is False:
        return value
    raise RefusedNumberError("fact.flag")


def schema_of(roots: Sequence[Expr]) -> Schema:
    """Collect the facts that some formulas ask for.

    Args:
        roots: The formulas of a policy.

    Returns:
        The schema, by name.

    Raises:
        FormulaError: `formula.two_meanings` if one name has two declarations.
    """
    facts = sorted(unique(Fact, roots), key=lambda fact: fact.name)
    sizes: dict[str, int] = {}
    for node in nodes(*roots):
        if isinstance(node, Aggregate) and sizes.setdefault(node.rows, node.at_least) != (
            node.at_least
        ):
            raise FormulaError("formula.two_meanings", name=node.rows)
    tops = tuple(fact for fact in facts if fact.rows is None)
    clash = {fact.name for fact in tops} & set(sizes)
    if clash:
        raise FormulaError("formula.two_meanings", name=min(clash))
    return Schema(
        tops,
        tuple(
            Collection(name, size, tuple(fact for fact in facts if fact.rows == name))
            for name, size in sorted(sizes.items())
        ),
    )
