from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.plans import Tags
from tests.unit.sheets import measure, result, sheet

from asn_kinerja.goals import Target
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
from asn_kinerja.skp import (
    SKP,
    EkspektasiKhusus,
    Intervensi,
    Jabatan,
    Konsekuensi,
    LampiranSKP,
    PerilakuKerja,
    Pertanggungjawaban,
)
from asn_kinerja.text import Language

NASTY = "<script>alert(1)</script>\n\x1b[2Jbaris kedua"


def lines(skp: SKP, **how: Any) -> list[str]:
    return [each.lstrip("│├└─ ") for each in skp.said(**how).splitlines()]


class TestHead:
    @pytest.mark.parametrize(
        "lang, wanted",
        [
            ("id", ["penilai kapuskesmas", "1 Januari 2024 sampai dengan 31 Desember 2024"]),
            ("en", ["appraiser kapuskesmas", "1 January 2024 to 31 December 2024"]),
        ],
    )
    def test_it_says_whose_it_is_and_for_when(self, lang: Language, wanted: list[str]) -> None:
        """The terms of the form stay as they are printed, in both languages."""
        said = lines(sheet(), lang=lang)

        assert said[0] == "SASARAN KINERJA PEGAWAI: p-1"
        assert said[1].split(" · ") == ["bidan-1 (Jabatan Fungsional)", *wanted, "Kualitatif"]
        assert "HASIL KERJA" in said

    def test_a_later_edition_says_why_it_is_there(self) -> None:
        first = sheet(ditetapkan=date(2024, 1, 20))
        later = first.revise(on=date(2024, 7, 1), reason="penugasan baru", penilai="plt")

        assert "edisi 2: penugasan baru" in lines(later)
        assert "edition 2: penugasan baru" in lines(later, lang="en")
        assert not any("edisi" in each for each in lines(first))


class TestResults:
    def test_numbers_run_on_from_the_main_to_the_additional_results(self) -> None:
        """Forms A.1.1, A.1.2, A.1.6 and A.1.7."""
        said = lines(sheet(result("a"), result("c", kind="tambahan"), result("b")))

        heads = [each for each in said if each[:2] in {"1.", "2.", "3.", "A.", "B."}][:5]
        assert [each[:2] for each in heads] == ["A.", "1.", "2.", "B.", "3."]

    def test_where_there_is_none_one_may_be_added(self) -> None:
        """Tabel 14, p. 154: as the example prints it."""
        assert "dapat ditambahkan pada tahun berjalan" in lines(sheet())
        assert "may be added in the course of the year" in lines(sheet(), lang="en")

    def test_the_giver_stands_in_brackets(self) -> None:
        assert "1. Ibu hamil terlayani sesuai standar (atasan)" in lines(sheet())
        without = sheet(result("a", pemberi=None))
        assert "1. Ibu hamil terlayani sesuai standar" in lines(without)

    def test_what_is_supported_stands_with_its_indicator(self) -> None:
        supported = [Intervensi("Layanan baik", indikator="Kepuasan"), Intervensi("Obat ada")]
        said = lines(sheet(result("a", mendukung=supported)))

        assert "mendukung: Layanan baik – Kepuasan" in said
        assert "mendukung: Obat ada" in said
        assert "supports: Obat ada" in lines(sheet(result("a", mendukung=supported)), lang="en")

    @pytest.mark.parametrize(
        "changed, wanted",
        [
            (
                {"expectation": None},
                "Ukuran i: 85%, makin tinggi makin baik  [Kuantitas]",
            ),
            (
                {"expectation": "7-8 bulan sesudah NSPK terbit", "target": Target.down(8, 7)},
                "Ukuran i: 7-8 bulan sesudah NSPK terbit  [Kuantitas]",
            ),
            (
                {"expectation": "Ukuran i", "aspect": None},
                "Ukuran i",
            ),
            (
                {"expectation": None, "target": None, "perspective": "Anggaran"},
                "Ukuran i  [Kuantitas, Anggaran]",
            ),
        ],
        ids=["number", "words", "one_narrative", "nothing"],
    )
    def test_an_indicator_with_its_target(self, changed: dict[str, Any], wanted: str) -> None:
        """The words of the plan are printed; one narrative is printed once (p. 50)."""
        assert wanted in lines(sheet(result("a", measure("i", **changed))))


