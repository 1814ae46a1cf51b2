"""The answer to "what would it take": the smallest changes, told with the law's own words.

Knows how changes, the steps that turn on them and what stands in the way are put into
words. Knows nothing of how they are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from asn_kinerja.display.html import collapsible, headed, table
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.explanation import condition
from asn_kinerja.formula.choices import Bands
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.kinds import Value
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.notation import notation, settings_by_value
from asn_kinerja.formula.trace import Traced
from asn_kinerja.formula.walk import children, nodes
from asn_kinerja.formula.why import Condition
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Change", "Way", "WhatItTakes"]


@frozen
class Change:
    """One fact that would change.

    Args:
        path: Where it stands, e.g. `"kegiatan[2].realisasi"`.
        fact: What the policy asks for there.
        was: Its value now; `None` where it is missing.
        to: The value it would have.

    Examples:
        >>> from asn_kinerja import fact
        >>> print(Change("realisasi", fact("realisasi"), Decimal(85), Decimal(90)))
        realisasi: 85 → 90
    """

    path: str
    fact: Fact
    was: Value | None
    to: Value

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The fact with both values.

        Examples:
            >>> from asn_kinerja import flag
            >>> Change("lulus", flag("lulus"), None, True).said("en")
            'lulus: missing → yes'
        """
        unit = f" {self.fact.unit}" if self.fact.unit else ""
        return f"{self.path}: {plain(self.was, lang)} → {plain(self.to, lang)}{unit}"

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


@frozen
class Way:
    """Changes that together reach what is wanted, of which none can be left out.

    Args:
        changes: The changes, in the order of the facts.
        distance: How far they go: label steps and units of numbers together.
        outcome: What the rule says once they are made.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> rule = Policy("contoh", outputs={"dua_kali": fact("n") * 2})
        >>> Way((), Decimal(0), rule.evaluate(n=4)).outcome["dua_kali"]
        Decimal('8')
    """

    changes: tuple[Change, ...]
    distance: Decimal
    outcome: Outcome


