"""A sentence in the two languages of the library.

Knows Indonesian and English text side by side. Knows nothing of what the
sentences are about, where they are shown or how they are laid out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Language", "Text", "bilingual", "meant", "number", "one_line", "plain"]

Language: TypeAlias = Literal["id", "en"]


@frozen
class Text:
    """One sentence, in Indonesian and in English.

    Args:
        id: The Indonesian sentence.
        en: The English sentence.

    Examples:
        >>> Text("Nilai SKP", "SKP score").said("en")
        'SKP score'
    """

    id: str
    en: str

    def said(self, lang: Language = "id", /, **facts: object) -> str:
        """Say the sentence in one language, with the facts filled in.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.
            **facts: What stands at each `{name}` of the sentence; `{name:goal|goals}` is
                the first word where the fact reads 1, and the second where it does not.

        Returns:
            The finished sentence.

        Raises:
            ValueError: If *lang* is neither `"id"` nor `"en"`.

        Examples:
            >>> one_more = Text("{n} orang lagi", "{n} more {n:person|people}")
            >>> one_more.said("id", n=3), one_more.said("en", n=1)
            ('3 orang lagi', '1 more person')
        """
        if lang == "id":
            template = self.id
        elif lang == "en":
            template = self.en
        else:
            message = f"lang={lang!r}: accepted are 'id' and 'en'"
            raise ValueError(message)
        return _chosen(template, facts).format(**facts) if facts else template


#: A choice between two words by a fact, as in `{n:goal|goals}`.
_CHOICE = re.compile(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")


def _chosen(template: str, facts: Mapping[str, object]) -> str:
    return _CHOICE.sub(lambda found: found[2 if str(facts[found[1]]) == "1" else 3], template)


def bilingual(text: Text | str) -> Text:
    """Take a plain string as a sentence that reads the same in both languages.

    Args:
        text: A `Text`, kept as it is, or a string.

    Returns:
        The sentence as a `Text`.

    Examples:
        >>> bilingual("SKP")
        Text(id='SKP', en='SKP')
    """
    return text if isinstance(text, Text) else Text(text, text)


def meant(meaning: Text | str | None) -> Text | None:
    """Take a meaning that need not be stated.

    Args:
        meaning: A sentence as for `bilingual`, or `None`.

    Returns:
        The sentence, or `None`.

    Examples:
        >>> meant(None) is None
        True
    """
    return None if meaning is None else bilingual(meaning)


def one_line(text: str) -> str:
    """Keep a text to its line: what is no printable sign becomes a blank.

    Args:
        text: Whatever a record holds.

    Returns:
        The text without line ends and without signs that would steer a terminal.

    Examples:
        >>> one_line("Layanan" + chr(10) + "baik")
        'Layanan baik'
    """
    return "".join(sign if sign.isprintable() else " " for sign in text)


def plain(
    value: Decimal | str | bool | None,  # noqa: FBT001 - the value itself, not a switch
    lang: Language = "id",
    *,
    percent: bool = False,
) -> str:
    """Write a value for people: decimal comma in Indonesian, decimal point in English.

    Args:
        value: A number, a label, a flag, or `None` where it is missing.
        lang: `"id"` for Indonesian, `"en"` for English.
        percent: Whether a number is read as a percentage.

    Returns:
        The value as text.

    Examples:
        >>> plain(Decimal("1234.50")), plain(Decimal("0.7"), percent=True), plain(True)
        ('1.234,50', '70%', 'ya')
    """
    if value is None:
        return _MISSING.said(lang)
    if isinstance(value, bool):
        return (_YES if value else _NO).said(lang)
    if isinstance(value, str):
        return str(value)
    sign, digits, exponent = value.as_tuple()
    units = int("".join(map(str, digits))) * (-1 if sign else 1)
    places = -int(exponent) - (2 if percent else 0)
    return number(units, places, lang) + ("%" if percent else "")


def number(units: int, places: int, lang: Language = "id") -> str:
    """Write a whole number of smallest units for people.

    Args:
        units: The number times `10 ** places`.
        places: How many decimals it has; below zero for hundreds and more.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        The number with its decimals and with marks between thousands.

    Examples:
        >>> number(123450, 2), number(123450, 2, "en")
        ('1.234,50', '1,234.50')
    """
    thousands, point = (".", ",") if lang == "id" else (",", ".")
    whole, rest = f"{units * 10 ** -min(places, 0)}", ""
    if places > 0:
        digits = f"{abs(units):0{places + 1}}"
        whole, rest = digits[:-places], point + digits[-places:]
        whole = f"-{whole}" if units < 0 else whole
    if len(whole) > _UNMARKED:
        whole = f"{int(whole):,}".replace(",", thousands)
    return whole + rest


#: Digits up to which no mark between thousands is needed.
_UNMARKED = 3
_YES, _NO, _MISSING = Text("ya", "yes"), Text("tidak", "no"), Text("belum ada", "missing")
