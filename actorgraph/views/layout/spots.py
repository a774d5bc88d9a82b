"""Finds places on lines for their marks, clear of labels, other lines and each other. Knows paths and the field."""

from __future__ import annotations

from collections.abc import Mapping
from math import atan2, degrees

import numpy as np

from actorgraph.views.layout.boxes import Spot, Tie
from actorgraph.views.layout.field import CELL, Field
from actorgraph.views.layout.shapes import Whole

MOST = 4
"""A line has a quotation disc, a crossbar, a question mark and a condition, if it has all."""

RADIUS = 8
_APART = 2 * RADIUS + 1
_START, _TIP = 14, 22
_WRITTEN, _SOLID, _SPOT, _LINE = 4000, 1500, 3000, 15
_CLEAR = 900
_AROUND = 3
"""Cells to each side that a mark covers."""


class Spots:
    """The marks on the lines of a drawing.

    Args:
        field: what is taken, all lines included.
    """

    def __init__(self, field: Field) -> None:
        self.field = field
        self.taken: dict[str, list[tuple[int, int]]] = {}

    def place(self, ties: Mapping[str, Tie], lines: Mapping[str, Whole]) -> dict[str, tuple[Spot, ...]]:
        """Return for every line places for the marks that it has, then for further ones where there is room.

        Lines with the least room choose first.

        Args:
            ties: the lines by id.
            lines: points along each.
        """
        walks = {key: _walk(points) for key, points in sorted(lines.items())}
        costs = {key: self._costs(key, walks[key], lines[key]) for key in walks}
        room = {key: int((cost < _CLEAR).sum()) for key, cost in costs.items()}
        found: dict[str, list[int]] = {key: [] for key in walks}
        self.taken |= {key: [] for key in walks}
        for key in sorted(walks, key=lambda key: (room[key] // max(ties[key].marks, 1), key)):
            for _ in range(ties[key].marks):
                self._add(key, found[key], walks[key], costs[key], forced=True)
        for key, walk in walks.items():
            while len(found[key]) < MOST and self._add(key, found[key], walk, costs[key], forced=False):
                pass
        return {key: tuple(_spot(walks[key], at) for at in each) for key, each in found.items()}

    def alone(self, tie: Tie, line: Whole) -> tuple[Spot, ...]:
        """Return places on a line that is drawn by itself when asked for, whatever the marks of others."""
        found = self.place({tie.id: tie}, {tie.id: line})[tie.id]
        self.taken.pop(tie.id)
        self.field.erase(tie.id)
        return found

    def is_cramped(self, tie: Tie, line: Whole) -> bool:
        """Return whether a line has too few clear places for its marks, those of others being where they are."""
        walk, found = _walk(line), list[int]()
        costs = self._costs(tie.id, walk, line)
        before = self.taken.get(tie.id, [])
        self.taken[tie.id] = []
        fits = all(self._add(tie.id, found, walk, costs, forced=False) for _ in range(tie.marks))
        self.taken[tie.id] = before
        return not fits

    def _costs(self, key: str, walk: Whole, line: Whole) -> Whole:
        """Return how badly a mark would stand at each point of a line, the other marks left out."""
        self.field.erase(key)
        row, column = self.field.at(walk)
        rows, columns = self.field.around_each(row, column, _AROUND)
        steps = np.arange(len(walk))
        costs: Whole = np.abs(2 * steps - len(walk)) * 40 // max(len(walk), 1)
        costs += (self.field.written[rows, columns] > 0).any(axis=(1, 2)) * _WRITTEN
        costs += (self.field.solid[rows, columns] > 0).any(axis=(1, 2)) * _SOLID
        costs += (self.field.lines[rows, columns] > 0).sum(axis=(1, 2)) * _LINE
        costs += ((steps * CELL < _START) | ((len(walk) - 1 - steps) * CELL < _TIP)) * _SPOT
        self.field.draw(key, line)
        return costs

    def _add(self, key: str, found: list[int], walk: Whole, costs: Whole, *, forced: bool) -> bool:
        taken = np.array([spot for spots in self.taken.values() for spot in spots], np.int64).reshape(-1, 2)
        near = (((walk[:, None] - taken) ** 2).sum(axis=2) < _APART**2).sum(axis=1)
        total = costs + near * _SPOT
        at = int(total.argmin())
        if not forced and total[at] >= _CLEAR:
            return False
        found.append(at)
        self.taken[key].append((int(walk[at][0]), int(walk[at][1])))
        return True


def _walk(points: Whole) -> Whole:
    """Return points along a line, a cell apart."""
    steps = np.sqrt(((points[1:] - points[:-1]) ** 2).sum(axis=1).astype(float))
    along = np.concatenate([[0], np.rint(steps * 16).astype(np.int64).cumsum()])
    wished = np.arange(0, int(along[-1]) + 1, CELL * 16)
    at = np.clip(np.searchsorted(along, wished, side="right") - 1, 0, len(points) - 2)
    whole = np.maximum(along[at + 1] - along[at], 1)
    found: Whole = points[at] + (points[at + 1] - points[at]) * (wished - along[at])[:, None] // whole[:, None]
    return found


def _spot(walk: Whole, at: int) -> Spot:
    way = walk[min(at + 3, len(walk) - 1)] - walk[max(at - 3, 0)]
    return Spot(int(walk[at][0]), int(walk[at][1]), round(degrees(atan2(int(way[1]), int(way[0])))))
