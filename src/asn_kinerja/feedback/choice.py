"""Where a choice stands that no text makes: in the leave to develop feedback further.

Knows how such a source is cited. Knows no rule and no figure.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.text import Text

__all__ = ["our_choice"]


def our_choice(id_: str, en: str) -> Citation:
    """Cite what lets an agency choose, for a choice that is ours until it does.

    Args:
        id_: What is left open, in Indonesian.
        en: The same in English.

    Returns:
        The citation, with the standing of an assumption.
    """
    return Citation(
        "PermenPANRB 6/2022",
        lampiran="III.C",
        angka=15,
        page=70,
        standing=Standing.ASSUMPTION,
        note=Text(id_, en),
    )
