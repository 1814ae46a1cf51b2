"""What is measured of a goal: an indicator with its target and its way through the year.

Knows the aspects and perspectives of the regulation, who proposed and agreed, and by which
rules it is measured. Knows nothing of what was realised.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.naming import says_something, says_something_if_stated
from asn_kinerja.goals.periods import ModePeriode
from asn_kinerja.goals.rules import is_formula, is_roll_up
from asn_kinerja.goals.share import part_of_one
from asn_kinerja.goals.target import Amount, Target, TargetError, amount
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy

__all__ = ["Aspect", "Indicator", "Perspective"]


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


class Perspective(Label):
    """Which side of the work an indicator of a high official covers.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A hlm. 29: all four are met; Anggaran must be there.
        Hlm. 32-36: the forms print it beside each indicator and its target.

    Examples:
        >>> Perspective.parse("proses_bisnis")
        <Perspective.PROSES_BISNIS: 'Proses Bisnis'>
    """

    PENERIMA_LAYANAN = "Penerima Layanan"
    PROSES_BISNIS = "Proses Bisnis"
    PENGUATAN_INTERNAL = "Penguatan Internal"
    ANGGARAN = "Anggaran"


def _aspect(value: Aspect | str | None) -> Aspect | None:
    return value if value is None or isinstance(value, Aspect) else Aspect.parse(value)


def _perspective(value: Perspective | str | None) -> Perspective | None:
    return value if value is None or isinstance(value, Perspective) else Perspective.parse(value)


def _mode(value: ModePeriode | str | None) -> ModePeriode | None:
    return value if value is None or isinstance(value, ModePeriode) else ModePeriode.parse(value)


def _baseline(value: Amount | float | None) -> Amount | None:
    # A label is compared with the scale of its target, where it has one.
    return value if value is None or isinstance(value, str) else amount(value)


def _steps(given: Iterable[tuple[Period, Target]]) -> tuple[tuple[Period, Target], ...]:
    return tuple(given)


def _is_target(_indicator: object, _attribute: object, value: Any) -> None:
    if value is not None and not isinstance(value, Target):
        raise TargetError("target.none", given=value)


def _are_targets(
    indicator: object, attribute: object, steps: tuple[tuple[Period, Target], ...]
) -> None:
    for _, target in steps:
        _is_target(indicator, attribute, target)


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
        perspective: Which side of the work it covers, for high officials.
        expectation: The target in the words of the plan, e.g. `"4-5 bulan setelah NSPK
            terbit"`; in the qualitative approach that is the whole target.
        formula: The policy of its achievement, one of `goals.achievement` or any with the
            output `capaian`; without one no achievement is computed.
        mode: How the values of periods belong together.
        roll_up: The policy by which its components make its value, one of `goals.roll_up`
            or any over rows `bagian` with the output `nilai`.
        weight: Its part of the goal, e.g. `"40%"`; `None` where nobody said.
        proposed_by: Who proposed it: an id, no name.
        agreed_by: Who agreed to it: an id, no name.

    Raises:
        PlanError: If a text is empty, the periods of the trajectory overlap or run
            backwards, the weight is no part of one, or a policy does not take or give
            what is asked of it.
        TargetError: If what stands for a target is none, the baseline is no exact number,
            day or label, or it or a step of the trajectory is of another kind than the
            target.
        UnknownLabelError: If the baseline or a step is no label of the target's scale, or the
            aspect, the perspective or the mode none.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 9 ayat (2); hlm. 32-36 for what the forms print
        beside it; hlm. 93 for the trajectory of targets. Formulas, modes and weights are no
        part of it: whoever plans states them.

    Examples:
        >>> Indicator("i-1", "Persentase ibu hamil terlayani", Target.up(85), unit="%").unit
        '%'
    """

    id: str = field(validator=says_something)
    statement: str = field(validator=says_something)
    target: Target | None = field(default=None, validator=_is_target)
    unit: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    baseline: Amount | None = field(default=None, converter=_baseline, kw_only=True)
    trajectory: tuple[tuple[Period, Target], ...] = field(
        default=(), converter=_steps, validator=_are_targets, kw_only=True
    )
    aspect: Aspect | None = field(default=None, converter=_aspect, kw_only=True)
    perspective: Perspective | None = field(default=None, converter=_perspective, kw_only=True)
    expectation: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    formula: Policy | None = field(default=None, validator=is_formula, kw_only=True)
    mode: ModePeriode | None = field(default=None, converter=_mode, kw_only=True)
    roll_up: Policy | None = field(default=None, validator=is_roll_up, kw_only=True)
    weight: Fraction | None = field(default=None, converter=part_of_one, kw_only=True)
    proposed_by: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    agreed_by: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a trajectory that is no way through the year, and a baseline beside it."""
        if self.target is not None and self.baseline is not None:
            self.target.compare(self.baseline)
        # A step on the way must lie on the scale of the whole.
        targets = [
            *([] if self.target is None else [self.target]),
            *(t for _, t in self.trajectory),
        ]
        for one, other in pairwise(targets):
            one.compare(other.end)
        periods = [period for period, _ in self.trajectory]
        if any(
            earlier.end is None or later.start < earlier.end for earlier, later in pairwise(periods)
        ):
            raise PlanError("plan.trajectory", id=self.id)
