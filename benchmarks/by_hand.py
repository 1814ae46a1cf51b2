"""The same rules written by hand in `Decimal`, as a careful application would.

Two versions of each: bare arithmetic, and with the checks that the library makes
(unknown and missing facts, kinds, finiteness, decimals, ranges).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

D = Decimal
CENT, FOUR = D("0.01"), D("0.0001")


def number(facts: Mapping[str, Any], name: str, low: Decimal, high: Decimal | None) -> Decimal:
    """Take one number with at most two decimals from the facts."""
    value = facts[name]
    if isinstance(value, bool | str):
        raise TypeError(name)
    if isinstance(value, float):
        value = D(repr(value))
    elif not isinstance(value, Decimal):
        value = D(value)
    if not value.is_finite():
        raise ValueError(name)
    if value != value.quantize(CENT):
        raise ValueError(name)
    if value < low or (high is not None and value > high):
        raise ValueError(name)
    return value


def flag(facts: Mapping[str, Any], name: str) -> bool:
    """Take one yes or no from the facts."""
    value = facts[name]
    if value is not True and value is not False:
        raise TypeError(name)
    return value


def known(facts: Mapping[str, Any], names: frozenset[str], optional: frozenset[str]) -> list[str]:
    """Refuse unknown facts and list the missing ones."""
    unknown = facts.keys() - names
    if unknown:
        raise KeyError(unknown)
    return [name for name in names - optional if facts.get(name) is None]


PP_30 = frozenset({"nilai_skp", "nilai_perilaku", "pendapat_rekan_dan_bawahan", "ide_baru"})
NONE: frozenset[str] = frozenset()
ZERO, TOP = D(0), D(120)


def pp_30_checked(facts: Mapping[str, Any]) -> dict[str, Any]:
    """PP 30/2019 with checks."""
    missing = known(facts, PP_30, NONE)
    if missing:
        return {"missing": missing}
    return pp_30_bare(
        number(facts, "nilai_skp", ZERO, TOP),
        number(facts, "nilai_perilaku", ZERO, TOP),
        flag(facts, "pendapat_rekan_dan_bawahan"),
        flag(facts, "ide_baru"),
    )


def pp_30_bare(skp: Decimal, perilaku: Decimal, pendapat: bool, ide: bool) -> dict[str, Any]:  # noqa: FBT001
    """PP 30/2019, arithmetic only."""
    if pendapat:
        nilai = D("0.6") * skp + D("0.4") * perilaku
    else:
        nilai = D("0.7") * skp + D("0.3") * perilaku
    for edge, name in ((110, "SB"), (90, "Baik"), (70, "Cukup"), (50, "Kurang")):
        if nilai >= edge:
            predikat = name
            break
    else:
        predikat = "Sangat Kurang"
    if predikat == "SB":
        predikat = "Sangat Baik" if ide else "Baik"
    return {"nilai_kinerja": nilai, "predikat": predikat}


ASPECTS = ("kuantitas", "kualitas", "waktu", "biaya")
PP_46 = frozenset(f"{kind}_{aspect}" for kind in ("target", "realisasi") for aspect in ASPECTS)
COST = frozenset({"target_biaya", "realisasi_biaya"})


def pp_46_checked(facts: Mapping[str, Any]) -> dict[str, Any]:
    """PP 46/2011, one activity, with checks."""
    missing = known(facts, PP_46, COST)
    if missing:
        return {"missing": missing}
    costs = [facts.get(name) is not None for name in ("target_biaya", "realisasi_biaya")]
    if costs[0] != costs[1]:
        raise ValueError("biaya")
    aspects = ASPECTS if costs[0] else ASPECTS[:3]
    pairs = [
        (
            number(facts, f"target_{aspect}", CENT, None),
            number(facts, f"realisasi_{aspect}", ZERO, None),
        )
        for aspect in aspects
    ]
    return pp_46_bare(pairs)


def pp_46_bare(pairs: list[tuple[Decimal, Decimal]]) -> dict[str, Any]:
    """PP 46/2011, one activity, arithmetic only."""
    values = []
    for place, (target, realised) in enumerate(pairs):
        if place < 2:  # noqa: PLR2004 - quantity and quality
            value = (realised * 100 / target).quantize(FOUR, ROUND_HALF_UP)
        else:
            value = ((D("1.76") * target - realised) * 100 / target).quantize(FOUR, ROUND_HALF_UP)
            if (target - realised) / target > D("0.24"):
                value = 76 - (value - 100)
        values.append(value)
    total = sum(values, ZERO)
    capaian = (total / len(values)).quantize(CENT, ROUND_HALF_UP)
    names = (f"nilai_{aspect}" for aspect in ASPECTS)
    return {**dict(zip(names, values, strict=False)), "penghitungan": total, "nilai": capaian}
