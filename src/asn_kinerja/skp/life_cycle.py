"""A life cycle is one table: states, events, who may do what, and in what order.

Knows what makes rows one table. Knows no regulation, counts no working days and has no
clock.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.errors import FormulaError
from asn_kinerja.labels import Label
from asn_kinerja.skp.diagram import described
from asn_kinerja.skp.history import History
from asn_kinerja.skp.transition import Transition
from asn_kinerja.text import Language, Text

__all__ = ["LifeCycle"]


@frozen(repr=False)
class LifeCycle:
    """The states of a matter and the events between them, as one table.

    Args:
        id: Its name, e.g. `"permenpanrb_6_2022.SIKLUS_SKP"`.
        title: What it is, for people.
        start: The state in which every case begins.
        transitions: The rows; a state that no row leaves is closed.
        last_day: What the last day is that each case is given.
        assumes: What is assumed of the whole table, beyond its rows.

    Raises:
        FormulaError: If the rows cannot be one table: labels of several sets, a row
            without an actor, two rows for one event in one state, a state that no row
            reaches, a limit that runs from no state.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> SIKLUS_SKP.start, [str(state) for state in SIKLUS_SKP.closed]
        (<StatusSkp.DIALOG: 'Dialog kinerja'>, ['Tidak ...', 'Ditutup karena ...', 'Siap ...'])
    """

    id: str
    title: Text = field(kw_only=True)
    start: Label = field(kw_only=True)
    transitions: tuple[Transition, ...] = field(kw_only=True)
    last_day: Text = field(kw_only=True)
    assumes: tuple[Citation, ...] = field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse rows that cannot be one table."""
        rows, seen = self.transitions, set[tuple[Label, Label]]()
        if not rows:
            raise FormulaError("cycle.empty", id=self.id)
        for row in rows:
            if (row.source, row.event) in seen:
                raise FormulaError("cycle.twice", state=row.source, event=row.event)
            if not row.actors:
                raise FormulaError("cycle.nobody", state=row.source, event=row.event)
            seen.add((row.source, row.event))
        since = (row.limit.since for row in rows if row.limit and row.limit.since)
        _one_set([self.start, *(s for row in rows for s in (row.source, row.target)), *since])
        _one_set([row.event for row in rows])
        _one_set([actor for row in rows for actor in row.actors])
        lost = [state for state in type(self.start) if state not in self.states]
        if lost:
            raise FormulaError("cycle.unreachable", states=", ".join(lost))

    @cached_property
    def states(self) -> tuple[Label, ...]:
        """The states that a case can reach, the nearest to the start first."""
        found = {self.start: None}
        todo = [self.start]
        for state in todo:
            new = [row.target for row in self.leaving(state) if row.target not in found]
            found.update(dict.fromkeys(new))
            todo.extend(dict.fromkeys(new))
        return tuple(found)

    @property
    def closed(self) -> tuple[Label, ...]:
        """The states after which nothing happens any more."""
        return tuple(state for state in self.states if not self.leaving(state))

    def leaving(self, state: Label) -> tuple[Transition, ...]:
        """The rows that lead away from a state.

        Args:
            state: A state of the table.

        Returns:
            The rows in the order of the table.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP, StatusSkp
            >>> [str(row.target) for row in SIKLUS_SKP.leaving(StatusSkp.DRAF)]
            ['Ditandatangani Pegawai', 'Dialog kinerja dengan atasan ...', 'Tidak berlaku']
        """
        return tuple(row for row in self.transitions if row.source == state)

    def begin(self, *, on: date, until: date) -> History:
        """Begin a case.

        Args:
            on: The day on which it begins.
            until: Its last day, see `last_day`.

        Returns:
            A history without events.

        Raises:
            PeriodError: If either is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31)).state
            <StatusSkp.DIALOG: 'Dialog kinerja'>
        """
        return History(self, on=on, until=until)

    def said(self, lang: Language = "id") -> str:
        """Write the table as a tree of lines: each state, and what can happen there.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The lines.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> print(SIKLUS_SKP.said("en"))
            PermenPANRB 6/2022: drafting, setting and adjusting an SKP
            ├─ Dialog kinerja
            ...
        """
        return drawn(described(self, lang))

    def __str__(self) -> str:
        """Write the table as a tree of lines in Indonesian."""
        return self.said()

    def __repr__(self) -> str:
        """Name it, and count its states and rows."""
        sizes = f"states={len(self.states)}, transitions={len(self.transitions)}"
        return f"<LifeCycle {self.id}: {sizes}>"

    def _repr_html_(self) -> str:
        return collapsible(described(self))


def _one_set(labels: list[Label]) -> None:
    """Refuse a table whose states, events or actors come from several sets."""
    kinds = dict.fromkeys(type(label).__name__ for label in labels)
    if len(kinds) > 1:
        raise FormulaError("cycle.sets", given=", ".join(kinds))
