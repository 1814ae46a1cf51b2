"""Why a need is left out: what would have to be there for it to be met.

Knows each training that would meet a need, and what is wanting to it. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from asn_kinerja.consequences.training.buku import Buku, Kekurangan, SebabSisa
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.urutan import dead_ends, within_reach

__all__ = ["Halangan", "TidakTerpenuhi", "left_out"]


@frozen
class Halangan:
    """What stands between a need and one training that would meet it.

    Args:
        pelatihan: The training, after what has to come before it: the places that are wanting.
        kekurangan: What is wanting for those places, all of it; nothing if they were possible
            and the goals of the round speak against them.
        prasyarat: What it builds on and nothing leads to: trainings, and competences with
            their level.

    Examples:
        >>> Halangan(("komunikasi-3",), (Kekurangan(SebabSisa.KURSI, 1, "komunikasi-3"),)).sebab
        (<SebabSisa.KURSI: 'Kursi habis'>,)
    """

    pelatihan: tuple[str, ...]
    kekurangan: tuple[Kekurangan, ...] = ()
    prasyarat: tuple[str, ...] = ()

    @property
    def sebab(self) -> tuple[SebabSisa, ...]:
        """The kinds of what is wanting, each once."""
        if self.prasyarat:
            return (SebabSisa.PRASYARAT,)
        return tuple(dict.fromkeys(e.sebab for e in self.kekurangan)) or (SebabSisa.TUJUAN,)


@frozen
class TidakTerpenuhi:
    """A need that the plan leaves out, and why.

    Args:
        kebutuhan: The need.
        halangan: For each training that would meet it what stands between; nothing if the
            catalogue has none that the employee has not finished before.

    Examples:
        >>> need = Kebutuhan("p-7", "komunikasi", 3, sumber="kesenjangan kompetensi")
        >>> TidakTerpenuhi(need, ()).sebab
        (<SebabSisa.KATALOG: 'Tidak ada pelatihan yang dapat menaikkannya'>,)
    """

    kebutuhan: Kebutuhan
    halangan: tuple[Halangan, ...]

    @property
    def sebab(self) -> tuple[SebabSisa, ...]:
        """Why, over all trainings that would meet it, each reason once."""
        found = dict.fromkeys(sebab for each in self.halangan for sebab in each.sebab)
        return tuple(found) or (SebabSisa.KATALOG,)


def left_out(book: Buku) -> Iterator[TidakTerpenuhi]:
    """Say of each need that is not met what stands between."""
    met = set(book.terpenuhi)
    for need in book.putaran.kebutuhan:
        if need not in met:
            yield TidakTerpenuhi(need, tuple(_obstacles(book, need)))


def _obstacles(book: Buku, need: Kebutuhan) -> Iterator[Halangan]:
    pegawai, done = need.pegawai, book.putaran.orang[need.pegawai].selesai
    ways = within_reach(book, pegawai)
    for each in book.putaran.katalog:
        if each.raises_to(need.kompetensi) < need.tingkat or each.id in done:
            continue
        if each.id in ways:
            way = ways[each.id]
            yield Halangan(way, book.shortages(pegawai, way))
        else:
            yield Halangan((each.id,), prasyarat=tuple(dead_ends(book, pegawai, each, ways)))
