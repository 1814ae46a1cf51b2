"""Peraturan BKN 12/2022: the categories of the NSPK index."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from tests.facts import numbers, refusals

from asn_kinerja.citation import Citation
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.perbkn_12_2022 import INDEKS_NSPK, Kategori


class TestPasal20:
    """85.01–100 A Unggul; 70.01–85 B Baik; 55.01–70 C Cukup; 40.01–55 D Kurang; 25–40 E Buruk."""

    @given(numbers(25, 100, 2))
    def test_every_index_has_its_category(self, nilai: Decimal) -> None:
        printed = {"85.01": "A", "70.01": "B", "55.01": "C", "40.01": "D", "25": "E"}
        wanted = next(name for low, name in printed.items() if nilai >= Decimal(low))

        assert wanted == INDEKS_NSPK.evaluate(nilai=nilai)["kategori"]

    @pytest.mark.parametrize(
        "nilai, kategori",
        [
            ("85.01", "A"),
            ("85", "B"),
            ("70.01", "B"),
            ("70", "C"),
            ("55.01", "C"),
            ("55", "D"),
            ("40.01", "D"),
            ("40", "E"),
        ],
    )
    def test_either_side_of_each_bound(self, nilai: str, kategori: str) -> None:
        assert kategori == INDEKS_NSPK.evaluate(nilai=Decimal(nilai))["kategori"]

    @pytest.mark.parametrize("nilai", ["24.99", "100.01"])
    def test_beyond_the_scale_is_refused(self, nilai: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            INDEKS_NSPK.evaluate(nilai=Decimal(nilai))

        assert refusals(caught.value) == [("number.range", "nilai")]

    @pytest.mark.parametrize("kategori", list(Kategori))
    def test_a_category_is_known_by_its_word(self, kategori: Kategori) -> None:
        assert [kategori] * 2 == [Kategori.parse(text) for text in kategori.aliases]

    @pytest.mark.parametrize("name", ["batas_a", "batas_b", "batas_c", "batas_d"])
    def test_the_bounds_are_official(self, name: str) -> None:
        stated = Citation("Peraturan BKN 12/2022", pasal=20)

        assert stated == INDEKS_NSPK.settings[name].cite

    def test_bounds_out_of_order_are_refused(self) -> None:
        with pytest.raises(FormulaError) as caught:
            INDEKS_NSPK.replace(batas_b=90)

        assert caught.value.code == "formula.band_empty"
