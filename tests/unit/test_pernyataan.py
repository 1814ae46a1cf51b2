"""Statements that no annex prints, told apart by their word forms; and marker words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.regulations.permenpanrb_6_2022 import (
    KelasPernyataan,
    kata_mutlak,
    klasifikasi_pernyataan,
)

PENCAPAIAN, AKTIVITAS, KATEGORI, TIDAK = KelasPernyataan

SAID = {
    PENCAPAIAN: [
        "Meningkatnya mutu layanan",
        "Tersedianya alat kesehatan",
        "Berkurangnya komplain",
        "Terbitnya izin tepat waktu",
        "Ketepatan waktu penyampaian laporan",
        "Inovasi layanan jemput bola",
        "Tidak terdapat temuan material",
        "Wilayah bebas dari malaria",
        "Semakin banyak warga yang terlayani",
        "Komplain menurun dari tahun lalu",
        "Masyarakat memanfaatkan layanan daring",
        "Peserta dapat menyusun rencana",
        "Puskesmas menjadi rujukan",
        "Data ibu hamil diperbarui",
        "Laporan keuangan tersusun",
        "Respons yang cepat",
        "Pelayanan publik yang prima",
        "Pengelolaan anggaran yang optimal",
        "Verifikasi berkas selesai dilakukan",
        "Dokumen sesuai standar",
        "Pelayanan meningkat",
        "Semakin banyak pegawai yang terlatih",
        "Pengaduan masyarakat ditindaklanjuti",
    ],
    AKTIVITAS: [
        "Menyusun laporan",
        "Memverifikasi berkas",
        "Mengelola aset",
        "Mengebor sumur",
        "Melayani tamu",
        "Merumuskan kebijakan yang berkualitas",
        "Menyampaikan laporan tepat waktu",
        "MEMBINA pegawai",
        "Menjadi narasumber",
        "Konseling pegawai",
        "Penyusunan laporan keuangan",
        "Pendampingan ibu hamil yang dirujuk",
        "Fasilitasi kelompok tani",
        "Sosialisasi peraturan kepada masyarakat",
        "Pembinaan hidup sehat",
        "Persiapan rapat kerja",
        "Perencanaan program",
    ],
    KATEGORI: [
        "Monitoring",
        "Koordinasi dan sinkronisasi",
        "Pelayanan kesehatan",
        "Administrasi umum",
        "Urusan dinas luar",
        "Pembinaan/ pengawasan",
        "Layanan menteri",
        "Keuangan",
        "Pelayanan untuk menyusun rencana",
    ],
    TIDAK: [
        "",
        "2024",
        "dan atau",
        "Menteri",
        "Kuliah jarak jauh",
        "Laporan keuangan",
        "Percepatan pembangunan jalan",
        "Peningkatan mutu",
        "Pelaksanaan tugas lain sesuai perintah atasan",
        "Verifikasi tepat waktu",
        "Pelayanan prima",
        "Layanan sesuai perintah",
        "Dokumen yang telah disusun tim",
        "Terapi obat",
        "Penduduk miskin",
        "Penyakit menular",
        "Anggaran dinas",
        "Catatan terkait aset",
        "Siap melayani masyarakat",
        "Tertib mengisi daftar hadir",
        "Selesai menyusun laporan",
        "Turun ke lapangan bersama tim",
        "Naik pangkat",
        "Perempuan dan anak",
        "Permohonan izin",
        "Perkebunan rakyat",
        "Pelanggan air minum",
        "Pengaduan masyarakat",
        "Teknologi tepat guna",
        "Rumah layak huni",
        "Kota layak anak",
        "Pasien diare",
        "Hutan terlarang",
        "Korban terdampak banjir",
    ],
}
CASES = [
    pytest.param(text, kind, id=f"{kind.name.lower()}-{place}")
    for kind, texts in SAID.items()
    for place, text in enumerate(texts)
]


class TestKlasifikasi:
    @pytest.mark.parametrize("text, kind", CASES)
    def test_it_is_told_by_word_forms(self, text: str, kind: KelasPernyataan) -> None:
        assert kind is klasifikasi_pernyataan(text)

    @pytest.mark.parametrize("text, kind", CASES)
    def test_capitals_and_signs_around_words_do_not_matter(
        self, text: str, kind: KelasPernyataan
    ) -> None:
        assert kind is klasifikasi_pernyataan(f"  ({text.upper()}).")

    @given(st.text())
    def test_every_text_is_told_something(self, text: str) -> None:
        assert klasifikasi_pernyataan(text) in KelasPernyataan


class TestKataMutlak:
    """Lampiran II.A Tahap 7 huruf a angka 7, p. 51."""

    def test_every_word_of_the_text_is_named_in_its_order(self) -> None:
        assert kata_mutlak("setiap klaim selalu, tidak pernah semua") == (
            "semua",
            "selalu",
            "tidak pernah",
            "setiap",
        )

    @pytest.mark.parametrize("text", ["", "kesemuanya", "tidak ada", "pernah tidak", "seluruh"])
    def test_nothing_else_is_one(self, text: str) -> None:
        assert kata_mutlak(text) == ()

    def test_other_words_are_looked_for_when_asked(self) -> None:
        assert kata_mutlak("SELURUH ibu", ("seluruh",)) == ("seluruh",)
