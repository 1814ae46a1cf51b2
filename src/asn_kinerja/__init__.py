"""The rules of Indonesian civil-service (ASN) performance management as values.

Everything a local rule is written with is here; the regulations themselves stand in
`asn_kinerja.regulations`.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import at_least, bands, below, between, table, when
from asn_kinerja.formula.build import (
    absent,
    all_of,
    any_of,
    call,
    fact,
    flag,
    label,
    setting,
    undecided,
    weighted,
)
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = [
    "Citation",
    "Force",
    "Label",
    "Outcome",
    "Period",
    "Policy",
    "Rounding",
    "Setting",
    "Standing",
    "Text",
    "absent",
    "all_of",
    "any_of",
    "at_least",
    "bands",
    "below",
    "between",
    "call",
    "fact",
    "flag",
    "label",
    "rows",
    "setting",
    "table",
    "undecided",
    "weighted",
    "when",
]
