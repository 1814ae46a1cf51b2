"""The sentences of training.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["TRAINING"]

TRAINING: Mapping[str, Text] = {}
