"""What differs between two policies.

Knows how to compare settings, steps, facts and life. Knows nothing of why they differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, cast

import attrs
from attrs import frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.choices import Rung
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.formula.notation import notation
from asn_kinerja.formula.schema import accepted
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import unique
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text

if TYPE_CHECKING:
    from asn_kinerja.policy import Policy

__all__ = ["Change", "Difference", "difference"]


@frozen
class Change:
    """One thing before and after; `None` where it was not there.

    Args:
        before: How it reads in the first policy.
        after: How it reads in the second.

    Examples:
        >>> from asn_kinerja import Policy, fact, setting
        >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
        >>> rule.diff(rule.replace(kali=3)).settings["kali"].after
        Text(id='3', en='3')
    """

    before: Text | None
    after: Text | None

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            For example `"2 → 3"`; a dash stands for what is not there.

        Examples:
            >>> Change(None, Text("ya", "yes")).said("en")
            '— → yes'
        """
        sides = (self.before, self.after)
        return " → ".join("—" if side is None else side.said(lang) for side in sides)


@frozen
class Difference:
    """What differs between two policies; falsy if nothing does.

    The order of the outputs, the id and the title are no difference.

    Args:
        settings: Settings with another value, or founded otherwise.
        steps: Steps with another formula, ground, force, meaning or part to play.
        facts: Facts that only one of them asks for, or that are other in the two.
        in_force: The lives of the two, if they differ.

    Examples:
        >>> from asn_kinerja import Policy, fact, setting
        >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
        >>> bool(rule.diff(rule)), bool(rule.diff(rule.replace(kali=3)))
        (False, True)
    """

    settings: Mapping[str, Change]
    steps: Mapping[str, Change]
    facts: Mapping[str, Change]
    in_force: Change | None

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.settings or self.steps or self.facts or self.in_force)

    def explain(self, lang: Language = "id") -> str:
        """List the differences, a line each.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The lines.

        Examples:
            >>> from asn_kinerja import Policy, fact, setting
            >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
            >>> rule.diff(rule.replace(kali=3)).explain("en")
            'kali: 2 → 3'
        """
        return "\n".join(self._lines(lang)) if self else sentence("diff.same").said(lang)

    def _lines(self, lang: Language) -> Iterator[str]:
        for changes in (self.settings, self.steps, self.facts):
            for name, change in changes.items():
                yield f"{name}: {change.said(lang)}"
        if self.in_force is not None:
            yield f"{sentence('diff.life').said(lang)}: {self.in_force.said(lang)}"

    def __str__(self) -> str:
        """List the differences in Indonesian."""
        return self.explain()


def difference(one: Policy, other: Policy) -> Difference:
    """Compare two policies.

    Args:
        one: The first.
        other: The second.

    Returns:
        What differs, named by what the parts are called.

    Examples:
        >>> from asn_kinerja import Policy, fact, setting
        >>> rule = Policy("contoh", outputs={"x": fact("n") * setting("kali", 2)})
        >>> print(difference(rule, rule.replace(kali=3)))
        kali: 2 → 3
    """
    return Difference(
        _changes(_settings(one), _settings(other)),
        _changes(_steps(one), _steps(other)),
        _changes(_facts(one), _facts(other)),
        _change(_life(one), _life(other)),
    )


#: What can differ of one thing: each with what is compared and how it reads.
_Aspects: TypeAlias = tuple[tuple[object, Text], ...]


def _settings(policy: Policy) -> dict[str, _Aspects]:
    return {
        node.name: (
            (node.value, _formula(node.given)),
            _ground(node.cite),
            _meaning(node.meaning),
            ((node.low, node.high), _same(f"{_bound(node.low)} … {_bound(node.high)}")),
        )
        for node in policy.settings.values()
    }


def _steps(policy: Policy) -> dict[str, _Aspects]:
    return {
        node.name: (
            (_skeleton(node.value), _formula(node.value)),
            _ground(node.cite),
            _force(node.force),
            _meaning(node.meaning),
            _part(policy, node),
        )
        for node in unique(Named, policy.roots)
    }


def _facts(policy: Policy) -> dict[str, _Aspects]:
    facts = {
        node.path: (
            ((node.kind, node.optional), _asked(node)),
            _meaning(node.meaning),
            (node.unit, _same(node.unit or "—")),
        )
        for node in unique(Fact, policy.roots)
    }
    sizes = {each.name: each.at_least for each in policy.schema.collections}
    return {**facts, **{f"{name}[]": ((n, _same(f"≥ {n}")),) for name, n in sizes.items()}}


def _life(policy: Policy) -> _Aspects | None:
    life = policy.in_force
    return None if life is None else ((life, Text(life.said("id"), life.said("en"))),)


def _same(text: str) -> Text:
    return Text(text, text)


def _formula(node: Expr) -> Text:
    return Text(notation(node, "id"), notation(node, "en"))


def _bound(node: Expr | None) -> str:
    return "" if node is None else notation(node)


def _ground(cite: Citation | None) -> tuple[object, Text]:
    return cite, _same("—") if cite is None else Text(cited(cite, "id"), cited(cite, "en"))


def _force(force: Force | None) -> tuple[object, Text]:
    return force, _same("—" if force is None else force.name.lower())


def _meaning(meaning: Text | None) -> tuple[object, Text]:
    return meaning, meaning or _same("—")


def _part(policy: Policy, step: Named) -> tuple[object, Text]:
    parts = {"output": policy.results, "requirement": policy.requires, "check": policy.checks}
    played = tuple(name for name, nodes in parts.items() if step in nodes) or ("step",)
    words = [sentence(f"part.{name}") for name in played]
    return played, Text(*(", ".join(w.said(lang) for w in words) for lang in ("id", "en")))


def _asked(node: Fact) -> Text:
    word = sentence("explain.optional")
    more = (f" ({word.id})", f" ({word.en})") if node.optional else ("", "")
    return Text(*(f"{accepted(node.kind)}{each}" for each in more))


def _skeleton(value: object) -> object:
    """A formula with names in the place of its settings, facts and other steps."""
    if isinstance(value, Named | Setting | Fact):
        return type(value), value.name
    if isinstance(value, Expr | Rung):
        fields = (f for f in attrs.fields(type(cast("attrs.AttrsInstance", value))) if f.init)
        return type(value), tuple(_skeleton(getattr(value, f.name)) for f in fields)
    if isinstance(value, tuple):
        return tuple(_skeleton(each) for each in cast("tuple[object, ...]", value))
    return value


def _changes(before: Mapping[str, _Aspects], after: Mapping[str, _Aspects]) -> Mapping[str, Change]:
    names = sorted(dict.fromkeys([*before, *after]))
    found = {name: _change(before.get(name), after.get(name)) for name in names}
    return MappingProxyType({name: change for name, change in found.items() if change})


def _change(before: _Aspects | None, after: _Aspects | None) -> Change | None:
    if before is None and after is None:
        return None
    if before is None or after is None:
        return Change(_first(before), _first(after))
    told = [(a[1], b[1]) for a, b in zip(before, after, strict=True) if a[0] != b[0]]
    return Change(*map(_joined, zip(*told, strict=True))) if told else None


def _first(aspects: _Aspects | None) -> Text | None:
    return None if aspects is None else aspects[0][1]


def _joined(texts: Iterable[Text]) -> Text:
    each = tuple(texts)
    return Text("; ".join(text.id for text in each), "; ".join(text.en for text in each))
