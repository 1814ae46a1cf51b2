"""Responses for tests: short to write, all on one scale unless said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from asn_kinerja.feedback import FeedbackError, InvalidFeedbackError, Scale, Tanggapan

FOUR = Scale.numbers(1, 4)
TEN = Scale.numbers(1, 10)
MUTU = Scale.words(("kurang", "cukup", "baik"), id="mutu")


def said(sumber: str = "rekan", nilai: Any = 3, **more: Any) -> Tanggapan:
    """One response about `p-1` and `Loyal`, unless said otherwise."""
    given = {"tentang": "p-1", "aspek": "Loyal", "skala": FOUR, **more}
    return Tanggapan(sumber=sumber, nilai=nilai, **given)


def table(cells: Iterable[Iterable[int | None]], skala: Scale = TEN) -> list[Tanggapan]:
    """A row for each subject, a column for each rater; nothing where one did not rate."""
    return [
        said(nilai=value, tentang=f"s{i}", oleh=f"r{j}", skala=skala)
        for i, row in enumerate(cells)
        for j, value in enumerate(row)
        if value is not None
    ]


def every(error: InvalidFeedbackError) -> list[FeedbackError]:
    """The problems of a group, which holds no other group."""
    return [each for each in error.exceptions if isinstance(each, FeedbackError)]
