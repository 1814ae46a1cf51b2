"""Laws on missing facts that every policy obeys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import given
from tests.facts import Facts, admissible
from tests.properties.every_policy import EACH, each_policy

from asn_kinerja.errors import IncompleteOutcomeError
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.schema import Collection
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy


def lacking(policy: Policy, facts: Facts) -> Iterator[tuple[str, Facts]]:
    """The same facts without one that is required: at the top, or on one row."""
    for name, each in policy.inputs.items():
        if isinstance(each, Fact) and not each.optional:
            yield name, {key: value for key, value in facts.items() if key != name}
        elif isinstance(each, Collection):
            yield name, {key: value for key, value in facts.items() if key != name}
            for path, rows in _lacking_rows(each, facts[name]):
                yield path, {**facts, name: rows}


def _lacking_rows(
    each: Collection, rows: list[Mapping[str, Any]]
) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    required = [field for field in each.fields if not field.optional]
    for place, row in enumerate(rows):
        for field in required:
            left = {key: value for key, value in row.items() if key != field.name}
            yield f"{each.name}[{place}].{field.name}", [*rows[:place], left, *rows[place + 1 :]]


def blocked(outcome: Outcome, name: str) -> bool:
    try:
        _ = outcome[name]
    except IncompleteOutcomeError:
        return True
    return False


class TestMissingFacts:
    """Missing is a third state: never a zero, never another value."""

    @each_policy
    def test_without_one_fact_an_output_is_the_same_or_blocked(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            whole = policy.evaluate(facts)

            for path, fewer in lacking(policy, facts):
                partial = policy.evaluate(fewer)
                other = {
                    name: value
                    for name, value in partial.items()
                    if blocked(whole, name) or whole[name] != value
                }
                assert other == {}, path

        law()

    @each_policy
    def test_what_is_blocked_names_the_fact_that_was_taken_away(self, policy: Policy) -> None:
        @EACH
        @given(admissible(policy))
        def law(facts: Facts) -> None:
            whole = policy.evaluate(facts)

            for path, fewer in lacking(policy, facts):
                partial = policy.evaluate(fewer)
                now = {name for name in whole if blocked(partial, name)}
                named = {name for each in partial.missing if each == path for name in each.blocks}
                assert now <= named, path

        law()
