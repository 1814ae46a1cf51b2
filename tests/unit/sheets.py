"""Small SKP for tests: sound ones, and one thing changed."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from asn_kinerja.goals import Aspect, Goal, Indicator, Kind, Level, Perspective, Target
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
from asn_kinerja.skp import (
    SKP,
    HasilKerja,
    Intervensi,
    Jabatan,
    Konsekuensi,
    LampiranSKP,
    PerilakuKerja,
    Pertanggungjawaban,
)

ANNEX = LampiranSKP(
    ["Alat periksa kehamilan"],
    skema_pertanggungjawaban=[Pertanggungjawaban("Ibu hamil terlayani", jadwal="bulanan")],
    konsekuensi=[Konsekuensi("Diusulkan mengikuti pelatihan", "positif")],
)
BIDAN = Jabatan("bidan-1", "JF", unit="puskesmas")
KASUBDIT = Jabatan("kasubdit-ii", "JA", jenjang="pengawas", ketua_tim=True)
DIREKTUR = Jabatan("direktur-ii", "JPT Pratama")
SUPPORTED = Intervensi("Layanan ibu hamil baik")


def measure(name: str, **changed: Any) -> Indicator:
    """An indicator that both approaches accept."""
    told: dict[str, Any] = {
        "statement": f"Ukuran {name}",
        "target": Target.up(85),
        "unit": "%",
        "aspect": Aspect.KUANTITAS,
        "expectation": "meningkat dari tahun sebelumnya",
        **changed,
    }
    return Indicator(name, **told)


def result(name: str, *indicators: Indicator, **changed: Any) -> HasilKerja:
    """A sound result; fields of the goal are given by their names."""
    goal_fields = {"statement", "kind", "owner", "level"} & changed.keys()
    goal = Goal(
        name,
        changed.pop("statement", "Ibu hamil terlayani sesuai standar"),
        changed.pop("level", Level.RENCANA_HASIL_KERJA),
        indicators=indicators or (measure(f"i-{name}"),),
        **{each: changed.pop(each) for each in goal_fields & changed.keys()},
    )
    return HasilKerja(goal, **{"pemberi": "atasan", "mendukung": [SUPPORTED], **changed})


def extra(name: str, **changed: Any) -> HasilKerja:
    """A sound additional result."""
    return result(name, kind=Kind.TAMBAHAN, **changed)


def sheet(*results: HasilKerja, **changed: Any) -> SKP:
    """A sound qualitative SKP of a functional official, with something changed."""
    told: dict[str, Any] = {
        "pegawai": "p-1",
        "jabatan": BIDAN,
        "penilai": "kapuskesmas",
        "periode": Period.year(2024),
        "pendekatan": "kualitatif",
        "hasil_kerja": results or (result("rhk-1"),),
        "perilaku_kerja": PerilakuKerja(BERAKHLAK),
        "lampiran": ANNEX,
        **changed,
    }
    return SKP(**told)


def quantitative(*results: HasilKerja, **changed: Any) -> SKP:
    """A sound quantitative SKP of a functional official."""
    return sheet(*results, **{"pendekatan": "kuantitatif", **changed})


def by_perspective(*perspectives: Perspective) -> tuple[HasilKerja, ...]:
    """One sound result for each perspective."""
    return tuple(
        result(
            f"rhk-{place}",
            measure(f"i-{place}", perspective=each, aspect=None),
            asal="Perjanjian kinerja",
        )
        for place, each in enumerate(perspectives, 1)
    )


def official(*results: HasilKerja, **changed: Any) -> SKP:
    """A sound SKP of a high official."""
    found = results or by_perspective(*Perspective)
    return sheet(*found, **{"jabatan": DIREKTUR, "penilai": "dirjen-iii", **changed})


def among(skp: SKP, place: int, **changed: Any) -> SKP:
    """The SKP with one of its results changed."""
    results = list(skp.hasil_kerja)
    results[place] = evolve(results[place], **changed)
    return evolve(skp, hasil_kerja=results)
