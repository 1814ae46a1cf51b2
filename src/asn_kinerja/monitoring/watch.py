"""Watching many series: every strategy is asked about every one.

Knows which facts a strategy is given and what its answer means. Knows no strategy itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import evolve

from asn_kinerja.consequences.rule_book import RuleBook
from asn_kinerja.formula.kinds import Flag
from asn_kinerja.goals.progress import Progress, counted
from asn_kinerja.monitoring.alert import Alert
from asn_kinerja.monitoring.alerts import Alerts
from asn_kinerja.monitoring.errors import MonitoringError, SeriesError
from asn_kinerja.monitoring.history import history
from asn_kinerja.monitoring.series import Series
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence

__all__ = ["Strategy", "watch"]

#: A policy with the output `waspada`, or a function that makes an alert of a series or not.
Strategy: TypeAlias = Policy | Callable[[Series], Alert | None]


def watch(
    series: Iterable[Series],
    strategies: Iterable[Strategy],
    *,
    follow_up: RuleBook | None = None,
    progress: Progress | None = None,
) -> Alerts:
    """Ask every strategy about every series.

    A policy is given what it asks for of `history`, and alerts where its output `waspada`
    is yes; where facts are missing for it, that is told, and is never "no". An output
    `tingkat` is the severity.

    Args:
        series: The series, each with an id of its own.
        strategies: What is asked: policies such as those of `monitoring.strategies`, or
            functions.
        follow_up: A book of rules that decides for each alert what is suggested; it is given
            what it asks for of the facts and outputs of the alert, and `strategi`, the id of
            the policy.
        progress: Is told from time to time how many series are done, and of how many.

    Returns:
        The alerts, and what cannot be decided yet.

    Raises:
        MonitoringError: If two series have one id, or a strategy is none; every problem is in
            the group. If a series states what `history` counts from its values.
        InvalidFactsError: If a strategy or the book does not take a fact of a series.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 17 ayat (1): leaders monitor. How is not said.

    Examples:
        >>> from asn_kinerja import Period
        >>> from asn_kinerja.monitoring import TURUN_BERTURUT
        >>> bulan = Period.quarter(2026, 1).split(1)
        >>> turun = Series.of("pkm-1", zip(bulan, (90, 84, 79)), direction="naik")
        >>> (alert,) = watch([turun], [TURUN_BERTURUT.replace(paling_sedikit_turun=2)]).raised
        >>> alert.outcome["waspada"]
        True
    """
    listed, asked = tuple(series), tuple(strategies)
    problems = [*_problems(listed, asked)]
    if problems:
        raise MonitoringError(sentence("watch.refused").said("en"), problems)
    found = [
        _followed(alert, follow_up, said if alert.series is each else history(alert.series))
        for each in counted(listed, progress)
        # Once for all strategies: a slope looks at every two values.
        for said in (history(each),)
        for strategy in asked
        if (alert := _asked(each, strategy, said)) is not None
    ]
    return Alerts(
        listed,
        tuple(each for each in found if each.raised),
        tuple(each for each in found if not each.raised),
    )


def _problems(series: tuple[Series, ...], strategies: tuple[Any, ...]) -> Iterator[SeriesError]:
    for name, many in Counter(each.id for each in series).items():
        if many > 1:
            yield SeriesError("watch.same_id", path="series", id=name)
    for place, each in enumerate(strategies):
        if not (_alerts(each) if isinstance(each, Policy) else callable(each)):
            yield SeriesError("watch.strategy", path=f"strategies[{place}]", given=each)


def _alerts(policy: Policy) -> bool:
    output = policy.outputs.get("waspada")
    return output is not None and isinstance(output.kind, Flag)


def _asked(series: Series, strategy: Strategy, said: Mapping[str, Any]) -> Alert | None:
    if not isinstance(strategy, Policy):
        return strategy(series)
    outcome = strategy.evaluate(_of(said, strategy.inputs))
    answer = outcome.get("waspada")
    if answer is False:
        return None
    known = "tingkat" in strategy.outputs and answer is not None
    severity = outcome.get("tingkat") if known else None
    return Alert(
        series,
        strategy.title,
        outcome=outcome,
        severity=None if severity is None else str(severity),
        raised=answer is not None,
    )


def _of(facts: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: facts[name] for name in names if name in facts}


def _followed(alert: Alert, book: RuleBook | None, known: Mapping[str, Any]) -> Alert:
    """The alert with what a book of rules suggests on its facts."""
    if book is None or not alert.raised:
        return alert
    said = dict(known)
    if alert.severity is not None:
        said["tingkat"] = alert.severity
    if alert.outcome is not None:
        said |= {**alert.outcome, "strategi": alert.outcome.policy.id}
    return evolve(alert, follow_up=book.decide(_of(said, book.facts)))
