"""What the organisation needs, and the goals at every level that answer it.

Knows levels and kinds of results. Knows nothing of how goals hang together.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen, validators

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.naming import is_a, says_something, says_something_if_stated
from asn_kinerja.labels import Label
from asn_kinerja.period import Period

__all__ = ["Goal", "Kind", "Level", "Need"]


class Level(Label):
    """How high a goal stands, from the vision to one person's work.

    Examples:
        >>> Level.parse("RHK")
        <Level.RENCANA_HASIL_KERJA: 'Rencana hasil kerja'>
    """

    VISI = "Visi"
    MISI = "Misi"
    TUJUAN = "Tujuan"
    SASARAN = "Sasaran"
    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub-kegiatan"
    RENCANA_HASIL_KERJA = "Rencana hasil kerja", "RHK"


class Kind(Label):
    """How high the priority of a result is; not whether it is inside the duties.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A hlm. 27, 49.

    Examples:
        >>> Kind.parse("tambahan")
        <Kind.TAMBAHAN: 'Tambahan'>
    """

    UTAMA = "Utama"
    TAMBAHAN = "Tambahan"


def _level(value: Level | str) -> Level:
    return value if isinstance(value, Level) else Level.parse(value)


def _kind(value: Kind | str) -> Kind:
    return value if isinstance(value, Kind) else Kind.parse(value)


def _indicators(given: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(given)


def _is_priority(_need: object, _attribute: object, value: object) -> None:
    if type(value) is not int or value < 1:
        raise PlanError("plan.priority", given=value)


@frozen
class Need:
    """What the organisation, or those it serves, need.

    Args:
        id: Its name in the cascade.
        statement: The need, in the words of its source.
        source: Where it is stated, e.g. a plan of the region.
        priority: 1 for what comes first.

    Raises:
        PlanError: If the id, the statement or the source is empty, or the priority no whole
            number from 1.

    Examples:
        >>> Need("kb-1", "Ibu hamil terlayani sesuai standar", source="RPJMD").priority
        1
    """

    id: str = field(validator=says_something)
    statement: str = field(validator=says_something)
    source: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    priority: int = field(default=1, validator=_is_priority, kw_only=True)


@frozen
class Goal:
    """One goal at one level.

    Args:
        id: Its name in the cascade.
        statement: What is reached when it is met: a result, not an activity.
        level: How high it stands.
        owner: The unit, position or employee that answers for it: an id, no name.
        period: The days for which it is planned.
        indicators: How one sees that it is met.
        kind: Main or additional.

    Raises:
        PlanError: If the id, the statement or the owner is empty, or the period or an
            indicator of another kind.
        UnknownLabelError: If the level or the kind is none.

    Examples:
        >>> Goal("so-1", "Ibu hamil terlayani", Level.SASARAN).owner is None
        True
    """

    id: str = field(validator=says_something)
    statement: str = field(validator=says_something)
    level: Level = field(converter=_level)
    owner: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    period: Period | None = field(default=None, validator=is_a(Period, absent=True), kw_only=True)
    indicators: tuple[Indicator, ...] = field(
        default=(),
        converter=_indicators,
        validator=validators.deep_iterable(is_a(Indicator)),
        kw_only=True,
    )
    kind: Kind = field(default=Kind.UTAMA, converter=_kind, kw_only=True)

    @property
    def is_measurable(self) -> bool:
        """Whether at least one indicator says what is expected: by targets, or in words."""
        return any(
            each.target is not None or each.trajectory or each.expectation
            for each in self.indicators
        )
