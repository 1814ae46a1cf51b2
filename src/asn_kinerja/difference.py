"""What differs between two policies.

Knows how to compare settings, formulas, facts and life. Knows nothing of why they
differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import Attribute, frozen

from asn_kinerja.formula.choices import Rung
from asn_kinerja.formula.nodes import Expr, Fact, Named
from asn_kinerja.formula.notation import notation
from asn_kinerja.formula.schema import accepted
from asn_kinerja.formula.setting import Setting
from asn_kinerja.formula.walk import unique
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

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
        >>> rule.diff(rule.replace(kali=3)).settings["kali"]
        Change(before='2', after='3')
    """

    before: str | None
    after: str | None


@frozen
class Difference:
    """What differs between two policies; falsy if nothing does.

    Args:
        settings: Settings with other values.
        steps: Steps with other formulas, written with names.
        facts: Facts that only one of them asks for.
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
        return "\n".join(self._lines()) if self else sentence("diff.same").said(lang)

    def _lines(self) -> Iterator[str]:
        for changes in (self.settings, self.steps, self.facts):
            for name, change in changes.items():
                yield f"{name}: {change.before or '—'} → {change.after or '—'}"
        if self.in_force is not None:
            yield f"{self.in_force.before or '—'} → {self.in_force.after or '—'}"

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
        None if one.in_force == other.in_force else Change(_life(one), _life(other)),
    )


def _life(policy: Policy) -> str | None:
    return None if policy.in_force is None else str(policy.in_force)


#: What is compared, and how it reads.
_Part: TypeAlias = tuple[object, str]


def _settings(policy: Policy) -> dict[str, _Part]:
    return {n.name: (n.value, notation(n.given)) for n in policy.settings.values()}


def _steps(policy: Policy) -> dict[str, _Part]:
    return {n.name: (_skeleton(n.value), notation(n.value)) for n in unique(Named, policy.roots)}


def _skeleton(value: object) -> object:
    """A formula with names in the place of its settings, facts and other steps."""
    if isinstance(value, Named | Setting | Fact):
        return type(value), value.name
    if isinstance(value, Expr | Rung):
        fields: tuple[Attribute[object], ...] = getattr(type(value), "__attrs_attrs__", ())
        return type(value), tuple(_skeleton(getattr(value, f.name)) for f in fields if f.init)
    if isinstance(value, tuple):
        return tuple(_skeleton(each) for each in cast("tuple[object, ...]", value))
    return value


def _facts(policy: Policy) -> dict[str, _Part]:
    facts = unique(Fact, policy.roots)
    found: dict[str, _Part] = {f.path: (f, f"{f.path}: {accepted(f.kind)}") for f in facts}
    sizes = {each.name: each.at_least for each in policy.schema.collections}
    return {**found, **{f"{name}[]": (n, f"≥ {n}") for name, n in sizes.items()}}


def _changes(before: Mapping[str, _Part], after: Mapping[str, _Part]) -> Mapping[str, Change]:
    names = sorted(dict.fromkeys([*before, *after]))
    parts = ((name, before.get(name), after.get(name)) for name in names)
    changed = ((n, a, b) for n, a, b in parts if a is None or b is None or a[0] != b[0])
    return MappingProxyType({n: Change(a and a[1], b and b[1]) for n, a, b in changed})
