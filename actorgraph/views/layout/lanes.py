"""Leads lines to words and sites past everything else, by a lane beside their column. Knows boxes and ties only.

Words stand one below another, so a straight line to the third would run through the first two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from actorgraph.views.layout.boxes import Box, Place, Route, Tie
from actorgraph.views.layout.crossings import Point, Rectangle, Segment, cross, hits
from actorgraph.views.layout.routes import areas_of, curve_points, label_area

_ASIDE, _STEP, _TRIES = 3, 6, 4
_DOWN = 12
_ARROW = 10
_CROSSING, _SHARED, _TAKEN, _UNDER, _LENGTH = 60, 500, 40, 90, 10
_EDGE = 4
Path = tuple[Point, ...]


class Lanes:
    """The lines that are drawn already, and the room that is left beside them.

    Args:
        boxes: all that is drawn.
        places: where it stands.
        routes: how the lines run that are drawn already.
        ties: these lines.
        width: right edge of the drawing.
    """

    def __init__(
        self,
        boxes: Sequence[Box],
        places: Mapping[str, Place],
        routes: Mapping[str, Route],
        ties: Iterable[Tie],
        width: int,
    ) -> None:
        self.boxes = {box.id: box for box in boxes}
        self.places = places
        self.width = width
        self.routes = dict(routes)
        self.taken: set[Point] = set()
        self.drawn = {tie.id: tie for tie in ties}
        self.lines = {key: list(pairwise(self._points(tie))) for key, tie in self.drawn.items()}

    def lead(self, tie: Tie) -> Route | None:
        """Return a way to words, a site or a bracket that runs through nothing written; None without one."""
        end = self.boxes[tie.end]
        if end.row not in ("words", "sites") and not end.counts:
            return None
        paths = self._to_bracket(tie) if end.counts else self._paths(tie)
        clear = [path for path in paths if not any(self._hits(tie, line) for line in pairwise(path))]
        if not clear:
            return None
        path = min(clear, key=lambda path: (self._cost(tie, path), path))
        self.drawn[tie.id] = tie
        self.lines[tie.id] = list(pairwise(path))
        self.taken |= {path[0], path[-1]}
        self.routes[tie.id] = Route(mark_at=50, path=path)
        return self.routes[tie.id]

    def is_blocked(self, tie: Tie) -> bool:
        """Return whether a line that is drawn already runs through what is written."""
        if self.boxes[tie.end].row == "sites":
            label = label_area(self.boxes[tie.end], self.places[tie.end])
            return any(hits(line, label) for line in self.lines[tie.id])
        return any(self._hits(tie, line) for line in self.lines[tie.id])

    def _points(self, tie: Tie) -> list[Point]:
        start, end = self.places[tie.start], self.places[tie.end]
        inner = curve_points(start, end, self.routes[tie.id].curve)
        return [(start.x, start.y), *((round(x), round(y)) for x, y in inner), (end.x, end.y)]

    def _paths(self, tie: Tie) -> Iterator[Path]:
        start, end = self.places[tie.start], self.places[tie.end]
        from_words = self.boxes[tie.start].row == "words"
        to_site = self.boxes[tie.end].row == "sites"
        half = self.boxes[tie.end].size * (8 if to_site else 5) // 5
        for lane, side in self._lanes(tie):
            mark = (end.x + side * (half + 1), end.y)
            if abs(lane - mark[0]) < _ARROW:
                continue
            if to_site:
                yield ((start.x, start.y), (lane, end.y), mark)
            elif from_words:
                own = (start.x + side * self.boxes[tie.start].size, start.y)
                yield (own, (lane, start.y), (lane, end.y), mark)
            else:
                for y in range(start.y + _DOWN, end.y, _DOWN):
                    yield ((start.x, start.y), (lane, y), (lane, end.y), mark)
        if to_site:
            left, _, right, bottom = label_area(self.boxes[tie.end], end)
            yield from (((start.x, start.y), (x, bottom + 2)) for x in range(left + _STEP, right, _STEP))

    def _to_bracket(self, tie: Tie) -> Iterator[Path]:
        """Yield straight ways to a bracket, which a line may reach anywhere between its teeth."""
        start, end = self.places[tie.start], self.places[tie.end]
        teeth = [self.places[key].x for key in self.boxes[tie.end].counts]
        for x in range(min(teeth) + _DOWN, max(teeth), _DOWN):
            yield ((start.x, start.y), (x, end.y - 1))

    def _lanes(self, tie: Tie) -> Iterator[tuple[int, int]]:
        """Yield x beside the column of the line's end, and which side that is."""
        x = self.places[tie.end].x
        row = self.boxes[tie.end].row
        column = [box for key, box in self.boxes.items() if self.places[key].x == x and box.row == row]
        rights, lefts = {box.right + _ASIDE for box in column}, {box.left + _ASIDE for box in column}
        further = range(0, _TRIES * _STEP, _STEP)
        lanes = {(x + right + step, 1) for right in rights for step in further}
        lanes |= {(x - left - step, -1) for left in lefts for step in further}
        yield from sorted((lane, side) for lane, side in lanes if _EDGE < lane < self.width - _EDGE)

    def _cost(self, tie: Tie, path: Path) -> int:
        lines = list(pairwise(path))
        cost = 0
        for key, others in self.lines.items():
            if self.drawn[key].start != tie.start:
                cost += _CROSSING * sum(cross(line, other) for line in lines for other in others)
                cost += _SHARED * any(_run_together(line, other) for line in lines for other in others)
        ends = {path[-1]} if self.boxes[tie.start].row != "words" else {path[0], path[-1]}
        cost += _TAKEN * len(ends & self.taken)
        cost += _UNDER * (len(path) == 2)  # noqa: PLR2004 - straight to the label, not to the mark
        return cost + sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in lines) // _LENGTH

    def _hits(self, tie: Tie, line: Segment) -> bool:
        return any(hits(line, area) for key in self.boxes for area in self._areas(key, tie))

    def _areas(self, key: str, tie: Tie) -> list[Rectangle]:
        """Return what a line must leave free of a box: all of it, of its own ends only the label."""
        box, place = self.boxes[key], self.places[key]
        return [label_area(box, place)] if key in (tie.start, tie.end) else areas_of(box, place)


def _run_together(first: Segment, second: Segment) -> bool:
    """Return whether two upright lines cover each other for a while."""
    (ax, ay), (bx, by) = first
    (cx, cy), (dx, dy) = second
    upright = ax == bx and cx == dx and abs(ax - cx) < _STEP
    return upright and min(max(ay, by), max(cy, dy)) > max(min(ay, by), min(cy, dy))
