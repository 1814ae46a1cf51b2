from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, cast

import attrs
import pytest
from tests.evaluations import small
from tests.unit.example_rule import GOOD, RULE
from tests.walking import at

from asn_kinerja import (
    Citation,
    Force,
    Label,
    Outcome,
    Policy,
    absent,
    all_of,
    call,
    fact,
    flag,
    rows,
    setting,
    table,
)
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.outcome import Missing
from asn_kinerja.regulations import BOOK
from asn_kinerja.regulations.permenpanrb_6_2022 import POLA_DISTRIBUSI, SIKLUS_EVALUASI
from asn_kinerja.skp import distribusi

A, B, F = fact("a"), fact("b"), flag("f")
UNIT = rows("unit")
NILAI = UNIT.fact("nilai", places=1)
RICH = Policy(
    "uji/kaya",
    outputs={
        "rumit": all_of(F, UNIT.count(where=UNIT.flag("ikut")) > 0),
        "tabel": table(F, {True: A, False: (A / fact("t", positive=True)).round(setting("d", 2))}),
        "panggil": call(max, A, B, places=0),
        "jumlah": UNIT.sum(NILAI, on_empty=absent()),
    },
    checks=[(A > 0).named("positif", force=Force.MAY, cite=Citation("UU 1/2020"))],
)
CASES = {
    "rule": RULE.evaluate(GOOD),
    "rich": RICH.evaluate(a=1, b=2, t=3, f=True, unit=[{"nilai": 1, "ikut": True}, {}]),
    "incomplete": RULE.evaluate(),
    "history": at(SIKLUS_EVALUASI, "DIPUTUS"),
    "evaluation": small(),
    "distribution": distribusi([small()], POLA_DISTRIBUSI),
}


def public(node: object) -> Iterator[tuple[str, object]]:
    """What can be reached from an object without a leading underscore."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield f"[{key!r}]", value
            yield f" key {key!r}", key
    if isinstance(node, tuple | frozenset):
        yield from ((f"[{place}]", each) for place, each in enumerate(node))
    if attrs.has(type(node)) or isinstance(node, Missing | Label):
        for name in dir(node):
            # An open period has no length: it says so instead of having one.
            with suppress(AsnKinerjaError):
                if not name.startswith("_") and not callable(value := getattr(node, name)):
                    yield f".{name}", value


def reachable(root: object) -> Iterator[tuple[str, object]]:
    seen: dict[int, object] = {}
    todo = [("", root)]
    while todo:
        path, node = todo.pop()
        if id(node) not in seen:
            seen[id(node)] = node
            yield path, node
            todo.extend((path + step, each) for step, each in public(node))


def changeable(root: object) -> list[str]:
    return [path for path, node in reachable(root) if isinstance(node, list | dict | set)]


class TestDeepImmutability:
    """Whatever can be reached from a policy or an outcome stays as it is."""

    @pytest.mark.parametrize("name", list(CASES))
    def test_no_list_dict_or_set_is_in_reach(self, name: str) -> None:
        assert changeable(CASES[name]) == []

    @pytest.mark.parametrize("name", list(CASES))
    def test_no_attribute_can_be_set_or_deleted(self, name: str) -> None:
        for path, node in reachable(CASES[name]):
            if attrs.has(type(node)):
                for each in (*(f.name for f in attrs.fields(cast("Any", type(node)))), "baru"):
                    with pytest.raises(AttributeError):
                        setattr(node, each, path)
                    with pytest.raises(AttributeError):
                        delattr(node, each)

    @pytest.mark.parametrize("regulation", list(BOOK), ids=lambda each: each.id)
    def test_of_every_policy_of_the_book(self, regulation: Any) -> None:
        assert changeable(regulation) == []

    def test_every_mapping_in_reach_is_read_only(self) -> None:
        for _, node in reachable(CASES["rich"]):
            if isinstance(node, Mapping):
                assert isinstance(node, MappingProxyType | Outcome)
