from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from asn_kinerja import Policy, fact, flag, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, as_expr
from asn_kinerja.formula.notation import notation
from asn_kinerja.text import Language

A, B, C = fact("a"), fact("b", positive=True), fact("c")
F, G, H = flag("f"), flag("g"), flag("h")

VALUES = {"a": Fraction(7), "b": Fraction(3), "c": Fraction(-4)}
_TOKEN = re.compile(r"\s*(\(\d+ desimal\)|\d[\d.,]*%?|-\d[\d.,]*%?|[a-z]+|[+−×÷()])")


def number(text: str) -> Fraction:
    plain = text.rstrip("%").replace(".", "").replace(",", ".")
    return Fraction(plain) / (100 if text.endswith("%") else 1)


def half_up(value: Fraction, places: int) -> Fraction:
    units = abs(value) * 10**places
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


class Reader:
    """Schoolbook reading: × and ÷ before + and −, each from left to right.

    A rounding stands behind the product that it rounds.
    """

    def __init__(self, text: str) -> None:
        self.tokens = _TOKEN.findall(text)[::-1]
        assert "".join(text.split()) == "".join("".join(self.tokens[::-1]).split())

    def peek(self) -> str:
        return self.tokens[-1] if self.tokens else ""

    def whole(self) -> Fraction:
        value = self.sum()
        assert not self.tokens
        return value

    def sum(self) -> Fraction:
        value = self.product()
        while self.peek() in {"+", "−"}:
            sign = self.tokens.pop()
            other = self.product()
            value = value + other if sign == "+" else value - other
        return value

    def product(self) -> Fraction:
        value = self.atom()
        while self.peek() in {"×", "÷"} or self.peek().endswith("desimal)"):
            sign = self.tokens.pop()
            if sign.endswith("desimal)"):
                value = half_up(value, int(sign[1:].split()[0]))
            else:
                other = self.atom()
                value = value * other if sign == "×" else value / other
        return value

    def atom(self) -> Fraction:
        word = self.tokens.pop()
        if word != "(":
            return VALUES[word] if word in VALUES else number(word)
        value = self.sum()
        assert self.tokens.pop() == ")"
        return value


Meant = tuple[Expr, Fraction]
LEAVES: st.SearchStrategy[Meant] = st.one_of(
    st.sampled_from([(A, VALUES["a"]), (B, VALUES["b"]), (C, VALUES["c"])]),
    st.sampled_from(["70%", "0.25", "12.5%", "3", "1250", "-2", "-0.5"]).map(
        lambda text: (as_expr(text), number(text.replace(".", ",")))
    ),
)


def applied(parts: st.SearchStrategy[Meant]) -> st.SearchStrategy[Meant]:
    return st.one_of(
        st.tuples(parts, parts).map(lambda p: (p[0][0] + p[1][0], p[0][1] + p[1][1])),
        st.tuples(parts, parts).map(lambda p: (p[0][0] - p[1][0], p[0][1] - p[1][1])),
        st.tuples(parts, parts).map(lambda p: (p[0][0] * p[1][0], p[0][1] * p[1][1])),
    )


def divided(parts: st.SearchStrategy[Meant]) -> st.SearchStrategy[Meant]:
    return st.one_of(
        st.tuples(parts, parts).map(lambda p: (p[0][0] * p[1][0], p[0][1] * p[1][1])),
        st.tuples(parts, parts.filter(lambda part: part[1] != 0)).map(
            lambda p: (p[0][0] / p[1][0], p[0][1] / p[1][1])
        ),
    )


def rounded(parts: st.SearchStrategy[Meant]) -> st.SearchStrategy[Meant]:
    places = st.integers(0, 2)
    cut = st.tuples(parts, places).map(lambda p: (p[0][0].round(p[1]), half_up(p[0][1], p[1])))
    return st.one_of(applied(parts), cut)


NUMBERS = st.recursive(LEAVES, applied, max_leaves=8)
FRACTIONS = st.recursive(NUMBERS, divided, max_leaves=5)
ROUNDED = st.recursive(LEAVES, rounded, max_leaves=8)


