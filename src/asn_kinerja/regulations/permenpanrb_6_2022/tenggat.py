"""The limits of PermenPANRB 6/2022: working days, last days, and where they cannot all be kept.

Figures with their pages. Knows no calendar: the caller gives the working days.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.period import require_date, say_date
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels_siklus import StatusEvaluasi
from asn_kinerja.skp.history import History
from asn_kinerja.skp.transition import Limit
from asn_kinerja.skp.working_days import WorkingDays
from asn_kinerja.text import Language, Text

__all__ = [
    "EVALUASI",
    "EVALUASI_ATASAN",
    "HARI_KERJA",
    "KEBERATAN",
    "KEPUTUSAN",
    "PELAPORAN",
    "PELAPORAN_ATASAN",
    "PELAPORAN_KEBERATAN",
    "PENETAPAN_SKP",
    "PENGEMBALIAN",
    "PENGEMBALIAN_FINAL",
    "PENYAMPAIAN",
    "PENYAMPAIAN_FINAL",
    "JalurKeberatan",
    "batas_evaluasi_tahunan",
    "batas_penetapan_skp",
    "jalur_keberatan",
    "peringatan_keberatan",
    "tahun_capaian_organisasi",
]


def _pelaporan(angka: int, page: int | str) -> Citation:
    return Citation(PERMEN, lampiran="V.A", angka=angka, page=page)


def _keberatan(angka: int, page: int) -> Citation:
    return Citation(PERMEN, lampiran="V.B", angka=angka, page=page)


HARI_KERJA = Citation(
    PERMEN,
    lampiran="V.A",
    page="114-119",
    standing=Standing.ASSUMPTION,
    note=Text(
        "teks tidak mengatur kalender dan cara menghitung hari kerja; hari kejadian tidak kami "
        "hitung, hari terakhir masih di dalam batas",
        "the text rules neither the calendar nor how working days are counted; we do not count "
        "the day of the event, and the last day is still inside the limit",
    ),
)
"""How working days are counted."""

PENETAPAN_SKP = Limit(days=0, cite=Citation(PERMEN, pasal=14, ayat=1, page=10))
"""The last day for setting the SKP is the last of January."""

EVALUASI = Limit(days=0, cite=Citation(PERMEN, lampiran="IV.A", angka=8, page=90))
"""The appraiser evaluates and signs within the time for the evaluation."""

PENYAMPAIAN = Limit(days=14, since=StatusEvaluasi.DITANDATANGANI, cite=_pelaporan(5, 114))
"""From the signature to the delivery."""

PENGEMBALIAN = Limit(days=14, since=StatusEvaluasi.DISAMPAIKAN, cite=_pelaporan(6, 114))
"""From the receipt to the return."""

PELAPORAN = Limit(days=30, cite=_pelaporan(7, 115))
"""From the end of the time for the evaluation to the report."""

EVALUASI_ATASAN = Limit(days=14, cite=_pelaporan(8, "115-116"))
"""From the end of the time for the evaluation to the signature of the superior."""

PENYAMPAIAN_FINAL = Limit(
    days=7, since=StatusEvaluasi.DITANDATANGANI_FINAL, cite=_pelaporan(9, 116)
)
"""From the signature of the superior to the delivery."""

PENGEMBALIAN_FINAL = Limit(days=7, since=StatusEvaluasi.DISAMPAIKAN_FINAL, cite=_pelaporan(10, 116))
"""From the receipt to the return, where the superior has evaluated."""

PELAPORAN_ATASAN = Limit(days=30, cite=_pelaporan(11, 117))
"""From the end of the time for the evaluation to the report of the superior."""

KEBERATAN = Limit(
    days=14, since=StatusEvaluasi.DISAMPAIKAN, cite=_keberatan(2, 117), force=Force.MAY
)
"""From the receipt to the objection; a right, not a duty."""

KEPUTUSAN = Limit(days=7, since=StatusEvaluasi.KEBERATAN, cite=_keberatan(6, 117))
"""From the objection to the decision on it."""

PELAPORAN_KEBERATAN = Limit(days=30, cite=_keberatan(8, 119))
"""From the end of the time for the evaluation to the report of what was decided."""


def batas_penetapan_skp(tahun: int) -> date:
    """The last day for setting the SKP of a year.

    Args:
        tahun: The year of the performance.

    Returns:
        31 January of that year.

    Examples:
        >>> batas_penetapan_skp(2023)
        datetime.date(2023, 1, 31)

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 14 ayat (1), p. 10; Lampiran II.C angka 4, p. 65.
    """
    return date(tahun, 1, 31)


def batas_evaluasi_tahunan(tahun: int) -> date:
    """The last day of the annual evaluation of a year; that of a periodic one the agency sets.

    Args:
        tahun: The year of the performance.

    Returns:
        31 January of the next year.

    Examples:
        >>> batas_evaluasi_tahunan(2024)
        datetime.date(2025, 1, 31)

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 8 huruf b, p. 90.
    """
    return date(tahun + 1, 1, 31)


def tahun_capaian_organisasi(tahun: int, *, terbit: date | None, on: date) -> int | None:
    """Which year's achievement of the organisation the annual evaluation goes by.

    Args:
        tahun: The year assessed.
        terbit: The day on which the achievement of that year was issued, if it was.
        on: The day from which is looked.

    Returns:
        *tahun*, or the year before if January passed without it; `None` while it can
        still come in time.

    Raises:
        PeriodError: If a day is no plain date.

    Examples:
        >>> tahun_capaian_organisasi(2022, terbit=None, on=date(2023, 2, 1))
        2021

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.1 huruf f, p. 94.
    """
    require_date("on", on)
    last = batas_evaluasi_tahunan(tahun)
    if terbit is not None:
        require_date("terbit", terbit)
        if terbit <= min(on, last):
            return tahun
    return tahun - 1 if on > last else None


@frozen(kw_only=True)
class JalurKeberatan:
    """The last days on which everybody may still use up the limits of an objection.

    Args:
        tanda_tangan: For the signature of the appraiser.
        penyampaian: For the delivery to the employee.
        pelaporan: For the report, 30 working days after the time for the evaluation.

    Examples:
        >>> jalur_keberatan(date(2024, 1, 31), WorkingDays()).pelaporan
        datetime.date(2024, 3, 13)
    """

    tanda_tangan: date
    penyampaian: date
    pelaporan: date


def jalur_keberatan(until: date, calendar: WorkingDays) -> JalurKeberatan:
    """Find the last days that leave room for an objection.

    Delivery, objection and decision may take 14 + 14 + 7 working days, the report has to
    be made within 30 of the end of the time for the evaluation: who signs too late
    cannot keep all four limits.

    Args:
        until: The last day of the time for the evaluation.
        calendar: The working days of the agency.

    Returns:
        The last safe days for signature and delivery, and the last day for the report.

    Raises:
        PeriodError: If *until* is no plain date.

    Examples:
        >>> safe = jalur_keberatan(date(2024, 1, 31), WorkingDays())
        >>> print(safe.tanda_tangan, safe.penyampaian)
        2024-01-24 2024-02-13

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran V.A angka 5, p. 114; V.B angka 2, 6 and 8, pp. 117-119.
    """
    report = calendar.after(until, PELAPORAN_KEBERATAN.days)
    delivery = calendar.latest(report, KEBERATAN.days + KEPUTUSAN.days)
    signature = calendar.latest(delivery, PENYAMPAIAN.days)
    return JalurKeberatan(tanda_tangan=signature, penyampaian=delivery, pelaporan=report)


def peringatan_keberatan(history: History, calendar: WorkingDays) -> tuple[Text, ...]:
    """Warn where an objection could no longer be decided in time for the report.

    Args:
        history: An evaluation.
        calendar: The working days of the agency.

    Returns:
        A sentence for the signature and one for the delivery, each if it came after the
        last safe day.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_EVALUASI
        >>> history = SIKLUS_EVALUASI.begin(on=date(2024, 12, 30), until=date(2025, 1, 31))
        >>> peringatan_keberatan(history, WorkingDays())
        ()
    """
    safe = jalur_keberatan(history.until, calendar)
    last = {
        StatusEvaluasi.DITANDATANGANI: (safe.tanda_tangan, _TANDA_TANGAN),
        StatusEvaluasi.DISAMPAIKAN: (safe.penyampaian, _PENYAMPAIAN),
    }
    return tuple(
        _said(last[state][1], day, last[state][0], safe.pelaporan)
        for state, day in history.moments
        if isinstance(state, StatusEvaluasi) and state in last and day > last[state][0]
    )


_TANDA_TANGAN = Text(
    "ditandatangani {day}, sesudah hari aman terakhir {last}: bila semua batas dipakai penuh, "
    "keberatan diputus sesudah batas pelaporan {report}",
    "signed on {day}, after the last safe day {last}: if all limits are used up, an objection "
    "is decided after the last day for the report, {report}",
)
_PENYAMPAIAN = Text(
    "disampaikan {day}, sesudah hari aman terakhir {last}: bila semua batas dipakai penuh, "
    "keberatan diputus sesudah batas pelaporan {report}",
    "delivered on {day}, after the last safe day {last}: if all limits are used up, an "
    "objection is decided after the last day for the report, {report}",
)


def _said(text: Text, day: date, last: date, report: date) -> Text:
    def said(lang: Language) -> str:
        days = {"day": day, "last": last, "report": report}
        return text.said(lang, **{name: say_date(on, lang=lang) for name, on in days.items()})

    return Text(said("id"), said("en"))
