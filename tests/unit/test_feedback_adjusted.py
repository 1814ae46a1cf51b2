"""Adjusted means against a simulated truth, against a plain solution, and what they refuse."""

from __future__ import annotations

import pickle
import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.responses import MUTU, TEN, said, table

from asn_kinerja.feedback import InvalidFeedbackError, Scale, Tanggapan, adjusted
from asn_kinerja.feedback.additive import Additive
from asn_kinerja.feedback.linear import inverse

HUNDRED = Scale.numbers(0, 100)


def simulated(
    seed: int, subjects: int, raters: int, each: int, leaning: float
) -> tuple[list[float], list[Tanggapan]]:
    """True worth, and ratings by some of the raters, who lean by so much."""
    chance = random.Random(seed)  # noqa: S311 - a seeded simulation, no secret
    truth = [60 + chance.gauss(0, 6) for _ in range(subjects)]
    lean = [chance.gauss(0, leaning) for _ in range(raters)]
    rows = [
        said(
            nilai=min(100, max(0, round(truth[i] + lean[j] + chance.gauss(0, 6)))),
            tentang=f"s{i:02}",
            oleh=f"r{j}",
            skala=HUNDRED,
        )
        for i in range(subjects)
        for j in chance.sample(range(raters), each)
    ]
    return truth, rows


def errors(shape: tuple[int, int, int, float], runs: int = 60) -> tuple[float, float]:
    """The squared errors of the adjusted and of the plain means over many runs."""
    ours = plain = 0.0
    for seed in range(runs):
        truth, rows = simulated(seed, *shape)
        for each, worth in zip(adjusted(rows)["Loyal"].nilai, truth, strict=False):
            ours += (float(each.nilai) - worth) ** 2
            plain += (float(each.rata_rata) - worth) ** 2
    return ours, plain


class TestTruth:
    """Where raters lean it is nearer to the truth; where they do not it costs next to nothing."""

    def test_it_beats_the_mean_where_raters_differ(self) -> None:
        ours, plain = errors((20, 10, 4, 8.0))

        assert ours < 0.75 * plain

    @pytest.mark.parametrize("raters, each", [(3, 2), (4, 2), (5, 3)])
    @pytest.mark.parametrize("leaning", [0.0, 2.0, 6.0])
    def test_at_five_raters_or_fewer_it_is_never_much_worse(
        self, raters: int, each: int, leaning: float
    ) -> None:
        ours, plain = errors((8, raters, each, leaning), runs=40)

        assert ours < 1.08 * plain

    def test_the_standard_error_is_that_of_the_estimate(self) -> None:
        """Two thirds of the errors lie within one standard error, give or take."""
        within = total = 0
        for seed in range(40):
            truth, rows = simulated(seed, 20, 10, 4, 4.0)
            for each, worth in zip(adjusted(rows)["Loyal"].nilai, truth, strict=True):
                within += abs(float(each.nilai) - worth) <= float(each.galat_baku)
                total += 1

        assert 0.55 < within / total < 0.8


@st.composite
def additive(draw: st.DrawFn) -> list[tuple[int, int, int]]:
    """Ratings without leaning of raters and without chance: subjects alone differ."""
    subjects, raters = draw(st.integers(2, 5)), draw(st.integers(3, 5))
    worth = draw(st.lists(st.integers(1, 10), min_size=subjects, max_size=subjects))
    skipped = draw(st.sets(st.tuples(st.integers(1, subjects - 1), st.integers(1, raters - 1))))
    cells = ((i, j) for i in range(subjects) for j in range(raters))
    return [(i, j, worth[i]) for i, j in cells if (i, j) not in skipped]


