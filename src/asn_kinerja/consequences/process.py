"""A process of dated steps: from what has happened so far to the next step and its last day.

Knows a book of rules whose actions are steps. Knows no regulation and has no clock: the day
from which is looked is an argument.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType
from typing import Any, cast

from attrs import evolve, field, frozen

from asn_kinerja.consequences.agenda import Agenda, NextStep
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.consequences.rule import Rule
from asn_kinerja.consequences.rule_book import RuleBook
from asn_kinerja.consequences.step import (
    Step,
    done_fact,
    last_day,
    months_fact,
    months_past,
    whole_months,
)
from asn_kinerja.display.html import collapsible
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.formula.nodes import Like
from asn_kinerja.labels import nearest
from asn_kinerja.period import require_date
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Process"]


@frozen(repr=False)
class Process:
    """A book of rules whose actions are steps, asked with the dates of what happened.

    The conditions of the rules may look at `Step.done`, at `Step.over` and at the months since
    an event; these facts are filled from the dates. An event without a date has not happened;
    only the day of *start* can be missing, and then nothing that runs from it is decided.

    Args:
        book: The rules; what follows from each is a `Step`.
        start: The event with which the process begins.

    Raises:
        RuleBookError: If an action is no step, two steps have one id, a limit runs from what is
            neither *start* nor a step, or is not a whole number of months, or a step comes after
            what is no other step.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> agenda = pp_30_2019.KINERJA_RENDAH_JA_JF.next(
        ...     predikat="Kurang", dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 3, 1)
        ... )
        >>> [(each.step.id, each.due) for each in agenda.steps]
        [('perbaikan', datetime.date(2022, 7, 31))]
    """

    book: RuleBook
    start: str = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse actions that are no steps of one process."""
        problems = list(_problems(self))
        if problems:
            raise RuleBookError(sentence("rules.refused").said("en", id=self.book.id), problems)

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """The steps by id, in the order of the rules."""
        found: dict[str, Step] = {}
        for each in _steps(self.book):
            found.setdefault(each.id, each)
        return MappingProxyType(found)

    @property
    def events(self) -> tuple[str, ...]:
        """What may have a date: the start, then the steps."""
        return (self.start, *self.steps)

    def months(self, step: Step) -> int | None:
        """How many months the book gives for a step; a reform may have changed them.

        Args:
            step: A step of the process.

        Returns:
            The months, or `None` where the text gives no limit.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> reform = pp_30_2019.KINERJA_RENDAH_JPT.replace(bulan_perbaikan=9)
            >>> reform.months(reform.steps["perbaikan"])
            9
        """
        if step.months is None:
            return None
        return whole_months(self.book.settings.get(step.months.name, step.months))

    def next(
        self,
        facts: Mapping[str, Any] | None = None,
        /,
        *,
        dates: Mapping[str, date],
        on: date,
        **named: Any,
    ) -> Agenda:
        """Find what has to happen next.

        Args:
            facts: A value for each other fact, by name.
            dates: The day of each event that has happened: the start, and the steps done.
            on: The day from which is looked.
            **named: The facts, written as arguments.

        Returns:
            The steps, each with its last day and who acts; and the decision of every rule.

        Raises:
            InvalidFactsError: If a date is of no event of the process, lies after *on*, before
                the start or before what the step comes after, or a fact is refused.
            NoRegulationInForceError: If the start, or *on* while there is none, lies outside the
                life of the book: a process follows the rules under which it began.
            PeriodError: If *on* or a date is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> agenda = pp_30_2019.KINERJA_RENDAH_JA_JF.next(
            ...     predikat="Kurang", membaik=False,
            ...     dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 8, 1),
            ... )
            >>> [each.step.id for each in agenda.steps]
            ['uji_kompetensi']
        """
        require_date("on", on)
        known, given = dict(dates), dict(facts or {})
        twice = (FactError("policy.fact_twice", path=name) for name in named if name in given)
        problems = [*_refused(self, known, on), *twice]
        if problems:
            message = sentence("policy.evaluate").said("en", policy=self.book.id)
            raise InvalidFactsError(message, problems)
        told = {name: value for name, value in self._told(known, on) if name in self.book.facts}
        decisions = self.book.decide({**given, **named}, on=known.get(self.start, on), **told)
        steps = tuple(self._next(each.rule, known) for each in decisions.fired)
        return Agenda(decisions, on, tuple(known.items()), steps)

    def _told(self, dates: Mapping[str, date], on: date) -> Iterator[tuple[str, Any]]:
        """The facts that the dates tell."""
        for event in self.events:
            if event in dates:
                yield months_fact(event).name, months_past(dates[event], on)
            yield done_fact(event).name, event in dates

    def _next(self, rule: Rule, dates: Mapping[str, date]) -> NextStep:
        step = cast("Step", rule.then)
        months, begun = self.months(step), dates.get(step.since or "")
        due = None if months is None or begun is None else last_day(begun, months)
        return NextStep(rule, step, begun, due)

    def replace(self, **settings: Like | None) -> Process:
        """The same process with other settings: a reform.

        Args:
            **settings: The new value of each setting, as for `Policy.replace`.

        Returns:
            A new process; every construction check has run again.

        Raises:
            FormulaError: If there is no such setting, or a value cannot be one.
            RuleBookError: If a limit is no whole number of months any more.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> pp_30_2019.KINERJA_RENDAH_JPT.replace(bulan_perbaikan=9) == (
            ...     pp_30_2019.KINERJA_RENDAH_JPT
            ... )
            False
        """
        return evolve(self, book=self.book.replace(**settings))

    def explain(self, lang: Language = "id") -> str:
        """Print the process itself: its rules, steps, settings, facts and articles.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> print(pp_30_2019.KINERJA_RENDAH_JPT.explain("en").splitlines()[0])
            PP 30/2019: high officials of low performance
        """
        return self.book.explain(lang)

    def __repr__(self) -> str:
        """Name it, with its events."""
        return f"<Process {self.book.id}: {', '.join(self.events)}>"

    def _repr_html_(self) -> str:
        return collapsible(self.book.description())


