"""Behaviour as it is planned: aspects with their guides, and what a leader expects beyond.

Knows aspects and texts. Knows no regulation: the standards stand with theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.goals.naming import each_says_something, says_something, texts
from asn_kinerja.labels import LabelSet
from asn_kinerja.text import Text

__all__ = ["AspekPerilaku", "EkspektasiKhusus", "PerilakuKerja", "StandarPerilaku"]


@frozen
class AspekPerilaku:
    """One aspect of behaviour.

    Args:
        nama: What it is called, as the regulation prints it.
        panduan: Its guides, as the forms print them.

    Raises:
        PlanError: If the name or a guide is empty, or one text stands in place of a list.

    Examples:
        >>> AspekPerilaku("Akuntabel").panduan
        ()
    """

    nama: str = field(validator=says_something)
    panduan: tuple[str, ...] = field(default=(), converter=texts, validator=each_says_something)


def _aspects(given: Iterable[AspekPerilaku]) -> tuple[AspekPerilaku, ...]:
    return tuple(given)


@frozen
class StandarPerilaku:
    """The aspects of behaviour of one regulation.

    Args:
        id: Its name, e.g. `"permenpanrb_6_2022.BERAKHLAK"`.
        title: What it is, for people.
        aspek: The aspects in their order.
        cite: Where they stand.

    Raises:
        UnknownLabelError: If there is no aspect, or two have one name.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> len(BERAKHLAK.aspek), sum(len(each.panduan) for each in BERAKHLAK.aspek)
        (7, 21)
    """

    id: str = field(validator=says_something)
    title: Text = field(kw_only=True)
    aspek: tuple[AspekPerilaku, ...] = field(converter=_aspects, kw_only=True)
    cite: Citation = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse aspects that cannot be told apart."""
        self.find(self.aspek[0].nama if self.aspek else "")

    def find(self, nama: str) -> AspekPerilaku:
        """Find an aspect by its name, in any known spelling.

        Args:
            nama: The name.

        Returns:
            The aspect.

        Raises:
            UnknownLabelError: If there is none; the error names those there are, and the
                nearest.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
            >>> BERAKHLAK.find("berorientasi_pelayanan").nama
            'Berorientasi Pelayanan'
        """
        names = tuple(each.nama for each in self.aspek)
        return self.aspek[LabelSet(self.id, names).code(nama)]


@frozen
class EkspektasiKhusus:
    """What a leader expects of behaviour, beyond the guides.

    Args:
        aspek: The aspect it belongs to.
        isi: The expectation, in the leader's words.

    Raises:
        PlanError: If either is empty.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 10 ayat (4), p. 9: on one or more values.

    Examples:
        >>> EkspektasiKhusus("Adaptif", "mempercepat analisis data").isi
        'mempercepat analisis data'
    """

    aspek: str = field(validator=says_something)
    isi: str = field(validator=says_something)


def _expectations(given: Iterable[EkspektasiKhusus]) -> tuple[EkspektasiKhusus, ...]:
    return tuple(given)


@frozen
class PerilakuKerja:
    """Behaviour as it stands in an SKP.

    Args:
        standar: The aspects of the regulation.
        ekspektasi_khusus: What the leader expects beyond them.

    Raises:
        UnknownLabelError: If a special expectation belongs to no aspect.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 10, pp. 7-9.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> perilaku = PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("adaptif", "cepat belajar")])
        >>> dict(perilaku.khusus)
        {'Adaptif': ('cepat belajar',)}
    """

    standar: StandarPerilaku
    ekspektasi_khusus: tuple[EkspektasiKhusus, ...] = field(default=(), converter=_expectations)

    def __attrs_post_init__(self) -> None:
        """Refuse expectations that belong to no aspect."""
        _ = self.khusus

    @property
    def khusus(self) -> Mapping[str, tuple[str, ...]]:
        """The special expectations, by the name of the aspect in its official spelling."""
        found: dict[str, list[str]] = {}
        for each in self.ekspektasi_khusus:
            found.setdefault(self.standar.find(each.aspek).nama, []).append(each.isi)
        return MappingProxyType({nama: tuple(isi) for nama, isi in found.items()})
