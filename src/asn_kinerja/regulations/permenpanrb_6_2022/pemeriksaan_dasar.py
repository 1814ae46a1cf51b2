"""What an SKP is checked against besides itself, and where the rules stand.

Knows places in the text. Knows none of the checks.
"""

from __future__ import annotations

from attrs import frozen

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.text import Text

__all__ = ["Acuan", "bacaan", "lampiran", "pasal"]


@frozen(kw_only=True)
class Acuan:
    """What stands beside an SKP while it is checked.

    Args:
        cascade: The plan that its results come from.
        perjanjian_kinerja: The ids of the goals or indicators that must be in it.
        pimpinan: The ids of the high officials and heads of independent units.
        perspektif: How strongly the three perspectives besides the budget bind.

    Examples:
        >>> Acuan().perspektif
        <Force.MUST: 'must'>
    """

    cascade: Cascade | None = None
    perjanjian_kinerja: tuple[str, ...] = ()
    pimpinan: frozenset[str] = frozenset()
    perspektif: Force = Force.MUST


def pasal(number: int, ayat: int | None, page: int | str) -> Citation:
    """Cite an article."""
    return Citation(PERMEN, pasal=number, ayat=ayat, page=page)


def lampiran(page: int | str, part: str = "II.A") -> Citation:
    """Cite the annex."""
    return Citation(PERMEN, lampiran=part, page=page)


def bacaan(page: int | str, id_: str, en: str) -> Citation:
    """Cite the annex for what is our reading of it."""
    note = Text(id_, en)
    return Citation(PERMEN, lampiran="II.A", page=page, standing=Standing.ASSUMPTION, note=note)
