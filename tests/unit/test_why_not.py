# ruff: noqa: FBT003 - flags are values that are asked about here, not switches.
from __future__ import annotations

from decimal import Decimal
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest
from tests.unit.asking import MUTU, F, Mutu, outcome

from asn_kinerja import Policy, fact, flag, table, when
from asn_kinerja.errors import (
    AsnKinerjaError,
    FormulaError,
    UnknownLabelError,
    UnknownOutputError,
)
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Compare, Expr
from asn_kinerja.formula.why import Condition
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.regulations.permenpanrb_6_2022 import PREDIKAT_KINERJA, Predikat, Rating

A = fact("a", places=1)


class TestAnswer:
    def test_says_what_was_asked_and_what_is(self) -> None:
        node = when(F).then(Mutu.BAIK).otherwise(Mutu.CUKUP)
        answer = outcome(node, f=False).why_not("hasil", "b")

        assert (answer.output, answer.actual, answer.wanted) == ("hasil", Mutu.CUKUP, Mutu.BAIK)
        assert answer.ways == ((Condition(F, True, False, False),),)

    @pytest.mark.parametrize("said", ["Baik", "BAIK", "b", "baik", Mutu.BAIK], ids=repr)
    def test_understands_labels_by_any_spelling(self, said: str) -> None:
        assert outcome(MUTU, mutu="K").why_not("hasil", said).wanted is Mutu.BAIK

    def test_refuses_a_label_of_no_set(self) -> None:
        with pytest.raises(UnknownLabelError) as error:
            outcome(MUTU, mutu="K").why_not("hasil", "Bagus")

        assert error.value.facts["accepted"] == "Baik, Cukup, Kurang"

    @pytest.mark.parametrize("said", [Decimal("7.00"), 7, Decimal("7E0")])
    def test_understands_numbers(self, said: Decimal | int) -> None:
        assert outcome(A, a=7).why_not("hasil", said).wanted == 7

    def test_refuses_an_output_that_is_none(self) -> None:
        with pytest.raises(UnknownOutputError) as error:
            outcome(A, a=7).why_not("nilai", 7)

        assert error.value.code == "outcome.unknown"
        assert error.value.facts == {"name": "nilai", "nearest": None, "accepted": "hasil"}

    def test_refuses_a_value_of_another_kind_as_an_error_of_this_library(self) -> None:
        with pytest.raises(AsnKinerjaError):
            outcome(A, a=7).why_not("hasil", "tujuh")

    def test_of_an_incomplete_outcome_knows_no_actual_value(self) -> None:
        answer = outcome(when(F).then(1).otherwise(2)).why_not("hasil", 1)

        assert (answer.actual, answer.wanted) == (None, 1)
        assert answer.ways == ((Condition(F, True, None, None),),)


class TestMatrix:
    """PermenPANRB 6/2022 Lampiran IV.B.3: three ratings of results by three of behaviour."""

    @pytest.mark.parametrize("hasil", Rating)
    @pytest.mark.parametrize("perilaku", Rating)
    @pytest.mark.parametrize("wanted", Predikat)
    def test_in_the_matrix_of_2022(self, hasil: str, perilaku: str, wanted: str) -> None:
        """The first way, walked, gives the value; no shorter walk does."""
        given = {"rating_hasil_kerja": hasil, "rating_perilaku_kerja": perilaku}
        nearest, *_ = PREDIKAT_KINERJA.evaluate(given).why_not("predikat", wanted).ways
        steps = [need.test for need in nearest if need.holds is not True]

        assert PREDIKAT_KINERJA.evaluate(walked(given, steps))["predikat"] == wanted
        assert len(steps) == min(
            (one != hasil) + (other != perilaku)
            for one, other in product(Rating, repeat=2)
            if PREDIKAT_KINERJA.evaluate(rating_hasil_kerja=one, rating_perilaku_kerja=other)[
                "predikat"
            ]
            == wanted
        )


def walked(given: dict[str, str], steps: list[Expr]) -> dict[str, str]:
    """The facts after the steps of a way, each of which names a label of a fact."""
    told = {
        fact.is_(rating): (name, rating)
        for name, fact in PREDIKAT_KINERJA.inputs.items()
        if isinstance(fact, Fact)
        for rating in Rating
    }
    return given | dict(told[step] for step in steps if isinstance(step, Compare))


class TestRegulation:
    def test_a_missing_idea_under_pp_30_2019(self) -> None:
        """Pasal 41 ayat (5) huruf a: 110 or more *and* a new idea that benefits."""
        made = pp_30_2019.NILAI_KINERJA.evaluate(
            nilai_skp=115, nilai_perilaku=112, ide_baru=False, pendapat_rekan_dan_bawahan=False
        )

        (nilai, ide), *more = made.why_not("predikat", "Sangat Baik").ways

        assert more == []
        assert (nilai.holds, nilai.actual, nilai.gap) == (True, Decimal("114.100"), None)
        assert (ide.holds, ide.actual, ide.wanted) == (False, False, True)


