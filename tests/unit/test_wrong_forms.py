"""What is easily given in a wrong form is refused in words, not by an attribute that is lacking."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.unit.responses import FOUR

from asn_kinerja import Citation, flag
from asn_kinerja.consequences import Rule, RuleBook, RuleBookError
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.feedback import Tanggapan, aggregate, publish, terima

CITE = Citation("Perwali Contoh 1/2026", pasal=1)
ROW: dict[str, Any] = {"tentang": "p-1", "aspek": "Loyal", "sumber": "rekan", "nilai": 3}
GIVEN = [Tanggapan(skala=FOUR, **ROW)]
RULES = [Rule("a", flag("x"), "A", CITE)]


def untyped(value: object) -> Any:
    """What a caller without a type checker may give."""
    return value


@pytest.mark.parametrize(
    "make, code, given",
    [
        (lambda: aggregate(GIVEN, by=untyped("mean")), "feedback.no_strategy", "mean"),
        (lambda: aggregate(GIVEN, combine=untyped(None)), "feedback.no_strategy", None),
        (
            lambda: aggregate(GIVEN, groups=untyped({"rekan": 1})),
            "feedback.no_weights",
            {"rekan": 1},
        ),
        (lambda: publish(GIVEN, periode=untyped("2025")), "feedback.no_period", "2025"),
        (lambda: publish(GIVEN, periode=untyped(2025)), "feedback.no_period", 2025),
        (lambda: publish(GIVEN, periode=untyped([2025])), "feedback.no_period", 2025),
        (lambda: Tanggapan(skala=untyped("1-4"), **ROW), "feedback.no_scale", "1-4"),
        (lambda: RuleBook("k", RULES, conflict=untyped("first")), "rules.no_conflict", "first"),
    ],
    ids=["way", "ways", "weights", "text", "year", "years", "scale", "conflict"],
)
def test_it_is_named_with_what_would_do(
    make: Callable[[], object], code: str, given: object
) -> None:
    with pytest.raises(AsnKinerjaError) as caught:
        make()

    assert code == caught.value.code
    for lang in ("id", "en"):
        assert repr(given) in caught.value.message(lang)


def test_a_row_on_no_scale_is_refused_like_any_other_bad_row() -> None:
    """One wrong call is no crash in the middle of a file."""
    (refused,) = terima([ROW], skala=untyped("1-4")).ditolak

    assert refused.message("en").startswith("baris[0]: '1-4' is no scale; accepted: Scale.numbers")


def test_a_rule_stands_somewhere() -> None:
    with pytest.raises(RuleBookError) as caught:
        Rule("a", flag("x"), "A", untyped("Perwali 1/2026"), "local")

    assert "'Perwali 1/2026' does not say where the rule stands" in str(caught.value)