@frozen
class WhatItTakes:
    """The smallest changes that reach an outcome.

    Args:
        before: What the rule says now.
        goal: What is wanted, as a test.
        ways: For every set of facts of the fewest that can reach it, the nearest changes;
            the nearest first. One way without changes where it is reached already.
        proven: Whether it is certain that no change is smaller or, where there is no way,
            that there is none.
        all_seen: Whether these are all the ways that are as small.
        obstacles: Where there is no way, the conditions that no change allowed can meet.
        lacking: Where there is no way, the facts that are missing and may not be given.
        broken: Where there is no way, the requirements of the policy that a change which
            would reach the goal breaks.

    Examples:
        >>> from asn_kinerja import Policy, fact, when
        >>> from asn_kinerja.consequences import what_would_it_take
        >>> node = when(fact("n") > 5).then("baik").otherwise("kurang")
        >>> rule = Policy("contoh", outputs={"mutu": node})
        >>> answer = what_would_it_take(rule, {"n": 4}, {"mutu": "baik"}, may_change=["n"])
        >>> [str(change) for change in answer.ways[0].changes], answer.proven
        (['n: 4 → 6'], True)
    """

    before: Outcome
    goal: Expr
    ways: tuple[Way, ...]
    proven: bool
    all_seen: bool
    obstacles: tuple[Condition, ...] = ()
    lacking: tuple[str, ...] = ()
    broken: tuple[Named, ...] = ()

    def explain(self, lang: Language = "id") -> str:
        """Put it into words: each way, and the steps that turn on it with their articles.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import Policy, flag
            >>> from asn_kinerja.consequences import what_would_it_take
            >>> rule = Policy("contoh", outputs={"lulus": flag("hadir")})
            >>> answer = what_would_it_take(rule, {}, {"lulus": True}, may_change=["hadir"])
            >>> print(answer.explain("en"))
            For lulus, 1 fact has to change:
            └─ Way 1
               ├─ hadir: missing → yes
               └─ then lulus: missing → yes
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
            >>> from asn_kinerja.consequences import what_would_it_take
            >>> rule = Policy("contoh", outputs={"lulus": flag("hadir")})
            >>> answer = what_would_it_take(rule, {}, {"lulus": True}, may_change=[])
            >>> [branch.text for branch in answer.explanation("en").branches]
            ['missing and may not be given: hadir']
        """
        return Branch(self._head(lang), self._notes(lang), tuple(self._branches(lang)))

    def _head(self, lang: Language) -> str:
        goal = notation(self.goal, lang, settings_by_value)
        if not self.ways:
            return sentence("takes.never" if self.proven else "takes.not_found").said(
                lang, goal=goal
            )
        many = len(self.ways[0].changes)
        code = "takes.already" if not many else "takes.head_one" if many == 1 else "takes.head"
        return sentence(code).said(lang, goal=goal, n=many)

    def _notes(self, lang: Language) -> tuple[str, ...]:
        notes: list[str] = []
        if self.ways and not self.proven:
            notes.append(sentence("takes.unproven").said(lang))
        elif self.ways and not self.all_seen:
            notes.append(sentence("takes.more").said(lang))
        return tuple(notes)

    def _branches(self, lang: Language) -> Iterator[Branch]:
        for each in self.lacking:
            yield Branch(sentence("takes.lacking").said(lang, fact=each))
        for need in self.obstacles:
            yield Branch(condition(need, lang))
        for rule in self.broken:
            text = sentence("takes.broken").said(lang, test=notation(rule.value, lang))
            yield Branch(text, () if rule.cite is None else (cited(rule.cite, lang),))
        for number, way in enumerate(self.ways, start=1):
            if way.changes:
                yield self._way(number, way, lang)

    def _way(self, number: int, way: Way, lang: Language) -> Branch:
        changes = [Branch(each.said(lang)) for each in way.changes]
        text = sentence("takes.way").said(lang, n=number)
        return Branch(text, branches=(*changes, *self._turned(way, lang)))

    def _turned(self, way: Way, lang: Language) -> tuple[Branch, ...]:
        """The steps that have another value once the changes are made."""
        steps = (each for each in nodes(self.goal) if isinstance(each, Named))
        return tuple(self._step(way, each, lang) for each in steps if self._turns(way, each))

    def _turns(self, way: Way, step: Named) -> bool:
        # A step that only the question names stands in no run of the rule.
        known = step in self.before.trace.program.parts
        return known and self.before.trace.value(step) != way.outcome.trace.value(step)

    def _step(self, way: Way, step: Named, lang: Language) -> Branch:
        was, now = (_said(each.trace.value(step), lang) for each in (self.before, way.outcome))
        notes = self.before.policy.phrases(lang).notes[step]
        text = sentence("takes.turns").said(lang, step=step.name, was=was, now=now)
        return Branch(text, (*notes, *self._crossed(way, step, lang)))

    def _crossed(self, way: Way, step: Named, lang: Language) -> Iterator[str]:
        """The bands that a step leaves and enters."""
        known = self.before.policy.phrases(lang)
        for node in _own(step.value):
            if not isinstance(node, Bands) or node not in self.before.trace.program.slots:
                continue
            old, new = self.before.trace.rung(node), way.outcome.trace.rung(node)
            if new is not None and new != old:
                bounds = known.bounds[node.rungs[new]]
                was = "" if old is None else f"{known.bounds[node.rungs[old]]} → "
                subject = known.formulas[node.subject]
                yield sentence("takes.band").said(lang, subject=subject, bands=f"{was}{bounds}")

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.explain()

    def _repr_html_(self) -> str:
        if not self.ways or not self.ways[0].changes:
            return collapsible(self.explanation())
        head = [sentence(code).said("id") for code in ("takes.fact", "takes.now", "takes.then")]
        parts = [f"<div>{note}</div>" for note in self._notes("id")]
        for number, way in enumerate(self.ways, start=1):
            rows = [(each.path, plain(each.was), plain(each.to)) for each in way.changes]
            turned = Branch(sentence("takes.why").said("id"), branches=self._turned(way, "id"))
            title = sentence("takes.way").said("id", n=number)
            parts.append(headed(title, table(head, rows) + collapsible(turned)))
        return headed(self._head("id"), "".join(parts))


def _own(node: Expr) -> Iterator[Expr]:
    """A formula without what stands in steps of their own."""
    yield node
    for part in children(node):
        if not isinstance(part, Named):
            yield from _own(part)


def _said(value: Traced, lang: Language) -> str:
    if isinstance(value, tuple):
        return "(" + "; ".join(plain(each, lang) for each in value) + ")"
    return plain(value, lang)
