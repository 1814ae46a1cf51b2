"""PermenPANRB 38/2018 with Peraturan BKN 8/2019: the index of professionalism (IP ASN).

Tables and formulas with their sources; no machinery. The texts were not seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Literal
from asn_kinerja.formula.branches import Band, bands, between, table, when
from asn_kinerja.formula.build import fact, flag, label, setting
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = [
    "INDEKS_PROFESIONALITAS",
    "INDEKS_PROFESIONALITAS_PREDIKAT",
    "INDEKS_UNIT",
    "POLICIES",
    "HukumanDisiplin",
    "JenisJabatan",
    "Kategori",
    "Pendidikan",
]

_PERMEN, _PERBKN = "PermenPANRB 38/2018", "Peraturan BKN 8/2019"
# The day of its gazette was not seen: its life is counted from the year of its number.
_IN_FORCE = Period(date(2018, 1, 1))


def _sumber(
    regulation: str, id_: str, en: str, standing: Standing = Standing.SECONDARY
) -> Citation:
    return Citation(regulation, standing=standing, note=Text(id_, en))


_BOBOT = _sumber(
    _PERMEN,
    "teks tidak terlihat; bobot dan kategori dikutip pers",
    "text not seen; the press quotes weights and categories",
)
_POIN = _sumber(
    _PERBKN,
    "teks tidak terlihat; beberapa penerapan dan pedoman sepakat",
    "text not seen; several implementations and guides agree",
)
_PITA = _sumber(
    _PERBKN,
    "angka tercetak utuh; penerapan memasukkan batas atas ke kelasnya, dan yang di antaranya ke "
    "kelas di atasnya",
    "printed in whole numbers; implementations count an upper bound in its class, and what lies "
    "between in the class above",
)
_PREDIKAT = _sumber(
    _PERBKN,
    "sesudah PermenPANRB 6/2022 hanya ada predikat; padanannya dengan poin adalah bacaan kami",
    "after PermenPANRB 6/2022 there is only a predicate; its points are our reading",
    Standing.ASSUMPTION,
)


class Pendidikan(Label):
    """The highest education, highest first.

    Dasar hukum:
        Peraturan BKN 8/2019 (text not seen).
    """

    S3 = "S-3"
    S2 = "S-2"
    S1_DIV = "S-1/D-IV", "S-1", "D-IV", "S1/D4", "D4"
    DIII = "D-III", "D3"
    SLTA_DI_DII = "SLTA/D-I/D-II", "SLTA", "D-I", "D-II", "SMA"
    DI_BAWAH_SLTA = "Di bawah SLTA", "SLTP", "SMP", "SD"


class JenisJabatan(Label):
    """The kind of a post, as far as it decides which training counts.

    Dasar hukum:
        Peraturan BKN 8/2019 (text not seen).
    """

    STRUKTURAL = "Struktural"
    FUNGSIONAL = "Fungsional"
    PELAKSANA = "Pelaksana"


class HukumanDisiplin(Label):
    """The heaviest sanction of the last five years, none first.

    Dasar hukum:
        Peraturan BKN 8/2019 (text not seen).
    """

    TIDAK_ADA = "Tidak Ada", "Tidak Pernah"
    RINGAN = "Ringan"
    SEDANG = "Sedang"
    BERAT = "Berat"


class Kategori(Label):
    """The categories of the index, best first.

    Dasar hukum:
        PermenPANRB 38/2018 (text not seen; quoted by the press).
    """

    SANGAT_TINGGI = "Sangat Tinggi"
    TINGGI = "Tinggi"
    SEDANG = "Sedang"
    RENDAH = "Rendah"
    SANGAT_RENDAH = "Sangat Rendah"


def _poin(name: str, value: Literal, high: int, cite: Citation = _POIN) -> Setting:
    """Points of a dimension; none may pass the weight of its dimension."""
    return setting(f"poin_{name}", value, cite=cite, low=0, high=high)


def _batas(name: str, value: int) -> Setting:
    """What a value must exceed."""
    return setting(f"batas_{name}", value, cite=_PITA, low=0)


def _poin_label(fakta: Expr, poin: Mapping[Label, Literal], high: int, cite: Citation) -> Expr:
    cells = {each: _poin(each.name.lower(), value, high, cite) for each, value in poin.items()}
    return table(fakta, cells)


_kualifikasi = _poin_label(
    label("pendidikan", Pendidikan, meaning=Text("Pendidikan terakhir", "Highest education")),
    dict(zip(Pendidikan, (25, 20, 15, 10, 5, 1), strict=True)),
    25,
    _POIN,
).named("kualifikasi", cite=_POIN)

_jenis = label(
    "jenis_jabatan", JenisJabatan, meaning=Text("Jenis jabatan yang dipegang", "Kind of post")
)
_diklat = flag(
    "diklat_kepemimpinan_atau_fungsional",
    meaning=Text(
        "Lulus pelatihan kepemimpinan (struktural) atau fungsional (fungsional)",
        "Has the leadership course (structural) or the functional one (functional)",
    ),
)
_jp = fact(
    "jp_teknis",
    low=0,
    unit="JP",
    meaning=Text(
        "Jam pelajaran pelatihan teknis; lama dalam hari atau bulan disetarakan lebih dahulu",
        "Lesson hours of technical training; days or months are converted first",
    ),
)
_seminar = flag(
    "seminar",
    meaning=Text(
        "Mengikuti seminar atau sejenisnya; bagi pelaksana dalam dua tahun terakhir",
        "Attended a seminar or the like; an executing official in the last two years",
    ),
)
_cukup_jp = _jp >= setting(
    "jp_paling_sedikit",
    20,
    cite=_sumber(
        _PERBKN,
        "dua penerapan: 20 JP sudah cukup, dan kursus tiga hari atau satu bulan dihitung 20 JP",
        "two implementations: 20 hours suffice, and a course of three days or a month counts as 20",
    ),
    low=0,
)


def _bila(syarat: Expr, name: str, value: Literal) -> Expr:
    return when(syarat).then(_poin(name, value, 40)).otherwise(0)


_kompetensi = (
    when(_jenis.is_(JenisJabatan.PELAKSANA))
    .then(
        _bila(_cukup_jp, "teknis_pelaksana", "22.5") + _bila(_seminar, "seminar_pelaksana", "17.5")
    )
    .otherwise(
        _bila(_diklat, "diklat", 15)
        + _bila(_cukup_jp, "teknis", 15)
        + _bila(_seminar, "seminar", 10)
    )
    .named("kompetensi", cite=_POIN)
)
_disiplin = _poin_label(
    label(
        "hukuman_disiplin",
        HukumanDisiplin,
        meaning=Text(
            "Hukuman disiplin dalam lima tahun terakhir; bila beberapa, yang terberat",
            "Sanction of the last five years; of several the heaviest",
        ),
    ),
    dict(zip(HukumanDisiplin, (5, 3, 2, 1), strict=True)),
    5,
    _POIN,
).named("disiplin", cite=_POIN)

_sangat_tinggi, _tinggi, _sedang, _rendah = (
    _batas(kategori.name.lower(), value)
    for kategori, value in zip(Kategori, (90, 80, 70, 60), strict=False)
)


def _hasil(kinerja: Named) -> Mapping[str, Named]:
    """The four dimensions and what follows from them."""
    indeks = (_kualifikasi + _kompetensi + kinerja + _disiplin).named("indeks", cite=_BOBOT)
    kategori = bands(
        indeks,
        {
            Band(_sangat_tinggi, None, low_closed=False): Kategori.SANGAT_TINGGI,
            between(_tinggi, _sangat_tinggi, closed="right"): Kategori.TINGGI,
            between(_sedang, _tinggi, closed="right"): Kategori.SEDANG,
            between(_rendah, _sedang, closed="right"): Kategori.RENDAH,
            Band(None, _rendah, high_closed=True): Kategori.SANGAT_RENDAH,
        },
    ).named("kategori", cite=_PITA)
    dimensi = (_kualifikasi, _kompetensi, kinerja, _disiplin)
    return {each.name: each for each in (*dimensi, indeks, kategori)}


_nilai_kinerja = fact(
    "nilai_kinerja",
    places=2,
    low=0,
    high=120,
    meaning=Text(
        "Nilai prestasi kerja atau SKP; di atas seratus berpoin sama dengan seratus",
        "Score of work or of the SKP; above one hundred has the points of one hundred",
    ),
)
_p30, _p25, _p15, _p5, _p1 = (
    _poin(f"kinerja_{tingkat}", value, 30)
    for tingkat, value in (
        ("sangat_baik", 30),
        ("baik", 25),
        ("cukup", 15),
        ("kurang", 5),
        ("buruk", 1),
    )
)
_k90, _k75, _k60, _k50 = (
    _batas(f"kinerja_{tingkat}", value)
    for tingkat, value in (("sangat_baik", 90), ("baik", 75), ("cukup", 60), ("kurang", 50))
)

INDEKS_PROFESIONALITAS = Policy(
    "permenpanrb_38_2018.INDEKS_PROFESIONALITAS",
    title=Text("Indeks profesionalitas ASN (IP ASN)", "Index of professionalism (IP ASN)"),
    in_force=_IN_FORCE,
    outputs=_hasil(
        bands(
            _nilai_kinerja,
            {
                Band(_k90, None, low_closed=False): _p30,
                between(_k75, _k90, closed="right"): _p25,
                between(_k60, _k75, closed="right"): _p15,
                between(_k50, _k60, closed="right"): _p5,
                Band(None, _k50, high_closed=True): _p1,
            },
        ).named("kinerja", cite=_PITA)
    ),
)

INDEKS_PROFESIONALITAS_PREDIKAT = Policy(
    "permenpanrb_38_2018.INDEKS_PROFESIONALITAS_PREDIKAT",
    title=Text(
        "IP ASN dari predikat PermenPANRB 6/2022", "IP ASN from the predicate of PermenPANRB 6/2022"
    ),
    in_force=Period(date(2022, 1, 1)),
    outputs=_hasil(
        _poin_label(
            label(
                "predikat",
                Predikat,
                meaning=Text("Predikat kinerja menurut PermenPANRB 6/2022", "Predicate"),
            ),
            dict(zip(Predikat, (30, 25, 15, 5, 1), strict=True)),
            30,
            _PREDIKAT,
        ).named("kinerja", cite=_PREDIKAT)
    ),
)

_pegawai = rows("pegawai", at_least=1)

INDEKS_UNIT = Policy(
    "permenpanrb_38_2018.INDEKS_UNIT",
    title=Text("Indeks profesionalitas satu unit", "Index of professionalism of a unit"),
    in_force=_IN_FORCE,
    outputs={
        "indeks_unit": _pegawai.mean(
            _pegawai.fact(
                "indeks",
                places=1,
                low=0,
                high=100,
                meaning=Text("Indeks seorang pegawai", "Index of one employee"),
            ),
            places=setting(
                "desimal",
                2,
                cite=_sumber(
                    _PERBKN,
                    "satu penerapan membulatkan rata-rata ke dua desimal",
                    "one implementation rounds the mean to two decimals",
                ),
                low=0,
                high=6,
            ),
        ).named("indeks_unit", cite=_POIN)
    },
)

POLICIES: tuple[Policy, ...] = (
    INDEKS_PROFESIONALITAS,
    INDEKS_PROFESIONALITAS_PREDIKAT,
    INDEKS_UNIT,
)
"""Every policy of the regulation."""
