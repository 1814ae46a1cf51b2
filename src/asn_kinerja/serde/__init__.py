"""Storing policies, outcomes, plans, SKP and evaluations as plain data; reading them strictly.

Knows the shape of the documents: versioned, decimals as text. Reading runs every
construction check again, so a document cannot hold what could not be built. Knows
nothing of JSON text or files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias, cast

from asn_kinerja.errors import AsnKinerjaError, SerdeError
from asn_kinerja.formula.nodes import Named
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.regulations import Regulation
from asn_kinerja.serde import facts, plans
from asn_kinerja.serde.formulas import Reader, known_labels, nodes_document
from asn_kinerja.serde.records import plain, require_plain, structured
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.text import Text

__all__ = ["FORMAT", "Stored", "from_dict", "to_dict"]

#: The version of the documents that this library writes and reads.
FORMAT = 1

_POLICY = ("format", "kind", "id", "title", "in_force", "nodes", "outputs", "requires", "checks")
_RECORD = ("format", "kind", "policies", "record")
_OUTCOME = ("format", "kind", "policy", "version", "facts", "values")


#: What can be stored.
Stored: TypeAlias = Policy | Outcome | plans.Record


def to_dict(value: Stored) -> dict[str, Any]:
    """Store something as plain data: dicts, lists, texts, whole numbers.

    An outcome carries its whole policy, so that it can be checked anywhere and later; so
    does a plan or an SKP each policy that its indicators name. A history names its life
    cycle.

    Args:
        value: A policy without Python steps, an outcome of one, a plan, an organisation,
            an SKP, the history of a life cycle, or an evaluation.

    Returns:
        A document that any JSON library can write.

    Raises:
        SerdeError: If a policy has a step that is a Python function, or *value* is
            nothing of these.

    Examples:
        >>> from asn_kinerja import fact
        >>> policy = Policy("contoh", outputs={"dua_kali": fact("n") * 2})
        >>> from_dict(to_dict(policy)) == policy
        True
    """
    if isinstance(value, Policy):
        return _policy_document(value)
    if isinstance(value, Outcome):
        return _outcome_document(value)
    # Whatever the annotation promises, callers pass other things.
    for kind, record in plans.KINDS.items():
        if isinstance(cast("object", value), record):
            return _record_document(kind, value)
    accepted = ", ".join(kind.__name__ for kind in (Policy, Outcome, *plans.KINDS.values()))
    raise SerdeError("serde.kind", given=type(value).__name__, accepted=accepted)


def _policy_document(policy: Policy) -> dict[str, Any]:
    documents, places = nodes_document(policy.roots)
    return {
        "format": FORMAT,
        "kind": "policy",
        "id": policy.id,
        "title": plain(policy.title),
        "in_force": plain(policy.in_force),
        "nodes": documents,
        "outputs": [places[node] for node in policy.results],
        "requires": [places[node] for node in policy.requires],
        "checks": [places[node] for node in policy.checks],
    }


def _record_document(kind: str, value: plans.Record) -> dict[str, Any]:
    data, policies = plans.written(value)
    return {
        "format": FORMAT,
        "kind": kind,
        "policies": [_policy_document(each) for each in policies],
        "record": data,
    }


def _outcome_document(outcome: Outcome) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "kind": "outcome",
        "policy": _policy_document(outcome.policy),
        "version": outcome.policy.version,
        "facts": facts.stored(outcome.facts),
        "values": facts.stored(outcome),
    }


def from_dict(
    document: Mapping[str, Any],
    *,
    labels: Iterable[type[StrEnum]] = (),
    life_cycles: Iterable[LifeCycle] = (),
    regulations: Iterable[Regulation] = (),
) -> Stored:
    """Read what `to_dict` stored; refuse anything else.

    Args:
        document: The plain data.
        labels: Enums of your own whose members the results should be. The enums of the
            regulations are known.
        life_cycles: Life cycles of your own whose histories are read. Those of the
            regulations are known.
        regulations: Regulations of your own. Those of the book are known; an evaluation by
            any other has the rule that was stored with it.

    Returns:
        A value equal to the one stored.

    Raises:
        SerdeError: If the document has unknown or missing keys, a value of the wrong
            kind, a formula, plan or history that could not be, or values that its policy
            does not give; the error names the place.

    Examples:
        >>> from_dict({"format": 1, "kind": "policy"})
        Traceback (most recent call last):
        asn_kinerja.errors.SerdeError: the document is not valid at $: keys checks, id, ...
    """
    try:
        require_plain(document)
        return _read(document, Reader(known_labels(labels)), plans.known(life_cycles, regulations))
    except SerdeError:
        raise
    except (AsnKinerjaError, ExceptionGroup, RecursionError) as error:
        raise SerdeError("serde.invalid", path="$", why=str(error)) from error


def _read(document: object, reader: Reader, known: plans.Known) -> Stored:
    found = _mapped(document, "$")
    kind = str(found.get("kind"))
    if kind == "policy":
        return _policy(found, reader, "$")
    if kind == "outcome":
        return _outcome(found, reader)
    if kind in plans.KINDS:
        return _record(found, plans.KINDS[kind], reader, known)
    raise SerdeError("serde.invalid", path="$.kind", why=repr(found.get("kind")))


def _mapped(document: object, path: str) -> Mapping[str, Any]:
    if not isinstance(document, Mapping):
        raise SerdeError("serde.invalid", path=path, why=type(document).__name__)
    return cast("Mapping[str, Any]", document)


def _record(
    document: Mapping[str, Any],
    kind: type[plans.Record],
    reader: Reader,
    known: plans.Known,
) -> plans.Record:
    _checked(document, _RECORD, "$")
    stored = document["policies"]
    if not isinstance(stored, list):
        raise SerdeError("serde.invalid", path="$.policies", why=type(stored).__name__)
    policies = [
        _policy(each, reader, f"$.policies[{place}]")
        for place, each in enumerate(cast("list[object]", stored))
    ]
    return plans.read(document["record"], kind, policies, known)


def _checked(document: Mapping[str, Any], keys: Sequence[str], path: str) -> None:
    wrong = sorted(set(map(str, document)) ^ set(keys))
    if wrong:
        raise SerdeError("serde.invalid", path=path, why=f"keys {', '.join(wrong)}")
    given = document["format"]
    if type(given) is not int or given != FORMAT:
        raise SerdeError("serde.format", given=given, accepted=FORMAT)


def _policy(data: object, reader: Reader, path: str) -> Policy:
    document = _mapped(data, path)
    if document.get("kind") != "policy":
        raise SerdeError("serde.invalid", path=f"{path}.kind", why=repr(document.get("kind")))
    _checked(document, _POLICY, path)
    nodes = reader.nodes(document["nodes"], f"{path}.nodes")

    def named(key: str) -> list[Named]:
        return reader.named(nodes, document[key], f"{path}.{key}")

    life = document["in_force"]
    return Policy(
        structured(document["id"], str, f"{path}.id"),
        outputs={node.name: node for node in named("outputs")},
        title=structured(document["title"], Text, f"{path}.title"),
        in_force=None if life is None else structured(life, Period, f"{path}.in_force"),
        requires=named("requires"),
        checks=named("checks"),
    )


def _outcome(document: Mapping[str, Any], reader: Reader) -> Outcome:
    _checked(document, _OUTCOME, "$")
    policy = _policy(document["policy"], reader, "$.policy")
    outcome = policy.evaluate(facts.read(policy, document["facts"]))
    # What is stored is evidence, never a source: the policy is asked again.
    if document["version"] != policy.version:
        raise SerdeError("serde.version", given=document["version"], expected=policy.version)
    differing = facts.differing(document["values"], facts.stored(outcome))
    if differing:
        raise SerdeError("serde.values", names=", ".join(differing))
    return outcome
