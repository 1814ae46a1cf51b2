"""What differs between two plans: what came, what went, what became another.

Knows how parts and links are compared, field by field. Knows nothing of whose work that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import field, frozen

from asn_kinerja.difference import Change
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.goals.aspects import aspects, read
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Key, Revision, key, named
from asn_kinerja.goals.goal import Goal, Need
from asn_kinerja.goals.link import Link
from asn_kinerja.goals.revision import revisions_since
from asn_kinerja.goals.structure import Part
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Altered", "PlanDifference", "diff"]


def _pairs(
    given: Mapping[str, Change] | Iterable[tuple[str, Change]],
) -> tuple[tuple[str, Change], ...]:
    return tuple(dict(given).items())


@frozen
class Altered:
    """A part or a link that is in both plans, and not the same.

    Args:
        before: As it was.
        after: As it is.
        fields: For each field that differs, how it reads before and after. `"goal"` is the
            goal that an indicator belongs to.

    Examples:
        >>> old, new = Need("kb", "Loket dekat"), Need("kb", "Layanan dekat")
        >>> print(diff(Cascade([], needs=[old]), Cascade([], needs=[new])).changed[0].said())
        kb: bunyi Loket dekat → Layanan dekat
    """

    before: Part | Link
    after: Part | Link
    differing: tuple[tuple[str, Change], ...] = field(alias="fields", converter=_pairs)

    @property
    def fields(self) -> Mapping[str, Change]:
        """The fields that differ, by name."""
        return MappingProxyType(dict(self.differing))

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            One line: which part, and each field before and after.

        Examples:
            >>> goal = Goal("so", "Loket baik", "Sasaran")
            >>> plans = [Cascade([goal], [Link("so", "kb", "direct", share=each)], [need])
            ...          for each in (None, "50%") for need in [Need("kb", "Layanan dekat")]]
            >>> diff(*plans).changed[0].said("en")
            'so → kb (Cascading langsung): share — → 1/2'
        """
        return f"{named(key(self.after))}: {'; '.join(_lines(self, lang))}"


@frozen
class PlanDifference:
    """What differs between two plans; falsy if nothing does.

    The order of parts and links is no difference. An indicator is a part of its own.

    Args:
        added: The parts and links that only the second plan has.
        withdrawn: Those that only the first has.
        changed: Those of one id, or of the same ends and relation, that are not the same.
        revisions: The revisions that led from the first to the second, with their reasons;
            nothing if none did.

    Examples:
        >>> old = Cascade([Goal("so", "Loket baik", "Sasaran")])
        >>> bool(diff(old, old)), [each.id for each in diff(old, Cascade([])).withdrawn]
        (False, ['so'])
    """

    added: tuple[Part | Link, ...]
    withdrawn: tuple[Part | Link, ...]
    changed: tuple[Altered, ...]
    revisions: tuple[Revision, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.withdrawn or self.changed)

    def said(self, lang: Language = "id") -> str:
        """List the differences as a tree of lines.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The reasons, if they are known, then what came, what went and what changed.

        Examples:
            >>> goal = Goal("so", "Loket baik", "Sasaran")
            >>> print(diff(Cascade([]), Cascade([goal])).said("en"))
            What differs: 1 added, 0 withdrawn, 0 changed
            └─ Added
               └─ so: Loket baik
        """
        return drawn(self._tree(lang))

    def __str__(self) -> str:
        """List the differences in Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        return collapsible(self._tree("id"), depth=2)

    def _tree(self, lang: Language) -> Branch:
        if not self:
            return Branch(sentence("diff.same").said(lang))
        counts = {"added": self.added, "withdrawn": self.withdrawn, "changed": self.changed}
        head = sentence("replan.head").said(lang, **{n: len(many) for n, many in counts.items()})
        reasons = tuple(one_line(each.said(lang)) for each in self.revisions)
        said = {
            "replan.added": tuple(Branch(_line(each)) for each in self.added),
            "replan.withdrawn": tuple(Branch(_line(each)) for each in self.withdrawn),
            "replan.changed": tuple(
                Branch(_line(each.after), tuple(_lines(each, lang))) for each in self.changed
            ),
        }
        found = (Branch(sentence(code).said(lang), (), many) for code, many in said.items() if many)
        return Branch(head, reasons, tuple(found))


def _lines(altered: Altered, lang: Language) -> Iterator[str]:
    for name, change in altered.fields.items():
        yield one_line(f"{sentence(f'field.{name}').said(lang)} {change.said(lang)}")


def _line(what: Part | Link) -> str:
    return one_line(named(key(what)) if isinstance(what, Link) else f"{what.id}: {what.statement}")


def diff(old: Cascade, new: Cascade) -> PlanDifference:
    """Compare two plans.

    Args:
        old: The first, for example `cascade.previous` or `cascade.as_of(day)`.
        new: The second.

    Returns:
        What differs, in the order of the plans; nothing if they have the same parts and links.

    Examples:
        >>> old = Cascade([Goal("so", "Loket baik", "Sasaran", owner="kabid-1")])
        >>> new = Cascade([Goal("so", "Loket baik", "Sasaran", owner="kabid-2")])
        >>> print(diff(old, new).changed[0].said("en"))
        so: owner kabid-1 → kabid-2
    """
    before, after = _apart(old, new), _apart(new, old)
    both = (
        (before[name], each)
        for name, each in after.items()
        if name in before and (each is not before[name] or _moved(old, new, name))
    )
    altered = (_altered(old, new, *pair) for pair in both)
    return PlanDifference(
        tuple(each for name, each in after.items() if name not in before),
        tuple(each for name, each in before.items() if name not in after),
        tuple(each for each in altered if each.fields),
        revisions_since(old, new),
    )


def _apart(cascade: Cascade, other: Cascade) -> dict[Key, Part | Link]:
    """What a plan does not share with another; versions share whatever stayed as it was."""
    shared = set(map(id, _whole(other)))
    apart = [each for each in _whole(cascade) if id(each) not in shared]
    parts = ((each, *(each.indicators if isinstance(each, Goal) else ())) for each in apart)
    return {key(part): part for each in parts for part in each}


def _whole(cascade: Cascade) -> Iterator[Need | Goal | Link]:
    yield from cascade.needs
    yield from cascade.goals
    yield from cascade.links


def _moved(old: Cascade, new: Cascade, name: Key) -> bool:
    """Whether an indicator, itself the same, belongs to another goal."""
    return isinstance(name, str) and old.goal_of[name] != new.goal_of[name]


def _altered(old: Cascade, new: Cascade, before: Part | Link, after: Part | Link) -> Altered:
    was, now = aspects(old, before), aspects(new, after)
    names = [each for each in dict.fromkeys((*was, *now)) if was.get(each) != now.get(each)]
    fields = {each: Change(read(was, each, now), read(now, each, was)) for each in names}
    return Altered(before, after, fields)
