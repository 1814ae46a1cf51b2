"""SE MenPANRB 3/2023: the pattern of predicates, a guide known from one source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, missing, refusals, standing

from asn_kinerja.citation import Force, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError
from asn_kinerja.regulations.se_menpanrb_3_2023 import POLA_DISTRIBUSI, PredikatOrganisasi

Counts: TypeAlias = tuple[int, int, int, int, int]

NAMES = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
ISTIMEWA, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG = PredikatOrganisasi
ORGANISATIONS = st.sampled_from(PredikatOrganisasi)
PEOPLE: st.SearchStrategy[Counts] = st.tuples(*[st.integers(0, 40)] * 5).filter(any)

#: The limits in tenths of everybody: for each organisation, what must hold of the counts.
LIMITS: Mapping[PredikatOrganisasi, Mapping[str, Callable[[int, Counts], bool]]] = {
    ISTIMEWA: {"istimewa_sangat_baik": lambda n, c: 10 * c[0] <= 7 * n},
    BAIK: {
        "baik_baik": lambda n, c: 10 * c[1] <= 7 * n,
        "baik_di_bawah_baik": lambda n, c: n > 0 and c[2] + c[3] >= 1,
    },
    BUTUH_PERBAIKAN: {
        "butuh_perbaikan_butuh_perbaikan": lambda n, c: 10 * c[2] >= 6 * n,
        "butuh_perbaikan_sangat_baik": lambda n, c: 10 * c[0] <= n,
    },
    KURANG: {
        "kurang_kurang": lambda n, c: 10 * c[3] >= 6 * n,
        "kurang_butuh_perbaikan": lambda n, c: 10 * c[2] >= n,
        "kurang_sangat_baik": lambda n, c: 10 * c[0] <= n,
    },
    SANGAT_KURANG: {
        "sangat_kurang_sangat_kurang": lambda n, c: 10 * c[4] >= 6 * n,
        "sangat_kurang_kurang": lambda n, c: 10 * (c[2] + c[3]) >= n,
        "sangat_kurang_sangat_baik": lambda n, c: n > 0 and c[0] == 0,
    },
}


def facts(organisation: PredikatOrganisasi, counts: Counts) -> Facts:
    people = {f"jumlah_{name}": count for name, count in zip(NAMES, counts, strict=True)}
    return {"predikat_organisasi": organisation, **people}


def broken(organisation: PredikatOrganisasi, counts: Counts) -> set[str]:
    people = sum(counts)
    limits = LIMITS[organisation].items()
    return {name for name, holds in limits if not holds(people, counts)}


class TestPolaDistribusi:
    """Limits by the achievement of the organisation, in exact shares, ends included.

    Istimewa: Sangat Baik at most 70 percent. Baik: Baik at most 70 percent, and somebody
    in Butuh Perbaikan or Kurang. Butuh Perbaikan: that at least 60, Sangat Baik at most
    10. Kurang: that at least 60, Butuh Perbaikan at least 10, Sangat Baik at most 10.
    Sangat Kurang: that at least 60, Kurang or Butuh Perbaikan at least 10, no Sangat Baik.
    """

    @given(ORGANISATIONS, PEOPLE)
    def test_a_broken_limit_breaks_the_pattern(
        self, organisation: PredikatOrganisasi, counts: Counts
    ) -> None:
        outcome = POLA_DISTRIBUSI.evaluate(facts(organisation, counts))

        assert outcome["sesuai_pola"] is not bool(broken(organisation, counts))
        assert broken(organisation, counts) == {each.name for each in outcome.warnings}
        assert outcome.is_complete

    @given(ORGANISATIONS, PEOPLE)
    def test_whatever_is_broken_is_a_remark(
        self, organisation: PredikatOrganisasi, counts: Counts
    ) -> None:
        remarks = POLA_DISTRIBUSI.evaluate(facts(organisation, counts)).warnings

        assert all(each.force is Force.GUIDE for each in remarks)
        assert all(organisation in each.text.id for each in remarks)

    @pytest.mark.parametrize(
        "organisation, on_the_limit",
        [
            (ISTIMEWA, (70, 30, 0, 0, 0)),
            (BAIK, (29, 70, 1, 0, 0)),
            (BAIK, (29, 70, 0, 1, 0)),
            (BUTUH_PERBAIKAN, (10, 30, 60, 0, 0)),
            (KURANG, (10, 20, 10, 60, 0)),
            (SANGAT_KURANG, (0, 30, 10, 0, 60)),
            (SANGAT_KURANG, (0, 30, 4, 6, 60)),
        ],
    )
    def test_on_the_limits(self, organisation: PredikatOrganisasi, on_the_limit: Counts) -> None:
        assert POLA_DISTRIBUSI.evaluate(facts(organisation, on_the_limit))["sesuai_pola"] is True

    @pytest.mark.parametrize(
        "organisation, beyond, name",
        [
            (ISTIMEWA, (71, 29, 0, 0, 0), "istimewa_sangat_baik"),
            (BAIK, (28, 71, 1, 0, 0), "baik_baik"),
            (BAIK, (30, 70, 0, 0, 0), "baik_di_bawah_baik"),
            (BUTUH_PERBAIKAN, (10, 31, 59, 0, 0), "butuh_perbaikan_butuh_perbaikan"),
            (BUTUH_PERBAIKAN, (11, 29, 60, 0, 0), "butuh_perbaikan_sangat_baik"),
            (KURANG, (10, 21, 10, 59, 0), "kurang_kurang"),
            (KURANG, (10, 21, 9, 60, 0), "kurang_butuh_perbaikan"),
            (KURANG, (11, 19, 10, 60, 0), "kurang_sangat_baik"),
            (SANGAT_KURANG, (0, 31, 10, 0, 59), "sangat_kurang_sangat_kurang"),
            (SANGAT_KURANG, (0, 31, 4, 5, 60), "sangat_kurang_kurang"),
            (SANGAT_KURANG, (1, 29, 10, 0, 60), "sangat_kurang_sangat_baik"),
        ],
    )
    def test_one_person_beyond_each_limit(
        self, organisation: PredikatOrganisasi, beyond: Counts, name: str
    ) -> None:
        outcome = POLA_DISTRIBUSI.evaluate(facts(organisation, beyond))

        assert [name] == [each.name for each in outcome.warnings]

    def test_one_person_alone_cannot_fit_a_good_organisation(self) -> None:
        """The shares are of whole people; a unit of one is remarked on, never refused."""
        outcome = POLA_DISTRIBUSI.evaluate(facts(BAIK, (0, 1, 0, 0, 0)))

        assert outcome["sesuai_pola"] is False
        assert len(outcome.warnings) == 2

    def test_nobody_at_all_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            POLA_DISTRIBUSI.evaluate(facts(BAIK, (0, 0, 0, 0, 0)))

        assert [code for code, _ in refusals(caught.value)] == ["fact.together"]

    @pytest.mark.parametrize("name", NAMES)
    def test_a_negative_count_is_refused(self, name: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            POLA_DISTRIBUSI.evaluate({f"jumlah_{name}": -1})

        assert refusals(caught.value) == [("number.range", f"jumlah_{name}")]

    def test_what_is_missing_blocks_the_answer(self) -> None:
        counts = facts(ISTIMEWA, (7, 3, 0, 0, 0))
        for absent in counts:
            given_facts = {name: value for name, value in counts.items() if name != absent}
            outcome = POLA_DISTRIBUSI.evaluate(given_facts)
            assert missing(outcome)[absent] == ("sesuai_pola",)


class TestKedudukan:
    """One source carries the list, and the circular itself calls it a guide."""

    @pytest.mark.parametrize("name", list(POLA_DISTRIBUSI.settings))
    def test_every_limit_is_secondary(self, name: str) -> None:
        assert standing(POLA_DISTRIBUSI, name) is Standing.SECONDARY

    def test_it_holds_from_the_day_it_was_signed(self) -> None:
        signed = date(2023, 1, 31)
        life = POLA_DISTRIBUSI.in_force

        assert life is not None
        assert signed in life
        assert signed - timedelta(days=1) not in life
        assert life.end is None

    @pytest.mark.parametrize("name", list(POLA_DISTRIBUSI.settings))
    @pytest.mark.parametrize("wrong", ["-1%", -1])
    def test_a_negative_limit_is_refused(self, name: str, wrong: str | int) -> None:
        with pytest.raises(FormulaError) as caught:
            POLA_DISTRIBUSI.replace(**{name: wrong})

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize(
        "name", [name for name in POLA_DISTRIBUSI.settings if "di_bawah" not in name]
    )
    def test_a_share_above_one_is_refused(self, name: str) -> None:
        with pytest.raises(FormulaError) as caught:
            POLA_DISTRIBUSI.replace(**{name: "101%"})

        assert caught.value.code == "setting.range"

    @given(PEOPLE, st.integers(0, 100))
    def test_a_reform_may_move_a_limit(self, counts: Counts, percent: int) -> None:
        reform = POLA_DISTRIBUSI.replace(istimewa_sangat_baik_paling_banyak=f"{percent}%")

        wanted = 100 * counts[0] <= percent * sum(counts)

        assert wanted is reform.evaluate(facts(ISTIMEWA, counts))["sesuai_pola"]

    @pytest.mark.parametrize(
        "name, stated",
        [
            ("istimewa_sangat_baik_paling_banyak", "0.7"),
            ("baik_baik_paling_banyak", "0.7"),
            ("baik_di_bawah_baik_paling_sedikit", "1"),
            ("butuh_perbaikan_paling_sedikit", "0.6"),
            ("butuh_perbaikan_sangat_baik_paling_banyak", "0.1"),
            ("kurang_paling_sedikit", "0.6"),
            ("kurang_butuh_perbaikan_paling_sedikit", "0.1"),
            ("kurang_sangat_baik_paling_banyak", "0.1"),
            ("sangat_kurang_paling_sedikit", "0.6"),
            ("sangat_kurang_kurang_paling_sedikit", "0.1"),
            ("sangat_kurang_sangat_baik_paling_banyak", "0"),
        ],
    )
    def test_the_figures(self, name: str, stated: str) -> None:
        assert Decimal(stated) == POLA_DISTRIBUSI.settings[name].value


class TestPredikatOrganisasi:
    """Five values of an organisation; Istimewa is one of organisations only."""

    @pytest.mark.parametrize("spelling", ["Cukup", "Butuh Perbaikan (Cukup)", "butuh_perbaikan"])
    def test_the_alias_of_the_circular(self, spelling: str) -> None:
        assert PredikatOrganisasi.parse(spelling) is BUTUH_PERBAIKAN

    def test_the_employee_has_no_istimewa(self) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            POLA_DISTRIBUSI.evaluate(predikat_organisasi="Sangat Baik")

        assert [path for _, path in refusals(caught.value)] == ["predikat_organisasi"]
