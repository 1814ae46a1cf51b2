"""PermenPANRB 40/2018: the index of the merit system, as one source describes it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import half_up, missing, numbers, refusals, standing

from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations.permenpanrb_40_2018 import INDEKS_SISTEM_MERIT, Kategori

HIGHEST = {
    "perencanaan_kebutuhan": 40,
    "pengadaan": 40,
    "pengembangan_karier": 120,
    "promosi_mutasi": 40,
    "manajemen_kinerja": 80,
    "penggajian_penghargaan_disiplin": 40,
    "perlindungan_pelayanan": 16,
    "sistem_informasi": 24,
}
SCORES = st.fixed_dictionaries({name: numbers(0, high, 2) for name, high in HIGHEST.items()})


def scores(total: Decimal) -> dict[str, Decimal]:
    """Scores of a known sum: each aspect is filled before the next one."""
    found: dict[str, Decimal] = {}
    for name, high in HIGHEST.items():
        found[name] = min(Decimal(high), total - sum(found.values()))
    return found


class TestIndeks:
    """Eight aspects of at most 400 points together; the index is the share of 400."""

    @given(SCORES)
    def test_the_score_is_the_sum(self, facts: dict[str, Decimal]) -> None:
        outcome = INDEKS_SISTEM_MERIT.evaluate(facts)
        total = sum(facts.values(), Decimal(0))

        assert total == outcome["nilai"]
        assert half_up(Fraction(total) / 400, 4) == outcome["indeks"]
        assert outcome.is_complete

    def test_the_highest_points_make_the_whole(self) -> None:
        outcome = INDEKS_SISTEM_MERIT.evaluate(HIGHEST)

        assert (sum(HIGHEST.values()), 1) == (outcome["nilai"], outcome["indeks"])

    @pytest.mark.parametrize("name", HIGHEST)
    def test_no_aspect_passes_its_highest_points(self, name: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            INDEKS_SISTEM_MERIT.evaluate({**HIGHEST, name: HIGHEST[name] + Decimal("0.01")})

        assert refusals(caught.value) == [("number.range", name)]

    def test_a_missing_aspect_is_no_zero(self) -> None:
        facts = {name: high for name, high in HIGHEST.items() if name != "pengadaan"}

        assert missing(INDEKS_SISTEM_MERIT.evaluate(facts)) == {
            "pengadaan": ("nilai", "indeks", "kategori")
        }


class TestKategori:
    """325–400 IV; 250–324 III; 175–249 II; below it I; decimals are read from the lower bound."""

    @pytest.mark.parametrize(
        "total, kategori",
        [
            ("325", Kategori.IV_SANGAT_BAIK),
            ("324.99", Kategori.III_BAIK),
            ("250", Kategori.III_BAIK),
            ("249.99", Kategori.II_KURANG),
            ("175", Kategori.II_KURANG),
            ("174.99", Kategori.I_BURUK),
            ("0", Kategori.I_BURUK),
        ],
    )
    def test_either_side_of_each_bound(self, total: str, kategori: Kategori) -> None:
        outcome = INDEKS_SISTEM_MERIT.evaluate(scores(Decimal(total)))

        assert Decimal(total) == outcome["nilai"]
        assert kategori is outcome["kategori"]

    def test_only_the_highest_bound_was_seen(self) -> None:
        found = [
            standing(INDEKS_SISTEM_MERIT, f"batas_{name}")
            for name in ("sangat_baik", "baik", "kurang")
        ]

        assert found == [Standing.SECONDARY, Standing.ASSUMPTION, Standing.ASSUMPTION]

    def test_it_ends_where_the_next_regulation_begins(self) -> None:
        """PermenPANRB 19/2025 is of 31 December 2025."""
        life = INDEKS_SISTEM_MERIT.in_force

        assert life is not None
        assert date(2025, 12, 30) in life
        assert date(2025, 12, 31) not in life
