"""Who rated whom: raters and subjects as a graph, without the names of raters going further.

Knows rows of one aspect. Computes no score.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from asn_kinerja.feedback.counting import require_one_scale
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["Ratings", "islands", "ratings", "ratings_by_aspect"]


@frozen
class Ratings:
    """The values of one aspect: who gave which to whom.

    Args:
        scale: The scale.
        subjects: The ids of those who are rated, sorted.
        raters: How many raters there are.
        given: For each value the place of its subject, that of its rater, and its code.
    """

    scale: Scale
    subjects: tuple[str, ...]
    raters: int
    given: tuple[tuple[int, int, int], ...]


def ratings_by_aspect(tanggapan: Iterable[Tanggapan]) -> dict[str, list[Tanggapan]]:
    """Sort the responses that have a value by their aspect.

    Args:
        tanggapan: The responses.

    Returns:
        For each aspect its responses, the aspects sorted.

    Raises:
        InvalidFeedbackError: If an aspect is rated on two scales.
    """
    rows = tuple(tanggapan)
    require_one_scale(rows)
    found: dict[str, list[Tanggapan]] = {}
    for row in rows:
        if row.kode is not None:
            found.setdefault(row.aspek, []).append(row)
    return dict(sorted(found.items()))


def ratings(rows: Sequence[Tanggapan]) -> Ratings | Text:
    """Number the raters of one aspect.

    Args:
        rows: The responses of the aspect, each with a value.

    Returns:
        The ratings, or the reason why nobody can tell raters apart, or why distances on the
        scale mean nothing.
    """
    scale = rows[0].skala
    if scale is None or not scale.is_numeric:
        return sentence("feedback.words_only")
    if any(row.oleh is None for row in rows):
        return sentence("feedback.anonymous")
    subjects = sorted({row.tentang for row in rows})
    place = {subject: at for at, subject in enumerate(subjects)}
    raters = {rater: at for at, rater in enumerate(sorted({str(row.oleh) for row in rows}))}
    given = sorted((place[row.tentang], raters[str(row.oleh)], row.kode or 0) for row in rows)
    return Ratings(scale, tuple(subjects), len(raters), tuple(given))


def islands(found: Ratings) -> tuple[tuple[str, ...], ...]:
    """The subjects that common raters hold together.

    Args:
        found: The ratings.

    Returns:
        Each set of subjects that are linked by raters, directly or over others; one set where
        all are.
    """
    rated: dict[int, set[int]] = {}
    rates: dict[int, set[int]] = {}
    for subject, rater, _ in found.given:
        rated.setdefault(subject, set()).add(rater)
        rates.setdefault(rater, set()).add(subject)
    left = set(rated)
    sets: list[tuple[str, ...]] = []
    while left:
        reached, waiting = set[int](), {min(left)}
        while waiting:
            reached |= waiting
            raters = set[int]().union(*(rated[subject] for subject in waiting))
            waiting = set[int]().union(*(rates[rater] for rater in raters)) - reached
        left -= reached
        sets.append(tuple(found.subjects[subject] for subject in sorted(reached)))
    return tuple(sets)
