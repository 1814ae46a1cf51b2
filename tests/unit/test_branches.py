from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.refusing import refusal
from tests.strategies import MUTU, Warna

from asn_kinerja import (
    absent,
    at_least,
    bands,
    below,
    between,
    fact,
    flag,
    label,
    setting,
    table,
    undecided,
    when,
)
from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.formula.branches import Band
from asn_kinerja.formula.choices import Bands, Rung, Table, When
from asn_kinerja.formula.interval import Edges, Span
from asn_kinerja.formula.kinds import FLAG, NOTHING, Number
from asn_kinerja.formula.nodes import Like, as_expr
from asn_kinerja.labels import LabelSet

A, N = fact("a"), fact("n", low=0, high=100)
P, Q = flag("p"), flag("q")
WARNA, QUALITY = label("warna", Warna), label("mutu", MUTU)
ONE, TWO, THREE = as_expr(1), as_expr(2), as_expr(3)


class TestWhen:
    """Cases are asked in the order written; the last word is `otherwise`."""

    def test_one_case(self) -> None:
        assert when(P).then(1).otherwise(2) == When(((P, ONE),), TWO)

    def test_many_cases_in_their_order(self) -> None:
        chain = when(P).then(1).when(Q).then(2).otherwise(3)

        assert chain == When(((P, ONE), (Q, TWO)), THREE)

    def test_a_chain_can_be_continued_twice(self) -> None:
        start = when(P).then(1)
        one, other = start.otherwise(2), start.when(Q).then(2).otherwise(3)

        assert one == When(((P, ONE),), TWO)
        assert other == When(((P, ONE), (Q, TWO)), THREE)

    @pytest.mark.parametrize(
        "values, kind",
        [
            ((1, "0.5"), Number(1, 5, 10)),
            (("baik", "buruk"), LabelSet("", ("baik", "buruk"))),
            ((True, P), FLAG),
            ((absent(), 1), Number(0, 1, 1)),
            ((undecided("x"), absent()), NOTHING),
            ((Warna.HIJAU, "merah"), LabelSet.of(Warna)),
        ],
    )
    def test_its_kind(self, values: tuple[Any, Any], kind: object) -> None:
        assert when(P).then(values[0]).otherwise(values[1]).kind == kind

    @pytest.mark.parametrize(
        "build, code",
        [
            (lambda: when(A).then(1).otherwise(2), "formula.kind"),
            (lambda: when(absent()).then(1).otherwise(2), "formula.kind"),
            (lambda: when(P).then(1).when(WARNA).then(2).otherwise(3), "formula.kind"),
            (lambda: when(P).then(1).otherwise("baik"), "formula.mixed"),
            (lambda: when(P).then(WARNA).otherwise(QUALITY), "formula.label_sets"),
        ],
        ids=["number", "nothing", "label", "mixed", "two sets"],
    )
    def test_what_is_refused(self, build: Callable[[], object], code: str) -> None:
        assert refusal(build).code == code


class TestBands:
    """A band is a text in code notation, or words for bounds that are settings."""

    @pytest.mark.parametrize(
        "band, expected",
        [
            (at_least(76), Band(as_expr(76), None, low_closed=True, high_closed=False)),
            (below(76), Band(None, as_expr(76), low_closed=True, high_closed=False)),
            (between(1, 2), Band(ONE, TWO, low_closed=True, high_closed=False)),
            (between(1, 2, closed="left"), Band(ONE, TWO)),
            (between(1, 2, closed="right"), Band(ONE, TWO, low_closed=False, high_closed=True)),
            (between(1, 2, closed="both"), Band(ONE, TWO, low_closed=True, high_closed=True)),
            (between(1, 2, closed="neither"), Band(ONE, TWO, low_closed=False, high_closed=False)),
        ],
    )
    def test_the_words(self, band: Band, expected: Band) -> None:
        assert band == expected

    def test_another_word_is_refused(self) -> None:
        error = refusal(lambda: between(1, 2, closed="kiri"))

        assert error.code == "formula.closed"
        assert error.facts == {"given": "kiri"}

    @pytest.mark.parametrize(
        "text, rung",
        [
            ("[0, 50)", Rung(as_expr(0), as_expr(50), ONE, low_closed=True, high_closed=False)),
            ("(-1, 49]", Rung(as_expr(-1), as_expr(49), ONE, low_closed=False, high_closed=True)),
            ("0-49", Rung(as_expr(0), as_expr(49), ONE, low_closed=True, high_closed=True)),
            ("< 50", Rung(None, as_expr(50), ONE, low_closed=True, high_closed=False)),
            ("<= 49", Rung(None, as_expr(49), ONE, low_closed=True, high_closed=True)),
            ("< 5000 %", Rung(None, as_expr("5000%"), ONE, low_closed=True, high_closed=False)),
        ],
    )
    def test_the_texts(self, text: str, rung: Rung) -> None:
        node = bands(N, {text: 1, ">= 50": 2})

        assert node == Bands(N, (rung, Rung(as_expr(50), None, TWO, high_closed=True)))
        assert node.spans[1] == Span(50, None)

    def test_bounds_may_be_settings(self) -> None:
        limit = setting("batas", 76)
        node = bands(N, {at_least(limit): "baik", below(limit): "kurang"})

        assert node.rungs[0] == Rung(limit, None, as_expr("baik"))
        assert node.rungs[1].edges == Edges(
            None, Number(0, 76, 76), low_closed=True, high_closed=False
        )
        assert node.kind == LabelSet("", ("baik", "kurang"))

    def test_a_rung_is_closed_below_and_open_above_unless_said(self) -> None:
        assert Rung(ONE, TWO, THREE) == Rung(ONE, TWO, THREE, low_closed=True, high_closed=False)
        assert Edges(None, None) == Edges(None, None, low_closed=True, high_closed=True)

    def test_the_parts_of_a_rung_are_what_is_there(self) -> None:
        assert Rung(ONE, TWO, THREE).parts == (ONE, TWO, THREE)
        assert Rung(None, TWO, THREE).parts == (TWO, THREE)
        assert Rung(ONE, None, THREE).parts == (ONE, THREE)

    @pytest.mark.parametrize(
        "build, code",
        [
            (lambda: bands(N, {}), "formula.gap"),
            (lambda: bands(N, {at_least(A): 1, below(A): 2}), "formula.moving_bound"),
            (lambda: bands(N, {at_least("baik"): 1, "< 0": 2}), "formula.kind"),
            (lambda: bands(N, {"baik": 1}), "formula.band_text"),
            (lambda: bands(WARNA, {">= 0": 1}), "formula.kind"),
            (lambda: bands(N, {">= 0": 1, "< 0": "x"}), "formula.mixed"),
            (lambda: bands(N, {"[50, 0]": 1, ">= 0": 2}), "formula.band_empty"),
            (lambda: bands(N, {"(5, 6)": 1, ">= 0": 2}), "formula.band_empty"),
        ],
        ids=["none", "moving", "label", "text", "subject", "mixed", "crossed", "between units"],
    )
    def test_what_is_refused(self, build: Callable[[], object], code: str) -> None:
        assert refusal(build).code == code

    def test_the_field_hole_of_ninety_and_a_half_is_found(self) -> None:
        """Bands 76-90 and 91-100 leave 90.5 nowhere."""
        ladder: dict[Band | str, Like] = {"0-75": "kurang", "76-90": "cukup", "91-100": "baik"}
        nilai = fact("nilai", places=1, low=0, high=100)

        assert bands(N, ladder).kind == LabelSet("", ("kurang", "cukup", "baik"))
        assert refusal(lambda: bands(nilai, ladder)).facts == {"values": "75.1 – 75.9; 90.1 – 90.9"}


