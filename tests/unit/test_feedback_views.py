"""Self beside others, and period beside period: only what may be shown, holes as holes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from asn_kinerja.feedback import (
    KESENJANGAN,
    TREN,
    ArahTren,
    Bacaan,
    FeedbackError,
    Published,
    Scale,
    SumberUmpanBalik,
    Tanggapan,
    kesenjangan,
    publish,
    tren,
)
from asn_kinerja.period import Period

SCALE = Scale.numbers(1, 5)
WORDS = Scale.words(("kurang", "cukup", "baik"), id="mutu")
YEARS = [Period.year(year) for year in (2023, 2024, 2025)]


def said(
    group: str, *values: int | str, aspek: str = "Loyal", year: int = 2023, scale: Scale = SCALE
) -> Iterator[Tanggapan]:
    for place, value in enumerate(values):
        yield Tanggapan(
            tentang="p-1",
            aspek=aspek,
            sumber=SumberUmpanBalik.parse(group),
            nilai=value if isinstance(value, str) else Decimal(value),
            skala=scale,
            oleh=f"{group}-{place}",
            pada=date(year, 6, 1),
        )


def self_and_others(own: int, *others: int) -> Published:
    return publish([*said("diri", own), *said("rekan", *others)])


class TestKesenjangan:
    """12.5 % of the range from 1 to 5 is half a point."""

    @pytest.mark.parametrize(
        "own, others, gap, reading",
        [
            (4, (3, 4, 3, 4), "0.50", Bacaan.TITIK_BUTA),
            (4, (3, 4, 4, 4), "0.25", Bacaan.SEJALAN),
            (3, (3, 4, 3, 4), "-0.50", Bacaan.KEKUATAN_TERSEMBUNYI),
            (3, (3, 4, 3, 3), "-0.25", Bacaan.SEJALAN),
        ],
        ids=["blind-from-half", "aligned-above", "hidden-from-half", "aligned-below"],
    )
    def test_reads_a_gap_from_the_threshold_on(
        self, own: int, others: tuple[int, ...], gap: str, reading: Bacaan
    ) -> None:
        (found,) = kesenjangan(self_and_others(own, *others)).baris

        assert (found.nilai, found.bacaan) == (Decimal(gap), reading)

    def test_has_thresholds_that_may_be_changed(self) -> None:
        rule = KESENJANGAN.replace(batas_titik_buta="25%")

        (found,) = kesenjangan(self_and_others(4, 3, 4, 3, 4), aturan=rule).baris

        assert found.bacaan is Bacaan.SEJALAN

    def test_tells_nothing_where_the_others_are_hidden(self) -> None:
        (found,) = kesenjangan(self_and_others(5, 3, 4)).baris

        assert (found.nilai, found.bacaan) == (None, None)
        assert found.said("en") == "Loyal: no gap, a value is missing or hidden"
        assert found.outcome.missing == ("lain",)

    def test_tells_nothing_where_one_side_is_silent(self) -> None:
        (no_self,) = kesenjangan(publish(said("rekan", 3, 4, 5))).baris
        (no_others,) = kesenjangan(publish(said("diri", 4))).baris

        assert (no_self.diri, no_self.nilai) == (None, None)
        assert (no_others.lain, no_others.nilai) == (None, None)

    def test_may_stand_beside_one_group(self) -> None:
        rows = [*said("diri", 4), *said("atasan", 3), *said("rekan", 5, 4, 5)]

        found = kesenjangan(publish(rows), terhadap="pimpinan")

        assert [each.nilai for each in found.baris] == [Decimal("1.00")]
        assert found.explain("en").startswith("SELF AND OTHERS: p-1, beside Pimpinan")

    def test_counts_steps_on_a_scale_of_words(self) -> None:
        rows = [
            *said("diri", "baik", scale=WORDS),
            *said("rekan", "cukup", "cukup", "kurang", scale=WORDS),
        ]

        (found,) = kesenjangan(publish(rows)).baris

        assert (found.nilai, found.bacaan) == (Decimal(1), Bacaan.TITIK_BUTA)
        assert found.said() == "Loyal: +1, Titik buta"

    def test_lists_the_widest_gap_first(self) -> None:
        rows = [
            *said("diri", 4, aspek="Adaptif"),
            *said("diri", 5),
            *said("diri", 1, aspek="Harmonis"),
            *(
                row
                for a in ("Adaptif", "Loyal", "Harmonis")
                for row in said("rekan", 3, 3, 2, aspek=a)
            ),
        ]

        found = kesenjangan(publish(rows))

        assert [each.aspek for each in found.dari("titik buta")] == ["Loyal", "Adaptif"]
        assert repr(found) == ("<Kesenjangan p-1: Titik buta=2, Sejalan=0, Kekuatan tersembunyi=1>")

    def test_shows_both_sides(self) -> None:
        found = kesenjangan(
            publish(
                [*said("diri", 5), *said("rekan", 3, 4, 3), *said("diri", 4, year=2024)],
                periode=YEARS[:2],
            )
        )

        explained = found.explain("en")
        html = found._repr_html_()

        assert "Diri sendiri: 5.00 (raters: 1)" in explained
        assert "All but self: 3.33 (raters: 3)" in explained
        assert "1 January 2023 to 31 December 2023" in explained
        assert "batas_titik_buta = 12.5%" in explained
        assert "<td>+1,67</td><td>Titik buta</td>" in html
        assert "<td>Loyal (1 Januari 2024 sampai dengan 31 Desember 2024)</td>" in html
        assert "<td></td><td></td><td></td>" in html

    def test_has_no_period_where_all_time_is_one(self) -> None:
        html = kesenjangan(self_and_others(5, 3, 4, 3))._repr_html_()

        assert "<td>Loyal</td>" in html


class TestTren:
    @pytest.mark.parametrize(
        "before, after, change, direction",
        [
            ((3, 4, 3, 4), (4, 4, 4, 3), "0.25", ArahTren.TETAP),
            ((3, 4, 3, 4), (4, 4, 5, 3), "0.50", ArahTren.NAIK),
            ((4, 4, 5, 3), (3, 4, 3, 4), "-0.50", ArahTren.TURUN),
            ((4, 4, 4, 3), (3, 4, 3, 4), "-0.25", ArahTren.TETAP),
        ],
        ids=["stays-above", "rises-from-half", "falls-from-half", "stays-below"],
    )
    def test_moves_from_the_threshold_on(
        self, before: tuple[int, ...], after: tuple[int, ...], change: str, direction: ArahTren
    ) -> None:
        rows = [*said("rekan", *before), *said("rekan", *after, year=2024)]

        first, second = tren(publish(rows, periode=YEARS[:2])).deret[0].titik

        assert (first.perubahan, first.arah) == (None, None)
        assert (second.perubahan, second.arah) == (Decimal(change), direction)

    def test_has_a_threshold_that_may_be_changed(self) -> None:
        rows = [*said("rekan", 3, 4, 3, 4), *said("rekan", 4, 4, 5, 3, year=2024)]

        found = tren(publish(rows, periode=YEARS[:2]), aturan=TREN.replace(batas_perubahan="50%"))

        assert found.deret[0].titik[1].arah is ArahTren.TETAP

    def test_compares_nothing_across_a_hole(self) -> None:
        rows = [*said("rekan", 3, 4, 3), *said("rekan", 4, 5, 5, year=2025)]

        first, hole, last = tren(publish(rows, periode=YEARS)).deret[0].titik

        assert first.said("en") == "3.33 (raters: 3); first"
        assert (hole.angka, hole.perubahan, hole.said("en")) == (None, None, "no response")
        assert last.perubahan is None
        assert last.said("en") == ("4.67 (raters: 3); not comparable; a value is missing or hidden")

    def test_is_silent_where_nobody_spoke_twice_in_a_row(self) -> None:
        rows = said("rekan", 3, 4, 3, year=2025)

        points = tren(publish(rows, periode=YEARS)).deret[0].titik

        assert [each.outcome is None for each in points] == [True, True, False]

    def test_compares_nothing_on_two_scales(self) -> None:
        rows = [
            *said("atasan", 3),
            *said("atasan", 3, year=2024, scale=Scale.numbers(1, 7)),
        ]

        _, after = tren(publish(rows, periode=YEARS[:2])).deret[0].titik

        assert after.said("en") == "3.00 (raters: 1); not comparable; it is another scale"

    def test_says_why_a_value_is_hidden(self) -> None:
        rows = [*said("rekan", 3, 4, 3), *said("rekan", 4, 5, year=2024)]

        _, after = tren(publish(rows, periode=YEARS[:2])).deret[0].titik

        assert after.said("en") == "hidden; fewer raters than may be shown"

    def test_needs_two_periods(self) -> None:
        with pytest.raises(FeedbackError, match="at least two periods"):
            tren(publish(said("atasan", 3), periode=YEARS[0]))

    def test_reads_in_both_languages_and_as_a_table(self) -> None:
        rows = [
            *said("rekan", 3, 4, 3),
            *said("rekan", 4, 5, 5, year=2024),
            *said("atasan", 4, year=2024),
        ]

        found = tren(publish(rows, periode=YEARS[:2]))

        assert repr(found) == "<Tren p-1: 3 series>"
        assert "1 Januari 2024 sampai dengan 31 Desember 2024: 4,67 (3 penilai); +1,34, Naik" in (
            found.explain()
        )
        assert [each.said("en") for each in found.deret] == [
            "Loyal, All but self",
            "Loyal, Pimpinan",
            "Loyal, Rekan kerja setingkat",
        ]
        assert "batas_perubahan = 12.5%" in found.explain("en")
        assert "4,67 (n = 3) +1,34, Naik</td>" in found._repr_html_()
        assert "<td>Loyal, Pimpinan</td><td></td>" in found._repr_html_()

    def test_of_a_value_that_does_not_move_has_no_sign(self) -> None:
        rows = [*said("atasan", 3), *said("atasan", 3, year=2024)]

        _, after = tren(publish(rows, periode=YEARS[:2])).deret[0].titik

        assert after.said("en") == "3.00 (raters: 1); 0.00, Tetap"
