"""Training rounds for tests: small ones drawn at random, and every plan of a small one.

Knows the public records and `breaches`, whose own limits the tests state by hand elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from asn_kinerja.consequences.training import (
    Halangan,
    InvalidTrainingError,
    Kebutuhan,
    Pelatihan,
    Penempatan,
    Peserta,
    PutaranPelatihan,
    RencanaPelatihan,
    SebabSisa,
    TrainingError,
    breaches,
)
from asn_kinerja.regulations import pp_11_2017, pp_49_2018

COMPETENCES = ("analisis", "komunikasi")
PNS: dict[str, Any] = {"aturan_jam": pp_11_2017.JAM_PELAJARAN}
PPPK: dict[str, Any] = {
    "aturan_jam": pp_49_2018.JAM_PELAJARAN,
    "fakta": {"jpt_utama_atau_madya_tertentu": False},
}


def training(name: str, level: int = 3, *, hours: int = 8, cost: int = 0, **more: Any) -> Pelatihan:
    """A training that raises communication."""
    return Pelatihan(
        id=name,
        kompetensi=more.pop("raises", {"komunikasi": level}),
        jam_pelajaran=hours,
        biaya_per_peserta=cost,
        **more,
    )


def person(name: str, *, hours: int = 0, **more: Any) -> Peserta:
    """An employee, for whom nobody states hours unless said."""
    return Peserta(id=name, jam_pelajaran=hours, **more)


def need(
    whose: str, level: int = 3, competence: str = "komunikasi", *, weight: int = 1
) -> Kebutuhan:
    """A need found by a gap of competence."""
    return Kebutuhan(whose, competence, level, sumber="kesenjangan kompetensi", bobot=weight)


def wrong(error: InvalidTrainingError) -> list[TrainingError]:
    """The problems of a group, one by one."""
    return [each for each in error.exceptions if isinstance(each, TrainingError)]


def levels(low: int) -> st.SearchStrategy[dict[str, int]]:
    return st.dictionaries(st.sampled_from(COMPETENCES), st.integers(low, 3), max_size=2)


@st.composite
def catalogues(draw: st.DrawFn, most: int) -> list[Pelatihan]:
    names = [f"t-{each}" for each in range(draw(st.integers(0, most)))]
    return [
        Pelatihan(
            id=name,
            kompetensi=draw(levels(2)),
            jam_pelajaran=draw(st.integers(4, 20)),
            biaya_per_peserta=draw(st.integers(0, 5)),
            biaya_per_kelas=draw(st.integers(0, 4)),
            kursi=draw(st.none() | st.integers(1, 2)),
            prasyarat=draw(
                st.lists(st.sampled_from(sorted({*names, "t-luar"} - {name})), max_size=1)
            ),
            tingkat_awal=draw(st.just({}) | levels(2)),
        )
        for name in names
    ]


@st.composite
def people(draw: st.DrawFn, most: int) -> list[Peserta]:
    return [
        person(
            f"p-{each}",
            hours=draw(st.integers(0, 26)),
            tingkat=draw(levels(1)),
            selesai=draw(st.sampled_from([(), ("t-0",), ("t-luar",)])),
            **draw(st.sampled_from([{}, PNS, PPPK])),
        )
        for each in range(draw(st.integers(1, most)))
    ]


@st.composite
def rounds(draw: st.DrawFn, *, trainings: int = 3, employees: int = 3) -> PutaranPelatihan:
    """A round of which nothing is easy: limits bind, prerequisites go in circles."""
    who = draw(people(employees))
    wants = [
        need(each.id, level, competence, weight=draw(st.integers(1, 3)))
        for each in who
        for competence in COMPETENCES
        if (level := draw(st.integers(1, 3))) > each.tingkat.get(competence, 0)
    ]
    return PutaranPelatihan(
        peserta=who,
        kebutuhan=wants,
        katalog=draw(catalogues(trainings)),
        anggaran=draw(st.integers(0, 20)),
    )


def every_plan(putaran: PutaranPelatihan) -> Iterator[RencanaPelatihan]:
    """All sets of places that break nothing."""
    places = [Penempatan(p.id, t.id) for p in putaran.peserta for t in putaran.katalog]
    sizes = range(len(places) + 1)
    for chosen in chain.from_iterable(combinations(places, size) for size in sizes):
        if not breaches(putaran, chosen):
            yield RencanaPelatihan(putaran, chosen)


def granted(putaran: PutaranPelatihan, whose: str, way: Halangan) -> PutaranPelatihan:
    """The round with what is wanting to one employee's way: seats, money, hours."""
    wanting = {(each.sebab, each.pelatihan): each.jumlah for each in way.kekurangan}
    hours = wanting.get((SebabSisa.JAM_PELAJARAN, None), 0)
    most = 24 + hours
    return evolve(
        putaran,
        anggaran=putaran.anggaran + wanting.get((SebabSisa.ANGGARAN, None), 0),
        katalog=[
            evolve(each, kursi=each.kursi + wanting[SebabSisa.KURSI, each.id])
            if (SebabSisa.KURSI, each.id) in wanting and each.kursi is not None
            else each
            for each in putaran.katalog
        ],
        peserta=[
            evolve(
                each,
                aturan_jam=pp_49_2018.JAM_PELAJARAN.replace(jam_pelajaran_paling_lama=most),
            )
            if each.id == whose and hours
            else each
            for each in putaran.peserta
        ],
    )
