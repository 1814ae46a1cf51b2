"""Evaluations to test with: those of the annexes, and a small one of one's own."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from asn_kinerja import Period
from asn_kinerja.goals import Goal, Indicator, Realisation, Target
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.skp import (
    SKP,
    CapaianOrganisasi,
    Evaluasi,
    HasilKerja,
    Jabatan,
    Penilaian,
    PerilakuKerja,
    UmpanBalik,
    evaluate,
)

CASES = json.loads(
    (Path(__file__).parent / "cases" / "evaluasi_6_2022.json").read_text(encoding="utf-8")
)
YEAR = Period.year(2024)
JUDGED_ON = date(2025, 1, 10)


def indicator(name: str, given: dict[str, Any]) -> Indicator:
    target = None
    if "batas" in given:
        make = Target.up if given["arah"] == "naik" else Target.down
        target = make(*(Decimal(each) for each in given["batas"] if each is not None))
    return Indicator(
        name,
        given["ukuran"],
        target,
        unit=given.get("satuan"),
        aspect=given.get("aspek"),
        perspective=given.get("perspektif"),
        expectation=given.get("harapan"),
    )


def skp_of(case: dict[str, Any]) -> SKP:
    results = [
        HasilKerja(
            Goal(
                f"rhk-{number}",
                each["rencana"],
                "RHK",
                kind=each["jenis"],
                indicators=[
                    indicator(f"iki-{number}.{place}", given)
                    for place, given in enumerate(each["indikator"], 1)
                ],
            ),
            pemberi=each["pemberi"],
        )
        for number, each in enumerate(case["hasil_kerja"], 1)
    ]
    return SKP(
        pegawai=f"pegawai-{case['id']}",
        jabatan=Jabatan(case["pegawai"], case["kelompok"], jenjang=case["jenjang"]),
        penilai=case["penilai"],
        periode=YEAR,
        pendekatan=case["pendekatan"],
        hasil_kerja=results,
        perilaku_kerja=PerilakuKerja(rule.BERAKHLAK),
        ditetapkan=date(2024, 1, 22),
    )


def realised(case: dict[str, Any]) -> list[Realisation]:
    return [
        Realisation(
            f"iki-{number}.{place}",
            Decimal(given["realisasi"]) if "batas" in given else given["realisasi"],
            period=YEAR,
            evidence=given.get("bukti"),
        )
        for number, each in enumerate(case["hasil_kerja"], 1)
        for place, given in enumerate(each["indikator"], 1)
        if given["realisasi"] is not None
    ]


def heard(case: dict[str, Any]) -> list[UmpanBalik]:
    on_results = [
        UmpanBalik(source, said, hasil=f"rhk-{number}", nada=tone)
        for number, each in enumerate(case["hasil_kerja"], 1)
        for given in (each, *each["indikator"])
        for source, said, tone in given.get("umpan_balik", ())
    ]
    on_behaviour = [
        UmpanBalik(source, said, aspek=aspect, nada=tone)
        for aspect, source, said, tone in case["perilaku_kerja"]
    ]
    return on_results + on_behaviour


def judged(results: str, behaviour: str, *, by: str) -> list[Penilaian]:
    how: dict[str, Any] = {"oleh": by, "pada": JUDGED_ON}
    return [
        Penilaian("rating_hasil_kerja", results, **how),
        Penilaian("rating_perilaku_kerja", behaviour, **how),
    ]


def organisation(predicate: str = "Baik", *, by: str = "kapuskesmas") -> CapaianOrganisasi:
    return CapaianOrganisasi(
        unit="puskesmas", pemimpin=by, predikat=predicate, periode=YEAR, pada=date(2025, 1, 6)
    )


def annex(case: dict[str, Any], **more: Any) -> Evaluasi:
    """One evaluation of the annexes in one call."""
    judgements = judged(
        case["rating_hasil_kerja"], case["rating_perilaku_kerja"], by=case["penilai"]
    )
    return evaluate(
        skp_of(case),
        periode=YEAR,
        regulation=rule.REGULATION,
        realisasi=realised(case),
        umpan_balik=heard(case),
        penilaian=judgements,
        organisasi=CapaianOrganisasi(
            unit=case["unit_penilai"],
            pemimpin=case["penilai"],
            predikat=case["predikat_organisasi"],
            periode=YEAR,
            pada=date(2025, 1, 6),
        ),
        predikat_dokumen=case["predikat_tercetak"],
        **more,
    )


def named(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in CASES["evaluations"] if each["id"] == name)
    return found


def small(**parts: Any) -> Evaluasi:
    """A complete evaluation of the midwife, with only what it needs."""
    given: dict[str, Any] = {
        "skp": skp_of(named("bidan")),
        "periode": YEAR,
        "regulation": rule.REGULATION,
        "penilaian": judged("sesuai", "sesuai", by="kapuskesmas"),
        "organisasi": organisation(),
        **parts,
    }
    return Evaluasi(**given)
