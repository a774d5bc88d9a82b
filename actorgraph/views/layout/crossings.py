"""Counts what makes a drawing hard to read: crossings, and lines through boxes. Knows points only.

Whole numbers throughout, so that every machine finds the same best drawing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Point = tuple[int, int]
Segment = tuple[Point, Point]
Rectangle = tuple[int, int, int, int]
"""Left, top, right, bottom."""


def cross(first: Segment, second: Segment) -> bool:
    """Return whether two lines cross, not counting a shared end.

    >>> cross(((0, 0), (2, 2)), ((0, 2), (2, 0)))
    True
    """
    (a, b), (c, d) = first, second
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def hits(line: Segment, box: Rectangle) -> bool:
    """Return whether a line runs through a box.

    >>> hits(((0, 0), (10, 10)), (4, 4, 6, 6))
    True
    """
    (ax, ay), (bx, by) = line
    left, top, right, bottom = box
    if max(ax, bx) < left or min(ax, bx) > right or max(ay, by) < top or min(ay, by) > bottom:
        return False
    corners = [_side(*line, corner) for corner in ((left, top), (right, top), (left, bottom), (right, bottom))]
    return min(corners) <= 0 <= max(corners)


def overlap(first: Rectangle, second: Rectangle, gap: int = 0) -> bool:
    """Return whether two boxes overlap or come nearer than the gap."""
    return (
        first[0] < second[2] + gap
        and second[0] < first[2] + gap
        and first[1] < second[3] + gap
        and second[1] < first[3] + gap
    )


Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]


def all_cross(first: Whole, second: Whole) -> Truth:
    """Return `cross` for many lines at once; the last axis is x and y of both ends, the others are broadcast."""
    a, b, c, d = first[..., :2], first[..., 2:], second[..., :2], second[..., 2:]
    found: Truth = (_sides(a, b, c) * _sides(a, b, d) < 0) & (_sides(c, d, a) * _sides(c, d, b) < 0)
    return found


def all_hit(lines: Whole, boxes: Whole) -> Truth:
    """Return `hits` for many lines and boxes at once; the last axes are four wide, the others are broadcast."""
    ax, ay, bx, by = (lines[..., part] for part in range(4))
    left, top, right, bottom = (boxes[..., part] for part in range(4))
    near = (np.maximum(ax, bx) >= left) & (np.minimum(ax, bx) <= right)
    near &= (np.maximum(ay, by) >= top) & (np.minimum(ay, by) <= bottom)
    sides = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for x in (left, right) for y in (top, bottom)]
    found: Truth = near & (np.minimum.reduce(sides) <= 0) & (np.maximum.reduce(sides) >= 0)
    return found


def _sides(a: Whole, b: Whole, c: Whole) -> Whole:
    side: Whole = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])
    return side
