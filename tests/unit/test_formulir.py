"""The forms of an SKP: their columns, what stands in each, and nothing unescaped."""

from __future__ import annotations

import re
from typing import Any

import pytest

from asn_kinerja.goals import Goal, Indicator, Target
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
from asn_kinerja.skp import (
    SKP,
    EkspektasiKhusus,
    HasilKerja,
    Intervensi,
    Jabatan,
    KelompokJabatan,
    Konsekuensi,
    LampiranSKP,
    PerilakuKerja,
    Pertanggungjawaban,
)
from asn_kinerja.skp.formulir import formulir

MEASURED = Indicator(
    "i-1",
    "Ibu hamil terlayani",
    Target.up(85),
    unit="%",
    aspect="kuantitas",
    perspective="penerima_layanan",
)
TOLD = Indicator("i-2", "Rekam medis", expectation="hampir tidak ada kesalahan")
MAIN = HasilKerja(
    Goal("r-1", "Layanan baik", "RHK", indicators=[MEASURED, TOLD]),
    pemberi="kadinkes",
    mendukung=[Intervensi("Derajat kesehatan", indikator="Angka harapan hidup")],
)
EXTRA = HasilKerja(Goal("r-2", "Apotek tertata", "RHK", kind="tambahan"))


def skp(kelompok: str = "JF", pendekatan: str = "kuantitatif", **more: Any) -> SKP:
    facts: dict[str, Any] = {
        "pegawai": "p-1",
        "jabatan": Jabatan("bidan-1", kelompok, unit="puskesmas"),
        "penilai": "kapuskesmas",
        "periode": Period.year(2024),
        "pendekatan": pendekatan,
        "hasil_kerja": [MAIN, EXTRA],
        "perilaku_kerja": PerilakuKerja(BERAKHLAK),
    }
    return SKP(**facts | more)


def tables(sheet: SKP) -> list[list[list[str]]]:
    """The cells of each table, its head first."""
    return [
        [re.findall(r"<t[hd]>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", each)]
        for each in re.findall(r"<table>.*?</table>", formulir(sheet))
    ]


class TestTheFourForms:
    """A.1.1, A.1.2, A.1.6 and A.1.7, pp. 32-36 and 55-59."""

    def test_quantitative_of_a_high_official(self) -> None:
        _, main, extra, *_ = tables(skp("JPT Pratama"))

        assert main == [
            ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"],
            [
                "1",
                "Layanan baik (kadinkes)",
                "Ibu hamil terlayani",
                "85%, makin tinggi makin baik",
                "Penerima Layanan",
            ],
            ["", "Layanan baik (kadinkes)", "Rekam medis", "hampir tidak ada kesalahan", ""],
        ]
        assert extra[1:] == [["2", "Apotek tertata", "", "", ""]]

    def test_quantitative_of_the_others(self) -> None:
        _, main, extra, *_ = tables(skp("JF"))

        assert main == [
            [
                "NO",
                "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
                "RENCANA HASIL KERJA",
                "ASPEK",
                "INDIKATOR KINERJA INDIVIDU",
                "TARGET",
            ],
            [
                "1",
                "Derajat kesehatan – Angka harapan hidup",
                "Layanan baik",
                "Kuantitas",
                "Ibu hamil terlayani",
                "85%, makin tinggi makin baik",
            ],
            [
                "",
                "Derajat kesehatan – Angka harapan hidup",
                "Layanan baik",
                "",
                "Rekam medis",
                "hampir tidak ada kesalahan",
            ],
        ]
        assert extra[1:] == [["2", "", "Apotek tertata", "", "", ""]]

    def test_qualitative_of_the_head_of_an_independent_unit(self) -> None:
        _, main, extra, *_ = tables(skp("Pimpinan Unit Kerja Mandiri", "kualitatif"))

        assert main == [
            [
                "NO",
                "RENCANA HASIL KERJA",
                "UKURAN KEBERHASILAN/ INDIKATOR KINERJA INDIVIDU, TARGET, DAN PERSPEKTIF",
            ],
            [
                "1",
                "Layanan baik (kadinkes)",
                "Ibu hamil terlayani: 85%, makin tinggi makin baik (Penerima Layanan)",
            ],
            ["", "Layanan baik (kadinkes)", "Rekam medis: hampir tidak ada kesalahan"],
        ]
        assert extra[1:] == [["2", "Apotek tertata", ""]]

    def test_qualitative_of_the_others(self) -> None:
        _, main, *_ = tables(skp("JA", "kualitatif"))

        assert main[0][2] == "UKURAN KEBERHASILAN/ INDIKATOR KINERJA INDIVIDU DAN TARGET"
        assert main[1][2] == "Ibu hamil terlayani: 85%, makin tinggi makin baik"

    @pytest.mark.parametrize("kelompok", [each.name for each in KelompokJabatan])
    def test_the_form_follows_the_group_of_the_post(self, kelompok: str) -> None:
        leads = kelompok not in {"JABATAN_ADMINISTRASI", "JABATAN_FUNGSIONAL"}

        assert ("PERSPEKTIF" in formulir(skp(kelompok))) is leads


