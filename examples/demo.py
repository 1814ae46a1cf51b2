"""Replay the ministry of the official annex of PermenPANRB 6/2022, from goals to verdicts.

    python examples/demo.py [--html PATH] [--lang id|en]

Prints the whole case and writes one self-contained HTML report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Type checkers start at the root of the repository, Python starts here.
    from examples.kementerian.command import main
else:
    from kementerian.command import main

if __name__ == "__main__":
    raise SystemExit(main())
