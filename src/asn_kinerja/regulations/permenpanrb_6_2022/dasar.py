"""What every policy of PermenPANRB 6/2022 rests on: its name, and the time of its life."""

from __future__ import annotations

from datetime import date

from asn_kinerja.period import Period

__all__ = ["IN_FORCE", "PERMEN"]

PERMEN = "PermenPANRB 6/2022"
IN_FORCE = Period(date(2022, 1, 1))
