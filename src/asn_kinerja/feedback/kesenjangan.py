"""How people see themselves beside how others see them, from published figures.

Knows what may be shown, and nothing else: what is hidden is missing here too. Knows no response.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from attrs import frozen

from asn_kinerja.display.html import barred, headed, listed
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.feedback.figure import (
    Figure,
    difference,
    group_said,
    period_said,
    signed,
)
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.published import Published
from asn_kinerja.feedback.thresholds import KESENJANGAN, Bacaan
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.phrases import setting_line
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Kesenjangan", "Selisih", "kesenjangan"]


@frozen(kw_only=True)
class Selisih:
    """The gap on one aspect in one period.

    Args:
        aspek: The aspect.
        periode: The period; `None` where all time is one.
        diri: What the rated say of themselves; `None` where they said nothing.
        lain: What the others say; `None` where they said nothing.
        outcome: What the policy says; incomplete where a value is missing or hidden.

    Examples:
        >>> Selisih.__name__
        'Selisih'
    """

    aspek: str
    periode: Period | None
    diri: Figure | None
    lain: Figure | None
    outcome: Outcome

    @property
    def bacaan(self) -> Bacaan | None:
        """How the gap reads; `None` where a value is missing or hidden."""
        return cast("Bacaan | None", self.outcome.get("bacaan"))

    @property
    def nilai(self) -> Decimal | None:
        """Self less others; `None` where a value is missing or hidden."""
        return difference(self.outcome.get("selisih"), self.diri, self.lain)

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The gap and how it reads, or what is missing.

        Examples:
            >>> open_ = Selisih(
            ...     aspek="Loyal", periode=None, diri=None, lain=None,
            ...     outcome=KESENJANGAN.evaluate(),
            ... )
            >>> open_.said("en")
            'Loyal: no gap, a value is missing or hidden'
        """
        if self.nilai is None:
            return one_line(sentence("gap.open").said(lang, aspek=self.aspek))
        facts = {"selisih": signed(self.nilai, lang), "bacaan": self.bacaan}
        return one_line(sentence("gap.line").said(lang, aspek=self.aspek, **facts))


