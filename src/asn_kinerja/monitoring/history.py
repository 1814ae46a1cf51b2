"""What a series says of itself: the facts that strategies and books of rules decide on.

Knows falls, medians and the slope of Theil and Sen, exactly. Knows no threshold: those are
settings of the strategies.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import Any

from asn_kinerja.exact import Rounding, power, quotient, to_decimal
from asn_kinerja.goals.target import Direction
from asn_kinerja.monitoring.errors import MonitoringError, SeriesError
from asn_kinerja.monitoring.series import Series
from asn_kinerja.sentences import sentence

__all__ = ["PLACES", "falls", "history", "median", "theil_sen"]

PLACES = 6
"""How many decimals slopes and medians have as facts, half up."""


def theil_sen(series: Series) -> Fraction | None:
    """The slope of Theil and Sen: the median of the slopes between every two values.

    Args:
        series: The series; a missing period keeps its place, so the values around it lie two
            periods apart.

    Returns:
        How much the value rises from one period to the next; `None` with fewer than two
        values, or where the periods are not of one length.

    Examples:
        >>> from asn_kinerja import Period
        >>> months = Period.quarter(2026, 1).split(1)
        >>> theil_sen(Series.of("a", zip(months, (10, 8, 7)), direction="naik"))
        Fraction(-3, 2)
    """
    if not series.is_even:
        return None
    # Subtracting decimals would ask the ambient context.
    known = [(place, Fraction(value)) for place, value in series.known]
    return median([(y - x) / (b - a) for (a, x), (b, y) in combinations(known, 2)])


def median(values: list[Fraction]) -> Fraction | None:
    """The value in the middle, or the mean of the two in the middle.

    Args:
        values: The values, in any order.

    Returns:
        The exact median; `None` where there is no value.

    Examples:
        >>> median([Fraction(1), Fraction(7), Fraction(2), Fraction(3)])
        Fraction(5, 2)
    """
    if not values:
        return None
    ordered = sorted(values)
    low, high = (len(ordered) - 1) // 2, len(ordered) // 2
    return (ordered[low] + ordered[high]) / 2


def falls(series: Series) -> tuple[int, bool] | None:
    """Count the periods up to the last one of which each is worse than the one before.

    Args:
        series: The series; falling is going against its direction.

    Returns:
        How many, and whether a missing period keeps from counting on; `None` if the last
        period itself is missing, or the periods are not of one length.

    Examples:
        >>> from asn_kinerja import Period
        >>> months = Period.semester(2026, 1).split(1)
        >>> falls(Series.of("a", zip(months, (9, 8, None, 7, 6, 5)), direction="naik"))
        (2, True)
    """
    if not series.is_even:
        return None
    values = [point.value for point in reversed(series.points)]
    count = 0
    for later, earlier in pairwise(values):
        if later is None or earlier is None:
            break
        if not _worse(later, earlier, series.direction):
            return count, False
        count += 1
    broken = count + 1 < len(values)
    return None if values[0] is None else (count, broken)


def _worse(later: Decimal, earlier: Decimal, direction: Direction) -> bool:
    return later > earlier if direction is Direction.DOWN else later < earlier


def history(series: Series) -> Mapping[str, Any]:
    """What a series says of itself, by the names that strategies ask for.

    Args:
        series: The series.

    Returns:
        `nilai` and `nilai_sebelumnya` of the last two periods, `makin_tinggi_makin_baik`,
        `jumlah_periode` with a value, `jumlah_turun_berturut` and `turun_terputus` as `falls`
        counts them, `median_riwayat` of the values before the last, `kemiringan` as
        `theil_sen` gives it, `perbandingan` with the target of the last period, and what the
        caller stated in `facts`. What is not known is `None`, never zero. Periods that are not
        of one length are not compared: falls, median and slope are not known.

    Raises:
        MonitoringError: If the caller stated one of these names; what the series itself says
            is never overruled.

    Examples:
        >>> from asn_kinerja import Period
        >>> months = Period.quarter(2026, 1).split(1)
        >>> found = history(Series.of("a", zip(months, (10, 8, 7)), direction="naik"))
        >>> found["nilai"], found["jumlah_turun_berturut"], found["kemiringan"]
        (Decimal('7'), 2, Decimal('-1.500000'))
    """
    last, counted = series.points[-1], falls(series)
    before = series.points[-2].value if len(series.points) > 1 else None
    earlier = [Fraction(value) for at, value in series.known if at < len(series.points) - 1]
    aimed = None if last.value is None else last.target
    found = {
        "nilai": last.value,
        "nilai_sebelumnya": before,
        "makin_tinggi_makin_baik": series.direction is Direction.UP,
        "jumlah_periode": len(series.known),
        "jumlah_turun_berturut": None if counted is None else counted[0],
        "turun_terputus": None if counted is None else counted[1],
        "median_riwayat": _rounded(median(earlier)) if series.is_even else None,
        "kemiringan": _rounded(theil_sen(series)),
        "perbandingan": None if aimed is None else aimed.compare(last.value),
    }
    twice = [SeriesError("series.fact", path=name) for name, _ in series.facts if name in found]
    if twice:
        raise MonitoringError(sentence("series.refused").said("en", id=series.id), twice)
    return MappingProxyType({**found, **dict(series.facts)})


def _rounded(value: Fraction | None) -> Decimal | None:
    if value is None:
        return None
    units = quotient(value.numerator * power(PLACES), value.denominator, Rounding.HALF_UP)
    return to_decimal(units, PLACES)
