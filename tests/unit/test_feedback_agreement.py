"""Agreement, checked against two packages that many people trust; and what it refuses."""

from __future__ import annotations

import pickle
import random
import warnings
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias, get_args

import krippendorff
import numpy as np
import pytest
from tests.unit.responses import MUTU, TEN, said, table

from asn_kinerja.feedback import InvalidFeedbackError, Scale, agreement
from asn_kinerja.feedback.alpha import DISTANCES, alpha
from asn_kinerja.feedback.intraclass import ICC, intraclass

with warnings.catch_warnings():
    # Their own warnings on import say nothing of ours.
    warnings.simplefilter("ignore")
    import pandas as pd  # type: ignore[import-untyped]
    import pingouin  # type: ignore[import-untyped]

Level: TypeAlias = Literal["nominal", "ordinal", "interval"]
LEVELS: tuple[Level, ...] = get_args(Level)
SIX = Scale.numbers(0, 5)


def drawn(seed: int, subjects: int, raters: int, *, gaps: bool) -> list[list[int | None]]:
    chance = random.Random(seed)  # noqa: S311 - a seeded table, no secret
    return [
        [
            None
            if gaps and chance.random() < 0.3
            else min(5, max(0, round(chance.gauss(i % 5, 1))))
            for _ in range(raters)
        ]
        for i in range(subjects)
    ]


class TestKrippendorff:
    """Alpha is that of the package `krippendorff`, to four decimals, with gaps or without."""

    @pytest.mark.parametrize("seed", range(12))
    @pytest.mark.parametrize("level", LEVELS)
    def test_it_is_theirs(self, seed: int, level: Level) -> None:
        cells = drawn(seed, 4 + seed, 2 + seed % 5, gaps=seed % 2 == 0)
        found = agreement(table(cells, SIX))["Loyal"]

        data = np.array([[np.nan if x is None else x for x in row] for row in cells]).T
        theirs = krippendorff.alpha(reliability_data=data, level_of_measurement=level)
        assert float(found[f"alpha {level}"] or 0) == pytest.approx(theirs, abs=0.000051)

    @pytest.mark.parametrize("level", LEVELS)
    def test_the_worked_example_of_the_author(self, level: str) -> None:
        """Three observers, fifteen units (Krippendorff 2011), as exact fractions."""
        rows = ("*****3412113 3*3", "1*213343*******", "**2134 4*211 33*4")
        expected = {"nominal": 0.691, "ordinal": 0.807, "interval": 0.811}
        columns = list(zip(*(row.replace(" ", "") for row in rows), strict=True))
        units = [{int(x): column.count(x) for x in set(column) - {"*"}} for column in columns]

        found = alpha(units, DISTANCES[level])

        assert found is not None
        assert float(found) == pytest.approx(expected[level], abs=0.0006)

    def test_full_agreement_is_one_and_nothing_to_agree_on_is_no_number(self) -> None:
        assert alpha([{1: 2}, {2: 2}], DISTANCES["interval"]) == 1
        assert alpha([{1: 2}, {1: 3}], DISTANCES["interval"]) is None
        assert alpha([{1: 1}, {2: 1}], DISTANCES["interval"]) is None

    def test_who_stands_alone_says_nothing(self) -> None:
        pairs = [{1: 1, 2: 1}, {3: 2}]

        assert alpha(pairs, DISTANCES["ordinal"]) == alpha([*pairs, {2: 1}], DISTANCES["ordinal"])


