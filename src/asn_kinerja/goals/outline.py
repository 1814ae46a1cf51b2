"""A cascade to look at: a tree for terminal and notebook, a graph for Mermaid.

Knows how a plan is shown. Knows nothing of whether it is sound.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asn_kinerja.display.tree import Branch
from asn_kinerja.goals.goal import Goal
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = ["mermaid", "outline"]

#: More lines than anybody reads.
_MOST = 500


def outline(cascade: Cascade, lang: Language = "id", *, most: int = _MOST) -> Branch:
    """The plan as a tree, from the needs down to each person's work.

    A goal that serves several others stands under each, and is unfolded once.

    Args:
        cascade: The plan.
        lang: `"id"` for Indonesian, `"en"` for English.
        most: How many goals are shown; what is left out is counted.

    Returns:
        The tree.

    Examples:
        >>> from asn_kinerja.display.tree import drawn
        >>> from asn_kinerja.goals.cascade import Cascade
        >>> from asn_kinerja.goals.goal import Level
        >>> print(drawn(outline(Cascade([Goal("so", "Layanan baik", Level.SASARAN)]))))
        Rencana: 1 sasaran di semua tingkat
        └─ Layanan baik  [Sasaran]
    """
    drawing = _Drawing(cascade, most)
    tops = [need.id for need in cascade.needs]
    tops += [goal.id for goal in cascade.goals if not cascade.links_above(goal.id)]
    branches = [drawing.branch(each) for each in tops]
    hidden = len(cascade.goals) + len(cascade.needs) - len(drawing.shown)
    more = sentence("outline.more").said(lang, n=hidden)
    head = sentence("outline.head").said(lang, n=len(cascade.goals))
    return Branch(head, (more,) if hidden else (), tuple(branches))


class _Drawing:
    """One tree in the making: what has been unfolded is not unfolded again."""

    def __init__(self, cascade: Cascade, most: int) -> None:
        self.cascade = cascade
        self.most = most
        self.shown: set[str] = set()

    def branch(self, part: str) -> Branch:
        known = part in self.shown
        self.shown.add(part)
        below = () if known else self.cascade.below(part)
        branches = tuple(self.branch(each) for each in below if len(self.shown) < self.most)
        return Branch(self._text(part), self._notes(part), branches)

    def _text(self, part: str) -> str:
        found = self.cascade.parts[part]
        if not isinstance(found, Goal):
            return found.statement
        owner = f" — {found.owner}" if found.owner else ""
        return f"{found.statement}  [{found.level.value}{owner}]"

    def _notes(self, part: str) -> tuple[str, ...]:
        found = self.cascade.parts[part]
        indicators = found.indicators if isinstance(found, Goal) else ()
        return tuple(
            f"{each.statement}: {each.target or '—'}{f' {each.unit}' if each.unit else ''}"
            for each in indicators
        )


def mermaid(cascade: Cascade) -> str:
    """The plan as the text of a Mermaid graph.

    Args:
        cascade: The plan.

    Returns:
        The text; whatever the statements hold is shown, never obeyed.

    Examples:
        >>> from asn_kinerja.goals.cascade import Cascade
        >>> from asn_kinerja.goals.goal import Level
        >>> print(mermaid(Cascade([Goal("so", "Layanan <b>", Level.SASARAN)])))
        graph TD
          n0["Layanan #60;b#62;"]
    """
    names = {each: f"n{place}" for place, each in enumerate(_tops(cascade))}
    nodes = [f'  {name}["{_safe(cascade.parts[each].statement)}"]' for each, name in names.items()]
    arrows = [
        f"  {names[cascade.goal_of[link.parent]]} --> {names[cascade.goal_of[link.child]]}"
        for link in cascade.links
        if link.relation.carries_work
    ]
    return "\n".join(["graph TD", *nodes, *dict.fromkeys(arrows)])


def _tops(cascade: Cascade) -> list[str]:
    return [*(need.id for need in cascade.needs), *(goal.id for goal in cascade.goals)]


def _safe(text: str) -> str:
    escaped = re.sub(r"[&<>#]", lambda sign: f"#{ord(sign[0])};", " ".join(text.split()))
    return escaped.replace('"', "#quot;")
