"""PP 94/2021: discipline of civil servants, as far as absence is concerned.

Ladders with their articles; no machinery. The days are those of one calendar year; a run of days
is tied to no year (Pasal 11 ayat (2) huruf d angka 4). A breach of before this regulation that
nobody had examined yet falls under it too (Pasal 40 ayat (3)).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.branches import Band, at_least, bands, below, between, table, when
from asn_kinerja.formula.build import fact, label, setting
from asn_kinerja.formula.choices import When
from asn_kinerja.formula.nodes import Like, Named
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.skp.batas import Batas
from asn_kinerja.skp.transition import Limit
from asn_kinerja.text import Text

__all__ = [
    "PENGHENTIAN_GAJI",
    "POLICIES",
    "TENGGAT",
    "TIDAK_MASUK_KERJA",
    "TIDAK_MASUK_KERJA_PERALIHAN",
    "TIM_PEMERIKSA",
    "Hukuman",
    "HukumanPeralihan",
    "PembentukanTim",
    "Tingkat",
]

_PP = "PP 94/2021"
_IN_FORCE = Period(date(2021, 8, 31))


class Tingkat(Label):
    """The levels of a sanction.

    Dasar hukum:
        PP 94/2021 Pasal 8 ayat (1).
    """

    TIDAK_ADA = "Tidak ada"
    RINGAN = "Ringan"
    SEDANG = "Sedang"
    BERAT = "Berat"


class Hukuman(Label):
    """The sanctions, the lightest first.

    Dasar hukum:
        PP 94/2021 Pasal 8 ayat (2) to (4).
    """

    TIDAK_ADA = "Tidak ada"
    TEGURAN_LISAN = "Teguran lisan"
    TEGURAN_TERTULIS = "Teguran tertulis"
    PERNYATAAN_TIDAK_PUAS = "Pernyataan tidak puas secara tertulis"
    POTONG_TUKIN_6_BULAN = "Pemotongan tunjangan kinerja 25% selama 6 bulan"
    POTONG_TUKIN_9_BULAN = "Pemotongan tunjangan kinerja 25% selama 9 bulan"
    POTONG_TUKIN_12_BULAN = "Pemotongan tunjangan kinerja 25% selama 12 bulan"
    PENURUNAN_JABATAN = "Penurunan jabatan setingkat lebih rendah selama 12 bulan"
    PEMBEBASAN_JABATAN = "Pembebasan dari jabatan menjadi jabatan pelaksana selama 12 bulan"
    PEMBERHENTIAN = "Pemberhentian dengan hormat tidak atas permintaan sendiri"


class HukumanPeralihan(Label):
    """The sanctions until a regulation on pay is in force: the medium ones are older.

    Dasar hukum:
        PP 94/2021 Pasal 8 and 42 ayat (2); PP 53/2010 Pasal 7 ayat (3).
    """

    TIDAK_ADA = "Tidak ada"
    TEGURAN_LISAN = "Teguran lisan"
    TEGURAN_TERTULIS = "Teguran tertulis"
    PERNYATAAN_TIDAK_PUAS = "Pernyataan tidak puas secara tertulis"
    PENUNDAAN_GAJI_BERKALA = "Penundaan kenaikan gaji berkala selama 1 tahun"
    PENUNDAAN_KENAIKAN_PANGKAT = "Penundaan kenaikan pangkat selama 1 tahun"
    PENURUNAN_PANGKAT_1_TAHUN = "Penurunan pangkat setingkat lebih rendah selama 1 tahun"
    PENURUNAN_JABATAN = "Penurunan jabatan setingkat lebih rendah selama 12 bulan"
    PEMBEBASAN_JABATAN = "Pembebasan dari jabatan menjadi jabatan pelaksana selama 12 bulan"
    PEMBERHENTIAN = "Pemberhentian dengan hormat tidak atas permintaan sendiri"


class PembentukanTim(Label):
    """Whether a team examines.

    Dasar hukum:
        PP 94/2021 Pasal 29 ayat (1) and (2).
    """

    TIDAK_DISEBUT = "Tidak disebut"
    DAPAT = "Dapat dibentuk"
    WAJIB = "Wajib dibentuk"


_TERUS_MENERUS = Citation(_PP, pasal=11, ayat=2, huruf="d", angka=4)
_hari_setahun = fact(
    "hari_setahun",
    low=0,
    high=366,
    unit="hari",
    meaning=Text(
        "Hari kerja tidak masuk tanpa alasan yang sah, Januari sampai dengan Desember",
        "Working days absent without valid reason, January to December",
    ),
)
_hari_berturut_turut = fact(
    "hari_berturut_turut",
    low=0,
    high=366,
    unit="hari",
    meaning=Text(
        "Hari kerja tidak masuk terus-menerus tanpa alasan yang sah, yang terpanjang, juga yang "
        "dimulai pada tahun sebelumnya",
        "The longest run of working days absent without valid reason, also one that began in the "
        "year before",
    ),
)
_terus_menerus = (
    _hari_berturut_turut
    >= setting(
        "batas_berturut_turut",
        10,
        cite=_TERUS_MENERUS,
        meaning=Text("Hari terus-menerus yang berakibat", "Days in a row that have effect"),
        low=1,
    )
).named(
    "terus_menerus",
    cite=_TERUS_MENERUS,
    meaning=Text(
        "Tidak masuk terus-menerus mendahului jumlah setahun",
        "A long run outranks the number of the year",
    ),
)

_RINGAN, _SEDANG, _BERAT = (
    Citation(_PP, pasal=9, ayat=2, huruf="b"),
    Citation(_PP, pasal=10, ayat=2, huruf="f"),
    Citation(_PP, pasal=11, ayat=2, huruf="d"),
)
#: From how many days each step of the ladder holds, and where that stands.
_TANGGA = {
    "teguran_lisan": (3, _RINGAN),
    "teguran_tertulis": (4, _RINGAN),
    "pernyataan_tidak_puas": (7, _RINGAN),
    "sedang_pertama": (11, _SEDANG),
    "sedang_kedua": (14, _SEDANG),
    "sedang_ketiga": (17, _SEDANG),
    "penurunan_jabatan": (21, _BERAT),
    "pembebasan_jabatan": (25, _BERAT),
    "pemberhentian": (28, _BERAT),
}
_MULAI = [
    setting(
        f"mulai_{name}",
        days,
        cite=cite,
        meaning=Text("Jumlah hari paling sedikit", "The fewest days"),
        low=1,
    )
    for name, (days, cite) in _TANGGA.items()
]
_Sanctions: TypeAlias = tuple[Like, ...]


def _ladder(none: Like, sanctions: _Sanctions) -> When:
    """The sanction by the days of the year, unless the run of days is long."""
    rungs: dict[Band, Like] = {below(_MULAI[0]): none}
    for low, high, each in zip(_MULAI, _MULAI[1:], sanctions, strict=False):
        rungs[between(low, high)] = each
    rungs[at_least(_MULAI[-1])] = sanctions[-1]
    return when(_terus_menerus).then(sanctions[-1]).otherwise(bands(_hari_setahun, rungs))


def _tingkat(hukuman: Named, levels: Mapping[Label, Tingkat]) -> Named:
    return table(hukuman, levels).named(
        "tingkat",
        cite=Citation(_PP, pasal=8, ayat=1),
        meaning=Text("Tingkat hukuman", "The level of the sanction"),
    )


_JENIS = Text("Jenis hukuman menurut jumlah hari", "The sanction by the number of days")
_LEVELS = (
    Tingkat.TIDAK_ADA,
    *(Tingkat.RINGAN,) * 3,
    *(Tingkat.SEDANG,) * 3,
    *(Tingkat.BERAT,) * 3,
)
_NO_HUKUMAN, *_HUKUMAN = Hukuman
_hukuman = _ladder(_NO_HUKUMAN, tuple(_HUKUMAN)).named(
    "hukuman", cite=Citation(_PP, pasal="9-11"), meaning=_JENIS
)
_tingkat_hukuman = _tingkat(_hukuman, dict(zip(Hukuman, _LEVELS, strict=True)))

TIDAK_MASUK_KERJA = Policy(
    "pp_94_2021.TIDAK_MASUK_KERJA",
    title=Text(
        "PP 94/2021: hukuman karena tidak masuk kerja tanpa alasan yang sah",
        "PP 94/2021: sanction for absence without valid reason",
    ),
    in_force=_IN_FORCE,
    outputs={"tingkat": _tingkat_hukuman, "hukuman": _hukuman},
    checks=(
        (~_tingkat_hukuman.is_(Tingkat.SEDANG)).named(
            "sedang_menunggu_peraturan",
            cite=Citation(_PP, pasal=42),
            force=Force.SHOULD,
            meaning=Text(
                "pemotongan tunjangan kinerja baru dapat dijatuhkan setelah PP tentang Gaji dan "
                "Tunjangan berlaku; sebelum itu hukuman sedang ialah salah satu dari PP "
                "53/2010, lihat TIDAK_MASUK_KERJA_PERALIHAN",
                "the allowance may be cut only once the regulation on salary and allowances is "
                "in force; until then a medium sanction is one of PP 53/2010, "
                "see TIDAK_MASUK_KERJA_PERALIHAN",
            ),
        ),
    ),
)

_URUTAN = Citation(
    "PP 53/2010",
    pasal=7,
    ayat=3,
    standing=Standing.ASSUMPTION,
    note=Text(
        "teks menyebut tiga jenis hukuman sedang tanpa memasangkannya dengan jumlah hari; "
        "kami pasangkan berurutan",
        "the text names three medium sanctions and pairs them with no number of days; "
        "we pair them in order",
    ),
)
_NO_PERALIHAN, *_PERALIHAN = HukumanPeralihan
_sedang = tuple(
    setting(f"hukuman_sedang_{name}", each, cite=_URUTAN)
    for name, each in zip(("pertama", "kedua", "ketiga"), _PERALIHAN[3:6], strict=True)
)
_hukuman_peralihan = _ladder(_NO_PERALIHAN, (*_PERALIHAN[:3], *_sedang, *_PERALIHAN[6:])).named(
    "hukuman", cite=Citation(_PP, pasal="9-11"), meaning=_JENIS
)

TIDAK_MASUK_KERJA_PERALIHAN = Policy(
    "pp_94_2021.TIDAK_MASUK_KERJA_PERALIHAN",
    title=Text(
        "PP 94/2021: hukuman karena tidak masuk kerja, sebelum PP tentang Gaji dan Tunjangan",
        "PP 94/2021: sanction for absence, before the regulation on salary and allowances",
    ),
    in_force=_IN_FORCE,
    outputs={
        "tingkat": _tingkat(_hukuman_peralihan, dict(zip(HukumanPeralihan, _LEVELS, strict=True))),
        "hukuman": _hukuman_peralihan,
    },
)

PENGHENTIAN_GAJI = Policy(
    "pp_94_2021.PENGHENTIAN_GAJI",
    title=Text(
        "PP 94/2021: pembayaran gaji dihentikan sejak bulan berikutnya",
        "PP 94/2021: the salary stops from the next month",
    ),
    in_force=_IN_FORCE,
    outputs={
        "gaji_dihentikan": _terus_menerus.named(
            "gaji_dihentikan",
            cite=Citation(_PP, pasal=15, ayat=2),
            meaning=Text(
                "Gaji dihentikan sejak bulan berikutnya", "The salary stops from the next month"
            ),
        )
    },
)

TIM_PEMERIKSA = Policy(
    "pp_94_2021.TIM_PEMERIKSA",
    title=Text("PP 94/2021: pemeriksaan oleh tim", "PP 94/2021: examination by a team"),
    in_force=_IN_FORCE,
    outputs={
        "tim_pemeriksa": table(
            label(
                "ancaman_hukuman",
                Tingkat,
                meaning=Text(
                    "Tingkat hukuman yang diancamkan atas pelanggaran",
                    "The level of sanction that the breach is threatened with",
                ),
            ),
            {
                Tingkat.TIDAK_ADA: PembentukanTim.TIDAK_DISEBUT,
                Tingkat.RINGAN: PembentukanTim.TIDAK_DISEBUT,
                Tingkat.SEDANG: PembentukanTim.DAPAT,
                Tingkat.BERAT: PembentukanTim.WAJIB,
            },
        ).named("tim_pemeriksa", cite=Citation(_PP, pasal=29))
    },
)

POLICIES = (TIDAK_MASUK_KERJA, TIDAK_MASUK_KERJA_PERALIHAN, PENGHENTIAN_GAJI, TIM_PEMERIKSA)
"""Every policy of the regulation."""

TENGGAT: Mapping[str, Batas] = MappingProxyType(
    {
        "pemeriksaan": Batas(
            tindakan=Text("PNS diperiksa", "the employee is examined"),
            sejak=Text("tanggal surat panggilan", "the date of the summons"),
            limit=Limit(days=7, cite=Citation(_PP, pasal=26, ayat=2)),
        ),
        "panggilan_kedua": Batas(
            tindakan=Text("PNS dipanggil kedua kali", "the employee is summoned again"),
            sejak=Text(
                "tanggal pemeriksaan yang tidak dihadiri", "the examination that was missed"
            ),
            limit=Limit(days=7, cite=Citation(_PP, pasal=26, ayat=3)),
        ),
        "penyampaian": Batas(
            tindakan=Text("keputusan disampaikan kepada PNS", "the employee gets the decision"),
            sejak=Text("keputusan ditetapkan", "the decision"),
            limit=Limit(days=14, cite=Citation(_PP, pasal=37, ayat=3)),
        ),
    }
)
"""The limits of the procedure, in working days."""
