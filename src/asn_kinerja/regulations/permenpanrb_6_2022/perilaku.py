"""The standard of behaviour of PermenPANRB 6/2022: seven values with their 21 guides.

The texts of the forms; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.skp.perilaku import AspekPerilaku, StandarPerilaku
from asn_kinerja.text import Text

__all__ = ["BERAKHLAK"]

BERAKHLAK = StandarPerilaku(
    "permenpanrb_6_2022.BERAKHLAK",
    title=Text("Nilai dasar ASN BerAKHLAK", "The BerAKHLAK core values of ASN"),
    cite=Citation(PERMEN, pasal=10, ayat=3, page="8-9"),
    aspek=(
        AspekPerilaku(
            "Berorientasi Pelayanan",
            (
                "Memahami dan memenuhi kebutuhan masyarakat",
                "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ),
        ),
        AspekPerilaku(
            "Akuntabel",
            (
                (
                    "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan "
                    "berintegritas tinggi"
                ),
                (
                    "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, "
                    "efektif, dan efisien"
                ),
                "Tidak menyalahgunakan kewenangan jabatan",
            ),
        ),
        AspekPerilaku(
            "Kompeten",
            (
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
                "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ),
        ),
        AspekPerilaku(
            "Harmonis",
            (
                "Menghargai setiap orang apapun latar belakangnya",
                "Suka menolong orang lain",
                "Membangun lingkungan kerja yang kondusif",
            ),
        ),
        AspekPerilaku(
            "Loyal",
            (
                (
                    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik "
                    "Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta "
                    "pemerintahan yang sah"
                ),
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
                "Menjaga rahasia jabatan dan negara",
            ),
        ),
        AspekPerilaku(
            "Adaptif",
            (
                "Cepat menyesuaikan diri menghadapi perubahan",
                "Terus berinovasi dan mengembangkan kreativitas",
                "Bertindak proaktif",
            ),
        ),
        AspekPerilaku(
            "Kolaboratif",
            (
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            ),
        ),
    ),
)
"""The seven values, three guides each, that every SKP prints."""
