"""The parts of an evaluation in one order, and what is still missing among them.

Knows how parts are sorted, so that two evaluations of the same parts are equal. Judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.outcome import Outcome
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.penilaian import Penilaian
from asn_kinerja.skp.umpan_balik import UmpanBalik
from asn_kinerja.text import Language

__all__ = ["BelumAda", "computed", "guides", "heard", "judged", "realised"]


@frozen
class BelumAda:
    """Something that an evaluation still waits for.

    Args:
        fakta: The fact.
        dari: The id of who has to give it; `None` where the regulation names nobody.

    Examples:
        >>> print(BelumAda("rating_hasil_kerja", "kapuskesmas"))
        rating_hasil_kerja, dari kapuskesmas
    """

    fakta: str
    dari: str | None = None

    def said(self, lang: Language = "id") -> str:
        """Say what is missing, and from whom.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A few words.

        Examples:
            >>> BelumAda("predikat_organisasi").said("en")
            'predikat_organisasi'
        """
        if self.dari is None:
            return self.fakta
        return sentence("evaluation.from").said(lang, fakta=self.fakta, dari=self.dari)

    def __str__(self) -> str:
        """Say it in Indonesian."""
        return self.said()


def realised(given: Iterable[Realisation]) -> tuple[Realisation, ...]:
    """What was realised, by indicator and time."""
    return tuple(sorted(given, key=lambda each: (each.indicator, each.period.start, repr(each))))


def heard(given: Iterable[UmpanBalik]) -> tuple[UmpanBalik, ...]:
    """What was heard, by subject, source and day."""
    return tuple(sorted(given, key=_in_hearing))


def _in_hearing(each: UmpanBalik) -> tuple[str, int, date, str]:
    return each.hal, _SUMBER.index(each.sumber), each.pada or date.max, repr(each)


_SUMBER = tuple(SumberUmpanBalik)


def judged(given: Iterable[Penilaian]) -> tuple[Penilaian, ...]:
    """What was judged, by fact."""
    return tuple(sorted(given, key=lambda each: (each.fakta, each.pada, repr(each))))


def computed(given: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """What was computed, by policy."""
    return tuple(sorted(given, key=lambda each: each.policy.id))


def guides(
    given: Mapping[str, Outcome] | Iterable[tuple[str, Outcome]],
) -> tuple[tuple[str, Outcome], ...]:
    """Guides, by the fact that they suggest."""
    return tuple(sorted(dict(given).items(), key=lambda each: each[0]))
