"""What to improve first: the elements of a survey, the lowest value first.

Knows the values of the elements and their order. Knows nothing of how an improvement is
planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from attrs import frozen

from asn_kinerja.citation import Standing
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_14_2017.ikm import NILAI_UNSUR
from asn_kinerja.regulations.permenpanrb_14_2017.jawaban import read
from asn_kinerja.regulations.permenpanrb_14_2017.unsur import UNSUR, Mutu, sumber
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["ImprovementOrder", "RankedElement", "improve_first"]

URUTAN_PERBAIKAN = sumber(
    "yang nilainya paling rendah lebih dahulu, dan yang sama nilainya sama urutannya: bacaan kami",
    "the lowest value first, and equal values share a rank: our reading",
    Standing.ASSUMPTION,
)
"""Why the elements stand in this order."""


@frozen
class RankedElement:
    """One element of the survey and its place in the order of improvement.

    Args:
        unsur: The element, e.g. `"u3"`.
        rank: Its place; elements of one value share it.
        outcome: How its value and its grade come about.

    Examples:
        >>> first = improve_first([{"u1": 4, "u2": 2}]).ranked[0]
        >>> first.unsur, first.rank, first.nilai, first.mutu.value
        ('u2', 1, Decimal('2.0000'), 'D')
    """

    unsur: str
    rank: int
    outcome: Outcome

    @property
    def nilai(self) -> Decimal:
        """The mean of its answers, on the scale of 1 to 4."""
        return cast("Decimal", self.outcome["nilai_unsur"])

    @property
    def mutu(self) -> Mutu:
        """Its grade."""
        return cast("Mutu", self.outcome["mutu"])


@frozen(kw_only=True, repr=False)
class ImprovementOrder:
    """The elements of a survey, what is to be improved first in front.

    Args:
        ranked: The elements whose value is known, the lowest first.
        incomplete: The elements that some respondents left out: they have no value.
        unasked: The elements that nobody answered: they were not asked about.

    Examples:
        >>> improve_first([{"u1": 3, "u2": 3}]).unasked
        ('u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9')
    """

    ranked: tuple[RankedElement, ...]
    incomplete: tuple[str, ...]
    unasked: tuple[str, ...]

    @property
    def first(self) -> tuple[RankedElement, ...]:
        """The elements of the lowest value; several where they share it."""
        return tuple(each for each in self.ranked if each.rank == 1)

    @property
    def below_b(self) -> tuple[RankedElement, ...]:
        """The elements whose grade is below B, the lowest first."""
        return tuple(each for each in self.ranked if each.mutu in {Mutu.C, Mutu.D})

    def explanation(self, lang: Language = "id") -> Branch:
        """The order as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: a line for each element, and below it how its value comes about.

        Examples:
            >>> improve_first([{"u1": 4, "u2": 2}]).explanation("en").branches[0].text
            '1. u2 System, mechanism and procedure: 2.0000 (50.00, D)'
        """
        branches = (
            Branch(_line(each, lang), branches=(each.outcome.explanation(lang),))
            for each in self.ranked
        )
        return Branch(sentence("survey.order").said(lang), _notes(self, lang), tuple(branches))

    def explain(self, lang: Language = "id") -> str:
        """Explain the order as text, without the sums of each element.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A line for each element.

        Examples:
            >>> print(improve_first([{"u1": 4, "u2": 2}]).explain("en"))
            What to improve first
            ...
            ├─ 1. u2 System, mechanism and procedure: 2.0000 (50.00, D)
            └─ 2. u1 Requirements: 4.0000 (100.00, A)
        """
        lines = tuple(Branch(_line(each, lang)) for each in self.ranked)
        return drawn(Branch(sentence("survey.order").said(lang), _notes(self, lang), lines))

    def __repr__(self) -> str:
        """Name the elements in their order."""
        order = ", ".join(f"{each.rank}. {each.unsur}" for each in self.ranked)
        return f"<ImprovementOrder {order}>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def improve_first(
    jawaban: Iterable[Mapping[str, Any]], *, policy: Policy = NILAI_UNSUR
) -> ImprovementOrder:
    """Put the elements of a survey in the order in which they are to be improved.

    An element that nobody answered was not asked about and is absent, never zero. One that
    only some answered has no value: `admit` tells which rows leave it out.

    Args:
        jawaban: For each respondent the answers, by element.
        policy: How the value and the grade of one element come about.

    Returns:
        The elements, the lowest value first; equal values share a rank.

    Raises:
        InvalidFactsError: If there is no row, or an answer is none of 1 to 4; every
            problem is in the group.

    Examples:
        >>> order = improve_first([{"u1": 4, "u2": 2, "u3": 2}, {"u1": 3, "u2": 3, "u3": 3}])
        >>> [each.unsur for each in order.first], [each.unsur for each in order.below_b]
        (['u2', 'u3'], ['u2', 'u3'])

    Dasar hukum:
        PermenPANRB 14/2017 (text not seen); the order is our reading.
    """
    answers, problems = read(jawaban)
    if not answers:
        problems.append(FactError("fact.few_rows", path="jawaban", given=0, accepted=1))
    if problems:
        raise InvalidFactsError(sentence("survey.order").said("en"), problems)
    asked = [unsur for unsur in UNSUR if any(row[unsur] is not None for row in answers)]
    values = {
        unsur: policy.evaluate(jawaban=[{"nilai": row[unsur]} for row in answers])
        for unsur in asked
    }
    return ImprovementOrder(
        ranked=_ranked({u: outcome for u, outcome in values.items() if outcome.is_complete}),
        incomplete=tuple(u for u, outcome in values.items() if not outcome.is_complete),
        unasked=tuple(unsur for unsur in UNSUR if unsur not in asked),
    )


def _ranked(values: Mapping[str, Outcome]) -> tuple[RankedElement, ...]:
    numbers = {unsur: cast("Decimal", each["nilai_unsur"]) for unsur, each in values.items()}
    order = sorted(numbers, key=lambda unsur: numbers[unsur])
    return tuple(
        RankedElement(unsur, _rank(numbers[unsur], list(numbers.values())), values[unsur])
        for unsur in order
    )


def _rank(value: Decimal, values: Sequence[Decimal]) -> int:
    return 1 + sum(other < value for other in values)


def _notes(order: ImprovementOrder, lang: Language) -> tuple[str, ...]:
    parts = {
        "survey.below_b": [each.unsur for each in order.below_b],
        "survey.incomplete": order.incomplete,
        "survey.not_asked": order.unasked,
    }
    said = (
        # The names themselves hold commas.
        sentence(code).said(lang, names="; ".join(_named(name, lang) for name in names))
        for code, names in parts.items()
        if names
    )
    return (cited(URUTAN_PERBAIKAN, lang), *said)


def _line(each: RankedElement, lang: Language) -> str:
    return sentence("survey.rank").said(
        lang,
        rank=each.rank,
        unsur=_named(each.unsur, lang),
        nilai=plain(each.nilai, lang),
        ikm=plain(cast("Decimal", each.outcome["ikm"]), lang),
        mutu=each.mutu,
    )


def _named(unsur: str, lang: Language) -> str:
    return f"{unsur} {UNSUR[unsur].said(lang)}"
