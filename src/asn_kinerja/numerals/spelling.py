"""Numbers in words, as official texts repeat them in brackets: "5 (lima) dokumen".

Knows how a number is spelt in Indonesian and which words are of a number. The words are
never read as a number: they must say what the figures say.
"""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["is_spelling", "says_a_number", "spelt"]

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
# Ten to nineteen stand in no pattern of the sizes.
_SMALL = (*_DIGITS, "sepuluh", "sebelas", *(f"{digit} belas" for digit in _DIGITS[2:]))
_SIZES = {
    10**12: "triliun",
    10**9: "miliar",
    10**6: "juta",
    1000: "ribu",
    100: "ratus",
    10: "puluh",
}
_WITH_SE = {"ribu", "ratus"}
_SIZE = "belas|puluh|ratus|ribu|juta|mil[iy]ar|tril[iy]un"
_NUMBER = re.compile(
    rf"(?i)\b(?:(?:{'|'.join(_DIGITS)}|se)?(?:{_SIZE})|{'|'.join(_DIGITS)}|setengah)\b"
)
_VARIANTS = (
    (re.compile("milyar"), "miliar"),
    (re.compile("trilyun"), "triliun"),
    (re.compile("se(juta|miliar|triliun)"), r"satu\1"),
)


def says_a_number(words: str) -> bool:
    """Tell whether a text has a word that is, or is part of, a number.

    Args:
        words: Any text.

    Returns:
        Whether it has.

    Examples:
        >>> says_a_number("dua belas"), says_a_number("tahun berjalan")
        (True, False)
    """
    return _NUMBER.search(words) is not None


def is_spelling(words: str, value: Decimal) -> bool:
    """Tell whether words say a number, in one of the ways that are usual.

    Args:
        words: The words; capitals and blanks do not matter.
        value: The number.

    Returns:
        Whether they do. Decimals are said one by one or as one number; zeros at their
        end may be left out.

    Examples:
        >>> is_spelling("tujuh koma dua puluh lima", Decimal("7.25"))
        True
        >>> is_spelling("dua koma lima", Decimal("2.05"))
        False
    """
    said = words.replace(" ", "").lower()
    for variant, usual in _VARIANTS:
        said = variant.sub(usual, said)
    return said in {each.replace(" ", "") for each in _spellings(value)}


def _spellings(value: Decimal) -> set[str]:
    whole, _, decimals = f"{value.copy_abs():f}".partition(".")
    stem = f"minus {spelt(int(whole))}" if value.is_signed() else spelt(int(whole))
    needed = decimals.rstrip("0")
    found: set[str] = set() if needed else {stem}
    for shown in {decimals, needed} - {""}:
        found.add(f"{stem} koma {' '.join(_DIGITS[int(digit)] for digit in shown)}")
        if not shown.startswith("0"):
            found.add(f"{stem} koma {spelt(int(shown))}")
    return found


def spelt(number: int) -> str:
    """Write a whole number in words.

    Args:
        number: Zero or more.

    Returns:
        The words, in small letters.

    Examples:
        >>> spelt(1_115)
        'seribu seratus lima belas'
    """
    if number < len(_SMALL):
        return _SMALL[number]
    size = next(size for size in _SIZES if size <= number)
    count, rest = divmod(number, size)
    one = count == 1 and _SIZES[size] in _WITH_SE
    head = f"se{_SIZES[size]}" if one else f"{spelt(count)} {_SIZES[size]}"
    return f"{head} {spelt(rest)}" if rest else head
