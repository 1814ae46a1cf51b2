"""PermenPANRB 38/2018 and Peraturan BKN 8/2019: IP ASN, as several sources describe it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, admissible, half_up, missing, numbers, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import FormulaError
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.regulations.permenpanrb_38_2018 import (
    INDEKS_PROFESIONALITAS,
    INDEKS_PROFESIONALITAS_PREDIKAT,
    INDEKS_UNIT,
    HukumanDisiplin,
    JenisJabatan,
    Kategori,
    Pendidikan,
)

BEST: Facts = {
    "pendidikan": "S3",
    "jenis_jabatan": "STRUKTURAL",
    "diklat_kepemimpinan_atau_fungsional": True,
    "jp_teknis": 20,
    "seminar": True,
    "nilai_kinerja": 100,
    "hukuman_disiplin": "TIDAK_ADA",
}


def scored(name: str, **facts: Any) -> object:
    return INDEKS_PROFESIONALITAS.evaluate({**BEST, **facts})[name]


class TestDimensi:
    """Qualification 25, competence 40, performance 30, discipline 5."""

    @pytest.mark.parametrize("school", ["SD", "SMP", "SLTP", "di bawah SLTA"])
    def test_a_school_below_slta_has_one_point(self, school: str) -> None:
        assert scored("kualifikasi", pendidikan=school) == 1

    def test_the_best_has_a_hundred(self) -> None:
        outcome = INDEKS_PROFESIONALITAS.evaluate(BEST)

        assert dict(outcome) == {
            "kualifikasi": 25,
            "kompetensi": 40,
            "kinerja": 30,
            "disiplin": 5,
            "indeks": 100,
            "kategori": Kategori.SANGAT_TINGGI,
        }

    @given(admissible(INDEKS_PROFESIONALITAS))
    def test_the_index_is_the_sum_of_the_dimensions(self, facts: Facts) -> None:
        outcome = INDEKS_PROFESIONALITAS.evaluate(facts)
        parts = [outcome[name] for name in ("kualifikasi", "kompetensi", "kinerja", "disiplin")]

        assert sum(Decimal(str(part)) for part in parts) == outcome["indeks"]

    @pytest.mark.parametrize(
        "pendidikan, poin", [*zip(Pendidikan, (25, 20, 15, 10, 5, 1), strict=True)]
    )
    def test_qualification(self, pendidikan: Pendidikan, poin: int) -> None:
        assert poin == scored("kualifikasi", pendidikan=pendidikan)

    @pytest.mark.parametrize("hukuman, poin", [*zip(HukumanDisiplin, (5, 3, 2, 1), strict=True)])
    def test_discipline(self, hukuman: HukumanDisiplin, poin: int) -> None:
        assert poin == scored("disiplin", hukuman_disiplin=hukuman)


class TestKompetensi:
    """Structural and functional: course 15, 20 hours 15, seminar 10; others: 22.5 and 17.5."""

    @pytest.mark.parametrize("jenis", [JenisJabatan.STRUKTURAL, JenisJabatan.FUNGSIONAL])
    @given(course=st.booleans(), hours=st.integers(0, 60), seminar=st.booleans())
    def test_with_a_course(
        self, jenis: JenisJabatan, *, course: bool, hours: int, seminar: bool
    ) -> None:
        found = scored(
            "kompetensi",
            jenis_jabatan=jenis,
            diklat_kepemimpinan_atau_fungsional=course,
            jp_teknis=hours,
            seminar=seminar,
        )

        assert 15 * course + 15 * (hours >= 20) + 10 * seminar == found

    @given(course=st.booleans(), hours=st.integers(0, 60), seminar=st.booleans())
    def test_without_a_course(self, *, course: bool, hours: int, seminar: bool) -> None:
        found = scored(
            "kompetensi",
            jenis_jabatan="PELAKSANA",
            diklat_kepemimpinan_atau_fungsional=course,
            jp_teknis=hours,
            seminar=seminar,
        )

        assert Decimal("22.5") * (hours >= 20) + Decimal("17.5") * seminar == found

    @pytest.mark.parametrize("hours, poin", [(19, 25), (20, 40)])
    def test_exactly_twenty_hours_suffice(self, hours: int, poin: int) -> None:
        assert poin == scored("kompetensi", jp_teknis=hours)

    def test_no_course_is_asked_of_a_pelaksana(self) -> None:
        facts = {**BEST, "jenis_jabatan": "PELAKSANA"}
        del facts["diklat_kepemimpinan_atau_fungsional"]

        assert INDEKS_PROFESIONALITAS.evaluate(facts).is_complete

    def test_a_course_that_is_not_said_is_no_zero(self) -> None:
        facts = {**BEST}
        del facts["diklat_kepemimpinan_atau_fungsional"]

        assert missing(INDEKS_PROFESIONALITAS.evaluate(facts)) == {
            "diklat_kepemimpinan_atau_fungsional": ("kompetensi", "indeks", "kategori")
        }


class TestKinerja:
    """Above 90 gives 30, above 75 25, above 60 15, above 50 5, else 1; above 100 as 100."""

    @pytest.mark.parametrize(
        "nilai, poin",
        [
            ("120", 30),
            ("100.01", 30),
            ("90.01", 30),
            ("90", 25),
            ("75.01", 25),
            ("75", 15),
            ("60.01", 15),
            ("60", 5),
            ("50.01", 5),
            ("50", 1),
            ("0", 1),
        ],
    )
    def test_either_side_of_each_bound(self, nilai: str, poin: int) -> None:
        assert poin == scored("kinerja", nilai_kinerja=Decimal(nilai))

    @pytest.mark.parametrize(
        "predikat, poin", [*zip(permenpanrb_6_2022.Predikat, (30, 25, 15, 5, 1), strict=True)]
    )
    def test_the_points_of_a_predicate_are_our_reading(
        self, predikat: permenpanrb_6_2022.Predikat, poin: int
    ) -> None:
        facts = {name: value for name, value in BEST.items() if name != "nilai_kinerja"}
        outcome = INDEKS_PROFESIONALITAS_PREDIKAT.evaluate(facts, predikat=predikat)
        name = f"poin_{predikat.name.lower()}"

        assert (poin, 70 + poin) == (outcome["kinerja"], outcome["indeks"])
        assert standing(INDEKS_PROFESIONALITAS_PREDIKAT, name) is Standing.ASSUMPTION


class TestKategori:
    """91–100 Sangat Tinggi … 60 and below Sangat Rendah; half points belong to the class above."""

    @pytest.mark.parametrize(
        "facts, indeks, kategori",
        [
            ({"pendidikan": "S2", "nilai_kinerja": 90}, "90", "TINGGI"),
            ({"pendidikan": "S1_DIV"}, "90", "TINGGI"),
            ({"pendidikan": "S2"}, "95", "SANGAT_TINGGI"),
            ({"pendidikan": "DIII", "nilai_kinerja": 90}, "80", "SEDANG"),
            ({"pendidikan": "S1_DIV", "jp_teknis": 0}, "75", "SEDANG"),
            ({"pendidikan": "DIII", "jp_teknis": 0}, "70", "RENDAH"),
            (
                {"pendidikan": "SLTA_DI_DII", "jp_teknis": 0, "nilai_kinerja": 90},
                "60",
                "SANGAT_RENDAH",
            ),
        ],
    )
    def test_whole_bounds_belong_to_their_class(
        self, facts: Facts, indeks: str, kategori: str
    ) -> None:
        assert (Decimal(indeks), Kategori[kategori]) == (
            scored("indeks", **facts),
            scored("kategori", **facts),
        )

    @pytest.mark.parametrize(
        "facts, indeks, kategori",
        [
            (
                {
                    "pendidikan": "DI_BAWAH_SLTA",
                    "nilai_kinerja": 90,
                    "seminar": True,
                    "jp_teknis": 0,
                },
                "48.5",
                "SANGAT_RENDAH",
            ),
            (
                {
                    "pendidikan": "S2",
                    "seminar": False,
                    "nilai_kinerja": 88,
                    "hukuman_disiplin": "RINGAN",
                },
                "70.5",
                "SEDANG",
            ),
            (
                {
                    "pendidikan": "DIII",
                    "seminar": False,
                    "nilai_kinerja": 88,
                    "hukuman_disiplin": "RINGAN",
                },
                "60.5",
                "RENDAH",
            ),
            (
                {"pendidikan": "S3", "seminar": False, "hukuman_disiplin": "RINGAN"},
                "80.5",
                "TINGGI",
            ),
        ],
    )
    def test_half_points_lie_in_no_printed_band(
        self, facts: Facts, indeks: str, kategori: str
    ) -> None:
        pelaksana = {**facts, "jenis_jabatan": "PELAKSANA"}

        assert Decimal(indeks) == scored("indeks", **pelaksana)
        assert Kategori[kategori] is scored("kategori", **pelaksana)

    def test_bounds_out_of_order_are_refused(self) -> None:
        with pytest.raises(FormulaError) as caught:
            INDEKS_PROFESIONALITAS.replace(batas_tinggi=70)

        assert caught.value.code == "formula.band_empty"

    @pytest.mark.parametrize(
        "name", ["poin_s3", "poin_diklat", "batas_tinggi", "jp_paling_sedikit"]
    )
    def test_texts_that_were_not_seen_are_secondary(self, name: str) -> None:
        assert standing(INDEKS_PROFESIONALITAS, name) is Standing.SECONDARY


class TestIndeksUnit:
    """The index of a unit is the mean of its staff, to two decimals."""

    @given(st.lists(numbers(0, 100, 1), min_size=1, max_size=6))
    def test_the_mean_is_rounded_half_up(self, each: list[Decimal]) -> None:
        outcome = INDEKS_UNIT.evaluate(pegawai=[{"indeks": one} for one in each])

        assert half_up(Fraction(sum(each, Decimal(0))) / len(each), 2) == outcome["indeks_unit"]
