"""Nodes that choose between values, or fold many into one.

Rule 1 to 3 of `nodes` hold here too; these kinds stand apart because no operator
builds them.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula import checks
from asn_kinerja.formula.interval import Edges, Span
from asn_kinerja.formula.kinds import Kind, kind_of, set_kind
from asn_kinerja.formula.nodes import Expr

__all__ = ["Aggregate", "Bands", "Call", "Rung", "Table", "When"]


@frozen(cache_hash=True, order=False)
class When(Expr):
    """The value of the first case whose test holds, else the other value."""

    cases: tuple[tuple[Expr, Expr], ...]
    otherwise: Expr
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        checks.logic([test.kind for test, _ in self.cases])
        values = (*(value for _, value in self.cases), self.otherwise)
        set_kind(self, checks.join([value.kind for value in values]))


@frozen(cache_hash=True, order=False)
class Rung:
    """One band of a ladder of bands: its bounds, and the value inside."""

    low: Expr | None
    high: Expr | None
    value: Expr
    low_closed: bool = True
    high_closed: bool = False

    @property
    def parts(self) -> tuple[Expr, ...]:
        """The bounds and the value, as far as they are there."""
        return tuple(part for part in (self.low, self.high, self.value) if part is not None)

    @property
    def edges(self) -> Edges:
        """The bounds, without the value."""
        return Edges(
            checks.point(kind_of(self.low)),
            checks.point(kind_of(self.high)),
            low_closed=self.low_closed,
            high_closed=self.high_closed,
        )


@frozen(cache_hash=True, order=False)
class Bands(Expr):
    """The value of the band that a number lies in; every value lies in one band."""

    subject: Expr
    rungs: tuple[Rung, ...]
    kind: Kind = field(init=False, eq=False, repr=False)
    spans: tuple[Span, ...] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        spans = checks.bands(self.subject.kind, [rung.edges for rung in self.rungs])
        object.__setattr__(self, "spans", spans)
        set_kind(self, checks.join([rung.value.kind for rung in self.rungs]))


@frozen(cache_hash=True, order=False)
class Table(Expr):
    """The cell named by one or more labels or flags; every cell is filled."""

    subjects: tuple[Expr, ...]
    cells: tuple[Expr, ...]
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        cells = [cell.kind for cell in self.cells]
        set_kind(self, checks.table([subject.kind for subject in self.subjects], cells))


@frozen(cache_hash=True, order=False)
class Aggregate(Expr):
    """One value for a collection of rows: sum, count, min, max, median or mean."""

    op: str
    rows: str
    at_least: int
    value: Expr
    where: Expr | None = None
    weight: Expr | None = None
    places: Expr | None = None
    rounding: Expr | None = None
    on_empty: Expr | None = None
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        mode = None if self.rounding is None else checks.rounding_mode(self.rounding)
        if self.at_least < 0:
            raise FormulaError("formula.at_least", given=self.at_least)
        kind = checks.aggregate(
            self.op,
            self.value.kind,
            [] if self.where is None else [self.where.kind],
            kind_of(self.weight),
            (kind_of(self.places), mode),
            kind_of(self.on_empty),
            may_be_empty=self.at_least == 0 or self.where is not None,
        )
        set_kind(self, kind)


def _name(function: Callable[..., object]) -> str:
    name: str = getattr(function, "__qualname__", type(function).__name__)
    return f"{function.__module__}.{name}"


@frozen(cache_hash=True, order=False)
class Call(Expr):
    """A plain Python function of declared inputs, with a declared kind of result."""

    # A function is shown by its name: its address would differ from run to run.
    function: Callable[..., object] = field(repr=_name)
    args: tuple[Expr, ...]
    kind: Kind
