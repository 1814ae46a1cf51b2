"""What every part of a plan must have: an id, and words that say something.

Knows texts, and when two say the same. Knows nothing of what they name.
"""

from __future__ import annotations

from attrs import Attribute
from attrs.validators import optional

from asn_kinerja.goals.errors import PlanError

__all__ = ["says_something", "says_something_if_stated", "wording"]


def says_something(_part: object, attribute: Attribute[str], value: object) -> None:
    """Refuse an id or a statement that is empty, blank or no text.

    Args:
        _part: The part, as attrs gives it.
        attribute: Which of its texts.
        value: The text.

    Raises:
        PlanError: If nobody could read anything in it.
    """
    if not isinstance(value, str) or not value.strip():
        raise PlanError("plan.empty", name=attribute.name)


#: The same of a text that may be left out: nobody is `None`, never a blank.
says_something_if_stated = optional(says_something)


def wording(statement: str) -> str:
    """What of a statement tells it from others: neither capitals nor blanks do.

    Args:
        statement: The statement.

    Returns:
        The words to compare.
    """
    return " ".join(statement.casefold().split())
