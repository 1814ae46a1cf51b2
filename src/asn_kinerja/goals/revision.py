"""Re-planning: what a revision makes of a plan, or everything that keeps it from it.

Knows when a revision may be made, and which of its changes each problem comes from. Knows
nothing of who has to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from asn_kinerja.goals.change import Revision, key, named
from asn_kinerja.goals.draft import Draft, drafted
from asn_kinerja.goals.errors import CascadeError, PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.link import Link
from asn_kinerja.period import require_date
from asn_kinerja.sentences import sentence

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = [
    "lineage",
    "replayed",
    "require_followed",
    "revised",
    "revisions_since",
]

_CHANGE = re.compile(r"changes\[(\d+)\]")
_LINK = re.compile(r"links\[(\d+)\](.*)")


def lineage(previous: Cascade | None) -> tuple[object, ...]:
    """What the past of a plan is compared by, at any length: its first plan and every revision."""
    if previous is None:
        return ()
    first = previous.versions[0]
    return first.goals, first.links, first.needs, first.since, previous.history


def revisions_since(old: Cascade, new: Cascade) -> tuple[Revision, ...]:
    """The revisions that led from one plan to the other; nothing if they did not."""
    versions, count = new.versions, len(old.history)
    return new.history[count:] if count < len(versions) and versions[count] == old else ()


def revised(cascade: Cascade, revision: Revision) -> Cascade:
    """The plan that a revision makes of another, or all that is wrong with the revision."""
    draft = drafted(cascade, revision)
    problems = list(draft.problems)
    try:
        if not problems:
            told = evolve(revision, also=draft.also)
            return draft.of(cascade, told, cascade)
        draft.of(cascade, None, None)
    except CascadeError as error:
        problems += (_placed(each, draft) for each in _single(error))
    raise CascadeError(sentence("revision.cascade").said("en"), sorted(problems, key=_turn))


def replayed(
    make: type[Cascade],
    parts: tuple[tuple[Goal, ...], tuple[Link, ...], tuple[Need, ...]],
    since: date | None,
    history: Iterable[Revision],
) -> Cascade:
    """The plan to which some revisions lead from a first one."""
    plan = make(*parts, since=since)
    for each in history:
        plan = plan.revise(each.changes, on=each.on, reason=each.reason, by=each.by)
    return plan


def require_followed(cascade: Cascade) -> None:
    """Refuse a plan that its recorded changes do not make of the plan before it."""
    before, revision = cascade.previous, cascade.revision
    if cascade.since is not None:
        require_date("since", cascade.since)
    if before is None and revision is None:
        return
    if before is not None and revision is not None:
        draft = drafted(before, revision)
        made = draft.goals, draft.links, draft.needs, draft.also, revision.on
        here = cascade.goals, cascade.links, cascade.needs, revision.also, cascade.since
        if not draft.problems and made == here:
            return
    raise PlanError("revision.edited")


def _turn(problem: PlanError) -> int:
    """The place of the change that a problem is of; first comes what is of none."""
    found = _CHANGE.match(problem.facts.get("path", ""))
    return -1 if found is None else int(found[1])


def _single(error: CascadeError) -> Iterator[PlanError]:
    return (each for each in error.exceptions if isinstance(each, PlanError))


def _placed(error: PlanError, draft: Draft) -> PlanError:
    """Say a problem of the new plan as one of the change that it comes from."""
    touched = draft.touched
    found = _LINK.fullmatch(error.facts.get("path", ""))
    if found is None:
        part = error.facts["id"]
        return PlanError("revision.exists", path=f"changes[{touched[part]}]", id=part)
    link = draft.links[int(found[1])]
    if key(link) in touched:
        path = f"changes[{touched[key(link)]}]{found[2]}"
        return PlanError(error.code, **{**error.facts, "path": path})
    # The link stood before: what was done to its end is the cause.
    lost = error.facts.get("id")
    end = next(each for each in (lost, link.child, link.parent) if each in touched)
    path = f"changes[{touched[end]}]"
    if lost is None:
        return PlanError(error.code, **{**error.facts, "path": path})
    return PlanError("revision.loose", path=path, id=lost, link=named(key(link)))
