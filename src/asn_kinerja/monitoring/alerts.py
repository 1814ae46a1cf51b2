"""All alerts of a watch: what was raised, what cannot be decided yet, and what is quiet.

Knows how they are read, explained and shown. Knows nothing of how they are raised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from html import escape
from types import MappingProxyType

from attrs import evolve, frozen

from asn_kinerja.display.html import collapsible, headed
from asn_kinerja.display.sparkline import sparkline
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.monitoring.alert import Alert
from asn_kinerja.monitoring.series import Point, Series
from asn_kinerja.period import Period
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["Alerts"]

_COLUMNS = (
    "watch.column_series",
    "watch.column_course",
    "watch.column_last",
    "watch.column_alerts",
)


@frozen(repr=False)
class Alerts:
    """What a watch over many series found.

    Args:
        series: Every series that was watched.
        raised: The alerts, in the order of the series and of the strategies.
        undecided: What cannot be decided yet, because something is missing for it.

    Examples:
        >>> from asn_kinerja.monitoring import AMBANG, watch
        >>> one = Series.of("pkm-1", {Period.month(2026, 1): 72}, direction="naik")
        >>> found = watch([one], [AMBANG])
        >>> [str(alert) for alert in found.raised], found.undecided
        (['pkm-1: Peringatan: melewati ambang'], ())
    """

    series: tuple[Series, ...]
    raised: tuple[Alert, ...]
    undecided: tuple[Alert, ...]

    @property
    def missing(self) -> Mapping[str, tuple[Period, ...]]:
        """For each series with holes the periods without a value."""
        found = {each.id: each.missing for each in self.series if each.missing}
        return MappingProxyType(found)

    @property
    def quiet(self) -> tuple[Series, ...]:
        """The series about which nothing was raised and nothing is open."""
        told = {each.series.id for each in (*self.raised, *self.undecided)}
        return tuple(each for each in self.series if each.id not in told)

    def explain(self, lang: Language = "id") -> str:
        """Tell every alert with its reasons and the suggested follow-up.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.monitoring import AMBANG, watch
            >>> one = Series.of("pkm-1", {Period.month(2026, 1): 91}, direction="naik")
            >>> print(watch([one], [AMBANG]).explain("en"))
            0 alerts and 0 not decided yet, in 1 series
            └─ No alert: pkm-1
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> Alerts((), (), ()).explanation("en").text
            '0 alerts and 0 not decided yet, in 0 series'
        """
        return Branch(self._head(lang), branches=tuple(self._branches(lang)))

    def _head(self, lang: Language) -> str:
        many = {"raised": len(self.raised), "undecided": len(self.undecided)}
        return sentence("watch.head").said(lang, **many, series=len(self.series))

    def _branches(self, lang: Language) -> Iterator[Branch]:
        yield from (each.explanation(lang) for each in self.raised)
        if self.undecided:
            branches = tuple(each.explanation(lang) for each in self.undecided)
            yield Branch(sentence("watch.undecided").said(lang), branches=branches)
        if self.quiet:
            names = ", ".join(each.title.said(lang) for each in self.quiet)
            yield Branch(sentence("watch.quiet").said(lang, series=names))

    def __repr__(self) -> str:
        """Count what was found."""
        return f"<Alerts: {self._head('en')}>"

    def __str__(self) -> str:
        """Tell every alert in Indonesian."""
        return self.explain()

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(sentence(code).said('id'))}</th>" for code in _COLUMNS)
        rows = "".join(f"<tr>{self._row(each)}</tr>" for each in self.series)
        body = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        return headed(self._head("id"), body)

    def _row(self, series: Series) -> str:
        raised = [each for each in self.raised if each.series.id == series.id]
        waiting = [each for each in self.undecided if each.series.id == series.id]
        told = "".join(collapsible(_headed(each), depth=0) for each in raised)
        if waiting:
            branches = tuple(map(_headed, waiting))
            head = sentence("watch.undecided").said("id")
            told += collapsible(Branch(head, branches=branches), depth=0)
        last = series.points[-1]
        cells = (
            escape(series.title.said("id")),
            _drawn(series, alert=bool(raised)),
            escape(f"{plain(last.value)} {series.unit or ''}".rstrip()),
            told,
        )
        return "".join(f"<td>{cell}</td>" for cell in cells)


def _headed(alert: Alert) -> Branch:
    """The explanation in a row that names the series already."""
    return evolve(alert.explanation(), text=alert.heading())


def _drawn(series: Series, *, alert: bool) -> str:
    values = [None if each.value is None else Fraction(each.value) for each in series.points]
    title = "; ".join(f"{each.period.said()}: {plain(each.value)}" for each in series.points)
    marks = [_mark(each) for each in series.points]
    return sparkline(values, marks=marks, alert=alert, title=title)


def _mark(point: Point) -> Fraction | None:
    return None if point.target is None else Fraction(str(point.target.end))
