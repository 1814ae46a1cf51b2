"""A training round under a small budget: who is trained, who is not, and what is missing for it.

    python examples/pelatihan_anggaran.py [--lang id|en] [--optimal] [--html page.html]

A licensing office has ten employees, a catalogue of eight trainings and 20 million rupiah.
What their posts ask for is compared with what was assessed, what performance showed with what
it was put down to. The plan says who gets what, and of every need that is left out what would
have to be there. Then the trainings of last year are evaluated, the one that fails is taken out
of the catalogue, and the plan is made again. `--optimal` needs the extra `training`. The office,
its people and its figures are invented.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve

from asn_kinerja import Text
from asn_kinerja.consequences.training import (
    HasilTelaah,
    ManfaatPelatihan,
    Pelatihan,
    Peserta,
    PutaranPelatihan,
    RencanaPelatihan,
    Solver,
    StandarKompetensi,
    TelaahKinerja,
    diff,
    evaluate_training,
    greedy,
    needs,
    plan,
)
from asn_kinerja.regulations import pp_11_2017, pp_49_2018
from asn_kinerja.text import Language

ANGGARAN = 20_000_000

PNS: dict[str, Any] = {"aturan_jam": pp_11_2017.JAM_PELAJARAN}
PPPK: dict[str, Any] = {
    "aturan_jam": pp_49_2018.JAM_PELAJARAN,
    "fakta": {"jpt_utama_atau_madya_tertentu": False},
}

#: Who: hours that the year has brought, levels that were assessed, status.
PESERTA = (
    Peserta(id="kabid", jam_pelajaran=8, tingkat={"ubah": 2, "putus": 3}, **PNS),
    Peserta(id="subkoor-1", jam_pelajaran=4, tingkat={"ubah": 2, "layan": 3}, **PNS),
    Peserta(id="subkoor-2", jam_pelajaran=20, tingkat={"ubah": 3, "layan": 2}, **PNS),
    Peserta(id="analis-1", jam_pelajaran=0, tingkat={"data": 1, "layan": 2}, **PNS),
    Peserta(id="analis-2", jam_pelajaran=6, tingkat={"data": 2, "layan": 2}, **PNS),
    Peserta(id="analis-3", jam_pelajaran=16, tingkat={"data": 1}, **PPPK),
    Peserta(id="loket-1", jam_pelajaran=0, tingkat={"layan": 1, "sistem": 1}, **PNS),
    Peserta(id="loket-2", jam_pelajaran=12, tingkat={"layan": 1, "sistem": 2}, **PPPK),
    Peserta(id="loket-3", jam_pelajaran=18, tingkat={"layan": 2, "sistem": 1}, **PPPK),
    Peserta(id="arsip-1", jam_pelajaran=10, tingkat={"sistem": 1}, **PNS),
)

#: What posts ask for, and how much it counts.
STANDAR = (
    StandarKompetensi("kabid", "ubah", 4, bobot=4),
    StandarKompetensi("kabid", "putus", 3, bobot=3),
    StandarKompetensi("subkoor-1", "ubah", 3, bobot=3),
    StandarKompetensi("subkoor-2", "layan", 3, bobot=2),
    StandarKompetensi("analis-1", "data", 3, bobot=3),
    StandarKompetensi("analis-2", "data", 3, bobot=3),
    StandarKompetensi("analis-3", "data", 3, bobot=3),
    StandarKompetensi("loket-1", "layan", 2, bobot=2),
    StandarKompetensi("loket-2", "layan", 2, bobot=2),
    StandarKompetensi("loket-3", "sistem", 2, bobot=1),
    StandarKompetensi("arsip-1", "sistem", 2, bobot=1),
    StandarKompetensi("arsip-1", "layan", 1, bobot=1),
)

#: What performance showed, and which competence somebody put it down to.
KINERJA = (
    TelaahKinerja(
        "loket-1",
        pp_11_2017.KESENJANGAN_KINERJA.evaluate(capaian=72),
        kompetensi="sistem",
        tingkat=2,
        bobot=3,
    ),
    TelaahKinerja(
        "subkoor-2", pp_11_2017.KESENJANGAN_HASIL_KERJA.evaluate(rating_hasil_kerja="di bawah")
    ),
)

KATALOG = (
    Pelatihan(
        id="perubahan-3",
        kompetensi={"ubah": 3},
        jam_pelajaran=16,
        biaya_per_peserta=2_500_000,
        kursi=2,
        tingkat_awal={"ubah": 2},
    ),
    Pelatihan(
        id="perubahan-4",
        kompetensi={"ubah": 4, "putus": 4},
        jam_pelajaran=30,
        biaya_per_peserta=6_000_000,
        kursi=1,
        prasyarat=["perubahan-3"],
    ),
    Pelatihan(
        id="layanan-daring",
        kompetensi={"layan": 2},
        jam_pelajaran=10,
        biaya_per_peserta=300_000,
        bentuk="nonklasikal",
    ),
    Pelatihan(
        id="layanan-prima",
        kompetensi={"layan": 3},
        jam_pelajaran=20,
        biaya_per_peserta=1_200_000,
        biaya_per_kelas=3_000_000,
        kursi=15,
        tingkat_awal={"layan": 2},
    ),
    Pelatihan(
        id="data-2",
        kompetensi={"data": 2},
        jam_pelajaran=8,
        biaya_per_peserta=400_000,
        bentuk="nonklasikal",
    ),
    Pelatihan(
        id="data-3",
        kompetensi={"data": 3},
        jam_pelajaran=16,
        biaya_per_peserta=2_000_000,
        kursi=2,
        tingkat_awal={"data": 2},
    ),
    Pelatihan(
        id="sistem-oss",
        kompetensi={"sistem": 2},
        jam_pelajaran=8,
        biaya_per_peserta=500_000,
        biaya_per_kelas=1_000_000,
        kursi=10,
    ),
    Pelatihan(
        id="seminar",
        kompetensi={},
        jam_pelajaran=6,
        biaya_per_peserta=150_000,
        bentuk="nonklasikal",
    ),
)

#: What was measured of last year's participants; behaviour and result come later.
TAHUN_LALU: dict[str, list[dict[str, int]]] = {
    "layanan-daring": [
        {"reaksi": 88, "pembelajaran": score, "perilaku": 78, "hasil": 80}
        for score in (76, 81, 90, 77, 85)
    ],
    "sistem-oss": [
        {"reaksi": 90, "pembelajaran": score, "perilaku": 52} for score in (80, 84, 79, 91, 88, 83)
    ],
    "data-3": [{"reaksi": 84}, {"reaksi": 79}],
}

STYLE = """
body { font-family: sans-serif; margin: 2em; max-width: 75em }
table { border-collapse: collapse; margin: .5em 0 1.5em }
td, th { border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top }
"""

HEADS = {
    "needs": Text("Kebutuhan", "Needs"),
    "plan": Text("Rencana", "The plan"),
    "given": Text("Pelatihan tahun lalu", "The trainings of last year"),
    "again": Text("Rencana tanpa {names}", "The plan without {names}"),
    "change": Text("Yang berubah", "What changed"),
}


def analysis() -> HasilTelaah:
    """Who needs what."""
    return needs((*STANDAR, *KINERJA), PESERTA, policy=pp_11_2017.KESENJANGAN_KOMPETENSI)


def first_round() -> PutaranPelatihan:
    """The round with the whole catalogue."""
    found = analysis()
    return PutaranPelatihan(
        peserta=PESERTA,
        kebutuhan=found.kebutuhan,
        katalog=KATALOG,
        anggaran=ANGGARAN,
        belum=found.belum,
    )


def last_year() -> ManfaatPelatihan:
    """What the trainings of last year gave, by the bounds of this office."""
    bounds = pp_11_2017.EVALUASI_PELATIHAN.replace(batas_perilaku=70)
    return evaluate_training(TAHUN_LALU, policy=bounds)


def without(putaran: PutaranPelatihan, names: tuple[str, ...]) -> PutaranPelatihan:
    """The round without some trainings."""
    return evolve(putaran, katalog=[each for each in putaran.katalog if each.id not in names])


def plans(solver: Solver) -> tuple[RencanaPelatihan, RencanaPelatihan]:
    """The plan, and the one without what has to be revised first."""
    putaran = first_round()
    return plan(putaran, solver), plan(without(putaran, last_year().perlu_direvisi), solver)


def best() -> Solver:
    """The solver of the extra `training`."""
    from asn_kinerja.consequences.training.optimal import optimal  # noqa: PLC0415 - an extra

    return optimal


def report(lang: Language, solver: Solver) -> Iterator[str]:
    """The lines of the report."""
    first, second = plans(solver)
    given = last_year()
    yield from headed("needs", lang, *(each.said(lang) for each in analysis().telaah))
    yield from headed("plan", lang, first.explain(lang))
    yield from headed("given", lang, *(each.text for each in given.explanation(lang).branches))
    names = ", ".join(given.perlu_direvisi)
    yield from headed("again", lang, second.explain(lang), names=names)
    yield from headed("change", lang, diff(first, second).explain(lang))


def headed(code: str, lang: Language, *lines: str, **facts: object) -> Iterator[str]:
    """A heading and what stands under it."""
    yield from ("", f"━━ {HEADS[code].said(lang, **facts)}", *lines)


def page(solver: Solver) -> str:
    """The plan and the evaluation as one page."""
    first, _ = plans(solver)
    body = first._repr_html_() + last_year()._repr_html_()
    head = f'<meta charset="utf-8"><title>Pelatihan</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="id"><head>{head}</head><body>{body}</body></html>'


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=["id", "en"], default="id")
    parser.add_argument("--optimal", action="store_true")
    parser.add_argument("--html", type=Path)
    chosen = parser.parse_args()
    way: Solver = best() if chosen.optimal else greedy
    if chosen.html is None:
        print("\n".join(report(chosen.lang, way)))
    else:
        chosen.html.write_text(page(way), encoding="utf-8")
