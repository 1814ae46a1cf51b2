"""A life cycle as a table, a tree and a Mermaid state diagram, written from its rows.

Knows markup and its escapes. Knows nothing of what the labels mean; whatever they hold
is shown, never obeyed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_kinerja.citation import Force
from asn_kinerja.display.mermaid import label
from asn_kinerja.display.tree import Branch
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.transition import Limit, Transition, Window
from asn_kinerja.text import Language

if TYPE_CHECKING:
    from asn_kinerja.skp.life_cycle import LifeCycle

__all__ = ["described", "mermaid", "rows"]


def rows(cycle: LifeCycle, lang: Language = "id") -> tuple[tuple[str, ...], ...]:
    """The table of a life cycle, with a head.

    Args:
        cycle: The life cycle.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        The head, then a row for each transition: the state before, the event, who may do
        it, the state after, the limit, the facts it brings, the conditions, where it stands.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> head, *_, last = rows(SIKLUS_SKP, "en")
        >>> head[:4], last[:2]
        (('From', 'Event', 'Who', 'To'), ('Ditetapkan', 'Menutup tahun kinerja'))
    """
    head = tuple(sentence("cycle.head").said(lang).split("|"))
    return (head, *(_row(each, cycle, lang) for each in cycle.transitions))


def described(cycle: LifeCycle, lang: Language = "id") -> Branch:
    """A life cycle as a tree: its states, and below each what can happen there.

    Args:
        cycle: The life cycle.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        The tree, for `asn_kinerja.display.tree.drawn` or `asn_kinerja.display.html`.

    Examples:
        >>> from asn_kinerja.display.tree import drawn
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> print(drawn(described(SIKLUS_SKP, "en")))
        PermenPANRB 6/2022: drafting, setting and adjusting an SKP
        ├─ Dialog kinerja
        │  ├─ Menyepakati ekspektasi (Pegawai, ...) → Draf SKP
        ...
    """
    notes = tuple(cited(cite, lang) for cite in cycle.assumes)
    states = tuple(
        Branch(str(state), (), tuple(_branch(row, cycle, lang) for row in cycle.leaving(state)))
        for state in cycle.states
    )
    return Branch(cycle.title.said(lang), notes, states)


def mermaid(cycle: LifeCycle, lang: Language = "id") -> str:
    """A life cycle as a Mermaid state diagram.

    Args:
        cycle: The life cycle.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        The text of the diagram, one arrow a transition.

    Examples:
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import SIKLUS_SKP
        >>> print(mermaid(SIKLUS_SKP, "en"))
        stateDiagram-v2
            s0: Dialog kinerja
            ...
            s0 --> s1: Menyepakati ekspektasi (Pegawai, Pejabat Penilai Kinerja, Pimpinan)
            ...
    """
    names = {state: f"s{place}" for place, state in enumerate(cycle.states)}
    lines = ["stateDiagram-v2"]
    lines += [f"    {name}: {label(state)}" for state, name in names.items()]
    lines += [f"    [*] --> {names[cycle.start]}"]
    for row in cycle.transitions:
        said = ", ".join(filter(None, [str(row), _limit(row.limit, cycle, lang)]))
        lines.append(f"    {names[row.source]} --> {names[row.target]}: {label(said)}")
    lines += [f"    {names[state]} --> [*]" for state in cycle.closed]
    return "\n".join(lines)


def _row(row: Transition, cycle: LifeCycle, lang: Language) -> tuple[str, ...]:
    return (
        row.source.value,
        row.event.value,
        ", ".join(row.actors),
        row.target.value,
        _limit(row.limit, cycle, lang),
        ", ".join(_brought(row)),
        "; ".join(_conditions(row, cycle, lang)),
        cited(row.cite, lang)[1:-1],
    )


def _branch(row: Transition, cycle: LifeCycle, lang: Language) -> Branch:
    brought, limit = ", ".join(_brought(row)), _limit(row.limit, cycle, lang)
    notes = (limit, brought, *_conditions(row, cycle, lang), cited(row.cite, lang))
    return Branch(f"{row} → {row.target}", tuple(filter(None, notes)))


def _brought(row: Transition) -> tuple[str, ...]:
    """The names of the facts that come with an event."""
    inputs = () if row.policy is None else row.policy.inputs
    return tuple(name for name in inputs if name not in row.recalls)


def _limit(limit: Limit | None, cycle: LifeCycle, lang: Language) -> str:
    if limit is None:
        return ""
    since = cycle.last_day.said(lang) if limit.since is None else str(limit.since)
    return limit.said(since, lang)


def _conditions(row: Transition, cycle: LifeCycle, lang: Language) -> list[str]:
    found: list[str] = []
    if row.window is not Window.ANY:
        code = "cycle.window_until" if row.window is Window.UNTIL else "cycle.window_after"
        found.append(sentence(code).said(lang, last=cycle.last_day.said(lang)))
    if row.reasoned:
        found.append(sentence("cycle.reasoned").said(lang))
    if row.policy is not None:
        checks = (each for each in row.policy.checks if each.force is Force.MUST)
        found += [each.name if each.meaning is None else each.meaning.said(lang) for each in checks]
    return found
