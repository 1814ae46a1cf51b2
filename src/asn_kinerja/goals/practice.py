"""Where a rule stands that no regulation we have seen writes down: in what agencies do.

Knows how such a source is cited. Knows no formula and no figure.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.text import Text

__all__ = ["asumsi", "praktik"]

_PRAKTIK = "Praktik LKjIP dan PK"


def praktik(id_: str, en: str) -> Citation:
    """Cite what reports and applications of agencies are seen to do."""
    return Citation(_PRAKTIK, standing=Standing.SECONDARY, note=Text(id_, en))


def asumsi(id_: str, en: str) -> Citation:
    """Cite practice for something that it leaves open, and that we had to assume."""
    return Citation(_PRAKTIK, standing=Standing.ASSUMPTION, note=Text(id_, en))
