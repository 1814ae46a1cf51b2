"""PP 30/2019 Pasal 41 ayat (8): how a unit is distributed over the three statuses."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import missing, refusals

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.pp_30_2019 import DISTRIBUSI_UNIT

COUNTS = st.tuples(*[st.integers(0, 60)] * 3).filter(any)


def fits(above: int, as_expected: int, below: int) -> bool:
    """The limits, in fifths and tenths of whole people."""
    people = above + as_expected + below
    return (
        5 * above <= people
        and 10 * as_expected >= 6 * people
        and 10 * as_expected <= 7 * people
        and 5 * below <= people
    )


def distribution(above: int, as_expected: int, below: int) -> dict[str, int]:
    return {
        "jumlah_di_atas": above,
        "jumlah_sesuai": as_expected,
        "jumlah_di_bawah": below,
    }


class TestPasal41Ayat8:
    """The statuses in a unit.

    Above expectation at most 20 percent; as expected at least 60 and at most 70 percent;
    below expectation at most 20 percent of everybody in the unit.
    """

    @given(COUNTS)
    def test_the_limits_are_shares_of_everybody(self, counts: tuple[int, int, int]) -> None:
        outcome = DISTRIBUSI_UNIT.evaluate(distribution(*counts))

        assert outcome.is_complete
        assert fits(*counts) is outcome["sesuai_pola"]

    @given(COUNTS)
    def test_each_broken_limit_is_a_warning(self, counts: tuple[int, int, int]) -> None:
        above, as_expected, below = counts
        people = sum(counts)
        broken = {
            "batas_di_atas": 5 * above > people,
            "batas_bawah_sesuai": 10 * as_expected < 6 * people,
            "batas_atas_sesuai": 10 * as_expected > 7 * people,
            "batas_di_bawah": 5 * below > people,
        }

        warned = DISTRIBUSI_UNIT.evaluate(distribution(*counts)).warnings
        must = {each.name for each in warned if each.force is Force.MUST}

        assert {name for name, is_broken in broken.items() if is_broken} == must

    @pytest.mark.parametrize(
        "counts",
        [(20, 60, 20), (20, 61, 19), (15, 70, 15), (20, 70, 10), (10, 70, 20)],
    )
    def test_on_the_limits(self, counts: tuple[int, int, int]) -> None:
        assert DISTRIBUSI_UNIT.evaluate(distribution(*counts))["sesuai_pola"] is True

    @pytest.mark.parametrize(
        "counts",
        [(21, 60, 19), (20, 59, 21), (19, 60, 21), (14, 71, 15)],
    )
    def test_one_person_beyond_a_limit(self, counts: tuple[int, int, int]) -> None:
        assert DISTRIBUSI_UNIT.evaluate(distribution(*counts))["sesuai_pola"] is False

    @pytest.mark.parametrize("counts", [(10, 30, 10), (5, 35, 10)], ids=["A", "B"])
    def test_the_example_of_the_elucidation(self, counts: tuple[int, int, int]) -> None:
        """Fifty people, 5 20 10 5 10 by predicate: both printed distributions are lawful."""
        outcome = DISTRIBUSI_UNIT.evaluate(distribution(*counts))

        assert outcome["sesuai_pola"] is True
        assert outcome.warnings == ()

    def test_the_units_that_no_split_can_satisfy(self) -> None:
        """The three limits cannot be met in whole people by exactly these unit sizes."""
        feasible = {
            sum(counts) for counts in product(range(13), range(43), range(13)) if fits(*counts)
        }
        warned = {size for size in range(1, 60) if self._warns(size)}

        assert warned == {1, 2, 3, 4, 7, 8, 9, 14}
        assert warned == set(range(1, 60)) - feasible

    def _warns(self, size: int) -> bool:
        outcome = DISTRIBUSI_UNIT.evaluate(distribution(0, size, 0))
        return "dapat_dipenuhi" in {each.name for each in outcome.warnings}

    @given(COUNTS)
    def test_a_unit_within_the_limits_is_never_told_that_it_cannot_be(
        self, counts: tuple[int, int, int]
    ) -> None:
        outcome = DISTRIBUSI_UNIT.evaluate(distribution(*counts))

        assert not (outcome["sesuai_pola"] and outcome.warnings)

    def test_an_empty_unit_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            DISTRIBUSI_UNIT.evaluate(distribution(0, 0, 0))

        assert [code for code, _ in refusals(caught.value)] == ["fact.together"]

    @pytest.mark.parametrize("absent", list(distribution(1, 1, 1)))
    def test_a_missing_count_is_named(self, absent: str) -> None:
        counts = distribution(2, 6, 2)
        del counts[absent]

        assert missing(DISTRIBUSI_UNIT.evaluate(counts)) == {absent: ("sesuai_pola",)}

    @pytest.mark.parametrize(
        "name, huruf, stated",
        [
            ("paling_banyak_di_atas", "a", "0.2"),
            ("paling_sedikit_sesuai", "b", "0.6"),
            ("paling_banyak_sesuai", "b", "0.7"),
            ("paling_banyak_di_bawah", "c", "0.2"),
        ],
    )
    def test_where_each_limit_stands(self, name: str, huruf: str, stated: str) -> None:
        limit = DISTRIBUSI_UNIT.settings[name]

        assert Citation("PP 30/2019", pasal=41, ayat=8, huruf=huruf) == limit.cite
        assert Decimal(stated) == limit.value

    @given(COUNTS, st.integers(0, 100), st.integers(0, 100))
    def test_a_reform_may_move_the_limits(
        self, counts: tuple[int, int, int], top: int, floor: int
    ) -> None:
        reform = DISTRIBUSI_UNIT.replace(
            paling_banyak_di_atas=f"{top}%",
            paling_sedikit_sesuai=f"{floor}%",
            paling_banyak_sesuai="100%",
            paling_banyak_di_bawah="100%",
        )
        above, as_expected, _ = counts
        people = sum(counts)

        wanted = 100 * above <= top * people and 100 * as_expected >= floor * people

        assert wanted is reform.evaluate(distribution(*counts))["sesuai_pola"]

    def test_a_reform_may_not_ask_for_more_than_it_allows(self) -> None:
        with pytest.raises(FormulaError) as caught:
            DISTRIBUSI_UNIT.replace(paling_sedikit_sesuai="71%")

        assert (caught.value.code, caught.value.facts["name"]) == (
            "setting.range",
            "paling_banyak_sesuai",
        )

    def test_whole_people_are_our_reading(self) -> None:
        (check,) = (each for each in DISTRIBUSI_UNIT.checks if each.name == "dapat_dipenuhi")

        assert check.cite is not None
        assert (check.cite.standing, check.force) == (Standing.ASSUMPTION, Force.SILENT)
