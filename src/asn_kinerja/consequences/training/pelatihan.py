"""What the catalogue offers: trainings with their levels, hours, seats and cost.

Knows whole rupiah and hours of learning. Knows nobody who takes part.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.consequences.training.fields import (
    are_ids,
    are_levels,
    ids,
    is_count,
    is_id,
    is_positive,
    is_positive_or_none,
    pairs,
)
from asn_kinerja.labels import Label

__all__ = ["BentukPelatihan", "Pelatihan"]


class BentukPelatihan(Label):
    """How a training is held.

    Dasar hukum:
        PP 11/2017 Pasal 212.

    Examples:
        >>> BentukPelatihan.parse("non klasikal")
        <BentukPelatihan.NONKLASIKAL: 'Nonklasikal'>
    """

    KLASIKAL = "Klasikal"
    NONKLASIKAL = "Nonklasikal", "Non-klasikal"


def _bentuk(value: BentukPelatihan | str) -> BentukPelatihan:
    return value if isinstance(value, BentukPelatihan) else BentukPelatihan.parse(value)


@frozen(kw_only=True)
class Pelatihan:
    """One class of a training in the catalogue; another class of it has another id.

    Args:
        id: Its code.
        kompetensi: For each competence that it raises, the level that it raises to.
        jam_pelajaran: How many hours of learning it takes.
        biaya_per_peserta: What each participant costs, in whole rupiah.
        biaya_per_kelas: What it costs besides if it is held at all.
        kursi: How many may take part; `None` where nobody sets a limit.
        prasyarat: The ids of trainings that come before it.
        tingkat_awal: For each competence that it builds on, the level that one must have.
        bentuk: How it is held.

    Raises:
        TrainingError: If an id is empty, a level not from 1 to 5, an amount no whole number, or
            the training comes before itself.
        UnknownLabelError: If the form is none.

    Examples:
        >>> Pelatihan(
        ...     id="komunikasi-3", kompetensi={"komunikasi": 3}, jam_pelajaran=16,
        ...     biaya_per_peserta=1_500_000, kursi=20, tingkat_awal={"komunikasi": 2},
        ... ).raises_to("komunikasi")
        3
    """

    id: str = field(validator=is_id)
    _kompetensi: tuple[tuple[str, int], ...] = field(
        alias="kompetensi", converter=pairs, validator=are_levels
    )
    jam_pelajaran: int = field(validator=is_positive)
    biaya_per_peserta: int = field(validator=is_count)
    biaya_per_kelas: int = field(default=0, validator=is_count)
    kursi: int | None = field(default=None, validator=is_positive_or_none)
    prasyarat: tuple[str, ...] = field(default=(), converter=ids, validator=are_ids)
    _tingkat_awal: tuple[tuple[str, int], ...] = field(
        default=(), alias="tingkat_awal", converter=pairs, validator=are_levels
    )
    bentuk: BentukPelatihan = field(default=BentukPelatihan.KLASIKAL, converter=_bentuk)

    def __attrs_post_init__(self) -> None:
        """What comes before itself never comes."""
        if self.id in self.prasyarat:
            raise TrainingError("training.own_prerequisite", path=self.id)

    @cached_property
    def kompetensi(self) -> Mapping[str, int]:
        """For each competence that it raises, the level that it raises to."""
        return MappingProxyType(dict(self._kompetensi))

    @cached_property
    def tingkat_awal(self) -> Mapping[str, int]:
        """For each competence that it builds on, the level that one must have."""
        return MappingProxyType(dict(self._tingkat_awal))

    def raises_to(self, kompetensi: str) -> int:
        """The level that it raises a competence to.

        Args:
            kompetensi: The id of the competence.

        Returns:
            The level; 0, which is none, if it does not raise that competence.

        Examples:
            >>> dasar = Pelatihan(
            ...     id="dasar", kompetensi={"integritas": 2}, jam_pelajaran=8, biaya_per_peserta=0
            ... )
            >>> dasar.raises_to("integritas"), dasar.raises_to("komunikasi")
            (2, 0)
        """
        return self.kompetensi.get(kompetensi, 0)
