"""The parts of a plan after some changes, before anybody has looked whether they hold together.

Knows how changes are applied together, in no order, and which of them find nothing to
change. Knows nothing of days and reasons of what has been before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from attrs import evolve, frozen

from asn_kinerja.goals.change import Add, Key, PlanChange, Replace, Revision, Withdraw, key, named
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.structure import Part, unknown

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = ["Draft", "drafted"]

_T = TypeVar("_T", bound=Need | Goal | Indicator | Link)
#: What stood in a plan under a name, if anything did.
_Old: TypeAlias = Part | Link | None
#: Which change each id and each link is touched by.
_Touched: TypeAlias = dict[Key, int]


@frozen
class Draft:
    """What changes make of a plan, before anybody has looked whether it can be held."""

    goals: tuple[Goal, ...]
    links: tuple[Link, ...]
    needs: tuple[Need, ...]
    also: tuple[Link, ...]
    problems: tuple[PlanError, ...]
    touched: _Touched

    def of(self, cascade: Cascade, revision: Revision | None, previous: Cascade | None) -> Cascade:
        """The plan with these parts, as the next version of another or without a past."""
        since = None if revision is None else revision.on
        return evolve(
            cascade,
            goals=self.goals,
            links=self.links,
            needs=self.needs,
            since=since,
            previous=previous,
            revision=revision,
        )


@frozen
class _Sorted:
    """Changes by what they do."""

    added: tuple[Part | Link, ...]
    replaced: tuple[Part | Link, ...]
    gone: frozenset[Key]

    @classmethod
    def of(cls, changes: Iterable[PlanChange]) -> _Sorted:
        given = tuple(changes)
        return cls(
            tuple(each.what for each in given if isinstance(each, Add)),
            tuple(each.what for each in given if isinstance(each, Replace)),
            frozenset(key(each.what) for each in given if isinstance(each, Withdraw)),
        )


def drafted(cascade: Cascade, revision: Revision) -> Draft:
    """What the changes of a revision make of a plan, leaving out those that find nothing."""
    sound, touched, problems = _judged(cascade, revision)
    now = _Sorted.of(sound)
    lost = _lost(cascade, now)
    links, also = _links(cascade, now, lost, touched)
    needs = _renewed(Need, cascade.needs, now)
    return Draft(_goals(cascade, now), links, needs, also, tuple(problems), touched)


def _judged(
    cascade: Cascade, revision: Revision
) -> tuple[list[PlanChange], _Touched, list[PlanError]]:
    """The changes that find what they change, what each touches, and what the others lack."""
    problems: list[PlanError] = []
    if cascade.since is not None and revision.on < cascade.since:
        problems.append(PlanError("revision.backwards", on=revision.on, since=cascade.since))
    standing = _standing(cascade, revision)
    sound: dict[int, PlanChange] = {}
    claimed: _Touched = {}
    for place, change in enumerate(revision.changes):
        old = _old(cascade, standing, change.what)
        claims = (key(change.what), *_inside(old))
        first = next((claimed[each] for each in claims if each in claimed), None)
        if first is None:
            problem = _unfit(cascade, old, change, f"changes[{place}]")
        else:
            told = {"id": named(claims[0]), "first": f"changes[{first}]"}
            problem = PlanError("revision.twice", path=f"changes[{place}]", **told)
        if problem is None:
            sound[place] = change
        else:
            problems.append(problem)
        for each in claims:
            claimed.setdefault(each, place)
    for place, change in sound.items():
        claimed.update((each, place) for each in _inside(change.what))
    return list(sound.values()), claimed, problems


def _standing(cascade: Cascade, revision: Revision) -> dict[Key, Link]:
    """The links of the plan that changes may mean."""
    meant = (each.what for each in revision.changes if isinstance(each.what, Link))
    ends = {(each.child, each.parent) for each in meant}
    return {key(each): each for each in cascade.links if (each.child, each.parent) in ends}


def _inside(what: Part | Link | str | None) -> tuple[str, ...]:
    """The ids of the indicators that a goal brings or takes along."""
    return tuple(each.id for each in what.indicators) if isinstance(what, Goal) else ()


def _old(cascade: Cascade, standing: dict[Key, Link], what: Part | Link | str) -> _Old:
    """What a change finds in the plan."""
    if isinstance(what, Link):
        return standing.get(key(what))
    return cascade.parts.get(what if isinstance(what, str) else what.id)


def _unfit(cascade: Cascade, old: _Old, change: PlanChange, path: str) -> PlanError | None:
    """Why a change does not find what it replaces or withdraws."""
    what = change.what
    # Whether something can be added shows when the plan is built.
    if isinstance(change, Add):
        return None
    if old is None:
        return _missing(cascade, what, path)
    if isinstance(change, Withdraw):
        return None
    if type(old) is not type(what):
        return PlanError("revision.kind", path=path, id=key(what))
    return PlanError("revision.same", path=path, id=named(key(what))) if old == what else None


def _missing(cascade: Cascade, what: Part | Link | str, path: str) -> PlanError:
    """Say which id is none, or that the parts are there and the link is not."""
    names = {"id": str(key(what))}
    if isinstance(what, Link):
        names = {"child": what.child, "parent": what.parent}
    for end, part in names.items():
        if part not in cascade.parts:
            return unknown(f"{path}.{end}", part, cascade.parts, 1)
    return PlanError("revision.no_link", path=path, link=named(key(what)))


def _renewed(kind: type[_T], old: tuple[_T, ...], now: _Sorted) -> tuple[_T, ...]:
    """The parts of one kind after the changes: each at its place, what is new at the end."""
    instead = {key(each): each for each in now.replaced if isinstance(each, kind)}
    kept = [instead.get(key(each), each) for each in old if key(each) not in now.gone]
    found = (*kept, *(each for each in now.added if isinstance(each, kind)))
    # Versions share whatever stayed as it was.
    return old if found == old else found


def _goals(cascade: Cascade, now: _Sorted) -> tuple[Goal, ...]:
    """The goals after the changes, and after those of their indicators."""
    changed = {*_ids(now.gone), *(each.id for each in now.replaced if isinstance(each, Indicator))}
    inside = (each for each in changed if isinstance(cascade.parts[each], Indicator))
    holders = {cascade.goal_of[each] for each in inside}
    goals = _renewed(Goal, cascade.goals, now)
    if not holders:
        return goals
    return tuple(
        evolve(goal, indicators=_renewed(Indicator, goal.indicators, now))
        if goal.id in holders
        else goal
        for goal in goals
    )


def _ids(keys: Iterable[Key]) -> Iterator[str]:
    return (each for each in keys if isinstance(each, str))


def _lost(cascade: Cascade, now: _Sorted) -> set[str]:
    """The ids that are withdrawn, alone or with their goal, and that nothing else brings back."""
    withdrawn = set(_ids(now.gone))
    inside = (id_ for each in withdrawn for id_ in _inside(cascade.parts[each]))
    given = (*now.added, *now.replaced)
    return {*withdrawn, *inside} - {id_ for each in given for id_ in _inside(each)}


def _links(
    cascade: Cascade, now: _Sorted, lost: set[str], touched: _Touched
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The links after the changes, and those that go with what they hung on."""
    links = _renewed(Link, cascade.links, now)
    also = tuple(
        each
        for each in links
        if (each.child in lost or each.parent in lost) and key(each) not in touched
    )
    if not also:
        return links, ()
    going = set(also)
    return tuple(each for each in links if each not in going), also
