"""Permendagri 86/2017: the classes of achievement, as a performance report quotes them."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

import pytest
from hypothesis import given
from tests.facts import numbers, rank, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permendagri_86_2017 import KATEGORI_CAPAIAN, Kategori


def category(capaian: Decimal) -> Kategori:
    return Kategori(str(KATEGORI_CAPAIAN.evaluate(capaian=capaian)["kategori"]))


class TestSkala:
    """91–100 Sangat Tinggi; 76–90 Tinggi; 66–75 Sedang; 51–65 Rendah; 50 and below Sangat Rendah.

    Printed in whole numbers: what lies between belongs to the class above, our reading.
    """

    @given(numbers(0, 300, 2))
    def test_a_whole_percent_has_the_class_that_is_printed(self, capaian: Decimal) -> None:
        whole = capaian.to_integral_value(ROUND_CEILING)
        printed = {
            91: "SANGAT_TINGGI",
            76: "TINGGI",
            66: "SEDANG",
            51: "RENDAH",
            0: "SANGAT_RENDAH",
        }
        wanted = next(name for low, name in printed.items() if whole >= low)

        assert Kategori[wanted] is category(capaian)

    @pytest.mark.parametrize("bound", [50, 65, 75, 90])
    def test_a_bound_belongs_to_its_class_and_a_hundredth_more_to_the_next(
        self, bound: int
    ) -> None:
        at, above = (rank(category(bound + Decimal(more)), Kategori) for more in ("0", "0.01"))

        assert at == above + 1

    @pytest.mark.parametrize("capaian", [100, 101, Decimal("250.5")])
    def test_more_than_planned_stays_the_highest(self, capaian: Decimal) -> None:
        assert Kategori.SANGAT_TINGGI is category(capaian)

    def test_less_than_nothing_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            KATEGORI_CAPAIAN.evaluate(capaian=Decimal("-0.01"))

        assert refusals(caught.value) == [("number.range", "capaian")]

    def test_the_figures_are_secondary_and_the_reading_is_ours(self) -> None:
        cite = KATEGORI_CAPAIAN.outputs["kategori"].cite

        assert standing(KATEGORI_CAPAIAN, "batas_tinggi") is Standing.SECONDARY
        assert cite is not None
        assert cite.standing is Standing.ASSUMPTION
