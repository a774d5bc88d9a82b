"""Places actors: rows by rank, x near what they are linked to, with few crossings. Knows boxes and ties only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from actorgraph.views.layout.boxes import Box, Place, Tie
from actorgraph.views.layout.crossings import Rectangle, Whole, all_cross, all_hit, overlap
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
        xs = range(box.left + GAP, self.width - box.right, max(_STEP, self.width // _STEPS))
        options = [here, *((row, x) for row in self._rows_for(key) for x in xs if self._is_free(key, row, x))]
        best = options[int(self._costs(key, options).argmin())]
        self._put(key, *best)
        return best != here

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
        free = all(self._is_free(key, self.rows[key], self.places[key].x) for key in (first, second))
        better = free and self._cost(first) + self._cost(second) < before
        if not better:
            self._exchange(first, second)
        return better

    def _exchange(self, first: str, second: str) -> None:
        self.places[first], self.places[second] = self.places[second], self.places[first]

    def _rectangle(self, key: str) -> Rectangle:
        box, place = self.boxes[key], self.places[key]
        return (place.x - box.left, place.y - box.above, place.x + box.right, place.y + box.below)

    def _is_free(self, key: str, row: int, x: int) -> bool:
        box, y = self.boxes[key], self.row_y[row]
        own = (x - box.left, y - box.above, x + box.right, y + box.below)
        inside = own[0] >= 0 and own[2] <= self.width
        return inside and not any(overlap(own, self._rectangle(other), GAP) for other in self.boxes if other != key)

    def _cost(self, key: str) -> int:
        return int(self._costs(key, [(self.rows[key], self.places[key].x)])[0])

    def _costs(self, key: str, options: Sequence[tuple[int, int]]) -> Whole:
        """Return, for each row and x, how hard to read the lines of one actor, and those through it, would be."""
        box = self.boxes[key]
        spots = _table([(x, self.row_y[row]) for row, x in options], 2)
        ends = [tie.end if tie.start == key else tie.start for tie in self.own[key]]
        far = _table([(self.places[end].x, self.places[end].y) for end in ends], 2)
        shape = (len(options), len(ends), 2)
        own = np.concatenate([np.broadcast_to(spots[:, None], shape), np.broadcast_to(far, shape)], axis=-1)
        others = _table([self._line(tie) for tie in self.ties if key not in (tie.start, tie.end)], 4)
        extent = np.array([-box.left, -box.above, box.right, box.below])
        areas = np.tile(spots, 2) + extent
        labels = np.tile(spots, 2) + np.array([box.size + 2, -box.above, box.right, box.below])
        names = [other for other in self.boxes if other != key]
        boxes = _table([self._rectangle(other) for other in names], 4)
        between = np.array([[other != end for other in names] for end in ends], bool).reshape(len(ends), len(names))
        far_labels = _table([self._label(end) for end in ends], 4)
        cost: Whole = (abs(own[..., 0] - own[..., 2]) + abs(own[..., 1] - own[..., 3]) // 2).sum(axis=1)
        cost += _CROSSING * all_cross(own[:, :, None], others).sum(axis=(1, 2))
        cost += _THROUGH * all_hit(others, areas[:, None]).sum(axis=1)
        cost += _THROUGH * (all_hit(own[:, :, None], boxes) & between).sum(axis=(1, 2))
        cost += _OWN_LABEL * all_hit(own, labels[:, None]).sum(axis=1)
        cost += _OWN_LABEL * all_hit(own, far_labels).sum(axis=1)
        return cost

    def _line(self, tie: Tie) -> tuple[int, int, int, int]:
        start, end = self.places[tie.start], self.places[tie.end]
        return (start.x, start.y, end.x, end.y)

    def _label(self, key: str) -> Rectangle:
        """Return where an actor's label stands unless it is turned; nowhere for anything else."""
        if key not in self.boxes:
            return (0, 0, -1, -1)
        _, top, right, bottom = self._rectangle(key)
        return (self.places[key].x + self.boxes[key].size + 2, top, right, bottom)


def _table(rows: Sequence[tuple[int, ...]], width: int) -> Whole:
    return np.array(rows, np.int64).reshape(-1, width)
