"""PP 46/2011 with Perka BKN 1/2013: penilaian prestasi kerja, 2014 to mid 2021.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.branches import at_least, bands, below, between, when
from asn_kinerja.formula.build import absent, fact, setting, weighted
from asn_kinerja.formula.choices import When
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.skp.batas import Batas, hari_kalender
from asn_kinerja.skp.perilaku import AspekPerilaku, StandarPerilaku
from asn_kinerja.text import Text

__all__ = [
    "CAPAIAN_KEGIATAN",
    "NILAI_PRESTASI_KERJA",
    "NILAI_SKP",
    "PERILAKU_KERJA",
    "PERILAKU_KERJA_PEMIMPIN",
    "REGULATION",
    "TENGGAT",
    "Sebutan",
]

_PP, _PERKA = "PP 46/2011", "Perka BKN 1/2013"
_IN_FORCE = Period(date(2014, 1, 1), date(2021, 7, 1))


class Sebutan(Label):
    """The names of results, best first.

    Dasar hukum:
        PP 46/2011 Pasal 17.
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    CUKUP = "Cukup", "C"
    KURANG = "Kurang", "K"
    BURUK = "Buruk"


_ASPEK = ("Orientasi Pelayanan", "Integritas", "Komitmen", "Disiplin", "Kerja Sama")

PERILAKU_KERJA = StandarPerilaku(
    "pp_46_2011.PERILAKU_KERJA",
    title=Text("Aspek perilaku kerja", "Aspects of behaviour"),
    aspek=map(AspekPerilaku, _ASPEK),
    cite=Citation(_PP, pasal=12, ayat=1),
)
"""The aspects for posts outside the structure."""

PERILAKU_KERJA_PEMIMPIN = StandarPerilaku(
    "pp_46_2011.PERILAKU_KERJA_PEMIMPIN",
    title=Text("Aspek perilaku kerja pejabat struktural", "Aspects of behaviour of officials"),
    aspek=map(AspekPerilaku, (*_ASPEK, "Kepemimpinan")),
    cite=Citation(_PP, pasal=12, ayat=2),
)
"""The aspects for posts in the structure, who are rated for leadership too."""


_RUMUS = Citation(_PP, pasal=8, ayat=1, penjelasan=True)
_CABANG = Citation(
    _PERKA,
    standing=Standing.SECONDARY,
    note=Text(
        "cabang di atas 24% tidak ada dalam PP; dikenal dari banyak penerapan",
        "the branch above 24% is not in the PP; known from many implementations",
    ),
)
_DESIMAL = Citation(
    _PP,
    standing=Standing.ASSUMPTION,
    note=Text(
        "PP tidak menyebut jumlah desimal; jumlah dan rata-rata dihitung dari nilai aspek yang "
        "sudah dibulatkan",
        "the PP states no number of decimals; sum and mean are taken from the rounded scores "
        "of the aspects",
    ),
)


def _desimal(name: str, value: int) -> Setting:
    return setting(name, value, cite=_DESIMAL, low=0, high=6)


_desimal_aspek = _desimal("desimal_aspek", 4)
_desimal_capaian = _desimal("desimal_capaian", 2)

_tetapan = setting(
    "tetapan", "1.76", cite=_RUMUS, meaning=Text("Tetapan waktu dan biaya", "Constant"), low=1
)
_batas_efisiensi = setting("batas_efisiensi", "24%", cite=_CABANG, low=0, high=1)
_dasar_efisiensi = setting("dasar_efisiensi", 76, cite=_CABANG, low=0)


def _target(aspek: str, *, optional: bool = False) -> Fact:
    return fact(f"target_{aspek}", places=2, positive=True, optional=optional)


def _realisasi(aspek: str, *, optional: bool = False) -> Fact:
    return fact(f"realisasi_{aspek}", places=2, low=0, optional=optional)


def _langsung(aspek: str) -> Named:
    """Quantity and quality: realisation against target."""
    nilai = (_realisasi(aspek) * 100 / _target(aspek)).round(_desimal_aspek)
    return nilai.named(f"nilai_{aspek}", cite=_RUMUS)


def _hemat(target: Fact, realisasi: Fact) -> When:
    """Time and cost: less is better up to the limit of efficiency, worse beyond it."""
    rumus = (_tetapan * target - realisasi) * 100
    # 76 − (rumus ÷ target − 100), on one denominator so that it is rounded once.
    beyond = (_dasar_efisiensi + 100) * target - rumus
    efisiensi = (target - realisasi) / target
    return (
        when(efisiensi <= _batas_efisiensi)
        .then((rumus / target).round(_desimal_aspek))
        .otherwise((beyond / target).round(_desimal_aspek))
    )


