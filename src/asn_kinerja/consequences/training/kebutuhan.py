"""What is asked of an employee, what performance says, and the need that follows.

Knows levels of competence and where a need comes from. Knows nothing of trainings.
"""

from __future__ import annotations

from attrs import Attribute, field, frozen

from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.consequences.training.fields import (
    is_id,
    is_id_or_none,
    is_level,
    is_level_or_none,
    is_positive,
)
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome

__all__ = ["Kebutuhan", "StandarKompetensi", "SumberKebutuhan", "TelaahKinerja"]


class SumberKebutuhan(Label):
    """What a need was found by.

    Dasar hukum:
        PP 11/2017 Pasal 206.

    Examples:
        >>> SumberKebutuhan.parse("kesenjangan kinerja").name
        'KESENJANGAN_KINERJA'
    """

    KESENJANGAN_KOMPETENSI = "Kesenjangan kompetensi"
    KESENJANGAN_KINERJA = "Kesenjangan kinerja"


def _is_gap(_record: object, attribute: Attribute[Outcome], value: object) -> None:
    if not isinstance(value, Outcome) or "ada_kesenjangan" not in value.policy.outputs:
        raise TrainingError("training.gap", path=attribute.alias, given=value)


def _sumber(value: SumberKebutuhan | str) -> SumberKebutuhan:
    return value if isinstance(value, SumberKebutuhan) else SumberKebutuhan.parse(value)


@frozen
class StandarKompetensi:
    """What the post of an employee asks for.

    Args:
        pegawai: The id of the employee.
        kompetensi: The id of the competence.
        tingkat: The level that the post asks for.
        bobot: How much it counts that the need is met.

    Raises:
        TrainingError: If an id is empty, the level not from 1 to 5, or the weight no whole
            number from 1.

    Dasar hukum:
        PermenPANRB 38/2017 (levels 1 to 5, secondary); PP 11/2017 Pasal 206 ayat (2).

    Examples:
        >>> StandarKompetensi("p-7", "komunikasi", 3).bobot
        1
    """

    pegawai: str = field(validator=is_id)
    kompetensi: str = field(validator=is_id)
    tingkat: int = field(validator=is_level)
    bobot: int = field(default=1, validator=is_positive, kw_only=True)


@frozen
class TelaahKinerja:
    """What an appraisal or a measurement says of performance, and what it is put down to.

    Args:
        pegawai: The id of the employee.
        outcome: The outcome of a policy with the output `ada_kesenjangan`, e.g. of
            `pp_11_2017.KESENJANGAN_KINERJA`.
        kompetensi: The id of the competence that the gap is put down to: somebody's finding,
            never computed. `None` as long as nobody has said.
        tingkat: The level of it that the work asks for.
        bobot: How much it counts that the need is met.

    Raises:
        TrainingError: If an id is empty, the outcome says nothing of a gap, the level is not
            from 1 to 5 or stands without its competence, or the weight is no whole number from 1.

    Dasar hukum:
        PP 11/2017 Pasal 206 ayat (3). What a gap is put down to the text does not say.

    Examples:
        >>> from asn_kinerja.regulations import pp_11_2017
        >>> outcome = pp_11_2017.KESENJANGAN_KINERJA.evaluate(capaian=82)
        >>> TelaahKinerja("p-7", outcome, kompetensi="komunikasi", tingkat=3).tingkat
        3
    """

    pegawai: str = field(validator=is_id)
    outcome: Outcome = field(validator=_is_gap)
    kompetensi: str | None = field(default=None, validator=is_id_or_none, kw_only=True)
    tingkat: int | None = field(default=None, validator=is_level_or_none, kw_only=True)
    bobot: int = field(default=1, validator=is_positive, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """A competence and the level of it stand together."""
        if (self.kompetensi is None) is not (self.tingkat is None):
            raise TrainingError("training.half_cause", path=self.pegawai)


@frozen
class Kebutuhan:
    """An employee needs a level of a competence.

    Args:
        pegawai: The id of the employee.
        kompetensi: The id of the competence.
        tingkat: The level to reach.
        sumber: What the need was found by.
        bobot: How much it counts that the need is met.

    Raises:
        TrainingError: If an id is empty, the level not from 1 to 5, or the weight no whole
            number from 1.
        UnknownLabelError: If the source is none.

    Dasar hukum:
        PP 11/2017 Pasal 206.

    Examples:
        >>> print(Kebutuhan("p-7", "komunikasi", 3, sumber="kesenjangan kompetensi"))
        p-7: komunikasi 3 (Kesenjangan kompetensi)
    """

    pegawai: str = field(validator=is_id)
    kompetensi: str = field(validator=is_id)
    tingkat: int = field(validator=is_level)
    sumber: SumberKebutuhan = field(converter=_sumber, kw_only=True)
    bobot: int = field(default=1, validator=is_positive, kw_only=True)

    def __str__(self) -> str:
        """Say who needs what, and what says so."""
        return f"{self.pegawai}: {self.kompetensi} {self.tingkat} ({self.sumber})"
