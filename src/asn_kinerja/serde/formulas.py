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
from asn_kinerja.exact import Rounding, decimal_text
from asn_kinerja.formula.build import number_kind
from asn_kinerja.formula.choices import Aggregate, Bands, Call, Rung, Table, When
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import FLAG, NOTHING, Flag, Kind, Number
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
from asn_kinerja.serde.records import CONVERTER, structured
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
    places = {node: place for place, node in enumerate(ordered)}
    return [_document(node, places) for node in ordered], places


def _document(node: Expr, places: Mapping[Expr, int]) -> dict[str, Any]:
    name = type(node).__name__.lower()
    if isinstance(node, Call):
        raise SerdeError("serde.call")
    if isinstance(node, Const):
        return {"node": name, **_constant(node)}
    return {"node": name, **_fields(node, places)}


def _fields(value: Any, places: Mapping[Expr, int]) -> dict[str, Any]:
    every: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", type(value)))
    fields = [each for each in every if each.init]
    given = {each.name: getattr(value, each.name) for each in fields}
    defaults = {each.name: each.default for each in fields}
    return {k: _part(v, places) for k, v in given.items() if v != defaults[k]}


def _part(value: Any, places: Mapping[Expr, int]) -> Any:
    if isinstance(value, Expr):
        return {"ref": places[value]}
    if isinstance(value, tuple):
        return [_part(each, places) for each in cast("tuple[object, ...]", value)]
    if isinstance(value, Rung):
        return _fields(value, places)
    if isinstance(value, Number | LabelSet | Flag):
        return _kind_document(value)
    return CONVERTER.unstructure(value)


def _constant(node: Const) -> dict[str, Any]:
    if node.code is None:
        return {"reason": CONVERTER.unstructure(node.reason)}
    if isinstance(node.kind, Number):
        number = {"number": decimal_text(node.code, node.kind.places)}
        return {**number, "percent": True} if node.percent else number
    if isinstance(node.kind, LabelSet):
        return {"label": node.kind.members[node.code], "of": _kind_document(node.kind)}
    return {"flag": bool(node.code)}


def _kind_document(kind: Number | LabelSet | Flag) -> Any:
    if isinstance(kind, Number):
        ends = {"low": kind.low, "high": kind.high}
        written = {
            end: decimal_text(units, kind.places)
            for end, units in ends.items()
            if units is not None
        }
        return {"places": kind.places, **written}
    if isinstance(kind, LabelSet):
        spellings = [list(pair) for pair in kind.spellings]
        return {"labels": kind.name, "members": list(kind.members), "spellings": spellings}
    return "flag"


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
        given = LabelSet(data.labels, data.members, data.spellings)
        known = self.labels.get(data.labels, given)
        if known != given:
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
