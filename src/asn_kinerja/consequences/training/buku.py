"""Who takes part in what, and what that costs in money, seats and hours.

Knows sums over places. Knows nothing of which places are wise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import evolve, field, frozen

from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.putaran import PutaranPelatihan, TujuanRencana
from asn_kinerja.labels import Label

__all__ = ["Buku", "Kekurangan", "Penempatan", "SebabSisa", "places"]


class SebabSisa(Label):
    """Why a need is left out.

    Dasar hukum:
        None: these are the limits of a training round.

    Examples:
        >>> SebabSisa.parse("anggaran").name
        'ANGGARAN'
    """

    KATALOG = "Tidak ada pelatihan yang dapat menaikkannya", "Katalog"
    PRASYARAT = "Prasyarat tidak terpenuhi", "Prasyarat"
    KURSI = "Kursi habis", "Kursi"
    ANGGARAN = "Anggaran tidak cukup", "Anggaran"
    JAM_PELAJARAN = "Melampaui batas jam pelajaran", "Jam pelajaran"
    TUJUAN = "Masih mungkin, tetapi tidak dipilih", "Tujuan"


@frozen
class Penempatan:
    """An employee has a place in a training.

    Args:
        pegawai: The id of the employee.
        pelatihan: The id of the training.

    Examples:
        >>> Penempatan("p-7", "komunikasi-3").pelatihan
        'komunikasi-3'
    """

    pegawai: str
    pelatihan: str


@frozen
class Kekurangan:
    """What is wanting before somebody could have one place more.

    Args:
        sebab: What is wanting.
        jumlah: How much of it: seats, rupiah or hours.
        pelatihan: Where the seat is wanting.

    Examples:
        >>> Kekurangan(SebabSisa.ANGGARAN, 250_000).jumlah
        250000
    """

    sebab: SebabSisa
    jumlah: int
    pelatihan: str | None = None


def places(given: Iterable[Penempatan]) -> tuple[Penempatan, ...]:
    """Keep places in their order."""
    return tuple(given)


@frozen(repr=False)
class Buku:
    """What a round and some places come to.

    Args:
        putaran: The round.
        penempatan: The places.
    """

    putaran: PutaranPelatihan
    penempatan: tuple[Penempatan, ...] = field(default=(), converter=places)

    @cached_property
    def pelatihan_dari(self) -> Mapping[str, tuple[str, ...]]:
        """For each employee the trainings, in the order of the places."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for each in self.penempatan:
            found[each.pegawai].append(each.pelatihan)
        return MappingProxyType({each.id: tuple(found[each.id]) for each in self.putaran.peserta})

    @cached_property
    def kursi(self) -> Mapping[str, int]:
        """For each training how many take part."""
        taken = Counter(each.pelatihan for each in self.penempatan)
        return MappingProxyType({each.id: taken[each.id] for each in self.putaran.katalog})

    @cached_property
    def biaya(self) -> int:
        """What it all costs, in whole rupiah."""
        return sum(map(self.biaya_pelatihan, self.putaran.pelatihan))

    def biaya_pelatihan(self, pelatihan: str) -> int:
        """What one training costs with those who take part; nothing if nobody does."""
        offered, taken = self.putaran.pelatihan[pelatihan], self.kursi[pelatihan]
        return offered.biaya_per_peserta * taken + (offered.biaya_per_kelas if taken else 0)

    def jam(self, pegawai: str) -> int:
        """How many hours the year brings an employee, those before included."""
        offered = self.putaran.pelatihan
        added = sum(offered[each].jam_pelajaran for each in self.pelatihan_dari[pegawai])
        return self.putaran.orang[pegawai].jam_pelajaran + added

    def jam_kurang(self, pegawai: str) -> int:
        """How many hours are wanting to what the year should bring an employee."""
        return max(0, (self.putaran.orang[pegawai].jam_minimal or 0) - self.jam(pegawai))

    @cached_property
    def terpenuhi(self) -> tuple[Kebutuhan, ...]:
        """The needs that are met, in their order."""
        return tuple(filter(self.meets, self.putaran.kebutuhan))

    def meets(self, need: Kebutuhan) -> bool:
        """Whether a training of the employee raises the competence as far as is needed."""
        offered = self.putaran.pelatihan
        mine = self.pelatihan_dari[need.pegawai]
        return any(offered[each].raises_to(need.kompetensi) >= need.tingkat for each in mine)

    @cached_property
    def nilai(self) -> tuple[int, ...]:
        """How good it is by each goal of the round in turn; more is better."""
        worth = {
            TujuanRencana.KEBUTUHAN: sum(each.bobot for each in self.terpenuhi),
            TujuanRencana.JAM_PELAJARAN: -sum(map(self.jam_kurang, self.putaran.orang)),
            TujuanRencana.BIAYA: -self.biaya,
            TujuanRencana.PENEMPATAN: -len(self.penempatan),
        }
        return tuple(worth[each] for each in self.putaran.tujuan)

    def adding(self, pegawai: str, pelatihan: Iterable[str]) -> Buku:
        """The same with some more places for one employee."""
        more = (Penempatan(pegawai, each) for each in pelatihan)
        return evolve(self, penempatan=(*self.penempatan, *more))

    def costs(self, pelatihan: Iterable[str]) -> int:
        """What one more place in each of some trainings would add to the cost."""
        offered = [self.putaran.pelatihan[each] for each in pelatihan]
        opened = sum(each.biaya_per_kelas for each in offered if not self.kursi[each.id])
        return opened + sum(each.biaya_per_peserta for each in offered)

    def shortages(self, pegawai: str, pelatihan: Iterable[str]) -> tuple[Kekurangan, ...]:
        """What is wanting for one employee to have a place in each of some trainings."""
        return tuple(self._shortages(pegawai, tuple(pelatihan)))

    def _shortages(self, pegawai: str, pelatihan: tuple[str, ...]) -> Iterator[Kekurangan]:
        offered, person = self.putaran.pelatihan, self.putaran.orang[pegawai]
        for each in pelatihan:
            seats = offered[each].kursi
            if seats is not None and self.kursi[each] >= seats:
                yield Kekurangan(SebabSisa.KURSI, self.kursi[each] + 1 - seats, each)
        money = self.biaya + self.costs(pelatihan) - self.putaran.anggaran
        if money > 0:
            yield Kekurangan(SebabSisa.ANGGARAN, money)
        hours = sum(offered[each].jam_pelajaran for each in pelatihan)
        most = person.jam_maksimal
        if most is not None and self.jam(pegawai) + hours > most:
            yield Kekurangan(SebabSisa.JAM_PELAJARAN, self.jam(pegawai) + hours - most)
