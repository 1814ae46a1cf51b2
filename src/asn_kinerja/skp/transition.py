"""One row of a life cycle: from where, what happens, by whom, to where, and until when.

Knows what a row says. Knows nothing of the other rows, of any case, or of any regulation.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy

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
    """How many working days there are for an event.

    Args:
        days: The working days; with 0 the day from which it runs is the last.
        cite: Where it stands.
        since: The state whose beginning it runs from; without it, the last day of the
            life cycle.
        force: How strongly it binds; `MAY` is a right, which lapses but is never late.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import tenggat
        >>> tenggat.PENYAMPAIAN.days, tenggat.PENYAMPAIAN.since
        (14, <StatusEvaluasi.DITANDATANGANI: 'Ditandatangani Pejabat Penilai Kinerja'>)
    """

    days: int
    cite: Citation
    since: Label | None = None
    force: Force = Force.MUST


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
