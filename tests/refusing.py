"""Asking for the error that a formula must raise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from asn_kinerja.errors import FormulaError


def refusal(build: Callable[[], object]) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        build()
    return caught.value
