"""One limit of a regulation: what has to happen, from when, and by which day.

Knows how a limit is said and asked. Knows no regulation and has no clock: the days are
arguments.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.period import require_date
from asn_kinerja.phrases import cited
from asn_kinerja.skp.transition import Limit
from asn_kinerja.skp.working_days import WorkingDays
from asn_kinerja.text import Language, Text

__all__ = ["Batas", "hari_kalender"]

_HARI = Text("“hari” kami baca sebagai hari kalender", "we read “hari” as calendar days")


def hari_kalender(days: int, cite: Citation, *, force: Force = Force.MUST) -> Limit:
    """Read a limit that the text states in "hari", without saying working days.

    Args:
        days: The days; with 0 the day from which it runs is the last.
        cite: Where it stands.
        force: How strongly it binds.

    Returns:
        The limit in calendar days; where it counts any, its citation says that this is how
        the word was read.

    Examples:
        >>> hari_kalender(14, Citation("PP 46/2011", pasal=21, ayat=2)).working
        False
    """
    read = evolve(cite, note=_HARI) if days else cite
    return Limit(days=days, cite=read, force=force, working=False)


@frozen(kw_only=True)
class Batas:
    """A limit that stands outside the table of a life cycle.

    Args:
        tindakan: What has to happen.
        sejak: What it runs from.
        limit: How many days there are, and where that stands.

    Examples:
        >>> from asn_kinerja.regulations import pp_46_2011
        >>> print(pp_46_2011.TENGGAT["keberatan"])
        PNS mengajukan keberatan: ≤ 14 hari sejak hasil ... [PP 46/2011 Pasal 25 ayat (1); resmi]
    """

    tindakan: Text
    sejak: Text
    limit: Limit

    def due(self, begun: date, calendar: WorkingDays) -> date:
        """Find the last day.

        Args:
            begun: The day from which it runs, or, for a limit without days, the last day.
            calendar: The working days of the agency.

        Returns:
            The last day, inclusive.

        Raises:
            PeriodError: If *begun* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> pp_30_2019.TENGGAT["penetapan_atasan"].due(date(2021, 12, 31), WorkingDays())
            datetime.date(2022, 1, 11)
        """
        return self.limit.due(begun, calendar)

    def days_left(self, begun: date, calendar: WorkingDays, *, on: date) -> int:
        """Count the calendar days that are left.

        Args:
            begun: The day from which it runs.
            calendar: The working days of the agency.
            on: The day from which is looked.

        Returns:
            The days; below zero once the last day has passed.

        Raises:
            PeriodError: If a day is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> limit = pp_30_2019.TENGGAT["pengembalian"]
            >>> limit.days_left(date(2022, 1, 3), WorkingDays(), on=date(2022, 1, 20))
            -3
        """
        require_date("on", on)
        return (self.due(begun, calendar) - on).days

    def is_late(
        self, begun: date, calendar: WorkingDays, *, on: date, done: date | None = None
    ) -> bool:
        """Tell whether it is late, or was done late.

        Args:
            begun: The day from which it runs.
            calendar: The working days of the agency.
            on: The day from which is looked.
            done: The day on which it happened, if it has.

        Returns:
            Whether the last day had passed; a right that nobody used is not late.

        Raises:
            PeriodError: If a day is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> limit = pp_30_2019.TENGGAT["pengembalian"]
            >>> limit.is_late(date(2022, 1, 3), WorkingDays(), on=date(2022, 1, 20))
            True
        """
        left = self.days_left(begun, calendar, on=on if done is None else done)
        unused = done is None and self.limit.force is Force.MAY
        return left < 0 and not unused

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            What has to happen, by when, and where that stands.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> pp_30_2019.TENGGAT["pelaporan"].said("en")
            'the document is reported upwards: ≤ the end of the following February [PP ...]'
        """
        by = self.limit.said(self.sejak.said(lang), lang)
        return f"{self.tindakan.said(lang)}: {by} {cited(self.limit.cite, lang)}"

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()
