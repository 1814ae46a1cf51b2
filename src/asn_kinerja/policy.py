"""A policy: a rule as a value, with the facts it asks for and the results it gives.

Knows how formulas become a policy and how a policy is asked. Knows nothing of any
regulation. What lowers, explains, compares and shows a policy is loaded when it is asked
for, so that an import starts fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from attrs import Factory, evolve, field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.errors import FactError, FormulaError, InvalidFactsError
from asn_kinerja.formula import checks
from asn_kinerja.formula.choices import Aggregate
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Kind, Nothing
from asn_kinerja.formula.nodes import Expr, Like, Named, as_expr
from asn_kinerja.formula.replacing import replacing
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import nodes, rebuilt, unique
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, bilingual

if TYPE_CHECKING:
    from asn_kinerja.difference import Difference
    from asn_kinerja.display.tree import Branch
    from asn_kinerja.formula.program import Program
    from asn_kinerja.formula.schema import Collection, Schema
    from asn_kinerja.phrases import Phrases

__all__ = ["Policy", "Setting"]


def _outputs(outputs: Mapping[str, Like]) -> tuple[Named, ...]:
    # `attrs.evolve` hands back the steps as they were made.
    given: Mapping[str, Like] | tuple[Named, ...] = outputs
    if isinstance(given, tuple):
        return given
    if not given:
        raise FormulaError("policy.outputs")
    return tuple(_output(name, formula) for name, formula in given.items())


def _output(name: str, formula: Like) -> Named:
    node = as_expr(formula)
    checks.settled(node.kind)
    if isinstance(node.kind, Nothing):
        raise FormulaError("policy.nothing", name=name)
    return node if isinstance(node, Named) and node.name == name else Named(node, name)


def _tests(tests: Iterable[Expr]) -> tuple[Named, ...]:
    return tuple(map(_test, tests))


def _test(node: Expr) -> Named:
    if not isinstance(node, Named):
        raise FormulaError("policy.test", name=type(node).__name__)
    checks.logic([node.kind])
    return node


def _own_id(policy: Policy) -> Text:
    return bilingual(policy.id)


_OWN_ID = Factory(_own_id, takes_self=True)


@frozen(repr=False)
class Policy:
    """A rule as an immutable value.

    Args:
        id: Its name, e.g. `"pp_30_2019.NILAI_KINERJA"` or `"kota-ambon/capaian"`.
        outputs: For each result its formula.
        in_force: When the rule applies; `None` where nobody says.
        title: What it is, for people.
        requires: Named tests of facts together; where one fails, the facts are invalid.
        checks: Named tests of norms, each with a force; where one fails, the outcome
            warns.
        settings: Other values for settings of the formulas, as `replace` takes them.

    Raises:
        FormulaError: If the formulas cannot be a rule: one name with two meanings, a fact
            of a row outside its rows, an output that never has a value.

    Examples:
        >>> from asn_kinerja.formula.build import fact
        >>> capaian = (fact("realisasi", places=2) * 100 / fact("target", positive=True)).round(2)
        >>> policy = Policy("kota/capaian", outputs={"nilai": capaian.clip(0, 120)})
        >>> policy.evaluate(realisasi=9, target=10)["nilai"]
        Decimal('90.00')
    """

    id: str
    results: tuple[Named, ...] = field(alias="outputs", converter=_outputs, kw_only=True)
    in_force: Period | None = field(default=None, kw_only=True)
    title: Text = field(default=_OWN_ID, converter=bilingual, eq=False, kw_only=True)
    requires: tuple[Named, ...] = field(default=(), converter=_tests, kw_only=True)
    checks: tuple[Named, ...] = field(default=(), converter=_tests, kw_only=True)
    _changes: Mapping[str, Like | None] | None = field(
        default=None, alias="settings", eq=False, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        """Check the formulas together, with their settings changed where asked."""
        if not self.id:
            raise FormulaError("policy.id")
        if self._changes:
            roots = (*self.results, *self.requires, *self.checks)
            change = replacing(unique(Setting, roots), self._changes)
            for name in ("results", "requires", "checks"):
                made = tuple(rebuilt(node, change) for node in getattr(self, name))
                object.__setattr__(self, name, made)
            object.__setattr__(self, "_changes", None)
        unique(Named, self.roots)
        unique(Setting, self.roots)
        _ = self.program

    @cached_property
    def roots(self) -> tuple[Named, ...]:
        """Every formula of the policy: outputs, requirements, checks."""
        return (*self.results, *self.requires, *self.checks)

    @cached_property
    def outputs(self) -> Mapping[str, Named]:
        """The results, by name; each knows its kind and its formula."""
        return MappingProxyType({node.name: node for node in self.results})

    @cached_property
    def schema(self) -> Schema:
        """The facts it asks for, in the order in which programs hold them."""
        from asn_kinerja.formula.schema import schema_of

        return schema_of(self.roots)

    @cached_property
    def program(self) -> Program:
        """The formulas lowered to whole numbers."""
        from asn_kinerja.formula.lower import lower

        fields = {each.name: each.fields for each in self.schema.collections}
        return lower(self.roots, self.schema.facts, fields)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, Kind]]:
        """For each output its register and its kind."""
        slots = self.program.slots
        return MappingProxyType({n.name: (slots[n], n.kind) for n in self.results})

    @cached_property
    def _run(self) -> Callable[[Sequence[Any]], list[Any]]:
        from asn_kinerja.formula.scalar import compiled, run

        return partial(run, compiled(self.program))

    @property
    def inputs(self) -> Mapping[str, Fact | Collection]:
        """The schema of facts: name, kind, places, range, meaning; rows by collection."""
        given: list[Fact | Collection] = [*self.schema.facts, *self.schema.collections]
        return MappingProxyType({each.name: each for each in given})

    @property
    def facts(self) -> frozenset[str]:
        """The path of every fact that the rule can see, e.g. `kegiatan[].nilai_capaian`."""
        return frozenset(node.path for node in unique(Fact, self.roots))

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The numbers and labels of the rule that a reform may change."""
        return MappingProxyType({node.name: node for node in unique(Setting, self.roots)})

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that the rule rests on, each once."""
        cites = (n.cite for n in nodes(*self.roots) if isinstance(n, Named | Setting))
        return tuple(dict.fromkeys(cite for cite in cites if cite is not None))

    @cached_property
    def version(self) -> str:
        """A short fingerprint of the formulas and settings, the same everywhere."""
        from asn_kinerja.formula.document import fingerprint

        return fingerprint(outputs=self.results, requires=self.requires, checks=self.checks)

    def evaluate(self, facts: Mapping[str, Any] | None = None, /, **named: Any) -> Outcome:
        """Apply the rule to one case.

        Args:
            facts: A value for each fact, by name.
            **named: The same, written as arguments.

        Returns:
            The outcome; incomplete where facts are missing.

        Raises:
            InvalidFactsError: If facts are unknown, of the wrong kind, out of range, or
                not possible together; every problem is in the group.
            TypeError: If *facts* is no mapping.

        Examples:
            >>> from asn_kinerja.formula.build import fact
            >>> Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=4)["dua_kali"]
            Decimal('8')
        """
        given = named if facts is None else self._given(facts, named)
        inputs, errors = self.schema.read(given)
        registers = self._run(inputs)
        if self.requires:
            errors += self._broken(registers, {_root(error.path) for error in errors})
        if errors:
            message = sentence("policy.evaluate").said("en", policy=self.id)
            raise InvalidFactsError(message, errors)
        return Outcome(self, inputs, tuple(registers))

    def _given(self, facts: Mapping[str, Any], named: Mapping[str, Any]) -> Mapping[str, Any]:
        # Whatever the annotation promises, the facts come from outside.
        if not isinstance(cast("object", facts), Mapping):
            raise TypeError(sentence("policy.facts").said("en"))
        twice = [FactError("policy.fact_twice", path=name) for name in named if name in facts]
        if twice:
            raise InvalidFactsError(sentence("policy.evaluate").said("en", policy=self.id), twice)
        return {**facts, **named} if named else facts

    def _broken(self, registers: list[Any], refused: set[str]) -> list[FactError]:
        slots = self.program.slots
        return [
            FactError(
                "fact.together",
                path=", ".join(_asked(test)),
                why=test.meaning or bilingual(test.name),
            )
            for test in self.requires
            if registers[slots[test]] is not None
            and not registers[slots[test]]
            # A refused fact was read as absent; nothing follows from that.
            and refused.isdisjoint(_root(path) for path in _asked(test))
        ]

    def replace(self, **settings: Like | None) -> Policy:
        """The same rule with other settings: a reform.

        Args:
            **settings: The new value of each setting, e.g. `bobot_skp="60%"`; `None` for
                none again, where the rule states none.

        Returns:
            A new policy; every construction check has run again.

        Raises:
            FormulaError: If there is no such setting, a value is of the wrong kind or out
                of range, or the changed rule has a hole, an overlap or wrong weights.

        Examples:
            >>> from asn_kinerja.formula.build import fact, setting
            >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
            >>> rule.replace(kali=3).evaluate(n=2)["x"]
            Decimal('6')
        """
        return evolve(self, settings=settings)

    def diff(self, other: Policy) -> Difference:
        """Compare with another policy.

        Args:
            other: For example a reform of this one.

        Returns:
            What differs: settings, formulas, facts, life; falsy if nothing does.

        Examples:
            >>> from asn_kinerja.formula.build import fact, setting
            >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
            >>> print(rule.diff(rule.replace(kali=3)))
            kali: 2 → 3
        """
        from asn_kinerja.difference import difference

        return difference(self, other)

    def phrases(self, lang: Language) -> Phrases:
        """What can be said of the rule before any fact is known.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The phrases; written once for each language.
        """
        return self._english if lang == "en" else self._indonesian

    @cached_property
    def _indonesian(self) -> Phrases:
        from asn_kinerja.phrases import phrases

        return phrases(self.program.parts, self.headline("id"), "id")

    @cached_property
    def _english(self) -> Phrases:
        from asn_kinerja.phrases import phrases

        return phrases(self.program.parts, self.headline("en"), "en")

    def headline(self, lang: Language = "id") -> str:
        """The id, the version and the life of the rule, in one line.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The line.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> pp_30_2019.NILAI_KINERJA.headline("en")
            'pp_30_2019.NILAI_KINERJA @ ..., in force 1 July 2021 to 31 December 2021'
        """
        line = f"{self.id} @ {self.version}"
        if self.in_force is None:
            return line
        life = sentence("explain.life").said(lang, period=self.in_force.said(lang))
        return f"{line}, {life}"

    def explain(self, lang: Language = "id") -> str:
        """Print the rule itself: its formulas, settings, facts and articles.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.formula.build import fact
            >>> print(Policy("contoh", outputs={"dua_kali": fact("n") * 2}).explain("en"))
            contoh
            │  contoh @ ...
            ├─ Outputs
            │  └─ dua_kali = n × 2
            └─ Facts
               └─ n — number(0)
        """
        from asn_kinerja.display.tree import drawn

        return drawn(self.description(lang))

    def description(self, lang: Language = "id") -> Branch:
        """The rule itself as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja.formula.build import fact
            >>> tree = Policy("contoh", outputs={"dua_kali": fact("n") * 2}).description("en")
            >>> [branch.text for branch in tree.branches]
            ['Outputs', 'Facts']
        """
        from asn_kinerja.explanation import description

        return description(self, lang)

    def __repr__(self) -> str:
        """Show the id and what goes in and out."""
        return f"<Policy {self.id}: {', '.join(self.inputs)} → {', '.join(self.outputs)}>"

    def _repr_html_(self) -> str:
        from asn_kinerja.display.html import collapsible

        return collapsible(self.description())


def _asked(test: Named) -> tuple[str, ...]:
    found = (_path(node) for node in nodes(test))
    return tuple(dict.fromkeys(path for path in found if path is not None))


def _root(path: str) -> str:
    return re.split(r"[\[.]", path)[0]


def _path(node: Expr) -> str | None:
    if isinstance(node, Fact):
        return node.path
    return node.rows if isinstance(node, Aggregate) and node.op == "count" else None
