"""Finds a way round for a line for which no curve is clear: cell by cell, then pulled tight. Knows the field only."""

from __future__ import annotations

from heapq import heappop, heappush

import numpy as np

from actorgraph.views.layout.field import CELL, MARK, Field
from actorgraph.views.layout.shapes import Whole

Point = tuple[int, int]

_WIDE = 2
"""Cells of the field to one step."""

_STEPS = [(x, y, 7 if x and y else 5) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
_WRITTEN, _MARK, _LINE = 2_000, 900, 4
_MOST = 80_000


def detour(field: Field, start: Point, end: Point, reaches: tuple[int, int]) -> list[Point] | None:
    """Return the corners of a way from point to point that is clear of words and marks; None where there is none.

    Args:
        field: what is taken.
        start: where the line begins.
        end: where it ends.
        reaches: how far from the start and from the end marks may be touched: those that it joins.
    """
    row, column = field.at(np.array((start, end)))
    if field.written[row, column].any():
        return None
    costs = _costs(field, (start, end), reaches)
    cells = _search(costs, _cell(start), _cell(end))
    if cells is None:
        return None
    points = [start, *((x * CELL * _WIDE + CELL, y * CELL * _WIDE + CELL) for x, y in cells[1:-1]), end]
    return _pulled(field, points, reaches)


def _cell(point: Point) -> Point:
    return (point[0] // (CELL * _WIDE), point[1] // (CELL * _WIDE))


def _costs(field: Field, ends: tuple[Point, Point], reaches: tuple[int, int]) -> list[list[int]]:
    """Return what each step costs, by row and column; the marks at both ends cost nothing."""
    solid = (field.solid >= MARK).astype(np.int64)
    for (x, y), reach in zip(ends, reaches, strict=True):
        solid[
            max(0, (y - reach) // CELL) : (y + reach) // CELL + 1, max(0, (x - reach) // CELL) : (x + reach) // CELL + 1
        ] = 0
    taken = (field.written > 0) * _WRITTEN + solid * _MARK
    high, wide = taken.shape[0] // _WIDE, taken.shape[1] // _WIDE
    pooled = (taken + field.lines * _LINE)[: high * _WIDE, : wide * _WIDE].reshape(high, _WIDE, wide, _WIDE)
    rows: list[list[int]] = pooled.max(axis=(1, 3)).tolist()
    return rows


def _search(costs: list[list[int]], start: Point, end: Point) -> list[Point] | None:
    """Return the cheapest way from cell to cell, by A*; ties go to the cell further up and to the left."""
    high, wide = len(costs), len(costs[0])
    best = {start: 0}
    before: dict[Point, Point] = {}
    queue = [(0, start)]
    done: set[Point] = set()
    while queue and len(done) < _MOST:
        _, here = heappop(queue)
        if here == end:
            way = [here]
            while way[-1] != start:
                way.append(before[way[-1]])
            return way[::-1]
        if here in done:
            continue
        done.add(here)
        for dx, dy, step in _STEPS:
            x, y = here[0] + dx, here[1] + dy
            if 0 < x < wide - 1 and 0 < y < high - 1:
                cost = best[here] + step + costs[y][x]
                if cost < best.get((x, y), cost + 1):
                    best[x, y] = cost
                    before[x, y] = here
                    far = 5 * max(abs(x - end[0]), abs(y - end[1]))
                    heappush(queue, (cost + far, (x, y)))
    return None


def _pulled(field: Field, points: list[Point], reaches: tuple[int, int]) -> list[Point] | None:
    """Return the fewest corners of a way that is still clear; None if it was not clear from the beginning."""
    found = [points[0]]
    at = 0
    while at < len(points) - 1:
        further = (
            to
            for to in range(len(points) - 1, at, -1)
            if _is_clear(field, points[at], points[to], (points[0], points[-1]), reaches)
        )
        to = next(further, None)
        if to is None:
            return None
        found.append(points[to])
        at = to
    return found


def _is_clear(field: Field, a: Point, b: Point, ends: tuple[Point, Point], reaches: tuple[int, int]) -> bool:
    count = max(abs(a[0] - b[0]), abs(a[1] - b[1])) // CELL + 1
    steps = np.arange(count + 1)[:, None]
    points: Whole = np.array(a) + (np.array(b) - np.array(a)) * steps // count
    row, column = field.at(points)
    apart = np.ones(len(points), bool)
    for end, reach in zip(ends, reaches, strict=True):
        apart &= np.abs(points - np.array(end)).max(axis=1) > reach
    return not (field.written[row, column] > 0).any() and not ((field.solid[row, column] >= MARK) & apart).any()
