"""How the blocks of a page are run."""

from __future__ import annotations

from collections.abc import Callable
from doctest import ELLIPSIS
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser


@pytest.fixture(scope="session")
def run_blocks() -> Callable[[Path], int]:
    """Run a page from top to bottom in one namespace; say how many examples it had."""
    # The ellipsis stands for fingerprints and for the rest of a long output.
    parse = Sybil([PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)]).parse

    def run(page: Path) -> int:
        examples = list(parse(page))
        for example in examples:
            example.evaluate()
        return len(examples)

    return run
