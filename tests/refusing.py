"""Asking for the error that a formula must raise, and for every problem of a group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from asn_kinerja.consequences import RuleError
from asn_kinerja.errors import FactError, FormulaError


def refusal(build: Callable[[], object]) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        build()
    return caught.value


def told(group: BaseExceptionGroup[Exception]) -> list[tuple[str, str]]:
    """The code and the path of every problem of a group, in order."""
    known = (each for each in group.exceptions if isinstance(each, RuleError | FactError))
    return [(each.code, each.path) for each in known]
