"""PP 53/2010: discipline of civil servants, until PP 94/2021 took its place.

Ladders with their articles; no machinery. The days are those of one calendar year.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import Band, at_least, bands, below, between, table
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = [
    "CAPAIAN_SKP",
    "KONVERSI_JAM",
    "POLICIES",
    "TIDAK_MASUK_KERJA",
    "Hukuman",
    "Tingkat",
]

_PP = "PP 53/2010"
_IN_FORCE = Period(date(2010, 6, 6), date(2021, 8, 31))
_SETAHUN = Citation(_PP, pasal=14)


class Tingkat(Label):
    """The levels of a sanction.

    Dasar hukum:
        PP 53/2010 Pasal 7 ayat (1).
    """

    TIDAK_ADA = "Tidak ada"
    RINGAN = "Ringan"
    SEDANG = "Sedang"
    BERAT = "Berat"


class Hukuman(Label):
    """The sanctions for absence, the lightest first.

    Dasar hukum:
        PP 53/2010 Pasal 7 ayat (2) to (4).
    """

    TIDAK_ADA = "Tidak ada"
    TEGURAN_LISAN = "Teguran lisan"
    TEGURAN_TERTULIS = "Teguran tertulis"
    PERNYATAAN_TIDAK_PUAS = "Pernyataan tidak puas secara tertulis"
    PENUNDAAN_GAJI_BERKALA = "Penundaan kenaikan gaji berkala selama 1 tahun"
    PENUNDAAN_KENAIKAN_PANGKAT = "Penundaan kenaikan pangkat selama 1 tahun"
    PENURUNAN_PANGKAT_1_TAHUN = "Penurunan pangkat setingkat lebih rendah selama 1 tahun"
    PENURUNAN_PANGKAT_3_TAHUN = "Penurunan pangkat setingkat lebih rendah selama 3 tahun"
    PENURUNAN_JABATAN = "Pemindahan dalam rangka penurunan jabatan setingkat lebih rendah"
    PEMBEBASAN_JABATAN = "Pembebasan dari jabatan"
    PEMBERHENTIAN = (
        "Pemberhentian dengan hormat tidak atas permintaan sendiri atau tidak dengan hormat"
    )


#: From which day each sanction is due, with its pasal and angka.
_TANGGA = {
    Hukuman.TEGURAN_LISAN: (5, 8, 9),
    Hukuman.TEGURAN_TERTULIS: (6, 8, 9),
    Hukuman.PERNYATAAN_TIDAK_PUAS: (11, 8, 9),
    Hukuman.PENUNDAAN_GAJI_BERKALA: (16, 9, 11),
    Hukuman.PENUNDAAN_KENAIKAN_PANGKAT: (21, 9, 11),
    Hukuman.PENURUNAN_PANGKAT_1_TAHUN: (26, 9, 11),
    Hukuman.PENURUNAN_PANGKAT_3_TAHUN: (31, 10, 9),
    Hukuman.PENURUNAN_JABATAN: (36, 10, 9),
    Hukuman.PEMBEBASAN_JABATAN: (41, 10, 9),
    Hukuman.PEMBERHENTIAN: (46, 10, 9),
}
_MULAI: dict[Hukuman, Setting] = {
    hukuman: setting(
        f"mulai_{hukuman.name.lower()}",
        days,
        cite=Citation(_PP, pasal=pasal, angka=angka),
        meaning=Text(f"Hari paling sedikit bagi: {hukuman}", f"Fewest days for: {hukuman}"),
        low=1,
    )
    for hukuman, (days, pasal, angka) in _TANGGA.items()
}
_TINGKAT = {
    hukuman: {8: Tingkat.RINGAN, 9: Tingkat.SEDANG, 10: Tingkat.BERAT}[pasal]
    for hukuman, (_, pasal, _) in _TANGGA.items()
}


def _hari(name: str, meaning: Text, *, high: int | None = 366) -> Fact:
    return fact(name, low=0, high=high, unit="hari", meaning=meaning)


_hari_setahun = _hari(
    "hari_setahun",
    Text(
        "Hari kerja tidak masuk tanpa alasan yang sah, Januari sampai dengan Desember",
        "Working days absent without valid reason, January to December",
    ),
)
_mulai = [*_MULAI.values()]
_hukuman = bands(
    _hari_setahun,
    {
        below(_mulai[0]): Hukuman.TIDAK_ADA,
        **{
            between(_MULAI[each], after): each
            for each, after in zip(_MULAI, _mulai[1:], strict=False)
        },
        at_least(_mulai[-1]): Hukuman.PEMBERHENTIAN,
    },
).named(
    "hukuman",
    cite=Citation(_PP, pasal="8-10"),
    meaning=Text("Jenis hukuman menurut jumlah hari", "The sanction by the number of days"),
)

_HANYA_PEJABAT = Text(
    "jenis hukuman ini disebut hanya bagi pemangku jabatan struktural atau fungsional tertentu; "
    "bagi pelaksana teks tidak menyebut",
    "this sanction is named only for holders of structural or certain functional posts; for "
    "others the text is silent",
)

TIDAK_MASUK_KERJA = Policy(
    "pp_53_2010.TIDAK_MASUK_KERJA",
    title=Text(
        "PP 53/2010: hukuman karena tidak masuk kerja tanpa alasan yang sah",
        "PP 53/2010: sanction for absence without valid reason",
    ),
    in_force=_IN_FORCE,
    outputs={
        "tingkat": table(_hukuman, {Hukuman.TIDAK_ADA: Tingkat.TIDAK_ADA, **_TINGKAT}).named(
            "tingkat", cite=Citation(_PP, pasal=7)
        ),
        "hukuman": _hukuman,
    },
    checks=(
        (~_hukuman.is_in(Hukuman.PENURUNAN_JABATAN, Hukuman.PEMBEBASAN_JABATAN)).named(
            "bagi_pemangku_jabatan",
            cite=Citation(_PP, pasal=10, angka=9),
            force=Force.SILENT,
            meaning=_HANYA_PEJABAT,
        ),
    ),
)

_batas_sedang, _batas_berat = (
    setting(name, value, cite=Citation(_PP, pasal=pasal, angka=angka), low=0)
    for name, value, pasal, angka in (("batas_sedang", 50, 9, 12), ("batas_berat", 25, 10, 10))
)

CAPAIAN_SKP = Policy(
    "pp_53_2010.CAPAIAN_SKP",
    title=Text(
        "PP 53/2010: tingkat hukuman karena sasaran kerja tidak tercapai",
        "PP 53/2010: level of sanction where the work targets were missed",
    ),
    in_force=_IN_FORCE,
    outputs={
        "tingkat": bands(
            fact(
                "capaian_skp",
                places=2,
                low=0,
                unit="%",
                meaning=Text(
                    "Capaian sasaran kerja pegawai pada akhir tahun",
                    "Achievement of the work targets at the end of the year",
                ),
            ),
            {
                below(_batas_berat): Tingkat.BERAT,
                between(_batas_berat, _batas_sedang, closed="both"): Tingkat.SEDANG,
                Band(_batas_sedang, None, low_closed=False): Tingkat.TIDAK_ADA,
            },
        ).named("tingkat", cite=Citation(_PP, pasal="9-10"))
    },
)

_PENJELASAN = Citation(_PP, pasal=3, angka=11, penjelasan=True)
_menit_terlambat, _menit_pulang_cepat = (
    fact(name, low=0, unit="menit", meaning=meaning)
    for name, meaning in (
        ("menit_terlambat", Text("Keterlambatan masuk kerja", "Minutes late")),
        ("menit_pulang_cepat", Text("Pulang sebelum waktunya", "Minutes left early")),
    )
)
_hari_tidak_masuk = _hari(
    "hari_tidak_masuk", Text("Hari tidak masuk kerja seluruhnya", "Days absent as a whole")
)
_jam_sehari = setting(
    "jam_sehari",
    "7.5",
    cite=_PENJELASAN,
    meaning=Text("Jam yang sama dengan satu hari", "Hours that equal one day"),
    low="0.1",
)
_pembulatan = setting(
    "pembulatan",
    Rounding.DOWN,
    cite=Citation(
        _PP,
        pasal=3,
        angka=11,
        penjelasan=True,
        standing=Standing.ASSUMPTION,
        note=Text(
            "sisa jam tidak disebut; sehari dihitung bila genap",
            "remaining hours are not mentioned; a day counts once it is full",
        ),
    ),
)

KONVERSI_JAM = Policy(
    "pp_53_2010.KONVERSI_JAM",
    title=Text(
        "PP 53/2010: keterlambatan dan pulang cepat sebagai hari tidak masuk kerja",
        "PP 53/2010: lateness and early leave as days of absence",
    ),
    in_force=_IN_FORCE,
    outputs={
        "hari_setahun": (
            _hari_tidak_masuk
            + ((_menit_terlambat + _menit_pulang_cepat) / (_jam_sehari * 60))
            .round(0, _pembulatan)
            .named(
                "hari_konversi",
                cite=_PENJELASAN,
                meaning=Text("Hari dari jam yang dikumulatifkan", "Days from the hours together"),
            )
        ).named(
            "hari_setahun",
            cite=_SETAHUN,
            meaning=Text("Hari tidak masuk dalam setahun", "Days absent in the year"),
        )
    },
)

POLICIES = (TIDAK_MASUK_KERJA, CAPAIAN_SKP, KONVERSI_JAM)
"""Every policy of the regulation."""
