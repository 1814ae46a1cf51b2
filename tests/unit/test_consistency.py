from __future__ import annotations

import pytest

from asn_kinerja import Label, fact, flag, label, setting
from asn_kinerja.formula.consistency import consistent
from asn_kinerja.formula.nodes import Compare, Expr

A, B = fact("a", places=1), fact("b")
F = flag("f")


class Warna(Label):
    HIJAU = "hijau"
    MERAH = "merah"


WARNA, LAIN = label("warna", Warna), label("lain", Warna)


class TestTogether:
    """What can hold together is never thrown away."""

    @pytest.mark.parametrize(
        "needs",
        [
            [],
            [(F, True)],
            [(F, True), (F, True)],
            [(A >= 5, True), (A <= 5, True)],
            [(A >= "0.5", True), (A < 4, True)],
            [(A >= 5, True), (A < 6, True)],
            [(A > 5, True), (A < 6, True)],
            [(A >= 5, False), (A < 5, True)],
            [(A >= 5, True), (A.is_(5), True)],
            [(A >= 5, True), (B < 5, True)],
            [(A >= B, True), (A < B, True)],
            [(WARNA.is_("hijau"), True), (WARNA.is_("merah"), False)],
            [(WARNA.is_("hijau"), False), (WARNA.is_("merah"), False)],
            [(A.is_(5), True), (A.is_("5.0"), True)],
            [(A.is_("50%"), True), (A.is_("0.5"), True)],
            [(A.is_(5), True), (A.is_(setting("batas", 5)), True)],
            [(WARNA.is_("hijau"), True), (WARNA.is_(setting("warna", "hijau")), True)],
            [(WARNA.is_("hijau"), True), (WARNA.is_(LAIN), True)],
        ],
    )
    def test_it_may_hold(self, needs: list[tuple[Expr, bool]]) -> None:
        assert consistent(needs)


class TestApart:
    """What contradicts itself is seen, in whichever order it is said."""

    @pytest.mark.parametrize(
        "needs",
        [
            [(F, True), (F, False)],
            [(A >= 5, True), (A < 5, True)],
            [(A >= 5, True), (A >= 5, False)],
            [(A > 5, True), (A <= 5, True)],
            [(A > 5, True), (A < 5, True)],
            [(A > 5, True), (A.is_(5), True)],
            [(A < 5, True), (A.is_(5), True)],
            [(A >= "5.1", True), (A < 5, True)],
            [(A >= 5, False), (A > 5, True)],
            [(A.is_(4), True), (A.is_(5), True)],
            [(A.is_(4), True), (A.is_(setting("batas", 5)), True)],
            [(Compare(">=", A, setting("batas", 5)), True), (A < 5, True)],
            [(WARNA.is_("hijau"), True), (WARNA.is_("merah"), True)],
            [(WARNA.is_("hijau"), True), (WARNA.is_(setting("warna", "merah")), True)],
            [(F, True), (A >= 5, True), (B >= 1, True), (A < 5, True)],
            [(A >= 9, True), (A >= 5, True), (A < 7, True)],
            [(A < 5, True), (A < 7, True), (A >= 5, True)],
        ],
    )
    def test_it_never_holds(self, needs: list[tuple[Expr, bool]]) -> None:
        assert not consistent(needs)
        assert not consistent(list(reversed(needs)))
