"""Values of one unit, indicator or person over periods, exact, with the holes kept as holes.

Knows which period has a value and which has none. Knows nothing of alerts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeAlias, cast

from attrs import Factory, evolve, field, frozen

from asn_kinerja.exact import RefusedNumberError, literal, scaled, to_decimal
from asn_kinerja.goals.due import due
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.target import Direction, Target
from asn_kinerja.monitoring.errors import MonitoringError, SeriesError
from asn_kinerja.period import Period, Step
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text, bilingual

__all__ = ["Point", "Series"]

#: For each period its value; `None` where it is missing.
_Values: TypeAlias = "Mapping[Period, Any] | Iterable[tuple[Period, Any]]"
#: How many decimals a value may have, as the facts of the strategies.
_PLACES = 4


@frozen
class Point:
    """One period of a series.

    Args:
        period: The period.
        value: What was reached in it; `None` where it is missing.
        target: What was to be reached in it; `None` where nobody said.

    Examples:
        >>> Point(Period.month(2026, 1), Decimal(80)).value
        Decimal('80')
    """

    period: Period
    value: Decimal | None
    target: Target | None = None


def _direction(value: Direction | str) -> Direction:
    return Direction.parse(value)


def _points(given: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(given, key=lambda point: point.period.start))


def _pairs(given: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple(dict(given).items())


def _own_id(series: Series) -> Text:
    return bilingual(series.id)


@frozen(repr=False)
class Series:
    """The values of one unit, indicator or person over periods, in order.

    A period without a value is missing: it stays in its place, and is never zero and never
    filled in from its neighbours. `Series.of` makes one from plain values.

    Args:
        id: Whose values they are: an id, no name.
        points: The periods, each beginning where the one before ends.
        direction: Which way is better, *naik* or *turun*, in any known spelling.
        title: What is observed, for people.
        unit: The unit of the values.
        facts: What else is known of it, for strategies and books of rules, by name.

    Raises:
        MonitoringError: If a period has no end, two periods share a day or do not follow each
            other, a value is no exact number of at most four decimals, a target is no number
            or calls the other way better, nothing has a value, or a range is called the
            better way; every problem is in the group.
        UnknownLabelError: If the direction is none.

    Examples:
        >>> january, february, march = Period.quarter(2026, 1).split(1)
        >>> kunjungan = Series.of("pkm-1", {january: 310, march: 280}, direction="naik")
        >>> kunjungan.missing == (february,)
        True
        >>> [point.value for point in kunjungan.points]
        [Decimal('310'), None, Decimal('280')]
    """

    id: str
    points: tuple[Point, ...] = field(converter=_points)
    direction: Direction = field(converter=_direction, kw_only=True)
    title: Text = field(
        default=Factory(_own_id, takes_self=True), converter=bilingual, kw_only=True
    )
    unit: str | None = field(default=None, kw_only=True)
    facts: tuple[tuple[str, Any], ...] = field(default=(), converter=_pairs, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no series, naming every problem."""
        problems = [*_problems(self)]
        if problems:
            raise MonitoringError(sentence("series.refused").said("en", id=self.id), problems)

    @classmethod
    def of(
        cls,
        id: str,  # noqa: A002 - as the field is called
        values: _Values,
        *,
        direction: Direction | str,
        title: Text | str | None = None,
        unit: str | None = None,
        targets: Mapping[Period, Target] | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> Series:
        """Make a series from plain values.

        Args:
            id: Whose values they are: an id, no name.
            values: For each period its value, `None` where it is missing. Periods between
                two others that are not given at all are missing too.
            direction: Which way is better, *naik* or *turun*, in any known spelling.
            title: What is observed, for people; the id unless said.
            unit: The unit of the values.
            targets: What is to be reached in a period, where somebody said.
            facts: What else is known of it, by name.

        Returns:
            The series.

        Raises:
            MonitoringError: As `Series` does.
            UnknownLabelError: If the direction is none.

        Examples:
            >>> bulan = Period.quarter(2026, 1).split(1)
            >>> Series.of("pkm-1", zip(bulan, (310, None, 280)), direction="naik")
            <Series pkm-1: 310, -, 280>
        """
        steps: Mapping[Period, Target] = {} if targets is None else targets
        read = [Point(each, _exact(given), steps.get(each)) for each, given in _listed(values)]
        made = _with_holes(_points(read), steps)
        more: Mapping[str, Any] = {} if facts is None else facts
        named = id if title is None else title
        return cls(id, made, direction=direction, title=named, unit=unit, facts=more)

    @classmethod
    def planned(
        cls,
        goal: Goal,
        indicator: Indicator,
        values: _Values,
        *,
        facts: Mapping[str, Any] | None = None,
    ) -> Series:
        """Make the series of an indicator, with what its plan asks for in each period.

        Args:
            goal: The goal that the indicator measures.
            indicator: The indicator; its target, or the first of its trajectory, says which
                way is better.
            values: For each period its value, `None` where it is missing.
            facts: What else is known of it, by name.

        Returns:
            The series; a period that the plan says nothing for has no target.

        Raises:
            MonitoringError: As `Series` does.

        Dasar hukum:
            PermenPANRB 6/2022 hlm. 93: a trajectory of targets by quarters.

        Examples:
            >>> from asn_kinerja.goals import Goal, Indicator
            >>> months = Period.quarter(2026, 1).split(1)
            >>> steps = [(month, Target.up(n)) for month, n in zip(months, (10, 20, 30))]
            >>> iki = Indicator("iki", "Ibu hamil terlayani", trajectory=steps)
            >>> goal = Goal("so", "Layanan baik", "Sasaran", indicators=[iki])
            >>> Series.planned(goal, iki, {months[1]: 18}).points[0].target.end
            Decimal('20')
        """
        stated = [indicator.target, *(target for _, target in indicator.trajectory)]
        ways = [target.direction for target in stated if target is not None]
        made = cls.of(
            indicator.id,
            values,
            # Where the plan says no way, none is assumed: a range is refused.
            direction=ways[0] if ways else Direction.WITHIN,
            title=indicator.statement,
            unit=indicator.unit,
            facts=facts,
        )
        aimed = (evolve(each, target=due(goal, indicator, each.period)) for each in made.points)
        return evolve(made, points=aimed)

    @property
    def missing(self) -> tuple[Period, ...]:
        """The periods without a value."""
        return tuple(point.period for point in self.points if point.value is None)

    @property
    def is_even(self) -> bool:
        """Whether its periods are of one length, as months or weeks are.

        Where they are not, what was reached in one says little beside what was in another.
        """
        days = [
            (each.period.end - each.period.start).days for each in self.points if each.period.end
        ]
        # Months differ by a tenth, and so do quarters; weeks and ten days by more.
        return 10 * min(days) >= 9 * max(days)

    @property
    def known(self) -> tuple[tuple[int, Decimal], ...]:
        """The values, each with the place of its period in the series."""
        pairs = enumerate(point.value for point in self.points)
        return tuple((place, value) for place, value in pairs if value is not None)

    def __repr__(self) -> str:
        """Show the id and the values."""
        values = ", ".join("-" if p.value is None else str(p.value) for p in self.points)
        return f"<Series {self.id}: {values}>"


def _listed(values: _Values) -> Iterable[tuple[Period, Any]]:
    """The pairs as they were given: a mapping made of them would keep one of a period."""
    if isinstance(values, Mapping):
        return cast("Mapping[Period, Any]", values).items()
    return values


def _exact(given: Any) -> Any:
    """A number as it was meant; what is none is left for the series to name."""
    if given is None or isinstance(given, str | bool):
        return given
    try:
        return to_decimal(*literal(Decimal(repr(given)) if isinstance(given, float) else given))
    except (RefusedNumberError, ArithmeticError):
        return given


def _with_holes(points: tuple[Point, ...], targets: Mapping[Period, Target]) -> list[Point]:
    """The points, with those of the periods that nobody gave in between."""
    made = list(points[:1])
    for before, after in pairwise(points):
        end, start = before.period.end, after.period.start
        if end is not None and end < start:
            holes = _cut(Period(end, start), before.period)
            made += [Point(each, None, targets.get(each)) for each in holes]
        made.append(after)
    return made


def _cut(hole: Period, like: Period) -> tuple[Period, ...]:
    """Cut a hole into periods as long as the one before it, if it is such a one."""
    steps: dict[int, Step] = {1: 1, 3: 3, 6: 6, 12: 12}
    step = steps.get(like.months)
    whole = step is not None and like.split(step) == (like,)
    return hole.split(step) if step is not None and whole else (hole,)


def _problems(series: Series) -> Iterator[SeriesError]:
    if series.direction is Direction.WITHIN:
        yield SeriesError("series.direction", path="direction", accepted="naik, turun")
    if not series.known:
        yield SeriesError("series.no_values", path="points")
    for place, point in enumerate(series.points):
        path = f"points[{place}]"
        if point.period.end is None:
            yield SeriesError("series.endless", path=path, start=point.period.start)
        if point.value is not None and not _is_exact(point.value):
            yield SeriesError("series.value", path=path, given=point.value, places=_PLACES)
        if point.target is not None and not isinstance(point.target.end, Decimal):
            yield SeriesError("series.target", path=path, given=point.target.end)
        if point.target is not None and point.target.direction is _opposite(series.direction):
            yield SeriesError("series.other_way", path=path, given=point.target.direction)
    for place, (before, after) in enumerate(pairwise(series.points), start=1):
        if before.period.end not in {None, after.period.start}:
            yield SeriesError("series.order", path=f"points[{place}]", period=after.period)


def _opposite(direction: Direction) -> Direction | None:
    ways = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
    return ways.get(direction)


def _is_exact(value: object) -> bool:
    try:
        scaled(value, _PLACES)
    except RefusedNumberError:
        return False
    return isinstance(value, Decimal)
