"""A tree of lines, drawn for a terminal.

Knows indentation and branches. Knows nothing of what the lines say.
"""

from __future__ import annotations

from attrs import frozen

from asn_kinerja.text import one_line

__all__ = ["Branch", "drawn", "one_line"]


@frozen
class Branch:
    """A line, the notes under it, and the branches that grow from it.

    Args:
        text: The line itself.
        notes: Lines that belong to it.
        branches: What it rests on.

    Examples:
        >>> Branch("a", branches=(Branch("b"),)).branches[0].text
        'b'
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
    lines = [root.text]
    _below(root, "", lines)
    return "\n".join(lines)


def _below(branch: Branch, margin: str, lines: list[str]) -> None:
    stem = f"{margin}│  " if branch.branches else f"{margin}   "
    lines.extend([stem + note for note in branch.notes])
    last = len(branch.branches) - 1
    for place, each in enumerate(branch.branches):
        lines.append(f"{margin}{'└─' if place == last else '├─'} {each.text}")
        if each.notes or each.branches:
            _below(each, margin + ("   " if place == last else "│  "), lines)
