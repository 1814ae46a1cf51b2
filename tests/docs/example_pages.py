"""What the tests of the example share: a browser's view of a page, and changed data."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from examples.kementerian.records import DATA, Kasus, load


class Elements(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element; all but the two void ones of the head are closed again."""
        self.tags.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last, and nothing else."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.words.append(data)


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> Kasus:
    """The case with something else in its data."""
    data = json.loads(DATA.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data), "utf-8")
    return load(path)
