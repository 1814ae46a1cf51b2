"""An organisation to look at: its units, the positions in them, and who stands where.

Knows how an organisation is shown. Knows nothing of whether it is sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.grouping import gathered
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

if TYPE_CHECKING:
    from asn_kinerja.people.organisation import Organisation
    from asn_kinerja.people.records import Assignment, Unit

__all__ = ["chart"]

#: More units than anybody reads.
_MOST = 200
#: More levels of units than any agency has.
_DEEPEST = 40


def chart(organisation: Organisation, lang: Language = "id") -> Branch:
    """Show an organisation as a tree.

    Args:
        organisation: The organisation.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        Each unit with its positions and sub-units; below each, who stands there and when.
    """
    drawing = _Drawing(organisation, lang)
    units = drawing.units(None, 1)
    sizes = {"units": len(organisation.units), "positions": len(organisation.positions)}
    head = sentence("people.head").said(lang, assigned=len(organisation.assignments), **sizes)
    hidden = len(organisation.units) - drawing.shown
    more = sentence("outline.more").said(lang, n=hidden)
    return Branch(head, (more,) if hidden else (), units)


class _Drawing:
    """One tree in the making, with a count of the units that it shows."""

    def __init__(self, organisation: Organisation, lang: Language) -> None:
        parents = (each.parent for each in organisation.units)
        self.parts = gathered(parents, organisation.units)
        seats = organisation.positions
        self.seats = gathered((each.unit for each in seats), (each.id for each in seats))
        stands = organisation.assignments
        self.stands = gathered((each.place for each in stands), stands)
        self.lang: Language = lang
        self.shown = 0

    def units(self, parent: str | None, depth: int) -> tuple[Branch, ...]:
        found: list[Branch] = []
        for unit in self.parts.get(parent, ()):
            if self.shown >= _MOST or depth > _DEEPEST:
                break
            self.shown += 1
            found.append(self._unit(unit, depth))
        return tuple(found)

    def _unit(self, unit: Unit, depth: int) -> Branch:
        nobody = sentence("people.nobody").said(self.lang)
        seats = tuple(
            Branch(f"{one_line(each)}: {self._who(each) or nobody}")
            for each in self.seats.get(unit.id, ())
        )
        own = self._who(unit.id)
        notes = (own,) if own else ()
        return Branch(one_line(unit.id), notes, (*seats, *self.units(unit.id, depth + 1)))

    def _who(self, place: str) -> str:
        return "; ".join(self._said(each) for each in self.stands.get(place, ()))

    def _said(self, stands: Assignment) -> str:
        said = f"{stands.employee} ({stands.kind.value}, {stands.period.said(self.lang)})"
        return one_line(said)
