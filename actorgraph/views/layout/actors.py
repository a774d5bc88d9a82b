"""Places actors: rows by rank, x near what they are linked to, with few crossings. Knows boxes and ties only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actorgraph.views.layout.boxes import Box, Place, Tie
from actorgraph.views.layout.crossings import Rectangle, Segment, cross, hits, overlap
from actorgraph.views.layout.rows import GAP

_STEP = 22
_SWEEPS = 5
_CROSSING, _THROUGH, _OWN_LABEL = 90, 200, 70
_STEPS = 45
"""A drawing that is wider than so many steps is searched in longer ones."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where actors may stand.

    Attributes:
        fixed: where everything else stands.
        row_y: y of each row.
        width: right edge of the drawing.
    """

    fixed: Mapping[str, Place]
    row_y: Sequence[int]
    width: int


class Actors:
    """A placing of actors that is improved step by step.

    Args:
        boxes: the actors.
        ranks: their first row by id.
        ties: lines between them and to what is placed already.
        room: where they may stand.
    """

    def __init__(self, boxes: Sequence[Box], ranks: Mapping[str, int], ties: Sequence[Tie], room: Room) -> None:
        self.boxes = {box.id: box for box in boxes}
        self.ranks = ranks
        self.rows = dict(ranks)
        self.row_y = room.row_y
        self.width = room.width
        self.places = dict(room.fixed)
        known = set(room.fixed) | set(self.boxes)
        self.ties = [tie for tie in ties if {tie.start, tie.end} <= known]
        self.own = {key: [tie for tie in self.ties if key in (tie.start, tie.end)] for key in self.boxes}

    def improved(self, first: Mapping[str, int]) -> tuple[int, dict[str, Place]]:
        """Return the cost and the places of the best placing found from these first x.

        Nobody is ever moved above who leads them.
        """
        self.rows = dict(self.ranks)
        for key in self.boxes:
            self._put(key, self.rows[key], first[key])
        for _ in range(_SWEEPS):
            busiest = sorted(self.boxes, key=lambda key: (-len(self.own[key]), key))
            moved = [self._move(key) for key in busiest] + [self._swap(*pair) for pair in self._pairs()]
            if not any(moved):
                break
        return sum(self._cost(key) for key in self.boxes), {key: self.places[key] for key in self.boxes}

    def _put(self, key: str, row: int, x: int) -> None:
        self.rows[key] = row
        self.places[key] = Place(x, self.row_y[row])

    def _move(self, key: str) -> bool:
        """Move one actor to its best free place; say whether that was another."""
        here = (self.rows[key], self.places[key].x)
        box = self.boxes[key]
        best = (self._cost(key), here)
        for row in self._rows_for(key):
            for x in range(box.left + GAP, self.width - box.right, max(_STEP, self.width // _STEPS)):
                self._put(key, row, x)
                if self._is_free(key):
                    best = min(best, (self._cost(key), (row, x)), key=lambda option: option[0])
        self._put(key, *best[1])
        return best[1] != here

    def _rows_for(self, key: str) -> range:
        above = [self.rows[tie.start] for tie in self._commands(key) if tie.end == key]
        below = [self.rows[tie.end] for tie in self._commands(key) if tie.start == key]
        return range(max(above, default=-1) + 1, min(below, default=len(self.row_y)))

    def _commands(self, key: str) -> list[Tie]:
        return [tie for tie in self.own[key] if tie.leads and tie.start in self.boxes and tie.end in self.boxes]

    def _pairs(self) -> list[tuple[str, str]]:
        keys = sorted(self.boxes)
        return [(a, b) for a in keys for b in keys if a < b and self.rows[a] == self.rows[b]]

    def _swap(self, first: str, second: str) -> bool:
        if self.rows[first] != self.rows[second]:
            return False
        before = self._cost(first) + self._cost(second)
        self._exchange(first, second)
        better = self._is_free(first) and self._is_free(second) and self._cost(first) + self._cost(second) < before
        if not better:
            self._exchange(first, second)
        return better

    def _exchange(self, first: str, second: str) -> None:
        self.places[first], self.places[second] = self.places[second], self.places[first]

    def _rectangle(self, key: str) -> Rectangle:
        box, place = self.boxes[key], self.places[key]
        return (place.x - box.left, place.y - box.above, place.x + box.right, place.y + box.below)

    def _is_free(self, key: str) -> bool:
        own = self._rectangle(key)
        inside = own[0] >= 0 and own[2] <= self.width
        return inside and not any(overlap(own, self._rectangle(other), GAP) for other in self.boxes if other != key)

    def _segment(self, tie: Tie) -> Segment:
        start, end = self.places[tie.start], self.places[tie.end]
        return ((start.x, start.y), (end.x, end.y))

    def _cost(self, key: str) -> int:
        """Return how hard to read the lines of one actor, and those through it, are."""
        own = [(tie, self._segment(tie)) for tie in self.own[key]]
        others = [self._segment(tie) for tie in self.ties if key not in (tie.start, tie.end)]
        rectangle = self._rectangle(key)
        cost = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) // 2 for _, (a, b) in own)
        cost += sum(_CROSSING for _, line in own for other in others if cross(line, other))
        cost += sum(_THROUGH for other in others if hits(other, rectangle))
        cost += sum(_THROUGH for tie, line in own for other in self._between(tie) if hits(line, other))
        cost += sum(_OWN_LABEL for tie, line in own for area in self._labels(tie) if hits(line, area))
        return cost

    def _labels(self, tie: Tie) -> list[Rectangle]:
        """Return where the labels of a line's own ends stand unless they are turned."""
        found = []
        for key in (tie.start, tie.end):
            if key in self.boxes:
                _, top, right, bottom = self._rectangle(key)
                found.append((self.places[key].x + self.boxes[key].size + 2, top, right, bottom))
        return found

    def _between(self, tie: Tie) -> list[Rectangle]:
        return [self._rectangle(key) for key in self.boxes if key not in (tie.start, tie.end)]
