"""Searching the smallest change: every value of the facts, boxes of them at a time.

Rule 1: a box is a set of values for each fact that may change; what a box can make of the
rule is bounded from above by `reach`, so a box that cannot reach the goal is left out whole.
Rule 2: boxes are looked at by the least that changes inside them, so whatever reaches the
goal first is smallest, and that is a proof.
Rule 3: this file does not know what is wanted or what the facts say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, islice
from typing import Any, Literal, TypeAlias

from attrs import define, field, frozen

from asn_kinerja.consequences.what_would_it_take_asked import Variable
from asn_kinerja.formula.interval import Span
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.program import Program
from asn_kinerja.formula.reach import Reach, RowReach
from asn_kinerja.formula.reaching import Reached, reached
from asn_kinerja.formula.scalar import compiled, run

__all__ = ["Axis", "Found", "Point", "Problem", "search"]

#: The value of each fact that may change.
Point: TypeAlias = tuple[int | None, ...]
#: What a box says of a fact: its value is kept, may be any, or is another one of a span.
_Part: TypeAlias = Span | Literal["kept", "open"]
_Box: TypeAlias = tuple[_Part, ...]


@frozen
class Found:
    """The smallest changes that were found.

    Args:
        points: For each the values of all facts that may change.
        proven: Whether it is certain that none is smaller, or, where there is none, that
            nothing reaches the goal.
        all_seen: Whether these are all.
    """

    points: tuple[Point, ...]
    proven: bool
    all_seen: bool


@frozen
class Axis:
    """A fact that may change, with its measure.

    Args:
        now: Its value; `None` where it is missing.
        spans: The values it may take.
        start: From where its distance is counted.
        step: What one whole unit counts.
    """

    now: int | None
    spans: tuple[Span, ...]
    start: int
    step: int

    def changed(self) -> Iterator[Span]:
        """The values other than the present one, on either side of the start."""
        above = self.start if self.now is None else self.start + 1
        for each in self.spans:
            last = self.start - 1 if each.last is None else min(each.last, self.start - 1)
            first = above if each.first is None else max(each.first, above)
            sides = Span(each.first, last), Span(first, each.last)
            yield from (side for side in sides if not side.empty)

    def nearest(self, part: _Part) -> int | None:
        """The value of a part at which the least changes."""
        if not isinstance(part, Span):
            return self.now
        # A part lies on one side of the start, so the end that faces it is there.
        first, last = part.first, part.last
        return first if first is not None and first >= self.start else last

    def distance(self, part: _Part) -> int:
        """The least that a part changes."""
        value = self.nearest(part)
        return 0 if value is None else abs(value - self.start) * self.step

    def split(self, part: _Part) -> tuple[_Part, ...]:
        """Smaller parts that together are the part."""
        if part == "open":
            return ("kept", *self.changed())
        first, last = (part.first, part.last) if isinstance(part, Span) else (0, 0)
        if first is None:
            cut = (last or 0) - max(1, self.start - (last or 0))
        else:
            cut = first + max(1, first - self.start) - 1 if last is None else (first + last) // 2
        return Span(first, cut), Span(cut + 1, last)

    def hull(self) -> Reach:
        """Whatever the fact may be, changed or not."""
        ends = [*self.spans, *([] if self.now is None else [Span(self.now, self.now)])]
        lows, highs = [each.first for each in ends], [each.last for each in ends]
        low = None if None in lows else min(low for low in lows if low is not None)
        high = None if None in highs else max(high for high in highs if high is not None)
        return Reach(Number(0, low, high), missing=self.now is None)


@define
class Problem:
    """A goal, the rule that tells whether it is reached, and the facts that may change.

    Args:
        program: The rule; its first output is the goal, all others must not fail.
        inputs: The facts as they are.
        variables: The facts that may change.
        axes: For each its measure.
    """

    program: Program
    inputs: tuple[Any, ...]
    variables: tuple[Variable, ...]
    axes: tuple[Axis, ...]
    run: Reached = field(init=False)
    _exact: Any = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Make the program ready for values and for ranges."""
        self.run = reached(self.program)
        self._exact = compiled(self.program)

    def reaches(self, point: Point) -> bool:
        """Whether the goal is reached with these values."""
        after = run(self._exact, self.filled(point))
        goal, *others = (after[slot] for slot in self.program.outputs)
        return bool(goal) and all(held is None or held for held in others)

    def may_reach(self, box: _Box) -> bool:
        """Whether the goal may be reached with some values of a box."""
        after = self.run(self.filled(tuple(map(_cell, self.axes, box))))
        goal, *others = (after[slot] for slot in self.program.outputs)
        possible = goal.may_be(1) if isinstance(goal, Reach) else bool(goal)
        return possible and not any(map(_fails, others))

    def filled(self, cells: Sequence[Any]) -> list[Any]:
        """The inputs with other values where facts may change."""
        filled = list(self.inputs)
        rows: dict[int, list[list[Any]]] = {}
        for each, cell in zip(self.variables, cells, strict=True):
            place, *inside = each.place
            if not inside:
                filled[place] = cell
            else:
                listed = rows.setdefault(place, [list(row) for row in self.inputs[place]])
                listed[inside[0]][inside[1]] = cell
        for place, listed in rows.items():
            cells_of = tuple(map(tuple, listed))
            is_open = any(isinstance(cell, Reach) for row in cells_of for cell in row)
            filled[place] = RowReach(cells_of) if is_open else cells_of
        return filled


def _fails(held: Any) -> bool:
    """Whether a test that must not fail surely does."""
    if isinstance(held, Reach):
        return not held.missing and not held.may_be(1)
    return held is not None and not held


