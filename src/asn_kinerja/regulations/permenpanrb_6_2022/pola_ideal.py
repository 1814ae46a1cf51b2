"""The pattern of predicates by PermenPANRB 6/2022 itself: ideally most, and nothing forbidden.

A guide without a figure; the limits in percent are those of SE MenPANRB 3/2023.
"""

from __future__ import annotations

from fractions import Fraction

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import setting
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels import Predikat
from asn_kinerja.regulations.se_menpanrb_3_2023 import (
    JUMLAH_PREDIKAT,
    PREDIKAT_ORGANISASI,
    PredikatOrganisasi,
)
from asn_kinerja.text import Text

__all__ = ["POLA_IDEAL"]

_POLA = Citation(PERMEN, lampiran="IV.B.2", page="94-97")
_SEBAGIAN_BESAR = setting(
    "sebagian_besar",
    Fraction(1, 2),
    cite=Citation(
        PERMEN,
        lampiran="IV.B.2",
        page="94-97",
        standing=Standing.ASSUMPTION,
        note=Text("kata itu tidak diberi angka", "the text gives the words no number"),
    ),
    meaning=Text("lebih dari bagian ini", "more than this part"),
    low=0,
    high=1,
)

_sangat_baik, _baik, _butuh_perbaikan, _kurang, _sangat_kurang = JUMLAH_PREDIKAT
_semua = _sangat_baik + _baik + _butuh_perbaikan + _kurang + _sangat_kurang
_O = PredikatOrganisasi
_terbanyak = (
    when(PREDIKAT_ORGANISASI.is_(_O.ISTIMEWA))
    .then(_sangat_baik)
    .when(PREDIKAT_ORGANISASI.is_(_O.BAIK))
    .then(_baik)
    .when(PREDIKAT_ORGANISASI.is_(_O.BUTUH_PERBAIKAN))
    .then(_butuh_perbaikan)
    .when(PREDIKAT_ORGANISASI.is_(_O.KURANG))
    .then(_kurang)
    .otherwise(_sangat_kurang)
)
_sesuai = (_terbanyak > _semua * _SEBAGIAN_BESAR).named(
    "sesuai_pola",
    cite=_POLA,
    force=Force.GUIDE,
    meaning=Text(
        "idealnya sebagian besar Pegawai berpredikat sejalan dengan capaian organisasi",
        "ideally most employees have the predicate that fits the organisation's",
    ),
)

POLA_IDEAL = Policy(
    "permenpanrb_6_2022.POLA_IDEAL",
    title=Text(
        "PermenPANRB 6/2022: predikat yang idealnya sebagian besar",
        "PermenPANRB 6/2022: the predicate that ideally most have",
    ),
    in_force=IN_FORCE,
    outputs={
        # The sentence on page 94 says "Sangat Baik" of the organisation; its figure, Istimewa.
        "predikat_sebagian_besar": table(
            PREDIKAT_ORGANISASI, dict(zip(PredikatOrganisasi, Predikat, strict=True))
        ).named(
            "predikat_sebagian_besar",
            cite=_POLA,
            force=Force.GUIDE,
            meaning=Text("Predikat yang idealnya sebagian besar", "What ideally most have"),
        ),
        "sesuai_pola": _sesuai,
    },
    requires=(
        (_semua > 0).named(
            "ada_pegawai",
            meaning=Text("jumlah pegawai tidak boleh nol semua", "not all counts may be zero"),
        ),
    ),
    checks=(_sesuai,),
)
