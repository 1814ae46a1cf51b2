"""The guide of PermenPANRB 6/2022 to the grade points expected of who is on study leave.

Tables with their page; no machinery. The guide helps to set an expectation: it is no
formula from grade points to a predicate.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.branches import at_least, bands, below, between, when
from asn_kinerja.formula.build import fact, label, setting, undecided
from asn_kinerja.formula.nodes import Named
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels import (
    Akreditasi,
    JenjangStudi,
    KategoriIpk,
    Lokasi,
)
from asn_kinerja.text import Text

__all__ = ["PANDUAN_IPK"]

_lokasi = label("lokasi", Lokasi, meaning=Text("Tempat tugas belajar", "Where the study is"))
_jenjang = label("jenjang", JenjangStudi, meaning=Text("Jenjang studi", "Level of the study"))
_universitas = label(
    "akreditasi_universitas",
    Akreditasi,
    meaning=Text(
        "Akreditasi universitas; hanya untuk dalam negeri",
        "Accreditation of the university; only for studies at home",
    ),
)
_prodi = label(
    "akreditasi_prodi",
    Akreditasi,
    meaning=Text(
        "Akreditasi program studi; hanya untuk dalam negeri",
        "Accreditation of the programme; only for studies at home",
    ),
)
_ipk = fact(
    "ipk",
    places=2,
    low=0,
    high=4,
    meaning=Text("Indeks prestasi kumulatif", "Cumulative grade point average"),
)

_DALAM_NEGERI, _LUAR_NEGERI = (
    Citation(PERMEN, lampiran="II.B", angka=angka, page=63) for angka in (5, 6)
)


def _baris(name: str, batas: tuple[str, str, str], cite: Citation) -> Named:
    """One row of the guide: printed ranges meet, as grade points have two decimals."""
    kolom = ("sangat_baik", "baik", "butuh_perbaikan")
    sangat_baik, baik, butuh_perbaikan = (
        setting(f"{name}_{kategori}", value, cite=cite, low=0, high=4)
        for kategori, value in zip(kolom, batas, strict=True)
    )
    return bands(
        _ipk,
        {
            at_least(sangat_baik): KategoriIpk.SANGAT_BAIK,
            between(baik, sangat_baik): KategoriIpk.BAIK,
            between(butuh_perbaikan, baik): KategoriIpk.BUTUH_PERBAIKAN,
            below(butuh_perbaikan): KategoriIpk.KURANG,
        },
    ).named(name, cite=cite, force=Force.GUIDE)


def _panduan(
    name: str, s1: tuple[str, str, str], di_atas_s1: tuple[str, str, str], cite: Citation
) -> Named:
    """The rows of one accreditation, or of all studies abroad."""
    return (
        when(_jenjang.is_(JenjangStudi.S1))
        .then(_baris(f"s1_{name}", s1, cite))
        .otherwise(_baris(f"profesi_s2_s3_{name}", di_atas_s1, cite))
        .named(name, cite=cite, force=Force.GUIDE)
    )


_A = _panduan("universitas_a", ("3.51", "3.01", "2.76"), ("3.51", "3.20", "3.00"), _DALAM_NEGERI)
_B = _panduan("universitas_b", ("3.61", "3.10", "2.76"), ("3.61", "3.25", "3.00"), _DALAM_NEGERI)
_C = _panduan("universitas_c", ("3.71", "3.20", "2.76"), ("3.71", "3.30", "3.00"), _DALAM_NEGERI)
_DI_LUAR = _panduan("luar_negeri", ("3.51", "3.01", "2.76"), ("3.51", "3.20", "3.00"), _LUAR_NEGERI)

_prodi_minimal_c = _prodi.is_in(Akreditasi.A, Akreditasi.B, Akreditasi.C)
_prodi_minimal_b = _prodi.is_in(Akreditasi.A, Akreditasi.B)

PANDUAN_IPK = Policy(
    "permenpanrb_6_2022.PANDUAN_IPK",
    title=Text(
        "PermenPANRB 6/2022: panduan ekspektasi IPK tugas belajar (bukan predikat)",
        "PermenPANRB 6/2022: guide to the grade points expected on study leave (no predicate)",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": when(_lokasi.is_(Lokasi.LUAR_NEGERI))
        .then(_DI_LUAR)
        .when(_universitas.is_(Akreditasi.A) & _prodi_minimal_c)
        .then(_A)
        .when(_universitas.is_(Akreditasi.B) & _prodi_minimal_c)
        .then(_B)
        .when(_universitas.is_(Akreditasi.C) & _prodi_minimal_b)
        .then(_C)
        .otherwise(
            undecided(
                Text(
                    "panduan tidak memuat gabungan akreditasi ini",
                    "the guide does not list this pair of accreditations",
                )
            )
        )
        .named(
            "kategori",
            cite=Citation(PERMEN, lampiran="II.B", page="62-63"),
            force=Force.GUIDE,
            meaning=Text(
                "Panduan menetapkan ekspektasi; pejabat penilai tetap yang menetapkan",
                "A guide to setting an expectation; the appraiser decides",
            ),
        )
    },
)
