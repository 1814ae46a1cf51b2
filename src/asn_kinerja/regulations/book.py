"""The book of regulations: which rule applies to which period, and nothing else.

Knows dates. Never knows what day it is: the period assessed chooses the rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.errors import AsnKinerjaError, FormulaError, NoRegulationInForceError
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.skp.aturan_evaluasi import AturanEvaluasi
from asn_kinerja.text import Text

__all__ = ["Book", "Regulation"]


@frozen
class Regulation:
    """One regulation with the time in which its rule decides the predicate.

    Args:
        id: The name of its module, e.g. `"pp_30_2019"`.
        title: What it is about.
        citation: Its short official name.
        in_force: The periods assessed that it governs.
        predikat_kinerja: The policy that gives a person's predicate.
        all_policies: Every policy of the regulation.
        output: Which output of *predikat_kinerja* is the predicate.
        evaluasi: What it says of how the predicate is reached, beyond the policy.

    Raises:
        FormulaError: `book.output` if *predikat_kinerja* has no such output.

    Examples:
        >>> from asn_kinerja.regulations import pp_46_2011
        >>> rule = pp_46_2011.REGULATION
        >>> outcome = rule.predikat_kinerja.evaluate(nilai_skp=90, nilai_perilaku=80)
        >>> rule.output, outcome[rule.output]
        ('sebutan', <Sebutan.BAIK: 'Baik'>)
    """

    id: str
    title: Text
    citation: Citation
    in_force: Period
    predikat_kinerja: Policy
    all_policies: tuple[Policy, ...]
    output: str = field(default="predikat", kw_only=True)
    evaluasi: AturanEvaluasi | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an output that the policy does not give."""
        outputs = self.predikat_kinerja.outputs
        if self.output not in outputs:
            accepted = ", ".join(outputs)
            raise FormulaError("book.output", id=self.id, name=self.output, accepted=accepted)

    @property
    def policies(self) -> Mapping[str, Policy]:
        """Its policies, by the name of the constant."""
        named = {policy.id.rpartition(".")[2]: policy for policy in self.all_policies}
        return MappingProxyType(named)


@frozen
class Book:
    """Regulations that follow each other in time.

    Args:
        regulations: Any number; no two may govern the same day.

    Raises:
        FormulaError: `book.overlap` if two govern the same day.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.regulations import BOOK
        >>> BOOK.in_force(date(2021, 3, 31)).id
        'pp_46_2011'
    """

    regulations: tuple[Regulation, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse two rules for one day."""
        for place, one in enumerate(self.regulations):
            for other in self.regulations[place + 1 :]:
                if one.in_force.overlaps(other.in_force):
                    raise FormulaError("book.overlap", first=one.id, second=other.id)

    def in_force(self, on: date) -> Regulation:
        """Find the regulation that governs a day of the period assessed.

        Args:
            on: A day in the period assessed, usually its last; never today's date.

        Returns:
            The regulation.

        Raises:
            NoRegulationInForceError: If the book has none for that day.
            AsnKinerjaError: If *on* is no date.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja.regulations import BOOK
            >>> BOOK.in_force(date(2021, 12, 31)).id
            'pp_30_2019'
        """
        # A moment is a date to Python, but which day it is depends on a time zone.
        if type(on) is not date:
            raise AsnKinerjaError("book.date", given=on)
        for regulation in self.regulations:
            if on in regulation.in_force:
                return regulation
        covered = "; ".join(f"{each.id} {each.in_force}" for each in self.regulations)
        raise NoRegulationInForceError("book.none", on=on.isoformat(), covered=covered)

    def with_(self, regulation: Regulation) -> Book:
        """A book with one more regulation, or with a new edition of one.

        Args:
            regulation: Takes the place of the one with the same id, if there is one.

        Returns:
            A new book; this one stays as it is.

        Raises:
            FormulaError: `book.overlap` if two would govern the same day.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019, pp_46_2011
            >>> book = Book((pp_46_2011.REGULATION,)).with_(pp_30_2019.REGULATION)
            >>> [regulation.id for regulation in book]
            ['pp_46_2011', 'pp_30_2019']
        """
        others = tuple(each for each in self.regulations if each.id != regulation.id)
        return Book((*others, regulation))

    def __iter__(self) -> Iterator[Regulation]:
        """Go over the regulations."""
        return iter(self.regulations)
