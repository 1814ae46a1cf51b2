"""By which plan a period is judged: realisations stay judged by the plan of their time.

Knows the days of plans and periods. Knows nothing of how a value is computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError, RealisationError
from asn_kinerja.goals.measure import measure
from asn_kinerja.goals.measurement import Measurement
from asn_kinerja.goals.realisation import Realisation, admit
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["LAST_DAY", "judging_plan", "measure_each"]

#: By which plan a period is judged in which the plan was revised.
LAST_DAY = Citation(
    "PermenPANRB 6/2022",
    pasal=14,
    ayat=2,
    standing=Standing.ASSUMPTION,
    note=Text(
        "rencana yang berlaku pada hari terakhir periode menilai seluruh periode itu",
        "the plan in force on the last day of a period judges the whole period",
    ),
)


def judging_plan(cascade: Cascade, period: Period) -> Cascade:
    """Give the plan that judges a period: realisations stay judged by the plan of their time.

    Args:
        cascade: The plan, with its history.
        period: The period that is judged.

    Returns:
        The plan in force on the last day of the period.

    Raises:
        PeriodError: If the period has no last day.
        PlanError: If the first plan counts from a later day.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 14 ayat (2) lets a plan change during the year. Which plan
        judges a period with a change inside it is not said: that its last day decides is
        our assumption, `LAST_DAY`.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.goals import Goal, Withdraw
        >>> old = Cascade([Goal("so", "Loket baik", "Sasaran")])
        >>> new = old.revise([Withdraw("so")], on=date(2020, 4, 1), reason="loket ditutup")
        >>> judging_plan(new, Period.quarter(2020, 1)) is old
        True
        >>> judging_plan(new, Period.quarter(2020, 2)) is new
        True
    """
    if period.end is None:
        raise PeriodError("period.open", start=period.start)
    return cascade.as_of(period.end - timedelta(days=1))


def measure_each(
    cascade: Cascade, realisations: Iterable[Realisation], *, periods: Iterable[Period]
) -> Mapping[Period, Measurement]:
    """Measure each of some periods by the plan of its time.

    Args:
        cascade: The plan, with its history.
        realisations: The reports; each belongs to the period that contains all its days.
        periods: The periods, for example the quarters of a year; no two share a day.

    Returns:
        For each period the measurement by the plan that judges it, see `judging_plan`.

    Raises:
        RealisationError: If a plan cannot take one of its reports, or a report belongs to no
            period; all of them are named.
        PeriodError: If a period has no last day.
        PlanError: If two periods share a day, or the first plan counts from a later day.

    Dasar hukum:
        As for `judging_plan`.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.goals import Goal, Indicator, Replace, Target
        >>> counter, online = (Indicator("i", "Dilayani", Target.up(n)) for n in (300, 50))
        >>> old = Cascade([Goal("so", "Warga dilayani", "Sasaran", indicators=[counter])])
        >>> new = old.revise([Replace(online)], on=date(2020, 4, 1), reason="loket ditutup")
        >>> first, second = quarters = Period.semester(2020, 1).split(3)
        >>> rows = [Realisation("i", 60, period=each) for each in quarters]
        >>> found = measure_each(new, rows, periods=quarters)
        >>> found[first]["i"].comparison, found[second]["i"].comparison
        (<Comparison.WORSE: 'Lebih buruk'>, <Comparison.BETTER: 'Lebih baik'>)
    """
    rows, spans = tuple(realisations), tuple(periods)
    _require_apart(spans)
    taken = {each: _within(each, rows) for each in spans}
    plans = {each: judging_plan(cascade, each) for each in spans}
    held = {place for places in taken.values() for place in places}
    refused = {place: _homeless(place) for place in range(len(rows)) if place not in held}
    for each, places in taken.items():
        for error in admit(plans[each], [rows[place] for place in places]).refused:
            refused[places[error.facts["place"]]] = _placed(error, places)
    if refused:
        problems = [refused[place] for place in sorted(refused)]
        raise RealisationError(sentence("realisation.refused").said("en"), problems)
    return {
        each: measure(plans[each], [rows[place] for place in places], period=each)
        for each, places in taken.items()
    }


def _require_apart(periods: tuple[Period, ...]) -> None:
    """Refuse periods that share a day: a report of it would be judged twice."""
    for place, each in enumerate(periods):
        if any(each.overlaps(other) for other in periods[:place]):
            raise PlanError("judging.overlap", path=f"periods[{place}]")


def _within(period: Period, rows: tuple[Realisation, ...]) -> tuple[int, ...]:
    return tuple(place for place, row in enumerate(rows) if period.covers(row.period))


def _homeless(place: int) -> PlanError:
    return PlanError("judging.no_period", path=f"realisations[{place}].period", place=place)


def _placed(error: PlanError, places: tuple[int, ...]) -> PlanError:
    """Name the reports by their places among all, not among those of one period."""
    facts: dict[str, Any] = {**error.facts, "place": places[error.facts["place"]]}
    names = {f"realisations[{at}]": f"realisations[{place}]" for at, place in enumerate(places)}
    for fact in {"path", "other"} & facts.keys():
        head, dot, rest = str(facts[fact]).partition(".")
        facts[fact] = f"{names[head]}{dot}{rest}"
    return PlanError(error.code, **facts)
