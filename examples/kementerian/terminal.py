"""Layout for a terminal: headings, wrapped paragraphs, tables, trees.

Knows widths and lines. Knows nothing of what the texts say, and writes no colour codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from asn_kinerja.display.tree import Branch, drawn

__all__ = ["WIDTH", "banner", "box", "heading", "paragraph", "subheading", "table", "tree"]

WIDTH = 98
_STEP = 3  # How far `drawn` moves each level to the right.


def banner(title: str) -> str:
    """The first lines."""
    return box([title], corners="╔═╗║╚╝")


def heading(number: int, title: str) -> str:
    """The head of a section."""
    text = f" {number}. {title.upper()} "
    return f"\n\n━━{text}{'━' * max(2, WIDTH - len(text) - 2)}\n"


def subheading(title: str) -> str:
    """The head of a part."""
    return f"\n{title}\n{'─' * min(WIDTH, len(title))}"


def paragraph(text: str, *, indent: int = 0) -> str:
    """Text broken at the width of the page."""
    margin = " " * indent
    return "\n".join(wrap(text, WIDTH, initial_indent=margin, subsequent_indent=margin))


def box(lines: Sequence[str], *, corners: str = "┏━┓┃┗┛") -> str:
    """Text in a frame."""
    left, line, right, side, low_left, low_right = tuple(corners)
    inside = [part for text in lines for part in (wrap(text, WIDTH - 4) or [""])]
    body = [f"{side} {part:<{WIDTH - 4}} {side}" for part in inside]
    bar = line * (WIDTH - 2)
    return "\n".join([f"{left}{bar}{right}", *body, f"{low_left}{bar}{low_right}"])


def table(head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int]) -> str:
    """A table whose cells wrap; a cell may hold several lines.

    Args:
        head: The names of the columns.
        rows: The cells.
        shares: How wide the columns are, relative to each other.
    """
    widths = _widths(shares)
    rule = "┼".join("─" * (width + 2) for width in widths)
    lines = [*_row(head, widths), rule]
    tall = any(len(_cell(c, w)) > 1 for row in rows for c, w in zip(row, widths, strict=True))
    for place, row in enumerate(rows):
        if tall and place:
            lines.append("┼".join("┈" * (width + 2) for width in widths))
        lines.extend(_row(row, widths))
    return "\n".join(lines)


def tree(root: Branch) -> str:
    """A tree whose long lines are broken."""
    return drawn(_wrapped(root, WIDTH))


def _widths(shares: Sequence[int]) -> list[int]:
    room = WIDTH - 3 * len(shares) + 1
    widths = [max(3, room * share // sum(shares)) for share in shares]
    widths[widths.index(max(widths))] += room - sum(widths)
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_cell(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        padded = (f" {part:<{width}} " for part, width in zip(line, widths, strict=True))
        yield "│".join(padded).rstrip()


def _cell(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        hang = "  " if part.startswith("• ") else ""
        lines.extend(wrap(part, width, subsequent_indent=hang, break_on_hyphens=False) or [""])
    return lines


def _wrapped(branch: Branch, room: int) -> Branch:
    first, *rest = wrap(branch.text, room, break_on_hyphens=False) or [""]
    notes = [line for note in branch.notes for line in wrap(note, room - _STEP)]
    below = tuple(_wrapped(each, room - _STEP) for each in branch.branches)
    # What is left of a long line must fit the narrower room of the notes.
    more = wrap(" ".join(rest), room - _STEP, break_on_hyphens=False)
    return Branch(first, (*more, *notes), below)
