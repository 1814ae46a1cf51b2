"""Several SKP of one employee in a year, made one by a strategy that the caller states.

Knows that evaluations belong together. Knows no strategy: they stand with their regulations,
and nothing is combined by default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.outcome import Outcome
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.text import Language

__all__ = ["Gabungan", "Strategi", "gabungkan"]

Strategi: TypeAlias = Callable[[Sequence[Evaluasi]], Outcome]
"""How evaluations become one: takes them in the order of time, gives an outcome."""


def _in_time(given: Iterable[Evaluasi]) -> tuple[Evaluasi, ...]:
    return tuple(sorted(given, key=lambda each: each.periode.start))


@frozen(repr=False)
class Gabungan:
    """Evaluations of one employee, and what a strategy made of them.

    Args:
        evaluasi: The evaluations, in the order of time.
        strategi: The strategy.

    Raises:
        InvalidFactsError: If there is none, they are of several employees or years, or two
            periods overlap.

    Examples:
        >>> try:
        ...     Gabungan([], strategi=lambda found: found[-1].outcome)
        ... except InvalidFactsError as error:
        ...     [each.code for each in error.exceptions]
        ['evaluation.none']
    """

    evaluasi: tuple[Evaluasi, ...] = field(converter=_in_time)
    strategi: Strategi = field(kw_only=True)
    outcome: Outcome = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what does not belong together, and let the strategy decide."""
        found = list(_apart(self.evaluasi))
        if found:
            raise InvalidFactsError(sentence("evaluation.together").said("en"), found)
        object.__setattr__(self, "outcome", self.strategi(self.evaluasi))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree: what came out, and each evaluation.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja import Period
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> found = gabungkan([open_], strategi=rule.jabatan_baru)
            >>> found.explanation("en").text
            '1 EVALUATION COMBINED: p-1'
        """
        head = sentence("evaluation.combined").said(
            lang, pegawai=self.evaluasi[0].skp.pegawai, n=len(self.evaluasi)
        )
        each = (one.explanation(lang) for one in self.evaluasi)
        return Branch(one_line(head), branches=(self.outcome.explanation(lang), *each))

    def explain(self, lang: Language = "id") -> str:
        """Explain what came out, and each evaluation.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja import Period
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> print(gabungkan([open_], strategi=rule.jabatan_baru).explain("en"))
            1 EVALUATION COMBINED: p-1
            ...
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Say whose they are, and what came out."""
        return one_line(f"<Gabungan {self.evaluasi[0].skp.pegawai}: {self.outcome!r}>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def gabungkan(evaluasi: Iterable[Evaluasi], *, strategi: Strategi) -> Gabungan:
    """Make one result of several evaluations of a year.

    Args:
        evaluasi: The evaluations of one employee, in any order.
        strategi: How; `permenpanrb_6_2022.jabatan_baru` (only the new post's SKP counts),
            `pp_30_2019.prorata` (by months), or any function of its own. There is no default.

    Returns:
        The evaluations with what came out.

    Raises:
        InvalidFactsError: If there is none, they are of several employees or years, or two
            periods overlap.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 13, p. 91; PP 30/2019 Pasal 36 (secondary).

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja import Period
        >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
        >>> from asn_kinerja.skp import SKP, Jabatan, Penilaian, PerilakuKerja, evaluate
        >>> half = Period(date(2024, 7, 1), date(2025, 1, 1))
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=half, pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 7, 8),
        ... )
        >>> by = {"oleh": "kapuskesmas", "pada": date(2025, 1, 10)}
        >>> new = evaluate(
        ...     skp, periode=half, regulation=rule.REGULATION,
        ...     penilaian=[
        ...         Penilaian("rating_hasil_kerja", "sesuai", **by),
        ...         Penilaian("rating_perilaku_kerja", "sesuai", **by),
        ...     ],
        ... )
        >>> str(gabungkan([new], strategi=rule.jabatan_baru).outcome["predikat"])
        'Baik'
    """
    return Gabungan(evaluasi, strategi=strategi)


def _apart(evaluasi: Sequence[Evaluasi]) -> Iterator[FactError]:
    if not evaluasi:
        yield FactError("evaluation.none", path="evaluasi")
    whose = dict.fromkeys(each.skp.pegawai for each in evaluasi)
    if len(whose) > 1:
        yield FactError("evaluation.several", path="evaluasi", pegawai=", ".join(whose))
    years = dict.fromkeys(str(each.periode.start.year) for each in evaluasi)
    if len(years) > 1:
        yield FactError("evaluation.mixed", path="tahun", given=", ".join(years))
    for place, (one, other) in enumerate(pairwise(evaluasi), 1):
        if one.periode.overlaps(other.periode):
            facts = {"periode": other.periode, "other": one.periode}
            yield FactError("evaluation.overlap", path=f"evaluasi[{place}].periode", **facts)
