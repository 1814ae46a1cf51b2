"""Facts for tests: drawn from a policy's own schema, or read from a case file.

Knows `policy.inputs` and exact arithmetic. Knows no rule of any regulation, so that
what a test expects is never computed by the code under test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.feedback import strategies
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.schema import Collection
from asn_kinerja.goals import achievement, roll_up
from asn_kinerja.labels import Label, LabelSet
from asn_kinerja.monitoring import strategies as watching
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import (
    instansi,
    perbkn_12_2022,
    permendagri_86_2017,
    permenpanrb_1_2023,
    permenpanrb_3_2020,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    permenpanrb_14_2017,
    permenpanrb_38_2018,
    permenpanrb_40_2018,
    permenpanrb_88_2021,
    pp_10_1979,
    pp_11_2017,
    pp_30_2019,
    pp_46_2011,
    pp_49_2018,
    pp_53_2010,
    pp_94_2021,
    se_menpanrb_3_2023,
)
from asn_kinerja.text import Text

Facts: TypeAlias = dict[str, Any]

#: How far beyond a fact without a bound the drawn numbers go, in its own units of one.
REACH = 10_000

MODULES = (
    pp_10_1979,
    pp_53_2010,
    pp_46_2011,
    pp_30_2019,
    permenpanrb_3_2020,
    permenpanrb_8_2021,
    pp_94_2021,
    permenpanrb_6_2022,
    se_menpanrb_3_2023,
    permenpanrb_1_2023,
    permenpanrb_14_2017,
    permenpanrb_38_2018,
    permenpanrb_40_2018,
    permenpanrb_88_2021,
    perbkn_12_2022,
    permendagri_86_2017,
    pp_11_2017,
    pp_49_2018,
    achievement,
    roll_up,
    strategies,
    watching,
)


def policies() -> tuple[Policy, ...]:
    """Every policy of the regulations in time, of institutions, goals, feedback and watching."""
    listed = (value for module in MODULES for value in vars(module).values())
    found = (each for each in (*listed, *instansi.POLICIES) if isinstance(each, Policy))
    return tuple({each.id: each for each in found}.values())


def policy_named(name: str) -> Policy:
    """The policy that a case file calls `module.CONSTANT`."""
    return {each.id: each for each in policies()}[name]


def decimal(units: int, places: int) -> Decimal:
    """A whole number of smallest units as a `Decimal`, without any context."""
    return Decimal(f"{units}e-{places}")


def half_up(value: Fraction, places: int) -> Decimal:
    """Round half away from zero, by whole numbers only."""
    scaled = abs(value) * 10**places
    magnitude = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return decimal(magnitude if value >= 0 else -magnitude, places)


def numbers(low: int | str, high: int | str, places: int = 0) -> st.SearchStrategy[Decimal]:
    """Decimals of a fixed scale between two bounds, both included."""
    units = (int(Fraction(bound) * 10**places) for bound in (low, high))
    return st.integers(*units).map(lambda drawn: decimal(drawn, places))


def admissible(policy: Policy) -> st.SearchStrategy[Facts]:
    """Complete facts that a policy accepts, with values near its thresholds preferred."""
    marks = tuple(_marks(policy))
    drawn = {name: _given(each, marks) for name, each in policy.inputs.items()}
    needed = {name: given for name, given in drawn.items() if not _is_optional(policy, name)}
    optional = {name: given for name, given in drawn.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=optional).filter(
        lambda facts: is_accepted(policy, facts)
    )


def is_accepted(policy: Policy, facts: Mapping[str, Any]) -> bool:
    """Whether the policy finds no fault with the facts."""
    try:
        policy.evaluate(facts)
    except InvalidFactsError:
        return False
    return True


def refusals(error: InvalidFactsError) -> list[tuple[str, str]]:
    """The code and the path of every problem with the facts, sorted."""
    return sorted(
        (each.code, each.path) for each in error.exceptions if isinstance(each, FactError)
    )


def missing(outcome: Outcome) -> dict[str, tuple[str, ...]]:
    """What an outcome lacks, with the outputs that each blocks."""
    return {str(each): each.blocks for each in outcome.missing}


def rank(value: object, labels: type[Label]) -> int:
    """How far a label stands from the best one of its set."""
    return list(labels).index(labels(str(value)))


def meaning(policy: Policy, name: str) -> Text:
    """What a fact at the top of a policy says it is."""
    each = policy.inputs[name]
    said = each.meaning if isinstance(each, Fact) else None
    return said or Text("", "")


def standing(policy: Policy, name: str) -> Standing | None:
    """How sure the policy is of a setting."""
    cite = policy.settings[name].cite
    return None if cite is None else cite.standing


def _is_optional(policy: Policy, name: str) -> bool:
    each = policy.inputs[name]
    return isinstance(each, Fact) and each.optional


def _marks(policy: Policy) -> Iterator[Decimal]:
    for each in policy.settings.values():
        if isinstance(each.value, Decimal):
            yield each.value


def _given(each: Fact | Collection, marks: tuple[Decimal, ...]) -> st.SearchStrategy[Any]:
    if isinstance(each, Collection):
        row = st.fixed_dictionaries({fact.name: _value(fact, marks) for fact in each.fields})
        return st.lists(row, min_size=each.at_least, max_size=4)
    return _value(each, marks)


def _value(fact: Fact, marks: tuple[Decimal, ...]) -> st.SearchStrategy[Any]:
    if isinstance(fact.kind, LabelSet):
        return st.sampled_from(fact.kind.values)
    if isinstance(fact.kind, Number):
        return _number(fact.kind, marks)
    return st.booleans()


def _number(kind: Number, marks: tuple[Decimal, ...]) -> st.SearchStrategy[Decimal]:
    reach = REACH * 10**kind.places
    high = kind.high if kind.high is not None else max(kind.low or 0, 0) + reach
    low = kind.low if kind.low is not None else high - 2 * reach
    around = {int(Fraction(mark) * 10**kind.places) + step for mark in marks for step in (-1, 0, 1)}
    near = sorted({low, high, *(units for units in around if low <= units <= high)})
    units = st.sampled_from(near) | st.integers(low, high)
    return units.map(lambda drawn: decimal(drawn, kind.places))


def read_facts(policy: Policy, written: Mapping[str, Any]) -> Facts:
    """Facts of a case file: numbers as decimal strings, labels by member name."""
    return {name: _read(policy.inputs[name], given) for name, given in written.items()}


def _read(each: Fact | Collection, given: Any) -> Any:
    if isinstance(each, Collection):
        fields = {fact.name: fact for fact in each.fields}
        return [{name: _read(fields[name], cell) for name, cell in row.items()} for row in given]
    return Decimal(given) if isinstance(each.kind, Number) else given


def shown(value: object, like: str) -> str:
    """A result as a case file writes it: half-up to the digits of *like*, or by name."""
    if isinstance(value, Decimal):
        _, _, decimals = like.partition(".")
        return str(half_up(Fraction(value), len(decimals)))
    return getattr(value, "name", str(value))
