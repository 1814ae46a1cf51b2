"""What an indicator is to reach, and on which side of it a realisation lies.

Knows numbers, dates and ordered labels such as "BB" with the direction that is good.
Knows nothing of indicators, formulas of achievement or ratings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import field, frozen

from asn_kinerja import numerals
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.exact import RefusedNumberError, exactly
from asn_kinerja.labels import Label, LabelSet
from asn_kinerja.period import say_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Amount", "Comparison", "Direction", "Target", "TargetError", "amount"]

#: What a target or a realisation may be: a number, a day, or a label of a scale.
Amount: TypeAlias = Decimal | date | str


class Direction(Label):
    """Which way a realisation is better.

    Examples:
        >>> Direction.parse("turun")
        <Direction.DOWN: 'Makin rendah makin baik'>
    """

    UP = "Makin tinggi makin baik", "naik", "up"
    DOWN = "Makin rendah makin baik", "turun", "down"
    WITHIN = "Di dalam rentang", "rentang", "range"


class Comparison(Label):
    """A realisation against its target: better, as expected or worse.

    Examples:
        >>> Target.down(3, 2).compare(1)
        <Comparison.BETTER: 'Lebih baik'>
    """

    BETTER = "Lebih baik"
    AS_EXPECTED = "Sesuai"
    WORSE = "Lebih buruk"


class TargetError(AsnKinerjaError, ValueError):
    """A target, or a value for it, that cannot be.

    Examples:
        >>> try:
        ...     Target.within(90, 80)
        ... except TargetError as error:
        ...     error.code
        'target.order'
    """


def _direction(value: Direction | str) -> Direction:
    return Direction.parse(value)


def _labels(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@frozen
class Target:
    """What is to be reached: the values from *low* to *high* are as expected.

    A target is made by the word that says its direction, so that none is without one.

    Args:
        direction: Which way is better, in any known spelling.
        low: The lowest value that is as expected.
        high: The highest value that is as expected.
        strict: Whether the end that must be reached must be passed.
        scale: The labels of a target in words, the worst first.

    Raises:
        TargetError: If an end is no exact number, no day and no label of the scale as it
            stands there, if the ends are of different kinds or run backwards, or if one
            end of a range must be passed.
        UnknownLabelError: If the direction is none.

    Examples:
        >>> Target.up(85).compare(90)
        <Comparison.BETTER: 'Lebih baik'>
        >>> Target.up("BB", scale=("D", "C", "CC", "B", "BB", "A", "AA")).compare("B")
        <Comparison.WORSE: 'Lebih buruk'>
    """

    direction: Direction = field(converter=_direction)
    low: Amount
    high: Amount
    strict: bool = field(default=False, kw_only=True)
    scale: tuple[str, ...] = field(default=(), converter=_labels, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse ends that cannot stand together."""
        for end in (self.low, self.high):
            if not _is_amount(end, self.scale):
                raise TargetError("target.amount", given=end, accepted="Decimal")
        # Inside a range neither end is the one that must be passed.
        if self.strict and self.direction is Direction.WITHIN:
            raise TargetError("target.strict")
        if _is_day(self.low) is not _is_day(self.high):
            raise TargetError("target.kinds", target=self.low, value=self.high)
        if self._key(self.low) > self._key(self.high):
            raise TargetError("target.order", low=self.low, high=self.high)

    @classmethod
    def up(cls, low: object, high: object = None, *, scale: Sequence[str] = ()) -> Target:
        """The more the better.

        Args:
            low: What must be reached: a number, a day or a label.
            high: Up to where a realisation is still only as expected; *low* unless said.
            scale: The labels, the worst first, where the target is one.

        Returns:
            The target.

        Raises:
            TargetError: As `Target` does, or if an end is no exact number.
            UnknownLabelError: If an end is no label of *scale*.

        Examples:
            >>> Target.up(80, 90).compare(85)
            <Comparison.AS_EXPECTED: 'Sesuai'>
        """
        first = amount(low, scale)
        last = first if high is None else amount(high, scale)
        return cls(Direction.UP, first, last, scale=scale)

    @classmethod
    def down(cls, high: object, low: object = None, *, scale: Sequence[str] = ()) -> Target:
        """The less, the earlier, the better.

        Args:
            high: What must not be passed: a number, a day or a label.
            low: Down to where a realisation is still only as expected; *high* unless said.
            scale: The labels, the worst first, where the target is one.

        Returns:
            The target.

        Raises:
            TargetError: As `Target` does, or if an end is no exact number.
            UnknownLabelError: If an end is no label of *scale*.

        Examples:
            >>> Target.down(date(2024, 6, 30)).compare(date(2024, 7, 1))
            <Comparison.WORSE: 'Lebih buruk'>
        """
        last = amount(high, scale)
        first = last if low is None else amount(low, scale)
        return cls(Direction.DOWN, first, last, scale=scale)

    @classmethod
    def within(cls, low: object, high: object) -> Target:
        """Neither below nor above.

        Args:
            low: The lowest value that is right.
            high: The highest value that is right.

        Returns:
            The target.

        Raises:
            TargetError: As `Target` does, or if an end is no exact number.

        Examples:
            >>> Target.within(Decimal("36.5"), Decimal("37.5")).compare(38)
            <Comparison.WORSE: 'Lebih buruk'>
        """
        return cls(Direction.WITHIN, amount(low), amount(high))

    @classmethod
    def none_at_all(cls) -> Target:
        """Nothing may occur: zero is the target.

        Returns:
            The target.

        Examples:
            >>> Target.none_at_all().compare(1)
            <Comparison.WORSE: 'Lebih buruk'>
        """
        return cls(Direction.DOWN, Decimal(0), Decimal(0))

    @classmethod
    def read(
        cls,
        text: str,
        direction: Direction | str | None = None,
        *,
        dot: numerals.Dot | None = None,
        scale: Sequence[str] = (),
    ) -> Target:
        """Read a target as Indonesians write it: "≥ 85%", "7 - 8 bulan", "BB".

        Args:
            text: What stands in the plan.
            direction: Which way is better; only a bound such as "≤ 14%" says it itself.
            dot: What a dot separates, as for `numerals.parse`.
            scale: The labels, the worst first, where the target is one: the text must then
                be one of them.

        Returns:
            The target.

        Raises:
            TargetError: If the direction is not said, or said against the text, or the
                text has no number and no *scale* is given.
            NumeralError: If the number cannot be read for certain.
            UnknownLabelError: If the text is no label of *scale*, or *direction* no direction.

        Examples:
            >>> Target.read("≤14%").direction
            <Direction.DOWN: 'Makin rendah makin baik'>
            >>> print(Target.read("7-8 bulan", "turun"))
            7–8, makin rendah makin baik
        """
        way = None if direction is None else Direction.parse(direction)
        if scale:
            label = amount(text, scale)
            return cls(_said(way, text), label, label, scale=scale)
        found = numerals.parse(text, dot=dot)
        if isinstance(found, numerals.NotNumeric):
            raise TargetError("target.amount", given=text, accepted=_NUMBERS)
        if isinstance(found, numerals.Range):
            return cls(_said(way, text), found.low, found.high)
        if isinstance(found, numerals.Number):
            return cls(_said(way, text), found.value, found.value)
        own = Direction.DOWN if found.op in _DOWNWARD else Direction.UP
        if way is not None and way is not own:
            raise TargetError("target.against", text=text, direction=way.value)
        return cls(own, found.value, found.value, strict=found.op in _STRICT)

    def compare(self, realised: object) -> Comparison:
        """Tell whether a realisation is better than the target, as expected, or worse.

        Where the target is one value, reaching it is as expected and passing it is
        better; where it must be passed, whatever meets it has passed it. This is no rating:
        the appraiser rates.

        Args:
            realised: A number, a day or a label, as the target is.

        Returns:
            Better, as expected, or worse.

        Raises:
            TargetError: If it is of another kind than the target.
            UnknownLabelError: If it is no label of the scale.

        Dasar hukum:
            PermenPANRB 6/2022 Anak Lampiran 4 hlm. 203, 210: the column "TARGET/ SESUAI
            EKSPEKTASI"; that a value inside the range is as expected is our reading.

        Examples:
            >>> Target.down(14).compare(12)
            <Comparison.BETTER: 'Lebih baik'>
        """
        value = amount(realised, self.scale)
        if _is_day(value) is not _is_day(self.end):
            raise TargetError("target.kinds", target=self.end, value=value)
        place = self._side(value)
        if self.direction is Direction.WITHIN:
            return Comparison.AS_EXPECTED if place == 0 else Comparison.WORSE
        good = place if self.direction is Direction.UP else -place
        return (Comparison.AS_EXPECTED, Comparison.BETTER, Comparison.WORSE)[good]

    @property
    def end(self) -> Amount:
        """What must be reached, or must not be passed."""
        return self.high if self.direction is Direction.DOWN else self.low

    def said(self, lang: Language = "id", *, unit: str | None = None) -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.
            unit: The unit to write behind the amount.

        Returns:
            What is to be reached, and which way is better.

        Examples:
            >>> Target.up(Decimal("80.5"), 90).said("en", unit="%")
            '80.5–90%, the higher the better'
        """
        sign = "" if not self.strict else "< " if self.direction is Direction.DOWN else "> "
        ends = dict.fromkeys((_shown(self.low, lang), _shown(self.high, lang)))
        after = "" if unit is None else unit if unit == "%" else f" {unit}"
        what = f"{sign}{'–'.join(ends)}{after}"
        return sentence(_IN_WORDS[self.direction]).said(lang, amount=what)

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()

    def _side(self, value: Amount) -> int:
        """-1 below what is expected, 0 in it, 1 above it."""
        key = self._key(value)
        if self.strict and key == self._key(self.end):
            return -1 if self.direction is Direction.UP else 1
        if key < self._key(self.low):
            return -1
        return 1 if key > self._key(self.high) else 0

    def _key(self, value: Amount) -> Any:
        return self.scale.index(value) if isinstance(value, str) else value


_DOWNWARD = {numerals.Operator.AT_MOST, numerals.Operator.LESS_THAN}
_STRICT = {numerals.Operator.MORE_THAN, numerals.Operator.LESS_THAN}
_IN_WORDS = {
    Direction.UP: "target.up",
    Direction.DOWN: "target.down",
    Direction.WITHIN: "target.within",
}


def _said(way: Direction | None, text: str) -> Direction:
    if way is None:
        raise TargetError("target.direction", text=text, accepted="naik, turun, rentang")
    return way


_NUMBERS = "int, float, Decimal, Fraction"
_NO_NUMBER = {"number.text", "number.kind"}


def amount(value: object, scale: Sequence[str] = ()) -> Amount:
    """Keep an amount as it is given: a day, a label of the scale, or an exact number.

    Args:
        value: The amount; a float means what its shortest `repr` says.
        scale: The labels, the worst first, where it is one.

    Returns:
        The amount.

    Raises:
        TargetError: If it is no day and no exact number.
        UnknownLabelError: If it is no label of *scale*.

    Examples:
        >>> amount(72.4)
        Decimal('72.4')
    """
    if scale:
        return LabelSet("skala", tuple(scale)).find(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return exactly(value)
    except RefusedNumberError as refused:
        # A text is read by `Target.read`: "1.250" means two things, and "85%" is 85 there.
        code = "target.amount" if refused.code in _NO_NUMBER else refused.code
        raise TargetError(code, given=value, accepted=_NUMBERS) from refused


def _is_amount(end: object, scale: tuple[str, ...]) -> bool:
    """Whether an end is settled: exact, a whole day, or a label as the scale spells it."""
    if scale:
        return end in scale
    if isinstance(end, Decimal):
        return end.is_finite()
    return isinstance(end, date) and not isinstance(end, datetime)


def _is_day(value: Amount) -> bool:
    """What tells two amounts apart that cannot be compared; of labels both ends are one."""
    return isinstance(value, date)


def _shown(value: Amount, lang: Language) -> str:
    return say_date(value, lang=lang) if isinstance(value, date) else plain(value, lang)
