"""Matriks pembagian peran dan hasil: who takes up which indicator of the leader.

Knows the table that the regulation draws. Knows nothing of whether it is complete.
"""

from __future__ import annotations

from attrs import frozen

from asn_kinerja.display.html import table
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["RoleMatrix", "role_matrix"]


@frozen
class RoleMatrix:
    """One leader's indicators, and what each owner below takes up of them.

    Args:
        leader: The goal or goals of the leader, whose indicators are the columns.
        columns: The indicators.
        rows: For each owner, for each column, the goals that hang on it.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5 hlm. 46-49.
    """

    leader: tuple[Goal, ...]
    columns: tuple[Indicator, ...]
    rows: tuple[tuple[str, tuple[tuple[Goal, ...], ...]], ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """The ids of the indicators that nobody takes up."""
        taken = [any(cells[place] for _, cells in self.rows) for place in range(len(self.columns))]
        return tuple(
            each.id for each, filled in zip(self.columns, taken, strict=True) if not filled
        )

    def said(self, lang: Language = "id") -> str:
        """Write it as text for a terminal.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree: each owner, under it each indicator with the roles.
        """
        empty = sentence("matrix.no_role").said(lang)
        head = sentence("matrix.title").said(lang)
        owners = tuple(
            Branch(
                owner,
                branches=tuple(
                    self._column(place, cells[place], empty) for place in range(len(self.columns))
                ),
            )
            for owner, cells in self.rows
        )
        return drawn(Branch(head, tuple(goal.statement for goal in self.leader), owners))

    def _column(self, place: int, goals: tuple[Goal, ...], empty: str) -> Branch:
        roles = tuple(Branch(goal.statement) for goal in goals) or (Branch(empty),)
        return Branch(self.columns[place].statement, branches=roles)

    def __str__(self) -> str:
        """Write it as text in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        empty = sentence("matrix.no_role").said()
        head = [sentence("matrix.owner").said(), *(each.statement for each in self.columns)]
        body = (
            [owner, *("; ".join(goal.statement for goal in cell) or empty for cell in cells)]
            for owner, cells in self.rows
        )
        return table(head, body)


def role_matrix(cascade: Cascade, *leader: str) -> RoleMatrix:
    """Draw the matrix of roles below a leader's goals.

    Args:
        cascade: The plan.
        *leader: The ids of the leader's goals.

    Returns:
        The matrix; an owner has a row if a goal of that owner hangs on one of the goals.

    Raises:
        PlanError: If there is no such goal.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5 hlm. 46-49.

    Examples:
        >>> role_matrix(Cascade([])).rows
        ()
    """
    goals = tuple(cascade.goals_by_id[cascade.known(each)] for each in leader)
    columns = tuple(each for goal in goals for each in goal.indicators)
    cells: dict[str, dict[str, list[Goal]]] = {}
    for goal in goals:
        for link in cascade.links_below(goal.id):
            child = cascade.goals_by_id[cascade.goal_of[link.child]]
            row = cells.setdefault(child.owner or "—", {})
            for column in _columns(goal, link):
                row.setdefault(column, []).append(child)
    rows = tuple(
        (owner, tuple(tuple(row.get(each.id, ())) for each in columns))
        for owner, row in cells.items()
    )
    return RoleMatrix(goals, columns, rows)


def _columns(goal: Goal, link: Link) -> tuple[str, ...]:
    """The indicators a link hangs on: the one it names, or all where it names the goal."""
    return tuple(each.id for each in goal.indicators if link.parent in {each.id, goal.id})