_kuantitas, _kualitas = _langsung("kuantitas"), _langsung("kualitas")
_waktu = _hemat(_target("waktu"), _realisasi("waktu")).named("nilai_waktu", cite=_CABANG)
_target_biaya = _target("biaya", optional=True)
_realisasi_biaya = _realisasi("biaya", optional=True)
_ada_biaya = _target_biaya.is_present()
_biaya = (
    when(_ada_biaya)
    .then(_hemat(_target_biaya, _realisasi_biaya))
    .otherwise(absent())
    .named("nilai_biaya", cite=_CABANG)
)
_tiga_aspek = _kuantitas + _kualitas + _waktu
_PENGHITUNGAN = Citation(
    _PERKA,
    standing=Standing.SECONDARY,
    note=Text(
        "jumlah aspek dan rata-ratanya tidak ada dalam PP; dikenal dari banyak penerapan",
        "the sum and mean of aspects are not in the PP; known from many implementations",
    ),
)

CAPAIAN_KEGIATAN = Policy(
    "pp_46_2011.CAPAIAN_KEGIATAN",
    title=Text("PP 46/2011: capaian satu kegiatan", "PP 46/2011: achievement of one activity"),
    in_force=_IN_FORCE,
    outputs={
        "nilai_kuantitas": _kuantitas,
        "nilai_kualitas": _kualitas,
        "nilai_waktu": _waktu,
        "nilai_biaya": _biaya,
        "penghitungan": when(_ada_biaya)
        .then(_tiga_aspek + _biaya)
        .otherwise(_tiga_aspek)
        .named("penghitungan", cite=_PENGHITUNGAN),
        "nilai_capaian": when(_ada_biaya)
        .then(((_tiga_aspek + _biaya) / 4).round(_desimal_capaian))
        .otherwise((_tiga_aspek / 3).round(_desimal_capaian))
        .named("nilai_capaian", cite=_PENGHITUNGAN),
    },
    requires=(
        _ada_biaya.is_(_realisasi_biaya.is_present()).named(
            "biaya_lengkap",
            cite=Citation(_PP, pasal=7, ayat=4),
            meaning=Text(
                "target dan realisasi biaya harus ada keduanya atau tidak ada keduanya",
                "target and realisation of cost must both be given, or neither",
            ),
        ),
    ),
)

_TUGAS_TAMBAHAN = Citation(
    _PERKA,
    standing=Standing.SECONDARY,
    note=Text("angka 1, 2, 3 dikenal dari penerapan", "points known from implementations"),
)
_KREATIVITAS = Citation(
    _PERKA,
    standing=Standing.ASSUMPTION,
    note=Text("3 unit kerja, 6 instansi, 12 negara", "3 unit, 6 agency, 12 state"),
)


def _poin(name: str, value: int) -> Setting:
    return setting(name, value, cite=_TUGAS_TAMBAHAN, low=0)


_jumlah_tugas = fact("jumlah_tugas_tambahan", low=0, unit="tugas setahun")
_sedikit, _sedang, _banyak = (
    _poin("tugas_tambahan_sedikit", 1),
    _poin("tugas_tambahan_sedang", 4),
    _poin("tugas_tambahan_banyak", 7),
)
_nilai_tugas_tambahan = bands(
    _jumlah_tugas,
    {
        below(_sedikit): 0,
        between(_sedikit, _sedang): _poin("nilai_tugas_tambahan_sedikit", 1),
        between(_sedang, _banyak): _poin("nilai_tugas_tambahan_sedang", 2),
        at_least(_banyak): _poin("nilai_tugas_tambahan_banyak", 3),
    },
).named("nilai_tugas_tambahan", cite=_TUGAS_TAMBAHAN)

_kreativitas = fact(
    "nilai_kreativitas",
    low=0,
    high=12,
    meaning=Text(
        "Poin kreativitas bagi unit kerja, instansi atau negara; nol bila tidak ada",
        "Points for creativity that serves the unit, the agency or the state; else zero",
    ),
)
_kegiatan = rows("kegiatan", at_least=1)

NILAI_SKP = Policy(
    "pp_46_2011.NILAI_SKP",
    title=Text("PP 46/2011: nilai SKP", "PP 46/2011: score of the SKP"),
    in_force=_IN_FORCE,
    outputs={
        "nilai_tugas_tambahan": _nilai_tugas_tambahan,
        "nilai_skp": (
            _kegiatan.mean(
                _kegiatan.fact("nilai_capaian", places=2), places=_desimal("desimal", 2)
            ).named("rata_rata_kegiatan", cite=_PENGHITUNGAN)
            + _nilai_tugas_tambahan
            + _kreativitas
        ).named("nilai_skp", cite=_PENGHITUNGAN),
    },
    requires=(
        _kreativitas.is_in(
            0,
            *(
                setting(f"kreativitas_{tingkat}", nilai, cite=_KREATIVITAS, low=0, high=12)
                for tingkat, nilai in (("unit_kerja", 3), ("instansi", 6), ("negara", 12))
            ),
        ).named(
            "nilai_kreativitas_dikenal",
            cite=_KREATIVITAS,
            meaning=Text(
                "yang diterima: nol, atau nilai salah satu setelan kreativitas_…",
                "accepted: zero, or the value of one of the settings kreativitas_…",
            ),
        ),
    ),
)