class TestBehaviour:
    def test_seven_values_with_their_guides(self) -> None:
        said = lines(sheet())

        assert "1. Berorientasi Pelayanan" in said
        assert "7. Kolaboratif" in said
        assert [guide for each in BERAKHLAK.aspek for guide in each.panduan if guide in said] == [
            guide for each in BERAKHLAK.aspek for guide in each.panduan
        ]

    def test_special_expectations_stand_under_their_value(self) -> None:
        given = [EkspektasiKhusus("loyal", "menjaga rahasia")]
        said = lines(sheet(perilaku_kerja=PerilakuKerja(BERAKHLAK, given)))

        place = said.index("Ekspektasi Khusus Pimpinan: menjaga rahasia")
        assert said.index("5. Loyal") < place < said.index("6. Adaptif")


class TestAnnex:
    def test_its_three_blocks_are_numbered(self) -> None:
        """Form A.1.8, p. 61."""
        annex = LampiranSKP(
            ["Alat", "Kendaraan"],
            skema_pertanggungjawaban=[
                Pertanggungjawaban("Ibu terlayani", jadwal="bulanan", bukti="register"),
                Pertanggungjawaban("Rekam medis"),
            ],
            konsekuensi=[Konsekuensi("Pelatihan", "positif"), Konsekuensi("Teguran", "negatif")],
        )
        said = lines(sheet(lampiran=annex))

        assert said[said.index("LAMPIRAN") :] == [
            "LAMPIRAN",
            "DUKUNGAN SUMBER DAYA",
            "1. Alat",
            "2. Kendaraan",
            "SKEMA PERTANGGUNGJAWABAN",
            "1. Ibu terlayani – bulanan – register",
            "2. Rekam medis",
            "KONSEKUENSI",
            "1. Pelatihan (Positif)",
            "2. Teguran (Negatif)",
        ]

    def test_until_it_is_agreed_on_it_is_not_printed(self) -> None:
        assert "LAMPIRAN" not in lines(sheet(lampiran=None))


def nasty() -> SKP:
    """An SKP every text of which would steer a page or a terminal."""
    annex = LampiranSKP(
        [NASTY],
        skema_pertanggungjawaban=[Pertanggungjawaban(NASTY, jadwal=NASTY, bukti=NASTY)],
        konsekuensi=[Konsekuensi(NASTY, "positif")],
    )
    one = result(
        "a",
        measure("i", statement=NASTY, expectation=NASTY + "!"),
        measure("j", statement=NASTY, unit=NASTY, expectation=None),
        statement=NASTY,
        pemberi=NASTY,
        mendukung=[Intervensi(NASTY, indikator=NASTY)],
    )
    first = sheet(
        one,
        pegawai=NASTY,
        jabatan=Jabatan(NASTY + "j", "JF"),
        penilai=NASTY + "p",
        perilaku_kerja=PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("loyal", NASTY)]),
        lampiran=annex,
        ditetapkan=date(2024, 1, 20),
    )
    return first.revise(on=date(2024, 7, 1), reason=NASTY, penilai=NASTY + "q")


class TestSafety:
    """Whatever an SKP says is shown, never obeyed."""

    def test_no_text_leaves_its_line(self) -> None:
        skp = nasty()
        plain = str(skp).splitlines()

        assert not any("\x1b" in each or each.startswith("baris") for each in plain)
        assert str(skp).count("baris kedua") > 10

    def test_no_text_becomes_an_element(self) -> None:
        html = nasty()._repr_html_()

        assert "script" not in Tags(html).tags
        assert "&lt;script&gt;" in html

    def test_a_notebook_shows_the_tables_of_its_form(self) -> None:
        assert "table" in Tags(sheet()._repr_html_()).tags

    def test_printing_is_saying_in_indonesian(self) -> None:
        skp = sheet()

        assert str(skp) == skp.said("id")
