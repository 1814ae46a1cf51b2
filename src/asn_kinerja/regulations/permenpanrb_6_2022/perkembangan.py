"""How the work on a result goes: whether there is progress, and what the leader may do next.

Knows feedback and follow-ups on their days, and the articles on them. Decides nothing for the
leader: it says what may come next, what was due and what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import takewhile

from attrs import frozen

from asn_kinerja.citation import Citation
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.feedback import JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period, require_date, say_date
from asn_kinerja.phrases import cited
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.kemajuan import (
    CatatanKemajuan,
    Kemajuan,
    Langkah,
    TindakLanjut,
)
from asn_kinerja.regulations.permenpanrb_6_2022.umpan_balik import TINDAK_LANJUT_UMPAN_BALIK
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Perkembangan", "ikuti"]

_BERKALA = Citation(PERMEN, pasal=19, ayat=2, page=12)
_DIAMBIL_ALIH = Citation(PERMEN, pasal=20, ayat=6, page=13)
_CATATAN = Citation(PERMEN, pasal=20, ayat=7, page=13)
_PERTIMBANGAN = Citation(PERMEN, pasal=20, ayat=8, page=13)

_T = TindakLanjut

#: What each output of the policy allows.
_ALLOWED: Mapping[str, tuple[TindakLanjut, ...]] = {
    "dapat_diapresiasi_atau_ditugasi": (_T.APRESIASI, _T.PENUGASAN_BARU),
    "dapat_disesuaikan_atau_dibina": (
        _T.PENYESUAIAN_EKSPEKTASI,
        _T.PENYESUAIAN_SUMBER_DAYA,
        _T.PEMBINAAN_KINERJA,
    ),
    "dapat_diambil_alih": (_T.PENGAMBILALIHAN,),
}
_TRIED = _ALLOWED["dapat_disesuaikan_atau_dibina"]


@frozen(kw_only=True, repr=False)
class Perkembangan:
    """How the work on a result goes, as of a day; made by `ikuti`.

    Args:
        hasil: The id of the result.
        pada: The day.
        catatan: The feedback up to that day, in order.
        langkah: What the leader did up to that day, in order.
        jadwal: The agreed periods of scheduled feedback.
        outcome: What the policy says may come next; incomplete while the leader has not said
            whether there is progress.

    Examples:
        >>> ikuti("rhk-1", [], pada=date(2024, 6, 1)).kemajuan.name
        'BELUM_DIKETAHUI'
    """

    hasil: str
    pada: date
    catatan: tuple[CatatanKemajuan, ...]
    langkah: tuple[Langkah, ...]
    jadwal: tuple[Period, ...]
    outcome: Outcome

    @property
    def kemajuan(self) -> Kemajuan:
        """What the leader said last of progress."""
        words = _words(self.catatan)
        return words[-1].kemajuan if words else Kemajuan.BELUM_DIKETAHUI

    @property
    def diambil_alih(self) -> Langkah | None:
        """How the result was taken over; `None` if it was not."""
        found = (each for each in self.langkah if each.tindak_lanjut is _T.PENGAMBILALIHAN)
        return next(found, None)

    @property
    def dapat(self) -> tuple[TindakLanjut, ...]:
        """What the leader may do next; nothing once the result is taken over."""
        if self.diambil_alih is not None:
            return ()
        return tuple(
            step for output, steps in _ALLOWED.items() if self.outcome.get(output) for step in steps
        )

    @property
    def catatan_evaluasi(self) -> str | None:
        """The note that the appraiser takes into consideration; `None` if there is none."""
        return None if self.diambil_alih is None else self.diambil_alih.catatan

    @property
    def terlewat(self) -> tuple[Period, ...]:
        """The agreed periods that passed without scheduled feedback of the leader."""
        return tuple(
            each for each in self.jadwal if _over(each, self.pada) and not self._given(each)
        )

    @property
    def jatuh_tempo(self) -> Period | None:
        """The agreed period that runs now and still waits for scheduled feedback."""
        running = (each for each in self.jadwal if self.pada in each and not self._given(each))
        return next(running, None)

    @property
    def belum_sesuai(self) -> tuple[str, ...]:
        """The codes of what is not as the articles ask: `"progress.missed"` and others."""
        return tuple(code for code, _ in self._lacking())

    def explanation(self, lang: Language = "id") -> Branch:
        """The work on the result as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: what is missing, what happened in order, and what may come next.

        Examples:
            >>> ikuti("rhk-1", [], pada=date(2024, 6, 1)).explanation("en").text
            'PROGRESS OF rhk-1 on 1 June 2024: Belum diketahui'
        """
        facts = {"hasil": self.hasil, "pada": say_date(self.pada, lang=lang)}
        head = sentence("progress.head").said(lang, kemajuan=self.kemajuan, **facts)
        events: list[CatatanKemajuan | Langkah] = [*self.catatan, *self.langkah]
        happened = Branch(
            sentence("progress.happened").said(lang),
            branches=tuple(Branch(each.said(lang)) for each in sorted(events, key=_day)),
        )
        allowed = (
            *(Branch(str(each)) for each in self.dapat),
            self.outcome.explanation(lang),
        )
        following = Branch(sentence("progress.next").said(lang), branches=allowed)
        return Branch(one_line(head), tuple(self._notes(lang)), (happened, following))

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> print(ikuti("rhk-1", [], pada=date(2024, 6, 1)).explain())
            KEMAJUAN rhk-1 pada 1 Juni 2024: Belum diketahui
            ...
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Say the result and what may come next."""
        following = ", ".join(each.name for each in self.dapat)
        return one_line(f"<Perkembangan {self.hasil}: {self.kemajuan.name}; {following or '-'}>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())

    def _given(self, period: Period) -> bool:
        return any(
            each.pada in period
            for each in self.catatan
            if each.sumber is SumberUmpanBalik.ATASAN and each.jenis is JenisUmpanBalik.BERKALA
        )

    def _lacking(self) -> Iterator[tuple[str, Citation]]:
        if self.terlewat:
            yield "progress.missed", _BERKALA
        if (taken := self.diambil_alih) is not None:
            before = _state(self.catatan, self.langkah, taken.pada)
            if not TINDAK_LANJUT_UMPAN_BALIK.evaluate(before).get("dapat_diambil_alih"):
                yield "progress.too_soon", _DIAMBIL_ALIH
            if taken.catatan is None:
                yield "progress.no_note", _CATATAN

    def _notes(self, lang: Language) -> Iterator[str]:
        missed = "; ".join(each.said(lang) for each in self.terlewat)
        for code, cite in self._lacking():
            yield f"{sentence(code).said(lang, missed=missed)} {cited(cite, lang)}"
        if self.jatuh_tempo is not None:
            said = sentence("progress.due").said(lang, due=self.jatuh_tempo.said(lang))
            yield f"{said} {cited(_BERKALA, lang)}"
        if self.catatan_evaluasi is not None:
            said = sentence("progress.note").said(lang, note=one_line(self.catatan_evaluasi))
            yield f"{said} {cited(_PERTIMBANGAN, lang)}"


def ikuti(
    hasil: str,
    catatan: Iterable[CatatanKemajuan],
    langkah: Iterable[Langkah] = (),
    *,
    pada: date,
    jadwal: Iterable[Period] = (),
) -> Perkembangan:
    """Follow the work on a result: its feedback, what was done upon it, and what may come next.

    Args:
        hasil: The id of the result.
        catatan: The feedback; what is on other results or later than the day is left out.
        langkah: What the leader did; what is on other results or later is left out.
        pada: As of which day.
        jadwal: The periods in each of which leader and employee agreed on scheduled feedback.

    Returns:
        How it goes. Whether there is progress is for the leader to know, from all feedback: so
        it is what the leader said last, and while the leader said nothing, nothing follows. A
        result may be taken over where the leader found no progress, then tried an adjustment
        or guidance, and on a later day still found none; progress in between begins it anew.

    Raises:
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 19 ayat (2), Pasal 20, pp. 12-13: `TINDAK_LANJUT_UMPAN_BALIK`.
        That the last word of the leader counts, that the day decides, and that "tetap" means
        no progress before and after what was tried, is our reading.

    Examples:
        >>> said = [
        ...     CatatanKemajuan(
        ...         hasil="rhk-1", pada=date(2024, month, 1), sumber="pimpinan", jenis="berkala",
        ...         kemajuan="tidak ada kemajuan",
        ...     )
        ...     for month in (4, 7)
        ... ]
        >>> tried = Langkah(
        ...     hasil="rhk-1", pada=date(2024, 4, 20), tindak_lanjut="pembinaan kinerja"
        ... )
        >>> [each.name for each in ikuti("rhk-1", said, [tried], pada=date(2024, 7, 2)).dapat][-1]
        'PENGAMBILALIHAN'
    """
    require_date("pada", pada)
    heard = sorted((each for each in catatan if _counts(each, hasil, pada)), key=_day)
    done = sorted((each for each in langkah if _counts(each, hasil, pada)), key=_day)
    return Perkembangan(
        hasil=hasil,
        pada=pada,
        catatan=tuple(heard),
        langkah=tuple(done),
        jadwal=tuple(sorted(jadwal, key=lambda each: each.start)),
        outcome=TINDAK_LANJUT_UMPAN_BALIK.evaluate(_state(heard, done, pada)),
    )


def _words(catatan: Iterable[CatatanKemajuan]) -> tuple[CatatanKemajuan, ...]:
    """What the leader said of progress, in order."""
    return tuple(
        each
        for each in catatan
        if each.sumber is SumberUmpanBalik.ATASAN and each.kemajuan is not Kemajuan.BELUM_DIKETAHUI
    )


def _state(
    catatan: Iterable[CatatanKemajuan], langkah: Iterable[Langkah], pada: date
) -> dict[str, bool]:
    """The facts of the policy as of a day; none while the leader said nothing of progress."""
    words = _words(each for each in catatan if each.pada <= pada)
    if not words:
        return {}
    # "Tetap" in ayat (6): what was tried before there was progress was not in vain.
    still = tuple(takewhile(lambda each: each.kemajuan is Kemajuan.TIDAK_ADA, reversed(words)))
    tried = any(
        each.tindak_lanjut in _TRIED and still[-1].pada <= each.pada < still[0].pada
        for each in langkah
        if still
    )
    return {"ada_kemajuan": not still, "sudah_ditindaklanjuti": tried}


def _counts(event: CatatanKemajuan | Langkah, hasil: str, pada: date) -> bool:
    return event.hasil == hasil and event.pada <= pada


def _day(event: CatatanKemajuan | Langkah) -> date:
    return event.pada


def _over(period: Period, on: date) -> bool:
    return period.end is not None and period.end <= on
