"""Counts what makes a drawing hard to read: crossings, and lines through boxes. Knows points only.

Whole numbers throughout, so that every machine finds the same best drawing.
"""

from __future__ import annotations

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
    if a in (c, d) or b in (c, d):
        return False
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
