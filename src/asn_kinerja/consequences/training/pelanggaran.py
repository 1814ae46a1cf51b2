"""What a plan breaks: asked of every answer, whichever solver gave it.

Knows every limit of a round, exactly. Trusts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from asn_kinerja.consequences.training.buku import Buku, Penempatan
from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.consequences.training.naming import strangers
from asn_kinerja.consequences.training.putaran import PutaranPelatihan
from asn_kinerja.consequences.training.urutan import in_turn

__all__ = ["breaches"]


def breaches(
    putaran: PutaranPelatihan, penempatan: tuple[Penempatan, ...]
) -> tuple[TrainingError, ...]:
    """Say everything that some places break.

    Args:
        putaran: The round.
        penempatan: The places.

    Returns:
        One problem for each limit that is broken; nothing if the places are a plan.

    Examples:
        >>> from asn_kinerja.consequences.training.peserta import Peserta
        >>> putaran = PutaranPelatihan(
        ...     peserta=[Peserta(id="p-7", jam_pelajaran=0)], kebutuhan=[], katalog=[], anggaran=0
        ... )
        >>> [each.code for each in breaches(putaran, (Penempatan("p-7", "dasar"),))]
        ['training.unknown']
    """
    people = [each.pegawai for each in penempatan]
    trainings = [each.pelatihan for each in penempatan]
    unknown = (
        *strangers("pegawai", people, putaran.orang),
        *strangers("pelatihan", trainings, putaran.pelatihan),
    )
    # What stands for nothing has neither cost nor hours, so no limit can be asked about it.
    return unknown or tuple(_broken(Buku(putaran, penempatan)))


def _broken(book: Buku) -> Iterator[TrainingError]:
    yield from _twice(book)
    budget = book.putaran.anggaran
    if book.biaya > budget:
        yield TrainingError("training.budget", path="anggaran", given=book.biaya, most=budget)
    for each in book.putaran.katalog:
        if each.kursi is not None and book.kursi[each.id] > each.kursi:
            taken = book.kursi[each.id]
            yield TrainingError("training.seats", path=each.id, given=taken, most=each.kursi)
    for pegawai, mine in book.pelatihan_dari.items():
        yield from _hours(book, pegawai, taken=bool(mine))
        offered = (book.putaran.pelatihan[each] for each in mine)
        _, stuck = in_turn(offered, book.putaran.orang[pegawai])
        for each in stuck:
            yield TrainingError("training.prerequisite", path=pegawai, id=each.id)


def _twice(book: Buku) -> Iterator[TrainingError]:
    for pegawai, taken in book.pelatihan_dari.items():
        done = book.putaran.orang[pegawai].selesai
        for each in dict.fromkeys(taken):
            if taken.count(each) > 1 or each in done:
                yield TrainingError("training.again", path=pegawai, id=each)


def _hours(book: Buku, pegawai: str, *, taken: bool) -> Iterator[TrainingError]:
    most, given = book.putaran.orang[pegawai].jam_maksimal, book.jam(pegawai)
    # Hours of before are no fault of the plan.
    if taken and most is not None and given > most:
        yield TrainingError("training.hours", path=pegawai, given=given, most=most)
    if book.putaran.jam_minimal_wajib and book.jam_kurang(pegawai):
        short = book.jam_kurang(pegawai)
        yield TrainingError("training.few_hours", path=pegawai, given=given, short=short)
