"""What one indicator reached in a period: its value, and everything that it came from.

Knows how to read one result. Knows nothing of how it is computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.formula.kinds import Value
from asn_kinerja.goals.account import account
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.goals.target import Amount, Comparison, Target
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.text import Language

__all__ = ["Measured", "lacking"]


@frozen(kw_only=True, repr=False)
class Measured:
    """What an indicator reached in a period.

    Args:
        indicator: The indicator.
        period: The period.
        value: What it reached; `None` as long as anything is missing for it.
        target: What was to be reached in this period; `None` where the plan says it for
            none or for a longer one only.
        comparison: The value against the target: better, as expected or worse.
        outcome: Its achievement, where the indicator states a formula.
        rule: How the value was made of several: of periods by the mode, or of components
            by the roll-up.
        reports: Its own reports of the period.
        gaps: The days of the period that no report covers.
        parts: The results of its components, where it is computed from them.
        refused: What keeps the value or the achievement from being computed.

    Examples:
        >>> indicator = Indicator("iki-1", "Ibu hamil terlayani")
        >>> result = Measured(indicator=indicator, period=Period.year(2024))
        >>> result.is_complete, result.missing
        (False, ('iki-1',))
    """

    indicator: Indicator
    period: Period
    value: Amount | None = None
    target: Target | None = None
    comparison: Comparison | None = None
    outcome: Outcome | None = None
    rule: Outcome | None = None
    reports: tuple[Realisation, ...] = ()
    gaps: tuple[Period, ...] = ()
    # One part may stand below many wholes: to compare each would never end.
    parts: tuple[Measured, ...] = field(default=(), eq=False)
    refused: tuple[AsnKinerjaError, ...] = field(default=(), eq=False)

    @property
    def id(self) -> str:
        """The id of the indicator."""
        return self.indicator.id

    @property
    def achievement(self) -> Value | None:
        """Its achievement in percent; `None` without a formula, or while it is open."""
        return None if self.outcome is None else self.outcome.get("capaian")

    @property
    def is_complete(self) -> bool:
        """Whether it has a value and, where a formula is stated, an achievement."""
        achieved = self.indicator.formula is None or (
            self.outcome is not None and self.outcome.is_complete
        )
        return self.value is not None and achieved and not self.refused

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the indicators whose value it waits for: itself, or components below."""
        return tuple(lacking([self]))

    def explain(self, lang: Language = "id") -> str:
        """Explain the value, from the indicator down to the reports with their evidence.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines; of a very large one the first, and how many more there are.

        Examples:
            >>> indicator = Indicator("iki-1", "Ibu hamil terlayani")
            >>> print(Measured(indicator=indicator, period=Period.year(2024)).explain("en"))
            Ibu hamil terlayani [iki-1]: missing
               no report yet
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> indicator = Indicator("iki-1", "Ibu hamil terlayani")
            >>> Measured(indicator=indicator, period=Period.year(2024)).explanation("en").text
            'Ibu hamil terlayani [iki-1]: missing'
        """
        return account(self, lang)

    def __repr__(self) -> str:
        """Show the id and the value."""
        return f"<Measured {self.id}: {'no value' if self.value is None else self.value}>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def lacking(results: Iterable[Measured]) -> Iterator[str]:
    """The indicators at which a value is missing first, each once: below them all have one."""
    waiting = [each for each in results if each.value is None]
    seen = {each.id for each in waiting}
    for each in waiting:
        below = [part for part in each.parts if part.value is None]
        if not below:
            yield each.id
        fresh = [part for part in below if part.id not in seen]
        seen.update(part.id for part in fresh)
        waiting.extend(fresh)
