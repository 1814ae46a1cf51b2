"""A step that has to happen by a day: what, by whom, and how long after which event.

Knows months and events. Knows no regulation and has no clock.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.formula.build import fact, flag
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Compare
from asn_kinerja.formula.setting import Setting
from asn_kinerja.period import months_between, require_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, bilingual

__all__ = ["Step", "done_fact", "last_day", "months_fact", "months_past", "whole_months"]


@frozen(kw_only=True)
class Step:
    """What has to happen next: the action of a rule of a `Process`.

    Args:
        id: Its name, under which the day is recorded on which it was done.
        action: What has to happen.
        by: Who acts.
        months: How many months there are, where the text says so.
        since: The event from whose day they run; an event of the process or another step.
        after: The step that comes before: this one cannot have happened earlier than it, nor,
            where that one has a limit, before its last day has passed.

    Raises:
        RuleBookError: If only one of *months* and *since* is given, or *months* is no whole
            number above zero.

    Examples:
        >>> from asn_kinerja import Citation, setting
        >>> bulan = setting("bulan_perbaikan", 6, cite=Citation("PP 30/2019", pasal=58, ayat=1))
        >>> step = Step(
        ...     id="perbaikan", action=Text("Memperbaiki kinerja", "Improve"),
        ...     by=Text("Pegawai", "The employee"), months=bulan, since="penilaian",
        ... )
        >>> print(step.said("en"), step.over.left.name, sep="; ")
        Improve (The employee); bulan_sejak_penilaian
    """

    id: str
    action: Text = field(converter=bilingual)
    by: Text = field(converter=bilingual)
    months: Setting | None = None
    since: str | None = None
    after: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a limit that nobody could count."""
        whole = self.months is None or whole_months(self.months) is not None
        if whole and (self.months is None) is (self.since is None):
            return
        given = None if self.months is None else self.months.value
        problem = RuleError("step.limit", path=self.id, months=given)
        raise RuleBookError(sentence("step.refused").said("en", id=self.id), [problem])

    @property
    def done(self) -> Fact:
        """Whether it was done: a flag for the conditions of rules, filled from the dates."""
        return done_fact(self.id)

    @property
    def over(self) -> Compare:
        """Whether its last day has passed: a test for the conditions of rules.

        Raises:
            RuleError: If it has no limit.
        """
        if self.months is None or self.since is None:
            raise RuleError("step.endless", path=self.id)
        return months_fact(self.since) >= self.months

    def said(self, lang: Language = "id", /) -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            What has to happen, and who acts.

        Examples:
            >>> Step(id="ukom", action=Text("Uji", "Test"), by=Text("PNS", "Official")).said("en")
            'Test (Official)'
        """
        return f"{self.action.said(lang)} ({self.by.said(lang)})"

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


def whole_months(months: Setting) -> int | None:
    """How many months a setting gives; `None` if that is no whole number above zero."""
    value = months.value
    if isinstance(value, Decimal) and value == int(value) and value > 0:
        return int(value)
    return None


def done_fact(event: str) -> Fact:
    """The flag that says whether an event has happened.

    Args:
        event: An event or a step of a process.

    Returns:
        The fact.

    Examples:
        >>> done_fact("uji_kompetensi").name
        'sudah_uji_kompetensi'
    """
    said = sentence("step.done_meaning")
    return flag(f"sudah_{event}", meaning=_of(said, event))


def months_fact(event: str) -> Fact:
    """The number of whole months that have passed since an event.

    Args:
        event: An event or a step of a process.

    Returns:
        The fact.

    Examples:
        >>> months_fact("penilaian").name
        'bulan_sejak_penilaian'
    """
    said = sentence("step.months_meaning")
    unit = sentence("step.month").said("id")
    return fact(f"bulan_sejak_{event}", low=0, meaning=_of(said, event), unit=unit)


def _of(said: Text, event: str) -> Text:
    return Text(said.said("id", event=event), said.said("en", event=event))


def last_day(begun: date, months: int) -> date:
    """The last day of some months: the day of the same number, or the last of a shorter month.

    Args:
        begun: The day from which they run; not counted itself.
        months: How many.

    Returns:
        The last day, inclusive.

    Raises:
        PeriodError: If *begun* is no plain date.

    Examples:
        >>> last_day(date(2021, 8, 31), 6)
        datetime.date(2022, 2, 28)
    """
    require_date("begun", begun)
    return begun + relativedelta(months=months)


def months_past(begun: date, on: date) -> int:
    """Count the months whose last day has passed.

    Args:
        begun: The day from which they run.
        on: The day from which is looked; not before *begun*.

    Returns:
        The months; a month is past from the day after its last one.

    Raises:
        PeriodError: If a day is no plain date, or *on* is before *begun*.

    Examples:
        >>> begun = date(2022, 1, 3)
        >>> months_past(begun, date(2022, 7, 3)), months_past(begun, date(2022, 7, 4))
        (5, 6)
    """
    return 0 if on == begun else months_between(begun, on - timedelta(days=1))
