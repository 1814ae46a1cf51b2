"""The figures of the page: the tree of goals, the matrix, the quadrant, the chart.

Knows how they are drawn. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import cycle

from .assessment import Assessed, Replay, quadrant
from .markup import Markup, bullets, joined, node
from .phrases import Voice
from .position import number
from .records import Kasus, Tujuan
from .views import NO_ROLE, Matrix, Verdict, verdicts

__all__ = ["badge", "chart", "goal_tree", "matrix_table", "quadrant_table"]


def badge(text: str, rank: int) -> Markup:
    """A predicate, coloured by its rung on the ladder."""
    return node("span", text, cls=f"badge rank{rank}")


def goal_tree(kasus: Kasus, say: Voice) -> Markup:
    """The results from the Minister down to the team."""
    root = kasus.tujuan[0]
    return node("div", _goal(kasus, root, say), _below(kasus, root, say), cls="tree")


def _goal(kasus: Kasus, goal: Tujuan, say: Voice, *, on_path: bool = True) -> Markup:
    chips = (node("span", each, cls="chip") for each in kasus.targets(goal))
    inside = [
        node("div", kasus.peran[goal.pemilik], cls="role"),
        node("div", goal.hasil),
        node("div", *chips, cls="chips"),
    ]
    if goal.capaian_awal:
        inside.append(_parts(kasus, goal.capaian_awal, say))
    page = node("div", say("page", page=goal.hlm), cls="page")
    return node("div", *inside, page, cls="goal" if on_path else "goal aside")


def _parts(kasus: Kasus, baseline: str, say: Voice) -> Markup:
    parts = kasus.komponen_sasaran.bagian
    bars = (
        node("span", f"{each.pemilik} {each.bobot}", style=f"flex:{number(each.bobot)}")
        for each in parts
    )
    legend = f"{say('goals.baseline', value=baseline)}. {say('goals.parts')}:"
    return node("div", node("small", legend), node("div", *bars, cls="bar"), cls="parts")


def _below(kasus: Kasus, goal: Tujuan, say: Voice) -> Markup:
    children = kasus.children(goal)
    deeper = [each for each in children if kasus.children(each)]
    if not deeper:
        return _team(kasus, children)
    link = node("div", cls="link")
    if len(deeper) == 1:
        row = (_goal(kasus, each, say, on_path=each in deeper) for each in children)
        siblings = node("div", *row, cls="siblings" if len(children) > 1 else "only")
        return joined((link, siblings, _below(kasus, deeper[0], say)))
    columns = (
        node("div", _goal(kasus, each, say), _below(kasus, each, say), cls="branch")
        for each in children
    )
    return joined((link, node("div", *columns, cls="columns")))


def _team(kasus: Kasus, goals: Sequence[Tujuan]) -> Markup:
    owners = dict.fromkeys(each.pemilik for each in goals)
    blocks = (
        node(
            "div",
            node("div", kasus.peran[owner], cls="role"),
            bullets(each.hasil for each in goals if each.pemilik == owner),
            cls="team",
        )
        for owner in owners
    )
    return joined(blocks)


def matrix_table(matrix: Matrix, say: Voice) -> Markup:
    """One level of the matrix of roles and results."""
    head = node(
        "tr",
        node("th", say("matrix.role")),
        *(node("th", column.hasil) for column in matrix.columns),
    )
    rows = (
        node("tr", node("th", role, scope="row"), *_cells(matrix, cells))
        for role, cells in matrix.rows
    )
    title = say("matrix.level", n=matrix.level, owner=matrix.owner)
    table = node("table", node("thead", head), node("tbody", *rows), cls="stack matrix")
    return joined((node("h3", title), table))


def _cells(matrix: Matrix, cells: Iterable[tuple[str, ...]]) -> Iterable[Markup]:
    for column, cell in zip(matrix.columns, cells, strict=True):
        inside = bullets(cell) if cell else NO_ROLE
        yield node("td", inside, cls="" if cell else "no-role", data_label=column.hasil)


def quadrant_table(assessed: Assessed, say: Voice) -> Markup:
    """The matrix of predicates with the cell that applies, and those that print would need."""
    cells = quadrant()
    behaviours = list(dict.fromkeys(perilaku for _, perilaku in cells))[::-1]
    head = (node("th", say("pred.corner")), *(node("th", each) for each in behaviours))
    rows = []
    for hasil in dict.fromkeys(hasil for hasil, _ in cells):
        marked = []
        for perilaku in behaviours:
            text = cells[hasil, perilaku]
            here = (hasil, perilaku) == (assessed.hasil, assessed.perilaku)
            printed = not assessed.agrees and text == assessed.printed
            marked.append(node("td", text, cls="here" if here else "there" if printed else ""))
        rows.append(node("tr", node("th", hasil, scope="row"), *marked))
    legend = [node("span", say("contra.cell"), cls="key here")]
    if not assessed.agrees:
        told = say("contra.cell_printed", printed=assessed.printed)
        legend.append(node("span", told, cls="key there"))
    table = node("table", node("thead", node("tr", *head)), node("tbody", *rows), cls="quadrant")
    return joined((table, node("p", *legend, cls="legend")))


_COLUMNS, _TOP, _RUNG, _DRIFT = (110, 370, 630), 104, 82, 15
_BOX, _COLOURS = (128, 56), ("#12344d", "#2f7f79", "#b3402a", "#8a6a1f")


def chart(replay: Replay, say: Voice) -> Markup:
    """Who stands on which rung of the ladder under each regulation."""
    found = [verdicts(each) for each in replay.assessed]
    ladders = [_ladder(x, each) for x, each in zip(_COLUMNS, found[0], strict=True)]
    lines = [
        _line(each.pegawai.singkat, verdict, drift, colour)
        for (each, verdict), drift, colour in zip(
            zip(replay.assessed, found, strict=True), _drifts(len(found)), cycle(_COLOURS)
        )
    ]
    figure = node(
        "svg",
        node("title", say("regimes.chart")),
        *ladders,
        *lines,
        viewBox=f"0 0 810 {_TOP + _RUNG * 4 + 44}",
        role="img",
    )
    caption = node("figcaption", say("regimes.chart"))
    return node("figure", node("div", figure, cls="scroll"), caption, cls="chart")


def _drifts(people: int) -> list[int]:
    """People on one rung stand one under the other."""
    return [_DRIFT * (2 * place - people + 1) // 2 for place in range(people)]


def _ladder(x: int, verdict: Verdict) -> Markup:
    heads = (
        node("text", str(verdict.regulation.citation), x=str(x), y="24", cls="law"),
        node("text", str(verdict.regulation.in_force.start.year), x=str(x), y="43", cls="since"),
    )
    rungs = (
        _rung(x, _TOP + _RUNG * place, str(name)) for place, name in enumerate(type(verdict.member))
    )
    return joined((*heads, *rungs))


def _rung(x: int, y: int, name: str) -> Markup:
    width, height = _BOX
    left, top = x - width // 2, y - height // 2
    size = {"width": str(width), "height": str(height)}
    box = node("rect", x=str(left), y=str(top), rx="7", **size, cls="box")
    return joined((box, node("text", name, x=str(left + 2), y=str(top - 6), cls="rung")))


def _line(name: str, found: Sequence[Verdict], drift: int, colour: str) -> Markup:
    points = [
        (x, _TOP + _RUNG * each.rank + drift) for x, each in zip(_COLUMNS, found, strict=True)
    ]
    dots = (node("circle", cx=str(x), cy=str(y), r="5", fill=colour) for x, y in points)
    x, y = points[-1]
    edge = x + _BOX[0] // 2
    path = " ".join(f"{x},{y}" for x, y in (*points, (edge, y)))
    label = node("text", name, x=str(edge + 8), y=str(y + 4), fill=colour, cls="who")
    return joined((node("polyline", points=path, stroke=colour), *dots, label))
