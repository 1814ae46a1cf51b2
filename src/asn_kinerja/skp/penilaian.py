"""A judgement: who decided which fact of an evaluation, on which day, and why.

Knows what was judged. Knows no regulation and computes nothing: what the law leaves to
judgement is a fact with an author.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.naming import says_something
from asn_kinerja.period import require_date

__all__ = ["Penilaian"]


def _exact(value: Any) -> Any:
    """A float means what its shortest `repr` says; whether it fits the fact is asked later."""
    return Decimal(repr(value)) if isinstance(value, float) else value


def _is_given(part: Penilaian, _attribute: object, value: object) -> None:
    if value is None:
        raise PlanError("evaluation.no_value", fakta=part.fakta)


def _on_a_day(_part: object, _attribute: object, value: date) -> None:
    require_date("pada", value)


@frozen
class Penilaian:
    """One fact that somebody judged.

    Args:
        fakta: Which fact of the predicate's policy, e.g. `"rating_hasil_kerja"`.
        nilai: The judgement: a label in any known spelling, a number or a flag.
        oleh: Who judged: the id of an employee or a post, as it stands in the SKP.
        pada: The day.
        alasan: Why, in the author's words.

    Raises:
        PlanError: If the fact or the author has no id, or nothing was judged.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3, pp. 97-102: the appraiser sets both ratings; the
        text gives no formula.

    Examples:
        >>> from datetime import date
        >>> Penilaian(
        ...     "rating_hasil_kerja", "sesuai", oleh="kapuskesmas", pada=date(2025, 1, 10)
        ... ).alasan
        ''
    """

    fakta: str = field(validator=says_something)
    nilai: Any = field(converter=_exact, validator=_is_given)
    oleh: str = field(validator=says_something, kw_only=True)
    pada: date = field(validator=_on_a_day, kw_only=True)
    alasan: str = field(default="", kw_only=True)
