"""Formulas as plain data: what is stored of a node, and a fingerprint of what is stored.

Knows the words of the stored form: the names of node kinds and of their fields. They
outlive the code: documents are read years later, so what is renamed in the code keeps its
word here. Knows nothing of policies, and nothing of reading back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Any, cast

import attrs

from asn_kinerja.exact import decimal_text
from asn_kinerja.formula.kinds import Flag, Number
from asn_kinerja.formula.nodes import Const, Expr
from asn_kinerja.formula.walk import nodes
from asn_kinerja.labels import LabelSet

__all__ = ["Writer", "fingerprint"]


@attrs.frozen
class Writer:
    """Writes nodes as plain data.

    Args:
        refs: What stands for a part in the document of the whole.
        spellings: Whether the spellings of labels are written beside their texts.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> Writer({}).document(fact("n", places=2, low=0))
        {'node': 'fact', 'name': 'n', 'kind': {'places': 2, 'low': '0.00'}}
    """

    refs: Mapping[Expr, int | str]
    spellings: bool = True

    def document(self, node: Expr) -> dict[str, Any]:
        """Write a node whose parts are written.

        Args:
            node: Any node.

        Returns:
            Its kind and its fields; what has its default is left out.
        """
        fields = self._constant(node) if isinstance(node, Const) else self._fields(node)
        return {"node": type(node).__name__.lower(), **fields}

    def _fields(self, value: object) -> dict[str, Any]:
        every: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", type(value)))
        given = ((each, getattr(value, each.name)) for each in every if each.init)
        return {each.name: self._part(v) for each, v in given if v != each.default}

    def _part(self, value: object) -> Any:
        if isinstance(value, Expr):
            return {"ref": self.refs[value]}
        if isinstance(value, tuple):
            return [self._part(each) for each in cast("tuple[object, ...]", value)]
        if isinstance(value, Number | LabelSet | Flag):
            return self._kind(value)
        if isinstance(value, StrEnum):
            return value.value
        if callable(value):
            # The function of a `Call`, by its name: an address differs from run to run.
            return f"{value.__module__}.{getattr(value, '__qualname__', type(value).__name__)}"
        return self._fields(value) if attrs.has(type(value)) else value

    def _constant(self, node: Const) -> dict[str, Any]:
        if node.code is None:
            return {"reason": self._part(node.reason)}
        if isinstance(node.kind, Number):
            number = {"number": decimal_text(node.code, node.kind.places)}
            return {**number, "percent": True} if node.percent else number
        if isinstance(node.kind, LabelSet):
            return {"label": node.kind.members[node.code], "of": self._kind(node.kind)}
        return {"flag": bool(node.code)}

    def _kind(self, kind: Number | LabelSet | Flag) -> Any:
        if isinstance(kind, Flag):
            return "flag"
        if isinstance(kind, Number):
            ends = {"low": kind.low, "high": kind.high}
            written = {
                end: decimal_text(units, kind.places)
                for end, units in ends.items()
                if units is not None
            }
            return {"places": kind.places, **written}
        labels = {"labels": kind.name, "members": list(kind.members)}
        if not self.spellings:
            return labels
        return {**labels, "spellings": [list(pair) for pair in kind.spellings]}


def fingerprint(**roots: Sequence[Expr]) -> str:
    """A short text that differs wherever formulas do.

    It rests on what is stored of the formulas alone, never on the order in which nodes are
    visited, and not on other spellings of labels: a law that is spelt in one more way is
    still the same law.

    Args:
        **roots: Formulas, by what they are for.

    Returns:
        Twelve hexadecimal digits, the same on every machine and in every later version.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> fingerprint(outputs=[fact("a") + 1]) == fingerprint(outputs=[fact("a") + 2])
        False
    """
    marks: dict[Expr, str] = {}
    writer = Writer(marks, spellings=False)
    for node in nodes(*(root for each in roots.values() for root in each)):
        marks[node] = _mark(writer.document(node))
    return _mark({use: [marks[root] for root in each] for use, each in roots.items()})[:12]


def _mark(document: dict[str, Any]) -> str:
    return sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
