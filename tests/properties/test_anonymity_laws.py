"""Whatever is published, nobody's answer can be worked out: attacked by linear algebra.

The attacks know every response, build their own sums of the figures that are shown, and reduce
them over single raters; nothing of the library's own reasoning is used.
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product
from random import Random
from typing import TypeAlias

from hypothesis import assume, given
from hypothesis import strategies as st

from asn_kinerja.feedback import (
    ANONIMITAS,
    DIKENAL,
    Figure,
    Published,
    Scale,
    SumberUmpanBalik,
    Tanggapan,
    publish,
)
from asn_kinerja.period import Period

SCALE = Scale.numbers(1, 3)
YEARS = (Period.year(2024), Period.year(2025))
ASPECTS = ("Adaptif", "Loyal")
DIRI = SumberUmpanBalik.DIRI
FEWEST = 3

#: The groups and how many there may be of each: one leader and one self, others by chance.
GROUPS = (("atasan", 1), ("diri", 1), ("rekan", 4), ("bawahan", 3), ("pihak lain", 2))

#: Rater, group, aspect, year: one answer that somebody gave.
Answer: TypeAlias = tuple[str, SumberUmpanBalik, str, Period | None]
Sum: TypeAlias = Counter[Answer]

#: What the attacker may take to be the same answer of one rater.
SUPPOSED: tuple[Callable[[Answer], Hashable], ...] = (
    lambda answer: answer,
    lambda answer: answer[:3],
    lambda answer: (answer[0], answer[1], answer[3]),
    lambda answer: answer[:2],
)


@st.composite
def surveys(
    draw: st.DrawFn, aspects: Sequence[str] = ASPECTS, years: Sequence[Period] = YEARS
) -> list[Tanggapan]:
    """Responses on one person; nobody has to answer everything, and some answer twice."""
    rows: list[Tanggapan] = []
    for group, most in GROUPS:
        for place in range(draw(st.integers(0, most))):
            times = draw(st.sampled_from(((1,), (1,), (1,), (0, 1), (0, 1, 1, 2))))
            for aspect, year in product(aspects, years):
                for _ in range(draw(st.sampled_from(times))):
                    value = draw(st.integers(1, 3))
                    rows.append(response(f"{group}-rahasia-{place}", group, aspect, year, value))
    assume(rows)
    return rows


def response(rater: str, group: str, aspect: str, year: Period, value: int) -> Tanggapan:
    return Tanggapan(
        tentang="p-1",
        aspek=aspect,
        sumber=SumberUmpanBalik.parse(group),
        nilai=Decimal(value),
        skala=SCALE,
        oleh=rater,
        pada=year.start,
    )


def answer_of(row: Tanggapan) -> Answer:
    year = next(each for each in YEARS if row.pada is not None and row.pada in each)
    return str(row.oleh), row.sumber, row.aspek, year


def sum_of(figure: Figure, rows: Iterable[Tanggapan]) -> Sum:
    """How often each answer of a protected rater stands in the sum behind a figure."""
    found: Sum = Counter()
    for row in rows:
        rater, group, aspect, year = answer_of(row)
        here = (aspect, year) == (figure.aspek, figure.periode)
        whose = group is not DIRI if figure.kelompok is None else group is figure.kelompok
        if here and whose and group not in DIKENAL:
            found[rater, group, aspect, year] += 1
    return found


def sums(published: Published, rows: list[Tanggapan]) -> list[Sum]:
    return [sum_of(figure, rows) for figure in published.angka if figure.is_shown]


def rank(rows: Sequence[Sequence[int]]) -> int:
    """The rank, by plain row reduction over fractions."""
    left = [[Fraction(number) for number in row] for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        place = next((i for i in range(found, len(left)) if left[i][column]), None)
        if place is None:
            continue
        left[found], left[place] = left[place], left[found]
        for i in range(found + 1, len(left)):
            times = left[i][column] / left[found][column]
            left[i] = [a - times * b for a, b in zip(left[i], left[found], strict=True)]
        found += 1
    return found


def tells(
    published: Sequence[Sum], about: Callable[[Answer], bool], same: Callable[[Answer], Hashable]
) -> bool:
    """Whether some combination of sums holds answers of some raters and no others."""
    columns = {same(answer): about(answer) for row in published for answer in row}
    matrix: list[list[int]] = []
    for row in published:
        times: Counter[Hashable] = Counter()
        for answer, number in row.items():
            times[same(answer)] += number
        matrix.append([times[column] for column in columns])
    others = [
        [n for n, hit in zip(row, columns.values(), strict=True) if not hit] for row in matrix
    ]
    return rank(matrix) > rank(others)


def by(some: Sequence[str]) -> Callable[[Answer], bool]:
    """Whether an answer is one of some raters."""
    return lambda answer: answer[0] in some


def raters(published: Sequence[Sum]) -> list[str]:
    return sorted({answer[0] for row in published for answer in row})


def isolated(
    published: Sequence[Sum],
    fewer_than: int,
    supposed: Sequence[Callable[[Answer], Hashable]] = SUPPOSED,
) -> tuple[str, ...] | None:
    """Some raters, fewer than so many, about whom alone something can be worked out."""
    for number in range(1, fewer_than):
        for few in combinations(raters(published), number):
            for same in supposed:
                if tells(published, by(few), same):
                    return few
    return None


def agreed(published: Sequence[Sum], rows: Iterable[Tanggapan]) -> int | None:
    """A value that all answers have of which some combination of sums is made."""
    given_by: dict[Answer, set[int]] = {}
    for row in rows:
        given_by.setdefault(answer_of(row), set()).add(row.kode or 0)
    for code in (1, 2, 3):
        alike = {each for each, codes in given_by.items() if codes == {code}}
        if tells(published, alike.__contains__, SUPPOSED[0]):
            return code
    return None


class TestNothingPublishedTellsOfFewerRatersThanStated:
    """The row space of all that is shown holds nothing about fewer than k raters."""

    @given(surveys())
    def test_no_combination_is_about_fewer_than_three(self, rows: list[Tanggapan]) -> None:
        published = publish(rows, periode=YEARS)

        assert isolated(sums(published, rows), FEWEST) is None

    @given(surveys(years=YEARS[:1]), st.integers(2, 5))
    def test_nor_about_fewer_than_any_number_that_is_stated(
        self, rows: list[Tanggapan], fewest: int
    ) -> None:
        rule = ANONIMITAS.replace(penilai_minimum=fewest)

        published = publish(rows, periode=YEARS, aturan=rule)

        assert isolated(sums(published, rows), fewest) is None

    @given(surveys(years=YEARS[:1]))
    def test_nor_where_groups_are_decided_on_first(self, rows: list[Tanggapan]) -> None:
        published = publish(rows, periode=YEARS, kelompok_dulu=True)

        assert isolated(sums(published, rows), FEWEST) is None

    @given(surveys())
    def test_nor_without_guessing_where_guessing_is_left_out(self, rows: list[Tanggapan]) -> None:
        published = publish(rows, periode=YEARS, duga_tetap=False)

        assert isolated(sums(published, rows), FEWEST, SUPPOSED[:1]) is None

    @given(surveys(years=YEARS[:1]))
    def test_a_rater_who_knows_their_own_answers_learns_those_of_no_other(
        self, rows: list[Tanggapan]
    ) -> None:
        shown = sums(publish(rows, periode=YEARS), rows)
        for knowing in raters(shown):
            known = {answer for row in shown for answer in row if answer[0] == knowing}
            with_own = [*shown, *(Counter([answer]) for answer in known)]
            for other in raters(shown):
                if other != knowing:
                    told = tells(with_own, by((other,)), SUPPOSED[0])

                    assert not told


class TestAnswersThatAreAllTheSameAreNotPublished:
    """A value behind which all said the same tells what each of them said."""

    @given(surveys())
    def test_no_combination_is_made_of_equal_answers(self, rows: list[Tanggapan]) -> None:
        published = publish(rows, periode=YEARS)

        assert agreed(sums(published, rows), rows) is None

    @given(surveys(aspects=ASPECTS[:1], years=YEARS[:1]))
    def test_no_answer_is_the_same_in_every_survey_that_would_look_like_this(
        self, rows: list[Tanggapan]
    ) -> None:
        """Tried out: every survey with the same counts of values behind each shown figure."""
        shown = [each for each in publish(rows, periode=YEARS).angka if each.is_shown]
        secret = [place for place, row in enumerate(rows) if row.sumber not in DIKENAL]
        assume(len(secret) <= 7)
        behind = [[place for place in secret if sum_of(figure, [rows[place]])] for figure in shown]
        truth = {place: rows[place].kode or 0 for place in secret}

        def looks(survey: dict[int, int]) -> list[list[int]]:
            return [sorted(survey[place] for place in places) for places in behind]

        surveys = (
            dict(zip(secret, values, strict=True))
            for values in product((1, 2, 3), repeat=len(secret))
        )
        alike = [each for each in surveys if looks(each) == looks(truth)]

        assert [p for p in secret if len({each[p] for each in alike}) == 1] == []


class TestAsMuchAsPossibleIsPublished:
    """What is hidden has to be, and stays so; what is shown stays so."""

    @given(surveys(years=YEARS[:1]))
    def test_whatever_is_hidden_would_tell_too_much(self, rows: list[Tanggapan]) -> None:
        published = publish(rows, periode=YEARS)
        shown = sums(published, rows)
        for figure in published.tersembunyi:
            more = [*shown, sum_of(figure, rows)]

            assert isolated(more, FEWEST) is not None or agreed(more, rows) is not None

    @given(surveys())
    def test_a_later_year_changes_nothing_of_an_earlier_one(self, rows: list[Tanggapan]) -> None:
        earlier = [row for row in rows if row.pada == YEARS[0].start]
        assume(earlier)

        before = publish(earlier, periode=YEARS).angka
        after = publish(rows, periode=YEARS).angka

        assert before == tuple(each for each in after if each.periode == YEARS[0])

    @given(surveys(), st.randoms(use_true_random=False))
    def test_the_order_of_responses_changes_nothing(
        self, rows: list[Tanggapan], chance: Random
    ) -> None:
        mixed = list(rows)
        chance.shuffle(mixed)

        assert publish(rows, periode=YEARS) == publish(mixed, periode=YEARS)


class TestNoResultKnowsARater:
    @given(surveys())
    def test_no_id_of_a_rater_is_in_anything_that_is_kept_or_said(
        self, rows: list[Tanggapan]
    ) -> None:
        published = publish(rows, periode=YEARS)
        said = published.explain("id") + published.explain("en") + published._repr_html_()

        assert "rahasia" not in said
        assert b"rahasia" not in pickle.dumps(published)
        assert pickle.loads(pickle.dumps(published)) == published  # noqa: S301 - our own
