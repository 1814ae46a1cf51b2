"""Scales on which people rate: numbers in steps, or words in order; each with an id.

Knows how a value stands on a scale as a whole number. Knows nothing of who rates what.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from asn_kinerja.exact import Literal, RefusedNumberError, literal, scaled, to_decimal
from asn_kinerja.feedback.errors import FeedbackError, refusal
from asn_kinerja.labels import LabelSet
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Scale"]


@frozen(kw_only=True, cache_hash=True)
class Scale:
    """An ordered scale; made by `Scale.numbers` or `Scale.words`.

    Every value has a code: of numbers how many smallest units it is, of words its place from
    the worst. Two scales are one only if their ids and all their values are.

    Args:
        id: What the scale is called, e.g. `"1-4"`.
        low: The code of the lowest value.
        high: The code of the highest value.
        places: How many decimals a number on it may have.
        labels: Its words, the worst first; `None` on a scale of numbers.

    Raises:
        FeedbackError: If the id is blank, or there are fewer than two values.

    Examples:
        >>> Scale.numbers(1, 4).code(3)
        3
        >>> Scale.words(("kurang", "cukup", "baik"), id="mutu").value(2)
        'baik'
    """

    id: str
    low: int
    high: int
    places: int = 0
    labels: LabelSet | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a scale without a name, and one on which nothing can differ."""
        if not self.id.strip():
            raise FeedbackError("feedback.empty", name="id")
        if self.low >= self.high:
            raise FeedbackError("feedback.one_value", id=self.id)

    @classmethod
    def numbers(
        cls,
        low: Literal,
        high: Literal,
        *,
        places: int = 0,
        id: str | None = None,  # noqa: A002 - as every record of the library calls it
    ) -> Scale:
        """A scale of numbers.

        Args:
            low: The lowest number.
            high: The highest number.
            places: How many decimals an answer may have.
            id: What the scale is called; `"1-4"` for the numbers from 1 to 4 unless said.

        Returns:
            The scale.

        Raises:
            FeedbackError: If an end is no exact number of so many decimals, or *low* is not
                below *high*.

        Examples:
            >>> Scale.numbers(0, 120, places=2).value(9750)
            Decimal('97.50')
        """
        first, last = (_units(end, places) for end in (low, high))
        return cls(id=f"{low}-{high}" if id is None else id, low=first, high=last, places=places)

    @classmethod
    def words(
        cls,
        labels: type[StrEnum] | Sequence[str],
        *,
        best_first: bool = False,
        id: str | None = None,  # noqa: A002 - as every record of the library calls it
    ) -> Scale:
        """A scale of words in order.

        Args:
            labels: The enum of a regulation, or the words; the worst first.
            best_first: Whether they stand with the best first, as ratings are printed.
            id: What the scale is called; the name of the enum unless said.

        Returns:
            The scale.

        Raises:
            FeedbackError: If words are given without an *id*, or as one text.
            UnknownLabelError: If there is no word, or two that nobody could tell apart.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import Rating
            >>> Scale.words(Rating, best_first=True).code("di atas ekspektasi")
            2
        """
        given = _label_set(labels, id)
        members = given.members[::-1] if best_first else given.members
        ordered = LabelSet(given.name, members, given.spellings, given.kind)
        return cls(id=id or given.name, low=0, high=len(members) - 1, labels=ordered)

    @property
    def is_numeric(self) -> bool:
        """Whether distances on it mean anything: whether its values are numbers."""
        return self.labels is None

    def code(self, given: object) -> int:
        """The whole number that a value is on this scale.

        Args:
            given: A number, or a word in any known spelling.

        Returns:
            Its code.

        Raises:
            FeedbackError: If *given* is no number of the scale's decimals and range.
            UnknownLabelError: If *given* is no word of the scale.

        Examples:
            >>> Scale.numbers(0, 120, places=2).code(97.5)
            9750
        """
        if self.labels is not None:
            return self.labels.code(given)
        try:
            code = scaled(given, self.places)
        except RefusedNumberError as error:
            raise self._refused(given, error) from error
        if not self.low <= code <= self.high:
            raise FeedbackError("feedback.range", given=given, **self._ends())
        return code

    def value(self, code: int) -> Decimal | str:
        """The value that has a code.

        Args:
            code: A code of this scale.

        Returns:
            The number or the word.

        Examples:
            >>> Scale.numbers(1, 5).value(4)
            Decimal('4')
        """
        if self.labels is not None:
            return self.labels.values[code]
        return to_decimal(code, self.places)

    def said(self, lang: Language = "id") -> str:
        """Name the scale with its ends.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; words stay as they are.

        Returns:
            The line.

        Examples:
            >>> Scale.numbers(1, 4).said("en")
            '1-4: 1 to 4'
        """
        low, high = (plain(self.value(code), lang) for code in (self.low, self.high))
        return sentence("feedback.scale").said(lang, id=self.id, low=low, high=high)

    def _ends(self) -> dict[str, object]:
        return {"id": self.id, "low": self.value(self.low), "high": self.value(self.high)}

    def _refused(self, given: object, error: RefusedNumberError) -> FeedbackError:
        ends = self._ends()
        why = refusal(error, given, f"number({self.places}) {ends['low']}–{ends['high']}")
        return FeedbackError("feedback.number", given=given, why=why, **ends)


def _units(end: Literal, places: int) -> int:
    try:
        return scaled(to_decimal(*literal(end)), places)
    except RefusedNumberError as error:
        why = refusal(error, end, f"number({places})")
        raise FeedbackError("feedback.end", given=end, why=why) from error


def _label_set(labels: type[StrEnum] | Sequence[str], name: str | None) -> LabelSet:
    if isinstance(labels, type):
        return LabelSet.of(labels)
    if isinstance(labels, str) or name is None:
        raise FeedbackError("feedback.words", given=labels)
    return LabelSet(name, tuple(str(word) for word in labels))
