"""What is measured of a goal: an indicator with its target and its way through the year.

Knows the aspects of the regulation and who proposed and agreed. Knows nothing of what was
realised.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from attrs import field, frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.naming import says_something
from asn_kinerja.goals.target import Amount, Target
from asn_kinerja.labels import Label
from asn_kinerja.period import Period

__all__ = ["Aspect", "Indicator"]


class Aspect(Label):
    """What of a result an indicator measures.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 9 ayat (2); hlm. 51.

    Examples:
        >>> Aspect.parse("waktu")
        <Aspect.WAKTU: 'Waktu'>
    """

    KUANTITAS = "Kuantitas"
    KUALITAS = "Kualitas"
    WAKTU = "Waktu"
    BIAYA = "Biaya"


def _aspect(value: Aspect | str | None) -> Aspect | None:
    return value if value is None or isinstance(value, Aspect) else Aspect.parse(value)


def _steps(given: Iterable[tuple[Period, Target]]) -> tuple[tuple[Period, Target], ...]:
    return tuple(given)


@frozen
class Indicator:
    """An indicator of a goal.

    Args:
        id: Its name in the cascade, different from every other name there.
        statement: What is measured, in the words of the plan.
        target: What is to be reached; `None` leaves the goal unmeasured.
        unit: The unit of the target, e.g. `"%"`.
        baseline: Where things stood before.
        trajectory: For each period of the year what is to be reached in it, in order.
        aspect: What of the result it measures.
        proposed_by: Who proposed it: an id, no name.
        agreed_by: Who agreed to it: an id, no name.

    Raises:
        PlanError: If the id or the statement is empty, or the periods of the trajectory
            overlap or run backwards.
        TargetError: If the baseline is of another kind than the target.
        UnknownLabelError: If the baseline is no label of the target's scale, or the aspect
            no aspect.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 9 ayat (2); hlm. 93 for the trajectory of targets.

    Examples:
        >>> Indicator("i-1", "Persentase ibu hamil terlayani", Target.up(85), unit="%").unit
        '%'
    """

    id: str = field(validator=says_something)
    statement: str = field(validator=says_something)
    target: Target | None = None
    unit: str | None = field(default=None, kw_only=True)
    baseline: Amount | None = field(default=None, kw_only=True)
    trajectory: tuple[tuple[Period, Target], ...] = field(
        default=(), converter=_steps, kw_only=True
    )
    aspect: Aspect | None = field(default=None, converter=_aspect, kw_only=True)
    proposed_by: str | None = field(default=None, kw_only=True)
    agreed_by: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a trajectory that is no way through the year, and a baseline beside it."""
        if self.target is not None and self.baseline is not None:
            self.target.position(self.baseline)
        periods = [period for period, _ in self.trajectory]
        if any(
            earlier.end is None or later.start < earlier.end for earlier, later in pairwise(periods)
        ):
            raise PlanError("plan.trajectory", id=self.id)