def _bobot(name: str, value: str) -> Setting:
    return setting(name, value, cite=Citation(_PP, pasal=15, ayat=2), low=0, high=1)


def _batas(name: str, value: int, huruf: str) -> Setting:
    cite = Citation(
        _PP,
        pasal=17,
        huruf=huruf,
        standing=Standing.ASSUMPTION,
        note=Text(
            "angka tercetak utuh; dibaca sebagai batas bawah, 90,99 masih Baik",
            "printed in whole numbers; read as a lower bound, 90.99 is still Baik",
        ),
    )
    return setting(name, value, cite=cite, low=0)


_nilai_prestasi = (
    weighted(
        (_bobot("bobot_skp", "60%"), fact("nilai_skp", places=2, low=0)),
        (_bobot("bobot_perilaku", "40%"), fact("nilai_perilaku", places=2, low=0, high=100)),
    )
    .round(_desimal("desimal", 2))
    .named("nilai_prestasi_kerja", cite=Citation(_PP, pasal=15))
)
_sangat_baik = _batas("batas_sangat_baik", 91, "a")
_baik = _batas("batas_baik", 76, "b")
_cukup = _batas("batas_cukup", 61, "c")
_kurang = _batas("batas_kurang", 51, "d")

NILAI_PRESTASI_KERJA = Policy(
    "pp_46_2011.NILAI_PRESTASI_KERJA",
    title=Text("PP 46/2011: nilai prestasi kerja", "PP 46/2011: score of work performance"),
    in_force=_IN_FORCE,
    outputs={
        "nilai_prestasi_kerja": _nilai_prestasi,
        "sebutan": bands(
            _nilai_prestasi,
            {
                at_least(_sangat_baik): Sebutan.SANGAT_BAIK,
                between(_baik, _sangat_baik): Sebutan.BAIK,
                between(_cukup, _baik): Sebutan.CUKUP,
                between(_kurang, _cukup): Sebutan.KURANG,
                below(_kurang): Sebutan.BURUK,
            },
        ).named("sebutan", cite=Citation(_PP, pasal=17)),
    },
)

REGULATION = Regulation(
    "pp_46_2011",
    Text("Penilaian prestasi kerja PNS", "Appraisal of civil servants' work"),
    Citation(_PP),
    _IN_FORCE,
    NILAI_PRESTASI_KERJA,
    (CAPAIAN_KEGIATAN, NILAI_SKP, NILAI_PRESTASI_KERJA),
    output="sebutan",
)

_DITERIMA = Text("hasil penilaian diterima PNS", "the receipt of the result by the employee")

TENGGAT: Mapping[str, Batas] = MappingProxyType(
    {
        "penetapan_skp": Batas(
            tindakan=Text("SKP ditetapkan", "the SKP is set"),
            sejak=Text("akhir Januari tahun kinerja", "the end of January of the year"),
            limit=hari_kalender(0, Citation(_PP, pasal=5, ayat=5)),
        ),
        "penilaian": Batas(
            tindakan=Text("prestasi kerja dinilai", "the performance is appraised"),
            sejak=Text("akhir Januari tahun berikutnya", "the end of the following January"),
            limit=hari_kalender(0, Citation(_PP, pasal=16, ayat=2)),
        ),
        "pengembalian": Batas(
            tindakan=Text("PNS menandatangani dan mengembalikan", "the employee signs and returns"),
            sejak=_DITERIMA,
            limit=hari_kalender(14, Citation(_PP, pasal=21, ayat=2)),
        ),
        "penyampaian_kepada_atasan": Batas(
            tindakan=Text(
                "hasil disampaikan kepada atasan penilai", "the superior gets the result"
            ),
            sejak=Text(
                "hasil diterima kembali penilai", "the return of the result to the appraiser"
            ),
            limit=hari_kalender(14, Citation(_PP, pasal=23, ayat=1)),
        ),
        "keberatan": Batas(
            tindakan=Text("PNS mengajukan keberatan", "the employee objects"),
            sejak=_DITERIMA,
            limit=hari_kalender(14, Citation(_PP, pasal=25, ayat=1), force=Force.MAY),
        ),
    }
)
"""The limits of the appraisal, in calendar days as the text has them."""
