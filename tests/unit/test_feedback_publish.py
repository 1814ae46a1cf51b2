"""What is shown and hidden in surveys small enough to be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

import pytest

from asn_kinerja.feedback import (
    ANONIMITAS,
    KESENJANGAN,
    Alasan,
    FeedbackError,
    InvalidFeedbackError,
    Published,
    Scale,
    SumberUmpanBalik,
    Tanggapan,
    publish,
)
from asn_kinerja.feedback.strategies import MAYORITAS, MEDIAN, WAKTU_PARUH
from asn_kinerja.period import Period

SCALE = Scale.numbers(1, 5)
WORDS = Scale.words(("kurang", "cukup", "baik"), id="mutu")
YEARS = [Period.year(2024), Period.year(2025)]


def said(
    values: dict[str, Sequence[int | str]],
    *,
    aspek: str = "Loyal",
    year: int = 2024,
    scale: Scale = SCALE,
    named: bool = True,
) -> Iterator[Tanggapan]:
    """One response for each value; the raters of a group are numbered."""
    for group, many in values.items():
        for place, value in enumerate(many):
            yield Tanggapan(
                tentang="p-1",
                aspek=aspek,
                sumber=SumberUmpanBalik.parse(group),
                nilai=value if isinstance(value, str) else Decimal(value),
                skala=scale,
                oleh=f"{group}-{place}" if named else None,
                pada=date(year, 6, 1),
            )


def reasons(published: Published) -> list[tuple[str, str | None]]:
    return [
        (each.kelompok.name if each.kelompok else "SEMUA", each.alasan and each.alasan.name)
        for each in published.angka
    ]


class TestAGroup:
    def test_of_three_is_shown_and_of_two_is_not(self) -> None:
        three = publish(said({"rekan": (3, 4, 5)})).cari("Loyal", "rekan")
        two = publish(said({"rekan": (3, 4)})).cari("Loyal", "rekan")

        assert three is not None
        assert (three.nilai, three.penilai, three.alasan) == (Decimal("4.00"), 3, None)
        assert two is not None
        assert (two.nilai, two.penilai, two.alasan) == (None, None, Alasan.TERLALU_SEDIKIT)
        assert (two.angka, two.persen) == (None, None)

    def test_that_is_known_by_what_it_is_is_always_shown(self) -> None:
        published = publish(said({"atasan": (4,), "diri": (5,)}))

        assert reasons(published) == [("SEMUA", None), ("ATASAN", None), ("DIRI", None)]

    def test_is_protected_where_the_caller_says_so(self) -> None:
        published = publish(said({"atasan": (4,), "diri": (5,)}), dikenal=["diri"])

        few = Alasan.TERLALU_SEDIKIT.name
        assert reasons(published) == [("SEMUA", few), ("ATASAN", few), ("DIRI", None)]

    @pytest.mark.parametrize("one", ["diri", SumberUmpanBalik.DIRI])
    def test_that_is_known_may_be_named_alone(self, one: str) -> None:
        assert publish(said({"diri": (5,)}), dikenal=one).dikenal == (SumberUmpanBalik.DIRI,)

    def test_whose_answers_are_all_the_same_is_hidden(self) -> None:
        published = publish(said({"rekan": (4, 4, 4)}))

        why = Alasan.DAPAT_DIURAI.name
        assert reasons(published) == [("SEMUA", why), ("REKAN", why)]

    def test_that_answered_twice_each_counts_as_many_raters_as_it_has(self) -> None:
        rows = [*said({"rekan": (3, 4)}), *said({"rekan": (5, 2)})]

        assert reasons(publish(rows))[1] == ("REKAN", Alasan.TERLALU_SEDIKIT.name)

    def test_that_said_nothing_has_no_figure_and_no_zero(self) -> None:
        assert publish(said({"rekan": (3, 4, 5)})).cari("Loyal", "bawahan") is None

    def test_without_ids_counts_each_response_as_one_person(self) -> None:
        published = publish(said({"masyarakat": (3, 4, 5)}, named=False))

        assert reasons(published) == [("SEMUA", None), ("MASYARAKAT", None)]


class TestAHiddenGroup:
    def test_cannot_be_had_as_all_less_the_others(self) -> None:
        published = publish(said({"rekan": (3, 4, 5), "bawahan": (2, 5)}))

        assert reasons(published) == [
            ("SEMUA", None),
            ("REKAN", Alasan.DAPAT_DIURAI.name),
            ("BAWAHAN", Alasan.TERLALU_SEDIKIT.name),
        ]

    def test_keeps_all_together_hidden_where_groups_come_first(self) -> None:
        rows = said({"rekan": (3, 4, 5), "bawahan": (2, 5)})

        published = publish(rows, kelompok_dulu=True)

        assert reasons(published) == [
            ("SEMUA", Alasan.DAPAT_DIURAI.name),
            ("REKAN", None),
            ("BAWAHAN", Alasan.TERLALU_SEDIKIT.name),
        ]

    def test_cannot_be_had_where_the_leader_is_in_the_sum(self) -> None:
        """What the leader said is known, so it hides nobody."""
        published = publish(said({"atasan": (4,), "rekan": (3, 5)}))

        assert reasons(published)[0] == ("SEMUA", Alasan.TERLALU_SEDIKIT.name)

    def test_of_equal_answers_cannot_be_had_as_a_difference(self) -> None:
        published = publish(said({"rekan": (5, 5, 5), "bawahan": (2, 3, 4)}))

        assert reasons(published) == [
            ("SEMUA", None),
            ("REKAN", Alasan.DAPAT_DIURAI.name),
            ("BAWAHAN", Alasan.DAPAT_DIURAI.name),
        ]


class TestOneWhoJoined:
    def test_later_is_not_told_by_the_difference_between_two_years(self) -> None:
        rows = [*said({"rekan": (3, 4, 5)}), *said({"rekan": (3, 4, 5, 1)}, year=2025)]

        shown = [each.is_shown for each in publish(rows, periode=YEARS).angka]
        without_guessing = publish(rows, periode=YEARS, duga_tetap=False).angka

        assert shown == [True, True, False, False]
        assert all(each.is_shown for each in without_guessing)

    def test_another_aspect_is_not_told_by_the_difference_between_aspects(self) -> None:
        rows = [
            *said({"rekan": (3, 4, 5)}, aspek="Adaptif"),
            *said({"rekan": (3, 4, 5, 1)}, aspek="Loyal"),
        ]

        assert [each.is_shown for each in publish(rows).angka] == [True, True, False, False]


class TestTheRule:
    def test_may_ask_for_more_raters(self) -> None:
        four = said({"rekan": (3, 4, 5, 5)})

        published = publish(four, aturan=ANONIMITAS.replace(penilai_minimum=5))

        assert {each.alasan for each in published.angka} == {Alasan.TERLALU_SEDIKIT}

    def test_is_refused_if_it_is_no_rule_of_anonymity(self) -> None:
        with pytest.raises(FeedbackError, match=r"feedback.KESENJANGAN is no rule of anonymity"):
            publish(said({"rekan": (3, 4, 5)}), aturan=KESENJANGAN)


class TestTheWayOfCounting:
    def test_may_be_any_that_sees_counts_only(self) -> None:
        (figure, _) = publish(said({"rekan": (1, 4, 5)}), cara=MEDIAN).angka

        assert figure.nilai == Decimal(4)

    def test_may_be_a_plain_function(self) -> None:
        (figure, _) = publish(
            said({"rekan": (1, 4, 5)}), cara=lambda rows: Decimal(max(r["nilai"] for r in rows))
        ).angka

        assert figure.nilai == Decimal(5)

    def test_gives_exact_numbers_only(self) -> None:
        fine = Scale.numbers(1, 5, places=2)
        rows = list(said({"rekan": (1, 4, 5)}, scale=fine))

        assert publish(rows, cara=lambda _: cast("Decimal", 4)).angka[0].persen == 75
        with pytest.raises(FeedbackError, match=r"gave 3\.3"):
            publish(rows, cara=lambda _: cast("Decimal", 3.3))

    def test_is_refused_where_it_sees_the_age_of_a_response(self) -> None:
        with pytest.raises(FeedbackError, match=r"WAKTU_PARUH sees how old a response is"):
            publish(said({"rekan": (3, 4, 5)}), cara=WAKTU_PARUH)

    def test_is_refused_where_it_is_no_strategy(self) -> None:
        with pytest.raises(FeedbackError):
            publish(said({"rekan": (3, 4, 5)}), cara=KESENJANGAN)

    def test_on_words_is_the_most_frequent(self) -> None:
        rows = said({"rekan": ("baik", "cukup", "baik")}, scale=WORDS)

        (figure, _) = publish(rows).angka

        assert (figure.nilai, figure.angka, figure.rentang) == ("baik", Decimal(2), Decimal(2))
        assert figure.persen == 100

    def test_may_decide_nothing_and_then_says_so(self) -> None:
        rows = said({"rekan": ("baik", "cukup", "kurang")}, scale=WORDS)

        (figure, _) = publish(rows, cara=MAYORITAS).angka

        assert (figure.nilai, figure.penilai) == (None, 3)
        assert figure.alasan is Alasan.TIDAK_DIPUTUSKAN
        assert figure.said("en") == "All but self: no value; the way of counting does not decide"


class TestWhatCannotBePublished:
    def test_is_refused_all_at_once(self) -> None:
        one, *others = said({"rekan": (3, 4, 5)})
        stranger = Tanggapan(
            tentang="p-2",
            aspek="Loyal",
            sumber=one.sumber,
            nilai="baik",
            skala=WORDS,
            pada=date(2024, 7, 1),
        )
        overlapping = [Period.year(2024), Period.semester(2024, 2), Period.year(2023)]

        with pytest.raises(InvalidFeedbackError) as caught:
            publish([one, *others, stranger], periode=overlapping)

        codes = [getattr(each, "code", None) for each in caught.value.exceptions]
        assert codes == ["published.overlap", "published.subjects", "published.scales"]

    def test_is_nothing_at_all_without_a_value(self) -> None:
        note = Tanggapan(tentang="p-1", aspek="Loyal", sumber=SumberUmpanBalik.REKAN, isi="baik")

        with pytest.raises(InvalidFeedbackError) as caught:
            publish([note])

        assert "there is no response with a value" in str(caught.value)


class TestPeriods:
    def test_leave_out_what_has_no_day_or_lies_outside_and_count_it(self) -> None:
        undated = Tanggapan(
            tentang="p-1",
            aspek="Loyal",
            sumber=SumberUmpanBalik.REKAN,
            nilai=Decimal(3),
            skala=SCALE,
        )
        rows = [*said({"rekan": (3, 4, 5)}), *said({"rekan": (1,)}, year=2023), undated]

        published = publish(rows, periode=Period.year(2024))

        assert published.luar == 2
        assert "values without a day or outside every period: 2" in published.explain("en")

    def test_without_a_response_are_told_as_such(self) -> None:
        published = publish(said({"rekan": (3, 4, 5)}), periode=reversed(YEARS))

        assert published.periode == tuple(YEARS)
        assert published.explain("en").splitlines()[-1].strip() == "no response with a value"


class TestWhatIsShown:
    def test_steers_no_terminal(self) -> None:
        steer = "baik\n" + chr(27)
        scale = Scale.words(("kurang", steer), id=steer)
        published = publish(said({"rekan": (steer, steer, "kurang")}, scale=scale))

        assert chr(27) not in published.explain() + published.explain("en")
        assert len(published.explain().splitlines()) == 8

    def test_reads_in_both_languages(self) -> None:
        published = publish(said({"atasan": (4,), "rekan": (3, 4, 5), "bawahan": (2, 5)}))

        assert repr(published) == "<Published p-1: 2 shown, 2 hidden>"
        assert [each.kelompok for each in published.tersembunyi] == [
            SumberUmpanBalik.REKAN,
            SumberUmpanBalik.BAWAHAN,
        ]
        assert "Semua selain diri: 3,83 (6 penilai)" in published.explain()
        assert "All but self: 3.83 (raters: 6)" in published.explain("en")
        assert "known by what they are, so not anonymous: Pimpinan" in published.explain("en")

    def test_names_no_known_group_where_there_is_none(self) -> None:
        published = publish(said({"rekan": (3, 4, 5)}), dikenal=())

        assert "not anonymous" not in published.explain("en")

    def test_is_a_table_with_bars_in_a_notebook(self) -> None:
        rows = [
            *said({"atasan": (3,), "rekan": (3, 4, 5), "bawahan": (2, 5)}),
            *said({"rekan": (3, 4, 5)}, aspek="<b>"),
        ]

        html = publish(rows)._repr_html_()

        assert '50%, transparent 50%)">3,00 (n = 1)</td>' in html
        assert "<td>Penilai terlalu sedikit</td>" in html
        assert "<td>&lt;b&gt;</td>" in html
        assert "<td></td>" in html
