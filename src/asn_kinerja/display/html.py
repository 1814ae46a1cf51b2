"""Trees and tables as HTML, with every text escaped.

Knows markup. Knows nothing of what the texts say; whatever they hold is shown, never
obeyed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from asn_kinerja.display.tree import Branch

__all__ = ["barred", "collapsible", "headed", "listed", "table"]


def collapsible(root: Branch, *, depth: int = 1) -> str:
    """A tree whose branches can be opened and closed.

    Args:
        root: The tree.
        depth: How many levels are open at the start.

    Returns:
        HTML.

    Examples:
        >>> collapsible(Branch("<b>"))
        '<div>&lt;b&gt;</div>'
    """
    notes = listed(root.notes)
    if not root.branches:
        return f"<div>{escape(root.text)}{notes}</div>"
    inner = "".join(f"<li>{collapsible(each, depth=depth - 1)}</li>" for each in root.branches)
    start = "<details open>" if depth > 0 else "<details>"
    return f"{start}<summary>{escape(root.text)}</summary>{notes}<ul>{inner}</ul></details>"


def headed(heading: str, body: str) -> str:
    """A heading over something that is HTML already.

    Args:
        heading: The heading.
        body: HTML.

    Returns:
        HTML.

    Examples:
        >>> headed("A & B", "<hr>")
        '<div><strong>A &amp; B</strong><hr></div>'
    """
    return f"<div><strong>{escape(heading)}</strong>{body}</div>"


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A table.

    Args:
        head: The names of the columns.
        body: The rows.

    Returns:
        HTML.

    Examples:
        >>> table(["a"], [["1 < 2"]])
        '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1 &lt; 2</td></tr></tbody></table>'
    """
    top = "".join(f"<th>{escape(name)}</th>" for name in head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in body
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"


def barred(head: Sequence[str], body: Iterable[Sequence[tuple[str, int | None]]]) -> str:
    """A table with a bar behind each number.

    Args:
        head: The names of the columns.
        body: The rows; each cell is a text and how many percent of it the bar fills, `None`
            for a cell without a bar.

    Returns:
        HTML.

    Examples:
        >>> barred(["a"], [[("<", None)]])
        '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>&lt;</td></tr></tbody></table>'
    """
    top = "".join(f"<th>{escape(name)}</th>" for name in head)
    rows = "".join(f"<tr>{''.join(_cell(*cell) for cell in row)}</tr>" for row in body)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(text: str, percent: int | None) -> str:
    if percent is None:
        return f"<td>{escape(text)}</td>"
    bar = f"linear-gradient(90deg, rgba(70, 130, 180, .35) {percent}%, transparent {percent}%)"
    return f'<td style="background: {bar}">{escape(text)}</td>'


def listed(texts: Iterable[str]) -> str:
    """Lines in small print.

    Args:
        texts: The lines.

    Returns:
        HTML.

    Examples:
        >>> listed(["1 < 2"])
        '<div><small>1 &lt; 2</small></div>'
    """
    return "".join(f"<div><small>{escape(text)}</small></div>" for text in texts)
