"""PermenPANRB 6/2022: pengelolaan kinerja pegawai ASN, the rule from 2022 on.

Its predicate, its guides, its scale and its life cycles; the limits of SE MenPANRB 3/2023
stand beside it.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.regulations.permenpanrb_6_2022.belum_diatur import BELUM_DIATUR, HalBelumDiatur
from asn_kinerja.regulations.permenpanrb_6_2022.capaian_organisasi import (
    BAHAN_CAPAIAN_PERIODIK,
    BAHAN_CAPAIAN_TAHUNAN,
    PREDIKAT_TERBANYAK,
    BahanCapaian,
    capaian_tahunan,
)
from asn_kinerja.regulations.permenpanrb_6_2022.catatan_evaluasi import catat_evaluasi
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.ipk import PANDUAN_IPK
from asn_kinerja.regulations.permenpanrb_6_2022.kompetensi import SKALA_KOMPETENSI
from asn_kinerja.regulations.permenpanrb_6_2022.kuadran import (
    KEGAGALAN_TUGAS_BELAJAR,
    PREDIKAT_KINERJA,
    RATING_HASIL_KERJA,
    RATING_PERILAKU_KERJA,
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
from asn_kinerja.regulations.permenpanrb_6_2022.mutasi import (
    MUTASI_PEGAWAI,
    MUTASI_PENILAI,
    DasarEvaluasi,
    PihakMutasi,
    SiklusEvaluasi,
    jabatan_baru,
    mutasi_penilai,
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
from asn_kinerja.regulations.permenpanrb_6_2022.penilai import (
    DAPAT_MENJADI_PENILAI,
    PENILAI,
    BahanPertimbangan,
    KeadaanEvaluasi,
    PejabatAsal,
    PenilaiKinerja,
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
from asn_kinerja.skp.aturan_evaluasi import AturanEvaluasi
from asn_kinerja.skp.jabatan import KelompokJabatan
from asn_kinerja.text import Text

__all__ = [
    "BAHAN_CAPAIAN_PERIODIK",
    "BAHAN_CAPAIAN_TAHUNAN",
    "BELUM_DIATUR",
    "BERAKHLAK",
    "DAPAT_MENJADI_PENILAI",
    "HASIL_FINAL",
    "KEGAGALAN_TUGAS_BELAJAR",
    "MUTASI_PEGAWAI",
    "MUTASI_PENILAI",
    "PANDUAN_IPK",
    "PANDUAN_RATING_HASIL_KERJA",
    "PANDUAN_RATING_PERILAKU_KERJA",
    "PENETAP_SKP",
    "PENILAI",
    "POLA_DISTRIBUSI",
    "PREDIKAT_KINERJA",
    "PREDIKAT_TERBANYAK",
    "REGULATION",
    "SIKLUS_EVALUASI",
    "SIKLUS_SKP",
    "SKALA_KOMPETENSI",
    "Akreditasi",
    "BahanCapaian",
    "BahanPertimbangan",
    "DasarEvaluasi",
    "HalBelumDiatur",
    "Instansi",
    "JalurKeberatan",
    "Jenis",
    "JenjangStudi",
    "KategoriIpk",
    "KeadaanEvaluasi",
    "KejadianEvaluasi",
    "KejadianSkp",
    "KelompokJabatan",
    "Lokasi",
    "PejabatAsal",
    "PejabatPenetap",
    "Pelaku",
    "Pengevaluasi",
    "PenilaiKinerja",
    "PerilakuDiAtasLevel",
    "PihakMutasi",
    "Predikat",
    "PredikatOrganisasi",
    "Rating",
    "Saran",
    "SebabTidakBerlaku",
    "SiklusEvaluasi",
    "SkalaKompetensi",
    "StatusEvaluasi",
    "StatusSkp",
    "batas_evaluasi_tahunan",
    "batas_penetapan_skp",
    "capaian_tahunan",
    "catat_evaluasi",
    "jabatan_baru",
    "jalur_keberatan",
    "mutasi_penilai",
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
        PREDIKAT_TERBANYAK,
        PENILAI,
        DAPAT_MENJADI_PENILAI,
        MUTASI_PEGAWAI,
        MUTASI_PENILAI,
    ),
    evaluasi=AturanEvaluasi(
        hanya_penilai=(RATING_HASIL_KERJA.name, RATING_PERILAKU_KERJA.name),
        cite=Citation(PERMEN, lampiran="IV.A", angka=4, page=89),
        pola=PREDIKAT_TERBANYAK,
    ),
)
