"""The measurement of a plan: the result of every indicator, and what a goal achieved.

Knows how results are looked up, and how those of a goal's indicators are put together by a
stated roll-up. Knows nothing of how a result is computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from asn_kinerja.display.html import headed, table
from asn_kinerja.goals.account import said
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError, UnmeasuredError
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.measured import Measured, lacking
from asn_kinerja.goals.rules import part_rows
from asn_kinerja.labels import nearest_of_many
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["Measurement"]


def _kept(results: Mapping[str, Measured]) -> Mapping[str, Measured]:
    return dict(results)


@frozen(repr=False, eq=False)
class Measurement(Mapping[str, Measured]):
    """What the indicators of a plan reached in a period: a read-only mapping by id.

    The indicators of goals that are planned for other periods only are not in it.

    Args:
        cascade: The plan.
        period: The period.
        results: For each indicator its result, in the order of the plan.

    Examples:
        >>> found = Measurement(Cascade([]), Period.year(2024), {})
        >>> len(found), found.is_complete
        (0, True)
    """

    cascade: Cascade
    period: Period
    _results: Mapping[str, Measured] = field(converter=_kept)

    def __getitem__(self, indicator: str) -> Measured:
        """Give the result of an indicator.

        Args:
            indicator: Its id.

        Returns:
            The result.

        Raises:
            UnmeasuredError: If there is no such indicator, or its goal is planned for other
                periods only.
        """
        found = self._results.get(indicator)
        if found is None:
            raise self._unmeasured(indicator)
        return found

    def __contains__(self, indicator: object) -> bool:
        """Tell whether an indicator has a result."""
        return indicator in self._results

    def __iter__(self) -> Iterator[str]:
        """Go over the indicators in the order of the plan."""
        return iter(self._results)

    def __len__(self) -> int:
        """Count the indicators."""
        return len(self._results)

    @property
    def missing(self) -> tuple[str, ...]:
        """The indicators that keep others, or themselves, from having a value."""
        return tuple(lacking(self._results.values()))

    @property
    def is_complete(self) -> bool:
        """Whether every indicator has all that is stated for it."""
        return all(each.is_complete for each in self._results.values())

    def of_goal(self, goal: str, roll_up: Policy) -> Outcome:
        """The achievement of a goal from those of its indicators, by a stated roll-up.

        Args:
            goal: The id of the goal.
            roll_up: One of `goals.roll_up`, or any policy over rows `bagian` with the
                output `nilai`. A row is an indicator, in the order of the goal: `nilai` is
                its achievement, `bobot` its weight.

        Returns:
            The outcome; incomplete where an indicator has no achievement, or no weight
            where one is asked for.

        Raises:
            PlanError: If there is no such goal, or the policy is no such roll-up.
            InvalidFactsError: If the policy refuses the rows, e.g. because there are none.

        Dasar hukum:
            None was seen: which roll-up it is, the caller says.

        Examples:
            >>> from asn_kinerja.goals import Goal, Indicator, Realisation, Target, measure
            >>> from asn_kinerja.goals.achievement import NAIK
            >>> from asn_kinerja.goals.roll_up import RATA_RATA
            >>> iki = Indicator("iki", "Ibu hamil terlayani", Target.up(80), formula=NAIK)
            >>> year = Period.year(2024)
            >>> plan = Cascade([Goal("so", "Layanan baik", "Sasaran", indicators=[iki])])
            >>> found = measure(plan, [Realisation("iki", 84, period=year)], period=year)
            >>> found.of_goal("so", RATA_RATA)["nilai"]
            Decimal('105.0000')
        """
        known = self.cascade.known(goal)
        if known not in self.cascade.goals_by_id:
            raise PlanError("plan.need", id=known)
        indicators = self.cascade.goals_by_id[known].indicators
        results = (self._results.get(each.id) for each in indicators)
        rows = [{"nilai": None if each is None else each.achievement} for each in results]
        weights = [each.weight for each in indicators]
        return roll_up.evaluate(bagian=part_rows(roll_up, rows, weights))

    def _unmeasured(self, name: str) -> UnmeasuredError:
        if isinstance(self.cascade.parts.get(name), Indicator):
            period = Text(self.period.said("id"), self.period.said("en"))
            return UnmeasuredError("measure.other_period", id=name, period=period)
        close = nearest_of_many(str(name), self._results, wrong=1)
        code = "measure.unknown" if close is None else "measure.unknown_near"
        return UnmeasuredError(code, id=name, nearest=close)

    def __repr__(self) -> str:
        """Count the indicators, and those without a value."""
        open_ = sum(1 for each in self._results.values() if each.value is None)
        return f"<Measurement {self.period}: indicators={len(self)}, open={open_}>"

    def _repr_html_(self) -> str:
        names = ("indicator", "value", "target", "comparison", "achievement")
        shown = list(self._results.values())[:_SHOWN]
        body = [_cells(each) for each in shown]
        if len(self) > len(shown):
            more = sentence("outline.more").said(n=len(self) - len(shown))
            body.append((more, *[""] * (len(names) - 1)))
        head = [sentence(f"measure.{name}").said() for name in names]
        return headed(self.period.said(), table(head, body))


#: More rows than anybody reads.
_SHOWN = 500


def _cells(result: Measured) -> tuple[str, ...]:
    unit, target = result.indicator.unit, result.target
    return (
        f"{result.indicator.statement} [{result.id}]",
        said(result.value, "id", unit),
        "" if target is None else target.said(unit=unit),
        "" if result.comparison is None else result.comparison.value,
        "" if result.achievement is None else str(result.achievement).replace(".", ","),
    )
