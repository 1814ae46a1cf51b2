"""How the annex of PermenPANRB 8/2021 is read: its interpolation, its holes, its standing.

Knows the two patterns that several of its policies share. Knows no figure of a policy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import any_of, setting, undecided
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.policy import Setting
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Celah
from asn_kinerja.text import Text

__all__ = [
    "DESIMAL",
    "DUA_DESIMAL",
    "PERMEN",
    "Puncak",
    "Ruas",
    "angka",
    "asumsi",
    "penerapan",
    "ruas",
    "tanpa_celah",
]

PERMEN = "PermenPANRB 8/2021"


def asumsi(id_: str, en: str, page: str | None = None) -> Citation:
    """Cite the regulation for something that we had to assume."""
    return Citation(PERMEN, page=page, standing=Standing.ASSUMPTION, note=Text(id_, en))


def penerapan(id_: str, en: str) -> Citation:
    """Cite the regulation for something known from implementations only."""
    return Citation(PERMEN, standing=Standing.SECONDARY, note=Text(id_, en))


DUA_DESIMAL = asumsi("jumlah desimal tidak disebut", "no number of decimals is stated")


def angka(name: str, value: int | str, cite: Citation, *, low: int | Setting = 0) -> Setting:
    """A figure of the annex."""
    return setting(name, value, cite=cite, low=low)


DESIMAL = angka("desimal", 2, DUA_DESIMAL)


#: A value and the result at it.
Puncak: TypeAlias = tuple[Setting, Setting]


@frozen
class Ruas:
    """One printed stretch of a table: two values, and the results at them.

    Args:
        bawah: Where it begins.
        atas: Where it ends.
        nilai_bawah: The result where it begins.
        nilai_atas: The result where it ends.
    """

    bawah: Setting
    atas: Setting
    nilai_bawah: Setting
    nilai_atas: Setting

    @property
    def puncak(self) -> Puncak:
        """Where it ends, with the result there: nothing above may lie lower."""
        return self.atas, self.nilai_atas

    def nilai(self, value: Expr) -> Expr:
        """The result between the ends, by the interpolation that the annex writes out."""
        rise, run = self.nilai_atas - self.nilai_bawah, self.atas - self.bawah
        return self.nilai_bawah + (rise * (value - self.bawah) / run).round(DESIMAL)


def ruas(
    name: str, ends: tuple[int, int], results: tuple[int, int], cite: Citation, *, sesudah: Puncak
) -> Ruas:
    """A stretch above another one, whose four figures are settings named after it."""
    bawah = angka(f"{name}_bawah", ends[0], cite, low=sesudah[0])
    nilai_bawah = angka(f"{name}_nilai_bawah", results[0], cite, low=sesudah[1])
    return Ruas(
        bawah,
        angka(f"{name}_atas", ends[1], cite, low=bawah),
        nilai_bawah,
        angka(f"{name}_nilai_atas", results[1], cite, low=nilai_bawah),
    )


def tanpa_celah(value: Expr, holes: Sequence[tuple[Setting, Setting]], celah: Setting) -> Expr:
    """The value itself, or what is read for it where it lies in a hole of the text."""
    inside = any_of(*((value > low) & (value < high) for low, high in holes))
    reason = Text("nilai jatuh di celah pita peraturan", "the value falls between printed bands")
    read = when(celah.is_(Celah.TOLAK)).then(undecided(reason)).otherwise(value.round(0))
    return when(inside).then(read).otherwise(value)