class TestShrinking:
    """Leanings are shrunk; without any, the adjusted mean is the plain one."""

    @given(additive())
    def test_without_leaning_it_is_the_mean(self, cells: list[tuple[int, int, int]]) -> None:
        rows = [said(nilai=x, tentang=f"s{i}", oleh=f"r{j}", skala=TEN) for i, j, x in cells]
        found = adjusted(rows)["Loyal"]

        assert all(each.nilai == each.rata_rata for each in found.nilai)

    @given(st.lists(st.lists(st.integers(1, 10), min_size=3, max_size=3), min_size=2, max_size=5))
    def test_where_everybody_rated_everybody_it_is_the_mean(self, cells: list[list[int]]) -> None:
        found = adjusted(table(cells))["Loyal"]

        assert all(each.nilai == each.rata_rata for each in found.nilai)

    @given(
        st.lists(
            st.lists(st.none() | st.integers(1, 10), min_size=4, max_size=4), min_size=2, max_size=5
        ),
        st.randoms(use_true_random=False),
    )
    def test_order_changes_nothing_and_values_stay_on_the_scale(
        self, cells: list[list[int | None]], chance: random.Random
    ) -> None:
        rows = table(cells)
        mixed = rows.copy()
        chance.shuffle(mixed)
        found = adjusted(rows)

        assert found == adjusted(mixed)
        for one in found.values():
            assert all(1 <= each.nilai <= 10 for each in one.nilai)

    def test_exact_leanings_are_still_shrunk_a_little(self) -> None:
        """Nothing is left to chance here, and the ratio is held at its smallest step."""
        rows = table([[5, 7, None, 3], [None, 6, 5, 2], [7, None, 8, 5], [4, 6, 5, None]])
        found = adjusted(rows)["Loyal"]

        assert Decimal(0) == found.ragam_sisa
        assert [each.galat_baku for each in found.nilai] == [Decimal("0.0000")] * 4
        assert [str(x.rata_rata) for x in found.nilai] != ["5.0000", "4.0001", "7.0000", "4.0000"]


class TestArithmetic:
    """The exact solution is that of the textbook, in floating point."""

    @pytest.mark.parametrize("seed", [0, 1, 3, 4])
    def test_henderson_and_the_mixed_model_equations(self, seed: int) -> None:
        _, rows = simulated(seed, 6, 5, 3, 16.0)
        given_ = tuple((int(r.tentang[1:]), int(str(r.oleh)[1:]), r.kode or 0) for r in rows)
        model = Additive(6, 5, given_)
        x = np.array([[float(i == s) for s in range(6)] for i, _, _ in given_])
        z = np.array([[float(j == r) for r in range(5)] for _, j, _ in given_])
        y = np.array([float(value) for _, _, value in given_])
        both = np.hstack([x, z])

        def rest(design: np.ndarray) -> float:
            return float(y @ (y - design @ np.linalg.lstsq(design, y, rcond=None)[0]))

        noise = rest(both) / (len(y) - 10)
        left = np.eye(len(y)) - x @ np.linalg.inv(x.T @ x) @ x.T
        leaning = (rest(x) - rest(both) - 4 * noise) / np.trace(z.T @ left @ z)
        assert tuple(map(float, model.variances)) == pytest.approx((noise, max(0.0, leaning)))
        ratio = round(noise / leaning, 4)
        inner = both.T @ both + np.diag([0.0] * 6 + [ratio] * 5)
        solved, spread = np.linalg.solve(inner, both.T @ y), np.linalg.inv(inner)
        assert [float(value) for value, _ in model.adjusted] == pytest.approx(list(solved[:6]))
        squares = [float(square) for _, square in model.adjusted]
        assert squares == pytest.approx(list(noise * np.diag(spread)[:6]))

    @given(st.lists(st.lists(st.integers(-9, 9), min_size=3, max_size=3), min_size=3, max_size=3))
    def test_the_inverse_is_exact(self, rows: list[list[int]]) -> None:
        square = [
            [sum(a * b for a, b in zip(r, s, strict=True)) + (i == j) for j, s in enumerate(rows)]
            for i, r in enumerate(rows)
        ]
        found, divisor = inverse(square)
        columns: Sequence[tuple[int, ...]] = list(zip(*found, strict=True))

        assert [[divisor * (i == j) for j in range(3)] for i in range(3)] == [
            [sum(a * b for a, b in zip(row, column, strict=True)) for column in columns]
            for row in square
        ]


