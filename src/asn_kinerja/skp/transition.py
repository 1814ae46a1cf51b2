"""One row of a life cycle: from where, what happens, by whom, to where, and until when.

Knows what a row says. Knows nothing of the other rows, of any case, or of any regulation.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.working_days import WorkingDays
from asn_kinerja.text import Language

__all__ = ["Limit", "Transition", "Window"]


class Window(StrEnum):
    """On which side of the last day of a life cycle an event may happen.

    `ANY`: on both. `UNTIL`: up to the last day, inclusive. `AFTER`: only once it has
    passed.

    Examples:
        >>> Window.AFTER
        <Window.AFTER: 'after'>
    """

    ANY = "any"
    UNTIL = "until"
    AFTER = "after"


@frozen(kw_only=True)
class Limit:
    """How many days there are for an event.

    Args:
        days: The days; with 0 the day from which it runs is the last.
        cite: Where it stands.
        since: The state whose beginning it runs from; without it, the last day of the
            life cycle.
        force: How strongly it binds; `MAY` is a right, which lapses but is never late.
        working: Whether only working days count.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import tenggat
        >>> tenggat.PENYAMPAIAN.days, tenggat.PENYAMPAIAN.since
        (14, <StatusEvaluasi.DITANDATANGANI: 'Ditandatangani Pejabat Penilai Kinerja'>)
    """

    days: int
    cite: Citation
    since: Label | None = None
    force: Force = Force.MUST
    working: bool = True

    def due(self, begun: date, calendar: WorkingDays) -> date:
        """Find the last day.

        Args:
            begun: The day from which it runs; not counted itself.
            calendar: The working days of the agency; a limit in other days asks it nothing.

        Returns:
            The last day, inclusive.

        Raises:
            PeriodError: If *begun* is no plain date, or the calendar ends before.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja.regulations import pp_46_2011
            >>> limit = pp_46_2011.TENGGAT["keberatan"].limit
            >>> limit.due(date(2020, 1, 10), WorkingDays())
            datetime.date(2020, 1, 24)
        """
        return (calendar if self.working else _EVERY_DAY).after(begun, self.days)

    def said(self, since: str, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            since: What it runs from.
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            How many days there are, and of which kind.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import tenggat
            >>> tenggat.PENYAMPAIAN.said("the signature", "en")
            '≤ 14 working days from the signature'
        """
        if not self.days:
            return sentence("cycle.limit_day").said(lang, since=since)
        code = "cycle.limit" if self.working else "cycle.limit_calendar"
        return sentence(code).said(lang, days=self.days, since=since)


_EVERY_DAY = WorkingDays(weekend=())


@frozen
class Transition:
    """One row of the table of a life cycle.

    Args:
        source: The state before.
        event: What happens.
        target: The state after.
        actors: Who may do it.
        cite: Where it stands, and how sure we are of it.
        limit: Until when it has to happen.
        window: On which side of the last day it may happen.
        policy: Which facts the event needs and what follows from them; its outputs are
            facts of the case from then on, and a check of force `MUST` that is broken, or
            cannot be judged yet, refuses the event.
        recalls: The facts of *policy* that the case knows already.
        reasoned: Whether the event needs a reason.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI
        >>> row = SIKLUS_EVALUASI.transitions[-1]
        >>> print(row, row.cite, sep="; ")
        Mengelola dokumen evaluasi (Pejabat yang Berwenang); PermenPANRB 6/2022 Lampiran ...
    """

    source: Label
    event: Label
    target: Label
    actors: tuple[Label, ...] = field(kw_only=True)
    cite: Citation = field(kw_only=True)
    limit: Limit | None = field(default=None, kw_only=True)
    window: Window = field(default=Window.ANY, kw_only=True)
    policy: Policy | None = field(default=None, kw_only=True)
    recalls: tuple[str, ...] = field(default=(), kw_only=True)
    reasoned: bool = field(default=False, kw_only=True)

    def __str__(self) -> str:
        """Say the event, and who may do it."""
        return f"{self.event} ({', '.join(self.actors)})"
