"""Storing policies and outcomes as plain data, and reading them back strictly.

Knows the shape of the documents: versioned, decimals as text. Reading runs every
construction check again, so a document cannot hold what could not be built. Knows
nothing of JSON text or files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, cast

from asn_kinerja.errors import AsnKinerjaError, SerdeError
from asn_kinerja.formula.nodes import Named
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.serde import facts
from asn_kinerja.serde.formulas import Reader, known_labels, nodes_document
from asn_kinerja.serde.records import plain, structured
from asn_kinerja.text import Text

__all__ = ["FORMAT", "from_dict", "to_dict"]

#: The version of the documents that this library writes and reads.
FORMAT = 1

_POLICY = ("format", "kind", "id", "title", "in_force", "nodes", "outputs", "requires", "checks")
_OUTCOME = ("format", "kind", "policy", "version", "facts", "values")


def to_dict(value: Policy | Outcome) -> dict[str, Any]:
    """Store a policy or an outcome as plain data: dicts, lists, texts, whole numbers.

    An outcome carries its whole policy, so that it can be checked anywhere and later.

    Args:
        value: A policy without Python steps, or an outcome of one.

    Returns:
        A document that any JSON library can write.

    Raises:
        SerdeError: If the policy has a step that is a Python function, or *value* is
            neither a policy nor an outcome.

    Examples:
        >>> from asn_kinerja import fact
        >>> policy = Policy("contoh", outputs={"dua_kali": fact("n") * 2})
        >>> from_dict(to_dict(policy)) == policy
        True
    """
    if isinstance(value, Policy):
        return _policy_document(value)
    # Whatever the annotation promises, callers pass other things.
    if isinstance(cast("object", value), Outcome):
        return _outcome_document(value)
    raise SerdeError("serde.kind", given=type(value).__name__)


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
    document: Mapping[str, Any], *, labels: Iterable[type[StrEnum]] = ()
) -> Policy | Outcome:
    """Read what `to_dict` stored; refuse anything else.

    Args:
        document: The plain data.
        labels: Enums of your own whose members the results should be. The enums of the
            regulations are known.

    Returns:
        A policy or an outcome, equal to the one stored.

    Raises:
        SerdeError: If the document has unknown or missing keys, a value of the wrong
            kind, a formula that could not be built, or values that its policy does not
            give; the error names the place.

    Examples:
        >>> from_dict({"format": 1, "kind": "policy"})
        Traceback (most recent call last):
        asn_kinerja.errors.SerdeError: the document is not valid at $: keys checks, id, ...
    """
    try:
        return _read(document, Reader(known_labels(labels)), "$")
    except SerdeError:
        raise
    except (AsnKinerjaError, ExceptionGroup, RecursionError) as error:
        raise SerdeError("serde.invalid", path="$", why=str(error)) from error


def _read(document: object, reader: Reader, path: str) -> Policy | Outcome:
    if not isinstance(document, Mapping):
        raise SerdeError("serde.invalid", path=path, why=type(document).__name__)
    found = cast("Mapping[str, Any]", document)
    kind = found.get("kind")
    if kind == "policy":
        return _policy(found, reader, path)
    if kind == "outcome":
        return _outcome(found, reader)
    raise SerdeError("serde.invalid", path=f"{path}.kind", why=repr(kind))


def _checked(document: Mapping[str, Any], keys: Sequence[str], path: str) -> None:
    wrong = sorted(set(map(str, document)) ^ set(keys))
    if wrong:
        raise SerdeError("serde.invalid", path=path, why=f"keys {', '.join(wrong)}")
    given = document["format"]
    if type(given) is not int or given != FORMAT:
        raise SerdeError("serde.format", given=given, accepted=FORMAT)


def _policy(document: Mapping[str, Any], reader: Reader, path: str) -> Policy:
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
    policy = _read(document["policy"], reader, "$.policy")
    if not isinstance(policy, Policy):
        raise SerdeError("serde.invalid", path="$.policy.kind", why="outcome")
    outcome = policy.evaluate(facts.read(policy, document["facts"]))
    # What is stored is evidence, never a source: the policy is asked again.
    if document["version"] != policy.version:
        raise SerdeError("serde.version", given=document["version"], expected=policy.version)
    differing = _differing(document["values"], facts.stored(outcome))
    if differing:
        raise SerdeError("serde.values", names=", ".join(differing))
    return outcome


def _differing(data: object, given: Mapping[str, Any]) -> list[str]:
    if not isinstance(data, Mapping):
        raise SerdeError("serde.invalid", path="$.values", why=type(data).__name__)
    # Written out, a flag is no number, and an output without a value is not one left out.
    found, wanted = (
        {str(name): repr(value) for name, value in each.items()}
        for each in (cast("Mapping[object, object]", data), given)
    )
    names = dict.fromkeys([*wanted, *found])
    return [name for name in names if found.get(name) != wanted.get(name)]
