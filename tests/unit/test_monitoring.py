from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest

from asn_kinerja import Citation, Period, Policy, Text, bands, fact, flag, label, setting
from asn_kinerja.consequences import Rule, RuleBook
from asn_kinerja.display.sparkline import sparkline
from asn_kinerja.errors import InvalidFactsError, UnknownLabelError
from asn_kinerja.goals import Comparison, Goal, Indicator, Target
from asn_kinerja.monitoring import (
    AMBANG,
    KELUAR_LINTASAN,
    KEMIRINGAN,
    TURUN_BERTURUT,
    Alert,
    Alerts,
    MonitoringError,
    Point,
    Series,
    SeriesError,
    falls,
    history,
    median,
    theil_sen,
    watch,
)

MONTHS = Period.year(2026).split(1)
QUARTERS = Period.year(2026).split(3)


def series(*values: Any, id: str = "pkm-1", direction: str = "naik", **more: Any) -> Series:  # noqa: A002
    return Series.of(id, zip(MONTHS, values, strict=False), direction=direction, **more)


def refused(build: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(MonitoringError) as caught:
        build()
    return [
        (each.code, str(each.facts["path"]))
        for each in caught.value.exceptions
        if isinstance(each, SeriesError)
    ]


class TestSeries:
    def test_keeps_its_values_exact(self) -> None:
        given = (1, Decimal("2.50"), Fraction(1, 4), 0.1)

        values = [point.value for point in series(*given).points]

        assert values == [1, Decimal("2.5"), Decimal("0.25"), Decimal("0.1")]

    def test_a_period_without_a_value_stays_in_its_place(self) -> None:
        holed = series(3, None, 5)

        assert holed.missing == (MONTHS[1],)
        assert holed.known == ((0, Decimal(3)), (2, Decimal(5)))

    def test_periods_that_nobody_gave_are_missing_too(self) -> None:
        months = Series.of("a", {MONTHS[0]: 1, MONTHS[3]: 2}, direction="naik")
        quarters = Series.of("a", {QUARTERS[2]: 1, QUARTERS[0]: 2}, direction="naik")

        assert months.missing == MONTHS[1:3]
        assert quarters.missing == (QUARTERS[1],)
        assert [point.value for point in quarters.points] == [2, None, 1]

    def test_a_hole_between_uneven_periods_is_one_hole(self) -> None:
        odd = Period(date(2026, 1, 1), date(2026, 2, 15))
        long = Period(date(2026, 1, 1), date(2026, 6, 1))

        first = Series.of("a", {odd: 1, MONTHS[3]: 2}, direction="naik")
        second = Series.of("a", {long: 1, MONTHS[11]: 2}, direction="naik")

        assert first.missing == (Period(date(2026, 2, 15), date(2026, 4, 1)),)
        assert second.missing == (Period(date(2026, 6, 1), date(2026, 12, 1)),)

    def test_a_target_of_a_missing_period_is_kept(self) -> None:
        targets = {month: Target.up(n) for n, month in enumerate(MONTHS)}

        holed = Series.of("a", {MONTHS[0]: 1, MONTHS[2]: 2}, direction="naik", targets=targets)

        assert [point.target for point in holed.points] == [*map(Target.up, range(3))]

    def test_every_problem_is_named_at_once(self) -> None:
        points = [
            Point(Period.month(2026, 1), Decimal("0.12345")),
            Point(Period(date(2026, 1, 15), date(2026, 3, 1)), Decimal(1)),
            Point(Period(date(2026, 3, 1)), Decimal("Infinity"), Target.up(date(2026, 3, 1))),
        ]

        problems = refused(lambda: Series("a", points, direction="rentang"))

        assert problems == [
            ("series.direction", "direction"),
            ("series.value", "points[0]"),
            ("series.endless", "points[2]"),
            ("series.value", "points[2]"),
            ("series.target", "points[2]"),
            ("series.order", "points[1]"),
        ]

    def test_points_that_do_not_follow_each_other_are_refused(self) -> None:
        points = [Point(MONTHS[0], Decimal(1)), Point(MONTHS[2], Decimal(1))]

        assert refused(lambda: Series("a", points, direction="naik")) == [
            ("series.order", "points[1]")
        ]

    @pytest.mark.parametrize(
        "value",
        ["80", True, float("nan"), float("inf"), Fraction(1, 3), object(), Decimal("1e40")],
        ids=["text", "flag", "nan", "infinity", "third", "object", "huge"],
    )
    def test_what_is_no_exact_number_is_refused(self, value: object) -> None:
        assert refused(lambda: series(1, value)) == [("series.value", "points[1]")]

    @pytest.mark.parametrize("direction", ["naik", "turun"])
    def test_a_target_does_not_go_against_the_series(self, direction: str) -> None:
        """Otherwise a value that worsens past its target would stay quiet."""
        targets = {MONTHS[0]: Target.up(3), MONTHS[1]: Target.down(3)}
        ranged = {MONTHS[0]: Target.within(1, 3)}
        wrong = {"naik": "points[1]", "turun": "points[0]"}[direction]

        assert refused(lambda: series(5, 5, direction=direction, targets=targets)) == [
            ("series.other_way", wrong)
        ]
        assert series(5, direction=direction, targets=ranged).points[0].target == ranged[MONTHS[0]]

    def test_two_values_of_one_period_are_refused_and_none_is_lost(self) -> None:
        twice = [(MONTHS[0], 310), (MONTHS[1], 5), (MONTHS[0], 12)]

        assert refused(lambda: Series.of("a", twice, direction="naik")) == [
            ("series.order", "points[1]")
        ]

    @pytest.mark.parametrize(
        "lengths, even",
        [
            (MONTHS, True),
            (QUARTERS, True),
            (tuple(Period.semester(2026, n) for n in (1, 2)), True),
            ((Period.year(2023), Period.year(2024)), True),
            ((*MONTHS[:3], QUARTERS[1]), False),
            ((Period(date(2026, 1, 1), date(2026, 1, 8)), MONTHS[0]), False),
        ],
        ids=["months", "quarters", "semesters", "years", "a quarter too", "a week too"],
    )
    def test_months_are_of_one_length_and_a_quarter_is_of_another(
        self,
        lengths: tuple[Period, ...],
        even: bool,  # noqa: FBT001
    ) -> None:
        start, points = lengths[0].start, list[Point]()
        for each in lengths:
            assert each.end is not None
            points.append(Point(Period(start, start + (each.end - each.start)), Decimal(1)))
            start = start + (each.end - each.start)

        assert Series("a", points, direction="naik").is_even is even

    def test_a_series_without_any_value_is_none(self) -> None:
        assert refused(lambda: series(None, None)) == [("series.no_values", "points")]
        assert refused(lambda: Series("a", [], direction="naik")) == [
            ("series.no_values", "points")
        ]

    def test_an_open_period_is_never_followed(self) -> None:
        values = {Period(date(2026, 1, 1)): 1, MONTHS[3]: 2}

        assert refused(lambda: Series.of("a", values, direction="naik")) == [
            ("series.endless", "points[0]")
        ]

    def test_the_direction_is_one(self) -> None:
        with pytest.raises(UnknownLabelError):
            series(1, direction="miring")

    def test_two_periods_that_share_days_are_refused(self) -> None:
        values = {QUARTERS[0]: 1, MONTHS[1]: 2}

        assert refused(lambda: Series.of("a", values, direction="naik")) == [
            ("series.order", "points[1]")
        ]

    def test_it_can_be_stored_compared_and_not_changed(self) -> None:
        one = series(1, None, facts={"jenis": "puskesmas"}, targets={MONTHS[0]: Target.up(2)})
        other: Any = one

        copy = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes

        assert copy == one
        assert hash(copy) == hash(one)
        assert repr(one) == "<Series pkm-1: 1, ->"
        with pytest.raises(AttributeError):
            other.points = ()


class TestPlanned:
    def test_targets_are_those_that_the_plan_asks_for(self) -> None:
        steps = [(month, Target.down(n)) for month, n in zip(MONTHS, (30, 28, 26), strict=False)]
        wait = Indicator("wait", "Waktu tunggu", trajectory=steps, unit="menit")
        goal = Goal("so", "Layanan cepat", "Sasaran", indicators=[wait])

        made = Series.planned(
            goal, wait, {MONTHS[0]: 31, MONTHS[2]: 26, MONTHS[3]: 25}, facts={"unit_kerja": "pkm"}
        )

        ends = [None if each.target is None else each.target.end for each in made.points]
        assert ends == [30, 28, 26, None]
        assert (made.direction, made.unit) == ("Makin rendah makin baik", "menit")
        assert made.title == Text("Waktu tunggu", "Waktu tunggu")
        assert made.facts == (("unit_kerja", "pkm"),)

    def test_the_target_of_the_whole_says_the_direction_first(self) -> None:
        served = Indicator("iki", "Terlayani", Target.up(100))
        goal = Goal("so", "Layanan baik", "Sasaran", indicators=[served])

        assert Series.planned(goal, served, {MONTHS[0]: 9}).direction == "Makin tinggi makin baik"

    def test_a_plan_without_any_target_says_no_direction(self) -> None:
        """Nobody said which way is better, and nothing is assumed."""
        silent = Indicator("iki", "Terlayani")
        goal = Goal("so", "Layanan baik", "Sasaran", indicators=[silent])

        assert refused(lambda: Series.planned(goal, silent, {MONTHS[0]: 9})) == [
            ("series.direction", "direction")
        ]


class TestFalls:
    @pytest.mark.parametrize(
        "values, found",
        [
            ((9, 8, 7), (2, False)),
            ((9, 8), (1, False)),
            ((7, 9, 8), (1, False)),
            ((7, 8, 9), (0, False)),
            ((8, 8, 7, 7), (0, False)),
            ((9, None, 7, 6), (1, True)),
            ((None, 7, 6), (1, True)),
            ((9, None, 7), (0, True)),
            ((9, 8, None), None),
            ((9,), (0, False)),
        ],
        ids=[
            "to the start",
            "one step to the start",
            "to a rise",
            "none",
            "equal is no fall",
            "to a hole",
            "to a hole at the start",
            "behind a hole",
            "the last is missing",
            "alone",
        ],
    )
    def test_are_counted_from_the_last_period_back(
        self, values: tuple[Any, ...], found: tuple[int, bool] | None
    ) -> None:
        assert falls(series(*values)) == found

    @pytest.mark.parametrize(
        "values, found",
        [((7, 8, 9), (2, False)), ((9, 8), (0, False)), ((8, 8), (0, False))],
        ids=["against it", "along it", "equal is no fall"],
    )
    def test_go_against_the_direction(
        self, values: tuple[int, ...], found: tuple[int, bool]
    ) -> None:
        assert falls(series(*values, direction="turun")) == found


class TestSlope:
    def test_is_the_median_of_all_slopes(self) -> None:
        assert theil_sen(series(1, 2, 3, 100)) == Fraction(17)

    def test_one_wild_value_does_not_turn_it(self) -> None:
        assert theil_sen(series(10, 9, 8, 1000, 6, 5, 4)) == -1

    def test_a_missing_period_keeps_its_place(self) -> None:
        assert theil_sen(series(10, None, 6)) == -2

    def test_of_one_value_there_is_none(self) -> None:
        assert theil_sen(series(10)) is None
        assert median([]) is None


class TestHistory:
    def test_says_what_strategies_ask(self) -> None:
        found = history(series(10, 8, None, 7, 5, facts={"jenis": "pkm"}))

        assert dict(found) == {
            "nilai": 5,
            "nilai_sebelumnya": 7,
            "makin_tinggi_makin_baik": True,
            "jumlah_periode": 4,
            "jumlah_turun_berturut": 1,
            "turun_terputus": True,
            "median_riwayat": 8,
            "kemiringan": Decimal("-1.125"),
            "perbandingan": None,
            "jenis": "pkm",
        }

    def test_what_is_not_known_is_none_and_never_zero(self) -> None:
        found = history(series(10, None, direction="turun", targets={MONTHS[1]: Target.down(9)}))

        assert {name for name, value in found.items() if value is None} == {
            "nilai",
            "jumlah_turun_berturut",
            "turun_terputus",
            "kemiringan",
            "perbandingan",
        }

    def test_periods_of_different_length_are_not_compared(self) -> None:
        """A quarter has three months of visits, and the month after it is no fall."""
        values = {**dict(zip(MONTHS, (100, 100, 90), strict=False)), QUARTERS[1]: 300}
        one = Series.of("a", {**values, MONTHS[6]: 101, MONTHS[7]: 100}, direction="naik")

        found = history(one)

        assert (falls(one), theil_sen(one)) == (None, None)
        assert (found["nilai"], found["jumlah_periode"], found["median_riwayat"]) == (100, 6, None)
        assert raised(one, TURUN_BERTURUT.replace(paling_sedikit_turun=2)) is None
        assert raised(one, KEMIRINGAN) is None
        assert "Periods are not of one length: they are not compared" in watch(
            [one], [KEMIRINGAN]
        ).explain("en")

    def test_what_the_values_say_is_never_overruled(self) -> None:
        stated = series(1, facts={"nilai": 99, "jenis": "pkm", "kemiringan": 0})

        assert refused(lambda: watch([stated], [AMBANG])) == [
            ("series.fact", "nilai"),
            ("series.fact", "kemiringan"),
        ]

    def test_the_only_period_has_none_before_it(self) -> None:
        found = history(series(10, targets={MONTHS[0]: Target.up(9)}))

        assert (found["nilai_sebelumnya"], found["median_riwayat"]) == (None, None)
        assert found["perbandingan"] is Comparison.BETTER


def raised(one: Series, *strategies: Any) -> bool | None:
    """Whether a strategy alerts; `None` while it cannot be decided."""
    found = watch([one], strategies)
    return True if found.raised else None if found.undecided else False


class TestThreshold:
    @pytest.mark.parametrize(
        "value, direction, alert",
        [
            ("79.9999", "naik", True),
            (80, "naik", False),
            (80, "turun", False),
            ("80.0001", "turun", True),
        ],
        ids=["below", "at, upwards", "at, downwards", "above"],
    )
    def test_is_passed_on_the_bad_side_only(self, value: Any, direction: str, alert: bool) -> None:  # noqa: FBT001
        assert raised(series(Decimal(value), direction=direction), AMBANG) is alert

    def test_a_missing_last_period_decides_nothing(self) -> None:
        assert raised(series(10, None), AMBANG) is None


class TestFallsInARow:
    def test_three_are_needed_unless_an_agency_says_otherwise(self) -> None:
        assert raised(series(9, 8, 7, 6), TURUN_BERTURUT) is True
        assert raised(series(9, 9, 8, 7), TURUN_BERTURUT) is False
        assert raised(series(9, 9, 8, 7), TURUN_BERTURUT.replace(paling_sedikit_turun=2)) is True

    def test_a_hole_is_no_fall_and_no_end_of_the_fall(self) -> None:
        assert raised(series(9, None, 8, 7), TURUN_BERTURUT) is None
        assert raised(series(1, None, 9, 8, 7, 6), TURUN_BERTURUT) is True


class TestOwnHistory:
    def test_alerts_where_each_period_worsens_by_five_percent_of_the_median(self) -> None:
        assert raised(series(100, 95, 90, 85), KEMIRINGAN) is True
        assert raised(series(100, 96, 92, 88), KEMIRINGAN) is False
        assert raised(series(100, 105, 110, 115), KEMIRINGAN) is False

    def test_respects_the_direction(self) -> None:
        assert raised(series(100, 106, 112, 118, direction="turun"), KEMIRINGAN) is True
        assert raised(series(118, 112, 106, 100, direction="turun"), KEMIRINGAN) is False

    def test_says_that_there_are_too_few_points(self) -> None:
        (alert,) = watch([series(9, 5, None, 1)], [KEMIRINGAN]).undecided

        assert alert.outcome is not None
        assert [each.reason.en for each in alert.outcome.missing if each.reason] == [
            "too few periods with a value for a slope"
        ]

    def test_of_nothing_there_is_no_percentage(self) -> None:
        assert raised(series(0, 0, 0, -9), KEMIRINGAN) is None

    def test_values_below_zero_count_by_their_size(self) -> None:
        assert raised(series(-90, -95, -100, -105), KEMIRINGAN) is True


class TestTrajectory:
    def test_alerts_where_the_value_is_worse_than_the_target_of_its_period(self) -> None:
        targets = {MONTHS[0]: Target.up(1), MONTHS[1]: Target.up(50)}

        assert raised(series(40, 49, targets=targets), KELUAR_LINTASAN) is True
        assert raised(series(0, 50, targets=targets), KELUAR_LINTASAN) is False

    def test_without_a_target_it_cannot_tell(self) -> None:
        assert raised(series(1, 2), KELUAR_LINTASAN) is None


LEVELLED = Policy(
    "kota/tingkat",
    outputs={
        "waspada": fact("nilai", places=4) < setting("batas", 80),
        "tingkat": bands(fact("nilai", places=4), {"< 50": "Kritis", ">= 50": "Perhatian"}),
    },
)


class TestStrategies:
    def test_any_policy_with_the_output_may_be_one(self) -> None:
        (alert,) = watch([series(40)], [LEVELLED]).raised

        assert (alert.severity, alert.said("en")) == (
            "Kritis",
            "pkm-1: kota/tingkat (severity Kritis)",
        )

    def test_a_severity_that_is_not_decided_is_none(self) -> None:
        (alert,) = watch([series(40, None)], [LEVELLED]).undecided

        assert alert.severity is None

    def test_a_severity_may_be_absent(self) -> None:
        policy = Policy(
            "kota/boleh",
            outputs={
                "waspada": fact("nilai") < 80,
                "tingkat": label("jenis", ["a", "b"], optional=True),
            },
        )

        (alert,) = watch([series(40)], [policy]).raised

        assert alert.severity is None

    def test_a_plain_function_may_be_one(self) -> None:
        def same(one: Series) -> Alert | None:
            values = {value for _, value in one.known}
            return Alert(one, "Semua sama", why="angka disalin?") if len(values) == 1 else None

        found = watch([series(5, 5, 5), series(1, 2, id="pkm-2")], [same])

        assert [str(each) for each in found.raised] == ["pkm-1: Semua sama"]
        assert "angka disalin?" in found.explain()

    def test_facts_of_the_series_are_given_to_those_who_ask(self) -> None:
        local = Policy("kota/24jam", outputs={"waspada": flag("buka_24_jam") & (fact("nilai") < 9)})

        assert raised(series(5, facts={"buka_24_jam": True}), local) is True
        assert raised(series(5, facts={"buka_24_jam": False}), local) is False
        assert raised(series(5), local) is None

    def test_facts_that_a_policy_does_not_take_are_refused(self) -> None:
        with pytest.raises(InvalidFactsError):
            watch([series(Decimal("0.5"))], [Policy("p", outputs={"waspada": fact("nilai") < 9})])

    def test_what_is_no_strategy_is_refused_with_every_other_problem(self) -> None:
        wrong: Any = [Policy("p", outputs={"x": flag("a")}), AMBANG, 3]
        number = Policy("p", outputs={"waspada": fact("nilai")})

        problems = refused(lambda: watch([series(1), series(2)], [*wrong, number]))

        assert problems == [
            ("watch.same_id", "series"),
            ("watch.strategy", "strategies[0]"),
            ("watch.strategy", "strategies[2]"),
            ("watch.strategy", "strategies[3]"),
        ]

    def test_progress_is_told(self) -> None:
        told: list[tuple[int, int]] = []

        watch([series(1), series(2, id="b")], [AMBANG], progress=lambda *at: told.append(at))

        assert told == [(1, 2), (2, 2)]


CITE = Citation("Perwali 9/2026", pasal=12)
JENIS, STRATEGI = label("jenis", ["pkm", "rs"]), label("strategi", ["kota/tingkat", "lain"])
BOOK = RuleBook(
    "kota/tindak-lanjut",
    [
        Rule("dampingi", JENIS.is_("pkm") & (fact("nilai") < 50), "Dampingi", CITE, "local"),
        Rule("rapat", STRATEGI.is_("kota/tingkat") & flag("waspada"), "Rapat", CITE, "local"),
        Rule("lapor", label("tingkat", ["Kritis", "Perhatian"]).is_("Kritis"), "Lapor", CITE),
        Rule("dana", flag("ada_dana"), "Dana", CITE, "local"),
    ],
)


class TestFollowUp:
    """A book of rules is asked with those facts that it can see."""

    def test_the_facts_the_outputs_and_the_strategy_are_known_to_the_book(self) -> None:
        (alert,) = watch([series(40, facts={"jenis": "pkm"})], [LEVELLED], follow_up=BOOK).raised

        assert alert.follow_up is not None
        assert alert.follow_up.actions == ("Dampingi", "Rapat", "Lapor")
        assert alert.follow_up.missing == ("ada_dana",)
        assert "Suggested follow-up" in alert.explain("en")

    def test_an_alert_of_a_function_is_followed_too(self) -> None:
        one = series(40, facts={"jenis": "pkm"})

        (alert,) = watch([one], [lambda each: Alert(each, "x")], follow_up=BOOK).raised

        assert alert.follow_up is not None
        assert alert.follow_up.actions == ("Dampingi",)

    def test_a_severity_that_is_not_stated_hides_no_fact(self) -> None:
        one = series(40, facts={"jenis": "pkm", "tingkat": "Kritis"})

        (alert,) = watch([one], [lambda each: Alert(each, "x")], follow_up=BOOK).raised

        assert alert.follow_up is not None
        assert alert.follow_up.actions == ("Dampingi", "Lapor")

    def test_the_series_of_the_alert_is_the_one_followed(self) -> None:
        """A function may alert on what it made of a series, e.g. on its last year."""
        low = series(40, facts={"jenis": "pkm"})

        (alert,) = watch([series(90)], [lambda _: Alert(low, "x")], follow_up=BOOK).raised

        assert alert.follow_up is not None
        assert alert.follow_up.actions == ("Dampingi",)

    def test_nothing_follows_what_is_not_decided(self) -> None:
        (alert,) = watch([series(4, None)], [AMBANG], follow_up=BOOK).undecided

        assert alert.follow_up is None


def some() -> Alerts:
    holed = series(92, 90, None, 74, title="<b>Merpati & Dara</b>", unit="%")
    calm = series(80, 90, id="pkm-2", targets={MONTHS[0]: Target.up(85)})
    alone = series(81, id="pkm-3")
    return watch([holed, calm, alone], [AMBANG, TURUN_BERTURUT])


class TestAlerts:
    def test_name_the_missing_periods_of_each_series(self) -> None:
        assert dict(some().missing) == {"pkm-1": (MONTHS[2],)}

    def test_name_what_is_quiet(self) -> None:
        assert [each.id for each in some().quiet] == ["pkm-2", "pkm-3"]

    def test_tell_everything_in_two_languages(self) -> None:
        told = some().explain("en").splitlines()

        assert told[0] == "1 alert and 1 not decided yet, in 3 series"
        assert told[1] == "├─ <b>Merpati & Dara</b>: Alert: past a threshold"
        assert told[2] == "│  │  1 April 2026 to 30 April 2026: 74 %"
        assert told[3] == "│  │  Periods without a value: 1 March 2026 to 31 March 2026"
        assert told[-1] == "└─ No alert: pkm-2, pkm-3"
        assert str(some()).splitlines()[-1] == "└─ Tidak ada peringatan: pkm-2, pkm-3"

    def test_can_be_stored(self) -> None:
        assert pickle.loads(pickle.dumps(some())) == some()  # noqa: S301 - our own bytes

    def test_are_short_in_a_shell(self) -> None:
        found = some()

        assert repr(found) == "<Alerts: 1 alert and 1 not decided yet, in 3 series>"
        assert repr(found.raised[0]) == "<Alert pkm-1: Peringatan: melewati ambang>"
        assert repr(found.undecided[0]).endswith("(?)>")


class Page(HTMLParser):
    """The tags of a page, and whether they close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - of the parent
        self.seen.append(tag)
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - of the parent
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(html: str) -> Page:
    read = Page()
    read.feed(html)
    assert read.open == []
    return read


class TestNotebook:
    def test_each_series_is_drawn_and_its_words_are_never_obeyed(self) -> None:
        html = some()._repr_html_()

        assert page(html).seen.count("svg") == 3
        assert "b" not in page(html).seen
        assert "&lt;b&gt;Merpati &amp; Dara&lt;/b&gt;" in html

    def test_an_alert_opens(self) -> None:
        assert "details" in page(some().raised[0]._repr_html_()).seen


def drawn(values: Iterable[int | None], **how: Any) -> str:
    return sparkline([None if v is None else Fraction(v) for v in values], **how)


class TestSparkline:
    def test_lines_run_between_holes(self) -> None:
        html = drawn([1, 2, None, 3, None, 4, 5])

        assert html.count("<polyline") == 2
        assert html.count("stroke-dasharray") == 2
        assert page(html).seen.count("circle") == 2

    def test_the_highest_is_at_the_top_and_the_lowest_at_the_bottom(self) -> None:
        assert 'points="5,35 19,5 33,20"' in drawn([0, 10, 5])

    def test_equal_numbers_lie_in_the_middle(self) -> None:
        assert 'points="5,20 19,20"' in drawn([7, 7])

    def test_marks_are_short_strokes_on_the_same_scale(self) -> None:
        html = drawn([0, 5], marks=[None, Fraction(10)])

        assert '<line x1="15" x2="23" y1="5" y2="5"' in html
        assert 'points="5,35 19,20"' in html

    def test_an_alert_is_ringed(self) -> None:
        assert 'fill="#ffffff" stroke="#c0392b"' in drawn([1, 2], alert=True)
        assert "#c0392b" not in drawn([1, 2])

    def test_a_last_hole_has_no_end_and_nothing_draws_nothing(self) -> None:
        assert "circle" not in page(drawn([1, 2, None])).seen
        assert page(drawn([])).seen == ["svg", "title"]


def test_errors_of_a_group_stay_a_group() -> None:
    with pytest.raises(MonitoringError) as caught:
        series(None)

    assert "there is no value at all" in str(caught.value)
    assert isinstance(caught.value.split(SeriesError)[0], MonitoringError)


def test_where_nothing_is_quiet_nothing_is_said_of_it() -> None:
    assert "No alert" not in watch([series(1)], [AMBANG]).explain("en")
