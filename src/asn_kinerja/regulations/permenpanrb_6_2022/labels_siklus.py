"""The labels of the life cycles of PermenPANRB 6/2022: actors, states, events.

Knows spellings. Knows nothing of what follows from a label.
"""

from __future__ import annotations

from asn_kinerja.labels import Label

__all__ = [
    "KejadianEvaluasi",
    "KejadianSkp",
    "Pelaku",
    "SebabTidakBerlaku",
    "StatusEvaluasi",
    "StatusSkp",
]


class Pelaku(Label):
    """Who acts in a life cycle.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 1, pp. 3-4; Lampiran II.C, p. 65; Lampiran V.A, p. 114.
    """

    PEGAWAI = "Pegawai"
    PENILAI = "Pejabat Penilai Kinerja", "Pejabat Penilai"
    ATASAN_PENILAI = "Atasan Pejabat Penilai Kinerja", "Atasan dari Pejabat Penilai Kinerja"
    PIMPINAN = "Pimpinan"
    PENETAP = "Pejabat yang menetapkan SKP"
    PYB = "Pejabat yang Berwenang"


class StatusSkp(Label):
    """The states of an SKP; the text implies them and names few of them.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 7 and 14, pp. 6 and 10; Lampiran II.C, pp. 65-66.
    """

    DIALOG = "Dialog kinerja"
    DRAF = "Draf SKP"
    DITANDATANGANI = "Ditandatangani Pegawai"
    DITETAPKAN = "Ditetapkan"
    DIALOG_ATASAN = "Dialog kinerja dengan atasan Pejabat Penilai Kinerja"
    DRAF_ATASAN = "Draf SKP dengan atasan Pejabat Penilai Kinerja"
    DITANDATANGANI_ATASAN = "Ditandatangani Pegawai, menunggu atasan Pejabat Penilai Kinerja"
    REVISI = "Penyesuaian SKP"
    DIALOG_PENILAI_BARU = "Dialog kinerja dengan Pejabat Penilai Kinerja baru"
    DITUTUP_PINDAH = "Ditutup karena Pegawai pindah"
    TIDAK_BERLAKU = "Tidak berlaku"
    SIAP_DIEVALUASI = "Siap dievaluasi"


class KejadianSkp(Label):
    """What happens to an SKP.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 7, 11, 14 and 20, pp. 6-13; Lampiran II.A-C, pp. 46-66.
    """

    SEPAKATI = "Menyepakati ekspektasi"
    TANDATANGANI = "Menandatangani SKP"
    TETAPKAN = "Menetapkan SKP"
    ALIHKAN = "Beralih ke atasan Pejabat Penilai Kinerja"
    TUGASKAN = "Memberi penugasan baru"
    TUGASKAN_PIMPINAN_LAIN = "Memberi penugasan oleh Pimpinan lain"
    SESUAIKAN_UMPAN_BALIK = "Menyesuaikan menurut umpan balik"
    SESUAIKAN_BIMBINGAN = "Menyesuaikan menurut bimbingan kinerja"
    SESUAIKAN_SUMBER_DAYA = "Menyesuaikan karena sumber daya tidak terpenuhi"
    SESUAIKAN_TUGAS_BELAJAR = "Menyesuaikan karena tugas belajar mulai atau selesai"
    AMBIL_ALIH = "Mengambil alih rencana hasil kerja"
    GANTI_PENILAI = "Pejabat Penilai Kinerja berganti"
    PINDAH = "Pegawai pindah"
    TIDAK_BERLAKU = "Mencatat bahwa perencanaan kinerja tidak berlaku"
    TUTUP_TAHUN = "Menutup tahun kinerja"


class SebabTidakBerlaku(Label):
    """Why the rules of planning do not apply to an employee; study leave is no reason.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.C angka 8, pp. 65-66.
    """

    PEJABAT_NEGARA = (
        "Diangkat menjadi pejabat negara atau pimpinan/anggota lembaga nonstruktural",
        "Lembaga nonstruktural",
    )
    DIBERHENTIKAN_SEMENTARA = "Diberhentikan sementara"
    CLTN = "Cuti di luar tanggungan negara"
    MPP = "Masa persiapan pensiun"


class StatusEvaluasi(Label):
    """The states of an evaluation; the text implies them and names few of them.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A-B, pp. 89-103; Lampiran V.A-B, pp. 114-119.
    """

    TERBUKA = "Terbuka"
    CAPAIAN_ADA = "Capaian kinerja organisasi diperoleh"
    POLA_ADA = "Pola distribusi diketahui"
    DINILAI = "Rating ditetapkan"
    PREDIKAT_ADA = "Predikat ditetapkan"
    DITANDATANGANI = "Ditandatangani Pejabat Penilai Kinerja"
    DISAMPAIKAN = "Diterima Pegawai"
    DIKEMBALIKAN = "Dikembalikan Pegawai"
    DILAPORKAN = "Dilaporkan kepada PyB"
    KEBERATAN = "Keberatan diajukan"
    DIPERIKSA = "Keberatan diperiksa"
    DIPUTUS = "Keberatan diputus"
    DIALIHKAN = "Beralih ke atasan Pejabat Penilai Kinerja"
    DITANDATANGANI_FINAL = "Ditandatangani atasan Pejabat Penilai Kinerja (final)"
    DISAMPAIKAN_FINAL = "Diterima Pegawai (final)"
    DIKEMBALIKAN_FINAL = "Dikembalikan Pegawai (final)"
    DIKELOLA = "Dikelola PyB"


class KejadianEvaluasi(Label):
    """What happens in an evaluation.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A-B, pp. 89-103; Lampiran V.A-B, pp. 114-119.
    """

    PEROLEH_CAPAIAN = "Memperoleh capaian kinerja organisasi"
    LIHAT_POLA = "Memperhatikan pola distribusi"
    NILAI = "Menetapkan rating"
    TETAPKAN_PREDIKAT = "Menetapkan predikat"
    TETAPKAN_PREDIKAT_GAGAL_STUDI = "Menetapkan predikat tugas belajar yang gagal"
    TANDATANGANI = "Menandatangani dokumen evaluasi"
    SAMPAIKAN = "Menyampaikan dokumen evaluasi"
    KEMBALIKAN = "Menandatangani dan mengembalikan dokumen evaluasi"
    LAPORKAN = "Melaporkan kepada PyB"
    AJUKAN_KEBERATAN = "Mengajukan keberatan"
    PERIKSA = "Memeriksa keberatan"
    KUATKAN = "Menguatkan hasil evaluasi"
    UBAH = "Mengubah hasil evaluasi"
    ALIHKAN = "Beralih ke atasan Pejabat Penilai Kinerja"
    EVALUASI_ATASAN = "Mengevaluasi dan menandatangani dokumen evaluasi"
    EVALUASI_ATASAN_GAGAL_STUDI = "Mengevaluasi tugas belajar yang gagal dan menandatangani"
    KELOLA = "Mengelola dokumen evaluasi"
