"""A training round: who, what is needed, what is offered, how much money, and what is best.

Knows what must fit together before anything is matched. Knows no way of matching.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.consequences.training.errors import InvalidTrainingError, TrainingError
from asn_kinerja.consequences.training.fields import is_count
from asn_kinerja.consequences.training.gaps import Telaah
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.naming import doubled, strangers
from asn_kinerja.consequences.training.pelatihan import Pelatihan
from asn_kinerja.consequences.training.peserta import Peserta
from asn_kinerja.labels import Label
from asn_kinerja.sentences import sentence

__all__ = ["TUJUAN", "PutaranPelatihan", "TujuanRencana"]


class TujuanRencana(Label):
    """What makes one plan better than another; money is never weighed against needs.

    Dasar hukum:
        None: which plan is best no regulation says. Whoever plans states it.

    Examples:
        >>> TujuanRencana.parse("biaya").value
        'Biaya'
    """

    KEBUTUHAN = "Bobot kebutuhan yang terpenuhi"
    JAM_PELAJARAN = "Kekurangan jam pelajaran"
    BIAYA = "Biaya"
    PENEMPATAN = "Banyaknya penempatan"


TUJUAN: tuple[TujuanRencana, ...] = tuple(TujuanRencana)
"""The most weight of needs met; of such plans the fewest hours wanting; then the least cost; then
the fewest places taken."""


def _tujuan(given: Iterable[TujuanRencana | str]) -> tuple[TujuanRencana, ...]:
    if isinstance(given, str):
        raise TrainingError("training.one_text", path=given)
    return tuple(
        each if isinstance(each, TujuanRencana) else TujuanRencana.parse(each) for each in given
    )


def _peserta(given: Iterable[Peserta]) -> tuple[Peserta, ...]:
    return tuple(given)


def _kebutuhan(given: Iterable[Kebutuhan]) -> tuple[Kebutuhan, ...]:
    return tuple(given)


def _katalog(given: Iterable[Pelatihan]) -> tuple[Pelatihan, ...]:
    return tuple(given)


def _belum(given: Iterable[Telaah]) -> tuple[Telaah, ...]:
    return tuple(given)


@frozen(kw_only=True, repr=False)
class PutaranPelatihan:
    """Everything that a plan of training is made from.

    Args:
        peserta: The employees who may be trained.
        kebutuhan: What they need.
        katalog: What is offered, class by class.
        anggaran: How much may be spent, in whole rupiah.
        tujuan: What makes a plan better, what counts most first. What stands later only
            decides between plans that are alike in all before.
        jam_minimal_wajib: Whether a plan that leaves somebody with too few hours is none at
            all. Otherwise the plan says who is short.
        belum: What could not be decided yet; the plan repeats it.

    Raises:
        InvalidTrainingError: If an id stands twice or for nothing, a level needed is held
            already, or nothing is said of what is best.
        TrainingError: If the budget is no whole number.
        UnknownLabelError: If a goal is none.

    Dasar hukum:
        PP 11/2017 Pasal 205 ayat (3): planned for one year, paid from the yearly budget.

    Examples:
        >>> PutaranPelatihan(
        ...     peserta=[Peserta(id="p-7", jam_pelajaran=0)], kebutuhan=[], katalog=[],
        ...     anggaran=10_000_000,
        ... )
        <PutaranPelatihan: 1 employees, 0 needs, 0 trainings, budget 10000000>
    """

    peserta: tuple[Peserta, ...] = field(converter=_peserta)
    kebutuhan: tuple[Kebutuhan, ...] = field(converter=_kebutuhan)
    katalog: tuple[Pelatihan, ...] = field(converter=_katalog)
    anggaran: int = field(validator=is_count)
    tujuan: tuple[TujuanRencana, ...] = field(default=TUJUAN, converter=_tujuan)
    jam_minimal_wajib: bool = False
    belum: tuple[Telaah, ...] = field(default=(), converter=_belum)

    def __attrs_post_init__(self) -> None:
        """Refuse what does not fit together, all at once."""
        wrong = list(_problems(self))
        if wrong:
            raise InvalidTrainingError(sentence("training.round").said("en"), wrong)

    @cached_property
    def orang(self) -> Mapping[str, Peserta]:
        """The employees by id."""
        return MappingProxyType({each.id: each for each in self.peserta})

    @cached_property
    def pelatihan(self) -> Mapping[str, Pelatihan]:
        """The trainings by id."""
        return MappingProxyType({each.id: each for each in self.katalog})

    def __repr__(self) -> str:
        """Count what there is."""
        sizes = f"{len(self.peserta)} employees, {len(self.kebutuhan)} needs"
        offered = f"{len(self.katalog)} trainings, budget {self.anggaran}"
        return f"<PutaranPelatihan: {sizes}, {offered}>"


def _problems(given: PutaranPelatihan) -> Iterator[TrainingError]:
    yield from doubled("peserta", (each.id for each in given.peserta))
    yield from doubled("katalog", (each.id for each in given.katalog))
    yield from doubled("tujuan", given.tujuan)
    named = (f"{e.pegawai}: {e.kompetensi} ({e.sumber})" for e in given.kebutuhan)
    yield from doubled("kebutuhan", named)
    yield from strangers("kebutuhan", [each.pegawai for each in given.kebutuhan], given.orang)
    if not given.tujuan:
        yield TrainingError("training.no_goal", path="tujuan", accepted=", ".join(TujuanRencana))
    for place, need in enumerate(given.kebutuhan):
        person = given.orang.get(need.pegawai)
        if person is not None and person.tingkat.get(need.kompetensi, 0) >= need.tingkat:
            yield TrainingError("training.held", path=f"kebutuhan[{place}]", need=str(need))