class TestIntraclass:
    """The correlations are those of the package `pingouin`."""

    @pytest.mark.parametrize("seed", range(8))
    def test_they_are_theirs(self, seed: int) -> None:
        cells = drawn(seed, 5 + seed, 2 + seed % 4, gaps=False)
        found = agreement(table(cells, SIX))["Loyal"]

        long = pd.DataFrame(
            [(i, j, x) for i, row in enumerate(cells) for j, x in enumerate(row)],
            columns=["subject", "rater", "value"],
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = pingouin.intraclass_corr(long, "subject", "rater", "value")["ICC"]
        # They stand in the order of Shrout and Fleiss, under one name or another.
        for name, value in zip(ICC, theirs, strict=True):
            assert float(found[name] or 0) == pytest.approx(float(value), abs=0.000051)

    def test_the_worked_example_of_shrout_and_fleiss(self) -> None:
        """Six targets, four judges (1979, table 4)."""
        cells = [
            [9, 2, 5, 8],
            [6, 1, 3, 2],
            [8, 4, 6, 8],
            [7, 1, 2, 6],
            [10, 5, 6, 9],
            [6, 2, 4, 7],
        ]
        found = agreement(table(cells))["Loyal"]

        expected = ("0.1657", "0.2898", "0.7148", "0.4428", "0.6201", "0.9093")
        assert expected == tuple(str(found[name]) for name in ICC)

    def test_where_nothing_differs_there_is_no_number(self) -> None:
        assert set(intraclass([[2, 2], [2, 2]]).values()) == {None}
        assert Fraction(-1) == intraclass([[1, 2], [2, 1]])["ICC1"]


class TestRefusals:
    """What the scale, the raters or the gaps do not allow says so instead of a number."""

    def reason(self, rows: list[Any], name: str) -> str:
        (found,) = agreement(rows).values()
        (each,) = (x for x in found.statistik if x.nama == name)
        assert each.nilai is None
        assert each.alasan is not None
        assert each.said("en").startswith(f"{name}: none, ")
        return each.alasan.en

    @pytest.mark.parametrize(
        "cells",
        [[[1, 2], [3, None]], [[1, 2]], [[1], [2]]],
        ids=["gap", "one_subject", "one_rater"],
    )
    def test_a_correlation_needs_a_full_table(self, cells: list[list[int | None]]) -> None:
        assert "every subject exactly once" in self.reason(table(cells), "ICC2")

    def test_a_rater_may_not_rate_a_subject_twice(self) -> None:
        rows = table([[1, 2], [3, 4]])

        assert "exactly once" in self.reason([*rows, rows[0]], "ICC1")

    def test_two_values_of_one_rater_fill_no_gap(self) -> None:
        rows = table([[1, 2], [3, None]])

        assert "exactly once" in self.reason([*rows, rows[0]], "ICC1")

    def test_nobody_can_tell_anonymous_raters_apart(self) -> None:
        rows = [said(), said(nilai=4), said(tentang="p-2")]

        assert "not every response says who" in self.reason(rows, "ICC1")
        assert agreement(rows)["Loyal"].tersambung is None

    def test_words_have_an_order_and_no_distance(self) -> None:
        rows = [
            said(nilai=word, skala=MUTU, tentang=who, oleh=by)
            for who, by, word in (
                ("a", "x", "baik"),
                ("a", "y", "baik"),
                ("b", "x", "cukup"),
                ("b", "y", "kurang"),
            )
        ]

        assert "no distance" in self.reason(rows, "alpha interval")
        assert "no distance" in self.reason(rows, "ICC3")
        assert Decimal("0.4000") == agreement(rows)["Loyal"]["alpha nominal"]

    def test_an_aspect_on_two_scales_is_refused(self) -> None:
        with pytest.raises(InvalidFeedbackError):
            agreement([said(), said(skala=TEN)])


class TestLinks:
    """Whether common raters hold the subjects together."""

    def test_a_chain_of_raters_links_all(self) -> None:
        found = agreement(table([[1, 2, None], [None, 2, 3], [None, None, 3]]))["Loyal"]

        assert found.tersambung is True
        assert "Common raters link all subjects" in found.explain("en")

    def test_sets_without_a_common_rater_are_named(self) -> None:
        found = agreement(table([[1, None], [None, 2], [3, None]]))["Loyal"]

        assert found.pulau == (("s0", "s2"), ("s1",))
        assert found.tersambung is False
        assert "2 sets of subjects without a common rater: s0, s2 | s1" in found.explain("en")


class TestReading:
    def test_statistics_without_a_number_for_one_reason_share_a_line(self) -> None:
        found = agreement(table([[1, 2], [3, None]]))["Loyal"]

        lines = found.explain("en").splitlines()
        assert "ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k: none" in lines[-1]
        assert "r0" not in found.explain() + repr(found) + found._repr_html_()

    def test_it_shows_what_it_knows_and_is_a_value(self) -> None:
        found = agreement(table([[1, 2], [3, 4]]))["Loyal"]

        assert repr(found).startswith("<Kesepakatan Loyal: alpha nominal=")
        assert found == pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
        assert "alpha interval: 0,7" in found.explain()
        with pytest.raises(KeyError):
            found["kappa"]
