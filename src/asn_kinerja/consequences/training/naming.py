"""Ids that stand twice, and ids that stand for nothing.

Knows ids and the nearest spelling. Knows nothing of what an id stands for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.labels import nearest_of_many

__all__ = ["doubled", "strangers"]


def doubled(path: str, ids: Iterable[str]) -> Iterator[TrainingError]:
    """Say each id that stands more than once."""
    for each, times in Counter(ids).items():
        if times > 1:
            yield TrainingError("training.twice", path=path, id=each)


def strangers(path: str, ids: Sequence[str], known: Collection[str]) -> Iterator[TrainingError]:
    """Say each id that stands for nothing, with the nearest one that does."""
    wrong = [(place, each) for place, each in enumerate(ids) if each not in known]
    for place, each in wrong:
        close = nearest_of_many(each, known, wrong=len(wrong))
        code = "training.unknown" if close is None else "training.unknown_near"
        yield TrainingError(code, path=f"{path}[{place}]", id=each, nearest=close)
