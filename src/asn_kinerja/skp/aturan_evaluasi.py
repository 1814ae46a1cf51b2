"""What an evaluation asks of a regulation, and the organisation's achievement beside it.

Knows the shape of a regulation as an evaluation sees it. Knows none of the regulations.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol, runtime_checkable

from attrs import field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.goals.naming import says_something
from asn_kinerja.labels import Label
from asn_kinerja.period import Period, require_date
from asn_kinerja.policy import Policy

__all__ = ["AturanEvaluasi", "CapaianOrganisasi", "Peraturan"]


@frozen(kw_only=True)
class AturanEvaluasi:
    """What a regulation says of how a predicate is reached, beyond its policy.

    Args:
        hanya_penilai: The facts that only the appraiser judges.
        cite: Where that stands.
        pola: The policy that says which predicate most of a unit ideally have, by the
            organisation's; it takes `predikat_organisasi` and `unit_dipimpin_penilai`.

    Examples:
        >>> from asn_kinerja.regulations import permenpanrb_6_2022
        >>> permenpanrb_6_2022.REGULATION.evaluasi.hanya_penilai
        ('rating_hasil_kerja', 'rating_perilaku_kerja')
    """

    hanya_penilai: tuple[str, ...]
    cite: Citation
    pola: Policy


@runtime_checkable
class Peraturan(Protocol):
    """A regulation as an evaluation sees it; `regulations.Regulation` is one.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> rule: Peraturan = pp_30_2019.REGULATION
        >>> rule.output
        'predikat'
    """

    @property
    def id(self) -> str:
        """Its name."""
        ...

    @property
    def citation(self) -> Citation:
        """Its short official name."""
        ...

    @property
    def in_force(self) -> Period:
        """The periods assessed that it governs."""
        ...

    @property
    def predikat_kinerja(self) -> Policy:
        """The policy that gives a person's predicate."""
        ...

    @property
    def output(self) -> str:
        """Which output of that policy is the predicate."""
        ...

    @property
    def evaluasi(self) -> AturanEvaluasi | None:
        """What it says of how the predicate is reached; `None` if nothing is known."""
        ...


def _on_a_day(_part: object, _attribute: object, value: date) -> None:
    require_date("pada", value)


@frozen(kw_only=True)
class CapaianOrganisasi:
    """The achievement of one unit in one period, as it was set elsewhere.

    Args:
        unit: The id of the unit.
        pemimpin: The id of who leads it: an employee or a post, as appraisers stand in SKP.
        predikat: The predicate, in any known spelling.
        periode: The days it is of.
        pada: The day on which it was issued.

    Raises:
        PlanError: If an id is empty.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.1, pp. 92-94. How it is computed and who sets it
        the text leaves to the rules on organisations.

    Examples:
        >>> CapaianOrganisasi(
        ...     unit="puskesmas", pemimpin="kapuskesmas", predikat="baik",
        ...     periode=Period.year(2024), pada=date(2025, 1, 6),
        ... ).unit
        'puskesmas'
    """

    unit: str = field(validator=says_something)
    pemimpin: str = field(validator=says_something)
    predikat: Label | str = field(validator=says_something)
    periode: Period
    pada: date = field(validator=_on_a_day)
