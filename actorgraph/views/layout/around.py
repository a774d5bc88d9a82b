"""Places further boxes into the free room around others, near what they are tied to. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from actorgraph.views.layout.boxes import Box, Place, Tie

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

_STEP = 12
"""Pixels between two spots that are tried."""

_GAP = 8
_RING = 24
"""Steps from the wished spot to the edge of the first square that is tried; the next are larger."""

_LOOKED_AT = 60
"""So many free spots are looked at for one from which no line runs over a mark; else the nearest must do."""

_CLEAR = 6
"""Pixels between a mark and a line that passes it."""


def around(places: Mapping[str, Place], boxes: Iterable[Box], ties: Iterable[Tie]) -> dict[str, Place]:
    """Return places for those boxes that have none yet, each as near as it finds room to those that it is tied to.

    The first in turn are those tied to what has a place, the most tied first; what is tied to none of all these has no
    place in the result. A spot is preferred from which no line runs over another mark, and which lies on no line.
    """
    known = {box.id: box for box in boxes}
    near = _near(known, ties)
    found = dict(places)
    room = _Room([(place, known[key]) for key, place in sorted(places.items())])
    drawn = ((key, other) for key in places for other in near[key] if key < other and other in places)
    room.draw((places[key], places[other]) for key, other in sorted(drawn))
    for key in _in_turn(places, near):
        beside = [found[other] for other in sorted(near[key]) if other in found]
        found[key] = room.take(known[key], beside)
    return {key: place for key, place in found.items() if key not in places}


def _near(known: Mapping[str, Box], ties: Iterable[Tie]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.start in known and tie.end in known and tie.start != tie.end:
            near[tie.start].add(tie.end)
            near[tie.end].add(tie.start)
    return near


def _in_turn(places: Iterable[str], near: Mapping[str, set[str]]) -> Iterator[str]:
    """Return what can be reached from those that have a place, wave by wave."""
    seen = set(places)
    wave = sorted(seen)
    while wave:
        reached = {other for key in wave for other in near.get(key, ())} - seen
        wave = sorted(reached, key=lambda key: (-len(near[key]), key))
        seen |= reached
        yield from wave


class _Room:
    """What is taken: boxes as rectangles, their marks as circles, lines between their middles."""

    def __init__(self, placed: Sequence[tuple[Place, Box]]) -> None:
        self.edges = np.zeros((0, 4), np.int64)
        self.marks = np.zeros((0, 3), np.int64)
        self.lines = np.zeros((0, 4), np.int64)
        for place, box in placed:
            self._put(box, place)

    def _put(self, box: Box, place: Place) -> None:
        edges = place.x - box.left, place.y - box.above, place.x + box.right, place.y + box.below
        self.edges = np.concatenate([self.edges, [edges]])
        self.marks = np.concatenate([self.marks, [(place.x, place.y, box.size + _CLEAR)]])

    def draw(self, lines: Iterable[tuple[Place, Place]]) -> None:
        """Take lines as drawn."""
        ends = [(start.x, start.y, end.x, end.y) for start, end in lines]
        self.lines = np.concatenate([self.lines, np.array(ends, np.int64).reshape(-1, 4)])

    def take(self, box: Box, beside: Sequence[Place]) -> Place:
        """Return a free spot near the middle of others, and take it, with lines to them."""
        wish = sum(place.x for place in beside) // len(beside), sum(place.y for place in beside) // len(beside)
        free = self._free_spots(box, wish)
        place = next((spot for spot in free if self._is_clear(spot, box, beside)), free[0])
        self._put(box, place)
        self.draw((place, each) for each in beside)
        return place

    def _free_spots(self, box: Box, wish: tuple[int, int]) -> list[Place]:
        """Return the nearest free spots, at least one."""
        found: list[Place] = []
        ring = _RING
        while not found:
            for spots in np.array_split(_spots(ring) + wish, ring):
                found += [Place(int(x), int(y)) for x, y in spots[self._free(spots, box)]]
                if len(found) >= _LOOKED_AT:
                    break
            ring *= 2
        return found[:_LOOKED_AT]

    def _free(self, spots: Whole, box: Box) -> Flags:
        left, top, right, bottom = self.edges.T
        x, y = spots[:, :1], spots[:, 1:]
        beside = (x + box.right + _GAP <= left) | (x - box.left - _GAP >= right)
        over = (y + box.below + _GAP <= top) | (y - box.above - _GAP >= bottom)
        return np.asarray((beside | over).all(axis=1))

    def _is_clear(self, spot: Place, box: Box, beside: Sequence[Place]) -> bool:
        own = np.array([(spot.x, spot.y, end.x, end.y) for end in beside], np.int64)
        over_others = _passes(own, self.marks).sum()
        # Each of its lines ends in the middle of one mark.
        if over_others > len(own):
            return False
        return not _passes(self.lines, np.array([(spot.x, spot.y, box.size + _CLEAR)], np.int64)).any()


def _passes(lines: Whole, marks: Whole) -> Flags:
    """Return for each line and each mark whether the one runs over the other."""
    x, y, end_x, end_y = (lines[:, at : at + 1] for at in range(4))
    dx, dy = end_x - x, end_y - y
    square = np.maximum(dx * dx + dy * dy, 1)
    along = np.clip((marks[:, 0] - x) * dx + (marks[:, 1] - y) * dy, 0, square)
    off_x = (marks[:, 0] - x) * square - along * dx
    off_y = (marks[:, 1] - y) * square - along * dy
    # Kept in whole numbers up to here; products of these would not fit.
    away = (off_x / square) ** 2 + (off_y / square) ** 2
    passes: Flags = away < marks[:, 2] ** 2
    return passes


@cache
def _spots(ring: int) -> Whole:
    """Return the spots of a square around zero, the nearest first."""
    steps = np.arange(-ring, ring + 1) * _STEP
    x, y = (each.ravel() for each in np.meshgrid(steps, steps))
    order = np.lexsort((x, y, x * x + y * y))
    return np.stack([x[order], y[order]], axis=1)
