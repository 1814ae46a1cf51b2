"""Indicators of PermenPANRB 8/2021: their achievement, and their value for high officials.

Tables and formulas with their pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import at_least, bands, below, between, table, when
from asn_kinerja.formula.build import fact, flag, label, setting
from asn_kinerja.formula.nodes import Expr, Like
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Arah, Celah, Kategori
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    DUA_DESIMAL,
    PERMEN,
    angka,
    asumsi,
    penerapan,
    ruas,
    tanpa_celah,
)
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = ["CAPAIAN_IKI", "NILAI_IKI_JPT"]

_arah = label("arah", Arah, meaning=Text("Makin tinggi atau makin rendah makin baik", "Direction"))
_bawah = fact("target_bawah", places=4, positive=True)
_atas = fact(
    "target_atas",
    places=4,
    positive=True,
    meaning=Text("Sama dengan target_bawah bila target tunggal", "Equal for a single target"),
)
_realisasi = fact("realisasi", places=4, low=0)
_desimal_capaian = angka("desimal_capaian", 4, DUA_DESIMAL)


def _terhadap(target: Expr) -> Expr:
    """Achievement against one target, by direction."""
    naik = (_realisasi * 100 / target).round(_desimal_capaian)
    turun = ((2 * target - _realisasi) * 100 / target).round(_desimal_capaian)
    return table(_arah, {Arah.NAIK: naik, Arah.TURUN: turun})


CAPAIAN_IKI = Policy(
    "permenpanrb_8_2021.CAPAIAN_IKI",
    title=Text("PermenPANRB 8/2021: capaian IKI", "PermenPANRB 8/2021: indicator achievement"),
    in_force=IN_FORCE,
    outputs={
        "capaian": when(_realisasi > _atas)
        .then(_terhadap(_atas))
        .when(_realisasi < _bawah)
        .then(_terhadap(_bawah))
        .otherwise(
            angka(
                "capaian_dalam_rentang",
                100,
                asumsi(
                    "di dalam rentang target dibaca 100%",
                    "inside the range is read as 100%",
                    "99, 110",
                ),
            )
        )
        .clip(
            low=angka(
                "capaian_terendah",
                0,
                asumsi("batas bawah tidak tercetak", "no floor is printed", "110"),
            )
        )
        .named("capaian", cite=Citation(PERMEN, page="99, 110")),
    },
    requires=(
        (_bawah <= _atas).named(
            "rentang_target",
            meaning=Text(
                "target_bawah tidak boleh di atas target_atas",
                "target_bawah must not exceed target_atas",
            ),
        ),
    ),
)


_HLM_101 = Citation(PERMEN, page=101)
_CELAH = asumsi(
    "59-60, 79-80, 99-100 dan 100-101 tidak tercetak", "the printed bands leave holes", "101"
)
_celah_jpt = setting("celah", Celah.BULATKAN, cite=_CELAH)


_buruk_atas = angka("sangat_kurang_atas", 59, _HLM_101)
_nilai_buruk_atas = angka("sangat_kurang_nilai_atas", 49, _HLM_101)
_dasar = _buruk_atas, _nilai_buruk_atas
_kurang = ruas("kurang", (60, 79), (50, 69), _HLM_101, sesudah=_dasar)
_cukup = ruas("cukup", (80, 99), (70, 89), _HLM_101, sesudah=_kurang.puncak)
_baik = angka("baik", 100, _HLM_101, low=_cukup.atas)
_nilai_baik = angka("baik_nilai", 109, Citation(PERMEN, page=363), low=_cukup.nilai_atas)
_sangat_baik = ruas(
    "sangat_baik",
    (101, 110),
    (110, 120),
    penerapan(
        "halaman 100 tidak terlihat; ruas 101-110 dari penerapan, di atas 110 resmi (hlm. 101)",
        "page 100 was not seen; the stretch is from implementations, above 110 official (p. 101)",
    ),
    sesudah=(_baik, _nilai_baik),
)

_capaian = tanpa_celah(
    fact("capaian", places=4, low=0, unit="%"),
    (
        (_buruk_atas, _kurang.bawah),
        (_kurang.atas, _cukup.bawah),
        (_cukup.atas, _baik),
        (_baik, _sangat_baik.bawah),
    ),
    _celah_jpt,
).named("capaian_dibaca", cite=_CELAH)
_maksimum = flag(
    "target_maksimum",
    meaning=Text("Target adalah nilai tertinggi yang mungkin", "Highest attainable target"),
)
_tertinggi = _sangat_baik.nilai_atas


def _tangga(*values: Like) -> Expr:
    """One value for each category, worst first."""
    rungs = (
        below(_kurang.bawah),
        between(_kurang.bawah, _cukup.bawah),
        between(_cukup.bawah, _baik),
        between(_baik, _sangat_baik.bawah),
        at_least(_sangat_baik.bawah),
    )
    return bands(_capaian, dict(zip(rungs, values, strict=True)))


NILAI_IKI_JPT = Policy(
    "permenpanrb_8_2021.NILAI_IKI_JPT",
    title=Text(
        "PermenPANRB 8/2021: kategori dan nilai IKI bagi JPT",
        "PermenPANRB 8/2021: category and value of an indicator of a high official",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": _tangga(
            Kategori.SANGAT_KURANG,
            Kategori.KURANG,
            Kategori.CUKUP,
            when(_maksimum).then(Kategori.SANGAT_BAIK).otherwise(Kategori.BAIK),
            Kategori.SANGAT_BAIK,
        ).named("kategori", cite=_HLM_101),
        "nilai": _tangga(
            (_capaian * _nilai_buruk_atas / _buruk_atas).round(DESIMAL),
            _kurang.nilai(_capaian),
            _cukup.nilai(_capaian),
            when(_maksimum).then(_tertinggi).otherwise(_nilai_baik),
            when(_capaian > _sangat_baik.atas)
            .then(_tertinggi)
            .otherwise(_sangat_baik.nilai(_capaian)),
        ).named("nilai", cite=_HLM_101),
    },
)