class TestWords:
    """The answer in words: what holds, what does not, how far it is, what is not known."""

    NODE = when(F & (A > 5)).then(Mutu.BAIK).otherwise(Mutu.CUKUP)

    def test_each_way_is_numbered_and_each_condition_told_in_indonesian(self) -> None:
        answer = outcome(self.NODE, f=True, a=Decimal("1.5")).why_not("hasil", "Baik")

        assert answer.explain().split("\n") == [
            "hasil adalah Cukup, bukan Baik. Agar menjadi Baik:",
            "└─ Jalan 1",
            "   ├─ terpenuhi: f (sekarang ya)",
            "   └─ belum terpenuhi: a > 5 (sekarang 1,5), selisih 3,6",
        ]
        assert str(answer) == answer.explain("id")

    def test_and_in_english(self) -> None:
        answer = outcome(self.NODE, f=True, a=7).why_not("hasil", "Cukup")

        assert answer.explain("en").split("\n") == [
            "hasil is Baik, not Cukup. To be Cukup:",
            "├─ Way 1",
            "│  └─ unmet: not f (now yes)",
            "└─ Way 2",
            "   └─ unmet: a ≤ 5 (now 7.0), 2.0 away",
        ]

    def test_what_is_not_known_yet(self) -> None:
        answer = outcome(self.NODE).why_not("hasil", "Baik")

        assert answer.explain("en").split("\n") == [
            "hasil is missing, not Baik. To be Baik:",
            "└─ Way 1",
            "   ├─ not known yet: f (missing)",
            "   └─ not known yet: a > 5 (missing)",
        ]
        assert answer.explain().split("\n")[2] == "   ├─ belum diketahui: f (belum ada)"

    def test_a_value_that_it_has_already(self) -> None:
        answer = outcome(self.NODE, f=True, a=7).why_not("hasil", "Baik")

        assert answer.explain() == "hasil memang Baik."
        assert answer.explain("en") == "hasil is Baik already."

    def test_a_value_to_which_no_way_leads(self) -> None:
        answer = outcome(when(F).then("1").otherwise("0.5"), f=True).why_not("hasil", 2)

        assert answer.ways == ()
        assert answer.explain() == "Tidak ada jalan bagi hasil menjadi 2."
        assert answer.explain("en") == "No way leads hasil to 2."

    def test_flags_are_said_in_words(self) -> None:
        answer = outcome(F, f=False).why_not("hasil", True)

        assert answer.explain("en").split("\n")[0] == "hasil is no, not yes. To be yes:"


class Tags(HTMLParser):
    """The tags that a notebook would obey."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag + "".join(f" {name}" for name, _ in attrs))


class TestNotebook:
    HOSTILE = "<script>&\"'</script>"

    def test_shows_what_it_says_and_obeys_nothing(self) -> None:
        """Names and labels come from users: a notebook must not run them."""
        node = table(flag(self.HOSTILE), {True: "<b>", False: "tidak"})
        answer = outcome(node, **{self.HOSTILE: False}).why_not("hasil", "<b>")
        shown = answer._repr_html_()

        assert set(Tags(shown).seen) == {"details", "details open", "summary", "ul", "li", "div"}
        assert "&lt;script&gt;&amp;&quot;&#x27;&lt;/script&gt;" in shown
        assert "&lt;b&gt;" in shown


class TestWrongKinds:
    """A question of another kind than the output is refused, not answered."""

    @pytest.mark.parametrize(
        "output, value, code",
        [
            ("angka", True, "why.kind"),
            ("ya", 1, "why.kind"),
            ("ya", "ya", "why.kind"),
            ("angka", "baik", "number.literal"),
            ("angka", Decimal("NaN"), "number.finite"),
        ],
    )
    def test_is_refused(self, output: str, value: Any, code: str) -> None:
        n = fact("n", low=0, high=9)
        policy = Policy("uji", outputs={"angka": n + 1, "ya": n > 3})

        with pytest.raises(FormulaError) as caught:
            policy.evaluate(n=1).why_not(output, value)

        assert caught.value.code == code

    @pytest.mark.parametrize("value", [0, 11, "1.5", -1])
    def test_a_number_that_the_output_cannot_be_has_no_way(self, value: Any) -> None:
        n = fact("n", low=0, high=9)

        assert (
            Policy("uji", outputs={"angka": n + 1}).evaluate(n=1).why_not("angka", value).ways == ()
        )
