"""A cascade to look at: a tree for terminal and notebook, a graph for Mermaid.

Knows how a plan is shown. Knows nothing of whether it is sound.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from asn_kinerja.display.mermaid import label
from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.goals.goal import Goal
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Relation
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

if TYPE_CHECKING:
    from asn_kinerja.goals.cascade import Cascade

__all__ = ["mermaid", "outline"]

#: More lines than anybody reads.
_MOST = 500
#: More levels than any plan has; a line deeper down would stand off every screen.
_DEEPEST = 40
#: Only links that carry work are drawn; a contribution puts nobody under another unit.
_ARROWS = {
    Relation.DIRECT: "-->",
    Relation.NON_DIRECT: "-->",
    Relation.CONTRIBUTION: "-.->",
}


def outline(cascade: Cascade, lang: Language = "id", *, most: int = _MOST) -> Branch:
    """The plan as a tree, from the needs down to each person's work.

    A goal that serves several others stands under each, and is unfolded once. What stands
    in a circle comes last.

    Args:
        cascade: The plan.
        lang: `"id"` for Indonesian, `"en"` for English.
        most: How many needs and goals are shown; what is left out is counted.

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
    drawing = _Drawing(cascade, lang, most)
    # Asked for only when the tops are drawn, so that no part of a circle stands there again.
    circles = (each for each in cascade.circular if each not in drawing.shown)
    branches = drawing.branches(chain(cascade.tops, circles), 1)
    hidden = len(cascade.goals) + len(cascade.needs) - len(drawing.shown)
    more = sentence("outline.more").said(lang, n=hidden)
    head = sentence("outline.head").said(lang, n=len(cascade.goals))
    return Branch(head, (more,) if hidden else (), branches)


class _Drawing:
    """One tree in the making: what has been unfolded is not unfolded again."""

    def __init__(self, cascade: Cascade, lang: Language, most: int) -> None:
        self.cascade = cascade
        self.lang: Language = lang
        self.left = most
        self.shown: set[str] = set()
        self.unfolded: set[str] = set()

    def branches(self, parts: Iterable[str], depth: int) -> tuple[Branch, ...]:
        if depth > _DEEPEST:
            return ()
        return tuple(self._branch(each, depth) for each in parts if self.left > 0)

    def _branch(self, part: str, depth: int) -> Branch:
        self.left -= 1
        self.shown.add(part)
        found, below = self.cascade.parts[part], self.cascade.below(part)
        above: tuple[str, ...] = ()
        if below and part in self.unfolded:
            above, below = (sentence("outline.above").said(self.lang),), ()
        elif depth < _DEEPEST:
            self.unfolded.add(part)
        inner = self.branches(below, depth + 1)
        if not isinstance(found, Goal):
            return Branch(one_line(found.statement), (), inner)
        return Branch(_head(found), (*self._notes(found), *above), inner)

    def _notes(self, goal: Goal) -> tuple[str, ...]:
        return tuple(
            f"{one_line(each.statement)}: {self._target(each)}" for each in goal.indicators
        )

    def _target(self, indicator: Indicator) -> str:
        if indicator.target is None:
            return one_line(indicator.expectation or "—")
        return one_line(indicator.target.said(self.lang, unit=indicator.unit))


def _head(goal: Goal) -> str:
    owner = f" — {goal.owner}" if goal.owner else ""
    return one_line(f"{goal.statement}  [{goal.level.value}{owner}]")


def mermaid(cascade: Cascade) -> str:
    """The plan as the text of a Mermaid graph.

    Args:
        cascade: The plan.

    Returns:
        The text, with dotted arrows for contributions across units; whatever the statements
        hold is shown, never obeyed.

    Examples:
        >>> from asn_kinerja.goals.cascade import Cascade
        >>> from asn_kinerja.goals.goal import Level
        >>> print(mermaid(Cascade([Goal("so", "Layanan <b>", Level.SASARAN)])))
        graph TD
          n0["Layanan #60;b#62;"]
    """
    names = {each: f"n{place}" for place, each in enumerate(_tops(cascade))}
    nodes = [f'  {name}["{label(cascade.parts[each].statement)}"]' for each, name in names.items()]
    arrows = [
        f"  {names[cascade.goal_of[link.parent]]} {arrow} {names[cascade.goal_of[link.child]]}"
        for link in cascade.links
        if (arrow := _ARROWS.get(link.relation))
    ]
    return "\n".join(["graph TD", *nodes, *dict.fromkeys(arrows)])


def _tops(cascade: Cascade) -> list[str]:
    return [*(need.id for need in cascade.needs), *(goal.id for goal in cascade.goals)]
