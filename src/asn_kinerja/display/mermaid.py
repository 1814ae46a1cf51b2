"""Texts inside a Mermaid diagram: shown, never obeyed.

Knows which signs Mermaid takes for its own. Knows nothing of what is drawn.
"""

from __future__ import annotations

import re

from asn_kinerja.display.tree import one_line

__all__ = ["label"]

_OWN = re.compile(r"[^\w .,()/≤–-]|_")


def label(text: str) -> str:
    """Write a text so that Mermaid reads none of it as its own.

    Args:
        text: Whatever a plan or a table says.

    Returns:
        One line; every sign that Mermaid could take for its own is its number.

    Examples:
        >>> label("a <b>" + chr(10) + "c")
        'a #60;b#62; c'
    """
    plain = " ".join(one_line(text).split())
    return _OWN.sub(lambda sign: f"#{ord(sign[0])};", plain)
