"""What is wrong with a plan: findings, each with the parts it concerns and what may mend it.

Knows what a sound cascade looks like. Repairs nothing itself: a repair is only proposed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, field, frozen

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.display.tree import one_line
from asn_kinerja.goals.achievement import NAIK, NIHIL, RENTANG, TURUN, TURUN_RASIO
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Replace
from asn_kinerja.goals.components import fed_by, in_order
from asn_kinerja.goals.due import STEPS, steps_make
from asn_kinerja.goals.goal import Goal, Kind, Level, Need
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.link import Link, Method
from asn_kinerja.goals.naming import wording
from asn_kinerja.goals.progress import Progress, counted
from asn_kinerja.goals.target import Direction
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["Finding", "findings"]

_PERMEN = "PermenPANRB 6/2022"
_CONTRIBUTION = Citation(_PERMEN, lampiran="I.A", page="23-25")
_MEASURE = Citation(_PERMEN, pasal=9, ayat=2)
_PARTS = Citation(_PERMEN, lampiran="II.A", page=41)
_TAKEN_UP = Citation(_PERMEN, lampiran="II.A", page="46-49")
_OURS = Citation(_PERMEN, standing=Standing.ASSUMPTION)


@frozen
class Finding:
    """One thing that a plan should not have.

    Args:
        code: What it is, e.g. `"goal.orphan"`.
        ids: The parts it concerns, the first being the one to mend.
        force: How strongly the norm binds.
        cite: Where the norm stands.
        repair: The links or goals that would mend it in place of those with the same ends
            or the same id, where they follow from the plan.

    Examples:
        >>> cite = Citation("PermenPANRB 6/2022", lampiran="I.A")
        >>> print(Finding("goal.orphan", ("rhk-1",), force=Force.MUST, cite=cite))
        sasaran rhk-1 tidak melayani kebutuhan atau sasaran apa pun
    """

    code: str
    ids: tuple[str, ...]
    force: Force = field(kw_only=True)
    cite: Citation = field(kw_only=True)
    repair: tuple[Link | Goal, ...] = field(default=(), kw_only=True)

    @property
    def changes(self) -> tuple[Replace, ...]:
        """The repair as changes for `Cascade.revise`."""
        return tuple(Replace(each) for each in self.repair)

    def said(self, lang: Language = "id") -> str:
        """Put it into words.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            One sentence with the ids of the parts.

        Examples:
            >>> finding = Finding("need.unserved", ("kb",), force=Force.MUST, cite=_OURS)
            >>> finding.said("en")
            'no goal serves the need kb'
        """
        first, *others = self.ids
        return one_line(sentence(self.code).said(lang, id=first, others=", ".join(others)))

    def __str__(self) -> str:
        """Put it into words in Indonesian."""
        return self.said()


def findings(cascade: Cascade, *, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Look for everything that a plan should not have.

    Args:
        cascade: The plan.
        progress: Is told how many checks are done, and how many there are.

    Returns:
        The findings, by kind and in the order of the plan; nothing if it is sound.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran I.A (no employee without contribution), Pasal 9 ayat
        (2) (indicator and target), Lampiran II.A hlm. 41 and 46-49 (parts of a target,
        every strategy taken up). Periods, circles, shares, weights, steps and directions
        are our reading.

    Examples:
        >>> [each.code for each in findings(Cascade([], needs=[Need("kb", "Layanan baik")]))]
        ['need.unserved']
    """
    return tuple(found for check in counted(_CHECKS, progress) for found in check(cascade))


def _unserved(cascade: Cascade) -> Iterator[Finding]:
    for need in cascade.needs:
        if not cascade.below(need.id):
            yield Finding("need.unserved", (need.id,), force=Force.MUST, cite=_OURS)


def _orphans(cascade: Cascade) -> Iterator[Finding]:
    for each in cascade.tops[len(cascade.needs) :]:
        yield Finding("goal.orphan", (each,), force=Force.MUST, cite=_CONTRIBUTION)


