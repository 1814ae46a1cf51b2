"""What is due in a history, by when and for whom, and what was late.

Knows limits and working days. Knows no regulation and has no clock: "today" is always an
argument.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.labels import Label
from asn_kinerja.period import require_date, say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.history import History
from asn_kinerja.skp.transition import Limit, Transition, Window
from asn_kinerja.skp.working_days import WorkingDays
from asn_kinerja.text import Language

__all__ = ["Deadline", "deadlines", "settled"]


@frozen(kw_only=True)
class Deadline:
    """The last day for one event.

    Args:
        action: What has to happen.
        actors: Who has to do it, or may.
        due: The last day, inclusive.
        limit: The limit that it comes from.
        others: Other events that would meet the same limit.
        done: The day on which it happened; `None` while it has not.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
        >>> (deadline,) = deadlines(history, WorkingDays())
        >>> print(deadline.action, deadline.due, *deadline.actors, sep="; ")
        Menetapkan SKP; 2024-01-31; Pejabat Penilai Kinerja; Pejabat yang menetapkan SKP
    """

    action: Label
    actors: tuple[Label, ...]
    due: date
    limit: Limit
    others: tuple[Label, ...] = ()
    done: date | None = None

    @property
    def cite(self) -> Citation:
        """Where the limit stands."""
        return self.limit.cite

    @property
    def force(self) -> Force:
        """How strongly it binds; `MAY` is a right."""
        return self.limit.force

    def days_left(self, on: date) -> int:
        """Count the calendar days that are left.

        Args:
            on: The day from which is looked.

        Returns:
            The days; below zero once the last day has passed.

        Raises:
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            >>> (deadline,) = deadlines(history, WorkingDays())
            >>> deadline.days_left(date(2024, 1, 29)), deadline.days_left(date(2024, 2, 1))
            (2, -1)
        """
        require_date("on", on)
        return (self.due - on).days

    def is_late(self, on: date) -> bool:
        """Tell whether it is late, or was done late.

        Args:
            on: The day from which is looked.

        Returns:
            Whether the last day had passed; a right that nobody used is not late.

        Raises:
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            >>> (deadline,) = deadlines(history, WorkingDays())
            >>> deadline.is_late(date(2024, 1, 31)), deadline.is_late(date(2024, 2, 1))
            (False, True)
        """
        if self.done is None and self.force is Force.MAY:
            return False
        return self.days_left(on if self.done is None else self.done) < 0

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The last day, what has to happen and by whom; then when it happened, if it did.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            >>> print(*[each.said("en") for each in deadlines(history, WorkingDays())])
            by 31 January 2024: Menetapkan SKP (Pejabat Penilai Kinerja, Pejabat yang ...)
        """
        action = f"{self.action} ({', '.join(self.actors)})"
        due = sentence("deadline.due").said(lang, due=say_date(self.due, lang=lang), action=action)
        if self.done is None:
            return due
        return due + sentence("deadline.done").said(lang, done=say_date(self.done, lang=lang))

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


def deadlines(
    history: History, calendar: WorkingDays, *, on: date | None = None
) -> tuple[Deadline, ...]:
    """Say what still has to happen, as far as its last day is known.

    Whatever lies ahead counts, not only the next event, as long as nobody uses a right of
    the kind `Force.MAY`. Once the last day of the case has passed, what had to happen
    before it is listed as late, beside what takes its place.

    Args:
        history: The case.
        calendar: The working days of the agency.
        on: The day from which is looked; without it, the day of the last event.

    Returns:
        The deadlines, the nearest first; one for each limit.

    Raises:
        PeriodError: If *on* is no plain date.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI
        >>> history = SIKLUS_EVALUASI.begin(on=date(2024, 12, 30), until=date(2025, 1, 31))
        >>> for each in deadlines(history, WorkingDays()):
        ...     print(each.due, each.action)
        2025-01-31 Menandatangani dokumen evaluasi
        2025-03-14 Melaporkan kepada PyB
    """
    day = history.last if on is None else on
    require_date("on", day)
    found: dict[Limit, Deadline] = {}
    for row in _ahead(history, passed=day > history.until):
        made = _deadline(row, history, len(history.entries), calendar)
        if made is not None:
            found[made.limit] = _joined(found.get(made.limit, made), made)
    return tuple(sorted(found.values(), key=lambda each: each.due))


def settled(history: History, calendar: WorkingDays) -> tuple[Deadline, ...]:
    """Say what has happened under a limit, and when it was due.

    Args:
        history: The case.
        calendar: The working days of the agency.

    Returns:
        The deadlines in the order of the events, each with the day it was `done` and
        who did it.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
        >>> facts = {"pegawai_terlibat": True, "lampiran_disepakati": True}
        >>> history = history.record("sepakati", by="pegawai", on=date(2024, 1, 9), **facts)
        >>> history = history.record("tandatangani", by="pegawai", on=date(2024, 1, 30))
        >>> history = history.record("tetapkan", by="penilai", on=date(2024, 2, 2))
        >>> for each in settled(history, WorkingDays()):
        ...     print(each.due, each.done, each.is_late(date(2024, 2, 2)))
        2024-01-31 2024-02-02 True
    """
    found: list[Deadline] = []
    for place, entry in enumerate(history.entries):
        state, _ = history.moments[place]
        row = next(row for row in history.cycle.leaving(state) if row.event is entry.event)
        made = _deadline(row, history, place, calendar)
        if made is not None:
            found.append(evolve(made, actors=(entry.by,), done=entry.on))
    return tuple(found)


def _deadline(
    row: Transition, history: History, place: int, calendar: WorkingDays
) -> Deadline | None:
    """The last day of a row after so many events; none if it runs not, or was met already."""
    if row.limit is None:
        return None
    begun = _begun(row.limit, history, place)
    if begun is None:
        return None
    start, day = begun
    if any(entry.event is row.event for entry in history.entries[start:place]):
        return None
    due = row.limit.due(day, calendar)
    return Deadline(action=row.event, actors=row.actors, due=due, limit=row.limit)


def _joined(first: Deadline, other: Deadline) -> Deadline:
    """One deadline for two rows under one limit."""
    actors = dict.fromkeys((*first.actors, *other.actors))
    events = dict.fromkeys((first.action, *first.others, other.action))
    return evolve(first, actors=tuple(actors), others=tuple(events)[1:])


def _begun(limit: Limit, history: History, place: int) -> tuple[int, date] | None:
    """After how many events a limit began to run, and on which day."""
    if limit.since is None:
        return 0, history.until
    times = [
        (number, day)
        for number, (state, day) in enumerate(history.moments[: place + 1])
        if state is limit.since
    ]
    return times[-1] if times else None


def _ahead(history: History, *, passed: bool) -> Iterator[Transition]:
    """The rows that lie ahead; past the last day, also those that came too late."""
    todo = [(history.state, False)]
    for state, missed in todo:
        for row in history.cycle.leaving(state):
            closed_way = missed and row.window is not Window.UNTIL
            if closed_way or (row.window is Window.AFTER and not passed):
                continue
            yield row
            onward = (row.target, passed and row.window is Window.UNTIL)
            is_right = row.limit is not None and row.limit.force is Force.MAY
            if not is_right and onward not in todo:
                todo.append(onward)
