"""The answers of a survey: which rows can be counted, and why others cannot.

Knows rows of answers. Knows nothing of what is computed from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from attrs import evolve, frozen

from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.formula.schema import Collection
from asn_kinerja.labels import nearest
from asn_kinerja.regulations.permenpanrb_14_2017.ikm import IKM_UNSUR_AKTIF
from asn_kinerja.regulations.permenpanrb_14_2017.unsur import UNSUR
from asn_kinerja.sentences import sentence

__all__ = ["Answers", "admit", "read"]

#: Every element may be absent here, because which ones were asked is another question.
_JAWABAN = evolve(cast("Collection", IKM_UNSUR_AKTIF.inputs["jawaban"]), at_least=0)


@frozen
class Answers:
    """Rows of answers, sorted into those that count and those that do not.

    Args:
        accepted: The rows that answer every element asked, as they were given.
        refused: Why each of the others does not count, each with its path, e.g.
            `jawaban[3].u5`.

    Examples:
        >>> Answers((), ()).refused
        ()
    """

    accepted: tuple[Mapping[str, Any], ...]
    refused: tuple[FactError, ...]


def admit(jawaban: Iterable[Mapping[str, Any]], *, unsur: Iterable[str] = UNSUR) -> Answers:
    """Sort rows of answers into those that count and those that do not.

    A bad row costs no good one beside it. A row counts where it answers every element
    asked, from 1 to 4, and no other: what was left out is never a zero.

    Args:
        jawaban: For each respondent the answers, by element.
        unsur: The elements that were asked about; all nine unless said.

    Returns:
        The rows that count, and every problem of the others.

    Raises:
        InvalidFactsError: If *unsur* names no element.

    Examples:
        >>> full = {f"u{n}": 3 for n in range(1, 10)}
        >>> found = admit([full, {**full, "u5": None}])
        >>> len(found.accepted), [error.message("en") for error in found.refused]
        (1, ['jawaban[1].u5: was asked about and not answered'])

    Dasar hukum:
        The text says nothing of answers left out: counting whole rows is our reading.
    """
    asked = tuple(unsur)
    _require_known(asked)
    rows = tuple(jawaban)
    answers, problems = read(rows)
    refused = _in_order([*problems, *_unanswered(answers, asked, problems)])
    bad = {_row(error.path) for error in refused}
    good = (row for place, row in enumerate(rows) if f"jawaban[{place}" not in bad)
    return Answers(tuple(good), refused)


def read(
    rows: Iterable[Mapping[str, Any]],
) -> tuple[tuple[Mapping[str, int | None], ...], list[FactError]]:
    """Read rows of answers as the policies do.

    Args:
        rows: For each respondent the answers, by element.

    Returns:
        For each row every element, `None` where it has no answer that can be read; and
        every problem.

    Examples:
        >>> answers, problems = read([{"u1": 4, "u2": 5}])
        >>> answers[0]["u1"], answers[0]["u2"], [error.path for error in problems]
        (4, None, ['jawaban[0].u2'])
    """
    problems: list[FactError] = []
    names = [each.name for each in _JAWABAN.fields]
    found = _JAWABAN.read(rows, problems) or ()
    return tuple(dict(zip(names, row, strict=True)) for row in found), problems


def _require_known(asked: tuple[str, ...]) -> None:
    problems = [_unknown(name) for name in asked if name not in UNSUR]
    if not asked:
        problems.append(FactError("survey.no_element", path="unsur"))
    if problems:
        raise InvalidFactsError(sentence("survey.admit").said("en"), problems)


def _unknown(name: str) -> FactError:
    facts = {"given": name, "accepted": ", ".join(UNSUR)}
    near = nearest(name, UNSUR)
    if near is None:
        return FactError("survey.element", path="unsur", **facts)
    return FactError("survey.element_near", path="unsur", nearest=near, **facts)


def _unanswered(
    answers: Iterable[Mapping[str, int | None]],
    asked: tuple[str, ...],
    problems: Iterable[FactError],
) -> Iterator[FactError]:
    """What a row lacks or has too much; what could not be read is told already."""
    told = {error.path for error in problems}
    for place, row in enumerate(answers):
        if f"jawaban[{place}]" in told:
            continue
        for unsur, answer in row.items():
            path = f"jawaban[{place}].{unsur}"
            if unsur in asked and answer is None and path not in told:
                yield FactError("survey.unanswered", path=path)
            elif unsur not in asked and answer is not None:
                yield FactError("survey.unasked", path=path)


def _row(path: str) -> str:
    return path.partition("]")[0]


def _place(path: str) -> int:
    return int(_row(path).partition("[")[2])


def _in_order(problems: list[FactError]) -> tuple[FactError, ...]:
    """By the place of the row, then by the element."""
    return tuple(sorted(problems, key=lambda each: (_place(each.path), each.path)))
