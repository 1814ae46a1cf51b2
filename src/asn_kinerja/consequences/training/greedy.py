"""The plain way of matching: what costs least for its weight first, each by the cheapest way.

Knows one place after the other and never takes one back. Knows no solver.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from asn_kinerja.consequences.training.buku import Buku
from asn_kinerja.consequences.training.errors import InvalidTrainingError, TrainingError
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.putaran import PutaranPelatihan, TujuanRencana
from asn_kinerja.consequences.training.solver import Jawaban
from asn_kinerja.consequences.training.urutan import within_reach
from asn_kinerja.sentences import sentence

__all__ = ["greedy"]


def greedy(putaran: PutaranPelatihan, /) -> Jawaban:
    """Match needs with trainings step by step.

    The need that costs least for its weight goes first, then the heavier one, then the one that
    stands first. Each gets the cheapest training that meets it, with what has to come before, if
    money, seats and hours allow. This is repeated until nothing more fits. Hours wanting are
    filled by what costs least for each hour. Every step stays within every limit, so the places
    are a plan; how far it is from the best one nothing says.

    Args:
        putaran: The round.

    Returns:
        The places; never proven to be the best.

    Raises:
        InvalidTrainingError: If hours that must be reached are not. Another way may reach them.

    Examples:
        >>> from asn_kinerja.consequences.training.pelatihan import Pelatihan
        >>> from asn_kinerja.consequences.training.peserta import Peserta
        >>> putaran = PutaranPelatihan(
        ...     peserta=[Peserta(id="p-7", jam_pelajaran=0)],
        ...     kebutuhan=[Kebutuhan("p-7", "komunikasi", 3, sumber="kesenjangan kompetensi")],
        ...     katalog=[
        ...         Pelatihan(
        ...             id=name, kompetensi={"komunikasi": 3}, jam_pelajaran=16,
        ...             biaya_per_peserta=cost,
        ...         )
        ...         for name, cost in {"luar-kota": 9_000_000, "daring": 400_000}.items()
        ...     ],
        ...     anggaran=10_000_000,
        ... )
        >>> greedy(putaran).penempatan
        (Penempatan(pegawai='p-7', pelatihan='daring'),)
    """
    book = Buku(putaran)
    for goal in _goals(putaran):
        book = _needs_met(book) if goal is TujuanRencana.KEBUTUHAN else _hours_filled(book)
    if putaran.jam_minimal_wajib:
        short = [each for each in putaran.orang if book.jam_kurang(each)]
        wrong = [
            TrainingError(
                "training.few_hours", path=each, given=book.jam(each), short=book.jam_kurang(each)
            )
            for each in short
        ]
        if wrong:
            raise InvalidTrainingError(sentence("training.not_found").said("en"), wrong)
    return Jawaban(book.penempatan)


def _goals(putaran: PutaranPelatihan) -> Iterator[TujuanRencana]:
    """What is worth a place, in turn: up to the goal that any place would make worse."""
    if putaran.jam_minimal_wajib:
        yield TujuanRencana.JAM_PELAJARAN
    for each in putaran.tujuan:
        if each in {TujuanRencana.BIAYA, TujuanRencana.PENEMPATAN}:
            return
        yield each


def _needs_met(book: Buku) -> Buku:
    """Meet needs until none can be met."""
    turn = sorted(book.putaran.kebutuhan, key=partial(_each_weight, book))
    before = None
    while before is not book:
        before = book
        for need in turn:
            way = None if book.meets(need) else _cheapest(book, need)
            book = book if way is None else book.adding(need.pegawai, way)
    return book


def _each_weight(book: Buku, need: Kebutuhan) -> tuple[Fraction, int]:
    """What each unit of its weight costs, and how light it is."""
    way = _cheapest(book, need)
    # What has no way at all may stand anywhere.
    return Fraction(0 if way is None else book.costs(way), need.bobot), -need.bobot


def _cheapest(book: Buku, need: Kebutuhan) -> tuple[str, ...] | None:
    offered = book.putaran.pelatihan
    ways = (
        way
        for each, way in within_reach(book, need.pegawai).items()
        if offered[each].raises_to(need.kompetensi) >= need.tingkat
        and not book.shortages(need.pegawai, way)
    )
    return min(ways, key=book.costs, default=None)


def _hours_filled(book: Buku) -> Buku:
    for pegawai in book.putaran.orang:
        while book.jam_kurang(pegawai):
            ways = [
                way
                for way in within_reach(book, pegawai).values()
                if not book.shortages(pegawai, way)
            ]
            if not ways:
                break
            book = book.adding(pegawai, min(ways, key=partial(_each_hour, book, pegawai)))
    return book


def _each_hour(book: Buku, pegawai: str, way: tuple[str, ...]) -> Fraction:
    """What each hour that is wanting costs."""
    hours = sum(book.putaran.pelatihan[each].jam_pelajaran for each in way)
    return Fraction(book.costs(way), min(hours, book.jam_kurang(pegawai)))