def _ownerless(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        if goal.owner is None:
            yield Finding("goal.ownerless", (goal.id,), force=Force.MUST, cite=_CONTRIBUTION)


def _unmeasured(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        if not goal.is_measurable:
            main = goal.kind is Kind.UTAMA
            force = Force.MUST if main else Force.SHOULD
            code = "goal.unmeasured" if main else "goal.unmeasured_extra"
            yield Finding(code, (goal.id,), force=force, cite=_MEASURE)


def _circles(cascade: Cascade) -> Iterator[Finding]:
    if cascade.circular:
        yield Finding("link.circle", cascade.circular, force=Force.MUST, cite=_OURS)


def _component_circles(cascade: Cascade) -> Iterator[Finding]:
    _, circular = in_order(cascade, fed_by(cascade))
    if circular:
        yield Finding("component.circle", circular, force=Force.MUST, cite=_OURS)


def _against(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        for each in goal.indicators:
            if not _suits(each):
                ids = (each.id, goal.id)
                yield Finding("indicator.direction", ids, force=Force.MUST, cite=_OURS)


#: The directions that a formula of ours is made for; of any other only its author knows.
_WAYS = {
    NAIK.id: (Direction.UP,),
    TURUN.id: (Direction.DOWN,),
    TURUN_RASIO.id: (Direction.DOWN,),
    RENTANG.id: (Direction.UP, Direction.WITHIN),
    NIHIL.id: (Direction.DOWN,),
}


def _suits(indicator: Indicator) -> bool:
    """Whether the formula gives more where the targets say that it is better."""
    if indicator.formula is None or indicator.formula.id not in _WAYS:
        return True
    targets = [indicator.target, *(target for _, target in indicator.trajectory)]
    stated = [each for each in targets if each is not None]
    ways = all(each.direction in _WAYS[indicator.formula.id] for each in stated)
    return ways and (indicator.formula.id != NIHIL.id or all(each.end == 0 for each in stated))


def _shares(cascade: Cascade) -> Iterator[Finding]:
    for part, links in (*cascade.serving.items(), *fed_by(cascade).items()):
        if found := _division([link.share for link in links]):
            silent, mended = found
            code = "link.share_missing" if silent else "link.shares"
            mend = tuple(evolve(links[at], share=share) for at, share in mended.items())
            ids = (part, *(link.child for link in links))
            yield Finding(code, ids, force=Force.SHOULD, cite=_OURS, repair=mend)


def _shared_twice(cascade: Cascade) -> Iterator[Finding]:
    divided = {
        part
        for part, links in cascade.serving.items()
        if any(link.share is not None for link in links)
    }
    for goal in cascade.goals:
        inside = tuple(each.id for each in goal.indicators if each.id in divided)
        if inside and goal.id in divided:
            ids = (goal.id, *inside)
            yield Finding("link.shares_twice", ids, force=Force.SHOULD, cite=_OURS)


def _weights(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        if found := _division([each.weight for each in goal.indicators]):
            silent, mended = found
            code = "indicator.weight_missing" if silent else "indicator.weights"
            mend = (_weighed(goal, mended),) if mended else ()
            ids = (goal.id, *(each.id for each in goal.indicators))
            yield Finding(code, ids, force=Force.SHOULD, cite=_OURS, repair=mend)


def _weighed(goal: Goal, weights: Mapping[int, Fraction]) -> Goal:
    found = (
        evolve(each, weight=weights.get(place, each.weight))
        for place, each in enumerate(goal.indicators)
    )
    return evolve(goal, indicators=found)


def _division(parts: Sequence[Fraction | None]) -> tuple[bool, Mapping[int, Fraction]] | None:
    """What is wrong with the parts of a whole: whether only silence is, and what would mend it.

    Nothing is wrong where no part is stated. What is left over is divided alike among the
    silent parts; where all are stated, they keep their ratio.
    """
    stated = {place: part for place, part in enumerate(parts) if part is not None}
    total = sum(stated.values(), Fraction())
    silent = [place for place, part in enumerate(parts) if part is None]
    if not stated or (not silent and total == 1):
        return None
    if not silent:
        return False, {place: part / total for place, part in stated.items()}
    rest = (1 - total) / len(silent)
    return total <= 1, dict.fromkeys(silent, rest) if rest > 0 else {}


def _periods(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        for above in cascade.above(goal.id) if goal.period else ():
            higher = cascade.parts[above]
            outer = higher.period if isinstance(higher, Goal) else None
            if goal.period and outer and not outer.covers(goal.period):
                # Where they share no day, the whole of the outer one.
                mend = (evolve(goal, period=outer.common(goal.period) or outer),)
                ids = (goal.id, above)
                yield Finding("goal.period", ids, force=Force.MUST, cite=_OURS, repair=mend)


def _duplicates(cascade: Cascade) -> Iterator[Finding]:
    words = [wording(goal.statement) for goal in cascade.goals]
    if len(set(words)) == len(words):
        return
    counts = Counter(words)
    alike: defaultdict[tuple[object, ...], list[Goal]] = defaultdict(list)
    for goal, said in zip(cascade.goals, words, strict=True):
        if counts[said] > 1:
            above = frozenset(cascade.above(goal.id))
            alike[said, goal.level, goal.period, above].append(goal)
    for goals in alike.values():
        if len({goal.owner for goal in goals}) > 1:
            ids = tuple(goal.id for goal in goals)
            yield Finding("goal.duplicate", ids, force=Force.GUIDE, cite=_OURS)


def _steps(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        for each in goal.indicators:
            made = steps_make(goal, each)
            if made is not None and each.target not in {None, made}:
                ids = (each.id, goal.id)
                yield Finding("indicator.steps", ids, force=Force.SHOULD, cite=STEPS)


def _split_targets(cascade: Cascade) -> Iterator[Finding]:
    for part, links in cascade.serving.items():
        divided = [link.child for link in links if link.method is Method.BEBAN_TARGET]
        if divided and not _adds_up(cascade, part, divided):
            yield Finding("target.split", (part, *divided), force=Force.MUST, cite=_PARTS)


def _adds_up(cascade: Cascade, part: str, divided: list[str]) -> bool:
    """Whether the parts of a target sum to it, or cannot be compared with it."""
    found = [_single(cascade, each) for each in (part, *divided)]
    targets = [each for each in found if each is not None]
    if len(targets) < len(found) or len({unit for _, unit in targets}) > 1:
        return True
    whole, *pieces = (amount for amount, _ in targets)
    return sum(pieces) == whole


def _single(cascade: Cascade, part: str) -> tuple[Fraction, str | None] | None:
    """The one target of a part as a number with its unit, if it has one."""
    found = cascade.parts[part]
    if isinstance(found, Need):
        return None
    indicators = found.indicators if isinstance(found, Goal) else (found,)
    amounts = [
        (Fraction(each.target.end), each.unit)
        for each in indicators
        if each.target is not None and isinstance(each.target.end, Decimal)
    ]
    return amounts[0] if len(amounts) == 1 else None


def _untaken(cascade: Cascade) -> Iterator[Finding]:
    for goal in cascade.goals:
        if goal.level is not Level.RENCANA_HASIL_KERJA and cascade.below(goal.id):
            for each in goal.indicators:
                if not {each.id, goal.id} & cascade.serving.keys():
                    ids = (each.id, goal.id)
                    yield Finding("indicator.untaken", ids, force=Force.MUST, cite=_TAKEN_UP)


_CHECKS: tuple[Callable[[Cascade], Iterator[Finding]], ...] = (
    _circles,
    _component_circles,
    _unserved,
    _orphans,
    _ownerless,
    _unmeasured,
    _untaken,
    _against,
    _shares,
    _shared_twice,
    _weights,
    _steps,
    _split_targets,
    _periods,
    _duplicates,
)
