"""Feedback on the work of an employee, from whom and in which tone; and its summary.

Knows single pieces of feedback and counts them. Knows no regulation, and never turns
feedback into a rating.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.feedback.labels import JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.naming import says_something, says_something_if_stated
from asn_kinerja.labels import Label
from asn_kinerja.period import require_date

__all__ = [
    "NadaUmpanBalik",
    "RingkasanUmpanBalik",
    "UmpanBalik",
    "ringkas",
]


class NadaUmpanBalik(Label):
    """Whether feedback shows a positive response.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3, pp. 97-98: positive responses or others; a mixed
        one is our word for feedback that is both.

    Examples:
        >>> NadaUmpanBalik.parse("campuran").name
        'CAMPURAN'
    """

    POSITIF = "Positif"
    CAMPURAN = "Campuran"
    NEGATIF = "Negatif"


def _sumber(value: SumberUmpanBalik | str) -> SumberUmpanBalik:
    return value if isinstance(value, SumberUmpanBalik) else SumberUmpanBalik.parse(value)


def _nada(value: NadaUmpanBalik | str | None) -> NadaUmpanBalik | None:
    if value is None or isinstance(value, NadaUmpanBalik):
        return value
    return NadaUmpanBalik.parse(value)


def _jenis(value: JenisUmpanBalik | str | None) -> JenisUmpanBalik | None:
    if value is None or isinstance(value, JenisUmpanBalik):
        return value
    return JenisUmpanBalik.parse(value)


@frozen
class UmpanBalik:
    """One piece of feedback.

    Args:
        sumber: From whom: a group, not a name.
        isi: What was said.
        hasil: The id of the result it is on.
        aspek: The aspect of behaviour it is on; a piece of feedback is on one of the two.
        nada: Its tone; `None` where nobody said.
        jenis: Scheduled or incidental; `None` where nobody said.
        pada: The day; `None` where nobody said.
        bukti: Where the evidence is kept: a reference.
        oleh: The id of who gave it, where that is kept.

    Raises:
        PlanError: If a text is blank, or it is not on exactly one result or aspect.
        UnknownLabelError: If the group, the tone or the kind is none.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 17-19, pp. 11-12; forms B.1.3 to B.1.5, pp. 71-77.

    Examples:
        >>> UmpanBalik("pimpinan", "pertahankan", hasil="rhk-1", nada="positif").sumber.name
        'ATASAN'
    """

    sumber: SumberUmpanBalik = field(converter=_sumber)
    isi: str = field(validator=says_something)
    hasil: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    aspek: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    nada: NadaUmpanBalik | None = field(default=None, converter=_nada, kw_only=True)
    jenis: JenisUmpanBalik | None = field(default=None, converter=_jenis, kw_only=True)
    pada: date | None = field(default=None, kw_only=True)
    bukti: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)
    oleh: str | None = field(default=None, validator=says_something_if_stated, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse feedback on nothing, or on two things at once."""
        if (self.hasil is None) == (self.aspek is None):
            raise PlanError("evaluation.one_subject", isi=self.isi)
        if self.pada is not None:
            require_date("pada", self.pada)

    @property
    def hal(self) -> str:
        """What it is on: the id of a result, or the name of an aspect."""
        return self.hasil or self.aspek or ""


@frozen
class RingkasanUmpanBalik:
    """The feedback on one result or aspect, counted.

    Args:
        hal: The id of the result, or the name of the aspect.
        jumlah: How many of each group have each tone; a group that said nothing is absent,
            a tone nobody stated stands as `None`.

    Examples:
        >>> (one,) = ringkas([UmpanBalik("rekan", "membantu", aspek="Harmonis")])
        >>> one.hal, one.banyak, one.dari("bawahan")
        ('Harmonis', 1, None)
    """

    hal: str
    jumlah: tuple[tuple[SumberUmpanBalik, NadaUmpanBalik | None, int], ...]

    @property
    def banyak(self) -> int:
        """How many pieces of feedback there are."""
        return sum(number for _, _, number in self.jumlah)

    @property
    def nada(self) -> Mapping[NadaUmpanBalik | None, int]:
        """How many have each tone, over all groups."""
        found: dict[NadaUmpanBalik | None, int] = {}
        for _, tone, number in self.jumlah:
            found[tone] = found.get(tone, 0) + number
        return MappingProxyType(found)

    def dari(self, sumber: SumberUmpanBalik | str) -> Mapping[NadaUmpanBalik | None, int] | None:
        """Count what one group said.

        Args:
            sumber: The group, in any known spelling.

        Returns:
            How many have each tone; `None` where the group said nothing: that is no zero.

        Raises:
            UnknownLabelError: If there is no such group.

        Examples:
            >>> said = [UmpanBalik("atasan", "bagus", hasil="rhk-1", nada="positif")]
            >>> dict(ringkas(said)[0].dari("atasan"))
            {<NadaUmpanBalik.POSITIF: 'Positif'>: 1}
        """
        group = _sumber(sumber)
        found = {tone: number for source, tone, number in self.jumlah if source is group}
        return MappingProxyType(found) if found else None


def ringkas(umpan_balik: Iterable[UmpanBalik]) -> tuple[RingkasanUmpanBalik, ...]:
    """Count feedback for each result and aspect, by group and tone.

    Args:
        umpan_balik: The feedback, in any order.

    Returns:
        A summary for each subject that has feedback, sorted by its name.

    Examples:
        >>> said = [
        ...     UmpanBalik("atasan", "terlambat", hasil="rhk-1", nada="negatif"),
        ...     UmpanBalik("rekan", "teliti", hasil="rhk-1"),
        ... ]
        >>> [(each.hal, each.banyak) for each in ringkas(said)]
        [('rhk-1', 2)]
    """
    found: dict[str, dict[tuple[SumberUmpanBalik, NadaUmpanBalik | None], int]] = {}
    for each in umpan_balik:
        counts = found.setdefault(each.hal, {})
        key = (each.sumber, each.nada)
        counts[key] = counts.get(key, 0) + 1
    return tuple(
        RingkasanUmpanBalik(
            hal, tuple((*key, counts[key]) for key in sorted(counts, key=_in_order))
        )
        for hal, counts in sorted(found.items())
    )


_SUMBER, _NADA = tuple(SumberUmpanBalik), tuple(NadaUmpanBalik)


def _in_order(key: tuple[SumberUmpanBalik, NadaUmpanBalik | None]) -> tuple[int, int]:
    source, tone = key
    return _SUMBER.index(source), len(_NADA) if tone is None else _NADA.index(tone)
