"""Cases of PermenPANRB 6/2022 that its life cycles and limits answer.

Kinds covered: tenggat, capaian_organisasi_terlambat, keberatan, hasil_final (the objection;
whose result is final stands with the policies), mutasi_penilai, penilai (the appraiser who
did nothing), penugasan, sumber_daya, tindak_lanjut_umpan_balik, skp_tugas_belajar,
skp_tidak_berlaku, tugas_belajar_gagal.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.walking import AFTER, LAST, at, is_refused

from asn_kinerja.regulations.permenpanrb_6_2022 import (
    SIKLUS_EVALUASI,
    SIKLUS_SKP,
    batas_evaluasi_tahunan,
    batas_penetapan_skp,
    tahun_capaian_organisasi,
    tenggat,
)
from asn_kinerja.skp import LifeCycle, WorkingDays, deadlines

CASES = json.loads(Path(__file__).with_name("siklus_6_2022.json").read_text(encoding="utf-8"))
PLAIN = WorkingDays()


def cases(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES[name]]


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize("case", cases("limits"))
def test_limit(case: dict[str, str]) -> None:
    """Monday to Friday, without holidays; the day of the event is not counted."""
    limit = getattr(tenggat, case["limit"])

    assert case["due"] == PLAIN.after(date.fromisoformat(case["from"]), limit.days).isoformat()
    assert case["page"] in str(limit.cite)


def test_all_limits_used_up() -> None:
    """14 + 14 + 7 working days from the last day of the evaluation are more than 30."""
    case = CASES["all_limits"]
    history = at(SIKLUS_EVALUASI, "PREDIKAT_ADA")
    steps: dict[str, tuple[str, dict[str, Any]]] = {
        "TANDATANGANI": ("penilai", {}),
        "SAMPAIKAN": ("penilai", {}),
        "AJUKAN_KEBERATAN": ("pegawai", {"reason": "alasan", "hasil_final": False}),
    }
    for event, (by, facts) in steps.items():
        on = date.fromisoformat(case["days"][event])
        due = {each.action.name: each.due for each in deadlines(history, PLAIN)}
        assert on == due[event]
        history = history.record(event, by=by, on=on, **facts)
    left = {each.action.name: each.due.isoformat() for each in deadlines(history, PLAIN)}

    assert (case["days"]["KUATKAN"], case["report"]) == (left["KUATKAN"], left["LAPORKAN"])
    assert left["KUATKAN"] > left["LAPORKAN"]


@pytest.mark.parametrize("case", cases("last_days"))
def test_last_day(case: dict[str, Any]) -> None:
    """The end of January: of the year for its SKP, of the next for its evaluation."""
    found = {"skp": batas_penetapan_skp, "evaluation": batas_evaluasi_tahunan}

    for name, last_day in found.items():
        assert case.get(name) in {None, last_day(case["year"]).isoformat()}


@pytest.mark.parametrize("case", cases("achievement"))
def test_achievement_of_the_organisation(case: dict[str, Any]) -> None:
    """What comes after January comes too late: the year before counts."""
    on = date.fromisoformat(case["on"])

    taken = tahun_capaian_organisasi(case["year"], terbit=day(case["issued"]), on=on)

    assert case["taken"] == taken


def tried(cycle: LifeCycle, case: dict[str, Any]) -> str | None:
    """The state to which an event leads, or nothing where it is refused."""
    history = at(cycle, case["state"])
    on = max(history.last, AFTER if case.get("after") else LAST)
    how = {"by": case["by"], "on": on, "reason": case.get("reason", ""), **case.get("facts", {})}
    if is_refused(history, case["event"], **how):
        return None
    return history.record(case["event"], **how).state.name


@pytest.mark.parametrize("case", cases("skp"))
def test_skp(case: dict[str, Any]) -> None:
    """What may happen to an SKP, and what may not."""
    assert case["target"] == tried(SIKLUS_SKP, case)


@pytest.mark.parametrize("case", cases("evaluation"))
def test_evaluation(case: dict[str, Any]) -> None:
    """What may happen in an evaluation, and what may not."""
    assert case["target"] == tried(SIKLUS_EVALUASI, case)
