"""The stored form of formulas: its words, and the fingerprint that rests on them."""

from __future__ import annotations

import re

import pytest
from tests.unit.kinds_at_hand import WARNA

from asn_kinerja import Citation, Force, Standing, Text, call, fact, flag, label, when
from asn_kinerja.formula.document import Writer, fingerprint
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import NOTHING
from asn_kinerja.formula.nodes import Const, Expr, as_expr
from asn_kinerja.labels import LabelSet

N, F = fact("n", places=1, low=-1), flag("f")


class Twice:
    """A function that is an object."""

    def __call__(self, n: object) -> object:
        return n


class TestWriter:
    """A node is its kind and its fields, in words that do not change."""

    @pytest.mark.parametrize(
        "node, document",
        [
            (N, {"node": "fact", "name": "n", "kind": {"places": 1, "low": "-1.0"}}),
            (F, {"node": "fact", "name": "f", "kind": "flag"}),
            (as_expr("70%"), {"node": "const", "number": "0.7", "percent": True}),
            (as_expr(12), {"node": "const", "number": "12"}),
            (as_expr(True), {"node": "const", "flag": True}),  # noqa: FBT003 - a value
            (Const(NOTHING, None), {"node": "const", "reason": None}),
            (
                Const(NOTHING, None, Text("a", "b")),
                {"node": "const", "reason": {"id": "a", "en": "b"}},
            ),
            (N + N, {"node": "arith", "op": "+", "args": [{"ref": 0}, {"ref": 0}]}),
            (
                when(F).then(N).otherwise(N),
                {"node": "when", "cases": [[{"ref": 1}, {"ref": 0}]], "otherwise": {"ref": 0}},
            ),
            (
                F.named(
                    "uji",
                    cite=Citation("UJI", pasal=3, standing=Standing.LOCAL),
                    meaning=Text("a", "b"),
                    force=Force.MAY,
                ),
                {
                    "node": "named",
                    "value": {"ref": 1},
                    "name": "uji",
                    "cite": {"regulation": "UJI", "pasal": 3, "standing": "local"},
                    "meaning": {"id": "a", "en": "b"},
                    "force": "may",
                },
            ),
        ],
        ids=[
            *("fact", "flag", "percent", "number", "truth", "absent", "undecided"),
            *("sum", "choice", "named"),
        ],
    )
    def test_of_a_node(self, node: Expr, document: dict[str, object]) -> None:
        assert Writer({N: 0, F: 1}).document(node) == document

    def test_of_labels_with_and_without_their_spellings(self) -> None:
        labels = {"labels": WARNA.name, "members": list(WARNA.members)}
        spelled = {**labels, "spellings": [list(pair) for pair in WARNA.spellings]}
        node = Fact("w", WARNA)

        assert Writer({}).document(node)["kind"] == spelled
        assert Writer({}, spellings=False).document(node)["kind"] == labels
        assert Writer({}).document(Const(WARNA, 0)) == {
            "node": "const",
            "label": WARNA.members[0],
            "of": spelled,
        }

    def test_a_function_is_its_name(self) -> None:
        """An address would differ from run to run."""
        of_function, of_object = (call(each, N, places=0) for each in (max, Twice()))

        assert Writer({N: 0}).document(of_function) == {
            "node": "call",
            "function": "builtins.max",
            "args": [{"ref": 0}],
            "kind": {"places": 0},
        }
        assert Writer({N: 0}).document(of_object)["function"] == f"{__name__}.Twice"


class TestFingerprint:
    """It follows what is stored, and nothing else."""

    def test_is_twelve_hexadecimal_digits(self) -> None:
        assert re.fullmatch("[0-9a-f]{12}", fingerprint(outputs=[N]))

    def test_is_the_same_in_every_version(self) -> None:
        """Outcomes stored today are checked by it years later."""
        assert fingerprint(outputs=[N + 1], checks=[N > 0]) == "975fc2b958af"

    def test_rests_on_what_formulas_are_for_and_on_their_order(self) -> None:
        uses = [
            fingerprint(outputs=[N, F]),
            fingerprint(outputs=[F, N]),
            fingerprint(outputs=[N], checks=[F]),
            fingerprint(outputs=[N], requires=[F]),
        ]

        assert len(set(uses)) == len(uses)

    def test_sees_every_part_however_deep(self) -> None:
        assert fingerprint(outputs=[(N + 1) * 2]) != fingerprint(outputs=[(N + 3) * 2])

    def test_does_not_see_other_spellings(self) -> None:
        plain = LabelSet("mutu", ("baik", "buruk"))
        known = LabelSet("mutu", ("baik", "buruk"), (("elok", "baik"),))

        assert fingerprint(x=[Fact("m", plain)]) == fingerprint(x=[Fact("m", known)])

    @pytest.mark.parametrize("members", [("baik", "jelek"), ("buruk", "baik"), ("baik",)])
    def test_sees_other_labels(self, members: tuple[str, ...]) -> None:
        one, other = label("m", ("baik", "buruk")), label("m", members)

        assert fingerprint(x=[one]) != fingerprint(x=[other])
