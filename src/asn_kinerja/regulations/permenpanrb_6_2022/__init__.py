"""PermenPANRB 6/2022: pengelolaan kinerja pegawai ASN, the rule from 2022 on.

Its predicate, its guides, its tables, its life cycles and what it asks of an SKP; the limits of
SE MenPANRB 3/2023 stand beside it.
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
from asn_kinerja.regulations.permenpanrb_6_2022.formulir import (
    FORMAT_DOKUMEN,
    FORMAT_EVALUASI,
    FORMAT_SKP,
    ISI_DOKUMEN_EVALUASI,
    FormatDokumen,
    FormatEvaluasi,
    FormatSkp,
    IsiDokumen,
    PenandaTanganDokumen,
)
from asn_kinerja.regulations.permenpanrb_6_2022.ipk import PANDUAN_IPK
from asn_kinerja.regulations.permenpanrb_6_2022.kelulusan import (
    KETEPATAN_LULUS,
    KetepatanLulus,
)
from asn_kinerja.regulations.permenpanrb_6_2022.kemajuan import (
    CatatanKemajuan,
    Kemajuan,
    Langkah,
    TindakLanjut,
)
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
from asn_kinerja.regulations.permenpanrb_6_2022.pelaporan_pembinaan import (
    PELAPORAN_BIMBINGAN,
    PELAPORAN_KONSELING,
    PelaporBimbingan,
    PelaporKonseling,
    PenerimaLaporan,
)
from asn_kinerja.regulations.permenpanrb_6_2022.pembinaan import PEMBINAAN
from asn_kinerja.regulations.permenpanrb_6_2022.pemeriksaan_skp import (
    periksa,
)
from asn_kinerja.regulations.permenpanrb_6_2022.penghargaan import PENGHARGAAN
from asn_kinerja.regulations.permenpanrb_6_2022.penilai import (
    DAPAT_MENJADI_PENILAI,
    PENILAI,
    BahanPertimbangan,
    KeadaanEvaluasi,
    PejabatAsal,
    PenilaiKinerja,
)
from asn_kinerja.regulations.permenpanrb_6_2022.perilaku import BERAKHLAK
from asn_kinerja.regulations.permenpanrb_6_2022.periode_siklus import (
    PeriodeDokumentasi,
    PeriodeEvaluasi,
)
from asn_kinerja.regulations.permenpanrb_6_2022.perkembangan import Perkembangan, ikuti
from asn_kinerja.regulations.permenpanrb_6_2022.pernyataan import (
    KelasPernyataan,
    kata_mutlak,
    klasifikasi_pernyataan,
)
from asn_kinerja.regulations.permenpanrb_6_2022.pola_ideal import (
    POLA_IDEAL,
)
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
from asn_kinerja.regulations.permenpanrb_6_2022.tingkat_kendali import (
    kendali_paling_kurang,
    piramida_kinerja,
)
from asn_kinerja.regulations.permenpanrb_6_2022.umpan_balik import (
    TINDAK_LANJUT_UMPAN_BALIK,
    UMPAN_BALIK,
    BentukUmpanBalik,
    PemberiUmpanBalik,
    SifatUmpanBalik,
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
    "FORMAT_DOKUMEN",
    "FORMAT_EVALUASI",
    "FORMAT_SKP",
    "HASIL_FINAL",
    "ISI_DOKUMEN_EVALUASI",
    "KEGAGALAN_TUGAS_BELAJAR",
    "KETEPATAN_LULUS",
    "MUTASI_PEGAWAI",
    "MUTASI_PENILAI",
    "PANDUAN_IPK",
    "PANDUAN_RATING_HASIL_KERJA",
    "PANDUAN_RATING_PERILAKU_KERJA",
    "PELAPORAN_BIMBINGAN",
    "PELAPORAN_KONSELING",
    "PEMBINAAN",
    "PENETAP_SKP",
    "PENGHARGAAN",
    "PENILAI",
    "POLA_DISTRIBUSI",
    "POLA_IDEAL",
    "PREDIKAT_KINERJA",
    "PREDIKAT_TERBANYAK",
    "REGULATION",
    "SIKLUS_EVALUASI",
    "SIKLUS_SKP",
    "SKALA_KOMPETENSI",
    "TINDAK_LANJUT_UMPAN_BALIK",
    "UMPAN_BALIK",
    "Akreditasi",
    "BahanCapaian",
    "BahanPertimbangan",
    "BentukUmpanBalik",
    "CatatanKemajuan",
    "DasarEvaluasi",
    "FormatDokumen",
    "FormatEvaluasi",
    "FormatSkp",
    "HalBelumDiatur",
    "Instansi",
    "IsiDokumen",
    "JalurKeberatan",
    "Jenis",
    "JenjangStudi",
    "KategoriIpk",
    "KeadaanEvaluasi",
    "KejadianEvaluasi",
    "KejadianSkp",
    "KelasPernyataan",
    "KelompokJabatan",
    "Kemajuan",
    "KetepatanLulus",
    "Langkah",
    "Lokasi",
    "PejabatAsal",
    "PejabatPenetap",
    "Pelaku",
    "PelaporBimbingan",
    "PelaporKonseling",
    "PemberiUmpanBalik",
    "PenandaTanganDokumen",
    "PenerimaLaporan",
    "Pengevaluasi",
    "PenilaiKinerja",
    "PerilakuDiAtasLevel",
    "PeriodeDokumentasi",
    "PeriodeEvaluasi",
    "Perkembangan",
    "PihakMutasi",
    "Predikat",
    "PredikatOrganisasi",
    "Rating",
    "Saran",
    "SebabTidakBerlaku",
    "SifatUmpanBalik",
    "SiklusEvaluasi",
    "SkalaKompetensi",
    "StatusEvaluasi",
    "StatusSkp",
    "TindakLanjut",
    "batas_evaluasi_tahunan",
    "batas_penetapan_skp",
    "capaian_tahunan",
    "catat_evaluasi",
    "ikuti",
    "jabatan_baru",
    "jalur_keberatan",
    "kata_mutlak",
    "kendali_paling_kurang",
    "klasifikasi_pernyataan",
    "mutasi_penilai",
    "periksa",
    "peringatan_keberatan",
    "piramida_kinerja",
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
        POLA_IDEAL,
        FORMAT_SKP,
        FORMAT_EVALUASI,
        FORMAT_DOKUMEN,
        KETEPATAN_LULUS,
        UMPAN_BALIK,
        TINDAK_LANJUT_UMPAN_BALIK,
        PELAPORAN_BIMBINGAN,
        PELAPORAN_KONSELING,
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
