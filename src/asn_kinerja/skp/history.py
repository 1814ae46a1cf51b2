"""A case of a life cycle: a history that only grows.

Knows that every event says who and when, and that the table allows it. Knows no regulation,
counts no working days and has no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, field, frozen

from asn_kinerja.citation import Force
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import drawn
from asn_kinerja.errors import AsnKinerjaError, UnknownLabelError
from asn_kinerja.formula.kinds import Value
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import require_date
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.chronicle import chronicle
from asn_kinerja.skp.transition import Transition, Window
from asn_kinerja.text import Language, Text, bilingual

if TYPE_CHECKING:
    from asn_kinerja.skp.life_cycle import LifeCycle

__all__ = ["Entry", "History", "LifeCycleError"]

_L = TypeVar("_L", bound=Label)


class LifeCycleError(AsnKinerjaError, ValueError):
    """An event that cannot happen; `facts["allowed"]` says what can, and by whom.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI
        >>> history = SIKLUS_EVALUASI.begin(on=date(2024, 12, 30), until=date(2025, 1, 31))
        >>> try:
        ...     history.record("laporkan", by="penilai", on=date(2025, 1, 2))
        ... except LifeCycleError as error:
        ...     error.code, error.facts["allowed"]
        ('cycle.not_now', 'Memperoleh capaian kinerja organisasi (Pejabat Penilai Kinerja)')
    """


@frozen(kw_only=True)
class Entry:
    """One event of a history.

    Args:
        event: What happened.
        by: Who did it.
        on: The day.
        reason: Why, in the actor's own words.
        given: The facts that came with it, by name.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import KejadianSkp, Pelaku
        >>> entry = Entry(event=KejadianSkp.TANDATANGANI, by=Pelaku.PEGAWAI, on=date(2024, 1, 9))
        >>> entry.reason, dict(entry.facts)
        ('', {})
    """

    event: Label
    by: Label
    on: date
    reason: str = ""
    given: tuple[tuple[str, Any], ...] = ()

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts that came with the event."""
        return MappingProxyType(dict(self.given))


@frozen
class _Moment:
    """Where a case stands: its state, since when, and every fact so far."""

    state: Label
    on: date
    facts: Mapping[str, Value]


