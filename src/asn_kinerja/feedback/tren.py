"""How feedback goes from period to period, from published figures.

Knows what may be shown, and nothing else. A period in which nothing was said or shown is a hole,
never a zero, and nothing is compared across it. Knows no response.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from attrs import frozen

from asn_kinerja.display.html import barred, headed, listed
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.feedback.errors import FeedbackError
from asn_kinerja.feedback.figure import (
    Figure,
    difference,
    group_said,
    period_said,
    place_of,
    signed,
)
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.published import Published
from asn_kinerja.feedback.thresholds import TREN, ArahTren
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.phrases import setting_line
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Deret", "Titik", "Tren", "tren"]


@frozen(kw_only=True)
class Titik:
    """One period of a series.

    Args:
        periode: The period.
        angka: The figure, shown or hidden; `None` where nobody said anything.
        sebelum: The figure of the period before; `None` where there is none.
        outcome: What the policy says of the change; `None` for the first period, and where the
            scale is another one than before.

    Examples:
        >>> Titik(periode=Period.year(2024), angka=None, sebelum=None, outcome=None).said("en")
        'no response'
    """

    periode: Period
    angka: Figure | None
    sebelum: Figure | None
    outcome: Outcome | None

    @property
    def perubahan(self) -> Decimal | None:
        """The change from the period before; `None` where there is nothing to compare."""
        found = None if self.outcome is None else self.outcome.get("perubahan")
        return difference(found, self.sebelum, self.angka)

    @property
    def arah(self) -> ArahTren | None:
        """Where it goes; `None` where there is nothing to compare."""
        found = None if self.outcome is None else self.outcome.get("arah")
        return cast("ArahTren | None", found)

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The value with the change, or why there is none.

        Examples:
            >>> Titik(periode=Period.year(2024), angka=None, sebelum=None, outcome=None).said()
            'tidak ada tanggapan'
        """
        if self.angka is None:
            return sentence("trend.nobody").said(lang)
        value = self.angka.value_said(lang)
        return value if not self.angka.is_shown else f"{value}; {self._compared(lang)}"

    def _compared(self, lang: Language) -> str:
        if self.perubahan is not None:
            facts = {"perubahan": signed(self.perubahan, lang), "arah": self.arah}
            return sentence("trend.change").said(lang, **facts)
        if self.outcome is not None:
            return sentence("trend.open").said(lang)
        return sentence("trend.first" if self.sebelum is None else "trend.scale").said(lang)


@frozen(kw_only=True)
class Deret:
    """What one group says on one aspect, period by period.

    Args:
        aspek: The aspect.
        kelompok: The group; `None` for all but `DIRI` together.
        titik: Each period in order.

    Examples:
        >>> Deret(aspek="Loyal", kelompok=None, titik=()).said("en")
        'Loyal, All but self'
    """

    aspek: str
    kelompok: SumberUmpanBalik | None
    titik: tuple[Titik, ...]

    def said(self, lang: Language = "id") -> str:
        """Name it.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The aspect and the group.

        Examples:
            >>> Deret(aspek="Loyal", kelompok=None, titik=()).said()
            'Loyal, Semua selain diri'
        """
        return one_line(f"{self.aspek}, {group_said(self.kelompok, lang)}")


