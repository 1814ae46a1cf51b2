"""The catalogue: every sentence the library says, in Indonesian and English.

Knows where a sentence is found. Knows nothing of when it is said: callers name it by its
code.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from asn_kinerja.sentences.consequences import CONSEQUENCES
from asn_kinerja.sentences.cycles import CYCLES
from asn_kinerja.sentences.evaluations import EVALUATIONS
from asn_kinerja.sentences.feedback import FEEDBACK
from asn_kinerja.sentences.monitoring import MONITORING
from asn_kinerja.sentences.people import PEOPLE
from asn_kinerja.sentences.plans import PLANS
from asn_kinerja.sentences.problems import PROBLEMS
from asn_kinerja.sentences.published import PUBLISHED
from asn_kinerja.sentences.revisions import REVISIONS
from asn_kinerja.sentences.sheets import SHEETS
from asn_kinerja.sentences.surveys import SURVEYS
from asn_kinerja.sentences.training import TRAINING
from asn_kinerja.sentences.words import WORDS
from asn_kinerja.text import Text

__all__ = ["SENTENCES", "sentence"]

SENTENCES: Mapping[str, Text] = MappingProxyType(
    {
        **CONSEQUENCES,
        **CYCLES,
        **EVALUATIONS,
        **FEEDBACK,
        **MONITORING,
        **PEOPLE,
        **PLANS,
        **PROBLEMS,
        **PUBLISHED,
        **REVISIONS,
        **SHEETS,
        **SURVEYS,
        **TRAINING,
        **WORDS,
    }
)


def sentence(code: str) -> Text:
    """Look a sentence up.

    Args:
        code: Its name in the catalogue, e.g. `"policy.fact_twice"`.

    Returns:
        The sentence in both languages.

    Raises:
        KeyError: If the catalogue has no such sentence.

    Examples:
        >>> sentence("policy.fact_twice").said("en")
        'is given twice'
    """
    return SENTENCES[code]
