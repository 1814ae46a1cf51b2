"""Walking a life cycle: facts that every row accepts, and the shortest way to a state.

Knows what the rows of the regulations ask for. Knows no order of events: the way is
searched in the table.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat, PredikatOrganisasi, Rating
from asn_kinerja.skp import History, LifeCycle, LifeCycleError, Transition

START, LAST, AFTER = date(2024, 1, 2), date(2024, 1, 31), date(2024, 2, 1)
FACTS: dict[str, Any] = {
    "disetujui_penilai": True,
    "hasil_final": False,
    "lampiran_disepakati": True,
    "pegawai_terlibat": True,
    "penjelasan_pegawai_diminta": True,
    "penjelasan_penilai_diminta": True,
    "predikat": Predikat.KURANG,
    "predikat_baru": Predikat.BAIK,
    "predikat_organisasi": PredikatOrganisasi.BAIK,
    "rating_hasil_kerja": Rating.SESUAI_EKSPEKTASI,
    "rating_perilaku_kerja": Rating.SESUAI_EKSPEKTASI,
    "sebab_tidak_berlaku": "Masa persiapan pensiun",
}


def facts_for(row: Transition) -> dict[str, Any]:
    """Facts with which a row can be taken."""
    inputs = () if row.policy is None else row.policy.inputs
    return {name: FACTS[name] for name in inputs if name not in row.recalls}


def taken(history: History, row: Transition, on: date) -> History:
    """The history with a row taken by the first who may."""
    reason = "alasan" if row.reasoned else ""
    return history.record(row.event, by=row.actors[0], on=on, reason=reason, **facts_for(row))


@cache
def at(cycle: LifeCycle, state: str) -> History:
    """A case in a state, reached within as few days and events as the table allows."""
    todo, seen = [cycle.begin(on=START, until=LAST)], set[tuple[str, bool]]()
    for history in todo:
        if history.state.name == state:
            return history
        place = (history.state.name, history.last > LAST)
        if place in seen:
            continue
        seen.add(place)
        for day in (max(START, history.last), AFTER):
            rows = history.allowed(day)
            todo += [taken(history, row, day) for row in rows if row.target != history.state]
    raise KeyError(state)


def is_refused(history: History, event: str, **how: Any) -> bool:
    """Whether an event is refused, by the table or by its facts."""
    try:
        history.record(event, **how)
    except (LifeCycleError, InvalidFactsError):
        return True
    return False