@frozen(kw_only=True, repr=False)
class Tren:
    """Feedback from period to period; made by `tren`.

    Args:
        tentang: The id of the subject.
        deret: The series, by aspect and group.
        aturan: The policy that was applied.

    Examples:
        >>> Tren(tentang="p-1", deret=(), aturan=TREN)
        <Tren p-1: 0 series>
    """

    tentang: str
    deret: tuple[Deret, ...]
    aturan: Policy

    def explanation(self, lang: Language = "id") -> Branch:
        """The series as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: the threshold, then each series with its periods.

        Examples:
            >>> Tren(tentang="p-1", deret=(), aturan=TREN).explanation("en").text
            'TREND OF FEEDBACK: p-1'
        """
        series = (
            Branch(each.said(lang), branches=tuple(_points(each, lang))) for each in self.deret
        )
        return Branch(self._head(lang), self._notes(lang), tuple(series))

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> print(Tren(tentang="p-1", deret=(), aturan=TREN).explain().splitlines()[0])
            TREN UMPAN BALIK: p-1
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Count the series."""
        return one_line(f"<Tren {self.tentang}: {len(self.deret)} series>")

    def _repr_html_(self) -> str:
        periods = [point.periode.said() for each in self.deret[:1] for point in each.titik]
        rows = [
            [(each.said(), None), *(_cell(point) for point in each.titik)] for each in self.deret
        ]
        return headed(self._head("id"), barred(["", *periods], rows) + listed(self._notes("id")))

    def _head(self, lang: Language) -> str:
        return one_line(sentence("trend.head").said(lang, tentang=self.tentang))

    def _notes(self, lang: Language) -> tuple[str, ...]:
        return tuple(setting_line(each, lang).text for each in self.aturan.settings.values())


def tren(published: Published, *, aturan: Policy = TREN) -> Tren:
    """Follow published figures from period to period.

    Each period is compared with the one before it, where both values are shown and stand on the
    same scale. It is made from published figures only, so it tells no more than they do.

    Args:
        published: The results that may be shown, of at least two periods.
        aturan: From when on a change counts: `TREN`, also with other settings.

    Returns:
        A series for each aspect and group. On a scale of words a change is counted in steps.

    Raises:
        FeedbackError: If there are fewer than two periods.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.feedback import Scale, Tanggapan, publish
        >>> rows = [
        ...     Tanggapan(
        ...         tentang="p-1", aspek="Loyal", sumber="atasan", nilai=nilai,
        ...         skala=Scale.numbers(1, 5), oleh="p-2", pada=date(year, 6, 1),
        ...     )
        ...     for year, nilai in ((2024, 3), (2025, 4))
        ... ]
        >>> found = tren(publish(rows, periode=[Period.year(2024), Period.year(2025)]))
        >>> print(*(each.said("en") for each in found.deret[1].titik), sep=" | ")
        3.00 (raters: 1); first | 4.00 (raters: 1); +1.00, Naik
    """
    periods = [each for each in published.periode if each is not None]
    if len(periods) <= 1:
        raise FeedbackError("trend.no_periods")
    names = dict.fromkeys((each.aspek, each.kelompok) for each in published.angka)
    in_order = sorted(names, key=lambda each: (each[0], place_of(each[1])))
    return Tren(
        tentang=published.tentang,
        deret=tuple(
            Deret(
                aspek=aspect,
                kelompok=group,
                titik=tuple(_followed(published, aspect, group, periods, aturan)),
            )
            for aspect, group in in_order
        ),
        aturan=aturan,
    )


def _followed(
    published: Published,
    aspect: str,
    group: SumberUmpanBalik | None,
    periods: list[Period],
    rule: Policy,
) -> Iterator[Titik]:
    before: Figure | None = None
    for place, period in enumerate(periods):
        now = published.cari(aspect, group, period)
        outcome = None if place == 0 else _change(before, now, rule)
        yield Titik(periode=period, angka=now, sebelum=before, outcome=outcome)
        before = now


def _change(before: Figure | None, now: Figure | None, rule: Policy) -> Outcome | None:
    """What the policy says; `None` on two scales, which nobody can compare."""
    either = before or now
    if either is None or (before and now and before.skala != now.skala):
        return None
    return rule.evaluate(
        {
            "sebelum": before and before.angka,
            "sesudah": now and now.angka,
            "rentang": either.rentang,
        }
    )


def _points(series: Deret, lang: Language) -> Iterator[Branch]:
    for each in series.titik:
        yield Branch(f"{period_said(each.periode, lang)}: {each.said(lang)}")


def _cell(point: Titik) -> tuple[str, int | None]:
    if point.angka is None:
        return "", None
    text, percent = point.angka.in_a_table
    if point.perubahan is None:
        return text, percent
    return f"{text} {signed(point.perubahan, 'id')}, {point.arah}", percent
