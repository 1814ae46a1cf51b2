"""The command: reads the case, prints it, writes the page.

The only module here that touches the screen and the disk.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from .assessment import replay
from .page import page
from .phrases import Voice
from .records import load
from .told import told

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the example.

    Args:
        argv: The arguments; those of the process if not given.

    Returns:
        The exit code.
    """
    parser = ArgumentParser(description="Replay the worked example of PermenPANRB 6/2022.")
    parser.add_argument("--html", type=Path, default=Path("build/laporan-kementerian.html"))
    parser.add_argument("--lang", choices=("id", "en"), default="id")
    options = parser.parse_args(argv)
    say = Voice(options.lang)
    found = replay(load())
    print(told(found, say))
    options.html.parent.mkdir(parents=True, exist_ok=True)
    options.html.write_text(page(found, say), "utf-8")
    print(f"\n{say('written', path=options.html)}")
    return 0
