"""What was realised of an SKP in a period, each report judged by the edition of its time.

Knows editions and measurements. Knows no regulation and makes no rating of a comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.measure import measure
from asn_kinerja.goals.measured import Measured
from asn_kinerja.goals.measurement import Measurement
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["CapaianSKP", "last_day", "ukur"]


@frozen(eq=False)
class CapaianSKP:
    """What was realised of an SKP in a period.

    Args:
        hasil: The indicators of the edition that counts at the end of the period.
        semula: What was reported on indicators that have changed since: the edition of
            that time, with what its indicator reached.

    Examples:
        >>> CapaianSKP.__name__
        'CapaianSKP'
    """

    hasil: Measurement
    semula: tuple[tuple[SKP, Measured], ...] = ()


def ukur(skp: SKP, realisasi: Iterable[Realisation], *, edisi: SKP, periode: Period) -> CapaianSKP:
    """Measure an SKP in a period.

    A report counts for the indicator as it stands now if the edition of its time had the
    same one; if the indicator was another then, it is judged by that.

    Args:
        skp: The SKP with its editions.
        realisasi: The reports; those outside the period are left out.
        edisi: The edition that counts at the end of the period.
        periode: The period.

    Returns:
        What was reached, by the present edition and by earlier ones.

    Raises:
        RealisationError: If the plan cannot take one of the reports.
        PeriodError: If the period has no end.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 14 ayat (2), p. 10: the SKP is developed in the course of
        the year. That a report stays judged by the plan of its time is our reading.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
        >>> year = Period.year(2024)
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=year, pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(BERAKHLAK), ditetapkan=date(2024, 1, 20),
        ... )
        >>> len(ukur(skp, [], edisi=skp, periode=year).hasil)
        0
    """
    present = _indicators(edisi)
    rows: list[Realisation] = []
    earlier: dict[tuple[int, str], list[Realisation]] = {}
    editions = skp.riwayat
    for row in realisasi:
        if not row.period.overlaps(periode):
            continue
        # What was reported before the first edition was set can only be meant for it.
        then = skp.as_of(last_day(row.period)) or editions[0]
        was = _indicators(then).get(row.indicator)
        if was is None or was == present.get(row.indicator):
            rows.append(row)
        else:
            earlier.setdefault((editions.index(then), row.indicator), []).append(row)
    semula = tuple(
        (editions[place], _then(editions[place], indicator, found))
        for (place, indicator), found in sorted(earlier.items())
    )
    return CapaianSKP(measure(edisi.rencana, rows, period=periode), semula)


def last_day(periode: Period) -> date:
    """The last day of a period.

    Args:
        periode: The period.

    Returns:
        The day before its end.

    Raises:
        PeriodError: If the period has no end.

    Examples:
        >>> last_day(Period.year(2024))
        datetime.date(2024, 12, 31)
    """
    if periode.end is None:
        raise PeriodError("period.open", start=periode.start)
    return periode.end - timedelta(days=1)


def _indicators(skp: SKP) -> Mapping[str, Indicator]:
    return {each.id: each for hasil in skp.hasil_kerja for each in hasil.indikator}


def _then(edisi: SKP, indicator: str, rows: list[Realisation]) -> Measured:
    """One indicator of an earlier edition, over the days that were reported."""
    first = min(row.period.start for row in rows)
    last = max(last_day(row.period) for row in rows)
    over = Period(first, last + timedelta(days=1))
    return measure(edisi.rencana, rows, period=over)[indicator]
