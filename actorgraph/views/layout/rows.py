"""Packs boxes into rows, each near where it would like to be, so that none overlap. Knows boxes only."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence

from actorgraph.views.layout.boxes import Box

GAP = 12
"""Pixels kept free between two boxes of a row."""

NEW_ROW = 70
"""Pixels that a box is rather moved aside than put into a further row."""


class Shelf:
    """One row, and the stretches of it that are taken, from left to right."""

    def __init__(self) -> None:
        self.taken: list[tuple[int, int]] = []

    def nearest(self, box: Box, wish: int, left: int, right: int) -> int | None:
        """Return the free centre nearest to the wish, the left one of two; None where the row is full."""
        best: int | None = None
        start = left
        for taken, end in [*self.taken, (right + GAP, right)]:
            first, last = start + box.left, taken - GAP - box.right
            if first <= last:
                x = min(max(wish, first), last)
                best = x if best is None or abs(x - wish) < abs(best - wish) else best
            start = end + GAP
        return best

    def put(self, box: Box, x: int) -> None:
        """Take the stretch that the box covers."""
        insort(self.taken, (x - box.left, x + box.right))


def pack(
    boxes: Iterable[Box], wishes: Mapping[str, int], *, left: int, right: int, new_row: int = NEW_ROW
) -> dict[str, tuple[int, int]]:
    """Return row and x of each box; rows are counted from 0 and as many as are needed.

    Args:
        boxes: what is to be placed.
        wishes: the x that each would like.
        left: left edge of the rows.
        right: their right edge.
        new_row: pixels that a box is rather moved aside than put into a further row.
    """
    shelves: list[Shelf] = []
    found: dict[str, tuple[int, int]] = {}
    for box in sorted(boxes, key=lambda box: (wishes[box.id], box.id)):
        wish = min(max(wishes[box.id], left + box.left), max(right - box.right, left + box.left))
        row, x = _choose(shelves, box, wish, (left, max(right, left + box.width)), new_row)
        if row == len(shelves):
            shelves.append(Shelf())
        shelves[row].put(box, x)
        found[box.id] = (row, x)
    return found


def _choose(shelves: Sequence[Shelf], box: Box, wish: int, edges: tuple[int, int], new_row: int) -> tuple[int, int]:
    options = [(len(shelves) * new_row, len(shelves), wish)]
    for row, shelf in enumerate(shelves):
        x = shelf.nearest(box, wish, *edges)
        if x is not None:
            options.append((abs(x - wish) + row, row, x))
    _, row, x = min(options)
    return row, x
