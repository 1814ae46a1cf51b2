"""How the time of a plan grows with its size: `python benchmarks/bench_goals.py [SMALL LARGE]`.

A plan of ten times as many goals should take about ten times as long. Beside the ratio of
each question stands that of looking every goal up in a plain dictionary: what grows alike is
the memory of the machine, not the library. A million goals with their employees take
4 GB.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from datetime import date
from time import process_time

from asn_kinerja.goals import (
    Cascade,
    Goal,
    Indicator,
    Level,
    Link,
    Need,
    Realisation,
    Relation,
    Target,
    coverage,
    findings,
    measure,
    serves,
    staffing,
)
from asn_kinerja.goals.roll_up import JUMLAH
from asn_kinerja.people import Assignment, Organisation, Position, Unit
from asn_kinerja.period import Period

FAN_OUT = 8
STAFF = 100


def goals(size: int) -> list[Goal]:
    """So many goals, each with one indicator and an owner of its own."""
    target = Target.up(1)
    return [
        Goal(
            f"g{n}",
            f"Sasaran {n}",
            Level.RENCANA_HASIL_KERJA,
            owner=f"p{n}",
            indicators=(Indicator(f"i{n}", f"Indikator {n}", target, roll_up=JUMLAH),),
        )
        for n in range(size)
    ]


def links(size: int) -> list[Link]:
    """Each goal hangs on the one before it in a tree of eight branches; the first on the need."""
    parents = ("kb" if n == 0 else f"g{(n - 1) // FAN_OUT}" for n in range(size))
    return [Link(f"g{n}", parent, Relation.DIRECT) for n, parent in enumerate(parents)]


def organisation(size: int) -> Organisation:
    """An employee for each goal, and for every hundred of them a unit."""
    year = Period.year(2024)
    return Organisation(
        [Unit(f"u{n}") for n in range(-(-size // STAFF))],
        [Position(f"j{n}", f"u{n // STAFF}") for n in range(size)],
        [Assignment(f"p{n}", f"j{n}", year) for n in range(size)],
    )


def components(size: int) -> list[Link]:
    """The indicator of each goal is the sum of those of the goals below it."""
    pairs = ((f"i{n}", f"i{(n - 1) // FAN_OUT}") for n in range(1, size))
    return [Link(low, high, Relation.FORMULA_COMPONENT) for low, high in pairs]


def reports(size: int) -> list[Realisation]:
    """One report of the year for each indicator that has nothing below it."""
    year = Period.year(2024)
    lowest = range((size - 2) // FAN_OUT + 1, size)
    return [Realisation(f"i{n}", 1, period=year) for n in lowest]


def times(size: int) -> Iterator[tuple[str, float]]:
    """What each step takes, in seconds of the processor."""

    def taken(step: Callable[[], object]) -> float:
        start = process_time()
        kept.append(step())
        return process_time() - start

    kept: list[object] = []
    whole, joined = goals(size), links(size)
    # What a caller holds already is no work of the collector in what is measured.
    gc.collect()
    gc.freeze()
    by_id = {goal.id: goal for goal in whole}
    yield "a plain dictionary: look every goal up", taken(lambda: [by_id[x.child] for x in joined])
    start = process_time()
    plan = Cascade(whole, joined, [Need("kb", "Kebutuhan")])
    yield "build", process_time() - start
    yield "findings", taken(lambda: findings(plan))
    yield "coverage", taken(lambda: coverage(plan))
    people = organisation(size)
    gc.collect()
    gc.freeze()
    day = date(2024, 8, 17)
    yield "coverage, by unit", taken(lambda: coverage(plan, people, day))
    yield "staffing", taken(lambda: staffing(plan, people, day))
    yield "serves, the first time", taken(lambda: serves(plan, f"g{size - 1}"))
    gc.unfreeze()


def measuring(size: int) -> Iterator[tuple[str, float]]:
    """What it takes to roll the reports up to the top, in seconds of the processor."""
    plan, told = Cascade(goals(size), components(size)), reports(size)
    gc.collect()
    gc.freeze()
    start = process_time()
    found = measure(plan, told, period=Period.year(2024))
    yield "measure: roll up", process_time() - start
    if found["i0"].value != len(told):
        message = f"the top is {found['i0'].value}, not {len(told)}"
        raise ValueError(message)
    gc.unfreeze()


def main() -> None:
    """Print the seconds at both sizes, and their ratio."""
    small, large = map(int, sys.argv[1:] or ("100000", "1000000"))
    first, second = ({**dict(times(size)), **dict(measuring(size))} for size in (small, large))
    work = ("build", "findings", "coverage", "measure: roll up")
    for each in (first, second):
        each["build + findings + coverage + roll up"] = sum(each[name] for name in work)
    width = max(map(len, first))
    print(f"{'seconds':{width}} {small:>9} {large:>9}  ratio")
    for name, seconds in first.items():
        print(f"{name:{width}} {seconds:9.2f} {second[name]:9.2f}  {second[name] / seconds:5.1f}")


if __name__ == "__main__":
    main()
