from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, cast

import pytest

from asn_kinerja import Label, fact, flag, label, rows
from asn_kinerja.errors import FactError, FormulaError
from asn_kinerja.formula.kinds import FLAG, NOTHING, Kind, Number, Ratio
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.schema import Collection, Schema, accepted, schema_of
from asn_kinerja.labels import LabelSet

NILAI = fact("nilai", places=2, low=0, high=120)
LULUS = flag("lulus")
KEGIATAN = rows("kegiatan", at_least=2)
TARGET = KEGIATAN.fact("target_waktu", positive=True)
CATATAN = KEGIATAN.flag("catatan")


class Mutu(Label):
    BAIK = "Baik", "B"
    CUKUP = "Cukup"


class Warna(StrEnum):
    BAIK = "Baik"


MUTU = label("mutu", Mutu)
EVERYTHING = schema_of([NILAI, LULUS, MUTU, KEGIATAN.sum(TARGET, where=CATATAN, on_empty=0)])


def given_with(**changed: object) -> dict[str, object]:
    good: dict[str, object] = {
        "nilai": 90,
        "lulus": True,
        "mutu": "baik",
        "kegiatan": [{"target_waktu": 3, "catatan": True}, {"target_waktu": 4, "catatan": False}],
    }
    return {**good, **changed}


def told(errors: list[FactError]) -> list[tuple[str, str]]:
    return [(error.code, error.path) for error in errors]


