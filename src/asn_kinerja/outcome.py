"""The result of a policy for one case: values, what is missing, and the reasons.

Knows how to read one run. Knows nothing of how the policy was built. What explains
and shows a result is loaded when it is asked for, so that scoring starts fast.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, Self

from attrs import field, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.errors import IncompleteOutcomeError, UnknownOutputError
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Value, decoded
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.labels import nearest
from asn_kinerja.text import Language, Text, bilingual

if TYPE_CHECKING:
    from asn_kinerja.display.tree import Branch
    from asn_kinerja.formula.trace import Step, Trace
    from asn_kinerja.policy import Policy
    from asn_kinerja.why_not import WhyNot

__all__ = ["Breach", "Missing", "Outcome"]


class Missing(str):
    """The path of a missing fact, which also knows what it blocks.

    Args:
        path: The fact, e.g. `"kegiatan[3].target_waktu"`, or the reason of a rule that
            refuses a value.
        blocks: The outputs that cannot be decided without it.
        reason: What the rule says, where the rule itself refuses a value.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> (missing,) = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate().missing
        >>> missing, missing.blocks
        ('n', ('dua_kali',))
    """

    __slots__ = ("blocks", "reason")

    blocks: tuple[str, ...]
    reason: Text | None

    def __new__(cls, path: str, blocks: tuple[str, ...] = (), reason: Text | None = None) -> Self:
        """Keep what is blocked beside the path."""
        made = super().__new__(cls, path)
        object.__setattr__(made, "blocks", blocks)
        object.__setattr__(made, "reason", reason)
        return made

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse every change."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse every change."""
        raise AttributeError(name)

    def __reduce__(self) -> tuple[type[Missing], tuple[str, tuple[str, ...], Text | None]]:
        """Pickle by the parts."""
        return Missing, (str(self), self.blocks, self.reason)


@frozen
class Breach:
    """A norm that the facts do not meet.

    Args:
        name: The name of the check.
        text: What the norm says.
        force: How strongly it binds; `MUST` is an error of those who decided, `SHOULD`
            a warning, anything less a remark.
        cite: Where it stands.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> n = fact("n")
        >>> norm = (n <= 8).named("wajar", force=Force.SHOULD, meaning="n sebaiknya sampai 8")
        >>> (breach,) = Policy("contoh", outputs={"x": n}, checks=[norm]).evaluate(n=9).warnings
        >>> str(breach), breach.force
        ('n sebaiknya sampai 8', <Force.SHOULD: 'should'>)
    """

    name: str
    text: Text
    force: Force
    cite: Citation | None

    def __str__(self) -> str:
        """Say it in Indonesian."""
        return self.text.said("id")


