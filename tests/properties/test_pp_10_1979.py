"""PP 10/1979: the list of appraisal of work (DP3)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, numbers, rank, refusals

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.pp_10_1979 import (
    KEPEMIMPINAN_DINILAI,
    NILAI_DP3,
    REGULATION,
    Sebutan,
)

ELEMENTS = (
    "kesetiaan",
    "prestasi_kerja",
    "tanggung_jawab",
    "ketaatan",
    "kejujuran",
    "kerjasama",
    "prakarsa",
)
SCORE = numbers(0, 100, 2)
SCORES = st.fixed_dictionaries(dict.fromkeys(ELEMENTS, SCORE), optional={"kepemimpinan": SCORE})


def name_of(score: Decimal) -> Sebutan:
    outcome = NILAI_DP3.evaluate(dict.fromkeys(ELEMENTS, score))
    return Sebutan(str(outcome["sebutan"]))


class TestPasal4:
    """(2) Eight elements; (3) leadership only from rank II/a on, of those who hold a post."""

    @given(SCORES)
    def test_the_mean_is_of_the_elements_that_are_rated(self, facts: dict[str, Decimal]) -> None:
        mean = Fraction(sum(facts.values(), Decimal(0))) / len(facts)
        outcome = NILAI_DP3.evaluate(facts)

        assert half_up(mean, 2) == outcome["rata_rata"]
        assert outcome.is_complete

    def test_leadership_that_is_not_rated_is_no_zero(self) -> None:
        outcome = NILAI_DP3.evaluate(dict.fromkeys(ELEMENTS, 80), kepemimpinan=None)

        assert outcome["rata_rata"] == 80

    @pytest.mark.parametrize("absent", ELEMENTS)
    def test_a_missing_element_blocks_the_mean(self, absent: str) -> None:
        facts = {name: 80 for name in ELEMENTS if name != absent}

        assert missing(NILAI_DP3.evaluate(facts)) == {absent: ("rata_rata", "sebutan")}

    @pytest.mark.parametrize("wrong", ["-0.01", "100.01"])
    def test_a_value_beyond_the_scale_is_refused(self, wrong: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            NILAI_DP3.evaluate({**dict.fromkeys(ELEMENTS, 80), "prakarsa": Decimal(wrong)})

        assert refusals(caught.value) == [("number.range", "prakarsa")]

    @pytest.mark.parametrize("rank_ii_a", [True, False])
    @pytest.mark.parametrize("post", [True, False])
    def test_who_is_rated_for_leadership(self, *, rank_ii_a: bool, post: bool) -> None:
        outcome = KEPEMIMPINAN_DINILAI.evaluate(
            golongan_ii_a_ke_atas=rank_ii_a, memangku_jabatan=post
        )

        assert (rank_ii_a and post) is outcome["kepemimpinan_dinilai"]
        assert outcome.citations == (Citation("PP 10/1979", pasal=4, ayat=3),)


class TestPasal5:
    """(1) Amat baik 91–100, baik 76–90, cukup 61–75, sedang 51–60, kurang 50 and below.

    Printed in whole numbers. Read as lower bounds, 90.99 is still baik: our assumption.
    """

    @given(SCORE)
    def test_a_whole_number_has_the_name_that_is_printed(self, score: Decimal) -> None:
        printed = {91: "AMAT_BAIK", 76: "BAIK", 61: "CUKUP", 51: "SEDANG", 0: "KURANG"}
        wanted = next(name for low, name in printed.items() if score // 1 >= low)

        assert Sebutan[wanted] is name_of(score)

    @pytest.mark.parametrize("bound", [91, 76, 61, 51])
    def test_a_bound_belongs_to_the_better_name(self, bound: int) -> None:
        at, below = (rank(name_of(bound - Decimal(less)), Sebutan) for less in ("0", "0.01"))

        assert at == below - 1

    @pytest.mark.parametrize(
        "name, huruf", [("amat_baik", "a"), ("baik", "b"), ("cukup", "c"), ("sedang", "d")]
    )
    def test_the_decimals_between_are_our_reading(self, name: str, huruf: str) -> None:
        cite = NILAI_DP3.settings[f"batas_{name}"].cite

        assert cite is not None
        assert (cite.pasal, cite.huruf, cite.standing) == (5, huruf, Standing.ASSUMPTION)

    def test_bounds_out_of_order_are_refused(self) -> None:
        with pytest.raises(FormulaError) as caught:
            NILAI_DP3.replace(batas_cukup=76)

        assert caught.value.code == "formula.band_empty"


class TestPasal20:
    """In force from the day of its gazette, 15 May 1979; PP 46/2011 appraises from 2014."""

    @pytest.mark.parametrize(
        "on, governed",
        [
            (date(1979, 5, 14), False),
            (date(1979, 5, 15), True),
            (date(2013, 12, 31), True),
            (date(2014, 1, 1), False),
        ],
    )
    def test_its_life(self, on: date, *, governed: bool) -> None:
        assert (on in REGULATION.in_force) is governed