def _steps(book: RuleBook) -> Iterator[Step]:
    return (rule.then for rule in book if isinstance(rule.then, Step))


def _problems(process: Process) -> Iterator[RuleError]:
    events = process.events
    for place, rule in enumerate(process.book):
        path, step = f"rules[{place}].then", rule.then
        if not isinstance(step, Step):
            yield RuleError("process.action", path=path, given=type(step).__name__)
        elif step != process.steps[step.id] or step.id == process.start:
            yield RuleError("process.same_id", path=path, id=step.id)
        elif step.since is not None and step.since not in events:
            accepted = ", ".join(events)
            yield RuleError("process.since", path=path, given=step.since, accepted=accepted)
        elif step.after is not None and step.after not in _others(process, step):
            accepted = ", ".join(_others(process, step))
            yield RuleError("process.after", path=path, given=step.after, accepted=accepted)
        elif step.months is not None and process.months(step) is None:
            given = process.book.settings[step.months.name].value
            yield RuleError("step.limit", path=path, months=given)


def _others(process: Process, step: Step) -> tuple[str, ...]:
    return tuple(each for each in process.steps if each != step.id)


def _refused(process: Process, dates: Mapping[str, date], on: date) -> Iterator[FactError]:
    start = dates.get(process.start)
    if start is not None:
        require_date(f"dates.{process.start}", start)
    for event, day in dates.items():
        path = f"dates.{event}"
        if event not in process.events:
            yield _unknown(event, path, process.events)
            continue
        require_date(path, day)
        if day > on:
            yield FactError("process.later", path=path, given=day, on=on)
        if start is not None and day < start:
            yield FactError("process.earlier", path=path, given=day, start=process.start, on=start)
    yield from _too_early(process, dates)


def _too_early(process: Process, dates: Mapping[str, date]) -> Iterator[FactError]:
    """What a step rests on has happened before it; otherwise it is not that step."""
    for step in process.steps.values():
        first, day = _first_day(process, step, dates), dates.get(step.id)
        if first is not None and day is not None and day < first:
            facts = {"given": day, "after": step.after, "first": first}
            yield FactError("process.too_early", path=f"dates.{step.id}", **facts)


def _first_day(process: Process, step: Step, dates: Mapping[str, date]) -> date | None:
    """The first day on which a step can have happened, as far as the dates tell."""
    if step.after is None:
        return None
    before = process.steps[step.after]
    months = process.months(before)
    if months is None:
        return dates.get(before.id)
    begun = dates.get(before.since or "")
    return None if begun is None else last_day(begun, months) + timedelta(days=1)


def _unknown(event: str, path: str, events: Iterable[str]) -> FactError:
    close, accepted = nearest(event, events), ", ".join(events)
    code = "process.event" if close is None else "process.event_near"
    return FactError(code, path=path, given=event, nearest=close, accepted=accepted)