@frozen(repr=False, cache_hash=True)
class Outcome(Mapping[str, "Value | None"]):
    """What a policy says about one case: a read-only mapping of outputs to values.

    An output that is not decided because facts are missing is not in the mapping, and
    asking for it raises; an output that is absent by rule has the value `None`.

    Args:
        policy: The policy that was evaluated.
        inputs: The facts in whole units.
        registers: Everything the run computed.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> outcome = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=4)
        >>> dict(outcome), outcome.is_complete, dict(outcome.facts)
        ({'dua_kali': Decimal('8')}, True, {'n': Decimal('4')})
    """

    policy: Policy
    inputs: tuple[Any, ...]
    registers: tuple[Any, ...] = field(eq=False)

    @cached_property
    def trace(self) -> Trace:
        """The run, readable node by node."""
        from asn_kinerja.formula.trace import Trace

        return Trace(self.policy.program, self.registers)

    def __getitem__(self, name: str) -> Value | None:
        """Give the value of an output.

        Args:
            name: The name of the output.

        Returns:
            A `Decimal`, a label or a `bool`; `None` if it is absent by rule.

        Raises:
            IncompleteOutcomeError: If facts are missing for it.
            UnknownOutputError: If there is no such output.
        """
        found = self.policy.places.get(name)
        if found is None:
            raise self._unknown(name)
        slot, kind = found
        code = self.registers[slot]
        if code is not None:
            return decoded(kind, code)
        lacking = [each for each in self.missing if name in each.blocks]
        if lacking:
            raise IncompleteOutcomeError("outcome.blocked", name=name, missing=", ".join(lacking))
        return None

    def get(self, name: str, default: object = None, /) -> Value | None:
        """Give the value of an output, or `None`.

        Nothing else takes the place of a result: another default would turn a missing
        fact into a score.

        Args:
            name: The name of the output.
            default: Only there because every mapping has one.

        Returns:
            A `Decimal`, a label or a `bool`; `None` if it is absent by rule or, with no
            default, if it is not decided.

        Raises:
            IncompleteOutcomeError: If it is not decided and there is a default.
            UnknownOutputError: If there is no such output.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> Policy("contoh", outputs={"x": fact("n") * 2}).evaluate(n=4).get("x")
            Decimal('8')
        """
        if default is None and name in self.policy.places and name not in self:
            return None
        return self[name]

    def _unknown(self, name: str) -> UnknownOutputError:
        known = tuple(self.policy.places)
        close, accepted = nearest(name, known), ", ".join(known)
        code = "outcome.unknown" if close is None else "outcome.unknown_near"
        return UnknownOutputError(code, name=name, nearest=close, accepted=accepted)

    def __iter__(self) -> Iterator[str]:
        """Go over the outputs that are decided."""
        if self._decided:
            return iter(self.policy.places)
        blocked = {name for each in self.missing for name in each.blocks}
        return (name for name in self.policy.outputs if name not in blocked)

    def __len__(self) -> int:
        """Count the outputs that are decided."""
        return sum(1 for _ in self)

    @property
    def _decided(self) -> bool:
        """Whether every output has a value; then nothing can be missing."""
        registers = self.registers
        return None not in [registers[slot] for slot, _ in self.policy.places.values()]

    @property
    def is_complete(self) -> bool:
        """Whether every output is decided."""
        return not self.missing

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that are missing, each with the outputs it blocks."""
        if self._decided:
            return ()
        blocks: dict[tuple[str, Text | None], list[str]] = {}
        for name, output in self.policy.outputs.items():
            for cause in self.trace.causes(output):
                blocks.setdefault((cause.path, cause.reason), []).append(name)
        return tuple(
            Missing(path or (reason.said("id") if reason else ""), tuple(names), reason)
            for (path, reason), names in blocks.items()
        )

    @property
    def warnings(self) -> tuple[Breach, ...]:
        """The norms that the facts do not meet, as errors, warnings or remarks."""
        trace = self.trace
        return tuple(
            Breach(
                each.name, each.meaning or bilingual(each.name), each.force or _WARNING, each.cite
            )
            for each in self.policy.checks
            if trace.code(each) == 0
        )

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts as they were understood; rows as a tuple of mappings."""
        schema = self.policy.schema
        top = {
            fact.name: _known(fact, code)
            for fact, code in zip(schema.facts, self.inputs, strict=False)
        }
        rows = zip(schema.collections, self.inputs[len(schema.facts) :], strict=True)
        given = {each.name: _row_facts(each.fields, read) for each, read in rows}
        return MappingProxyType({**top, **given})

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step that the outputs came from, in the order of computation."""
        return self.trace.steps(tuple(self.policy.outputs.values()))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that was used, each once."""
        trace = self.trace
        broken = (each for each in self.policy.checks if trace.code(each) == 0)
        roots = (*self.policy.outputs.values(), *broken)
        found: dict[Citation, None] = {}
        for step in trace.steps(roots):
            cites = [use.cite for use in step.uses if not isinstance(use, Fact) and not _new(use)]
            found.update(dict.fromkeys(c for c in (*cites, step.cite) if c is not None))
        return tuple(found)

    def why_not(self, output: str, value: Value | int) -> WhyNot:
        """Ask why an output does not have some other value.

        Args:
            output: The name of the output.
            value: The value it might have had.

        Returns:
            The ways to that value, the nearest first, with what is unmet in each.

        Raises:
            UnknownOutputError: If there is no such output.
            UnknownLabelError: If *value* is no label of the output.
            FormulaError: If *value* is of another kind than the output.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> facts = {"nilai_skp": 115, "nilai_perilaku": 112, "ide_baru": False}
            >>> outcome = pp_30_2019.NILAI_KINERJA.evaluate(facts, pendapat_rekan_dan_bawahan=False)
            >>> (way,) = outcome.why_not("predikat", "Sangat Baik").ways
            >>> [(need.holds, need.actual) for need in way]
            [(True, Decimal('114.100')), (False, False)]
        """
        from asn_kinerja.why_not import why_not

        if output not in self.policy.outputs:
            raise self._unknown(output)
        return why_not(self.policy.outputs[output], value, self.trace)

    def explain(self, lang: Language = "id") -> str:
        """Explain every output, step by step, with the articles.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> policy = Policy("contoh", outputs={"dua_kali": fact("n") * 2})
            >>> print(policy.evaluate(n=4).explain("en"))
            contoh
            │  contoh @ ...
            └─ dua_kali = 8
               │  = n × 2
               │  = 4 × 2
               └─ n = 4
        """
        from asn_kinerja.display.tree import drawn

        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> outcome = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=4)
            >>> [branch.text for branch in outcome.explanation("en").branches]
            ['dua_kali = 8']
        """
        from asn_kinerja.explanation import explanation

        return explanation(self, lang)

    def __repr__(self) -> str:
        """Show the policy and the outputs."""
        values = ", ".join(f"{name}={value}" for name, value in self.items())
        more = f", missing={list(self.missing)}" if self.missing else ""
        return f"<Outcome {self.policy.id}: {values}{more}>"

    def _repr_html_(self) -> str:
        from asn_kinerja.display.html import collapsible

        return collapsible(self.explanation())


#: The force of a check that states none.
_WARNING = Force.SHOULD


def _new(node: Expr) -> bool:
    return bool(getattr(node, "changed", False))


def _known(fact: Fact, code: int | None) -> Value | None:
    return None if code is None else decoded(fact.kind, code)


def _row_facts(fields: tuple[Fact, ...], rows: Any) -> tuple[Mapping[str, Any], ...] | None:
    if rows is None:
        return None
    return tuple(
        MappingProxyType(
            {fact.name: _known(fact, code) for fact, code in zip(fields, row, strict=True)}
        )
        for row in rows
    )
