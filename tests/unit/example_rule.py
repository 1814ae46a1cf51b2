"""A small rule with everything a rule can have, and how tests ask it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from asn_kinerja import (
    Citation,
    Force,
    Label,
    Period,
    Policy,
    Text,
    absent,
    at_least,
    bands,
    below,
    between,
    fact,
    setting,
    weighted,
)
from asn_kinerja.errors import (
    FactError,
    InvalidFactsError,
)
from asn_kinerja.formula.nodes import Like


class Mutu(Label):
    BAIK = "Baik"
    CUKUP = "Cukup"


PASAL_1, PASAL_2, PASAL_3 = (Citation("Perda 1/2020", pasal=n) for n in (1, 2, 3))
LIFE = Period(date(2020, 1, 1), date(2021, 1, 1))
NILAI = fact("nilai", places=2, low=0, high=100)
SIKAP = fact("sikap", places=2, low=0, high=100)
BOBOT = setting("bobot", "70%", cite=PASAL_1, low=0, high=1)
SISA = setting("sisa", "30%", cite=PASAL_1, low=0, high=1)
TINGGI, RENDAH = setting("tinggi", 90), setting("rendah", 50)
SKOR = weighted((BOBOT, NILAI), (SISA, SIKAP)).named("skor", cite=PASAL_2)
JENJANG = bands(
    SKOR,
    {at_least(TINGGI): Mutu.BAIK, between(RENDAH, TINGGI): Mutu.CUKUP, below(RENDAH): absent()},
)
WAJAR = (NILAI >= SIKAP).named("wajar", cite=PASAL_3, force=Force.SHOULD)
MASUK_AKAL = ((NILAI > 0) | (SIKAP > 0)).named("masuk_akal")
RULE = Policy(
    "uji/aturan",
    outputs={"skor": SKOR, "jenjang": JENJANG},
    in_force=LIFE,
    title=Text("Aturan uji", "Test rule"),
    requires=[MASUK_AKAL],
    checks=[WAJAR],
)
GOOD = {"nilai": 95, "sikap": 90}


def single(group: InvalidFactsError) -> tuple[FactError, ...]:
    """The problems of a group; it holds no groups in turn."""
    return tuple(each for each in group.exceptions if isinstance(each, FactError))


def refused(policy: Policy, /, *args: Any, **facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFactsError) as error:
        policy.evaluate(*args, **facts)
    return [(each.code, each.path) for each in single(error.value)]


def one_output(node: Like) -> Policy:
    return Policy("uji", outputs={"x": node})
