"""One figure of feedback, shown or hidden, and how it reads.

Knows a value on its scale, or the reason why there is none. Knows no response and no rater.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from asn_kinerja.exact import scaled, to_decimal
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, one_line, plain

__all__ = [
    "Alasan",
    "Figure",
    "difference",
    "group_said",
    "period_said",
    "place_of",
    "reason_said",
    "signed",
]


class Alasan(Label):
    """Why a figure is not shown.

    Answers that are all the same are hidden for the same reason as those that other figures
    would give away: a reason of their own would say that they are the same.

    Dasar hukum:
        None: no text speaks of anonymity. Ours.

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
        if self.nilai is None or isinstance(self.nilai, Decimal):
            return self.nilai
        return Decimal(self.skala.code(self.nilai))

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

    @property
    def in_a_table(self) -> tuple[str, int | None]:
        """What a cell of a table shows in Indonesian, and how many percent a bar fills."""
        if self.alasan is not None:
            return str(self.alasan), None
        return f"{plain(self.nilai)} (n = {self.penilai})", self.persen

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
        return f"{group_said(self.kelompok, lang)}: {self.value_said(lang)}"

    def value_said(self, lang: Language = "id") -> str:
        """Put the value into words, without the group.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The value with the number of raters, or the reason why there is none.

        Examples:
            >>> figure = Figure(
            ...     aspek="Loyal", kelompok=None, skala=Scale.numbers(1, 5),
            ...     alasan=Alasan.DAPAT_DIURAI,
            ... )
            >>> figure.value_said("en")
            'hidden; with other figures it would tell what somebody answered'
        """
        if self.alasan is not None:
            return reason_said(self.alasan, lang)
        value = plain(self.nilai, lang)
        return one_line(sentence("published.value").said(lang, value=value, n=self.penilai))


def reason_said(why: Alasan, lang: Language) -> str:
    """Say why a figure has no value.

    Args:
        why: The reason.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The words.
    """
    return sentence(f"published.{why.name.lower()}").said(lang)


def group_said(group: SumberUmpanBalik | None, lang: Language) -> str:
    """Name a group, or all but the rated themselves.

    Args:
        group: The group; `None` for all.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        The name.
    """
    return sentence("published.all").said(lang) if group is None else str(group)


def period_said(period: Period | None, lang: Language) -> str:
    """Name a period, or all time.

    Args:
        period: The period; `None` for all time.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The words.
    """
    return sentence("published.ever").said(lang) if period is None else period.said(lang)


def difference(value: object, *figures: Figure | None) -> Decimal | None:
    """Keep a difference of figures as fine as they are.

    Args:
        value: The difference, with any number of decimals; `None` where there is none.
        *figures: The figures.

    Returns:
        The difference with as many decimals as the finest of the figures.
    """
    if value is None:
        return None
    shown = [each.angka for each in figures if each is not None and each.angka is not None]
    places = max(-int(each.as_tuple().exponent) for each in shown)
    return to_decimal(scaled(value, places), places)


def signed(value: Decimal, lang: Language) -> str:
    """Write a difference with its sign.

    Args:
        value: The difference.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The number; a zero has no sign.
    """
    return f"+{plain(value, lang)}" if value > 0 else plain(value, lang)


_SUMBER = tuple(SumberUmpanBalik)


def place_of(group: SumberUmpanBalik | None) -> int:
    """Where a group stands in a list: all together first, then as the groups are listed.

    Args:
        group: The group; `None` for all.

    Returns:
        The place.
    """
    return -1 if group is None else _SUMBER.index(group)
