from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from tests.unit.example_rule import (
    GOOD,
    LIFE,
    MASUK_AKAL,
    NILAI,
    RULE,
    SIKAP,
    WAJAR,
    one_output,
)

from asn_kinerja import (
    Policy,
    fact,
    setting,
)


class TestVersion:
    """A fingerprint of the formulas and settings."""

    def test_is_twelve_hexadecimal_digits(self) -> None:
        assert len(RULE.version) == 12
        assert set(RULE.version) <= set("0123456789abcdef")

    @pytest.mark.parametrize(
        "other",
        [
            Policy("x", outputs={"x": NILAI + 2}),
            Policy("x", outputs={"y": NILAI + 1}),
            Policy("x", outputs={"x": NILAI - 1}),
            Policy("x", outputs={"x": NILAI + setting("s", 1)}),
            Policy("x", outputs={"x": NILAI + 1}, requires=[MASUK_AKAL]),
            Policy("x", outputs={"x": NILAI + 1}, checks=[WAJAR]),
            Policy("x", outputs={"x": fact("nilai") + 1}),
        ],
    )
    def test_differs_when_a_formula_does(self, other: Policy) -> None:
        assert Policy("x", outputs={"x": NILAI + 1}).version != other.version

    def test_differs_when_a_setting_does(self) -> None:
        assert RULE.replace(tinggi=91).version != RULE.version

    def test_differs_when_a_test_has_another_use(self) -> None:
        """A requirement refuses facts, a check only warns of them."""
        required = Policy("x", outputs={"x": NILAI}, requires=[WAJAR])
        checked = Policy("x", outputs={"x": NILAI}, checks=[WAJAR])

        assert required.version != checked.version

    def test_is_the_same_for_equal_formulas(self) -> None:
        assert one_output(NILAI * "70%").version == one_output(NILAI * "70.0%").version
        assert Policy("x", outputs={"x": NILAI}).version == one_output(NILAI).version


class TestValue:
    """A policy is a value: equal, hashed, pickled, never changed."""

    def test_equal_policies_are_one(self) -> None:
        assert len({one_output(NILAI + 1), one_output(NILAI + 1)}) == 1

    def test_the_title_is_not_part_of_the_rule(self) -> None:
        assert Policy("x", outputs={"x": 1}, title="a") == Policy("x", outputs={"x": 1}, title="b")

    @pytest.mark.parametrize(
        "other",
        [
            Policy("y", outputs={"x": NILAI}),
            Policy("x", outputs={"y": NILAI}),
            Policy("x", outputs={"x": SIKAP}),
            Policy("x", outputs={"x": NILAI}, in_force=LIFE),
            Policy("x", outputs={"x": NILAI}, requires=[MASUK_AKAL]),
            Policy("x", outputs={"x": NILAI}, checks=[WAJAR]),
        ],
    )
    def test_everything_else_is(self, other: Policy) -> None:
        assert Policy("x", outputs={"x": NILAI}) != other

    def test_survives_pickling(self) -> None:
        for rule in (RULE, RULE.replace(tinggi=95)):
            again = pickle.loads(pickle.dumps(rule))  # noqa: S301 - our own bytes

            assert (again, hash(again), again.version) == (rule, hash(rule), rule.version)
            assert again.title == rule.title
            assert again.evaluate(GOOD) == rule.evaluate(GOOD)

    def test_eight_threads_agree(self) -> None:
        def fresh(seed: int) -> list[object]:
            made = [RULE.evaluate(nilai=n, sikap=seed) for n in range(1, 60)]
            return [(one["skor"], one.explain(), one.missing) for one in made]

        rule = pickle.loads(pickle.dumps(RULE))  # noqa: S301 - a copy with empty caches
        with ThreadPoolExecutor(8) as pool:
            told = list(pool.map(fresh, [7] * 8))
            versions = set(
                pool.map(lambda _: (rule.version, rule.evaluate(GOOD)["skor"]), range(64))
            )

        assert all(each == fresh(7) for each in told)
        assert versions == {(RULE.version, Decimal("93.500"))}
