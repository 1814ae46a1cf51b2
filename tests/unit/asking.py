"""Facts of every kind, a rule made of one node, and what it answers when asked."""

from __future__ import annotations

from asn_kinerja import (
    Label,
    Outcome,
    Policy,
    fact,
    flag,
    label,
    rows,
    setting,
)
from asn_kinerja.formula.kinds import Value
from asn_kinerja.formula.nodes import Expr, Like
from asn_kinerja.formula.trace import Trace
from asn_kinerja.formula.why import Path


class Mutu(Label):
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"


A, B, C = fact("a"), fact("b", positive=True), fact("c")
N = fact("n", places=3)
F, G, H = flag("f"), flag("g"), flag("h")
MUTU = label("mutu", Mutu)
BATAS = setting("batas", 10)
UNIT = rows("unit")
NILAI, IKUT = UNIT.fact("nilai"), UNIT.flag("ikut")


def outcome(node: Like, /, **given: object) -> Outcome:
    return Policy("uji", outputs={"hasil": node}).evaluate(given)


def trace(node: Like, /, **given: object) -> Trace:
    return outcome(node, **given).trace


def ways(node: Like, value: Value | int, /, **given: object) -> tuple[Path, ...]:
    return outcome(node, **given).why_not("hasil", value).ways


def needs(node: Like, value: Value | int, /, **given: object) -> list[list[tuple[Expr, bool]]]:
    return [[(need.test, need.wanted) for need in way] for way in ways(node, value, **given)]


def unmet(node: Like, value: Value | int, /, **given: object) -> list[int]:
    found = ways(node, value, **given)
    return [sum(need.holds is not True for need in way) for way in found]
