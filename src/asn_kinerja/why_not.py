"""The answer to "why not": what would have to hold, and what of it does not hold.

Knows how to put the ways to a value into words. Knows nothing of how they are found.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.errors import FormulaError
from asn_kinerja.exact import RefusedNumberError, literal, to_decimal
from asn_kinerja.explanation import condition
from asn_kinerja.formula.checks import described
from asn_kinerja.formula.kinds import Flag, Value, decoded
from asn_kinerja.formula.nodes import Named
from asn_kinerja.formula.trace import Trace
from asn_kinerja.formula.why import Path, ways
from asn_kinerja.labels import LabelSet
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["WhyNot", "why_not"]


@frozen
class WhyNot:
    """Why an output does not have some other value, and what it would take.

    Args:
        output: The name of the output.
        actual: The value it has; `None` where it is not decided.
        wanted: The value that was asked about.
        ways: The nearest ways to that value that were found, at most twelve, the one
            with the fewest unmet conditions first.
        all_seen: Whether these are all the ways there are.

    Examples:
        >>> from asn_kinerja import Policy, fact, when
        >>> node = when(fact("n") > 5).then("baik").otherwise("kurang")
        >>> answer = Policy("contoh", outputs={"mutu": node}).evaluate(n=4).why_not("mutu", "baik")
        >>> answer.actual, answer.wanted, len(answer.ways)
        ('kurang', 'baik', 1)
    """

    output: str
    actual: Value | None
    wanted: Value
    ways: tuple[Path, ...]
    all_seen: bool

    def explain(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines, the nearest way first.

        Examples:
            >>> from asn_kinerja import Policy, fact, when
            >>> node = when(fact("n") > 5).then("baik").otherwise("kurang")
            >>> outcome = Policy("contoh", outputs={"mutu": node}).evaluate(n=4)
            >>> print(outcome.why_not("mutu", "baik").explain("en"))
            mutu is kurang, not baik. To be baik:
            └─ Way 1
               └─ unmet: n > 5 (now 4), 2 away
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The answer as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja import Policy, flag
            >>> outcome = Policy("contoh", outputs={"lulus": flag("f")}).evaluate(f=True)
            >>> outcome.why_not("lulus", True).explanation("en").text
            'lulus is yes already.'
        """
        facts = {"output": self.output, "wanted": plain(self.wanted, lang)}
        if self.actual == self.wanted:
            return Branch(sentence("why.already").said(lang, **facts))
        if not self.ways:
            code = "why.never" if self.all_seen else "why.not_found"
            return Branch(sentence(code).said(lang, **facts))
        head = sentence("why.head").said(lang, **facts, actual=plain(self.actual, lang))
        ways_told = [
            Branch(
                sentence("why.way").said(lang, n=number),
                branches=tuple(Branch(condition(need, lang)) for need in path),
            )
            for number, path in enumerate(self.ways, start=1)
        ]
        return Branch(head, branches=tuple(ways_told))

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.explain()

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def why_not(output: Named, value: Value | int, trace: Trace) -> WhyNot:
    """Ask why an output does not have some other value.

    Args:
        output: The output.
        value: The value it might have had.
        trace: What the run did.

    Returns:
        The answer.

    Raises:
        UnknownLabelError: If *value* is no label of the output.
        FormulaError: If *value* is of another kind than the output.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> outcome = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=4)
        >>> print(why_not(outcome.policy.outputs["dua_kali"], 8, outcome.trace).explain("en"))
        dua_kali is 8 already.
    """
    wanted = _wanted(output, value)
    code = trace.code(output)
    actual = None if code is None else decoded(output.kind, code)
    found = ways(output, wanted, trace)
    return WhyNot(output.name, actual, wanted, found.ways, found.all_seen)


def _wanted(node: Named, value: Value | int) -> Value:
    """Understand the value asked about in the kind of the output."""
    if isinstance(node.kind, LabelSet):
        return node.kind.find(value)
    if isinstance(node.kind, Flag) != isinstance(value, bool):
        raise FormulaError("why.kind", given=value, accepted=described(node.kind))
    return value if isinstance(value, bool) else _number(node, value)


def _number(node: Named, value: Value | int) -> Decimal:
    try:
        return to_decimal(*literal(value))
    except RefusedNumberError as refused:
        raise FormulaError(refused.code, given=value, accepted=described(node.kind)) from None
