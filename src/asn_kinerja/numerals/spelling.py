"""Numbers in words, as official texts repeat them in brackets: "5 (lima) dokumen".

Knows how a number is spelt in Indonesian. The words are never read as a number:
they must say what the figures say.
"""

from __future__ import annotations

import re
from decimal import Decimal

from asn_kinerja.numerals.quantity import NumeralError

__all__ = ["spellings", "without_spelling"]

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
_BRACKETS = re.compile(r" ?\(([^()]*)\)")
_WORDS = re.compile(
    rf"(?:{'|'.join((*_DIGITS, *_SIZES.values()))}|belas|se|koma|minus|persen|rupiah| )+"
)
_SAID_WITH_THE_UNIT = re.compile("(?:persen|rupiah)$")


def without_spelling(tail: str, value: Decimal) -> str:
    """Take a number in words, in brackets, off the text after the figures.

    Args:
        tail: The text after the figures.
        value: What the figures say.

    Returns:
        The rest of the text; all of it if it does not open with such words.

    Raises:
        NumeralError: If the words say another number than the figures.

    Examples:
        >>> without_spelling(" (lima) dokumen", Decimal(5))
        ' dokumen'
    """
    brackets = _BRACKETS.match(tail)
    if brackets is None:
        return tail
    words = brackets[1].lower().replace("milyar", "miliar").replace("trilyun", "triliun")
    if not _WORDS.fullmatch(words):
        return tail
    said = _SAID_WITH_THE_UNIT.sub("", words.replace(" ", ""))
    if said not in {spelt.replace(" ", "") for spelt in spellings(value)}:
        raise NumeralError("numerals.spelling", value=value, words=brackets[1])
    return tail[brackets.end() :]


def spellings(value: Decimal) -> frozenset[str]:
    """Write a number in words, in each way that is usual.

    Args:
        value: The number.

    Returns:
        The spellings, in small letters; the decimals one by one and as one number.

    Examples:
        >>> sorted(spellings(Decimal("7.25")))
        ['tujuh koma dua lima', 'tujuh koma dua puluh lima']
    """
    whole, _, decimals = f"{abs(value):f}".partition(".")
    stem = f"minus {_spelt(int(whole))}" if value < 0 else _spelt(int(whole))
    if not decimals.strip("0"):
        return frozenset({stem})
    one_by_one = " ".join(_DIGITS[int(digit)] for digit in decimals)
    return frozenset({f"{stem} koma {one_by_one}", f"{stem} koma {_spelt(int(decimals))}"})


def _spelt(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    size = next(size for size in _SIZES if size <= number)
    count, rest = divmod(number, size)
    one = count == 1 and _SIZES[size] in _WITH_SE
    head = f"se{_SIZES[size]}" if one else f"{_spelt(count)} {_SIZES[size]}"
    return f"{head} {_spelt(rest)}" if rest else head
