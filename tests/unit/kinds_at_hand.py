"""Kinds of values for the checks of nodes, and the code with which one is refused."""

from __future__ import annotations

from collections.abc import Callable

from tests.refusing import refusal
from tests.strategies import Warna

from asn_kinerja.formula.kinds import Number, Ratio
from asn_kinerja.labels import LabelSet

WARNA = LabelSet.of(Warna)
MUTU = LabelSet("mutu", ("baik", "buruk"))
TEXT = LabelSet("", ("Hijau",))
ANY, POSITIVE, NEGATIVE = Number(0), Number(0, 1, None), Number(0, None, -1)
RATIO = Ratio(ANY, POSITIVE)


def at(units: int, places: int = 0) -> Number:
    return Number(places, units, units)


def code(build: Callable[[], object]) -> str:
    return refusal(build).code
