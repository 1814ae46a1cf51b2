"""One alert: which series, by which strategy, why, and what a book of rules suggests.

Knows how an alert is read, explained and shown. Knows nothing of how it is raised.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from asn_kinerja.consequences.decisions import Decisions
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.monitoring.series import Series
from asn_kinerja.outcome import Outcome
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, bilingual, plain

__all__ = ["Alert"]


@frozen(repr=False)
class Alert:
    """One alert, or one that cannot be decided yet.

    A strategy that is a plain function makes its own.

    Args:
        series: The series.
        strategy: What the strategy is, for people.
        why: What was seen, in words.
        outcome: The policy's outcome, where the strategy is a policy.
        severity: How serious it is, where the strategy says so.
        raised: `False` where facts are missing, so that it cannot be decided yet.
        follow_up: What a book of rules suggests.

    Examples:
        >>> from asn_kinerja import Period
        >>> kunjungan = Series.of("pkm-1", {Period.month(2026, 1): 12}, direction="naik")
        >>> print(Alert(kunjungan, "Kunjungan di bawah 20", why="hanya 12").said("en"))
        pkm-1: Kunjungan di bawah 20
    """

    series: Series
    strategy: Text = field(converter=bilingual)
    why: Text = field(default=Text("", ""), converter=bilingual, kw_only=True)
    outcome: Outcome | None = field(default=None, kw_only=True)
    severity: str | None = field(default=None, kw_only=True)
    raised: bool = field(default=True, kw_only=True)
    follow_up: Decisions | None = field(default=None, kw_only=True)

    def said(self, lang: Language = "id") -> str:
        """Put it into one line.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The series and the strategy, with the severity where one is stated.

        Examples:
            >>> from asn_kinerja import Period
            >>> one = Series.of("pkm-1", {Period.month(2026, 1): 12}, direction="naik")
            >>> Alert(one, "Kunjungan di bawah 20", severity="Kritis").said("en")
            'pkm-1: Kunjungan di bawah 20 (severity Kritis)'
        """
        return one_line(f"{self.series.title.said(lang)}: {self.heading(lang)}")

    def heading(self, lang: Language = "id") -> str:
        """Name the strategy, where the series is named already.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The strategy, with the severity where one is stated.

        Examples:
            >>> from asn_kinerja import Period
            >>> one = Series.of("pkm-1", {Period.month(2026, 1): 12}, direction="naik")
            >>> Alert(one, "Kunjungan di bawah 20").heading("en")
            'Kunjungan di bawah 20'
        """
        strategy = self.strategy.said(lang)
        if self.severity is None:
            return strategy
        return f"{strategy} ({sentence('watch.severity').said(lang, severity=self.severity)})"

    def explain(self, lang: Language = "id") -> str:
        """Tell what was seen, by which rule, and what is suggested.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja import Period
            >>> one = Series.of("pkm-1", {Period.month(2026, 1): 12}, direction="naik")
            >>> print(Alert(one, "Kunjungan di bawah 20", why="hanya 12").explain("en"))
            pkm-1: Kunjungan di bawah 20
               1 January 2026 to 31 January 2026: 12
               hanya 12
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja import Period
            >>> one = Series.of("pkm-1", {Period.month(2026, 1): 12}, direction="naik")
            >>> Alert(one, "Kunjungan di bawah 20").explanation("en").text
            'pkm-1: Kunjungan di bawah 20'
        """
        return Branch(self.said(lang), tuple(self._notes(lang)), tuple(self._branches(lang)))

    def _notes(self, lang: Language) -> Iterator[str]:
        last = self.series.points[-1]
        unit = f" {self.series.unit}" if self.series.unit and last.value is not None else ""
        value = plain(last.value, lang) + unit
        yield sentence("watch.last").said(lang, period=last.period.said(lang), value=value)
        if self.series.missing:
            periods = "; ".join(each.said(lang) for each in self.series.missing)
            yield sentence("watch.missing").said(lang, periods=periods)
        if not self.series.is_even:
            yield sentence("watch.uneven").said(lang)
        if self.why.said(lang):
            yield one_line(self.why.said(lang))
        if self.outcome is not None:
            yield from self.outcome.explanation(lang).notes

    def _branches(self, lang: Language) -> Iterator[Branch]:
        if self.outcome is not None:
            yield from self.outcome.explanation(lang).branches
        if self.follow_up is not None:
            told = self.follow_up.explanation(lang)
            yield Branch(sentence("watch.follow").said(lang), branches=(told,))

    def __repr__(self) -> str:
        """Show the series and the strategy."""
        state = "" if self.raised else " (?)"
        return f"<Alert {self.series.id}: {self.strategy.id}{state}>"

    def __str__(self) -> str:
        """Put it into one line of Indonesian."""
        return self.said()

    def _repr_html_(self) -> str:
        return collapsible(self.explanation(), depth=2)
