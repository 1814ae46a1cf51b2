"""Nine kinds of nodes, and the operators of a formula; `choices` and `setting` have the others.

Rule 1: a node is a frozen value; equal formulas are equal, hash alike and pickle.
Rule 2: a node knows its kind when it is built, so what cannot be right cannot be
built; the checks themselves stand in `checks`.
Rule 3: this file does not know how a formula is run, printed or stored.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NoReturn, TypeAlias

from attrs import field, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import Literal, RefusedNumberError, Rounding, literal
from asn_kinerja.formula import checks
from asn_kinerja.formula.kinds import FLAG, Kind, Number, kind_of, set_kind
from asn_kinerja.text import Text, meant

__all__ = [
    "Arith",
    "Clip",
    "Compare",
    "Const",
    "Expr",
    "Like",
    "Logic",
    "Named",
    "Present",
    "Quotient",
    "as_expr",
    "as_optional",
    "as_test",
]


class Expr:
    """What all nodes have in common: a kind, and the operators.

    `==` is equality of formulas; the test whether two values are equal is spelled
    `.is_(x)`. A node has no truth value, so `if`, `and` and chained comparisons
    cannot slip in where `when`, `&` and `.is_between` are meant.

    Raises:
        FormulaError: From every operator and word, if the kinds do not go together or a
            divisor may be zero without a stated `on_zero`.
        UnknownLabelError: If a text is compared that is no label of the set.

    Examples:
        >>> from asn_kinerja import fact
        >>> fact("n") + 1 == fact("n") + 1
        True
    """

    __slots__ = ()

    kind: Kind

    def __bool__(self) -> NoReturn:
        raise FormulaError("formula.truth")

    def __add__(self, other: Like) -> Arith:
        return Arith("+", (self, as_expr(other)))

    def __radd__(self, other: Like) -> Arith:
        return Arith("+", (as_expr(other), self))

    def __sub__(self, other: Like) -> Arith:
        return Arith("-", (self, as_expr(other)))

    def __rsub__(self, other: Like) -> Arith:
        return Arith("-", (as_expr(other), self))

    def __mul__(self, other: Like) -> Arith:
        return Arith("*", (self, as_expr(other)))

    def __rmul__(self, other: Like) -> Arith:
        return Arith("*", (as_expr(other), self))

    def __truediv__(self, other: Like) -> Quotient:
        return Quotient(self, as_expr(other))

    def __rtruediv__(self, other: Like) -> Quotient:
        return Quotient(as_expr(other), self)

    def __lt__(self, other: Like) -> Compare:
        return Compare("<", self, as_expr(other))

    def __le__(self, other: Like) -> Compare:
        return Compare("<=", self, as_expr(other))

    def __gt__(self, other: Like) -> Compare:
        return Compare(">", self, as_expr(other))

    def __ge__(self, other: Like) -> Compare:
        return Compare(">=", self, as_expr(other))

    def __and__(self, other: Like) -> Logic:
        return Logic("and", (self, as_test(other)))

    def __or__(self, other: Like) -> Logic:
        return Logic("or", (self, as_test(other)))

    def __invert__(self) -> Logic:
        return Logic("not", (self,))

    def is_(self, other: Like) -> Compare:
        """Test whether two values are equal: numbers, labels or flags.

        Args:
            other: The value it is compared with, of the same kind.

        Returns:
            The test: a flag.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": fact("n").is_(3)}).evaluate(n=3)["x"]
            True
        """
        return Compare("is", self, as_expr(other))

    def is_in(self, *others: Like) -> Expr:
        """Test whether the value is one of several.

        Args:
            *others: The values it is compared with, at least one.

        Returns:
            The test: a flag.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": fact("n").is_in(1, 2)}).evaluate(n=3)["x"]
            False
        """
        tests = tuple(self.is_(other) for other in others)
        return tests[0] if len(tests) == 1 else Logic("or", tests)

    def is_between(self, low: Like, high: Like) -> Logic:
        """Test whether the value lies between two bounds, both included.

        Args:
            low: The lower bound.
            high: The upper bound.

        Returns:
            The test: a flag.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": fact("n").is_between(1, 3)}).evaluate(n=3)["x"]
            True
        """
        return (self >= low) & (self <= high)

    def is_present(self) -> Present:
        """Test whether a fact that may be absent by rule was given.

        Returns:
            The test: a flag, which is never missing.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> ada = fact("n", optional=True).is_present()
            >>> Policy("contoh", outputs={"x": ada}).evaluate()["x"]
            False
        """
        return Present(self)

    def clip(self, low: Like | None = None, high: Like | None = None) -> Clip:
        """Raise a smaller value to *low* and lower a larger one to *high*.

        Args:
            low: The smallest value that is left; none unless said.
            high: The largest value that is left; none unless said.

        Returns:
            The number within its bounds.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": fact("n").clip(0, 120)}).evaluate(n=130)["x"]
            Decimal('120')
        """
        return Clip(self, as_optional(low), as_optional(high))

    def round(
        self,
        places: Like,
        rounding: Rounding | Expr = Rounding.HALF_UP,
        *,
        on_zero: Like | None = None,
    ) -> Quotient:
        """Round to a number of decimals.

        Args:
            places: How many decimals are kept: a whole number or a setting.
            rounding: What happens to the rest; half away from zero unless said.
            on_zero: The value where the divisor is zero; must be stated if it can be.

        Returns:
            The rounded number.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": (fact("n") / 3).round(2)}).evaluate(n=2)["x"]
            Decimal('0.67')
        """
        top, bottom = self, as_expr(1)
        if isinstance(self, Quotient) and self.places is None:
            top, bottom = self.numerator, self.denominator
        return Quotient(top, bottom, as_expr(places), as_expr(rounding), as_optional(on_zero))

    def named(
        self,
        name: str,
        *,
        cite: Citation | None = None,
        meaning: Text | str | None = None,
        force: Force | None = None,
    ) -> Named:
        """Make this a step that the explanation shows by name.

        Args:
            name: The name of the step, unique in its policy.
            cite: Where the rule of this step comes from.
            meaning: What the step is, for people.
            force: How strongly the norm binds, where the step tests a norm.

        Returns:
            The step.

        Examples:
            >>> from asn_kinerja import fact
            >>> (fact("n") * 2).named("dua_kali", cite=Citation("Perwali 1/2026", pasal=2)).name
            'dua_kali'
        """
        return Named(self, name, cite, meant(meaning), force)


Like: TypeAlias = Expr | Literal | bool


def as_expr(value: Like) -> Expr:
    """Take a plain value as a node: a number, a label or a flag.

    Args:
        value: A node, an `int`, a `Decimal`, a `Fraction`, a `bool`, a member of an
            enum, or a text; a text such as `"70%"` is a number, any other a label.

    Raises:
        FormulaError: If *value* is a float or nothing a formula can hold.
    """
    if isinstance(value, Expr):
        return value
    if isinstance(value, bool):
        return Const(FLAG, int(value))
    labels = checks.literal_labels(value)
    if labels is not None:
        return Const(labels, labels.code(value))
    try:
        units, places = literal(value)
    except RefusedNumberError as refused:
        if isinstance(value, Fraction) and refused.code == "number.places":
            return Quotient(as_expr(value.numerator), as_expr(value.denominator))
        raise FormulaError(refused.code, given=value, accepted='70, "0.7", "70%"') from None
    percent = isinstance(value, str) and value.rstrip().endswith("%")
    return Const(Number(places, units, units), units, percent=percent)


def as_test(value: Like) -> Expr:
    """Take a test as a node; not a plain `True` or `False`, which `==` gives for `.is_`."""
    if isinstance(value, bool):
        raise FormulaError("formula.fixed_test", given=value)
    return as_expr(value)


def as_optional(value: Like | None) -> Expr | None:
    """Take a value that need not be stated as a node."""
    return None if value is None else as_expr(value)


@frozen(cache_hash=True, order=False)
class Const(Expr):
    """A value that never changes; without a code it is absent by rule, or for a *reason*."""

    kind: Kind
    code: int | None
    reason: Text | None = None
    percent: bool = False


@frozen(cache_hash=True, order=False)
class Arith(Expr):
    """`+`, `-`, `*` (an unrounded quotient stays one), or a sum of weight and value by turns."""

    op: str
    args: tuple[Expr, ...]
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        set_kind(self, checks.arith(self.op, [arg.kind for arg in self.args]))


@frozen(cache_hash=True, order=False)
class Quotient(Expr):
    """A quotient; with no places it is unrounded and may only be compared."""

    numerator: Expr
    denominator: Expr
    places: Expr | None = None
    rounding: Expr | None = None
    on_zero: Expr | None = None
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        top, bottom, on_zero = self.numerator.kind, self.denominator.kind, kind_of(self.on_zero)
        if self.places is None or self.rounding is None:
            set_kind(self, checks.ratio(top, bottom))
        else:
            mode = checks.rounding_mode(self.rounding)
            set_kind(self, checks.quotient(top, bottom, self.places.kind, mode, on_zero))


@frozen(cache_hash=True, order=False)
class Compare(Expr):
    """A test between two values: `<`, `<=`, `>`, `>=`, `is`."""

    op: str
    left: Expr
    right: Expr
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        set_kind(self, checks.compare(self.op, self.left.kind, self.right.kind))


@frozen(cache_hash=True, order=False)
class Logic(Expr):
    """`and`, `or`, `not` of tests, in the logic of Kleene."""

    op: str
    args: tuple[Expr, ...]
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        set_kind(self, checks.logic([arg.kind for arg in self.args], self.op))


@frozen(cache_hash=True, order=False)
class Clip(Expr):
    """A number kept within bounds; a setting that is absent bounds nothing."""

    value: Expr
    low: Expr | None
    high: Expr | None
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        set_kind(self, checks.clip(self.value.kind, *map(kind_of, self.bounds)))

    @property
    def bounds(self) -> tuple[Expr | None, Expr | None]:
        """The lower and the upper bound, as far as there is one."""
        low, high = (None if getattr(e, "absent", False) else e for e in (self.low, self.high))
        return low, high


@frozen(cache_hash=True, order=False)
class Present(Expr):
    """Whether a fact that may be absent by rule was given."""

    fact: Expr
    kind: Kind = field(default=FLAG, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not getattr(self.fact, "optional", False):
            raise FormulaError("formula.present")


@frozen(cache_hash=True, order=False)
class Named(Expr):
    """A step with a name, a citation and a meaning."""

    value: Expr
    name: str = field(validator=checks.named)
    cite: Citation | None = None
    meaning: Text | None = None
    force: Force | None = None
    kind: Kind = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        checks.settled(self.value.kind)
        set_kind(self, self.value.kind)
