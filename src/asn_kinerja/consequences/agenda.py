"""What a process says on a day: the next steps, each with its last day and who acts.

Knows how an answer is read, explained and shown. Knows nothing of how it was reached.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.consequences.decisions import Decisions
from asn_kinerja.consequences.rule import Rule
from asn_kinerja.consequences.step import Step
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.outcome import Missing
from asn_kinerja.period import require_date, say_date
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Agenda", "NextStep"]


@frozen
class NextStep:
    """One step that has to happen, or may.

    Args:
        rule: The rule that it follows from.
        step: The step.
        begun: The day from which its limit runs, if that is known.
        due: Its last day, inclusive; `None` where the text gives none.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> (step,) = pp_30_2019.KINERJA_RENDAH_JA_JF.next(
        ...     predikat="Kurang", dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 3, 1)
        ... ).steps
        >>> step.step.id, step.begun, step.due
        ('perbaikan', datetime.date(2022, 1, 31), datetime.date(2022, 7, 31))
    """

    rule: Rule
    step: Step
    begun: date | None
    due: date | None

    @property
    def cite(self) -> Citation:
        """Where it stands."""
        return self.rule.cite

    def is_late(self, on: date) -> bool:
        """Tell whether its last day has passed.

        Args:
            on: The day from which is looked.

        Returns:
            Whether it is late; what may happen, or has no last day, never is.

        Raises:
            PeriodError: If *on* is no plain date.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> agenda = pp_30_2019.KINERJA_RENDAH_JPT.next(
            ...     predikat="Kurang", target_setahun_tercapai=False, kondisi_normal=True,
            ...     dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 3, 1),
            ... )
            >>> (step,) = agenda.steps
            >>> step.is_late(date(2022, 7, 31)), step.is_late(date(2022, 8, 1))
            (False, True)
        """
        require_date("on", on)
        return self.due is not None and self.rule.force is not Force.MAY and on > self.due

    def said(self, lang: Language = "id", /) -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            Its last day, what has to happen and who acts, and where that stands.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> agenda = pp_30_2019.KINERJA_RENDAH_JA_JF.next(
            ...     predikat="Kurang", dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 3, 1)
            ... )
            >>> print(agenda.steps[0].said("en"))
            by 31 July 2022: Improve ... (the official concerned) [PP 30/2019 Pasal 58 ...]
        """
        action, ground = self.step.said(lang), cited(self.cite, lang)
        if self.due is None:
            return sentence("process.endless").said(lang, action=action, cite=ground)
        due = say_date(self.due, lang=lang)
        return sentence("process.due").said(lang, due=due, action=action, cite=ground)

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


@frozen(repr=False)
class Agenda:
    """What a process says on a day.

    Args:
        decisions: The decision of every rule.
        on: The day from which is looked.
        happened: The day of each event that has happened, as pairs.
        steps: What has to happen next, or may.

    Examples:
        >>> from asn_kinerja.regulations import pp_30_2019
        >>> agenda = pp_30_2019.KINERJA_RENDAH_JPT.next(dates={}, on=date(2022, 3, 1))
        >>> agenda.steps, agenda.is_complete
        ((), False)
    """

    decisions: Decisions
    on: date
    happened: tuple[tuple[str, date], ...]
    steps: tuple[NextStep, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every rule is decided."""
        return self.decisions.is_complete

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts without which the next step cannot be decided."""
        return self.decisions.missing

    def explain(self, lang: Language = "id") -> str:
        """Tell what happened, what is next and why.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> agenda = pp_30_2019.KINERJA_RENDAH_JA_JF.next(
            ...     predikat="Kurang", dates={"penilaian": date(2022, 1, 31)}, on=date(2022, 3, 1)
            ... )
            >>> print(agenda.explain("en"))
            PP 30/2019: administrators and functional officials of low performance
            │  looked at on 1 March 2022
            ├─ What has happened
            │  └─ 31 January 2022: penilaian
            ├─ What is next
            │  └─ by 31 July 2022: Improve ...
            ...
        """
        return drawn(self.explanation(lang))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja.regulations import pp_30_2019
            >>> agenda = pp_30_2019.KINERJA_RENDAH_JPT.next(dates={}, on=date(2022, 3, 1))
            >>> [each.text for each in agenda.explanation("en").branches]
            ['What has happened', 'What is next', 'Every rule']
        """
        nothing = sentence("word.absent").said(lang)
        happened = [f"{say_date(day, lang=lang)}: {event}" for event, day in self.happened]
        steps = [each.said(lang) for each in self.steps]
        why = self.decisions.explanation(lang)
        parts = (
            Branch(sentence(code).said(lang), branches=tuple(map(Branch, lines or [nothing])))
            for code, lines in (("process.happened", happened), ("process.next", steps))
        )
        rules = Branch(sentence("process.rules").said(lang), why.notes, why.branches)
        looked = sentence("process.on").said(lang, on=say_date(self.on, lang=lang))
        return Branch(why.text, (looked,), (*parts, rules))

    def __repr__(self) -> str:
        """Name the process and the next steps."""
        steps = ", ".join(f"{each.step.id} ≤ {each.due}" for each in self.steps)
        return f"<Agenda {self.decisions.book.id}: {steps or '—'}>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation(), depth=2)