class TestTheRest:
    def test_the_head_says_who_and_when_by_id(self) -> None:
        people = tables(skp())[0]

        assert people[1] == [
            "1 Januari 2024 sampai dengan 31 Desember 2024",
            "Kuantitatif",
            "p-1",
            "bidan-1",
            "puskesmas",
            "kapuskesmas",
        ]

    def test_a_post_without_a_unit_leaves_its_cell_empty(self) -> None:
        people = tables(skp(jabatan=Jabatan("bidan-1", "JF")))[0]

        assert people[1][4] == ""

    def test_behaviour_has_its_guides_and_what_the_leader_expects(self) -> None:
        expected = PerilakuKerja(
            BERAKHLAK, [EkspektasiKhusus("adaptif", "belajar"), EkspektasiKhusus("Adaptif", "coba")]
        )
        behaviour = tables(skp(perilaku_kerja=expected))[3]

        assert behaviour[6] == [
            "6",
            "Adaptif",
            (
                "Cepat menyesuaikan diri menghadapi perubahan; Terus berinovasi dan mengembangkan "
                "kreativitas; Bertindak proaktif"
            ),
            "belajar; coba",
        ]
        assert behaviour[7][3] == ""

    def test_a_group_without_results_says_that_some_may_come(self) -> None:
        """Anak Lampiran 2, p. 149: they may be added in the course of the year."""
        sheet = skp(hasil_kerja=[MAIN])

        assert "B. TAMBAHAN (dapat ditambahkan pada tahun berjalan)" in formulir(sheet)
        assert len(tables(sheet)) == 3

    def test_an_annex_that_was_agreed_on_has_three_blocks(self) -> None:
        annex = LampiranSKP(
            ["alat periksa"],
            skema_pertanggungjawaban=[
                Pertanggungjawaban("ibu terlayani", jadwal="bulanan", bukti="register")
            ],
            konsekuensi=[Konsekuensi("diusulkan pelatihan", "positif")],
        )
        blocks = tables(skp(lampiran=annex))[4:]

        assert [block[1:] for block in blocks] == [
            [["1", "alat periksa"]],
            [["1", "ibu terlayani – bulanan – register"]],
            [["1", "diusulkan pelatihan (Positif)"]],
        ]

    def test_an_annex_that_was_not_has_none(self) -> None:
        assert len(tables(skp())) == 4

    def test_whatever_stands_in_it_is_escaped(self) -> None:
        evil = HasilKerja(Goal("r", "<script>x</script>", "RHK"), pemberi="<b>")
        shown = skp(hasil_kerja=[evil], pegawai="<i>")._repr_html_()

        assert "<script>" not in shown
        assert "<b>" not in shown
        assert "<i>" not in shown
