"""PermenPANRB 8/2021: the system behind PP 30/2019, second half of 2021.

Tables and formulas with their pages; no machinery. Part of the text was never seen:
those policies rest on independent implementations and say so.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import at_least, bands, below, between, table, when
from asn_kinerja.formula.build import any_of, fact, flag, label, setting, undecided, weighted
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.pp_30_2019 import IN_FORCE
from asn_kinerja.text import Text

__all__ = [
    "CAPAIAN_IKI",
    "KATEGORI_RENCANA_KINERJA",
    "KONVERSI_NILAI_PP_46",
    "NILAI_IKI_JPT",
    "NILAI_KINERJA_TAMBAHAN",
    "NILAI_PERILAKU_ASPEK",
    "NILAI_SKP_JPT",
    "POLICIES",
    "Arah",
    "Celah",
    "JenisKinerja",
    "Kategori",
]

_PERMEN = "PermenPANRB 8/2021"


class Arah(Label):
    """Which way an indicator is better.

    Dasar hukum:
        PermenPANRB 8/2021, pp. 99 and 110.
    """

    NAIK = "Naik"
    TURUN = "Turun"


class Kategori(Label):
    """The categories of achievement, best first.

    Dasar hukum:
        PermenPANRB 8/2021, p. 101.
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"
    SANGAT_KURANG = "Sangat Kurang", "SK"


class JenisKinerja(Label):
    """The two kinds of main performance of a high official.

    Dasar hukum:
        PermenPANRB 8/2021, p. 101.
    """

    PERJANJIAN_KINERJA = "Perjanjian Kinerja"
    RENCANA_AKSI = "Rencana Aksi"


class Celah(Label):
    """What to do with a value that the printed bands leave out.

    Dasar hukum:
        None: the text leaves a hole, and this names our two readings of it.
    """

    BULATKAN = "Bulatkan"
    TOLAK = "Tolak"


_SB, _B, _C, _K, _SK = Kategori


def _asumsi(id_: str, en: str, page: str | None = None) -> Citation:
    return Citation(_PERMEN, page=page, standing=Standing.ASSUMPTION, note=Text(id_, en))


def _kode(id_: str, en: str) -> Citation:
    return Citation(_PERMEN, standing=Standing.SECONDARY, note=Text(id_, en))


_DUA_DESIMAL = _asumsi("jumlah desimal tidak disebut", "no number of decimals is stated")


def _angka(name: str, value: int | str, cite: Citation) -> Setting:
    return setting(name, value, cite=cite, low=0)


_desimal = _angka("desimal", 2, _DUA_DESIMAL)

# CAPAIAN_IKI ---------------------------------------------------------------------------

_arah = label("arah", Arah, meaning=Text("Makin tinggi atau makin rendah makin baik", "Direction"))
_bawah = fact("target_bawah", places=4, positive=True)
_atas = fact(
    "target_atas",
    places=4,
    positive=True,
    meaning=Text("Sama dengan target_bawah bila target tunggal", "Equal for a single target"),
)
_realisasi = fact("realisasi", places=4, low=0)
_desimal_capaian = _angka("desimal_capaian", 4, _DUA_DESIMAL)


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
            _angka(
                "capaian_dalam_rentang",
                100,
                _asumsi(
                    "di dalam rentang target dibaca 100%",
                    "inside the range is read as 100%",
                    "99, 110",
                ),
            )
        )
        .clip(low=0)
        .named("capaian", cite=Citation(_PERMEN, page="99, 110")),
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

# NILAI_IKI_JPT -------------------------------------------------------------------------

_HLM_101 = Citation(_PERMEN, page=101)
_celah_jpt = setting(
    "celah",
    Celah.BULATKAN,
    cite=_asumsi(
        "59-60, 79-80, 99-100 dan 100-101 tidak tercetak", "the printed bands leave holes", "101"
    ),
)


def _tanpa_celah(value: Expr, holes: tuple[tuple[int, int], ...], celah: Setting) -> Expr:
    """The value itself, or what is read for it where it lies in a hole of the text."""
    inside = any_of(*((value > low) & (value < high) for low, high in holes))
    reason = Text("nilai jatuh di celah pita peraturan", "the value falls between printed bands")
    read = when(celah.is_(Celah.TOLAK)).then(undecided(reason)).otherwise(value.round(0))
    return when(inside).then(read).otherwise(value)


def _sejajar(value: Expr, low: Expr, high: Expr, start: Expr, end: Expr) -> Expr:
    """Interpolation as the annex writes it: start + (end − start) ÷ (high − low) × (x − low)."""
    return start + ((end - start) * (value - low) / (high - low)).round(_desimal)


