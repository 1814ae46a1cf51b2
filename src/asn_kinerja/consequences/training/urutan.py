"""What comes before what: prerequisites, met by what one holds or by what comes earlier.

Knows trainings that build on others and on levels. Knows nothing of money, seats or hours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from asn_kinerja.consequences.training.buku import Buku
from asn_kinerja.consequences.training.pelatihan import Pelatihan
from asn_kinerja.consequences.training.peserta import Peserta

__all__ = ["dead_ends", "in_turn", "missing", "within_reach"]


def missing(
    training: Pelatihan, person: Peserta, earlier: Iterable[Pelatihan]
) -> tuple[tuple[str, int | None], ...]:
    """What a training builds on, and the employee has not.

    Args:
        training: The training.
        person: The employee.
        earlier: The trainings that the employee takes before it.

    Returns:
        Trainings, each with `None`, and competences, each with the level that is wanting.
    """
    taken = tuple(earlier)
    done = {*person.selesai, *(each.id for each in taken)}
    trainings = ((each, None) for each in training.prasyarat if each not in done)
    levels = (
        (competence, level)
        for competence, level in training.tingkat_awal.items()
        if person.tingkat.get(competence, 0) < level
        and not any(each.raises_to(competence) >= level for each in taken)
    )
    return (*trainings, *levels)


def in_turn(
    trainings: Iterable[Pelatihan], person: Peserta
) -> tuple[tuple[Pelatihan, ...], tuple[Pelatihan, ...]]:
    """Put trainings in an order in which each has what it builds on.

    Args:
        trainings: What the employee takes.
        person: The employee.

    Returns:
        The trainings in such an order, and those that no order helps.
    """
    waiting, taken = list(trainings), list[Pelatihan]()
    while ready := [each for each in waiting if not missing(each, person, taken)]:
        # One at a time: what stands first in the catalogue comes as early as it can.
        taken.append(ready[0])
        waiting.remove(ready[0])
    return tuple(taken), tuple(waiting)


def within_reach(book: Buku, pegawai: str) -> Mapping[str, tuple[str, ...]]:
    """For each training that an employee could take, what the employee would take for it.

    Args:
        book: The places so far.
        pegawai: The id of the employee.

    Returns:
        The training with what has to come before it and is not there yet, in their order.
        What only a circle leads to is left out.
    """
    person, offered = book.putaran.orang[pegawai], book.putaran.pelatihan
    mine = tuple(offered[each] for each in book.pelatihan_dari[pegawai])
    barred = {*person.selesai, *book.pelatihan_dari[pegawai]}
    found: dict[str, tuple[str, ...]] = {}
    while new := dict(_next_ring(book, person, mine, found, barred)):
        found |= new
    return found


def _next_ring(
    book: Buku,
    person: Peserta,
    mine: tuple[Pelatihan, ...],
    found: Mapping[str, tuple[str, ...]],
    barred: Collection[str],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What can be taken after what was found before, each with the cheapest way there."""
    for each in book.putaran.katalog:
        if each.id not in found and each.id not in barred:
            ways = [_way(book, found, want) for want in missing(each, person, mine)]
            known = [way for way in ways if way is not None]
            if len(known) == len(ways):
                before = dict.fromkeys(step for way in known for step in way)
                yield each.id, (*before, each.id)


def _way(
    book: Buku, found: Mapping[str, tuple[str, ...]], want: tuple[str, int | None]
) -> tuple[str, ...] | None:
    """The cheapest of the ways found to a training, or to a level of a competence."""
    name, level = want
    if level is None:
        return found.get(name)
    offered = book.putaran.pelatihan
    ways = [way for each, way in found.items() if offered[each].raises_to(name) >= level]
    return min(ways, key=book.costs, default=None)


def dead_ends(
    book: Buku, pegawai: str, training: Pelatihan, found: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """What a training builds on and nothing leads an employee to.

    Args:
        book: The places so far.
        pegawai: The id of the employee.
        training: The training.
        found: What is within reach.

    Returns:
        Ids of trainings, and of competences with the level that is wanting.
    """
    person, offered = book.putaran.orang[pegawai], book.putaran.pelatihan
    mine = tuple(offered[each] for each in book.pelatihan_dari[pegawai])
    for name, level in missing(training, person, mine):
        if _way(book, found, (name, level)) is None:
            yield name if level is None else f"{name} {level}"
