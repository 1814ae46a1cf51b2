"""A row of numbers as a small drawing in a line of text, with its holes shown as holes.

Knows plain numbers and markup (SVG). Knows nothing of what the numbers are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape

from attrs import frozen

__all__ = ["sparkline"]

_STEP, _HEIGHT, _MARGIN = 14, 40, 5
_LINE, _HOLE, _MARK = "#3b5b7a", "#9a9a9a", "#c98a00"
_CALM, _ALERT = "#3b5b7a", "#c0392b"


def sparkline(
    values: Sequence[Fraction | None],
    *,
    marks: Sequence[Fraction | None] = (),
    alert: bool = False,
    title: str = "",
) -> str:
    """Draw numbers as a line.

    Args:
        values: The numbers, in order; `None` leaves a gap, shown by a broken stroke.
        marks: For each number what it is held against, drawn as a short stroke; `None` for
            none.
        alert: Whether the last number is ringed and red.
        title: What is read out or shown when it is pointed at.

    Returns:
        SVG, with the title escaped.

    Examples:
        >>> drawn = sparkline([Fraction(3), None, Fraction(1)], title="a < b")
        >>> drawn.count("stroke-dasharray"), "<title>a &lt; b</title>" in drawn
        (1, True)
    """
    scale = _Scale.of([each for each in (*values, *marks) if each is not None])
    width = 2 * _MARGIN + _STEP * max(len(values) - 1, 0)
    inside = [
        *_holes(values),
        *_marks(marks, scale),
        *_lines(values, scale),
        *_end(values, scale, alert=alert),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{_HEIGHT}" '
        f'viewBox="0 0 {width} {_HEIGHT}"><title>{escape(title)}</title>{"".join(inside)}</svg>'
    )


@frozen
class _Scale:
    """From numbers to heights."""

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, values: Sequence[Fraction]) -> _Scale:
        return cls(min(values, default=Fraction(0)), max(values, default=Fraction(0)))

    def y(self, value: Fraction) -> int:
        room = _HEIGHT - 2 * _MARGIN
        if self.low == self.high:
            return _HEIGHT // 2
        # A place on a screen; what is said of the number is never read from it.
        return _MARGIN + int((self.high - value) * room / (self.high - self.low))


def _x(place: int) -> int:
    return _MARGIN + _STEP * place


def _lines(values: Sequence[Fraction | None], scale: _Scale) -> Iterator[str]:
    """A line through each run of numbers; a number alone is a dot."""
    run: list[str] = []
    for place, value in enumerate([*values, None]):
        if value is not None:
            run.append(f"{_x(place)},{scale.y(value)}")
            continue
        if len(run) > 1:
            points = " ".join(run)
            yield f'<polyline points="{points}" fill="none" stroke="{_LINE}" stroke-width="2"/>'
        elif run:
            x, y = run[0].split(",")
            yield f'<circle cx="{x}" cy="{y}" r="2" fill="{_LINE}"/>'
        run = []


def _holes(values: Sequence[Fraction | None]) -> Iterator[str]:
    for place, value in enumerate(values):
        if value is None:
            yield (
                f'<line x1="{_x(place)}" x2="{_x(place)}" y1="{_MARGIN}" '
                f'y2="{_HEIGHT - _MARGIN}" stroke="{_HOLE}" stroke-dasharray="2 3"/>'
            )


def _marks(marks: Sequence[Fraction | None], scale: _Scale) -> Iterator[str]:
    for place, mark in enumerate(marks):
        if mark is not None:
            x, y = _x(place), scale.y(mark)
            yield f'<line x1="{x - 4}" x2="{x + 4}" y1="{y}" y2="{y}" stroke="{_MARK}"/>'


def _end(values: Sequence[Fraction | None], scale: _Scale, *, alert: bool) -> Iterator[str]:
    if values and values[-1] is not None:
        x, y = _x(len(values) - 1), scale.y(values[-1])
        color, ring = (_ALERT, f' stroke="{_ALERT}" stroke-width="2"') if alert else (_CALM, "")
        fill = "#ffffff" if alert else color
        yield f'<circle cx="{x}" cy="{y}" r="3" fill="{fill}"{ring}/>'