_capaian = _tanpa_celah(
    fact("capaian", places=4, low=0, unit="%"),
    ((59, 60), (79, 80), (99, 100), (100, 101)),
    _celah_jpt,
).named("capaian_dibaca", cite=_HLM_101)
_maksimum = flag(
    "target_maksimum",
    meaning=Text("Target adalah nilai tertinggi yang mungkin", "Highest attainable target"),
)
_ujung = {
    name: _angka(name, value, _HLM_101)
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
    return _sejajar(_capaian, *(_ujung[part.format(kategori)] for part in parts))


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
).round(_desimal)

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
        .round(_desimal)
        .named("nilai", cite=_HLM_101),
    },
)

# NILAI_KINERJA_TAMBAHAN ----------------------------------------------------------------

_HLM_95 = Citation(_PERMEN, page=95)
_tugas = rows("tugas")
_persen_kategori = table(
    _tugas.label("kategori", Kategori),
    {
        kategori: _angka(f"persen_{kategori.name.lower()}", value, _HLM_95)
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
        .round(_angka("desimal", 4, _DUA_DESIMAL))
        .clip(high=_angka("paling_tinggi", 10, _HLM_95))
        .named("nilai_kinerja_tambahan", cite=_HLM_95),
    },
)

# KATEGORI_RENCANA_KINERJA --------------------------------------------------------------

_DUA_PENERAPAN = _kode(
    "dua penerapan yang berdiri sendiri sepakat atas 35 gabungan",
    "two independent implementations agree on all 35 combinations",
)
_aspek = [label(f"kategori_{name}", Kategori) for name in ("kuantitas", "kualitas", "waktu")]


def _banyaknya(kategori: Kategori) -> Expr:
    kuantitas, kualitas, waktu = (
        when(aspek.is_(kategori)).then(1).otherwise(0) for aspek in _aspek
    )
    return kuantitas + kualitas + waktu


_kategori_rencana = (
    when(_banyaknya(_SK) >= 2)  # noqa: PLR2004 - of three aspects
    .then(_SK)
    .when(_banyaknya(_SK).is_(1) | (_banyaknya(_K) >= 2))  # noqa: PLR2004
    .then(_K)
    .when(_banyaknya(_K).is_(1) | (_banyaknya(_C) >= 2))  # noqa: PLR2004
    .then(_C)
    .when((_banyaknya(_SB) >= 2) & _banyaknya(_C).is_(0))  # noqa: PLR2004
    .then(_SB)
    .otherwise(_B)
    .named("kategori", cite=_DUA_PENERAPAN)
)

KATEGORI_RENCANA_KINERJA = Policy(
    "permenpanrb_8_2021.KATEGORI_RENCANA_KINERJA",
    title=Text(
        "PermenPANRB 8/2021: kategori rencana kinerja JA/JF",
        "PermenPANRB 8/2021: category of a result plan",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": _kategori_rencana,
        "nilai": table(
            _kategori_rencana,
            {
                kategori: _angka(f"nilai_{kategori.name.lower()}", value, _DUA_PENERAPAN)
                for kategori, value in zip(Kategori, (120, 100, 80, 60, 25), strict=True)
            },
        ).named("nilai", cite=_DUA_PENERAPAN),
    },
)

# NILAI_PERILAKU_ASPEK ------------------------------------------------------------------

_PERILAKU = _kode(
    "kemiringan 19 dan 11 serta titik 90, 109, 120 sama pada dua penerapan",
    "slopes and anchor points agree in two implementations",
)
_tingkat = fact("tingkat", places=2, low=1, high=7)
_standar_bawah = fact("standar_bawah", low=1, high=7)
_standar_atas = fact("standar_atas", low=1, high=7)
_nilai_bawah = _angka("nilai_standar_bawah", 90, _PERILAKU)
_nilai_atas = _angka("nilai_standar_atas", 109, _PERILAKU)
_nilai_tertinggi = _angka("nilai_tertinggi", 120, _PERILAKU)
_lebar = _standar_atas - _standar_bawah
_TIDAK_MUNGKIN = undecided(
    Text("standar_bawah harus di bawah standar_atas", "standar_bawah must be below standar_atas")
)


def _di_atas(start: Expr, end: Expr, dari: Expr) -> Expr:
    slope = (end - start) * (_tingkat - dari) / _lebar
    return start + slope.round(_desimal, on_zero=_TIDAK_MUNGKIN)


NILAI_PERILAKU_ASPEK = Policy(
    "permenpanrb_8_2021.NILAI_PERILAKU_ASPEK",
    title=Text("PermenPANRB 8/2021: nilai satu aspek perilaku", "PermenPANRB 8/2021: one aspect"),
    in_force=IN_FORCE,
    outputs={
        "nilai": when(_tingkat < _standar_bawah)
        .then((_nilai_bawah * _tingkat / _standar_bawah).round(_desimal))
        .when(_tingkat <= _standar_atas)
        .then(_di_atas(_nilai_bawah, _nilai_atas, _standar_bawah))
        .otherwise(_di_atas(_nilai_atas, _nilai_tertinggi, _standar_atas))
        .clip(high=_nilai_tertinggi)
        .named("nilai", cite=_PERILAKU),
    },
    requires=(
        (_standar_bawah < _standar_atas).named("rentang_standar", meaning=_TIDAK_MUNGKIN.reason),
    ),
)

