"""Places actors: rows by rank, x near what they are linked to, with few crossings. Knows boxes and ties only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from actorgraph.views.layout.boxes import Box, Place, Tie
from actorgraph.views.layout.crossings import Truth, Whole, all_cross, all_hit
from actorgraph.views.layout.rows import GAP

_STEPS, _FINE = 30, 12
"""Places that are tried across the drawing, and pixels between those that are tried in the end."""

_SWEEPS = 4
_CROSSING, _THROUGH, _UNDER = 160, 110, 100
_NEED, _MARK, _TWIN, _SHORT = 72, 18, 34, 5
"""Pixels that a line needs, for each mark on it, and for each further line between the same two; what lacking costs."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where actors may stand.

    Attributes:
        fixed: where everything else stands.
        bars: the ends of what lines may meet anywhere along it.
        row_y: y of each row.
        width: right edge of the drawing.
    """

    fixed: Mapping[str, Place]
    bars: Mapping[str, tuple[int, int]]
    row_y: Sequence[int]
    width: int


class Actors:
    """A placing of actors that is improved step by step.

    Args:
        boxes: the actors.
        rows: their first row by id.
        ties: lines between them and to what is placed already.
        room: where they may stand.
    """

    def __init__(self, boxes: Sequence[Box], rows: Mapping[str, int], ties: Sequence[Tie], room: Room) -> None:
        self.room = room
        self.keys = sorted(box.id for box in boxes)
        known = {box.id: box for box in boxes}
        others = sorted(room.fixed)
        number = {key: at for at, key in enumerate([*self.keys, *others])}
        joined = [tie for tie in ties if {tie.start, tie.end} <= number.keys() and {tie.start, tie.end} & known.keys()]
        joined = [tie for tie in joined if tie.start != tie.end]
        self.ends = np.array([(number[tie.start], number[tie.end]) for tie in joined], np.int64).reshape(-1, 2)
        pairs = Counter(frozenset((tie.start, tie.end)) for tie in joined)
        self.needs = np.array(
            [_NEED + _MARK * tie.marks + _TWIN * (pairs[frozenset((tie.start, tie.end))] - 1) for tie in joined],
            np.int64,
        )
        self.leads = [
            (number[tie.start], number[tie.end]) for tie in joined if tie.leads and {tie.start, tie.end} <= known.keys()
        ]
        self.first = np.array([rows[key] for key in self.keys], np.int64)
        self.rows = self.first.copy()
        self.row_y = np.array(room.row_y, np.int64)
        self.extent = np.array(
            [(-known[key].left, -known[key].above, known[key].right, known[key].below) for key in self.keys], np.int64
        ).reshape(-1, 4)
        self.sides = np.array([_sides(known[key]) for key in self.keys], np.int64).reshape(-1, 4, 4)
        bars = [room.bars.get(key) or (room.fixed[key].x, room.fixed[key].x) for key in others]
        self.reach = np.array([*((0, 0) for _ in self.keys), *bars], np.int64).reshape(-1, 2)
        self.y = np.array([*(0 for _ in self.keys), *(room.fixed[key].y for key in others)], np.int64)
        mine = np.arange(len(self.keys))
        self.own: list[Truth] = [(self.ends == at).any(axis=1) for at in mine]

    def best(self, starts: Iterable[Mapping[str, int]], *, most: int) -> list[dict[str, Place]]:
        """Return the best places found from several first x, the best first. Nobody is moved above who leads them."""
        found: list[tuple[int, int, Whole, Whole]] = []
        for first in starts:
            self._set(self.first, np.array([first[key] for key in self.keys], np.int64))
            self._improve(max(self.room.width // _STEPS, _FINE))
            if not found or not self._any_clash():
                found.append((self._total(), len(found), self.rows.copy(), self.reach[: len(self.keys), 0].copy()))
        placings = []
        for _, _, rows, x in sorted(found, key=lambda each: each[:2])[:most]:
            self._set(rows, x)
            self._improve(_FINE)
            placings.append({key: Place(int(self.reach[at, 0]), int(self.y[at])) for at, key in enumerate(self.keys)})
        return [each for at, each in enumerate(placings) if each not in placings[:at]]

    def _set(self, rows: Whole, x: Whole) -> None:
        count = len(self.keys)
        self.rows = rows.copy()
        self.reach[:count] = x[:, None]
        self.y[:count] = self.row_y[rows]

    def _put(self, at: int, row: int, x: int) -> None:
        self.rows[at], self.reach[at], self.y[at] = row, x, self.row_y[row]

    def _improve(self, step: int) -> None:
        busiest = sorted(range(len(self.keys)), key=lambda at: (-int(self.own[at].sum()), at))
        for _ in range(_SWEEPS):
            moved = [self._move(at, step) for at in busiest]
            if not self._swap_neighbours() and not any(moved):
                return

    def _move(self, at: int, step: int) -> bool:
        """Move one actor to its best free place; say whether that was another."""
        left, _, right, _ = self.extent[at]
        xs = range(GAP - int(left), self.room.width - int(right), step)
        here = (int(self.rows[at]), int(self.reach[at, 0]))
        options = np.array([here, *((row, x) for row in self._rows_for(at) for x in xs)], np.int64)
        spots = np.stack([options[:, 1], self.row_y[options[:, 0]]], axis=1)
        free = ~self._clash(at, spots)
        free[0] |= not free.any()
        costs = self._costs(at, spots[free])
        row, x = options[free][int(costs.argmin())]
        self._put(at, int(row), int(x))
        return (int(row), int(x)) != here

    def _rows_for(self, at: int) -> range:
        above = [int(self.rows[start]) for start, end in self.leads if end == at]
        below = [int(self.rows[end]) for start, end in self.leads if start == at]
        return range(max(above, default=-1) + 1, min(below, default=len(self.row_y)))

    def _swap_neighbours(self) -> bool:
        """Exchange neighbours of a row where that is better; say whether any were exchanged."""
        least, found = self._total(), False
        ordered = sorted(range(len(self.keys)), key=lambda at: (self.rows[at], self.reach[at, 0]))
        for a, b in pairwise(ordered):
            if self.rows[a] == self.rows[b]:
                self._exchange(a, b)
                clash = self._clash(a, self._spots([a])).any() or self._clash(b, self._spots([b])).any()
                total = least if clash else self._total()
                if total < least:
                    least, found = total, True
                else:
                    self._exchange(a, b)
        return found

    def _exchange(self, a: int, b: int) -> None:
        self.reach[[a, b]] = self.reach[[b, a]]

    def _spots(self, at: Sequence[int]) -> Whole:
        return np.stack([self.reach[at, 0], self.y[at]], axis=1)

    def _clash(self, at: int, spots: Whole) -> Truth:
        """Return, for each place, whether an actor would stand too near to another one there, or outside."""
        own = np.tile(spots, 2) + self.extent[at]
        areas = np.delete(self._areas(), at, axis=0)
        apart = (own[:, None, :2] >= areas[:, 2:] + GAP) | (own[:, None, 2:] + GAP <= areas[:, :2])
        clash: Truth = (~apart.any(axis=2)).any(axis=1) | (own[:, 0] < 0) | (own[:, 2] > self.room.width)
        return clash

    def _any_clash(self) -> bool:
        return any(self._clash(at, self._spots([at])).any() for at in range(len(self.keys)))

    def _areas(self) -> Whole:
        count = len(self.keys)
        areas: Whole = np.tile(self._spots(range(count)), 2) + self.extent
        return areas

    def _lines(self) -> Whole:
        """Return all lines, from where they leave to where they arrive."""
        start, end = self.ends.T
        ax = _within(self.reach[end, 0], self.reach[start])
        return np.stack([ax, self.y[start], _within(ax, self.reach[end]), self.y[end]], axis=1)

    def _costs(self, at: int, spots: Whole) -> Whole:
        """Return, for each place, how hard to read the lines of one actor, and those through it, would be."""
        mine = self.own[at]
        far = self.ends[mine].sum(axis=1) - at
        x = _within(spots[:, :1], self.reach[far])
        own = np.stack(np.broadcast_arrays(spots[:, :1], spots[:, 1:], x, self.y[far]), axis=-1)
        others = self._lines()[~mine]
        areas = self._areas()
        apart = np.arange(len(areas)) != at
        apart_from = apart & (np.arange(len(areas)) != far[:, None])
        cost: Whole = _long(own, self.needs[mine]).sum(axis=1)
        cost += _CROSSING * all_cross(own[:, :, None], others).sum(axis=(1, 2))
        sides = np.tile(spots, 2)[:, None] + self.sides[at]
        through = all_hit(others, sides[:, :, None]).sum(axis=2) + all_hit(own[:, None], sides[:, :, None]).sum(axis=2)
        cost += _UNDER * through.min(axis=1)
        cost += _THROUGH * (all_hit(own[:, :, None], areas) & apart_from).sum(axis=(1, 2))
        return cost

    def _total(self) -> int:
        """Return how hard to read the whole placing would be."""
        lines, areas = self._lines(), self._areas()
        crossings = int(all_cross(lines[:, None], lines).sum()) // 2
        through = all_hit(lines[:, None], areas) & (self.ends[:, :, None] != np.arange(len(areas))).all(axis=1)
        return int(_long(lines, self.needs).sum()) + _CROSSING * crossings + _THROUGH * int(through.sum())


def _long(lines: Whole, needs: Whole) -> Whole:
    """Return what the length of lines costs, too short ones more than too long ones."""
    wide, high = abs(lines[..., 0] - lines[..., 2]), abs(lines[..., 1] - lines[..., 3])
    cost: Whole = wide + high // 2 + _SHORT * np.maximum(needs - np.maximum(wide, high), 0)
    return cost


def _sides(box: Box) -> list[tuple[int, int, int, int]]:
    """Return the room of a label to the right of its mark, to the left, above and below."""
    (wide, high), off = box.label, box.size + 6
    return [
        (off, -high // 2, off + wide, high // 2),
        (-off - wide, -high // 2, -off, high // 2),
        (-wide // 2, -off - high, wide // 2, -off),
        (-wide // 2, off, wide // 2, off + high),
    ]


def _within(x: Whole, reach: Whole) -> Whole:
    """Return the x nearest to some that lie between two others."""
    near: Whole = np.minimum(np.maximum(x, reach[..., 0]), reach[..., 1])
    return near
