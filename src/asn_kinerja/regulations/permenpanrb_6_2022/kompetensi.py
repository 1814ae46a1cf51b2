"""The scale of competence of PermenPANRB 6/2022, as Format B.1.9 describes it.

A table with its pages; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import at_least, bands, below, between, table
from asn_kinerja.formula.build import fact, label, setting
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels import PerilakuDiAtasLevel, SkalaKompetensi
from asn_kinerja.text import Text

__all__ = ["SKALA_KOMPETENSI"]

_dipenuhi = fact(
    "indikator_kompetensi_dipenuhi",
    low=0,
    high=3,
    unit="indikator",
    meaning=Text(
        "Banyaknya indikator kompetensi yang dipenuhi", "How many indicators of competence are met"
    ),
)
_perilaku = label(
    "perilaku_di_atas_level",
    PerilakuDiAtasLevel,
    meaning=Text(
        "Perilaku yang ditunjukkan terhadap level kompetensi jabatan",
        "Behaviour shown, against the level of competence of the post",
    ),
)

_FORMAT = Citation(PERMEN, lampiran="III.D", page="84-85")
_sedikitnya, _semuanya = (
    setting(name, value, cite=_FORMAT, low=1, high=3)
    for name, value in (("indikator_kurang_memadai", 1), ("indikator_memadai", 3))
)

_kategori = bands(
    _dipenuhi,
    {
        below(_sedikitnya): SkalaKompetensi.SANGAT_KURANG,
        between(_sedikitnya, _semuanya): SkalaKompetensi.KURANG_MEMADAI,
        # Only where the indicators are met does the form ask for more.
        at_least(_semuanya): table(
            _perilaku,
            {
                PerilakuDiAtasLevel.TIDAK: SkalaKompetensi.MEMADAI,
                PerilakuDiAtasLevel.DI_ATAS: SkalaKompetensi.DI_ATAS_MEMADAI,
                PerilakuDiAtasLevel.JAUH_DI_ATAS: SkalaKompetensi.ISTIMEWA,
            },
        ),
    },
).named("kategori", cite=_FORMAT)

SKALA_KOMPETENSI = Policy(
    "permenpanrb_6_2022.SKALA_KOMPETENSI",
    title=Text(
        "PermenPANRB 6/2022: skala penilaian kompetensi pegawai",
        "PermenPANRB 6/2022: scale for the competence of an employee",
    ),
    in_force=IN_FORCE,
    outputs={
        "kategori": _kategori,
        "nilai": table(
            _kategori, {step: place for place, step in enumerate(SkalaKompetensi, start=1)}
        ).named("nilai", cite=_FORMAT),
    },
)
