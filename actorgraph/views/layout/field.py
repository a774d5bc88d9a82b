"""What is taken of a drawing, as a raster: what is written, marks, bars, and the lines so far. Knows pixels only."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from actorgraph.views.layout.crossings import Rectangle

Whole = NDArray[np.int64]

CELL = 3
MARK = 250
"""What it costs to run through a mark; nothing else is as costly, but for what is written."""

_NEAR = 2
"""Lines should keep so many cells away from each other."""


class Field:
    """A raster of what a line, or a mark on it, must leave free.

    Args:
        width: of the drawing in pixels; likewise ``height``.
    """

    def __init__(self, width: int, height: int) -> None:
        self.shape = (height // CELL + 2, width // CELL + 2)
        self.written = np.zeros(self.shape, np.int64)
        self.solid = np.zeros(self.shape, np.int64)
        self.lines = np.zeros(self.shape, np.int64)
        self.cores = np.zeros(self.shape, np.int64)
        self._drawn: dict[str, tuple[Whole, Whole]] = {}

    def write(self, areas: Iterable[Rectangle], by: int = 1) -> None:
        """Take the room of labels; with -1, give it back."""
        for left, top, right, bottom in areas:
            self.written[_cells(top, bottom), _cells(left, right)] += by

    def fill(self, areas: Iterable[Rectangle], cost: int = 1) -> None:
        """Take the room of marks, bars and captions, each as costly to run through as it is grave."""
        for left, top, right, bottom in areas:
            self.solid[_cells(top, bottom), _cells(left, right)] += cost

    def at(self, points: Whole) -> tuple[Whole, Whole]:
        """Return row and column of points; those outside stand at the edge."""
        column = np.minimum(np.maximum(points[..., 0] // CELL, 0), self.shape[1] - 1)
        row = np.minimum(np.maximum(points[..., 1] // CELL, 0), self.shape[0] - 1)
        return row, column

    def around_each(self, row: Whole, column: Whole, reach: int) -> tuple[Whole, Whole]:
        """Return rows and columns of the cells around each of some cells."""
        around = np.arange(-reach, reach + 1)
        rows = np.minimum(np.maximum(row[:, None, None] + around[:, None], 0), self.shape[0] - 1)
        columns = np.minimum(np.maximum(column[:, None, None] + around, 0), self.shape[1] - 1)
        return rows, columns

    def draw(self, key: str, points: Whole) -> None:
        """Take the room around a line."""
        self.erase(key)
        row, column = self.at(points)
        rows, columns = self.around_each(row, column, _NEAR)
        wide, core = np.unique(rows * self.shape[1] + columns), np.unique(row * self.shape[1] + column)
        self._drawn[key] = (wide, core)
        self.lines.ravel()[wide] += 1
        self.cores.ravel()[core] += 1

    def around(self, keys: Iterable[str]) -> Whole:
        """Return a raster of the room of some lines, of those that are drawn."""
        found = np.zeros(self.shape, np.int64)
        for key in keys:
            if key in self._drawn:
                found.ravel()[self._drawn[key][0]] += 1
        return found

    def erase(self, key: str) -> None:
        """Give back the room of a line, if it is drawn."""
        cells = self._drawn.pop(key, None)
        if cells is not None:
            self.lines.ravel()[cells[0]] -= 1
            self.cores.ravel()[cells[1]] -= 1

    def lines_in(self, area: Rectangle) -> tuple[int, int]:
        """Return how much of an area lines run through, and how much they run through or come near to."""
        left, top, right, bottom = area
        at = _cells(top, bottom), _cells(left, right)
        return int(self.cores[at].sum()), int(self.lines[at].sum())


def _cells(low: int, high: int) -> slice:
    return slice(max(low // CELL, 0), max(high // CELL + 1, 0))
