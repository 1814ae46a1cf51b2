"""The figures of one subject by period, aspect and group, and why some may not be shown.

Knows figures and how they read together. Knows no response and no rater: what it shows has been
decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from asn_kinerja.display.html import barred, headed, listed
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.feedback.figure import Figure, group_said, period_said, reason_said
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.grouping import once
from asn_kinerja.period import Period
from asn_kinerja.phrases import setting_line
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Published"]


@frozen(kw_only=True, repr=False)
class Published:
    """The results of feedback on one subject that may be shown; made by `publish`.

    Args:
        tentang: The id of the subject.
        periode: The periods in order, also those in which nobody said anything; `None` alone
            where all time is one.
        angka: Every figure, shown or hidden: by period, in each the aspects by name, of each
            first all groups together.
        aturan: The rule of anonymity that was applied.
        dikenal: The groups whose people are known by what they are.
        luar: How many values lie in none of the periods.

    Examples:
        >>> Published.__name__
        'Published'
    """

    tentang: str
    periode: tuple[Period | None, ...]
    angka: tuple[Figure, ...]
    aturan: Policy
    dikenal: tuple[SumberUmpanBalik, ...]
    luar: int = 0

    @property
    def aspek(self) -> tuple[str, ...]:
        """The aspects, by name."""
        return tuple(sorted({each.aspek for each in self.angka}))

    @property
    def tersembunyi(self) -> tuple[Figure, ...]:
        """The figures that are hidden."""
        return tuple(each for each in self.angka if not each.is_shown)

    def cari(
        self,
        aspek: str,
        kelompok: SumberUmpanBalik | str | None = None,
        periode: Period | None = None,
    ) -> Figure | None:
        """Find a figure.

        Args:
            aspek: The aspect.
            kelompok: The group, in any known spelling; `None` for all but `DIRI` together.
            periode: The period; `None` where all time is one.

        Returns:
            The figure, shown or hidden; `None` where nobody of the group said anything: that
            is no zero.

        Raises:
            UnknownLabelError: If there is no such group.

        Examples:
            >>> from asn_kinerja.feedback import Scale, Tanggapan, publish
            >>> row = Tanggapan(
            ...     tentang="p-1", aspek="Loyal", sumber="atasan", nilai=4, oleh="p-2",
            ...     skala=Scale.numbers(1, 5),
            ... )
            >>> publish([row]).cari("Loyal", "atasan").nilai
            Decimal('4.00')
        """
        group = None if kelompok is None else SumberUmpanBalik.parse(kelompok)
        wanted = (aspek, group, periode)
        found = (each for each in self.angka if _key(each) == wanted)
        return next(found, None)

    def explanation(self, lang: Language = "id") -> Branch:
        """The results as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: the rule, then each period with its aspects and groups.

        Examples:
            >>> from asn_kinerja.feedback import ANONIMITAS
            >>> empty = Published(
            ...     tentang="p-1", periode=(None,), angka=(), aturan=ANONIMITAS, dikenal=()
            ... )
            >>> empty.explanation("en").text
            'FEEDBACK ON p-1'
        """
        return Branch(
            one_line(sentence("published.head").said(lang, tentang=self.tentang)),
            self._notes(lang),
            tuple(self._period(each, lang) for each in self.periode),
        )

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.feedback import ANONIMITAS
            >>> empty = Published(
            ...     tentang="p-1", periode=(None,), angka=(), aturan=ANONIMITAS, dikenal=()
            ... )
            >>> print(empty.explain("en").splitlines()[0])
            FEEDBACK ON p-1
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Count what is shown and what is hidden."""
        hidden = len(self.tersembunyi)
        shown = len(self.angka) - hidden
        return one_line(f"<Published {self.tentang}: {shown} shown, {hidden} hidden>")

    def _repr_html_(self) -> str:
        head = sentence("published.head").said(tentang=self.tentang)
        tables = [headed(period_said(each, "id"), self._table(each)) for each in self.periode]
        return headed(head, "".join([*tables, listed(self._notes("id"))]))

    def _notes(self, lang: Language) -> tuple[str, ...]:
        names = ", ".join(self.dikenal)
        notes = [setting_line(each, lang).text for each in self.aturan.settings.values()]
        if names:
            notes.append(sentence("published.known").said(lang, names=names))
        why = once(each.alasan for each in self.angka if each.alasan)
        notes.extend(f"{each}: {reason_said(each, lang)}" for each in why)
        if self.luar:
            notes.append(sentence("published.outside").said(lang, n=self.luar))
        return tuple(notes)

    def _period(self, period: Period | None, lang: Language) -> Branch:
        aspects = tuple(self._aspects(period, lang))
        notes = () if aspects else (sentence("published.silent").said(lang),)
        return Branch(period_said(period, lang), notes, aspects)

    def _aspects(self, period: Period | None, lang: Language) -> Iterator[Branch]:
        for aspect in self.aspek:
            found = [each for each in self.angka if (each.aspek, each.periode) == (aspect, period)]
            if found:
                lines = tuple(Branch(each.said(lang)) for each in found)
                yield Branch(one_line(aspect), (one_line(found[0].skala.said(lang)),), lines)

    def _table(self, period: Period | None) -> str:
        here = [each for each in self.angka if each.periode == period]
        groups = once(each.kelompok for each in here)
        head = ["", *(group_said(each, "id") for each in groups)]
        rows = [
            [(aspect, None), *(_in_a_table(self.cari(aspect, group, period)) for group in groups)]
            for aspect in sorted({each.aspek for each in here})
        ]
        return barred(head, rows)


def _key(figure: Figure) -> tuple[str, SumberUmpanBalik | None, Period | None]:
    return figure.aspek, figure.kelompok, figure.periode


def _in_a_table(figure: Figure | None) -> tuple[str, int | None]:
    return ("", None) if figure is None else figure.in_a_table
