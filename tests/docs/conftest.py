"""How the blocks of a page are run, and the example of the ministry, replayed once."""

from __future__ import annotations

from collections.abc import Callable
from doctest import ELLIPSIS
from pathlib import Path

import pytest
from examples.kementerian.assessment import Assessed, Replay, replay
from examples.kementerian.phrases import Voice
from examples.kementerian.records import Kasus, load
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


@pytest.fixture(scope="module")
def kasus() -> Kasus:
    return load()


@pytest.fixture(scope="module")
def found(kasus: Kasus) -> Replay:
    return replay(kasus)


@pytest.fixture(scope="module", params=["id", "en"])
def say(request: pytest.FixtureRequest) -> Voice:
    return Voice(request.param)


@pytest.fixture
def people(found: Replay) -> dict[str, Assessed]:
    return {each.pegawai.peran: each for each in found.assessed}
