"""What differs between two policies.

Knows how to compare settings, formulas, facts and life. Knows nothing of why they
differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from asn_kinerja.formula.nodes import Named
from asn_kinerja.formula.notation import notation
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
    """
    return Difference(
        _changes(_settings(one), _settings(other)),
        _changes(_steps(one), _steps(other)),
        _changes({path: path for path in one.facts}, {path: path for path in other.facts}),
        None if one.in_force == other.in_force else Change(_life(one), _life(other)),
    )


def _life(policy: Policy) -> str | None:
    return None if policy.in_force is None else str(policy.in_force)


def _settings(policy: Policy) -> dict[str, str]:
    return {name: notation(node.given) for name, node in policy.settings.items()}


def _steps(policy: Policy) -> dict[str, str]:
    return {node.name: notation(node.value) for node in unique(Named, policy.roots)}


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> Mapping[str, Change]:
    names = dict.fromkeys([*before, *after])
    pairs = {name: Change(before.get(name), after.get(name)) for name in names}
    return MappingProxyType({k: v for k, v in sorted(pairs.items()) if v.before != v.after})
