"""How far a plan reaches: goals, owners, levels and units of each need.

Knows what hangs on what, and with an organisation in which unit it is done. Knows nothing of
whether the plan is sound.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

import attrs
from attrs import evolve, field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.goal import Goal, Level
from asn_kinerja.goals.owners import stated, units_on
from asn_kinerja.goals.progress import Progress, counted
from asn_kinerja.grouping import gathered, once
from asn_kinerja.people import Organisation
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Coverage", "coverage"]

#: More needs, or names on one line, than anybody reads.
_MOST, _NAMED = 200, 10


def _view(found: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(dict(found))


def _view_of_levels(found: Mapping[str, tuple[Level, ...]]) -> Mapping[str, tuple[Level, ...]]:
    return MappingProxyType(dict(found))


def _nothing() -> Mapping[str, tuple[str, ...]]:
    return {}


@frozen(repr=False)
class Coverage:
    """How far a plan reaches.

    Args:
        goals_of: For each need the goals that serve it, directly or through others.
        owners_of: For each need those who own them.
        levels_of: For each need the levels at which it is served.
        units_of: For each need the units that serve it.
        work_of: For each unit the goals that it, its positions or its employees own.
        needs_of: For each unit the needs that those goals serve.

    Examples:
        >>> from asn_kinerja.goals.goal import Need
        >>> from asn_kinerja.goals.link import Link
        >>> cascade = Cascade(
        ...     needs=[Need("kb", "Ibu hamil terlayani")],
        ...     goals=[Goal("so", "Layanan baik", "Sasaran", owner="kabid")],
        ...     links=[Link("so", "kb", "direct")],
        ... )
        >>> coverage(cascade).owners_of["kb"]
        ('kabid',)
    """

    goals_of: Mapping[str, tuple[str, ...]] = field(converter=_view)
    owners_of: Mapping[str, tuple[str, ...]] = field(converter=_view)
    levels_of: Mapping[str, tuple[Level, ...]] = field(converter=_view_of_levels)
    units_of: Mapping[str, tuple[str, ...]] = field(factory=_nothing, converter=_view, kw_only=True)
    work_of: Mapping[str, tuple[str, ...]] = field(factory=_nothing, converter=_view, kw_only=True)
    needs_of: Mapping[str, tuple[str, ...]] = field(factory=_nothing, converter=_view, kw_only=True)

    @property
    def unserved(self) -> tuple[str, ...]:
        """The needs that no goal serves."""
        return tuple(need for need, goals in self.goals_of.items() if not goals)

    @property
    def idle(self) -> tuple[str, ...]:
        """The units that serve no need; what their sub-units do is not counted for them."""
        return tuple(unit for unit, needs in self.needs_of.items() if not needs)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep plain dicts: a read-only view of one cannot be pickled or copied."""
        fields = {each.name: dict(getattr(self, each.name)) for each in attrs.fields(Coverage)}
        return partial(Coverage, **fields), ()

    def said(self, lang: Language = "id") -> str:
        """Write it as text for a terminal.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree: each need with how many serve it, at which levels and in which units.

        Examples:
            >>> from asn_kinerja.goals.goal import Need
            >>> print(coverage(Cascade([], needs=[Need("kb", "Ibu terlayani")])).said("en"))
            Coverage: 1 need, 1 unserved
            └─ kb: unserved
        """
        return drawn(self._tree(lang))

    def __str__(self) -> str:
        """Write it as text in Indonesian."""
        return self.said()

    def __repr__(self) -> str:
        """Count the needs, those unserved, and the units."""
        sizes = f"needs={len(self.goals_of)}, unserved={len(self.unserved)}"
        return f"<Coverage: {sizes}, units={len(self.needs_of)}>"

    def _repr_html_(self) -> str:
        return collapsible(self._tree("id"), depth=2)

    def _tree(self, lang: Language) -> Branch:
        counts = {"n": len(self.goals_of), "unserved": len(self.unserved)}
        head = sentence("coverage.head").said(lang, **counts)
        idle = {} if not self.idle else {"coverage.idle": self.idle}
        notes = [sentence(code).said(lang, names=_few(many, lang)) for code, many in idle.items()]
        needs = [self._need(each, lang) for each in list(self.goals_of)[:_MOST]]
        if len(self.goals_of) > _MOST:
            more = sentence("outline.more").said(lang, n=len(self.goals_of) - _MOST)
            needs.append(Branch(more))
        return Branch(head, tuple(notes), tuple(needs))

    def _need(self, need: str, lang: Language) -> Branch:
        if not self.goals_of[need]:
            return Branch(f"{one_line(need)}: {sentence('coverage.unserved').said(lang)}")
        counts = {"goals": len(self.goals_of[need]), "owners": len(self.owners_of[need])}
        levels = [level.value for level in self.levels_of[need]]
        notes = [sentence("coverage.levels").said(lang, names=_few(levels, lang))]
        if units := self.units_of.get(need):
            notes.append(sentence("coverage.units").said(lang, names=_few(units, lang)))
        served = sentence("coverage.served").said(lang, **counts)
        return Branch(f"{one_line(need)}: {served}", tuple(notes))


