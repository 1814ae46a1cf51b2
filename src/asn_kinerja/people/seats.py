"""A position on a day with whoever stands in it, and the way up to a superior.

Knows what was recorded. Knows nothing of a delegation, which nobody recorded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from asn_kinerja.people.records import Assignment, Kedudukan
from asn_kinerja.period import require_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, one_line

__all__ = ["ORDER", "Seat", "Superior", "standing", "upward", "way_up"]

#: The definitive place of somebody comes first.
ORDER = {each: place for place, each in enumerate(Kedudukan)}


@frozen
class Seat:
    """A position on a day, and who stands in it.

    Args:
        position: The id of the position.
        definitive: The id of its definitive holder; `None` where it has none.
        acting: Who stands in for that holder, as Plt. or Plh.

    Examples:
        >>> Seat("kabid-gizi").said("en")
        'kabid-gizi: nobody'
    """

    position: str
    definitive: str | None = None
    acting: tuple[Assignment, ...] = ()

    @property
    def holder(self) -> str | None:
        """The definitive holder, or else the one who acts.

        Where nobody stands, or several act and none is definitive, it is `None`: which of
        them it is, is not guessed.
        """
        if self.definitive is None and len(self.acting) == 1:
            return self.acting[0].employee
        return self.definitive

    @property
    def is_vacant(self) -> bool:
        """Whether nobody stands in it, neither definitively nor acting."""
        return self.definitive is None and not self.acting

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The position, its definitive holder if there is one, and who acts.

        Examples:
            >>> print(Seat("kadinkes", "pegawai-1"))
            kadinkes: pegawai-1
        """
        acting = [f"{each.employee} ({each.kind.value})" for each in self.acting]
        here = [*([] if self.definitive is None else [self.definitive]), *acting]
        stand = ", ".join(here) or sentence("people.nobody").said(lang)
        return one_line(f"{self.position}: {stand}")

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


@frozen
class Superior:
    """The way up from a position: to the direct superior, and further where nobody is there.

    Args:
        seats: The position of the direct superior, then those above it, up to the first
            with a definitive holder; none where no position stands above.
        evaluator: Who evaluates by the text: the definitive holder of the last of them;
            `None` where there is none. Who evaluates may delegate it to a Plt. or Plh.;
            what nobody recorded is not guessed.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 2-3 hlm. 89: the direct superior; if
        permanently unable, the superior of the appraiser, step by step. That a position
        without a definitive holder counts as permanently unable is our reading.

    Examples:
        >>> Superior((Seat("kabid-gizi"), Seat("kadinkes", "pegawai-1")), "pegawai-1").said("en")
        'kabid-gizi: nobody; kadinkes: pegawai-1'
    """

    seats: tuple[Seat, ...] = ()
    evaluator: str | None = None

    @property
    def direct(self) -> Seat | None:
        """The position of the direct superior; `None` at the top."""
        return self.seats[0] if self.seats else None

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            Each position on the way with who stands in it.

        Examples:
            >>> Superior().said("en")
            'no position above'
        """
        way = "; ".join(each.said(lang) for each in self.seats)
        return way or sentence("people.top").said(lang)

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


def way_up(seats: Iterable[Seat], own: str | None) -> Superior:
    """Go up to the first seat with a definitive holder; nobody is the superior of oneself."""
    passed: list[Seat] = []
    for seat in seats:
        passed.append(seat)
        if seat.definitive not in {None, own}:
            return Superior(tuple(passed), seat.definitive)
    return Superior(tuple(passed))


def upward(start: str, above: Mapping[str, str | None]) -> Iterator[str]:
    """Go from an id to what stands above it, up to the top."""
    higher = above[start]
    while higher is not None:
        yield higher
        higher = above[higher]


def standing(assignments: Iterable[Assignment], on: date) -> list[Assignment]:
    """Keep the assignments of a day."""
    require_date("on", on)
    return [each for each in assignments if each.period.contains(on)]
