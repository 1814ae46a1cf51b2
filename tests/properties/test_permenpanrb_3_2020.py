"""PermenPANRB 3/2020 as amended by 20/2025: the talent boxes."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from asn_kinerja.citation import Standing
from asn_kinerja.errors import InvalidFactsError
from asn_kinerja.regulations import permenpanrb_6_2022, pp_30_2019
from asn_kinerja.regulations.permenpanrb_3_2020 import (
    KOTAK_TALENTA,
    REKOMENDASI,
    STATUS_KINERJA,
    Kinerja,
    Potensial,
    RekomendasiTalenta,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat

BELOW = Kinerja.DI_BAWAH_EKSPEKTASI
#: Rows: performance, the best first; columns: potential, the lowest first, as printed.
PRINTED = ((4, 7, 9), (2, 5, 8), (1, 3, 6))
STATUS = [*zip(Predikat, [*Kinerja, BELOW, BELOW], strict=True)]
CELLS = [
    (kinerja, potensial, PRINTED[row][2 - column])
    for (row, kinerja), (column, potensial) in product(enumerate(Kinerja), enumerate(Potensial))
]


class TestLampiranIPenjelasan:
    """The predicate decides the status: Sangat Baik above, Baik meets, the rest below."""

    @pytest.mark.parametrize("predikat, kinerja", STATUS)
    def test_the_status(self, predikat: Predikat, kinerja: Kinerja) -> None:
        assert kinerja is STATUS_KINERJA.evaluate(predikat=predikat)["kinerja"]

    def test_baik_is_never_above(self) -> None:
        """Apps that score Baik as 80 of 100 put it above; the annex does not."""
        kinerja = STATUS_KINERJA.evaluate(predikat="Baik")["kinerja"]

        assert KOTAK_TALENTA.evaluate(kinerja=kinerja, potensial="Tinggi")["kotak"] == 8

    def test_a_predicate_of_an_older_regulation_is_refused(self) -> None:
        with pytest.raises(InvalidFactsError):
            STATUS_KINERJA.evaluate(predikat=pp_30_2019.Predikat.BAIK)

    @pytest.mark.parametrize(
        "day, holds", [(date(2025, 12, 30), False), (date(2025, 12, 31), True)]
    )
    def test_from_31_december_2025(self, day: date, *, holds: bool) -> None:
        assert STATUS_KINERJA.in_force is not None
        assert holds is (day in STATUS_KINERJA.in_force)


class TestLampiranI:
    """Nine boxes by performance and potential."""

    @pytest.mark.parametrize("kinerja, potensial, kotak", CELLS)
    def test_every_cell(self, kinerja: Kinerja, potensial: Potensial, kotak: int) -> None:
        outcome = KOTAK_TALENTA.evaluate(kinerja=kinerja, potensial=potensial)

        assert kotak == outcome["kotak"]
        assert (kotak >= 7) is outcome["kelompok_rencana_suksesi"]

    @pytest.mark.parametrize("rating", permenpanrb_6_2022.Rating)
    def test_the_spellings_of_a_rating_are_those_of_the_status(
        self, rating: permenpanrb_6_2022.Rating
    ) -> None:
        for text in (rating.value, rating.name, *rating.aliases):
            assert Kinerja.parse(text).value == rating.value

    def test_the_pool_is_cited_from_the_time_of_the_rule(self) -> None:
        """What holds since 2020 does not rest on a text of 2025 that was not there yet."""
        outcome = KOTAK_TALENTA.evaluate(kinerja="sesuai", potensial="tinggi")

        assert {cite.regulation for cite in outcome.citations} == {"PermenPANRB 3/2020"}

    def test_each_box_is_reached_once(self) -> None:
        assert sorted(kotak for _, _, kotak in CELLS) == list(range(1, 10))

    def test_the_lowest_box_of_the_pool_may_be_replaced(self) -> None:
        reform = KOTAK_TALENTA.replace(kotak_suksesi=8)

        outcome = reform.evaluate(kinerja=Kinerja.DI_ATAS_EKSPEKTASI, potensial=Potensial.MENENGAH)

        assert outcome["kelompok_rencana_suksesi"] is False


class TestLampiranII:
    """What is recommended for each box; boxes 1 to 4 were not seen in the text of 2025."""

    def test_every_box_has_its_recommendations(self) -> None:
        assert sorted(REKOMENDASI) == list(range(1, 10))
        assert [each.kotak for each in REKOMENDASI.values()] == list(REKOMENDASI)
        assert all(len(set(each.isi)) == len(each.isi) > 0 for each in REKOMENDASI.values())

    def test_every_recommendation_is_used(self) -> None:
        used = {label for each in REKOMENDASI.values() for label in each.isi}

        assert used == set(RekomendasiTalenta)

    @pytest.mark.parametrize("kotak", range(1, 10))
    def test_what_was_not_seen_is_secondary_and_says_so(self, kotak: int) -> None:
        cite = REKOMENDASI[kotak].cite

        assert (cite.standing is Standing.OFFICIAL) is (kotak >= 5)
        assert (cite.note is None) is (kotak >= 5)

    @pytest.mark.parametrize("kotak", range(1, 10))
    def test_the_pool_is_recommended_for_the_boxes_of_the_pool(self, kotak: int) -> None:
        isi = {each.name for each in REKOMENDASI[kotak].isi}

        assert (kotak >= 7) is any(name.startswith("SUKSESI") for name in isi)

    def test_study_leave_is_not_among_them(self) -> None:
        """The older list had it for box 7; the text of 2025 does not."""
        assert not [each for each in RekomendasiTalenta if "belajar" in each.lower()]
