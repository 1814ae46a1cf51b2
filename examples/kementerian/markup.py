"""HTML from parts, safe by default: a plain text is escaped wherever it is put.

Knows markup. Knows nothing of the case.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

__all__ = ["Markup", "bullets", "joined", "node"]


class Markup(str):
    """Text that is markup already; every other text is escaped."""

    __slots__ = ()


def node(tag: str, *inside: str, cls: str = "", **attributes: str) -> Markup:
    """An element.

    Args:
        tag: Its name.
        inside: Texts, which are escaped, and markup, which is not.
        cls: Its class.
        attributes: Others; `_` in a name stands for `-`.

    Examples:
        >>> node("p", "1 < 2", cls="note")
        '<p class="note">1 &lt; 2</p>'
    """
    given = {"class": cls, **attributes} if cls else attributes
    head = "".join(f' {_name(key)}="{escape(value)}"' for key, value in given.items())
    return Markup(f"<{tag}{head}>{joined(inside)}</{tag}>")


def joined(parts: Iterable[str]) -> Markup:
    """Texts and markup, one after the other."""
    return Markup("".join(each if isinstance(each, Markup) else escape(each) for each in parts))


def bullets(texts: Iterable[str], *, cls: str = "") -> Markup:
    """A list."""
    return node("ul", *(node("li", text) for text in texts), cls=cls)


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
