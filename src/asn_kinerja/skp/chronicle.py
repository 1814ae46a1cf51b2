"""A case of a life cycle to look at: what happened, day by day, and what can happen now.

Knows how a history is told. Knows nothing of whether it could have happened so.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.period import say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

if TYPE_CHECKING:
    from asn_kinerja.labels import Label
    from asn_kinerja.skp.history import Entry, History

__all__ = ["chronicle"]


def chronicle(history: History, lang: Language = "id") -> Branch:
    """Tell a case: its events in their order, and what can happen now.

    Args:
        history: The case.
        lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

    Returns:
        The tree.
    """
    told = zip(history.entries, history.moments[1:], strict=True)
    events = [_event(entry, state, lang) for entry, (state, _) in told]
    open_ = [Branch(str(row)) for row in history.allowed()]
    if open_:
        head = sentence("cycle.can_happen").said(lang)
        events.append(Branch(head, branches=tuple(open_)))
    title = one_line(history.cycle.title.said(lang))
    return Branch(title, tuple(_notes(history, lang)), tuple(events))


def _notes(history: History, lang: Language) -> Iterator[str]:
    begun, since = say_date(history.on, lang=lang), say_date(history.moments[-1][1], lang=lang)
    until = say_date(history.until, lang=lang)
    yield sentence("cycle.now").said(lang, state=history.state, since=since)
    yield sentence("cycle.span").said(lang, begun=begun, until=until)
    if history.previous is not None:
        last = say_date(history.previous.last, lang=lang)
        yield one_line(sentence("cycle.follows").said(lang, last=last, reason=history.reason))


def _event(entry: Entry, state: Label, lang: Language) -> Branch:
    notes = [] if not entry.reason else [one_line(entry.reason)]
    notes += [f"{name} = {_fact(value, lang)}" for name, value in entry.given]
    day = say_date(entry.on, lang=lang)
    return Branch(f"{day}: {entry.event} ({entry.by}) → {state}", tuple(notes))


def _fact(value: object, lang: Language) -> str:
    return plain(value, lang) if isinstance(value, Decimal | bool) else one_line(str(value))
