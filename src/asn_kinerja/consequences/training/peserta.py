"""Who may be trained: levels held, hours had, trainings finished.

Knows ids, and no more about a person. Knows no rule of hours: a policy says it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from attrs import Attribute, field, frozen

from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.consequences.training.fields import (
    are_ids,
    are_levels,
    ids,
    is_count,
    is_id,
    pairs,
)
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy

__all__ = ["Peserta"]

#: What a policy of hours may give: the least and the most hours in a year.
_BOUNDS = ("jam_pelajaran_minimal", "jam_pelajaran_maksimal")


def _limits_hours(_record: object, attribute: Attribute[Policy], value: object) -> None:
    known = isinstance(value, Policy) and set(_BOUNDS) & set(value.outputs)
    if value is not None and not known:
        accepted = ", ".join(_BOUNDS)
        raise TrainingError("training.hours_rule", path=attribute.alias, accepted=accepted)


@frozen(kw_only=True)
class Peserta:
    """An employee who may be trained.

    Args:
        id: A code that says nothing of the person, and no NIP.
        jam_pelajaran: The hours of learning that the year has brought already.
        tingkat: For each competence that was assessed, the level held. What nobody assessed is
            not stated: an unknown level is no low one.
        selesai: The ids of trainings that were finished before.
        aturan_jam: The policy that says how few and how many hours a year may have, e.g.
            `pp_11_2017.JAM_PELAJARAN`; none where nobody says.
        fakta: Further facts of that policy.

    Raises:
        TrainingError: If an id is empty, a level not from 1 to 5, the hours no whole number, or
            the policy says nothing of hours.

    Examples:
        >>> from asn_kinerja.regulations import pp_49_2018
        >>> pppk = Peserta(
        ...     id="p-7", jam_pelajaran=20, aturan_jam=pp_49_2018.JAM_PELAJARAN,
        ...     fakta={"jpt_utama_atau_madya_tertentu": False},
        ... )
        >>> pppk.jam_minimal, pppk.jam_maksimal
        (None, 24)
    """

    id: str = field(validator=is_id)
    jam_pelajaran: int = field(validator=is_count)
    _tingkat: tuple[tuple[str, int], ...] = field(
        default=(), alias="tingkat", converter=pairs, validator=are_levels
    )
    selesai: tuple[str, ...] = field(default=(), converter=ids, validator=are_ids)
    aturan_jam: Policy | None = field(default=None, validator=_limits_hours)
    _fakta: tuple[tuple[str, Any], ...] = field(default=(), alias="fakta", converter=pairs)

    def __attrs_post_init__(self) -> None:
        """A bound that waits for a fact would pass for no bound."""
        if self._bounds is not None and self._bounds.missing:
            names = ", ".join(map(str, self._bounds.missing))
            raise TrainingError("training.hours_missing", path=self.id, names=names)

    @cached_property
    def _bounds(self) -> Outcome | None:
        if self.aturan_jam is None:
            return None
        return self.aturan_jam.evaluate(dict(self._fakta), jam_pelajaran=self.jam_pelajaran)

    @cached_property
    def tingkat(self) -> Mapping[str, int]:
        """For each competence that was assessed, the level held."""
        return MappingProxyType(dict(self._tingkat))

    @cached_property
    def fakta(self) -> Mapping[str, Any]:
        """Further facts of the policy of hours."""
        return MappingProxyType(dict(self._fakta))

    @property
    def jam_minimal(self) -> int | None:
        """The fewest hours that the year should bring; `None` where no policy says."""
        return self._bound(_BOUNDS[0])

    @property
    def jam_maksimal(self) -> int | None:
        """The most hours that the year may bring; `None` where no policy says."""
        return self._bound(_BOUNDS[1])

    def _bound(self, name: str) -> int | None:
        if self._bounds is None or name not in self._bounds.policy.outputs:
            return None
        found = self._bounds.get(name)
        return None if found is None else int(found)
