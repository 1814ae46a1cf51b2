"""SE MenPANRB 3/2023: percent limits for the pattern of predicates in a unit.

PermenPANRB 6/2022 only says that ideally most employees have the predicate that fits
the organisation's; the circular adds limits. Known from secondary sources.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.build import all_of, fact, label, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["JUMLAH_PREDIKAT", "POLA_DISTRIBUSI", "PREDIKAT_ORGANISASI", "PredikatOrganisasi"]


class PredikatOrganisasi(Label):
    """The achievement of the organisation, best first.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.1.a, p. 92.
    """

    ISTIMEWA = "Istimewa"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan", "Cukup", "Butuh Perbaikan (Cukup)"
    KURANG = "Kurang"
    SANGAT_KURANG = "Sangat Kurang"


_SE = Citation(
    "SE MenPANRB 3/2023",
    standing=Standing.SECONDARY,
    note=Text(
        "batas persen dari satu sumber; panduan, bukan kuota",
        "percent limits from one source; a guide, not a quota",
    ),
)

PREDIKAT_ORGANISASI = label(
    "predikat_organisasi",
    PredikatOrganisasi,
    meaning=Text(
        "Capaian kinerja organisasi yang dipimpin pejabat penilai",
        "Achievement of the organisation that the appraiser leads",
    ),
)
"""The achievement of the organisation, as a fact."""


def _jumlah(predikat: str) -> Fact:
    return fact(f"jumlah_{predikat}", low=0, unit="pegawai")


JUMLAH_PREDIKAT = (
    _jumlah("sangat_baik"),
    _jumlah("baik"),
    _jumlah("butuh_perbaikan"),
    _jumlah("kurang"),
    _jumlah("sangat_kurang"),
)
"""How many employees of a unit have each predicate, the best first."""

_sangat_baik, _baik, _butuh_perbaikan, _kurang, _sangat_kurang = JUMLAH_PREDIKAT
_semua = _sangat_baik + _baik + _butuh_perbaikan + _kurang + _sangat_kurang


def _bagian(name: str, value: str) -> Setting:
    return setting(name, value, cite=_SE, low=0, high=1)


def _batas(untuk: PredikatOrganisasi, name: str, holds: Expr, said: Text) -> Named:
    """A limit that binds only where the organisation has one predicate."""
    test = ~PREDIKAT_ORGANISASI.is_(untuk) | holds
    return test.named(name, cite=_SE, force=Force.GUIDE, meaning=said)


def _paling_banyak(
    untuk: PredikatOrganisasi, name: str, siapa: str, jumlah: Expr, batas: Expr
) -> Named:
    # A sentence without the figure: the formula beside it shows the one that is set.
    said = Text(
        f"organisasi {untuk}: {siapa} hendaknya tidak melebihi batasnya",
        f"organisation {untuk}: {siapa} should not exceed its limit",
    )
    return _batas(untuk, name, jumlah <= batas, said)


def _paling_sedikit(
    untuk: PredikatOrganisasi, name: str, siapa: str, jumlah: Expr, batas: Expr
) -> Named:
    said = Text(
        f"organisasi {untuk}: {siapa} hendaknya tidak kurang dari batasnya",
        f"organisation {untuk}: {siapa} should not fall below its limit",
    )
    return _batas(untuk, name, jumlah >= batas, said)


_ISTIMEWA, _ORG_BAIK, _ORG_BUTUH_PERBAIKAN, _ORG_KURANG, _ORG_SANGAT_KURANG = PredikatOrganisasi

_BATAS = (
    _paling_banyak(
        _ISTIMEWA,
        "istimewa_sangat_baik",
        "Sangat Baik",
        _sangat_baik,
        _semua * _bagian("istimewa_sangat_baik_paling_banyak", "70%"),
    ),
    _paling_banyak(
        _ORG_BAIK,
        "baik_baik",
        "Baik",
        _baik,
        _semua * _bagian("baik_baik_paling_banyak", "70%"),
    ),
    _paling_sedikit(
        _ORG_BAIK,
        "baik_di_bawah_baik",
        "Butuh Perbaikan + Kurang",
        _butuh_perbaikan + _kurang,
        setting("baik_di_bawah_baik_paling_sedikit", 1, cite=_SE, low=0),
    ),
    _paling_sedikit(
        _ORG_BUTUH_PERBAIKAN,
        "butuh_perbaikan_butuh_perbaikan",
        "Butuh Perbaikan",
        _butuh_perbaikan,
        _semua * _bagian("butuh_perbaikan_paling_sedikit", "60%"),
    ),
    _paling_banyak(
        _ORG_BUTUH_PERBAIKAN,
        "butuh_perbaikan_sangat_baik",
        "Sangat Baik",
        _sangat_baik,
        _semua * _bagian("butuh_perbaikan_sangat_baik_paling_banyak", "10%"),
    ),
    _paling_sedikit(
        _ORG_KURANG,
        "kurang_kurang",
        "Kurang",
        _kurang,
        _semua * _bagian("kurang_paling_sedikit", "60%"),
    ),
    _paling_sedikit(
        _ORG_KURANG,
        "kurang_butuh_perbaikan",
        "Butuh Perbaikan",
        _butuh_perbaikan,
        _semua * _bagian("kurang_butuh_perbaikan_paling_sedikit", "10%"),
    ),
    _paling_banyak(
        _ORG_KURANG,
        "kurang_sangat_baik",
        "Sangat Baik",
        _sangat_baik,
        _semua * _bagian("kurang_sangat_baik_paling_banyak", "10%"),
    ),
    _paling_sedikit(
        _ORG_SANGAT_KURANG,
        "sangat_kurang_sangat_kurang",
        "Sangat Kurang",
        _sangat_kurang,
        _semua * _bagian("sangat_kurang_paling_sedikit", "60%"),
    ),
    _paling_sedikit(
        _ORG_SANGAT_KURANG,
        "sangat_kurang_kurang",
        "Kurang + Butuh Perbaikan",
        _kurang + _butuh_perbaikan,
        _semua * _bagian("sangat_kurang_kurang_paling_sedikit", "10%"),
    ),
    _paling_banyak(
        _ORG_SANGAT_KURANG,
        "sangat_kurang_sangat_baik",
        "Sangat Baik",
        _sangat_baik,
        _semua * _bagian("sangat_kurang_sangat_baik_paling_banyak", "0%"),
    ),
)

POLA_DISTRIBUSI = Policy(
    "permenpanrb_6_2022.POLA_DISTRIBUSI",
    title=Text(
        "Pola distribusi predikat menurut capaian organisasi",
        "Pattern of predicates by the organisation's achievement",
    ),
    in_force=Period(date(2023, 1, 31)),
    outputs={"sesuai_pola": all_of(*_BATAS).named("sesuai_pola", cite=_SE, force=Force.GUIDE)},
    requires=(
        (_semua > 0).named(
            "ada_pegawai",
            meaning=Text("jumlah pegawai tidak boleh nol semua", "not all counts may be zero"),
        ),
    ),
    checks=_BATAS,
)