class TestRefusals:
    """Where leaning and worth cannot be told apart there is a reason and no number."""

    def reason(self, rows: list[Tanggapan], **how: int) -> str:
        (found,) = adjusted(rows, **how).values()
        assert found.nilai == ()
        assert found.alasan is not None
        assert found.alasan.en in found.explain("en")
        assert found.alasan.id in found.explain()
        return found.alasan.en

    FULL = ((1, 2, 3), (4, 6, 5))

    @pytest.mark.parametrize("minimum, refused", [(3, False), (4, True)])
    def test_too_few_raters(self, minimum: int, refused: bool) -> None:  # noqa: FBT001
        (found,) = adjusted(table(self.FULL), minimum=minimum).values()

        assert refused is (found.alasan is not None)
        assert found.penilai == 3

    @pytest.mark.parametrize("at_most, refused", [(3, False), (2, True)])
    def test_too_many_raters(self, at_most: int, refused: bool) -> None:  # noqa: FBT001
        (found,) = adjusted(table(self.FULL), at_most=at_most).values()

        assert refused is (found.alasan is not None)

    def test_what_is_said_of_too_few_and_too_many(self) -> None:
        rows = table(self.FULL)

        assert self.reason(rows, minimum=4) == "3 raters only, at least 4 are asked for"
        assert self.reason(rows, at_most=2) == "3 raters, up to 2 are computed exactly"

    def test_subjects_that_nobody_links(self) -> None:
        rows = table([[1, 2, None, None], [None, None, 3, 4], [2, 3, None, None]])

        assert self.reason(rows) == "the subjects fall into 2 sets without a common rater"

    @pytest.mark.parametrize(
        "cells, refused",
        [([[1, 2, None], [None, 2, 3]], True), ([[1, 2, 4], [None, 2, 3]], False)],
        ids=["a_tree", "one_more"],
    )
    def test_nothing_left_to_tell_leaning_from_chance(
        self,
        cells: list[list[int | None]],
        refused: bool,  # noqa: FBT001
    ) -> None:
        (found,) = adjusted(table(cells)).values()

        assert refused is (found.alasan is not None and "from chance" in found.alasan.en)

    def test_unknown_raters(self) -> None:
        assert self.reason([said(), said(oleh="a")]) == "not every response says who rated"

    def test_words(self) -> None:
        rows = [said(nilai="baik", skala=MUTU, oleh=by) for by in "abc"]

        assert "no distance" in self.reason(rows)

    def test_two_scales(self) -> None:
        with pytest.raises(InvalidFeedbackError):
            adjusted([said(), said(skala=TEN)])


class TestReading:
    def test_it_says_the_adjusted_beside_the_plain_mean(self) -> None:
        _, rows = simulated(1, 6, 5, 3, 8.0)
        found = adjusted(rows)["Loyal"]

        text = found.explain("en")
        assert "plain mean" in text.splitlines()[-1]
        assert "our assumption" in text
        assert "variance between raters" in text
        assert "s00" in found._repr_html_()
        assert "r0" not in text
        assert repr(found) == "<Penyesuaian Loyal: 6 adjusted means>"
        assert found.menurut["s03"] is found.nilai[3]
        assert found == pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes

    def test_decimals_of_the_scale_are_kept(self) -> None:
        scale = Scale.numbers(0, 10, places=1)
        cells: list[list[int | None]] = [[10, 20, None], [None, 20, 31], [40, 50, 62]]
        tenth = [
            said(nilai=Decimal(x) / 10, tentang=f"s{i}", oleh=f"r{j}", skala=scale)
            for i, row in enumerate(cells)
            for j, x in enumerate(row)
            if x is not None
        ]
        whole = [
            said(nilai=(row.kode or 0), tentang=row.tentang, oleh=row.oleh, skala=HUNDRED)
            for row in tenth
        ]
        ours, theirs = (adjusted(rows)["Loyal"] for rows in (tenth, whole))

        for one, other in zip(ours.nilai, theirs.nilai, strict=True):
            assert Fraction(one.nilai) * 10 == pytest.approx(Fraction(other.nilai), abs=0.001)
            assert float(one.galat_baku) * 10 == pytest.approx(float(other.galat_baku), abs=0.001)
        assert float(ours.ragam_sisa or 0) * 100 == pytest.approx(
            float(theirs.ragam_sisa or 0), abs=0.01
        )

    def test_an_estimate_beyond_the_scale_is_its_end(self) -> None:
        rows = table([[10, None, None], [6, 10, None], [5, 9, 10], [None, 9, 10]])

        found = adjusted(rows)["Loyal"]

        assert max(each.nilai for each in found.nilai) == 10
