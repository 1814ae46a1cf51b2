"""The words for a choice: `when`, `bands`, `table`.

Knows how people write a choice between values and turns it into nodes. Knows
nothing of running or printing it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, cast

from attrs import field, frozen

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula import checks
from asn_kinerja.formula.choices import Bands, Rung, Table, When
from asn_kinerja.formula.interval import read_band
from asn_kinerja.formula.kinds import Kind, decoded
from asn_kinerja.formula.nodes import Expr, Like, as_expr, as_test
from asn_kinerja.labels import LabelSet

__all__ = ["Band", "Case", "Chain", "at_least", "bands", "below", "between", "table", "when"]


@frozen(eq=False, repr=False)
class Case:
    """A test that waits for the value it leads to.

    Args:
        cases: The tests before it, each with its value.
        test: The test.

    Examples:
        >>> from asn_kinerja import flag
        >>> type(when(flag("lulus"))).__name__
        'Case'
    """

    cases: tuple[tuple[Expr, Expr], ...]
    test: Expr

    def then(self, value: Like) -> Chain:
        """Say the value where the test holds.

        Args:
            value: A node, a number, a label or a flag.

        Returns:
            The cases, waiting for `.when(…)` or `.otherwise(…)`.

        Examples:
            >>> from asn_kinerja import flag
            >>> type(when(flag("lulus")).then("ya")).__name__
            'Chain'
        """
        return Chain((*self.cases, (self.test, as_expr(value))))


@frozen(eq=False, repr=False)
class Chain:
    """Cases that wait for another case or for the value otherwise.

    Args:
        cases: The tests so far, each with its value.

    Examples:
        >>> from asn_kinerja import flag
        >>> len(when(flag("lulus")).then("ya").cases)
        1
    """

    cases: tuple[tuple[Expr, Expr], ...]

    def when(self, test: Like) -> Case:
        """Add a test, asked only where no earlier one held.

        Args:
            test: A flag.

        Returns:
            The case, waiting for `.then(…)`.

        Examples:
            >>> from asn_kinerja import fact
            >>> n = fact("n")
            >>> when(n > 90).then("A").when(n > 75).then("B").otherwise("C").kind.members
            ('A', 'B', 'C')
        """
        return Case(self.cases, as_test(test))

    def otherwise(self, value: Like) -> When:
        """Say the value where no test held; this makes the node.

        Args:
            value: A node, a number, a label or a flag.

        Returns:
            The node.

        Raises:
            FormulaError: If a test is no flag, or the values are of different kinds.
            UnknownLabelError: If a text is no label of the set of the other values.

        Examples:
            >>> from asn_kinerja import Policy, flag
            >>> rule = Policy("contoh", outputs={"x": when(flag("lulus")).then(10).otherwise(0)})
            >>> rule.evaluate(lulus=False)["x"]
            Decimal('0')
        """
        return When(self.cases, as_expr(value))


def when(test: Like) -> Case:
    """Begin a choice: `when(a).then(x).when(b).then(y).otherwise(z)`.

    Args:
        test: A flag.

    Returns:
        The case, waiting for `.then(…)`.

    Examples:
        >>> from asn_kinerja.formula.build import flag
        >>> when(flag("ide_baru")).then("A").otherwise("B").kind.members
        ('A', 'B')
    """
    return Case((), as_test(test))


@frozen
class Band:
    """The bounds of a band whose ends are settings or constants.

    Args:
        low: The lower bound; `None` if there is none.
        high: The upper bound; `None` if there is none.
        low_closed: Whether the lower bound itself belongs to the band.
        high_closed: Whether the upper bound itself belongs to the band.

    Examples:
        >>> at_least(76) == Band(as_expr(76), None)
        True
    """

    low: Expr | None
    high: Expr | None
    low_closed: bool = field(default=True, kw_only=True)
    high_closed: bool = field(default=False, kw_only=True)


def at_least(low: Like) -> Band:
    """The band from *low*, which belongs to it, upwards.

    Args:
        low: A constant or a setting.

    Returns:
        The band.

    Examples:
        >>> from asn_kinerja import fact
        >>> bands(fact("nilai"), {at_least(76): "baik", below(76): "kurang"}).kind.members
        ('baik', 'kurang')
    """
    return Band(as_expr(low), None)


def below(high: Like) -> Band:
    """The band below *high*, which does not belong to it.

    Args:
        high: A constant or a setting.

    Returns:
        The band.

    Examples:
        >>> below(76).high_closed
        False
    """
    return Band(None, as_expr(high))


def between(low: Like, high: Like, *, closed: str = "left") -> Band:
    """The band between two bounds.

    Args:
        low: A constant or a setting.
        high: A constant or a setting.
        closed: Which ends belong to it: `"left"` (the default), `"right"`, `"both"` or
            `"neither"`.

    Returns:
        The band.

    Raises:
        FormulaError: If *closed* is none of the four words.

    Examples:
        >>> between(76, 91).low_closed, between(76, 91).high_closed
        (True, False)
    """
    if closed not in {"left", "right", "both", "neither"}:
        raise FormulaError("formula.closed", given=closed)
    left, right = closed in {"left", "both"}, closed in {"right", "both"}
    return Band(as_expr(low), as_expr(high), low_closed=left, high_closed=right)


def bands(subject: Like, ladder: Mapping[Any, Like]) -> Bands:
    """The value of the band that a number lies in.

    Args:
        subject: The number.
        ladder: For each band its value. A band is a text in code notation (`"[90, 110)"`,
            `"76-90"`, `">= 91"`, `"0"`) or `at_least`, `below` or `between`.

    Returns:
        The node.

    Raises:
        FormulaError: If a value of the number lies in no band or in two; the error names
            the values.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> bands(fact("nilai", low=0, high=100), {">= 76": "baik", "< 76": "kurang"}).kind.members
        ('baik', 'kurang')
    """
    return Bands(as_expr(subject), tuple(_rung(band, value) for band, value in ladder.items()))


def _rung(band: Band | str, value: Like) -> Rung:
    if isinstance(band, str):
        low, high, low_closed, high_closed = read_band(band)
        ends = [None if end is None else as_expr(end) for end in (low, high)]
        band = Band(*ends, low_closed=low_closed, high_closed=high_closed)
    closed = (band.low_closed, band.high_closed)
    return Rung(band.low, band.high, as_expr(value), *closed)


def table(subjects: Expr | Sequence[Expr], cells: Mapping[Any, Like]) -> Table:
    """The cell named by one or more labels or flags.

    Args:
        subjects: The label or flag that names a row, or several of them.
        cells: For each combination its value; the key is a label, or a tuple of labels
            in the order of the subjects.

    Returns:
        The node.

    Raises:
        FormulaError: `formula.cell_missing` naming every combination left out.
        UnknownLabelError: If a key names no label of its set.

    Examples:
        >>> from asn_kinerja.formula.build import flag
        >>> lulus = flag("lulus")
        >>> table(lulus, {True: "ya", False: "tidak"}).kind.members
        ('tidak', 'ya')
    """
    single = isinstance(subjects, Expr)
    listed = (subjects,) if isinstance(subjects, Expr) else tuple(subjects)
    nodes = tuple(as_expr(subject) for subject in listed)
    kinds = [node.kind for node in nodes]
    spans = [range(size) for size in checks.sizes(kinds)]
    filled = {_cell(kinds, key, single=single): value for key, value in cells.items()}
    holes = [_cell_name(kinds, codes) for codes in product(*spans) if codes not in filled]
    if holes or len(filled) != len(cells):
        raise FormulaError("formula.cell_missing", cells="; ".join(holes) or "…")
    return Table(nodes, tuple(as_expr(filled[codes]) for codes in product(*spans)))


def _cell(kinds: Sequence[Kind], key: object, *, single: bool) -> tuple[int, ...]:
    whole: object = key
    parts: tuple[object, ...] = (key,)
    if isinstance(key, tuple) and not single:
        parts = cast("tuple[object, ...]", key)
    if len(parts) != len(kinds):
        raise FormulaError("formula.cell_key", given=whole, wanted=len(kinds))
    return tuple(_code(kind, part) for kind, part in zip(kinds, parts, strict=True))


def _code(kind: Kind, part: object) -> int:
    if isinstance(kind, LabelSet):
        return kind.code(part)
    if isinstance(part, bool):
        return int(part)
    raise FormulaError("formula.cell_key", given=part, wanted="True / False")


def _cell_name(kinds: Sequence[Kind], codes: tuple[int, ...]) -> str:
    return " × ".join(str(decoded(kind, code)) for kind, code in zip(kinds, codes, strict=True))
