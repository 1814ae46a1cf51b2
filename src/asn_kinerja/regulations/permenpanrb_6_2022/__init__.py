"""PermenPANRB 6/2022: pengelolaan kinerja pegawai ASN, the rule from 2022 on.

Its predicate, its guides, its scale and its life cycles; the limits of SE MenPANRB 3/2023
stand beside it.
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
from asn_kinerja.regulations.permenpanrb_6_2022.labels_siklus import (
    KejadianEvaluasi,
    KejadianSkp,
    Pelaku,
    SebabTidakBerlaku,
    StatusEvaluasi,
    StatusSkp,
)
from asn_kinerja.regulations.permenpanrb_6_2022.panduan_rating import (
    PANDUAN_RATING_HASIL_KERJA,
    PANDUAN_RATING_PERILAKU_KERJA,
)
from asn_kinerja.regulations.permenpanrb_6_2022.pejabat import (
    HASIL_FINAL,
    PENETAP_SKP,
    Instansi,
    PejabatPenetap,
    Pengevaluasi,
)
from asn_kinerja.regulations.permenpanrb_6_2022.perilaku import BERAKHLAK
from asn_kinerja.regulations.permenpanrb_6_2022.siklus_evaluasi import SIKLUS_EVALUASI
from asn_kinerja.regulations.permenpanrb_6_2022.siklus_skp import SIKLUS_SKP
from asn_kinerja.regulations.permenpanrb_6_2022.tenggat import (
    JalurKeberatan,
    batas_evaluasi_tahunan,
    batas_penetapan_skp,
    jalur_keberatan,
    peringatan_keberatan,
    tahun_capaian_organisasi,
)
from asn_kinerja.regulations.se_menpanrb_3_2023 import POLA_DISTRIBUSI, PredikatOrganisasi
from asn_kinerja.skp.jabatan import KelompokJabatan
from asn_kinerja.text import Text

__all__ = [
    "BERAKHLAK",
    "HASIL_FINAL",
    "KEGAGALAN_TUGAS_BELAJAR",
    "PANDUAN_IPK",
    "PANDUAN_RATING_HASIL_KERJA",
    "PANDUAN_RATING_PERILAKU_KERJA",
    "PENETAP_SKP",
    "POLA_DISTRIBUSI",
    "PREDIKAT_KINERJA",
    "REGULATION",
    "SIKLUS_EVALUASI",
    "SIKLUS_SKP",
    "SKALA_KOMPETENSI",
    "Akreditasi",
    "Instansi",
    "JalurKeberatan",
    "Jenis",
    "JenjangStudi",
    "KategoriIpk",
    "KejadianEvaluasi",
    "KejadianSkp",
    "KelompokJabatan",
    "Lokasi",
    "PejabatPenetap",
    "Pelaku",
    "Pengevaluasi",
    "PerilakuDiAtasLevel",
    "Predikat",
    "PredikatOrganisasi",
    "Rating",
    "Saran",
    "SebabTidakBerlaku",
    "SkalaKompetensi",
    "StatusEvaluasi",
    "StatusSkp",
    "batas_evaluasi_tahunan",
    "batas_penetapan_skp",
    "jalur_keberatan",
    "peringatan_keberatan",
    "tahun_capaian_organisasi",
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
        PENETAP_SKP,
        HASIL_FINAL,
    ),
)
