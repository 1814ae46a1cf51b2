"""What a rule can see: a proof that it looks at nothing but what it may.

Knows how facts stand in formulas. Knows nothing of what a fact means, and so of no reason why
a rule should or should not look at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from asn_kinerja.citation import Citation
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.consequences.rule_book import RuleBook
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.formula.choices import Aggregate, Call
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.notation import notation
from asn_kinerja.formula.walk import children, nodes
from asn_kinerja.phrases import cited
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Sight", "Use", "sees_only"]


@frozen
class Use:
    """One fact that a rule looks at, and where.

    Args:
        fact: Its path, e.g. `"kegiatan[].nilai_capaian"`; the name of a collection whose rows
            are counted.
        steps: The named steps that look at it themselves.
        outputs: The outputs, requirements and checks that depend on it.
        citations: Where those steps stand.

    Examples:
        >>> from asn_kinerja import Policy, flag
        >>> sight = sees_only(Policy("contoh", outputs={"lolos": flag("kerabat")}), [])
        >>> sight.outside[0].fact, sight.outside[0].steps
        ('kerabat', ('lolos',))
    """

    fact: str
    steps: tuple[str, ...]
    outputs: tuple[str, ...]
    citations: tuple[Citation, ...]

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The fact, and where it is looked at.

        Examples:
            >>> from asn_kinerja import Policy, flag
            >>> sight = sees_only(Policy("contoh", outputs={"lolos": flag("kerabat")}), [])
            >>> sight.outside[0].said("en")
            'kerabat: looked at by lolos'
        """
        code = "sight.use" if self.steps == self.outputs else "sight.use_below"
        steps, outputs = ", ".join(self.steps), ", ".join(self.outputs)
        return sentence(code).said(lang, fact=self.fact, steps=steps, outputs=outputs)

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


