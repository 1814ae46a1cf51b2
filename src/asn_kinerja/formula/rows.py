"""The words for many rows: `rows("kegiatan")` and what may be asked of them.

Knows how people write a sum or a mean and turns it into nodes. Knows nothing of
running or printing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from attrs import evolve, frozen

from asn_kinerja.exact import Literal, Rounding
from asn_kinerja.formula import build
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Like, as_expr, as_optional, as_test
from asn_kinerja.formula.setting import Setting
from asn_kinerja.text import Text

__all__ = ["Rows", "rows"]


def _filter(where: Like | None) -> Expr | None:
    return None if where is None else as_test(where)


@frozen
class Rows:
    """A collection of rows that the caller gives as one fact.

    Args:
        name: Its name.
        at_least: The smallest number of rows that is accepted.

    Examples:
        >>> rows("kegiatan", at_least=1)
        Rows(name='kegiatan', at_least=1)
    """

    name: str
    at_least: int = 0

    def fact(
        self,
        name: str,
        *,
        places: int = 0,
        low: Literal | None = None,
        high: Literal | None = None,
        positive: bool = False,
        optional: bool = False,
        meaning: Text | str | None = None,
        unit: str | None = None,
    ) -> Fact:
        """A number on each row.

        Args:
            name: Its name, in Indonesian.
            places: How many decimals it may have.
            low: The smallest allowed value.
            high: The largest allowed value.
            positive: Whether it must be above zero.
            optional: Whether it may be absent by rule.
            meaning: What it is, for people.
            unit: Its unit, e.g. `"%"`.

        Returns:
            The node.

        Raises:
            FormulaError: If a bound has more decimals than *places*, or *low* is above *high*.

        Examples:
            >>> kegiatan = rows("kegiatan")
            >>> kegiatan.fact("nilai", places=2).path
            'kegiatan[].nilai'
        """
        made = build.fact(
            name,
            places=places,
            low=low,
            high=high,
            positive=positive,
            optional=optional,
            meaning=meaning,
            unit=unit,
        )
        return evolve(made, rows=self.name)

    def flag(self, name: str, *, optional: bool = False, meaning: Text | str | None = None) -> Fact:
        """A yes or no on each row.

        Args:
            name: Its name.
            optional: Whether it may be absent by rule.
            meaning: What yes means, and who says so.

        Returns:
            The node.

        Examples:
            >>> kegiatan = rows("kegiatan")
            >>> kegiatan.flag("utama").path
            'kegiatan[].utama'
        """
        return evolve(build.flag(name, optional=optional, meaning=meaning), rows=self.name)

    def label(
        self,
        name: str,
        labels: type[StrEnum] | Sequence[str],
        *,
        optional: bool = False,
        meaning: Text | str | None = None,
    ) -> Fact:
        """A label on each row.

        Args:
            name: Its name.
            labels: The enum of a regulation, or the texts that are allowed.
            optional: Whether it may be absent by rule.
            meaning: What it is, for people.

        Returns:
            The node.

        Raises:
            UnknownLabelError: If there is no label, or two that nobody could tell apart.

        Examples:
            >>> kegiatan = rows("kegiatan")
            >>> kegiatan.label("status", ("aktif", "cuti")).kind.members
            ('aktif', 'cuti')
        """
        made = build.label(name, labels, optional=optional, meaning=meaning)
        return evolve(made, rows=self.name)

    def count(self, *, where: Like | None = None) -> Aggregate:
        """How many rows there are, or how many pass a test.

        Args:
            where: The test; all rows count unless said.

        Returns:
            The number of rows.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan")
            >>> utama = kegiatan.count(where=kegiatan.flag("utama"))
            >>> rule = Policy("contoh", outputs={"utama": utama})
            >>> rule.evaluate(kegiatan=[{"utama": True}, {"utama": False}])["utama"]
            Decimal('1')
        """
        return Aggregate("count", self.name, self.at_least, as_expr(1), _filter(where))

    def sum(
        self, value: Like, *, where: Like | None = None, on_empty: Like | None = None
    ) -> Aggregate:
        """The exact sum.

        Args:
            value: What is taken of each row.
            where: Which rows count; all unless said.
            on_empty: What no rows give; must be stated where there may be none.

        Returns:
            The sum, with as many decimals as the values have.

        Raises:
            FormulaError: If there may be no rows and *on_empty* is not stated.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan")
            >>> x = kegiatan.sum(kegiatan.fact("nilai"), on_empty=0)
            >>> given = [{"nilai": 3}, {"nilai": 4}]
            >>> Policy("contoh", outputs={"x": x}).evaluate(kegiatan=given)["x"]
            Decimal('7')
        """
        return self._fold("sum", value, where, on_empty)

    def min(
        self, value: Like, *, where: Like | None = None, on_empty: Like | None = None
    ) -> Aggregate:
        """The smallest value.

        Args:
            value: What is taken of each row.
            where: Which rows count; all unless said.
            on_empty: What no rows give; must be stated where there may be none.

        Returns:
            The smallest value.

        Raises:
            FormulaError: If there may be no rows and *on_empty* is not stated.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan")
            >>> x = kegiatan.min(kegiatan.fact("nilai"), on_empty=0)
            >>> given = [{"nilai": 3}, {"nilai": 4}]
            >>> Policy("contoh", outputs={"x": x}).evaluate(kegiatan=given)["x"]
            Decimal('3')
        """
        return self._fold("min", value, where, on_empty)

    def max(
        self, value: Like, *, where: Like | None = None, on_empty: Like | None = None
    ) -> Aggregate:
        """The largest value.

        Args:
            value: What is taken of each row.
            where: Which rows count; all unless said.
            on_empty: What no rows give; must be stated where there may be none.

        Returns:
            The largest value.

        Raises:
            FormulaError: If there may be no rows and *on_empty* is not stated.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan")
            >>> x = kegiatan.max(kegiatan.fact("nilai"), on_empty=0)
            >>> given = [{"nilai": 3}, {"nilai": 4}]
            >>> Policy("contoh", outputs={"x": x}).evaluate(kegiatan=given)["x"]
            Decimal('4')
        """
        return self._fold("max", value, where, on_empty)

    def median(
        self, value: Like, *, where: Like | None = None, on_empty: Like | None = None
    ) -> Aggregate:
        """The middle value, exact; the mean of the middle two where the count is even.

        Args:
            value: What is taken of each row.
            where: Which rows count; all unless said.
            on_empty: What no rows give; must be stated where there may be none.

        Returns:
            The median, with one decimal more than the values have.

        Raises:
            FormulaError: If there may be no rows and *on_empty* is not stated.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan")
            >>> x = kegiatan.median(kegiatan.fact("nilai"), on_empty=0)
            >>> given = [{"nilai": 3}, {"nilai": 4}]
            >>> Policy("contoh", outputs={"x": x}).evaluate(kegiatan=given)["x"]
            Decimal('3.5')
        """
        return self._fold("median", value, where, on_empty)

    def mean(
        self,
        value: Like,
        *,
        places: Like,
        rounding: Rounding | Setting = Rounding.HALF_UP,
        weight: Like | None = None,
        where: Like | None = None,
        on_empty: Like | None = None,
    ) -> Aggregate:
        """The mean, rounded once at the end.

        Args:
            value: What is averaged on each row.
            places: How many decimals the mean keeps.
            rounding: What happens to the rest.
            weight: How much each row counts; must not be negative.
            where: Which rows count.
            on_empty: What no rows, or no weight at all, give.

        Returns:
            The mean.

        Raises:
            FormulaError: If there may be no rows, or no weight, and *on_empty* is not stated.

        Examples:
            >>> from asn_kinerja import Policy
            >>> kegiatan = rows("kegiatan", at_least=1)
            >>> x = kegiatan.mean(kegiatan.fact("nilai"), places=2)
            >>> given = [{"nilai": 3}, {"nilai": 4}, {"nilai": 4}]
            >>> Policy("contoh", outputs={"x": x}).evaluate(kegiatan=given)["x"]
            Decimal('3.67')
        """
        return Aggregate(
            "mean",
            self.name,
            self.at_least,
            as_expr(value),
            _filter(where),
            as_optional(weight),
            as_expr(places),
            as_expr(rounding),
            as_optional(on_empty),
        )

    def _fold(self, op: str, value: Like, where: Like | None, on_empty: Like | None) -> Aggregate:
        empty, passed = as_optional(on_empty), _filter(where)
        return Aggregate(op, self.name, self.at_least, as_expr(value), passed, on_empty=empty)


def rows(name: str, *, at_least: int = 0) -> Rows:
    """A collection of rows that the caller gives as one fact.

    Args:
        name: Its name, e.g. `"kegiatan"`.
        at_least: The smallest number of rows that is accepted.

    Returns:
        The collection, with the facts of its rows and what may be asked of them.

    Examples:
        >>> kegiatan = rows("kegiatan", at_least=1)
        >>> kegiatan.mean(kegiatan.fact("nilai", places=2), places=2).kind
        Number(places=2, low=None, high=None)
    """
    return Rows(name, at_least)
