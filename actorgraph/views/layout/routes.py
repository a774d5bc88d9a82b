"""Bends lines around boxes and finds room on them for their marks. Knows boxes and ties only.

The curves are those of vis-network's ``curvedCW``: a quadratic curve whose control point lies at (1 + k) / 2 of the
line's length, turned by a quarter circle times k.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from actorgraph.views.layout.boxes import Box, Place, Route, Tie
from actorgraph.views.layout.crossings import Rectangle

Points = NDArray[np.float64]

# Cosine and sine of k quarter circles, written out so that no machine's library decides between two bends.
_TURNS = {
    0.0: (1.0, 0.0),
    0.1: (0.987688, 0.156434),
    0.2: (0.951057, 0.309017),
    0.3: (0.891007, 0.453990),
    0.4: (0.809017, 0.587785),
}
BENDS = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4)
_SAMPLES = np.arange(2, 39) / 40
_MARKS_AT = (50, 44, 56, 38, 62, 32, 68, 26, 74)
_MARK_ROOM, _EDGE = 20, 4
_BEND_COST, _HIT_COST, _TAKEN_COST = 60, 30, 10_000
_TIP, _TIP_COST = 28, 150
MOST_ROUTED = 600
"""Beyond so many lines all are straight but those between the same two boxes."""


def curve_points(start: Place, end: Place, curve: float) -> Points:
    """Return points along a line, ends left out, as rows of x and y."""
    a, b = np.array([start.x, start.y], float), np.array([end.x, end.y], float)
    cosine, sine = _TURNS[abs(curve)]
    sine = sine if curve >= 0 else -sine
    dx, dy = (b - a) * (0.5 + abs(curve) / 2)
    via = a + np.array([dx * cosine + dy * sine, dy * cosine - dx * sine])
    t = _SAMPLES[:, None]
    points: Points = (1 - t) ** 2 * a + 2 * t * (1 - t) * via + t**2 * b
    return points


def route(
    boxes: Sequence[Box], places: Mapping[str, Place], ties: Sequence[Tie], *, room: tuple[int, int]
) -> dict[str, Route]:
    """Return how every line runs, each bent as little as it needs to stay clear of boxes and of its twins.

    Args:
        boxes: all that is drawn.
        places: where it stands.
        ties: lines whose ends are both drawn.
        room: width and height of the drawing, which no line should leave.
    """
    parts = [(box.id, part) for box in boxes for part in _parts(box, places[box.id])]
    keys = [key for key, _ in parts]
    labels = {box.id: label_area(box, places[box.id]) for box in boxes}
    turned = {box.id for box in boxes if box.label or box.row == "words"}

    def own_labels(tie: Tie) -> list[Points]:
        """Return the labels that a line leaves free though it belongs to them: an arrowhead stands on none."""
        ends = [tie.start] if tie.start in turned else []
        return [np.array([labels[key]], float) for key in (*ends, tie.end) if key in labels]

    rectangles = np.array([part for _, part in parts], float).reshape(-1, 4)
    taken: dict[tuple[str, str], set[float]] = defaultdict(set)
    found: dict[str, Route] = {}
    marks: list[tuple[float, float]] = []
    for tie in sorted(ties, key=lambda tie: (_length(tie, places), tie.id)):
        others = np.vstack([rectangles[[key not in (tie.start, tie.end) for key in keys]], *own_labels(tie)])
        tip = np.array([labels[tie.end]], float) if tie.end in labels else np.zeros((0, 4))
        twins = taken[_pair(tie)]
        bends = BENDS if len(ties) <= MOST_ROUTED else BENDS[: len(twins) + 1]
        costs = {
            bend: _cost(tie, places, bend, others, twins)
            + _outside(tie, places, bend, room)
            + _tip_cost(tie, places, bend, tip)
            for bend in bends
        }
        curve = min(bends, key=lambda bend: costs[bend])
        twins.add(_seen_from_first(tie, curve))
        at = _room_for_mark(curve_points(places[tie.start], places[tie.end], curve), rectangles, marks)
        if tie.marked:
            marks.append(at[1])
        found[tie.id] = Route(curve, at[0])
    return found


def _parts(box: Box, place: Place) -> list[Rectangle]:
    """Return what other lines must leave free, with a margin."""
    return [(left - 3, top - 3, right + 3, bottom + 3) for left, top, right, bottom in areas_of(box, place)]


def areas_of(box: Box, place: Place) -> list[Rectangle]:
    """Return the room that a box takes: all of it, or mark and label apart where the label was turned."""
    if not box.label_at or box.counts:
        return [(place.x - box.left, place.y - box.above, place.x + box.right, place.y + box.below)]
    mark = (place.x - box.size, place.y - box.size, place.x + box.size, place.y + box.size)
    return [mark, label_area(box, place)]


def label_area(box: Box, place: Place) -> Rectangle:
    """Return where a label is, which its own lines should leave free too."""
    if box.label is None or box.label_at is None:
        if box.pen:
            return (place.x - box.left, place.y - box.above, place.x - box.size, place.y + box.below)
        return (place.x - box.left, place.y + box.size, place.x + box.right, place.y + box.below)
    left, top = place.x + box.label_at[0], place.y + box.label_at[1]
    return (left, top, left + box.label[0], top + box.label[1])


def _length(tie: Tie, places: Mapping[str, Place]) -> int:
    start, end = places[tie.start], places[tie.end]
    return (start.x - end.x) ** 2 + (start.y - end.y) ** 2


def _pair(tie: Tie) -> tuple[str, str]:
    return (min(tie.start, tie.end), max(tie.start, tie.end))


def _seen_from_first(tie: Tie, curve: float) -> float:
    """Return the bend as seen from the pair's first end, so that twins in opposite directions are told apart."""
    return curve if tie.start <= tie.end else -curve


