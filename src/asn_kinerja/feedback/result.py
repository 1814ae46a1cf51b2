"""What the feedback on one aspect of one subject comes to, and everything that it came from.

Knows how a result is read and told. Knows no rater: a result holds counts only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from asn_kinerja.citation import Citation
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.feedback.applying import Strategy, applied
from asn_kinerja.feedback.counting import Cell, Given, given
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.feedback.weights import KELOMPOK_KURANG, KelompokKurang, Pembobotan, group_name
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["AturanGabung", "HasilUmpanBalik", "NilaiKelompok"]


_EVERYBODY = ((tuple(SumberUmpanBalik), None),)


@frozen(kw_only=True)
class AturanGabung:
    """How responses were put together.

    Args:
        by: What made one value of the responses of a group.
        groups: The weights of groups; `None` where all responses count alike.
        combine: What made one value of those of groups.
        empty: What a group with too few responses does.
        minimum: From how many responses on a group counts.
        on: The day from which ages are counted, where they are.

    Examples:
        >>> from asn_kinerja.feedback.strategies import RATA_RATA, TERTIMBANG_PERAN
        >>> rules = AturanGabung(
        ...     by=RATA_RATA, groups=None, combine=TERTIMBANG_PERAN,
        ...     empty=KelompokKurang.TUNGGU, minimum=1, on=None,
        ... )
        >>> rules.minimum
        1
    """

    by: Strategy
    groups: Pembobotan | None
    combine: Strategy
    empty: KelompokKurang
    minimum: int
    on: date | None

    @property
    def kelompok(self) -> tuple[tuple[tuple[SumberUmpanBalik, ...], Decimal | None], ...]:
        """The groups that count, each with its weight; one of all where all count alike."""
        return _EVERYBODY if self.groups is None else self.groups.bobot


@frozen(kw_only=True)
class NilaiKelompok:
    """What one group gave, and the value that it comes to.

    Args:
        sumber: The sources that are counted together.
        bobot: The weight of the group; `None` where all responses count alike.
        sebaran: What each source gave, the lowest first.
        nilai: The value; `None` where there are too few responses, or the strategy does not
            decide.
        outcome: What the value comes from, where the strategy is a policy.

    Examples:
        >>> group = NilaiKelompok(sumber=(SumberUmpanBalik.REKAN,), bobot=Decimal("0.4"))
        >>> group.banyak, group.nilai, group.nama
        (0, None, 'Rekan kerja setingkat')
    """

    sumber: tuple[SumberUmpanBalik, ...]
    bobot: Decimal | None = None
    sebaran: tuple[Given, ...] = ()
    nilai: Decimal | str | None = None
    outcome: Outcome | None = None

    @property
    def banyak(self) -> int:
        """How many responses there are."""
        return sum(each.banyak for each in self.sebaran)

    @property
    def nama(self) -> str:
        """What the group is called; of everybody, those who responded."""
        spoke = [source for source in self.sumber if any(source is x.sumber for x in self.sebaran)]
        return group_name(spoke if self.bobot is None and spoke else self.sumber)


@frozen(repr=False)
class HasilUmpanBalik:
    """What the feedback on one aspect of one subject comes to.

    It names no rater, and yet holds every answer by group: of a group of one, that person's.
    So it is for those entitled to the answers; what the rated or others see is `publish`.

    Args:
        tentang: The id of the subject.
        aspek: The aspect.
        skala: The scale of the responses.
        aturan: How they were put together.
        cell: How often each code was given, by source and age.
        nilai: The value; `None` while a group is waited for, or nothing decides it.
        outcome: What the value comes from, where the strategy is a policy.

    Examples:
        >>> from asn_kinerja.feedback import Scale, Tanggapan, aggregate
        >>> row = Tanggapan(
        ...     tentang="p-1", aspek="Loyal", sumber="rekan", nilai=3, skala=Scale.numbers(1, 4)
        ... )
        >>> aggregate([row])["p-1", "Loyal"].nilai
        Decimal('3.0000')
    """

    tentang: str
    aspek: str
    skala: Scale
    aturan: AturanGabung
    cell: Cell
    nilai: Decimal | str | None
    outcome: Outcome | None

    @cached_property
    def sebaran(self) -> tuple[Given, ...]:
        """What each source gave, the lowest first, whether it counts or not."""
        return given(self.cell)

    @cached_property
    def kelompok(self) -> tuple[NilaiKelompok, ...]:
        """Every group that counts, in the order of the weights."""
        return tuple(self._group(*each) for each in self.aturan.kelompok)

    def _group(
        self, sources: tuple[SumberUmpanBalik, ...], weight: Decimal | None
    ) -> NilaiKelompok:
        own = tuple(each for each in self.sebaran if each.sumber in sources)
        enough = sum(each.banyak for each in own) >= self.aturan.minimum
        found = applied(self.aturan.by, own, self.skala) if enough else (None, None)
        return NilaiKelompok(
            sumber=sources, bobot=weight, sebaran=own, nilai=found[0], outcome=found[1]
        )

    @property
    def di_luar(self) -> tuple[Given, ...]:
        """What sources gave that have no weight."""
        counting = {source for sources, _ in self.aturan.kelompok for source in sources}
        return tuple(each for each in self.sebaran if each.sumber not in counting)

    @property
    def banyak(self) -> int:
        """How many responses count."""
        return sum(each.banyak for each in self.kelompok)

    @property
    def kurang(self) -> tuple[NilaiKelompok, ...]:
        """The groups that gave too few responses."""
        return tuple(each for each in self.kelompok if each.banyak < self.aturan.minimum)

    @property
    def missing(self) -> tuple[str, ...]:
        """The groups that the value waits for; nothing once there is a value."""
        return () if self.nilai is not None else tuple(each.nama for each in self.kurang)

    @property
    def is_complete(self) -> bool:
        """Whether there is a value."""
        return self.nilai is not None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that was used, each once."""
        return tuple(dict.fromkeys(self._citations()))

    def _citations(self) -> Iterator[Citation]:
        groups = self.aturan.groups
        if groups is not None and groups.cite is not None:
            yield groups.cite
        if self.kurang:
            yield KELOMPOK_KURANG
        for outcome in (self.outcome, *(each.outcome for each in self.kelompok)):
            if outcome is not None:
                yield from outcome.citations

    def explain(self, lang: Language = "id") -> str:
        """Explain the value, from the weights down to how many gave what.

        What a group of fewer than `aturan.minimum` responses gave is not written out. That
        protects nobody against sums and differences: what may be shown is made by `publish`.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.feedback import Scale, Tanggapan, aggregate
            >>> row = Tanggapan(
            ...     tentang="p-1", aspek="Loyal", sumber="rekan", nilai=3, skala=Scale.numbers(1, 4)
            ... )
            >>> print(aggregate([row])["p-1", "Loyal"].explain("en"))
            Loyal of p-1: 3.0000 on the scale 1-4: 1 to 4
            ...
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja.feedback import Scale, Tanggapan, aggregate
            >>> row = Tanggapan(
            ...     tentang="p-1", aspek="Loyal", sumber="rekan", nilai=3, skala=Scale.numbers(1, 4)
            ... )
            >>> len(aggregate([row])["p-1", "Loyal"].explanation("en").branches)
            1
        """
        head = sentence("feedback.result").said(
            lang,
            aspek=self.aspek,
            tentang=self.tentang,
            nilai=plain(self.nilai, lang),
            skala=self.skala.said(lang),
        )
        branches = [self._told(each, lang) for each in self.kelompok]
        if self.outcome is not None and self.aturan.groups is not None:
            branches.insert(0, self.outcome.explanation(lang))
        return Branch(one_line(head), tuple(map(one_line, self._notes(lang))), tuple(branches))

    def _notes(self, lang: Language) -> Iterator[str]:
        groups = self.aturan.groups
        if groups is not None:
            said = sentence("feedback.weighted").said(lang, id=groups.id)
            yield said if groups.cite is None else f"{said} {cited(groups.cite, lang)}"
        if self.kurang:
            facts = {"rule": self.aturan.empty.value, "minimum": self.aturan.minimum}
            names = ", ".join(each.nama for each in self.kurang)
            said = sentence("feedback.thin").said(lang, names=names, **facts)
            yield f"{said} {cited(KELOMPOK_KURANG, lang)}"
        if self.di_luar:
            names = group_name(dict.fromkeys(each.sumber for each in self.di_luar))
            yield sentence("feedback.outside").said(lang, names=names)

    def _told(self, group: NilaiKelompok, lang: Language) -> Branch:
        facts = {"nama": group.nama, "n": group.banyak, "nilai": plain(group.nilai, lang)}
        head = sentence("feedback.group").said(lang, **facts)
        if group.bobot is not None:
            weight = plain(group.bobot, lang, percent=True)
            head += sentence("feedback.group_weight").said(lang, bobot=weight)
        outcome = group.outcome
        below = () if outcome is None else (outcome.explanation(lang),)
        # What too few gave makes no value: to print it would only give them away.
        shown = group.sebaran if group.banyak >= self.aturan.minimum else ()
        return Branch(one_line(head), tuple(_spread(shown, self.skala, lang)), below)

    def __repr__(self) -> str:
        """Show the subject, the aspect and the value."""
        return one_line(f"<HasilUmpanBalik {self.tentang}, {self.aspek}: {self.nilai}>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def _spread(counts: Iterable[Given], scale: Scale, lang: Language) -> Iterator[str]:
    """How many gave what, as one line of a group."""
    found: dict[int, int] = {}
    for each in counts:
        found[each.kode] = found.get(each.kode, 0) + each.banyak
    if found:
        parts = (f"{plain(scale.value(code), lang)} × {n}" for code, n in found.items())
        yield one_line(", ".join(parts))
