"""Random formulas, each beside its meaning, and random facts to run them on.

A `Pair` is grown from the words that users write, so building, lowering and running are
judged together. Every pair is valid by construction: a refusal is a failure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import reference as ref
from tests.reference import Env, Meaning

from asn_kinerja import Label, fact, flag, label, rows, setting
from asn_kinerja.exact import Rounding, scaled, to_decimal
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Flag, Kind, Number, Value, decoded
from asn_kinerja.formula.lower import lower
from asn_kinerja.formula.nodes import Expr, as_expr
from asn_kinerja.formula.program import Program
from asn_kinerja.formula.rows import Rows
from asn_kinerja.formula.scalar import compiled, run
from asn_kinerja.formula.walk import unique
from asn_kinerja.labels import LabelSet


class Warna(Label):
    """Labels of an enum."""

    HIJAU = "Hijau", "Ijo"
    KUNING = "Kuning"
    MERAH = "Merah"


#: Labels of a plain list.
MUTU = ("rendah", "sedang", "tinggi")
ROUNDINGS = st.sampled_from(Rounding)


@frozen
class Pair:
    """A formula, what it means, and what is known of it by declaration."""

    node: Expr
    means: Meaning = field(repr=False)
    places: int = 0
    nonzero: bool = False


@frozen
class World:
    """The facts that a formula may ask for."""

    tops: tuple[Fact, ...]
    rows: Rows
    fields: tuple[Fact, ...]


@frozen(repr=False)
class Scope:
    """What a formula may use where it stands: at the top, or on a row."""

    facts: tuple[Fact, ...]
    rows: Rows | None
    fields: tuple[Fact, ...] = ()

    def of(self, wanted: Callable[[Kind], bool]) -> list[Pair]:
        return [fact_pair(each) for each in self.facts if wanted(each.kind)]

    def inside(self) -> Scope:
        """What a fold may use on each row: the facts of the row and those at the top."""
        return Scope((*self.fields, *self.facts), None)


def scope_of(world: World) -> Scope:
    return Scope(world.tops, world.rows, world.fields)


def is_number(kind: Kind) -> bool:
    return isinstance(kind, Number)


def is_label(kind: Kind) -> bool:
    return isinstance(kind, LabelSet)


def is_flag(kind: Kind) -> bool:
    return isinstance(kind, Flag)


def fact_pair(node: Fact) -> Pair:
    kind = node.kind
    places = kind.places if isinstance(kind, Number) else 0
    return Pair(node, ref.given(node.path), places, isinstance(kind, Number) and apart(kind))


def apart(kind: Number) -> bool:
    """Whether zero lies outside the declared range."""
    return (kind.low is not None and kind.low > 0) or (kind.high is not None and kind.high < 0)


# --- facts ---------------------------------------------------------------------------------


@st.composite
def number_facts(draw: DrawFn, name: str) -> Fact:
    places = draw(st.integers(0, 3))
    low = draw(st.none() | st.integers(-300, 300))
    high = draw(st.none() | st.integers(-300 if low is None else low, 300))
    ends = [None if end is None else to_decimal(end, places) for end in (low, high)]
    return fact(name, places=places, low=ends[0], high=ends[1], optional=draw(st.booleans()))


@st.composite
def worlds(draw: DrawFn) -> World:
    baris = rows("baris", at_least=draw(st.integers(0, 1)))
    tops = (
        *(draw(number_facts(name)) for name in ("a", "b")),
        fact("c", places=1, positive=True),
        flag("p"),
        flag("q", optional=True),
        label("warna", Warna),
        label("mutu", MUTU, optional=True),
    )
    fields = (
        evolve(draw(number_facts("x")), rows="baris"),
        baris.fact("w", places=1, low=0, high=3),
        baris.flag("aktif", optional=True),
        baris.label("warna", Warna),
    )
    return World(tops, baris, fields)


def _values(kind: Kind) -> st.SearchStrategy[Any]:
    if isinstance(kind, LabelSet):
        return st.sampled_from(kind.members)
    if not isinstance(kind, Number):
        return st.booleans()
    low = (kind.high or 0) - 1000 if kind.low is None else kind.low
    high = max(low, 0) + 1000 if kind.high is None else kind.high
    units = st.integers(low, high) | st.sampled_from([low, high])
    if low <= 0 <= high:
        units |= st.just(0)
    return units.map(lambda u: Fraction(u, 10**kind.places))


@st.composite
def _given(draw: DrawFn, facts: Sequence[Fact]) -> dict[str, Any]:
    missing = st.sampled_from([False] * 7 + [True])
    return {each.path: None if draw(missing) else draw(_values(each.kind)) for each in facts}


@st.composite
def cases(draw: DrawFn, world: World) -> dict[str, Any]:
    """Facts by path; any of them may be missing, also all rows at once."""
    listed = st.lists(_given(world.fields), min_size=world.rows.at_least, max_size=4)
    many = None if draw(st.integers(0, 9)) == 9 else draw(listed)
    return {**draw(_given(world.tops)), world.rows.name: many}


def complete(env: Env) -> bool:
    return all(value is not None for value in env.values())


# --- running -------------------------------------------------------------------------------


def lowered(node: Expr, world: World) -> Program:
    return lower([node], world.tops, {world.rows.name: world.fields})


def registers(program: Program, world: World, env: Env) -> list[Any]:
    many = env[world.rows.name]
    stored = None if many is None else tuple(encoded(world.fields, row) for row in many)
    return run(compiled(program), (*encoded(world.tops, env), stored))


def encoded(facts: Sequence[Fact], env: Env) -> tuple[Any, ...]:
    return tuple(_code(each.kind, env[each.path]) for each in facts)


def _code(kind: Kind, value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    return scaled(value, kind.places) if isinstance(kind, Number) else _label_code(kind, value)


def _label_code(kind: Kind, text: str) -> int:
    assert isinstance(kind, LabelSet)
    return kind.members.index(text)


def result(node: Expr, world: World, env: Env) -> Value | None:
    """What the library computes."""
    program = lowered(node, world)
    code = registers(program, world, env)[program.outputs[0]]
    return None if code is None else decoded(node.kind, code)


def value(node: Expr, **given: Any) -> Any:
    """What a formula gives for some facts; facts that are not named are missing."""
    facts = unique(Fact, [node])
    tops = [each for each in facts if each.rows is None]
    fields = [each for each in facts if each.rows == "r"]
    program = lower([node], tops, {"r": fields})
    env = {each.path: given.get(each.name) for each in tops}
    listed = given.get("r")
    rows_of = (
        None if listed is None else tuple(encoded(fields, _by_path(fields, row)) for row in listed)
    )
    after = run(compiled(program), (*encoded(tops, env), rows_of))
    code = after[program.outputs[0]]
    return None if code is None else decoded(node.kind, code)


def _by_path(fields: list[Fact], row: Mapping[str, Any]) -> dict[str, Any]:
    return {each.path: row.get(each.name) for each in fields}


# --- literals ---


def written(value: Fraction) -> list[Any]:
    """The ways in which a formula may write a finite decimal number."""
    number, percent = plainly(value), plainly(value * 100)
    longer = f"{number:f}000" if ref.decimals(value) else f" {number} "
    ways: list[Any] = [number, f"{number:f}", longer, f"{percent:f}%", f"{percent:f} %"]
    return ways if ref.decimals(value) else [*ways, int(value)]


def plainly(value: Fraction) -> Decimal:
    places = ref.decimals(value)
    return to_decimal(int(value * 10**places), places)


UNITS = st.integers(-300, 300)


@st.composite
def literals(draw: DrawFn, units: st.SearchStrategy[int] = UNITS) -> tuple[Any, Fraction]:
    value = Fraction(draw(units), 10 ** draw(st.integers(0, 3)))
    return draw(st.sampled_from(written(value))), value


@st.composite
def constants(draw: DrawFn, units: st.SearchStrategy[int] = UNITS) -> Pair:
    given, value = draw(literals(units))
    node = setting(f"s{given}", given) if draw(st.booleans()) else as_expr(given)
    return Pair(node, ref.constant(value), ref.decimals(value), value != 0)