def _cell(axis: Axis, part: _Part) -> Any:
    if isinstance(part, Span):
        settled = part.first if part.first == part.last else None
        return settled if settled is not None else Reach(Number(0, part.first, part.last))
    return axis.now if part == "kept" else axis.hull()


def search(problem: Problem, *, limit: int, budget: int) -> Found:
    """Find the smallest changes.

    Args:
        problem: What is to be reached, and what may change.
        limit: How many are given at most.
        budget: How many boxes are looked at, at most.

    Returns:
        For every set of facts of the fewest that can reach the goal, its nearest changes,
        the nearest first; if the budget was too small for any, some change that will do.
    """
    searching = _Searching(problem, limit)
    for _ in range(budget):
        if not searching.boxes or len(searching.found) > limit:
            break
        searching.look()
    found, all_seen = searching.sorted(), not searching.boxes and len(searching.found) <= limit
    if found or all_seen:
        return Found(found, proven=True, all_seen=all_seen)
    some = _some(problem, budget)
    return Found(() if some is None else (some,), proven=False, all_seen=False)


@define
class _Searching:
    """The boxes that are left, the least change first, and what was found so far."""

    problem: Problem
    limit: int
    boxes: list[tuple[int, int, int, _Box]] = field(init=False)
    found: list[tuple[int, Point]] = field(factory=list[tuple[int, Point]], init=False)
    nearest: dict[frozenset[int], int] = field(factory=dict[frozenset[int], int], init=False)
    fewest: int | None = field(default=None, init=False)
    made: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        whole: _Box = tuple("open" for _ in self.problem.axes)
        self.boxes = [(0, 0, 0, whole)]

    def look(self) -> None:
        """Look at the box in which the least changes."""
        many, distance, _, box = heappop(self.boxes)
        changed = frozenset(place for place, part in enumerate(box) if isinstance(part, Span))
        if self.nearest.get(changed, distance) < distance:
            return
        axes = self.problem.axes
        point = tuple(axis.nearest(part) for axis, part in zip(axes, box, strict=True))
        if self.problem.reaches(point):
            self.found.append((distance, point))
            self.nearest[changed] = distance
            if self.fewest is None:
                self.fewest = many
                self.boxes = [each for each in self.boxes if each[0] <= many]
                heapify(self.boxes)
        elif (place := self._widest(box)) is not None and self.problem.may_reach(box):
            self._cut(box, place)

    def _cut(self, box: _Box, place: int) -> None:
        for part in self.problem.axes[place].split(box[place]):
            smaller = (*box[:place], part, *box[place + 1 :])
            many = sum(isinstance(each, Span) for each in smaller)
            if self.fewest is None or many <= self.fewest:
                self.made += 1
                distance = sum(map(Axis.distance, self.problem.axes, smaller))
                heappush(self.boxes, (many, distance, self.made, smaller))

    def _widest(self, box: _Box) -> int | None:
        """Where to cut: first whether a fact changes at all, then the longest span."""
        places = [place for place, part in enumerate(box) if _size(part) != 1]
        return max(places, key=lambda place: _width(box[place]), default=None)

    def sorted(self) -> tuple[Point, ...]:
        """The changes that were found, the nearest first, no more than asked for."""
        inside = sorted(self.found, key=self._order)
        return tuple(point for _, point in inside[: self.limit])

    def _order(self, found: tuple[int, Point]) -> tuple[int, list[tuple[int, int]]]:
        """The nearest first; of those as near, by the order of the facts."""
        distance, point = found
        pairs = enumerate(zip(self.problem.axes, point, strict=True))
        return distance, [(at, value or 0) for at, (axis, value) in pairs if value != axis.now]


def _size(part: _Part) -> int | None:
    """How many values a part has, where that is a number; one, if it cannot be cut."""
    if part == "kept":
        return 1
    if part == "open" or part.first is None or part.last is None:
        return None
    return part.last - part.first + 1


def _width(part: _Part) -> tuple[bool, bool, int]:
    size = _size(part)
    return part == "open", size is None, size or 0


#: How far an end without a bound is followed when some change is looked for.
_FAR = 10**9


def _some(problem: Problem, budget: int) -> Point | None:
    """Some change that reaches the goal, from which nothing can be left out."""
    ends: tuple[Callable[[Axis], int], ...] = (_highest, _lowest)
    for end in ends:
        point: Point = tuple(map(end, problem.axes))
        if problem.reaches(point):
            for place in range(len(point)):
                point = _nearer(problem, point, place)
            return _without_needless(problem, point, budget)
    return None


def _highest(axis: Axis) -> int:
    last = axis.spans[-1].last
    return axis.start + _FAR if last is None else last


def _lowest(axis: Axis) -> int:
    first = axis.spans[0].first
    return axis.start - _FAR if first is None else first


def _nearer(problem: Problem, point: Point, place: int) -> Point:
    """Move one fact back towards its present value, halving the way that is left."""
    axis = problem.axes[place]
    kept = (*point[:place], axis.now, *point[place + 1 :])
    if problem.reaches(kept):
        return kept
    far, near = point[place] or 0, axis.start
    while abs(far - near) > 1:
        middle = (far + near) // 2
        moved = (*point[:place], middle, *point[place + 1 :])
        if any(middle in each for each in axis.spans) and problem.reaches(moved):
            point, far = moved, middle
        else:
            near = middle
    return point


def _without_needless(problem: Problem, point: Point, budget: int) -> Point:
    """The first of the smaller changes inside a change that reaches the goal too."""
    now = tuple(axis.now for axis in problem.axes)
    moved = [place for place, value in enumerate(point) if value != now[place]]
    sets = (chosen for size in range(len(moved)) for chosen in combinations(moved, size))
    for chosen in islice(sets, budget):
        smaller = tuple(point[p] if p in chosen else now[p] for p in range(len(point)))
        if problem.reaches(smaller):
            return smaller
    return point