def _cost(tie: Tie, places: Mapping[str, Place], bend: float, others: Points, twins: set[float]) -> float:
    points = curve_points(places[tie.start], places[tie.end], bend)
    cost = abs(bend) * _BEND_COST + int(_inside(points, others).sum()) * _HIT_COST
    return cost + (_TAKEN_COST if _seen_from_first(tie, bend) in twins else 0)


def _tip_cost(tie: Tie, places: Mapping[str, Place], bend: float, label: Points) -> int:
    """Return what it costs that an arrowhead stands on the label of the mark that it points to."""
    end = places[tie.end]
    points = curve_points(places[tie.start], end, bend)
    near = ((points - np.array([end.x, end.y], float)) ** 2).sum(axis=1) < _TIP**2
    return int(_inside(points[near], label).any()) * _TIP_COST


def _outside(tie: Tie, places: Mapping[str, Place], bend: float, room: tuple[int, int]) -> int:
    points = curve_points(places[tie.start], places[tie.end], bend)
    inside = _inside(points, np.array([[_EDGE, _EDGE, room[0] - _EDGE, room[1] - _EDGE]], float))
    return int((~inside).sum()) * _HIT_COST


def _inside(points: Points, rectangles: Points) -> NDArray[np.bool_]:
    """Return, for each point and rectangle, whether the one lies in the other."""
    x, y = points[:, :1], points[:, 1:]
    left, top, right, bottom = rectangles.T
    inside: NDArray[np.bool_] = (x > left) & (x < right) & (y > top) & (y < bottom)
    return inside


def _room_for_mark(
    points: Points, rectangles: Points, marks: Sequence[tuple[float, float]]
) -> tuple[int, tuple[float, float]]:
    """Return where on the line, in hundredths, a mark lies clearest, and that point."""
    grown = rectangles + np.array([-8, -8, 8, 8])
    best: tuple[int, int] | None = None
    for at in _MARKS_AT:
        x, y = points[round(at * 0.4) - 2]
        blocked = int(_inside(np.array([[x, y]]), grown).any())
        near = sum((x - mx) ** 2 + (y - my) ** 2 < _MARK_ROOM**2 for mx, my in marks)
        if best is None or blocked * 2 + near < best[0]:
            best = (blocked * 2 + int(near), at)
    at = best[1] if best else 50
    x, y = points[round(at * 0.4) - 2]
    return at, (float(x), float(y))
