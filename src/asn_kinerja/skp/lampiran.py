"""The annex of an SKP: resources, accountability and consequences that were agreed on.

Knows texts and when something is reported. Knows nothing of results or ratings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.goals.naming import each_says_something, says_something, texts
from asn_kinerja.labels import Label

__all__ = ["ArahKonsekuensi", "Konsekuensi", "LampiranSKP", "Pertanggungjawaban"]


class ArahKonsekuensi(Label):
    """Whether a consequence follows expectations met or not met.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 13, p. 10; Lampiran II.A Tahap 8, p. 61.

    Examples:
        >>> ArahKonsekuensi.parse("positif")
        <ArahKonsekuensi.POSITIF: 'Positif'>
    """

    POSITIF = "Positif"
    NEGATIF = "Negatif"


def _arah(value: ArahKonsekuensi | str) -> ArahKonsekuensi:
    return value if isinstance(value, ArahKonsekuensi) else ArahKonsekuensi.parse(value)


@frozen
class Pertanggungjawaban:
    """How progress is reported.

    Args:
        isi: What is reported.
        jadwal: When: a rhythm for routine work, days for the rest.
        bukti: The evidence that is expected.

    Raises:
        PlanError: If *isi* is empty.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 12, p. 9: a schedule of reports, and the evidence.

    Examples:
        >>> Pertanggungjawaban("Jumlah ibu hamil terlayani", jadwal="bulanan").bukti is None
        True
    """

    isi: str = field(validator=says_something)
    jadwal: str | None = field(default=None, kw_only=True)
    bukti: str | None = field(default=None, kw_only=True)


@frozen
class Konsekuensi:
    """What follows if expectations are met, or are not.

    Args:
        isi: The consequence.
        arah: Which of the two.

    Raises:
        PlanError: If *isi* is empty.
        UnknownLabelError: If *arah* is neither.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 13, p. 10.

    Examples:
        >>> Konsekuensi("Diusulkan mengikuti pelatihan", "positif").arah.value
        'Positif'
    """

    isi: str = field(validator=says_something)
    arah: ArahKonsekuensi = field(converter=_arah)


def _reports(given: Iterable[Pertanggungjawaban]) -> tuple[Pertanggungjawaban, ...]:
    return tuple(given)


def _consequences(given: Iterable[Konsekuensi]) -> tuple[Konsekuensi, ...]:
    return tuple(given)


@frozen
class LampiranSKP:
    """The annex, form A.1.8.

    Args:
        dukungan_sumber_daya: The resources agreed on: people, budget, equipment, guidance of
            the leader, facilities.
        skema_pertanggungjawaban: How progress is reported.
        konsekuensi: What follows.

    Raises:
        PlanError: If a resource says nothing, or one text stands in place of a list.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 11-13, pp. 9-10; Lampiran II.A Tahap 8, pp. 60-61.

    Examples:
        >>> LampiranSKP(["Alat periksa kehamilan"]).konsekuensi
        ()
    """

    dukungan_sumber_daya: tuple[str, ...] = field(
        default=(), converter=texts, validator=each_says_something
    )
    skema_pertanggungjawaban: tuple[Pertanggungjawaban, ...] = field(
        default=(), converter=_reports, kw_only=True
    )
    konsekuensi: tuple[Konsekuensi, ...] = field(default=(), converter=_consequences, kw_only=True)

    @property
    def blok(self) -> Mapping[str, tuple[str, ...]]:
        """The lines of each block, by the heading that the form prints."""
        reports = (
            " – ".join(filter(None, (each.isi, each.jadwal, each.bukti)))
            for each in self.skema_pertanggungjawaban
        )
        follows = (f"{each.isi} ({each.arah.value})" for each in self.konsekuensi)
        return MappingProxyType(
            {
                "DUKUNGAN SUMBER DAYA": self.dukungan_sumber_daya,
                "SKEMA PERTANGGUNGJAWABAN": tuple(reports),
                "KONSEKUENSI": tuple(follows),
            }
        )
