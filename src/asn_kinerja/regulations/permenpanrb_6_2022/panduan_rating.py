"""The two guides of PermenPANRB 6/2022 to a rating: suggestions, never applied silently.

Formulas with their pages; no machinery.
"""

from __future__ import annotations

from fractions import Fraction

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import all_of, flag, setting
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import Rows, rows
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels import Jenis, Rating, Saran
from asn_kinerja.text import Text

__all__ = ["PANDUAN_RATING_HASIL_KERJA", "PANDUAN_RATING_PERILAKU_KERJA"]

_ATAS, _SESUAI, _BAWAH = Rating
_SARAN = Text("Saran; pejabat penilai tetap yang menetapkan", "A suggestion; the appraiser decides")

_hasil = rows("hasil_kerja")
_jenis = _hasil.label("jenis", Jenis)
_penilaian = _hasil.label("penilaian", Rating)
_umpan_balik = rows("umpan_balik")
_positif = _umpan_balik.flag(
    "positif", meaning=Text("Umpan balik menunjukkan respon positif", "Positive response")
)

_PANDUAN = Citation(PERMEN, lampiran="IV.B.3", page="97-98, 100-101")
_GABUNGAN = Citation(
    PERMEN,
    lampiran="IV.B.3",
    page="97-98, 100-101",
    standing=Standing.ASSUMPTION,
    note=Text(
        "syarat hasil dan syarat umpan balik ditulis berjajar; kami baca keduanya harus terpenuhi",
        "the conditions on results and feedback stand side by side; we read both as required",
    ),
)


def _kata(name: str, value: Fraction, id_: str, en: str, *, low: Fraction | int = 0) -> Setting:
    cite = Citation(
        PERMEN,
        lampiran="IV.B.3",
        page="97-98, 100-101",
        standing=Standing.ASSUMPTION,
        note=Text("kata itu tidak diberi angka", "the text gives the words no number"),
    )
    return setting(name, value, cite=cite, meaning=Text(id_, en), low=low, high=1)


_sebagian_besar = _kata(
    "sebagian_besar",
    Fraction(1, 2),
    "lebih dari bagian ini",
    "more than this share",
    low=Fraction(1, 2),
)
_sebagian = _kata("sebagian", Fraction(1, 3), "paling sedikit bagian ini", "at least this share")
_sebagian_kecil = _kata(
    "sebagian_kecil", Fraction(1, 4), "paling banyak bagian ini", "at most this share"
)


def _banyaknya(name: str, kumpulan: Rows, where: Expr | None = None) -> Named:
    return kumpulan.count(where=where).named(name, cite=_PANDUAN)


_utama = _jenis.is_(Jenis.UTAMA)
_banyak_hasil = _banyaknya("banyak_hasil", _hasil)
_banyak_utama = _banyaknya("banyak_utama", _hasil, _utama)
_hasil_di_atas = _banyaknya("hasil_di_atas", _hasil, _penilaian.is_(_ATAS))
_hasil_sesuai = _banyaknya("hasil_sesuai", _hasil, _penilaian.is_(_SESUAI))
_hasil_di_bawah = _banyaknya("hasil_di_bawah", _hasil, _penilaian.is_(_BAWAH))
_utama_di_bawah = _banyaknya("utama_di_bawah", _hasil, _utama & _penilaian.is_(_BAWAH))
_banyak_umpan_balik = _banyaknya("banyak_umpan_balik", _umpan_balik)
_respon_positif = _banyaknya("respon_positif", _umpan_balik, _positif)
_respon_lain = _banyaknya("respon_tidak_positif", _umpan_balik, ~_positif)

_di_atas = all_of(
    _hasil_di_atas > _banyak_hasil * _sebagian_besar,
    _utama_di_bawah.is_(0),
    _respon_positif > _banyak_umpan_balik * _sebagian_besar,
).named("memenuhi_di_atas", cite=_GABUNGAN, force=Force.GUIDE)
_sesuai_ekspektasi = all_of(
    _hasil_sesuai > _banyak_hasil * _sebagian_besar,
    _utama_di_bawah <= _banyak_utama * _sebagian_kecil,
    # Without any feedback the guide has nothing to say of it.
    _banyak_umpan_balik > 0,
    _respon_positif >= _banyak_umpan_balik * _sebagian,
).named("memenuhi_sesuai", cite=_GABUNGAN, force=Force.GUIDE)
_di_bawah = all_of(
    _hasil_di_bawah > _banyak_hasil * _sebagian_besar,
    _respon_lain > _banyak_umpan_balik * _sebagian_besar,
).named("memenuhi_di_bawah", cite=_GABUNGAN, force=Force.GUIDE)

PANDUAN_RATING_HASIL_KERJA = Policy(
    "permenpanrb_6_2022.PANDUAN_RATING_HASIL_KERJA",
    title=Text(
        "PermenPANRB 6/2022: contoh panduan rating hasil kerja (saran, bukan ketetapan)",
        "PermenPANRB 6/2022: example guide for the rating of results (a suggestion only)",
    ),
    in_force=IN_FORCE,
    outputs={
        "saran": when(_di_atas)
        .then(Saran.DI_ATAS_EKSPEKTASI)
        .when(_sesuai_ekspektasi)
        .then(Saran.SESUAI_EKSPEKTASI)
        .when(_di_bawah)
        .then(Saran.DI_BAWAH_EKSPEKTASI)
        .otherwise(Saran.TIDAK_DITENTUKAN)
        .named(
            "saran",
            cite=_PANDUAN,
            force=Force.GUIDE,
            meaning=_SARAN,
        )
    },
)

_konsisten = flag(
    "konsisten_diri",
    meaning=Text(
        "Pegawai secara konsisten menjalankan nilai dasar ASN untuk diri sendiri",
        "The employee consistently lives the core values of ASN",
    ),
)
_penjaga = flag(
    "menjadi_penjaga",
    meaning=Text(
        "Pegawai menjadi penjaga penerapan nilai dasar ASN di dalam atau di luar unit kerjanya",
        "The employee guards that the core values are lived, inside or outside the unit",
    ),
)

PANDUAN_RATING_PERILAKU_KERJA = Policy(
    "permenpanrb_6_2022.PANDUAN_RATING_PERILAKU_KERJA",
    title=Text(
        "PermenPANRB 6/2022: contoh panduan rating perilaku kerja (saran, bukan ketetapan)",
        "PermenPANRB 6/2022: example guide for the rating of behaviour (a suggestion only)",
    ),
    in_force=IN_FORCE,
    outputs={
        "saran": when(_konsisten & _penjaga)
        .then(Saran.DI_ATAS_EKSPEKTASI)
        .when(_konsisten)
        .then(Saran.SESUAI_EKSPEKTASI)
        .otherwise(Saran.DI_BAWAH_EKSPEKTASI)
        .named(
            "saran",
            cite=Citation(PERMEN, lampiran="IV.B.3", page="98, 101-102"),
            force=Force.GUIDE,
            meaning=_SARAN,
        )
    },
)
