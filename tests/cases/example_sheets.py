"""SKP of the annexes, built from their case file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

from asn_kinerja.goals import Goal, Indicator, Target
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
from asn_kinerja.skp import (
    SKP,
    EkspektasiKhusus,
    HasilKerja,
    Intervensi,
    Jabatan,
    KelompokJabatan,
    Konsekuensi,
    LampiranSKP,
    PerilakuKerja,
    Pertanggungjawaban,
    TingkatKendali,
)

Case: TypeAlias = dict[str, Any]

FILE: Case = json.loads(Path(__file__).with_name("skp_6_2022.json").read_text(encoding="utf-8"))
SHEETS: dict[str, Case] = {case["id"]: case for case in FILE["sheets"]}


def post(case: Case) -> Jabatan:
    """The post of a case; its id says that the post, not a person, is meant."""
    return Jabatan(
        f"jabatan-{case.get('owner', case['id'])}",
        KelompokJabatan[case["group"]],
        jenjang=case.get("step"),
        ketua_tim=case.get("team", False),
    )


def sheet(name: str) -> SKP:
    """The SKP of a case."""
    case = SHEETS[name]
    expected = (
        EkspektasiKhusus(value, text)
        for value, texts in case["behaviour"].items()
        for text in texts
    )
    return SKP(
        pegawai=case["owner"],
        jabatan=post(case),
        penilai=case["appraiser"],
        periode=Period.year(2022),
        pendekatan=case["approach"],
        hasil_kerja=[
            _result(f"{case['owner']}-{place}", each)
            for place, each in enumerate(case["results"], 1)
        ],
        perilaku_kerja=PerilakuKerja(BERAKHLAK, expected),
        lampiran=_annex(case["annex"]) if "annex" in case else None,
    )


def _result(name: str, case: Case) -> HasilKerja:
    control = case.get("control")
    return HasilKerja(
        Goal(
            name,
            case["text"],
            "RHK",
            kind=case.get("kind", "utama"),
            indicators=[
                _indicator(f"{name}.{place}", each)
                for place, each in enumerate(case["indicators"], 1)
            ],
        ),
        pemberi=case.get("giver"),
        mendukung=[
            Intervensi(each["text"], indikator=each.get("indicator"))
            for each in case.get("supports", ())
        ],
        asal=case.get("source"),
        kendali=None if control is None else TingkatKendali[control],
        risiko=case.get("risk"),
    )


def _indicator(name: str, case: Case) -> Indicator:
    text = case.get("target")
    return Indicator(
        name,
        case["text"],
        None if text is None else Target.read(text, case.get("way")),
        unit=case.get("unit"),
        aspect=case.get("aspect"),
        perspective=case.get("perspective"),
        expectation=case.get("words"),
    )


def _annex(case: Case) -> LampiranSKP:
    return LampiranSKP(
        case["resources"],
        skema_pertanggungjawaban=[
            Pertanggungjawaban(each["text"], jadwal=each["when"]) for each in case["reports"]
        ],
        konsekuensi=[Konsekuensi(each["text"], each["way"]) for each in case["consequences"]],
    )
