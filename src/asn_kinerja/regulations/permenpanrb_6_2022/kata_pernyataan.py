"""The words by which a statement of a result is told from an activity or a category.

Knows Indonesian word forms. Knows nothing of what follows from them.
"""

from __future__ import annotations

__all__ = [
    "AWALAN_BUKAN_KERJA",
    "BIDANG",
    "DI_BUKAN_PASIF",
    "GAGASAN",
    "HUBUNGAN",
    "KATA_MUTLAK",
    "KATA_MUTLAK_TAFSIR",
    "KEADAAN",
    "KERJA",
    "MENGALAMI",
    "ME_BUKAN_KERJA",
    "MUTU",
    "NAIK_TURUN",
    "PENGAN_BUKAN_KERJA",
    "PENYIFAT",
    "PERUBAHAN",
    "SEBUTAN",
    "TANPA",
    "TER_BUKAN_KEADAAN",
]


def _kata(text: str) -> frozenset[str]:
    return frozenset(text.split())


KATA_MUTLAK = ("semua", "selalu", "tidak pernah", "setiap")
"""The words that the text itself names, p. 51."""

KATA_MUTLAK_TAFSIR = ("seluruh",)
"""What means the same, by our reading."""

TANPA = ("tidak ada", "tidak terjadi", "tidak terdapat", "bebas dari", "tanpa", "nihil")
"""What says that something does not occur: a state."""

MUTU = _kata(
    "tepat cepat akurat lengkap optimal memuaskan puas berkualitas bermutu andal handal tersedia "
    "siap layak aman efektif efisien akuntabel transparan mutakhir lancar tuntas selesai tertib "
    "prima baik valid benar rapi mudah unggul merata kondusif inovatif responsif profesional "
    "kredibel tangguh berfungsi berkelanjutan patuh"
)
"""A quality that is reached."""

SEBUTAN = ("tepat guna", "layak huni", "layak anak")
"""Qualities that name a kind of thing and are not said of it."""

PENYIFAT = _kata("yang dengan secara")
"""Words by which a quality is said of work."""

PERUBAHAN = _kata("meningkat menurun turun naik berkurang bertambah membaik semakin makin tercapai")
"""A change that is reached."""

NAIK_TURUN = _kata("naik turun")
"""Changes that are also ways to go."""

MENGALAMI = _kata(
    "menggunakan memanfaatkan mendapat mendapatkan memperoleh memiliki mempunyai menerima "
    "memahami mengetahui menguasai menerapkan mematuhi memenuhi mencapai menjalankan mengikuti "
    "menjadi mampu dapat bisa"
)
"""What those whom the work is for do when it has succeeded."""

KEADAAN = _kata(
    "kepuasan ketepatan kecepatan keakuratan kelengkapan kelancaran keandalan kelayakan kesesuaian "
    "kepatuhan keberhasilan ketersediaan ketercapaian keterpenuhan kemudahan kesiapan kemandirian "
    "keberfungsian keterisian keberlanjutan efektivitas efisiensi akurasi"
)
"""The noun of a quality or of a state."""

GAGASAN = _kata("ide gagasan inovasi terobosan")
"""What the annex itself counts as a result: an idea, an innovation."""

KERJA = _kata(
    "asistensi fasilitasi supervisi monitoring evaluasi verifikasi validasi koordinasi sosialisasi "
    "konsultasi identifikasi inventarisasi advokasi diseminasi sinkronisasi harmonisasi reviu "
    "review rekapitulasi rekonsiliasi bimbingan inspeksi investigasi observasi publikasi promosi "
    "survei audit pelatihan penelitian klarifikasi kompilasi dokumentasi rapat digitalisasi "
    "perencanaan perumusan perawatan perancangan perekaman perhitungan diskusi kunjungan "
    "konseling imunisasi mediasi persiapan perakitan perekrutan perbanyakan perpanjangan"
)
"""Nouns of doing that no word form tells."""

BIDANG = _kata(
    "layanan pelayanan hubungan urusan bidang administrasi tata manajemen kegiatan tugas program "
    "pendidikan kesehatan keuangan kepegawaian kearsipan kehumasan kerumahtanggaan kesekretariatan "
    "kependudukan keamanan ketertiban perpustakaan perhubungan pertanian perikanan perumahan "
    "perizinan perpajakan persandian umum hukum"
)
"""Heads of a field of work."""

HUBUNGAN = _kata(
    "dan atau serta terhadap kepada bagi untuk atas dengan dalam terkait tentang di ke dari pada "
    "oleh"
)
"""Words that join; they are no object."""

AWALAN_BUKAN_KERJA = ("penduduk", "penyakit")
"""Beginnings of nouns that look like a doing and are none."""

ME_BUKAN_KERJA = _kata(
    "memo memori memorandum menteri mental menit menara menu mentor mentoring merek meter meterai "
    "media medis mesin metode metadata mekanisme melati menengah merah mewah merata memuaskan "
    "mengenai menurut meskipun mendatang meningkat menurun membaik memadai menarik mendasar"
)
"""Words in me- that are no verb of doing."""

PENGAN_BUKAN_KERJA = _kata(
    "pemerintahan pemukiman penghargaan pengetahuan pendapatan pengeluaran pengalaman penghasilan "
    "penjaminan peralatan peraturan perusahaan pekerjaan pelabuhan peningkatan penurunan penguatan "
    "pengurangan perbaikan percepatan perluasan penambahan penyelesaian pemenuhan "
    "pencapaian penerbangan pengadilan pendidikan pelayanan pelanggan pelanggaran pelayaran "
    "pengaduan pengangguran pengungsian pengairan penerangan pencaharian pemakaman"
)
"""Nouns in pe-…-an that name a thing, a field, or a change that may itself be the result."""

DI_BUKAN_PASIF = _kata(
    "dinas diri dini direktur direktorat direksi direktif digital digitalisasi dialog diagnosa "
    "diagnosis distribusi disiplin disabilitas diklat diskusi dimensi dirjen divisi diplomasi "
    "diseminasi diversifikasi difabel diabetes dispensasi disposisi dividen dinamika dinamis "
    "diskon diare dinding dingin distrik diagram diktat disertasi diaspora dirgantara"
)
"""Words in di- that are no passive."""

TER_BUKAN_KEADAAN = _kata(
    "terhadap terkait tertentu terdiri termasuk terutama tersebut terminal ternak terapi terakhir "
    "teritorial tertulis terbuka terpadu terbaik terbaru terlebih terhitung terlalu teratas terus "
    "tertinggi terendah terima terang terampil termutakhir terpencil terluar tertinggal terdampak "
    "terlantar telantar terlarang tertutup terduga terkini terumbu terbang termal terestrial"
)
"""Words in ter- that say no state reached."""
