"""Stored documents: read back equal, refused when anything about them is wrong."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.facts import policies

from asn_kinerja import (
    Citation,
    Force,
    Label,
    Period,
    Policy,
    Rounding,
    Standing,
    Text,
    absent,
    bands,
    call,
    fact,
    flag,
    label,
    rows,
    setting,
    table,
    undecided,
    weighted,
    when,
)
from asn_kinerja.errors import FormulaError, SerdeError
from asn_kinerja.feedback.strategies import WAKTU_PARUH
from asn_kinerja.outcome import Outcome
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.serde import FORMAT, from_dict, to_dict


class Warna(Label):
    HIJAU = "Hijau", "Ijo"
    MERAH = "Merah"


#: All but the one that calls a Python function, which is refused below.
STORED = [each for each in policies() if each is not WAKTU_PARUH]

_kegiatan = rows("kegiatan", at_least=1)
_nilai = fact("nilai", places=2, low=0, high=120, meaning=Text("Nilai", "Score"), unit="%")

EVERY_KIND = Policy(
    "uji/semua",
    title=Text("Semua", "Everything"),
    in_force=Period(date(2024, 1, 1), date(2025, 1, 1)),
    outputs={
        "warna": bands(_nilai, {">= 90": Warna.HIJAU, "< 90": Warna.MERAH}).named(
            "warna",
            cite=Citation("UJI", pasal="3A", standing=Standing.ASSUMPTION, note=Text("a", "b")),
            meaning=Text("Warna", "Colour"),
            force=Force.SHOULD,
        ),
        "tabel": table(
            (flag("f"), label("l", ("x", "y"))),
            {
                (True, "x"): 1,
                (True, "y"): "70%",
                (False, "x"): (_nilai * setting("s", Fraction(1, 3), low=0, high=1)).round(2),
                (False, "y"): 3,
            },
        ),
        "rata": _kegiatan.mean(
            _kegiatan.fact("n", places=1),
            places=setting("desimal", 2),
            rounding=setting("cara", Rounding.FLOOR),
            weight=_kegiatan.fact("b", low=0),
            where=_kegiatan.flag("ikut"),
            on_empty=undecided("kosong"),
        ),
        "pilih": when(fact("o", places=1, optional=True).is_present())
        .then(weighted(("60%", _nilai), ("40%", fact("o", places=1, optional=True))))
        .otherwise(absent()),
        "bagi": (_nilai / fact("d", low=-1)).round(3, on_zero=0).clip(0, 5) - 1,
        "tetap": when(flag("f")).then(value=True).otherwise(value=False),
        "uji": ~(_nilai.is_between(1, 2) | (_nilai / 3 > setting("sepertiga", Fraction(1, 3)))),
    },
    requires=((_nilai > 0).named("positif", meaning=Text("a", "b")),),
    checks=((_nilai >= 50).named("cukup", force=Force.GUIDE),),
)


def mutu(*spellings: str) -> type[Label]:
    """One enum, in two versions of the library that knows it."""

    class Mutu(Label):
        BAIK = "Baik", *spellings
        BURUK = "Buruk"

    return Mutu


def graded(labels: type[Label]) -> Policy:
    return Policy("uji", outputs={"mutu": label("mutu", labels)})


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


class TestRoundTrip:
    @pytest.mark.parametrize("policy", [*STORED, EVERY_KIND], ids=lambda policy: policy.id)
    def test_a_policy_comes_back_equal(self, policy: Policy) -> None:
        back = from_dict(through_json(to_dict(policy)), labels=[Warna])

        assert back == policy
        assert isinstance(back, Policy)
        assert back.version == policy.version
        assert back.title == policy.title
        assert back.in_force == policy.in_force
        assert through_json(to_dict(back)) == through_json(to_dict(policy))

    def test_an_outcome_comes_back_equal_with_the_labels_of_its_regulation(self) -> None:
        outcome = pp_30_2019.NILAI_KINERJA.evaluate(
            nilai_skp=Decimal("118.25"),
            nilai_perilaku=112,
            pendapat_rekan_dan_bawahan=False,
            ide_baru=True,
        )

        back = from_dict(through_json(to_dict(outcome)))

        assert back == outcome
        assert back["predikat"] is pp_30_2019.Predikat.SANGAT_BAIK

    def test_an_incomplete_outcome_with_rows_comes_back(self) -> None:
        given = {"nilai": Decimal("95.5"), "kegiatan": [{"n": 1, "b": 2}, {"n": Decimal("0.5")}]}
        outcome = EVERY_KIND.evaluate(given)

        back = from_dict(through_json(to_dict(outcome)), labels=[Warna])

        assert back == outcome
        assert not outcome.is_complete

    def test_own_labels_are_texts_unless_the_enum_is_given(self) -> None:
        document = to_dict(EVERY_KIND)

        plain, known = from_dict(document), from_dict(document, labels=[Warna])

        assert isinstance(plain, Policy)
        assert isinstance(known, Policy)
        assert plain.evaluate(nilai=95)["warna"] == "Hijau"
        assert type(plain.evaluate(nilai=95)["warna"]) is str
        assert known.evaluate(nilai=95)["warna"] is Warna.HIJAU

    def test_a_set_that_has_learnt_a_spelling_is_the_same_set(self) -> None:
        """A later version of the library knows one more alias: what is stored stays readable."""
        before, after = mutu("Bagus"), mutu("Bagus", "Elok")
        rule = graded(before).evaluate(mutu="bagus")

        back = from_dict(through_json(to_dict(rule)), labels=[after])

        assert isinstance(back, Outcome)
        assert back.policy == graded(after)
        assert back.policy.version == rule.policy.version
        assert back.policy.evaluate(mutu="elok")["mutu"] is after("Baik")

    def test_a_set_with_another_label_is_another_set(self) -> None:
        document = to_dict(graded(mutu("Bagus")))
        document["nodes"] = json.loads(json.dumps(document["nodes"]).replace("Buruk", "Jelek"))

        with pytest.raises(SerdeError) as caught:
            from_dict(document, labels=[mutu("Bagus")])

        assert caught.value.code == "serde.invalid"

    def test_decimals_are_texts(self) -> None:
        document = to_dict(pp_30_2019.NILAI_KINERJA.evaluate(nilai_skp=Decimal("1.5")))

        assert document["facts"]["nilai_skp"] == "1.50"
        assert '"0.7"' in json.dumps(document)


class TestWhatCannotBeStored:
    def test_a_python_step(self) -> None:
        policy = Policy("uji", outputs={"x": call(max, fact("a"), fact("b"), places=0)})

        with pytest.raises(SerdeError) as caught:
            to_dict(policy)

        assert caught.value.code == "serde.call"

    def test_anything_else(self) -> None:
        with pytest.raises(SerdeError) as caught:
            to_dict("teks")  # type: ignore[arg-type]

        assert caught.value.code == "serde.kind"
        assert caught.value.facts["given"] == "str"
        assert "Policy, Outcome, Cascade, SKP" in caught.value.message("id")


def changed(change: Callable[[dict[str, Any]], object], document: dict[str, Any]) -> dict[str, Any]:
    copied = copy.deepcopy(document)
    change(copied)
    return copied


def node(document: dict[str, Any], kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in document["nodes"] if each["node"] == kind)
    return found


HOSTILE: dict[str, Callable[[dict[str, Any]], object]] = {
    "unknown key": lambda d: d.update(lain=1),
    "missing key": lambda d: d.pop("title"),
    "other format": lambda d: d.update(format=2),
    "format as flag": lambda d: d.update(format=True),
    "other kind": lambda d: d.update(kind="skp"),
    "kind is a list": lambda d: d.update(kind=[]),
    "nodes are a mapping": lambda d: d.update(nodes={}),
    "a node is text": lambda d: d["nodes"].__setitem__(0, "x"),
    "unknown node": lambda d: d["nodes"][0].update(node="eval"),
    "unknown field": lambda d: node(d, "fact").update(lain=1),
    "missing field": lambda d: node(d, "fact").pop("name"),
    "name is a number": lambda d: node(d, "fact").update(name=1),
    "reference forward": lambda d: node(d, "bands")["subject"].update(ref=10_000),
    "reference negative": lambda d: node(d, "bands")["subject"].update(ref=-1),
    "reference is a flag": lambda d: node(d, "bands")["subject"].update(ref=True),
    "reference is missing": lambda d: node(d, "bands").update(subject=3),
    "a band left out": lambda d: node(d, "bands")["rungs"].pop(),
    "a cell left out": lambda d: node(d, "table")["cells"].pop(),
    "unknown operation": lambda d: node(d, "aggregate").update(op="eval"),
    "unknown test": lambda d: node(d, "compare").update(op="!="),
    "unknown logic": lambda d: node(d, "logic").update(op="xor"),
    "unknown arithmetic": lambda d: node(d, "arith").update(op="**"),
    "negative rows": lambda d: node(d, "aggregate").update(at_least=-1),
    "number with letters": lambda d: node(d, "const").update(number="1e999999"),
    "number is a float": lambda d: node(d, "const").update(number=1.5),
    "kind of fact": lambda d: node(d, "fact").update(kind="text"),
    "kind is null": lambda d: node(d, "fact").update(kind=None),
    "places are huge": lambda d: node(d, "fact")["kind"].update(places=10**9),
    "places are negative": lambda d: node(d, "fact")["kind"].update(places=-1),
    "bounds reversed": lambda d: node(d, "fact")["kind"].update(low="9", high="1"),
    "outputs out of range": lambda d: d.update(outputs=[10_000]),
    "outputs are no steps": lambda d: d.update(outputs=[0]),
    "no outputs": lambda d: d.update(outputs=[]),
    "outputs are text": lambda d: d.update(outputs="0"),
    "id is empty": lambda d: d.update(id=""),
    "id is a number": lambda d: d.update(id=7),
    "title is text": lambda d: d.update(title="x"),
    "life without start": lambda d: d.update(in_force={}),
    "life reversed": lambda d: d.update(in_force={"start": "2025-01-01", "end": "2024-01-01"}),
    "life is no date": lambda d: d.update(in_force={"start": "31-02-2026"}),
    "standing misspelt": lambda d: node(d, "named")["cite"].update(standing="resmi"),
    "setting is a formula": lambda d: node(d, "setting").update(given={"ref": 0}),
}


class TestHostileDocuments:
    @pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
    def test_are_refused_as_a_whole(self, change: Callable[[dict[str, Any]], object]) -> None:
        document = changed(change, to_dict(EVERY_KIND))

        with pytest.raises(SerdeError):
            from_dict(document, labels=[Warna])

    @pytest.mark.parametrize("document", [None, 3, "x", [], [1]])
    def test_that_are_no_mapping_are_refused(self, document: Any) -> None:
        with pytest.raises(SerdeError):
            from_dict(document)

    def test_a_label_set_that_only_looks_like_the_regulations_is_refused(self) -> None:
        document = to_dict(pp_30_2019.NILAI_KINERJA)
        for each in document["nodes"]:
            if each["node"] == "const" and "of" in each:
                each["of"]["members"] = ["Sangat Baik", *each["of"]["members"][1:-1], "Buruk"]

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_a_label_outside_its_set_is_refused(self) -> None:
        document = to_dict(EVERY_KIND)
        each = next(n for n in document["nodes"] if n["node"] == "const" and "of" in n)
        each["label"] = "Ungu"

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_a_word_in_the_place_of_a_number_is_refused(self) -> None:
        """What a document calls a number never becomes a label."""
        document = to_dict(Policy("uji", outputs={"x": when(flag("f")).then(1).otherwise(2)}))
        for each in document["nodes"]:
            if each["node"] == "const":
                each["number"] = {"1": "baik", "2": "buruk"}[each["number"]]

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_the_place_of_the_mistake_is_named(self) -> None:
        document = to_dict(EVERY_KIND)
        document["nodes"][3]["node"] = "eval"

        with pytest.raises(SerdeError) as caught:
            from_dict(document)

        assert caught.value.facts["path"] == "$.nodes[3]"

    @pytest.mark.parametrize("parts", [1, 2], ids=["deep", "doubling"])
    def test_a_formula_beyond_all_measure_is_refused(self, parts: int) -> None:
        fact_node = {"node": "fact", "name": "a", "kind": {"places": 0}}
        sums = [{"node": "arith", "op": "+", "args": [{"ref": i}] * parts} for i in range(5000)]
        step = {"node": "named", "value": {"ref": 5000}, "name": "x"}
        document = {**to_dict(EVERY_KIND), "requires": [], "checks": []}

        with pytest.raises(SerdeError):
            from_dict({**document, "nodes": [fact_node, *sums, step], "outputs": [5001]})


class TestStoredOutcomes:
    def document(self) -> dict[str, Any]:
        facts = {
            "nilai_skp": 118,
            "nilai_perilaku": 112,
            "pendapat_rekan_dan_bawahan": False,
            "ide_baru": False,
        }
        return to_dict(pp_30_2019.NILAI_KINERJA.evaluate(facts))

    @pytest.mark.parametrize(
        "values, names",
        [
            ({"nilai_kinerja": "116.200", "predikat": "Sangat Baik"}, "predikat"),
            ({"nilai_kinerja": "0", "predikat": "Sangat Baik"}, "nilai_kinerja, predikat"),
            ({"nilai_kinerja": 116.2, "predikat": "Baik"}, "nilai_kinerja"),
            ({"predikat": "Baik"}, "nilai_kinerja"),
            ({"nilai_kinerja": "116.200", "predikat": None}, "predikat"),
            ({"nilai_kinerja": "116.200", "predikat": "Baik", "lain": None}, "lain"),
        ],
        ids=["one", "both", "number", "left out", "null", "unknown"],
    )
    def test_values_that_the_policy_does_not_give_are_refused_by_name(
        self, values: dict[str, Any], names: str
    ) -> None:
        with pytest.raises(SerdeError) as caught:
            from_dict({**self.document(), "values": values})

        assert caught.value.code == "serde.values"
        assert caught.value.facts == {"names": names}

    def test_a_number_is_no_flag(self) -> None:
        document = to_dict(Policy("uji", outputs={"x": fact("a") > 0}).evaluate(a=1))
        document["values"]["x"] = 1

        with pytest.raises(SerdeError) as caught:
            from_dict(document)

        assert caught.value.facts == {"names": "x"}

    def test_values_must_be_a_mapping(self) -> None:
        with pytest.raises(SerdeError) as caught:
            from_dict({**self.document(), "values": []})

        assert caught.value.facts == {"path": "$.values", "why": "list"}

    def test_another_version_is_refused(self) -> None:
        document = self.document()
        document["version"] = "000000000000"

        with pytest.raises(SerdeError) as caught:
            from_dict(document)

        version = pp_30_2019.NILAI_KINERJA.version
        assert caught.value.code == "serde.version"
        assert caught.value.facts == {"given": "000000000000", "expected": version}

    @pytest.mark.parametrize(
        "value", [118, 118.0, "NaN", "1e3", "1.250,5", True, [], "9" * 61, "+1", " 1"]
    )
    def test_numbers_are_decimal_texts_and_nothing_else(self, value: Any) -> None:
        document = self.document()
        document["facts"]["nilai_skp"] = value

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_unknown_facts_are_refused(self) -> None:
        document = self.document()
        document["facts"]["nama"] = "x"

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_facts_must_be_a_mapping(self) -> None:
        document = self.document()
        document["facts"] = []

        with pytest.raises(SerdeError):
            from_dict(document)

    def test_an_outcome_cannot_stand_for_its_policy(self) -> None:
        document = self.document()
        document["policy"] = self.document()

        with pytest.raises(SerdeError) as caught:
            from_dict(document)

        assert caught.value.facts["path"] == "$.policy.kind"

    def test_rows_must_be_mappings(self) -> None:
        document = to_dict(EVERY_KIND.evaluate(kegiatan=[{"n": 1, "b": 1, "ikut": True}]))
        document["facts"]["kegiatan"] = ["x"]

        with pytest.raises(SerdeError):
            from_dict(document)


def test_the_format_is_part_of_the_document() -> None:
    assert to_dict(EVERY_KIND)["format"] == FORMAT == 1


def test_the_policies_under_test_can_really_be_built() -> None:
    """A guard: the kinds that the documents above hold are all refused when wrong."""
    with pytest.raises(FormulaError):
        bands(_nilai, {">= 90": "a"})
