"""Formulas as plain data: a flat list of nodes that refer to earlier ones by place.

Knows every node kind by its name. A node can only refer to nodes before it, so a
document can hold no cycle and no endless depth. Knows nothing of policies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, cast

import attrs

from asn_kinerja.errors import AsnKinerjaError, SerdeError
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.build import number_kind
from asn_kinerja.formula.choices import Aggregate, Bands, Call, Table, When
from asn_kinerja.formula.document import Writer
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, NOTHING, Kind, Number
from asn_kinerja.formula.nodes import (
    Arith,
    Clip,
    Compare,
    Const,
    Expr,
    Logic,
    Named,
    Present,
    Quotient,
    as_expr,
)
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import children, nodes
from asn_kinerja.labels import LabelSet
from asn_kinerja.regulations import POLICIES
from asn_kinerja.serde.records import structured
from asn_kinerja.text import Text

__all__ = ["Reader", "known_labels", "nodes_document"]

_KINDS: tuple[type[Expr], ...] = (
    *(Aggregate, Arith, Bands, Clip, Compare, Const, Fact, Logic),
    *(Named, Present, Quotient, Setting, Table, When),
)
#: Nodes of the largest formula that is read, with shared parts counted each time.
_LARGEST = 100_000
_BY_NAME = {kind.__name__.lower(): kind for kind in _KINDS}


def known_labels(more: Iterable[type[StrEnum]]) -> dict[str, LabelSet]:
    """The label sets whose enums are known when a document is read.

    Args:
        more: Enums beside those of the regulations.

    Returns:
        The sets by name.
    """
    mine = [LabelSet.of(kind) for kind in more]
    return {**_KNOWN, **{each.name: each for each in mine}}


def _of_regulations() -> Mapping[str, LabelSet]:
    roots = [root for policy in POLICIES for root in policy.roots]
    kinds = [LabelSet.of(Rounding), *(node.kind for node in nodes(*roots))]
    found = {k.name: k for k in kinds if isinstance(k, LabelSet) and k.kind is not None}
    return MappingProxyType(found)


_KNOWN = _of_regulations()


def nodes_document(roots: Sequence[Expr]) -> tuple[list[dict[str, Any]], dict[Expr, int]]:
    """Write formulas as a list of nodes, parts before the whole.

    Args:
        roots: The formulas.

    Returns:
        The documents of the nodes, and the place of each node.

    Raises:
        SerdeError: If a step is a Python function.
    """
    ordered = list(nodes(*roots))
    if any(isinstance(node, Call) for node in ordered):
        raise SerdeError("serde.call")
    places = {node: place for place, node in enumerate(ordered)}
    writer = Writer(places)
    return [writer.document(node) for node in ordered], places


@attrs.frozen
class _NumberKind:
    places: int
    low: str | None = None
    high: str | None = None


@attrs.frozen
class _Labels:
    labels: str
    members: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]


@attrs.frozen
class _Constant:
    number: str | None = None
    percent: bool = False
    flag: bool | None = None
    label: str | None = None
    of: _Labels | None = None
    reason: Text | None = None


@attrs.frozen
class Reader:
    """Reads formulas back.

    Args:
        labels: The label sets whose enums are known, by name.
    """

    labels: Mapping[str, LabelSet]

    def nodes(self, data: object, path: str) -> list[Expr]:
        """Read a list of nodes.

        Args:
            data: What `nodes_document` gave.
            path: Where it stands in the document.

        Returns:
            The nodes, in their places.

        Raises:
            SerdeError: If a node is unknown, refers to one that is not before it, or
                could not be built.
        """
        made: list[Expr] = []
        written: dict[Expr, int] = {}
        for place, each in enumerate(_listed(data, path)):
            node = self._node(each, made, f"{path}[{place}]")
            # Shared parts are stored once but written out each time they are read.
            written[node] = 1 + sum(written[part] for part in children(node))
            if written[node] > _LARGEST:
                raise SerdeError("serde.invalid", path=path, why="too large")
            made.append(node)
        return made

    def named(self, made: Sequence[Expr], data: object, path: str) -> list[Named]:
        """Read the places of named steps.

        Args:
            made: The nodes.
            data: A list of places.
            path: Where it stands in the document.

        Returns:
            The steps.

        Raises:
            SerdeError: If a place holds no named step.
        """
        found = [_at(made, place, path) for place in _listed(data, path)]
        steps = [node for node in found if isinstance(node, Named)]
        if len(steps) != len(found):
            raise SerdeError("serde.invalid", path=path, why="no named step")
        return steps

    def _node(self, data: object, made: Sequence[Expr], path: str) -> Expr:
        fields = dict(_mapped(data, path))
        kind = _BY_NAME.get(str(fields.pop("node", None)))
        if kind is None:
            raise SerdeError("serde.invalid", path=path, why="unknown node")
        if kind is Const:
            return self._constant(fields, path)
        if "kind" in fields:
            fields["kind"] = self._kind(fields["kind"], path)
        resolved = {name: self._resolved(each, made, path) for name, each in fields.items()}
        return structured(resolved, kind, path)

    def _resolved(self, data: object, made: Sequence[Expr], path: str) -> object:
        if isinstance(data, list):
            return [self._resolved(each, made, path) for each in cast("list[object]", data)]
        if not isinstance(data, Mapping):
            return data
        found = cast("Mapping[str, object]", data)
        if set(found) == {"ref"}:
            return _at(made, found["ref"], path)
        return {name: self._resolved(each, made, path) for name, each in found.items()}

    def _constant(self, data: dict[str, Any], path: str) -> Const:
        given = structured(data, _Constant, path)
        if given.number is not None:
            made = as_expr(given.number)
            if not isinstance(made.kind, Number):
                raise SerdeError("serde.invalid", path=path, why=f"{given.number!r} is no number")
        elif given.label is not None and given.of is not None:
            labels = self._labels(given.of, path)
            made = Const(labels, labels.code(given.label))
        elif given.flag is not None:
            made = Const(FLAG, int(given.flag))
        else:
            made = Const(NOTHING, None, given.reason)
        return attrs.evolve(cast("Const", made), percent=given.percent)

    def _kind(self, data: object, path: str) -> Kind:
        if data == "flag":
            return FLAG
        if "labels" in _mapped(data, path):
            return self._labels(structured(data, _Labels, path), path)
        number = structured(data, _NumberKind, path)
        try:
            return number_kind(number.places, number.low, number.high)
        except AsnKinerjaError as error:
            raise SerdeError("serde.invalid", path=path, why=str(error)) from error

    def _labels(self, data: _Labels, path: str) -> LabelSet:
        known = self.labels.get(data.labels)
        if known is None:
            return LabelSet(data.labels, data.members, data.spellings)
        # What is stored of spellings is left aside: a later version knows more of them.
        if known.members != data.members:
            why = f"{data.labels} has other labels here"
            raise SerdeError("serde.invalid", path=path, why=why)
        return known


def _listed(data: object, path: str) -> list[object]:
    if not isinstance(data, list):
        raise SerdeError("serde.invalid", path=path, why=type(data).__name__)
    return cast("list[object]", data)


def _mapped(data: object, path: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise SerdeError("serde.invalid", path=path, why=type(data).__name__)
    return cast("Mapping[str, Any]", data)


def _at(made: Sequence[Expr], place: object, path: str) -> Expr:
    if type(place) is not int or not 0 <= place < len(made):
        raise SerdeError("serde.invalid", path=path, why=f"{place!r} is no earlier node")
    return made[place]
