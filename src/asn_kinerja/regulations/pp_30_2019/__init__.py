"""PP 30/2019: penilaian kinerja PNS, the rule of the second half of 2021.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import at_least, bands, below, between, when
from asn_kinerja.formula.build import all_of, fact, flag, setting, weighted
from asn_kinerja.formula.rows import rows
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.regulations.pp_30_2019.bobot import (
    ATASAN,
    BERSAMA,
    BOBOT_PERILAKU,
    BOBOT_PERILAKU_DAIRI,
)
from asn_kinerja.regulations.pp_30_2019.kinerja_rendah import (
    KINERJA_RENDAH_JA_JF,
    KINERJA_RENDAH_JPT,
)
from asn_kinerja.regulations.pp_30_2019.labels import Predikat
from asn_kinerja.regulations.pp_30_2019.penghargaan import PENGHARGAAN
from asn_kinerja.regulations.pp_30_2019.tenggat import TENGGAT
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.perilaku import AspekPerilaku, StandarPerilaku
from asn_kinerja.text import Text

__all__ = [
    "BOBOT_PERILAKU",
    "BOBOT_PERILAKU_DAIRI",
    "DISTRIBUSI_UNIT",
    "IN_FORCE",
    "KINERJA_RENDAH_JA_JF",
    "KINERJA_RENDAH_JPT",
    "NILAI_KINERJA",
    "NILAI_PERILAKU",
    "NILAI_SKP_MUTASI",
    "PENGHARGAAN",
    "PERILAKU_KERJA",
    "PERILAKU_KERJA_PEMIMPIN",
    "REGULATION",
    "TENGGAT",
    "Predikat",
    "prorata",
]

_PP = "PP 30/2019"
#: The second half of 2021; PermenPANRB 8/2021 lives as long.
IN_FORCE = Period(date(2021, 7, 1), date(2022, 1, 1))


_ASPEK = ("Orientasi Pelayanan", "Komitmen", "Inisiatif Kerja", "Kerja Sama")

PERILAKU_KERJA = StandarPerilaku(
    "pp_30_2019.PERILAKU_KERJA",
    title=Text("Aspek perilaku kerja", "Aspects of behaviour"),
    aspek=map(AspekPerilaku, _ASPEK),
    cite=Citation(_PP, pasal=25, ayat=1),
)
"""The aspects for posts that lead nobody."""

PERILAKU_KERJA_PEMIMPIN = StandarPerilaku(
    "pp_30_2019.PERILAKU_KERJA_PEMIMPIN",
    title=Text("Aspek perilaku kerja pemimpin", "Aspects of behaviour of those who lead"),
    aspek=map(AspekPerilaku, (*_ASPEK, "Kepemimpinan")),
    cite=Citation(_PP, pasal=25, ayat=2),
)
"""The aspects for high officials, administrators, supervisors, and posts that need it."""


_AYAT_2 = Citation(_PP, pasal=41, ayat=2)
_AYAT_5 = Citation(_PP, pasal=41, ayat=5)

_nilai_skp = fact(
    "nilai_skp", places=2, low=0, high=120, meaning=Text("Nilai SKP", "Score of the SKP")
)
_nilai_perilaku = fact(
    "nilai_perilaku",
    places=2,
    low=0,
    high=120,
    meaning=Text("Nilai perilaku kerja", "Score of work behaviour"),
)
_pendapat = flag(
    "pendapat_rekan_dan_bawahan",
    meaning=Text(
        "Instansi mempertimbangkan pendapat rekan setingkat dan bawahan langsung",
        "The agency considers the opinion of peers and direct staff",
    ),
)
_ide_baru = flag(
    "ide_baru",
    meaning=Text(
        "Pimpinan unit kerja menetapkan, atas rekomendasi atasan langsung, bahwa pegawai "
        "menciptakan ide atau cara baru yang bermanfaat (Pasal 41 ayat (6)); bukan "
        "pernyataan pegawai sendiri",
        "The leader of the unit has decided, on the superior's recommendation, that the "
        "employee created a useful new idea or way (Pasal 41 ayat (6)); not a "
        "self-declaration",
    ),
)


def _bobot(name: str, value: str, huruf: str) -> Setting:
    cite = Citation(_PP, pasal=41, ayat=2, huruf=huruf)
    return setting(name, value, cite=cite, low=0, high=1)


_nilai_kinerja = (
    when(_pendapat)
    .then(
        weighted(
            (_bobot("bobot_skp_dengan_pendapat", "60%", "b"), _nilai_skp),
            (_bobot("bobot_perilaku_dengan_pendapat", "40%", "b"), _nilai_perilaku),
        )
    )
    .otherwise(
        weighted(
            (_bobot("bobot_skp", "70%", "a"), _nilai_skp),
            (_bobot("bobot_perilaku", "30%", "a"), _nilai_perilaku),
        )
    )
    .named("nilai_kinerja", cite=_AYAT_2, meaning=Text("Nilai kinerja PNS", "Performance score"))
)


def _batas(name: str, value: int, huruf: str) -> Setting:
    cite = Citation(_PP, pasal=41, ayat=5, huruf=huruf)
    return setting(name, value, cite=cite, low=0, high=120)


_sangat_baik = _batas("batas_sangat_baik", 110, "a")
_baik = _batas("batas_baik", 90, "b")
_cukup = _batas("batas_cukup", 70, "c")
_kurang = _batas("batas_kurang", 50, "d")

NILAI_KINERJA = Policy(
    "pp_30_2019.NILAI_KINERJA",
    title=Text("PP 30/2019: nilai dan predikat kinerja", "PP 30/2019: score and predicate"),
    in_force=IN_FORCE,
    outputs={
        "nilai_kinerja": _nilai_kinerja,
        "predikat": bands(
            _nilai_kinerja,
            {
                at_least(_sangat_baik): when(_ide_baru)
                .then(Predikat.SANGAT_BAIK)
                .otherwise(Predikat.BAIK),
                between(_baik, _sangat_baik): Predikat.BAIK,
                between(_cukup, _baik): Predikat.CUKUP,
                between(_kurang, _cukup): Predikat.KURANG,
                below(_kurang): Predikat.SANGAT_KURANG,
            },
        ).named("predikat", cite=_AYAT_5, meaning=Text("Predikat kinerja", "Predicate")),
    },
)

NILAI_PERILAKU = Policy(
    "pp_30_2019.NILAI_PERILAKU",
    title=Text("PP 30/2019: nilai perilaku kerja", "PP 30/2019: score of behaviour"),
    in_force=IN_FORCE,
    outputs={
        "nilai_perilaku": weighted(
            (
                setting(
                    "bobot_atasan", ATASAN, cite=Citation(_PP, pasal=39, ayat=4), low=0, high=1
                ),
                fact("nilai_atasan", places=2, low=0, high=120),
            ),
            (
                setting(
                    "bobot_rekan_dan_bawahan",
                    BERSAMA,
                    cite=Citation(_PP, pasal=39, ayat=5),
                    low=0,
                    high=1,
                ),
                fact("nilai_rekan_dan_bawahan", places=2, low=0, high=120),
            ),
        )
        .round(
            setting(
                "desimal",
                2,
                cite=Citation(
                    _PP,
                    standing=Standing.ASSUMPTION,
                    note=Text(
                        "PP tidak menyebut jumlah desimal", "the PP states no number of decimals"
                    ),
                ),
                low=0,
                high=4,
            )
        )
        .named("nilai_perilaku", cite=Citation(_PP, pasal=39))
    },
)

_di_atas = fact("jumlah_di_atas", low=0, meaning=Text("Di atas ekspektasi", "Above expectation"))
_sesuai = fact("jumlah_sesuai", low=0, meaning=Text("Sesuai ekspektasi", "As expected"))
_di_bawah = fact("jumlah_di_bawah", low=0, meaning=Text("Di bawah ekspektasi", "Below expectation"))
_semua = _di_atas + _sesuai + _di_bawah


def _bagian(name: str, value: str, huruf: str, low: int | Setting = 0) -> Setting:
    cite = Citation(_PP, pasal=41, ayat=8, huruf=huruf)
    return setting(name, value, cite=cite, low=low, high=1)


_atas_paling_banyak = _bagian("paling_banyak_di_atas", "20%", "a")
_sesuai_paling_sedikit = _bagian("paling_sedikit_sesuai", "60%", "b")
_sesuai_paling_banyak = _bagian("paling_banyak_sesuai", "70%", "b", _sesuai_paling_sedikit)
_bawah_paling_banyak = _bagian("paling_banyak_di_bawah", "20%", "c")

_BATAS = (
    (_di_atas <= _semua * _atas_paling_banyak).named(
        "batas_di_atas",
        cite=Citation(_PP, pasal=41, ayat=8, huruf="a"),
        force=Force.MUST,
        meaning=Text(
            "di atas ekspektasi tidak boleh melebihi batas bagiannya dari unit kerja",
            "above expectation must not exceed its limit as a share of the unit",
        ),
    ),
    (_sesuai >= _semua * _sesuai_paling_sedikit).named(
        "batas_bawah_sesuai",
        cite=Citation(_PP, pasal=41, ayat=8, huruf="b"),
        force=Force.MUST,
        meaning=Text(
            "sesuai ekspektasi tidak boleh kurang dari batas bagiannya dari unit kerja",
            "as expected must not fall below its limit as a share of the unit",
        ),
    ),
    (_sesuai <= _semua * _sesuai_paling_banyak).named(
        "batas_atas_sesuai",
        cite=Citation(_PP, pasal=41, ayat=8, huruf="b"),
        force=Force.MUST,
        meaning=Text(
            "sesuai ekspektasi tidak boleh melebihi batas bagiannya dari unit kerja",
            "as expected must not exceed its limit as a share of the unit",
        ),
    ),
    (_di_bawah <= _semua * _bawah_paling_banyak).named(
        "batas_di_bawah",
        cite=Citation(_PP, pasal=41, ayat=8, huruf="c"),
        force=Force.MUST,
        meaning=Text(
            "di bawah ekspektasi tidak boleh melebihi batas bagiannya dari unit kerja",
            "below expectation must not exceed its limit as a share of the unit",
        ),
    ),
)

# Whole people: the most that may be above and below, and the room left between.
_orang_atas = (_semua * _atas_paling_banyak).round(0, Rounding.FLOOR)
_orang_bawah = (_semua * _bawah_paling_banyak).round(0, Rounding.FLOOR)
_orang_sesuai = (_semua * _sesuai_paling_banyak).round(0, Rounding.FLOOR)
_sedikitnya = (_semua * _sesuai_paling_sedikit).round(0, Rounding.CEILING)

_dapat_dipenuhi = (
    (_orang_sesuai >= _sedikitnya) & (_orang_atas + _orang_bawah + _orang_sesuai >= _semua)
).named(
    "dapat_dipenuhi",
    cite=Citation(
        _PP,
        pasal=41,
        ayat=8,
        standing=Standing.ASSUMPTION,
        note=Text("hitungan orang utuh", "counted in whole people"),
    ),
    force=Force.SILENT,
    meaning=Text(
        "dengan pegawai sesedikit ini tidak ada pembagian yang memenuhi semua batas",
        "with so few people no split satisfies every limit",
    ),
)

DISTRIBUSI_UNIT = Policy(
    "pp_30_2019.DISTRIBUSI_UNIT",
    title=Text(
        "PP 30/2019: distribusi status kinerja unit kerja",
        "PP 30/2019: distribution of statuses in a unit",
    ),
    in_force=IN_FORCE,
    outputs={
        "sesuai_pola": all_of(*_BATAS).named("sesuai_pola", cite=Citation(_PP, pasal=41, ayat=8))
    },
    requires=(
        (_semua > 0).named(
            "ada_pegawai",
            meaning=Text("jumlah pegawai tidak boleh nol semua", "not all counts may be zero"),
        ),
    ),
    checks=(*_BATAS, _dapat_dipenuhi),
)

_unit = rows("unit", at_least=1)

NILAI_SKP_MUTASI = Policy(
    "pp_30_2019.NILAI_SKP_MUTASI",
    title=Text(
        "PP 30/2019: nilai SKP pegawai yang pindah unit",
        "PP 30/2019: SKP score of an employee who moved",
    ),
    in_force=IN_FORCE,
    outputs={
        "nilai_skp": _unit.mean(
            _unit.fact("nilai_skp", places=2, low=0, high=120),
            weight=_unit.fact(
                "bulan",
                low=1,
                meaning=Text("Lama SKP di unit itu", "Length of the SKP in that unit"),
                unit="bulan",
            ),
            places=setting(
                "desimal",
                2,
                cite=Citation(
                    _PP,
                    pasal=36,
                    standing=Standing.ASSUMPTION,
                    note=Text(
                        "PP menyebut prorata; satuan bulan dan dua desimal adalah pilihan kami",
                        "the PP says pro rata; months and two decimals are our choice",
                    ),
                ),
                low=0,
                high=4,
            ),
        ).named("nilai_skp", cite=Citation(_PP, pasal=36)),
    },
)


def prorata(evaluasi: Sequence[Evaluasi]) -> Outcome:
    """Combine the SKP of several units by their months: the strategy of this regulation.

    Args:
        evaluasi: The evaluations of one employee in one year, in the order of time.

    Returns:
        The outcome of `NILAI_SKP_MUTASI`; incomplete where an evaluation has no `nilai_skp`.
        Give it to an evaluation as `hitungan`.

    Raises:
        PeriodError: If a period is not made of whole months.

    Dasar hukum:
        PP 30/2019 Pasal 36; months and two decimals are our choice.

    Examples:
        >>> from asn_kinerja.skp import SKP, Jabatan, Penilaian, PerilakuKerja, evaluate
        >>> def moved(month: int, end: date, nilai: int) -> Evaluasi:
        ...     start = date(2021, month, 1)
        ...     skp = SKP(
        ...         pegawai="p-1", jabatan=Jabatan("analis-1", "JF"), penilai="kabid",
        ...         periode=Period(start, end), pendekatan="kuantitatif", hasil_kerja=[],
        ...         perilaku_kerja=PerilakuKerja(PERILAKU_KERJA), ditetapkan=start,
        ...     )
        ...     rated = Penilaian("nilai_skp", nilai, oleh="kabid", pada=end)
        ...     return evaluate(
        ...         skp, periode=skp.periode, regulation=REGULATION, penilaian=[rated]
        ...     )
        >>> old, new = moved(7, date(2021, 9, 1), 90), moved(9, date(2022, 1, 1), 105)
        >>> prorata([old, new])["nilai_skp"]
        Decimal('100.00')
    """
    rows = [
        {"nilai_skp": each.facts.get("nilai_skp"), "bulan": each.periode.months}
        for each in evaluasi
    ]
    return NILAI_SKP_MUTASI.evaluate(unit=rows)


REGULATION = Regulation(
    "pp_30_2019",
    Text("Penilaian kinerja PNS", "Performance appraisal of civil servants"),
    Citation(_PP),
    IN_FORCE,
    NILAI_KINERJA,
    (NILAI_KINERJA, NILAI_PERILAKU, DISTRIBUSI_UNIT, NILAI_SKP_MUTASI),
)
