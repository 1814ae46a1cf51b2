"""Whose work changes when a plan does, and why: who has to be told.

Knows owners, and what hangs on what changed. Knows nothing of how they are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Revision
from asn_kinerja.goals.difference import PlanDifference, diff
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.link import Link
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Affected", "affected"]


@frozen
class Affected:
    """Somebody whose work changes.

    Args:
        owner: The id; the empty text for goals that nobody owns.
        directly: Their goals that came, went or changed, with their indicators and with
            the links by which they serve what is above them.
        through: Their other goals that hang, directly or through others, on what changed.
        reasons: The revisions that did it, with their days and reasons; nothing if the two
            plans do not follow each other.

    Examples:
        >>> print(Affected("petugas-1", ("rhk-1",), (), ()))
        petugas-1
           pekerjaannya sendiri berubah: rhk-1
    """

    owner: str
    directly: tuple[str, ...]
    through: tuple[str, ...]
    reasons: tuple[Revision, ...]

    def said(self, lang: Language = "id") -> str:
        """Write what there is to tell.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A line with the owner, and below it what changes and why.

        Examples:
            >>> print(Affected("petugas-1", (), ("rhk-1",), ()).said("en"))
            petugas-1
               what it hangs on has changed: rhk-1
        """
        return drawn(Branch(one_line(self.owner) or "—", tuple(self._notes(lang))))

    def __str__(self) -> str:
        """Write it in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        return collapsible(Branch(self.owner or "—", tuple(self._notes("id"))))

    def _notes(self, lang: Language) -> Iterator[str]:
        for code, goals in (("replan.direct", self.directly), ("replan.through", self.through)):
            if goals:
                yield one_line(sentence(code).said(lang, goals=", ".join(goals)))
        for each in self.reasons:
            yield one_line(sentence("replan.reason").said(lang, reason=each.said(lang)))


def affected(old: Cascade, new: Cascade) -> tuple[Affected, ...]:
    """Tell whose work changes from one plan to another, so that they can be told why.

    A link that carries no work, such as a reference, changes nobody's work.

    Args:
        old: The first plan, for example `cascade.previous`.
        new: The second.

    Returns:
        Everybody concerned, in the order of the goals of the new plan; those who only had
        work in the old one come last.

    Examples:
        >>> before = Goal("so", "Loket baik", "Sasaran", owner="kabid")
        >>> after = Goal("so", "Layanan daring baik", "Sasaran", owner="kabid")
        >>> work = Goal("r", "Pemohon dilayani", "RHK", owner="petugas-1")
        >>> link = Link("r", "so", "direct")
        >>> old, new = (Cascade([each, work], [link]) for each in (before, after))
        >>> [(each.owner, each.directly, each.through) for each in affected(old, new)]
        [('kabid', ('so',), ()), ('petugas-1', (), ('r',))]
    """
    difference = diff(old, new)
    touched = tuple(dict.fromkeys(_touched(difference)))
    direct: dict[str, list[str]] = {}
    through: dict[str, list[str]] = {}
    below = {*_below(old, touched), *_below(new, touched)}
    own = {plan.goal_of[each] for plan in (old, new) for each in touched if each in plan.goal_of}
    for goal in _goals(old, new):
        if goal.id in own:
            direct.setdefault(goal.owner or "", []).append(goal.id)
        elif goal.id in below:
            through.setdefault(goal.owner or "", []).append(goal.id)
    owners = dict.fromkeys(goal.owner or "" for goal in _goals(old, new))
    return tuple(
        Affected(
            each,
            tuple(dict.fromkeys(direct.get(each, ()))),
            tuple(dict.fromkeys(through.get(each, ()))),
            difference.revisions,
        )
        for each in owners
        if each in direct or each in through
    )


def _goals(old: Cascade, new: Cascade) -> Iterator[Goal]:
    """The goals of both plans: one that changed its owner concerns both."""
    yield from new.goals
    yield from old.goals


def _touched(difference: PlanDifference) -> Iterator[str]:
    """The parts that came, went or changed, and those whose links did."""
    altered = (each.after for each in difference.changed)
    for each in (*difference.added, *difference.withdrawn, *altered):
        if not isinstance(each, Link):
            yield each.id
        elif each.relation.carries_work:
            yield each.child


def _below(cascade: Cascade, touched: Iterable[str]) -> set[str]:
    """The goals that hang on any of some parts, directly or through others."""
    waiting = [each for each in touched if each in cascade.parts]
    found: set[str] = set()
    while waiting:
        fresh = set(cascade.below(waiting.pop())) - found
        found |= fresh
        waiting.extend(fresh)
    return found
