"""PP 11/2017: gaps of a civil servant, hours of learning in a year, and what training gave.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import absent, any_of, fact, label, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.permenpanrb_6_2022 import Rating
from asn_kinerja.text import Text

__all__ = [
    "EVALUASI_PELATIHAN",
    "JAM_PELAJARAN",
    "KESENJANGAN_HASIL_KERJA",
    "KESENJANGAN_KINERJA",
    "KESENJANGAN_KOMPETENSI",
    "POLICIES",
]

_PP = "PP 11/2017"
_SEJAK_DIUNDANGKAN = Period(date(2017, 4, 7))
_TINGKAT_TERENDAH, _TINGKAT_TERTINGGI = 1, 5

_jam_pelajaran = fact(
    "jam_pelajaran",
    low=0,
    unit="JP",
    meaning=Text(
        "Jam pelajaran pengembangan kompetensi dalam satu tahun", "Hours of learning in one year"
    ),
)
_PASAL_203 = Citation(_PP, pasal=203, ayat=4)
_minimal = setting("jam_pelajaran_paling_sedikit", 20, cite=_PASAL_203, low=0)
_memenuhi = (_jam_pelajaran >= _minimal).named(
    "memenuhi",
    cite=_PASAL_203,
    force=Force.MUST,
    meaning=Text("Jam pelajaran setahun mencukupi", "There are enough hours in the year"),
)

JAM_PELAJARAN = Policy(
    "pp_11_2017.JAM_PELAJARAN",
    title=Text(
        "PP 11/2017: jam pelajaran pengembangan kompetensi PNS dalam setahun",
        "PP 11/2017: hours of learning of a civil servant in a year",
    ),
    in_force=_SEJAK_DIUNDANGKAN,
    outputs={
        "jam_pelajaran_minimal": _minimal.named("jam_pelajaran_minimal", cite=_PASAL_203),
        "memenuhi": _memenuhi,
        "kekurangan_jam_pelajaran": (_minimal - _jam_pelajaran)
        .clip(0)
        .named("kekurangan_jam_pelajaran", cite=_PASAL_203),
    },
)


def _tingkat(name: str, meaning: Text) -> Fact:
    return fact(name, low=_TINGKAT_TERENDAH, high=_TINGKAT_TERTINGGI, meaning=meaning)


_standar = _tingkat(
    "tingkat_standar",
    Text("Tingkat kompetensi menurut standar jabatan", "The level that the post asks for"),
)
_dimiliki = _tingkat(
    "tingkat_dimiliki",
    Text(
        "Tingkat menurut penilaian kompetensi; yang belum dinilai tidak diisi",
        "The level that was assessed; left out where nobody has assessed it",
    ),
)
_PASAL_206 = Citation(_PP, pasal=206, ayat=2)

KESENJANGAN_KOMPETENSI = Policy(
    "pp_11_2017.KESENJANGAN_KOMPETENSI",
    title=Text(
        "PP 11/2017: kesenjangan kompetensi terhadap standar jabatan",
        "PP 11/2017: gap of competence against the standard of the post",
    ),
    in_force=_SEJAK_DIUNDANGKAN,
    outputs={
        "kesenjangan": (_standar - _dimiliki).clip(0).named("kesenjangan", cite=_PASAL_206),
        "ada_kesenjangan": (_dimiliki < _standar).named(
            "ada_kesenjangan",
            cite=_PASAL_206,
            meaning=Text("Tingkat yang dimiliki di bawah standar", "The level is below standard"),
        ),
    },
)

_KINERJA = Citation(
    _PP,
    pasal=206,
    ayat=3,
    standing=Standing.ASSUMPTION,
    note=Text(
        "teks meminta hasil penilaian kinerja dibandingkan dengan target, tanpa menyebut kapan "
        "selisihnya menjadi kesenjangan",
        "the text compares the result of the appraisal with the target, and does not say when "
        "a difference is a gap",
    ),
)
_DI_BAWAH_TARGET = Text("Kinerja di bawah target jabatan", "Performance is below target")


def _ada_kesenjangan(test: Expr) -> dict[str, Expr]:
    found = test.named("ada_kesenjangan", cite=_KINERJA, meaning=_DI_BAWAH_TARGET)
    return {"ada_kesenjangan": found}


KESENJANGAN_KINERJA = Policy(
    "pp_11_2017.KESENJANGAN_KINERJA",
    title=Text(
        "PP 11/2017: kesenjangan kinerja menurut capaian terhadap target",
        "PP 11/2017: gap of performance by achievement against target",
    ),
    in_force=_SEJAK_DIUNDANGKAN,
    outputs=_ada_kesenjangan(
        fact(
            "capaian",
            places=2,
            low=0,
            unit="%",
            meaning=Text("Capaian terhadap target, dalam persen", "Achievement in percent"),
        )
        < setting("batas_capaian", 100, cite=_KINERJA, low=0)
    ),
)

KESENJANGAN_HASIL_KERJA = Policy(
    "pp_11_2017.KESENJANGAN_HASIL_KERJA",
    title=Text(
        "PP 11/2017: kesenjangan kinerja menurut rating hasil kerja",
        "PP 11/2017: gap of performance by the rating of results",
    ),
    in_force=Period(date(2022, 1, 1)),
    outputs=_ada_kesenjangan(
        label(
            "rating_hasil_kerja",
            Rating,
            meaning=Text("Rating hasil kerja menurut PermenPANRB 6/2022", "Rating of results"),
        ).is_(Rating.DI_BAWAH_EKSPEKTASI)
    ),
)


_EVALUASI = Citation(
    _PP,
    pasal=203,
    ayat=5,
    huruf="c",
    standing=Standing.ASSUMPTION,
    note=Text(
        "cara dan batasnya tidak disebut; empat tingkat (Kirkpatrick) lazim, batas milik instansi",
        "how and from where on is not said; four levels (Kirkpatrick) are usual, the bounds local",
    ),
)
_peserta = rows("peserta")
_desimal = setting("desimal", 2, cite=_EVALUASI, low=0, high=4)
_pembulatan = setting("pembulatan", Rounding.HALF_UP, cite=_EVALUASI)
_sedikitnya = setting(
    "peserta_terukur_paling_sedikit",
    5,
    cite=_EVALUASI,
    low=1,
    meaning=Text("Kurang dari ini: sampel kecil", "With fewer the sample is small"),
)


def _skor(tingkat: str, meaning: Text) -> Fact:
    return _peserta.fact(
        tingkat, places=2, low=0, high=100, optional=True, meaning=meaning, unit="0–100"
    )


def _batas(tingkat: str) -> Setting:
    return setting(f"batas_{tingkat}", 75, cite=_EVALUASI, low=0, high=100)


_TINGKAT = (
    _skor("reaksi", Text("Kepuasan peserta terhadap pelatihan", "What participants thought of it")),
    _skor("pembelajaran", Text("Hasil uji sesudah pelatihan", "What a test after it shows")),
    _skor("perilaku", Text("Penerapan di tempat kerja", "What is applied at work")),
    _skor("hasil", Text("Hasil bagi unit kerja", "What the unit gains")),
)


def _banyaknya(skor: Fact) -> Named:
    terukur = _peserta.count(where=skor.is_present())
    return terukur.named(f"peserta_terukur_{skor.name}", cite=_EVALUASI)


def _rata_rata(skor: Fact) -> Named:
    mean = _peserta.mean(
        skor, places=_desimal, rounding=_pembulatan, where=skor.is_present(), on_empty=absent()
    )
    return mean.named(f"rata_rata_{skor.name}", cite=_EVALUASI)


def _tercapai(skor: Fact) -> Named:
    return (
        when(_banyaknya(skor).is_(0))
        .then(absent())
        .otherwise(_rata_rata(skor) >= _batas(skor.name))
        .named(
            f"tercapai_{skor.name}",
            cite=_EVALUASI,
            meaning=Text(
                f"Tingkat {skor.name} tercapai; tidak ada bila belum diukur",
                f"The level {skor.name} is reached; absent where it was not measured",
            ),
        )
    )


def _cukup_terukur(skor: Fact) -> Named:
    return (_banyaknya(skor).is_(0) | (_banyaknya(skor) >= _sedikitnya)).named(
        f"sampel_{skor.name}",
        cite=_EVALUASI,
        force=Force.GUIDE,
        meaning=Text(
            f"sampel {skor.name} kecil: nilainya belum banyak berkata",
            f"the sample of {skor.name} is small: its mean says little yet",
        ),
    )


EVALUASI_PELATIHAN = Policy(
    "pp_11_2017.EVALUASI_PELATIHAN",
    title=Text(
        "PP 11/2017: evaluasi satu pelatihan pada empat tingkat",
        "PP 11/2017: evaluation of one training at four levels",
    ),
    in_force=_SEJAK_DIUNDANGKAN,
    outputs={
        **{f"rata_rata_{each.name}": _rata_rata(each) for each in _TINGKAT},
        **{f"tercapai_{each.name}": _tercapai(each) for each in _TINGKAT},
        "perlu_direvisi": any_of(*(~_tercapai(each) for each in _TINGKAT)).named(
            "perlu_direvisi",
            cite=_EVALUASI,
            meaning=Text(
                "Ada tingkat yang tidak tercapai; tidak ada bila belum semua diukur",
                "A level is not reached; absent while not all are measured",
            ),
        ),
    },
    checks=tuple(map(_cukup_terukur, _TINGKAT)),
)

POLICIES = (
    JAM_PELAJARAN,
    KESENJANGAN_KOMPETENSI,
    KESENJANGAN_KINERJA,
    KESENJANGAN_HASIL_KERJA,
    EVALUASI_PELATIHAN,
)
