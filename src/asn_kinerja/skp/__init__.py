"""Life cycles as tables, cases as histories that only grow, and the days they leave.

Knows events, actors, states and working days. Knows no regulation: the tables stand in
`asn_kinerja.regulations`.
"""

from __future__ import annotations

from asn_kinerja.skp.deadlines import Deadline, deadlines, settled
from asn_kinerja.skp.diagram import described, mermaid, rows
from asn_kinerja.skp.history import Entry, History, LifeCycleError
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.transition import Limit, Transition, Window
from asn_kinerja.skp.working_days import WorkingDays

__all__ = [
    "Deadline",
    "Entry",
    "History",
    "LifeCycle",
    "LifeCycleError",
    "Limit",
    "Transition",
    "Window",
    "WorkingDays",
    "deadlines",
    "described",
    "mermaid",
    "rows",
    "settled",
]
