"""A tree of lines, drawn for a terminal.

Knows indentation and branches. Knows nothing of what the lines say.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

__all__ = ["Branch", "drawn"]


@frozen
class Branch:
    """A line, the notes under it, and the branches that grow from it.

    Args:
        text: The line itself.
        notes: Lines that belong to it.
        branches: What it rests on.
    """

    text: str
    notes: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()


def drawn(root: Branch) -> str:
    """Draw a tree as text.

    Args:
        root: Its first line and all below it.

    Returns:
        The lines, joined.

    Examples:
        >>> print(drawn(Branch("a", ("n",), (Branch("b"), Branch("c")))))
        a
        │  n
        ├─ b
        └─ c
    """
    return "\n".join([root.text, *_below(root, "")])


def _below(branch: Branch, margin: str) -> Iterator[str]:
    stem = "│" if branch.branches else " "
    yield from (f"{margin}{stem}  {note}".rstrip() for note in branch.notes)
    for place, each in enumerate(branch.branches, start=1):
        last = place == len(branch.branches)
        yield f"{margin}{'└─' if last else '├─'} {each.text}"
        yield from _below(each, margin + ("   " if last else "│  "))
