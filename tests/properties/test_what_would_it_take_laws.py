"""The smallest change is the smallest: compared with trying everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, TypeAlias

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from tests.facts import admissible
from tests.garden import GROWERS, Grow, grown
from tests.strategies import Warna, World, cases, scope_of

from asn_kinerja import Policy, fact, flag, label, rows
from asn_kinerja.consequences import WhatItTakes, what_would_it_take
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Number, decoded
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.schema import Collection
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import nodes
from asn_kinerja.labels import LabelSet
from asn_kinerja.regulations import permenpanrb_6_2022, pp_30_2019, se_menpanrb_3_2023

_BARIS = rows("baris")
#: Facts of few values, so that everything can be tried.
SMALL = World(
    (
        fact("a", low=0, high=4),
        fact("b", places=1, low="-0.2", high="0.2", optional=True),
        fact("c", places=1, low="0.1", high="0.4"),
        flag("p"),
        flag("q", optional=True),
        label("warna", Warna),
        label("mutu", ("rendah", "sedang", "tinggi"), optional=True),
    ),
    _BARIS,
    (
        _BARIS.fact("x", low=-2, high=2),
        _BARIS.fact("w", places=1, low=0, high="0.3"),
        _BARIS.flag("aktif", optional=True),
        _BARIS.label("warna", Warna),
    ),
)
Values: TypeAlias = dict[str, Any]
#: The facts that change, and how far in all.
Measured: TypeAlias = tuple[frozenset[str], int]


@frozen
class Place:
    """One fact of a case."""

    path: str
    fact: Fact
    row: int | None = None

    def of(self, facts: Mapping[str, Any]) -> Any:
        here = facts if self.row is None else facts[self.fact.rows or ""][self.row]
        return here.get(self.fact.name)

    def put(self, facts: Values, value: Any) -> None:
        here = facts if self.row is None else facts[self.fact.rows or ""][self.row]
        here[self.fact.name] = value

    def values(self) -> list[Any]:
        kind = self.fact.kind
        if isinstance(kind, LabelSet):
            return list(kind.values)
        if not isinstance(kind, Number):
            return [False, True]
        assert kind.low is not None
        assert kind.high is not None
        return [decoded(kind, code) for code in range(kind.low, kind.high + 1)]

    def far(self, was: Any, to: Any) -> int:
        """The distance in tenths, counted by places in the list of values."""
        kind, values = self.fact.kind, self.values()
        step = 10 ** (1 - kind.places) if isinstance(kind, Number) else 10
        if was is None and isinstance(kind, Number):
            return values.index(to) * step
        return 0 if was is None else abs(values.index(to) - values.index(was)) * step


def places(policy: Policy, facts: Mapping[str, Any]) -> Iterator[Place]:
    for name, each in policy.inputs.items():
        if isinstance(each, Collection):
            for row in range(len(facts[name] or ())):
                for inner in each.fields:
                    yield Place(f"{name}[{row}].{inner.name}", inner, row)
        else:
            yield Place(name, each)


def asked(policy: Policy, env: Mapping[str, Any]) -> Values:
    """Those facts of a case that a policy asks for, by name."""
    found: Values = {}
    for name, each in policy.inputs.items():
        value = env[name]
        if isinstance(each, Collection) and value is not None:
            fields = each.fields
            value = [{one.name: row[one.path] for one in fields} for row in value]
        found[name] = value
    return found


def copied(facts: Mapping[str, Any]) -> Values:
    return {
        name: [dict(row) for row in value] if isinstance(value, list | tuple) else value
        for name, value in facts.items()
    }


def changed(facts: Values, may: Sequence[Place], point: Sequence[Any]) -> Values:
    made = copied(facts)
    for place, value in zip(may, point, strict=True):
        place.put(made, value)
    return made


def says(policy: Policy, name: str, facts: Mapping[str, Any], wanted: Sequence[Any]) -> bool:
    """Whether the policy, asked as anybody would ask it, gives what is wanted."""
    try:
        return policy.evaluate(facts).get(name) in wanted
    except InvalidFactsError:
        return False


def tried(policy: Policy, facts: Values, may: Sequence[Place], wanted: Sequence[Any]) -> set[Any]:
    """Every smallest change, by trying every value of every fact."""
    now = [place.of(facts) for place in may]
    found: dict[tuple[Any, ...], Measured] = {}
    for point in product(*(dict.fromkeys([place.of(facts), *place.values()]) for place in may)):
        if says(policy, "hasil", changed(facts, may, point), wanted):
            moved = [each for each in zip(may, now, point, strict=True) if each[1] != each[2]]
            far = sum(place.far(was, to) for place, was, to in moved)
            found[point] = frozenset(place.path for place, _, _ in moved), far
    fewest = min((len(paths) for paths, _ in found.values()), default=0)
    least: dict[frozenset[str], int] = {}
    for paths, far in found.values():
        least[paths] = min(far, least.get(paths, far))
    return {
        frozenset(zip((p.path for p in may), point, strict=True))
        for point, (paths, far) in found.items()
        if len(paths) == fewest and far == least[paths]
    }


def answered(answer: WhatItTakes, facts: Values, may: Sequence[Place]) -> set[Any]:
    now = {place.path: place.of(facts) for place in may}
    return {
        frozenset({**now, **{each.path: each.to for each in way.changes}}.items())
        for way in answer.ways
    }


def policies(grow: Grow) -> st.SearchStrategy[Policy]:
    grown_nodes = grown(grow, scope_of(SMALL)).map(lambda pair: pair.node)
    return grown_nodes.filter(one_name_one_meaning).map(
        lambda node: Policy("p", outputs={"hasil": node})
    )


def one_name_one_meaning(node: Expr) -> bool:
    """Grown steps and settings may share a name; in a policy each needs its own."""
    named = {each for each in nodes(node) if isinstance(each, Named | Setting)}
    return len(named) == len({(type(each), each.name) for each in named})


def subsets(every: Sequence[Place]) -> st.SearchStrategy[list[Place]]:
    if not every:
        return st.just([])
    return st.lists(st.sampled_from(every), max_size=3, unique=True)


class TestGrownPolicies:
    """Random rules over facts of few values, whatever they are made of."""

    @pytest.mark.parametrize("grow", GROWERS.values(), ids=GROWERS)
    @given(env=cases(SMALL), data=st.data())
    def test_no_smaller_change_was_overlooked_and_none_is_missing(
        self, grow: Grow, env: dict[str, Any], data: DataObject
    ) -> None:
        policy = data.draw(policies(grow))
        facts = asked(policy, env)
        every = list(places(policy, facts))
        chosen = data.draw(subsets(every))
        may = [place for place in every if place in chosen]
        points = product(*(place.values() for place in may))
        made = {policy.evaluate(changed(facts, may, point)).get("hasil") for point in points}
        wanted = data.draw(st.sampled_from(sorted(made - {None}, key=str) or [None]))
        if wanted is None:
            return

        answer = what_would_it_take(
            policy, facts, {"hasil": wanted}, may_change=[p.path for p in may], limit=10_000
        )

        assert answer.proven
        assert answer.all_seen
        assert answered(answer, facts, may) == tried(policy, facts, may, [wanted])


def label_policies() -> dict[str, Policy]:
    """The policies of the regulations whose facts are all labels and flags."""
    modules = (permenpanrb_6_2022, pp_30_2019, se_menpanrb_3_2023)
    found = {
        name: each
        for module in modules
        for name, each in vars(module).items()
        if isinstance(each, Policy)
        and not any(
            isinstance(one, Collection) or isinstance(one.kind, Number)
            for one in each.inputs.values()
        )
    }
    return dict(sorted(found.items()))


LABEL_POLICIES = label_policies()


class TestPoliciesOfTheRegulations:
    """Rules of labels and flags: everything can be tried."""

    def test_the_quadrant_is_among_them(self) -> None:
        assert {"PREDIKAT_KINERJA", "KEGAGALAN_TUGAS_BELAJAR"} <= set(LABEL_POLICIES)

    @pytest.mark.parametrize("policy", LABEL_POLICIES.values(), ids=LABEL_POLICIES)
    @given(data=st.data())
    def test_every_change_reaches_the_goal_and_no_part_of_it_does(
        self, policy: Policy, data: DataObject
    ) -> None:
        facts = data.draw(admissible(policy))
        other = policy.evaluate(data.draw(admissible(policy)))
        name = data.draw(st.sampled_from(sorted(policy.outputs)))
        wanted = other.get(name)
        if wanted is None:
            return

        answer = what_would_it_take(policy, facts, {name: wanted}, may_change=policy.inputs.keys())

        assert answer.proven
        for way in answer.ways:
            reached = {each.path: each.to for each in way.changes}
            assert policy.evaluate({**facts, **reached})[name] == wanted
            for size in range(len(reached)):
                for part in combinations(reached.items(), size):
                    assert not says(policy, name, {**facts, **dict(part)}, [wanted])
