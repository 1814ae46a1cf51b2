"""Writing a formula as people write it: `70% × nilai_skp + 30% × nilai_perilaku`.

Knows signs, brackets and the few words between them. Knows nothing of running a
formula; what a leaf shows, its name or its value, is the caller's choice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any, TypeAlias

from asn_kinerja.exact import Rounding
from asn_kinerja.formula.choices import Aggregate, Bands, Call, Rung, Table, When
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import decoded
from asn_kinerja.formula.nodes import (
    Arith,
    Clip,
    Compare,
    Const,
    Expr,
    Logic,
    Named,
    Present,
    Quotient,
    as_expr,
)
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import LabelSet
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Leaf", "by_name", "interval", "notation", "settings_by_value"]

Leaf: TypeAlias = Callable[[Expr], str | None]

#: How tightly each kind of node binds; a looser part inside a tighter one gets brackets.
_TIGHT, _PRODUCT, _SUM, _ROUNDED, _TEST, _AND, _OR, _LOOSE = 7, 6, 5, 4, 3, 2, 1, 0
_SIGNS = {"+": " + ", "-": " − ", "*": " × ", "<=": " ≤ ", ">=": " ≥ ", "is": " = "}


def by_name(node: Expr) -> str | None:
    """Show facts, settings and steps by their names.

    Args:
        node: Any node.

    Returns:
        The name, or `None` if the node is to be written out.
    """
    return node.name if isinstance(node, Fact | Named | Setting) else None


def settings_by_value(_node: Expr) -> str | None:
    """Show facts and steps by their names, but settings by their values.

    Args:
        _node: Any node.

    Returns:
        Always `None`: written out, a fact and a step are their names, a setting its value.
    """
    return None


def notation(node: Expr, lang: Language = "id", leaf: Leaf = by_name) -> str:
    """Write a formula.

    Args:
        node: The formula.
        lang: `"id"` for Indonesian, `"en"` for English.
        leaf: Gives the text of a node that is not written out.

    Returns:
        One line.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> notation((fact("r") * 100 / fact("t", positive=True)).round(2))
        'r × 100 ÷ t (2 desimal)'
    """
    return _text(node, lang, leaf)


def _text(node: Expr, lang: Language, leaf: Leaf) -> str:
    shown = leaf(node)
    return _WRITERS[type(node)](node, lang, leaf) if shown is None else shown


def _wrapped(node: Expr, lang: Language, leaf: Leaf, around: int) -> str:
    shown = leaf(node)
    if shown is not None:
        return shown
    text = _WRITERS[type(node)](node, lang, leaf)
    return f"({text})" if _binding(node) < around else text


def _binding(node: Expr) -> int:
    if isinstance(node, Arith):
        return _PRODUCT if node.op == "*" else _SUM
    if isinstance(node, Quotient):
        return _PRODUCT if node.places is None else _ROUNDED
    if isinstance(node, Compare):
        return _TEST
    if isinstance(node, Logic):
        return {"not": _TEST, "and": _AND, "or": _OR}[node.op]
    if isinstance(node, Setting):
        return _binding(node.given)
    return _LOOSE if isinstance(node, When | Bands | Table) else _TIGHT


def _setting(node: Setting, lang: Language, leaf: Leaf) -> str:
    return _text(node.given, lang, leaf)


def _const(node: Const, lang: Language, _: Leaf) -> str:
    if node.code is None:
        return (node.reason or sentence("word.absent")).said(lang)
    value = decoded(node.kind, node.code)
    if isinstance(value, Rounding):
        return sentence(f"rounding.{value}").said(lang)
    return plain(value, lang, percent=node.percent)


def _name(node: Fact | Named, _: Language, __: Leaf) -> str:
    return node.name


def _arith(node: Arith, lang: Language, leaf: Leaf) -> str:
    if node.op == "weighted":
        pairs = zip(node.args[0::2], node.args[1::2], strict=True)
        return " + ".join(_text(Arith("*", pair), lang, leaf) for pair in pairs)
    around = _PRODUCT if node.op == "*" else _SUM
    first, *rest = node.args
    parts = [_wrapped(first, lang, leaf, around)]
    # What is subtracted binds more tightly than what it is subtracted from.
    inner = around + (node.op == "-")
    parts += [_wrapped(part, lang, leaf, inner) for part in rest]
    return _SIGNS[node.op].join(parts)


def _quotient(node: Quotient, lang: Language, leaf: Leaf) -> str:
    text = _wrapped(node.numerator, lang, leaf, _PRODUCT)
    if node.denominator != _ONE:
        text += " ÷ " + _wrapped(node.denominator, lang, leaf, _TIGHT)
    if node.places is None:
        return text
    return f"{text} ({_decimals(node.places, lang)}{_mode(node.rounding, lang)})"


def _decimals(places: Expr, lang: Language) -> str:
    """How many decimals, by their number even where a setting says it."""
    fixed = places.given if isinstance(places, Setting) else places
    return sentence("word.places").said(lang, n=_text(fixed, lang, by_name))


def _mode(rounding: Expr | None, lang: Language) -> str:
    """How it is rounded, where it is not half away from zero."""
    if rounding is None or rounding == _HALF_UP:
        return ""
    return ", " + _text(rounding, lang, by_name)


def _compare(node: Compare, lang: Language, leaf: Leaf) -> str:
    sign = _SIGNS.get(node.op, f" {node.op} ")
    sides = (_wrapped(side, lang, leaf, _SUM) for side in (node.left, node.right))
    return sign.join(sides)


def _logic(node: Logic, lang: Language, leaf: Leaf) -> str:
    word = sentence(f"word.{node.op}").said(lang)
    if node.op == "not":
        return f"{word} {_wrapped(node.args[0], lang, leaf, _TIGHT)}"
    around = _AND if node.op == "and" else _OR
    return f" {word} ".join(_wrapped(arg, lang, leaf, around) for arg in node.args)


def _when(node: When, lang: Language, leaf: Leaf) -> str:
    cases = [
        sentence("word.case").said(
            lang, test=_text(test, lang, leaf), value=_wrapped(value, lang, leaf, _OR)
        )
        for test, value in node.cases
    ]
    last = sentence("word.otherwise").said(lang, value=_text(node.otherwise, lang, leaf))
    return "; ".join([*cases, last])


def _clip(node: Clip, lang: Language, leaf: Leaf) -> str:
    text = _wrapped(node.value, lang, leaf, _ROUNDED)
    named = (node.low, node.high)
    for word, bound, holds in zip(("floor", "cap"), named, node.bounds, strict=True):
        # By name a bound is told even while it is absent; by value there is none to tell.
        if bound is not None and (holds is not None or leaf(bound) is not None):
            text += ", " + sentence(f"word.{word}").said(lang, n=_text(bound, lang, leaf))
    return f"({text})"


def interval(rung: Rung, lang: Language = "id", leaf: Leaf = by_name) -> str:
    """Write the bounds of a band.

    Args:
        rung: The band.
        lang: `"id"` for Indonesian, `"en"` for English.
        leaf: Gives the text of a node that is not written out.

    Returns:
        For example `[90; 110)` or `≥ 91`.
    """
    if rung.low is None:
        sign = "≤" if rung.high_closed else "<"
        return "…" if rung.high is None else f"{sign} {_text(rung.high, lang, leaf)}"
    if rung.high is None:
        return f"{'≥' if rung.low_closed else '>'} {_text(rung.low, lang, leaf)}"
    if rung.low == rung.high:
        return _text(rung.low, lang, leaf)
    left, right = "[" if rung.low_closed else "(", "]" if rung.high_closed else ")"
    return f"{left}{_text(rung.low, lang, leaf)}; {_text(rung.high, lang, leaf)}{right}"


def _bands(node: Bands, lang: Language, leaf: Leaf) -> str:
    rungs = (f"{interval(r, lang, leaf)} → {_text(r.value, lang, leaf)}" for r in node.rungs)
    return f"{_wrapped(node.subject, lang, leaf, _TIGHT)}: {{{'; '.join(rungs)}}}"


def _table(node: Table, lang: Language, leaf: Leaf) -> str:
    subjects = " × ".join(_text(subject, lang, leaf) for subject in node.subjects)
    keys = product(*(_values(subject, lang) for subject in node.subjects))
    cells = (
        f"{' & '.join(key)} → {_text(cell, lang, leaf)}"
        for key, cell in zip(keys, node.cells, strict=True)
    )
    return f"{subjects}: {{{'; '.join(cells)}}}"


def _values(subject: Expr, lang: Language) -> tuple[str, ...]:
    if isinstance(subject.kind, LabelSet):
        return subject.kind.members
    return plain(value=False, lang=lang), plain(value=True, lang=lang)


def _aggregate(node: Aggregate, lang: Language, leaf: Leaf) -> str:
    word = sentence(f"word.{node.op}").said(lang)
    text = node.rows if node.op == "count" else f"{node.rows}.{_text(node.value, lang, leaf)}"
    if node.weight is not None:
        text += ", " + sentence("word.weight").said(lang, w=_text(node.weight, lang, leaf))
    if node.where is not None:
        text += ", " + sentence("word.where").said(lang, test=_text(node.where, lang, leaf))
    if node.places is not None:
        text += ", " + _decimals(node.places, lang) + _mode(node.rounding, lang)
    return f"{word}({text})"


def _present(node: Present, lang: Language, _: Leaf) -> str:
    return sentence("word.present").said(lang, fact=_text(node.fact, lang, by_name))


def _call(node: Call, lang: Language, leaf: Leaf) -> str:
    name = getattr(node.function, "__name__", type(node.function).__name__)
    return f"{name}({', '.join(_text(arg, lang, leaf) for arg in node.args)})"


_ONE, _HALF_UP = as_expr(1), as_expr(Rounding.HALF_UP)
_WRITERS: Mapping[type[Expr], Callable[[Any, Language, Leaf], str]] = {
    Const: _const,
    Setting: _setting,
    Fact: _name,
    Named: _name,
    Arith: _arith,
    Quotient: _quotient,
    Compare: _compare,
    Logic: _logic,
    When: _when,
    Clip: _clip,
    Bands: _bands,
    Table: _table,
    Aggregate: _aggregate,
    Present: _present,
    Call: _call,
}
