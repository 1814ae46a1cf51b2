"""How far raters agree on an aspect, and whether their ratings hang together.

Knows which statistic may be asked of which scale and raters, and says why another may not.
A result names subjects and numbers, never raters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.exact import Rounding, power, quotient, to_decimal
from asn_kinerja.feedback.alpha import DISTANCES, alpha
from asn_kinerja.feedback.intraclass import ICC, intraclass
from asn_kinerja.feedback.linked import Ratings, islands, ratings, ratings_by_aspect
from asn_kinerja.feedback.tanggapan import Tanggapan
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, plain

__all__ = ["Kesepakatan", "Statistik", "agreement"]

_PLACES = 4


@frozen
class Statistik:
    """One statistic: a number, or why there is none.

    Args:
        nama: What it is called, e.g. `"alpha interval"` or `"ICC2k"`.
        nilai: The number, to four decimals, a half up.
        alasan: Why there is none.

    Examples:
        >>> Statistik("alpha nominal", Decimal("0.8")).said("en")
        'alpha nominal: 0.8'
    """

    nama: str
    nilai: Decimal | None
    alasan: Text | None = None

    def said(self, lang: Language = "id") -> str:
        """Say the number, or why there is none.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The line.

        Examples:
            >>> Statistik("ICC1", None, Text("kurang", "too few")).said("en")
            'ICC1: none, too few'
        """
        if self.alasan is None:
            return f"{self.nama}: {plain(self.nilai, lang)}"
        none = sentence("feedback.none").said(lang, why=self.alasan.said(lang))
        return f"{self.nama}: {none}"


@frozen(kw_only=True, repr=False)
class Kesepakatan:
    """How far raters agree on one aspect.

    Args:
        aspek: The aspect.
        statistik: Krippendorff's alpha at three levels, then the intraclass correlations.
        pulau: The sets of subjects that common raters hold together; one where all are, none
            where nobody can tell raters apart.

    Examples:
        >>> Kesepakatan(aspek="Loyal", statistik=()).explain("en")
        'Agreement on Loyal'
    """

    aspek: str
    statistik: tuple[Statistik, ...]
    pulau: tuple[tuple[str, ...], ...] = ()

    def __getitem__(self, nama: str) -> Decimal | None:
        """Give the number of a statistic; `None` where there is none."""
        return {each.nama: each.nilai for each in self.statistik}[nama]

    @property
    def tersambung(self) -> bool | None:
        """Whether common raters link all subjects; `None` where nobody can tell."""
        return len(self.pulau) == 1 if self.pulau else None

    def explain(self, lang: Language = "id") -> str:
        """Say every statistic, and which subjects hang together.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> apart = Kesepakatan(aspek="Loyal", statistik=(), pulau=(("a",), ("b",)))
            >>> print(apart.explain("en"))
            Agreement on Loyal
               2 sets of subjects without a common rater: a | b
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The same as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> Kesepakatan(aspek="Loyal", statistik=()).explanation("en").branches
            ()
        """
        head = sentence("feedback.agreement").said(lang, aspek=self.aspek)
        branches = tuple(Branch(line) for line in self._lines(lang))
        return Branch(one_line(head), tuple(map(one_line, self._notes(lang))), branches)

    def _lines(self, lang: Language) -> Iterator[str]:
        """Each statistic; those without a number for one reason in one line."""
        yield from (each.said(lang) for each in self.statistik if each.alasan is None)
        for reason in dict.fromkeys(each.alasan for each in self.statistik if each.alasan):
            names = ", ".join(each.nama for each in self.statistik if each.alasan == reason)
            yield Statistik(names, None, reason).said(lang)

    def _notes(self, lang: Language) -> Iterator[str]:
        if self.tersambung is True:
            yield sentence("feedback.linked").said(lang)
        elif self.tersambung is False:
            names = " | ".join(", ".join(each) for each in self.pulau)
            yield sentence("feedback.islands").said(lang, n=len(self.pulau), names=names)

    def __repr__(self) -> str:
        """Show the aspect and the statistics that have a number."""
        known = ", ".join(f"{x.nama}={x.nilai}" for x in self.statistik if x.nilai is not None)
        return one_line(f"<Kesepakatan {self.aspek}: {known}>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def agreement(tanggapan: Iterable[Tanggapan]) -> Mapping[str, Kesepakatan]:
    """Say for each aspect how far its raters agree.

    Args:
        tanggapan: The responses; those without a value are left out. Those of one group say
            how far that group agrees, those of all how far everybody does.

    Returns:
        For each aspect Krippendorff's alpha (nominal, ordinal, interval) and the intraclass
        correlations of Shrout and Fleiss, exact until they are rounded to four decimals; a
        statistic that the scale, the raters or the gaps do not allow says so.

    Raises:
        InvalidFeedbackError: If an aspect is rated on two scales.

    Dasar hukum:
        None: statistics beside a result, which no regulation asks for.

    Examples:
        >>> from asn_kinerja.feedback.scale import Scale
        >>> given = (("p-1", "a", 4), ("p-1", "b", 4), ("p-2", "a", 2), ("p-2", "b", 3))
        >>> rows = [
        ...     Tanggapan(
        ...         tentang=who, aspek="Loyal", sumber="rekan", nilai=n, oleh=by,
        ...         skala=Scale.numbers(1, 4),
        ...     )
        ...     for who, by, n in given
        ... ]
        >>> found = agreement(rows)["Loyal"]
        >>> found["alpha interval"], found["ICC1"], found.tersambung
        (Decimal('0.7273'), Decimal('0.8000'), True)
    """
    return MappingProxyType(
        {aspect: _agreed(aspect, rows) for aspect, rows in ratings_by_aspect(tanggapan).items()}
    )


def _agreed(aspect: str, rows: Sequence[Tanggapan]) -> Kesepakatan:
    found = ratings(rows)
    linked = () if isinstance(found, Text) else islands(found)
    statistics = (*_alphas(rows), *_correlations(found))
    return Kesepakatan(aspek=aspect, statistik=statistics, pulau=linked)


def _alphas(rows: Sequence[Tanggapan]) -> Iterator[Statistik]:
    units: dict[str, dict[int, int]] = {}
    for row in rows:
        unit = units.setdefault(row.tentang, {})
        code = row.kode or 0
        unit[code] = unit.get(code, 0) + 1
    words = any(row.skala is not None and not row.skala.is_numeric for row in rows)
    for level, distance in DISTANCES.items():
        name = f"alpha {level}"
        if words and level == "interval":
            yield Statistik(name, None, sentence("feedback.words_only"))
        else:
            yield _statistic(name, alpha(units.values(), distance))


def _correlations(found: Ratings | Text) -> Iterator[Statistik]:
    table = found if isinstance(found, Text) else _table(found)
    if isinstance(table, Text):
        yield from (Statistik(name, None, table) for name in ICC)
    else:
        yield from (_statistic(name, value) for name, value in intraclass(table).items())


def _table(found: Ratings) -> list[list[int]] | Text:
    """A row for each subject and a column for each rater, if every cell has one value."""
    n, k = len(found.subjects), found.raters
    cells = {(subject, rater): code for subject, rater, code in found.given}
    if 1 in {n, k} or not len(found.given) == len(cells) == n * k:
        return sentence("feedback.gaps")
    return [[cells[subject, rater] for rater in range(k)] for subject in range(n)]


def _statistic(name: str, value: Fraction | None) -> Statistik:
    if value is None:
        return Statistik(name, None, sentence("feedback.all_alike"))
    units = quotient(value.numerator * power(_PLACES), value.denominator, Rounding.HALF_UP)
    return Statistik(name, to_decimal(units, _PLACES))