class TestReadable:
    """What is written can be read back with schoolbook precedence, and means the same."""

    @given(NUMBERS)
    def test_sums_and_products(self, meant: Meant) -> None:
        node, value = meant

        assert Reader(notation(node)).whole() == value

    @given(NUMBERS)
    def test_the_reading_is_what_a_policy_computes(self, meant: Meant) -> None:
        node, _ = meant
        given_facts = {path: int(VALUES[path]) for path in Policy("p", outputs={"x": node}).facts}
        outcome = Policy("p", outputs={"x": node}).evaluate(given_facts)

        assert Reader(notation(node)).whole() == outcome["x"]

    @given(FRACTIONS)
    def test_quotients(self, meant: Meant) -> None:
        node, value = meant

        assert Reader(notation(node)).whole() == value

    @given(FRACTIONS)
    def test_with_values_in_place_of_names(self, meant: Meant) -> None:
        node, value = meant

        def shown(part: Expr) -> str | None:
            return str(VALUES[part.name]) if isinstance(part, Fact) else None

        assert Reader(notation(node, "id", shown)).whole() == value

    @given(ROUNDED)
    @example((C * (A * B).round(0), Fraction(-84)))
    @example((as_expr("0.5") * (as_expr("0.5") * A).round(0), Fraction(2)))
    def test_roundings(self, meant: Meant) -> None:
        node, value = meant

        assert Reader(notation(node)).whole() == value

    def test_a_setting_that_is_a_fraction_keeps_its_brackets(self) -> None:
        node = A / setting("bagian", Fraction(1, 3))

        written = notation(node, "id", lambda part: "7" if isinstance(part, Fact) else None)

        assert Reader(written).whole() == 21


_WORDS: Mapping[Language, tuple[str, str, str]] = {
    "id": ("bukan", "dan", "atau"),
    "en": ("not", "and", "or"),
}


class Logician:
    """Reads a test the way logic is read: not before and, and before or."""

    def __init__(self, text: str, lang: Language, names: Mapping[str, bool]) -> None:
        self.tokens = re.findall(r"[a-z]+|[()]", text)[::-1]
        self.no, self.both, self.either = _WORDS[lang]
        self.names = names

    def met(self, word: str) -> bool:
        if self.tokens and self.tokens[-1] == word:
            self.tokens.pop()
            return True
        return False

    def any(self) -> bool:
        value = self.all()
        while self.met(self.either):
            value |= self.all()
        return value

    def all(self) -> bool:
        value = self.one()
        while self.met(self.both):
            value &= self.one()
        return value

    def one(self) -> bool:
        if self.met(self.no):
            return not self.one()
        if not self.met("("):
            return self.names[self.tokens.pop()]
        value = self.any()
        assert self.met(")")
        return value


Told = tuple[Expr, frozenset[tuple[bool, bool, bool]]]
CASES = frozenset(product((False, True), repeat=3))
FLAGS: st.SearchStrategy[Told] = st.recursive(
    st.sampled_from(
        [(node, frozenset(c for c in CASES if c[place])) for place, node in enumerate((F, G, H))]
    ),
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda p: (p[0][0] & p[1][0], p[0][1] & p[1][1])),
        st.tuples(parts, parts).map(lambda p: (p[0][0] | p[1][0], p[0][1] | p[1][1])),
        parts.map(lambda p: (~p[0], CASES - p[1])),
    ),
    max_leaves=6,
)


class TestTests:
    """`bukan` binds before `dan`, and `dan` before `atau`, as everywhere in logic."""

    @given(FLAGS, st.sampled_from(["id", "en"]))
    @example((F & (G | H), frozenset(c for c in CASES if c[0] and (c[1] or c[2]))), "id")
    @example(((F & G) | H, frozenset(c for c in CASES if (c[0] and c[1]) or c[2])), "en")
    def test_read_back_hold_in_the_same_cases(self, told: Told, lang: Language) -> None:
        node, wanted = told
        text = notation(node, lang)

        holds = {c for c in CASES if Logician(text, lang, dict(zip("fgh", c, strict=True))).any()}

        assert wanted == holds
