"""The sentences of monitoring.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["MONITORING"]

MONITORING: Mapping[str, Text] = {}