@frozen(repr=False)
class History:
    """A case of a life cycle: what happened so far, in order, never changed afterwards.

    Args:
        cycle: The table.
        on: The day on which the case began.
        until: Its last day, see `LifeCycle.last_day`.
        entries: The events; each is checked against the table again.
        previous: The closed case of the same matter that this one follows.
        reason: Why it follows.

    Raises:
        LifeCycleError: If the events cannot have happened so.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI
        >>> history = SIKLUS_EVALUASI.begin(on=date(2024, 12, 30), until=date(2025, 1, 31))
        >>> history = history.record(
        ...     "peroleh capaian", by="penilai", on=date(2025, 1, 6), predikat_organisasi="baik"
        ... )
        >>> history.state, history.facts["predikat_organisasi"]
        (<StatusEvaluasi.CAPAIAN_ADA: 'Capaian ...'>, <PredikatOrganisasi.BAIK: 'Baik'>)
    """

    cycle: LifeCycle
    on: date = field(kw_only=True)
    until: date = field(kw_only=True)
    entries: tuple[Entry, ...] = field(default=(), kw_only=True)
    previous: History | None = field(default=None, kw_only=True)
    reason: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse events that cannot have happened so."""
        require_date("on", self.on)
        require_date("until", self.until)
        if self.previous is not None:
            self._follow(self.previous)
        _ = self._moments

    def _follow(self, previous: History) -> None:
        """What follows a case of the same table begins after it, for a reason."""
        if previous.cycle != self.cycle or not previous.is_closed:
            raise _refusal("cycle.open", previous.allowed(), state=previous.state)
        allowed = self.cycle.leaving(self.cycle.start)
        if self.on < previous.last:
            raise _refusal("cycle.backwards", allowed, on=self.on, last=previous.last)
        if not self.reason.strip():
            raise _refusal("cycle.reason", allowed, event=self.cycle.title)

    @property
    def state(self) -> Label:
        """The state now."""
        return self._moments[-1].state

    @property
    def last(self) -> date:
        """The day of the last event, or of the beginning."""
        return self._moments[-1].on

    @property
    def facts(self) -> Mapping[str, Value]:
        """Every fact that the events brought, and what followed from them; the latest wins."""
        return self._moments[-1].facts

    @property
    def is_closed(self) -> bool:
        """Whether nothing can happen any more."""
        return not self.cycle.leaving(self.state)

    @property
    def moments(self) -> tuple[tuple[Label, date], ...]:
        """Each state with the day on which it began; the first is that of the beginning."""
        return tuple((moment.state, moment.on) for moment in self._moments)

    def allowed(self, on: date | None = None) -> tuple[Transition, ...]:
        """Say what can happen now.

        Args:
            on: On which day; without it, on the day of the last event.

        Returns:
            The rows of the table; each prints as its event and who may do it.

        Raises:
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            >>> print(*history.allowed(date(2024, 2, 1)), sep=chr(10))
            Menyepakati ekspektasi (Pegawai, Pejabat Penilai Kinerja, Pimpinan)
            Beralih ke atasan Pejabat Penilai Kinerja (Pegawai, Atasan Pejabat Penilai Kinerja)
            Mencatat bahwa perencanaan kinerja tidak berlaku (Pejabat Penilai Kinerja)
        """
        return self._open(self.state, self.last if on is None else on)

    def record(
        self, event: Label | str, *, by: Label | str, on: date, reason: str = "", **facts: object
    ) -> History:
        """Add an event.

        Args:
            event: What happened, in any known spelling.
            by: Who did it, in any known spelling.
            on: The day on which it happened; not before the last event.
            reason: Why, in the actor's own words.
            **facts: What the event brings with it, as the policy of its row asks for.

        Returns:
            A longer history; this one stays as it is.

        Raises:
            LifeCycleError: If the event cannot happen now, on that day, by that actor, or
                with those facts; the error says what can happen, and by whom.
            InvalidFactsError: If facts are unknown, of the wrong kind or out of range.
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> history = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            >>> history.record(
            ...     "sepakati", by="pegawai", on=date(2024, 1, 9),
            ...     pegawai_terlibat=True, lampiran_disepakati=True,
            ... ).state
            <StatusSkp.DRAF: 'Draf SKP'>
        """
        allowed = self.allowed(on)
        first = self.cycle.transitions[0]
        entry = Entry(
            event=_named(type(first.event), event, allowed),
            by=_named(type(first.actors[0]), by, allowed),
            on=on,
            reason=reason,
            given=tuple(facts.items()),
        )
        _, read, _ = self._judged(self._moments[-1], entry)
        # Facts are kept as they were understood: a label as its member, a number exactly.
        given = tuple((name, read[name]) for name in facts)
        return evolve(self, entries=(*self.entries, evolve(entry, given=given)))

    def again(self, *, on: date, until: date, reason: str) -> History:
        """Begin a new case of the same matter; the closed one stays part of it.

        Args:
            on: The day on which it begins; not before the last event of this one.
            until: Its last day.
            reason: Why the matter is taken up again.

        Returns:
            A history without events whose `previous` is this one.

        Raises:
            LifeCycleError: If this one is not closed, the day lies before its end, or
                there is no reason.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> old = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31)).record(
            ...     "tidak berlaku", by="penilai", on=date(2024, 1, 15),
            ...     sebab_tidak_berlaku="cuti di luar tanggungan negara",
            ... )
            >>> new = old.again(on=date(2024, 7, 1), until=date(2024, 7, 31), reason="cuti selesai")
            >>> new.state, new.previous == old
            (<StatusSkp.DIALOG: 'Dialog kinerja'>, True)
        """
        return History(self.cycle, on=on, until=until, previous=self, reason=reason)

    def said(self, lang: Language = "id") -> str:
        """Tell the case as a tree of lines: its events, and what can happen now.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The lines.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
            >>> print(SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31)).said("en"))
            PermenPANRB 6/2022: drafting, setting and adjusting an SKP
            │  Dialog kinerja, since 2 January 2024
            │  begun on 2 January 2024; last day 31 January 2024
            └─ What can happen now
               ├─ Menyepakati ekspektasi (Pegawai, Pejabat Penilai Kinerja, Pimpinan)
               └─ Mencatat bahwa perencanaan kinerja tidak berlaku (Pejabat Penilai Kinerja)
        """
        return drawn(chronicle(self, lang))

    def __str__(self) -> str:
        """Tell the case as a tree of lines in Indonesian."""
        return self.said()

    def __repr__(self) -> str:
        """Say which table it follows, where it stands, and how many events led there."""
        return f"<History {self.cycle.id}: {self.state}, events={len(self.entries)}>"

    def _repr_html_(self) -> str:
        return collapsible(chronicle(self), depth=2)

    @cached_property
    def _moments(self) -> tuple[_Moment, ...]:
        found = [_Moment(self.cycle.start, self.on, MappingProxyType({}))]
        for entry in self.entries:
            row, _, decided = self._judged(found[-1], entry)
            facts = {**found[-1].facts, **decided}
            found.append(_Moment(row.target, entry.on, MappingProxyType(facts)))
        return tuple(found)

    def _open(self, state: Label, on: date) -> tuple[Transition, ...]:
        require_date("on", on)
        rows = self.cycle.leaving(state)
        return tuple(row for row in rows if _within(row.window, on, self.until))

    def _judged(
        self, now: _Moment, entry: Entry
    ) -> tuple[Transition, Mapping[str, Any], Mapping[str, Value]]:
        """Find the row of an event, its facts and what follows, or say why it cannot be."""
        allowed = self._open(now.state, entry.on)
        row = self._row(now, entry, allowed)
        if entry.by not in row.actors:
            actors = ", ".join(row.actors)
            raise _refusal("cycle.actor", allowed, event=row.event, by=entry.by, actors=actors)
        if row.reasoned and not entry.reason.strip():
            raise _refusal("cycle.reason", allowed, event=row.event)
        if row.policy is not None:
            known = {name: now.facts[name] for name in row.recalls if name in now.facts}
            outcome = row.policy.evaluate(known, **entry.facts)
            _require_decided(row, outcome, allowed)
            return row, outcome.facts, _decided(outcome)
        if entry.given:
            raise _refusal("cycle.facts", allowed, event=row.event, names=", ".join(entry.facts))
        return row, {}, {}

    def _row(self, now: _Moment, entry: Entry, allowed: tuple[Transition, ...]) -> Transition:
        rows = self.cycle.leaving(now.state)
        if not rows:
            raise _refusal("cycle.closed", allowed, state=now.state, event=entry.event)
        if entry.on < now.on:
            raise _refusal("cycle.backwards", allowed, on=entry.on, last=now.on)
        row = next((row for row in rows if row.event is entry.event), None)
        if row is None:
            raise _refusal("cycle.not_now", allowed, event=entry.event, state=now.state)
        if not _within(row.window, entry.on, self.until):
            late = row.window is Window.UNTIL
            code = "cycle.too_late" if late else "cycle.too_early"
            raise _refusal(code, allowed, event=row.event, on=entry.on, until=self.until)
        return row


def _within(window: Window, on: date, until: date) -> bool:
    return window is Window.ANY or (on <= until) is (window is Window.UNTIL)


def _decided(outcome: Outcome) -> dict[str, Value]:
    return {name: value for name, value in outcome.items() if value is not None}


def _require_decided(row: Transition, outcome: Outcome, allowed: tuple[Transition, ...]) -> None:
    broken = [each.text for each in outcome.warnings if each.force is Force.MUST]
    if broken:
        raise _refusal("cycle.refused", allowed, event=row.event, why=_listed(broken))
    # What must hold is known to hold: a norm that nobody can judge yet is not met.
    norms = (each for each in outcome.policy.checks if each.force is Force.MUST)
    asked = (*outcome.policy.results, *norms)
    causes = dict.fromkeys(cause for node in asked for cause in outcome.trace.causes(node))
    if causes:
        missing = _listed([each.reason or bilingual(each.path) for each in causes])
        raise _refusal("cycle.missing", allowed, event=row.event, missing=missing)


def _listed(texts: Sequence[Text]) -> Text:
    return Text("; ".join(each.id for each in texts), "; ".join(each.en for each in texts))


def _named(kind: type[_L], given: str, allowed: tuple[Transition, ...]) -> _L:
    try:
        return kind.parse(given)
    except UnknownLabelError as error:
        code = "cycle.unknown_near" if "nearest" in error.facts else "cycle.unknown"
        raise _refusal(code, allowed, **error.facts) from None


def _refusal(code: str, allowed: Iterable[Transition], **facts: object) -> LifeCycleError:
    said = "; ".join(map(str, allowed))
    return LifeCycleError(code, allowed=said or sentence("word.absent"), **facts)
