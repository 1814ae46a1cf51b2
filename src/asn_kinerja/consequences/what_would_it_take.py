"""What would it take: the smallest changes of some facts that reach an outcome.

Knows the measure of a change and puts the question to the search. Knows no regulation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from asn_kinerja.consequences.what_would_it_take_answer import Change, Way, WhatItTakes
from asn_kinerja.consequences.what_would_it_take_asked import (
    Goal,
    MayChange,
    Variable,
    goal_test,
    variables,
)
from asn_kinerja.consequences.what_would_it_take_search import Axis, Found, Point, Problem, search
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.exact import power, to_decimal
from asn_kinerja.formula.kinds import Number, Value, decoded
from asn_kinerja.formula.lower import lower
from asn_kinerja.formula.nodes import Compare, Const, Expr, Named
from asn_kinerja.formula.reach import Reach
from asn_kinerja.formula.reaching import reached
from asn_kinerja.formula.scalar import compiled, run
from asn_kinerja.formula.why import Condition, ways
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence

__all__ = ["what_would_it_take"]


def what_would_it_take(
    policy: Policy,
    facts: Mapping[str, Any],
    goal: Goal,
    *,
    may_change: MayChange,
    limit: int = 12,
    budget: int = 10_000,
) -> WhatItTakes:
    """Find the smallest changes of some facts that reach an outcome.

    A change is smaller than another if it changes fewer facts; of those with the same
    facts, if it goes less far. How far is counted in steps of the order of labels, one for
    a flag, and the number's own units; a number that was missing is counted from the
    smallest value allowed, or from zero, and giving a label or a flag that was missing
    counts nothing. Facts are given or changed, never taken back; rows are not added.

    Args:
        policy: The rule.
        facts: The facts as they are, as for `Policy.evaluate`.
        goal: For each output what will do: a value, several of them, or for a number a band
            (`at_least(90)`, `">= 90"`). Or a test written with `policy.outputs`.
        may_change: The facts that may change, e.g. `"kegiatan[2].realisasi"`, or
            `"kegiatan[].realisasi"` for that fact of every row. A mapping also says which
            values each may take, in the same words; `None` for any.
        limit: How many ways are given at most.
        budget: How many sets of values are looked at before the search ends unproven.

    Returns:
        The smallest changes, or what stands in the way; and whether that is proven.

    Raises:
        InvalidFactsError: If a fact, an output, a fact that may change or a value for it is
            none of the policy's; every problem is in the group.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import PREDIKAT_KINERJA
        >>> facts = {
        ...     "rating_hasil_kerja": "sesuai ekspektasi",
        ...     "rating_perilaku_kerja": "di bawah ekspektasi",
        ... }
        >>> answer = what_would_it_take(
        ...     PREDIKAT_KINERJA, facts, {"predikat": ["Baik", "Sangat Baik"]}, may_change=[*facts]
        ... )
        >>> [str(change) for way in answer.ways for change in way.changes]
        ['rating_perilaku_kerja: Di Bawah Ekspektasi → Sesuai Ekspektasi']
    """
    before, test, may = _understood(policy, facts, goal, may_change)
    named = test if isinstance(test, Named) else Named(test, _GOAL)
    schema = policy.schema
    fields = {each.name: each.fields for each in schema.collections}
    program = lower((named, *policy.requires), schema.facts, fields)
    finest = max((each.fact.places or 0 for each in may), default=0)
    problem = Problem(program, before.inputs, may, tuple(_axis(each, finest) for each in may))
    found = search(problem, limit=limit, budget=budget)
    told = tuple(_way(policy, problem, point, finest) for point in found.points)
    if told:
        return WhatItTakes(before, test, told, found.proven, found.all_seen)
    answer = _hindered(before, test, problem, found)
    if answer.obstacles or answer.lacking or not found.proven:
        return answer
    return evolve(answer, broken=_broken(policy, problem, named, budget))


def _broken(policy: Policy, problem: Problem, goal: Named, budget: int) -> tuple[Named, ...]:
    """The requirements that the nearest change breaks which would reach the goal."""
    fields = {each.name: each.fields for each in policy.schema.collections}
    program = lower((goal,), policy.schema.facts, fields)
    free = search(evolve(problem, program=program), limit=1, budget=budget)
    if not free.points:
        return ()
    after = run(compiled(problem.program), problem.filled(free.points[0]))
    held = [after[slot] for slot in problem.program.outputs][1:]
    return tuple(test for test, each in zip(policy.requires, held, strict=True) if each == 0)


#: What the goal is called among the steps.
_GOAL = "tujuan"


def _understood(
    policy: Policy, facts: Mapping[str, Any], goal: Goal, may_change: MayChange
) -> tuple[Outcome, Expr, tuple[Variable, ...]]:
    errors: list[FactError] = []
    before: Outcome | None = None
    inputs, _ = policy.schema.read(facts)
    try:
        before = policy.evaluate(facts)
    except InvalidFactsError as refused:
        errors += [each for each in refused.exceptions if isinstance(each, FactError)]
    test = goal_test(policy, goal, errors)
    may = variables(policy, inputs, may_change, errors)
    if before is None or test is None or errors:
        raise InvalidFactsError(sentence("takes.refused").said("en", policy=policy.id), errors)
    return before, test, may


def _axis(variable: Variable, finest: int) -> Axis:
    """The measure of a fact, in the smallest units of all that may change."""
    kind, now = variable.fact.kind, variable.now
    firsts = [each.first for each in variable.spans]
    lowest = None if None in firsts else min(each for each in firsts if each is not None)
    start = now if now is not None else lowest or 0
    if isinstance(kind, Number):
        return Axis(now, variable.spans, start, power(finest - kind.places))
    return Axis(now, variable.spans, start, 0 if now is None else power(finest))


def _way(policy: Policy, problem: Problem, point: Point, finest: int) -> Way:
    inputs = tuple(problem.filled(point))
    registers = run(compiled(policy.program), inputs)
    pairs = tuple(zip(problem.variables, problem.axes, point, strict=True))
    changes = tuple(
        Change(each.path, each.fact, _value(each, each.now), decoded(each.fact.kind, code))
        for each, _, code in pairs
        if code is not None and code != each.now
    )
    distance = sum(
        abs(code - axis.start) * axis.step
        for each, axis, code in pairs
        if code is not None and code != each.now
    )
    return Way(changes, to_decimal(distance, finest), Outcome(policy, inputs, tuple(registers)))


def _value(variable: Variable, code: int | None) -> Value | None:
    return None if code is None else decoded(variable.fact.kind, code)


def _hindered(before: Outcome, test: Expr, problem: Problem, found: Found) -> WhatItTakes:
    """Tell what stands in the way."""
    open_paths = {each.path for each in problem.variables}
    lacking = [str(each) for each in before.missing if str(each) not in open_paths]
    needs = _needs(before, test)
    hopeless = _hopeless(before, problem, needs)
    # What nobody knows is told as lacking, once.
    known = (need for need in needs if need.holds is not None or not lacking)
    return WhatItTakes(
        before,
        test,
        (),
        proven=found.proven,
        all_seen=found.all_seen,
        obstacles=tuple(need for need in known if need.test in hopeless),
        lacking=tuple(lacking),
    )


def _needs(before: Outcome, test: Expr) -> tuple[Condition, ...]:
    """The unmet conditions of the ways to a goal, each once."""
    asked = Named(test, _GOAL) if not isinstance(test, Named) else test
    node, target = _turned_round(asked)
    found = ways(node, target, before.trace)
    unmet = (need for path in found.ways for need in path if need.holds is not True)
    return tuple({need.test: need for need in unmet}.values())


def _turned_round(asked: Named) -> tuple[Expr, Value]:
    """A value that is wanted of an output, where the goal is just that; else the test."""
    test = asked.value
    if isinstance(test, Compare) and test.op == "is" and isinstance(test.right, Const):
        return test.left, decoded(test.right.kind, test.right.code or 0)
    return asked, True


def _hopeless(before: Outcome, problem: Problem, needs: tuple[Condition, ...]) -> set[Expr]:
    """The conditions that hold with no values the facts may take."""
    schema = before.policy.schema
    fields = {each.name: each.fields for each in schema.collections}
    program = lower(tuple(need.test for need in needs), schema.facts, fields)
    after = reached(program)(problem.filled([axis.hull() for axis in problem.axes]))
    held = (after[slot] for slot in program.outputs)
    return {need.test for need, each in zip(needs, held, strict=True) if not _possible(each, need)}


def _possible(held: Any, need: Condition) -> bool:
    wanted = int(need.wanted)
    return held.may_be(wanted) if isinstance(held, Reach) else held == wanted
