"""Matriks pembagian peran dan hasil: who takes up which indicator of the leader.

Knows the table that the regulation draws. Knows nothing of whether it is complete.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from attrs import field, frozen

from asn_kinerja.display.html import headed, table
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.owners import posts_of, stated
from asn_kinerja.people import Organisation
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Column", "RoleMatrix", "role_matrix"]

#: What stands at the head of a column.
Column: TypeAlias = Indicator | Goal


@frozen
class RoleMatrix:
    """One leader's indicators or results, and what each owner below takes up of them.

    Args:
        leader: The goal or goals of the leader.
        columns: The indicators of those goals, or the goals themselves.
        rows: For each owner, for each column, the goals that hang on it; goals without an
            owner stand under the empty text.
        posts: For each row the position of its owner, or the empty text; nothing where no
            organisation was asked.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5 hlm. 46-49.

    Examples:
        >>> RoleMatrix((), (), (("bidan-1", ()),)).idle
        ('bidan-1',)
    """

    leader: tuple[Goal, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[tuple[Goal, ...], ...]], ...]
    posts: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The ids of the columns that nobody takes up."""
        taken = [any(cells[place] for _, cells in self.rows) for place in range(len(self.columns))]
        return tuple(
            each.id for each, filled in zip(self.columns, taken, strict=True) if not filled
        )

    @property
    def idle(self) -> tuple[str, ...]:
        """The owners who take up nothing."""
        return tuple(owner for owner, cells in self.rows if not any(cells))

    def said(self, lang: Language = "id") -> str:
        """Write it as text for a terminal.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree: each owner, under it each column with the roles.

        Examples:
            >>> print(RoleMatrix((), (), (("bidan-1", ()),)).said("en"))
            MATRIX OF ROLES AND RESULTS
            └─ bidan-1
        """
        empty = sentence("matrix.no_role").said(lang)
        head = sentence("matrix.title").said(lang)
        owners = tuple(
            Branch(
                " — ".join(each for each in (_shown(owner), one_line(post)) if each),
                branches=tuple(
                    self._column(place, cells[place], empty) for place in range(len(self.columns))
                ),
            )
            for (owner, cells), post in zip(self.rows, self.posts or self._no_posts, strict=True)
        )
        return drawn(Branch(head, tuple(one_line(goal.statement) for goal in self.leader), owners))

    @property
    def _no_posts(self) -> tuple[str, ...]:
        return ("",) * len(self.rows)

    def _column(self, place: int, goals: tuple[Goal, ...], empty: str) -> Branch:
        roles = tuple(Branch(one_line(goal.statement)) for goal in goals) or (Branch(empty),)
        return Branch(one_line(self.columns[place].statement), branches=roles)

    def __str__(self) -> str:
        """Write it as text in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        empty = sentence("matrix.no_role").said()
        named = ("matrix.owner", "matrix.post") if self.posts else ("matrix.owner",)
        head = [*(sentence(each).said() for each in named), *(x.statement for x in self.columns)]
        posts = [[each or _NONE] for each in self.posts] or [[] for _ in self.rows]
        body = (
            [
                _shown(owner),
                *post,
                *("; ".join(goal.statement for goal in cell) or empty for cell in cells),
            ]
            for (owner, cells), post in zip(self.rows, posts, strict=True)
        )
        leaders = "; ".join(goal.statement for goal in self.leader)
        return headed(f"{sentence('matrix.title').said()}: {leaders}", table(head, body))


#: What stands where there is no owner or no post.
_NONE = "—"


def _shown(owner: str) -> str:
    return one_line(owner) or _NONE


def role_matrix(
    cascade: Cascade,
    *leader: str,
    owners: Iterable[str] = (),
    by_result: bool = False,
    organisation: Organisation | None = None,
    on: date | None = None,
) -> RoleMatrix:
    """Draw the matrix of roles below a leader's goals.

    Args:
        cascade: The plan.
        *leader: The ids of the leader's goals.
        owners: Who has a row in any case and comes first: for everybody in the unit, those
            borrowed from other units and agencies included, `organisation.staff_of(unit, on)`.
        by_result: Whether the columns are the leader's goals, as in the matrix of a team,
            and not their indicators. A goal without indicators is a column itself.
        organisation: Who holds which position, for the column of posts.
        on: The day on which it is held.

    Returns:
        The matrix; besides *owners* everybody has a row of whom a goal hangs on one of the
        leader's.

    Raises:
        PlanError: If there is no such goal, or an organisation is given without a day.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5 hlm. 46-49: the indicators of the head of
        the unit, but the result plans of the head of a team; huruf j hlm. 47: who comes
        from elsewhere stands in the matrix of the unit where assigned.

    Examples:
        >>> from asn_kinerja.goals.link import Link
        >>> goals = [Goal("so", "Layanan baik", "Sasaran"), Goal("r", "Dilayani", "RHK", owner="b")]
        >>> print(role_matrix(Cascade(goals, [Link("r", "so", "direct")]), "so"))
        MATRIKS PEMBAGIAN PERAN DAN HASIL
        │  Layanan baik
        └─ b
           └─ Layanan baik
              └─ Dilayani
    """
    goals = tuple(dict.fromkeys(_goal(cascade, each) for each in leader))
    heads = [(goal, _heads(goal, by_result=by_result)) for goal in goals]
    columns = tuple(each for _, head in heads for each in head)
    cells: dict[str, dict[str, list[Goal]]] = {owner: {} for owner in owners}
    for goal, head in heads:
        for link in cascade.links_below(goal.id):
            child = cascade.goals_by_id[cascade.goal_of[link.child]]
            row = cells.setdefault(child.owner or "", {})
            for each in _taken_up(link, head):
                row.setdefault(each, []).append(child)
    rows = tuple(
        (owner, tuple(tuple(dict.fromkeys(row.get(each.id, ()))) for each in columns))
        for owner, row in cells.items()
    )
    posts = () if organisation is None else posts_of(cells, organisation, stated(on))
    return RoleMatrix(goals, columns, rows, posts=posts)


def _goal(cascade: Cascade, part: str) -> Goal:
    found = cascade.known(part)
    if found not in cascade.goals_by_id:
        raise PlanError("plan.need", id=found)
    return cascade.goals_by_id[found]


def _heads(goal: Goal, *, by_result: bool) -> tuple[Column, ...]:
    return (goal,) if by_result or not goal.indicators else goal.indicators


def _taken_up(link: Link, head: tuple[Column, ...]) -> tuple[str, ...]:
    """The columns of a goal that a link hangs on: the one it names, or all."""
    columns = tuple(each.id for each in head)
    return (link.parent,) if link.parent in columns else columns