@frozen(kw_only=True, repr=False)
class Kesenjangan:
    """Self and others, aspect by aspect; made by `kesenjangan`.

    Args:
        tentang: The id of the subject.
        terhadap: The group that self stands beside; `None` for all others together.
        baris: The gap on each aspect in each period.
        aturan: The policy that was applied.

    Examples:
        >>> Kesenjangan(tentang="p-1", terhadap=None, baris=(), aturan=KESENJANGAN).dari(
        ...     "titik buta"
        ... )
        ()
    """

    tentang: str
    terhadap: SumberUmpanBalik | None
    baris: tuple[Selisih, ...]
    aturan: Policy

    def dari(self, bacaan: Bacaan | str) -> tuple[Selisih, ...]:
        """Those gaps that read one way.

        Args:
            bacaan: The reading, in any known spelling.

        Returns:
            The gaps, the widest first.

        Raises:
            UnknownLabelError: If there is no such reading.

        Examples:
            >>> Kesenjangan(tentang="p", terhadap=None, baris=(), aturan=KESENJANGAN).dari(
            ...     "sejalan"
            ... )
            ()
        """
        wanted = Bacaan.parse(bacaan)
        found = [each for each in self.baris if each.bacaan is wanted]
        return tuple(sorted(found, key=lambda each: -(each.nilai or Decimal()).copy_abs()))

    def explanation(self, lang: Language = "id") -> Branch:
        """The gaps as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: the thresholds, then each aspect with both values.

        Examples:
            >>> found = Kesenjangan(tentang="p-1", terhadap=None, baris=(), aturan=KESENJANGAN)
            >>> found.explanation("en").text
            'SELF AND OTHERS: p-1, beside All but self'
        """
        lines = tuple(Branch(each.said(lang), tuple(_values(each, lang))) for each in self.baris)
        return Branch(self._head(lang), self._notes(lang), lines)

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> found = Kesenjangan(tentang="p-1", terhadap=None, baris=(), aturan=KESENJANGAN)
            >>> print(found.explain().splitlines()[0])
            DIRI DAN YANG LAIN: p-1, terhadap Semua selain diri
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Count the readings."""
        counts = ", ".join(f"{each.value}={len(self.dari(each))}" for each in Bacaan)
        return one_line(f"<Kesenjangan {self.tentang}: {counts}>")

    def _repr_html_(self) -> str:
        head = [sentence(f"gap.{name}").said() for name in ("aspek", "diri", "lain", "selisih")]
        body = barred([*head, sentence("gap.bacaan").said()], map(_row, self.baris))
        return headed(self._head("id"), body + listed(self._notes("id")))

    def _head(self, lang: Language) -> str:
        facts = {"tentang": self.tentang, "lain": group_said(self.terhadap, lang)}
        return one_line(sentence("gap.head").said(lang, **facts))

    def _notes(self, lang: Language) -> tuple[str, ...]:
        return tuple(setting_line(each, lang).text for each in self.aturan.settings.values())


def kesenjangan(
    published: Published,
    *,
    terhadap: SumberUmpanBalik | str | None = None,
    aturan: Policy = KESENJANGAN,
) -> Kesenjangan:
    """Hold what people say of themselves against what others say.

    Where self is higher by the threshold there may be a blind spot, where it is lower a hidden
    strength. It is made from published figures only, so it tells no more than they do.

    Args:
        published: The results that may be shown.
        terhadap: The group to hold self against; all others together, unless said.
        aturan: The thresholds: `KESENJANGAN`, also with other settings.

    Returns:
        The gap on each aspect in each period. Where a value is missing or hidden there is none.
        On a scale of words the gap is counted in steps.

    Raises:
        UnknownLabelError: If there is no such group.

    Examples:
        >>> from asn_kinerja.feedback import Scale, Tanggapan, publish
        >>> rows = [
        ...     Tanggapan(
        ...         tentang="p-1", aspek="Loyal", sumber=group, nilai=nilai, oleh=oleh,
        ...         skala=Scale.numbers(1, 5),
        ...     )
        ...     for group, nilai, oleh in [
        ...         ("diri", 5, "p-1"), ("rekan", 3, "p-2"), ("rekan", 4, "p-3"),
        ...         ("rekan", 3, "p-4"),
        ...     ]
        ... ]
        >>> print(*(each.said("en") for each in kesenjangan(publish(rows)).baris))
        Loyal: +1.67, Titik buta
    """
    others = None if terhadap is None else SumberUmpanBalik.parse(terhadap)
    places = dict.fromkeys((each.periode, each.aspek) for each in published.angka)
    return Kesenjangan(
        tentang=published.tentang,
        terhadap=others,
        baris=tuple(_gap(published, *place, others, aturan) for place in places),
        aturan=aturan,
    )


def _gap(
    published: Published,
    period: Period | None,
    aspect: str,
    others: SumberUmpanBalik | None,
    rule: Policy,
) -> Selisih:
    own = published.cari(aspect, SumberUmpanBalik.DIRI, period)
    theirs = published.cari(aspect, others, period)
    facts: Mapping[str, Any] = {
        "diri": own and own.angka,
        "lain": theirs and theirs.angka,
        "rentang": (own and own.rentang) or (theirs and theirs.rentang),
    }
    return Selisih(
        aspek=aspect, periode=period, diri=own, lain=theirs, outcome=rule.evaluate(facts)
    )


def _values(gap: Selisih, lang: Language) -> list[str]:
    when = [] if gap.periode is None else [period_said(gap.periode, lang)]
    sides = [each.said(lang) for each in (gap.diri, gap.lain) if each is not None]
    return [*when, *sides]


def _row(gap: Selisih) -> list[tuple[str, int | None]]:
    when = "" if gap.periode is None else f" ({gap.periode.said()})"
    sides = [("", None) if each is None else each.in_a_table for each in (gap.diri, gap.lain)]
    value = "" if gap.nilai is None else signed(gap.nilai, "id")
    return [(f"{gap.aspek}{when}", None), *sides, (value, None), (gap.bacaan or "", None)]
