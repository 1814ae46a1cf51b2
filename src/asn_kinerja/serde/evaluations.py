"""Evaluations as plain data: their parts, and beside them what came of the parts.

Knows that what came of them is evidence, never a source: reading evaluates again, and refuses
a document that says otherwise. Knows nothing of plans and histories.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from attrs import field, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from asn_kinerja.citation import Citation
from asn_kinerja.errors import SerdeError
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.serde import facts
from asn_kinerja.serde.records import exactly, only
from asn_kinerja.skp.aturan_evaluasi import AturanEvaluasi, Peraturan
from asn_kinerja.skp.evaluasi import Evaluasi

__all__ = ["register_reading", "register_writing"]


@frozen(kw_only=True)
class _Rule:
    """A regulation as an evaluation sees it."""

    id: str
    citation: Citation
    in_force: Period
    predikat_kinerja: Policy
    output: str
    evaluasi: AturanEvaluasi | None = None


@frozen
class _Stored:
    """An outcome by the policy, the facts, and what came of them."""

    policy: Policy
    facts: Mapping[str, Any] = field(factory=dict[str, Any])
    values: Mapping[str, Any] = field(factory=dict[str, Any])


def register_writing(made: Converter) -> None:
    """Let a converter write evaluations.

    Args:
        made: The converter.
    """

    def evaluation(each: Evaluasi) -> dict[str, Any]:
        return {**parts(each), "values": facts.stored(each.outcome)}

    made.register_unstructure_hook(Decimal, _number)
    made.register_unstructure_hook_func(only(Peraturan), lambda x: made.unstructure(_rule(x)))
    made.register_unstructure_hook_func(only(Outcome), lambda x: made.unstructure(_stored(x)))
    made.register_unstructure_hook_func(only(Evaluasi), evaluation)
    # Made last: it asks for the hooks of the parts.
    parts = make_dict_unstructure_fn(Evaluasi, made, _cattrs_omit_if_default=True)


def register_reading(made: Converter, regulations: Sequence[Peraturan]) -> None:
    """Let a converter read evaluations.

    Args:
        made: The converter.
        regulations: Those that are known; one that is not is read as it was stored.
    """

    def evaluation(data: Any, kind: type[Evaluasi]) -> Evaluasi:
        left = dict(data)
        values = left.pop("values")
        found = parts(left, kind)
        _require_same(found.outcome, values)
        return found

    def outcome(data: Any, _: type[Outcome]) -> Outcome:
        stored = made.structure(data, _Stored)
        found = stored.policy.evaluate(facts.read(stored.policy, stored.facts))
        _require_same(found, stored.values)
        return found

    def rule(data: Any, _: Any) -> Peraturan:
        stored = made.structure(data, _Rule)
        return next((each for each in regulations if _rule(each) == stored), stored)

    made.register_structure_hook_func(lambda kind: kind is Any, _given)
    made.register_structure_hook_func(lambda kind: kind == Label | str, _text)
    made.register_structure_hook_func(only(Peraturan), rule)
    made.register_structure_hook_func(only(Outcome), outcome)
    made.register_structure_hook_func(only(Evaluasi), evaluation)
    # Made last: it asks for the hooks of the parts.
    parts = make_dict_structure_fn(Evaluasi, made, _cattrs_forbid_extra_keys=True)


def _text(data: Any, _: Any) -> str:
    """A label that is understood where it is used."""
    return cast("str", exactly(data, str))


def _rule(regulation: Peraturan) -> _Rule:
    return _Rule(
        id=regulation.id,
        citation=regulation.citation,
        in_force=regulation.in_force,
        predikat_kinerja=regulation.predikat_kinerja,
        output=regulation.output,
        evaluasi=regulation.evaluasi,
    )


def _stored(outcome: Outcome) -> _Stored:
    return _Stored(outcome.policy, facts.stored(outcome.facts), facts.stored(outcome))


def _number(value: Decimal) -> dict[str, str]:
    return {"number": format(value, "f")}


def _given(data: Any, _: Any) -> Any:
    """A fact as it was given: a number is marked, a label and a flag stand as they are."""
    if isinstance(data, list):
        rows = cast("Sequence[object]", data)
        return [_given(each, Any) for each in rows]
    if not isinstance(data, Mapping):
        return data
    found = cast("Mapping[str, Any]", data)
    if set(found) == {"number"}:
        return facts.decimal(found["number"])
    return {name: _given(each, Any) for name, each in found.items()}


def _require_same(outcome: Outcome, values: Any) -> None:
    differing = facts.differing(values, facts.stored(outcome))
    if differing:
        raise SerdeError("serde.values", names=", ".join(differing))
