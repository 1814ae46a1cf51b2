"""The node for what a reform may change: a number or label of the rule with its source.

Rule 1 to 3 of `nodes` hold here too; this kind stands apart because no operator builds
it.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.errors import FormulaError
from asn_kinerja.formula import checks
from asn_kinerja.formula.kinds import NOTHING, Kind, Value, decoded, kind_of, set_kind
from asn_kinerja.formula.nodes import Const, Expr, Quotient
from asn_kinerja.text import Text

__all__ = ["Setting"]


@frozen(cache_hash=True, order=False)
class Setting(Expr):
    """A number or label of the rule that a reform may change: `policy.replace(name=…)`.

    It is made with `setting(…)`.

    Args:
        name: The name used in `policy.replace(name=…)`.
        given: The present value, a constant or a fraction of two; absent where only a
            reform gives one.
        stated: The value that the citation states.
        cite: Where it comes from.
        meaning: What it is, for people.
        low: The smallest value a replacement may have.
        high: The largest value a replacement may have.

    Raises:
        FormulaError: If *given* is no constant, or lies outside *low* to *high*.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> bobot = pp_30_2019.NILAI_KINERJA.settings["bobot_skp"]
        >>> bobot.value, bobot.changed
        (Decimal('0.7'), False)
    """

    name: str
    given: Expr
    stated: Expr
    cite: Citation | None = None
    meaning: Text | None = None
    low: Expr | None = None
    high: Expr | None = None
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not _is_fixed(self.given):
            raise FormulaError("setting.value", given=checks.described(self.given.kind))
        if not self.absent:
            ends = kind_of(self.low), kind_of(self.high)
            checks.setting_range(self.name, self.given.kind, *ends)
        set_kind(self, self.given.kind)

    @property
    def absent(self) -> bool:
        """Whether it has no value: what it would bound has no bound."""
        return self.given == _ABSENT

    @property
    def value(self) -> Value | Fraction | None:
        """The present value: a `Decimal`, a `Fraction`, a label or a `bool`; `None` if absent."""
        if isinstance(self.given, Const):
            return None if self.given.code is None else decoded(self.given.kind, self.given.code)
        return checks.fraction(self.kind)

    @property
    def changed(self) -> bool:
        """Whether a reform gave it another value than the regulation states."""
        return self.kind != self.stated.kind or self.code != getattr(self.stated, "code", None)

    @property
    def code(self) -> int | None:
        """The present value in whole units; `None` for a fraction, or if it is absent."""
        return self.given.code if isinstance(self.given, Const) else None


def _is_fixed(given: Expr) -> bool:
    """Whether a value is a constant or absent, or a fraction of two."""
    if isinstance(given, Quotient):
        parts = (given.numerator, given.denominator)
        return given.places is None and all(map(_is_fixed, parts))
    return isinstance(given, Const) and (given.code is not None or given == _ABSENT)


_ABSENT = Const(NOTHING, None)
