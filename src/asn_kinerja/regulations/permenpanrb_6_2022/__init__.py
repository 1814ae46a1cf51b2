"""PermenPANRB 6/2022: pengelolaan kinerja pegawai ASN, the rule from 2022 on.

Its predicate, its guides and its scale; the limits of SE MenPANRB 3/2023 stand beside it.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.ipk import PANDUAN_IPK
from asn_kinerja.regulations.permenpanrb_6_2022.kompetensi import SKALA_KOMPETENSI
from asn_kinerja.regulations.permenpanrb_6_2022.kuadran import (
    KEGAGALAN_TUGAS_BELAJAR,
    PREDIKAT_KINERJA,
)
from asn_kinerja.regulations.permenpanrb_6_2022.labels import (
    Akreditasi,
    Jenis,
    JenjangStudi,
    KategoriIpk,
    Lokasi,
    PerilakuDiAtasLevel,
    Predikat,
    Rating,
    Saran,
    SkalaKompetensi,
)
from asn_kinerja.regulations.permenpanrb_6_2022.panduan_rating import (
    PANDUAN_RATING_HASIL_KERJA,
    PANDUAN_RATING_PERILAKU_KERJA,
)
from asn_kinerja.regulations.se_menpanrb_3_2023 import POLA_DISTRIBUSI, PredikatOrganisasi
from asn_kinerja.text import Text

__all__ = [
    "KEGAGALAN_TUGAS_BELAJAR",
    "PANDUAN_IPK",
    "PANDUAN_RATING_HASIL_KERJA",
    "PANDUAN_RATING_PERILAKU_KERJA",
    "POLA_DISTRIBUSI",
    "PREDIKAT_KINERJA",
    "REGULATION",
    "SKALA_KOMPETENSI",
    "Akreditasi",
    "Jenis",
    "JenjangStudi",
    "KategoriIpk",
    "Lokasi",
    "PerilakuDiAtasLevel",
    "Predikat",
    "PredikatOrganisasi",
    "Rating",
    "Saran",
    "SkalaKompetensi",
]

REGULATION = Regulation(
    "permenpanrb_6_2022",
    Text("Pengelolaan kinerja pegawai ASN", "Performance management of ASN employees"),
    Citation(PERMEN),
    IN_FORCE,
    PREDIKAT_KINERJA,
    (
        PREDIKAT_KINERJA,
        POLA_DISTRIBUSI,
        PANDUAN_RATING_HASIL_KERJA,
        PANDUAN_RATING_PERILAKU_KERJA,
        KEGAGALAN_TUGAS_BELAJAR,
        PANDUAN_IPK,
        SKALA_KOMPETENSI,
    ),
)
