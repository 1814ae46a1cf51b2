"""The words in which a formula is written: facts, settings, weights, plain values.

Knows how people write a rule and turns it into nodes. Knows nothing of running
or printing it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from asn_kinerja.citation import Citation
from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import Literal
from asn_kinerja.formula import checks
from asn_kinerja.formula.choices import Call
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, NOTHING, Kind, Number
from asn_kinerja.formula.nodes import Arith, Const, Expr, Like, Logic, as_expr, as_test
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text, bilingual, meant

__all__ = [
    "absent",
    "all_of",
    "any_of",
    "call",
    "fact",
    "flag",
    "label",
    "labels_of",
    "number_kind",
    "setting",
    "undecided",
    "weighted",
]


def labels_of(name: str, labels: type[StrEnum] | Sequence[str]) -> LabelSet:
    """The set of an enum, or of texts that only this fact has.

    Args:
        name: What the set is called where it is no enum.
        labels: The enum or the texts.

    Returns:
        The set.

    Raises:
        FormulaError: If *labels* is one text, which would be as many labels as it has
            letters.
    """
    if isinstance(labels, type):
        return LabelSet.of(labels)
    if isinstance(labels, str):
        raise FormulaError("formula.one_label", given=labels)
    return LabelSet(name, tuple(str(text) for text in labels))


def number_kind(
    places: int, low: Literal | None, high: Literal | None, *, positive: bool = False
) -> Number:
    """The kind of a declared number; its bounds must be numbers of its own scale.

    Args:
        places: How many decimals.
        low: The smallest allowed value, or `None`.
        high: The largest allowed value, or `None`.
        positive: Whether the value must be above zero.

    Returns:
        The kind.

    Raises:
        FormulaError: If a bound has more decimals than *places*, or *low* > *high*.
    """
    checks.decimals(as_expr(places).kind)
    floor, cap = _units(low, places), _units(high, places)
    if positive:
        floor = max(1, floor or 1)
    if floor is not None and cap is not None and floor > cap:
        raise FormulaError("formula.fact_range", low=low, high=high)
    return Number(places, floor, cap)


def _units(value: Literal | None, places: int) -> int | None:
    bound = checks.point(None if value is None else as_expr(value).kind)
    if bound is None:
        return None
    if bound.places > places:
        raise FormulaError("formula.fact_places", given=value, places=places)
    return bound.at(places).low


def fact(
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
    """A number that the caller gives.

    Args:
        name: Its name, in Indonesian, as the column of a database is named.
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
        FormulaError: If *places* is no number of decimals, a bound has more decimals than
            *places*, or *low* is above *high*.

    Examples:
        >>> fact("realisasi", places=2).kind
        Number(places=2, low=None, high=None)
    """
    kind = number_kind(places, low, high, positive=positive)
    return Fact(name, kind, optional, meant(meaning), unit)


def flag(name: str, *, optional: bool = False, meaning: Text | str | None = None) -> Fact:
    """A yes or no that the caller gives.

    Args:
        name: Its name.
        optional: Whether it may be absent by rule.
        meaning: What yes means, and who says so.

    Returns:
        The node.

    Examples:
        >>> flag("ide_baru").path
        'ide_baru'
    """
    return Fact(name, FLAG, optional, meant(meaning))


def label(
    name: str,
    labels: type[StrEnum] | Sequence[str],
    *,
    optional: bool = False,
    meaning: Text | str | None = None,
) -> Fact:
    """A label that the caller gives.

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
        >>> label("status", ("aktif", "cuti")).kind.members
        ('aktif', 'cuti')
    """
    return Fact(name, labels_of(name, labels), optional, meant(meaning))


def setting(
    name: str,
    value: Literal | StrEnum | bool | None,  # noqa: FBT001 - the value itself, not a switch
    *,
    cite: Citation | None = None,
    meaning: Text | str | None = None,
    low: Literal | Setting | None = None,
    high: Literal | Setting | None = None,
) -> Setting:
    """A number or label of the rule that a reform may change.

    Args:
        name: The name used in `policy.replace(name=…)`.
        value: Its present value, e.g. `"70%"`; `None` for a number that only a reform
            gives, such as a cap where the rule has none.
        cite: Where it comes from.
        meaning: What it is, for people.
        low: The smallest value a replacement may have: a number or another setting.
        high: The largest value a replacement may have.

    Returns:
        The node.

    Raises:
        FormulaError: If *value* is a float or no constant, or lies outside *low* to *high*.

    Examples:
        >>> setting("bobot_skp", "70%").value
        Decimal('0.7')
        >>> print(fact("n").clip(high=setting("batas_atas", None)).high.value)
        None
    """
    bounds = (None if bound is None else as_expr(bound) for bound in (low, high))
    given = absent() if value is None else as_expr(value)
    return Setting(name, given, given, cite, meant(meaning), *bounds)


def undecided(reason: Text | str) -> Const:
    """A value that the rule refuses to give; the output stays undecided.

    Args:
        reason: Why, for people.

    Returns:
        The node.

    Examples:
        >>> undecided("celah").reason.en
        'celah'
    """
    return Const(NOTHING, None, bilingual(reason))


def absent() -> Const:
    """A value that is not there by rule, as the cost aspect of work without a budget.

    Returns:
        The node.

    Examples:
        >>> absent().code is None
        True
    """
    return Const(NOTHING, None)


def weighted(*terms: tuple[Like, Like]) -> Arith:
    """A weighted sum whose weights must be one together.

    Args:
        *terms: Pairs of weight and value; a weight is a constant or a setting.

    Returns:
        The node.

    Raises:
        FormulaError: If the weights do not sum to exactly one.

    Examples:
        >>> weighted(("60%", fact("skp")), ("40%", fact("perilaku"))).kind.places
        1
    """
    return Arith("weighted", tuple(as_expr(part) for term in terms for part in term))


def all_of(*tests: Like) -> Expr:
    """Whether every test holds.

    Args:
        *tests: At least one flag.

    Returns:
        The node: no as soon as one test fails, even while another is missing.

    Raises:
        FormulaError: If there is no test, or one is no flag.

    Examples:
        >>> from asn_kinerja import Policy
        >>> rule = Policy("contoh", outputs={"lolos": all_of(flag("hadir"), fact("nilai") >= 76)})
        >>> rule.evaluate(hadir=True, nilai=80)["lolos"], rule.evaluate(nilai=70)["lolos"]
        (True, False)
    """
    return Logic("and", tuple(map(as_test, tests)))


def any_of(*tests: Like) -> Expr:
    """Whether at least one test holds.

    Args:
        *tests: At least one flag.

    Returns:
        The node: yes as soon as one test holds, even while another is missing.

    Raises:
        FormulaError: If there is no test, or one is no flag.

    Examples:
        >>> from asn_kinerja import Policy
        >>> rule = Policy("contoh", outputs={"lolos": any_of(flag("hadir"), fact("nilai") >= 76)})
        >>> rule.evaluate(hadir=False, nilai=80)["lolos"], rule.evaluate(hadir=True)["lolos"]
        (True, True)
    """
    return Logic("or", tuple(map(as_test, tests)))


def call(
    function: Callable[..., object],
    *args: Like,
    places: int | None = None,
    labels: type[StrEnum] | Sequence[str] | None = None,
) -> Call:
    """A step that no formula can say: a plain Python function of declared inputs.

    The function gets a `Decimal`, a label or a `bool` for each argument, and is not
    called while one is missing. It must be pure, and must answer for all arguments of
    their kinds: it is also called in a branch that is then not taken.

    Args:
        function: Any callable that can be pickled, if the policy is to be.
        *args: What it is called with.
        places: How many decimals its result has, where it is a number.
        labels: Which labels its result may be, where it is one; without *places* and
            *labels* the result is a flag.

    Returns:
        The node.

    Raises:
        FormulaError: If both *places* and *labels* are given, or *places* is no number of
            decimals. The function's result is checked when it runs.
        UnknownLabelError: If there is no label, or two that nobody could tell apart.

    Examples:
        >>> call(max, fact("a"), fact("b"), places=0).kind
        Number(places=0, low=None, high=None)
    """
    if places is not None and labels is not None:
        raise FormulaError("formula.call_kind")
    kind: Kind = FLAG if places is None else number_kind(places, None, None)
    if labels is not None:
        kind = labels_of(getattr(function, "__name__", "call"), labels)
    return Call(function, tuple(map(as_expr, args)), kind)
