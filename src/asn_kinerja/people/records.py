"""A unit, a position, and who stands where during which days.

Knows ids, and no more about a person. Knows nothing of how the records hang together.
"""

from __future__ import annotations

from attrs import Attribute, field, frozen

from asn_kinerja.labels import Label
from asn_kinerja.people.errors import PeopleError
from asn_kinerja.period import Period

__all__ = ["Assignment", "Kedudukan", "OwnerKind", "Position", "Unit"]


class OwnerKind(Label):
    """What an id of an organisation stands for.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5 hlm. 45-48 speaks of all three.

    Examples:
        >>> OwnerKind.parse("jabatan")
        <OwnerKind.POSITION: 'Jabatan'>
    """

    UNIT = "Unit kerja", "unit"
    POSITION = "Jabatan"
    EMPLOYEE = "Pegawai"


class Kedudukan(Label):
    """How an employee stands in a position or in a unit.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 3, 5 dan 6 hlm. 89 (definitive, Plt., Plh.),
        angka 15 dan 16 hlm. 92 (seconded, on study leave); Lampiran II.A Tahap 5 huruf f
        dan j hlm. 45-47 (assigned to another unit or agency).

    Examples:
        >>> Kedudukan.parse("Plt."), Kedudukan.parse("dipekerjakan").name
        (<Kedudukan.PLT: 'Pelaksana Tugas (Plt.)'>, 'DIPERBANTUKAN')
        >>> [each.name for each in Kedudukan if each.holds_a_position]
        ['DEFINITIF', 'PLT', 'PLH']
    """

    DEFINITIF = "Definitif"
    PLT = "Pelaksana Tugas (Plt.)", "Plt.", "Pelaksana Tugas"
    PLH = "Pelaksana Harian (Plh.)", "Plh.", "Pelaksana Harian"
    PENUGASAN = "Penugasan", "Tim Kerja"
    DIPERBANTUKAN = "Diperbantukan/Dipekerjakan", "Diperbantukan", "Dipekerjakan"
    TUGAS_BELAJAR = "Tugas Belajar"

    @property
    def holds_a_position(self) -> bool:
        """Whether it is a position that one stands in; otherwise it is a unit."""
        return self in _HOLDING

    @property
    def is_acting(self) -> bool:
        """Whether somebody stands in for the definitive holder."""
        return self in _HOLDING[1:]


# A tuple is searched by identity; the hash of an enum member is computed in Python.
_HOLDING = (Kedudukan.DEFINITIF, Kedudukan.PLT, Kedudukan.PLH)


def _is_id(_record: object, attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise PeopleError("people.empty", name=attribute.name)


def _is_id_or_none(record: object, attribute: Attribute[str], value: object) -> None:
    if value is not None:
        _is_id(record, attribute, value)


def _is_period(_record: object, _attribute: Attribute[Period], value: object) -> None:
    if not isinstance(value, Period):
        raise PeopleError("people.period", given=value)


def _kedudukan(value: Kedudukan | str) -> Kedudukan:
    return value if isinstance(value, Kedudukan) else Kedudukan.parse(value)


@frozen
class Unit:
    """A unit of an organisation.

    Args:
        id: Its code, no name of a person.
        parent: The id of the unit that it belongs to.

    Raises:
        PeopleError: If an id is empty.

    Examples:
        >>> Unit("bidang-gizi", "dinkes").parent
        'dinkes'
    """

    id: str = field(validator=_is_id)
    parent: str | None = field(default=None, validator=_is_id_or_none)


@frozen
class Position:
    """A position (jabatan): one seat, for one definitive holder at a time.

    Args:
        id: Its code.
        unit: The id of its unit.
        superior: The id of the position directly above it.

    Raises:
        PeopleError: If an id is empty.

    Examples:
        >>> Position("kabid-gizi", "bidang-gizi", superior="kadinkes").superior
        'kadinkes'
    """

    id: str = field(validator=_is_id)
    unit: str = field(validator=_is_id)
    superior: str | None = field(default=None, validator=_is_id_or_none, kw_only=True)


@frozen
class Assignment:
    """An employee stands in a position, or works in a unit, during some days.

    Args:
        employee: The id of the employee: a code that says nothing of the person, and no
            NIP.
        place: The id of the position that is held (definitive, Plt., Plh.); otherwise that
            of the unit where the employee works.
        period: The days.
        kind: How the employee stands there.

    Raises:
        PeopleError: If an id is empty, or the period is none.
        UnknownLabelError: If the kind is none.

    Examples:
        >>> Assignment("pegawai-7", "kabid-gizi", Period.year(2024), kind="Plt.").kind.name
        'PLT'
    """

    employee: str = field(validator=_is_id)
    place: str = field(validator=_is_id)
    period: Period = field(validator=_is_period)
    kind: Kedudukan = field(default=Kedudukan.DEFINITIF, converter=_kedudukan, kw_only=True)
