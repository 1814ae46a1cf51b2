"""PermenPANRB 6/2022: pengelolaan kinerja pegawai ASN, the rule from 2022 on.

Tables and formulas with their articles; no machinery. The appraiser judges the two
ratings: the regulation gives no formula from achievement to rating, so neither do we.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import all_of, label, setting
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.rows import Rows, rows
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.regulations.se_menpanrb_3_2023 import POLA_DISTRIBUSI, PredikatOrganisasi
from asn_kinerja.text import Text

__all__ = [
    "KEGAGALAN_TUGAS_BELAJAR",
    "PANDUAN_RATING_HASIL_KERJA",
    "POLA_DISTRIBUSI",
    "PREDIKAT_KINERJA",
    "REGULATION",
    "Jenis",
    "Predikat",
    "PredikatOrganisasi",
    "Rating",
    "Saran",
]

_PERMEN = "PermenPANRB 6/2022"
IN_FORCE = Period(date(2022, 1, 1))


class Rating(Label):
    """The rating of results and of behaviour, best first.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a, pp. 97-98.
    """

    DI_ATAS_EKSPEKTASI = "Di Atas Ekspektasi", "di atas", "atas", "atas ekspektasi"
    SESUAI_EKSPEKTASI = "Sesuai Ekspektasi", "sesuai"
    DI_BAWAH_EKSPEKTASI = "Di Bawah Ekspektasi", "di bawah", "bawah", "bawah ekspektasi"


class Predikat(Label):
    """The predicate of an employee, best first; the alias "Cukup" is of SE 3/2023.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a, p. 99.
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    BUTUH_PERBAIKAN = (
        "Butuh Perbaikan",
        "Cukup",
        "Perlu Perbaikan",
        "Butuh Perbaikan (Cukup)",
        "BP",
    )
    KURANG = "Kurang", "Kurang/Misconduct", "Misconduct", "K"
    SANGAT_KURANG = "Sangat Kurang", "SK"


class Jenis(Label):
    """The kind of a result: of high priority or of low priority.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A, pp. 27 and 49.
    """

    UTAMA = "Utama"
    TAMBAHAN = "Tambahan"


class Saran(Label):
    """What the guide suggests; it is not exhaustive, so it may suggest nothing.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a.1, pp. 97-98.
    """

    DI_ATAS_EKSPEKTASI = "Di Atas Ekspektasi"
    SESUAI_EKSPEKTASI = "Sesuai Ekspektasi"
    DI_BAWAH_EKSPEKTASI = "Di Bawah Ekspektasi"
    TIDAK_DITENTUKAN = "Tidak Ditentukan"


_hasil_kerja = label(
    "rating_hasil_kerja",
    Rating,
    meaning=Text("Rating hasil kerja dari pejabat penilai", "Rating of results by the appraiser"),
)
_perilaku_kerja = label(
    "rating_perilaku_kerja",
    Rating,
    meaning=Text(
        "Rating perilaku kerja dari pejabat penilai", "Rating of behaviour by the appraiser"
    ),
)

_ATAS, _SESUAI, _BAWAH = Rating

PREDIKAT_KINERJA = Policy(
    "permenpanrb_6_2022.PREDIKAT_KINERJA",
    title=Text(
        "PermenPANRB 6/2022: kuadran kinerja pegawai",
        "PermenPANRB 6/2022: quadrant of performance",
    ),
    in_force=IN_FORCE,
    outputs={
        "predikat": table(
            (_hasil_kerja, _perilaku_kerja),
            {
                (_ATAS, _BAWAH): Predikat.KURANG,
                (_ATAS, _SESUAI): Predikat.BAIK,
                (_ATAS, _ATAS): Predikat.SANGAT_BAIK,
                (_SESUAI, _BAWAH): Predikat.KURANG,
                (_SESUAI, _SESUAI): Predikat.BAIK,
                (_SESUAI, _ATAS): Predikat.BAIK,
                (_BAWAH, _BAWAH): Predikat.SANGAT_KURANG,
                (_BAWAH, _SESUAI): Predikat.BUTUH_PERBAIKAN,
                (_BAWAH, _ATAS): Predikat.BUTUH_PERBAIKAN,
            },
        ).named(
            "predikat",
            cite=Citation(_PERMEN, lampiran="IV.B.3", page="99-100, 102-103"),
            meaning=Text("Predikat kinerja pegawai", "Predicate of the employee"),
        )
    },
)

KEGAGALAN_TUGAS_BELAJAR = Policy(
    "permenpanrb_6_2022.KEGAGALAN_TUGAS_BELAJAR",
    title=Text(
        "PermenPANRB 6/2022: predikat bila tugas belajar gagal",
        "PermenPANRB 6/2022: predicate where study leave failed",
    ),
    in_force=IN_FORCE,
    outputs={
        "predikat": table(
            _perilaku_kerja,
            {
                _ATAS: Predikat.KURANG,
                _SESUAI: Predikat.KURANG,
                _BAWAH: Predikat.SANGAT_KURANG,
            },
        ).named(
            "predikat",
            cite=Citation(
                _PERMEN,
                lampiran="IV.B.3",
                page="100, 103",
                standing=Standing.ASSUMPTION,
                note=Text(
                    "teks hanya mengizinkan Kurang atau Sangat Kurang dengan mempertimbangkan "
                    "perilaku; pemetaan dari rating adalah asumsi kami",
                    "the text only allows Kurang or Sangat Kurang, considering behaviour; the "
                    "mapping from the rating is our assumption",
                ),
            ),
        )
    },
)

_hasil = rows("hasil_kerja")
_jenis = _hasil.label("jenis", Jenis)
_penilaian = _hasil.label("penilaian", Rating)
_umpan_balik = rows("umpan_balik")
_positif = _umpan_balik.flag(
    "positif", meaning=Text("Umpan balik menunjukkan respon positif", "Positive response")
)

_PANDUAN = Citation(_PERMEN, lampiran="IV.B.3", page="97-98, 100-101")
_GABUNGAN = Citation(
    _PERMEN,
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
        _PERMEN,
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
            meaning=Text(
                "Saran; pejabat penilai tetap yang menetapkan",
                "A suggestion; the appraiser decides",
            ),
        )
    },
)

REGULATION = Regulation(
    "permenpanrb_6_2022",
    Text("Pengelolaan kinerja pegawai ASN", "Performance management of ASN employees"),
    Citation(_PERMEN),
    IN_FORCE,
    PREDIKAT_KINERJA,
    (PREDIKAT_KINERJA, POLA_DISTRIBUSI, PANDUAN_RATING_HASIL_KERJA, KEGAGALAN_TUGAS_BELAJAR),
)