def problem(schema: Schema, given: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    _, errors = schema.read(given)
    (error,) = errors
    return error.code, dict(error.facts)


class TestSchemaOf:
    """A policy's facts are found in its formulas, never declared a second time."""

    def test_the_facts_stand_in_the_order_of_their_names(self) -> None:
        schema = schema_of([NILAI + fact("b"), LULUS & flag("a")])

        assert [each.name for each in schema.facts] == ["a", "b", "lulus", "nilai"]
        assert schema.collections == ()

    def test_a_fact_used_twice_is_asked_for_once(self) -> None:
        assert schema_of([NILAI + NILAI, NILAI * 2]).facts == (NILAI,)

    def test_rows_stand_apart_with_their_own_facts(self) -> None:
        unit = rows("a_unit")

        schema = schema_of([KEGIATAN.sum(TARGET, where=CATATAN, on_empty=0), unit.count()])

        assert schema.facts == ()
        assert schema.collections == (
            Collection("a_unit", 0, ()),
            Collection("kegiatan", 2, (CATATAN, TARGET)),
        )

    def test_a_fact_at_the_top_used_inside_rows_is_asked_for_at_the_top(self) -> None:
        schema = schema_of([KEGIATAN.sum(TARGET * NILAI)])

        assert schema.facts == (NILAI,)
        assert schema.collections == (Collection("kegiatan", 2, (TARGET,)),)

    @pytest.mark.parametrize(
        "roots,name",
        [
            ([NILAI, fact("nilai", places=1)], "nilai"),
            (
                [KEGIATAN.sum(TARGET), KEGIATAN.sum(KEGIATAN.fact("target_waktu"))],
                "kegiatan[].target_waktu",
            ),
            ([KEGIATAN.count(), rows("kegiatan", at_least=3).count()], "kegiatan"),
            ([fact("kegiatan"), KEGIATAN.count()], "kegiatan"),
            ([fact("b"), rows("b").count(), fact("a"), rows("a").count()], "a"),
        ],
    )
    def test_one_name_cannot_mean_two_things(self, roots: list[Expr], name: str) -> None:
        with pytest.raises(FormulaError) as error:
            schema_of(roots)

        assert error.value.code == "formula.two_meanings"
        assert error.value.facts == {"name": name}

    def test_the_same_name_may_stand_at_the_top_and_on_rows(self) -> None:
        schema = schema_of([fact("target_waktu") + KEGIATAN.sum(TARGET)])

        assert [each.path for each in schema.facts] == ["target_waktu"]
        assert [each.path for each in schema.collections[0].fields] == ["kegiatan[].target_waktu"]


class TestReading:
    """What is accepted becomes whole units, in the order of the schema."""

    def test_every_kind(self) -> None:
        inputs, errors = EVERYTHING.read(given_with())

        assert errors == []
        assert inputs == (True, 0, 9000, ((True, 3), (False, 4)))

    @pytest.mark.parametrize(
        "value,units",
        [
            (0, 0),
            (120, 12000),
            (Decimal("0.01"), 1),
            (Decimal("119.99"), 11999),
            (Decimal("1E+1"), 1000),
            (Fraction(1, 4), 25),
            (0.1, 10),
        ],
    )
    def test_numbers_in_smallest_units(self, value: object, units: int) -> None:
        assert schema_of([NILAI]).read({"nilai": value}) == ((units,), [])

    @pytest.mark.parametrize(
        "value,code", [("Cukup", 1), ("B", 0), (Mutu.CUKUP, 1), ("BAIK", 0)], ids=repr
    )
    def test_labels_by_their_place(self, value: object, code: int) -> None:
        assert schema_of([MUTU]).read({"mutu": value}) == ((code,), [])

    @pytest.mark.parametrize("value", [True, False])
    def test_flags_as_they_are(self, value: object) -> None:
        assert schema_of([LULUS]).read({"lulus": value}) == ((value,), [])

    def test_no_entry_and_none_are_the_same_and_no_problem(self) -> None:
        nothing = dict.fromkeys(["nilai", "lulus", "mutu", "kegiatan"])

        assert EVERYTHING.read({}) == EVERYTHING.read(nothing) == ((None, None, None, None), [])

    def test_rows_of_any_iterable(self) -> None:
        def given() -> Iterator[Mapping[str, int]]:
            yield {"target_waktu": 1}
            yield {"target_waktu": 2}

        schema = schema_of([KEGIATAN.sum(TARGET)])

        assert schema.read({"kegiatan": given()}) == ((((1,), (2,)),), [])

    def test_a_row_may_lack_a_fact(self) -> None:
        inputs, errors = EVERYTHING.read({"kegiatan": [{}, {"target_waktu": None}]})

        assert errors == []
        assert inputs[-1] == ((None, None), (None, None))


class TestRange:
    """Ranges are inclusive on both sides."""

    @pytest.mark.parametrize("value", [0, 120, Decimal("0.00"), Decimal("120.00")])
    def test_the_bounds_belong_to_it(self, value: object) -> None:
        assert schema_of([NILAI]).read({"nilai": value})[1] == []

    @pytest.mark.parametrize("value", [Decimal("-0.01"), Decimal("120.01"), -1, 121])
    def test_one_unit_beyond_is_refused(self, value: object) -> None:
        assert problem(schema_of([NILAI]), {"nilai": value}) == (
            "number.range",
            {"path": "nilai", "given": value, "accepted": "number(2) 0.00–120.00"},
        )

    def test_only_a_floor(self) -> None:
        schema = schema_of([fact("n", low=0)])

        assert schema.read({"n": 10**20})[1] == []
        assert problem(schema, {"n": -1})[0] == "number.range"

    def test_only_a_cap(self) -> None:
        schema = schema_of([fact("n", high=0)])

        assert schema.read({"n": -(10**20)})[1] == []
        assert problem(schema, {"n": 1})[0] == "number.range"

    @pytest.mark.parametrize("value", [-5, 5])
    def test_no_range_at_all(self, value: int) -> None:
        assert schema_of([fact("n")]).read({"n": value}) == ((value,), [])


class TestProblems:
    """Each problem has its path, what was given and what is accepted."""

    @pytest.mark.parametrize(
        "value,code",
        [
            ("90", "number.text"),
            (True, "number.kind"),
            ([], "number.kind"),
            (float("nan"), "number.finite"),
            (Decimal("Infinity"), "number.finite"),
            (10**31, "number.size"),
            (Decimal("90.001"), "number.places"),
            (Fraction(1, 3), "number.places"),
        ],
    )
    def test_numbers(self, value: object, code: str) -> None:
        found, facts = problem(schema_of([NILAI]), {"nilai": value})

        assert found == code
        assert facts == {"path": "nilai", "given": value, "accepted": "number(2) 0.00–120.00"}

    @pytest.mark.parametrize("value", [1, 0, "ya", "True", Decimal(1)])
    def test_a_flag_is_a_bool_and_nothing_else(self, value: object) -> None:
        assert problem(schema_of([LULUS]), {"lulus": value}) == (
            "fact.flag",
            {"path": "lulus", "given": value, "accepted": "flag"},
        )

    def test_an_unknown_label_with_the_nearest(self) -> None:
        assert problem(schema_of([MUTU]), {"mutu": "Ckup"}) == (
            "label.nearest",
            {
                "path": "mutu",
                "given": "Ckup",
                "labels": LabelSet.of(Mutu).name,
                "accepted": "Baik, Cukup",
                "nearest": "Cukup",
            },
        )

    @pytest.mark.parametrize("value", ["xyz", Warna.BAIK, 3, []])
    def test_a_label_of_another_set_or_kind(self, value: object) -> None:
        code, facts = problem(schema_of([MUTU]), {"mutu": value})

        assert code == "label.unknown"
        assert (facts["path"], facts["given"], facts["accepted"]) == ("mutu", value, "Baik, Cukup")

    def test_an_unknown_name_with_the_nearest(self) -> None:
        assert problem(EVERYTHING, {"nilay": 1}) == (
            "fact.unknown_near",
            {
                "path": "nilay",
                "given": "nilay",
                "nearest": "nilai",
                "accepted": "lulus, mutu, nilai, kegiatan",
            },
        )

    def test_the_nearest_name_may_be_a_collection(self) -> None:
        assert problem(EVERYTHING, {"kegiatn": []})[1]["nearest"] == "kegiatan"

    def test_an_unknown_name_like_nothing(self) -> None:
        assert problem(EVERYTHING, {"xyz": 1}) == (
            "fact.unknown",
            {
                "path": "xyz",
                "given": "xyz",
                "nearest": None,
                "accepted": "lulus, mutu, nilai, kegiatan",
            },
        )

    def test_an_unknown_name_without_a_value_is_refused_too(self) -> None:
        assert problem(EVERYTHING, {"xyz": None})[0] == "fact.unknown"

    def test_a_name_that_is_no_text(self) -> None:
        assert problem(EVERYTHING, cast("Any", {7: 1}))[1]["path"] == "7"

    def test_a_fact_of_a_row_is_unknown_at_the_top(self) -> None:
        assert problem(EVERYTHING, {"target_waktu": 1})[0] == "fact.unknown"

    def test_all_at_once_in_order(self) -> None:
        given = given_with(
            lulus=1,
            mutu="x",
            nilai=121,
            asing=0,
            kegiatan=[{"target_waktu": 0, "catatan": 1, "target_waktuu": 1}],
        )

        inputs, errors = EVERYTHING.read(given)

        assert inputs == (None, None, None, ((None, None),))
        assert told(errors) == [
            ("fact.flag", "lulus"),
            ("label.unknown", "mutu"),
            ("number.range", "nilai"),
            ("fact.unknown", "asing"),
            ("fact.flag", "kegiatan[0].catatan"),
            ("number.range", "kegiatan[0].target_waktu"),
            ("fact.unknown_near", "kegiatan[0].target_waktuu"),
            ("fact.few_rows", "kegiatan"),
        ]

    def test_what_is_good_is_kept_beside_what_is_bad(self) -> None:
        inputs, errors = EVERYTHING.read(given_with(nilai=121))

        assert inputs == (True, 0, None, ((True, 3), (False, 4)))
        assert told(errors) == [("number.range", "nilai")]


class TestRows:
    """A bad row never hides the problems beside it."""

    @pytest.mark.parametrize("given", ["teks", {"target_waktu": 1}, 3, True])
    def test_a_collection_is_an_iterable_of_rows(self, given: object) -> None:
        inputs, errors = EVERYTHING.read({"kegiatan": given})

        assert inputs[-1] is None
        assert told(errors) == [("fact.rows", "kegiatan")]
        assert errors[0].facts == {"path": "kegiatan", "given": given}

    @pytest.mark.parametrize("row", [None, 3, "teks", [("target_waktu", 1)]])
    def test_a_row_is_a_mapping(self, row: object) -> None:
        good = {"target_waktu": 5, "catatan": True}

        inputs, errors = EVERYTHING.read({"kegiatan": [good, row, good]})

        assert inputs[-1] == ((True, 5), (None, None), (True, 5))
        assert told(errors) == [("fact.row", "kegiatan[1]")]
        assert errors[0].facts == {"path": "kegiatan[1]", "given": row}

    def test_problems_of_every_row(self) -> None:
        bad = [{"target_waktu": 0}, "x", {"catatan": True}, {"target_waktu": "3"}]

        _, errors = EVERYTHING.read({"kegiatan": bad})

        assert told(errors) == [
            ("number.range", "kegiatan[0].target_waktu"),
            ("fact.row", "kegiatan[1]"),
            ("number.text", "kegiatan[3].target_waktu"),
        ]

    def test_an_unknown_name_on_a_row_is_compared_with_the_names_of_rows_only(self) -> None:
        row = {"target_waktu": 1, "catatan": True}

        assert problem(EVERYTHING, {"kegiatan": [row, {**row, "nilai": 1}]}) == (
            "fact.unknown",
            {
                "path": "kegiatan[1].nilai",
                "given": "nilai",
                "nearest": None,
                "accepted": "catatan, target_waktu",
            },
        )

    @pytest.mark.parametrize(
        "size,codes", [(0, ["fact.few_rows"]), (1, ["fact.few_rows"]), (2, []), (3, [])]
    )
    def test_the_smallest_number_of_rows(self, size: int, codes: list[str]) -> None:
        inputs, errors = EVERYTHING.read({"kegiatan": [{}] * size})

        assert [error.code for error in errors] == codes
        assert len(inputs[-1]) == size
        assert all(
            error.facts == {"path": "kegiatan", "given": size, "accepted": 2} for error in errors
        )

    def test_no_rows_are_fine_where_none_are_asked_for(self) -> None:
        assert schema_of([rows("unit").count()]).read({"unit": []}) == (((),), [])

    def test_two_collections_keep_their_places(self) -> None:
        schema = schema_of([rows("b").count(), rows("a").count()])

        assert schema.read({"b": [{}]}) == ((None, ((),)), [])


class TestAccepted:
    """What is accepted is said in the words of the catalogue of facts."""

    @pytest.mark.parametrize(
        "kind,said",
        [
            (Number(2, 0, 12000), "number(2) 0.00–120.00"),
            (Number(0, 1, 12), "number(0) 1–12"),
            (Number(0, 0, 0), "number(0) 0–0"),
            (Number(1, -5), "number(1) ≥ -0.5"),
            (Number(1, 0), "number(1) ≥ 0.0"),
            (Number(1, None, 0), "number(1) ≤ 0.0"),
            (Number(3), "number(3)"),
            (FLAG, "flag"),
            (NOTHING, "nothing"),
            (Ratio(Number(0), Number(0)), "unrounded quotient"),
            (LabelSet("warna", ("hijau", "merah")), "label warna{hijau, merah}"),
            (LabelSet("", ("hijau",)), "label{hijau}"),
        ],
    )
    def test_each_kind(self, kind: Kind, said: str) -> None:
        assert accepted(kind) == said
