"""Small plans for tests: a goal by its id, a link by its two ends."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from asn_kinerja.goals import Cascade, Goal, Indicator, Level, Link, Need, Target


def indicator(name: str, target: object = 1, **more: Any) -> Indicator:
    """An indicator that says its own name, with a target unless it is `None`."""
    way = target if isinstance(target, Target) or target is None else Target.up(target)
    return Indicator(name, f"Ukuran {name}", way, **more)


def goal(name: str, *indicators: str | Indicator, **more: Any) -> Goal:
    """A goal that says its own name, owned by somebody of that name."""
    made = tuple(indicator(each) if isinstance(each, str) else each for each in indicators)
    told = {"statement": f"Hasil {name}", "level": Level.SASARAN, "owner": f"p-{name}", **more}
    return Goal(name, indicators=made, **told)


def links(*ends: str, **more: Any) -> tuple[Link, ...]:
    """Direct links from texts such as `"so > kb"`, or `"r > so 40%"` with a share."""
    found = []
    for each in ends:
        child, _, parent, *share = each.split()
        stated = {"share": share[0]} if share else {}
        found.append(Link(child, parent, **{"relation": "direct", **stated, **more}))
    return tuple(found)


def plan(*ends: str, **goals: tuple[str, ...]) -> Cascade:
    """A plan with the need *kb*: every goal named at an end, with its indicators."""
    made = links(*ends)
    owners = {each: name for name, many in goals.items() for each in many}
    named = (part for link in made for part in (link.parent, link.child))
    names = dict.fromkeys(owners.get(part, part) for part in named if part != "kb")
    wanted = dict.fromkeys([*names, *goals])
    return Cascade(
        [goal(each, *goals.get(each, ())) for each in wanted], made, [Need("kb", "Butuh")]
    )


class Tags(HTMLParser):
    """The elements and attributes that a browser would find."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element and its attributes."""
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)
