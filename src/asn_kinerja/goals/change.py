"""Changes of a plan, and the revision that makes several of them on one day for one reason.

Knows how a change and its reason are recorded. Knows nothing of whether a plan can be
changed so: `revision` says that.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from attrs import Attribute, field, frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Relation
from asn_kinerja.goals.naming import says_something, says_something_if_stated
from asn_kinerja.goals.structure import Part
from asn_kinerja.period import require_date, say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, one_line

__all__ = ["Add", "Key", "PlanChange", "Replace", "Revision", "Withdraw", "key", "named"]

#: What one part or link of a plan is found by: its id, or its ends with the relation.
Key: TypeAlias = str | tuple[str, str, Relation]


def key(of: Part | Link | str) -> Key:
    """What a part or link is found by."""
    if isinstance(of, Link):
        return of.child, of.parent, of.relation
    return of if isinstance(of, str) else of.id


def named(of: Key) -> str:
    """How a part or link is called in a sentence."""
    return of if isinstance(of, str) else f"{of[0]} → {of[1]} ({of[2].value})"


def _is_one_of(*kinds: type) -> Any:
    def check(_change: object, _attribute: object, value: object) -> None:
        if not isinstance(value, kinds):
            accepted = ", ".join(kind.__name__ for kind in kinds)
            raise PlanError("revision.what", given=type(value).__name__, accepted=accepted)

    return check


@frozen
class Add:
    """A need, a goal or a link comes into the plan.

    An indicator comes in with its goal: `Replace` the goal by one that has it.

    Args:
        what: The need, the goal or the link.

    Raises:
        PlanError: If it is none of these.

    Examples:
        >>> Add(Link("rhk-1", "so-1", "direct")).what.child
        'rhk-1'
    """

    what: Need | Goal | Link = field(validator=_is_one_of(Need, Goal, Link))


@frozen
class Replace:
    """A part takes the place of the one with the same id, a link that of the same ends.

    Args:
        what: The part as it is from now on; or the link, whose relation is the same too.

    Raises:
        PlanError: If it is neither part nor link.

    Examples:
        >>> Replace(Link("rhk-1", "so-1", "direct", share="40%")).what.share
        Fraction(2, 5)
    """

    what: Part | Link = field(validator=_is_one_of(Need, Goal, Indicator, Link))


@frozen
class Withdraw:
    """A part goes, with the links that hang on it; or a link goes.

    Args:
        what: The id of the part; or the link, found by its ends and its relation.

    Raises:
        PlanError: If it is neither an id nor a link.

    Examples:
        >>> Withdraw("so-1").what
        'so-1'
    """

    what: str | Link = field(validator=_is_one_of(str, Link))


#: What can be done to a plan.
PlanChange: TypeAlias = Add | Replace | Withdraw


def _changes(given: Iterable[PlanChange]) -> tuple[PlanChange, ...]:
    if isinstance(given, Add | Replace | Withdraw):
        raise PlanError("revision.no_list", path="changes", given=type(given).__name__)
    return tuple(given)


def _links(given: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(given)


def _is_date(_revision: object, attribute: Attribute[date], value: object) -> None:
    require_date(attribute.name, value)


def _are_changes(_revision: object, _attribute: object, value: tuple[object, ...]) -> None:
    if not value:
        raise PlanError("revision.nothing")
    for place, each in enumerate(value):
        if not isinstance(each, Add | Replace | Withdraw):
            accepted = "Add, Replace, Withdraw"
            facts = {"path": f"changes[{place}]", "given": type(each).__name__}
            raise PlanError("revision.no_change", accepted=accepted, **facts)


@frozen(kw_only=True)
class Revision:
    """What was changed in a plan, from which day, and why.

    Args:
        on: The first day of the new plan.
        reason: Why it was changed, for those whose work changes.
        by: Who decided it: an id, no name.
        changes: The changes, as they were decided.
        also: The links that went because what they hung on was withdrawn.

    Raises:
        PlanError: If the reason is empty, or there is no change.
        PeriodError: If *on* is no plain date.

    Examples:
        >>> revision = Revision(
        ...     on=date(2020, 4, 1), reason="loket ditutup", by="kadis", changes=[Withdraw("so-1")]
        ... )
        >>> print(revision)
        1 April 2020, oleh kadis: loket ditutup
    """

    on: date = field(validator=_is_date)
    reason: str = field(validator=says_something)
    by: str | None = field(default=None, validator=says_something_if_stated)
    changes: tuple[PlanChange, ...] = field(converter=_changes, validator=_are_changes)
    also: tuple[Link, ...] = field(default=(), converter=_links)

    def said(self, lang: Language = "id") -> str:
        """Say when it was, who decided it and why.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            One line.

        Examples:
            >>> gone = [Withdraw("so-1")]
            >>> Revision(on=date(2020, 4, 1), reason="reorganisasi", changes=gone).said("en")
            '1 April 2020: reorganisasi'
        """
        code = "revision.said" if self.by is None else "revision.said_by"
        day = say_date(self.on, lang=lang)
        return one_line(sentence(code).said(lang, on=day, by=self.by, reason=self.reason))

    def __str__(self) -> str:
        """Say it in Indonesian."""
        return self.said()
