"""The SKP score of high officials by PermenPANRB 8/2021, with extra work.

Tables and formulas with their pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import fact, undecided, weighted
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import JenisKinerja, Kategori
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    DUA_DESIMAL,
    PERMEN,
    angka,
    asumsi,
)
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = ["NILAI_KINERJA_TAMBAHAN", "NILAI_SKP_JPT"]

_HLM_95 = Citation(PERMEN, page=95)
_tugas = rows("tugas")
_persen_kategori = table(
    _tugas.label("kategori", Kategori),
    {
        kategori: angka(f"persen_{kategori.name.lower()}", value, _HLM_95)
        for kategori, value in zip(Kategori, ("100%", "80%", "60%", "40%", "20%"), strict=True)
    },
)
_bobot_lingkup = _tugas.fact(
    "bobot",
    places=2,
    positive=True,
    meaning=Text(
        "Bobot lingkup penugasan; angkanya tidak terlihat dalam teks yang ada",
        "Weight of the scope; its figures were not seen",
    ),
)
_nilai_tugas = _tugas.fact("nilai", places=2, low=0, high=120)

NILAI_KINERJA_TAMBAHAN = Policy(
    "permenpanrb_8_2021.NILAI_KINERJA_TAMBAHAN",
    title=Text("PermenPANRB 8/2021: nilai kinerja tambahan", "PermenPANRB 8/2021: extra work"),
    in_force=IN_FORCE,
    outputs={
        "nilai_kinerja_tambahan": _tugas.sum(
            _persen_kategori * _bobot_lingkup * _nilai_tugas * "1%", on_empty=0
        )
        .round(angka("desimal", 4, DUA_DESIMAL))
        .clip(high=angka("paling_tinggi", 10, _HLM_95))
        .named("nilai_kinerja_tambahan", cite=_HLM_95),
    },
)


_HLM_363 = asumsi(
    "60% dan 40% dihitung mundur dari contoh tercetak 102,8; tanpa rencana aksi rata-rata biasa",
    "60% and 40% are inferred from the printed 102.8; a plain mean without action plans",
    "363",
)
_utama = rows("kinerja_utama", at_least=1)
_jenis = _utama.label("jenis", JenisKinerja)
_nilai_utama = _utama.fact("nilai", places=2, low=0, high=120)
_pk, _aksi = (_jenis.is_(jenis) for jenis in JenisKinerja)
_HLM_101 = Citation(PERMEN, page=101)


def _banyak(name: str, where: Expr) -> Named:
    return _utama.count(where=where).named(f"banyak_{name}", cite=_HLM_101)


def _jumlah(name: str, where: Expr) -> Named:
    return _utama.sum(_nilai_utama, where=where, on_empty=0).named(f"jumlah_{name}", cite=_HLM_101)


_banyak_pk, _jumlah_pk = (make("perjanjian_kinerja", _pk) for make in (_banyak, _jumlah))
_banyak_aksi, _jumlah_aksi = (make("rencana_aksi", _aksi) for make in (_banyak, _jumlah))
_TANPA_PK = undecided(
    Text("tidak ada kinerja utama dari perjanjian kinerja", "no row of the performance agreement")
)
# Two means on one denominator, so that the value is rounded once.
_dua_jenis = (
    weighted(
        (angka("bobot_perjanjian_kinerja", "60%", _HLM_363), _jumlah_pk * _banyak_aksi),
        (angka("bobot_rencana_aksi", "40%", _HLM_363), _jumlah_aksi * _banyak_pk),
    )
    / (_banyak_pk * _banyak_aksi)
).round(DESIMAL, on_zero=_TANPA_PK)
_nilai_kinerja_utama = (
    when(_banyak_pk.is_(0))
    .then(_TANPA_PK)
    .when(_banyak_aksi.is_(0))
    .then((_jumlah_pk / _banyak_pk).round(DESIMAL, on_zero=_TANPA_PK))
    .otherwise(_dua_jenis)
    .named("nilai_kinerja_utama", cite=_HLM_363)
)

_paling_tinggi = angka(
    "paling_tinggi",
    120,
    Citation(
        "PP 30/2019",
        pasal=29,
        ayat=6,
        standing=Standing.ASSUMPTION,
        note=Text(
            "pasal membatasi capaian; batas atas jumlahnya adalah bacaan kami",
            "the article caps achievement; the cap on the total is our reading",
        ),
    ),
)

NILAI_SKP_JPT = Policy(
    "permenpanrb_8_2021.NILAI_SKP_JPT",
    title=Text("PermenPANRB 8/2021: nilai SKP JPT", "PermenPANRB 8/2021: SKP of a high official"),
    in_force=IN_FORCE,
    outputs={
        "nilai_kinerja_utama": _nilai_kinerja_utama,
        "nilai_skp": (
            _nilai_kinerja_utama + fact("nilai_kinerja_tambahan", places=4, low=0, high=10)
        )
        .clip(high=_paling_tinggi)
        .round(DESIMAL)
        .named("nilai_skp", cite=Citation(PERMEN, page="95-96")),
    },
)
