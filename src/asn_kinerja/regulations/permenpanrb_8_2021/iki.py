"""Indicators of PermenPANRB 8/2021: their achievement, and their value for high officials.

Tables and formulas with their pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import at_least, bands, below, between, table, when
from asn_kinerja.formula.build import fact, flag, label, setting
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_8_2021.labels import Arah, Celah, Kategori
from asn_kinerja.regulations.permenpanrb_8_2021.reading import (
    DESIMAL,
    DUA_DESIMAL,
    PERMEN,
    angka,
    asumsi,
    sejajar,
    tanpa_celah,
)
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = ["CAPAIAN_IKI", "NILAI_IKI_JPT"]

_SB, _B, _C, _K, _SK = Kategori
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
        .clip(low=0)
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
_celah_jpt = setting(
    "celah",
    Celah.BULATKAN,
    cite=asumsi(
        "59-60, 79-80, 99-100 dan 100-101 tidak tercetak", "the printed bands leave holes", "101"
    ),
)


_capaian = tanpa_celah(
    fact("capaian", places=4, low=0, unit="%"),
    ((59, 60), (79, 80), (99, 100), (100, 101)),
    _celah_jpt,
).named("capaian_dibaca", cite=_HLM_101)
_maksimum = flag(
    "target_maksimum",
    meaning=Text("Target adalah nilai tertinggi yang mungkin", "Highest attainable target"),
)
_ujung = {
    name: angka(name, value, _HLM_101)
    for name, value in (
        ("capaian_sangat_kurang_atas", 59),
        ("capaian_kurang_bawah", 60),
        ("capaian_kurang_atas", 79),
        ("capaian_cukup_bawah", 80),
        ("capaian_cukup_atas", 99),
        ("capaian_baik", 100),
        ("capaian_sangat_baik_bawah", 101),
        ("capaian_sangat_baik_atas", 110),
        ("nilai_sangat_kurang_atas", 49),
        ("nilai_kurang_bawah", 50),
        ("nilai_kurang_atas", 69),
        ("nilai_cukup_bawah", 70),
        ("nilai_cukup_atas", 89),
        ("nilai_baik", 109),
        ("nilai_sangat_baik_bawah", 110),
        ("nilai_sangat_baik_atas", 120),
    )
}


def _pita(kategori: str) -> Expr:
    parts = ("capaian_{}_bawah", "capaian_{}_atas", "nilai_{}_bawah", "nilai_{}_atas")
    return sejajar(_capaian, *(_ujung[part.format(kategori)] for part in parts))


_tangga = (
    below(_ujung["capaian_kurang_bawah"]),
    between(_ujung["capaian_kurang_bawah"], _ujung["capaian_cukup_bawah"]),
    between(_ujung["capaian_cukup_bawah"], _ujung["capaian_baik"]),
    between(_ujung["capaian_baik"], _ujung["capaian_sangat_baik_bawah"]),
    at_least(_ujung["capaian_sangat_baik_bawah"]),
)
_nilai_sangat_baik = (
    when(_capaian > _ujung["capaian_sangat_baik_atas"])
    .then(_ujung["nilai_sangat_baik_atas"])
    .otherwise(_pita("sangat_baik"))
)
_nilai_sangat_kurang = (
    _capaian * _ujung["nilai_sangat_kurang_atas"] / _ujung["capaian_sangat_kurang_atas"]
).round(DESIMAL)

NILAI_IKI_JPT = Policy(
    "permenpanrb_8_2021.NILAI_IKI_JPT",
    title=Text(
        "PermenPANRB 8/2021: kategori dan nilai IKI bagi JPT",
        "PermenPANRB 8/2021: category and value of an indicator of a high official",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": bands(
            _capaian,
            dict(
                zip(
                    _tangga,
                    (_SK, _K, _C, when(_maksimum).then(_SB).otherwise(_B), _SB),
                    strict=True,
                )
            ),
        ).named("kategori", cite=_HLM_101),
        "nilai": bands(
            _capaian,
            dict(
                zip(
                    _tangga,
                    (
                        _nilai_sangat_kurang,
                        _pita("kurang"),
                        _pita("cukup"),
                        when(_maksimum)
                        .then(_ujung["nilai_sangat_baik_atas"])
                        .otherwise(_ujung["nilai_baik"]),
                        _nilai_sangat_baik,
                    ),
                    strict=True,
                )
            ),
        )
        .round(DESIMAL)
        .named("nilai", cite=_HLM_101),
    },
)
