"""Means adjusted for raters who are strict or lenient, always shrunk.

Knows when ratings can tell a strict rater from a weak subject, and how the result is told.
Where they cannot, it says why and gives no number. There is no unshrunk estimate: with few
raters it is worse than the plain mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.exact import Rounding, power, quotient, to_decimal
from asn_kinerja.feedback.additive import Additive
from asn_kinerja.feedback.errors import filled
from asn_kinerja.feedback.linked import Ratings, islands, ratings, ratings_by_aspect
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, plain

__all__ = ["PENYESUAIAN", "NilaiTersuai", "Penyesuaian", "adjusted"]

PENYESUAIAN = Citation(
    "PermenPANRB 6/2022",
    lampiran="III.C",
    angka=15,
    page=70,
    standing=Standing.ASSUMPTION,
    note=Text(
        "penyesuaian bagi penilai yang ketat atau longgar tidak disebut; ditampilkan di samping, "
        "tidak dipakai kecuali diminta",
        "an adjustment for strict and lenient raters is not stated; it is shown beside, and used "
        "only where somebody says so",
    ),
)
"""Where it stands that means are adjusted: nowhere."""

_PLACES = 4


@frozen
class NilaiTersuai:
    """The adjusted mean of one subject, beside its plain one.

    Args:
        tentang: The id of the subject.
        rata_rata: The plain mean.
        nilai: The adjusted mean, within the scale.
        galat_baku: Its standard error.
        banyak: From how many ratings.

    Examples:
        >>> NilaiTersuai("p-1", Decimal("3.2"), Decimal("3.1"), Decimal("0.2"), 7).banyak
        7
    """

    tentang: str
    rata_rata: Decimal
    nilai: Decimal
    galat_baku: Decimal
    banyak: int


@frozen(kw_only=True, repr=False)
class Penyesuaian:
    """The adjusted means of one aspect, or why there are none.

    Every mean stands here, of however few raters: it is for those entitled to the answers.

    Args:
        aspek: The aspect.
        alasan: Why there is no number; `None` where there are numbers.
        nilai: The adjusted means, sorted by subject.
        penilai: How many raters there are; `None` where nobody can tell them apart.
        ragam_penilai: The variance between raters.
        ragam_sisa: The variance of what neither rater nor subject explains.

    Examples:
        >>> Penyesuaian(aspek="Loyal", alasan=Text("a", "b")).explain("en")
        'Loyal, adjusted for strict and lenient raters: none, b'
    """

    aspek: str
    alasan: Text | None = None
    nilai: tuple[NilaiTersuai, ...] = ()
    penilai: int | None = None
    ragam_penilai: Decimal | None = None
    ragam_sisa: Decimal | None = None

    @property
    def menurut(self) -> Mapping[str, NilaiTersuai]:
        """The adjusted means by subject; empty where there are none."""
        return MappingProxyType({each.tentang: each for each in self.nilai})

    def explain(self, lang: Language = "id") -> str:
        """Say each adjusted mean beside the plain one, or why there is none.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> adjusted([])
            mappingproxy({})
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The same as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> Penyesuaian(aspek="Loyal", alasan=Text("a", "b")).explanation("en").branches
            ()
        """
        head = sentence("feedback.adjusted").said(lang, aspek=self.aspek)
        if self.alasan is not None:
            none = sentence("feedback.none").said(lang, why=self.alasan.said(lang))
            return Branch(one_line(f"{head}: {none}"))
        facts = {
            "penilai": plain(self.ragam_penilai, lang),
            "sisa": plain(self.ragam_sisa, lang),
            "n": self.penilai,
        }
        notes = (sentence("feedback.variances").said(lang, **facts), cited(PENYESUAIAN, lang))
        return Branch(one_line(head), notes, tuple(_line(each, lang) for each in self.nilai))

    def __repr__(self) -> str:
        """Show the aspect, and how many means there are."""
        return one_line(f"<Penyesuaian {self.aspek}: {len(self.nilai)} adjusted means>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def _line(each: NilaiTersuai, lang: Language) -> Branch:
    facts = {
        "tentang": each.tentang,
        "nilai": plain(each.nilai, lang),
        "galat": plain(each.galat_baku, lang),
        "rata_rata": plain(each.rata_rata, lang),
        "n": each.banyak,
    }
    return Branch(one_line(sentence("feedback.adjusted_line").said(lang, **facts)))


def adjusted(
    tanggapan: Iterable[Tanggapan], *, minimum: int = 3, at_most: int = 40
) -> Mapping[str, Penyesuaian]:
    """Adjust the means of each aspect for raters who are strict or lenient.

    A value is taken as that of its subject, plus the leaning of its rater, plus chance. The
    leanings are estimated and shrunk by the ratio of the two variances, which come from the
    same ratings by Henderson's third method; where they show no leaning, the adjusted mean is
    the plain one.

    Args:
        tanggapan: The responses; those without a value are left out.
        minimum: From how many raters on anything is estimated.
        at_most: Up to how many raters it is, because exact numbers grow long.

    Returns:
        For each aspect its adjusted means; or the reason why there are none: raters are
        unknown, too few or too many, nobody links the subjects, or nothing is left to tell
        leaning from chance.

    Raises:
        InvalidFeedbackError: If an aspect is rated on two scales.

    Dasar hukum:
        None was seen: `PENYESUAIAN`, ASSUMPTION, and so are *minimum* and *at_most*.

    Examples:
        >>> from asn_kinerja.feedback.scale import Scale
        >>> rows = [
        ...     Tanggapan(
        ...         tentang=who, aspek="Loyal", sumber="rekan", nilai=n, oleh=by,
        ...         skala=Scale.numbers(1, 10),
        ...     )
        ...     for who, by, n in (
        ...         ("p-1", "a", 8), ("p-1", "b", 6), ("p-2", "b", 5), ("p-2", "c", 9),
        ...         ("p-3", "a", 8), ("p-3", "c", 9), ("p-3", "b", 5),
        ...     )
        ... ]
        >>> found = adjusted(rows)["Loyal"].menurut
        >>> [str(found[who].nilai) for who in ("p-1", "p-2", "p-3")]
        ['7.8541', '7.2002', '7.3333']
    """
    return MappingProxyType(
        {
            aspect: _adjusted(aspect, rows, minimum, at_most)
            for aspect, rows in ratings_by_aspect(tanggapan).items()
        }
    )


def _adjusted(aspect: str, rows: Sequence[Tanggapan], minimum: int, at_most: int) -> Penyesuaian:
    found = ratings(rows)
    if isinstance(found, Text):
        return Penyesuaian(aspek=aspect, alasan=found)
    reason = _reason(found, minimum, at_most)
    if reason is not None:
        return Penyesuaian(aspek=aspect, alasan=reason, penilai=found.raters)
    model = Additive(len(found.subjects), found.raters, found.given)
    noise, leaning = model.variances
    places = 2 * found.scale.places
    return Penyesuaian(
        aspek=aspect,
        nilai=tuple(_means(model, found)),
        penilai=found.raters,
        ragam_penilai=_rounded(leaning, places),
        ragam_sisa=_rounded(noise, places),
    )


def _means(model: Additive, found: Ratings) -> Iterator[NilaiTersuai]:
    scale = found.scale
    for at, (mean, square) in enumerate(model.adjusted):
        # An estimate beyond the end of a scale means its end.
        kept = min(max(mean, Fraction(scale.low)), Fraction(scale.high))
        yield NilaiTersuai(
            found.subjects[at],
            _rounded(model.means[at], scale.places),
            _rounded(kept, scale.places),
            _root(square, scale.places),
            model.sizes[at],
        )


def _rounded(value: Fraction, places: int) -> Decimal:
    """A number in units of so many decimals, to four decimals, a half up."""
    top = value.numerator * power(_PLACES)
    units = quotient(top, value.denominator * power(places), Rounding.HALF_UP)
    return to_decimal(units, _PLACES)


def _root(square: Fraction, places: int) -> Decimal:
    """The root of a square of such units, to four decimals, a half up."""
    top = 4 * square.numerator * power(2 * _PLACES)
    # Twice the root, cut off, says on which side of the half the root lies.
    twice = isqrt(top // (square.denominator * power(2 * places)))
    return to_decimal((twice + 1) // 2, _PLACES)


def _reason(found: Ratings, minimum: int, at_most: int) -> Text | None:
    """Why these ratings cannot tell a leaning from chance."""
    if found.raters < minimum:
        return filled("feedback.few_raters", n=found.raters, minimum=minimum)
    if found.raters > at_most:
        return filled("feedback.many_raters", n=found.raters, at_most=at_most)
    apart = len(islands(found))
    if apart > 1:
        return filled("feedback.apart", n=apart)
    if len(found.given) < len(found.subjects) + found.raters:
        return sentence("feedback.no_rest")
    return None
