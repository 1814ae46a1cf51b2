"""A sentence in the two languages of the library.

Knows Indonesian and English text side by side. Knows nothing of what the
sentences are about, where they are shown or how they are laid out.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Language", "Text", "bilingual", "plain"]

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
            **facts: What stands at each `{name}` of the sentence.

        Returns:
            The finished sentence.

        Raises:
            ValueError: If *lang* is neither `"id"` nor `"en"`.

        Examples:
            >>> Text("{n} orang", "{n} people").said("id", n=3)
            '3 orang'
        """
        if lang == "id":
            template = self.id
        elif lang == "en":
            template = self.en
        else:
            message = f"lang={lang!r}: accepted are 'id' and 'en'"
            raise ValueError(message)
        return template.format(**facts) if facts else template


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
    return f"{_digits(value, -2, lang)}%" if percent else _digits(value, 0, lang)


def _digits(value: Decimal, shift: int, lang: Language) -> str:
    # Moving the point in the exponent is exact; arithmetic would ask the ambient context.
    sign, digits, exponent = value.as_tuple()
    moved = Decimal((sign, digits, int(exponent) - shift))
    text = f"{moved:,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text


_YES, _NO, _MISSING = Text("ya", "yes"), Text("tidak", "no"), Text("belum ada", "missing")