class TestTable:
    """A cell is named by a label or a flag, or by several in the order of the subjects."""

    def test_one_subject(self) -> None:
        cells = {"merah": 3, Warna.HIJAU: 1, "KUNING": 2}

        assert table(WARNA, cells) == Table((WARNA,), (ONE, TWO, THREE))
        assert table([WARNA], cells) == table(WARNA, cells)
        assert table((WARNA,), {(key,): value for key, value in cells.items()}) == table(
            WARNA, cells
        )

    def test_a_flag_counts_no_before_yes(self) -> None:
        assert table(P, {True: 1, False: 2}) == Table((P,), (TWO, ONE))

    def test_two_subjects_row_by_row(self) -> None:
        node = table([P, QUALITY], {(p, m): f"{p} {m}" for p in (True, False) for m in MUTU})
        told = [f"{p} {m}" for p in (False, True) for m in MUTU]

        assert node == Table((P, QUALITY), tuple(map(as_expr, told)))

    @pytest.mark.parametrize(
        "build, code, facts",
        [
            (lambda: table(P, {}), "formula.cell_missing", {"cells": "False; True"}),
            (lambda: table(P, {True: 1}), "formula.cell_missing", {"cells": "False"}),
            (
                lambda: table(P, {1: 1, False: 2}),
                "formula.cell_key",
                {"given": 1, "wanted": "True / False"},
            ),
            (
                lambda: table(P, {"ya": 1}),
                "formula.cell_key",
                {"given": "ya", "wanted": "True / False"},
            ),
            (lambda: table([P, Q], {True: 1}), "formula.cell_key", {"given": True, "wanted": 2}),
            (
                lambda: table([P, Q], {(True,): 1}),
                "formula.cell_key",
                {"given": (True,), "wanted": 2},
            ),
            (
                lambda: table([P], {(True, False): 1}),
                "formula.cell_key",
                {"given": (True, False), "wanted": 1},
            ),
            (
                lambda: table(WARNA, {"Hijau": 1, "ijo": 1, "Kuning": 2, "Merah": 3}),
                "formula.cell_missing",
                {"cells": "…"},
            ),
            (lambda: table([], {}), "formula.cell_missing", {"cells": "…"}),
            (lambda: table([], {(): 1}), "formula.cells", {"given": 1, "wanted": 1}),
            (lambda: table(N, {1: 1}), "formula.kind", {"expected": "label", "given": "number(0)"}),
        ],
        ids=[
            "empty",
            "one",
            "number key",
            "text key",
            "single key",
            "short key",
            "long key",
            "twice",
            "no subjects",
            "no subjects but a cell",
            "number",
        ],
    )
    def test_what_is_refused(
        self, build: Callable[[], object], code: str, facts: dict[str, Any]
    ) -> None:
        error = refusal(build)

        assert error.code == code
        assert error.facts == facts

    @pytest.mark.parametrize("key", ["Biru", True, ("Hijau",), None])
    def test_an_unknown_label_is_no_key(self, key: Any) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            table(WARNA, {"Hijau": 1, "Kuning": 2, key: 3})

        assert caught.value.facts["given"] is key

    def test_missing_cells_are_named_by_their_labels(self) -> None:
        cells = {("Hijau", True): 1, ("Hijau", False): 1, ("Kuning", True): 1, ("Merah", True): 1}
        error = refusal(lambda: table([WARNA, P], cells))

        assert error.facts == {"cells": "Kuning × False; Merah × False"}
