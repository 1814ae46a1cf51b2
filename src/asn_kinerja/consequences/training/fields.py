"""What the fields of training records accept, and how they keep what they are given.

Knows ids, levels, counts and pairs. Knows nothing of what a record means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Attribute

from asn_kinerja.consequences.training.errors import TrainingError

__all__ = [
    "TINGKAT",
    "are_ids",
    "are_levels",
    "ids",
    "is_count",
    "is_id",
    "is_id_or_none",
    "is_level",
    "is_level_or_none",
    "is_positive",
    "is_positive_or_none",
    "pairs",
]

TINGKAT: tuple[int, ...] = (1, 2, 3, 4, 5)
"""The levels of competence of PermenPANRB 38/2017, the lowest first."""


def is_id(_record: object, attribute: Attribute[str], value: object) -> None:
    """Accept a text that says something."""
    if not isinstance(value, str) or not value.strip():
        raise TrainingError("training.empty", path=attribute.alias)


def is_id_or_none(record: object, attribute: Attribute[str], value: object) -> None:
    """Accept an id, or none."""
    if value is not None:
        is_id(record, attribute, value)


def are_ids(record: object, attribute: Attribute[Any], value: tuple[object, ...]) -> None:
    """Accept ids."""
    for each in value:
        is_id(record, attribute, each)


def is_level(_record: object, attribute: Attribute[int], value: object) -> None:
    """Accept a level of competence."""
    if type(value) is not int or value not in TINGKAT:
        raise TrainingError("training.level", path=attribute.alias, given=value)


def is_level_or_none(record: object, attribute: Attribute[int], value: object) -> None:
    """Accept a level of competence, or none."""
    if value is not None:
        is_level(record, attribute, value)


def are_levels(
    record: object, attribute: Attribute[Any], value: tuple[tuple[object, object], ...]
) -> None:
    """Accept pairs of a competence and a level."""
    for competence, level in value:
        is_id(record, attribute, competence)
        is_level(record, attribute, level)


def is_count(_record: object, attribute: Attribute[int], value: object) -> None:
    """Accept a whole number from 0."""
    if type(value) is not int or value < 0:
        raise TrainingError("training.count", path=attribute.alias, given=value)


def is_positive(_record: object, attribute: Attribute[int], value: object) -> None:
    """Accept a whole number from 1."""
    if type(value) is not int or value < 1:
        raise TrainingError("training.positive", path=attribute.alias, given=value)


def is_positive_or_none(record: object, attribute: Attribute[int], value: object) -> None:
    """Accept a whole number from 1, or none."""
    if value is not None:
        is_positive(record, attribute, value)


def ids(given: Iterable[str]) -> tuple[str, ...]:
    """Keep ids in their order; one text would be as many ids as it has letters."""
    if isinstance(given, str):
        raise TrainingError("training.one_text", path=given)
    return tuple(given)


def pairs(given: Mapping[str, Any] | tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    """Keep a mapping as pairs, so that the record hashes and pickles."""
    # `attrs.evolve` hands back the pairs as they were made.
    return tuple(sorted(dict(given).items(), key=_first))


def _first(pair: tuple[object, object]) -> str:
    return str(pair[0])
