"""The SKP: what one employee is to achieve in a year, in results and in behaviour.

Knows the whole sheet and its earlier editions. Knows no regulation: what an SKP must have is
checked there. Whoever stands in it is an id.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen, validators

from asn_kinerja.display.tree import drawn, one_line
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Kind
from asn_kinerja.goals.naming import is_a, says_something
from asn_kinerja.period import Period, require_date
from asn_kinerja.skp.formulir import formulir
from asn_kinerja.skp.hasil_kerja import HasilKerja, Pendekatan
from asn_kinerja.skp.jabatan import Jabatan
from asn_kinerja.skp.lampiran import LampiranSKP
from asn_kinerja.skp.lembar import lembar
from asn_kinerja.skp.perilaku import PerilakuKerja
from asn_kinerja.text import Language

__all__ = ["SKP"]


def _results(given: Iterable[HasilKerja]) -> tuple[HasilKerja, ...]:
    return tuple(given)


def _approach(value: Pendekatan | str) -> Pendekatan:
    return value if isinstance(value, Pendekatan) else Pendekatan.parse(value)


@frozen(kw_only=True, repr=False)
class SKP:
    """One SKP, in its present edition.

    Args:
        pegawai: Whose it is: an id.
        jabatan: The post it is for.
        penilai: Who appraises: the id of an employee or a post.
        periode: The days it is for.
        pendekatan: Qualitative or quantitative.
        hasil_kerja: The results, in their order.
        perilaku_kerja: The behaviour.
        lampiran: Resources, accountability and consequences; `None` until agreed on.
        ditetapkan: The day from which this edition counts; `None` for a draft.
        alasan: Why it took the place of the edition before.
        sebelumnya: The edition before.

    Raises:
        PlanError: If an id is empty, a part of another kind, the employee appraises
            herself, a result belongs to somebody else, or an edition follows another without
            a day, a reason, or in the wrong order.
        CascadeError: If two results or indicators have one id.
        UnknownLabelError: If the approach is none.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 7-14, pp. 6-10.

    Examples:
        >>> from asn_kinerja.goals import Goal
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> skp = SKP(
        ...     pegawai="p-1",
        ...     jabatan=Jabatan("bidan-1", "JF"),
        ...     penilai="kapuskesmas",
        ...     periode=Period.year(2024),
        ...     pendekatan="kualitatif",
        ...     hasil_kerja=[HasilKerja(Goal("rhk-1", "Ibu hamil terlayani", "RHK"))],
        ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
        ... )
        >>> [each.id for each in skp.utama], skp.tambahan
        (['rhk-1'], ())
    """

    pegawai: str = field(validator=says_something)
    jabatan: Jabatan = field(validator=is_a(Jabatan))
    penilai: str = field(validator=says_something)
    periode: Period = field(validator=is_a(Period))
    pendekatan: Pendekatan = field(converter=_approach)
    hasil_kerja: tuple[HasilKerja, ...] = field(
        converter=_results, validator=validators.deep_iterable(is_a(HasilKerja))
    )
    perilaku_kerja: PerilakuKerja = field(validator=is_a(PerilakuKerja))
    lampiran: LampiranSKP | None = field(default=None, validator=is_a(LampiranSKP, absent=True))
    ditetapkan: date | None = None
    alasan: str = ""
    sebelumnya: SKP | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a sheet that cannot be one."""
        if self.penilai in {self.pegawai, self.jabatan.id}:
            raise PlanError("skp.own_appraiser", id=self.penilai)
        for place, each in enumerate(self.hasil_kerja):
            owner = each.rencana.owner
            if owner not in {None, self.pegawai, self.jabatan.id}:
                facts = {"path": f"hasil_kerja[{place}]", "owner": owner, "pegawai": self.pegawai}
                raise PlanError("skp.owner", **facts)
        if self.ditetapkan is not None:
            require_date("ditetapkan", self.ditetapkan)
        if self.sebelumnya is not None:
            _require_follows(self, self.sebelumnya)
        _ = self.rencana

    @cached_property
    def rencana(self) -> Cascade:
        """The results as a plan of their own, to be measured."""
        return Cascade([each.rencana for each in self.hasil_kerja])

    @property
    def utama(self) -> tuple[HasilKerja, ...]:
        """The main results."""
        return tuple(each for each in self.hasil_kerja if each.jenis is Kind.UTAMA)

    @property
    def tambahan(self) -> tuple[HasilKerja, ...]:
        """The additional results."""
        return tuple(each for each in self.hasil_kerja if each.jenis is Kind.TAMBAHAN)

    @property
    def riwayat(self) -> tuple[SKP, ...]:
        """Every edition, the first one first, this one last."""
        earlier = () if self.sebelumnya is None else self.sebelumnya.riwayat
        return (*earlier, self)

    def as_of(self, day: date) -> SKP | None:
        """The edition that counted on a day.

        Args:
            day: The day.

        Returns:
            The latest edition set by then; `None` if none was.

        Raises:
            PeriodError: If *day* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
            >>> draft = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
            ... )
            >>> draft.as_of(date(2024, 2, 1)) is None
            True
        """
        require_date("day", day)
        counted = (each for each in reversed(self.riwayat) if _counts(each, day))
        return next(counted, None)

    def revise(self, *, on: date, reason: str, **changes: Any) -> SKP:
        """Make the next edition; this one stays as it is and part of it.

        Args:
            on: The day from which the new edition counts.
            reason: Why: a new assignment, feedback, coaching, missing resources.
            **changes: The fields that change.

        Returns:
            The new edition.

        Raises:
            PlanError: If this edition was never set, nothing changes, there is no reason, or
                the day is not after the one from which this edition counts.
            TypeError: If there is no such field.

        Dasar hukum:
            PermenPANRB 6/2022 Pasal 14 ayat (2) and (3), p. 10.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
            >>> first = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> later = first.revise(on=date(2024, 7, 1), reason="atasan baru", penilai="plt-kapus")
            >>> later.as_of(date(2024, 6, 30)) == first, len(later.riwayat)
            (True, 2)
        """
        changed = evolve(self, **changes) != self
        if not changed:
            raise PlanError("skp.unchanged", pegawai=self.pegawai)
        return evolve(self, **changes, ditetapkan=on, alasan=reason, sebelumnya=self)

    def said(self, lang: Language = "id") -> str:
        """Write the sheet as a tree of lines.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; terms of the forms stay as they
                are.

        Returns:
            The lines.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
            ... )
            >>> print(skp.said("en"))
            SASARAN KINERJA PEGAWAI: p-1
            ...
        """
        return drawn(lembar(self, lang))

    def __str__(self) -> str:
        """Write the sheet as a tree of lines in Indonesian."""
        return self.said()

    def __repr__(self) -> str:
        """Say whose it is, for when, and how large."""
        sizes = f"{len(self.utama)} utama, {len(self.tambahan)} tambahan"
        said = f"<SKP {self.pegawai} {self.periode}: {sizes}, edition {len(self.riwayat)}>"
        return one_line(said)

    def _repr_html_(self) -> str:
        return formulir(self)


def _counts(skp: SKP, day: date) -> bool:
    return skp.ditetapkan is not None and skp.ditetapkan <= day


def _require_follows(skp: SKP, before: SKP) -> None:
    if before.ditetapkan is None:
        raise PlanError("skp.draft", pegawai=before.pegawai)
    if skp.ditetapkan is None or skp.ditetapkan <= before.ditetapkan:
        facts = {"on": skp.ditetapkan, "last": before.ditetapkan}
        raise PlanError("skp.backwards", **facts)
    if not skp.alasan.strip():
        raise PlanError("skp.reason", pegawai=skp.pegawai)
    same = before.pegawai == skp.pegawai and before.jabatan.id == skp.jabatan.id
    if not same:
        raise PlanError("skp.moved", pegawai=before.pegawai, jabatan=before.jabatan.id)