def coverage(
    cascade: Cascade,
    organisation: Organisation | None = None,
    on: date | None = None,
    *,
    progress: Progress | None = None,
) -> Coverage:
    """Tell which goals, owners, levels and units serve each need.

    Args:
        cascade: The plan.
        organisation: Who belongs to which unit; without it nothing is said of units.
        on: The day on which they belong there.
        progress: Is told how many needs are done, and how many there are.

    Returns:
        The coverage, for each need and each unit in their order. An owner who is not in
        place on that day stands in no unit; `staffing` tells who that is.

    Raises:
        PlanError: If there is an organisation, but no day.

    Examples:
        >>> from asn_kinerja.goals.goal import Need
        >>> coverage(Cascade([], needs=[Need("kb", "Ibu hamil terlayani")])).unserved
        ('kb',)
    """
    found = {need.id: cascade.reached(need.id) for need in counted(cascade.needs, progress)}
    reach = Coverage(
        {need: tuple(goal.id for goal in goals) for need, goals in found.items()},
        {need: _owners(goals) for need, goals in found.items()},
        {need: _levels(goals) for need, goals in found.items()},
    )
    if organisation is None:
        return reach
    return _by_unit(reach, cascade, organisation, units_on(organisation, stated(on)))


def _few(names: Sequence[str], lang: Language) -> str:
    rest = len(names) - _NAMED
    more = [sentence("outline.more").said(lang, n=rest)] if rest > 0 else []
    return ", ".join([*map(one_line, names[:_NAMED]), *more])


def _by_unit(
    reach: Coverage, cascade: Cascade, organisation: Organisation, units: Mapping[str, str]
) -> Coverage:
    serving = {
        need: once(unit for unit in map(units.get, owners) if unit is not None)
        for need, owners in reach.owners_of.items()
    }
    served = [(unit, need) for need, many in serving.items() for unit in many]
    needs = gathered((unit for unit, _ in served), (need for _, need in served))
    homes = (units.get(goal.owner or "") for goal in cascade.goals)
    work = gathered(homes, (goal.id for goal in cascade.goals))
    return evolve(
        reach,
        units_of=serving,
        work_of={each.id: work.get(each.id, ()) for each in organisation.units},
        needs_of={each.id: needs.get(each.id, ()) for each in organisation.units},
    )


def _owners(goals: tuple[Goal, ...]) -> tuple[str, ...]:
    return once(goal.owner for goal in goals if goal.owner)


def _levels(goals: tuple[Goal, ...]) -> tuple[Level, ...]:
    # In a list members are found by identity; the hash of one is computed in Python.
    found: list[Level] = []
    for goal in goals:
        if goal.level not in found:
            found.append(goal.level)
    return tuple(level for level in Level if level in found)
