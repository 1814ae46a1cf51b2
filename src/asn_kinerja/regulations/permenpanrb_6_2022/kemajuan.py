"""Continuous feedback on a result, and what the leader did upon it, each on its day.

Knows the words of the articles. Knows nothing of what may come next.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from asn_kinerja.display.tree import one_line
from asn_kinerja.feedback import FeedbackError, JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.labels import Label
from asn_kinerja.period import require_date, say_date
from asn_kinerja.text import Language

__all__ = ["CatatanKemajuan", "Kemajuan", "Langkah", "TindakLanjut"]


class Kemajuan(Label):
    """Whether the work on a result shows progress.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 20 ayat (1), p. 12; that it may not be known yet is ours.

    Examples:
        >>> Kemajuan.parse("tidak ada")
        <Kemajuan.TIDAK_ADA: 'Tidak menunjukkan kemajuan'>
    """

    ADA = "Menunjukkan kemajuan", "Ada kemajuan"
    TIDAK_ADA = "Tidak menunjukkan kemajuan", "Tidak ada kemajuan"
    BELUM_DIKETAHUI = "Belum diketahui"


class TindakLanjut(Label):
    """What a leader may do upon feedback.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 20 ayat (2), (3) and (6), pp. 12-13.

    Examples:
        >>> TindakLanjut.parse("pembinaan kinerja").name
        'PEMBINAAN_KINERJA'
    """

    APRESIASI = "Apresiasi"
    PENUGASAN_BARU = "Penugasan baru"
    PENYESUAIAN_EKSPEKTASI = "Penyesuaian Ekspektasi"
    PENYESUAIAN_SUMBER_DAYA = "Penyesuaian dukungan sumber daya"
    PEMBINAAN_KINERJA = "Pembinaan kinerja"
    PENGAMBILALIHAN = "Pengambilalihan rencana hasil kerja", "Diambil alih"


def _says_something(_row: object, attribute: Attribute[Any], given: object) -> None:
    if not (isinstance(given, str) and given.strip()):
        raise FeedbackError("feedback.empty", name=attribute.name)


def _says_something_if_stated(row: object, attribute: Attribute[Any], given: object) -> None:
    if given is not None:
        _says_something(row, attribute, given)


def _is_a_day(_row: object, attribute: Attribute[Any], given: object) -> None:
    require_date(attribute.name, given)


def _sumber(given: SumberUmpanBalik | str) -> SumberUmpanBalik:
    return SumberUmpanBalik.parse(given)


def _kemajuan(given: Kemajuan | str) -> Kemajuan:
    return Kemajuan.parse(given)


def _tindak_lanjut(given: TindakLanjut | str) -> TindakLanjut:
    return TindakLanjut.parse(given)


def _jenis(given: JenisUmpanBalik | str | None) -> JenisUmpanBalik | None:
    return None if given is None else JenisUmpanBalik.parse(given)


@frozen(kw_only=True)
class CatatanKemajuan:
    """One piece of continuous feedback on one result, with whether there is progress.

    Args:
        hasil: The id of the result.
        pada: The day.
        sumber: From which group it comes.
        kemajuan: Whether there is progress.
        jenis: Scheduled or incidental; `None` where nobody said.
        isi: What was said.
        bukti: Where the evidence is kept: a reference.

    Raises:
        FeedbackError: If a text is blank.
        UnknownLabelError: If the group, the progress or the kind is none.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 17 to 20, pp. 11-13.

    Examples:
        >>> CatatanKemajuan(
        ...     hasil="rhk-1", pada=date(2024, 3, 4), sumber="pimpinan", kemajuan="ada kemajuan"
        ... ).kemajuan.name
        'ADA'
    """

    hasil: str = field(validator=_says_something)
    pada: date = field(validator=_is_a_day)
    sumber: SumberUmpanBalik = field(converter=_sumber)
    kemajuan: Kemajuan = field(default=Kemajuan.BELUM_DIKETAHUI, converter=_kemajuan)
    jenis: JenisUmpanBalik | None = field(default=None, converter=_jenis)
    isi: str | None = field(default=None, validator=_says_something_if_stated)
    bukti: str | None = field(default=None, validator=_says_something_if_stated)

    def said(self, lang: Language = "id") -> str:
        """Put it on a line.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The day, the group, the progress and what was said.

        Examples:
            >>> CatatanKemajuan(hasil="rhk-1", pada=date(2024, 3, 4), sumber="rekan").said("en")
            '4 March 2024: Rekan kerja setingkat: Belum diketahui'
        """
        parts = [say_date(self.pada, lang=lang), str(self.sumber), str(self.kemajuan)]
        return one_line(": ".join([*parts, *([self.isi] if self.isi else [])]))


@frozen(kw_only=True)
class Langkah:
    """What the leader did upon feedback.

    Args:
        hasil: The id of the result.
        pada: The day.
        tindak_lanjut: What was done.
        catatan: The note; on a result that is taken over, that the employee could not complete
            it.

    Raises:
        FeedbackError: If a text is blank.
        UnknownLabelError: If it is no follow-up.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 20 ayat (2) to (7), pp. 12-13.

    Examples:
        >>> Langkah(hasil="rhk-1", pada=date(2024, 4, 1), tindak_lanjut="apresiasi").said("en")
        '1 April 2024: Apresiasi'
    """

    hasil: str = field(validator=_says_something)
    pada: date = field(validator=_is_a_day)
    tindak_lanjut: TindakLanjut = field(converter=_tindak_lanjut)
    catatan: str | None = field(default=None, validator=_says_something_if_stated)

    def said(self, lang: Language = "id") -> str:
        """Put it on a line.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The day, what was done and the note.

        Examples:
            >>> Langkah(hasil="rhk-1", pada=date(2024, 4, 1), tindak_lanjut="apresiasi").said()
            '1 April 2024: Apresiasi'
        """
        parts = [say_date(self.pada, lang=lang), str(self.tindak_lanjut)]
        return one_line(": ".join([*parts, *([self.catatan] if self.catatan else [])]))
