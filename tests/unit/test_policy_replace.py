from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.unit.example_rule import (
    LIFE,
    NILAI,
    PASAL_1,
    RULE,
    Mutu,
    one_output,
    refused,
)

from asn_kinerja import (
    Force,
    Policy,
    Rounding,
    fact,
    flag,
    setting,
    when,
)
from asn_kinerja.errors import (
    FormulaError,
    UnknownLabelError,
)
from asn_kinerja.formula.nodes import Like


class TestReplace:
    """A reform is the same rule with other settings, checked anew."""

    def test_changes_the_setting_and_nothing_else(self) -> None:
        reform = RULE.replace(bobot="60%", sisa="40%")

        assert reform.evaluate(nilai=100, sikap=0)["skor"] == 60
        assert (reform.id, reform.title, reform.in_force) == (RULE.id, RULE.title, LIFE)
        assert reform.settings["bobot"].value == Decimal("0.6")
        assert reform.settings["bobot"].changed
        assert not reform.settings["tinggi"].changed
        assert reform != RULE

    def test_leaves_the_first_rule_as_it_was(self) -> None:
        before = RULE.version
        RULE.replace(bobot="60%", sisa="40%")

        assert (RULE.version, RULE.settings["bobot"].value) == (before, Decimal("0.7"))

    def test_reaches_requirements_and_checks(self) -> None:
        batas = setting("batas", 10)
        rule = Policy(
            "x",
            outputs={"x": NILAI},
            requires=[(batas <= NILAI).named("cukup")],
            checks=[(batas * 2 <= NILAI).named("baik", force=Force.MAY)],
        ).replace(batas=40)

        assert refused(rule, nilai=39) == [("fact.together", "nilai")]
        assert [each.name for each in rule.evaluate(nilai=79).warnings] == ["baik"]

    def test_is_the_same_as_settings_from_the_start(self) -> None:
        new: dict[str, Like] = {"tinggi": 80, "bobot": "60%", "sisa": "40%"}
        made = Policy(
            RULE.id,
            outputs=RULE.outputs,
            settings=new,
            in_force=LIFE,
            title=RULE.title,
            requires=RULE.requires,
            checks=RULE.checks,
        )

        assert made == RULE.replace(**new)
        assert (made.version, made.title, hash(made)) == (
            RULE.replace(**new).version,
            RULE.title,
            hash(RULE.replace(**new)),
        )
        assert made.evaluate(nilai=100, sikap=0)["skor"] == 60
        assert made.settings["tinggi"].value == 80

    def test_back_to_the_original_is_the_original(self) -> None:
        reform = RULE.replace(bobot="60%", sisa="40%", rendah=40)
        back = reform.replace(bobot="70%", sisa=" 30.0 %", rendah=Decimal("50.0"))

        assert back == RULE
        assert hash(back) == hash(RULE)
        assert back.version == RULE.version
        assert not any(each.changed for each in back.settings.values())

    def test_to_the_same_value_written_otherwise_changes_nothing(self) -> None:
        """What is marked as changed must differ from what the regulation says."""
        same = RULE.replace(bobot=Decimal("0.7"), sisa="0.3")

        assert not any(each.changed for each in same.settings.values())
        assert not RULE.diff(same)
        assert PASAL_1 in same.evaluate(nilai=1, sikap=1).citations

    def test_with_nothing_is_the_original(self) -> None:
        assert RULE.replace() == RULE

    @pytest.mark.parametrize(
        "name,code,near",
        [("bobott", "setting.unknown_near", "bobot"), ("xyz", "setting.unknown", None)],
    )
    def test_refuses_an_unknown_setting(self, name: str, code: str, near: str | None) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(**{name: 1})

        assert error.value.code == code
        assert error.value.facts == {
            "name": name,
            "nearest": near,
            "accepted": ", ".join(RULE.settings),
        }

    @pytest.mark.parametrize("value,given", [("-0.01", "-0.01"), ("100.01%", "1.0001"), (2, "2")])
    def test_refuses_a_value_out_of_range(self, value: Like, given: str) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(bobot=value)

        assert error.value.code == "setting.range"
        assert error.value.facts == {"name": "bobot", "given": given, "low": "0", "high": "1"}

    def test_takes_the_bounds_of_the_range(self) -> None:
        assert RULE.replace(bobot=1, sisa=0).settings["bobot"].value == 1

    def test_refuses_an_end_below_the_setting_it_begins_with(self) -> None:
        low = setting("awal", 10)
        rule = Policy("uji", outputs={"x": fact("n") - low + setting("akhir", 20, low=low)})

        with pytest.raises(FormulaError) as error:
            rule.replace(akhir=9)
        assert (error.value.code, error.value.facts["low"]) == ("setting.range", "10")
        with pytest.raises(FormulaError) as error:
            rule.replace(awal=21)
        assert (error.value.code, error.value.facts["name"]) == ("setting.range", "akhir")

    @pytest.mark.parametrize("awal, akhir", [(1, 5), (30, 40), (20, 20)])
    def test_both_ends_may_change_together(self, awal: int, akhir: int) -> None:
        low = setting("awal", 10)
        rule = Policy("uji", outputs={"x": fact("n") * low + setting("akhir", 20, low=low)})

        reform = rule.replace(awal=awal, akhir=akhir)

        assert reform.evaluate(n=2)["x"] == 2 * awal + akhir
        assert reform.replace(awal=10, akhir=20) == rule

    def test_an_upper_bound_may_be_a_setting_too(self) -> None:
        high = setting("akhir", 20)
        rule = Policy("uji", outputs={"x": fact("n") * setting("awal", 10, high=high) + high})

        with pytest.raises(FormulaError, match="awal=10 is outside"):
            rule.replace(akhir=9)
        assert rule.replace(akhir=9, awal=9).evaluate(n=1)["x"] == 18

    def test_refuses_weights_that_are_not_one_together(self) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(bobot="60%")

        assert (error.value.code, error.value.facts) == ("formula.weights", {"total": "0.9"})

    @pytest.mark.parametrize("tinggi", [50, 49])
    def test_refuses_bounds_out_of_order(self, tinggi: int) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(tinggi=tinggi)

        assert error.value.code == "formula.band_empty"

    def test_takes_bounds_just_in_order(self) -> None:
        assert RULE.replace(tinggi="50.001").evaluate(nilai=50, sikap=50)["jenjang"] == "Cukup"

    @pytest.mark.parametrize("value", ["baik", True, Mutu.BAIK], ids=repr)
    def test_refuses_what_is_no_number(self, value: Like) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(tinggi=value)

        assert error.value.code == "setting.kind"
        assert error.value.facts == {"name": "tinggi", "expected": "number(0)", "given": value}

    def test_refuses_a_formula(self) -> None:
        with pytest.raises(FormulaError) as error:
            RULE.replace(tinggi=NILAI)

        assert error.value.code == "setting.value"

    def test_a_number_may_become_finer_or_a_fraction(self) -> None:
        rule = one_output((NILAI * setting("bagian", 1)).round(2))

        assert rule.replace(bagian="0.005").evaluate(nilai=100)["x"] == Decimal("0.50")
        assert rule.replace(bagian=Fraction(1, 3)).evaluate(nilai=100)["x"] == Decimal("33.33")
        assert rule.replace(bagian=Fraction(1, 3)).settings["bagian"].value == Fraction(1, 3)

    def test_a_flag_takes_flags_only(self) -> None:
        rule = one_output(when(setting("ketat", value=True)).then(1).otherwise(2))

        assert rule.replace(ketat=False).evaluate()["x"] == 2
        with pytest.raises(FormulaError) as error:
            rule.replace(ketat=1)
        assert error.value.code == "setting.kind"

    def test_a_label_takes_labels_of_its_set_only(self) -> None:
        rule = one_output(when(flag("f")).then(setting("hasil", Mutu.BAIK)).otherwise(Mutu.CUKUP))

        assert rule.replace(hasil="cukup").evaluate(f=True)["x"] is Mutu.CUKUP
        with pytest.raises(UnknownLabelError):
            rule.replace(hasil="Bagus")
        with pytest.raises(UnknownLabelError):
            rule.replace(hasil=3)

    def test_a_rounding_and_its_decimals_may_change(self) -> None:
        cara = setting("cara", Rounding.HALF_UP)
        rule = one_output((NILAI / 8).round(setting("desimal", 2), cara))

        assert rule.evaluate(nilai=1)["x"] == Decimal("0.13")
        assert rule.replace(cara=Rounding.DOWN).evaluate(nilai=1)["x"] == Decimal("0.12")
        assert rule.replace(cara="down", desimal=1).evaluate(nilai=1)["x"] == Decimal("0.1")