@frozen
class Sight:
    """What a rule can see, held against what it may; truthy if it sees nothing else.

    A formula sees the facts that stand in it and no others, so the answer is a proof. Of a plain
    Python function it proves which arguments it gets; what the function itself reads beyond
    them nobody can prove, so such steps are named in *calls*.

    Args:
        policy: The id of the rule.
        allowed: What it may look at.
        uses: Every fact that it looks at.
        calls: The formulas of plain Python functions in it.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> sight = sees_only(Policy("contoh", outputs={"x": fact("nilai") * 2}), ["nilai"])
        >>> bool(sight), sight.outside, sight.unused
        (True, (), ())
    """

    policy: str
    allowed: frozenset[str]
    uses: tuple[Use, ...]
    calls: tuple[str, ...] = ()

    @property
    def outside(self) -> tuple[Use, ...]:
        """The facts that it looks at and may not."""
        return tuple(each for each in self.uses if each.fact not in self.allowed)

    @property
    def unused(self) -> tuple[str, ...]:
        """What it may look at and does not; a spelling that names nothing stands here too."""
        return tuple(sorted(self.allowed - {each.fact for each in self.uses}))

    def __bool__(self) -> bool:
        """Whether it looks at nothing else."""
        return not self.outside

    def require(self) -> Sight:
        """Insist that the rule looks at nothing else.

        Returns:
            The proof itself.

        Raises:
            RuleBookError: If it does; every fact outside is in the group, with where it is
                looked at.

        Examples:
            >>> from asn_kinerja import Policy, flag
            >>> policy = Policy("kota/promosi", outputs={"lolos": flag("kerabat")})
            >>> try:
            ...     sees_only(policy, ["nilai"]).require()
            ... except RuleBookError as group:
            ...     [error.path for error in group.exceptions]
            ['kerabat']
        """
        if self:
            return self
        problems = [
            RuleError("sight.outside", path=use.fact, steps=", ".join(use.steps), cites=_cites(use))
            for use in self.outside
        ]
        raise RuleBookError(sentence("sight.refused").said("en", policy=self.policy), problems)

    def explain(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import Policy, fact, flag
            >>> policy = Policy("contoh", outputs={"x": flag("kerabat") & (fact("nilai") > 90)})
            >>> print(sees_only(policy, ["nilai"]).explain("en"))
            contoh looks at what it may not: kerabat
            ├─ May not be looked at
            │  └─ kerabat: looked at by x
            └─ May be looked at
               └─ nilai: looked at by x
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The answer as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja import Policy, fact
            >>> sight = sees_only(Policy("contoh", outputs={"x": fact("nilai") * 2}), ["nilai"])
            >>> sight.explanation("en").text
            'contoh looks at nothing but what it may'
        """
        outside = self.outside
        names = ", ".join(each.fact for each in outside)
        code = "sight.holds" if self else "sight.fails"
        inside = [each for each in self.uses if each not in outside]
        parts = (
            ("sight.may_not", [_told(each, lang) for each in outside]),
            ("sight.may", [_told(each, lang) for each in inside]),
            ("sight.calls", [Branch(each) for each in self.calls]),
        )
        branches = tuple(
            Branch(sentence(head).said(lang), branches=tuple(below))
            for head, below in parts
            if below
        )
        text = sentence(code).said(lang, policy=self.policy, facts=names)
        return Branch(text, branches=branches)

    def _repr_html_(self) -> str:
        return collapsible(self.explanation(), depth=2)


def _told(use: Use, lang: Language) -> Branch:
    return Branch(use.said(lang), tuple(cited(each, lang) for each in use.citations))


def _cites(use: Use) -> str:
    return "; ".join(map(str, use.citations)) or "—"


def sees_only(rule: Policy | RuleBook, allowed: Iterable[str]) -> Sight:
    """Prove that a rule looks at nothing but what it may.

    Args:
        rule: A policy, or a book of rules.
        allowed: The path of every fact that it may look at, as `Policy.facts` writes them; the
            name of a collection where its rows may be counted.

    Returns:
        Everything that it looks at, held against *allowed*; `.require()` insists.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> allowed = ["predikat_tahun_1", "predikat_tahun_2", "laporan_disampaikan"]
        >>> bool(sees_only(pp_30_2019.PENGHARGAAN.without("penghargaan_lain"), allowed))
        True

    Dasar hukum:
        PP 30/2019 Penjelasan Pasal 4: appraisal is objective, not moved by personal views. Which
        facts a rule may look at is the agency's to say.
    """
    policy = rule if isinstance(rule, Policy) else rule.policy
    steps: dict[str, dict[Named, None]] = {}
    outputs: dict[str, dict[str, None]] = {}
    for root in policy.roots:
        for step in (node for node in nodes(root) if isinstance(node, Named)):
            for fact in _looked_at(step):
                steps.setdefault(fact, {})[step] = None
                outputs.setdefault(fact, {})[root.name] = None
    uses = [_use(fact, tuple(steps[fact]), tuple(outputs[fact])) for fact in sorted(steps)]
    calls = (notation(node) for node in nodes(*policy.roots) if isinstance(node, Call))
    return Sight(policy.id, frozenset(allowed), tuple(uses), tuple(dict.fromkeys(calls)))


def _use(fact: str, steps: tuple[Named, ...], outputs: tuple[str, ...]) -> Use:
    names = tuple(dict.fromkeys(each.name for each in steps))
    cites = dict.fromkeys(each.cite for each in steps if each.cite is not None)
    return Use(fact, names, outputs, tuple(cites))


def _looked_at(step: Named) -> Iterator[str]:
    """The facts that a step looks at itself, not through another named step."""
    todo: list[Expr] = [step.value]
    for node in todo:
        if isinstance(node, Fact):
            yield node.path
        elif not isinstance(node, Named):
            if isinstance(node, Aggregate) and not _tells_of(node):
                yield node.rows
            todo.extend(children(node))


def _tells_of(fold: Aggregate) -> bool:
    """Whether a fact of the rows tells already that they are looked at."""
    return any(isinstance(each, Fact) and each.rows == fold.rows for each in nodes(fold))
