"""The plan of a training round: who gets what, what is left out, and why.

Knows that an answer is a plan only if it breaks nothing. Knows no solver.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.consequences.training.buku import Buku, Penempatan, places
from asn_kinerja.consequences.training.errors import InvalidTrainingError
from asn_kinerja.consequences.training.greedy import greedy
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.laporan import Laporan
from asn_kinerja.consequences.training.pelanggaran import breaches
from asn_kinerja.consequences.training.putaran import PutaranPelatihan
from asn_kinerja.consequences.training.sisa import TidakTerpenuhi, left_out
from asn_kinerja.consequences.training.solver import Solver
from asn_kinerja.consequences.training.urutan import in_turn
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["RencanaPelatihan", "plan"]


@frozen(repr=False)
class RencanaPelatihan:
    """Who gets which training; it breaks no limit of its round.

    Args:
        putaran: The round.
        penempatan: The places.
        terbukti_optimal: Whether it is proven that no plan is better by the goals of the round.

    Raises:
        InvalidTrainingError: If the places break a limit of the round; every breach is in it.

    Examples:
        >>> from asn_kinerja.consequences.training.peserta import Peserta
        >>> putaran = PutaranPelatihan(
        ...     peserta=[Peserta(id="p-7", jam_pelajaran=0)], kebutuhan=[], katalog=[], anggaran=0
        ... )
        >>> RencanaPelatihan(putaran, ()).biaya
        0
    """

    putaran: PutaranPelatihan
    penempatan: tuple[Penempatan, ...] = field(converter=places)
    terbukti_optimal: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse places that are no plan; put the rest in the order in which they are taken."""
        wrong = breaches(self.putaran, self.penempatan)
        if wrong:
            raise InvalidTrainingError(sentence("training.broken").said("en"), wrong)
        object.__setattr__(self, "penempatan", _ordered(self.putaran, self.penempatan))

    @cached_property
    def _buku(self) -> Buku:
        return Buku(self.putaran, self.penempatan)

    @property
    def biaya(self) -> int:
        """What it costs, in whole rupiah."""
        return self._buku.biaya

    @property
    def pelatihan(self) -> Mapping[str, tuple[str, ...]]:
        """For each employee the trainings, in the order in which they can be taken."""
        return self._buku.pelatihan_dari

    @property
    def kursi(self) -> Mapping[str, int]:
        """For each training how many take part."""
        return self._buku.kursi

    @property
    def jam_pelajaran(self) -> Mapping[str, int]:
        """For each employee the hours of the year, those before the plan included."""
        return MappingProxyType({each: self._buku.jam(each) for each in self.putaran.orang})

    @property
    def jam_kurang(self) -> Mapping[str, int]:
        """For each employee who is short, the hours that are wanting."""
        short = {each: self._buku.jam_kurang(each) for each in self.putaran.orang}
        return MappingProxyType({each: hours for each, hours in short.items() if hours})

    @property
    def terpenuhi(self) -> tuple[Kebutuhan, ...]:
        """The needs that it meets."""
        return self._buku.terpenuhi

    @property
    def nilai(self) -> tuple[int, ...]:
        """How good it is by each goal of the round in turn: more is better, so cost is negative."""
        return self._buku.nilai

    @cached_property
    def sisa(self) -> tuple[TidakTerpenuhi, ...]:
        """The needs that it leaves out, each with what stands between."""
        return tuple(left_out(self._buku))

    @cached_property
    def _laporan(self) -> Laporan:
        return Laporan(self._buku, self.sisa, self.terbukti_optimal)

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            Who gets what, the classes, what is left out and why, who is short of hours, and
            what cannot be decided yet.

        Examples:
            >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
            >>> RencanaPelatihan(putaran, ()).explanation("en").text
            'PLAN OF TRAINING: 0 of 0 needs met, Rp0 of Rp0'
        """
        return self._laporan.tree(lang)

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
            >>> print(RencanaPelatihan(putaran, ()).explain("en"))
            PLAN OF TRAINING: 0 of 0 needs met, Rp0 of Rp0
            ...
        """
        return drawn(self.explanation(lang))

    def __str__(self) -> str:
        """Explain it in Indonesian."""
        return self.explain()

    def __repr__(self) -> str:
        """Say what it reaches and what it costs."""
        met = f"{len(self.terpenuhi)} of {len(self.putaran.kebutuhan)} needs"
        return f"<RencanaPelatihan: {met}, {len(self.penempatan)} places, cost {self.biaya}>"

    def _repr_html_(self) -> str:
        return self._laporan.html()


def _ordered(
    putaran: PutaranPelatihan, penempatan: tuple[Penempatan, ...]
) -> tuple[Penempatan, ...]:
    """By employee, and of each what comes first first: two answers alike are one plan."""
    chosen = {(each.pegawai, each.pelatihan) for each in penempatan}
    found: list[Penempatan] = []
    for person in putaran.peserta:
        mine = [each for each in putaran.katalog if (person.id, each.id) in chosen]
        taken, _ = in_turn(mine, person)
        found += [Penempatan(person.id, each.id) for each in taken]
    return tuple(found)


def plan(putaran: PutaranPelatihan, solver: Solver = greedy) -> RencanaPelatihan:
    """Match needs with trainings.

    Args:
        putaran: The round.
        solver: How; `greedy` needs nothing more, `optimal` of
            `asn_kinerja.consequences.training.optimal` needs the extra `training`, and any
            callable of your own will do.

    Returns:
        The plan. Whatever the solver answers is held against every limit of the round.

    Raises:
        InvalidTrainingError: If the answer breaks a limit, or there is none.

    Dasar hukum:
        PP 11/2017 Pasal 205 and 206. How needs are weighed against a budget it does not say.

    Examples:
        >>> from asn_kinerja.consequences.training.pelatihan import Pelatihan
        >>> from asn_kinerja.consequences.training.peserta import Peserta
        >>> putaran = PutaranPelatihan(
        ...     peserta=[Peserta(id="p-7", jam_pelajaran=0)],
        ...     kebutuhan=[Kebutuhan("p-7", "komunikasi", 3, sumber="kesenjangan kompetensi")],
        ...     katalog=[
        ...         Pelatihan(
        ...             id="daring", kompetensi={"komunikasi": 3}, jam_pelajaran=16,
        ...             biaya_per_peserta=400_000,
        ...         )
        ...     ],
        ...     anggaran=300_000,
        ... )
        >>> [str(sebab) for sebab in plan(putaran).sisa[0].sebab]
        ['Anggaran tidak cukup']
    """
    answer = solver(putaran)
    return RencanaPelatihan(putaran, answer.penempatan, terbukti_optimal=answer.terbukti_optimal)
