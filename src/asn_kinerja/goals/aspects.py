"""What can differ of a part of a plan or of a link, and how that reads.

Knows the fields of parts and links. Knows nothing of which plans are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.structure import Part
from asn_kinerja.goals.target import Target
from asn_kinerja.period import Period, say_date
from asn_kinerja.policy import Policy
from asn_kinerja.text import Language, Text, plain

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = ["aspects", "read"]


def aspects(cascade: Cascade, what: Part | Link) -> Mapping[str, Any]:
    """The fields of a part or a link by name.

    The indicators of a goal are parts of their own; an indicator says its goal instead.
    """
    found = {each.name: getattr(what, each.name) for each in attrs.fields(type(what))}
    found.pop("indicators", None)
    if isinstance(what, Indicator):
        found["goal"] = cascade.goal_of[what.id]
    return found


def read(found: Mapping[str, Any], name: str, other: Mapping[str, Any]) -> Text | None:
    """How one field reads in both languages, beside another; `None` where nothing is stated.

    Of the way through the year only those steps are read that the other does not have.
    """
    value = found.get(name)
    if name == "trajectory":
        value = [each for each in value or () if each not in (other.get(name) or ())]
    if value is None or value == []:
        return None
    say = _steps if name == "trajectory" else _said
    return Text(*(say(value, found.get("unit"), lang) for lang in _LANGUAGES))


_LANGUAGES: tuple[Language, ...] = ("id", "en")


def _said(value: Any, unit: str | None, lang: Language) -> str:
    if isinstance(value, Target):
        return value.said(lang, unit=unit)
    if isinstance(value, Period):
        return value.said(lang)
    if isinstance(value, date):
        return say_date(value, lang=lang)
    if isinstance(value, Decimal):
        return plain(value, lang)
    # Two policies of one id differ in what their version stands for.
    return f"{value.id} ({value.version})" if isinstance(value, Policy) else str(value)


def _steps(steps: Iterable[tuple[Period, Target]], unit: str | None, lang: Language) -> str:
    return "; ".join(f"{each.said(lang)}: {to.said(lang, unit=unit)}" for each, to in steps)
