"""The node for what the caller gives: a number, a label or a flag.

Rule 1 to 3 of `nodes` hold here too; this kind stands apart because no operator builds
it.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from asn_kinerja.exact import to_decimal
from asn_kinerja.formula import checks
from asn_kinerja.formula.kinds import Kind, Number
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.text import Text

__all__ = ["Fact"]


@frozen(cache_hash=True, order=False)
class Fact(Expr):
    """A value that the caller gives, at the top or on each row of a collection."""

    name: str = field(validator=checks.named)
    kind: Kind
    optional: bool = False
    meaning: Text | None = None
    unit: str | None = None
    rows: str | None = None

    @property
    def path(self) -> str:
        """The name, with the collection in front where there is one."""
        return self.name if self.rows is None else f"{self.rows}[].{self.name}"

    @property
    def places(self) -> int | None:
        """How many decimals a number may have; `None` for a label or a flag."""
        return self.kind.places if isinstance(self.kind, Number) else None

    @property
    def low(self) -> Decimal | None:
        """The smallest number accepted; `None` where there is no limit."""
        return _end(self.kind, self.kind.low) if isinstance(self.kind, Number) else None

    @property
    def high(self) -> Decimal | None:
        """The largest number accepted; `None` where there is no limit."""
        return _end(self.kind, self.kind.high) if isinstance(self.kind, Number) else None


def _end(kind: Number, units: int | None) -> Decimal | None:
    return None if units is None else to_decimal(units, kind.places)