# KONVERSI_NILAI_PP_46 ------------------------------------------------------------------

_SE_2021 = Citation(
    "SE MenPANRB 3/2021",
    lampiran="3-a",
    standing=Standing.SECONDARY,
    note=Text("satu penerapan menyebut surat edaran ini", "one implementation names the circular"),
)
_celah_pp_46 = setting(
    "celah",
    Celah.TOLAK,
    cite=_asumsi("50-51, 60-61, 75-76 dan 90-91 tidak tercetak", "the printed bands leave holes"),
)
_prestasi = _tanpa_celah(
    fact("nilai_prestasi_kerja", places=2, low=0, high=120),
    ((50, 51), (60, 61), (75, 76), (90, 91)),
    _celah_pp_46,
).named("nilai_dibaca", cite=_SE_2021)


def _ruas(low: int, high: int, start: int, end: int) -> Expr:
    span = (_prestasi, *map(_konstanta, (low, high, start, end)))
    return _sejajar(*span)


def _konstanta(value: int) -> Expr:
    return setting(f"angka_{value}", value, cite=_SE_2021, low=0)


KONVERSI_NILAI_PP_46 = Policy(
    "permenpanrb_8_2021.KONVERSI_NILAI_PP_46",
    title=Text("Transisi 2021: nilai PP 46/2011 ke skala 0-120", "2021 transition: PP 46 to 0-120"),
    in_force=IN_FORCE,
    outputs={
        "nilai": bands(
            _prestasi,
            {
                "< 51": (_prestasi * 49 / 50).round(_desimal),
                "[51, 61)": _ruas(51, 60, 50, 69),
                "[61, 76)": _ruas(61, 75, 70, 89),
                "[76, 91)": _ruas(76, 90, 90, 109),
                ">= 91": _ruas(91, 99, 110, 120).clip(high=120),
            },
        )
        .round(_desimal)
        .named("nilai", cite=_SE_2021),
    },
)

# NILAI_SKP_JPT -------------------------------------------------------------------------

_HLM_363 = _asumsi(
    "60% dan 40% dihitung mundur dari contoh tercetak 102,8",
    "60% and 40% are inferred from the printed example 102.8",
    "363",
)
_utama = rows("kinerja_utama", at_least=1)
_jenis = _utama.label("jenis", JenisKinerja)
_nilai_utama = _utama.fact("nilai", places=2, low=0, high=120)
_pk, _aksi = (_jenis.is_(jenis) for jenis in JenisKinerja)
_banyak_pk, _banyak_aksi = _utama.count(where=_pk), _utama.count(where=_aksi)
_jumlah_pk = _utama.sum(_nilai_utama, where=_pk, on_empty=0)
_jumlah_aksi = _utama.sum(_nilai_utama, where=_aksi, on_empty=0)
_TANPA_PK = undecided(
    Text("tidak ada kinerja utama dari perjanjian kinerja", "no row of the performance agreement")
)
# Two means on one denominator, so that the value is rounded once.
_dua_jenis = (
    weighted(
        (_angka("bobot_perjanjian_kinerja", "60%", _HLM_363), _jumlah_pk * _banyak_aksi),
        (_angka("bobot_rencana_aksi", "40%", _HLM_363), _jumlah_aksi * _banyak_pk),
    )
    / (_banyak_pk * _banyak_aksi)
).round(_desimal, on_zero=_TANPA_PK)
_nilai_kinerja_utama = (
    when(_banyak_pk.is_(0))
    .then(_TANPA_PK)
    .when(_banyak_aksi.is_(0))
    .then((_jumlah_pk / _banyak_pk).round(_desimal, on_zero=_TANPA_PK))
    .otherwise(_dua_jenis)
    .named("nilai_kinerja_utama", cite=_HLM_363)
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
        .clip(high=_angka("paling_tinggi", 120, Citation("PP 30/2019", pasal=29, ayat=6)))
        .round(_desimal)
        .named("nilai_skp", cite=Citation(_PERMEN, page="95-96")),
    },
)

POLICIES = (
    CAPAIAN_IKI,
    NILAI_IKI_JPT,
    NILAI_KINERJA_TAMBAHAN,
    KATEGORI_RENCANA_KINERJA,
    NILAI_PERILAKU_ASPEK,
    KONVERSI_NILAI_PP_46,
    NILAI_SKP_JPT,
)
