"""Figures that may be shown, each group on each aspect in each period, and why others may not.

Knows figures and how they read. Knows no response and no rater: what it shows has been decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from asn_kinerja.display.html import barred, headed, listed
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.exact import to_decimal
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.grouping import once
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.phrases import setting_line
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Alasan", "Figure", "Published"]


class Alasan(Label):
    """Why a figure is not shown.

    Answers that are all the same are hidden for the same reason as those that other figures
    would give away: a reason of their own would say that they are the same.

    Examples:
        >>> Alasan.parse("dapat diurai").name
        'DAPAT_DIURAI'
    """

    TERLALU_SEDIKIT = "Penilai terlalu sedikit"
    DAPAT_DIURAI = "Dapat diurai"
    TIDAK_DIPUTUSKAN = "Tidak diputuskan"


@frozen(kw_only=True)
class Figure:
    """What one group, or all but the rated themselves, said on one aspect in one period.

    Args:
        aspek: The aspect.
        kelompok: The group; `None` for all groups but `DIRI` together, each response counting
            once.
        periode: The period; `None` where all time is one.
        skala: The scale.
        nilai: The value: a number, or a word of the scale; `None` where it is not shown.
        penilai: How many raters it is about; `None` where the value is hidden.
        alasan: Why there is no value; `None` where there is one.

    Examples:
        >>> figure = Figure(
        ...     aspek="Harmonis", kelompok=SumberUmpanBalik.BAWAHAN,
        ...     skala=Scale.numbers(1, 5), alasan=Alasan.TERLALU_SEDIKIT,
        ... )
        >>> figure.is_shown, figure.said("en")
        (False, 'Pegawai di bawahnya: hidden; fewer raters than may be shown')
    """

    aspek: str
    kelompok: SumberUmpanBalik | None
    periode: Period | None = None
    skala: Scale
    nilai: Decimal | str | None = None
    penilai: int | None = None
    alasan: Alasan | None = None

    @property
    def is_shown(self) -> bool:
        """Whether it has a value."""
        return self.nilai is not None

    @property
    def angka(self) -> Decimal | None:
        """The value as a number: of a word its place on the scale, the worst being zero."""
        if self.skala.is_numeric and isinstance(self.nilai, Decimal):
            return self.nilai
        return None if self.nilai is None else Decimal(self.skala.code(self.nilai))

    @property
    def rentang(self) -> Decimal:
        """How far the ends of the scale lie apart; of words, how many steps."""
        return to_decimal(self.skala.high - self.skala.low, self.skala.places)

    @property
    def persen(self) -> int | None:
        """How far along its scale the value stands, in whole percent; `None` where hidden."""
        if self.angka is None:
            return None
        above = Fraction(self.angka) - Fraction(to_decimal(self.skala.low, self.skala.places))
        return int(100 * above / Fraction(self.rentang))

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The group, and the value with the number of raters or the reason.

        Examples:
            >>> figure = Figure(
            ...     aspek="Harmonis", kelompok=None, skala=Scale.numbers(1, 5),
            ...     nilai=Decimal("4.25"), penilai=4,
            ... )
            >>> figure.said()
            'Semua selain diri: 4,25 (4 penilai)'
        """
        return f"{_who(self.kelompok, lang)}: {self._said(lang)}"

    def _said(self, lang: Language) -> str:
        if self.alasan is not None:
            return _reason(self.alasan, lang)
        value = plain(self.nilai, lang)
        return sentence("published.value").said(lang, value=value, n=self.penilai)


@frozen(kw_only=True, repr=False)
class Published:
    """The results of feedback on one subject that may be shown; made by `publish`.

    Args:
        tentang: The id of the subject.
        angka: Every figure, shown or hidden: periods in order, in each the aspects by name, of
            each first all groups together.
        aturan: The rule of anonymity that was applied.
        dikenal: The groups whose people are known by what they are.
        luar: How many values lie in none of the periods.

    Examples:
        >>> Published.__name__
        'Published'
    """

    tentang: str
    angka: tuple[Figure, ...]
    aturan: Policy
    dikenal: tuple[SumberUmpanBalik, ...]
    luar: int = 0

    @property
    def periode(self) -> tuple[Period | None, ...]:
        """The periods that have a value, in order."""
        return once(each.periode for each in self.angka)

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
            >>> from asn_kinerja.feedback import Tanggapan, publish
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
            >>> empty = Published(tentang="p-1", angka=(), aturan=ANONIMITAS, dikenal=())
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
            >>> empty = Published(tentang="p-1", angka=(), aturan=ANONIMITAS, dikenal=())
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
        tables = [headed(_when(each, "id"), self._table(each)) for each in self.periode]
        return headed(head, "".join([*tables, listed(self._notes("id"))]))

    def _notes(self, lang: Language) -> tuple[str, ...]:
        names = ", ".join(self.dikenal)
        notes = [setting_line(each, lang).text for each in self.aturan.settings.values()]
        if names:
            notes.append(sentence("published.known").said(lang, names=names))
        why = once(each.alasan for each in self.angka if each.alasan)
        notes.extend(f"{each}: {_reason(each, lang)}" for each in why)
        if self.luar:
            notes.append(sentence("published.outside").said(lang, n=self.luar))
        return tuple(notes)

    def _period(self, period: Period | None, lang: Language) -> Branch:
        return Branch(_when(period, lang), (), tuple(self._aspects(period, lang)))

    def _aspects(self, period: Period | None, lang: Language) -> Iterator[Branch]:
        for aspect in self.aspek:
            found = [each for each in self.angka if (each.aspek, each.periode) == (aspect, period)]
            if found:
                lines = tuple(Branch(each.said(lang)) for each in found)
                yield Branch(one_line(aspect), (found[0].skala.said(lang),), lines)

    def _table(self, period: Period | None) -> str:
        here = [each for each in self.angka if each.periode == period]
        groups = once(each.kelompok for each in here)
        head = ["", *(_who(each, "id") for each in groups)]
        rows = [
            [(aspect, None), *(_cell(self.cari(aspect, group, period)) for group in groups)]
            for aspect in sorted({each.aspek for each in here})
        ]
        return barred(head, rows)


def _key(figure: Figure) -> tuple[str, SumberUmpanBalik | None, Period | None]:
    return figure.aspek, figure.kelompok, figure.periode


def _reason(why: Alasan, lang: Language) -> str:
    return sentence(f"published.{why.name.lower()}").said(lang)


def _who(group: SumberUmpanBalik | None, lang: Language) -> str:
    return sentence("published.all").said(lang) if group is None else str(group)


def _when(period: Period | None, lang: Language) -> str:
    return sentence("published.ever").said(lang) if period is None else period.said(lang)


def _cell(figure: Figure | None) -> tuple[str, int | None]:
    if figure is None:
        return "", None
    if figure.alasan is not None:
        return str(figure.alasan), None
    return f"{plain(figure.nilai)} (n = {figure.penilai})", figure.persen
